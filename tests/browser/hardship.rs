//! What the page bears: damaged and foreign addresses, going back, odd entries, no home or one
//! or many, no script, the keyboard alone, large letters, less motion, and grey paper.

use std::path::Path;

use serde_json::{Value, json};
use silverbay::case::Criterion;
use silverbay::catalog::{Catalog, Parts};
use silverbay::explain::Lang;
use silverbay::report::PageSettings;
use silverbay::vocabulary::Word;

use super::tools::open_at;
use super::{
    Browser, case, catalog, decoded, move_slider, page, page_with, ranked, saved, shown, size,
    text_of,
};

fn hash(browser: &Browser) -> String {
    let hash = browser.run("return location.hash", &[]);
    hash.as_str().unwrap().to_owned()
}

/// Taps the first answer of the first question of the first sheet.
fn tap_first(browser: &Browser) {
    browser.run(
        "const call = document.querySelector('.calls .call');
         call.querySelector('[type=date]').value = '2026-11-20';
         call.querySelectorAll('.taps [type=radio]')[1].click();",
        &[],
    );
}

#[test]
fn an_address_that_is_damaged_or_of_another_page_breaks_nothing() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let path = page("damaged", &catalog, &case("sample", &catalog), Lang::EN);
    browser.open(&path);
    let first = shown(&browser);
    tap_first(&browser);
    let whole = hash(&browser);
    let (told, file) = (text_of(&browser, "#standing"), saved(&browser));
    assert!(whole.starts_with("#a=") && !told.is_empty());
    // Cut off anywhere: either all of an answer is there or nothing of it.
    for at in (1..whole.len()).step_by(7) {
        open_at(&browser, &path, &whole[..at]);
        let file = saved(&browser);
        let read = catalog.read_answers("answers.csv", file.as_bytes());
        assert!(read.is_ok(), "{}\n{file}", &whole[..at]);
    }
    for odd in [
        "#w=____",
        "#w=0_0_0_0_0",
        "#w=1e308_1e308_1_1_1",
        "#w=Infinity_1_1_1_1",
        "#w=-0_-0_-0_-0_-0",
        "#s=",
        "#s=length",
        "#s=0.5",
        "#l=",
        "#k=__proto__",
        "#a=,,,,,,",
        "#a=%25%25,%25E0%25A4,,,;;",
        "#a=x,care:severe,yes,2026-02-31,admissions,telephone",
        "#a=<script>,b,c,2026-01-01,admissions,telephone",
        "#a=x,care:severe,yes,2026-01-01,Mrs Chan,telephone",
        "#=&=&&;#",
        "#a=constructor,__proto__,yes,2026-01-01,nurse,visit",
    ] {
        open_at(&browser, &path, odd);
        assert_eq!(shown(&browser), first, "{odd}");
        assert_eq!(
            text_of(&browser, "#status"),
            "This is the order of the case.",
            "{odd}"
        );
    }
    // A link of the page as it was made in another language.
    let other = page(
        "damaged-zh",
        &catalog,
        &case("sample", &catalog),
        Lang::ZH_HANT,
    );
    open_at(&browser, &other, &whole);
    assert_eq!(saved(&browser), file);
    assert_eq!(
        browser.run("return document.documentElement.lang", &[]),
        "zh-Hant"
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn going_back_or_to_a_part_of_the_page_loses_no_answer() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let path = page("back", &catalog, &case("sample", &catalog), Lang::EN);
    browser.open(Path::new("/dev/null"));
    browser.open(&path);
    let entries = browser.run("return history.length", &[]);
    browser.run("document.querySelector('a[href=\"#calls\"]').click()", &[]);
    let at = browser.run("return [document.activeElement.id, scrollY > 500]", &[]);
    assert_eq!(at, json!(["calls", true]));
    tap_first(&browser);
    let (file, kept) = (saved(&browser), hash(&browser));
    assert_eq!(file.lines().count(), 2);
    browser.run("document.querySelector('a[href=\"#calls\"]').click()", &[]);
    assert_eq!(
        (hash(&browser), saved(&browser)),
        (kept.clone(), file.clone())
    );
    assert_eq!(browser.run("return history.length", &[]), entries);
    // Somebody types the part of a page, or goes on and comes back.
    browser.run("location.hash = '#calls'", &[]);
    browser.wait_for("setTimeout(arguments[0], 200)");
    assert_eq!(
        (hash(&browser), saved(&browser)),
        (kept.clone(), file.clone())
    );
    browser.run("location.reload()", &[]);
    browser.wait_for("setTimeout(arguments[0], 200)");
    assert_eq!((hash(&browser), saved(&browser)), (kept, file));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn odd_entries_are_kept_and_read_or_are_none() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("two_visitors", &catalog);
    let path = page("odd", &catalog, &case, Lang::EN);
    for (typed, kept) in [
        ("1e4", Some("10000")),
        ("0007000", Some("7000")),
        ("7000.0", Some("7000")),
        ("0", Some("0")),
        ("-5", None),
        ("7000.5", None),
        ("999999999", None),
        ("", None),
    ] {
        browser.open(&path);
        browser.run(
            "const call = document.querySelector('.calls .call:has([type=number])');
             call.querySelector('[type=date]').value = '2026-11-20';
             const price = call.querySelector('[type=number]');
             price.value = arguments[0];
             price.dispatchEvent(new Event('input', {bubbles: true}));",
            &[json!(typed)],
        );
        let file = saved(&browser);
        // A home on the mainland names its price in its own currency.
        assert!(kept.is_none() || file.contains(",CNY "), "{file}");
        let value = file
            .lines()
            .nth(1)
            .map(|line| line.split([' ', ',']).nth(3).unwrap());
        assert_eq!(value, kept, "{typed}: {file}");
        assert!(
            catalog.read_answers("answers.csv", file.as_bytes()).is_ok(),
            "{file}"
        );
    }
    // A year of five digits, and no date: told, not saved, not counted.
    for day in ["12026-11-20", ""] {
        browser.open(&path);
        browser.run(
            "const call = document.querySelector('.calls .call');
             call.querySelectorAll('.taps [type=radio]')[1].click();
             call.querySelector('[type=date]').value = arguments[0];
             call.dispatchEvent(new Event('input', {bubbles: true}));",
            &[json!(day)],
        );
        assert_eq!(saved(&browser).lines().count(), 1, "{day}");
        let told = text_of(&browser, ".stands:not([hidden])");
        assert!(told.starts_with("Enter the date"), "{day}: {told}");
    }
    // An answer while nothing counts is kept like any other.
    browser.open(&path);
    for criterion in Criterion::ALL.iter().filter(|of| case.applies(**of)) {
        move_slider(&browser, &format!("weight-{criterion}"), 0.0);
    }
    tap_first(&browser);
    assert_eq!(saved(&browser).lines().count(), 2);
    open_at(&browser, &path, &hash(&browser));
    assert_eq!(saved(&browser).lines().count(), 2);
    // A home that was answered for and is then filtered out still counts.
    let standing = text_of(&browser, "#standing");
    browser.run(
        "const search = document.getElementById('search');
         search.value = 'no home has this name';
         search.dispatchEvent(new Event('input', {bubbles: true}));",
        &[],
    );
    assert!(shown(&browser).is_empty());
    assert_eq!(text_of(&browser, "#standing"), standing);
    assert_eq!(saved(&browser).lines().count(), 2);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// A catalog with the homes that a test picks.
fn with_homes(catalog: &Catalog, is_kept: impl Fn(&str) -> bool) -> Catalog {
    let mut parts: Parts = catalog.clone().into_parts();
    parts.facilities.retain(|home| is_kept(&home.id));
    Catalog::new(parts).unwrap()
}

#[test]
fn no_home_one_home_and_many_homes_make_a_page() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let shipped = catalog();
    let none = with_homes(&shipped, |_| false);
    let one = with_homes(&shipped, |id| id == "sz-shum-yip-yiju");
    for lang in Lang::ALL {
        browser.open(&page("none", &none, &case("sample", &none), *lang));
        let told = text_of(&browser, ".short");
        assert!(
            told.contains(&silverbay::text!(*lang, "page-no-home")),
            "{told}"
        );
        assert!(!text_of(&browser, "#message").is_empty());
        browser.open(&page("one", &one, &case("sample", &one), *lang));
        assert_eq!(shown(&browser).len(), 1);
        tap_first(&browser);
        assert!(!text_of(&browser, "#standing").is_empty());
        browser.run(
            "for (const box of document.querySelectorAll('.calls [value=\"no\"]')) box.click();",
            &[],
        );
        assert_eq!(shown(&browser).len(), 1);
    }
    // The only home is ruled out by an answer.
    let heyuan = with_homes(&shipped, |id| id == "zh-heyuan");
    browser.open(&page("out", &heyuan, &case("sample", &heyuan), Lang::EN));
    browser.run(
        "document.querySelector('.calls [type=date]').value = '2026-11-22';
         document.querySelector('.calls [data-asked=\"care:moderate\"] [value=\"no\"]').click()",
        &[],
    );
    assert!(shown(&browser).is_empty());
    assert!(
        text_of(&browser, "#message").contains("No home"),
        "{}",
        text_of(&browser, "#message")
    );
    // More homes than a page shows at first.
    for top in [1, 40] {
        let case = case("two_visitors", &shipped);
        let settings = PageSettings {
            top,
            ..PageSettings::default()
        };
        browser.open(&page_with(&format!("top-{top}"), &shipped, &case, settings));
        assert_eq!(shown(&browser), ranked(&shipped, &case, top));
        tap_first(&browser);
        browser.run("document.getElementById('all').click()", &[]);
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn without_a_script_the_page_tells_all_that_it_was_made_with() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("tight_visit_limit", &catalog);
    for lang in Lang::ALL {
        let path = page(&format!("script-{lang}"), &catalog, &case, *lang);
        let texts = |is_off: bool| -> Vec<Value> {
            let disabled = json!({ "value": is_off });
            browser.command("Emulation.setScriptExecutionDisabled", &disabled);
            browser.open(&path);
            let parts = [
                "#message",
                ".podium",
                ".next",
                ".order [data-mark]",
                "#home-0",
                "figure",
                "#beside",
                ".call ol",
                ".out",
            ];
            parts
                .iter()
                .map(|part| {
                    let text = browser.run(
                        "for (const part of document.querySelectorAll('details')) part.open = true;
                         return [...document.querySelectorAll(arguments[0])].slice(0, 10)
                           .map((of) => [...of.querySelectorAll('.question,text,td,dd,li,b,small')].length
                             + (of.textContent.trim() === '' ? 0 : 1)).length",
                        &[json!(part)],
                    );
                    json!([part, text])
                })
                .collect()
        };
        assert_eq!(texts(true), texts(false), "{lang}");
        let disabled = json!({ "value": true });
        browser.command("Emulation.setScriptExecutionDisabled", &disabled);
        browser.open(&path);
        // Nothing stands there that does nothing.
        let useless = browser.run(
            "return [...document.querySelectorAll('button,input[type=range],select,#save,#link')]
               .filter((part) => part.getClientRects().length > 0).map((part) => part.outerHTML)",
            &[],
        );
        assert_eq!(useless, json!([]), "{lang}");
        let marks = browser.run(
            "return [...document.querySelectorAll('.order [data-mark]')].map((of) => of.innerText.trim())",
            &[],
        );
        let note = text_of(&browser, "noscript");
        assert!(note.contains("10"), "{lang}: {note}");
        browser.command(
            "Emulation.setScriptExecutionDisabled",
            &json!({ "value": false }),
        );
        browser.open(&path);
        let drawn = browser.run(
            "return [...document.querySelectorAll('.order tbody:not([hidden]) [data-mark]')].map((of) => of.innerText.trim())",
            &[],
        );
        assert_eq!(marks, drawn, "{lang}");
    }
}

#[test]
fn the_keyboard_alone_answers_and_what_has_the_focus_is_seen() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    browser.open(&page("keys", &catalog, &case("sample", &catalog), Lang::EN));
    size(&browser, 1280);
    let (tab, right) = ("\u{E004}", "\u{E014}");
    browser.press(".calls .call [type=date]", "11202026");
    browser.press(".calls .call .taps [type=radio]:checked", right);
    assert_eq!(saved(&browser).lines().count(), 2, "{}", saved(&browser));
    assert!(
        saved(&browser).contains(",yes,2026-11-20,"),
        "{}",
        saved(&browser)
    );
    // From field to field: none is behind what sticks to the edge of the window.
    let mut stuck = 0;
    for step in 0..40 {
        browser.type_keys(tab);
        stuck += browser
            .run("return Number(Math.abs(document.getElementById('standing').getBoundingClientRect().top) < 2)", &[])
            .as_u64()
            .unwrap();
        let hidden = browser.run(
            "const focus = document.activeElement.getBoundingClientRect();
             const bar = document.getElementById('standing').getBoundingClientRect();
             const isStuck = Math.abs(bar.top) < 2;
             return isStuck && focus.top < bar.bottom - 1 && focus.bottom > 0
               ? document.activeElement.outerHTML : null",
            &[],
        );
        assert_eq!(hidden, Value::Null, "after {step} steps");
    }
    // It stays in sight while answers are entered.
    assert!(stuck > 20, "{stuck}");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn nothing_moves_by_itself_and_twice_the_size_still_fits() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let path = page(
        "calm",
        &catalog,
        &case("two_visitors", &catalog),
        Lang::ZH_HANS,
    );
    browser.open(&path);
    tap_first(&browser);
    let moving = browser.run(
        "return document.getAnimations().length
           + [...document.querySelectorAll('*')].filter((of) => {
             const style = getComputedStyle(of);
             return style.animationName !== 'none' || style.transitionDuration !== '0s'
               || style.scrollBehavior === 'smooth';
           }).length",
        &[],
    );
    assert_eq!(moving, 0);
    // A window of 1280 points at twice the size is one of 640.
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        &json!({"width": 640, "height": 400, "deviceScaleFactor": 2, "mobile": false}),
    );
    browser.open(&path);
    tap_first(&browser);
    let wide = browser.run(
        "for (const part of document.querySelectorAll('details')) part.open = true;
         const bar = document.getElementById('standing').getBoundingClientRect();
         return [document.documentElement.scrollWidth <= 640, bar.height <= 200]",
        &[],
    );
    assert_eq!(wide, json!([true, true]));
}

#[test]
fn on_grey_paper_the_parts_of_a_bar_have_lines_between_them() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    browser.open(&page(
        "grey",
        &catalog,
        &case("two_visitors", &catalog),
        Lang::EN,
    ));
    browser.press("#print-all", " ");
    browser.command("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let bare = browser.run(
        "return [...document.querySelectorAll('.order .bar rect')].filter((of) => {
           const style = getComputedStyle(of);
           return style.stroke === 'none' || (of.classList.contains('open') && style.strokeDasharray === 'none');
         }).length",
        &[],
    );
    browser.command("Emulation.setEmulatedMedia", &json!({"media": ""}));
    assert_eq!(bare, 0);
    assert!(!decoded(&browser.print()).is_empty());
}

//! The page for the family in a real browser: what it shows, what it reckons, what it
//! prints, and that it asks nothing of anybody.
//!
//! Needs Chromium and its driver; without them every test says so and passes, unless
//! `SILVERBAY_BROWSER=required`. `SILVERBAY_AXE` names the script of axe-core for the
//! check of accessibility.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::format_push_string,
    clippy::cast_precision_loss,
    missing_docs,
    reason = "a test that fails should stop"
)]

mod following;
mod hardship;
mod reading;
mod saving;
mod standards;
mod tools;
mod webdriver;

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::{Value, json};
use silverbay::case::{Case, Criterion, Stance};
use silverbay::catalog::{Catalog, Parts};
use silverbay::explain::{Lang, points};
use silverbay::firmness::Firmness;
use silverbay::report::{PageSettings, RankingReport, write_page};
use silverbay::units::Weight;
use silverbay::vocabulary::Word;
use webdriver::Browser;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn catalog() -> Catalog {
    Catalog::load(format!("{ROOT}/data")).unwrap()
}

fn case(name: &str, catalog: &Catalog) -> Case {
    let text = std::fs::read_to_string(format!("{ROOT}/data/cases/{name}.toml")).unwrap();
    Case::from_toml_str(&text, catalog).unwrap()
}

/// Writes a page to a file of its own, which the name tells apart.
fn page(name: &str, catalog: &Catalog, case: &Case, lang: Lang) -> PathBuf {
    let settings = PageSettings::default();
    page_with(name, catalog, case, PageSettings { lang, ..settings })
}

/// The same with other settings.
fn page_with(name: &str, catalog: &Catalog, case: &Case, settings: PageSettings<'_>) -> PathBuf {
    let ranking = catalog.rank(case).unwrap();
    let settings = PageSettings {
        draws: 500,
        ..settings
    };
    let mut html = Vec::new();
    write_page(&Firmness::new(&ranking), settings, &mut html).unwrap();
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.html"));
    std::fs::write(&path, html).unwrap();
    path
}

/// Id and points of the homes that are shown, in the order of the table.
fn shown(browser: &Browser) -> Vec<(String, String)> {
    let rows = browser.run(
        "const homes = JSON.parse(document.getElementById('data').textContent).homes;
         return [...document.querySelectorAll('.order > tbody[data-home]:not([hidden])')].map((body) =>
           [homes[body.dataset.home].id, body.querySelector('[data-points]').textContent]);",
        &[],
    );
    serde_json::from_value(rows).unwrap()
}

/// The text that is seen of an element, or nothing.
fn text_of(browser: &Browser, selector: &str) -> String {
    let text = browser.run(
        "return document.querySelector(arguments[0])?.innerText ?? ''",
        &[json!(selector)],
    );
    text.as_str().unwrap().trim().to_owned()
}

/// The file that the page saves.
fn saved(browser: &Browser) -> String {
    let file = browser.run(
        "const save = document.getElementById('save');
         return decodeURIComponent(save.href.split(',').slice(1).join(','))",
        &[],
    );
    file.as_str().unwrap().to_owned()
}

/// The size of the window in points.
fn size(browser: &Browser, width: u32) {
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        &json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false}),
    );
}

/// Id and likely points as `rank --format json` gives them: homes that are confirmed to
/// fit, then those that may, each group in the order of the whole.
fn ranked(catalog: &Catalog, case: &Case, top: usize) -> Vec<(String, String)> {
    let ranking = catalog.rank(case).unwrap();
    let report = RankingReport::new(&ranking, Some(top), Lang::EN);
    let report: Value = serde_json::from_str(&serde_json::to_string(&report).unwrap()).unwrap();
    let mut places = report["ranking"].as_array().unwrap().clone();
    places.sort_by_key(|place| place["fit"].as_f64() != Some(1.0));
    places
        .iter()
        .map(|place| {
            let id = place["id"].as_str().unwrap().to_owned();
            (id, points(place["likely"].as_f64().unwrap()))
        })
        .collect()
}

fn move_slider(browser: &Browser, id: &str, value: f64) {
    browser.run(
        "const slider = document.getElementById(arguments[0]);
         slider.value = arguments[1];
         slider.dispatchEvent(new Event('input', {bubbles: true}));",
        &[json!(id), json!(value)],
    );
}

/// Numbers that look drawn and are the same on every run.
struct Draws(u64);

impl Draws {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

#[test]
fn moving_the_sliders_orders_the_homes_as_the_engine_does() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let mut draws = Draws(7);
    for name in [
        "sample",
        "two_visitors",
        "almost_no_limits",
        "tight_visit_limit",
    ] {
        let case = case(name, &catalog);
        browser.open(&page(&format!("sliders-{name}"), &catalog, &case, Lang::EN));
        assert_eq!(
            shown(&browser),
            ranked(&catalog, &case, 10),
            "{name}: before anything"
        );
        for _ in 0..10 {
            let mut changed = case.clone().change();
            for criterion in Criterion::ALL.iter().filter(|of| case.applies(**of)) {
                let weight = draws.below(101) as f64;
                move_slider(&browser, &format!("weight-{criterion}"), weight);
                changed = changed.weigh(*criterion, Weight::new(weight).unwrap());
            }
            let stance = Stance::ALL[usize::try_from(draws.below(3)).unwrap()];
            move_slider(&browser, "stance", stance.index() as f64);
            let changed = changed.stance(stance).build().unwrap();
            assert_eq!(
                shown(&browser),
                ranked(&catalog, &changed, 10),
                "{name}: {changed:?}"
            );
            let all = "const all = document.getElementById('all'); if (all) all.click();";
            browser.run(all, &[]);
            assert_eq!(
                shown(&browser),
                ranked(&catalog, &changed, 200),
                "{name}: all homes"
            );
            browser.run(all, &[]);
        }
        browser.run("document.querySelector('button[type=reset]').click()", &[]);
        assert_eq!(
            shown(&browser),
            ranked(&catalog, &case, 10),
            "{name}: back to the case"
        );
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_bars_and_numbers_that_the_script_draws_are_those_of_the_page() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("two_visitors", &catalog);
    let path = page("bars", &catalog, &case, Lang::EN);
    let html = std::fs::read_to_string(&path).unwrap();
    browser.open(&path);
    // The script has drawn every row anew by now, from the utilities alone.
    let bars = browser.run(
        "return [...document.querySelectorAll('.order > tbody[data-home]:not([hidden]) .bar.score')]
           .map((bar) => [...bar.querySelectorAll('rect')].map((rect) =>
             `<rect class=${rect.getAttribute('class')} x=${rect.getAttribute('x')} `
             + `y=${rect.getAttribute('y')} width=${rect.getAttribute('width')}`));",
        &[],
    );
    let bars: Vec<Vec<String>> = serde_json::from_value(bars).unwrap();
    assert_eq!(bars.len(), 10);
    for rect in bars.iter().flatten() {
        assert!(html.replace('"', "").contains(rect.as_str()), "{rect}");
    }
    let cells = browser.run(
        "return [...document.querySelectorAll('.facts td:nth-child(n+3)')].map((cell) => cell.textContent)",
        &[],
    );
    let cells: Vec<String> = serde_json::from_value(cells).unwrap();
    assert_eq!(cells.len(), 10 * 7 * 2);
    for cell in cells {
        assert!(html.contains(&format!(">{cell}</td>")), "{cell}");
    }
}

#[test]
fn the_keyboard_moves_a_slider_and_the_page_says_what_changed() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("sample", &catalog);
    browser.open(&page("keyboard", &catalog, &case, Lang::EN));
    let right = "\u{E014}";
    browser.press("#weight-visit", &right.repeat(70));
    let changed = case
        .change()
        .weigh(Criterion::Visit, Weight::new(85.0).unwrap());
    let changed = changed.build().unwrap();
    assert_eq!(shown(&browser), ranked(&catalog, &changed, 10));
    let told = |selector: &str| {
        let text = browser.run(
            "return document.querySelector(arguments[0]).innerText",
            &[json!(selector)],
        );
        text.as_str().unwrap().to_owned()
    };
    assert!(
        told("#status").starts_with("Changed. Now first: "),
        "{}",
        told("#status")
    );
    assert!(told(".order").contains('▲') && told(".order").contains('▼'));
    // On paper, where no slider is seen, it stands above the order.
    let on_paper = || {
        let text = browser.run("return document.getElementById('changed').textContent", &[]);
        text.as_str().unwrap().to_owned()
    };
    assert!(on_paper().starts_with("With weights other than those of the case"));
    assert!(on_paper().contains("58.6%"), "{}", on_paper());
    // Nothing can be ordered by nothing.
    for criterion in Criterion::ALL.iter().filter(|of| changed.applies(**of)) {
        move_slider(&browser, &format!("weight-{criterion}"), 0.0);
    }
    assert!(told("#status").starts_with("At least one criterion must count"));
    browser.run("document.querySelector('button[type=reset]').click()", &[]);
    assert_eq!(
        (told("#status").as_str(), on_paper().as_str()),
        ("This is the order of the case.", "")
    );
}

#[test]
fn the_language_is_one_click_away_and_nothing_is_left_in_another() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("sample", &catalog);
    browser.open(&page("languages", &catalog, &case, Lang::ZH_HANT));
    let seen = |selector: &str| {
        let text = browser.run(
            "return document.querySelector(arguments[0]).innerText",
            &[json!(selector)],
        );
        text.as_str().unwrap().to_owned()
    };
    let lang = || browser.run("return document.documentElement.lang", &[]);
    assert_eq!(lang(), "zh-Hant");
    for shown in Lang::ALL.iter().rev() {
        let label = format!("label[for=lang-{shown}]");
        browser.run(
            "document.querySelector(arguments[0]).click()",
            &[json!(label)],
        );
        assert_eq!(lang(), shown.tag());
        assert_eq!(seen(&label), silverbay::text!(*shown, "language"));
        assert_eq!(seen("output[for=stance]"), shown.word(Stance::Balanced));
        for other in Lang::ALL {
            let is_shown = other == shown;
            // A text of the template and one of the script.
            let order = silverbay::text!(*other, "page-order");
            assert_eq!(seen("#homes-heading") == order, is_shown, "{shown} {other}");
            let unchanged = silverbay::text!(*other, "page-unchanged");
            assert_eq!(seen("#status") == unchanged, is_shown, "{shown} {other}");
        }
    }
    let label = browser.run(
        "return getComputedStyle(document.querySelector('.page')).getPropertyValue('--journey')",
        &[],
    );
    assert_eq!(label, json!("\"Journey one way: \""));
}

#[test]
fn homes_are_set_side_by_side_up_to_four() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    browser.open(&page(
        "beside",
        &catalog,
        &case("sample", &catalog),
        Lang::EN,
    ));
    let columns = || {
        browser.run(
            "return [...document.querySelectorAll('#beside thead th')]
               .filter((head) => !head.hidden).map((head) => head.dataset.column)",
            &[],
        )
    };
    let choose = |n: usize| {
        browser.run(
            "document.querySelector(`.chosen [data-beside=\"${arguments[0]}\"]`).click()",
            &[json!(n)],
        )
    };
    assert_eq!(columns(), json!(["0", "1", "2"]));
    choose(7);
    choose(8);
    assert_eq!(columns(), json!(["0", "1", "2", "7"]));
    choose(0);
    choose(8);
    assert_eq!(columns(), json!(["1", "2", "7", "8"]));
    let marked = browser.run(
        "return document.querySelectorAll('#beside .differs').length",
        &[],
    );
    assert!(marked.as_u64().unwrap() >= 3);
}

#[test]
fn nothing_leaves_the_page_and_nothing_goes_wrong_in_it() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    for name in ["sample", "portable_cssa", "severe_dementia_self_funded"] {
        let path = page(
            &format!("quiet-{name}"),
            &catalog,
            &case(name, &catalog),
            Lang::EN,
        );
        browser.requests();
        browser.open(&path);
        move_slider(&browser, "weight-care", 90.0);
        let file = format!("file://{}", path.display());
        let asked: BTreeSet<String> = browser.requests().into_iter().collect();
        assert_eq!(asked, BTreeSet::from([file]));
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
}

#[test]
fn a_name_that_is_markup_is_shown_and_does_nothing() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let evil =
        "</script><script>window.hit=1</script>\"><img src=x onerror=window.hit=1> & {{ 7*7 }}";
    let mut parts: Parts = catalog.into_parts();
    for home in &mut parts.facilities {
        home.names.en = format!("{evil} {}", home.id).into();
        home.names.zh_hant = evil.into();
        home.notes = evil.into();
        home.deposit = evil.into();
        home.operator = evil.into();
        home.provenance.source_urls =
            "javascript:window.hit=1;https://example.org/\"onclick=window.hit=1".into();
    }
    let catalog = Catalog::new(parts).unwrap();
    let case = case("sample", &catalog);
    let path = page("markup", &catalog, &case, Lang::EN);
    browser.requests();
    browser.open(&path);
    move_slider(&browser, "weight-visit", 77.0);
    assert_eq!(browser.run("return window.hit ?? null", &[]), Value::Null);
    let name = browser.run(
        "return document.querySelector('.order .name [lang=en]').textContent",
        &[],
    );
    assert!(name.as_str().unwrap().starts_with(evil), "{name}");
    let stray = browser.run(
        "return [document.images.length, document.scripts.length,
                 [...document.links].filter((link) => !/^(https?|file|tel):|^data:text.csv;/.test(link.href)).length,
                 document.querySelectorAll('[onclick],[onerror]').length]",
        &[],
    );
    assert_eq!(stray, json!([0, 2, 0, 0]));
    assert_eq!(browser.requests().len(), 1);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// The bytes of base 64.
fn decoded(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u8> = text
        .bytes()
        .filter(|byte| *byte != b'=')
        .map(value)
        .collect();
    digits
        .chunks(4)
        .flat_map(|four| {
            let bits = four
                .iter()
                .fold(0_u32, |bits, digit| (bits << 6) | u32::from(*digit));
            let bits = bits << (6 * (4 - four.len()));
            bits.to_be_bytes()[1..four.len()].to_vec()
        })
        .collect()
}

#[test]
fn on_paper_every_home_begins_a_page_of_its_own() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("sample", &catalog);
    let ranking = catalog.rank(&case).unwrap();
    let mut grouped: Vec<_> = ranking.top(10).collect();
    grouped.sort_by_key(|place| !place.evaluation().fits());
    let grouped: Vec<usize> = grouped
        .iter()
        .map(silverbay::rank::RankedFacility::rank)
        .collect();
    // With the script and without it.
    for (lang, is_off) in Lang::ALL
        .iter()
        .flat_map(|lang| [(lang, false), (lang, true)])
    {
        let disabled = json!({ "value": is_off });
        browser.command("Emulation.setScriptExecutionDisabled", &disabled);
        browser.open(&page(&format!("paper-{lang}"), &catalog, &case, *lang));
        browser.press("#print-all", " ");
        let pdf = decoded(&browser.print());
        let text = String::from_utf8_lossy(&pdf);
        let pages = text.matches("/Type /Page\n").count();
        // The decision, what to do next, ten homes, the map, side by side, up to twelve sheets
        // for calls and the rest.
        assert!((20..=27).contains(&pages), "{lang}: {pages} pages");
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("paper-{lang}.pdf"));
        std::fs::write(&file, &pdf).unwrap();
        let words = std::process::Command::new("pdftotext")
            .args(["-layout"])
            .arg(&file)
            .arg("-")
            .output();
        // Which page has what, where the machine can tell.
        if let Ok(words) = words {
            let words = String::from_utf8_lossy(&words.stdout).into_owned();
            let pages: Vec<&str> = words.split('\u{c}').collect();
            let sum = silverbay::text!(*lang, "page-sum");
            // The summary takes a page or two.
            let first = pages.iter().position(|page| page.contains(&sum)).unwrap();
            assert!(
                (1..=2).contains(&first),
                "{lang}: {first} pages before the homes"
            );
            for (at, page) in pages.iter().enumerate().skip(first).take(10) {
                let rank = grouped[at - first];
                // The first page of homes has the legend above.
                let starts = |line: &str| line.trim_start().starts_with(&format!("{rank} "));
                assert!(page.lines().any(starts), "{lang}, page {}: {page}", at + 1);
                assert!(page.contains(&sum), "{lang}: home {rank} lies open");
            }
        }
    }
}

#[test]
fn the_page_fits_a_telephone_and_letters_of_twice_the_size() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("two_visitors", &catalog);
    let path = page("sizes", &catalog, &case, Lang::EN);
    for (width, size) in [(360, 100), (390, 100), (390, 200), (1280, 200)] {
        browser.command(
            "Emulation.setDeviceMetricsOverride",
            &json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false}),
        );
        browser.open(&path);
        let wide = browser.run(
            "document.documentElement.style.fontSize = `${arguments[0]}%`;
             for (const part of document.querySelectorAll('details')) part.open = true;
             return document.documentElement.scrollWidth",
            &[json!(size)],
        );
        assert!(
            wide.as_u64().unwrap() <= width,
            "{width} at {size} %: {wide}"
        );
    }
}

#[test]
fn a_check_of_accessibility_finds_nothing_serious() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let Ok(axe) = std::env::var("SILVERBAY_AXE") else {
        let is_required = std::env::var("SILVERBAY_BROWSER").is_ok_and(|of| of == "required");
        assert!(
            !is_required,
            "SILVERBAY_AXE must name the script of axe-core"
        );
        eprintln!("skipped: SILVERBAY_AXE does not name the script of axe-core");
        return;
    };
    let axe = std::fs::read_to_string(axe).unwrap();
    let catalog = catalog();
    for (name, width) in [("sample", 1280), ("two_visitors", 390)] {
        let case = case(name, &catalog);
        for lang in Lang::ALL {
            browser.command(
                "Emulation.setDeviceMetricsOverride",
                &json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false}),
            );
            browser.open(&page(&format!("axe-{name}-{lang}"), &catalog, &case, *lang));
            browser.run(
                "for (const part of document.querySelectorAll('details')) part.open = true",
                &[],
            );
            browser.run(&axe, &[]);
            let found = browser.wait_for(
                "const done = arguments[arguments.length - 1];
                 axe.run(document, {resultTypes: ['violations']}).then(
                   (found) => done(found.violations.map((of) =>
                     [of.impact, of.id, of.nodes.length, of.nodes[0].html, of.nodes[0].failureSummary])),
                   (error) => done([['critical', String(error)]]));",
            );
            let found = found.as_array().unwrap();
            let of = |impact: &[&str]| -> Vec<&Value> {
                found
                    .iter()
                    .filter(|of| impact.contains(&of[0].as_str().unwrap_or("serious")))
                    .collect()
            };
            assert!(
                of(&["serious", "critical"]).is_empty(),
                "{name} {lang}: {found:#?}"
            );
            assert!(of(&["moderate"]).is_empty(), "{name} {lang}: {found:#?}");
        }
    }
}

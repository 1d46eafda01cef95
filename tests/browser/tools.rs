//! Finding a home, keeping the state of the page in its address, and paper.

use std::path::Path;

use serde_json::{Value, json};
use silverbay::explain::{Lang, journeys_by_home, price_lines};

use super::{Browser, Draws, case, catalog, decoded, move_slider, page, shown, size};

fn set(browser: &Browser, id: &str, value: &str) {
    browser.run(
        "const part = document.getElementById(arguments[0]);
         if (part.type === 'checkbox') part.checked = arguments[1] === 'on';
         else part.value = arguments[1];
         part.dispatchEvent(new Event('input', {bubbles: true}));",
        &[json!(id), json!(value)],
    );
}

/// A fact of each home that is seen, in the order of the table.
fn seen(browser: &Browser, of: &str) -> Vec<Value> {
    let rows = browser.run(
        &format!(
            "const data = JSON.parse(document.getElementById('data').textContent);
             return [...document.querySelectorAll('.order > tbody[data-home]:not([hidden])')]
               .map((row) => [row, data.homes[row.dataset.home]]).map(([row, home]) => {of});"
        ),
        &[],
    );
    serde_json::from_value(rows).unwrap()
}

#[test]
fn homes_are_found_by_name_city_budget_and_what_is_confirmed() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    browser.open(&page(
        "tools",
        &catalog,
        &case("two_visitors", &catalog),
        Lang::EN,
    ));
    let first = shown(&browser);
    set(&browser, "search", "helping hand");
    let names = seen(&browser, "row.querySelector('.name').textContent");
    assert!(!names.is_empty() && names.len() < 5);
    for name in names {
        let name = name.as_str().unwrap().to_lowercase();
        assert!(name.contains("helping hand"), "{name}");
    }
    set(&browser, "search", "院");
    assert!(
        shown(&browser).len() > 10,
        "all homes of the page are searched"
    );
    set(&browser, "search", "");
    assert_eq!(shown(&browser), first);
    set(&browser, "city", "1");
    let cities = seen(&browser, "home.city");
    assert!(!cities.is_empty() && cities.iter().all(|of| *of == json!(1)));
    set(&browser, "city", "");
    set(&browser, "only-fit", "on");
    let fits = seen(&browser, "home.fit");
    assert!(!fits.is_empty() && fits.iter().all(|of| of.as_f64() == Some(1.0)));
    set(&browser, "only-fit", "off");
    set(&browser, "only-budget", "on");
    let costs = seen(&browser, "home.cost");
    assert!(!costs.is_empty());
    for cost in costs {
        assert!(cost.as_f64().unwrap() <= 10_000.0, "{cost}");
    }
    set(&browser, "only-budget", "off");
    // By every column within each group.
    let all = "document.getElementById('all').click()";
    browser.run(all, &[]);
    for (column, key) in [
        ("cost", "[home.fit === 1 ? 0 : 1, home.cost ?? 1e9]"),
        ("journey", "[home.fit === 1 ? 0 : 1, home.minutes ?? 1e9]"),
        ("confirm", "[home.fit === 1 ? 0 : 1, -home.fit]"),
        (
            "points",
            "[home.fit === 1 ? 0 : 1, -Number(row.querySelector('[data-points]').textContent)]",
        ),
    ] {
        set(&browser, "sort", column);
        let keys: Vec<(f64, f64)> = seen(&browser, key)
            .iter()
            .map(|of| (of[0].as_f64().unwrap(), of[1].as_f64().unwrap()))
            .collect();
        assert!(keys.len() > 50 && keys.is_sorted(), "{column}: {keys:?}");
    }
    set(&browser, "sort", "place");
    browser.run(all, &[]);
    assert_eq!(shown(&browser), first);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn every_row_has_the_cost_and_the_journeys_of_its_own_home() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    for name in ["two_visitors", "portable_cssa"] {
        let case = case(name, &catalog);
        browser.open(&page(&format!("rows-{name}"), &catalog, &case, Lang::EN));
        browser.run("document.getElementById('all').click()", &[]);
        let rows = seen(
            &browser,
            "[home.id, row.querySelector('td.cost').innerText.trim(), row.querySelector('.journey').innerText.trim()]",
        );
        let ranking = catalog.rank(&case).unwrap();
        assert!(rows.len() > 60);
        for place in &ranking {
            let cost = price_lines(Lang::EN, &place, &ranking).join("\n");
            let journey = journeys_by_home(Lang::EN, &place, &ranking).join("\n");
            let row = json!([&*place.facility().id, cost, journey]);
            assert!(rows.contains(&row), "{row}\n{rows:#?}");
        }
    }
}

/// Opens a page at an address with something after its number sign.
pub(super) fn open_at(browser: &Browser, path: &Path, hash: &str) {
    browser.open(Path::new("/dev/null"));
    browser.open(Path::new(&format!("{}{hash}", path.display())));
}

#[test]
fn an_address_keeps_weights_language_and_shortlist() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let path = page("address", &catalog, &case("sample", &catalog), Lang::EN);
    browser.open(&path);
    let hash = || {
        browser
            .run("return location.hash", &[])
            .as_str()
            .unwrap()
            .to_owned()
    };
    let first = shown(&browser);
    assert_eq!(hash(), "");
    move_slider(&browser, "weight-visit", 83.0);
    move_slider(&browser, "stance", 0.0);
    browser.run(
        "document.querySelector('label[for=lang-zh-hant]').click();
         document.querySelector('.order > [data-home=\"4\"] .short-one input').click();",
        &[],
    );
    let (kept, order) = (hash(), shown(&browser));
    assert_ne!(order, first);
    open_at(&browser, &path, &kept);
    assert_eq!(shown(&browser), order);
    let state = browser.run(
        "const short = [...document.querySelectorAll('.short-one input')];
         return [document.documentElement.lang, short.findIndex((box) => box.checked),
           document.getElementById('city').options[0].textContent,
           document.getElementById('link').hash]",
        &[],
    );
    let all = silverbay::text!(Lang::ZH_HANT, "page-all-cities");
    assert_eq!(state[0], "zh-Hant");
    assert!(state[1].as_i64().unwrap() >= 0);
    assert_eq!(
        (state[2].as_str(), state[3].as_str()),
        (Some(&*all), Some(&*kept))
    );
    set(&browser, "only-short", "on");
    assert_eq!(shown(&browser).len(), 1);
    // What no page wrote changes nothing and breaks nothing.
    for odd in [
        "#calls",
        "#w=1_2&s=9&l=xx&k=nobody",
        "#w=a_b_c_d_e&s=-1",
        "#%",
        "#w=1_1_1_1_-1",
    ] {
        open_at(&browser, &path, odd);
        assert_eq!(shown(&browser), first, "{odd}");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// What is wrong with the names on the map: small, beyond the frame, behind a mark or another
/// name. Boxes of letters have air above and below.
const BAD_NAMES: &str = "
    const frame = document.querySelector('.map').getBoundingClientRect();
    const seen = (of) => of.getClientRects().length > 0 && getComputedStyle(of).visibility === 'visible';
    const names = [...document.querySelectorAll('.map .names text')].filter(seen).map((text) => {
      const box = text.getBoundingClientRect();
      const air = box.height / 5;
      return [text.textContent, box.left, box.top + air, box.right, box.bottom - air, box.height];
    });
    const marks = [...document.querySelectorAll('.map .disc circle,.map path.family,.map path.clinic')]
      .filter(seen).map((mark) => {
        const box = mark.getBoundingClientRect();
        return [mark.outerHTML, box.left, box.top, box.right, box.bottom];
      });
    const meet = (a, b) => a[1] < b[3] - 1 && b[1] < a[3] - 1 && a[2] < b[4] - 1 && b[2] < a[4] - 1;
    const wrong = [];
    for (const [at, name] of names.entries()) {
      if (name[5] < 11) wrong.push(`small: ${name}`);
      if (name[1] < frame.left || name[3] > frame.right || name[2] < frame.top || name[4] > frame.bottom) {
        wrong.push(`beyond the frame: ${name}`);
      }
      for (const mark of marks) if (meet(name, mark)) wrong.push(`${name} | ${mark}`);
      for (const other of names.slice(at + 1)) if (meet(name, other)) wrong.push(`${name} | ${other}`);
    }
    return wrong;";

#[test]
fn the_names_on_the_map_can_be_read_on_a_telephone_and_meet_no_mark_and_no_other() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    for name in [
        "sample",
        "two_visitors",
        "portable_cssa",
        "severe_dementia_self_funded",
        "resident_of_shenzhen",
        "staying_in_hong_kong",
        "tight_visit_limit",
    ] {
        let case = case(name, &catalog);
        for lang in Lang::ALL {
            size(&browser, 390);
            browser.open(&page(&format!("map-{name}-{lang}"), &catalog, &case, *lang));
            let kinds = || {
                let kinds = browser.run(
                    "return [...document.querySelectorAll('.map .names text')].filter((text) =>
                       text.getClientRects().length > 0 && getComputedStyle(text).visibility === 'visible')
                       .map((text) => text.getAttribute('class').split(' ')[0])",
                    &[],
                );
                serde_json::from_value::<Vec<String>>(kinds).unwrap()
            };
            let is_there = |kind: &str| kinds().iter().any(|of| of == kind);
            let wrong = |told: &str| {
                let wrong = browser.run(BAD_NAMES, &[]);
                assert_eq!(wrong, json!([]), "{name} {lang}, {told}");
            };
            wrong("at first");
            if ["sample", "two_visitors"].contains(&name) {
                for kind in ["city", "boundary", "family", "name", "gate"] {
                    assert!(is_there(kind), "{name} {lang}: {kind}");
                }
            }
            browser.run("document.getElementById('all')?.click()", &[]);
            wrong("all homes");
            if ["sample", "two_visitors"].contains(&name) {
                for kind in ["city", "boundary", "family", "name"] {
                    assert!(is_there(kind), "{name} {lang}, all homes: {kind}");
                }
            }
            // In the order of other weights, and back in the first one.
            move_slider(&browser, "weight-medical", 0.0);
            wrong("other weights");
            browser.run("document.getElementById('all')?.click()", &[]);
            wrong("the first homes of other weights");
        }
    }
}

#[test]
fn the_family_prints_two_pages_the_decision_and_what_to_do_next() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    for name in ["sample", "two_visitors", "portable_cssa"] {
        let case = case(name, &catalog);
        for lang in Lang::ALL {
            browser.open(&page(&format!("two-{name}-{lang}"), &catalog, &case, *lang));
            let pdf = decoded(&browser.print());
            let pages = String::from_utf8_lossy(&pdf)
                .matches("/Type /Page\n")
                .count();
            let file =
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("two-{name}-{lang}.pdf"));
            std::fs::write(&file, &pdf).unwrap();
            assert_eq!(pages, 2, "{name} {lang}");
            let words = std::process::Command::new("pdftotext")
                .args(["-layout"])
                .arg(&file)
                .arg("-")
                .output();
            let Ok(words) = words else { continue };
            let words = String::from_utf8_lossy(&words.stdout).into_owned();
            let (first, second) = words.split_once('\u{c}').unwrap();
            let year = silverbay::text!(*lang, "page-a-year");
            assert_eq!(first.matches(&year).count(), 3, "{name} {lang}: {first}");
            let next = silverbay::text!(*lang, "page-next");
            let papers = silverbay::text!(*lang, "page-papers-head");
            assert!(
                second.contains(&next) && second.contains(&papers),
                "{name} {lang}"
            );
        }
    }
}

#[test]
fn the_sheet_of_a_home_has_plain_questions_and_nothing_about_who_leads() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    for lang in Lang::ALL {
        browser.open(&page("sheet", &catalog, &case("sample", &catalog), *lang));
        browser.press("#print-all", " ");
        browser.command("Emulation.setEmulatedMedia", &json!({"media": "print"}));
        let sheets = browser.run(
            "return [...document.querySelectorAll('.call')].map((call) => [
               call.innerText, call.querySelectorAll('li').length,
               [...call.querySelectorAll('.answer')].every((of) =>
                 getComputedStyle(of, '::after').content.includes('\u{2610}')),
               [...call.querySelectorAll('input,select')].filter((of) => of.getClientRects().length > 0).length])",
            &[],
        );
        browser.command("Emulation.setEmulatedMedia", &json!({"media": ""}));
        let leads = silverbay::text!(*lang, "firmness-then-leads");
        for sheet in sheets.as_array().unwrap() {
            assert!(
                !sheet[0].as_str().unwrap().contains(&leads),
                "{lang}: {sheet}"
            );
            assert!(
                sheet[1].as_u64().unwrap() > 0 && sheet[2] == true,
                "{lang}: {sheet}"
            );
            // What can be tapped is not on paper.
            assert_eq!(sheet[3], 0, "{lang}: {sheet}");
        }
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one walk through the page")]
fn answers_that_are_tapped_are_in_the_address_and_in_a_file_that_the_programs_read() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    for (name, seed) in [("sample", 3), ("two_visitors", 5), ("portable_cssa", 11)] {
        let mut draws = Draws(seed);
        let path = page(
            &format!("answers-{name}"),
            &catalog,
            &case(name, &catalog),
            Lang::EN,
        );
        browser.open(&path);
        // Every question of every sheet gets one of its answers, or none.
        let questions = browser.run(
            "return [...document.querySelectorAll('.calls .taps')].map((of) =>
               [of.querySelectorAll('[type=radio]').length, of.querySelector('[type=number]') !== null,
                `#${of.closest('.call').id} [data-asked=\"${of.dataset.asked}\"]`])",
            &[],
        );
        let questions: Vec<(u64, bool, String)> = serde_json::from_value(questions).unwrap();
        assert!(questions.len() > 10 && questions.iter().any(|of| of.0 == 4));
        for (choices, is_price, at) in &questions {
            let (choice, price) = (draws.below(*choices), 3000 + draws.below(20_000));
            browser.run(
                "const of = document.querySelector(arguments[0]);
                 const price = of.querySelector('[type=number]');
                 if (arguments[3] && arguments[1] === 0) {
                   price.value = arguments[2];
                   price.dispatchEvent(new Event('input', {bubbles: true}));
                 } else of.querySelectorAll('[type=radio]')[arguments[1]].click();",
                &[json!(at), json!(choice), json!(price), json!(is_price)],
            );
        }
        browser.run(
            "for (const part of document.querySelectorAll('[data-call]')) {
               part.querySelector('[type=date]').value = '2026-11-20';
               part.querySelector('.channel').value = 'telephone';
               part.querySelector('.channel').dispatchEvent(new Event('input', {bubbles: true}));
             }",
            &[],
        );
        let state = |browser: &Browser| {
            browser.run(
                "const given = [...document.querySelectorAll('.calls .taps')].map((of) => [
                   of.dataset.asked, of.querySelector('[type=radio]:checked').value,
                   of.querySelector('[type=number]')?.value ?? '', of.querySelector('select')?.value ?? '']);
                 const save = document.getElementById('save');
                 return [given, decodeURIComponent(save.href.split(',').slice(1).join(',')), location.hash,
                   [...document.querySelectorAll('[data-call]')].map((part) =>
                     JSON.parse(document.getElementById('data').textContent).homes[part.dataset.call].id)]",
                &[],
            )
        };
        let before = state(&browser);
        let file = before[1].as_str().unwrap();
        // The strict reader takes the file as it is.
        let read = catalog
            .read_answers("answers.csv", file.as_bytes())
            .unwrap();
        let given = before[0].as_array().unwrap();
        let given: Vec<(&str, String)> = given
            .iter()
            .filter_map(|of| {
                let [column, tapped, price, currency] =
                    [0, 1, 2, 3].map(|at| of[at].as_str().unwrap());
                let value = match (tapped, price) {
                    ("", "") => return None,
                    ("", price) => format!("{currency} {price}"),
                    (tapped, _) => tapped.to_owned(),
                };
                Some((column, value))
            })
            .collect();
        let saved: Vec<(String, String)> = read
            .as_slice()
            .iter()
            .map(|answer| (answer.fact.to_string(), answer.value()))
            .collect();
        assert!(given.len() > 5);
        assert_eq!(
            saved,
            given
                .iter()
                .map(|(fact, value)| ((*fact).to_owned(), value.clone()))
                .collect::<Vec<_>>(),
            "{name}"
        );
        let asked: Vec<&str> = before[3]
            .as_array()
            .unwrap()
            .iter()
            .map(|id| id.as_str().unwrap())
            .collect();
        for answer in read.as_slice() {
            assert!(asked.contains(&&*answer.facility));
            assert_eq!(answer.asked_on.to_string(), "2026-11-20");
        }
        // The programs rank with them.
        assert!(catalog.clone().with_answers(read).is_ok());
        // The address brings all of it back.
        open_at(&browser, &path, before[2].as_str().unwrap());
        assert_eq!(state(&browser), before, "{name}");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

//! Answers that are tapped on the page move order, numbers, marks and the next call as the
//! engine does with the file that the page saves.

use serde_json::{Value, json};
use silverbay::calls::{CALL_COST, CallPlan, Standing};
use silverbay::case::Case;
use silverbay::catalog::{Catalog, Parts};
use silverbay::explain::{Lang, facility_name, fit, main_message, points};
use silverbay::firmness::Firmness;
use silverbay::report::PageSettings;
use silverbay::synthetic;
use silverbay::units::{Day, Score};

use super::{
    Browser, Draws, case, catalog, move_slider, page, page_with, ranked, saved, shown, text_of,
};

/// Answers one question of one sheet, with a choice of its own or a price; the day of the
/// sheet comes with it.
fn answer(browser: &Browser, draws: &mut Draws, day: &str) {
    browser.run(
        "const [sheet, question, choice, amount, day, year] = arguments;
         const sheets = document.querySelectorAll('.calls .call:has([type=date])');
         const call = sheets[sheet % sheets.length];
         const date = call.querySelector('[type=date]');
         date.value = day;
         const spots = call.querySelectorAll('.taps');
         const spot = spots[question % spots.length];
         const boxes = spot.querySelectorAll('[type=radio]');
         const price = spot.querySelector('[type=number]');
         const select = spot.querySelector('select');
         if (price !== null && choice % 4 !== 0) {
           select.selectedIndex = choice % select.options.length;
           price.value = amount;
           price.dispatchEvent(new Event('input', {bubbles: true}));
         } else {
           if (price === null && select !== null) {
             select.selectedIndex = year % select.options.length;
           }
           boxes[choice % boxes.length].click();
         }
         call.dispatchEvent(new Event('input', {bubbles: true}));",
        &[
            json!(draws.below(1000)),
            json!(draws.below(1000)),
            json!(draws.below(1000)),
            json!(draws.below(40) * 700 + draws.below(2)),
            json!(day),
            json!(draws.below(1000)),
        ],
    );
}

/// All that the script works out, from the answers of a file; numbers as they are.
fn followed(browser: &Browser, file: &str) -> Value {
    browser.run(
        "const data = JSON.parse(document.getElementById('data').textContent);
         const engine = following(data);
         const given = new Map();
         for (const line of arguments[0].trim().split('\\n').slice(1)) {
           const [id, column, value, date] = line.split(',');
           const n = data.homes.findIndex((home) => home.id === id);
           if (!given.has(n)) given.set(n, {date, rows: []});
           given.get(n).rows.push([column, value]);
         }
         const known = engine.known(given);
         let sum = 0;
         for (const weight of data.weights) sum += weight;
         const shares = data.weights.map((weight) => weight / sum);
         const [toLow, toLikely, toHigh] = data.shares[data.stance];
         const order = [...known.homes.keys()].filter((n) => known.homes[n].out === null).map((n) => {
           let [low, likely, high] = [0, 0, 0];
           known.homes[n].utilities.forEach((of, c) => {
             low += shares[c] * of[0];
             likely += shares[c] * of[1];
             high += shares[c] * of[2];
           });
           const key = known.homes[n].fit * (toLow * low + toLikely * likely + toHigh * high);
           return {n, low, likely, high, key};
         });
         order.sort((a, b) => b.key - a.key || data.homes[a.n].tie - data.homes[b.n].tie);
         const plan = engine.plan(known, order, shares, true);
         const certain = engine.certain(known, order, true);
         // A home that the page does not have has a name alone.
         const id = (of) => of === null ? null : of.n === null ? of.names[0] : data.homes[of.n].id;
         return {
           order: order.map(({n, low, likely, high}) => [data.homes[n].id, low, likely, high, known.homes[n].fit]),
           left: plan.left.filter(({n}) => n !== null).map(({n, index}) => [data.homes[n].id, index]),
           next: id(plan.next), rung: id(plan.rung), stands: plan.rung?.score ?? null,
           mark: plan.mark, expected: plan.expected,
           marks: certain?.marks ?? null, guarantee: certain?.guarantee ?? null,
         };",
        &[json!(file)],
    )
}

/// The same from the engine, of the homes that the page has.
fn expected(catalog: &Catalog, case: &Case, on_page: &[String]) -> Value {
    let ranking = catalog.rank(case).unwrap();
    let firmness = Firmness::new(&ranking);
    let plan = CallPlan::new(&firmness, CALL_COST);
    let places = firmness.places();
    let has = |place: usize| on_page.contains(&places[place].facility().id.to_string());
    let id = |place: usize| {
        let facility = places[place].facility();
        if has(place) {
            facility.id.to_string()
        } else {
            facility_name(Lang::EN, facility).to_owned()
        }
    };
    let here = (0..places.len()).filter(|place| has(*place));
    let order = here.clone().map(|at| {
        let place = &places[at];
        let (score, fit) = (place.score(), place.fit().get());
        let ends = [score.low(), score.likely(), score.high()].map(Score::get);
        let [low, likely, high] = ends;
        json!([&*place.facility().id, low, likely, high, fit])
    });
    let left = plan.order().iter().filter(|place| has(**place));
    let left = left.map(|place| match plan.standings()[*place] {
        Standing::ToRing(index) => json!([id(*place), index]),
        Standing::Rung(_) => unreachable!(),
    });
    let certain = firmness.certainties();
    let marks = here.map(|place| {
        let of = certain[place];
        let near = of.cannot_be_best.then_some("no");
        if of.never_within_five_points {
            Some("far")
        } else {
            near
        }
    });
    // Where another home comes first the page cannot tell.
    let is_told = places.is_empty() || has(0);
    let has_all = (0..places.len()).all(has);
    let next = plan.next();
    json!({
        "order": order.collect::<Vec<_>>(),
        "left": left.collect::<Vec<_>>(),
        "next": next.map(id),
        "rung": plan.best_rung().map(|(place, _)| id(place)),
        "stands": plan.best_rung().map(|(_, score)| score),
        "mark": plan.order().first().and_then(|first| plan.mark(*first)),
        "expected": has_all.then(|| plan.expected_calls()),
        "marks": is_told.then(|| marks.collect::<Vec<_>>()),
        "guarantee": certain.first().filter(|_| is_told).and_then(|of| of.guarantee).map(Score::get),
    })
}

/// The ids of the homes that a page has.
fn homes_of(browser: &Browser) -> Vec<String> {
    let ids = browser.run(
        "return JSON.parse(document.getElementById('data').textContent).homes.map((home) => home.id)",
        &[],
    );
    serde_json::from_value(ids).unwrap()
}

/// The case on the day of the last answer of a file, and the catalog with its answers.
fn answered(catalog: &Catalog, case: &Case, file: &str) -> (Catalog, Case) {
    let answers = catalog
        .read_answers_lenient("answers.csv", file.as_bytes())
        .unwrap();
    let last = answers.answers.as_slice().iter().map(|of| of.asked_on);
    let last = last.chain(case.date()).max().unwrap();
    let case = case.clone().change().on(last).build().unwrap();
    (catalog.clone().with_answers(answers.answers).unwrap(), case)
}

/// That the page knows, and says on top, what the engine does with the file that it saves.
fn follows(browser: &Browser, catalog: &Catalog, case: &Case, told: &str) {
    let (script, on_page) = (followed(browser, &saved(browser)), homes_of(browser));
    let engine = expected(catalog, case, &on_page);
    for (of, value) in engine.as_object().unwrap() {
        assert!(
            same(&script[of], value),
            "{told}{of}:\n{}\n{value}",
            script[of]
        );
    }
    let ranking = catalog.rank(case).unwrap();
    let firmness = Firmness::new(&ranking);
    let plan = CallPlan::new(&firmness, CALL_COST);
    let message = main_message(Lang::EN, &firmness, &plan);
    let on_page = text_of(browser, "#message").replacen("Next, ring ", "Ring ", 1);
    let (act, _) = message.split_once(") first. ").unwrap_or((&message, ""));
    assert!(on_page.starts_with(act), "{told}{on_page}\n{message}");
    if !engine["marks"].is_null() {
        let (_, sure) = message.split_once(". ").unwrap();
        assert!(on_page.ends_with(sure), "{told}{on_page}\n{message}");
    }
}

/// Numbers of a browser come back as whole ones where they are whole.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (a, b) => a == b,
    }
}

#[test]
fn answers_move_order_marks_and_next_call_as_the_engine_does() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let cases = [
        ("sample", 1),
        ("two_visitors", 2),
        ("portable_cssa", 3),
        ("severe_dementia_self_funded", 4),
        ("dialysis", 5),
        ("tight_visit_limit", 6),
        ("four_thousand_hospital", 7),
    ];
    for (name, seed) in cases {
        let mut draws = Draws(seed);
        let case = case(name, &catalog);
        browser.open(&page(&format!("follow-{name}"), &catalog, &case, Lang::EN));
        for step in 0..40 {
            // Before and after the day of the case, and once in a while long before.
            let day = [
                "2026-11-22",
                "2026-11-20",
                "2026-12-05",
                "2026-12-30",
                "2025-12-01",
            ];
            let day = day[usize::try_from(draws.below(5)).unwrap()];
            answer(&browser, &mut draws, day);
            let file = saved(&browser);
            let told = format!("{name}, step {step}:\n{file}");
            let (catalog, case) = answered(&catalog, &case, &file);
            follows(&browser, &catalog, &case, &told);
            assert_eq!(shown(&browser), ranked(&catalog, &case, 10), "{told}");
            let ranking = catalog.rank(&case).unwrap();
            let podium = browser.run(
                "const homes = JSON.parse(document.getElementById('data').textContent).homes;
                 return [...document.querySelectorAll('.podium li')].map((line) => [
                   homes[line.dataset.podium].id, line.querySelector('[data-points]').innerText,
                   line.querySelector('.month').innerText.trim() !== ''])",
                &[],
            );
            let first = ranking.top(3).map(|place| {
                let likely = points(place.score().likely().get());
                json!([&*place.facility().id, likely, true])
            });
            assert_eq!(podium, Value::Array(first.collect()), "{told}");
            for place in ranking.top(10) {
                let row = format!(
                    "JSON.parse(document.getElementById('data').textContent).homes.findIndex((home) => home.id === '{}')",
                    place.facility().id
                );
                let seen = browser.run(
                    &format!(
                        "const row = document.querySelector(`.order > [data-home=\"${{{row}}}\"]`);
                         return [row.querySelector('[data-fit]').innerText, row.querySelector('[data-known]').innerText,
                           row.querySelector('[data-confirm]').innerText.split('\\n').filter((line) => line !== '').length]"
                    ),
                    &[],
                );
                let known = format!("{:.0}%", place.evidence() * 100.0);
                let open = place.confirmations().len();
                let wanted = json!([fit(Lang::EN, place.fit()), known, open]);
                assert!(same(&seen, &wanted), "{told}{seen} {wanted}");
            }
        }
        // Weights on top of the answers.
        move_slider(&browser, "weight-visit", 90.0);
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
}

/// Each home of the tables three times over: many are exactly alike, and their ids decide.
fn three_of_each(catalog: &Catalog) -> Catalog {
    let mut parts: Parts = catalog.clone().into_parts();
    let homes = parts.facilities.clone();
    for twin in ["a", "z"] {
        parts.facilities.extend(homes.iter().map(|home| {
            let mut home = home.clone();
            home.id = format!("{twin}-{}", home.id).into();
            home
        }));
    }
    Catalog::new(parts).unwrap()
}

#[test]
fn homes_that_the_page_does_not_have_take_part_in_marks_and_next_call() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let shipped = catalog();
    let made_up = synthetic::catalog(&shipped, 600, 11).unwrap();
    let (mut next, mut stands, mut steps) = (0, 0, 0);
    for (name, catalog, seed) in [
        ("portable_cssa", three_of_each(&shipped), 21),
        ("dialysis", three_of_each(&shipped), 22),
        ("two_visitors", made_up.clone(), 23),
        ("portable_cssa", made_up, 24),
    ] {
        let mut draws = Draws(seed);
        let case = case(name, &catalog);
        let settings = PageSettings {
            top: 3,
            ..PageSettings::default()
        };
        let path = page_with(&format!("beyond-{name}-{seed}"), &catalog, &case, settings);
        browser.open(&path);
        let on_page = homes_of(&browser);
        assert_eq!(on_page.len(), 67);
        for step in 0..25 {
            answer(&browser, &mut draws, "2026-11-22");
            let file = saved(&browser);
            let (catalog, case) = answered(&catalog, &case, &file);
            follows(
                &browser,
                &catalog,
                &case,
                &format!("{name} {seed}, step {step}:\n{file}"),
            );
            let ranking = catalog.rank(&case).unwrap();
            let firmness = Firmness::new(&ranking);
            let plan = CallPlan::new(&firmness, CALL_COST);
            let is_beyond = |place: usize| {
                let id = firmness.places()[place].facility().id.to_string();
                usize::from(!on_page.contains(&id))
            };
            next += plan.next().map_or(0, is_beyond);
            stands += plan.best_rung().map_or(0, |(place, _)| is_beyond(place));
            steps += 1;
        }
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
    println!("next beyond the page {next} times, best rung {stands} times, of {steps}");
    assert!(next > 5 && next < steps);
}

#[test]
fn an_answer_of_a_day_that_the_page_does_not_count_is_saved_and_said_to_be_left_out() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("sample", &catalog);
    let path = page("follow-late", &catalog, &case, Lang::EN);
    browser.open(&path);
    let before = (shown(&browser), text_of(&browser, "#message"));
    let days = browser.run(
        "return JSON.parse(document.getElementById('data').textContent).follow.days",
        &[],
    );
    let until: Day = days[2].as_str().unwrap().parse().unwrap();
    for day in [until.plus_days(1).unwrap(), "2024-01-01".parse().unwrap()] {
        browser.open(&path);
        browser.run(
            "const call = document.querySelector('.calls .call');
             call.querySelector('[type=date]').value = arguments[0];
             call.querySelectorAll('.taps [type=radio]')[1].click();",
            &[json!(day.to_string())],
        );
        assert_eq!((shown(&browser), text_of(&browser, "#message")), before);
        assert!(text_of(&browser, ".stands:not([hidden])").starts_with("This page counts answers"));
        assert_eq!(saved(&browser).lines().count(), 2);
    }
    // A home that had answered before the page was made is followed by the programs alone.
    let id = before.0[0].0.clone();
    let file = format!(
        "facility,column,value,asked_on,asked_of,channel,note\n{id},medical,?,2026-11-20,admissions,telephone,\n"
    );
    let answers = catalog.read_answers("a.csv", file.as_bytes()).unwrap();
    let asked = catalog.clone().with_answers(answers).unwrap();
    browser.open(&page("follow-asked", &asked, &case, Lang::EN));
    assert_eq!(shown(&browser), before.0);
    browser.run(
        "const n = JSON.parse(document.getElementById('data').textContent).homes.findIndex((home) => home.id === arguments[0]);
         document.querySelector(`#call-${n} .taps [type=radio]:not([value=\"\"])`).click();",
        &[json!(id)],
    );
    assert!(text_of(&browser, ".stands:not([hidden])").starts_with("This page cannot count"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn what_an_answer_rules_out_leaves_the_order_and_can_be_taken_back() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let case = case("two_visitors", &catalog);
    browser.open(&page("follow-out", &catalog, &case, Lang::EN));
    let (before, message) = (shown(&browser), text_of(&browser, "#message"));
    let tap = |value: &str| {
        browser.run(
            "const data = JSON.parse(document.getElementById('data').textContent);
             const need = `care:${data.follow.levels[0]}`;
             const first = document.querySelector(`.calls [data-asked=\"${need}\"]`);
             const spot = document.querySelector('[data-tried]') ?? first;
             spot.dataset.tried = '';
             const call = spot.closest('.call');
             call.querySelector('[type=date]').value = '2026-11-22';
             spot.querySelector(`[value=\"${arguments[0]}\"]`).click();
             return data.homes[Number(call.id.slice(5))].id;",
            &[json!(value)],
        )
    };
    let id = tap("no").as_str().unwrap().to_owned();
    assert!(before.iter().any(|(home, _)| *home == id));
    let after = shown(&browser);
    assert!(after.iter().all(|(home, _)| *home != id) && after.len() == before.len());
    assert!(text_of(&browser, "#standing").contains("Ruled out by an answer"));
    assert_eq!(
        text_of(&browser, ".stands:not([hidden])"),
        "An answer rules this home out."
    );
    tap("");
    assert_eq!(
        (shown(&browser), text_of(&browser, "#message")),
        (before, message)
    );
    assert_eq!(text_of(&browser, "#standing"), "");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

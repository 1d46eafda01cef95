//! Answers that are tapped on the page move order, numbers, marks and the next call as the
//! engine does with the file that the page saves.

use serde_json::{Value, json};
use silverbay::calls::{CALL_COST, CallPlan, Standing};
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, fit, main_message, points};
use silverbay::firmness::Firmness;
use silverbay::units::{Day, Score};

use super::{Browser, Draws, case, catalog, move_slider, page, ranked, shown};

/// Answers one question of one sheet, with a choice of its own or a price; the day of the
/// sheet comes with it.
fn answer(browser: &Browser, draws: &mut Draws, day: &str) {
    browser.run(
        "const [sheet, question, choice, amount, day, year] = arguments;
         const sheets = document.querySelectorAll('.calls .call');
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

/// The file that the page saves.
fn saved(browser: &Browser) -> String {
    let file = browser.run(
        "const save = document.getElementById('save');
         return decodeURIComponent(save.href.split(',').slice(1).join(','))",
        &[],
    );
    file.as_str().unwrap().to_owned()
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
         const id = (of) => of === null || of.n === null ? null : data.homes[of.n].id;
         return {
           order: order.map(({n, low, likely, high}) => [data.homes[n].id, low, likely, high, known.homes[n].fit]),
           left: plan.left.map(({n, index}) => [data.homes[n].id, index]),
           next: id(plan.next), rung: id(plan.rung), stands: plan.rung?.score ?? null,
           mark: plan.mark, expected: plan.expected,
           marks: certain.marks, guarantee: certain.guarantee,
         };",
        &[json!(file)],
    )
}

/// The same from the engine.
fn expected(catalog: &Catalog, case: &Case) -> Value {
    let ranking = catalog.rank(case).unwrap();
    let firmness = Firmness::new(&ranking);
    let plan = CallPlan::new(&firmness, CALL_COST);
    let places = firmness.places();
    let id = |place: usize| places[place].facility().id.to_string();
    let order = places.iter().map(|place| {
        let (score, fit) = (place.score(), place.fit().get());
        let ends = [score.low(), score.likely(), score.high()].map(Score::get);
        let [low, likely, high] = ends;
        json!([&*place.facility().id, low, likely, high, fit])
    });
    let left = plan
        .order()
        .iter()
        .map(|place| match plan.standings()[*place] {
            Standing::ToRing(index) => json!([id(*place), index]),
            Standing::Rung(_) => unreachable!(),
        });
    let certain = firmness.certainties();
    let marks = certain.iter().map(|of| {
        let near = of.cannot_be_best.then_some("no");
        if of.never_within_five_points {
            Some("far")
        } else {
            near
        }
    });
    let next = plan.next();
    json!({
        "order": order.collect::<Vec<_>>(),
        "left": left.collect::<Vec<_>>(),
        "next": next.map(id),
        "rung": plan.best_rung().map(|(place, _)| id(place)),
        "stands": plan.best_rung().map(|(_, score)| score),
        "mark": plan.order().first().and_then(|first| plan.mark(*first)),
        "expected": plan.expected_calls(),
        "marks": marks.collect::<Vec<_>>(),
        "guarantee": certain.first().and_then(|of| of.guarantee).map(Score::get),
    })
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

fn text_of(browser: &Browser, selector: &str) -> String {
    let text = browser.run(
        "return document.querySelector(arguments[0])?.innerText ?? ''",
        &[json!(selector)],
    );
    text.as_str().unwrap().trim().to_owned()
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
            let answers = catalog
                .read_answers_lenient("answers.csv", file.as_bytes())
                .unwrap();
            let last = answers.answers.as_slice().iter().map(|of| of.asked_on);
            let last = last.chain(case.date()).max().unwrap();
            let case = case.clone().change().on(last).build().unwrap();
            let catalog = catalog.clone().with_answers(answers.answers).unwrap();
            let (script, engine) = (followed(&browser, &file), expected(&catalog, &case));
            for (of, value) in engine.as_object().unwrap() {
                assert!(
                    same(&script[of], value),
                    "{told}{of}:\n{}\n{value}",
                    script[of]
                );
            }
            assert_eq!(shown(&browser), ranked(&catalog, &case, 10), "{told}");
            // What is said is what the programs say.
            let ranking = catalog.rank(&case).unwrap();
            let firmness = Firmness::new(&ranking);
            let plan = CallPlan::new(&firmness, CALL_COST);
            let message = main_message(Lang::EN, &firmness, &plan);
            let on_page = text_of(&browser, "#message").replacen("Next, ring ", "Ring ", 1);
            let (act, _) = message.split_once(") first. ").unwrap_or((&message, ""));
            assert!(on_page.starts_with(act), "{told}{on_page}\n{message}");
            let (_, sure) = message.split_once(". ").unwrap();
            assert!(on_page.ends_with(sure), "{told}{on_page}\n{message}");
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

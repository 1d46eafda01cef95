//! Whom to ring next: the plan of the shipped cases, and what changes it.

use proptest::prelude::*;
use silverbay::calls::{CALL_COST, CallPlan, Standing};
use silverbay::case::Case;
use silverbay::explain::{Lang, explain_calls};
use silverbay::firmness::Firmness;
use silverbay::report::{CallsReport, markdown};

use crate::strategies;
use crate::support::{case, row, sample, shipped, shipped_cases, with_facilities, world};

#[test]
fn every_shipped_case_has_a_plan_whose_chances_sum_to_one() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let plan = CallPlan::new(&firmness, CALL_COST);
        let sum: f64 = plan.chances_to_be_best().iter().map(|of| of.get()).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{name}: {sum}");
        let index = |place: &usize| match plan.standings()[*place] {
            Standing::ToRing(index) => index,
            Standing::Rung(_) => panic!("{name}"),
        };
        assert!(
            plan.order().is_sorted_by(|a, b| index(a) >= index(b)),
            "{name}"
        );
        let stopped: Vec<f64> = plan.stopped_by().collect();
        assert!(
            stopped.is_sorted() && stopped.last() == Some(&1.0),
            "{name}"
        );
        let expected = 1.0 + stopped.iter().map(|of| 1.0 - of).sum::<f64>();
        assert!((plan.expected_calls() - expected).abs() < 1e-9, "{name}");
        let next = plan.next().unwrap();
        assert_eq!(Some(&next), plan.order().first());
        assert_eq!(plan.mark(next), plan.order().get(1).map(index));
        // Everything is said in every language, and nobody is told a rank.
        for lang in [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS] {
            let page = markdown(&explain_calls(lang, &firmness, &plan));
            assert!(page.lines().count() > 15, "{name}: {page}");
        }
        let report = serde_json::to_value(CallsReport::new(&firmness, CALL_COST)).unwrap();
        assert_eq!(report["homes"].as_array().unwrap().len(), ranking.len());
        assert_eq!(report["next"], *firmness.places()[next].facility().id);
    }
}

#[test]
fn the_best_answers_lead_from_the_worst_to_the_highest_score() {
    let catalog = world(&[
        row(&[
            ("id", "a"),
            ("care_levels", "moderate"),
            ("as_of", "2026-05-01"),
        ]),
        row(&[("id", "b"), ("medical", "none"), ("as_of", "2026-05-01")]),
    ]);
    let case = case(&catalog, "wishes = [\"tcm\"]", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let plan = CallPlan::new(&firmness, CALL_COST);
    for (at, place) in firmness.places().iter().enumerate() {
        let mut best = std::collections::BTreeMap::new();
        for of in plan.additions(at) {
            let code = format!("{:?}", of.answer);
            // Yes-or-no answers add up; of the others the best one counts.
            let question = match code.split('(').next().unwrap() {
                "Takes" | "Offers" => code.clone(),
                other => other.to_owned(),
            };
            let best = best.entry(question).or_insert(0.0_f64);
            *best = best.max(of.adds);
        }
        let reached = plan.at_worst(at) + best.values().sum::<f64>();
        let visit = place.contributions().next().unwrap().contribution;
        let cost = place.contributions().nth(1).unwrap().contribution;
        // The journey is not asked, and a cost of nothing is not among the answers.
        let open = (visit.high().get() - visit.likely().get()) + cost.high().get() * 0.25;
        let high = place.score().high().get();
        assert!((reached + open - high).abs() < 1e-9, "{reached} {high}");
    }
}

#[test]
fn an_answer_moves_the_index_of_its_home_alone() {
    let catalog = shipped();
    let case = sample(&catalog);
    let plan_of = |catalog: &silverbay::catalog::Catalog| {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let plan = CallPlan::new(&firmness, CALL_COST);
        let ids = firmness
            .places()
            .iter()
            .map(|place| place.facility().id.to_string());
        ids.zip(plan.standings().to_vec())
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = plan_of(&catalog);
    let mut homes = catalog.facilities().to_vec();
    let rung = homes
        .iter_mut()
        .find(|home| &*home.id == "zh-heyuan")
        .unwrap();
    rung.stars = silverbay::facility::Stars::new(4).ok();
    rung.star_year = Some(2026);
    let after = plan_of(&with_facilities(&catalog, homes));
    for (id, standing) in &before {
        assert_eq!(after[id] != *standing, id == "zh-heyuan", "{id}");
    }
}

#[test]
fn a_home_of_which_all_is_known_is_rung_and_one_may_stop_at_it() {
    let known = row(&[
        ("id", "known"),
        ("medical", "hospital_run"),
        ("care_levels", "independent;mild;moderate;severe;complete"),
        ("star_rating", "5"),
        ("star_year", "2026"),
        ("currency", "HKD"),
        ("all_in_fee", "1000"),
        ("as_of", "2026-05-01"),
    ]);
    let catalog = world(&[known, row(&[("id", "open"), ("medical", "none")])]);
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let plan = CallPlan::new(&firmness, CALL_COST);
    assert!(matches!(plan.standings()[0], Standing::Rung(_)));
    assert!(plan.may_stop() && plan.next().is_none());
    assert_eq!(plan.expected_calls(), 0.0);
    assert_eq!(plan.best_rung().unwrap().0, 0);
    let page = markdown(&explain_calls(Lang::EN, &firmness, &plan));
    assert!(page.contains("You may stop"), "{page}");
}

/// What a home may turn out, and what it is in a world.
#[derive(Clone, Copy, Debug)]
struct Hidden {
    most: f64,
    truly: f64,
    is_rung: bool,
}

/// Whether the calls to these homes prove the best of them to be the best of all: no home
/// that was not rung can be better.
fn proves(homes: &[Hidden], rung: &[bool]) -> bool {
    let all = || homes.iter().zip(rung);
    let best = all()
        .filter(|(_, is_rung)| **is_rung)
        .map(|(of, _)| of.truly);
    let best = best.fold(f64::NEG_INFINITY, f64::max);
    all().all(|(of, is_rung)| *is_rung || of.most <= best)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// The theorem of certainty: whoever rings in descending highest ends until nothing can
    /// be better than the best that was rung needs, in every world, as few calls as somebody
    /// who knew beforehand.
    #[test]
    fn no_calls_prove_the_best_home_faster_than_those_in_descending_highest_ends(
        catalog in strategies::catalog(9),
        case in strategies::case(),
        drawn in prop::collection::vec(0..1_000_usize, 9),
    ) {
        let Ok(ranking) = catalog.rank(&case) else { return Ok(()) };
        let firmness = Firmness::new(&ranking);
        let plan = CallPlan::new(&firmness, CALL_COST);
        prop_assume!(!firmness.places().is_empty());
        let homes: Vec<Hidden> = drawn
            .iter()
            .take(firmness.places().len())
            .enumerate()
            .map(|(place, draw)| {
                let values: Vec<f64> = plan
                    .outcomes(place)
                    .filter(|(_, chance)| *chance > 0.0)
                    .map(|(value, _)| value)
                    .collect();
                Hidden {
                    most: values.iter().copied().fold(0.0, f64::max),
                    truly: values[draw % values.len()],
                    is_rung: matches!(plan.standings()[place], Standing::Rung(_)),
                }
            })
            .collect();
        // Where one can be exactly as good as the best, which of them is rung first is chance.
        let best = homes.iter().map(|of| of.truly).fold(0.0, f64::max);
        let is_tied = |of: &&Hidden| !of.is_rung && of.most == best;
        prop_assume!(homes.iter().filter(is_tied).count() <= 1);
        let known: Vec<bool> = homes.iter().map(|of| of.is_rung).collect();
        // Knowing beforehand: the smallest of all sets of calls that proves it.
        let open: Vec<usize> = (0..homes.len()).filter(|at| !known[*at]).collect();
        let fewest = (0..1_u32 << open.len())
            .filter(|set| {
                let mut rung = known.clone();
                for (bit, at) in open.iter().enumerate() {
                    rung[*at] |= set >> bit & 1 == 1;
                }
                proves(&homes, &rung)
            })
            .map(u32::count_ones)
            .min()
            .unwrap();
        let mut order = open;
        order.sort_by(|a, b| homes[*b].most.total_cmp(&homes[*a].most));
        let (mut rung, mut calls) = (known, 0);
        for at in order {
            if proves(&homes, &rung) {
                break;
            }
            rung[at] = true;
            calls += 1;
        }
        prop_assert!(proves(&homes, &rung));
        prop_assert_eq!(calls, fewest, "{:?}", homes);
    }
}

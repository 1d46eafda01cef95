//! How firm an order is, against ranking anew and against every case there is.

use proptest::prelude::*;
use silverbay::case::{Case, Criterion};
use silverbay::catalog::Catalog;
use silverbay::facility::{CareLevel, FeeRange, FeeSchedule, Service};
use silverbay::firmness::{Asked, Change, Draws, Firmness, Threshold, WeightDraws};
use silverbay::score::Confirmation;
use silverbay::units::{Amount, Currency, ExchangeRate, Share, Weight};

use crate::strategies;
use crate::support::{row, shipped, shipped_cases, with_facilities, world};

/// The case with other weights, as shares in the order of the criteria that apply.
fn weighed(case: &Case, criteria: &[(Criterion, f64)], shares: &[f64]) -> Option<Case> {
    let mut changed = case.clone().change();
    for ((criterion, _), share) in criteria.iter().zip(shares) {
        changed = changed.weigh(*criterion, Weight::new(share.max(0.0)).unwrap());
    }
    changed.build().ok()
}

/// The criteria that apply with their weights.
fn shares(firmness: &Firmness<'_>) -> Vec<(Criterion, f64)> {
    let criteria = firmness.criteria().iter();
    criteria
        .map(|(criterion, share)| (*criterion, share.get()))
        .collect()
}

/// The shares when criterion `c` has `share` and the others keep their proportions.
fn in_proportion(criteria: &[(Criterion, f64)], c: usize, share: f64) -> Vec<f64> {
    let rest: f64 = criteria
        .iter()
        .enumerate()
        .filter(|(d, _)| *d != c)
        .map(|(_, w)| w.1)
        .sum();
    let of = |(d, (_, weight)): (usize, &(Criterion, f64))| {
        if d == c {
            share
        } else {
            weight / rest * (1.0 - share)
        }
    };
    criteria.iter().enumerate().map(of).collect()
}

/// The ids of the first `k` by ranking anew, and how far the last of them is ahead
/// of the next: near 0, rounding may decide.
fn first(catalog: &Catalog, case: &Case, k: usize) -> (Vec<String>, f64) {
    let ranking = catalog.rank(case).unwrap();
    let places: Vec<_> = ranking.top(k + 1).collect();
    let gap = match places.as_slice() {
        [.., last, next] if places.len() > k => last.key().get() - next.key().get(),
        _ => 1.0,
    };
    let ids = places
        .iter()
        .take(k)
        .map(|place| place.facility().id.to_string());
    (ids.collect(), gap)
}

fn as_set(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_leader_leads_inside_its_range_of_weights_and_nowhere_else(
        catalog in strategies::catalog(12),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let criteria = shares(&firmness);
        for range in firmness.weight_ranges() {
            let c = criteria.iter().position(|(of, _)| *of == range.criterion).unwrap();
            let leader = firmness.places()[0].facility().id.to_string();
            let three = as_set(first(&catalog, &case, 3).0);
            for step in 0..=40 {
                let share = f64::from(step) / 40.0;
                let Some(case) = weighed(&case, &criteria, &in_proportion(&criteria, c, share)) else {
                    continue;
                };
                let (now, gap) = first(&catalog, &case, 1);
                let edge = |end: f64| (share - end).abs() < 1e-9;
                if gap > 1e-9 && !edge(range.leader.low().get()) && !edge(range.leader.high().get()) {
                    let is_inside = range.leader.low().get() <= share && share <= range.leader.high().get();
                    prop_assert_eq!(now[0] == leader, is_inside, "{:?} at {}", range, share);
                }
                let (now, gap) = first(&catalog, &case, 3);
                if gap > 1e-9 && !edge(range.first_three.low().get()) && !edge(range.first_three.high().get()) {
                    let is_inside = range.first_three.low().get() <= share && share <= range.first_three.high().get();
                    prop_assert_eq!(as_set(now) == three, is_inside, "{:?} at {}", range, share);
                }
            }
            // Just beyond an end the one that is named leads.
            for (end, step, next) in [
                (range.leader.low().get(), -1e-6, range.below),
                (range.leader.high().get(), 1e-6, range.above),
            ] {
                let Some(next) = next else { continue };
                let shares = in_proportion(&criteria, c, (end + step).clamp(0.0, 1.0));
                let Some(case) = weighed(&case, &criteria, &shares) else { continue };
                let (now, gap) = first(&catalog, &case, 1);
                if gap > 1e-9 {
                    prop_assert_eq!(&now[0], &*firmness.places()[next].facility().id);
                }
            }
        }
    }

    #[test]
    fn who_leads_a_draw_can_lead_and_who_must_lead_leads_them_all(
        catalog in strategies::catalog(10),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let winners = firmness.winners();
        let draws = Draws { count: 400, ..Draws::default() };
        let drawn = firmness.acceptability(draws);
        let dominated = firmness.dominated_by();
        let mut sum = 0.0;
        for (place, possible) in winners.possible.iter().enumerate() {
            let led = drawn.first(place).unwrap();
            sum += led.share.get();
            prop_assert!(led.low <= led.share && led.share <= led.high);
            prop_assert!(led.share <= drawn.first_three(place).unwrap().share);
            if led.share.get() > 0.0 {
                prop_assert!(possible.is_some(), "{} led a draw", place);
                let central = drawn.central_weights(place).unwrap();
                prop_assert!((central.iter().map(|share| share.get()).sum::<f64>() - 1.0).abs() < 1e-9);
            }
            if let Some(weights) = possible {
                prop_assert!((weights.iter().map(|share| share.get()).sum::<f64>() - 1.0).abs() < 1e-9);
            }
            if winners.necessary == Some(place) {
                prop_assert_eq!(led.share.get(), 1.0);
            }
            if let Some(rival) = dominated[place] {
                // Whoever is dominated comes behind in every draw.
                if rival < 10 && place < 10 {
                    prop_assert_eq!(drawn.before(rival, place).unwrap().share.get(), 1.0);
                }
            }
        }
        // Where nobody fits for certain a draw may have no leader.
        prop_assert!(sum <= 1.0 + 1e-9);
        if firmness.places().iter().any(|place| place.fit().get() == 1.0) {
            prop_assert!((sum - 1.0).abs() < 1e-9);
        }
        prop_assert_eq!(firmness.acceptability(draws), drawn);
    }

    #[test]
    fn what_is_certain_of_a_home_holds_in_every_draw_at_its_own_weights(
        catalog in strategies::catalog(10),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let weights = WeightDraws::Around { spread: Share::new(0.0).unwrap() };
        let drawn = firmness.acceptability(Draws { count: 300, seed: 3, weights });
        let certainties = firmness.certainties();
        let places = firmness.places();
        for (at, (place, certain)) in places.iter().zip(&certainties).enumerate() {
            prop_assert_eq!(certain.guarantee.is_some(), place.fit().get() == 1.0);
            if certain.cannot_be_best {
                prop_assert_eq!(drawn.first(at).unwrap().share.get(), 0.0);
            }
            prop_assert!(certain.cannot_be_best || !certain.never_within_five_points);
            if let Some(guarantee) = certain.guarantee {
                for other in places.iter().filter(|other| other.rank() != place.rank()) {
                    let worse = other.score().high().get() - place.score().low().get();
                    prop_assert!(worse <= guarantee.get() + 1e-12);
                }
            }
        }
        // One that must lead can be beaten by nothing, at the weights of the case too.
        if let Some(at) = firmness.winners().necessary {
            prop_assert!(certainties[at].guarantee.unwrap().get() < 1e-9);
        }
    }

    #[test]
    fn an_answer_on_either_side_of_a_cost_threshold_changes_the_order_or_does_not(
        catalog in strategies::catalog(10),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        for question in firmness.questions() {
            let home = firmness.places()[question.place].facility();
            for effect in &question.effects {
                let (Threshold::CostBelow(cost) | Threshold::CostAbove(cost)) = effect.threshold else {
                    continue;
                };
                // Whole dollars on the side of the mark where something changes.
                let is_mark_below = matches!(effect.threshold, Threshold::CostBelow(_));
                prop_assert_eq!(cost.get().fract(), 0.0);
                let offsets = if is_mark_below { [-0.02, 1.02] } else { [-1.02, 0.02] };
                for (offset, is_below) in [(offsets[0], true), (offsets[1], false)] {
                    let hkd = cost.get() + offset;
                    let range = firmness.places()[question.place].cost().hkd;
                    if hkd < range.low().get().max(0.01) || hkd > range.high().get() {
                        continue;
                    }
                    #[expect(clippy::cast_possible_truncation, reason = "cents of a small sum")]
                    let cents = (hkd * 100.0).round() as i64;
                    let mut facilities = catalog.facilities().to_vec();
                    let of = facilities.iter_mut().find(|f| f.id == home.id).unwrap();
                    // Published care fees show which levels are served, and stay.
                    let unpublished = FeeSchedule::unpublished(Currency::Hkd);
                    let mut fees = of.fees.clone().unwrap_or(unpublished);
                    fees.currency = Currency::Hkd;
                    fees.all_in = Some(FeeRange::exactly(Amount::from_cents(cents).unwrap()));
                    of.fees = Some(fees);
                    // The price must be new, and nothing else younger than it is.
                    of.fee_as_of = ranking.date().map(silverbay::units::AsOf::Day);
                    let answered = with_facilities(&catalog, facilities);
                    let case = match ranking.date() {
                        Some(date) => case.clone().change().on(date).build().unwrap(),
                        None => continue,
                    };
                    let takes = is_mark_below == is_below;
                    let (k, was_in) = match effect.change {
                        Change::TakesTheLead => (1, false),
                        Change::LosesTheLead => (1, true),
                        Change::EntersFirstThree => (3, false),
                        Change::LeavesFirstThree => (3, true),
                    };
                    let (now, gap) = first(&answered, &case, k);
                    if gap > 1e-7 {
                        let is_in = now.contains(&home.id.to_string());
                        prop_assert_eq!(is_in, was_in != takes, "{:?} at {}", effect, hkd);
                    }
                }
            }
        }
    }

    #[test]
    fn every_claim_of_what_would_put_a_home_first_holds_when_it_is_applied(
        catalog in strategies::catalog(10),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let criteria = shares(&firmness);
        for place in 1..firmness.places().len() {
            let lead = firmness.to_lead(place).unwrap();
            let home = firmness.places()[place].facility();
            for (criterion, share) in lead.weights {
                let share = share.get();
                prop_assert_eq!((share * 1000.0).round() / 1000.0, share);
                let c = criteria.iter().position(|(of, _)| *of == criterion).unwrap();
                let shares = in_proportion(&criteria, c, share);
                let case = weighed(&case, &criteria, &shares).unwrap();
                prop_assert_eq!(&first(&catalog, &case, 1).0[0], &*home.id);
                // Two thousandths nearer to the case's own weight it does not lead yet.
                let nearer = share + (criteria[c].1 - share).signum() * 0.002;
                if (criteria[c].1 - share).abs() < 0.003 {
                    continue;
                }
                let shares = in_proportion(&criteria, c, nearer);
                let case = weighed(&case, &criteria, &shares).unwrap();
                let (now, gap) = first(&catalog, &case, 1);
                prop_assert!(now[0] != *home.id || gap < 1e-9);
            }
            // A cut of the fee can be put in where the elder pays it in dollars.
            let is_payer = case.money().funding == silverbay::case::Funding::SelfFunded;
            let fees = home.fees.as_ref().filter(|fees| is_payer && fees.currency == Currency::Hkd);
            let all_in = fees.and_then(|fees| fees.all_in);
            if let (Some(cut), Some(range)) = (lead.fee_cut, all_in) {
                prop_assert_eq!(cut.get().fract(), 0.0);
                #[expect(clippy::cast_possible_truncation, reason = "cents of a small sum")]
                let cents = (cut.get() * 100.0) as i64;
                let less = |amount: Amount| Amount::from_cents((amount.cents() - cents).max(0)).unwrap();
                // An open upper end leaves what is likely to other prices.
                let Some(high) = range.high().filter(|_| !firmness.places()[place].cost().is_floor) else {
                    continue;
                };
                if range.low().cents() < cents {
                    continue;
                }
                let mut facilities = catalog.facilities().to_vec();
                let of = facilities.iter_mut().find(|of| of.id == home.id).unwrap();
                let cheaper = FeeRange::new(less(range.low()), Some(less(high))).unwrap();
                of.fees.as_mut().unwrap().all_in = Some(cheaper);
                let (now, _) = first(&with_facilities(&catalog, facilities), &case, 1);
                prop_assert_eq!(&now[0], &*home.id, "HK${} less", cut.get());
            }
        }
    }

    #[test]
    fn no_other_leads_at_any_rate_between_those_at_which_the_leader_changes(
        catalog in strategies::catalog(12),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        for risk in Firmness::new(&ranking).rate_risks() {
            let leader = first(&catalog, &case, 1).0;
            let now = risk.rate.get();
            let within = |rate: f64| {
                risk.lower.is_none_or(|lower| lower.get() * (1.0 + 1e-6) < rate)
                    && risk.higher.is_none_or(|higher| rate < higher.get() * (1.0 - 1e-6))
            };
            for step in 1..60 {
                let rate = now * (0.5 + f64::from(step) * 0.025);
                if !within(rate) {
                    continue;
                }
                let (then, gap) = first(&catalog, &at_rate(&case, risk.currency, rate), 1);
                prop_assert!(gap < 1e-9 || then == leader, "{:?} at {}", risk, rate / now);
            }
        }
    }
}

/// The case with another rate of a currency.
fn at_rate(case: &Case, currency: Currency, rate: f64) -> Case {
    let rate = ExchangeRate::new(rate).unwrap();
    case.clone()
        .change()
        .at_rate(currency, rate)
        .build()
        .unwrap()
}

/// A home known exactly, with an all-in fee in a currency.
fn priced(id: &str, currency: &str, fee: &str, more: &[(&str, &str)]) -> String {
    let mut cells = vec![
        ("id", id),
        ("medical", "none"),
        ("star_rating", "3"),
        ("star_year", "2026"),
        ("care_levels", "independent;mild;moderate;severe;complete"),
        ("currency", currency),
        ("all_in_fee", fee),
        ("fee_as_of", "2026-01-01"),
    ];
    cells.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    cells.extend(more);
    row(&cells)
}

#[test]
fn a_fee_that_the_supplement_covers_whole_is_not_taken_as_free_at_every_rate() {
    let member = [("scheme_member", "yes"), ("place_types", "C&A")];
    // At 1.25 a month is HK$5,000, which the supplement just covers.
    let catalog = world(&[
        priced("covered", "CNY", "4000", &member),
        priced("other", "HKD", "1200", &[]),
    ]);
    let funding = "funding = \"portable_cssa\"";
    let case = crate::support::case(&catalog, "", funding, "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    assert_eq!(&*firmness.places()[0].facility().id, "covered");
    let risk = &firmness.rate_risks()[0];
    // 4,000 yuan cost the elder more than HK$1,200 from 6,200 on.
    let factor = risk.higher.unwrap().get() / risk.rate.get();
    assert!((factor - 6200.0 / 5000.0).abs() < 1e-6, "{factor}");
}

#[test]
fn a_home_that_a_cap_lets_in_and_that_overtakes_later_is_found() {
    // "far" is within the cap below 0.9 of the rate, and leads only below 0.7.
    let catalog = world(&[
        priced("far", "CNY", "7111.11", &[]),
        priced("near", "HKD", "6222.22", &[]),
    ]);
    let case = crate::support::case(&catalog, "", "cap_hkd = 8000", "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    assert_eq!(firmness.places().len(), 1);
    let risk = &firmness.rate_risks()[0];
    let factor = risk.lower.unwrap().get() / risk.rate.get();
    assert!((factor - 0.7).abs() < 1e-4, "{factor}");
}

#[test]
fn every_range_and_threshold_of_the_shipped_cases_holds_when_ranked_anew() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let Ok(ranking) = catalog.rank(&case) else {
            continue;
        };
        let firmness = Firmness::new(&ranking);
        let criteria = shares(&firmness);
        for range in firmness.weight_ranges() {
            let c = criteria
                .iter()
                .position(|(of, _)| *of == range.criterion)
                .unwrap();
            let inside = f64::midpoint(range.leader.low().get(), range.leader.high().get());
            let shares = in_proportion(&criteria, c, inside);
            let inside = first(&catalog, &weighed(&case, &criteria, &shares).unwrap(), 1).0;
            let leader = &*firmness.places()[0].facility().id;
            assert_eq!(inside[0], leader, "{name}: {range:?}");
        }
        for risk in firmness.rate_risks() {
            for (rate, beyond) in [(risk.lower, 1.0 - 1e-6), (risk.higher, 1.0 + 1e-6)] {
                let Some(rate) = rate else { continue };
                let at = |factor: f64| {
                    let rate = silverbay::units::ExchangeRate::new(rate.get() * factor).unwrap();
                    let case = case
                        .clone()
                        .change()
                        .at_rate(risk.currency, rate)
                        .build()
                        .unwrap();
                    first(&catalog, &case, 1).0
                };
                let leader = firmness.places()[0].facility().id.to_string();
                assert_ne!(
                    at(beyond),
                    std::slice::from_ref(&leader),
                    "{name}: {risk:?}"
                );
                assert_eq!(at(2.0 - beyond), [leader], "{name}: {risk:?}");
            }
        }
    }
}

#[test]
fn draws_around_the_weights_with_no_spread_and_no_unknown_give_the_ranking() {
    let catalog = crate::support::world(&[
        crate::support::row(&[
            ("id", "a"),
            ("medical", "none"),
            ("star_rating", "3"),
            ("star_year", "2026"),
            ("care_levels", "moderate;severe;complete"),
            ("currency", "HKD"),
            ("all_in_fee", "5000"),
        ]),
        crate::support::row(&[
            ("id", "b"),
            ("medical", "hospital_run"),
            ("star_rating", "3"),
            ("star_year", "2026"),
            ("care_levels", "moderate;severe;complete"),
            ("currency", "HKD"),
            ("all_in_fee", "5000"),
        ]),
    ]);
    let case = crate::support::case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let draws = Draws {
        count: 100,
        seed: 7,
        weights: WeightDraws::Around {
            spread: Share::new(0.0).unwrap(),
        },
    };
    let drawn = firmness.acceptability(draws);
    assert_eq!(&*firmness.places()[0].facility().id, "b");
    assert_eq!(drawn.first(0).unwrap().share.get(), 1.0);
    assert_eq!(drawn.rank(1, 2).unwrap().share.get(), 1.0);
    let winners = firmness.winners();
    assert_eq!(winners.possible.iter().filter(|p| p.is_some()).count(), 2);
    // Tied where medical weighs nothing, so "a" may lead by its id.
    assert_eq!(winners.necessary, None);
    // Each may turn out nearer than the other as far as the journeys are known.
    assert_eq!(firmness.dominated_by(), [None, None]);
    let without_journeys = Case::for_elder("x", case.elder().care_level, case.money().budget);
    let case = without_journeys.on(case.date().unwrap()).build().unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    assert_eq!(firmness.dominated_by(), [None, Some(0)]);
    assert_eq!(firmness.questions(), []);
}

#[test]
fn questions_that_decide_whether_the_leader_fits_come_first() {
    // Known to serve only the need, so that nothing else about care is better.
    let open = |id: &str, more: &[(&str, &str)]| priced(id, "HKD", "3000", more);
    let others = [("services", "dementia")];
    let catalog = world(&[
        open("level", &[("care_levels", ""), ("services", "dementia")]),
        open("service", &[("care_levels", "moderate")]),
        priced("sure", "HKD", "7000", &others),
    ]);
    let elder = "needs = [\"dementia\"]";
    let case = crate::support::case(&catalog, elder, "", "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let questions = firmness.questions();
    let id = |question: &silverbay::firmness::Question| {
        firmness.places()[question.place].facility().id.to_string()
    };
    let rules = questions
        .iter()
        .filter(|of| matches!(of.asked, Asked::Rule(_)));
    let asked: Vec<_> = rules.map(|of| (id(of), of.asked)).collect();
    assert!(asked.contains(&(
        "level".into(),
        Asked::Rule(Confirmation::Care(CareLevel::Moderate))
    )));
    assert!(asked.contains(&(
        "service".into(),
        Asked::Rule(Confirmation::Service(Service::Dementia))
    )));
    assert!(matches!(questions[0].asked, Asked::Rule(_)));
    // Each answer, put in, does what is said.
    let columns = |id: &str, is_yes: bool| match (id, is_yes) {
        ("level", true) => ("care_levels", "moderate;severe;complete"),
        ("level", false) => ("care_levels", "mild"),
        (_, true) => ("services", "dementia"),
        (_, false) => ("services_absent", "dementia"),
    };
    for question in questions
        .iter()
        .filter(|of| matches!(of.asked, Asked::Rule(_)))
    {
        let asked = id(question);
        for effect in &question.effects {
            let answer = columns(&asked, effect.threshold == Threshold::Yes);
            let with = |of: &str, cells: &[(&str, &str)]| {
                let mut cells = cells.to_vec();
                if of == asked {
                    cells.retain(|(column, _)| *column != answer.0);
                    cells.push(answer);
                }
                open(of, &cells)
            };
            let answered = world(&[
                with("level", &[("care_levels", ""), ("services", "dementia")]),
                with("service", &[("care_levels", "moderate")]),
                priced("sure", "HKD", "7000", &others),
            ]);
            let k = if effect.change <= Change::LosesTheLead {
                1
            } else {
                3
            };
            let is_in = first(&answered, &case, k).0.contains(&asked);
            let takes = matches!(
                effect.change,
                Change::TakesTheLead | Change::EntersFirstThree
            );
            assert_eq!(is_in, takes, "{asked}: {effect:?}");
        }
    }
}

#[test]
fn a_price_is_asked_as_the_home_charges_it_and_no_absurd_price_is_asked() {
    let member = [
        ("scheme_member", "yes"),
        ("place_types", "C&A"),
        ("all_in_fee", ""),
        ("currency", ""),
    ];
    let catalog = world(&[
        priced("member", "", "", &member),
        priced("other", "HKD", "3000", &[]),
        priced("dear", "HKD", "60", &[]),
    ]);
    let case = crate::support::case(&catalog, "", "funding = \"portable_cssa\"", "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let mut prices = Vec::new();
    for question in firmness.questions() {
        for effect in question.effects {
            if let Threshold::CostBelow(price) | Threshold::CostAbove(price) = effect.threshold {
                prices.push(price.get());
            }
        }
    }
    // The supplement of HK$5,000 is paid at the member: its price is what it charges.
    assert!(prices.iter().any(|price| *price > 5000.0), "{prices:?}");
    assert!(prices.iter().all(|price| *price > 500.0), "{prices:?}");
}

#[test]
fn of_two_equal_leaders_both_can_lead_and_nothing_is_said_to_be_open() {
    let catalog = world(&[
        priced("a", "HKD", "5000", &[]),
        priced("b", "HKD", "5000", &[]),
    ]);
    let case = without_journeys(&crate::support::case(&catalog, "", "", ""));
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    assert_eq!(firmness.places()[0].key(), firmness.places()[1].key());
    let winners = firmness.winners();
    assert!(winners.possible[0].is_some());
    assert_eq!(winners.necessary, Some(0));
    // The second loses every tie by its id: no weight puts it first, a dollar does.
    let lead = firmness.to_lead(1).unwrap();
    assert_eq!(lead.weights, []);
    assert_eq!(lead.fee_cut.unwrap().get(), 1.0);
    let page = silverbay::explain::explain_against(silverbay::explain::Lang::EN, &firmness, 0, 1);
    let open = silverbay::text!(silverbay::explain::Lang::EN, "pair-open");
    assert!(!format!("{page:?}").contains(&open), "{page:?}");
}

/// The case without the family's homes.
fn without_journeys(case: &Case) -> Case {
    let bare = Case::for_elder("x", case.elder().care_level, case.money().budget);
    bare.on(case.date().unwrap()).build().unwrap()
}

#[test]
fn a_criterion_without_weight_counts_only_where_it_is_named() {
    let catalog = world(&[
        priced("cheap", "HKD", "5000", &[]),
        priced("starry", "HKD", "6000", &[("star_rating", "5")]),
    ]);
    let mut case = without_journeys(&crate::support::case(&catalog, "", "", "")).change();
    for (criterion, weight) in [
        (Criterion::Cost, 1.0),
        (Criterion::Care, 1.0),
        (Criterion::Quality, 0.0),
        (Criterion::Medical, 0.0),
    ] {
        case = case.weigh(criterion, Weight::new(weight).unwrap());
    }
    let case = case.build().unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    assert_eq!(&*firmness.places()[0].facility().id, "cheap");
    // Stars weigh nothing to this family: over all weights that count nothing beats it.
    let winners = firmness.winners();
    assert_eq!(winners.possible[1], None);
    assert_eq!(firmness.dominated_by(), [None, Some(0)]);
    let drawn = firmness.acceptability(Draws {
        count: 500,
        ..Draws::default()
    });
    assert_eq!(drawn.first(0).unwrap().share.get(), 1.0);
    // And yet a weight for them would change the leader, which is said.
    assert_eq!(firmness.least_weight_change(), None);
    let (criterion, share) = firmness.least_new_weight().unwrap();
    assert_eq!(criterion, Criterion::Quality);
    let said = silverbay::explain::least_weight_change(silverbay::explain::Lang::EN, &firmness);
    let share = format!("{:.1}%", share.get() * 100.0);
    assert!(said.contains(&share), "{said}");
}

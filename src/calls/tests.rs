//! The rule against its definition, against every other order, and against draws.

use proptest::prelude::*;

use super::outcomes::Outcomes;
use super::*;
use crate::case::{Case, Criterion};
use crate::catalog::Catalog;

/// A few boxes with a few values each; the first number is the chance to fit.
fn boxes(most: usize) -> impl Strategy<Value = Vec<Outcomes>> {
    let values = || prop::collection::vec((0..21_u32, 1..5_u32), 1..4);
    let one = (0..5_u32, values(), values());
    prop::collection::vec(one, 1..=most).prop_map(|all| {
        all.into_iter()
            .map(|(fit, some, others)| {
                Outcomes::of_parts(f64::from(fit) / 4.0, &shares(&some), &shares(&others))
            })
            .collect()
    })
}

/// Values with their chances, of whole numbers that draw alike.
fn shares(of: &[(u32, u32)]) -> Vec<(f64, f64)> {
    let all: u32 = of.iter().map(|(_, times)| times).sum();
    of.iter()
        .map(|(value, times)| (f64::from(*value) / 40.0, f64::from(*times) / f64::from(all)))
        .collect()
}

fn excess(of: &Outcomes, mark: f64) -> f64 {
    of.values(f64::NEG_INFINITY)
        .map(|(value, chance)| chance * (value - mark).max(0.0))
        .sum()
}

/// The greatest mean of the chosen value less the calls, by trying every order.
fn optimum(left: &[&Outcomes], best: f64, cost: f64) -> f64 {
    let ring = |at: usize| {
        let rest: Vec<&Outcomes> = left
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, of)| *of)
            .collect();
        let mean: f64 = left[at]
            .values(f64::NEG_INFINITY)
            .map(|(value, chance)| chance * optimum(&rest, best.max(value), cost))
            .sum();
        mean - cost
    };
    (0..left.len()).map(ring).fold(best, f64::max)
}

/// The same of ringing in the order of the indices and stopping by them.
fn by_index(left: &[(f64, &Outcomes)], best: f64, cost: f64) -> f64 {
    match left.split_first() {
        Some(((index, of), rest)) if best < *index => {
            let mean: f64 = of
                .values(f64::NEG_INFINITY)
                .map(|(value, chance)| chance * by_index(rest, best.max(value), cost))
                .sum();
            mean - cost
        }
        _ => best,
    }
}

proptest! {
    #[test]
    fn the_index_is_where_the_mean_excess_is_the_cost_of_a_call(
        boxes in boxes(1),
        cost in 0.0005..0.05_f64,
    ) {
        let of = &boxes[0];
        let index = of.index(cost);
        prop_assert!((excess(of, index) - cost).abs() < 1e-12, "{index}");
    }

    #[test]
    fn chances_of_the_values_sum_to_one_and_to_those_below(boxes in boxes(1), mark in 0..41_u32) {
        let (of, mark) = (&boxes[0], f64::from(mark) / 40.0);
        let all: f64 = of.values(f64::NEG_INFINITY).map(|(_, chance)| chance).sum();
        prop_assert!((all - 1.0).abs() < 1e-12);
        let below = of.values(f64::NEG_INFINITY).filter(|(value, _)| *value < mark);
        let below: f64 = below.map(|(_, chance)| chance).sum();
        prop_assert!((of.below(mark) - below).abs() < 1e-12);
    }

    #[test]
    fn no_order_and_no_stop_has_a_greater_mean(boxes in boxes(4), cost in 0.001..0.05_f64) {
        let all: Vec<&Outcomes> = boxes.iter().collect();
        let mut order: Vec<(f64, &Outcomes)> =
            boxes.iter().map(|of| (of.index(cost), of)).collect();
        order.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let (best, rule) = (optimum(&all, 0.0, cost), by_index(&order, 0.0, cost));
        prop_assert!((best - rule).abs() < 1e-12, "{best} {rule}");
    }

    #[test]
    fn the_chance_to_be_best_is_that_of_every_way_it_may_turn_out(boxes in boxes(4)) {
        // Ids in the reverse of the places.
        let ids: Vec<usize> = (0..boxes.len()).rev().collect();
        let mut expected = vec![0.0; boxes.len()];
        let mut ways: Vec<(Vec<f64>, f64)> = vec![(Vec::new(), 1.0)];
        for of in &boxes {
            let values: Vec<_> = of.values(f64::NEG_INFINITY).collect();
            ways = ways
                .iter()
                .flat_map(|(before, chance)| {
                    values.iter().map(move |(value, of)| {
                        let mut all = before.clone();
                        all.push(*value);
                        (all, chance * of)
                    })
                })
                .collect();
        }
        for (values, chance) in ways {
            let wins = |a: &usize, b: &usize| {
                values[*a].total_cmp(&values[*b]).then(ids[*b].cmp(&ids[*a]))
            };
            let best = (0..values.len()).max_by(wins).unwrap();
            expected[best] += chance;
        }
        for (chance, expected) in best::chances(&boxes, &ids).iter().zip(&expected) {
            prop_assert!((chance - expected).abs() < 1e-9, "{chance} {expected}");
        }
    }
}

/// Numbers from 0 up to 1 that look drawn and are the same on every run.
struct Draws(u64);

impl Draws {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let upper = u32::try_from((z ^ (z >> 31)) >> 32).unwrap();
        f64::from(upper) / 4_294_967_296.0
    }
}

/// The mean excess over the index, from draws of each fact by itself, is the cost of a call.
#[test]
fn a_million_draws_of_the_facts_of_a_home_agree_with_its_index() {
    const DRAWS: u32 = 1_000_000;
    let root = env!("CARGO_MANIFEST_DIR");
    let catalog = Catalog::load(format!("{root}/data")).unwrap();
    let mut draws = Draws(1);
    for name in ["sample", "portable_cssa", "two_visitors"] {
        let text = std::fs::read_to_string(format!("{root}/data/cases/{name}.toml")).unwrap();
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let plan = CallPlan::new(&firmness, CALL_COST);
        for place in [plan.order()[0], plan.order()[plan.order().len() / 2]] {
            let Standing::ToRing(index) = plan.standings()[place] else {
                panic!("{name}: to be rung");
            };
            let home = &firmness.places()[place];
            let mut visit = 0.0;
            let mut facts: Vec<Vec<(f64, f64)>> = Vec::new();
            for part in home.contributions() {
                let weight = part.weight.get();
                if part.criterion == Criterion::Visit {
                    visit = weight * part.utility.likely().get();
                    continue;
                }
                let points = home.points(part.criterion);
                let points = points.iter();
                facts.push(
                    points
                        .map(|(of, share)| (weight * of, share.get()))
                        .collect(),
                );
            }
            let mut worth = || {
                if draws.next() >= home.fit().get() {
                    return 0.0;
                }
                facts.iter().fold(visit, |sum, points| {
                    let mut u = draws.next();
                    let hit = points.iter().find(|(_, share)| {
                        u -= share;
                        u < 0.0
                    });
                    sum + hit.or(points.last()).map_or(0.0, |(worth, _)| *worth)
                })
            };
            let (mut sum, mut squares) = (0.0, 0.0);
            for _ in 0..DRAWS {
                let excess = (worth() - index).max(0.0);
                sum += excess;
                squares += excess * excess;
            }
            let count = f64::from(DRAWS);
            let mean = sum / count;
            let error = ((squares / count - mean * mean) / count).sqrt();
            assert!(
                (mean - CALL_COST).abs() < 4.0 * error,
                "{name} {place}: {mean} ± {error}"
            );
        }
    }
}

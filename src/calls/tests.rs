//! The rule against its definition, against every other order, and against draws.

use proptest::prelude::*;

use super::outcomes::Outcomes;
use super::*;

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

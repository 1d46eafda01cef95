//! The draws of METHOD.md, section 9, once more: everything drawn, everything sorted.

use proptest::prelude::*;
use silverbay::case::{Case, Criterion};
use silverbay::firmness::{Acceptability, Draws, Firmness, WeightDraws};
use silverbay::synthetic;
use silverbay::units::Share;
use silverbay::vocabulary::Word;

use crate::strategies;
use crate::support::{shipped, shipped_cases, with_facilities};

/// The n-th output of SplitMix64, counted from 1.
fn output(start: u64, n: u64) -> u64 {
    let mut z = start.wrapping_add(n.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn number(start: u64, n: u64) -> f64 {
    (output(start, n) >> 11) as f64 / 2.0_f64.powi(53)
}

/// Where the stream of a home starts, before that of the draw is added.
fn home_start(id: &str) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for byte in id.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    output(hash, 0)
}

fn weights(how: WeightDraws, own: &[f64], start: u64) -> Vec<f64> {
    match how {
        WeightDraws::Any => {
            let counting = own.iter().filter(|own| **own > 0.0).count() as u64;
            let mut cuts: Vec<f64> = (1..counting).map(|n| number(start, n)).collect();
            cuts.push(0.0);
            cuts.push(1.0);
            cuts.sort_by(f64::total_cmp);
            let mut gaps = cuts.windows(2).map(|ends| ends[1] - ends[0]);
            own.iter()
                .map(|own| {
                    if *own > 0.0 {
                        gaps.next().unwrap()
                    } else {
                        0.0
                    }
                })
                .collect()
        }
        WeightDraws::Around { spread } => {
            let numbers = (1..).map(|n| number(start, n));
            let around = own.iter().zip(numbers);
            let drawn: Vec<f64> = around
                .map(|(own, number)| own * (1.0 + spread.get() * (2.0 * number - 1.0)))
                .collect();
            let sum: f64 = drawn.iter().sum();
            drawn.iter().map(|weight| weight / sum).collect()
        }
    }
}

/// What is counted.
#[derive(Debug, PartialEq)]
struct Counted {
    ranks: Vec<[f64; 10]>,
    before: Vec<Vec<f64>>,
    central: Vec<Option<Vec<f64>>>,
}

fn by_definition(firmness: &Firmness<'_>, draws: Draws) -> Counted {
    let places = firmness.places();
    let own: Vec<f64> = firmness
        .criteria()
        .iter()
        .map(|(_, own)| own.get())
        .collect();
    let count = draws.count;
    let leading = places.len().min(10);
    let mut ranks = vec![[0_usize; 10]; places.len()];
    let mut before = vec![vec![0_usize; leading]; leading];
    let mut led = vec![vec![0.0; own.len()]; places.len()];
    for draw in 0..count {
        let start = output(draws.seed, draw as u64 + 1);
        let weights = weights(draws.weights, &own, start);
        let key = |place: &silverbay::rank::RankedFacility<'_, '_>| {
            let start = start.wrapping_add(home_start(&place.facility().id));
            if number(start, 1) >= place.fit().get() {
                return None;
            }
            let mut key = 0.0;
            for ((criterion, _), weight) in firmness.criteria().iter().zip(&weights) {
                let ends = place.evaluation().utility(*criterion);
                let at = Criterion::ALL
                    .iter()
                    .position(|of| of == criterion)
                    .unwrap() as u64;
                let share = number(start, at + 2);
                let utility = if ends.low() == ends.high() {
                    ends.low().get()
                } else if *criterion == Criterion::Visit {
                    let minutes = place.minutes().unwrap().range();
                    let (low, high) = (minutes.low().get(), minutes.high().get());
                    (1.0 - (low + (high - low) * share) / 240.0).clamp(0.0, 1.0)
                } else {
                    let points: Vec<_> = place.points(*criterion).iter().collect();
                    let mut sum = 0.0;
                    let drawn = points.iter().find(|(_, of)| {
                        sum += of.get();
                        share < sum
                    });
                    drawn.or(points.last()).unwrap().0
                };
                key += weight * utility;
            }
            Some(key)
        };
        let keys: Vec<Option<f64>> = places.iter().map(key).collect();
        let comes_before = |one: usize, other: usize| match (keys[one], keys[other]) {
            (Some(key), Some(rival)) => {
                let id = |at: usize| &places[at].facility().id;
                key > rival || (key == rival && id(one) < id(other))
            }
            (fits, _) => fits.is_some(),
        };
        let mut order: Vec<usize> = (0..places.len()).filter(|at| keys[*at].is_some()).collect();
        order.sort_by(|one, other| comes_before(*other, *one).cmp(&comes_before(*one, *other)));
        for (rank, place) in order.iter().take(10).enumerate() {
            ranks[*place][rank] += 1;
        }
        if let Some(leader) = order.first() {
            for (sum, weight) in led[*leader].iter_mut().zip(&weights) {
                *sum += weight;
            }
        }
        for (one, counts) in before.iter_mut().enumerate() {
            for (other, count) in counts.iter_mut().enumerate() {
                *count += usize::from(one != other && comes_before(one, other));
            }
        }
    }
    let share = |times: usize| times as f64 / count as f64;
    let central = |(sums, ranks): (&Vec<f64>, &[usize; 10])| {
        let mean = |sum: &f64| sum / ranks[0] as f64;
        (ranks[0] > 0).then(|| sums.iter().map(mean).collect())
    };
    Counted {
        central: led.iter().zip(&ranks).map(central).collect(),
        ranks: ranks.iter().map(|counts| counts.map(share)).collect(),
        before: before
            .iter()
            .map(|counts| counts.iter().copied().map(share).collect())
            .collect(),
    }
}

fn counted(drawn: &Acceptability, places: usize) -> Counted {
    let rank = |place, rank| drawn.rank(place, rank).unwrap().share.get();
    let leading = 0..places.min(10);
    let before = |one, other| drawn.before(one, other).unwrap().share.get();
    let central = |place| {
        let weights = drawn.central_weights(place)?;
        Some(weights.iter().map(|weight| weight.get()).collect())
    };
    Counted {
        ranks: (0..places)
            .map(|place| std::array::from_fn(|at| rank(place, at + 1)))
            .collect(),
        before: leading
            .clone()
            .map(|one| leading.clone().map(|other| before(one, other)).collect())
            .collect(),
        central: (0..places).map(central).collect(),
    }
}

fn assert_as_defined(firmness: &Firmness<'_>, draws: Draws) {
    let drawn = counted(&firmness.acceptability(draws), firmness.places().len());
    assert_eq!(drawn, by_definition(firmness, draws), "{draws:?}");
}

fn ways() -> [WeightDraws; 3] {
    let around = |spread| WeightDraws::Around {
        spread: Share::new(spread).unwrap(),
    };
    [WeightDraws::Any, around(0.3), around(0.0)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_counted_is_what_drawing_and_sorting_everything_counts(
        catalog in strategies::catalog(24),
        case in strategies::case(),
        seed in any::<u64>(),
        count in 1..40_usize,
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        for weights in ways() {
            assert_as_defined(&firmness, Draws { count, seed, weights });
        }
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing(
        (catalog, turned) in strategies::catalog(12).prop_flat_map(|catalog| {
            let facilities = Just(catalog.facilities().to_vec()).prop_shuffle();
            (Just(catalog), facilities)
        }),
        case in strategies::case(),
    ) {
        let draws = Draws { count: 100, ..Draws::default() };
        let ranking = catalog.rank(&case).unwrap();
        let drawn = Firmness::new(&ranking).acceptability(draws);
        let turned = with_facilities(&catalog, turned);
        let ranking = turned.rank(&case).unwrap();
        prop_assert_eq!(Firmness::new(&ranking).acceptability(draws), drawn);
    }
}

#[test]
fn any_number_of_draws_counts_as_defined() {
    let catalog = synthetic::catalog(&shipped(), 130, 3).unwrap();
    let (_, text) = shipped_cases().remove(0);
    let case = Case::from_toml_str(&text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    assert!(firmness.places().len() > 60);
    for weights in ways() {
        // One, odd, a chunk less one, one more, and two chunks with a part.
        for count in [1, 2, 15, 17, 255, 256, 257, 600] {
            assert_as_defined(
                &firmness,
                Draws {
                    count,
                    seed: 9,
                    weights,
                },
            );
        }
    }
}

#[test]
fn the_shipped_cases_count_as_defined() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let Ok(ranking) = catalog.rank(&case) else {
            continue;
        };
        let firmness = Firmness::new(&ranking);
        println!("{name}");
        for weights in ways() {
            assert_as_defined(
                &firmness,
                Draws {
                    count: 100,
                    seed: 1,
                    weights,
                },
            );
        }
    }
}

#[test]
fn homes_of_which_all_is_known_keep_the_order_of_the_ranking_at_the_weights_of_the_case() {
    let known = |id: &str, fee: &str, stars: &str| {
        crate::support::row(&[
            ("id", id),
            ("medical", "none"),
            ("star_rating", stars),
            ("star_year", "2026"),
            ("care_levels", "independent;mild;moderate;severe;complete"),
            ("currency", "HKD"),
            ("all_in_fee", fee),
            ("fee_as_of", "2026-01-01"),
        ])
    };
    let homes = (0..14).map(|at| {
        let (fee, stars) = (4_000 + 500 * (at % 5), 1 + at % 3);
        known(&format!("h{at}"), &fee.to_string(), &stars.to_string())
    });
    let catalog = crate::support::world(&homes.collect::<Vec<_>>());
    let case = crate::support::case(&catalog, "", "", "");
    let without = Case::for_elder("x", case.elder().care_level, case.money().budget);
    let case = without.on(case.date().unwrap()).build().unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let [any, _, own] = ways();
    let drawn = |weights| Draws {
        count: 50,
        seed: 2,
        weights,
    };
    assert_as_defined(&firmness, drawn(any));
    let drawn = firmness.acceptability(drawn(own));
    for place in 0..10 {
        assert_eq!(drawn.rank(place, place + 1).unwrap().share.get(), 1.0);
    }
    assert_eq!(drawn.rank(10, 10).unwrap().share.get(), 0.0);
}

#[test]
fn another_home_changes_nothing_that_is_drawn_for_these() {
    let catalog = shipped();
    let (_, text) = shipped_cases().remove(0);
    let case = Case::from_toml_str(&text, &catalog).unwrap();
    let draws = Draws {
        count: 400,
        ..Draws::default()
    };
    let ranking = catalog.rank(&case).unwrap();
    let all = Firmness::new(&ranking);
    let leader = all.places()[0].facility().id.clone();
    let mut fewer = catalog.facilities().to_vec();
    fewer.retain(|facility| facility.id != leader);
    let fewer = with_facilities(&catalog, fewer);
    let ranking = fewer.rank(&case).unwrap();
    let rest = Firmness::new(&ranking);
    let (with, without) = (all.acceptability(draws), rest.acceptability(draws));
    for one in 1..10 {
        for other in 1..10 {
            assert_eq!(with.before(one, other), without.before(one - 1, other - 1));
        }
    }
}

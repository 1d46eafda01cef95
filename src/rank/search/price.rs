//! The most that the cost of some facilities can add to a key.
//!
//! Works in double precision, point by point, with the function that scores.

use super::query::CostQuery;
use crate::index::Kinds;
use crate::score::PriceRange;

/// The price of an entry: ends that are never above those of anything below.
pub(super) struct Price<'q> {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) is_old: bool,
    /// Whether it is the price of one facility.
    pub(super) is_one: bool,
    /// What somebody else pays of it.
    pub(super) off: f64,
    pub(super) typical: &'q [(f64, f64)],
    /// The least of the typical prices.
    pub(super) cheapest: f64,
}

impl Price<'_> {
    /// At least the most that the costs of these kinds add to the score, soon worked out:
    /// no point of a price is below its low end.
    pub(super) fn most(&self, kinds: Kinds, query: &CostQuery) -> f64 {
        let [worst, likely, best] = query.parts;
        if query.end == 0.0 {
            return 0.0;
        }
        let utility = |price: f64| (1.0 - (price - self.off).max(0.0) / query.end).clamp(0.0, 1.0);
        let (at_low, at_high) = (utility(self.low), utility(self.high));
        let worst = if self.is_old { 0.0 } else { worst * at_high };
        let mut most: f64 = 0.0;
        for (kind, of) in [
            (Kinds::UNKNOWN, likely * utility(self.cheapest) + best),
            (Kinds::FROM, (likely + best) * at_low),
            (Kinds::UP_TO, worst + likely + best),
            (Kinds::RANGE, worst + (likely + best) * at_low),
        ] {
            if kinds.contain(kind) {
                most = most.max(of);
            }
        }
        most
    }

    /// The most that the cost of this kind adds to the score, and the most that the chance
    /// to keep within the cap can be; `None` where all are too dear. Each falls as the ends
    /// rise, so that ends that are too low bound it.
    pub(super) fn bound(&self, kind: Kinds, query: &CostQuery) -> Option<(f64, f64)> {
        let range = PriceRange {
            low: if kind == Kinds::FROM || kind == Kinds::RANGE {
                self.low
            } else {
                0.0
            },
            high: if kind == Kinds::UP_TO || kind == Kinds::RANGE {
                self.high
            } else {
                f64::INFINITY
            },
        };
        let paid = |price: f64| (price - self.off).max(0.0);
        let utility = |price: f64| (1.0 - paid(price) / query.end).clamp(0.0, 1.0);
        if paid(range.low) > query.cap {
            return None;
        }
        // Nothing known is nothing to age.
        let factors: &[(f64, f64)] = if self.is_old && kind != Kinds::UNKNOWN {
            &query.old
        } else {
            &[(1.0, 1.0)]
        };
        let (mut mean, mut within, mut count) = (0.0, 0.0, 0.0);
        range.each_point(self.typical, |price, share| {
            for (factor, of_factor) in factors {
                let (price, share) = (price * factor, share * of_factor);
                if query.end > 0.0 {
                    mean += share * utility(price);
                }
                count += 1.0;
                if paid(price) <= query.cap {
                    within += share;
                }
            }
        });
        let highest = if self.is_old && kind != Kinds::UNKNOWN {
            f64::INFINITY
        } else {
            range.high
        };
        let chance = if query.cap < paid(highest) {
            let among = |points: f64| (points * within + 0.5) / (points + 1.0);
            #[expect(clippy::cast_precision_loss, reason = "a few dozen")]
            let factors = query.old.len() as f64;
            match kind {
                Kinds::UNKNOWN => among(count),
                // In one facility the points are counted; among several they may be as
                // many as a known price has, or a range, young or old.
                Kinds::RANGE if self.is_one && range.low < range.high => among(count),
                Kinds::RANGE => among(5.0).max(among(factors)).max(among(5.0 * factors)),
                _ => 1.0,
            }
        } else {
            1.0
        };
        let [worst, likely, best] = query.parts;
        let worth = if query.end > 0.0 {
            worst * utility(highest) + likely * mean + best * utility(range.low)
        } else {
            0.0
        };
        Some((worth, chance))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_soon_worked_out_is_never_less_than_the_bound(
            ends in [0.0..20_000.0_f64, 0.0..20_000.0],
            is_from_nothing in any::<bool>(),
            off in prop_oneof![Just(0.0), 0.0..9_000.0_f64],
            is_old in any::<bool>(),
            typical in prop::collection::vec(1_000.0..20_000.0_f64, 1..5),
            parts in [0.0..0.3_f64, 0.0..0.3, 0.0..0.3],
            end in 500.0..30_000.0_f64,
        ) {
            let [a, b] = ends;
            let share = 1.0 / f64::from(u32::try_from(typical.len()).unwrap());
            let typical: Vec<_> = typical.into_iter().map(|price| (price, share)).collect();
            let price = Price {
                low: if is_from_nothing { 0.0 } else { a.min(b) },
                high: a.max(b),
                is_old,
                is_one: true,
                off,
                typical: &typical,
                cheapest: typical.iter().fold(f64::INFINITY, |least, (price, _)| least.min(*price)),
            };
            let query = CostQuery {
                parts,
                most: 1.0,
                end,
                typical: Default::default(),
                old: vec![(1.0, 0.5), (1.3, 0.5)],
                cap: f64::INFINITY,
            };
            for kind in [Kinds::UNKNOWN, Kinds::FROM, Kinds::UP_TO, Kinds::RANGE] {
                let (worth, _) = price.bound(kind, &query).unwrap();
                prop_assert!(price.most(kind, &query) >= worth - 1e-12, "{kind:?}");
            }
        }
    }
}

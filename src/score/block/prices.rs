//! What the prices of a block cost the elder, and what that is worth.

#![expect(
    clippy::inline_always,
    reason = "what is not inlined is not compiled for the vectors of the machine"
)]

use super::super::PriceRange;
use super::super::compact::{Compact, Term};
use super::lanes::{Lanes, ODDS, above_nought, chance_within, falling, first, put};
use super::{BLOCK, Block};

/// Published ranges of prices whose points are worked out together.
pub(super) struct Spread {
    count: usize,
    lanes: [usize; BLOCK],
    low: Lanes,
    high: Lanes,
    off: Lanes,
}

impl Spread {
    pub(super) const EMPTY: Self = Self {
        count: 0,
        lanes: [0; BLOCK],
        low: [0.0; BLOCK],
        high: [0.0; BLOCK],
        off: [0.0; BLOCK],
    };

    pub(super) const fn clear(&mut self) {
        self.count = 0;
    }

    #[inline(always)]
    pub(super) fn push(&mut self, lane: usize, range: PriceRange, off: f64) {
        put(&mut self.low, self.count, range.low);
        put(&mut self.high, self.count, range.high);
        put(&mut self.off, self.count, off);
        put(&mut self.lanes, self.count, lane);
        self.count += 1;
    }
}

impl Block {
    /// The costs of published ranges, the young ones and the old ones: five points each.
    #[inline(always)]
    pub(super) fn spread(&mut self, compact: &Compact<'_>) {
        for is_old in [false, true] {
            self.spread_of(compact, is_old);
        }
    }

    #[inline(always)]
    fn spread_of(&mut self, compact: &Compact<'_>, is_old: bool) {
        let [young, old] = &self.spreads;
        let spread = if is_old { old } else { young };
        if spread.count == 0 {
            return;
        }
        let ([cap, _], scale) = (compact.caps(), compact.scale());
        let factors = compact.factors(is_old);
        let [low, high, off] =
            [&spread.low, &spread.high, &spread.off].map(|of| first(of, spread.count));
        let (mut likely, mut worth, mut within) = ([0.0; BLOCK], [0.0; BLOCK], [0.0; BLOCK]);
        for odd in ODDS {
            let mut prices = [0.0; BLOCK];
            for (price, (low, high)) in prices.iter_mut().zip(low.iter().zip(high)) {
                *price = low + (high - low) * odd / 10.0;
            }
            for (factor, of_factor) in factors {
                let share = 0.2 * of_factor;
                let sums = likely.iter_mut().zip(&mut worth).zip(&mut within);
                for (((likely, worth), within), (price, off)) in sums.zip(prices.iter().zip(off)) {
                    let left = above_nought(price * factor - off);
                    *likely += share * left;
                    *worth += share * scale.of(left).get();
                    *within += if left <= cap { share } else { 0.0 };
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a few factors")]
        let points = (ODDS.len() * factors.len()) as f64;
        let [cheap, mean, dear] = &mut self.cost;
        let [_, cost_within, ..] = &mut self.chances;
        let ends = low.iter().zip(high).zip(off);
        let given = likely.iter().zip(&worth).zip(&within);
        for ((lane, ((low, high), off)), ((likely, worth), within)) in
            spread.lanes.iter().zip(ends).zip(given)
        {
            let high = if is_old {
                f64::INFINITY
            } else {
                above_nought(high - off)
            };
            put(cheap, *lane, above_nought(low - off));
            put(mean, *lane, *likely);
            put(dear, *lane, high);
            put(&mut self.worth_of_cost, *lane, *worth);
            let within = chance_within(*within, points);
            put(cost_within, *lane, compact.cost_chance(high, within));
        }
    }

    /// What the costs are worth.
    #[inline(always)]
    pub(super) fn pay(&mut self, compact: &Compact<'_>) {
        let [low, _, high] = &self.cost;
        let given = [low, high, &self.worth_of_cost].map(|lanes| first(lanes, self.count));
        let [low, high, worth] = given;
        let criteria = self.utilities.iter_mut().zip(compact.terms());
        for (ends, _) in criteria.filter(|(_, term)| matches!(term, Term::Cost)) {
            falling(ends, compact.scale(), [low, high], worth);
        }
    }
}

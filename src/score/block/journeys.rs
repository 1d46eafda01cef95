//! How long the journeys to the facilities of a block are, and what that is worth.

#![expect(
    clippy::inline_always,
    reason = "what is not inlined is not compiled for the vectors of the machine"
)]

use super::super::HomeLegs;
use super::super::compact::{Compact, Term};
use super::super::criteria::{VISIT, open};
use super::lanes::{
    Lanes, ODDS, above_nought, chance_within, falling, first, first_mut, lesser, put,
};
use super::{BLOCK, Block};
use crate::index::{CompactRow, Row};
use crate::place::{Direction, Pace, Side};
use crate::units::five;
use crate::vocabulary::Word;

/// Facilities of one side, whose journeys are worked out together.
pub(super) struct Group {
    count: usize,
    lanes: [usize; BLOCK],
    rows: [Row; BLOCK],
    at: [Option<Direction>; BLOCK],
    radius: Lanes,
}

impl Group {
    pub(super) const EMPTY: Self = Self {
        count: 0,
        lanes: [0; BLOCK],
        rows: [Row(0); BLOCK],
        at: [None; BLOCK],
        radius: [0.0; BLOCK],
    };

    pub(super) const fn clear(&mut self) {
        self.count = 0;
    }

    #[inline(always)]
    pub(super) fn push(&mut self, lane: usize, facts: &CompactRow, row: Row) {
        put(&mut self.lanes, self.count, lane);
        put(&mut self.rows, self.count, row);
        put(&mut self.at, self.count, Some(facts.at));
        put(&mut self.radius, self.count, facts.precision.radius().get());
        self.count += 1;
    }

    /// The distances of each facility to the far ends of the crossings.
    #[inline(always)]
    fn far_km<'c>(&self, compact: &Compact<'c>) -> [&'c [f64]; BLOCK] {
        let mut far_km: [&[f64]; BLOCK] = [&[]; BLOCK];
        for (km, row) in far_km.iter_mut().zip(&self.rows).take(self.count) {
            *km = compact.far_km(*row);
        }
        far_km
    }

    /// The journeys from a home, at the least and at the most.
    #[inline(always)]
    fn minutes(
        &self,
        home: &HomeLegs,
        side: Side,
        [fast, slow]: [Pace; 2],
        far_km: &[&[f64]; BLOCK],
    ) -> [Lanes; 2] {
        let radius = first(&self.radius, self.count);
        let (mut least, mut most) = ([f64::INFINITY; BLOCK], [f64::INFINITY; BLOCK]);
        let mut km = [0.0; BLOCK];
        let mut shorten = |km: &[f64], low: f64, high: f64| {
            let ends = least.iter_mut().zip(&mut most);
            for ((least, most), (km, radius)) in ends.zip(km.iter().zip(radius)) {
                *least = lesser(*least, low + fast.minutes_over(above_nought(km - radius)));
                *most = lesser(*most, high + slow.minutes_over(km + radius));
            }
        };
        if home.side == side {
            for (km, at) in km.iter_mut().zip(&self.at).take(self.count) {
                *km = at.map_or(0.0, |at| home.at.distance_to(at).get());
            }
            shorten(&km, 0.0, 0.0);
        } else {
            for leg in home.towards(side) {
                for (km, far_km) in km.iter_mut().zip(far_km).take(self.count) {
                    *km = far_km.get(leg.crossing).copied().unwrap_or(f64::INFINITY);
                }
                shorten(&km, leg.low, leg.high);
            }
        }
        [least, most]
    }
}

impl Block {
    /// The mean journeys of the homes that visit.
    #[inline(always)]
    pub(super) fn travel(&mut self, compact: &Compact<'_>) {
        let [low, _, high] = &mut self.minutes;
        first_mut(low, self.count).fill(0.0);
        first_mut(high, self.count).fill(0.0);
        for (side, group) in Side::ALL.iter().zip(&self.groups) {
            if group.count == 0 {
                continue;
            }
            let (mut lows, mut highs) = ([0.0; BLOCK], [0.0; BLOCK]);
            let far_km = group.far_km(compact);
            for home in compact.homes() {
                let [least, most] = group.minutes(home, *side, compact.paces(), &far_km);
                let sums = lows.iter_mut().zip(&mut highs);
                for ((low, high), (least, most)) in sums.zip(least.iter().zip(&most)) {
                    *low += home.share * least;
                    *high += home.share * most;
                }
            }
            let ends = lows.iter().zip(&highs).take(group.count);
            for (lane, (least, most)) in group.lanes.iter().zip(ends) {
                put(low, *lane, *least);
                put(high, *lane, *most);
            }
        }
        let [_, cap] = compact.caps();
        for (lane, low) in first(low, self.count).iter().enumerate() {
            self.excluded |= u32::from(*low > cap) << lane;
        }
    }

    /// What the journeys are worth, and the chance that they keep within the cap.
    #[inline(always)]
    pub(super) fn visit(&mut self, compact: &Compact<'_>) {
        let count = self.count;
        let [_, _, journey_within, _] = &mut self.chances;
        let [low, likely, high] = &mut self.minutes;
        let (low, likely, high) = (
            first(low, count),
            first_mut(likely, count),
            first(high, count),
        );
        let (mut worth, mut mean) = ([0.0; BLOCK], [0.0; BLOCK]);
        for odd in ODDS {
            let sums = worth.iter_mut().zip(&mut mean);
            for ((worth, mean), (low, high)) in sums.zip(low.iter().zip(high)) {
                let minutes = low + (high - low) * odd / 10.0;
                *worth += 0.2 * VISIT.of(minutes).get();
                *mean += 0.2 * minutes;
            }
        }
        let sums = worth.iter_mut().zip(&mean).zip(likely);
        for (((worth, mean), likely), (low, high)) in sums.zip(low.iter().zip(high)) {
            // One point where the ends are equal.
            let is_one = low == high;
            *worth = if is_one { VISIT.of(*low).get() } else { *worth };
            *likely = if is_one { *low } else { *mean };
        }
        let [_, cap] = compact.caps();
        for (chance, (low, high)) in journey_within.iter_mut().zip(low.iter().zip(high)) {
            *chance = 1.0;
            if cap < *high {
                let (mut within, mut points) = (0.0, 0.0);
                five(*low, *high, |minutes, share| {
                    within += if minutes <= cap { share } else { 0.0 };
                    points += 1.0;
                });
                *chance = chance_within(within, points);
            }
        }
        let criteria = self.utilities.iter_mut().zip(compact.terms());
        for (ends, _) in criteria.filter(|(_, term)| matches!(term, Term::Journey)) {
            if compact.has_visitors() {
                falling(ends, VISIT, [low, high], first(&worth, count));
            } else {
                for (lanes, end) in ends.iter_mut().zip(open(0.5)) {
                    first_mut(lanes, count).fill(end);
                }
            }
        }
    }
}

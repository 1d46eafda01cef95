//! Many facilities scored at once: what is added up stands side by side, so that the
//! compiler makes vector instructions of it.

#![expect(
    clippy::inline_always,
    reason = "what is not inlined is not compiled for the vectors of the machine"
)]

use super::chance::mean;
use super::compact::{Compact, Term};
use super::criteria::{VISIT, estimate, open};
use super::decline::Decline;
use super::{Evaluation, HomeLegs, Paid, PriceRange};
use crate::case::{Criterion, PerCriterion};
use crate::index::{CompactPrice, CompactRow, Row};
use crate::place::{Direction, Side};
use crate::units::{Estimate, HkdPerMonth, Interval, Minutes, Score, Share, Utility, five};
use crate::vocabulary::Word;

/// How many facilities a block has room for.
pub(crate) const BLOCK: usize = 32;

/// Where the five points of a range lie, in tenths of it.
const ODDS: [f64; 5] = [1.0, 3.0, 5.0, 7.0, 9.0];

/// A number for each facility of a block.
type Lanes = [f64; BLOCK];
/// The low end, the likely value and the high end for each.
type Ends = [Lanes; 3];

/// Published ranges of prices whose points are worked out together.
struct Spread {
    count: usize,
    lanes: [usize; BLOCK],
    low: Lanes,
    high: Lanes,
    off: Lanes,
}

impl Spread {
    const EMPTY: Self = Self {
        count: 0,
        lanes: [0; BLOCK],
        low: [0.0; BLOCK],
        high: [0.0; BLOCK],
        off: [0.0; BLOCK],
    };

    #[inline(always)]
    fn push(&mut self, lane: usize, range: PriceRange, off: f64) {
        put(&mut self.low, self.count, range.low);
        put(&mut self.high, self.count, range.high);
        put(&mut self.off, self.count, off);
        if let Some(place) = self.lanes.get_mut(self.count) {
            *place = lane;
        }
        self.count += 1;
    }
}

/// Facilities of one side, whose journeys are worked out together.
#[derive(Clone, Copy)]
struct Group<'c> {
    count: usize,
    lanes: [usize; BLOCK],
    at: [Option<Direction>; BLOCK],
    far_km: [&'c [f64]; BLOCK],
    radius: Lanes,
}

impl<'c> Group<'c> {
    const EMPTY: Self = Self {
        count: 0,
        lanes: [0; BLOCK],
        at: [None; BLOCK],
        far_km: [&[]; BLOCK],
        radius: [0.0; BLOCK],
    };

    #[inline(always)]
    fn push(&mut self, lane: usize, facts: &CompactRow, far_km: &'c [f64]) {
        let places = (
            self.lanes.get_mut(self.count),
            self.at.get_mut(self.count),
            self.far_km.get_mut(self.count),
        );
        if let (Some(place), Some(at), Some(km)) = places {
            (*place, *at, *km) = (lane, Some(facts.at), far_km);
        }
        put(&mut self.radius, self.count, facts.precision.radius().get());
        self.count += 1;
    }

    /// The journeys from a home, at the least and at the most.
    #[inline(always)]
    fn minutes(&self, home: &HomeLegs, side: Side, compact: &Compact<'_>) -> [Lanes; 2] {
        let [fast, slow] = compact.paces();
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
                for (km, far_km) in km.iter_mut().zip(&self.far_km).take(self.count) {
                    *km = far_km.get(leg.crossing).copied().unwrap_or(f64::INFINITY);
                }
                shorten(&km, leg.low, leg.high);
            }
        }
        [least, most]
    }
}

/// The lesser of two numbers, which is what a comparison does faster than `min`.
#[inline(always)]
fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// Eligible facilities with all their numbers, a lane each.
pub(crate) struct Block {
    count: usize,
    rows: [Row; BLOCK],
    /// The lanes that turned out to be excluded, a bit each.
    excluded: u32,
    /// The chance that the needed level and services are there, that the cost and the journey
    /// keep within their caps, and that it has a fitting place; then all together.
    chances: [Lanes; 4],
    fit: Lanes,
    minutes: Ends,
    cost: Ends,
    /// The mean of the utilities of the points of each cost.
    worth_of_cost: Lanes,
    utilities: [Ends; Criterion::ALL.len()],
    sums: Ends,
    key: Lanes,
}

impl Block {
    pub(crate) const EMPTY: Self = {
        let ends = [[0.0; BLOCK]; 3];
        Self {
            count: 0,
            rows: [Row(0); BLOCK],
            excluded: 0,
            chances: [[1.0; BLOCK]; 4],
            fit: [0.0; BLOCK],
            minutes: ends,
            cost: ends,
            worth_of_cost: [0.0; BLOCK],
            utilities: [ends; Criterion::ALL.len()],
            sums: ends,
            key: [0.0; BLOCK],
        }
    };

    /// Scores the first [`BLOCK`] of some rows; those that a rule excludes get no lane.
    pub(crate) fn score(&mut self, compact: &Compact<'_>, rows: impl Iterator<Item = Row>) {
        pulp::Arch::new().dispatch(Scoring {
            block: self,
            compact,
            rows,
        });
    }

    #[inline(always)]
    fn score_with(&mut self, compact: &Compact<'_>, rows: impl Iterator<Item = Row>) {
        self.count = 0;
        self.excluded = 0;
        let mut spreads = [Spread::EMPTY, Spread::EMPTY];
        let mut groups = [Group::EMPTY; Side::ALL.len()];
        // Facilities of which compact facts do not say enough.
        let mut others: Vec<(usize, Evaluation)> = Vec::new();
        for row in rows.take(BLOCK) {
            if let Some((facts, price)) = compact.facts(row) {
                let parts = (&mut spreads, &mut groups);
                if self.enter(compact, facts, price, row, parts).is_none() {
                    continue;
                }
            } else {
                let Some(evaluation) = compact.by_definition(row) else {
                    continue;
                };
                others.push((self.count, evaluation));
            }
            if let Some(place) = self.rows.get_mut(self.count) {
                *place = row;
            }
            self.count += 1;
        }
        let [young, old] = &spreads;
        self.spread(compact, young, false);
        self.spread(compact, old, true);
        self.travel(compact, &groups);
        self.visit(compact);
        self.pay(compact);
        for (lane, evaluation) in &others {
            self.set(*lane, evaluation);
        }
        self.sum(compact);
    }

    /// What a facility adds to the block by itself; `None` where a rule excludes it.
    #[inline(always)]
    fn enter<'c>(
        &mut self,
        compact: &Compact<'c>,
        facts: &'c CompactRow,
        price: CompactPrice,
        row: Row,
        (spreads, groups): (&mut [Spread; 2], &mut [Group<'c>; Side::ALL.len()]),
    ) -> Option<()> {
        let lane = self.count;
        let [cap, _] = compact.caps();
        let is_young = compact.is_young(facts);
        let fit = compact.fits(facts, is_young)?;
        let (range, paid) = compact.price(facts, price);
        let low = paid.off(HkdPerMonth::trusted(range.low)).get();
        if low > cap {
            return None;
        }
        if !compact.can_reach(facts.side) {
            return None;
        }
        if let Some(group) = groups.get_mut(facts.side.index()) {
            group.push(lane, facts, compact.far_km(row));
        }
        let [ability, cost_within, _, place] = &mut self.chances;
        put(ability, lane, fit);
        put(place, lane, compact.place_chance(facts));
        let is_old = compact.is_old(facts);
        let amount = match paid {
            Paid::Nothing => Some(0.0),
            Paid::Amount(amount) => Some(amount.get()),
            Paid::All => None,
        };
        let is_range = 0.0 < range.low && range.low < range.high && range.high.is_finite();
        let [cheap, likely, dear] = &mut self.cost;
        if let Some(off) = amount.filter(|_| is_range) {
            let [young, old] = spreads;
            if is_old { old } else { young }.push(lane, range, off);
        } else {
            let costs = compact.costs(range, is_old, facts.side, paid);
            put(cheap, lane, costs.low);
            put(likely, lane, costs.likely);
            put(dear, lane, costs.high);
            put(&mut self.worth_of_cost, lane, costs.utility);
            put(
                cost_within,
                lane,
                compact.cost_chance(costs.high, costs.within),
            );
        }
        for (ends, term) in self.utilities.iter_mut().zip(compact.terms()) {
            let utility = match term {
                Term::Journey | Term::Cost => continue,
                Term::Coded { code, aged, young } => {
                    let all = if is_young { young } else { aged };
                    let code = facts.codes.get(*code as usize).copied().unwrap_or_default();
                    all.get(usize::from(code)).copied().unwrap_or([1.0; 3])
                }
                Term::Mean { base, facts: so } => {
                    let ends = so.iter().map(|fact| fact.of(facts, is_young));
                    within_ends(mean(ends).map(|mean| base + (1.0 - base) * mean))
                }
            };
            for (lanes, end) in ends.iter_mut().zip(utility) {
                put(lanes, lane, end);
            }
        }
        Some(())
    }

    /// The costs of published ranges, all of them young or all old: five points each.
    #[inline(always)]
    fn spread(&mut self, compact: &Compact<'_>, spread: &Spread, is_old: bool) {
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

    /// The mean journeys of the homes that visit.
    #[inline(always)]
    fn travel(&mut self, compact: &Compact<'_>, groups: &[Group<'_>]) {
        let [low, _, high] = &mut self.minutes;
        first_mut(low, self.count).fill(0.0);
        first_mut(high, self.count).fill(0.0);
        for (side, group) in Side::ALL.iter().zip(groups) {
            if group.count == 0 {
                continue;
            }
            let (mut lows, mut highs) = ([0.0; BLOCK], [0.0; BLOCK]);
            for home in compact.homes() {
                let [least, most] = group.minutes(home, *side, compact);
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
    fn visit(&mut self, compact: &Compact<'_>) {
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

    /// What the costs are worth.
    #[inline(always)]
    fn pay(&mut self, compact: &Compact<'_>) {
        let [low, _, high] = &self.cost;
        let given = [low, high, &self.worth_of_cost].map(|lanes| first(lanes, self.count));
        let [low, high, worth] = given;
        let criteria = self.utilities.iter_mut().zip(compact.terms());
        for (ends, _) in criteria.filter(|(_, term)| matches!(term, Term::Cost)) {
            falling(ends, compact.scale(), [low, high], worth);
        }
    }

    /// Sets a lane to what the definition gives.
    #[inline(always)]
    fn set(&mut self, lane: usize, evaluation: &Evaluation) {
        let chances = [evaluation.fit.get(), 1.0, 1.0, 1.0];
        for (lanes, chance) in self.chances.iter_mut().zip(chances) {
            put(lanes, lane, chance);
        }
        let cost = evaluation.cost;
        let cost = [cost.low(), cost.likely(), cost.high()].map(HkdPerMonth::get);
        let minutes = evaluation
            .minutes
            .map(|of| [of.low(), of.likely(), of.high()].map(Minutes::get));
        let utilities = evaluation
            .utilities
            .values()
            .iter()
            .zip(&mut self.utilities);
        let utilities = utilities
            .map(|(of, ends)| (ends, [of.low(), of.likely(), of.high()].map(Utility::get)));
        let rest = [
            (&mut self.cost, cost),
            (&mut self.minutes, minutes.unwrap_or_default()),
        ];
        for (lanes, ends) in utilities.chain(rest) {
            for (lanes, end) in lanes.iter_mut().zip(ends) {
                put(lanes, lane, end);
            }
        }
    }

    /// Adds up the contributions in the order of the criteria.
    #[inline(always)]
    fn sum(&mut self, compact: &Compact<'_>) {
        let count = self.count;
        for sums in &mut self.sums {
            first_mut(sums, count).fill(0.0);
        }
        for (weight, utilities) in compact.weights().iter().zip(&self.utilities) {
            for (sums, utilities) in self.sums.iter_mut().zip(utilities) {
                let sums = first_mut(sums, count).iter_mut();
                for (sum, utility) in sums.zip(first(utilities, count)) {
                    *sum += weight * utility;
                }
            }
        }
        let [ability, cost, journey, place] = &self.chances;
        let chances = ability.iter().zip(cost).zip(journey.iter().zip(place));
        let fits = first_mut(&mut self.fit, count).iter_mut();
        for (fit, ((ability, cost), (journey, place))) in fits.zip(chances) {
            *fit = ability * cost * journey * place;
        }
        let stance = compact.stance();
        let [low, likely, high] = &self.sums;
        let ends = low.iter().zip(likely).zip(high);
        let keys = first_mut(&mut self.key, count).iter_mut();
        for ((key, fit), ((low, likely), high)) in keys.zip(&self.fit).zip(ends) {
            *key = fit * stance.of(*low, *likely, *high);
        }
    }

    const fn is_excluded(&self, lane: usize) -> bool {
        self.excluded & 1 << lane != 0
    }

    /// The eligible rows with what the order goes by.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (Row, Score)> {
        let lanes = self.rows.iter().zip(&self.key).take(self.count).enumerate();
        lanes
            .filter(|(lane, _)| !self.is_excluded(*lane))
            .map(|(_, (row, key))| (*row, Score::trusted(*key)))
    }

    /// The eligible rows with all their numbers.
    pub(crate) fn evaluations(
        &self,
        compact: &Compact<'_>,
    ) -> impl Iterator<Item = (Row, Evaluation)> {
        let has_visitors = compact.has_visitors();
        let rows = self.rows.iter().take(self.count).enumerate();
        let rows = rows.filter(|(lane, _)| !self.is_excluded(*lane));
        rows.map(move |(lane, row)| {
            let cost = at(&self.cost, lane);
            let evaluation = Evaluation {
                minutes: has_visitors.then(|| {
                    let [low, likely, high] = at(&self.minutes, lane).map(Minutes::trusted);
                    Estimate::trusted(Interval::trusted(low, high), likely)
                }),
                cost: {
                    let [low, likely, high] = cost.map(HkdPerMonth::trusted);
                    Estimate::trusted(Interval::trusted(low, high), likely)
                },
                fit: Share::trusted(get(&self.fit, lane)),
                utilities: PerCriterion::in_order(
                    self.utilities
                        .each_ref()
                        .map(|ends| estimate(at(ends, lane))),
                ),
                score: Estimate::of_sums(at(&self.sums, lane)),
                key: Score::trusted(get(&self.key, lane)),
            };
            (*row, evaluation)
        })
    }
}

/// The utilities of a number that is better the lower it is, `worth` being likely.
#[inline(always)]
fn falling(ends: &mut Ends, scale: Decline, [low, high]: [&[f64]; 2], worth: &[f64]) {
    let [least, likely, most] = ends;
    for (utility, high) in least.iter_mut().zip(high) {
        *utility = scale.of(*high).get();
    }
    for (utility, low) in most.iter_mut().zip(low) {
        *utility = scale.of(*low).get();
    }
    let given = worth.iter().zip(&*least).zip(&*most);
    for (likely, ((worth, least), most)) in likely.iter_mut().zip(given) {
        let [_, within, _] = within_ends([*least, *worth, *most]);
        *likely = within;
    }
}

/// The lanes that are used.
#[inline(always)]
fn first(lanes: &Lanes, count: usize) -> &[f64] {
    lanes.get(..count).unwrap_or_default()
}

#[inline(always)]
fn first_mut(lanes: &mut Lanes, count: usize) -> &mut [f64] {
    lanes.get_mut(..count).unwrap_or_default()
}

#[inline(always)]
fn put(lanes: &mut Lanes, lane: usize, value: f64) {
    if let Some(place) = lanes.get_mut(lane) {
        *place = value;
    }
}

fn get(lanes: &Lanes, lane: usize) -> f64 {
    lanes.get(lane).copied().unwrap_or_default()
}

fn at(ends: &Ends, lane: usize) -> [f64; 3] {
    ends.each_ref().map(|lanes| get(lanes, lane))
}

/// The scoring of a block, compiled once for each kind of vectors that a machine may have.
struct Scoring<'s, 'c, R> {
    block: &'s mut Block,
    compact: &'s Compact<'c>,
    rows: R,
}

impl<R: Iterator<Item = Row>> pulp::NullaryFnOnce for Scoring<'_, '_, R> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.block.score_with(self.compact, self.rows);
    }
}

/// The greater of a number and 0; the number is one.
#[inline(always)]
pub(super) fn above_nought(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// From a count in one more part than there are points: section 3 of the method.
#[inline(always)]
pub(super) fn chance_within(within: f64, count: f64) -> f64 {
    (count * within + 0.5) / (count + 1.0)
}

/// What rounding put outside the ends is moved to the end.
#[inline(always)]
pub(super) fn within_ends([low, likely, high]: [f64; 3]) -> [f64; 3] {
    let likely = if likely < low { low } else { likely };
    [low, if likely > high { high } else { likely }, high]
}

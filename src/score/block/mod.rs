//! Many facilities scored at once: what is added up stands side by side, so that the
//! compiler makes vector instructions of it.

#![expect(
    clippy::inline_always,
    reason = "what is not inlined is not compiled for the vectors of the machine"
)]

mod journeys;
mod lanes;
mod prices;

use self::journeys::Group;
use self::lanes::{Ends, Lanes, at, first, first_mut, get, put};
use self::prices::Spread;
use super::chance::mean;
use super::compact::{Compact, Term};
use super::criteria::estimate;
use super::{Evaluation, Paid};
use crate::case::{Criterion, PerCriterion};
use crate::index::{CompactPrice, CompactRow, Row};
use crate::place::Side;
use crate::units::{Estimate, HkdPerMonth, Interval, Minutes, Score, Share, Utility};
use crate::vocabulary::Word;

pub(super) use self::lanes::{chance_within, within_ends};

/// How many facilities a block has room for.
pub(crate) const BLOCK: usize = 32;

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
    /// What the lanes need that are worked out together: published ranges, young and old, and
    /// the journeys to each side.
    spreads: [Spread; 2],
    groups: [Group; Side::ALL.len()],
}

impl Block {
    pub(crate) fn new() -> Box<Self> {
        Box::new(Self::EMPTY)
    }

    const EMPTY: Self = {
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
            spreads: [Spread::EMPTY, Spread::EMPTY],
            groups: [Group::EMPTY; Side::ALL.len()],
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
        self.spreads.iter_mut().for_each(Spread::clear);
        self.groups.iter_mut().for_each(Group::clear);
        // Facilities of which compact facts do not say enough.
        let mut others: Vec<(usize, Evaluation)> = Vec::new();
        for row in rows.take(BLOCK) {
            if let Some((facts, price)) = compact.facts(row) {
                if self.enter(compact, facts, price, row).is_none() {
                    continue;
                }
            } else {
                let Some(evaluation) = compact.by_definition(row) else {
                    continue;
                };
                others.push((self.count, evaluation));
            }
            put(&mut self.rows, self.count, row);
            self.count += 1;
        }
        self.spread(compact);
        self.travel(compact);
        self.visit(compact);
        self.pay(compact);
        for (lane, evaluation) in &others {
            self.set(*lane, evaluation);
        }
        self.sum(compact);
    }

    /// What a facility adds to the block by itself; `None` where a rule excludes it.
    #[inline(always)]
    fn enter(
        &mut self,
        compact: &Compact<'_>,
        facts: &CompactRow,
        price: CompactPrice,
        row: Row,
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
        if let Some(group) = self.groups.get_mut(facts.side.index()) {
            group.push(lane, facts, row);
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
            let [young, old] = &mut self.spreads;
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

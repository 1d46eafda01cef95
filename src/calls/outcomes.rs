//! What a call to one home may turn out: a value for each way in which its open facts may be,
//! with its chance.

use crate::case::Criterion;
use crate::rank::{Contribution, RankedFacility};

/// How often a question of eligibility is answered yes where nothing is believed, and the
/// points that then stand for an unknown utility.
const YES: f64 = 0.8;
const STEPS: u32 = 20;

/// Values with their chances, ascending, equal values as one.
type Values = Vec<(f64, f64)>;

/// What a home is worth once it was rung: 0 where it turns out not to fit, else a sum of
/// independent facts. The sums of two groups of facts stand for those of all: their pairs
/// are many, and are gone through only where they are asked for.
#[derive(Clone, Debug)]
pub(super) struct Outcomes {
    fit: f64,
    some: Values,
    others: Values,
    /// For each place of `others` the chance and the part of the mean from it on.
    from: Vec<(f64, f64)>,
}

impl Outcomes {
    /// The outcomes of a place. The journey stands at its likely utility: no call settles it.
    pub(super) fn of(place: &RankedFacility<'_, '_>) -> Self {
        Self::with(place, place.fit().get(), |part| {
            let points = place.points(part.criterion);
            let points = points.iter();
            points
                .map(|(utility, share)| (utility, share.get()))
                .collect()
        })
    }

    /// The outcomes where unknown utilities are even between their ends.
    pub(super) fn even(place: &RankedFacility<'_, '_>) -> Self {
        let questions = place.open_rules().len();
        let fit = (0..questions).fold(1.0, |fit, _| fit * YES);
        Self::with(place, fit, |part| {
            let (low, high) = (part.utility.low().get(), part.utility.high().get());
            if low == high {
                return vec![(low, 1.0)];
            }
            let step = (high - low) / f64::from(2 * STEPS);
            let points = (0..STEPS).map(|step| f64::from(2 * step + 1));
            let share = 1.0 / f64::from(STEPS);
            points.map(|odd| (low + odd * step, share)).collect()
        })
    }

    /// The outcomes where a criterion has these utilities with their chances.
    fn with(
        place: &RankedFacility<'_, '_>,
        fit: f64,
        utilities: impl Fn(&Contribution) -> Values,
    ) -> Self {
        let (mut some, mut others) = (vec![(0.0, 1.0)], vec![(0.0, 1.0)]);
        for part in place.contributions() {
            let weight = part.weight.get();
            let group = match part.criterion {
                Criterion::Visit => {
                    let likely = weight * part.utility.likely().get();
                    some = sums(&some, &[(likely, 1.0)]);
                    continue;
                }
                Criterion::Cost | Criterion::Medical => &mut some,
                Criterion::Care | Criterion::Quality | Criterion::Life => &mut others,
            };
            let points = utilities(&part).into_iter();
            let worth: Values = points
                .map(|(utility, share)| (weight * utility, share))
                .collect();
            *group = sums(group, &worth);
        }
        Self::new(fit, some, others)
    }

    /// A home that stands at this value whatever is asked.
    pub(super) fn known(value: f64) -> Self {
        Self::new(1.0, vec![(value, 1.0)], vec![(0.0, 1.0)])
    }

    /// The outcomes of two independent groups, should the home fit.
    #[cfg(test)]
    pub(super) fn of_parts(fit: f64, some: &[(f64, f64)], others: &[(f64, f64)]) -> Self {
        let nothing = [(0.0, 1.0)];
        Self::new(fit, sums(&nothing, some), sums(&nothing, others))
    }

    fn new(fit: f64, some: Values, others: Values) -> Self {
        let mut from = vec![(0.0, 0.0)];
        let (mut chance, mut mean) = (0.0, 0.0);
        for (value, share) in others.iter().rev() {
            chance += share;
            mean += value * share;
            from.push((chance, mean));
        }
        from.reverse();
        Self {
            fit,
            some,
            others,
            from,
        }
    }

    /// Whether a call can settle nothing.
    pub(super) fn is_known(&self) -> bool {
        self.fit == 1.0 && self.some.len() == 1 && self.others.len() == 1
    }

    /// The chance to turn out above a mark, and the part of the mean that lies there.
    fn above(&self, mark: f64) -> (f64, f64) {
        let (mut chance, mut mean) = (0.0, 0.0);
        // As the one group rises, less of the other is needed.
        let mut at = self.others.len();
        for (value, share) in &self.some {
            let is_above = |at: usize| {
                let other = at.checked_sub(1).and_then(|at| self.others.get(at));
                other.is_some_and(|(other, _)| value + other > mark)
            };
            while is_above(at) {
                at -= 1;
            }
            let (of_others, part) = self.from.get(at).copied().unwrap_or_default();
            chance += share * of_others;
            mean += share * (value * of_others + part);
        }
        let nothing = if mark < 0.0 { 1.0 - self.fit } else { 0.0 };
        (self.fit * chance + nothing, self.fit * mean)
    }

    /// The chance to turn out below a value.
    pub(super) fn below(&self, value: f64) -> f64 {
        let (mut chance, mut at) = (0.0, self.others.len());
        for (some, share) in &self.some {
            let is_below = |at: usize| {
                let other = at.checked_sub(1).and_then(|at| self.others.get(at));
                other.is_some_and(|(other, _)| some + other < value)
            };
            while at > 0 && !is_below(at) {
                at -= 1;
            }
            let from_here = self.from.get(at).map_or(0.0, |(chance, _)| *chance);
            let all = self.from.first().map_or(1.0, |(chance, _)| *chance);
            chance += share * (all - from_here);
        }
        let nothing = if value > 0.0 { 1.0 - self.fit } else { 0.0 };
        (self.fit * chance + nothing).clamp(0.0, 1.0)
    }

    /// The reservation value: the mark `z` at which `E max(X − z, 0)` is the cost of a call.
    ///
    /// The mean is a chain of straight lines in `z` that falls and is convex, so each step
    /// to where its line meets the cost comes closer from the left and the last one is there.
    pub(super) fn index(&self, cost: f64) -> f64 {
        let mut mark = f64::NEG_INFINITY;
        loop {
            let (chance, mean) = self.above(mark);
            let next = (mean - cost) / chance;
            // Not a number once nothing lies above.
            if next.partial_cmp(&mark) != Some(std::cmp::Ordering::Greater) {
                return mark;
            }
            mark = next;
        }
    }

    /// The values from a least one on with their chances, in no order; 0 with the chance not
    /// to fit where it is among them.
    pub(super) fn values(&self, least: f64) -> impl Iterator<Item = (f64, f64)> + '_ {
        let pairs = self.some.iter().flat_map(move |(some, share)| {
            let start = self
                .others
                .partition_point(|(other, _)| some + other < least);
            let others = self.others.iter().skip(start);
            others.map(move |(other, of_other)| (some + other, self.fit * share * of_other))
        });
        let nothing = (least <= 0.0 && self.fit < 1.0).then_some((0.0, 1.0 - self.fit));
        pairs.chain(nothing)
    }
}

/// The sums of two independent facts.
fn sums(a: &[(f64, f64)], b: &[(f64, f64)]) -> Values {
    let pairs = a
        .iter()
        .flat_map(|(x, of_x)| b.iter().map(move |(y, of_y)| (x + y, of_x * of_y)));
    let mut all: Values = pairs.filter(|(_, share)| *share > 0.0).collect();
    all.sort_by(|(x, _), (y, _)| x.total_cmp(y));
    let mut merged: Values = Vec::with_capacity(all.len());
    for (value, share) in all {
        match merged.last_mut() {
            Some((last, sum)) if *last == value => *sum += share,
            _ => merged.push((value, share)),
        }
    }
    merged
}

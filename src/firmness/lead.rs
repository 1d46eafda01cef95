//! Two facilities side by side, and what would put one of them first.

use super::Firmness;
use crate::case::Criterion;
use crate::score::cost_scale;
use crate::units::{HkdPerMonth, Share};

/// By how much one facility is ahead of another on one criterion, at the stance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The criterion.
    pub criterion: Criterion,
    /// The part of the key that the first has more; below 0 where it has less.
    pub ahead: f64,
}

/// What would put a facility first, one change at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// The place.
    pub place: usize,
    /// The least cut of what the elder pays a month; `None` where no cut is enough.
    pub fee_cut: Option<HkdPerMonth>,
    /// For each criterion for which there is one, the weight nearest to the case's at
    /// which it leads, the others in proportion, as a share of all.
    pub weights: Vec<(Criterion, Share)>,
}

impl Firmness<'_> {
    /// By how much one place is ahead of another on each criterion, what decides
    /// most first. The sum is the difference of the keys up to rounding.
    #[must_use]
    pub fn differences(&self, one: usize, other: usize) -> Vec<Difference> {
        let of = |(c, (criterion, weight)): (usize, &(Criterion, Share))| Difference {
            criterion: *criterion,
            ahead: weight.get()
                * (Self::at(&self.at_stance, c, one) - Self::at(&self.at_stance, c, other)),
        };
        let mut all: Vec<_> = self.criteria.iter().enumerate().map(of).collect();
        all.sort_by(|a, b| b.ahead.abs().total_cmp(&a.ahead.abs()));
        all
    }

    /// What would put a place first; `None` where it is there or does not exist.
    #[must_use]
    pub fn to_lead(&self, place: usize) -> Option<Lead> {
        let standing = self.places.get(place).filter(|_| place > 0)?;
        let first = self.places.first()?;
        let criteria = self.criteria.iter().enumerate();
        let movable = criteria.filter(|(_, (_, weight))| weight.get() < 1.0);
        let weights = movable.filter_map(|(c, (criterion, weight))| {
            let (from, to) = self.leads_between(c, place)?;
            Some((*criterion, Share::trusted(weight.get().clamp(from, to))))
        });
        Some(Lead {
            place,
            fee_cut: self.fee_cut(place, first.key().get() - standing.key().get()),
            weights: weights.collect(),
        })
    }

    /// The least cut that raises the key by `missing`: the utility of cost is straight
    /// between the points where an end of the cost meets 0 or twice the budget.
    fn fee_cut(&self, place: usize, missing: f64) -> Option<HkdPerMonth> {
        let weight = self.weight_of(Criterion::Cost)?;
        let cost = self.places.get(place)?.cost_to_elder();
        let stance = self.ranking.case().stance();
        let scale = cost_scale(self.ranking.case());
        let zero = scale.end();
        let (low, high) = (cost.low().get(), cost.high().get());
        let utility = |cost: f64| scale.of(cost.max(0.0)).get();
        let gained = |cut: f64| {
            let at = |cut: f64| stance.within(utility(high - cut), utility(low - cut));
            weight * (at(cut) - at(0.0))
        };
        let mut turns: Vec<f64> = [low, high, low - zero, high - zero]
            .into_iter()
            .filter(|turn| turn.is_finite() && *turn > 0.0)
            .collect();
        turns.sort_by(f64::total_cmp);
        let mut from = 0.0;
        for to in turns {
            let (before, after) = (gained(from), gained(to));
            if after >= missing {
                let cut = if after > before {
                    from + (to - from) * ((missing - before) / (after - before)).clamp(0.0, 1.0)
                } else {
                    from
                };
                return HkdPerMonth::new(cut).ok();
            }
            from = to;
        }
        None
    }

    /// The weight of a criterion, where it applies.
    pub(super) fn weight_of(&self, criterion: Criterion) -> Option<f64> {
        let mut criteria = self.criteria.iter();
        criteria
            .find(|(of, _)| *of == criterion)
            .map(|(_, weight)| weight.get())
    }
}

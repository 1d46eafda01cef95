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
                * (Self::at(&self.counted, c, one) - Self::at(&self.counted, c, other)),
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
    /// between the cuts at which an end or a point of the cost meets 0 or twice the budget.
    /// Whether the facility fits is left as it is.
    fn fee_cut(&self, place: usize, missing: f64) -> Option<HkdPerMonth> {
        let fit = self.fit.get(place).copied()?;
        let weight = self.weight_of(Criterion::Cost)? * fit;
        let case = self.ranking.case();
        let scale = cost_scale(case);
        let cost = self.places.get(place)?.cost();
        let [worst, likely, best] = case.stance().parts();
        // Each cost with how much of the utility at the stance it decides.
        let mut costs = vec![
            (cost.to_elder.high().get(), worst),
            (cost.to_elder.low().get(), best),
        ];
        let points = cost.points.iter();
        costs.extend(points.map(|(hkd, share)| (hkd, likely * share.get())));
        costs.retain(|(_, part)| *part > 0.0);
        let utility = |cost: f64| scale.of(cost.max(0.0)).get();
        let gained = |cut: f64| -> f64 {
            let gains = costs.iter();
            let gain = |(hkd, part): &(f64, f64)| part * (utility(hkd - cut) - utility(*hkd));
            weight * gains.map(gain).sum::<f64>()
        };
        let ends = costs.iter().flat_map(|(hkd, _)| [*hkd, hkd - scale.end()]);
        let mut turns: Vec<f64> = ends
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

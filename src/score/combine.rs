//! The one sum, and what the order goes by.

use crate::case::{Criterion, PerCriterion, Stance};
use crate::units::{Estimate, HkdPerMonth, Minutes, Score, Share, Utility};

/// All numbers of one facility for one case.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Evaluation {
    /// The journey one way, the mean over the homes; `None` without homes.
    pub minutes: Option<Estimate<Minutes>>,
    /// What a month costs the elder.
    pub cost: Estimate<HkdPerMonth>,
    /// The chance that it turns out to be eligible: the product of the chances of its open
    /// rules, 1 when nothing is open.
    pub fit: Share,
    /// How good it is on each criterion, should it fit.
    pub utilities: PerCriterion<Estimate<Utility>>,
    /// The weighted sums: contributions added up in the order of the criteria.
    pub score: Estimate<Score>,
    /// Fit times the score at which the stance stands: what the order goes by.
    pub key: Score,
}

/// Weight times utility, at the low end, the likely value and the high end.
pub(crate) fn contribution(weight: f64, utility: Estimate<Utility>) -> Estimate<Score> {
    Estimate::of_sums(
        [utility.low(), utility.likely(), utility.high()].map(|utility| weight * utility.get()),
    )
}

/// Adds up the contributions, whose sums are the score bit for bit. A criterion
/// that does not apply has weight 0, which changes no bit of the sums.
pub(crate) fn combine(
    weights: &PerCriterion<f64>,
    utilities: &PerCriterion<Estimate<Utility>>,
) -> Estimate<Score> {
    let mut sums = [0.0; 3];
    for (weight, utility) in weights.values().iter().zip(utilities.values()) {
        let given = contribution(*weight, *utility);
        let parts = [given.low(), given.likely(), given.high()];
        for (sum, part) in sums.iter_mut().zip(parts) {
            *sum += part.get();
        }
    }
    Estimate::of_sums(sums)
}

/// What the order goes by: `fit × v`, v being the score at which the stance stands.
pub(crate) fn key(fit: f64, score: Estimate<Score>, stance: Stance) -> Score {
    let ends = [score.low(), score.likely(), score.high()].map(Score::get);
    let [low, likely, high] = ends;
    Score::trusted(fit * stance.of(low, likely, high))
}

impl Evaluation {
    /// The share of the score that rests on known facts: `1 − (high − low)`.
    #[must_use]
    pub fn evidence(&self) -> f64 {
        1.0 - (self.score.high().get() - self.score.low().get())
    }

    /// The utility of one criterion.
    #[must_use]
    pub const fn utility(&self, criterion: Criterion) -> Estimate<Utility> {
        *self.utilities.get(criterion)
    }

    /// Whether nothing about its eligibility is open.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.fit.get() == 1.0
    }
}

//! The one sum.

use crate::case::{Criterion, PerCriterion, Stance};
use crate::units::{HkdPerMonth, Interval, Minutes, Score, Utility};

/// All numbers of one facility for one case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evaluation {
    /// The journey one way, the mean over the homes; `None` without homes.
    pub minutes: Option<Interval<Minutes>>,
    /// What a month costs the elder.
    pub cost: Interval<HkdPerMonth>,
    /// How good it is on each criterion.
    pub utilities: PerCriterion<Interval<Utility>>,
    /// The weighted sum: contributions added up in the order of the criteria.
    pub score: Interval<Score>,
    /// `low + stance × (high − low)`: what the order goes by.
    pub key: Score,
}

/// Weight times utility, at both ends.
pub(crate) fn contribution(weight: f64, utility: Interval<Utility>) -> Interval<Score> {
    Interval::trusted(
        Score::trusted(weight * utility.low().get()),
        Score::trusted(weight * utility.high().get()),
    )
}

/// Adds up the contributions, whose sum is the score bit for bit. A criterion
/// that does not apply weighs 0, which changes no bit of the sum.
pub(crate) fn combine(
    weights: &PerCriterion<f64>,
    utilities: &PerCriterion<Interval<Utility>>,
) -> Interval<Score> {
    let (mut low, mut high) = (0.0, 0.0);
    for (weight, utility) in weights.values().iter().zip(utilities.values()) {
        let contribution = contribution(*weight, *utility);
        low += contribution.low().get();
        high += contribution.high().get();
    }
    Interval::trusted(Score::trusted(low), Score::trusted(high))
}

/// What the order goes by: the value of the score at which the stance stands.
pub(crate) fn key(score: Interval<Score>, stance: Stance) -> Score {
    Score::trusted(stance.within(score.low().get(), score.high().get()))
}

impl Evaluation {
    /// The share of the score that rests on known facts: `1 − (high − low)`.
    #[must_use]
    pub fn evidence(&self) -> f64 {
        1.0 - (self.score.high().get() - self.score.low().get())
    }

    /// The utility of one criterion.
    #[must_use]
    pub const fn utility(&self, criterion: Criterion) -> Interval<Utility> {
        *self.utilities.get(criterion)
    }
}

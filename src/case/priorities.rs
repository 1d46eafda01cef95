//! What counts, how much, and where in an interval the ranking stands.

use crate::units::Weight;
use crate::vocabulary::{Word, vocabulary};

vocabulary! {
    /// One of the six criteria, in the order in which everything is added up.
    "criterion": pub enum Criterion {
        /// How long the family travels, one way.
        Visit = "visit",
        /// What the elder pays a month.
        Cost = "cost",
        /// How far the home can go on caring as the need grows.
        Care = "care",
        /// How residents get to a doctor.
        Medical = "medical",
        /// The official stars.
        Quality = "quality",
        /// The share of the wished services that are offered.
        Life = "life",
    }
}

/// One value for each criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct PerCriterion<T>([T; Criterion::ALL.len()]);

impl<T> PerCriterion<T> {
    /// The values that `make` gives, in the order of the criteria.
    #[must_use]
    pub fn from_fn(mut make: impl FnMut(Criterion) -> T) -> Self {
        use Criterion::{Care, Cost, Life, Medical, Quality, Visit};
        Self([
            make(Visit),
            make(Cost),
            make(Care),
            make(Medical),
            make(Quality),
            make(Life),
        ])
    }

    /// The value of one criterion.
    #[must_use]
    pub const fn get(&self, criterion: Criterion) -> &T {
        let [visit, cost, care, medical, quality, life] = &self.0;
        match criterion {
            Criterion::Visit => visit,
            Criterion::Cost => cost,
            Criterion::Care => care,
            Criterion::Medical => medical,
            Criterion::Quality => quality,
            Criterion::Life => life,
        }
    }

    /// The place of one criterion's value.
    pub const fn get_mut(&mut self, criterion: Criterion) -> &mut T {
        let [visit, cost, care, medical, quality, life] = &mut self.0;
        match criterion {
            Criterion::Visit => visit,
            Criterion::Cost => cost,
            Criterion::Care => care,
            Criterion::Medical => medical,
            Criterion::Quality => quality,
            Criterion::Life => life,
        }
    }

    /// The values in the order of the criteria.
    pub fn iter(&self) -> impl Iterator<Item = (Criterion, &T)> {
        Criterion::ALL.iter().copied().zip(&self.0)
    }

    pub(crate) const fn values(&self) -> &[T; Criterion::ALL.len()] {
        &self.0
    }
}

/// How much each criterion counts; only proportions matter.
pub type Weights = PerCriterion<Weight>;

impl Weights {
    /// The weights of the method: 15, 25, 15, 30, 5 and 10. Medical access leads
    /// because in every survey of Hong Kong elders we know of it comes before
    /// cost and distance.
    #[must_use]
    pub fn of_the_method() -> Self {
        Self([15.0, 25.0, 15.0, 30.0, 5.0, 10.0].map(Weight::trusted))
    }
}

vocabulary! {
    /// Where in the interval of a score the ranking stands.
    "stance": pub enum Stance {
        /// At the low end: what is not known counts as bad.
        Cautious = "cautious",
        /// In the middle.
        Balanced = "balanced",
        /// At the high end: what is not known counts as good.
        Hopeful = "hopeful",
    }
}

impl Stance {
    /// The share of the interval's width above its low end.
    #[must_use]
    pub const fn share(self) -> f64 {
        match self {
            Self::Cautious => 0.0,
            Self::Balanced => 0.5,
            Self::Hopeful => 1.0,
        }
    }
}

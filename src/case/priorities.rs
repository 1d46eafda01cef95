//! Criteria, their weights, and the stance towards unknown facts.

use super::{Case, Funding};
use crate::units::Weight;
use crate::vocabulary::{Word, vocabulary};

vocabulary! {
    /// One of the criteria, in the order in which everything is added up.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Criterion;
    ///
    /// let medical = Criterion::Medical.default_weight();
    /// assert!(medical > Criterion::Cost.default_weight());
    /// ```
    #[non_exhaustive]
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
///
/// # Example
///
/// ```
/// use silverbay::case::{Criterion, PerCriterion, Weights};
/// use silverbay::units::Weight;
///
/// let mut weights = Weights::of_the_method();
/// *weights.get_mut(Criterion::Cost) = Weight::new(40.0)?;
/// let doubled = PerCriterion::from_fn(|criterion| 2.0 * weights.get(criterion).get());
/// assert_eq!(*doubled.get(Criterion::Cost), 80.0);
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct PerCriterion<T>([T; Criterion::ALL.len()]);

impl<T> PerCriterion<T> {
    /// The values that `make` gives, in the order of the criteria.
    #[must_use]
    pub fn from_fn(make: impl FnMut(Criterion) -> T) -> Self {
        // The array has the length of the list, so that every criterion has a place.
        let mut all = [Criterion::Visit; Criterion::ALL.len()];
        all.copy_from_slice(Criterion::ALL);
        Self(all.map(make))
    }

    /// The value of one criterion.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "a place for each word, and the index is the word's own"
    )]
    pub const fn get(&self, criterion: Criterion) -> &T {
        &self.0[criterion as usize]
    }

    /// The place of one criterion's value.
    #[expect(
        clippy::indexing_slicing,
        reason = "a place for each word, and the index is the word's own"
    )]
    pub const fn get_mut(&mut self, criterion: Criterion) -> &mut T {
        &mut self.0[criterion as usize]
    }

    /// Those values in the order of the criteria.
    pub(crate) const fn in_order(values: [T; Criterion::ALL.len()]) -> Self {
        Self(values)
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

impl Criterion {
    /// The weight of the method. Medical access leads because it comes before cost
    /// and distance in every survey of Hong Kong elders we know of.
    #[must_use]
    pub const fn default_weight(self) -> Weight {
        Weight::trusted(match self {
            Self::Visit | Self::Care => 15.0,
            Self::Cost => 25.0,
            Self::Medical => 30.0,
            Self::Quality => 5.0,
            Self::Life => 10.0,
        })
    }

    /// Whether it can say anything about a case.
    pub(super) fn applies_to(self, case: &Case) -> bool {
        match self {
            Self::Visit => !case.homes().is_empty(),
            Self::Life => !case.elder().wishes.is_empty(),
            // The Government pays for a scheme place at every facility alike.
            Self::Cost => case.money().funding != Funding::SchemePlace,
            Self::Care | Self::Medical | Self::Quality => true,
        }
    }
}

impl Weights {
    /// The weights of the method: [`Criterion::default_weight`] of each.
    #[must_use]
    pub fn of_the_method() -> Self {
        Self::from_fn(Criterion::default_weight)
    }
}

vocabulary! {
    /// Where the order stands between what is possible and what is likely.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Stance;
    ///
    /// assert_eq!(Stance::Balanced.of(0.2, 0.5, 0.6), 0.5);
    /// assert_eq!(Stance::Cautious.of(0.25, 0.5, 0.6), 0.375);
    /// ```
    "stance": pub enum Stance {
        /// Between the worst and the likely.
        Cautious = "cautious",
        /// At the likely.
        Balanced = "balanced",
        /// Between the likely and the best.
        Hopeful = "hopeful",
    }
}

impl Stance {
    /// The value at which the stance stands: cautious `(low + likely) / 2`, balanced
    /// `likely`, hopeful `(likely + high) / 2`.
    #[must_use]
    pub const fn of(self, low: f64, likely: f64, high: f64) -> f64 {
        match self {
            Self::Cautious => f64::midpoint(low, likely),
            Self::Balanced => likely,
            Self::Hopeful => f64::midpoint(likely, high),
        }
    }

    /// How much of the value at which the stance stands comes from the low, the likely and
    /// the high number.
    pub(crate) const fn parts(self) -> [f64; 3] {
        match self {
            Self::Cautious => [0.5, 0.5, 0.0],
            Self::Balanced => [0.0, 1.0, 0.0],
            Self::Hopeful => [0.0, 0.5, 0.5],
        }
    }
}

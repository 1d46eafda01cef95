//! What is known of a number, and what is likely of it.

use super::{Interval, Score};

/// A range of what is possible, and the value that is likely in it.
///
/// No belief moves the ends; the likely value rests on facts where they are known and on
/// beliefs where they are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate<T> {
    range: Interval<T>,
    likely: T,
}

impl<T: Copy + Ord> Estimate<T> {
    /// A number that is known.
    #[must_use]
    pub const fn known(value: T) -> Self {
        Self {
            range: Interval::point(value),
            likely: value,
        }
    }

    /// For a likely value that lies in the range up to the rounding of a mean: what
    /// rounding put outside is moved to the end.
    pub(crate) fn trusted(range: Interval<T>, likely: T) -> Self {
        let likely = likely.clamp(range.low(), range.high());
        Self { range, likely }
    }

    /// The least that is possible.
    #[must_use]
    pub const fn low(&self) -> T {
        self.range.low()
    }

    /// The value that is likely.
    #[must_use]
    pub const fn likely(&self) -> T {
        self.likely
    }

    /// The most that is possible.
    #[must_use]
    pub const fn high(&self) -> T {
        self.range.high()
    }

    /// What is possible, without what is likely.
    #[must_use]
    pub const fn range(&self) -> Interval<T> {
        self.range
    }

    /// Whether only one value is possible.
    #[must_use]
    pub fn is_point(&self) -> bool {
        self.range.is_point()
    }
}

impl<T: Copy + Ord> From<Estimate<T>> for Interval<T> {
    fn from(estimate: Estimate<T>) -> Self {
        estimate.range
    }
}

impl Estimate<Score> {
    /// A score from its three sums, each as it was added up.
    pub(crate) fn of_sums([low, likely, high]: [f64; 3]) -> Self {
        Self {
            range: Interval::trusted(Score::trusted(low), Score::trusted(high)),
            likely: Score::trusted(likely),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_number_is_likely_itself() {
        let known = Estimate::known(3);
        assert!(known.is_point());
        assert_eq!(known.likely(), 3);
    }

    #[test]
    fn what_is_likely_lies_within_what_is_possible() {
        let range = Interval::new(2, 5).unwrap();
        assert_eq!(Estimate::trusted(range, 1).likely(), 2);
        assert_eq!(Estimate::trusted(range, 4).likely(), 4);
        assert_eq!(Estimate::trusted(range, 9).likely(), 5);
    }
}

//! What is known of a number, and what is likely of it.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{EndsReversed, Interval, Score};

/// A range of what is possible, and the value that is likely in it.
///
/// No belief moves the ends; the likely value rests on facts where they are known and on
/// beliefs where they are not.
///
/// # Example
///
/// ```
/// use silverbay::units::Estimate;
///
/// let read: Estimate<u8> = serde_json::from_str(r#"{"low":1,"likely":2,"high":5}"#)?;
/// assert_eq!((read.low(), read.likely(), read.high()), (1, 2, 5));
/// // What is likely lies within what is possible.
/// assert!(serde_json::from_str::<Estimate<u8>>(r#"{"low":1,"likely":9,"high":5}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Estimate<T> {
    range: Interval<T>,
    likely: T,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<T> {
    low: T,
    likely: T,
    high: T,
}

impl<T: Copy + Ord + Serialize> Serialize for Estimate<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            low: self.low(),
            likely: self.likely,
            high: self.high(),
        };
        written.serialize(to)
    }
}

impl<'de, T: Copy + Ord + Deserialize<'de>> Deserialize<'de> for Estimate<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Written { low, likely, high } = Written::deserialize(from)?;
        Self::new(low, likely, high).map_err(D::Error::custom)
    }
}

impl<T: Copy + Ord> Estimate<T> {
    /// What is possible and what is likely.
    ///
    /// # Errors
    ///
    /// [`EndsReversed`] unless `low <= likely <= high`.
    pub fn new(low: T, likely: T, high: T) -> Result<Self, EndsReversed> {
        let range = Interval::new(low, high)?;
        if range.contains(likely) {
            Ok(Self { range, likely })
        } else {
            Err(EndsReversed)
        }
    }

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

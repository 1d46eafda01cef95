//! What is known of a number: it lies between two ends.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::Utility;

/// A closed interval `[low, high]` with `low <= high`.
///
/// A known fact has both ends equal; an unknown one is as wide as its scale.
///
/// # Example
///
/// ```
/// use silverbay::units::{Interval, Minutes};
///
/// let minutes = |number| Minutes::new(number).unwrap();
/// let crossing = Interval::new(minutes(10.0), minutes(20.0))?;
/// assert!(crossing.contains(minutes(15.0)) && !crossing.is_point());
/// // Ends in the wrong order make no interval, from JSON neither.
/// assert!(Interval::new(minutes(20.0), minutes(10.0)).is_err());
/// assert!(serde_json::from_str::<Interval<u8>>(r#"{"low":2,"high":1}"#).is_err());
/// # Ok::<(), silverbay::units::EndsReversed>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Interval<T> {
    low: T,
    high: T,
}

impl<T: Copy + Ord> Interval<T> {
    /// The interval between two ends.
    ///
    /// # Errors
    ///
    /// [`EndsReversed`] when `low > high`.
    pub fn new(low: T, high: T) -> Result<Self, EndsReversed> {
        if low <= high {
            Ok(Self { low, high })
        } else {
            Err(EndsReversed)
        }
    }

    /// The interval that holds one value.
    #[must_use]
    pub const fn point(value: T) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    /// Whether this is above the other and has no value in common with it.
    #[must_use]
    pub fn is_above(&self, other: &Self) -> bool {
        self.low > other.high
    }

    /// For ends that are in order by how they were made.
    pub(crate) fn trusted(low: T, high: T) -> Self {
        debug_assert!(low <= high);
        Self { low, high }
    }

    /// The lower end.
    #[must_use]
    pub const fn low(&self) -> T {
        self.low
    }

    /// The upper end.
    #[must_use]
    pub const fn high(&self) -> T {
        self.high
    }

    /// Whether both ends are the same.
    #[must_use]
    pub fn is_point(&self) -> bool {
        self.low == self.high
    }

    /// Whether `value` lies in the interval, ends included.
    #[must_use]
    pub fn contains(&self, value: T) -> bool {
        self.low <= value && value <= self.high
    }

    /// Whether the two have no value in common.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::Interval;
    ///
    /// // 47–60 minutes by one crossing, 60–133 by the other: they may take equally long.
    /// let (one, other) = (Interval::new(47, 60)?, Interval::new(60, 133)?);
    /// assert!(!one.is_apart_from(&other) && !other.is_above(&one));
    /// let third = Interval::new(134, 150)?;
    /// assert!(third.is_apart_from(&other) && third.is_above(&other));
    /// # Ok::<(), silverbay::units::EndsReversed>(())
    /// ```
    #[must_use]
    pub fn is_apart_from(&self, other: &Self) -> bool {
        self.low > other.high || other.low > self.high
    }
}

/// Two ends of which the lower is above the higher.
///
/// # Example
///
/// ```
/// use silverbay::units::{EndsReversed, Interval};
///
/// assert_eq!(Interval::new(2, 1), Err(EndsReversed));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndsReversed;

impl<'de, T: Copy + Ord + Deserialize<'de>> Deserialize<'de> for Interval<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written<T> {
            low: T,
            high: T,
        }
        let Written { low, high } = Written::deserialize(from)?;
        Self::new(low, high).map_err(D::Error::custom)
    }
}

impl Utility {
    /// The best there is.
    pub const FULL: Self = Self::trusted(1.0);
}

impl Interval<Utility> {
    /// Nothing is known: anything from 0 to 1.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::{Interval, Utility};
    ///
    /// let unknown = Interval::WHOLE_SCALE;
    /// assert!(unknown.contains(Utility::FULL));
    /// // No known number is outside of it, so no home is above one that is unknown.
    /// assert!(!Interval::point(Utility::FULL).is_above(&unknown));
    /// ```
    pub const WHOLE_SCALE: Self = Self {
        low: Utility::trusted(0.0),
        high: Utility::trusted(1.0),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_in_the_wrong_order_make_no_interval() {
        assert_eq!(Interval::new(2, 1), Err(EndsReversed));
        assert!(Interval::new(1, 1).unwrap().is_point());
    }

    #[test]
    fn touching_intervals_are_not_apart() {
        let low = Interval::new(1, 3).unwrap();
        let high = Interval::new(3, 4).unwrap();
        assert!(!low.is_apart_from(&high));
        assert!(low.is_apart_from(&Interval::point(4)));
        assert!(Interval::point(4).is_apart_from(&low));
    }
}

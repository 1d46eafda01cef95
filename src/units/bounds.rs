//! The range of each quantity: one row feeds the check, the message and its unit.

use serde::Serialize;

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a number measures.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::{Minutes, Quantity};
    ///
    /// assert_eq!(Minutes::BOUNDS.quantity, Quantity::Duration);
    /// ```
    "quantity": pub enum Quantity {
        /// A latitude.
        Latitude = "latitude",
        /// A longitude.
        Longitude = "longitude",
        /// A coordinate of a grid towards the north.
        Northing = "northing",
        /// A coordinate of a grid towards the east.
        Easting = "easting",
        /// A length.
        Length = "length",
        /// A duration.
        Duration = "duration",
        /// How good a facility is on one criterion.
        Utility = "utility",
        /// A part of a whole.
        Share = "share",
        /// How much a criterion counts.
        Weight = "weight",
        /// A weighted sum of utilities.
        Score = "score",
        /// A rate of exchange to Hong Kong dollars.
        ExchangeRate = "exchange_rate",
        /// How often a home's people visit in a month.
        Visits = "visits",
        /// An amount of money in a month.
        MonthlyAmount = "monthly_amount",
        /// An official star rating.
        StarRating = "star_rating",
        /// An amount of money in cents.
        Amount = "amount",
        /// The year in which a star rating was given.
        StarYear = "star_year",
        /// The age of a person.
        Age = "age",
    }
}

vocabulary! {
    /// The unit of a quantity, as it follows a number.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::{Kilometres, Unit};
    ///
    /// assert_eq!(Kilometres::BOUNDS.unit, Unit::Kilometres);
    /// ```
    "unit": pub enum Unit {
        /// A pure number.
        One = "one",
        /// Degrees of an angle.
        Degrees = "degrees",
        /// Metres.
        Metres = "metres",
        /// Kilometres.
        Kilometres = "kilometres",
        /// Minutes.
        Minutes = "minutes",
        /// Hong Kong dollars.
        Hkd = "hkd",
        /// Hundredths of a unit of some currency.
        Cents = "cents",
        /// Times.
        Times = "times",
        /// Stars.
        Stars = "stars",
        /// A year of the calendar.
        Year = "year",
        /// Years of age.
        YearsOfAge = "years_of_age",
    }
}

/// The range that a number of a quantity must be in.
///
/// # Example
///
/// ```
/// use silverbay::units::{Share, Unit};
///
/// let bounds = Share::BOUNDS;
/// assert_eq!((bounds.least, bounds.most, bounds.unit), (0.0, 1.0, Unit::One));
/// assert!(bounds.check(0.5).is_ok() && bounds.check(1.5).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bounds {
    /// What the number measures.
    pub quantity: Quantity,
    /// Its unit.
    pub unit: Unit,
    /// The least number.
    pub least: f64,
    /// Whether `least` itself is out of range.
    pub above_least: bool,
    /// The greatest number; [`f64::MAX`] where every finite number will do.
    pub most: f64,
}

impl Bounds {
    /// Both ends included.
    pub(crate) const fn new(quantity: Quantity, unit: Unit, least: f64, most: f64) -> Self {
        Self {
            quantity,
            unit,
            least,
            above_least: false,
            most,
        }
    }

    /// Without the least number itself.
    pub(crate) const fn above(quantity: Quantity, unit: Unit, least: f64, most: f64) -> Self {
        Self {
            above_least: true,
            ..Self::new(quantity, unit, least, most)
        }
    }

    /// The number, when it is in range.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] when it is not; what is not a number never is.
    pub const fn check(self, value: f64) -> Result<f64, OutOfRange> {
        let least = if self.above_least {
            value > self.least
        } else {
            value >= self.least
        };
        if least && value <= self.most {
            // Adding 0.0 turns -0.0 into 0.0: `total_cmp` tells the two apart, and
            // `Ord` of the quantities has to agree with `Eq`.
            Ok(value + 0.0)
        } else {
            Err(OutOfRange {
                bounds: self,
                value,
            })
        }
    }
}

/// A number outside the range of its quantity.
///
/// # Example
///
/// ```
/// use silverbay::units::{Minutes, Quantity};
///
/// let error = Minutes::new(-1.0).unwrap_err();
/// assert_eq!(error.bounds.quantity, Quantity::Duration);
/// assert_eq!(error.to_string(), "duration must be 0 to 1,000,000 minutes, got -1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct OutOfRange {
    /// The quantity and its range.
    pub bounds: Bounds,
    /// The number as given.
    pub value: f64,
}

/// A text that is no number of its quantity.
///
/// # Example
///
/// ```
/// use silverbay::units::{NotInRange, Share};
///
/// assert!(matches!("half".parse::<Share>(), Err(NotInRange::NotANumber { .. })));
/// assert!(matches!("1.5".parse::<Share>(), Err(NotInRange::OutOfRange(_))));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NotInRange {
    /// It is no number.
    NotANumber {
        /// The text as found.
        text: String,
    },
    /// It is a number that the quantity does not admit.
    OutOfRange(OutOfRange),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_in_range_unless_the_least_is_left_out() {
        let closed = Bounds::new(Quantity::Utility, Unit::One, 0.0, 1.0);
        assert!(closed.check(0.0).is_ok() && closed.check(1.0).is_ok());
        assert!(closed.check(-0.1).is_err() && closed.check(1.1).is_err());
        let open = Bounds::above(Quantity::ExchangeRate, Unit::Hkd, 0.0, 1e6);
        assert!(open.check(0.0).is_err() && open.check(f64::MIN_POSITIVE).is_ok());
    }

    #[test]
    fn what_is_not_finite_is_never_in_range() {
        let finite = Bounds::new(Quantity::Length, Unit::Kilometres, 0.0, f64::MAX);
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(finite.check(value).is_err());
        }
    }

    #[test]
    fn negative_zero_comes_out_as_zero() {
        let bounds = Bounds::new(Quantity::Utility, Unit::One, 0.0, 1.0);
        assert!(bounds.check(-0.0).unwrap().is_sign_positive());
    }
}

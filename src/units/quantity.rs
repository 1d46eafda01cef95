//! Numbers with a unit and a range.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::bounds::{Bounds, NotInRange, OutOfRange, Quantity, Unit};

/// Declares a type for a quantity with the row of its range. A quantity with a unit is
/// serialised under the name of the unit, a pure number as it is.
macro_rules! quantity {
    ($(#[$meta:meta])* $Name:ident: $bounds:expr $(, in $unit:ident)?) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $Name(f64);

        impl $Name {
            /// The range, with the quantity and its unit.
            pub const BOUNDS: Bounds = $bounds;

            /// Takes a number in the unit of [`Self::BOUNDS`].
            ///
            /// # Errors
            ///
            /// [`OutOfRange`] when the number is outside [`Self::BOUNDS`].
            pub const fn new(value: f64) -> Result<Self, OutOfRange> {
                match Self::BOUNDS.check(value) {
                    Ok(value) => Ok(Self(value)),
                    Err(error) => Err(error),
                }
            }

            /// For numbers that are in range by how they were made.
            pub(crate) const fn trusted(value: f64) -> Self {
                debug_assert!(value >= 0.0);
                Self(value)
            }

            /// The number in the unit of [`Self::BOUNDS`].
            #[must_use]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        as_number!($Name);
        written!($Name $(, $unit)?);
    };
}

/// What every number with a range has: order, hash, reading and printing.
macro_rules! as_number {
    ($Name:ident) => {
        impl PartialEq for $Name {
            fn eq(&self, other: &Self) -> bool {
                self.cmp(other).is_eq()
            }
        }
        impl Eq for $Name {}
        impl PartialOrd for $Name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }
        impl Ord for $Name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.0.total_cmp(&other.0)
            }
        }
        // Equal by `total_cmp` is equal in every bit.
        impl Hash for $Name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.0.to_bits().hash(state);
            }
        }
        impl TryFrom<f64> for $Name {
            type Error = OutOfRange;

            fn try_from(value: f64) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }
        impl From<$Name> for f64 {
            fn from(of: $Name) -> Self {
                of.0
            }
        }
        /// A number in the unit of the quantity, without the unit.
        impl FromStr for $Name {
            type Err = NotInRange;

            fn from_str(text: &str) -> Result<Self, NotInRange> {
                let number = text.parse().map_err(|_| NotInRange::NotANumber {
                    text: text.to_owned(),
                })?;
                Self::new(number).map_err(NotInRange::OutOfRange)
            }
        }
    };
}
pub(super) use as_number;

/// How a number is serialised, and read back through its check.
macro_rules! written {
    ($Name:ident) => {
        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_f64(self.0)
            }
        }
        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value = <f64 as serde::Deserialize>::deserialize(from)?;
                Self::new(value).map_err(serde::de::Error::custom)
            }
        }
    };
    ($Name:ident, $unit:ident) => {
        const _: () = {
            #[derive(serde::Serialize, serde::Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Written {
                $unit: f64,
            }
            impl serde::Serialize for $Name {
                fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    serde::Serialize::serialize(&Written { $unit: self.0 }, to)
                }
            }
            impl<'de> serde::Deserialize<'de> for $Name {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    let Written { $unit } = serde::Deserialize::deserialize(from)?;
                    Self::new($unit).map_err(serde::de::Error::custom)
                }
            }
        };
    };
}

/// The number alone, without its unit, as it is read back.
macro_rules! printed {
    ($($Name:ident),+) => {
        $(
            impl fmt::Display for $Name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&self.0, f)
                }
            }
        )+
    };
}
printed!(
    Kilometres,
    Minutes,
    Utility,
    Share,
    Weight,
    Score,
    ExchangeRate,
    VisitsPerMonth
);

/// What sums begin with.
macro_rules! sums {
    ($($Name:ident),+) => {
        $(
            /// None.
            impl Default for $Name {
                fn default() -> Self {
                    Self(0.0)
                }
            }
        )+
    };
}
sums!(Kilometres, Minutes, Score, Weight);

quantity! {
    /// A length in kilometres.
    ///
    /// ```
    /// use silverbay::units::Kilometres;
    ///
    /// assert_eq!("12.5".parse::<Kilometres>()?, Kilometres::new(12.5)?);
    /// assert_eq!(serde_json::to_string(&Kilometres::new(12.5)?)?, r#"{"km":12.5}"#);
    /// // What no length can be is refused, from JSON too.
    /// assert!(serde_json::from_str::<Kilometres>(r#"{"km":-1}"#).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Kilometres: Bounds::new(Quantity::Length, Unit::Kilometres, 0.0, f64::MAX), in km
}
quantity! {
    /// A duration in minutes.
    ///
    /// ```
    /// use silverbay::units::Minutes;
    ///
    /// let journey = Minutes::try_from(90.0)?;
    /// assert!(journey > Minutes::default());
    /// assert_eq!(serde_json::to_string(&journey)?, r#"{"minutes":90.0}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Minutes: Bounds::new(Quantity::Duration, Unit::Minutes, 0.0, 1e6), in minutes
}
quantity! {
    /// How good a facility is on one criterion: 0 is worst, 1 is best.
    ///
    /// ```
    /// use silverbay::units::Utility;
    ///
    /// let error = Utility::new(1.5).unwrap_err();
    /// assert_eq!(error.to_string(), "utility must be 0 to 1, got 1.5");
    /// ```
    Utility: Bounds::new(Quantity::Utility, Unit::One, 0.0, 1.0)
}
quantity! {
    /// A part of a whole.
    ///
    /// ```
    /// use silverbay::units::Share;
    ///
    /// assert_eq!(Share::new(0.25)?.to_string(), "0.25");
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    Share: Bounds::new(Quantity::Share, Unit::One, 0.0, 1.0)
}
quantity! {
    /// How much a criterion counts beside the others; only proportions matter.
    ///
    /// ```
    /// use silverbay::units::Weight;
    ///
    /// assert_eq!("40".parse(), Ok(Weight::new(40.0)?));
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    Weight: Bounds::new(Quantity::Weight, Unit::One, 0.0, 1e6)
}
quantity! {
    /// A weighted sum of utilities: 0 is worst, 1 is best, up to rounding.
    ///
    /// ```
    /// use silverbay::units::Score;
    ///
    /// assert!(Score::new(0.7)? > Score::new(0.69)?);
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    Score: Bounds::new(Quantity::Score, Unit::One, 0.0, f64::MAX)
}
quantity! {
    /// Hong Kong dollars for one unit of a currency.
    ///
    /// ```
    /// use silverbay::units::ExchangeRate;
    ///
    /// assert!(ExchangeRate::new(0.0).is_err());
    /// assert_eq!(ExchangeRate::new(1.08)?.get(), 1.08);
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    ExchangeRate: Bounds::above(Quantity::ExchangeRate, Unit::Hkd, 0.0, 1e6), in hkd_per_unit
}
quantity! {
    /// How many times a month a home's people visit.
    ///
    /// ```
    /// use silverbay::units::VisitsPerMonth;
    ///
    /// assert!(VisitsPerMonth::new(4.0)? > VisitsPerMonth::ONCE);
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    VisitsPerMonth: Bounds::new(Quantity::Visits, Unit::Times, 0.0, 1000.0), in visits_per_month
}

impl VisitsPerMonth {
    /// Once a month.
    pub const ONCE: Self = Self::trusted(1.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_outside_its_range_is_refused() {
        assert!(Utility::new(1.5).is_err());
        assert!(Kilometres::new(f64::NAN).is_err());
        assert!(Minutes::new(f64::INFINITY).is_err());
        assert!(VisitsPerMonth::new(1e308).is_err());
        assert!(Weight::new(-1.0).is_err());
    }

    #[test]
    fn negative_zero_equals_zero() {
        assert_eq!(Weight::new(-0.0).unwrap(), Weight::new(0.0).unwrap());
    }
}

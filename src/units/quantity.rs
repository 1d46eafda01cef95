//! Numbers with a unit and a range.

use super::bounds::{Bounds, OutOfRange, Quantity, Unit};

/// Declares a type for a quantity with the row of its range.
macro_rules! quantity {
    ($(#[$meta:meta])* $Name:ident: $bounds:expr) => {
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
    };
}

quantity! {
    /// A length in kilometres.
    Kilometres: Bounds::new(Quantity::Length, Unit::Kilometres, 0.0, f64::MAX)
}
quantity! {
    /// A duration in minutes.
    Minutes: Bounds::new(Quantity::Duration, Unit::Minutes, 0.0, 1e6)
}
quantity! {
    /// How good a facility is on one criterion: 0 is worst, 1 is best.
    Utility: Bounds::new(Quantity::Utility, Unit::One, 0.0, 1.0)
}
quantity! {
    /// A part of a whole.
    Share: Bounds::new(Quantity::Share, Unit::One, 0.0, 1.0)
}
quantity! {
    /// How much a criterion counts beside the others; only proportions matter.
    Weight: Bounds::new(Quantity::Weight, Unit::One, 0.0, 1e6)
}
quantity! {
    /// A weighted sum of utilities: 0 is worst, 1 is best, up to rounding.
    Score: Bounds::new(Quantity::Score, Unit::One, 0.0, f64::MAX)
}
quantity! {
    /// Hong Kong dollars for one unit of a currency.
    ExchangeRate: Bounds::above(Quantity::ExchangeRate, Unit::Hkd, 0.0, 1e6)
}
quantity! {
    /// How many times a month a home's people visit.
    VisitsPerMonth: Bounds::new(Quantity::Visits, Unit::Times, 0.0, 1000.0)
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

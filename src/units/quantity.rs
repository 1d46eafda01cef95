//! Numbers with a unit and a range.

/// A number outside the range of its quantity.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{value} is no {quantity}; it is {allowed}")]
pub struct OutOfRange {
    /// The quantity with its unit: "latitude in degrees".
    pub quantity: &'static str,
    /// The number as given.
    pub value: f64,
    /// The range in words: "-90 to 90".
    pub allowed: &'static str,
}

/// Declares a quantity: its name with the unit, its range as a test and in words.
macro_rules! quantity {
    (
        $(#[$meta:meta])*
        $Name:ident: $quantity:literal, $allowed:literal, |$value:ident| $test:expr
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $Name(f64);

        impl $Name {
            #[doc = concat!("Takes a ", $quantity, ".")]
            ///
            /// # Errors
            ///
            #[doc = concat!("[`OutOfRange`] unless the number is ", $allowed, ".")]
            pub const fn new($value: f64) -> Result<Self, OutOfRange> {
                if $test {
                    // Adding 0.0 turns -0.0 into 0.0: `total_cmp` tells the two
                    // apart, and `Ord` has to agree with `Eq`.
                    Ok(Self($value + 0.0))
                } else {
                    Err(OutOfRange { quantity: $quantity, value: $value, allowed: $allowed })
                }
            }

            /// For numbers that are in range by how they were made.
            pub(crate) const fn trusted($value: f64) -> Self {
                debug_assert!($value >= 0.0);
                Self($value)
            }

            #[doc = concat!("The ", $quantity, ".")]
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
    Kilometres: "length in kilometres", "finite and 0 or more",
    |value| value.is_finite() && value >= 0.0
}
quantity! {
    /// A duration in minutes.
    Minutes: "duration in minutes", "0 to 1,000,000",
    |value| value >= 0.0 && value <= 1e6
}
quantity! {
    /// How good a facility is on one criterion: 0 is worst, 1 is best.
    Utility: "utility", "0 to 1",
    |value| value >= 0.0 && value <= 1.0
}
quantity! {
    /// A part of a whole.
    Share: "share of a whole", "0 to 1",
    |value| value >= 0.0 && value <= 1.0
}
quantity! {
    /// How much a criterion counts beside the others; only proportions matter.
    Weight: "weight", "0 to 1,000,000",
    |value| value >= 0.0 && value <= 1e6
}
quantity! {
    /// A weighted sum of utilities: 0 is worst, 1 is best, up to rounding.
    Score: "score", "finite and 0 or more",
    |value| value.is_finite() && value >= 0.0
}
quantity! {
    /// Hong Kong dollars for one unit of a currency.
    ExchangeRate: "rate in HKD for one unit", "above 0 and at most 1,000,000",
    |value| value > 0.0 && value <= 1e6
}
quantity! {
    /// How many times a month a home's people visit.
    VisitsPerMonth: "number of visits a month", "0 to 1,000",
    |value| value >= 0.0 && value <= 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_outside_its_range_is_refused_in_words() {
        let error = Utility::new(1.5).unwrap_err();
        assert_eq!(error.to_string(), "1.5 is no utility; it is 0 to 1");
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

//! The one curve of the method and its inverse.

use crate::units::Utility;

/// A utility that is 1 up to `full`, falls in a straight line through one half at
/// `half`, and ends at 0; `half > full >= 0`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Decline {
    pub(crate) full: f64,
    pub(crate) half: f64,
}

impl Decline {
    /// Twice the way from `full` to `half`: over which the utility falls from 1 to 0.
    const fn fall(self) -> f64 {
        2.0 * (self.half - self.full)
    }

    /// The utility of `x`: `clamp(1 - (x - full) / (2 (half - full)), 0, 1)`, which
    /// is 0 for an infinite `x`.
    pub(crate) fn of(self, x: f64) -> Utility {
        Utility::trusted((1.0 - (x - self.full) / self.fall()).clamp(0.0, 1.0))
    }

    /// The number whose utility this is; for a utility strictly between 0 and 1 the
    /// only one.
    pub(crate) const fn undo(self, utility: f64) -> f64 {
        self.full + (1.0 - utility) * self.fall()
    }

    /// The least number without any utility.
    pub(crate) const fn end(self) -> f64 {
        self.full + self.fall()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOURNEY: Decline = Decline {
        full: 0.0,
        half: 120.0,
    };
    const LATER: Decline = Decline {
        full: 30.0,
        half: 90.0,
    };

    #[test]
    fn it_falls_from_one_through_a_half_to_zero() {
        assert_eq!(JOURNEY.of(0.0).get(), 1.0);
        assert_eq!(JOURNEY.of(60.0).get(), 0.75);
        assert_eq!(JOURNEY.of(120.0).get(), 0.5);
        assert_eq!(JOURNEY.of(240.0).get(), 0.0);
        assert_eq!(JOURNEY.of(f64::INFINITY).get(), 0.0);
    }

    #[test]
    fn below_full_nothing_is_lost() {
        assert_eq!(LATER.of(20.0).get(), 1.0);
        // (60 - 30) / (2 × 60) = 0.25.
        assert_eq!(LATER.of(60.0).get(), 0.75);
    }

    #[test]
    fn undoing_a_utility_gives_the_number_back() {
        for x in [30.0, 45.0, 90.0, 150.0] {
            assert_eq!(LATER.undo(LATER.of(x).get()), x);
        }
        assert_eq!(LATER.of(LATER.end()).get(), 0.0);
    }
}

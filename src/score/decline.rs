//! The one curve of the method.

use crate::units::Utility;

/// The utility of `x`: 1 up to `full`, then a straight line that passes one half
/// at `half` and ends at 0; with `half > full >= 0`, both far below what a double holds.
///
/// `clamp(1 - (x - full) / (2 (half - full)), 0, 1)`; a family can check it with
/// a pencil. An infinite `x` gives 0.
pub(super) fn decline(x: f64, full: f64, half: f64) -> Utility {
    Utility::trusted((1.0 - (x - full) / (2.0 * (half - full))).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_falls_from_one_through_a_half_to_zero() {
        assert_eq!(decline(0.0, 0.0, 120.0).get(), 1.0);
        assert_eq!(decline(60.0, 0.0, 120.0).get(), 0.75);
        assert_eq!(decline(120.0, 0.0, 120.0).get(), 0.5);
        assert_eq!(decline(240.0, 0.0, 120.0).get(), 0.0);
        assert_eq!(decline(f64::INFINITY, 0.0, 120.0).get(), 0.0);
    }

    #[test]
    fn below_full_nothing_is_lost() {
        assert_eq!(decline(20.0, 30.0, 90.0).get(), 1.0);
        // (60 - 30) / (2 × 60) = 0.25.
        assert_eq!(decline(60.0, 30.0, 90.0).get(), 0.75);
    }
}

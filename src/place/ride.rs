//! From a distance to the minutes it takes, door to door.

use crate::units::{Interval, Kilometres, Minutes};

/// Road length over great-circle distance: the average of 25 Chinese cities is
/// 1.324 (Annals of GIS 2021, doi 10.1080/19475683.2021.1966503), taken as 1.3.
pub const DETOUR: f64 = 1.3;

/// Minutes for a kilometre of the first stretch, where one walks, waits and
/// changes: 20 km/h, an estimate.
pub(crate) const NEAR_MINUTES_PER_KM: f64 = 3.0;
/// How long the first stretch is, in road kilometres.
pub(crate) const NEAR_KM: f64 = 10.0;
/// Minutes for each kilometre after it: 50 km/h, an estimate.
pub(crate) const FAR_MINUTES_PER_KM: f64 = 1.2;

/// The riding time over a great-circle distance: 3 minutes for each of the first
/// ten road kilometres, 1.2 for each that follows. Door to door by public
/// transport or taxi, without a boundary in between.
///
/// # Example
///
/// ```
/// use silverbay::place::ride;
/// use silverbay::units::Kilometres;
///
/// // 20 km as the crow flies are 26 by road: 10 × 3 + 16 × 1.2 minutes.
/// assert_eq!(ride(Kilometres::new(20.0)?).get(), 49.2);
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[must_use]
pub fn ride(distance: Kilometres) -> Minutes {
    Minutes::trusted(minutes_over(distance.get()))
}

fn minutes_over(km: f64) -> f64 {
    let road = DETOUR * km;
    NEAR_MINUTES_PER_KM * road.min(NEAR_KM) + FAR_MINUTES_PER_KM * (road - NEAR_KM).max(0.0)
}

/// The riding time to a place that lies within `radius` of a point at this
/// distance.
pub(crate) fn ride_within(distance: Kilometres, radius: Kilometres) -> Interval<Minutes> {
    let (km, radius) = (distance.get(), radius.get());
    Interval::trusted(
        Minutes::trusted(minutes_over((km - radius).max(0.0))),
        Minutes::trusted(minutes_over(km + radius)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn km(value: f64) -> Kilometres {
        Kilometres::new(value).unwrap()
    }

    #[test]
    fn the_first_ten_road_kilometres_are_slow() {
        assert_eq!(ride(km(0.0)).get(), 0.0);
        // 5 km are 6.5 by road, at 3 minutes each.
        assert_eq!(ride(km(5.0)).get(), 19.5);
        // 100 km are 130 by road: 30 + 120 × 1.2.
        assert_eq!(ride(km(100.0)).get(), 174.0);
    }

    #[test]
    fn a_vague_position_is_no_nearer_than_next_door() {
        let minutes = ride_within(km(5.0), km(8.0));
        assert_eq!(minutes.low().get(), 0.0);
        // 13 km are 16.9 by road: 30 + 6.9 × 1.2.
        assert!((minutes.high().get() - 38.28).abs() < 1e-12);
    }
}

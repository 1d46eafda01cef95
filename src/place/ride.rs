//! From a great-circle distance to road kilometres.

/// Road length over great-circle distance: the average of 25 Chinese cities is
/// 1.324 (Annals of GIS 2021, doi 10.1080/19475683.2021.1966503), taken as 1.3.
///
/// # Example
///
/// ```
/// use silverbay::place::{DETOUR, Pace};
/// use silverbay::units::Kilometres;
///
/// // Where the pace is the same all the way, a ride is pace times road.
/// let pace = Pace::new(2.0, 2.0)?;
/// let ride = pace.ride(Kilometres::new(20.0)?).get();
/// assert!((ride - 2.0 * 20.0 * DETOUR).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const DETOUR: f64 = 1.3;

/// How long the slow first stretch of a ride is, in road kilometres.
pub(crate) const NEAR_KM: f64 = 10.0;

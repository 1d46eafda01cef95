//! How fast people travel, and from a distance to the minutes it takes.

use std::sync::LazyLock;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::ride::{DETOUR, NEAR_KM};
use crate::units::{AsOf, Interval, Kilometres, Minutes};

/// The table that ships.
const TABLE: &str = include_str!("../../data/paces.csv");

/// A table that is known to be right, with a row for each pace.
fn read(table: &str) -> Option<Paces> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<_> = reader.records().collect::<Result<_, _>>().ok()?;
    let pace = |name: &str| {
        let row = rows.iter().find(|row| row.get(0) == Some(name))?;
        Pace::new(row.get(1)?.parse().ok()?, row.get(2)?.parse().ok()?).ok()
    };
    let row = rows.first()?;
    Some(Paces {
        basis: row.get(3)?.into(),
        source_urls: row.get(4)?.into(),
        as_of: row.get(5)?.parse().ok(),
        ..Paces::new(pace("low")?, pace("high")?).ok()?
    })
}

/// Minutes a road kilometre: `near` for the first ten of a ride, where people walk, wait
/// and change, `far` for those that follow.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Pace {
    near: f64,
    far: f64,
}

/// By [`Pace::new`].
impl<'de> Deserialize<'de> for Pace {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            near: f64,
            far: f64,
        }
        let Written { near, far } = Written::deserialize(from)?;
        Self::new(near, far).map_err(D::Error::custom)
    }
}

/// Why numbers make no paces.
///
/// # Example
///
/// ```
/// use silverbay::place::{Pace, PaceError, Paces};
///
/// let (quick, slow) = (Pace::new(1.5, 0.9)?, Pace::new(2.7, 1.5)?);
/// assert_eq!(Paces::new(slow, quick), Err(PaceError::LowSlower));
/// assert!(matches!(Pace::new(1.0, 2.0), Err(PaceError::FarSlower { .. })));
/// assert_eq!(Pace::new(90.0, 1.0), Err(PaceError::OutOfRange(90.0)));
/// # Ok::<(), PaceError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PaceError {
    /// A pace is not between 0 and 60 minutes a kilometre.
    #[error("{0} is not a pace in minutes a kilometre; it is above 0 and at most 60")]
    OutOfRange(f64),
    /// The later kilometres are slower than the first.
    #[error("the pace far, {far}, is slower than near, {near}")]
    FarSlower {
        /// Minutes for each of the first ten kilometres.
        near: f64,
        /// Minutes for each that follows.
        far: f64,
    },
    /// The low pace takes longer than the high one.
    #[error("the low pace takes longer than the high one")]
    LowSlower,
}

impl Pace {
    /// A pace from its minutes a kilometre.
    ///
    /// # Errors
    ///
    /// [`PaceError`] unless both are above 0 and at most 60 and the later kilometres take
    /// no longer than the first.
    pub fn new(near: f64, far: f64) -> Result<Self, PaceError> {
        for pace in [near, far] {
            if !(pace > 0.0 && pace <= 60.0) {
                return Err(PaceError::OutOfRange(pace));
            }
        }
        if far > near {
            return Err(PaceError::FarSlower { near, far });
        }
        Ok(Self { near, far })
    }

    /// Minutes for each of the first ten road kilometres.
    #[must_use]
    pub const fn near(self) -> f64 {
        self.near
    }

    /// Minutes for each road kilometre after them.
    #[must_use]
    pub const fn far(self) -> f64 {
        self.far
    }

    /// The riding time over a great-circle distance.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::Pace;
    /// use silverbay::units::Kilometres;
    ///
    /// // 20 km as the crow flies are 26 by road: 10 × 3 + 16 × 1.2 minutes.
    /// let pace = Pace::new(3.0, 1.2)?;
    /// assert_eq!(pace.ride(Kilometres::new(20.0)?).get(), 49.2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn ride(self, distance: Kilometres) -> Minutes {
        Minutes::trusted(self.minutes_over(distance.get()))
    }

    pub(crate) fn minutes_over(self, km: f64) -> f64 {
        let road = DETOUR * km;
        // Kilometres are numbers, so a comparison does, which is faster than `min`.
        let near = if road < NEAR_KM { road } else { NEAR_KM };
        let far = road - NEAR_KM;
        self.near * near + self.far * if far > 0.0 { far } else { 0.0 }
    }
}

/// The two paces between which a journey lies, and where they were read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paces {
    low: Pace,
    high: Pace,
    /// What they rest on in words, or empty.
    pub basis: Box<str>,
    /// Where they were read, addresses separated by `;`, or empty.
    pub source_urls: Box<str>,
    /// Their date.
    pub as_of: Option<AsOf>,
}

/// By [`Paces::new`].
impl<'de> Deserialize<'de> for Paces {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            low: Pace,
            high: Pace,
            basis: Box<str>,
            source_urls: Box<str>,
            as_of: Option<AsOf>,
        }
        let of = Written::deserialize(from)?;
        let paces = Self::new(of.low, of.high).map_err(D::Error::custom)?;
        Ok(Self {
            basis: of.basis,
            source_urls: of.source_urls,
            as_of: of.as_of,
            ..paces
        })
    }
}

impl Paces {
    /// Two paces.
    ///
    /// # Errors
    ///
    /// [`PaceError::LowSlower`] when the low pace takes longer on either stretch.
    pub fn new(low: Pace, high: Pace) -> Result<Self, PaceError> {
        if low.near > high.near || low.far > high.far {
            return Err(PaceError::LowSlower);
        }
        Ok(Self {
            low,
            high,
            basis: Box::default(),
            source_urls: Box::default(),
            as_of: None,
        })
    }

    /// The paces that come with the crate, calibrated on published journeys.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::Paces;
    ///
    /// let paces = Paces::built_in();
    /// assert!(paces.low().near() < paces.high().near());
    /// ```
    #[must_use]
    pub fn built_in() -> Self {
        static BUILT_IN: LazyLock<Paces> = LazyLock::new(|| {
            let Some(paces) = read(TABLE) else {
                unreachable!("the table is part of the crate, and a test reads it")
            };
            paces
        });
        BUILT_IN.clone()
    }

    /// The faster pace.
    #[must_use]
    pub const fn low(&self) -> Pace {
        self.low
    }

    /// The slower pace.
    #[must_use]
    pub const fn high(&self) -> Pace {
        self.high
    }

    /// The riding time to a place that lies within `radius` of a point at this distance:
    /// from the near edge at the low pace to the far edge at the high one.
    pub(crate) fn within(&self, distance: Kilometres, radius: Kilometres) -> Interval<Minutes> {
        let (km, radius) = (distance.get(), radius.get());
        Interval::trusted(
            Minutes::trusted(self.low.minutes_over((km - radius).max(0.0))),
            Minutes::trusted(self.high.minutes_over(km + radius)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn km(value: f64) -> Kilometres {
        Kilometres::new(value).unwrap()
    }

    #[test]
    fn the_first_ten_road_kilometres_are_slow() {
        let pace = Pace::new(3.0, 1.2).unwrap();
        assert_eq!(pace.ride(km(0.0)).get(), 0.0);
        // 5 km are 6.5 by road, at 3 minutes each.
        assert_eq!(pace.ride(km(5.0)).get(), 19.5);
        // 100 km are 130 by road: 30 + 120 × 1.2.
        assert_eq!(pace.ride(km(100.0)).get(), 174.0);
    }

    #[test]
    fn a_vague_position_is_no_nearer_than_next_door() {
        let one = Pace::new(3.0, 1.2).unwrap();
        let minutes = Paces::new(one, one).unwrap().within(km(5.0), km(8.0));
        assert_eq!(minutes.low().get(), 0.0);
        // 13 km are 16.9 by road: 30 + 6.9 × 1.2.
        assert!((minutes.high().get() - 38.28).abs() < 1e-12);
    }

    #[test]
    fn a_pace_that_gets_slower_with_the_distance_is_refused() {
        assert!(Pace::new(1.0, 1.2).is_err());
        assert!(Pace::new(0.0, 0.0).is_err());
        assert!(Pace::new(f64::NAN, 1.0).is_err());
        let (fast, slow) = (Pace::new(2.0, 1.0).unwrap(), Pace::new(3.0, 1.5).unwrap());
        assert_eq!(Paces::new(slow, fast), Err(PaceError::LowSlower));
    }
}

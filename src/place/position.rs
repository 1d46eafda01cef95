//! Points on the Earth, and how well they are known.

use geo::{Distance, Haversine, Point};

use super::Coordinates;
use crate::units::{Bounds, Interval, Kilometres, OutOfRange, Quantity, Unit};
use crate::vocabulary::vocabulary;

/// An unvalidated latitude in degrees north. Names a constructor argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lat(pub f64);

/// An unvalidated longitude in degrees east. Names a constructor argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lon(pub f64);

/// The range of a latitude.
pub(super) const LATITUDE: Bounds = Bounds::new(Quantity::Latitude, Unit::Degrees, -90.0, 90.0);
/// The range of a longitude.
pub(super) const LONGITUDE: Bounds = Bounds::new(Quantity::Longitude, Unit::Degrees, -180.0, 180.0);

/// A point on the Earth in WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    lat: f64,
    lon: f64,
}

impl Position {
    /// The point at this latitude and longitude in WGS 84.
    ///
    /// Positions from Chinese web maps are GCJ-02 or BD-09 and lie 500 to 1,200 m
    /// off; they must be converted first, and nothing here can tell them apart.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] unless the latitude is -90 to 90 and the longitude -180 to 180.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::{Lat, Lon, Position};
    ///
    /// let sha_tin = Position::from_degrees(Lat(22.3825), Lon(114.1902))?;
    /// let futian = Position::from_degrees(Lat(22.5438), Lon(114.0459))?;
    /// assert_eq!(format!("{:.1}", sha_tin.distance_to(futian).get()), "23.3");
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    pub fn from_degrees(Lat(lat): Lat, Lon(lon): Lon) -> Result<Self, OutOfRange> {
        Ok(Self {
            lat: LATITUDE.check(lat)?,
            lon: LONGITUDE.check(lon)?,
        })
    }

    /// Degrees north.
    #[must_use]
    pub const fn lat(self) -> f64 {
        self.lat
    }

    /// Degrees east.
    #[must_use]
    pub const fn lon(self) -> f64 {
        self.lon
    }

    /// The great-circle distance on a sphere of radius 6371.0088 km.
    #[must_use]
    pub fn distance_to(self, other: Self) -> Kilometres {
        let point = |at: Self| Point::new(at.lon, at.lat);
        let km = Haversine.distance(point(self), point(other)) / 1000.0;
        // At the other end of the Earth rounding may leave the arcsine no answer.
        let half_way_round = std::f64::consts::PI * 6371.0088;
        Kilometres::trusted(if km.is_nan() { half_way_round } else { km })
    }
}

vocabulary! {
    /// How well a position is known.
    "position precision": pub enum Precision {
        /// The building itself.
        Exact = "exact",
        /// The street.
        Street = "street",
        /// The town or sub-district.
        Town = "town",
        /// The district.
        District = "district",
        /// The city.
        City = "city",
    }
}

impl Precision {
    /// How far from the position the place may be.
    #[must_use]
    pub const fn radius(self) -> Kilometres {
        Kilometres::trusted(match self {
            Self::Exact => 0.0,
            Self::Street => 0.5,
            Self::Town => 3.0,
            Self::District => 8.0,
            Self::City => 20.0,
        })
    }
}

/// Where a facility is taken to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Location {
    /// The point used for it.
    pub position: Position,
    /// How far from there it may really be.
    pub precision: Precision,
    /// Whose point that is.
    pub standing: Standing,
}

impl Location {
    /// The position that was published for the place itself; `None` where it stands at the
    /// point of its district or city.
    #[must_use]
    pub const fn own(self) -> Option<Coordinates> {
        match self.standing {
            Standing::Own(own) => Some(own),
            Standing::District | Standing::City => None,
        }
    }

    /// The great-circle distance to another place: the distance of the two points, less and
    /// more what both precisions leave open; never below 0.
    #[must_use]
    pub fn distance_to(self, other: Self) -> Interval<Kilometres> {
        let between = self.position.distance_to(other.position).get();
        let open = self.precision.radius().get() + other.precision.radius().get();
        let low = Kilometres::trusted((between - open).max(0.0));
        Interval::trusted(low, Kilometres::trusted(between + open))
    }
}

/// Whose point is used for a facility.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// Its own position was published, in these coordinates.
    Own(Coordinates),
    /// Only its district is known; the district's point is used.
    District,
    /// Only its city is known; the city's point is used.
    City,
}

/// How many facilities stand at whose point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Standings {
    /// At a position of their own.
    pub own: usize,
    /// At the point of their district.
    pub district: usize,
    /// At the point of their city.
    pub city: usize,
}

impl Standings {
    /// Counts one more.
    pub(crate) const fn add(&mut self, standing: Standing) {
        match standing {
            Standing::Own(_) => self.own += 1,
            Standing::District => self.district += 1,
            Standing::City => self.city += 1,
        }
    }

    /// How many were counted.
    pub(crate) const fn len(self) -> usize {
        self.own + self.district + self.city
    }
}

impl FromIterator<Standing> for Standings {
    fn from_iter<I: IntoIterator<Item = Standing>>(each: I) -> Self {
        let mut counts = Self::default();
        for standing in each {
            counts.add(standing);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_is_on_the_sphere_of_the_method() {
        let at = |lat, lon| Position::from_degrees(Lat(lat), Lon(lon)).unwrap();
        // A quarter of the great circle: pi / 2 * 6371.0088.
        let quarter = at(0.0, 0.0).distance_to(at(0.0, 90.0)).get();
        assert!((quarter - std::f64::consts::FRAC_PI_2 * 6371.0088).abs() < 1e-9);
        assert_eq!(at(22.3, 114.2).distance_to(at(22.3, 114.2)).get(), 0.0);
    }

    #[test]
    fn a_position_off_the_globe_is_refused() {
        assert_eq!(
            Position::from_degrees(Lat(114.1), Lon(22.3))
                .unwrap_err()
                .to_string(),
            "latitude must be -90 to 90 degrees, got 114.1"
        );
        assert!(Position::from_degrees(Lat(f64::NAN), Lon(0.0)).is_err());
    }
}

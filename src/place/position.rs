//! Points on the Earth, and how well they are known.

use libm::{asin, cos, sin};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::Coordinates;
use crate::units::{Bounds, Interval, Kilometres, OutOfRange, Quantity, Unit};
use crate::vocabulary::vocabulary;

/// An unvalidated latitude in degrees north. Names a constructor argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lat(
    /// Degrees north of the equator.
    pub f64,
);

/// An unvalidated longitude in degrees east. Names a constructor argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lon(
    /// Degrees east of Greenwich.
    pub f64,
);

/// The range of a latitude.
pub(super) const LATITUDE: Bounds = Bounds::new(Quantity::Latitude, Unit::Degrees, -90.0, 90.0);
/// The range of a longitude.
pub(super) const LONGITUDE: Bounds = Bounds::new(Quantity::Longitude, Unit::Degrees, -180.0, 180.0);

/// A point on the Earth in WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Position {
    lat: f64,
    lon: f64,
}

/// From `{"lat": 22.38, "lon": 114.19}`, by [`Position::from_degrees`].
impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            lat: f64,
            lon: f64,
        }
        let Written { lat, lon } = Written::deserialize(from)?;
        Self::from_degrees(Lat(lat), Lon(lon)).map_err(D::Error::custom)
    }
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
    ///
    /// It is `2 R asin(c / 2)` of the chord `c` between the two points on the unit sphere,
    /// which is the haversine formula. An order may hang on its last bit, so its sines are
    /// those of `libm`, which are the same on every machine.
    #[must_use]
    pub fn distance_to(self, other: Self) -> Kilometres {
        self.direction().distance_to(other.direction())
    }

    /// The point on the unit sphere.
    pub(crate) fn direction(self) -> Direction {
        let (lat, lon) = (self.lat.to_radians(), self.lon.to_radians());
        Direction([cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)])
    }
}

/// A point on the unit sphere around the Earth's centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Direction([f64; 3]);

impl Direction {
    /// The Earth's radius in kilometres: the mean of its axes.
    const RADIUS: f64 = 6371.0088;

    /// The great-circle distance.
    pub(crate) fn distance_to(self, other: Self) -> Kilometres {
        let mut square = 0.0;
        for (here, there) in self.0.iter().zip(other.0) {
            let apart = here - there;
            square += apart * apart;
        }
        let half = square.sqrt() / 2.0;
        // At the other end of the Earth rounding may leave the arcsine no answer.
        let half = if half > 1.0 { 1.0 } else { half };
        Kilometres::trusted(2.0 * Self::RADIUS * asin(half))
    }

    /// Its three parts, as a snapshot keeps them.
    #[cfg(feature = "snapshot")]
    pub(crate) const fn parts(self) -> [f64; 3] {
        self.0
    }

    /// The direction of these parts.
    #[cfg(feature = "snapshot")]
    pub(crate) const fn of_parts(parts: [f64; 3]) -> Self {
        Self(parts)
    }

    /// In kilometres from the Earth's centre.
    pub(crate) fn in_km(self) -> [f64; 3] {
        self.0.map(|part| Self::RADIUS * part)
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
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Its own position was published, in these coordinates.
    Own(Coordinates),
    /// Only its district is known; the district's point is used.
    District,
    /// Only its city is known; the city's point is used.
    City,
}

/// How many facilities stand at whose point.
///
/// # Example
///
/// ```
/// use silverbay::place::Standings;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// // How many homes could be placed better, if somebody looked their addresses up.
/// let homes = catalog.facilities();
/// let standings: Standings = homes.iter().map(|home| home.location.standing).collect();
/// assert_eq!(standings.own + standings.district + standings.city, homes.len());
/// assert!(standings.district > standings.city);
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
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

    /// Counts the facilities of others in.
    pub(crate) const fn join(&mut self, others: Self) {
        self.own += others.own;
        self.district += others.district;
        self.city += others.city;
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
    use geo::{Distance, Haversine, Point};
    use proptest::prelude::*;

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

    #[test]
    fn its_bits_are_the_same_on_every_machine() {
        let at = |lat, lon| Position::from_degrees(Lat(lat), Lon(lon)).unwrap();
        let sha_tin = at(22.3825, 114.1902);
        let others = [
            at(22.5438, 114.0459),
            at(23.1291, 113.2644),
            at(22.1987, 113.5439),
            at(-22.3825, -65.8098),
        ];
        let bits = others.map(|other| sha_tin.distance_to(other).get().to_bits());
        assert_eq!(
            bits,
            [
                0x4037_457f_14ec_15a0,
                0x405f_870d_15c1_fc30,
                0x4051_6427_1236_22b0,
                0x40d3_8bc7_5304_b065,
            ]
        );
    }

    proptest! {
        #[test]
        fn it_is_the_haversine_of_geo(
            [a, b] in [-90.0..90.0_f64, -90.0..90.0],
            [c, d] in [-180.0..180.0_f64, -180.0..180.0],
        ) {
            let at = |lat, lon| Position::from_degrees(Lat(lat), Lon(lon)).unwrap();
            let own = at(a, c).distance_to(at(b, d)).get();
            let theirs = Haversine.distance(Point::new(c, a), Point::new(d, b)) / 1000.0;
            // Near the other end of the Earth the arcsine is steep.
            prop_assert!((own - theirs).abs() <= 1e-6 + own * 1e-12, "{own} {theirs}");
        }
    }
}

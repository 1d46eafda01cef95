//! Positions as sources give them, and the way to WGS 84.
//!
//! Chinese web maps shift positions: GCJ-02 by 300 to 700 m, BD-09 by as much
//! again. Hong Kong and Macao measure grid metres. Which of these a number is
//! cannot be seen from the number, so the datum is always stated and never
//! guessed; in particular GCJ-02 is taken back wherever it is stated, because
//! every rectangle that asks "is it in China" moves homes in Hong Kong by 600 m.

use std::f64::consts::PI;
use std::sync::LazyLock;

use proj4rs::proj::Proj;
use proj4rs::transform::transform;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::position::{LATITUDE, LONGITUDE};
use super::{Lat, Lon, Position};
use crate::units::{Bounds, OutOfRange, Quantity, Unit};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The geodetic datum or grid in which a source gives positions.
    "datum": pub enum Datum {
        /// WGS 84, as GPS gives it; degrees.
        Wgs84 = "wgs84",
        /// GCJ-02, of Chinese web maps such as Gaode and Tencent; degrees.
        Gcj02 = "gcj02",
        /// BD-09, of Baidu maps; degrees.
        Bd09 = "bd09",
        /// Hong Kong 1980 Grid (EPSG:2326); metres.
        Hk1980 = "hk1980",
        /// Macao grid (EPSG:8433); metres.
        Macao = "macao",
    }
}

impl Datum {
    /// The ranges of the two numbers, latitude or northing first.
    const fn bounds(self) -> (Bounds, Bounds) {
        match self {
            Self::Wgs84 => (LATITUDE, LONGITUDE),
            // The shift is defined for China and its surroundings.
            Self::Gcj02 | Self::Bd09 => (
                Bounds::new(Quantity::Latitude, Unit::Degrees, 0.0, 56.0),
                Bounds::new(Quantity::Longitude, Unit::Degrees, 72.0, 138.0),
            ),
            Self::Hk1980 => (
                Bounds::new(Quantity::Northing, Unit::Metres, 790_000.0, 870_000.0),
                Bounds::new(Quantity::Easting, Unit::Metres, 780_000.0, 880_000.0),
            ),
            Self::Macao => (
                Bounds::new(Quantity::Northing, Unit::Metres, 0.0, 40_000.0),
                Bounds::new(Quantity::Easting, Unit::Metres, 0.0, 40_000.0),
            ),
        }
    }
}

/// A position as its source gives it: two numbers in a datum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    datum: Datum,
    north: f64,
    east: f64,
    position: Position,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    datum: Datum,
    north: f64,
    east: f64,
}

/// As `{"datum": "gcj02", "north": 22.54, "east": 114.07}`.
impl Serialize for Coordinates {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self {
            datum, north, east, ..
        } = *self;
        Written { datum, north, east }.serialize(to)
    }
}

/// By [`Coordinates::new`].
impl<'de> Deserialize<'de> for Coordinates {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Written { datum, north, east } = Written::deserialize(from)?;
        Self::new(datum, North(north), East(east)).map_err(D::Error::custom)
    }
}

/// An unvalidated latitude or northing. Names a constructor argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct North(
    /// Degrees of a latitude, or metres of a northing.
    pub f64,
);

/// An unvalidated longitude or easting. Names a constructor argument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct East(
    /// Degrees of a longitude, or metres of an easting.
    pub f64,
);

impl Coordinates {
    /// Two numbers in a datum: degrees, or the metres of a grid.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the datum has no such place.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::{Coordinates, Datum, East, North};
    ///
    /// let on_gaode = Coordinates::new(Datum::Gcj02, North(22.537286), East(114.065116))?;
    /// let position = on_gaode.position();
    /// assert_eq!(format!("{:.4}, {:.4}", position.lat(), position.lon()), "22.5400, 114.0600");
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    pub fn new(datum: Datum, North(north): North, East(east): East) -> Result<Self, OutOfRange> {
        let (northing, easting) = datum.bounds();
        let (north, east) = (northing.check(north)?, easting.check(east)?);
        let at = (north, east);
        let in_degrees = match datum {
            Datum::Wgs84 => Some(at),
            Datum::Gcj02 => Some(taken_back(gcj02, at)),
            Datum::Bd09 => Some(taken_back(|at| bd09(gcj02(at)), at)),
            Datum::Hk1980 => HK1980.as_ref().and_then(|grid| grid.to_wgs84(at)),
            Datum::Macao => MACAO.as_ref().and_then(|grid| grid.to_wgs84(at)),
        };
        let position =
            in_degrees.and_then(|(lat, lon)| Position::from_degrees(Lat(lat), Lon(lon)).ok());
        Ok(Self {
            datum,
            north,
            east,
            position: position.ok_or(OutOfRange {
                bounds: northing,
                value: north,
            })?,
        })
    }

    /// The coordinates of a position in a datum; `None` where the datum has no
    /// such place.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::{Coordinates, Datum, Lat, Lon, Position};
    ///
    /// // Where a map of the Lands Department has Sha Tin, in metres.
    /// let sha_tin = Position::from_degrees(Lat(22.3825), Lon(114.1902))?;
    /// let on_grid = Coordinates::of(sha_tin, Datum::Hk1980).ok_or("a place of Hong Kong")?;
    /// assert_eq!((on_grid.north() / 1000.0).round(), 827.0);
    /// assert_eq!((on_grid.east() / 1000.0).round(), 838.0);
    /// // The grid ends long before Guangzhou.
    /// let guangzhou = Position::from_degrees(Lat(23.13), Lon(113.27))?;
    /// assert!(Coordinates::of(guangzhou, Datum::Hk1980).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(position: Position, datum: Datum) -> Option<Self> {
        let at = (position.lat(), position.lon());
        let (north, east) = match datum {
            Datum::Wgs84 => at,
            Datum::Gcj02 => gcj02(at),
            Datum::Bd09 => bd09(gcj02(at)),
            Datum::Hk1980 => HK1980.as_ref()?.of_wgs84(at)?,
            Datum::Macao => MACAO.as_ref()?.of_wgs84(at)?,
        };
        Self::new(datum, North(north), East(east)).ok()
    }

    /// Coordinates that were taken to this position before, maybe on another machine, whose
    /// sines differ in the last bits.
    #[cfg(feature = "snapshot")]
    pub(crate) const fn taken_to(
        position: Position,
        datum: Datum,
        North(north): North,
        East(east): East,
    ) -> Self {
        Self {
            datum,
            north,
            east,
            position,
        }
    }

    /// The datum.
    #[must_use]
    pub const fn datum(self) -> Datum {
        self.datum
    }

    /// The latitude in degrees or the northing in metres, as given.
    #[must_use]
    pub const fn north(self) -> f64 {
        self.north
    }

    /// The longitude in degrees or the easting in metres, as given.
    #[must_use]
    pub const fn east(self) -> f64 {
        self.east
    }

    /// The position in WGS 84. Back and forth differs by less than 0.5 m for
    /// GCJ-02 and BD-09 and by less than 1 mm for the grids.
    #[must_use]
    pub const fn position(self) -> Position {
        self.position
    }
}

impl From<Position> for Coordinates {
    fn from(position: Position) -> Self {
        Self {
            datum: Datum::Wgs84,
            north: position.lat(),
            east: position.lon(),
            position,
        }
    }
}

type Degrees = (f64, f64);

/// GCJ-02 of a WGS 84 position: the published polynomial on the ellipsoid of
/// Krasovsky 1940.
fn gcj02((lat, lon): Degrees) -> Degrees {
    const AXIS: f64 = 6_378_245.0;
    const ECCENTRICITY_SQUARED: f64 = 0.006_693_421_622_965_943;
    let (x, y) = (lon - 105.0, lat - 35.0);
    let wave = |height: f64, of: f64| height * (of * PI).sin();
    let ripple = wave(20.0, 6.0 * x) + wave(20.0, 2.0 * x);
    let north = -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * x.abs().sqrt()
        + (ripple
            + wave(20.0, y)
            + wave(40.0, y / 3.0)
            + wave(160.0, y / 12.0)
            + wave(320.0, y / 30.0))
            * 2.0
            / 3.0;
    let east = 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * x.abs().sqrt()
        + (ripple
            + wave(20.0, x)
            + wave(40.0, x / 3.0)
            + wave(150.0, x / 12.0)
            + wave(300.0, x / 30.0))
            * 2.0
            / 3.0;
    let (sine, cosine) = lat.to_radians().sin_cos();
    let curve = 1.0 - ECCENTRICITY_SQUARED * sine * sine;
    let north_radius = AXIS * (1.0 - ECCENTRICITY_SQUARED) / (curve * curve.sqrt());
    let east_radius = AXIS / curve.sqrt() * cosine;
    (
        lat + (north / north_radius).to_degrees(),
        lon + (east / east_radius).to_degrees(),
    )
}

/// BD-09 of a GCJ-02 position.
fn bd09((lat, lon): Degrees) -> Degrees {
    let turn = PI * 3000.0 / 180.0;
    let radius = lon.hypot(lat) + 0.00002 * (lat * turn).sin();
    let angle = lat.atan2(lon) + 0.000_003 * (lon * turn).cos();
    (radius * angle.sin() + 0.006, radius * angle.cos() + 0.0065)
}

/// The position that `shift` takes to `shifted`. The shift changes by less than
/// one part in a hundred over its own length, so each round gains two digits.
fn taken_back(shift: impl Fn(Degrees) -> Degrees, shifted: Degrees) -> Degrees {
    let mut guess = shifted;
    for _ in 0..10 {
        let (lat, lon) = shift(guess);
        guess = (guess.0 + shifted.0 - lat, guess.1 + shifted.1 - lon);
    }
    guess
}

/// A grid and WGS 84, between which the library walks.
struct Grid {
    grid: Proj,
    wgs84: Proj,
}

impl Grid {
    fn new(grid: &str) -> Option<Self> {
        Some(Self {
            grid: Proj::from_proj_string(grid).ok()?,
            wgs84: Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs").ok()?,
        })
    }

    fn to_wgs84(&self, (north, east): Degrees) -> Option<Degrees> {
        let mut point = (east, north, 0.0);
        transform(&self.grid, &self.wgs84, &mut point).ok()?;
        Some((point.1.to_degrees(), point.0.to_degrees()))
    }

    /// The way back of [`Self::to_wgs84`]. The shift between the ellipsoids gives a
    /// point on one of them a height above the other; leaving that out on both ways
    /// is worth some millimetres, which two rounds take away.
    fn of_wgs84(&self, (lat, lon): Degrees) -> Option<Degrees> {
        let (mut north, mut east) = (lat, lon);
        for _ in 0..2 {
            let back = self.to_wgs84(self.forward((north, east))?)?;
            (north, east) = (north + lat - back.0, east + lon - back.1);
        }
        self.forward((north, east))
    }

    fn forward(&self, (lat, lon): Degrees) -> Option<Degrees> {
        let mut point = (lon.to_radians(), lat.to_radians(), 0.0);
        transform(&self.wgs84, &self.grid, &mut point).ok()?;
        Some((point.1, point.0))
    }
}

// EPSG:2326 with the shift of EPSG:1825. The signs of the rotations as they are
// often printed elsewhere put every home 56 m off.
static HK1980: LazyLock<Option<Grid>> = LazyLock::new(|| {
    Grid::new(
        "+proj=tmerc +lat_0=22.3121333333333 +lon_0=114.178555555556 +k=1 +x_0=836694.05 \
         +y_0=819069.8 +ellps=intl \
         +towgs84=-162.619,-276.959,-161.764,0.067753,-2.243648,-1.158828,-1.094246 +units=m",
    )
});

// EPSG:8433 with its shift; without it every home is 330 m off.
static MACAO: LazyLock<Option<Grid>> = LazyLock::new(|| {
    Grid::new(
        "+proj=tmerc +lat_0=22.2123972222222 +lon_0=113.536469444444 +k=1 +x_0=20000 +y_0=20000 \
         +ellps=intl +towgs84=-163.61294849,-315.80330628,-193.95856123,34.079,-76.126,-32.66,6.096 \
         +units=m",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    fn metres(a: Position, b: Position) -> f64 {
        a.distance_to(b).get() * 1000.0
    }

    fn at(lat: f64, lon: f64) -> Position {
        Position::from_degrees(Lat(lat), Lon(lon)).unwrap()
    }

    #[test]
    fn grids_agree_with_proj_to_a_tenth_of_a_millimetre() {
        for (datum, east, north, lon, lat) in [
            (
                Datum::Hk1980,
                836_694.05,
                819_069.80,
                114.181_009_327,
                22.310_602_434,
            ),
            (
                Datum::Hk1980,
                800_000.0,
                800_000.0,
                113.825_312_393,
                22.138_010_288,
            ),
            (
                Datum::Hk1980,
                832_500.0,
                840_000.0,
                114.140_255_126,
                22.499_608_487,
            ),
            (
                Datum::Macao,
                20_000.0,
                20_000.0,
                113.539_471_691,
                22.211_199_634,
            ),
            (
                Datum::Macao,
                22_500.0,
                11_000.0,
                113.563_664_607,
                22.129_910_157,
            ),
        ] {
            let found = Coordinates::new(datum, North(north), East(east)).unwrap();
            let away = metres(found.position(), at(lat, lon));
            assert!(away < 1e-4, "{datum} {east} {north}: {away} m");
            // The golden degrees have nine decimals, a tenth of a millimetre.
            let back = Coordinates::of(at(lat, lon), datum).unwrap();
            let off = (back.north() - north).hypot(back.east() - east);
            assert!(off < 2e-4, "{datum} {east} {north}: {off} m");
        }
    }

    #[test]
    fn gcj02_agrees_with_the_published_shift() {
        for (lon, lat, shifted_lon, shifted_lat) in [
            (114.06, 22.54, 114.065_116_155, 22.537_286_219),
            (113.264, 23.129, 113.269_329_321, 23.126_323_084),
            (113.553, 22.226, 113.558_081_551, 22.223_032_519),
        ] {
            let found = Coordinates::of(at(lat, lon), Datum::Gcj02).unwrap();
            assert!((found.north() - shifted_lat).abs() < 1e-9, "{found:?}");
            assert!((found.east() - shifted_lon).abs() < 1e-9, "{found:?}");
        }
    }

    #[test]
    fn bd09_is_the_published_turn_of_gcj02() {
        // The GCJ-02 positions above, turned by the formula in another program.
        for (lat, lon, turned_lat, turned_lon) in [
            (22.54, 114.06, 22.542_952_630, 114.071_663_145),
            (23.129, 113.264, 23.132_607_293, 113.275_751_258),
        ] {
            let found = Coordinates::of(at(lat, lon), Datum::Bd09).unwrap();
            assert!((found.north() - turned_lat).abs() < 2e-9, "{found:?}");
            assert!((found.east() - turned_lon).abs() < 2e-9, "{found:?}");
        }
    }

    #[test]
    fn there_and_back_on_a_grid_is_less_than_a_tenth_of_a_millimetre() {
        for (datum, lat, lon) in [
            (Datum::Hk1980, 22.25, 113.9),
            (Datum::Hk1980, 22.52, 114.3),
            (Datum::Macao, 22.12, 113.55),
            (Datum::Macao, 22.21, 113.53),
        ] {
            let there = Coordinates::of(at(lat, lon), datum).unwrap();
            let away = metres(there.position(), at(lat, lon));
            assert!(away < 1e-4, "{datum} {lat} {lon}: {away} m");
        }
    }

    #[test]
    fn what_a_datum_cannot_hold_is_refused() {
        let new = |datum, north, east| Coordinates::new(datum, North(north), East(east));
        assert_eq!(
            new(Datum::Hk1980, 22.3, 114.2).unwrap_err().to_string(),
            "northing must be 790,000 to 870,000 m, got 22.3"
        );
        assert!(new(Datum::Gcj02, 114.1, 22.5).is_err());
        assert!(new(Datum::Wgs84, f64::NAN, 0.0).is_err());
    }
}

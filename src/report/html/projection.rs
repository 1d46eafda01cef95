//! From degrees to the units of the map, and how much of the world it shows.

use super::svg::tenths;
use crate::place::Position;

/// The map's width in its own units; the height follows from what it shows.
pub(super) const WIDTH: f64 = 1000.0;
const LEAST_HEIGHT: f64 = 520.0;
const MOST_HEIGHT: f64 = 900.0;
/// Kilometres of a degree of latitude on the sphere of the method.
const KM_A_DEGREE: f64 = 6371.0088 * std::f64::consts::PI / 180.0;

/// From degrees to the units of the map.
pub(super) struct Projection {
    west: f64,
    north: f64,
    /// Units a degree of longitude and of latitude.
    scale: (f64, f64),
    pub(super) height: f64,
    pub(super) units_a_km: f64,
}

impl Projection {
    /// The map that has all these points, with room around them.
    pub(super) fn around(points: &[(Position, f64)]) -> Self {
        let cos = |lat: f64| lat.to_radians().cos();
        let ends = |of: fn(Position) -> f64, per_km: f64| {
            let low = points.iter().map(|(at, km)| of(*at) - km * per_km);
            let high = points.iter().map(|(at, km)| of(*at) + km * per_km);
            (
                low.fold(f64::INFINITY, f64::min),
                high.fold(f64::NEG_INFINITY, f64::max),
            )
        };
        let (south, north) = ends(Position::lat, 1.0 / KM_A_DEGREE);
        let middle = f64::midpoint(south, north);
        let (west, east) = ends(Position::lon, 1.0 / (KM_A_DEGREE * cos(middle)));
        // At least some 25 km, or a family next door would fill the map.
        let wide = ((east - west) * 1.12).max(0.25);
        let high = ((north - south) * 1.16).max(0.2);
        let per_lon = WIDTH / wide;
        let per_lat = per_lon / cos(middle);
        let wanted = high * per_lat;
        // A tall family of points is drawn smaller, a flat one gets more sea.
        let shrink = (MOST_HEIGHT / wanted).min(1.0);
        let height = (wanted * shrink).max(LEAST_HEIGHT);
        let scale = (per_lon * shrink, per_lat * shrink);
        Self {
            west: f64::midpoint(west, east) - WIDTH / scale.0 / 2.0,
            north: middle + height / scale.1 / 2.0,
            scale,
            height,
            units_a_km: scale.1 / KM_A_DEGREE,
        }
    }

    pub(super) fn place(&self, lon: f64, lat: f64) -> (f64, f64) {
        (
            tenths((lon - self.west) * self.scale.0),
            tenths((self.north - lat) * self.scale.1),
        )
    }

    /// Whether a point lies beyond the frame.
    pub(super) fn is_off(&self, (x, y): (f64, f64)) -> bool {
        !((0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y))
    }

    /// Whether a point lies beyond the edge in the west, east, north and south, far enough
    /// that no line along the edge is seen.
    pub(super) fn beyond(&self, (x, y): (f64, f64)) -> [bool; 4] {
        let away = 10.0;
        [
            x < -away,
            x > WIDTH + away,
            y < -away,
            y > self.height + away,
        ]
    }

    pub(super) fn of(&self, at: Position) -> (f64, f64) {
        self.place(at.lon(), at.lat())
    }
}

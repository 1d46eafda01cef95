//! The coast on the map, without what lies beyond its frame.

use std::fmt::Write;
use std::sync::LazyLock;

use super::projection::Projection;

/// Rings of the coast as longitude and latitude.
static COAST: LazyLock<Vec<Vec<[f64; 2]>>> = LazyLock::new(|| {
    #[derive(serde::Deserialize)]
    struct Outline {
        geometry: Land,
    }
    #[derive(serde::Deserialize)]
    struct Land {
        coordinates: Vec<Vec<Vec<[f64; 2]>>>,
    }
    let text = include_str!("../../../data/outline.geojson");
    // A test reads it; without a coast the map still has its homes.
    serde_json::from_str(text).map_or_else(
        |_| Vec::new(),
        |outline: Outline| outline.geometry.coordinates.into_iter().flatten().collect(),
    )
});

/// The coast as one path of steps from point to point; what lies outside is left out.
pub(super) fn coast(to: &Projection) -> String {
    let mut path = String::new();
    for ring in COAST.iter() {
        let points = ring.iter().map(|[lon, lat]| to.place(*lon, *lat));
        let seen = seen(to, points.map(|(x, y)| (x.round(), y.round())));
        let mut seen = seen.into_iter();
        let Some(mut at) = seen.next() else { continue };
        // Writing into a string does not fail.
        let _ = write!(path, "M{} {}l", at.0, at.1);
        for next in seen.filter(|next| *next != at).collect::<Vec<_>>() {
            let (x, y) = (next.0 - at.0, next.1 - at.1);
            // A minus parts two numbers.
            let gap = |of: f64| if of < 0.0 { "" } else { " " };
            let _ = write!(path, "{}{x}{}{y}", gap(x), gap(y));
            at = next;
        }
        path.push('Z');
    }
    path
}

/// The points of a ring without those that change nothing within the frame: of neighbours
/// that all lie beyond one edge the first and the last are enough. None where the whole ring
/// lies beyond one edge.
fn seen(to: &Projection, ring: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    // The edges beyond which all points from the last that is kept lie, and the last of them.
    let mut run: Option<([bool; 4], (f64, f64))> = None;
    let both = |a: [bool; 4], b: [bool; 4]| {
        let [w, e, n, s] = a;
        let [west, east, north, south] = b;
        let all = [w && west, e && east, n && north, s && south];
        all.contains(&true).then_some(all)
    };
    let mut whole = Some([true; 4]);
    for at in ring {
        let beyond = to.beyond(at);
        whole = whole.and_then(|whole| both(whole, beyond));
        let Some((edges, last)) = run else {
            kept.push(at);
            run = Some((beyond, at));
            continue;
        };
        if let Some(edges) = both(edges, beyond) {
            run = Some((edges, at));
            continue;
        }
        if kept.last() != Some(&last) {
            kept.push(last);
        }
        run = Some((both(to.beyond(last), beyond).unwrap_or(beyond), at));
        if both(to.beyond(last), beyond).is_none() {
            kept.push(at);
        }
    }
    if whole.is_some() {
        return Vec::new();
    }
    kept.extend(run.map(|(_, last)| last));
    kept.dedup();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_coast_is_there_and_around_the_delta() {
        assert!(COAST.len() > 5 && COAST.iter().map(Vec::len).sum::<usize>() > 1000);
        for [lon, lat] in COAST.iter().flatten() {
            assert!((111.0..116.0).contains(lon) && (21.0..25.0).contains(lat));
        }
    }
}

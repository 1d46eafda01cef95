//! The homes, the family, the crossings and the journeys over the coast.

use std::fmt::Write;
use std::sync::LazyLock;

use super::svg::{Svg, tenths};
use super::words::{class, tag};
use crate::explain::{Lang, crossing, facility_name, home};
use crate::place::{Crossing, Position};
use crate::rank::{Place, Ranking};
use crate::report::geojson::{used_crossings, way};
use crate::vocabulary::Word;

/// The map's width in its own units; the height follows from what it shows.
const WIDTH: f64 = 1000.0;
const LEAST_HEIGHT: f64 = 520.0;
const MOST_HEIGHT: f64 = 900.0;
/// Kilometres of a degree of latitude on the sphere of the method.
const KM_A_DEGREE: f64 = 6371.0088 * std::f64::consts::PI / 180.0;
/// The size of the letters, and how wide a letter and a Chinese character are.
const LETTERS: f64 = 17.0;

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

/// From degrees to the units of the map.
struct Projection {
    west: f64,
    north: f64,
    /// Units a degree of longitude and of latitude.
    scale: (f64, f64),
    height: f64,
    units_a_km: f64,
}

impl Projection {
    /// The map that has all these points, with room around them.
    fn around(points: &[(Position, f64)]) -> Self {
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

    fn place(&self, lon: f64, lat: f64) -> (f64, f64) {
        (
            tenths((lon - self.west) * self.scale.0),
            tenths((self.north - lat) * self.scale.1),
        )
    }

    /// Whether a point lies beyond the frame.
    fn is_off(&self, (x, y): (f64, f64)) -> bool {
        !((0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y))
    }

    fn of(&self, at: Position) -> (f64, f64) {
        self.place(at.lon(), at.lat())
    }
}

/// A rectangle in units of the map.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn around((x, y): (f64, f64), radius: f64) -> Self {
        Self {
            left: x - radius,
            top: y - radius,
            right: x + radius,
            bottom: y + radius,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// What gets a mark and a label.
struct Mark<'a> {
    at: (f64, f64),
    radius: f64,
    kind: &'static str,
    /// The home it is of, where it is one's.
    home: Option<usize>,
    /// The name in each language.
    names: [&'a str; 3],
}

/// The homes of `places`, of which the first `shown` are seen before anybody moves a
/// weight.
pub(super) fn map(ranking: &Ranking<'_>, places: &[Place<'_>], shown: usize) -> String {
    let first = places.get(..shown).unwrap_or(places);
    let crossings = used_crossings(ranking, first);
    let homes = ranking.case().homes();
    let mut points: Vec<(Position, f64)> = homes.iter().map(|of| (of.position, 0.0)).collect();
    for place in first {
        let location = place.facility().location;
        points.push((location.position, location.precision.radius().get()));
        let ways = place.journeys().flat_map(|journey| way(place, &journey));
        points.extend(ways.map(|at| (at, 0.0)));
    }
    if points.is_empty() {
        return String::new();
    }
    let to = Projection::around(&points);
    let mut svg = Svg::new(
        WIDTH,
        tenths(to.height),
        &[
            ("class", &"map"),
            ("role", &"img"),
            ("aria-labelledby", &"map-heading map-words"),
        ],
    );
    svg.element(
        "rect",
        &[
            ("class", &"sea"),
            ("width", &WIDTH),
            ("height", &tenths(to.height)),
        ],
    );
    svg.element("path", &[("class", &"land"), ("d", &coast(&to))]);
    let marks = spread(
        &to,
        places,
        homes.iter().map(|of| to.of(of.position)).collect(),
    );
    let stands: Vec<Stands> = marks
        .into_iter()
        .zip(places)
        .enumerate()
        .map(|(n, (mark, place))| Stands {
            n,
            is_first: n < shown,
            is_off: to.is_off(to.of(place.facility().location.position)),
            mark,
        })
        .collect();
    for (place, home) in places.iter().zip(&stands) {
        journeys(&mut svg, &to, place, *home);
    }
    let mut labelled = family(&mut svg, &to, ranking);
    let gates = gates(&mut svg, &to, &crossings);
    for (place, home) in places.iter().zip(&stands) {
        disc(&mut svg, place, *home);
        if home.is_first {
            let facility = place.facility();
            let names =
                [Lang::En, Lang::ZhHant, Lang::ZhHans].map(|lang| facility_name(lang, facility));
            labelled.push(Mark {
                at: home.mark,
                radius: 14.0,
                kind: "name",
                home: Some(home.n),
                names,
            });
        }
    }
    labelled.extend(gates);
    for lang in Lang::ALL {
        labels(&mut svg, &to, &labelled, *lang);
    }
    scale_bar(&mut svg, &to);
    svg.finish()
}

/// A roof for each home of the family.
fn family<'a>(svg: &mut Svg, to: &Projection, ranking: &'a Ranking<'_>) -> Vec<Mark<'a>> {
    let gazetteer = ranking.catalog().gazetteer();
    let homes = ranking.case().homes().iter();
    let mark = |of| {
        let of: &crate::case::Home = of;
        let at = to.of(of.position);
        let (x, y) = at;
        let roof = format!("M{} {}l11 -10l11 10v11h-22z", x - 11.0, y - 1.0);
        svg.element("path", &[("class", &"family"), ("d", &roof)]);
        Mark {
            at,
            radius: 13.0,
            kind: "family",
            home: None,
            names: [Lang::En, Lang::ZhHant, Lang::ZhHans].map(|lang| home(lang, of, gazetteer)),
        }
    };
    homes.map(mark).collect()
}

/// A diamond at both ends of each crossing; the name stands at the first.
fn gates<'a>(svg: &mut Svg, to: &Projection, crossings: &[&'a Crossing]) -> Vec<Mark<'a>> {
    let mark = |of: &&'a Crossing| {
        for (_, end) in of.ends {
            gate(svg, to.of(end));
        }
        let [(_, one), _] = of.ends;
        Mark {
            at: to.of(one),
            radius: 8.0,
            kind: "gate",
            home: None,
            names: [Lang::En, Lang::ZhHant, Lang::ZhHans].map(|lang| crossing(lang, of)),
        }
    };
    crossings.iter().map(mark).collect()
}

/// The coast as one path; what lies far outside is left out.
fn coast(to: &Projection) -> String {
    let mut path = String::new();
    for ring in COAST.iter() {
        let points: Vec<_> = ring.iter().map(|[lon, lat]| to.place(*lon, *lat)).collect();
        let is_near = |(x, y): &(f64, f64)| {
            (-WIDTH..2.0 * WIDTH).contains(x) && (-WIDTH..2.0 * WIDTH).contains(y)
        };
        if !points.iter().any(is_near) {
            continue;
        }
        for (n, (x, y)) in points.iter().enumerate() {
            let letter = if n == 0 { 'M' } else { 'L' };
            // Writing into a string does not fail.
            let _ = write!(path, "{letter}{x:.0} {y:.0}");
        }
        path.push('Z');
    }
    path
}

/// Where each home's mark stands: at its point, or beside it where another mark is, or
/// the family.
/// Many homes are known by their district alone and share its point.
fn spread(to: &Projection, places: &[Place<'_>], mut taken: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    let before = taken.len();
    for place in places {
        let (x, y) = to.of(place.facility().location.position);
        if to.is_off((x, y)) {
            taken.push((x, y));
            continue;
        }
        let is_free = |(x, y): (f64, f64), taken: &[(f64, f64)]| {
            taken.iter().all(|(a, b)| (a - x).hypot(b - y) >= 29.0)
        };
        // Steps along a spiral, far enough for any number of marks.
        let turns = (0..4000).map(|step| {
            let step = f64::from(step);
            let (angle, away) = (step * 0.7, 6.0 * step.sqrt());
            (
                tenths(x + away * angle.cos()),
                tenths(y + away * angle.sin()),
            )
        });
        let inside = |(x, y): &(f64, f64)| {
            (16.0..WIDTH - 16.0).contains(x) && (16.0..to.height - 16.0).contains(y)
        };
        let free = turns.clone().filter(inside).find(|at| is_free(*at, &taken));
        taken.push(free.unwrap_or((x, y)));
    }
    taken.split_off(before)
}

/// The ways to one home, the circle it may stand in, and a line from its point to
/// its mark.
fn journeys(svg: &mut Svg, to: &Projection, place: &Place<'_>, home: Stands) {
    let location = place.facility().location;
    let (x, y) = to.of(location.position);
    start_home(svg, "way", home);
    let radius = tenths(location.precision.radius().get() * to.units_a_km);
    if radius > 0.0 {
        svg.element(
            "circle",
            &[("class", &"radius"), ("cx", &x), ("cy", &y), ("r", &radius)],
        );
    }
    for journey in place.journeys() {
        let points = way(place, &journey).into_iter().map(|at| {
            let (x, y) = to.of(at);
            format!("{x:.0},{y:.0}")
        });
        let points = points.collect::<Vec<_>>().join(" ");
        svg.element("polyline", &[("class", &"journey"), ("points", &points)]);
        // Those of the first homes are drawn once, above all lines.
        for (_, end) in journey
            .via
            .iter()
            .filter(|_| !home.is_first)
            .flat_map(|via| via.ends)
        {
            gate(svg, to.of(end));
        }
    }
    let at = home.mark;
    if at != (x, y) {
        svg.element(
            "line",
            &[
                ("class", &"leader"),
                ("x1", &x),
                ("y1", &y),
                ("x2", &at.0),
                ("y2", &at.1),
            ],
        );
    }
    svg.end("g");
}

fn gate(svg: &mut Svg, (x, y): (f64, f64)) {
    let diamond = format!("M{x} {}l6 6l-6 6l-6 -6z", y - 6.0);
    svg.element("path", &[("class", &"crossing"), ("d", &diamond)]);
}

fn disc(svg: &mut Svg, place: &Place<'_>, home: Stands) {
    let (x, y) = home.mark;
    start_home(svg, "disc", home);
    let facility = place.facility();
    svg.text("title", &[], facility.name());
    svg.element("circle", &[("cx", &x), ("cy", &y), ("r", &13)]);
    svg.text(
        "text",
        &[("x", &x), ("y", &tenths(y + 5.0)), ("data-rank", &"")],
        &place.rank().to_string(),
    );
    svg.end("g");
}

/// How one home stands on the map.
#[derive(Clone, Copy)]
struct Stands {
    n: usize,
    /// Among those seen before anybody moves a weight.
    is_first: bool,
    /// Beyond the frame, and so never drawn.
    is_off: bool,
    /// Where its mark is.
    mark: (f64, f64),
}

fn start_home(svg: &mut Svg, kind: &str, home: Stands) {
    let mut class = kind.to_owned();
    if !home.is_first {
        class += " away";
    }
    if home.is_off {
        class += " off";
    }
    svg.start("g", &[("class", &class), ("data-home", &home.n)]);
}

fn width(text: &str) -> f64 {
    let letters = text.chars().map(|c| if c.is_ascii() { 0.62 } else { 1.0 });
    letters.sum::<f64>() * LETTERS
}

/// As much of a name as a map has room for.
fn short(name: &str) -> String {
    let most = 15.0 * LETTERS;
    if width(name) <= most {
        return name.to_owned();
    }
    let mut kept = String::new();
    for c in name.chars() {
        if width(&kept) + 2.0 * LETTERS > most {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// The names in one language, each where it meets no mark and no other name. A name
/// without such a place is left to the table: its number stands in the mark.
fn labels(svg: &mut Svg, to: &Projection, marks: &[Mark<'_>], lang: Lang) {
    let frame = Area {
        left: 4.0,
        top: 4.0,
        right: WIDTH - 4.0,
        bottom: to.height - 4.0,
    };
    // The scale bar.
    let mut taken = vec![Area {
        left: 0.0,
        top: to.height - 44.0,
        right: 330.0,
        bottom: to.height,
    }];
    svg.start(
        "g",
        &[
            ("class", &format!("names {}", class(lang))),
            ("lang", &tag(lang)),
        ],
    );
    for (n, of) in marks.iter().enumerate() {
        // Clear of its own mark, and a little farther from every other.
        let mut keep_off: Vec<Area> = taken.clone();
        keep_off.extend(marks.iter().enumerate().map(|(other, mark)| {
            let apart = if other == n { 0.0 } else { 4.0 };
            Area::around(mark.at, mark.radius + apart)
        }));
        let [en, zh_hant, zh_hans] = of.names;
        let text = short(lang.pick(en, zh_hant, zh_hans));
        let (x, y) = of.at;
        let number = of.home.map_or(0.0, |home| width(&format!("{} ", home + 1)));
        let (wide, gap) = (width(&text) + number, of.radius + 4.0);
        let places = [
            (x + gap, y + 6.0),
            (x - gap - wide, y + 6.0),
            (x - wide / 2.0, y - gap),
            (x - wide / 2.0, y + gap + LETTERS * 0.8),
            (x + gap * 0.7, y - gap * 0.8),
            (x + gap * 0.7, y + gap + 8.0),
            (x - gap * 0.7 - wide, y - gap * 0.8),
            (x - gap * 0.7 - wide, y + gap + 8.0),
        ];
        let area = |(left, base): (f64, f64)| Area {
            left: left - 2.0,
            top: base - LETTERS,
            right: left + wide + 2.0,
            bottom: base + 5.0,
        };
        let is_free = |at: &(f64, f64)| {
            let own = area(*at);
            let inside = frame.left <= own.left
                && own.right <= frame.right
                && frame.top <= own.top
                && own.bottom <= frame.bottom;
            inside && !keep_off.iter().any(|other| other.meets(&own))
        };
        if let Some(at) = places.into_iter().find(is_free) {
            taken.push(area(at));
            let (x, y) = (tenths(at.0), tenths(at.1));
            let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
                vec![("class", &of.kind), ("x", &x), ("y", &y)];
            // The script takes the name away with the home.
            attributes.extend(of.home.as_ref().map(|home| ("data-home", home as _)));
            svg.start("text", &attributes);
            if let Some(home) = of.home {
                // Two marks may be near a name; its number says whose it is.
                svg.text("tspan", &[("data-rank", &"")], &(home + 1).to_string());
                svg.words(" ");
            }
            svg.words(&text);
            svg.end("text");
        }
    }
    svg.end("g");
}

/// A round number of kilometres that takes about a fifth of the width.
fn scale_bar(svg: &mut Svg, to: &Projection) {
    let most = WIDTH / 4.0 / to.units_a_km;
    let steps = (-1..5).flat_map(|power| [1.0, 2.0, 5.0].map(|step| step * 10_f64.powi(power)));
    let km = steps.filter(|km| *km <= most).fold(0.1, f64::max);
    let (long, y) = (tenths(km * to.units_a_km), tenths(to.height - 18.0));
    let line = format!("M20 {}v8h{long}v-8", y - 8.0);
    svg.element("path", &[("class", &"scale"), ("d", &line)]);
    svg.text(
        "text",
        &[("class", &"scale"), ("x", &(28.0 + long)), ("y", &y)],
        &format!("{km} km"),
    );
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

    #[test]
    fn a_long_name_is_cut_and_says_so() {
        assert_eq!(short("Kwun Tong"), "Kwun Tong");
        assert!(short(&"Home of the Elders ".repeat(5)).ends_with('…'));
    }
}

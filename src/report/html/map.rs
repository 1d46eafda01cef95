//! The homes, the family, the crossings and the journeys over the coast.

use super::coast::coast;
use super::labels::{Mark, labels};
use super::landmarks::{boundary, cities, city_names};
use super::languages::Languages;
use super::projection::{Projection, WIDTH};
use super::svg::{Svg, tenths};
use crate::explain::{crossing, facility_name, home, hospital_name};
use crate::place::{Crossing, Hospital, Position};
use crate::rank::{RankedFacility, Ranking};
use crate::report::format::geojson::{near_hospitals, used_crossings, way};
use crate::text;

/// The homes of `places`; the first `shown` are visible before anybody moves a
/// weight.
pub(super) fn map(
    ranking: &Ranking<'_, '_>,
    places: &[RankedFacility<'_, '_>],
    shown: usize,
    languages: &Languages,
) -> String {
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
    svg.start(
        "marker",
        &[
            ("id", &"gate"),
            ("viewBox", &"-7 -7 14 14"),
            ("markerWidth", &14),
            ("markerHeight", &14),
            ("markerUnits", &"userSpaceOnUse"),
        ],
    );
    gate(&mut svg, (0.0, 0.0));
    svg.end("marker");
    let near = near_hospitals(ranking, first);
    let hospitals = near.iter().map(|of| of.location.position);
    let taken = homes.iter().map(|of| of.position).chain(hospitals);
    let boundary_names = languages.each(|lang| text!(lang, "page-boundary"));
    let boundary = boundary(&mut svg, &to, ranking, &boundary_names);
    let city_names = city_names(ranking, languages);
    let marks = spread(&to, places, taken.map(|at| to.of(at)).collect());
    let drawn: Vec<MapMark> = marks
        .into_iter()
        .zip(places)
        .enumerate()
        .map(|(n, (mark, place))| MapMark {
            n,
            is_first: n < shown,
            is_off: to.is_off(to.of(place.facility().location.position)),
            mark,
        })
        .collect();
    for (place, home) in places.iter().zip(&drawn) {
        journeys(&mut svg, &to, place, *home);
    }
    let mut labelled = family(&mut svg, &to, ranking, languages);
    labelled.extend(boundary);
    labelled.extend(cities(&to, ranking, &city_names));
    let gates = gates(&mut svg, &to, &crossings, languages);
    let clinics = clinics(&mut svg, &to, &near, languages);
    for (place, home) in places.iter().zip(&drawn) {
        disc(&mut svg, place, *home);
        if home.is_first {
            let facility = place.facility();
            labelled.push(Mark {
                at: home.mark,
                radius: 14.0,
                kind: "name",
                home: Some(home.n),
                names: languages.each(|lang| facility_name(lang, facility)),
            });
        }
    }
    labelled.extend(gates);
    labelled.extend(clinics);
    for (at, (class, lang)) in languages.classed().enumerate() {
        labels(&mut svg, &to, &labelled, (at, &class, lang));
    }
    scale_bar(&mut svg, &to, languages);
    svg.finish()
}

/// A roof for each home of the family.
fn family<'a>(
    svg: &mut Svg,
    to: &Projection,
    ranking: &'a Ranking<'_, '_>,
    languages: &Languages,
) -> Vec<Mark<'a>> {
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
            names: languages.each(|lang| home(lang, of, gazetteer)),
        }
    };
    homes.map(mark).collect()
}

/// A diamond at both ends of each crossing; the name is at the first.
fn gates<'a>(
    svg: &mut Svg,
    to: &Projection,
    crossings: &[&'a Crossing],
    languages: &Languages,
) -> Vec<Mark<'a>> {
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
            names: languages.each(|lang| crossing(lang, of)),
        }
    };
    crossings.iter().map(mark).collect()
}

/// A cross for each service point of the voucher that is nearest to one of the homes; those
/// beyond the frame are left out.
fn clinics<'a>(
    svg: &mut Svg,
    to: &Projection,
    hospitals: &[&'a Hospital],
    languages: &Languages,
) -> Vec<Mark<'a>> {
    let seen = hospitals
        .iter()
        .map(|of| (to.of(of.location.position), *of))
        .filter(|(at, _)| !to.is_off(*at));
    let mark = |(at, of): ((f64, f64), &'a Hospital)| {
        let (x, y) = at;
        let cross = format!("M{} {}h6v6h6v6h-6v6h-6v-6h-6v-6h6z", x - 3.0, y - 9.0);
        svg.element("path", &[("class", &"clinic"), ("d", &cross)]);
        Mark {
            at,
            radius: 9.0,
            kind: "clinic",
            home: None,
            names: languages.each(|lang| hospital_name(lang, of)),
        }
    };
    seen.map(mark).collect()
}

/// The position of each home's mark: at its point, or beside it where another mark is, or
/// the family, or a hospital.
/// Many homes are known by their district alone and share its point.
fn spread(
    to: &Projection,
    places: &[RankedFacility<'_, '_>],
    mut taken: Vec<(f64, f64)>,
) -> Vec<(f64, f64)> {
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
            let is_on_scale = *x < SCALE.0 && *y > to.height - SCALE.1;
            (16.0..WIDTH - 16.0).contains(x) && (16.0..to.height - 16.0).contains(y) && !is_on_scale
        };
        let free = turns.clone().filter(inside).find(|at| is_free(*at, &taken));
        taken.push(free.unwrap_or((x, y)));
    }
    taken.split_off(before)
}

/// The corner of the scale bar, in which no mark is.
const SCALE: (f64, f64) = (345.0, 60.0);

/// The ways to one home, the circle it may lie in, and a line from its point to
/// its mark.
fn journeys(svg: &mut Svg, to: &Projection, place: &RankedFacility<'_, '_>, home: MapMark) {
    let location = place.facility().location;
    let (x, y) = to.of(location.position);
    start_home(svg, "way", home);
    let radius = tenths(location.precision.radius().get() * to.units_a_km);
    if radius > 0.0 {
        svg.element("circle", &[("cx", &x), ("cy", &y), ("r", &radius)]);
    }
    for journey in place.journeys() {
        let points = way(place, &journey).into_iter().map(|at| {
            let (x, y) = to.of(at);
            format!("{x:.0},{y:.0}")
        });
        let points = points.collect::<Vec<_>>().join(" ");
        // The crossings of the first homes are drawn once, above all lines; a way of another
        // home has them as marks of its own.
        svg.element("polyline", &[("points", &points)]);
    }
    let at = home.mark;
    if at != (x, y) {
        svg.element(
            "line",
            &[("x1", &x), ("y1", &y), ("x2", &at.0), ("y2", &at.1)],
        );
    }
    svg.end("g");
}

fn gate(svg: &mut Svg, (x, y): (f64, f64)) {
    let diamond = format!("M{x:.0} {:.0}l6 6-6 6-6-6z", y - 6.0);
    svg.element("path", &[("class", &"crossing"), ("d", &diamond)]);
}

fn disc(svg: &mut Svg, place: &RankedFacility<'_, '_>, home: MapMark) {
    let (x, y) = home.mark;
    start_home(svg, "disc", home);
    let facility = place.facility();
    let name = facility.name();
    let lang: &[(&str, &dyn std::fmt::Display)] = if *name == *facility.names.en {
        &[("lang", &"en")]
    } else {
        &[]
    };
    // The script gives the others their name and number when they come among the first.
    if home.is_first {
        svg.text("title", lang, name);
    }
    svg.element("circle", &[("cx", &x), ("cy", &y), ("r", &13)]);
    if home.is_first {
        svg.text(
            "text",
            &[("x", &x), ("y", &tenths(y + 5.0)), ("data-rank", &"")],
            &place.rank().to_string(),
        );
    }
    svg.end("g");
}

/// The mark of one home on the map.
#[derive(Clone, Copy)]
struct MapMark {
    n: usize,
    /// Among those seen before anybody moves a weight.
    is_first: bool,
    /// Beyond the frame, and so never drawn.
    is_off: bool,
    /// Where its mark is.
    mark: (f64, f64),
}

fn start_home(svg: &mut Svg, kind: &str, home: MapMark) {
    let mut class = kind.to_owned();
    if !home.is_first {
        class += " later away";
    }
    if home.is_off {
        class += " off";
    }
    svg.start("g", &[("class", &class), ("data-home", &home.n)]);
}

/// A round number of kilometres that takes about a fifth of the width.
fn scale_bar(svg: &mut Svg, to: &Projection, languages: &Languages) {
    let most = WIDTH / 4.0 / to.units_a_km;
    let steps = (-1..5).flat_map(|power| [1.0, 2.0, 5.0].map(|step| step * 10_f64.powi(power)));
    let km = steps.filter(|km| *km <= most).fold(0.1, f64::max);
    let (long, y) = (tenths(km * to.units_a_km), tenths(to.height - 18.0));
    let line = format!("M20 {}v8h{long}v-8", y - 8.0);
    svg.element("path", &[("class", &"scale"), ("d", &line)]);
    let x = tenths(28.0 + long);
    for (class, lang) in languages.classed() {
        let class = format!("scale {class}");
        svg.text(
            "text",
            &[
                ("class", &class),
                ("lang", &lang.tag()),
                ("x", &x),
                ("y", &y),
            ],
            &text!(lang, "unit.kilometres", number = km),
        );
    }
}

//! What helps to read the map: the cities, and the boundary on land.

use std::fmt::Write;

use super::labels::Mark;
use super::languages::Languages;
use super::projection::Projection;
use super::svg::Svg;
use crate::explain::city;
use crate::place::{Crossing, Side};
use crate::rank::Ranking;

/// The ends of a crossing on land are not farther apart, in kilometres.
const ON_LAND: f64 = 1.5;

/// The cities within the frame, each named at its point.
pub(super) fn cities<'a>(
    to: &Projection,
    ranking: &'a Ranking<'_, '_>,
    names: &'a [Vec<String>],
) -> Vec<Mark<'a>> {
    let gazetteer = ranking.catalog().gazetteer();
    let places = gazetteer.cities().zip(names).filter_map(|(of, names)| {
        let at = to.of(gazetteer.centre(of)?);
        (!to.is_off(at)).then(|| Mark {
            at,
            radius: 0.0,
            kind: "city",
            home: None,
            names: names.iter().map(String::as_str).collect(),
        })
    });
    places.collect()
}

/// The names of all cities, in each language.
pub(super) fn city_names(ranking: &Ranking<'_, '_>, languages: &Languages) -> Vec<Vec<String>> {
    let cities = ranking.catalog().gazetteer().cities();
    cities
        .map(|of| languages.each(|lang| city(lang, of)))
        .collect()
}

/// A dashed line through the crossings of the boundary on land, from west to east; its name
/// is at the eastern end within the frame.
pub(super) fn boundary<'a>(
    svg: &mut Svg,
    to: &Projection,
    ranking: &Ranking<'_, '_>,
    names: &'a [String],
) -> Option<Mark<'a>> {
    let is_on_land = |of: &&Crossing| {
        let [(a, from), (b, until)] = of.ends;
        let sides = [a, b];
        let joins = sides.contains(&Side::HongKong) && sides.contains(&Side::Mainland);
        joins && from.distance_to(until).get() <= ON_LAND
    };
    let on_land = ranking.catalog().crossings().iter().filter(is_on_land);
    let mut line: Vec<(f64, f64)> = on_land
        .filter_map(|of| of.end_on(Side::HongKong))
        .map(|at| to.of(at))
        .collect();
    line.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let at = *line.iter().rev().find(|at| !to.is_off(**at))?;
    let mut path = String::new();
    for (n, (x, y)) in line.iter().enumerate() {
        let letter = if n == 0 { 'M' } else { 'L' };
        // Writing into a string does not fail.
        let _ = write!(path, "{letter}{x:.0} {y:.0}");
    }
    svg.element("path", &[("class", &"boundary"), ("d", &path)]);
    Some(Mark {
        at,
        radius: 4.0,
        kind: "boundary",
        home: None,
        names: names.iter().map(String::as_str).collect(),
    })
}

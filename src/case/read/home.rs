//! `homes` of a case file: by district, or by side and position.

use crate::case::Home;
use crate::case::spec::{HomeSpec, keys};
use crate::catalog::Context;
use crate::place::{Lat, Lon, Position, Side};
use crate::problem::{ProblemKind, Wanted};
use crate::section::Section;
use crate::units::VisitsPerMonth;

/// Reads every home of the list.
pub(super) fn homes(top: &mut Section<'_, '_, '_>, context: &Context) -> Vec<Home> {
    let wanted = (Wanted::Tables, Wanted::HomeTable);
    top.each("homes", wanted, |section| home(section, context))
}

fn home(section: &mut Section<'_, '_, '_>, context: &Context) -> Option<Home> {
    section.allow(keys::<HomeSpec>());
    let name = section.text("name").map(|(name, _)| name.to_owned());
    let visits = section.quantity("visits_per_month", VisitsPerMonth::new);
    let by_position = ["side", "lat", "lon"].map(|key| section.get(key).is_some());
    let by_district = section.get("district").is_some();
    let home = match (by_district, by_position) {
        (true, [false, false, false]) => {
            let (name, span) = section.text("district")?;
            Home::in_district(context.gazetteer(), name)
                .map_err(|error| section.report("district", span, error))
                .ok()
        }
        (false, [true, true, true]) => {
            let (side, position) = (section.parsed::<Side, _>("side"), home_position(section));
            side.zip(position)
                .map(|(side, position)| Home::at(side, position))
        }
        _ => {
            let (name, span) = (section.path.clone(), section.span.clone());
            section
                .reader
                .report(Some(name), Some(span), ProblemKind::HomeNowhere);
            None
        }
    };
    let home = home.map(|home| match visits {
        Some(visits) => home.visiting(visits),
        None => home,
    });
    home.map(|home| match name {
        Some(name) => home.named(&name),
        None => home,
    })
}

fn home_position(section: &mut Section<'_, '_, '_>) -> Option<Position> {
    let (lat, lon) = (section.number("lat"), section.number("lon"));
    let ((lat, lat_span), (lon, lon_span)) = lat.zip(lon)?;
    match Position::from_degrees(Lat(lat), Lon(lon)) {
        Ok(position) => return Some(position),
        Err(_) if Position::from_degrees(Lat(lon), Lon(lat)).is_ok() => {
            section.report("lat", lat_span, ProblemKind::SwappedPosition { lat, lon });
        }
        Err(error) if error.value == lat => section.report("lat", lat_span, error),
        Err(error) => section.report("lon", lon_span, error),
    }
    None
}

//! Positions of districts and of the ends of crossings.

use crate::catalog::table::{Headed, Row};
use crate::place::{Lat, Lon, Position};
use crate::problem::{ProblemKind, Wanted};

/// Reads the two cells of a position, which must both be filled.
pub(super) fn required<C: Headed>(row: &mut Row<'_, C>, lat: C, lon: C) -> Option<Position> {
    row.required(lat, Wanted::Latitude);
    row.required(lon, Wanted::Longitude);
    let north = row.number(lat, Wanted::Latitude);
    let east = row.number(lon, Wanted::Longitude);
    let (north, east) = north.zip(east)?;
    match Position::from_degrees(Lat(north), Lon(east)) {
        Ok(position) => Some(position),
        Err(_) if Position::from_degrees(Lat(east), Lon(north)).is_ok() => {
            let kind = ProblemKind::SwappedPosition {
                lat: north,
                lon: east,
            };
            row.report(lat, kind);
            None
        }
        Err(error) => {
            let column = if error.value == north { lat } else { lon };
            row.report(column, error);
            None
        }
    }
}

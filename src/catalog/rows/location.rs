//! Where what a row describes is: its district, its own position, and whether the two go
//! together.

use crate::catalog::cells::letters;
use crate::catalog::table::{Headed, Row};
use crate::place::{
    City, Coordinates, Datum, District, East, Gazetteer, Location, North, Precision, Standing,
};
use crate::problem::{ProblemKind, Wanted};

/// The columns that say where something is.
pub(super) trait Placed: Headed {
    /// The district.
    const DISTRICT: Self;
    /// Degrees north, or metres.
    const LAT: Self;
    /// Degrees east, or metres.
    const LON: Self;
    /// The datum of the position.
    const DATUM: Self;
    /// How well the position is known.
    const PRECISION: Self;
}

/// The district of the row, under any of its names.
pub(super) fn district<'g, C: Placed>(
    row: &mut Row<'_, C>,
    city: Option<&City>,
    gazetteer: Option<&'g Gazetteer>,
) -> Option<&'g District> {
    let text = row.text(C::DISTRICT);
    let gazetteer = gazetteer.filter(|_| !text.is_empty())?;
    let Some(found) = named(gazetteer, text, city) else {
        let nearest = gazetteer.nearest_name(text).map(str::to_owned);
        let text = text.to_owned();
        row.report(C::DISTRICT, ProblemKind::UnknownDistrict { text, nearest });
        return None;
    };
    if let Some(city) = city.filter(|city| **city != found.city) {
        let kind = ProblemKind::DistrictOfAnotherCity {
            text: text.to_owned(),
            of: found.city.to_string(),
            city: city.to_string(),
        };
        row.report(C::DISTRICT, kind);
    }
    row.note_normal(C::DISTRICT, || found.name_en.to_string());
    Some(found)
}

/// Finds a district by its exact name, else ignoring capitals, script and a final
/// 區. Of several, the one in the city of the row.
fn named<'g>(gazetteer: &'g Gazetteer, text: &str, city: Option<&City>) -> Option<&'g District> {
    if let Some(district) = gazetteer.district(text) {
        return Some(district);
    }
    let short = |name: &str| {
        let folded = letters(name);
        let bare = folded.strip_suffix("district").unwrap_or(&folded);
        bare.trim_end_matches(['区', '市', '县', '镇']).to_owned()
    };
    let wanted = short(text);
    let is_meant = |district: &&District| {
        let names = [
            &district.name_en,
            &district.name_zh_hant,
            &district.name_zh_hans,
        ];
        names.iter().any(|name| short(name) == wanted)
    };
    let mut found = gazetteer
        .districts()
        .iter()
        .filter(is_meant)
        .filter(|_| !wanted.is_empty());
    let first = found.clone().find(|district| Some(&district.city) == city);
    first.or_else(|| found.next())
}

/// Its own position, else its district's point, else its city's.
pub(super) fn location<C: Placed>(
    row: &mut Row<'_, C>,
    city: Option<&City>,
    district: Option<&District>,
    gazetteer: Option<&Gazetteer>,
) -> Option<Location> {
    if let Some((own, precision)) = own_position(row)
        && is_plausible(row, own, (city, district), gazetteer)
    {
        return Some(Location {
            position: own.position(),
            precision,
            standing: Standing::Own(own),
        });
    }
    // A row whose district is the city itself knows no more than the city.
    if let Some(district) = district.filter(|district| !district.is_city()) {
        return Some(Location {
            position: district.position,
            precision: Precision::District,
            standing: Standing::District,
        });
    }
    Some(Location {
        position: gazetteer?.centre(city?)?,
        precision: Precision::City,
        standing: Standing::City,
    })
}

/// The four cells of a position: all filled or all blank.
fn own_position<C: Placed>(row: &mut Row<'_, C>) -> Option<(Coordinates, Precision)> {
    let cells = [C::LAT, C::LON, C::DATUM, C::PRECISION];
    let filled = cells.map(|column| !row.text(column).is_empty());
    if filled == [false; 4] {
        return None;
    }
    let north = row.number(C::LAT, Wanted::Northing);
    let east = row.number(C::LON, Wanted::Easting);
    let datum = row.word::<Datum>(C::DATUM);
    let precision = row.word(C::PRECISION);
    // A measured position is worth asking for its datum.
    let lacks_datum_alone = filled == [true, true, false, true];
    if lacks_datum_alone {
        row.report(C::DATUM, ProblemKind::NoDatum);
    } else {
        for (column, _) in cells.into_iter().zip(filled).filter(|(_, filled)| !filled) {
            row.report(column, ProblemKind::PartOfAPosition);
        }
    }
    let (north, east, datum) = (north?, east?, datum?);
    match Coordinates::new(datum, North(north), East(east)) {
        Ok(own) => Some((own, precision?)),
        Err(_) if Coordinates::new(datum, North(east), East(north)).is_ok() => {
            let kind = ProblemKind::SwappedPosition {
                lat: north,
                lon: east,
            };
            row.report(C::LAT, kind);
            None
        }
        Err(error) => {
            let column = if error.value == north { C::LAT } else { C::LON };
            row.report(column, error);
            None
        }
    }
}

/// The greatest plausible distance from every district of the city, in km: districts
/// are points here, and the largest reach some 60 km from theirs.
const CITY_MARGIN: f64 = 60.0;
/// Beyond this distance from its own district, in km, a position is doubtful when
/// another city's district is three times nearer.
const DOUBTFUL: f64 = 20.0;

/// Whether a position may be in the city of its row; asked about where not.
fn is_plausible<C: Placed>(
    row: &mut Row<'_, C>,
    own: Coordinates,
    (city, district): (Option<&City>, Option<&District>),
    gazetteer: Option<&Gazetteer>,
) -> bool {
    let (Some(city), Some(gazetteer)) = (city, gazetteer) else {
        return true;
    };
    let position = own.position();
    // Nearly every home is near a district of its city, which takes no trigonometry
    // to see: a degree is nowhere longer than 112 km.
    let is_near = |district: &District| {
        let (north, east) = (
            district.position.lat() - position.lat(),
            district.position.lon() - position.lon(),
        );
        112.0 * 112.0 * (north * north + east * east) < DOUBTFUL * DOUBTFUL
    };
    let districts = gazetteer.districts().iter();
    // Where the district is known the home is measured by it alone.
    let district = district.filter(|district| !district.is_city());
    let is_own = |other: &&District| match district {
        Some(own) => own.name_en == other.name_en,
        None => other.city == *city,
    };
    if districts.clone().filter(is_own).any(is_near) {
        return true;
    }
    let nearest = |of_own: bool| {
        let there = districts.clone().filter(|other| is_own(other) == of_own);
        there
            .map(|other| (other.position.distance_to(position), other))
            .min_by_key(|(away, _)| *away)
    };
    let (Some((away, _)), Some((other_away, other))) = (nearest(true), nearest(false)) else {
        return true;
    };
    let is_far = away.get() > CITY_MARGIN;
    let is_doubtful = away.get() > DOUBTFUL && other_away.get() < away.get() / 3.0;
    if is_far || is_doubtful {
        let kind = ProblemKind::OutsideCity {
            of: district.map_or_else(
                || city.code().to_owned(),
                |own| format!("{}, {city}", own.name_en),
            ),
            away,
            nearest: if other.is_city() {
                other.name_en.to_string()
            } else {
                format!("{}, {}", other.name_en, other.city)
            },
            nearest_away: other_away,
        };
        row.report(C::LAT, kind);
    }
    !(is_far || is_doubtful)
}

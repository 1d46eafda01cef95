//! Where what a row describes is: its district, its own position, and whether the two go
//! together.

use super::{Around, FacilityColumn as F};
use crate::catalog::cells::{self, datum_of_heading, degrees, letters, located, pair};
use crate::catalog::table::{Headed, Row};
use crate::place::{
    City, Coordinates, Datum, District, East, Gazetteer, Location, North, Precision, Standing,
    unknown_city,
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
    around: &Around<'g>,
) -> Option<&'g District> {
    let text = row.text(C::DISTRICT);
    let gazetteer = around.gazetteer.filter(|_| !text.is_empty())?;
    let prefixed = || located(text, around.place_names()?, city)?.district;
    let Some(found) = named(gazetteer, text, city).or_else(prefixed) else {
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
        if C::ASKS {
            return None;
        }
    }
    row.note_normal(C::DISTRICT, || found.name_en.to_string());
    Some(found)
}

/// The city and the district of a home: their cells, else a cell that names both, else the
/// address, else the city that is stated of the list.
pub(super) fn place<'g>(
    row: &mut Row<'_, F>,
    around: &mut Around<'g>,
) -> (Option<City>, Option<&'g District>) {
    let text = row.text(F::City);
    let by_cell = cells::city(text, around.known_cities()).cloned();
    if let Some(city) = &by_cell {
        row.note_normal(F::City, || city.to_string());
    }
    let Some(gazetteer) = around.gazetteer else {
        if by_cell.is_none() {
            without_city(row, around);
        }
        return (by_cell, None);
    };
    let both = |text: &str, within: Option<&City>| match text {
        "" => None,
        text => located(text, around.place_names()?, within),
    };
    let mut elsewhere = None;
    if by_cell.is_none() {
        elsewhere = both(text, None);
    }
    let has_city = by_cell.is_some();
    let mut city = by_cell.or_else(|| elsewhere.map(|found| found.city.clone()));
    let mut of_row = district(row, city.as_ref(), around);
    let is_blank = row.text(F::District).is_empty();
    if city.is_none() {
        city = of_row.map(|of| of.city.clone());
    }
    if is_blank {
        of_row = elsewhere.and_then(|found| found.district);
    }
    if city.is_none() || (is_blank && of_row.is_none()) {
        let addresses = [row.text(F::AddressZh), row.text(F::AddressEn)];
        let found = addresses
            .iter()
            .find_map(|address| both(address, city.as_ref()))
            .filter(|found| city.as_ref().is_none_or(|city| city == found.city));
        city = city.or_else(|| found.map(|found| found.city.clone()));
        if is_blank {
            of_row = found.and_then(|found| found.district);
        }
    }
    let is_stated = city.is_none() && text.is_empty() && around.stated.city.is_some();
    if is_stated {
        let stated = around.stated.city.as_deref();
        let stated = stated.and_then(|text| cells::city(text, gazetteer.cities()));
        city = stated.cloned();
    }
    if city.is_none() {
        without_city(row, around);
    }
    let is_read_elsewhere =
        (!has_city && city.is_some() && !is_stated) || (is_blank && of_row.is_some());
    if is_read_elsewhere {
        around.left.place_elsewhere += 1;
        if let Some(city) = &city {
            row.note_normal(F::City, || city.to_string());
        }
        if let Some(of) = of_row {
            row.note_normal(F::District, || of.name_en.to_string());
        }
    }
    if !text.is_empty() && *around.city_above != *text {
        around.city_above = text.into();
    }
    (city, of_row)
}

/// Says that nothing tells the city of a home.
fn without_city(row: &mut Row<'_, F>, around: &mut Around<'_>) {
    if !row.has(F::City) {
        around.left.city += 1;
        return;
    }
    let text = row.text(F::City);
    let kind = if !text.is_empty() {
        unknown_city(text, around.known_cities()).into()
    } else if around.city_above.is_empty() {
        around.lacks_city_above = true;
        let wanted = Wanted::City;
        ProblemKind::Missing { wanted }
    } else {
        let above = around.city_above.to_string();
        ProblemKind::MergedCell { above }
    };
    row.report(F::City, kind);
}

/// Finds a district by its exact name, else ignoring capitals, script and a final
/// 區. Of several, the one in the city of the row.
fn named<'g>(gazetteer: &'g Gazetteer, text: &str, city: Option<&City>) -> Option<&'g District> {
    if let Some(district) = gazetteer.district(text) {
        return Some(district);
    }
    let short = |name: &str| {
        let folded = letters(&name.replace('&', "and"));
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
    around: &mut Around<'_>,
) -> Option<Location> {
    let gazetteer = around.gazetteer;
    if let Some((own, precision)) = own_position(row, district, around)
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

/// The four cells of a position. Both numbers may stand in one cell; datum and precision
/// may be stated of the whole list.
fn own_position<C: Placed>(
    row: &mut Row<'_, C>,
    district: Option<&District>,
    around: &mut Around<'_>,
) -> Option<(Coordinates, Precision)> {
    let cells = [C::LAT, C::LON, C::DATUM, C::PRECISION];
    let [has_lat, has_lon, has_datum, has_precision] =
        cells.map(|column| !row.text(column).is_empty());
    if !has_lat && !has_lon {
        // A map or a precision without numbers says nothing.
        for column in cells
            .into_iter()
            .take(2)
            .filter(|_| has_datum || has_precision)
        {
            row.report(column, ProblemKind::PartOfAPosition);
        }
        return None;
    }
    let (north, east) = if let Some(pair) = both_in_one(row) {
        pair
    } else {
        let north = ordinate(row, C::LAT, Wanted::Northing);
        let east = ordinate(row, C::LON, Wanted::Easting);
        for (column, is_there) in [(C::LAT, has_lat), (C::LON, has_lon)] {
            if !is_there {
                row.report(column, ProblemKind::PartOfAPosition);
            }
        }
        (north?, east?)
    };
    let of_heading = || {
        let headings = [C::LAT, C::LON].map(|column| row.heading(column));
        let named = || headings.into_iter().flatten().find_map(datum_of_heading);
        *around.datum_of_headings.get_or_init(named)
    };
    let datum = if has_datum {
        row.word::<Datum>(C::DATUM)
    } else if let Some(datum) = of_heading() {
        row.note_normal(C::DATUM, || datum.to_string());
        Some(datum)
    } else if around.stated.datum.is_some() {
        around.stated.datum
    } else {
        if row.has(C::DATUM) {
            row.report(C::DATUM, ProblemKind::NoDatum);
        } else {
            around.left.datum += 1;
        }
        None
    };
    let precision = if has_precision {
        row.word(C::PRECISION)
    } else if around.stated.precision.is_some() {
        around.stated.precision
    } else {
        if row.has(C::PRECISION) {
            row.report(C::PRECISION, ProblemKind::PartOfAPosition);
        } else {
            around.left.precision += 1;
        }
        None
    };
    let datum = datum?;
    match Coordinates::new(datum, North(north), East(east)) {
        Ok(own) if is_swapped(own, district) => {
            let kind = ProblemKind::SwappedPosition {
                lat: north,
                lon: east,
            };
            row.report(C::LAT, kind);
            None
        }
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

/// Beyond this distance from its district, in km, a position of a grid may be swapped.
const SWAPPED: f64 = 8.0;

/// Whether the pair of a grid fits its district far better the other way round.
fn is_swapped(own: Coordinates, district: Option<&District>) -> bool {
    let Some(district) = district.filter(|of| own.north() > 1000.0 && !of.is_city()) else {
        return false;
    };
    let away = |of: Coordinates| of.position().distance_to(district.position).get();
    let given = away(own);
    let swapped = Coordinates::new(own.datum(), North(own.east()), East(own.north()));
    given > SWAPPED && swapped.is_ok_and(|swapped| away(swapped) < given / 3.0)
}

/// Both numbers where they stand in one cell.
fn both_in_one<C: Placed>(row: &Row<'_, C>) -> Option<(f64, f64)> {
    let (lat, lon) = (row.text(C::LAT), row.text(C::LON));
    match (lat, lon) {
        (one, "") | ("", one) => pair(one),
        (lat, lon) if lat == lon => pair(lat),
        _ => None,
    }
}

/// One number of a position, plain or in degrees, minutes and seconds.
fn ordinate<C: Placed>(row: &mut Row<'_, C>, column: C, wanted: Wanted) -> Option<f64> {
    match degrees(row.text(column)) {
        Some(value) => {
            row.note_normal(column, || value.to_string());
            Some(value)
        }
        None => row.number(column, wanted),
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

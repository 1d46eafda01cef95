//! From rows to districts, crossings, rates and policies.

use std::io::Read;

use super::columns::{CrossingColumn, DistrictColumn, PolicyColumn, RateColumn};
use super::policy::Policy;
use super::table::{Row, Table};
use crate::place::{City, Crossing, District, Lat, Lon, Position, Side};
use crate::problem::{Problem, ProblemKind};
use crate::units::{Amount, Currency, Hours, Interval, Minutes, Money, Rate};
use crate::vocabulary::Word;

/// Reads every row of a table with `read` and keeps the good ones.
pub(super) fn rows<R: Read, C: Word, T>(
    table: Option<Table<R, C>>,
    problems: &mut Vec<Problem>,
    mut read: impl FnMut(&mut Row<'_, C>) -> Option<T>,
) -> Vec<T> {
    let mut kept = Vec::new();
    let Some(mut table) = table else { return kept };
    while let Some(mut row) = table.next_row(problems) {
        let value = read(&mut row);
        if row.is_good() {
            kept.extend(value);
        }
    }
    kept
}

/// Reads the columns of a position; both must be there.
pub(super) fn position<C: Word>(row: &mut Row<'_, C>, lat: C, lon: C) -> Option<Position> {
    let north = row.number(lat, "a latitude in degrees such as 22.3825");
    let east = row.number(lon, "a longitude in degrees such as 114.1902");
    let (north, east) = north.zip(east)?;
    match Position::from_degrees(Lat(north), Lon(east)) {
        Ok(position) => Some(position),
        Err(_) if Position::from_degrees(Lat(east), Lon(north)).is_ok() => {
            row.report(
                lat,
                ProblemKind::SwappedPosition {
                    lat: north,
                    lon: east,
                },
            );
            None
        }
        Err(error) if error.value == north => {
            row.report(lat, error);
            None
        }
        Err(error) => {
            row.report(lon, error);
            None
        }
    }
}

fn position_required<C: Word>(row: &mut Row<'_, C>, lat: C, lon: C) -> Option<Position> {
    row.required(lat, "the latitude in degrees");
    row.required(lon, "the longitude in degrees");
    position(row, lat, lon)
}

pub(super) fn districts(
    file: &str,
    source: impl Read,
    problems: &mut Vec<Problem>,
) -> Vec<District> {
    use DistrictColumn as C;
    let table = Table::open(file, source, &[], problems);
    let mut lines = std::collections::HashMap::new();
    rows(table, problems, |row| {
        let name_en = row.required(C::NameEn, "the name in English");
        let city = row.parsed_required::<City, _>(C::City, "the city");
        let position = position_required(row, C::Lat, C::Lon);
        let name_zh_hant = row.text(C::NameZhHant).into();
        let source_url = row.text(C::SourceUrl).into();
        let name_en = name_en?;
        unique(row, C::NameEn, name_en, &mut lines);
        Some(District {
            name_en: name_en.into(),
            name_zh_hant,
            city: city?,
            position: position?,
            source_url,
        })
    })
}

/// Reports an id that another row has, and remembers this one.
pub(super) fn unique<C: Word>(
    row: &mut Row<'_, C>,
    column: C,
    id: &str,
    lines: &mut std::collections::HashMap<Box<str>, u64>,
) {
    match lines.get(id) {
        Some(first_line) => {
            let kind = ProblemKind::DuplicateId {
                text: id.to_owned(),
                first_line: *first_line,
            };
            row.report(column, kind);
        }
        None => {
            lines.insert(id.into(), row.line());
        }
    }
}

pub(super) fn crossings(
    file: &str,
    source: impl Read,
    problems: &mut Vec<Problem>,
) -> Vec<Crossing> {
    use CrossingColumn as C;
    let table = Table::open(
        file,
        source,
        &[C::MinutesBasis, C::NameZhHans, C::Notes],
        problems,
    );
    let mut lines = std::collections::HashMap::new();
    rows(table, problems, |row| {
        let id = row.required(C::Id, "a short unique name");
        let name_en = row.required(C::NameEn, "the name in English");
        let name_zh_hant = row.text(C::NameZhHant).into();
        let name_zh_hans = row.text(C::NameZhHans).into();
        let side_a = row.parsed_required::<Side, _>(C::SideA, "the side of the first end");
        let end_a = position_required(row, C::LatA, C::LonA);
        let side_b = row.parsed_required::<Side, _>(C::SideB, "the side of the second end");
        let end_b = position_required(row, C::LatB, C::LonB);
        if side_a.is_some() && side_a == side_b {
            row.report(
                C::SideB,
                ProblemKind::SameSide {
                    side: side_a.map_or("", Word::code),
                },
            );
        }
        let minutes = crossing_minutes(row);
        let hours = crossing_hours(row);
        let status = row.parsed_required(C::Status, "open or closed");
        let modes = row.words(C::Modes);
        let source_urls = row.text(C::SourceUrls).into();
        let as_of = row.parsed(C::AsOf);
        let minutes_basis = row.parsed(C::MinutesBasis);
        let notes = row.text(C::Notes).into();
        let id = id?;
        unique(row, C::Id, id, &mut lines);
        Some(Crossing {
            id: id.into(),
            name_en: name_en?.into(),
            name_zh_hant,
            name_zh_hans,
            ends: [(side_a?, end_a?), (side_b?, end_b?)],
            minutes: minutes?,
            hours,
            status: status?,
            modes,
            source_urls,
            as_of,
            minutes_basis,
            notes,
        })
    })
}

fn crossing_minutes(row: &mut Row<'_, CrossingColumn>) -> Option<Interval<Minutes>> {
    use CrossingColumn as C;
    let mut end = |column| {
        row.required(column, "the minutes from end to end")?;
        let value = row.number(column, "a number of minutes")?;
        Minutes::new(value)
            .map_err(|error| row.report(column, error))
            .ok()
    };
    let (low, high) = (end(C::MinutesLow), end(C::MinutesHigh));
    let (low, high) = low.zip(high)?;
    let minutes = Interval::new(low, high);
    if minutes.is_none() {
        let text = format!("{} to {}", low.get(), high.get());
        row.report(C::MinutesHigh, ProblemKind::EndsReversed { text });
    }
    minutes
}

fn crossing_hours(row: &mut Row<'_, CrossingColumn>) -> Option<Hours> {
    use CrossingColumn as C;
    let opens_blank = row.text(C::Opens).is_empty();
    let closes_blank = row.text(C::Closes).is_empty();
    if opens_blank != closes_blank {
        let (given, wanted) = if closes_blank {
            (C::Opens, C::Closes)
        } else {
            (C::Closes, C::Opens)
        };
        let kind = ProblemKind::HalfAPair {
            given: given.code(),
            wanted: wanted.code(),
        };
        row.report(wanted, kind);
    }
    let opens = row.parsed(C::Opens);
    let closes = row.parsed(C::Closes);
    opens
        .zip(closes)
        .map(|(opens, closes)| Hours { opens, closes })
}

pub(super) fn rates(file: &str, source: impl Read, problems: &mut Vec<Problem>) -> Vec<Rate> {
    use RateColumn as C;
    const WANTED: &str =
        "a rate; write Hong Kong dollars for one unit, above 0, with at most 9 decimals";
    let table = Table::open(file, source, &[], problems);
    rows(table, problems, |row| {
        let currency = row.parsed_required(C::Currency, "the currency");
        let as_of = row.parsed_required(C::AsOf, "the date of the rate");
        let source_url = row.text(C::SourceUrl);
        let text = row.required(C::HkdPerUnit, "Hong Kong dollars for one unit")?;
        if currency == Some(Currency::Hkd) {
            row.report(C::Currency, ProblemKind::RateOfHkd);
        }
        let rate = Rate::new(currency?, text, as_of?, source_url);
        if rate.is_none() {
            let text = text.to_owned();
            row.report(
                C::HkdPerUnit,
                ProblemKind::NotANumber {
                    text,
                    wanted: WANTED,
                },
            );
        }
        rate
    })
}

pub(super) fn policies(file: &str, source: impl Read, problems: &mut Vec<Problem>) -> Vec<Policy> {
    use PolicyColumn as C;
    let table = Table::open(file, source, &[], problems);
    rows(table, problems, |row| {
        let id = row.required(C::Id, "a short name");
        let name_en = row.required(C::NameEn, "the name in English");
        let name_zh_hant = row.text(C::NameZhHant).into();
        let text = row.required(C::Amount, "the amount");
        let amount = text.and_then(|text| text.parse::<Amount>().ok());
        if let (Some(text), None) = (text, amount) {
            let wanted = "an amount; write digits such as 5000";
            row.report(
                C::Amount,
                ProblemKind::NotANumber {
                    text: text.to_owned(),
                    wanted,
                },
            );
        }
        let currency = row.parsed_required(C::Currency, "the currency");
        let period = row.parsed_required(C::Period, "month or year");
        let source_url = row.text(C::SourceUrl).into();
        let as_of = row.parsed_required(C::AsOf, "the date of the amount");
        let notes = row.text(C::Notes).into();
        Some(Policy {
            id: id?.into(),
            name_en: name_en?.into(),
            name_zh_hant,
            amount: Money {
                amount: amount?,
                currency: currency?,
            },
            period: period?,
            source_url,
            as_of: as_of?,
            notes,
        })
    })
}

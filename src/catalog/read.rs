//! From rows to districts, crossings, rates and policies.

use std::io::Read;

use super::columns::{CrossingColumn, DistrictColumn, PolicyColumn, RateColumn};
use super::headings::Headed;
use super::ids::Ids;
use super::policy::Policy;
use super::table::{Row, Table};
use crate::place::{City, Crossing, District, Lat, Lon, Position, Side};
use crate::problem::{ProblemKind, Problems, Wanted};
use crate::units::{Amount, Currency, Hours, Interval, Minutes, Money, Rate};
use crate::vocabulary::Word;

/// Reads every row of a table with `read` and hands on the good ones.
pub(super) fn rows<R: Read, C: Headed, T>(
    table: &mut Table<R, C>,
    problems: &mut Problems,
    mut read: impl FnMut(&mut Row<'_, C>) -> Option<T>,
    mut keep: impl FnMut(T),
) {
    while let Some(row) = table.next(problems, &mut read) {
        row.into_iter().for_each(&mut keep);
    }
}

/// Reads the columns of a position; both must be there.
fn position<C: Headed>(row: &mut Row<'_, C>, lat: C, lon: C) -> Option<Position> {
    let north = row.number(lat, Wanted::Latitude);
    let east = row.number(lon, Wanted::Longitude);
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

fn position_required<C: Headed>(row: &mut Row<'_, C>, lat: C, lon: C) -> Option<Position> {
    row.required(lat, Wanted::Latitude);
    row.required(lon, Wanted::Longitude);
    position(row, lat, lon)
}

pub(super) fn district(row: &mut Row<'_, DistrictColumn>, ids: &mut Ids) -> Option<District> {
    use DistrictColumn as C;
    let name_en = row.required(C::NameEn, Wanted::NameEn);
    let city = row.word_required::<City>(C::City, Wanted::City);
    let position = position_required(row, C::Lat, C::Lon);
    let name_zh_hant = row.text(C::NameZhHant).into();
    let source_url = row.text(C::SourceUrl).into();
    let name_en = name_en?;
    unique(row, C::NameEn, name_en, ids);
    Some(District {
        name_en: name_en.into(),
        name_zh_hant,
        city: city?,
        position: position?,
        source_url,
    })
}

/// Reports an id that another row has, and remembers this one.
pub(super) fn unique<C: Headed>(row: &mut Row<'_, C>, column: C, id: &str, ids: &mut Ids) {
    let line = row.line();
    let first_line = ids.first_line(id, line);
    // Two rows never start on one line.
    if first_line != line {
        let text = id.to_owned();
        row.report(column, ProblemKind::DuplicateId { text, first_line });
    }
}

pub(super) fn crossing(row: &mut Row<'_, CrossingColumn>, ids: &mut Ids) -> Option<Crossing> {
    use CrossingColumn as C;
    let id = row.required(C::Id, Wanted::Id);
    let name_en = row.required(C::NameEn, Wanted::NameEn);
    let name_zh_hant = row.text(C::NameZhHant).into();
    let name_zh_hans = row.text(C::NameZhHans).into();
    let side_a = row.word_required::<Side>(C::SideA, Wanted::SideA);
    let end_a = position_required(row, C::LatA, C::LonA);
    let side_b = row.word_required::<Side>(C::SideB, Wanted::SideB);
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
    let status = row.word_required(C::Status, Wanted::Status);
    let modes = row.words(C::Modes);
    let source_urls = row.text(C::SourceUrls).into();
    let as_of = row.parsed(C::AsOf);
    let minutes_basis = row.word(C::MinutesBasis);
    let notes = row.text(C::Notes).into();
    let id = id?;
    unique(row, C::Id, id, ids);
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
}

fn crossing_minutes(row: &mut Row<'_, CrossingColumn>) -> Option<Interval<Minutes>> {
    use CrossingColumn as C;
    let mut end = |column| {
        row.required(column, Wanted::CrossingMinutes)?;
        let value = row.number(column, Wanted::Minutes)?;
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

pub(super) fn rate(row: &mut Row<'_, RateColumn>) -> Option<Rate> {
    use RateColumn as C;
    let currency = row.word_required(C::Currency, Wanted::Currency);
    let as_of = row.parsed_required(C::AsOf, Wanted::RateDate);
    let source_url = row.text(C::SourceUrl);
    let text = row.required(C::HkdPerUnit, Wanted::HkdPerUnit)?;
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
                wanted: Wanted::Rate,
            },
        );
    }
    rate
}

pub(super) fn policy(row: &mut Row<'_, PolicyColumn>) -> Option<Policy> {
    use PolicyColumn as C;
    let id = row.required(C::Id, Wanted::ShortName);
    let name_en = row.required(C::NameEn, Wanted::NameEn);
    let name_zh_hant = row.text(C::NameZhHant).into();
    let text = row.required(C::Amount, Wanted::TheAmount);
    let amount = text.and_then(|text| text.parse::<Amount>().ok());
    if let (Some(text), None) = (text, amount) {
        let wanted = Wanted::Amount;
        row.report(
            C::Amount,
            ProblemKind::NotANumber {
                text: text.to_owned(),
                wanted,
            },
        );
    }
    let currency = row.word_required(C::Currency, Wanted::Currency);
    let period = row.word_required(C::Period, Wanted::Period);
    let source_url = row.text(C::SourceUrl).into();
    let as_of = row.parsed_required(C::AsOf, Wanted::AmountDate);
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
}

//! From rows of `facilities.csv` to facilities.

use std::collections::HashMap;
use std::io::Read;

use super::columns::FacilityColumn as C;
use super::read::{position, rows, unique};
use super::table::{Row, Table};
use crate::facility::{
    Facility, FeePart, FeeRange, FeeSchedule, Names, NotAFee, Provenance, Scheme, Service, Stars,
};
use crate::place::{City, Datum, Gazetteer, Location, Position, Precision, Standing};
use crate::problem::{Problem, ProblemKind};
use crate::units::Currency;
use crate::vocabulary::{Word, WordSet, vocabulary};

vocabulary! {
    /// An answer of which blank means unknown.
    "answer": pub enum YesNo {
        /// It is so.
        Yes = "yes",
        /// It is not so.
        No = "no",
    }
}

/// Reads facilities; without a gazetteer, to the list of problems only.
pub(super) fn facilities(
    file: &str,
    source: impl Read,
    gazetteer: Option<&Gazetteer>,
    problems: &mut Vec<Problem>,
) -> Vec<Facility> {
    let table = Table::open(file, source, &[], problems);
    let mut lines = HashMap::new();
    rows(table, problems, |row| facility(row, gazetteer, &mut lines))
}

// One cell after the other, all of them before the first `?`: a row with two
// bad cells reports both.
fn facility(
    row: &mut Row<'_, C>,
    gazetteer: Option<&Gazetteer>,
    lines: &mut HashMap<Box<str>, u64>,
) -> Option<Facility> {
    let id = row.required(C::Id, "a short unique name");
    if let Some(id) = id {
        unique(row, C::Id, id, lines);
    }
    let names = Names {
        zh_hant: row.text(C::NameZhHant).into(),
        zh_hans: row.text(C::NameZhHans).into(),
        en: row.text(C::NameEn).into(),
    };
    if names == Names::default() {
        row.report(
            C::NameZhHant,
            ProblemKind::Missing {
                wanted: "a name in some language",
            },
        );
    }
    let kind = row.parsed_required(C::Kind, "the kind of facility");
    let city = row.parsed_required(C::City, "the city");
    let location = location(row, city, gazetteer);
    let district = row.text(C::District);
    let scheme = Scheme {
        member: row
            .parsed(C::SchemeMember)
            .map(|answer: YesNo| answer == YesNo::Yes),
        place_types: row.words(C::SchemePlaceTypes),
        joined: row.parsed(C::SchemeJoined),
    };
    let beds = row.whole(C::Beds, "a number of beds; write digits only");
    let stars = row
        .whole(C::StarRating, "a star rating; write 1 to 5")
        .and_then(|stars| {
            Stars::new(stars)
                .map_err(|error| row.report(C::StarRating, error))
                .ok()
        });
    let star_year = row
        .whole(C::StarYear, "a year; write four digits")
        .filter(|year| {
            let good = (1990..=2100).contains(year);
            if !good {
                let (quantity, allowed) = ("year of a star rating", "1990 to 2100");
                let value = f64::from(*year);
                row.report(
                    C::StarYear,
                    crate::units::OutOfRange {
                        quantity,
                        value,
                        allowed,
                    },
                );
            }
            good
        });
    let medical = row.parsed(C::Medical);
    let fees = fees(row);
    let levels = row.words(C::CareLevels);
    let services: WordSet<Service> = row.words(C::Services);
    let services_absent = row.words(C::ServicesAbsent);
    for service in services.intersection(services_absent).iter() {
        let text = service.code().to_owned();
        row.report(C::ServicesAbsent, ProblemKind::OfferedAndAbsent { text });
    }
    let provenance = Provenance {
        source_urls: row.text(C::SourceUrls).into(),
        as_of: row.parsed(C::AsOf),
    };
    Some(Facility {
        id: id?.into(),
        names,
        kind: kind?,
        city: city?,
        district: (!district.is_empty()).then(|| district.into()),
        address_zh: row.text(C::AddressZh).into(),
        address_en: row.text(C::AddressEn).into(),
        location: location?,
        operator: row.text(C::Operator).into(),
        hk_partner: row.text(C::HkPartner).into(),
        scheme,
        beds,
        stars,
        star_year,
        medical,
        fees,
        deposit: row.text(C::Deposit).into(),
        care_levels: (!levels.is_empty()).then_some(levels),
        services,
        services_absent,
        provenance,
        notes: row.text(C::Notes).into(),
    })
}

/// Its own position, else its district's point, else its city's.
fn location(
    row: &mut Row<'_, C>,
    city: Option<City>,
    gazetteer: Option<&Gazetteer>,
) -> Option<Location> {
    let own = own_position(row);
    let text = row.text(C::District);
    let mut district = None;
    if let (Some(gazetteer), false) = (gazetteer, text.is_empty()) {
        district = gazetteer.district(text);
        match (district, city) {
            (None, _) => {
                let nearest = gazetteer.nearest_name(text).map(str::to_owned);
                row.report(
                    C::District,
                    ProblemKind::UnknownDistrict {
                        text: text.to_owned(),
                        nearest,
                    },
                );
            }
            (Some(found), Some(city)) if found.city != city => {
                let kind = ProblemKind::DistrictOfAnotherCity {
                    text: text.to_owned(),
                    of: found.city.code(),
                    city: city.code(),
                };
                row.report(C::District, kind);
            }
            _ => {}
        }
    }
    if let Some((position, precision)) = own {
        return Some(Location {
            position,
            precision,
            standing: Standing::Own,
        });
    }
    // A row whose district is the city itself knows no more than the city.
    if let Some(district) = district.filter(|district| !district.is_city()) {
        let position = district.position;
        return Some(Location {
            position,
            precision: Precision::District,
            standing: Standing::District,
        });
    }
    let position = gazetteer?.city(city?);
    Some(Location {
        position,
        precision: Precision::City,
        standing: Standing::City,
    })
}

/// The four cells of a position: all filled or all blank.
fn own_position(row: &mut Row<'_, C>) -> Option<(Position, Precision)> {
    let cells = [C::Lat, C::Lon, C::Datum, C::PositionPrecision];
    let filled = cells.map(|column| !row.text(column).is_empty());
    if filled == [false; 4] {
        return None;
    }
    for (column, _) in cells.into_iter().zip(filled).filter(|(_, filled)| !filled) {
        row.report(column, ProblemKind::PartOfAPosition);
    }
    let position = position(row, C::Lat, C::Lon);
    let _: Option<Datum> = row.parsed(C::Datum);
    position.zip(row.parsed(C::PositionPrecision))
}

fn fees(row: &mut Row<'_, C>) -> Option<FeeSchedule> {
    const PARTS: [(C, FeePart); 6] = [
        (C::BedFee, FeePart::Bed),
        (C::CareFeeIndependent, FeePart::CareIndependent),
        (C::CareFeePartial, FeePart::CarePartial),
        (C::CareFeeFull, FeePart::CareFull),
        (C::MealFee, FeePart::Meal),
        (C::AllInFee, FeePart::AllIn),
    ];
    let currency: Option<Currency> = row.parsed(C::Currency);
    let mut fees = FeeSchedule::unpublished(currency.unwrap_or(Currency::Hkd));
    let mut any = false;
    for (column, part) in PARTS {
        let text = row.text(column);
        if text.is_empty() {
            continue;
        }
        any = true;
        match text.parse::<FeeRange>() {
            Ok(fee) => *fees.part_mut(part) = Some(fee),
            Err(NotAFee::Shape) => row.report(
                column,
                ProblemKind::NotAFee {
                    text: text.to_owned(),
                },
            ),
            Err(NotAFee::EndsReversed) => {
                row.report(
                    column,
                    ProblemKind::EndsReversed {
                        text: text.to_owned(),
                    },
                );
            }
        }
    }
    fees.quality = row.parsed(C::FeeQuality);
    if any && row.text(C::Currency).is_empty() {
        row.report(C::Currency, ProblemKind::FeeWithoutCurrency);
    }
    if fees.quality.is_some() && !any {
        let (given, wanted) = (C::FeeQuality.code(), "any fee");
        row.report(C::FeeQuality, ProblemKind::HalfAPair { given, wanted });
    }
    // A bare currency says nothing about a fee, and is kept all the same.
    (any || currency.is_some()).then_some(fees)
}

/// The cells of a facility in the order of the columns, as they are read.
pub(super) fn cells(facility: &Facility) -> Vec<String> {
    let own = (facility.location.standing == Standing::Own).then_some(facility.location);
    let fee = |part: FeePart| -> String {
        facility
            .fees
            .as_ref()
            .and_then(|fees| fees.part(part))
            .map_or_else(String::new, |fee| fee.to_string())
    };
    C::ALL
        .iter()
        .map(|column| match column {
            C::Id => facility.id.to_string(),
            C::NameZhHant => facility.names.zh_hant.to_string(),
            C::NameZhHans => facility.names.zh_hans.to_string(),
            C::NameEn => facility.names.en.to_string(),
            C::Kind => facility.kind.to_string(),
            C::City => facility.city.to_string(),
            C::District => facility.district.as_deref().unwrap_or_default().to_owned(),
            C::AddressZh => facility.address_zh.to_string(),
            C::AddressEn => facility.address_en.to_string(),
            C::Lat => text(own.map(|at| at.position.lat())),
            C::Lon => text(own.map(|at| at.position.lon())),
            C::Datum => text(own.map(|_| Datum::Wgs84)),
            C::PositionPrecision => text(own.map(|at| at.precision)),
            C::Operator => facility.operator.to_string(),
            C::HkPartner => facility.hk_partner.to_string(),
            C::SchemeMember => text(
                facility
                    .scheme
                    .member
                    .map(|yes| if yes { YesNo::Yes } else { YesNo::No }),
            ),
            C::SchemePlaceTypes => facility.scheme.place_types.to_string(),
            C::SchemeJoined => text(facility.scheme.joined),
            C::Beds => text(facility.beds),
            C::StarRating => text(facility.stars.map(Stars::get)),
            C::StarYear => text(facility.star_year),
            C::Medical => text(facility.medical),
            C::Currency => text(facility.fees.as_ref().map(|fees| fees.currency)),
            C::BedFee => fee(FeePart::Bed),
            C::CareFeeIndependent => fee(FeePart::CareIndependent),
            C::CareFeePartial => fee(FeePart::CarePartial),
            C::CareFeeFull => fee(FeePart::CareFull),
            C::MealFee => fee(FeePart::Meal),
            C::AllInFee => fee(FeePart::AllIn),
            C::Deposit => facility.deposit.to_string(),
            C::CareLevels => facility.care_levels.unwrap_or(WordSet::EMPTY).to_string(),
            C::Services => facility.services.to_string(),
            C::ServicesAbsent => facility.services_absent.to_string(),
            C::SourceUrls => facility.provenance.source_urls.to_string(),
            C::AsOf => text(facility.provenance.as_of),
            C::FeeQuality => text(facility.fees.as_ref().and_then(|fees| fees.quality)),
            C::Notes => facility.notes.to_string(),
        })
        .collect()
}

/// What is known in words, and nothing where it is not.
pub(super) fn text<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

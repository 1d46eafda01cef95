//! From rows of `facilities.csv` to facilities.

use super::care_words::care_levels;
use super::columns::FacilityColumn as C;
use super::counts::{beds, date, stars};
use super::fee_text::{FeeReading, normal_fee, read_fee};
use super::fold::letters;
use super::ids::Ids;
use super::read::unique;
use super::settings::GradeOne;
use super::table::Row;
use crate::facility::{Facility, FeePart, FeeSchedule, Names, Provenance, Scheme, Service, Stars};
use crate::place::{
    City, Coordinates, Datum, District, East, Gazetteer, Location, North, Precision, Standing,
};
use crate::problem::{ProblemKind, Wanted};
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

/// What reading a row of facilities asks of the world around it.
pub(super) struct Around<'a> {
    /// The districts; without them a row is read for its problems only.
    pub(super) gazetteer: Option<&'a Gazetteer>,
    pub(super) grade_one: Option<GradeOne>,
}

// One cell after the other, all of them before the first `?`: a row with two
// bad cells reports both.
pub(super) fn facility(
    row: &mut Row<'_, C>,
    around: &Around<'_>,
    ids: &mut Ids,
) -> Option<Facility> {
    let id: Option<Box<str>> = if row.has(C::Id) {
        row.required(C::Id, Wanted::Id).map(Into::into)
    } else {
        Some(format!("row-{}", row.line()).into())
    };
    if let Some(id) = &id {
        unique(row, C::Id, id, ids);
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
                wanted: Wanted::SomeName,
            },
        );
    }
    let kind = row.word_required(C::Kind, Wanted::Kind);
    let city = row.word_required(C::City, Wanted::City);
    let district = district(row, city, around.gazetteer);
    let location = location(row, city, district, around.gazetteer);
    let scheme = Scheme {
        member: row
            .word(C::SchemeMember)
            .map(|answer: YesNo| answer == YesNo::Yes),
        place_types: row.words(C::SchemePlaceTypes),
        joined: row.read(C::SchemeJoined, |text| Ok(date(text).parse()?)),
    };
    let beds = row.read(C::Beds, beds);
    let stars = row.read(C::StarRating, stars).and_then(|stars| {
        Stars::new(stars)
            .map_err(|error| row.report(C::StarRating, error))
            .ok()
    });
    let star_year = row.whole(C::StarYear, Wanted::Year).filter(|year| {
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
    let medical = row.word(C::Medical);
    let fees = fees(row, city);
    let levels = row
        .read(C::CareLevels, |text| care_levels(text, around.grade_one))
        .unwrap_or(WordSet::EMPTY);
    let services: WordSet<Service> = row.words(C::Services);
    let services_absent = row.words(C::ServicesAbsent);
    for service in services.intersection(services_absent).iter() {
        let text = service.code().to_owned();
        row.report(C::ServicesAbsent, ProblemKind::OfferedAndAbsent { text });
    }
    let provenance = Provenance {
        source_urls: row.text(C::SourceUrls).into(),
        as_of: row.read(C::AsOf, |text| Ok(date(text).parse()?)),
    };
    Some(Facility {
        names,
        district: district.map(|district| district.name_en.clone()),
        address_zh: row.text(C::AddressZh).into(),
        address_en: row.text(C::AddressEn).into(),
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
        ..Facility::unknown(&id?, kind?, city?, location?)
    })
}

/// The district of the row, under any of its names.
fn district<'g>(
    row: &mut Row<'_, C>,
    city: Option<City>,
    gazetteer: Option<&'g Gazetteer>,
) -> Option<&'g District> {
    let text = row.text(C::District);
    let gazetteer = gazetteer.filter(|_| !text.is_empty())?;
    let Some(found) = named(gazetteer, text, city) else {
        let nearest = gazetteer.nearest_name(text).map(str::to_owned);
        let text = text.to_owned();
        row.report(C::District, ProblemKind::UnknownDistrict { text, nearest });
        return None;
    };
    if let Some(city) = city.filter(|city| *city != found.city) {
        let kind = ProblemKind::DistrictOfAnotherCity {
            text: text.to_owned(),
            of: found.city.code(),
            city: city.code(),
        };
        row.report(C::District, kind);
    }
    row.note_normal(C::District, || found.name_en.to_string());
    Some(found)
}

/// A district by its name as it stands, or in capitals, in Chinese, with or
/// without 區; of several, the one in the city.
fn named<'g>(gazetteer: &'g Gazetteer, text: &str, city: Option<City>) -> Option<&'g District> {
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
        short(&district.name_en) == wanted || short(&district.name_zh_hant) == wanted
    };
    let mut found = gazetteer
        .districts()
        .iter()
        .filter(is_meant)
        .filter(|_| !wanted.is_empty());
    let first = found.clone().find(|district| Some(district.city) == city);
    first.or_else(|| found.next())
}

/// Its own position, else its district's point, else its city's.
fn location(
    row: &mut Row<'_, C>,
    city: Option<City>,
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
        position: gazetteer?.city(city?),
        precision: Precision::City,
        standing: Standing::City,
    })
}

/// The four cells of a position: all filled or all blank.
fn own_position(row: &mut Row<'_, C>) -> Option<(Coordinates, Precision)> {
    let cells = [C::Lat, C::Lon, C::Datum, C::PositionPrecision];
    let filled = cells.map(|column| !row.text(column).is_empty());
    if filled == [false; 4] {
        return None;
    }
    let north = row.number(C::Lat, Wanted::Northing);
    let east = row.number(C::Lon, Wanted::Easting);
    let datum = row.word::<Datum>(C::Datum);
    let precision = row.word(C::PositionPrecision);
    // A position that somebody measured is worth the question which datum it has.
    let lacks_datum_alone = filled == [true, true, false, true];
    if lacks_datum_alone {
        row.report(C::Datum, ProblemKind::NoDatum);
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
            row.report(C::Lat, kind);
            None
        }
        Err(error) => {
            let column = if error.value == north { C::Lat } else { C::Lon };
            row.report(column, error);
            None
        }
    }
}

/// How far from every district of its city a home is taken to be at most, in km:
/// districts are points here, and the largest reach some 60 km from theirs.
const CITY_MARGIN: f64 = 60.0;
/// A home nearer than a third of the way to another city's district, and at least
/// this far from its own, in km, is likelier there.
const DOUBTFUL: f64 = 20.0;

/// Whether a position may be in the city of its row; asked about where not.
fn is_plausible(
    row: &mut Row<'_, C>,
    own: Coordinates,
    (city, district): (Option<City>, Option<&District>),
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
        None => other.city == city,
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
        row.report(C::Lat, kind);
    }
    !(is_far || is_doubtful)
}

const FEES: [(C, FeePart); 6] = [
    (C::BedFee, FeePart::Bed),
    (C::CareFeeIndependent, FeePart::CareIndependent),
    (C::CareFeePartial, FeePart::CarePartial),
    (C::CareFeeFull, FeePart::CareFull),
    (C::MealFee, FeePart::Meal),
    (C::AllInFee, FeePart::AllIn),
];

fn fees(row: &mut Row<'_, C>, city: Option<City>) -> Option<FeeSchedule> {
    let of_row: Option<Currency> = row.word(C::Currency);
    let dollars_are_hkd = city == Some(City::HongKong) || of_row == Some(Currency::Hkd);
    let mut fees = FeeSchedule::unpublished(of_row.unwrap_or(Currency::Hkd));
    let mut currency = of_row;
    let (mut any, mut any_read, mut any_unnamed) = (false, false, false);
    let mut read = Vec::new();
    for (column, part) in FEES {
        let cell = row.text(column);
        if cell.is_empty() {
            continue;
        }
        any = true;
        let Some(reading) = fee(row, column, part, cell, dollars_are_hkd) else {
            continue;
        };
        any_read = true;
        any_unnamed |= reading.currency.is_none();
        match (currency, reading.currency) {
            (Some(of_row), Some(named)) if of_row != named => {
                let text = cell.to_owned();
                row.report(
                    column,
                    ProblemKind::OtherCurrency {
                        text,
                        named,
                        of_row,
                    },
                );
                keep_words(row, column, cell);
                continue;
            }
            (None, Some(named)) => {
                currency = Some(named);
                fees.currency = named;
            }
            _ => {}
        }
        *fees.part_mut(part) = Some(reading.range);
        read.push((column, cell, reading));
    }
    let is_blank = row.text(C::Currency).is_empty();
    // A sum without a currency is not made one of another cell's.
    let adopted = currency.filter(|_| is_blank && !any_unnamed && row.has(C::Currency));
    if let Some(currency) = adopted {
        row.note_normal(C::Currency, || currency.to_string());
    }
    for (column, cell, reading) in read {
        // A sum whose currency would stand nowhere keeps its words.
        if reading.currency.is_none() || of_row.is_some() || adopted.is_some() {
            row.note_normal(column, || reading.range.to_string());
        } else {
            keep_words(row, column, cell);
        }
    }
    fees.quality = row.word(C::FeeQuality);
    if any_read && any_unnamed && is_blank {
        row.report(C::Currency, ProblemKind::FeeWithoutCurrency);
    }
    if fees.quality.is_some() && !any {
        let (given, wanted) = (C::FeeQuality.code(), "any fee");
        row.report(C::FeeQuality, ProblemKind::HalfAPair { given, wanted });
    }
    // A bare currency says nothing about a fee, and is kept all the same.
    (any_read || currency.is_some()).then_some(fees)
}

/// Writes a fee as it was, with the unit of its heading, which the normal form of
/// the heading has not.
fn keep_words(row: &mut Row<'_, C>, column: C, cell: &str) {
    let unit = row.unit(column).map(|unit| format!("{cell} {unit}"));
    row.note_normal(column, || unit.unwrap_or_else(|| cell.to_owned()));
}

/// Reads one fee, with the unit that its heading gives it.
fn fee(
    row: &mut Row<'_, C>,
    column: C,
    part: FeePart,
    cell: &str,
    dollars_are_hkd: bool,
) -> Option<FeeReading> {
    if let (None, Some(range)) = (row.unit(column), normal_fee(cell)) {
        return Some(FeeReading {
            range,
            currency: None,
            how: WordSet::EMPTY,
        });
    }
    let with_unit = row.unit(column).map(|unit| format!("{cell} {unit}"));
    let text = with_unit.as_deref().unwrap_or(cell);
    match read_fee(text, part, dollars_are_hkd) {
        Ok(reading) => {
            let FeeReading {
                range,
                currency,
                how,
            } = reading;
            let text = text.to_owned();
            let kind = ProblemKind::FeeRead {
                text,
                range,
                currency,
                how,
            };
            row.report(column, kind);
            Some(reading)
        }
        Err(refusal) => {
            let text = text.to_owned();
            // The unit must not be lost with the heading.
            row.note_normal(column, || text.clone());
            row.report(column, ProblemKind::FeeRefused { text, refusal });
            None
        }
    }
}

/// The cells of a facility in the order of the columns, as they are read.
pub(super) fn cells(facility: &Facility) -> Vec<String> {
    let own = match facility.location.standing {
        Standing::Own(own) => Some(own),
        Standing::District | Standing::City => None,
    };
    let precision = own.map(|_| facility.location.precision);
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
            C::Lat => text(own.map(Coordinates::north)),
            C::Lon => text(own.map(Coordinates::east)),
            C::Datum => text(own.map(Coordinates::datum)),
            C::PositionPrecision => text(precision),
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

//! What one source says of one home: facts that belong together, with date and source.

use crate::catalog::{FacilityColumn, Rows};
use crate::facility::Facility;
use crate::place::addresses;
use crate::units::AsOf;
use crate::vocabulary::Word;

use FacilityColumn as C;

/// Facts that one source says together and that are taken from one source: a price makes no
/// sense in the currency of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Unit {
    /// A column by itself.
    Own(C),
    /// Currency, fees, and what is said of them.
    Fees,
    /// A position with its datum and precision.
    Position,
    /// Stars and their year.
    Stars,
    /// Membership of the scheme.
    Scheme,
    /// Levels of care.
    Care,
    /// Services.
    Services,
    /// What is noted. The table's own stay.
    Notes,
}

/// The unit of a column; `None` for what says which row it is and where it was read.
pub(super) const fn unit_of(column: C) -> Option<Unit> {
    Some(match column {
        C::Id | C::SourceUrls | C::AsOf | C::FeeAsOf => return None,
        C::Currency
        | C::BedFee
        | C::CareFeeIndependent
        | C::CareFeePartial
        | C::CareFeeFull
        | C::MealFee
        | C::AllInFee
        | C::FeeQuality
        | C::FeeIncludes
        | C::Deposit => Unit::Fees,
        C::Lat | C::Lon | C::Datum | C::PositionPrecision => Unit::Position,
        C::StarRating | C::StarYear => Unit::Stars,
        C::SchemeMember | C::SchemePlaceTypes | C::SchemeJoined => Unit::Scheme,
        C::CareLevels | C::CareLevelsAbsent => Unit::Care,
        C::Services | C::ServicesAbsent => Unit::Services,
        C::Notes | C::NotesEn | C::NotesZhHant | C::NotesZhHans => Unit::Notes,
        C::NameZhHant
        | C::NameZhHans
        | C::NameEn
        | C::Kind
        | C::Status
        | C::City
        | C::District
        | C::AddressZh
        | C::AddressEn
        | C::Telephone
        | C::Website
        | C::Operator
        | C::HkPartner
        | C::Beds
        | C::Residents
        | C::MinAge
        | C::Vacancy
        | C::WaitingMonths
        | C::Medical => Unit::Own(column),
    })
}

impl Unit {
    /// Whether its facts grow old, so that their date must not be taken for younger.
    pub(super) const fn ages(self) -> bool {
        matches!(
            self,
            Self::Care | Self::Services | Self::Own(C::Medical | C::Beds)
        )
    }
}

/// What one source says of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) unit: Unit,
    /// The filled cells, in the order of the columns.
    pub(super) cells: Vec<(C, Box<str>)>,
    /// The date of the source.
    pub(super) as_of: Option<AsOf>,
    /// The addresses of the source, separated by `;`.
    pub(super) sources: Box<str>,
    /// The list in which it stood.
    pub(super) list: Box<str>,
}

impl Offer {
    /// Whether another source says the same in the same words.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.unit == other.unit && self.cells == other.cells
    }

    /// Whether it says all that another source says, in the same words.
    pub(super) fn says_all_of(&self, other: &Self) -> bool {
        let mut cells = other.cells.iter();
        self.unit == other.unit && cells.all(|cell| self.cells.contains(cell))
    }

    /// Whether it is of a newer source. An unknown date is older than any.
    pub(super) fn is_newer_than(&self, other: &Self) -> bool {
        let day = |of: &Self| of.as_of.map(AsOf::last_day);
        day(self) > day(other)
    }

    /// Whether it is of the same source in the same list.
    pub(super) fn is_of_the_source_of(&self, other: &Self) -> bool {
        self.as_of == other.as_of && self.sources == other.sources && self.list == other.list
    }

    pub(super) fn cell(&self, column: C) -> &str {
        let of = self.cells.iter().find(|(own, _)| *own == column);
        of.map_or("", |(_, cell)| cell)
    }

    /// The addresses of the source one by one.
    pub(super) fn addresses(&self) -> impl Iterator<Item = &str> {
        addresses(&self.sources)
    }
}

/// Adds what a source says. What follows in the same unit of the same source is one with
/// it, as it is when `facts.csv` is read again.
pub(super) fn add(offers: &mut Vec<Offer>, offer: Offer) {
    let is_further = |last: &&mut Offer| {
        let end = last.cells.last().map(|(column, _)| column.index());
        let start = offer.cells.first().map(|(column, _)| column.index());
        last.unit == offer.unit && last.is_of_the_source_of(&offer) && start > end
    };
    match offers.last_mut().filter(is_further) {
        Some(last) => last.cells.extend(offer.cells),
        None => offers.push(offer),
    }
}

/// What a row says, unit by unit in the order of the columns.
pub(super) fn offers(facility: &Facility, list: &str) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for column in C::ALL {
        let Some(unit) = unit_of(*column) else {
            continue;
        };
        let cell = column.write(facility);
        if cell.is_empty() {
            continue;
        }
        let cell = (*column, cell.into_boxed_str());
        match offers.iter_mut().find(|offer| offer.unit == unit) {
            Some(offer) => offer.cells.push(cell),
            None => offers.push(Offer {
                unit,
                cells: vec![cell],
                as_of: match unit {
                    Unit::Fees => facility.fee_as_of.or(facility.provenance.as_of),
                    _ => facility.provenance.as_of,
                },
                sources: facility.provenance.source_urls.clone(),
                list: list.into(),
            }),
        }
    }
    offers
}

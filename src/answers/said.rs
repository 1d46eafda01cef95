//! The facts that can be asked for, and what is said of each.

use std::fmt;
use std::str::FromStr;

use crate::facility::{
    CareLevel, Facility, FacilityStatus, FeePart, FeeRange, Medical, PlaceType, Served, Service,
    Stars,
};
use crate::place::{Datum, East, North, Precision, Side, Standing};
use crate::units::Currency;
use crate::vocabulary::{Word, WordSet, vocabulary};

vocabulary! {
    /// A column of `facilities.csv` that can be answered by itself.
    "fact": pub enum FactColumn {
        /// Whether it is open, planned or closed.
        Status = "status",
        /// Sides whose residents it takes.
        Residents = "residents",
        /// Least age at which it takes somebody.
        MinAge = "min_age",
        /// Address in Chinese; shown.
        AddressZh = "address_zh",
        /// Address in English; shown.
        AddressEn = "address_en",
        /// Degrees or metres north.
        Lat = "lat",
        /// Degrees or metres east.
        Lon = "lon",
        /// Datum of the position.
        Datum = "datum",
        /// How well the position is known.
        PositionPrecision = "position_precision",
        /// Member of the scheme.
        SchemeMember = "scheme_member",
        /// Place types under the scheme.
        SchemePlaceTypes = "scheme_place_types",
        /// Beds in use.
        Beds = "beds",
        /// Vacancies in words; shown.
        Vacancy = "vacancy",
        /// Waiting time in months, in words; shown.
        WaitingMonths = "waiting_months",
        /// Official stars, or none.
        StarRating = "star_rating",
        /// Year of the stars.
        StarYear = "star_year",
        /// Medical model.
        Medical = "medical",
        /// Currency of the fees.
        Currency = "currency",
        /// Bed fee.
        BedFee = "bed_fee",
        /// Care fee, independent.
        CareFeeIndependent = "care_fee_independent",
        /// Care fee, partial.
        CareFeePartial = "care_fee_partial",
        /// Care fee, full.
        CareFeeFull = "care_fee_full",
        /// Meals.
        MealFee = "meal_fee",
        /// One price for all.
        AllInFee = "all_in_fee",
        /// Care levels served, all of them.
        CareLevels = "care_levels",
    }
}

impl FactColumn {
    /// The part of the fee that the column holds, where it is one.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::answers::FactColumn;
    /// use silverbay::facility::FeePart;
    /// use silverbay::vocabulary::Word;
    ///
    /// assert_eq!(FactColumn::MealFee.fee_part(), Some(FeePart::Meal));
    /// assert_eq!(FactColumn::Medical.fee_part(), None);
    /// // Every part of the fee can be asked for by itself.
    /// let parts = FactColumn::ALL.iter().filter_map(|column| column.fee_part());
    /// assert_eq!(parts.collect::<Vec<_>>(), FeePart::ALL);
    /// ```
    #[must_use]
    pub const fn fee_part(self) -> Option<FeePart> {
        match self {
            Self::BedFee => Some(FeePart::Bed),
            Self::CareFeeIndependent => Some(FeePart::CareIndependent),
            Self::CareFeePartial => Some(FeePart::CarePartial),
            Self::CareFeeFull => Some(FeePart::CareFull),
            Self::MealFee => Some(FeePart::Meal),
            Self::AllInFee => Some(FeePart::AllIn),
            _ => None,
        }
    }

    const fn of_fee(part: FeePart) -> Self {
        match part {
            FeePart::Bed => Self::BedFee,
            FeePart::CareIndependent => Self::CareFeeIndependent,
            FeePart::CarePartial => Self::CareFeePartial,
            FeePart::CareFull => Self::CareFeeFull,
            FeePart::Meal => Self::MealFee,
            FeePart::AllIn => Self::AllInFee,
        }
    }
}

/// A fact that can be asked for: `medical`, `care:severe`, `service:dementia`.
///
/// # Example
///
/// ```
/// use silverbay::answers::{Fact, NotAFact, Said};
/// use silverbay::facility::CareLevel;
///
/// // As a table of answers names it, and as an answer knows it.
/// let fact: Fact = "care:severe".parse()?;
/// assert_eq!(fact, Fact::Care(CareLevel::Severe));
/// assert_eq!(Said::Serves(CareLevel::Severe, true).fact(), fact);
/// assert_eq!("care:heavy".parse::<Fact>(), Err(NotAFact { text: "care:heavy".to_owned() }));
/// # Ok::<(), NotAFact>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// What a column of `facilities.csv` holds.
    Column(FactColumn),
    /// Whether a level of care is served.
    Care(CareLevel),
    /// Whether a service is offered.
    Service(Service),
}

/// What stands before the level and the service.
const CARE: &str = "care:";
const SERVICE: &str = "service:";

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column(column) => f.write_str(column.code()),
            Self::Care(level) => write!(f, "{CARE}{}", level.code()),
            Self::Service(service) => write!(f, "{SERVICE}{}", service.code()),
        }
    }
}

/// A text that names no fact that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAFact {
    /// The text as found.
    pub text: String,
}

impl FromStr for Fact {
    type Err = NotAFact;

    fn from_str(text: &str) -> Result<Self, NotAFact> {
        let found = if let Some(level) = text.strip_prefix(CARE) {
            CareLevel::from_code(level).ok().map(Self::Care)
        } else if let Some(service) = text.strip_prefix(SERVICE) {
            Service::from_code(service).ok().map(Self::Service)
        } else {
            FactColumn::from_code(text).ok().map(Self::Column)
        };
        found.ok_or_else(|| NotAFact {
            text: text.to_owned(),
        })
    }
}

/// What was said of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Whether it serves a level of care.
    Serves(CareLevel, bool),
    /// Whether it offers a service.
    Offers(Service, bool),
    /// All levels that it serves.
    CareLevels(WordSet<CareLevel>),
    /// How residents see a doctor.
    Medical(Medical),
    /// Its official stars, or none.
    Stars(Stars),
    /// The year of its stars.
    StarYear(i16),
    /// One part of its fee.
    Fee(FeePart, FeeRange, Option<Currency>),
    /// The currency of its fees.
    Currency(Currency),
    /// Whether it is open.
    Status(FacilityStatus),
    /// Whose residents it takes.
    Residents(WordSet<Side>),
    /// The least age.
    MinAge(u8),
    /// Whether it is a member of the scheme.
    SchemeMember(bool),
    /// Its place types under the scheme.
    PlaceTypes(WordSet<PlaceType>),
    /// Its beds.
    Beds(u32),
    /// How far north it is, in the unit of its datum.
    North(North),
    /// How far east.
    East(East),
    /// The datum of its position.
    Datum(Datum),
    /// How well its position is known.
    Precision(Precision),
    /// Words that are shown and never scored.
    Shown(Words, Box<str>),
}

/// The facts that are words, shown and never scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Its address in Chinese.
    AddressZh,
    /// Its address in English.
    AddressEn,
    /// Its vacancies.
    Vacancy,
    /// Its waiting time in months.
    WaitingMonths,
}

impl Said {
    /// The fact that it is said of.
    #[must_use]
    pub const fn fact(&self) -> Fact {
        use FactColumn as C;
        Fact::Column(match self {
            Self::Serves(level, _) => return Fact::Care(*level),
            Self::Offers(service, _) => return Fact::Service(*service),
            Self::CareLevels(_) => C::CareLevels,
            Self::Medical(_) => C::Medical,
            Self::Stars(_) => C::StarRating,
            Self::StarYear(_) => C::StarYear,
            Self::Fee(part, ..) => C::of_fee(*part),
            Self::Currency(_) => C::Currency,
            Self::Status(_) => C::Status,
            Self::Residents(_) => C::Residents,
            Self::MinAge(_) => C::MinAge,
            Self::SchemeMember(_) => C::SchemeMember,
            Self::PlaceTypes(_) => C::SchemePlaceTypes,
            Self::Beds(_) => C::Beds,
            Self::North(_) => C::Lat,
            Self::East(_) => C::Lon,
            Self::Datum(_) => C::Datum,
            Self::Precision(_) => C::PositionPrecision,
            Self::Shown(Words::AddressZh, _) => C::AddressZh,
            Self::Shown(Words::AddressEn, _) => C::AddressEn,
            Self::Shown(Words::Vacancy, _) => C::Vacancy,
            Self::Shown(Words::WaitingMonths, _) => C::WaitingMonths,
        })
    }

    /// What the row of a home says of a fact; `None` where it says nothing.
    #[must_use]
    pub fn of_row(fact: Fact, home: &Facility) -> Option<Self> {
        use FactColumn as C;
        let known = |served| match served {
            Served::Yes => Some(true),
            Served::No => Some(false),
            Served::Unknown => None,
        };
        let column = match fact {
            Fact::Care(level) => {
                return known(home.serving().of(level)).map(|yes| Self::Serves(level, yes));
            }
            Fact::Service(service) => {
                return known(home.offers(service)).map(|yes| Self::Offers(service, yes));
            }
            Fact::Column(column) => column,
        };
        if let Some(part) = column.fee_part() {
            let fees = home.fees.as_ref()?;
            let range = fees.part(part)?;
            return Some(Self::Fee(part, range, Some(fees.currency)));
        }
        let own = match home.location.standing {
            Standing::Own(own) => Some(own),
            Standing::District | Standing::City => None,
        };
        let shown = |which, text: &str| {
            let is_there = !text.is_empty();
            is_there.then(|| Self::Shown(which, text.into()))
        };
        match column {
            C::Status => Some(Self::Status(home.status)),
            C::Residents => {
                let all = home.residents;
                (!all.is_empty()).then_some(Self::Residents(all))
            }
            C::MinAge => home.min_age.map(Self::MinAge),
            C::AddressZh => shown(Words::AddressZh, &home.address_zh),
            C::AddressEn => shown(Words::AddressEn, &home.address_en),
            C::Vacancy => shown(Words::Vacancy, &home.vacancy),
            C::WaitingMonths => shown(Words::WaitingMonths, &home.waiting_months),
            C::Lat => own.map(|own| Self::North(North(own.north()))),
            C::Lon => own.map(|own| Self::East(East(own.east()))),
            C::Datum => own.map(|own| Self::Datum(own.datum())),
            C::PositionPrecision => own.map(|_| Self::Precision(home.location.precision)),
            C::SchemeMember => home.scheme.member.map(Self::SchemeMember),
            C::SchemePlaceTypes => {
                let all = home.scheme.place_types;
                (!all.is_empty()).then_some(Self::PlaceTypes(all))
            }
            C::Beds => home.beds.map(Self::Beds),
            C::StarRating => home.stars.map(Self::Stars),
            C::StarYear => home.star_year.map(Self::StarYear),
            C::Medical => home.medical.map(Self::Medical),
            C::Currency => home.fees.as_ref().map(|fees| Self::Currency(fees.currency)),
            C::CareLevels => home.care_levels.map(Self::CareLevels),
            // Read above.
            C::BedFee
            | C::CareFeeIndependent
            | C::CareFeePartial
            | C::CareFeeFull
            | C::MealFee
            | C::AllInFee => None,
        }
    }
}

/// As tables write it.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Serves(_, yes) | Self::Offers(_, yes) | Self::SchemeMember(yes) => {
                f.write_str(if *yes { "yes" } else { "no" })
            }
            Self::CareLevels(levels) => levels.fmt(f),
            Self::Medical(model) => model.fmt(f),
            Self::Stars(stars) => stars.fmt(f),
            Self::StarYear(year) => year.fmt(f),
            Self::Fee(_, range, None) => range.fmt(f),
            Self::Fee(_, range, Some(currency)) => write!(f, "{currency} {range}"),
            Self::Currency(currency) => currency.fmt(f),
            Self::Status(status) => status.fmt(f),
            Self::Residents(sides) => sides.fmt(f),
            Self::MinAge(years) => years.fmt(f),
            Self::PlaceTypes(types) => types.fmt(f),
            Self::Beds(beds) => beds.fmt(f),
            Self::North(North(value)) | Self::East(East(value)) => value.fmt(f),
            Self::Datum(datum) => datum.fmt(f),
            Self::Precision(precision) => precision.fmt(f),
            Self::Shown(_, text) => f.write_str(text),
        }
    }
}

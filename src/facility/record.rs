//! One facility with all that is known of it.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    AnsweredFacts, CareLevel, FacilityStatus, FeeSchedule, Kind, Medical, PlaceType, Scheme,
    Served, Service, Serving,
};
use crate::place::{City, Location, Side, Standing, addresses};
use crate::units::{AsOf, Bounds, Day, OutOfRange, Quantity, Unit};
use crate::vocabulary::{Word, WordSet};

/// The names of a facility; at least one is there.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// In Traditional Chinese, or empty.
    pub zh_hant: Box<str>,
    /// In Simplified Chinese, or empty.
    pub zh_hans: Box<str>,
    /// In English, or empty.
    pub en: Box<str>,
}

/// An official star rating of 1 to 5 under GB/T 37276-2018.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stars(u8);

/// The number of stars, 0 for none.
impl Serialize for Stars {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Stars {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match u8::deserialize(from)? {
            0 => Ok(Self::NONE),
            stars => Self::new(stars).map_err(D::Error::custom),
        }
    }
}

impl Stars {
    /// No stars: it is known to have none.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::Stars;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // Known to have none, which is less than one, is not the same as not known.
    /// assert!(Stars::NONE < Stars::new(1)?);
    /// let unknown = catalog.facilities().iter().filter(|home| home.stars.is_none());
    /// assert!(unknown.count() > 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const NONE: Self = Self(0);

    /// The range of a star rating.
    pub const BOUNDS: Bounds = Bounds::new(Quantity::StarRating, Unit::Stars, 1.0, 5.0);

    /// A rating of this many stars.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] when the number is outside [`Self::BOUNDS`].
    pub fn new(stars: u8) -> Result<Self, OutOfRange> {
        Self::BOUNDS.check(f64::from(stars))?;
        Ok(Self(stars))
    }

    /// The number of stars; 0 for none.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How many years after the year it was given a star rating counts.
const STARS_COUNT_YEARS: i16 = 3;
/// How many years after its date a price is young.
const PRICES_YOUNG_YEARS: i16 = 3;
/// How many years after its date a care level, a service or a medical model is young.
const FACTS_YOUNG_YEARS: i16 = 5;

/// The last day on which a fact of this date is young.
fn until(date: AsOf, years: i16) -> Day {
    let last = date.last_day();
    // Beyond year 9999 a fact is not going to age.
    last.plus_years(years).unwrap_or(last)
}

/// An official rating and the year it was given.
///
/// # Example
///
/// ```
/// use silverbay::facility::Rating;
/// use silverbay::units::Day;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// // Five stars of 2023 count to the end of 2026.
/// let home = catalog.facility("dg-dongkeng-care").ok_or("a home")?;
/// let rating: Rating = home.rating().ok_or("its stars")?;
/// assert_eq!((rating.stars.get(), rating.year, rating.last_year()), (5, 2023, 2026));
/// assert!(rating.counts_on(Day::new(2026, 12, 31)?));
/// assert!(!rating.counts_on(Day::new(2027, 1, 1)?));
/// assert!(Rating::YEARS.check(f64::from(rating.year)).is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rating {
    /// The stars.
    pub stars: Stars,
    /// The year.
    pub year: i16,
}

impl Rating {
    /// The range of the year. A year outside it is a typing error.
    pub const YEARS: Bounds = Bounds::new(Quantity::StarYear, Unit::Year, 1990.0, 2100.0);

    /// Whether it counts on a day: given in that year or the three before it.
    #[must_use]
    pub fn counts_on(self, day: Day) -> bool {
        day.year() <= self.last_year()
    }

    /// The last year in which it counts.
    #[must_use]
    pub const fn last_year(self) -> i16 {
        self.year.saturating_add(STARS_COUNT_YEARS)
    }
}

/// Where a row was read and when.
///
/// # Example
///
/// ```
/// use silverbay::facility::Provenance;
///
/// let of = Provenance {
///     source_urls: "https://a.example/list;https://b.example/home".into(),
///     as_of: Some("2026-02".parse()?),
/// };
/// assert_eq!(of.sources().last(), Some("https://b.example/home"));
/// # Ok::<(), silverbay::units::NotADay>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// The addresses, separated by `;`, or empty.
    pub source_urls: Box<str>,
    /// The date of the source; `None` for an undated page.
    pub as_of: Option<AsOf>,
}

impl Provenance {
    /// The addresses one by one.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        addresses(&self.source_urls)
    }
}

/// `none`, or the number of stars, as tables write it.
impl fmt::Display for Stars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => f.pad("none"),
            stars => stars.fmt(f),
        }
    }
}

/// An elderly care home or an integrated medical-nursing facility.
///
/// It serialises with every field. It is not read back that way: which city a name means is
/// known to the districts of a catalog. Tables in CSV and JSON are read through those.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facility {
    /// A short name that no other facility has; decides ties.
    pub id: Box<str>,
    /// Its names.
    pub names: Names,
    /// What kind of place it is.
    pub kind: Kind,
    /// Whether it is open, planned or closed; a row that does not say is open.
    pub status: FacilityStatus,
    /// The sides whose residents it takes; empty where it takes everyone.
    pub residents: WordSet<Side>,
    /// The least age in years at which it takes somebody, where there is one.
    pub min_age: Option<u8>,
    /// Its city, which decides its side of the boundary.
    pub city: City,
    /// Its district by English name, where known.
    pub district: Option<Box<str>>,
    /// Its address in Chinese, or empty.
    pub address_zh: Box<str>,
    /// Its address in English, or empty.
    pub address_en: Box<str>,
    /// Where it is taken to be.
    pub location: Location,
    /// Its telephone numbers, or empty; shown and never scored.
    pub telephone: Box<str>,
    /// Its website, or empty; shown and never scored.
    pub website: Box<str>,
    /// Its vacancies in words, or empty; shown and never scored.
    pub vacancy: Box<str>,
    /// Its waiting time in months in words, or empty; shown and never scored.
    pub waiting_months: Box<str>,
    /// Who runs it, or empty.
    pub operator: Box<str>,
    /// Its partner in Hong Kong, or empty.
    pub hk_partner: Box<str>,
    /// Its membership of the Residential Care Services Scheme in Guangdong.
    pub scheme: Scheme,
    /// Beds built and in use, where known.
    pub beds: Option<u32>,
    /// Its official stars; [`Stars::NONE`] where it is known to have none, `None` where
    /// that is not known.
    pub stars: Option<Stars>,
    /// The year the stars were given, where known.
    pub star_year: Option<i16>,
    /// How residents get to a doctor, where known.
    pub medical: Option<Medical>,
    /// What it charges, where anything is published.
    pub fees: Option<FeeSchedule>,
    /// The date of the fees where it is not that of the row.
    pub fee_as_of: Option<AsOf>,
    /// What the fees include in words, or empty; shown and never scored.
    pub fee_includes: Box<str>,
    /// Deposits and one-off fees in words, or empty; shown and never scored.
    pub deposit: Box<str>,
    /// The care levels it serves, when the list is complete.
    pub care_levels: Option<WordSet<CareLevel>>,
    /// The care levels it is known not to serve, where the list is not complete.
    pub care_levels_absent: WordSet<CareLevel>,
    /// The services it offers.
    pub services: WordSet<Service>,
    /// The services it is known not to offer.
    pub services_absent: WordSet<Service>,
    /// Where all this was read.
    pub provenance: Provenance,
    /// What else is to be known, for whoever keeps the table, or empty.
    pub notes: Box<str>,
    /// What the family should know, in each language; empty where nothing is said.
    pub remarks: Names,
    /// The facts that somebody answered, with their dates; `None` for a row of a table.
    pub answered: Option<Box<AnsweredFacts>>,
}

impl Facility {
    /// A facility of which nothing else is known than its names: open, for everyone. What else
    /// is known is written into its fields, of which there will be more: code that starts here
    /// goes on compiling.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::{Facility, Kind, Names};
    /// use silverbay::place::{City, Lat, Location, Lon, Position, Precision, Side, Standing};
    ///
    /// let position = Position::from_degrees(Lat(22.54), Lon(114.05))?;
    /// let location = Location {
    ///     position,
    ///     precision: Precision::Exact,
    ///     standing: Standing::Own(position.into()),
    /// };
    /// let names = Names { en: "Garden Home".into(), ..Names::default() };
    /// let city = City::named("Shenzhen", Side::Mainland);
    /// let mut home = Facility::new("sz-garden", names, Kind::CareHome, city, location);
    /// home.beds = Some(120);
    /// assert!(home.fees.is_none());
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn new(id: &str, names: Names, kind: Kind, city: City, location: Location) -> Self {
        Self {
            names,
            ..Self::unknown(id, kind, city, location)
        }
    }

    /// A facility of which nothing else is known: open, for everyone, without names.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::{Facility, Kind, Medical};
    /// use silverbay::place::{City, Lat, Location, Lon, Position, Precision, Side, Standing};
    ///
    /// let position = Position::from_degrees(Lat(22.54), Lon(114.05))?;
    /// let location = Location {
    ///     position,
    ///     precision: Precision::Exact,
    ///     standing: Standing::Own(position.into()),
    /// };
    /// let facility = Facility {
    ///     medical: Some(Medical::InHouseClinic),
    ///     ..Facility::unknown("sz-one", Kind::CareHome, City::named("Shenzhen", Side::Mainland), location)
    /// };
    /// assert!(facility.fees.is_none());
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn unknown(id: &str, kind: Kind, city: City, location: Location) -> Self {
        Self {
            id: id.into(),
            names: Names::default(),
            kind,
            status: FacilityStatus::Open,
            residents: WordSet::EMPTY,
            min_age: None,
            city,
            district: None,
            address_zh: Box::default(),
            address_en: Box::default(),
            location,
            telephone: Box::default(),
            website: Box::default(),
            vacancy: Box::default(),
            waiting_months: Box::default(),
            operator: Box::default(),
            hk_partner: Box::default(),
            scheme: Scheme::default(),
            beds: None,
            stars: None,
            star_year: None,
            medical: None,
            fees: None,
            fee_as_of: None,
            fee_includes: Box::default(),
            deposit: Box::default(),
            care_levels: None,
            care_levels_absent: WordSet::EMPTY,
            services: WordSet::EMPTY,
            services_absent: WordSet::EMPTY,
            provenance: Provenance::default(),
            notes: Box::default(),
            remarks: Names::default(),
            answered: None,
        }
    }

    /// The date of the prices in its row.
    fn prices_dated(&self) -> Option<AsOf> {
        self.fee_as_of.or(self.provenance.as_of)
    }

    /// The date of its price at a level of care: that of the oldest part, `None` where one
    /// has no date.
    #[must_use]
    pub fn price_date(&self, level: CareLevel) -> Option<AsOf> {
        let (Some(answered), Some(fees)) = (&self.answered, &self.fees) else {
            return self.prices_dated();
        };
        let dated = |part| {
            answered
                .fee(part)
                .map_or_else(|| self.prices_dated(), |on| Some(AsOf::Day(on)))
        };
        let dates = fees.parts_at(level).map(dated);
        // No date is older than any.
        let oldest = dates.min_by_key(|date| date.map(AsOf::last_day));
        oldest.unwrap_or_else(|| self.prices_dated())
    }

    /// The last day on which its price at a level of care is young; `None` where it has no
    /// date.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::{CareLevel, Service};
    /// use silverbay::units::Day;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // When this row will have to be asked about again: prices age faster than the rest.
    /// let home = catalog.facility("zh-heyuan").ok_or("a home")?;
    /// let level = CareLevel::Moderate;
    /// let read = home.price_date(level).ok_or("a date")?.last_day();
    /// assert_eq!(home.price_until(level), read.plus_years(3));
    /// assert!(home.price_until(level) < home.facts_until());
    /// // Nobody asked it by itself, so each fact is as old as the row.
    /// assert_eq!(home.prices_until(), home.price_until(level));
    /// assert_eq!(home.level_until(level), home.facts_until());
    /// assert_eq!(home.service_until(Service::Tcm), home.facts_until());
    /// assert_eq!(home.medical_until(), home.facts_until());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn price_until(&self, level: CareLevel) -> Option<Day> {
        let dated = self.price_date(level);
        dated.map(|date| until(date, PRICES_YOUNG_YEARS))
    }

    /// The last day on which the prices in its row are young; `None` where they have no
    /// date.
    #[must_use]
    pub fn prices_until(&self) -> Option<Day> {
        self.prices_dated()
            .map(|date| until(date, PRICES_YOUNG_YEARS))
    }

    /// The last day on which the care levels, services and medical model in its row are
    /// young; `None` where the row has no date.
    #[must_use]
    pub fn facts_until(&self) -> Option<Day> {
        self.provenance
            .as_of
            .map(|date| until(date, FACTS_YOUNG_YEARS))
    }

    /// The last day on which a fact is young that was answered on a day, if it was.
    fn fact_until(&self, answered: impl Fn(&AnsweredFacts) -> Option<Day>) -> Option<Day> {
        match self.answered.as_deref().and_then(answered) {
            Some(on) => Some(until(AsOf::Day(on), FACTS_YOUNG_YEARS)),
            None => self.facts_until(),
        }
    }

    /// The last day on which is young what is known of a level of care.
    #[must_use]
    pub fn level_until(&self, level: CareLevel) -> Option<Day> {
        self.fact_until(|facts| facts.level(level).map(|(_, on)| on))
    }

    /// The last day on which is young what is known of a service.
    #[must_use]
    pub fn service_until(&self, service: Service) -> Option<Day> {
        self.fact_until(|facts| facts.service(service))
    }

    /// The last day on which its medical model is young.
    #[must_use]
    pub fn medical_until(&self) -> Option<Day> {
        self.fact_until(AnsweredFacts::medical)
    }

    /// The row of the districts at whose point it is taken to be, where it has no position of
    /// its own: its district, else its city.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // The point that stands for each home, as long as nobody has published its own.
    /// let at = |id| catalog.facility(id).and_then(|home| home.at_district());
    /// assert_eq!(at("zh-heyuan"), Some("Xiangzhou"));
    /// assert_eq!(at("gz-cixin"), Some("Guangzhou"));
    /// # Ok::<(), silverbay::catalog::LoadError>(())
    /// ```
    #[must_use]
    pub fn at_district(&self) -> Option<&str> {
        match self.location.standing {
            Standing::Own(_) => None,
            Standing::District => self.district.as_deref(),
            Standing::City => Some(self.city.code()),
        }
    }

    /// Whether people can live there now: no service centre, and open.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // Left out of every ranking: a service centre, and a home that is only planned.
    /// for id in ["sz-new-home-service-centre", "fs-taikang-chanyuan"] {
    ///     assert!(catalog.facility(id).is_some_and(|home| !home.is_residence()));
    /// }
    /// assert!(catalog.facility("gz-cixin").is_some_and(|home| home.is_residence()));
    /// # Ok::<(), silverbay::catalog::LoadError>(())
    /// ```
    #[must_use]
    pub fn is_residence(&self) -> bool {
        self.kind != Kind::ServiceCentre && self.status == FacilityStatus::Open
    }

    /// Whether it takes residents of a side.
    #[must_use]
    pub fn takes(&self, side: Side) -> bool {
        self.residents.is_empty() || self.residents.contains(side)
    }

    /// Its rating with the year it was given, else the year of the row; `None` when
    /// it has no stars or neither year is known.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        let year = self
            .star_year
            .or_else(|| self.provenance.as_of.map(AsOf::year))?;
        self.stars.map(|stars| Rating { stars, year })
    }

    /// Which care levels it serves. A filled list of levels is complete; otherwise
    /// a level is shown by a place type, a published care fee or the kind of the
    /// facility. What was answered of a level comes before all of that.
    #[must_use]
    pub fn serving(&self) -> Serving {
        let mut serving = self.serving_by_row();
        let Some(answered) = &self.answered else {
            return serving;
        };
        for level in CareLevel::ALL.iter().copied() {
            let Some((is_served, _)) = answered.level(level) else {
                continue;
            };
            let of_level = [level].into_iter().collect();
            if is_served {
                serving.shown.insert(level);
                serving.absent = serving.absent.without(of_level);
            } else {
                serving.shown = serving.shown.without(of_level);
                serving.absent.insert(level);
            }
        }
        serving
    }

    fn serving_by_row(&self) -> Serving {
        if let Some(shown) = self.care_levels {
            return Serving {
                shown,
                absent: self.care_levels_absent,
                complete: true,
            };
        }
        let mut shown = WordSet::EMPTY;
        if self
            .scheme
            .place_types
            .contains(PlaceType::CareAndAttention)
        {
            shown.insert(CareLevel::Moderate);
        }
        if self.scheme.place_types.contains(PlaceType::NursingHome)
            || matches!(
                self.kind,
                Kind::NursingHospital | Kind::RehabilitationHospital
            )
        {
            shown.insert(CareLevel::Severe);
        }
        if let Some(fees) = &self.fees {
            if fees.care_independent.is_some() {
                shown.insert(CareLevel::Independent);
            }
            if fees.care_partial.is_some() {
                shown.insert(CareLevel::Mild);
                shown.insert(CareLevel::Moderate);
            }
            if fees.care_full.is_some() {
                shown.insert(CareLevel::Severe);
            }
        }
        // What it says of a level is more than what its kind or its prices suggest.
        Serving {
            shown: shown.without(self.care_levels_absent),
            absent: self.care_levels_absent,
            complete: false,
        }
    }

    /// Whether it serves a care level.
    #[must_use]
    pub fn serves(&self, level: CareLevel) -> Served {
        self.serving().of(level)
    }

    /// Whether it offers a service.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::{Served, Service};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// let home = catalog.facility("zh-heyuan").ok_or("a home")?;
    /// assert_eq!(home.offers(Service::Rehabilitation), Served::Yes);
    /// // It does not say, which is no "no".
    /// assert_eq!(home.offers(Service::Dialysis), Served::Unknown);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn offers(&self, service: Service) -> Served {
        if self.services.contains(service) {
            Served::Yes
        } else if self.services_absent.contains(service) {
            Served::No
        } else {
            Served::Unknown
        }
    }

    /// Its name for a reader of English: the English one, else Chinese.
    #[must_use]
    pub fn name(&self) -> &str {
        [&self.names.en, &self.names.zh_hant, &self.names.zh_hans]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or(&self.id)
    }
}

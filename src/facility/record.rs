//! One facility with all that is known of it.

use super::{CareLevel, FeeSchedule, Kind, Medical, PlaceType, Scheme, Served, Service, Serving};
use crate::place::{City, Location};
use crate::units::{AsOf, Bounds, Day, OutOfRange, Quantity, Unit};
use crate::vocabulary::WordSet;

/// The names of a facility; at least one is there.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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

impl Stars {
    /// The range of a star rating.
    pub const BOUNDS: Bounds = Bounds::new(Quantity::StarRating, Unit::Stars, 1.0, 5.0);

    /// Takes a number of stars.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] when the number is outside [`Self::BOUNDS`].
    pub fn new(stars: u8) -> Result<Self, OutOfRange> {
        Self::BOUNDS.check(f64::from(stars))?;
        Ok(Self(stars))
    }

    /// The number of stars.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How many years after the year it was given a star rating counts.
const STARS_COUNT_YEARS: i16 = 3;
/// How many years after its date a price is still a price and no mere floor.
const PRICE_COUNTS_YEARS: i16 = 3;

/// An official rating and the year it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        day.year() <= self.year.saturating_add(STARS_COUNT_YEARS)
    }
}

/// Where a row was read and when.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Provenance {
    /// The addresses, separated by `;`, or empty.
    pub source_urls: Box<str>,
    /// The date of the source; `None` for an undated page.
    pub as_of: Option<AsOf>,
}

impl Provenance {
    /// The last day on which a price of this row is a price and no mere floor;
    /// `None` for an undated row, whose prices never are.
    #[must_use]
    pub fn price_until(&self) -> Option<Day> {
        let last = self.as_of?.last_day();
        // Beyond year 9999 a price is not going to age.
        Some(last.plus_years(PRICE_COUNTS_YEARS).unwrap_or(last))
    }

    /// The addresses one by one.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.source_urls
            .split(';')
            .map(str::trim)
            .filter(|url| !url.is_empty())
    }
}

/// An elderly care home or an integrated medical-nursing facility.
#[derive(Clone, Debug, PartialEq)]
pub struct Facility {
    /// A short name that no other facility has; decides ties.
    pub id: Box<str>,
    /// Its names.
    pub names: Names,
    /// What kind of place it is.
    pub kind: Kind,
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
    /// Who runs it, or empty.
    pub operator: Box<str>,
    /// Its partner in Hong Kong, or empty.
    pub hk_partner: Box<str>,
    /// Its membership of the Residential Care Services Scheme in Guangdong.
    pub scheme: Scheme,
    /// Beds built and in use, where known.
    pub beds: Option<u32>,
    /// Its official stars, where rated.
    pub stars: Option<Stars>,
    /// The year the stars were given, where known.
    pub star_year: Option<i16>,
    /// How residents get to a doctor, where known.
    pub medical: Option<Medical>,
    /// What it charges, where anything is published.
    pub fees: Option<FeeSchedule>,
    /// Deposits and one-off fees in words, or empty; shown and never scored.
    pub deposit: Box<str>,
    /// The care levels it serves, when the list is complete.
    pub care_levels: Option<WordSet<CareLevel>>,
    /// The services it offers.
    pub services: WordSet<Service>,
    /// The services it is known not to offer.
    pub services_absent: WordSet<Service>,
    /// Where all this was read.
    pub provenance: Provenance,
    /// What else is to be known, or empty.
    pub notes: Box<str>,
}

impl Facility {
    /// A facility with everything else unknown.
    #[must_use]
    pub fn unknown(id: &str, kind: Kind, city: City, location: Location) -> Self {
        Self {
            id: id.into(),
            names: Names::default(),
            kind,
            city,
            district: None,
            address_zh: Box::default(),
            address_en: Box::default(),
            location,
            operator: Box::default(),
            hk_partner: Box::default(),
            scheme: Scheme::default(),
            beds: None,
            stars: None,
            star_year: None,
            medical: None,
            fees: None,
            deposit: Box::default(),
            care_levels: None,
            services: WordSet::EMPTY,
            services_absent: WordSet::EMPTY,
            provenance: Provenance::default(),
            notes: Box::default(),
        }
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
    /// facility.
    #[must_use]
    pub fn serving(&self) -> Serving {
        if let Some(shown) = self.care_levels {
            return Serving {
                shown,
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
        Serving {
            shown,
            complete: false,
        }
    }

    /// Whether it serves a care level.
    #[must_use]
    pub fn serves(&self, level: CareLevel) -> Served {
        self.serving().of(level)
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

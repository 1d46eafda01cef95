//! How facts come in and go out: tables of facilities, districts, crossings,
//! rates and policies, and the problems found in them.
//!
//! Facts are checked here once and not again downstream. Floors, each a `Read` or a
//! row below the next: `bytes`, `cells`, `table`, `rows`; then loading, checking,
//! streaming and writing. Knows nothing of cases and nothing of scores.

mod answered;
mod assembly;
mod bytes;
mod cells;
mod changed;
mod check;
mod edit;
mod error;
mod homes;
mod legs;
mod load;
mod opened;
mod parts;
mod reading;
mod row;
mod rows;
mod sheets;
mod shipped;
#[cfg(feature = "snapshot")]
mod snapshot;
mod stream;
mod table;
mod write;

pub use bytes::{Encoding, Excerpt, LineIndex};
pub(crate) use bytes::{guarded, unguarded};
pub use cells::{FeeNote, FeeReading, FeeRefusal, GradeOne, read_fee};
pub(crate) use cells::{Spelt, YesNo, folded, letters};
pub use check::{CheckOptions, Checked, FixError, check_table, decoded, fix_table, read_gazetteer};
pub use edit::Edit;
pub use error::LoadError;
pub use load::{Loaded, Tables};
pub use opened::Separator;
pub use parts::{Parts, PartsError};
pub use reading::{ReadColumn, SourceReport};
pub(crate) use rows::Rows;
pub use rows::{
    AnswerColumn, BeliefColumn, CrossingColumn, CrossingHoursColumn, DistrictColumn, Duplicate,
    FacilityColumn, HospitalColumn, JourneyColumn, PORTABLE_CSSA, PaceColumn, Period, Policy,
    PolicyColumn, RateColumn, probable_duplicates,
};
pub use sheets::FileForm;
#[cfg(feature = "snapshot")]
pub use snapshot::{SnapshotError, SnapshotErrorKind};
pub use stream::FacilityReader;
pub use table::{Settings, SettingsError, TableKind, TableSettings};
pub use write::ByteOrderMark;

use std::sync::Arc;

use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::index::{Ids, Surroundings};
use crate::place::{
    Crossing, CrossingHours, Gazetteer, Hospital, MeasuredJourneys, Near, Paces, WayHome,
};
use crate::units::{Currency, Day, Rate};
use answered::Answered;
pub use answered::LoadedAnswers;
use changed::Changed;
use homes::Homes;
pub(crate) use legs::CrossingEnds;
use parts::{checked, currencies_without_rate};

/// Everything that is known, ready to be ranked any number of times.
///
/// Immutable, without a clock and without hidden state; share it between
/// threads as you like. A copy shares the facilities and their index.
///
/// # Example
///
/// ```
/// use silverbay::catalog::Catalog;
///
/// let catalog = Catalog::load("data")?;
/// let members = catalog.facilities().iter().filter(|home| home.scheme.is_member());
/// assert_eq!(members.count(), 26);
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Catalog {
    homes: Arc<Homes>,
    /// What was changed of them since, where anything was.
    changed: Option<Arc<Changed>>,
    gazetteer: Gazetteer,
    crossings: Vec<Crossing>,
    crossing_hours: Vec<CrossingHours>,
    rates: Vec<Rate>,
    policies: Vec<Policy>,
    beliefs: Beliefs,
    paces: Paces,
    journeys: MeasuredJourneys,
    hospitals: Vec<Hospital>,
    crossing_ends: CrossingEnds,
    answered: Arc<Answered>,
}

/// With the same facilities in the same order, the same answers and the same tables.
impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        let facilities = self.count() == other.count() && self.homes().eq(other.homes());
        facilities
            && self.answers() == other.answers()
            && self.gazetteer() == other.gazetteer()
            && self.crossings() == other.crossings()
            && self.crossing_hours() == other.crossing_hours()
            && self.rates() == other.rates()
            && self.policies() == other.policies()
            && self.beliefs() == other.beliefs()
            && self.paces() == other.paces()
            && self.journeys() == other.journeys()
            && self.hospitals() == other.hospitals()
    }
}

impl Catalog {
    /// Puts a catalog together.
    ///
    /// # Errors
    ///
    /// [`PartsError`] for what a strict load refuses too: an id that is empty or occurs
    /// twice, a city or a district that is not in the gazetteer, a level or a service that
    /// is both so and not so, a currency of a fee without a rate, and a crossing whose ends
    /// are on one side.
    pub fn new(parts: Parts) -> Result<Self, PartsError> {
        let missing = currencies_without_rate(&parts.facilities, &parts.rates);
        if let Some((currency, _)) = missing.first() {
            return Err(PartsError::NoRate(*currency));
        }
        Self::without_some_rates(parts)
    }

    /// Like [`Catalog::new`] where a currency of fees may have no rate: they say nothing
    /// in HKD.
    fn without_some_rates(parts: Parts) -> Result<Self, PartsError> {
        let Parts {
            mut facilities,
            gazetteer,
            mut crossings,
            crossing_hours,
            rates,
            policies,
            beliefs,
            paces,
            journeys,
            mut hospitals,
        } = parts;
        for facility in &mut facilities {
            let Some(city) = gazetteer.cities().find(|city| **city == facility.city) else {
                return Err(PartsError::UnknownCity(facility.city.clone()));
            };
            facility.city = city.clone();
            checked(facility, &gazetteer)?;
        }
        for hospital in &mut hospitals {
            let Some(city) = gazetteer.city(hospital.city.code()) else {
                return Err(PartsError::UnknownCity(hospital.city.clone()));
            };
            hospital.city = city.clone();
        }
        let by_id = Ids::new(&facilities);
        if let Some(id) = by_id.repeated(&facilities) {
            return Err(PartsError::SameFacilityId(id.into()));
        }
        // In this order the first of equally good crossings is the right one.
        crossings.sort_by(|a, b| a.id.cmp(&b.id));
        for (one, next) in crossings.iter().zip(crossings.iter().skip(1)) {
            if one.id == next.id {
                return Err(PartsError::SameCrossingId(one.id.clone()));
            }
        }
        for Crossing {
            id,
            ends: [(a, _), (b, _)],
            ..
        } in &crossings
        {
            if a == b {
                return Err(PartsError::CrossingOfOneSide(id.clone()));
            }
        }
        let crossing_ends = CrossingEnds::new(&crossings, &paces);
        let around = surroundings(&crossings, &gazetteer, &journeys, &rates);
        let homes = Homes::new(facilities, by_id, &crossing_ends, &around);
        let parts = Parts {
            facilities: Vec::new(),
            gazetteer,
            crossings,
            crossing_hours,
            rates,
            policies,
            beliefs,
            paces,
            journeys,
            hospitals,
        };
        Ok(Self::of(parts, homes))
    }

    /// The tables of these parts with such facilities.
    fn of(parts: Parts, homes: Homes) -> Self {
        Self {
            crossing_ends: CrossingEnds::new(&parts.crossings, &parts.paces),
            homes: Arc::new(homes),
            changed: None,
            gazetteer: parts.gazetteer,
            crossings: parts.crossings,
            crossing_hours: parts.crossing_hours,
            rates: parts.rates,
            policies: parts.policies,
            beliefs: parts.beliefs,
            paces: parts.paces,
            journeys: parts.journeys,
            hospitals: parts.hospitals,
            answered: Arc::default(),
        }
    }

    /// These tables with other facilities, and no answers.
    fn with_homes(&self, facilities: Vec<Facility>) -> Result<Self, PartsError> {
        Self::without_some_rates(Parts {
            facilities,
            gazetteer: self.gazetteer.clone(),
            crossings: self.crossings.clone(),
            crossing_hours: self.crossing_hours.clone(),
            rates: self.rates.clone(),
            policies: self.policies.clone(),
            beliefs: self.beliefs.clone(),
            paces: self.paces.clone(),
            journeys: self.journeys.clone(),
            hospitals: self.hospitals.clone(),
        })
    }

    /// These facilities with such changes since they were put together, and no answers.
    fn with_changes(&self, changed: Changed) -> Self {
        Self {
            changed: Some(Arc::new(changed)),
            answered: Arc::default(),
            ..self.clone()
        }
    }

    /// What the index knows besides the facilities.
    fn surroundings(&self) -> Surroundings<'_> {
        surroundings(
            &self.crossings,
            &self.gazetteer,
            &self.journeys,
            &self.rates,
        )
    }

    /// Takes the catalog apart again; answers are left out.
    #[must_use]
    pub fn into_parts(self) -> Parts {
        let facilities = match &self.changed {
            Some(_) => self.facilities().to_vec(),
            None => Vec::new(),
        };
        let Self {
            homes,
            changed,
            gazetteer,
            crossings,
            crossing_hours,
            rates,
            policies,
            beliefs,
            paces,
            journeys,
            hospitals,
            ..
        } = self;
        let facilities = match changed {
            Some(_) => facilities,
            None => match Arc::try_unwrap(homes) {
                Ok(homes) => homes.facilities,
                Err(homes) => homes.facilities.clone(),
            },
        };
        Parts {
            facilities,
            gazetteer,
            crossings,
            crossing_hours,
            rates,
            policies,
            beliefs,
            paces,
            journeys,
            hospitals,
        }
    }

    /// How often something is so where nobody has said.
    #[must_use]
    pub const fn beliefs(&self) -> &Beliefs {
        &self.beliefs
    }

    /// How fast people travel.
    #[must_use]
    pub const fn paces(&self) -> &Paces {
        &self.paces
    }

    /// Journeys that win over the estimate.
    #[must_use]
    pub const fn journeys(&self) -> &MeasuredJourneys {
        &self.journeys
    }

    /// The hospitals in the order of their table.
    #[must_use]
    pub fn hospitals(&self) -> &[Hospital] {
        &self.hospitals
    }

    /// The service point of the Elderly Health Care Voucher that is nearest to a facility,
    /// with the straight line to it; see [`Hospital::nearest_voucher_point`]. Shown and never
    /// scored.
    #[must_use]
    pub fn nearest_voucher_point(&self, facility: &Facility) -> Option<Near<'_>> {
        let side = facility.city.side();
        Hospital::nearest_voucher_point(&self.hospitals, facility.location, side)
    }

    /// The facilities in the order of their table; those that were put in by
    /// [`Catalog::edit`] come last.
    #[must_use]
    pub fn facilities(&self) -> &[Facility] {
        match &self.changed {
            None => &self.homes.facilities,
            Some(changed) => changed.all.get_or_init(|| self.homes().cloned().collect()),
        }
    }

    /// The facility of this id.
    #[must_use]
    pub fn facility(&self, id: &str) -> Option<&Facility> {
        self.facility_at(self.row_of(id)?)
    }

    /// The districts and cities.
    #[must_use]
    pub const fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// The crossings by ascending id.
    #[must_use]
    pub fn crossings(&self) -> &[Crossing] {
        &self.crossings
    }

    /// Hours of crossings beside their usual ones, in the order of their table.
    #[must_use]
    pub fn crossing_hours(&self) -> &[CrossingHours] {
        &self.crossing_hours
    }

    /// Whether a crossing can be used on the way home.
    pub(crate) fn can_use(&self, crossing: &Crossing, way_home: WayHome) -> bool {
        way_home.can_use(crossing, &self.crossing_hours)
    }

    /// All rates in the order of their table.
    #[must_use]
    pub fn rates(&self) -> &[Rate] {
        &self.rates
    }

    /// The newest rate of a currency; of two of one day the later row.
    #[must_use]
    pub fn rate(&self, currency: Currency) -> Option<&Rate> {
        newest_rate(&self.rates, currency)
    }

    /// All policies in the order of their table.
    #[must_use]
    pub fn policies(&self) -> &[Policy] {
        &self.policies
    }

    /// The newest row of a policy; of two of one day the later row.
    #[must_use]
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.policies
            .iter()
            .filter(|policy| &*policy.id == id)
            .max_by_key(|policy| policy.as_of.last_day())
    }

    /// The newest date of any facility, which is taken for today where a case
    /// names no day. A month or a year counts to its last day.
    #[must_use]
    pub fn newest(&self) -> Option<Day> {
        match &self.changed {
            None => self.homes.days.newest(),
            Some(changed) => changed.newest,
        }
    }

    /// The ends of the crossings on each side.
    pub(crate) const fn crossing_ends(&self) -> &CrossingEnds {
        &self.crossing_ends
    }

    /// Bytes that the index holds beyond the facilities themselves.
    #[must_use]
    pub fn index_bytes(&self) -> usize {
        self.homes.bytes()
    }

    /// Hong Kong dollars for one unit at the newest rate; 1 for themselves.
    pub(crate) fn hkd_per_unit(&self, currency: Currency) -> Option<f64> {
        hkd_per_unit(&self.rates, currency)
    }
}

/// What the index knows besides the facilities.
fn surroundings<'a>(
    crossings: &'a [Crossing],
    gazetteer: &'a Gazetteer,
    journeys: &'a MeasuredJourneys,
    rates: &[Rate],
) -> Surroundings<'a> {
    Surroundings {
        crossings,
        gazetteer,
        journeys,
        rates: [Currency::Hkd, Currency::Cny, Currency::Mop].map(|of| hkd_per_unit(rates, of)),
    }
}

fn hkd_per_unit(rates: &[Rate], currency: Currency) -> Option<f64> {
    if currency == Currency::Hkd {
        return Some(1.0);
    }
    newest_rate(rates, currency).map(|rate| rate.hkd_per_unit().get())
}

fn newest_rate(rates: &[Rate], currency: Currency) -> Option<&Rate> {
    let of_currency = rates.iter().filter(|rate| rate.currency() == currency);
    of_currency.max_by_key(|rate| rate.as_of().last_day())
}

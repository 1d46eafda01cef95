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
mod check;
mod error;
mod legs;
mod load;
mod opened;
mod parts;
mod reading;
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

use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::index::{Ids, Index, Row};
use crate::place::{
    Crossing, CrossingHours, Gazetteer, Hospital, MeasuredJourneys, Near, Paces, WayHome,
};
use crate::units::{Currency, Day, Rate};
use answered::Answered;
pub use answered::LoadedAnswers;
pub(crate) use legs::CrossingEnds;
use legs::FarLegs;
use parts::{checked, currencies_without_rate};

/// Everything that is known, ready to be ranked any number of times.
///
/// Immutable, without a clock and without hidden state; share it between
/// threads as you like.
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
#[derive(Clone, Debug, PartialEq)]
pub struct Catalog {
    facilities: Vec<Facility>,
    by_id: Ids,
    gazetteer: Gazetteer,
    crossings: Vec<Crossing>,
    crossing_hours: Vec<CrossingHours>,
    rates: Vec<Rate>,
    policies: Vec<Policy>,
    beliefs: Beliefs,
    paces: Paces,
    journeys: MeasuredJourneys,
    hospitals: Vec<Hospital>,
    newest: Option<Day>,
    far_legs: FarLegs,
    crossing_ends: CrossingEnds,
    index: Index,
    answered: Answered,
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
        let newest = facilities
            .iter()
            .filter_map(|facility| facility.provenance.as_of)
            .map(crate::units::AsOf::last_day)
            .max();
        let crossing_ends = CrossingEnds::new(&crossings, &paces);
        let far_legs = FarLegs::new(&facilities, &crossing_ends);
        let per_unit = |currency| hkd_per_unit(&rates, currency);
        let is_measured =
            |facility: &Facility| journeys.lead_to(&facility.id, facility.at_district());
        let far_km = |row| far_legs.of(row);
        let index = Index::new(
            &facilities,
            &by_id,
            &crossings,
            &per_unit,
            &gazetteer,
            far_km,
            &is_measured,
        );
        Ok(Self {
            facilities,
            by_id,
            gazetteer,
            crossings,
            crossing_hours,
            rates,
            policies,
            beliefs,
            paces,
            journeys,
            hospitals,
            newest,
            far_legs,
            crossing_ends,
            index,
            answered: Answered::default(),
        })
    }

    /// Takes the catalog apart again; answers are left out.
    #[must_use]
    pub fn into_parts(self) -> Parts {
        let Self {
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
            ..
        } = self;
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

    /// The facilities in the order of their table.
    #[must_use]
    pub fn facilities(&self) -> &[Facility] {
        &self.facilities
    }

    /// The facility of this id.
    #[must_use]
    pub fn facility(&self, id: &str) -> Option<&Facility> {
        self.facilities.get(self.row_of(id)?.0)
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
    pub const fn newest(&self) -> Option<Day> {
        self.newest
    }

    /// How far a row is from the far end of each crossing, in km.
    pub(crate) fn far_km(&self, row: Row) -> &[f64] {
        match row.0.checked_sub(self.facilities.len()) {
            None => self.far_legs.of(row),
            Some(version) => self.far_km_of_version(version),
        }
    }

    /// The ends of the crossings on each side.
    pub(crate) const fn crossing_ends(&self) -> &CrossingEnds {
        &self.crossing_ends
    }

    /// How many ids come before that of a row.
    pub(crate) fn id_place(&self, row: Row) -> u32 {
        match row.0.checked_sub(self.facilities.len()) {
            None => self.index.compact.id_of(row),
            Some(version) => self.id_of_version(version),
        }
    }

    /// Bytes that the index holds beyond the facilities themselves.
    #[must_use]
    pub fn index_bytes(&self) -> usize {
        self.index.bytes() + self.far_legs.bytes() + self.by_id.bytes()
    }

    /// Hong Kong dollars for one unit at the newest rate; 1 for themselves.
    pub(crate) fn hkd_per_unit(&self, currency: Currency) -> Option<f64> {
        hkd_per_unit(&self.rates, currency)
    }

    /// The row of the facility with this id, as its table has it.
    pub(crate) fn row_of(&self, id: &str) -> Option<Row> {
        self.by_id.find(id, &self.facilities)
    }

    /// The facility in a row.
    pub(crate) fn facility_at(&self, row: Row) -> Option<&Facility> {
        match row.0.checked_sub(self.facilities.len()) {
            None => self.facilities.get(row.0),
            Some(version) => self.version(version),
        }
    }

    /// All facilities as their rows or answers have them, on any day.
    pub(crate) fn known(&self) -> impl Iterator<Item = &Facility> {
        self.facilities.iter().chain(self.versions())
    }

    /// All facilities as they are known on a day, with their rows.
    pub(crate) fn rows_on(&self, day: Option<Day>) -> impl Iterator<Item = (Row, &Facility)> {
        let rows = (0..self.facilities.len()).map(Row);
        rows.filter_map(move |row| {
            let row = self.row_on(row, day);
            Some((row, self.facility_at(row)?))
        })
    }

    pub(crate) const fn index(&self) -> &Index {
        &self.index
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

//! How facts come in and go out: tables of facilities, districts, crossings,
//! rates and policies, and the problems found in them.
//!
//! Facts are checked here once and not again downstream. Floors, each a `Read` or a
//! row below the next: `bytes`, `cells`, `table`, `rows`; then loading, checking,
//! streaming and writing. Knows nothing of cases and nothing of scores.

mod answered;
mod assembly;
#[cfg(feature = "bundled")]
mod bundled;
mod bytes;
mod cells;
mod changed;
mod check;
mod context;
mod edit;
mod error;
mod fix;
mod given;
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
mod sound;
mod stream;
mod table;
mod write;

pub use bytes::{Encoding, Excerpt, LineIndex};
pub(crate) use bytes::{guarded, unguarded};
pub use cells::{FeeNote, FeeReading, FeeRefusal, GradeOne, read_fee};
pub(crate) use cells::{Spelt, YesNo, folded, letters};
pub use check::{CheckOptions, Checked, check_table, decoded, read_gazetteer};
pub use context::Context;
pub use edit::Edit;
pub use error::LoadError;
#[cfg(feature = "spreadsheet")]
pub use fix::fix_workbook;
pub use fix::{FixError, fix_table};
pub use given::{FacilityRows, GivenFacility};
pub use load::{Loaded, Tables};
pub use opened::Separator;
pub(crate) use opened::{Known, Opened};
pub use parts::Parts;
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
pub(crate) use table::UNNAMED;
pub use table::{Settings, SettingsError, TableKind, TableSettings};
pub use write::ByteOrderMark;

use std::sync::Arc;

use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::index::{Ids, Surroundings};
use crate::place::{Crossing, CrossingHours, Gazetteer, Hospital, MeasuredJourneys, Near, Paces};
use crate::units::{Currency, Day, Rate};
use answered::Answered;
pub use answered::LoadedAnswers;
use changed::Changed;
use homes::Homes;
pub(crate) use legs::CrossingEnds;

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
    context: Context,
    homes: Arc<Homes>,
    /// What was changed of them since, where anything was.
    changed: Option<Arc<Changed>>,
    answered: Arc<Answered>,
}

/// With the same facilities in the same order, the same answers and the same tables.
impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        self.count() == other.count()
            && self.homes().eq(other.homes())
            && self.answers() == other.answers()
            && self.context == other.context
    }
}

impl Catalog {
    /// Puts a catalog together.
    ///
    /// What no table could say is refused as loading refuses it, with the same problems: an
    /// id that is missing or occurs twice, a city, a district or a crossing that is not known,
    /// a level or a service that is both so and not so, an age or a year out of range, a
    /// currency of a fee without a rate, a crossing whose ends are on one side, hours that end
    /// before they begin. A facility may be without a name.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every part; rows are counted from 1.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::Catalog;
    ///
    /// let mut parts = Catalog::load("data")?.into_parts();
    /// parts.facilities[0].district = Some("Atlantis".into());
    /// parts.facilities[1].min_age = Some(200);
    /// let error = Catalog::new(parts).unwrap_err();
    /// let columns: Vec<_> = error.problems().iter().filter_map(|of| of.column()).collect();
    /// assert_eq!(columns, ["district", "min_age"]);
    /// # Ok::<(), silverbay::catalog::LoadError>(())
    /// ```
    pub fn new(parts: Parts) -> Result<Self, LoadError> {
        let mut problems = sound::context(&parts);
        let by_id = Ids::new(&parts.facilities);
        problems.extend(sound::facilities(
            &parts.facilities,
            &by_id,
            &parts.gazetteer,
            &parts.rates,
        ));
        if !problems.is_empty() {
            return Err(LoadError::from(problems));
        }
        let (context, facilities) = Context::new(parts);
        Ok(Self::build(context, facilities, by_id))
    }

    /// The facilities in a context that was checked.
    fn within(context: Context, facilities: Vec<Facility>) -> Result<Self, LoadError> {
        let by_id = Ids::new(&facilities);
        let (gazetteer, rates) = (context.gazetteer(), context.rates());
        let problems = sound::facilities(&facilities, &by_id, gazetteer, rates);
        if !problems.is_empty() {
            return Err(LoadError::from(problems));
        }
        Ok(Self::build(context, facilities, by_id))
    }

    /// Puts together what was checked. A currency of fees may have no rate: they say nothing
    /// in HKD.
    fn build(context: Context, mut facilities: Vec<Facility>, by_id: Ids) -> Self {
        let gazetteer = context.gazetteer();
        for facility in &mut facilities {
            if let Some(city) = gazetteer.cities().find(|city| **city == facility.city) {
                facility.city = city.clone();
            }
        }
        let (ends, around) = (context.crossing_ends(), context.surroundings());
        let homes = Homes::new(facilities, by_id, ends, &around);
        Self::of(context, homes)
    }

    /// Such facilities in a context.
    fn of(context: Context, homes: Homes) -> Self {
        Self {
            context,
            homes: Arc::new(homes),
            changed: None,
            answered: Arc::default(),
        }
    }

    /// The same context with other facilities that were checked, and no answers.
    fn with_homes(&self, facilities: Vec<Facility>) -> Self {
        let by_id = Ids::new(&facilities);
        Self::build(self.context.clone(), facilities, by_id)
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
        self.context.surroundings()
    }

    /// Takes the catalog apart again; answers are left out.
    #[must_use]
    pub fn into_parts(self) -> Parts {
        let facilities = if self.changed.is_some() {
            self.facilities().to_vec()
        } else {
            match Arc::try_unwrap(self.homes) {
                Ok(homes) => homes.facilities,
                Err(homes) => homes.facilities.clone(),
            }
        };
        self.context.into_parts(facilities)
    }

    /// What scores depend on besides facility, case and day. Whatever is asked of it can be
    /// asked of the catalog too.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{Catalog, Context};
    /// use silverbay::units::{Currency, HkdPerMonth};
    ///
    /// // A function that needs no homes takes the context, and is given a catalog as well.
    /// fn in_hkd(around: impl AsRef<Context>, rmb: f64) -> Option<f64> {
    ///     Some(around.as_ref().rate(Currency::Cny)?.hkd_per_unit().get() * rmb)
    /// }
    /// let catalog = Catalog::load("data")?;
    /// assert!(in_hkd(&catalog, 7000.0) > Some(7000.0));
    /// assert_eq!(in_hkd(catalog.context(), 7000.0), in_hkd(&catalog, 7000.0));
    /// # Ok::<(), silverbay::catalog::LoadError>(())
    /// ```
    #[must_use]
    pub const fn context(&self) -> &Context {
        &self.context
    }

    /// How often something is so where nobody has said.
    #[must_use]
    pub fn beliefs(&self) -> &Beliefs {
        self.context.beliefs()
    }

    /// How fast people travel.
    #[must_use]
    pub fn paces(&self) -> &Paces {
        self.context.paces()
    }

    /// Journeys that win over the estimate.
    #[must_use]
    pub fn journeys(&self) -> &MeasuredJourneys {
        self.context.journeys()
    }

    /// The hospitals in the order of their table.
    #[must_use]
    pub fn hospitals(&self) -> &[Hospital] {
        self.context.hospitals()
    }

    /// The service point of the Elderly Health Care Voucher that is nearest to a facility,
    /// with the straight line to it; see [`Hospital::nearest_voucher_point`]. Shown and never
    /// scored.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::{Hospital, Near};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// let home = catalog.facility("sz-fuya").ok_or("a home")?;
    /// let Near { hospital, distance, .. } = catalog.nearest_voucher_point(home).ok_or("a hospital")?;
    /// println!("{}, {:.0} km at most", hospital.name_en, distance.high().get());
    /// assert!(hospital.is_voucher_point());
    /// // The same of hospitals that are in no catalog.
    /// let (hospitals, side) = (catalog.hospitals(), home.city.side());
    /// let near = Hospital::nearest_voucher_point(hospitals, home.location, side);
    /// assert_eq!(near.map(|near| &near.hospital.id), Some(&hospital.id));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn nearest_voucher_point(&self, facility: &Facility) -> Option<Near<'_>> {
        self.context.nearest_voucher_point(facility)
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
    pub fn gazetteer(&self) -> &Gazetteer {
        self.context.gazetteer()
    }

    /// The crossings by ascending id.
    #[must_use]
    pub fn crossings(&self) -> &[Crossing] {
        self.context.crossings()
    }

    /// Hours of crossings beside their usual ones, in the order of their table.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // On New Year's Eve the last train to Hong Kong is not the usual one.
    /// let eve = Some(silverbay::units::Day::new(2025, 12, 31)?);
    /// let mut hours = catalog.crossing_hours().iter();
    /// let lo_wu = hours.find(|of| &*of.crossing == "lo_wu" && of.valid_from == eve).ok_or("hours")?;
    /// let usual = catalog.crossings().iter().find(|of| of.id == lo_wu.crossing).ok_or("Lo Wu")?;
    /// let late = "01:30".parse()?;
    /// assert!(lo_wu.hours.contain(late) && !usual.is_usable(Some(late)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn crossing_hours(&self) -> &[CrossingHours] {
        self.context.crossing_hours()
    }

    /// All rates in the order of their table.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::Currency;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // The table keeps what was; the newest counts.
    /// let rates = catalog.rates().iter().filter(|rate| rate.currency() == Currency::Cny);
    /// let newest = catalog.rate(Currency::Cny).ok_or("a rate")?;
    /// assert!(rates.clone().count() > 1);
    /// assert!(rates.clone().all(|rate| rate.as_of().last_day() <= newest.as_of().last_day()));
    /// assert!(newest.source_url().starts_with("https://"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn rates(&self) -> &[Rate] {
        self.context.rates()
    }

    /// The newest rate of a currency; of two of one day the later row.
    #[must_use]
    pub fn rate(&self, currency: Currency) -> Option<&Rate> {
        self.context.rate(currency)
    }

    /// All policies in the order of their table.
    #[must_use]
    pub fn policies(&self) -> &[Policy] {
        self.context.policies()
    }

    /// The newest row of a policy; of two of one day the later row.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{PORTABLE_CSSA, Period};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// let supplement = catalog.policy(PORTABLE_CSSA).ok_or("a policy")?;
    /// println!("{} a {}, as of {}", supplement.amount, supplement.period, supplement.as_of);
    /// assert_eq!(supplement.period, Period::Month);
    /// // An allowance that was raised has a row for each amount; the newest is in force.
    /// let rows = catalog.policies().iter().filter(|of| &*of.id == "old_age_allowance");
    /// let last = rows.max_by_key(|of| of.as_of.last_day());
    /// assert_eq!(catalog.policy("old_age_allowance"), last);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.context.policy(id)
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

    /// Bytes that the index holds beyond the facilities themselves.
    #[must_use]
    pub fn index_bytes(&self) -> usize {
        self.homes.bytes()
    }
}

//! What a score depends on besides the facility, the case and the day.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::assembly::{self, Sources};
use super::legs::CrossingEnds;
use super::load;
use super::table::{Settings, TableKind};
use super::write::Records;
use super::{ByteOrderMark, Catalog, LoadError, Parts, Policy};
use crate::answers::Answers;
use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::index::Surroundings;
use crate::place::{
    Crossing, CrossingHours, Gazetteer, Hospital, MeasuredJourneys, Near, Paces, WayHome,
};
use crate::problem::{Cause, Problem, ProblemKind, Problems};
use crate::units::{AsOf, Currency, Day, Rate};
use crate::vocabulary::Word;

/// Everything that a score depends on besides the facility, the case and the day: districts,
/// crossings and their hours, rates, policies, beliefs, paces and measured journeys.
///
/// A [`Catalog`] has one, and a case is read against one. By itself it serves those who have
/// the facilities elsewhere: a few tables of some 50 KB that can be sent as one text, while
/// millions of rows stay where they are. A copy shares the tables.
///
/// Hospitals travel with it; they are shown and never scored.
///
/// # Example
///
/// ```
/// use silverbay::case::Case;
/// use silverbay::catalog::{Catalog, Context};
///
/// let context = Context::load("data")?;
/// // What a worker of another machine is sent.
/// let sent = context.to_json();
/// let received = Context::from_json(&sent)?;
/// assert_eq!(received, context);
///
/// let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// let case = Case::from_toml_str(&text, &received)?;
/// assert_eq!(case, Case::from_toml_str(&text, &Catalog::load("data")?)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Context(Arc<Inner>);

#[derive(Clone, Debug, PartialEq)]
struct Inner {
    /// The tables, without facilities.
    parts: Parts,
    crossing_ends: CrossingEnds,
}

impl Context {
    /// The tables of a folder besides `facilities.csv`, which need not be there.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every file, as [`Catalog::load`] has them.
    pub fn load(folder: impl AsRef<Path>) -> Result<Self, LoadError> {
        let is_of_a_context = |kind: &TableKind| Self::TABLES.contains(kind);
        let loaded = load::folder(folder.as_ref(), is_of_a_context)?;
        LoadError::unless_complete(loaded.problems)?;
        Ok(loaded.catalog.context)
    }

    /// All tables as CSV in one text, which [`Context::from_json`] reads: an object of the
    /// tables by the names of their files. The same context gives the same text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let tables = Self::TABLES.iter().map(|table| {
            let mut csv = Vec::new();
            // Writing to memory does not fail.
            let _ = self.write(*table, &mut csv);
            (table.code(), String::from_utf8_lossy(&csv).into_owned())
        });
        let tables: BTreeMap<&str, String> = tables.collect();
        serde_json::to_string(&tables).unwrap_or_default()
    }

    /// Reads what [`Context::to_json`] wrote.
    ///
    /// Every table must be there: one that was left out would be taken from the crate, and
    /// two machines with two versions of it would score differently.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem: the text is no JSON of this kind, a table is missing
    /// or is none of a context, or a row cannot be read.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::Context;
    ///
    /// let error = Context::from_json(r#"{ "rates.csv": "currency" }"#).unwrap_err();
    /// assert!(error.to_string().contains("districts.csv"));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let unreadable =
            |file: &str, cause: Cause| Problem::of_file(file, ProblemKind::Unreadable { cause });
        let tables: BTreeMap<String, String> = serde_json::from_str(text)
            .map_err(|error| LoadError::from(vec![unreadable("context", Cause::of(error))]))?;
        let mut problems = Problems::default();
        let mut sources = Sources::new();
        for (name, csv) in &tables {
            if let Some(table) = Self::TABLES.iter().find(|table| table.code() == name) {
                sources.insert(*table, (name.clone(), Box::new(csv.as_bytes())));
            } else {
                let text = name.clone();
                problems.push(Problem::of_file(name, ProblemKind::NotATable { text }));
            }
        }
        for table in Self::TABLES {
            if !sources.contains_key(table) {
                let cause = Cause::of(std::io::Error::from(std::io::ErrorKind::NotFound));
                problems.push(unreadable(table.code(), cause));
            }
        }
        let loaded = assembly::read_all(sources, &Settings::default(), problems)?;
        LoadError::unless_complete(loaded.problems)?;
        Ok(loaded.catalog.context)
    }

    /// A catalog of facilities in this context: of all that there are, or of a shard of them.
    ///
    /// The newest date of a shard is not that of the whole, so cases that name no day are
    /// ranked on a stated one, [`Catalog::rank_on`].
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every facility, as [`Catalog::new`] has them.
    pub fn catalog(&self, facilities: Vec<Facility>) -> Result<Catalog, LoadError> {
        Catalog::within(self.clone(), facilities)
    }

    /// The tables of a context, in the order of reading.
    pub(super) const TABLES: &'static [TableKind] = &[
        TableKind::Districts,
        TableKind::Crossings,
        TableKind::CrossingHours,
        TableKind::Rates,
        TableKind::Policy,
        TableKind::Beliefs,
        TableKind::Paces,
        TableKind::Journeys,
        TableKind::Hospitals,
    ];

    fn write(&self, table: TableKind, writer: impl std::io::Write) -> std::io::Result<()> {
        let records = Records {
            context: self,
            facilities: &[],
            answers: &Answers::default(),
        };
        records.write(table, ByteOrderMark::Without, writer)
    }

    /// Takes the parts that are not facilities, which were checked, and hands those back.
    pub(super) fn new(mut parts: Parts) -> (Self, Vec<Facility>) {
        let facilities = std::mem::take(&mut parts.facilities);
        for hospital in &mut parts.hospitals {
            if let Some(city) = parts.gazetteer.city(hospital.city.code()) {
                hospital.city = city.clone();
            }
        }
        // In this order the first of equally good crossings is the right one.
        parts.crossings.sort_by(|a, b| a.id.cmp(&b.id));
        let crossing_ends = CrossingEnds::new(&parts.crossings, &parts.paces);
        let inner = Inner {
            parts,
            crossing_ends,
        };
        (Self(Arc::new(inner)), facilities)
    }

    /// The parts of a catalog of these facilities.
    pub(super) fn into_parts(self, facilities: Vec<Facility>) -> Parts {
        let Inner { parts, .. } = Arc::unwrap_or_clone(self.0);
        Parts {
            facilities,
            ..parts
        }
    }

    /// The districts and cities.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.0.parts.gazetteer
    }

    /// The crossings by ascending id.
    #[must_use]
    pub fn crossings(&self) -> &[Crossing] {
        &self.0.parts.crossings
    }

    /// Hours of crossings beside their usual ones, in the order of their table.
    #[must_use]
    pub fn crossing_hours(&self) -> &[CrossingHours] {
        &self.0.parts.crossing_hours
    }

    /// All rates in the order of their table.
    #[must_use]
    pub fn rates(&self) -> &[Rate] {
        &self.0.parts.rates
    }

    /// The newest rate of a currency; of two of one day the later row.
    #[must_use]
    pub fn rate(&self, currency: Currency) -> Option<&Rate> {
        let of_currency = self.rates().iter();
        let of_currency = of_currency.filter(|rate| rate.currency() == currency);
        of_currency.max_by_key(|rate| rate.as_of().last_day())
    }

    /// All policies in the order of their table.
    #[must_use]
    pub fn policies(&self) -> &[Policy] {
        &self.0.parts.policies
    }

    /// The newest row of a policy; of two of one day the later row.
    #[must_use]
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        let policies = self.policies().iter();
        policies
            .filter(|policy| &*policy.id == id)
            .max_by_key(|policy| policy.as_of.last_day())
    }

    /// How often something is so where nobody has said.
    #[must_use]
    pub fn beliefs(&self) -> &Beliefs {
        &self.0.parts.beliefs
    }

    /// How fast people travel.
    #[must_use]
    pub fn paces(&self) -> &Paces {
        &self.0.parts.paces
    }

    /// Journeys that win over the estimate.
    #[must_use]
    pub fn journeys(&self) -> &MeasuredJourneys {
        &self.0.parts.journeys
    }

    /// The hospitals in the order of their table.
    #[must_use]
    pub fn hospitals(&self) -> &[Hospital] {
        &self.0.parts.hospitals
    }

    /// The service point of the Elderly Health Care Voucher that is nearest to a facility,
    /// with the straight line to it; see [`Hospital::nearest_voucher_point`]. Shown and never
    /// scored.
    #[must_use]
    pub fn nearest_voucher_point(&self, facility: &Facility) -> Option<Near<'_>> {
        let side = facility.city.side();
        Hospital::nearest_voucher_point(self.hospitals(), facility.location, side)
    }

    /// The newest date of any row, a month or a year counting to its last day. No ranking
    /// goes by it; that of a case is compared with it.
    #[must_use]
    pub fn newest(&self) -> Option<Day> {
        let parts = &self.0.parts;
        let always = parts.rates.iter().map(Rate::as_of);
        let always = always.chain(parts.policies.iter().map(|policy| policy.as_of));
        let where_known = [parts.paces.as_of].into_iter();
        let where_known = where_known
            .chain(parts.crossings.iter().map(|crossing| crossing.as_of))
            .chain(parts.crossing_hours.iter().map(|hours| hours.as_of))
            .chain(parts.beliefs.rows().iter().map(|belief| belief.as_of))
            .chain(parts.journeys.rows().iter().map(|journey| journey.as_of))
            .chain(parts.hospitals.iter().map(|hospital| hospital.as_of));
        let dates = always.chain(where_known.flatten());
        dates.map(AsOf::last_day).max()
    }

    /// Hong Kong dollars for one unit at the newest rate; 1 for themselves.
    pub(crate) fn hkd_per_unit(&self, currency: Currency) -> Option<f64> {
        if currency == Currency::Hkd {
            return Some(1.0);
        }
        self.rate(currency).map(|rate| rate.hkd_per_unit().get())
    }

    /// Whether a crossing can be used on the way home.
    pub(crate) fn can_use(&self, crossing: &Crossing, way_home: WayHome) -> bool {
        way_home.can_use(crossing, self.crossing_hours())
    }

    /// What the index of facilities in this context knows besides them.
    pub(super) fn surroundings(&self) -> Surroundings<'_> {
        let currencies = [Currency::Hkd, Currency::Cny, Currency::Mop];
        Surroundings {
            crossings: self.crossings(),
            gazetteer: self.gazetteer(),
            journeys: self.journeys(),
            rates: currencies.map(|of| self.hkd_per_unit(of)),
        }
    }

    /// The ends of the crossings on each side.
    pub(crate) fn crossing_ends(&self) -> &CrossingEnds {
        &self.0.crossing_ends
    }
}

impl AsRef<Self> for Context {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl AsRef<Context> for Catalog {
    fn as_ref(&self) -> &Context {
        self.context()
    }
}

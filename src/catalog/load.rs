//! All tables in one pass, with every problem of every file.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::reading::{SourceReport, open, read_table};
use super::rows::{
    Around, BeliefColumn, CrossingColumn, DistrictColumn, FacilityColumn, JourneyColumn,
    PaceColumn, PolicyColumn, RateColumn, Rows, paces,
};
use super::table::{Settings, TableKind};
use super::{Catalog, LoadError, Parts, shipped};
use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::place::{Crossing, District, Gazetteer, MeasuredJourneys, Paces};
use crate::problem::{Problem, ProblemKind, Problems, Severity};
use crate::units::{Currency, Rate};
use crate::vocabulary::Word;

/// The tables of a catalog, each from any source of bytes.
pub struct Tables<'a> {
    /// `facilities.csv`
    pub facilities: Box<dyn Read + 'a>,
    /// `districts.csv`
    pub districts: Box<dyn Read + 'a>,
    /// `crossings.csv`
    pub crossings: Box<dyn Read + 'a>,
    /// `rates.csv`
    pub rates: Box<dyn Read + 'a>,
    /// `policy.csv`
    pub policy: Box<dyn Read + 'a>,
    /// `beliefs.csv`; without it the beliefs that come with the crate are used.
    pub beliefs: Option<Box<dyn Read + 'a>>,
    /// `paces.csv`; without it the paces that come with the crate are used.
    pub paces: Option<Box<dyn Read + 'a>>,
    /// `journeys.csv`
    pub journeys: Option<Box<dyn Read + 'a>>,
}

/// A catalog of the rows that are good, and what is wrong with the others.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The good rows.
    pub catalog: Catalog,
    /// Everything that was found, file by file in the order of reading.
    pub problems: Vec<Problem>,
    /// How each file was read, in the order of reading.
    pub sources: Vec<SourceReport>,
}

impl Catalog {
    /// Loads the tables of a folder and refuses them all when any fact of any
    /// of them could not be read. A `settings.toml` in the folder may state the
    /// encoding of a table, see [`Settings`].
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every file.
    pub fn load(folder: impl AsRef<Path>) -> Result<Self, LoadError> {
        strict(Self::load_lenient(folder)?)
    }

    /// Loads the tables of a folder, keeps the rows that can be used and says
    /// what is wrong with the others. A row with an error is left out; a fact that
    /// raises a question is unknown, and the rest of its row is used.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when nothing can be ranked whatever is kept: a file cannot
    /// be read, a column is missing, or there are too many cities.
    pub fn load_lenient(folder: impl AsRef<Path>) -> Result<Loaded, LoadError> {
        let folder = folder.as_ref();
        let settings = settings_of(folder)?;
        let mut problems = Problems::default();
        let mut sources = Sources::new();
        for kind in TableKind::ALL {
            let path = folder.join(kind.code());
            let name = path.display().to_string();
            match File::open(&path) {
                Ok(file) => drop(sources.insert(*kind, (name, Box::new(file)))),
                Err(error) if kind.is_optional() && error.kind() == io::ErrorKind::NotFound => {
                    if kind.is_built_in() {
                        problems.push(Problem::of_file(&name, ProblemKind::BuiltInTable));
                    }
                }
                Err(error) => problems.push(unreadable(&name, &error)),
            }
        }
        read_all(sources, &settings, problems)
    }

    /// Like [`Catalog::load`], from any sources of bytes.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every table.
    pub fn read(tables: Tables<'_>) -> Result<Self, LoadError> {
        strict(Self::read_lenient(tables, &Settings::default())?)
    }

    /// Like [`Catalog::load_lenient`], from any sources of bytes.
    ///
    /// # Errors
    ///
    /// As [`Catalog::load_lenient`].
    pub fn read_lenient(tables: Tables<'_>, settings: &Settings) -> Result<Loaded, LoadError> {
        let sources = [
            (TableKind::Districts, tables.districts),
            (TableKind::Crossings, tables.crossings),
            (TableKind::Rates, tables.rates),
            (TableKind::Policy, tables.policy),
            (TableKind::Facilities, tables.facilities),
        ];
        let optional = [
            (TableKind::Beliefs, tables.beliefs),
            (TableKind::Paces, tables.paces),
            (TableKind::Journeys, tables.journeys),
        ];
        let optional = optional
            .into_iter()
            .filter_map(|(kind, source)| Some((kind, source?)));
        let named = sources
            .into_iter()
            .chain(optional)
            .map(|(kind, source)| (kind, (kind.code().to_owned(), source)));
        read_all(named.collect(), settings, Problems::default())
    }
}

fn strict(loaded: Loaded) -> Result<Catalog, LoadError> {
    let is_left_out = |problem: &Problem| problem.severity() != Severity::Note;
    if loaded.problems.iter().any(is_left_out) {
        return Err(LoadError::from(loaded.problems));
    }
    Ok(loaded.catalog)
}

/// The settings of a folder; the default where it has no file of settings.
fn settings_of(folder: &Path) -> Result<Settings, LoadError> {
    let path = folder.join(Settings::FILE);
    let name = path.display().to_string();
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            Settings::from_named_toml(&name, &text).map_err(|error| LoadError::from(error.problems))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(error) => Err(LoadError::from(vec![unreadable(&name, &error)])),
    }
}

fn unreadable(file: &str, cause: &io::Error) -> Problem {
    let cause = cause.to_string();
    Problem::of_file(file, ProblemKind::Unreadable { cause })
}

/// The sources that could be opened, each with its name.
type Sources<'a> = BTreeMap<TableKind, (String, Box<dyn Read + 'a>)>;

fn read_all(
    sources: Sources<'_>,
    settings: &Settings,
    problems: Problems,
) -> Result<Loaded, LoadError> {
    let file_of = |kind| sources.get(&kind).map(|(name, _)| name.clone());
    let facilities_file = file_of(TableKind::Facilities);
    let (beliefs_file, paces_file) = (file_of(TableKind::Beliefs), file_of(TableKind::Paces));
    let mut loading = Loading {
        sources,
        settings,
        problems,
        reports: Vec::new(),
    };
    let districts = loading.table::<DistrictColumn>(Known::default());
    let gazetteer = gazetteer(districts, &mut loading.problems);
    let known = Known {
        gazetteer: gazetteer.as_ref(),
        ..Known::default()
    };
    let crossings = loading.table::<CrossingColumn>(known);
    let rates = loading.table::<RateColumn>(known);
    let policies = loading.table::<PolicyColumn>(known);
    let beliefs = match beliefs_file {
        Some(file) => {
            let rows = loading.table::<BeliefColumn>(known);
            loading.whole(&file, Beliefs::new(rows).map_err(|error| error.to_string()))
        }
        None => Some(Beliefs::built_in().clone()),
    };
    let paces = match paces_file {
        Some(file) => {
            let rows = loading.table::<PaceColumn>(known);
            loading.whole(&file, paces(&rows))
        }
        None => Some(Paces::built_in()),
    };
    let facilities = loading.table::<FacilityColumn>(known);
    if let Some(file) = facilities_file {
        missing_rates(&file, &facilities, &rates, &mut loading.problems);
    }
    let ids = facilities.iter().map(|home| &*home.id).collect();
    let journeys = loading.table::<JourneyColumn>(Known {
        crossings: Some(&crossings),
        facilities: Some(&ids),
        ..known
    });
    let problems = loading.problems.into_list();
    let is_usable = !problems.iter().any(is_fatal);
    let (Some(gazetteer), Some(beliefs), Some(paces), true) =
        (gazetteer, beliefs, paces, is_usable)
    else {
        return Err(LoadError::from(problems));
    };
    let parts = Parts {
        facilities,
        gazetteer,
        crossings,
        rates,
        policies,
        beliefs,
        paces,
        journeys: MeasuredJourneys::new(journeys),
    };
    match Catalog::new(parts) {
        Ok(catalog) => Ok(Loaded {
            catalog,
            problems,
            sources: loading.reports,
        }),
        // The rows that repeat an id were left out above.
        Err(_) => Err(LoadError::from(problems)),
    }
}

/// Puts the districts together, with the shipped rows of cities that have none of
/// their own.
pub(super) fn gazetteer(
    mut districts: Vec<District>,
    problems: &mut Problems,
) -> Option<Gazetteer> {
    let missing: Vec<_> = shipped::missing(&districts).cloned().collect();
    districts.extend(missing);
    match Gazetteer::new(districts) {
        Ok(gazetteer) => Some(gazetteer),
        Err(error) => {
            let cause = error.to_string();
            let file = TableKind::Districts.code();
            problems.push(Problem::of_file(file, ProblemKind::Unreadable { cause }));
            None
        }
    }
}

/// Tables being loaded, and what was found so far.
struct Loading<'a> {
    sources: Sources<'a>,
    settings: &'a Settings,
    problems: Problems,
    reports: Vec<SourceReport>,
}

/// What the tables read before say.
#[derive(Clone, Copy, Default)]
struct Known<'k> {
    gazetteer: Option<&'k Gazetteer>,
    crossings: Option<&'k [Crossing]>,
    facilities: Option<&'k HashSet<&'k str>>,
}

impl Loading<'_> {
    /// What the rows of a table make together; reported as a problem of the file where
    /// they make nothing.
    fn whole<T>(&mut self, file: &str, made: Result<T, String>) -> Option<T> {
        made.map_err(|cause| {
            let kind = ProblemKind::Unreadable { cause };
            self.problems.push(Problem::of_file(file, kind));
        })
        .ok()
    }

    /// Reads the table of the columns `C`; empty where there is none.
    fn table<C: Rows>(&mut self, known: Known<'_>) -> Vec<C::Record> {
        let Some((file, source)) = self.sources.remove(&C::KIND) else {
            return Vec::new();
        };
        let stated = self.settings.of(C::KIND);
        let mut around = Around {
            gazetteer: known.gazetteer,
            crossings: known.crossings,
            facilities: known.facilities,
            grade_one: stated.grade_one,
            ..Around::default()
        };
        let list = &mut self.problems;
        let read = open(&file, source, stated.encoding, list)
            .and_then(|opened| read_table::<_, C>(opened, &mut around, list, None));
        let Some((records, report)) = read else {
            return Vec::new();
        };
        self.reports.push(report);
        records
    }
}

/// Whether a problem leaves nothing to rank, whatever is kept.
const fn is_fatal(problem: &Problem) -> bool {
    matches!(
        problem.kind,
        ProblemKind::Unreadable { .. }
            | ProblemKind::NotATable { .. }
            | ProblemKind::MissingColumn { .. }
            | ProblemKind::DuplicateColumn { .. }
    )
}

/// Reports the currencies of fees that have no rate.
fn missing_rates(file: &str, homes: &[Facility], rates: &[Rate], problems: &mut Problems) {
    let mut fees: HashMap<Currency, usize> = HashMap::new();
    for schedule in homes.iter().filter_map(|home| home.fees.as_ref()) {
        *fees.entry(schedule.currency).or_default() += 1;
    }
    for currency in Currency::ALL
        .iter()
        .filter(|other| **other != Currency::Hkd)
    {
        let has_rate = rates.iter().any(|rate| rate.currency() == *currency);
        if let (Some(fees), false) = (fees.get(currency).copied(), has_rate) {
            let currency = currency.code();
            problems.push(Problem {
                name: Some(FacilityColumn::Currency.code().into()),
                ..Problem::of_file(file, ProblemKind::NoRate { currency, fees })
            });
        }
    }
}

impl TableKind {
    /// The table that has most of the columns the first line of these bytes names;
    /// that of the facilities where it names none.
    #[must_use]
    pub fn of(bytes: &[u8], stated: Option<super::Encoding>) -> Self {
        let opened = open("", bytes, stated, &mut Problems::default());
        opened.map_or(Self::Facilities, |opened| Self::shared(&opened.headings).0)
    }
}

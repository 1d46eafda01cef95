//! All five tables in one pass, with every problem of every file.

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::columns::{CrossingColumn, DistrictColumn, FacilityColumn, PolicyColumn, RateColumn};
use super::decode::Encoding;
use super::duplicates::probable_duplicates;
use super::facilities::{Around, facility};
use super::headings::{Headed, column};
use super::ids::Ids;
use super::opened::{Opened, Separator};
use super::read::rows;
use super::settings::{Settings, TableSettings};
use super::table::{Row, Table};
use super::{Catalog, Parts, read};
use crate::facility::Facility;
use crate::place::{City, District, Gazetteer};
use crate::problem::{Problem, ProblemKind, Problems, Severity};
use crate::units::{Currency, Rate};
use crate::vocabulary::Word;

/// The five tables of a catalog, each from any source of bytes.
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

/// How one file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceReport {
    /// The file, as it was named by whoever asked to read it.
    pub file: String,
    /// The table it was read as.
    pub table: TableKind,
    /// Its encoding, as stated or as the bytes show it.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub separator: Separator,
    /// How many rows it has below the first line.
    pub rows: usize,
    /// How many of them were used.
    pub kept: usize,
}

/// Why there is no catalog: every problem of every file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub struct LoadError {
    problems: Vec<Problem>,
}

impl From<Vec<Problem>> for LoadError {
    fn from(problems: Vec<Problem>) -> Self {
        Self { problems }
    }
}

impl LoadError {
    /// All problems in the order of reading.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self
            .problems
            .iter()
            .filter(|p| p.severity() != Severity::Note)
            .count();
        write!(
            f,
            "the tables have {count} problem{}",
            if count == 1 { "" } else { "s" }
        )?;
        for problem in &self.problems {
            write!(f, "\n  {problem}")?;
        }
        Ok(())
    }
}

impl Catalog {
    /// Loads the five tables of a folder and refuses them all when any fact of any
    /// of them could not be read. A `settings.toml` in the folder may state the
    /// encoding of a table, see [`Settings`].
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every file.
    pub fn load(folder: impl AsRef<Path>) -> Result<Self, LoadError> {
        strict(Self::load_lenient(folder)?)
    }

    /// Loads the five tables of a folder, keeps the rows that can be used and says
    /// what is wrong with the others. A row with an error is left out; a fact that
    /// raises a question is unknown, and the rest of its row is used.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when nothing can be ranked whatever is kept: a file cannot
    /// be read, a column is missing, or a city has no point.
    pub fn load_lenient(folder: impl AsRef<Path>) -> Result<Loaded, LoadError> {
        let folder = folder.as_ref();
        let settings = settings_of(folder)?;
        let mut problems = Problems::default();
        let mut open = |kind: TableKind| -> Option<NamedSource<'_>> {
            let path = folder.join(kind.code());
            let name = path.display().to_string();
            match File::open(&path) {
                Ok(file) => Some((name, Box::new(file))),
                Err(error) => {
                    problems.push(unreadable(&name, &error));
                    None
                }
            }
        };
        let sources = TableKind::ALL
            .iter()
            .map(|kind| (*kind, open(*kind)))
            .collect();
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
        let Tables {
            facilities,
            districts,
            crossings,
            rates,
            policy,
        } = tables;
        let named = |kind: TableKind, source| (kind, Some((kind.code().to_owned(), source)));
        let sources = vec![
            named(TableKind::Districts, districts),
            named(TableKind::Crossings, crossings),
            named(TableKind::Rates, rates),
            named(TableKind::Policy, policy),
            named(TableKind::Facilities, facilities),
        ];
        read_all(sources, settings, Problems::default())
    }
}

fn strict(loaded: Loaded) -> Result<Catalog, LoadError> {
    let Loaded {
        catalog, problems, ..
    } = loaded;
    let is_left_out = |problem: &Problem| problem.severity() != Severity::Note;
    if problems.iter().any(is_left_out) {
        return Err(LoadError { problems });
    }
    Ok(catalog)
}

/// The settings of a folder; none where it has no file of them.
fn settings_of(folder: &Path) -> Result<Settings, LoadError> {
    let path = folder.join(Settings::FILE);
    let name = path.display().to_string();
    match std::fs::read_to_string(&path) {
        Ok(text) => Settings::from_named_toml(&name, &text).map_err(|error| LoadError {
            problems: error.problems,
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(error) => Err(LoadError {
            problems: vec![unreadable(&name, &error)],
        }),
    }
}

fn unreadable(file: &str, cause: &io::Error) -> Problem {
    Problem {
        file: file.into(),
        line: 0,
        name: None,
        span: None,
        kind: ProblemKind::Unreadable {
            cause: cause.to_string(),
        },
    }
}

crate::vocabulary::vocabulary! {
    /// One of the five tables, in the order of reading.
    "table": pub enum TableKind {
        /// Districts and cities.
        Districts = "districts.csv",
        /// Crossings.
        Crossings = "crossings.csv",
        /// Rates of exchange.
        Rates = "rates.csv",
        /// Policy amounts.
        Policy = "policy.csv",
        /// Facilities.
        Facilities = "facilities.csv",
    }
}

type NamedSource<'a> = (String, Box<dyn Read + 'a>);

/// Reads one table with `row`, keeps its good rows and says how it was read.
/// Empty where the file is no such table.
fn table<R: Read, C: Headed, T>(
    kind: TableKind,
    (name, source): (&str, R),
    stated: TableSettings,
    found: &mut Found,
    row: impl FnMut(&mut Row<'_, C>) -> Option<T>,
) -> Vec<T> {
    let mut kept = Vec::new();
    let list = &mut found.problems;
    let opened = Opened::new(name, source, stated.encoding, list);
    if let Some(mut table) = opened.and_then(|opened| Table::open(opened, list)) {
        rows(&mut table, list, row, |item| kept.push(item));
        found.sources.push(report(name, kind, &table, kept.len()));
    }
    kept
}

pub(super) fn report<R: Read, C: Headed>(
    name: &str,
    kind: TableKind,
    table: &Table<R, C>,
    kept: usize,
) -> SourceReport {
    SourceReport {
        file: name.to_owned(),
        table: kind,
        encoding: table.encoding(),
        separator: table.separator(),
        rows: table.rows(),
        kept,
    }
}

/// What was found while reading.
struct Found {
    problems: Problems,
    sources: Vec<SourceReport>,
}

fn read_all(
    sources: Vec<(TableKind, Option<NamedSource<'_>>)>,
    settings: &Settings,
    problems: Problems,
) -> Result<Loaded, LoadError> {
    let mut crossings = Vec::new();
    let mut rates = Vec::new();
    let mut policies = Vec::new();
    let mut homes = Vec::new();
    let mut gazetteer = None;
    let mut found = Found {
        problems,
        sources: Vec::new(),
    };
    for (kind, source) in sources {
        let Some((name, source)) = source else {
            continue;
        };
        let stated = settings.of(kind);
        let source = (name.as_str(), source);
        let mut ids = Ids::default();
        let into = &mut found;
        match kind {
            TableKind::Districts => {
                let districts = table(kind, source, stated, into, |row| {
                    read::district(row, &mut ids)
                });
                gazetteer = make_gazetteer(&name, districts, &mut found.problems);
            }
            TableKind::Crossings => {
                crossings = table(kind, source, stated, into, |row| {
                    read::crossing(row, &mut ids)
                });
            }
            TableKind::Rates => rates = table(kind, source, stated, into, read::rate),
            TableKind::Policy => policies = table(kind, source, stated, into, read::policy),
            TableKind::Facilities => {
                let around = Around {
                    gazetteer: gazetteer.as_ref(),
                    grade_one: stated.grade_one,
                };
                homes = table(kind, source, stated, into, |row| {
                    facility(row, &around, &mut ids)
                });
                missing_rates(&name, &homes, &rates, &mut found.problems);
                duplicates(&name, &homes, &ids, &mut found.problems);
            }
        }
    }
    let Found { problems, sources } = found;
    let problems = problems.into_list();
    let Some(gazetteer) = gazetteer.filter(|_| !problems.iter().any(is_fatal)) else {
        return Err(LoadError { problems });
    };
    let parts = Parts {
        facilities: homes,
        crossings,
        rates,
        policies,
        ..Parts::of(gazetteer)
    };
    match Catalog::new(parts) {
        Ok(catalog) => Ok(Loaded {
            catalog,
            problems,
            sources,
        }),
        // The rows that repeat an id were left out above.
        Err(_) => Err(LoadError { problems }),
    }
}

/// Names the homes that an earlier row seems to describe too.
pub(super) fn duplicates(file: &str, homes: &[Facility], ids: &Ids, problems: &mut Problems) {
    for pair in probable_duplicates(homes) {
        let (Some(first), Some(second)) = (homes.get(pair.first), homes.get(pair.second)) else {
            continue;
        };
        let line = |home: &Facility| ids.line(&home.id).unwrap_or(0);
        problems.push(Problem {
            file: file.into(),
            line: line(second),
            name: None,
            span: None,
            kind: ProblemKind::ProbableDuplicate {
                other: first.id.to_string(),
                first_line: line(first),
                by_name: pair.by_name,
            },
        });
    }
}

/// Whether a problem leaves nothing to rank, whatever is kept.
pub(super) const fn is_fatal(problem: &Problem) -> bool {
    matches!(
        problem.kind,
        ProblemKind::Unreadable { .. }
            | ProblemKind::NotATable { .. }
            | ProblemKind::MissingColumn { .. }
            | ProblemKind::DuplicateColumn { .. }
            | ProblemKind::CityWithoutPoint { .. }
    )
}

pub(super) fn make_gazetteer(
    file: &str,
    districts: Vec<District>,
    problems: &mut Problems,
) -> Option<Gazetteer> {
    let lacks = |city: &&City| !districts.iter().any(|d| d.city == **city && d.is_city());
    for city in City::ALL.iter().filter(lacks) {
        problems.push(Problem {
            file: file.into(),
            line: 0,
            name: None,
            span: None,
            kind: ProblemKind::CityWithoutPoint { city: city.code() },
        });
    }
    // Every name is there once: rows that repeat one were left out.
    Gazetteer::new(districts).ok()
}

/// A currency in which fees are published needs a rate.
fn missing_rates(file: &str, homes: &[Facility], rates: &[Rate], problems: &mut Problems) {
    let mut fees: HashMap<Currency, usize> = HashMap::new();
    for schedule in homes.iter().filter_map(|home| home.fees.as_ref()) {
        *fees.entry(schedule.currency).or_default() += 1;
    }
    for currency in Currency::ALL
        .iter()
        .copied()
        .filter(|currency| *currency != Currency::Hkd)
    {
        let has_rate = rates.iter().any(|rate| rate.currency() == currency);
        if let (Some(fees), false) = (fees.get(&currency).copied(), has_rate) {
            problems.push(Problem {
                file: file.into(),
                line: 0,
                name: Some(FacilityColumn::Currency.code().into()),
                span: None,
                kind: ProblemKind::NoRate {
                    currency: currency.code(),
                    fees,
                },
            });
        }
    }
}

impl TableKind {
    /// The table that has most of the columns the first line of these bytes names;
    /// that of the facilities where it names none.
    #[must_use]
    pub fn of(bytes: &[u8], stated: Option<Encoding>) -> Self {
        let opened = Opened::new("", bytes, stated, &mut Problems::default());
        opened.map_or(Self::Facilities, |opened| Self::shared(&opened.headings).0)
    }

    /// The table that has most of the columns these headings name, and how many it
    /// has; of two that have as many, the smaller one is meant.
    pub(super) fn shared(headings: &[String]) -> (Self, usize) {
        fn known<C: Headed>(headings: &[String]) -> (usize, usize) {
            let named = |heading: &&String| column::<C>(heading).is_some();
            (headings.iter().filter(named).count(), C::ALL.len())
        }
        let found = |kind: Self| match kind {
            Self::Districts => known::<DistrictColumn>(headings),
            Self::Crossings => known::<CrossingColumn>(headings),
            Self::Rates => known::<RateColumn>(headings),
            Self::Policy => known::<PolicyColumn>(headings),
            Self::Facilities => known::<FacilityColumn>(headings),
        };
        let all = Self::ALL.iter().map(|kind| (*kind, found(*kind)));
        let best = all.max_by_key(|(_, (shared, of))| (*shared, usize::MAX - of));
        best.map_or((Self::Facilities, 0), |(kind, (shared, _))| (kind, shared))
    }
}

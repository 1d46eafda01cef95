//! All five tables in one pass, with every problem of every file.

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::columns::{CrossingColumn, DistrictColumn, FacilityColumn, PolicyColumn, RateColumn};
use super::{Catalog, Parts, facilities, read};
use crate::place::{City, District, Gazetteer};
use crate::problem::{Problem, ProblemKind, Severity};
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
}

/// Why there is no catalog: every problem of every file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub struct LoadError {
    problems: Vec<Problem>,
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
            .filter(|p| p.severity() == Severity::Error)
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
    /// Loads the five tables of a folder and refuses them all when any row of
    /// any of them has a problem.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every file.
    pub fn load(folder: impl AsRef<Path>) -> Result<Self, LoadError> {
        strict(Self::load_lenient(folder)?)
    }

    /// Loads the five tables of a folder, keeps the good rows and says what is
    /// wrong with the others.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when nothing can be ranked whatever is kept: a file cannot
    /// be read, a column is missing, or a city has no point.
    pub fn load_lenient(folder: impl AsRef<Path>) -> Result<Loaded, LoadError> {
        let folder = folder.as_ref();
        let mut problems = Vec::new();
        let mut open = |kind: TableKind| -> Option<(String, Box<dyn Read>)> {
            let path = folder.join(kind.code());
            let name = path.display().to_string();
            match File::open(&path) {
                Ok(file) => Some((name, Box::new(file))),
                Err(error) => {
                    let kind = ProblemKind::Unreadable {
                        cause: error.to_string(),
                    };
                    problems.push(Problem {
                        file: name.into(),
                        line: 0,
                        name: None,
                        span: None,
                        kind,
                    });
                    None
                }
            }
        };
        let sources = TableKind::ALL
            .iter()
            .map(|kind| (*kind, open(*kind)))
            .collect();
        read_all(sources, problems)
    }

    /// Like [`Catalog::load`], from any sources of bytes.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of every table.
    pub fn read(tables: Tables<'_>) -> Result<Self, LoadError> {
        strict(Self::read_lenient(tables)?)
    }

    /// Like [`Catalog::load_lenient`], from any sources of bytes.
    ///
    /// # Errors
    ///
    /// As [`Catalog::load_lenient`].
    pub fn read_lenient(tables: Tables<'_>) -> Result<Loaded, LoadError> {
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
        read_all(sources, Vec::new())
    }
}

fn strict(loaded: Loaded) -> Result<Catalog, LoadError> {
    let Loaded { catalog, problems } = loaded;
    if problems
        .iter()
        .any(|problem| problem.severity() == Severity::Error)
    {
        return Err(LoadError { problems });
    }
    Ok(catalog)
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

fn read_all(
    sources: Vec<(TableKind, Option<NamedSource<'_>>)>,
    mut problems: Vec<Problem>,
) -> Result<Loaded, LoadError> {
    let mut crossings = Vec::new();
    let mut rates = Vec::new();
    let mut policies = Vec::new();
    let mut homes = Vec::new();
    let mut gazetteer = None;
    for (kind, source) in sources {
        let Some((name, source)) = source else {
            continue;
        };
        let list = &mut problems;
        match kind {
            TableKind::Districts => {
                let districts = read::districts(&name, source, list);
                gazetteer = make_gazetteer(&name, districts, list);
            }
            TableKind::Crossings => crossings = read::crossings(&name, source, list),
            TableKind::Rates => rates = read::rates(&name, source, list),
            TableKind::Policy => policies = read::policies(&name, source, list),
            TableKind::Facilities => {
                homes = facilities::facilities(&name, source, gazetteer.as_ref(), list);
                missing_rates(&name, &homes, &rates, list);
            }
        }
    }
    let Some(gazetteer) = gazetteer.filter(|_| !problems.iter().any(is_fatal)) else {
        return Err(LoadError { problems });
    };
    let parts = Parts {
        facilities: homes,
        gazetteer,
        crossings,
        rates,
        policies,
    };
    match Catalog::new(parts) {
        Ok(catalog) => Ok(Loaded { catalog, problems }),
        // The rows that repeat an id were left out above.
        Err(_) => Err(LoadError { problems }),
    }
}

/// Whether a problem leaves nothing to rank, whatever is kept.
const fn is_fatal(problem: &Problem) -> bool {
    matches!(
        problem.kind,
        ProblemKind::Unreadable { .. }
            | ProblemKind::NotATable { .. }
            | ProblemKind::MissingColumn { .. }
            | ProblemKind::CityWithoutPoint { .. }
    )
}

fn make_gazetteer(
    file: &str,
    districts: Vec<District>,
    problems: &mut Vec<Problem>,
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
fn missing_rates(
    file: &str,
    homes: &[crate::facility::Facility],
    rates: &[Rate],
    problems: &mut Vec<Problem>,
) {
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

/// The gazetteer of one `districts.csv`, of its good rows.
///
/// # Errors
///
/// [`LoadError`] when the good rows make none: no columns, or a city without a point.
pub fn read_gazetteer(file: &str, bytes: &[u8]) -> Result<Gazetteer, LoadError> {
    let mut problems = Vec::new();
    let districts = read::districts(file, bytes, &mut problems);
    make_gazetteer(file, districts, &mut problems).ok_or(LoadError { problems })
}

/// Every problem of one table, whichever of the five it is by its first line.
///
/// Districts are looked up in `gazetteer`; what concerns several tables, such as
/// a currency without a rate, is found only by loading them all. A file that is
/// none of the five is read as the one it shares most columns with.
#[must_use]
pub fn check_table(file: &str, bytes: &[u8], gazetteer: Option<&Gazetteer>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let list = &mut problems;
    match TableKind::of(file, bytes) {
        TableKind::Districts => {
            let districts = read::districts(file, bytes, list);
            // Without its columns the table has no cities to miss.
            if !list.iter().any(is_fatal) {
                make_gazetteer(file, districts, list);
            }
        }
        TableKind::Crossings => drop(read::crossings(file, bytes, list)),
        TableKind::Rates => drop(read::rates(file, bytes, list)),
        TableKind::Policy => drop(read::policies(file, bytes, list)),
        TableKind::Facilities => drop(facilities::facilities(file, bytes, gazetteer, list)),
    }
    problems
}

impl TableKind {
    /// The table that has most of the columns this first line names; where it names
    /// none, the one the file is called by, else that of the facilities.
    #[must_use]
    pub fn of(file: &str, bytes: &[u8]) -> Self {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        let mut record = csv::ByteRecord::new();
        // What cannot be read has no columns and is no better one table than another.
        let _ = reader.read_byte_record(&mut record);
        let shared = |kind: &Self| {
            let columns = match kind {
                Self::Districts => DistrictColumn::CODES,
                Self::Crossings => CrossingColumn::CODES,
                Self::Rates => RateColumn::CODES,
                Self::Policy => PolicyColumn::CODES,
                Self::Facilities => FacilityColumn::CODES,
            };
            let named = |cell: &[u8]| {
                columns
                    .iter()
                    .any(|column| column.as_bytes() == cell.trim_ascii())
            };
            let found = record.iter().filter(|cell| named(cell)).count();
            let called = file.ends_with(kind.code());
            // Of two tables that have all the columns, the smaller one is meant.
            (
                found,
                called,
                if found > 0 {
                    usize::MAX - columns.len()
                } else {
                    columns.len()
                },
            )
        };
        Self::ALL
            .iter()
            .copied()
            .max_by_key(shared)
            .unwrap_or(Self::Facilities)
    }
}

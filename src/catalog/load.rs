//! A catalog from a folder or from any sources of bytes.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::assembly::{Sources, read_all};
use super::reading::{SourceReport, open};
use super::table::{Settings, TableKind, TableSettings};
use super::{Catalog, LoadError};
use crate::problem::{Cause, Problem, ProblemKind, Problems};
use crate::vocabulary::Word;

/// The tables of a catalog, each from any source of bytes.
pub struct Tables<'a> {
    /// `facilities.csv`
    pub facilities: Box<dyn Read + 'a>,
    /// `districts.csv`
    pub districts: Box<dyn Read + 'a>,
    /// `crossings.csv`
    pub crossings: Box<dyn Read + 'a>,
    /// `crossing_hours.csv`
    pub crossing_hours: Option<Box<dyn Read + 'a>>,
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
    /// `hospitals.csv`
    pub hospitals: Option<Box<dyn Read + 'a>>,
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
        self::folder(folder.as_ref(), |kind| kind.is_of_a_folder())
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
    ///
    /// # Example
    ///
    /// ```
    /// use std::fs::File;
    ///
    /// use silverbay::catalog::{Catalog, Settings, TableKind, TableSettings, Tables};
    ///
    /// // A list that leaves out the city of its homes, because all are in one.
    /// let list = "id,name_en,kind\ngarden,Garden Home,care_home\nriver,River Home,hotel\n";
    /// # let (crossing_hours, journeys, hospitals) = (None, None, None);
    /// let tables = Tables {
    ///     facilities: Box::new(list.as_bytes()),
    ///     districts: Box::new(File::open("data/districts.csv")?),
    ///     // and so on
    /// #     crossings: Box::new(File::open("data/crossings.csv")?),
    /// #     rates: Box::new(File::open("data/rates.csv")?),
    /// #     policy: Box::new(File::open("data/policy.csv")?),
    /// #     beliefs: None,
    /// #     paces: None,
    /// #     crossing_hours,
    /// #     journeys,
    /// #     hospitals,
    /// };
    /// let mut settings = Settings::default();
    /// let city = Some("Zhuhai".into());
    /// settings.state(TableKind::Facilities, TableSettings { city, ..TableSettings::default() });
    /// let loaded = Catalog::read_lenient(tables, &settings)?;
    /// let garden = loaded.catalog.facility("garden").ok_or("the good row")?;
    /// assert_eq!(garden.city.code(), "Zhuhai");
    /// assert!(loaded.problems.iter().any(|problem| problem.column() == Some("kind")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read_lenient(tables: Tables<'_>, settings: &Settings) -> Result<Loaded, LoadError> {
        let sources = [
            (TableKind::Districts, tables.districts),
            (TableKind::Crossings, tables.crossings),
            (TableKind::Rates, tables.rates),
            (TableKind::Policy, tables.policy),
            (TableKind::Facilities, tables.facilities),
        ];
        let optional = [
            (TableKind::CrossingHours, tables.crossing_hours),
            (TableKind::Beliefs, tables.beliefs),
            (TableKind::Paces, tables.paces),
            (TableKind::Journeys, tables.journeys),
            (TableKind::Hospitals, tables.hospitals),
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

/// Loads those tables of a folder that are wanted.
pub(super) fn folder(
    folder: &Path,
    is_wanted: impl Fn(&TableKind) -> bool,
) -> Result<Loaded, LoadError> {
    let settings = settings_of(folder)?;
    let mut problems = Problems::default();
    let mut sources = Sources::new();
    for kind in TableKind::ALL.iter().filter(|kind| is_wanted(kind)) {
        let path = folder.join(kind.code());
        let name = path.display().to_string();
        match File::open(&path) {
            Ok(file) => drop(sources.insert(*kind, (name, Box::new(file)))),
            Err(error) if kind.is_optional() && error.kind() == io::ErrorKind::NotFound => {
                if kind.is_built_in() {
                    problems.push(Problem::of_file(&name, ProblemKind::BuiltInTable));
                }
            }
            Err(error) => problems.push(unreadable(&name, error)),
        }
    }
    read_all(sources, &settings, problems)
}

fn strict(loaded: Loaded) -> Result<Catalog, LoadError> {
    LoadError::unless_complete(loaded.problems)?;
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
        Err(error) => Err(LoadError::from(vec![unreadable(&name, error)])),
    }
}

/// A file that the system does not give.
pub(super) fn unreadable(file: &str, error: io::Error) -> Problem {
    let cause = Cause::of(error);
    Problem::of_file(file, ProblemKind::Unreadable { cause })
}

impl TableKind {
    /// The table that has most of the columns the first line of these bytes names;
    /// that of the facilities where it names none.
    #[must_use]
    pub fn of(bytes: &[u8], stated: &TableSettings) -> Self {
        let opened = open("", bytes, stated, &mut Problems::default());
        opened.map_or(Self::Facilities, |opened| Self::shared(&opened.headings).0)
    }
}

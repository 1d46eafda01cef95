//! A catalog with what homes answered: each home as it is known from a day on.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Arc;

use super::legs::FarLegs;
use super::load::unreadable;
use super::reading::{open, read_table};
use super::rows::{AnswerColumn, Around, Homes};
use super::table::TableSettings;
use super::{Catalog, LoadError, sound};
use crate::answers::{Answer, Answers, answered_on};
use crate::facility::Facility;
use crate::index::Row;
use crate::problem::{Problem, Problems};
use crate::units::Day;

/// Answers that can be used, and what is wrong with the others.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LoadedAnswers {
    /// The answers that can be used.
    pub answers: Answers,
    /// Everything that was found.
    pub problems: Vec<Problem>,
}

/// The homes that were asked.
///
/// Which answers count depends on the day of a ranking, so a home has a version from each
/// day on which it was asked. The index does not hold them: they are few, and a search
/// evaluates each.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Answered {
    answers: Answers,
    /// By the row of the home.
    asked: BTreeMap<usize, Asked>,
    /// The versions of all, in rows behind those of the tables.
    versions: Vec<Facility>,
    /// Of each version how many ids come before its own.
    ids: Vec<u32>,
    far_legs: FarLegs,
}

/// A home that was asked.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    /// Its answers, as places in the list.
    answers: Vec<usize>,
    /// The days on which it was asked, each with the row of its version from then on.
    from: Vec<(Day, Row)>,
}

/// The homes of a catalog by their ids.
pub(super) fn homes(catalog: &Catalog) -> Homes<'_> {
    let homes = catalog.homes();
    homes.map(|home| (&*home.id, home)).collect()
}

impl Catalog {
    /// The catalog with answers of homes in place of those it had. Tables, districts and
    /// rates stay as they are.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every answer to a home that it does not have.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::answers::{Answer, Answers, AskedOf, Channel, Said};
    /// use silverbay::facility::CareLevel;
    /// use silverbay::{case::Case, catalog::Catalog, units::Day};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let first = catalog.rank(&case)?.top(1).next().map(|home| home.facility().id.clone());
    /// let (id, today) = (first.expect("a home"), Day::new(2026, 11, 1).expect("a day"));
    ///
    /// let no = Said::Serves(CareLevel::Moderate, false);
    /// let answer = Answer::new(&id, no, today, AskedOf::Admissions, Channel::Telephone);
    /// let catalog = catalog.with_answers(Answers::new(vec![answer]))?;
    /// assert!(catalog.rank(&case)?.exclusions(&id).is_some_and(|all| !all.is_empty()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_answers(mut self, answers: Answers) -> Result<Self, LoadError> {
        self.answered = Arc::default();
        if answers.is_empty() {
            return Ok(self);
        }
        let mut by_row: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut problems = Vec::new();
        for ((at, answer), number) in answers.as_slice().iter().enumerate().zip(1..) {
            match self.row_of(&answer.facility) {
                Some(Row(row)) => by_row.entry(row).or_default().push(at),
                None => problems.push(sound::unknown_home(number, &answer.facility)),
            }
        }
        let mut asked = BTreeMap::new();
        let (mut versions, mut ids) = (Vec::new(), Vec::new());
        for (row, places) in by_row {
            let Some(home) = self.facility_at(Row(row)) else {
                continue;
            };
            let given: Vec<&Answer> = places
                .iter()
                .filter_map(|at| answers.as_slice().get(*at))
                .collect();
            let mut days: Vec<Day> = given.iter().map(|answer| answer.asked_on).collect();
            days.sort_unstable();
            days.dedup();
            let mut from = Vec::new();
            for day in days {
                let version = answered_on(home, &given, day);
                problems.extend(sound::answered(&version, self.gazetteer()));
                from.push((day, Row(self.first_version() + versions.len())));
                versions.push(version);
            }
            let id = self.id_place(Row(row));
            ids.resize(versions.len(), id);
            let of_home = Asked {
                answers: places,
                from,
            };
            asked.insert(row, of_home);
        }
        if !problems.is_empty() {
            return Err(LoadError::from(problems));
        }
        self.answered = Arc::new(Answered {
            far_legs: FarLegs::new(&versions, self.context.crossing_ends()),
            answers,
            asked,
            versions,
            ids,
        });
        Ok(self)
    }

    /// Reads a table of answers to homes of this catalog; an empty file has none. Refuses
    /// them all where one could not be read or raises a question.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with every problem of the file.
    pub fn read_answers(&self, file: &str, source: impl Read) -> Result<Answers, LoadError> {
        let LoadedAnswers { answers, problems } = self.read_answers_lenient(file, source)?;
        LoadError::unless_complete(problems)?;
        Ok(answers)
    }

    /// Reads a table of answers, keeps those that can be used and says what is wrong with
    /// the others.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when the file cannot be read or is no table of answers.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{Catalog, LoadedAnswers};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let file = "facility,column,value,asked_on,asked_of,channel\n\
    ///     gz-cixin,care:severe,yes,2026-11-20,manager,telephone\n\
    ///     gz-nowhere,beds,80,2026-11-20,manager,telephone\n";
    /// let LoadedAnswers { answers, problems, .. } =
    ///     catalog.read_answers_lenient("answers.csv", file.as_bytes())?;
    /// assert_eq!(answers.as_slice().len(), 1);
    /// // The second row is about a home that the catalog does not have.
    /// assert_eq!(problems.first().map(|problem| problem.line()), Some(3));
    /// # Ok::<(), silverbay::catalog::LoadError>(())
    /// ```
    pub fn read_answers_lenient(
        &self,
        file: &str,
        mut source: impl Read,
    ) -> Result<LoadedAnswers, LoadError> {
        let mut bytes = Vec::new();
        if let Err(error) = source.read_to_end(&mut bytes) {
            return Err(LoadError::from(vec![unreadable(file, error)]));
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(LoadedAnswers {
                answers: Answers::default(),
                problems: Vec::new(),
            });
        }
        let mut problems = Problems::default();
        let homes = homes(self);
        let mut around = Around {
            gazetteer: Some(self.gazetteer()),
            facilities: Some(&homes),
            ..Around::default()
        };
        let read = open(
            file,
            bytes.as_slice(),
            &TableSettings::default(),
            &mut problems,
        )
        .and_then(|opened| read_table::<_, AnswerColumn>(opened, &mut around, &mut problems, None));
        match read {
            Some((answers, _)) => Ok(LoadedAnswers {
                answers: Answers::new(answers),
                problems: problems.into_list(),
            }),
            None => Err(LoadError::from(problems.into_list())),
        }
    }

    /// What homes answered, in the order of the file.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answered.answers
    }

    /// The answers of a home, in the order of the file.
    pub fn answers_of<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Answer> + use<'s> {
        let asked = self
            .row_of(id)
            .and_then(|row| self.answered.asked.get(&row.0));
        let places = asked.into_iter().flat_map(|asked| &asked.answers);
        places.filter_map(|at| self.answered.answers.as_slice().get(*at))
    }

    /// The row of a home as it is known on a day.
    pub(crate) fn row_on(&self, row: Row, day: Option<Day>) -> Row {
        let asked = self.answered.asked.get(&row.0);
        let known = asked.zip(day).and_then(|(asked, day)| {
            let after = asked.from.partition_point(|(from, _)| *from <= day);
            asked.from.get(after.checked_sub(1)?)
        });
        known.map_or(row, |(_, version)| *version)
    }

    /// Whether any home was ever asked.
    pub(crate) fn has_asked(&self) -> bool {
        !self.answered.asked.is_empty()
    }

    /// Whether a home was ever asked.
    pub(crate) fn is_asked(&self, row: Row) -> bool {
        self.answered.asked.contains_key(&row.0)
    }

    /// The homes that were ever asked as they are known on a day.
    pub(crate) fn asked_on(&self, day: Option<Day>) -> impl Iterator<Item = Row> + '_ {
        let asked = self.answered.asked.keys();
        asked.map(move |row| self.row_on(Row(*row), day))
    }

    /// All versions.
    pub(super) fn versions(&self) -> &[Facility] {
        &self.answered.versions
    }

    /// A version, counted from the end of the tables.
    pub(super) fn version(&self, at: usize) -> Option<&Facility> {
        self.answered.versions.get(at)
    }

    /// How many ids come before that of a version.
    pub(super) fn id_of_version(&self, at: usize) -> u32 {
        self.answered.ids.get(at).copied().unwrap_or(u32::MAX)
    }

    /// The distances of a version to the crossings.
    pub(super) fn far_km_of_version(&self, at: usize) -> &[f64] {
        self.answered.far_legs.of(Row(at))
    }
}

//! Facts about a file that the file itself does not state.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::TableKind;
use crate::catalog::bytes::Encoding;
use crate::catalog::cells::GradeOne;
use crate::problem::{Problem, Wanted, told_below};
use crate::section::{Reader, Section};
use crate::text;
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

/// What is stated of one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TableSettings {
    /// Its encoding; else the bytes show it.
    pub encoding: Option<Encoding>,
    /// How its numbered grades of care run; else they are refused.
    pub grade_one: Option<GradeOne>,
}

/// What is stated of the tables of a folder, in its `settings.toml`.
///
/// # Example
///
/// ```
/// use silverbay::catalog::{Encoding, Settings, TableKind};
///
/// let settings = Settings::from_toml_str("[facilities]\nencoding = \"big5\"\n")?;
/// assert_eq!(settings.of(TableKind::Facilities).encoding, Some(Encoding::Big5));
/// assert_eq!(settings.of(TableKind::Rates).encoding, None);
/// # Ok::<(), silverbay::catalog::SettingsError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Settings(BTreeMap<TableKind, TableSettings>);

/// Why a settings file is not used: every problem in it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub struct SettingsError {
    /// All problems by line.
    pub problems: Vec<Problem>,
}

impl SettingsError {
    /// That the settings cannot be used, and each problem on a line of its own.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        told_below(text!(lang, "settings-problems"), &self.problems, lang)
    }
}
displayed_in_english!(SettingsError);

/// The sections, in the order of the tables.
const TABLES: &[&str] = &[
    "districts",
    "crossings",
    "rates",
    "policy",
    "beliefs",
    "paces",
    "facilities",
    "journeys",
    "hospitals",
    "answers",
];
const _: () = assert!(
    TABLES.len() == TableKind::ALL.len(),
    "a section for each table"
);
const KEYS: &[&str] = &["encoding", "grade_one"];

impl Settings {
    /// The name of the file in a folder of tables.
    pub const FILE: &'static str = "settings.toml";

    /// Reads a settings file: a section for each table, named like it.
    ///
    /// # Errors
    ///
    /// [`SettingsError`] with every problem of the file.
    pub fn from_toml_str(text: &str) -> Result<Self, SettingsError> {
        Self::from_named_toml(Self::FILE, text)
    }

    /// Like [`Settings::from_toml_str`], with the name of the file for its problems.
    ///
    /// # Errors
    ///
    /// [`SettingsError`] with every problem of the file.
    pub fn from_named_toml(file: &str, text: &str) -> Result<Self, SettingsError> {
        let mut reader = Reader::new(file, text);
        let root = reader.parse();
        let mut settings = Self::default();
        if reader.problems.is_empty() {
            let mut top = Section::root(&mut reader, root.get_ref());
            top.allow(TABLES);
            for (name, table) in TABLES.iter().zip(TableKind::ALL) {
                if let Some(stated) = table_settings(&mut top, name) {
                    settings.state(*table, stated);
                }
            }
        }
        if reader.problems.is_empty() {
            Ok(settings)
        } else {
            reader.problems.sort_by_key(Problem::line);
            Err(SettingsError {
                problems: reader.problems,
            })
        }
    }

    /// What is stated of a table.
    #[must_use]
    pub fn of(&self, table: TableKind) -> TableSettings {
        self.0.get(&table).copied().unwrap_or_default()
    }

    /// States something of a table, in place of what was stated before.
    pub fn state(&mut self, table: TableKind, settings: TableSettings) {
        self.0.insert(table, settings);
    }
}

fn table_settings(top: &mut Section<'_, '_, '_>, name: &str) -> Option<TableSettings> {
    let (table, span): (&DeTable<'_>, _) = top.typed(name, Wanted::Table, DeValue::as_table)?;
    let mut section = Section {
        reader: top.reader,
        table,
        span,
        path: name.to_owned(),
    };
    section.allow(KEYS);
    Some(TableSettings {
        encoding: section.parsed("encoding"),
        grade_one: section.parsed("grade_one"),
    })
}

//! Facts about a file that the file itself does not state.

use std::collections::BTreeMap;

use super::TableKind;
use crate::catalog::bytes::Encoding;
use crate::catalog::cells::GradeOne;
use crate::facility::Kind;
use crate::place::{Datum, Precision};
use crate::problem::{Problem, told_below};
use crate::section::{Reader, Section};
use crate::text;
use crate::units::{AsOf, Currency};
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

/// What is stated of one table.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TableSettings {
    /// Its encoding; else the bytes show it.
    pub encoding: Option<Encoding>,
    /// The sheet of a workbook, or the number of a table of a web page; else the one whose
    /// first rows name most columns.
    pub sheet: Option<Box<str>>,
    /// How its numbered grades of care run; else they are refused.
    pub grade_one: Option<GradeOne>,
    /// The kind of all homes of a list that does not say it of each.
    pub kind: Option<Kind>,
    /// The city of all homes of a list that does not say it of each.
    pub city: Option<Box<str>>,
    /// The currency of fees that name none.
    pub currency: Option<Currency>,
    /// The datum of positions without one.
    pub datum: Option<Datum>,
    /// How well positions are known of which the list does not say it.
    pub precision: Option<Precision>,
    /// The date of a list that does not say it of each row.
    pub as_of: Option<AsOf>,
    /// Whether a blank cell of kind, city, district, currency, operator, datum or date has
    /// what stands above it, as in a list whose cells were merged.
    pub fill_down: bool,
}

impl TableSettings {
    /// These settings, and where they say nothing others.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            encoding: self.encoding.or(other.encoding),
            sheet: self.sheet.or(other.sheet),
            grade_one: self.grade_one.or(other.grade_one),
            kind: self.kind.or(other.kind),
            city: self.city.or(other.city),
            currency: self.currency.or(other.currency),
            datum: self.datum.or(other.datum),
            precision: self.precision.or(other.precision),
            as_of: self.as_of.or(other.as_of),
            fill_down: self.fill_down || other.fill_down,
        }
    }
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
    "crossing_hours",
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
const KEYS: &[&str] = &[
    "encoding",
    "sheet",
    "grade_one",
    "kind",
    "city",
    "currency",
    "datum",
    "precision",
    "as_of",
    "fill_down",
];

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
        let root = reader.parse_toml();
        let mut settings = Self::default();
        if reader.problems.is_empty() {
            let mut top = Section::root(&mut reader, &root);
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
        self.0.get(&table).cloned().unwrap_or_default()
    }

    /// States something of a table, in place of what was stated before.
    pub fn state(&mut self, table: TableKind, settings: TableSettings) {
        self.0.insert(table, settings);
    }
}

fn table_settings(top: &mut Section<'_, '_, '_>, name: &str) -> Option<TableSettings> {
    let mut section = top.section(name)?;
    section.allow(KEYS);
    Some(TableSettings {
        encoding: section.parsed("encoding"),
        sheet: section.text("sheet").map(|(text, _)| text.into()),
        grade_one: section.parsed("grade_one"),
        kind: section.parsed("kind"),
        city: section.text("city").map(|(text, _)| text.into()),
        currency: section.parsed("currency"),
        datum: section.parsed("datum"),
        precision: section.parsed("precision"),
        as_of: section.parsed("as_of"),
        fill_down: section.flag("fill_down"),
    })
}

//! The files of a merge: the table, `facts.csv`, `conflicts.csv` and `questions.csv`.

use std::io::{self, Read, Write};

use super::offer::{Offer, unit_of};
use super::{Conflict, Decisions, Ledger, Merged, Question};
use crate::catalog::{FacilityColumn, Spelt, YesNo, guarded, unguarded};
use crate::text;
use crate::units::AsOf;
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

/// The columns of `facts.csv`.
const FACTS: [&str; 7] = [
    "facility",
    "column",
    "value",
    "as_of",
    "source_urls",
    "list",
    "used",
];
/// The columns of `questions.csv`.
const QUESTIONS: [&str; 11] = [
    "decision",
    "agreement",
    "list",
    "row",
    "row_name",
    "row_address",
    "row_telephone",
    "facility",
    "facility_name",
    "facility_address",
    "facility_telephone",
];
/// The columns of `conflicts.csv`.
const CONFLICTS: [&str; 8] = [
    "facility",
    "column",
    "value",
    "as_of",
    "source_urls",
    "other_value",
    "other_as_of",
    "other_source_urls",
];

/// Why a file of an earlier merge cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MergeFileError {
    /// A column is missing.
    Column {
        /// The file.
        file: String,
        /// The column.
        column: &'static str,
    },
    /// A cell is not what belongs there.
    Cell {
        /// The file.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: &'static str,
        /// The cell as it stands.
        text: String,
        /// What is allowed.
        allowed: String,
    },
    /// The file is no table.
    Csv {
        /// The file.
        file: String,
        /// What its reader says.
        cause: String,
    },
}

impl MergeFileError {
    /// Why, in words of the language.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::Column { file, column } => {
                text!(lang, "merge-file-column", file = file, column = *column)
            }
            Self::Cell {
                file,
                line,
                column,
                text,
                allowed,
            } => text!(
                lang,
                "merge-file-cell",
                file = file,
                line = *line,
                column = *column,
                text = lang.quoted(text),
                allowed = allowed,
            ),
            Self::Csv { file, cause } => {
                text!(lang, "merge-file-csv", file = file, cause = cause)
            }
        }
    }
}
displayed_in_english!(MergeFileError);

/// A table of an earlier merge, read row by row.
struct Rows<'f, const N: usize> {
    file: &'f str,
    columns: [&'static str; N],
    at: [usize; N],
    records: Vec<csv::StringRecord>,
}

impl<'f, const N: usize> Rows<'f, N> {
    fn read(
        file: &'f str,
        source: impl Read,
        columns: [&'static str; N],
    ) -> Result<Self, MergeFileError> {
        let no_table = |cause: csv::Error| MergeFileError::Csv {
            file: file.to_owned(),
            cause: cause.to_string(),
        };
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(source);
        let head = reader.headers().map_err(no_table)?.clone();
        let mut at = [0; N];
        for (place, column) in at.iter_mut().zip(columns) {
            let field = head.iter().position(|heading| heading.trim() == column);
            let file = file.to_owned();
            *place = field.ok_or(MergeFileError::Column { file, column })?;
        }
        let records = reader.records().collect::<Result<_, _>>();
        Ok(Self {
            file,
            columns,
            at,
            records: records.map_err(no_table)?,
        })
    }

    /// The cell of a record in the column of this number.
    fn cell<'r>(&self, record: &'r csv::StringRecord, column: usize) -> &'r str {
        let field = self.at.get(column).and_then(|at| record.get(*at));
        unguarded(field.unwrap_or_default().trim())
    }

    fn wrong(&self, record: &csv::StringRecord, column: usize, allowed: String) -> MergeFileError {
        MergeFileError::Cell {
            file: self.file.to_owned(),
            line: record.position().map_or(0, csv::Position::line),
            column: self.columns.get(column).copied().unwrap_or_default(),
            text: self.cell(record, column).to_owned(),
            allowed,
        }
    }
}

impl Ledger {
    /// Reads the facts of an earlier merge.
    ///
    /// # Errors
    ///
    /// [`MergeFileError`] for the first cell that is not what belongs there.
    pub fn read(file: &str, source: impl Read) -> Result<Self, MergeFileError> {
        let rows = Rows::read(file, source, FACTS)?;
        let mut ledger = Self::default();
        for record in &rows.records {
            let column: FacilityColumn = rows
                .cell(record, 1)
                .parse()
                .map_err(|_| rows.wrong(record, 1, FacilityColumn::CODES.join(", ")))?;
            let unit = unit_of(column)
                .ok_or_else(|| rows.wrong(record, 1, FacilityColumn::CODES.join(", ")))?;
            let as_of: Option<AsOf> = match rows.cell(record, 3) {
                "" => None,
                date => Some(date.parse().map_err(|_| {
                    rows.wrong(record, 3, ["2026-02-01", "2025-11", "2025"].join(", "))
                })?),
            };
            let offers = ledger.homes.entry(rows.cell(record, 0).into()).or_default();
            let cell = (column, Box::from(rows.cell(record, 2)));
            let (sources, list) = (rows.cell(record, 4), rows.cell(record, 5));
            let is_of = |offer: &&mut Offer| {
                let is_said = offer.cells.iter().any(|(of, _)| *of == column);
                let is_same = offer.as_of == as_of && *offer.sources == *sources;
                offer.unit == unit && is_same && *offer.list == *list && !is_said
            };
            // The cells of one offer stand together.
            match offers.last_mut().filter(is_of) {
                Some(offer) => offer.cells.push(cell),
                None => offers.push(Offer {
                    unit,
                    cells: vec![cell],
                    as_of,
                    sources: sources.into(),
                    list: list.into(),
                }),
            }
        }
        Ok(ledger)
    }
}

impl Decisions {
    /// Reads the questions of an earlier merge with their decisions: `yes`, `no`, or blank
    /// where nobody has decided.
    ///
    /// # Errors
    ///
    /// [`MergeFileError`] for the first cell that is not what belongs there.
    pub fn read(file: &str, source: impl Read) -> Result<Self, MergeFileError> {
        let rows = Rows::read(file, source, QUESTIONS)?;
        let mut decisions = Self::default();
        for record in &rows.records {
            let decision = rows.cell(record, 0);
            if decision.is_empty() {
                continue;
            }
            let decision = YesNo::read(decision)
                .map_err(|_| rows.wrong(record, 0, YesNo::CODES.join(", ")))?;
            let is_same = decision == YesNo::Yes;
            let cell = |column| rows.cell(record, column).to_owned();
            decisions
                .decided
                .insert((cell(2), cell(3), cell(7)), is_same);
        }
        Ok(decisions)
    }
}

/// Writes rows, each cell guarded against being taken for a formula.
fn write<const N: usize>(
    writer: impl Write,
    head: &[&str],
    rows: impl Iterator<Item = [String; N]>,
) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(writer);
    out.write_record(head)?;
    for row in rows {
        out.write_record(row.map(guarded))?;
    }
    out.flush()
}

impl Merged {
    /// Writes the merged table in the normal form of `facilities.csv`.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_table(&self, writer: impl Write) -> io::Result<()> {
        let mut out = csv::Writer::from_writer(writer);
        out.write_record(FacilityColumn::CODES)?;
        for home in &self.homes {
            out.write_record(home.cells().into_iter().map(guarded))?;
        }
        out.flush()
    }

    /// Writes every fact of every source, `facts.csv`: what the table says and what it does
    /// not say.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_facts(&self, writer: impl Write) -> io::Result<()> {
        let facts = self.homes.iter().flat_map(|home| {
            home.offers.iter().flat_map(move |offer| {
                let used = YesNo::from(home.uses(offer)).code();
                offer.cells.iter().map(move |(column, value)| {
                    [
                        home.id.to_string(),
                        column.code().to_owned(),
                        value.to_string(),
                        offer
                            .as_of
                            .map_or_else(String::new, |date| date.to_string()),
                        offer.sources.to_string(),
                        offer.list.to_string(),
                        used.to_owned(),
                    ]
                })
            })
        });
        write(writer, &FACTS, facts)
    }

    /// Writes the facts on which sources disagree, `conflicts.csv`.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_conflicts(&self, writer: impl Write) -> io::Result<()> {
        let row = |of: Conflict| {
            [
                of.home,
                of.column.to_owned(),
                of.used.value,
                of.used.as_of,
                of.used.source_urls,
                of.other.value,
                of.other.as_of,
                of.other.source_urls,
            ]
        };
        write(writer, &CONFLICTS, self.conflicts().map(row))
    }

    /// Writes what to decide, `questions.csv`: a `decision` of `yes` joins the row with the
    /// home, `no` does not.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_questions(&self, writer: impl Write) -> io::Result<()> {
        let row = |of: &Question| {
            let decision = of.decision.map(YesNo::from).map_or("", Word::code);
            let [row_name, row_address, row_telephone] = of.row_says.clone();
            let [name, address, telephone] = of.home_says.clone();
            [
                decision.to_owned(),
                of.agreement.code().to_owned(),
                of.list.clone(),
                of.row.clone(),
                row_name,
                row_address,
                row_telephone,
                of.home.clone(),
                name,
                address,
                telephone,
            ]
        };
        write(writer, &QUESTIONS, self.questions().iter().map(row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::offer::Unit;

    #[test]
    fn a_decision_that_is_neither_yes_nor_no_is_told_with_its_line() {
        let text = format!("{}\nmaybe,name,l,r,,,,h,,,\n", QUESTIONS.join(","));
        let error = Decisions::read("questions.csv", text.as_bytes()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "questions.csv, line 2, decision: \"maybe\" cannot be read; allowed: yes, no"
        );
    }

    #[test]
    fn a_file_without_its_columns_is_told() {
        let error = Ledger::read("facts.csv", "a,b\n".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "facts.csv has no column facility");
    }

    #[test]
    fn facts_of_one_source_are_read_as_one() {
        let text = format!(
            "{}\nx,currency,CNY,2025,u,l,yes\nx,bed_fee,100,2025,u,l,yes\nx,bed_fee,90,2024,u,l,no\n",
            FACTS.join(",")
        );
        let ledger = Ledger::read("facts.csv", text.as_bytes()).unwrap();
        let offers = &ledger.homes["x"];
        assert_eq!(offers.len(), 2);
        assert!(offers.iter().all(|offer| offer.unit == Unit::Fees));
    }
}

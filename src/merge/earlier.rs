//! The files of an earlier merge, read: as they were written, or as a spreadsheet has saved
//! them since.

use std::collections::BTreeSet;
use std::io::Read;

use super::files::{FACTS, QUESTIONS};
use super::home::Listed;
use super::offer::{Offer, add, unit_of};
use super::{Agreement, Decisions, Ledger, Question};
use crate::catalog::{FacilityColumn, Known, Opened, Spelt, TableSettings, YesNo, unguarded};
use crate::problem::{Problem, ProblemKind, Problems};
use crate::text;
use crate::units::AsOf;
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

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
    /// A row is decided to be two homes, or to be a home and not to be it.
    Twice {
        /// The file.
        file: String,
        /// The line of the later decision, from 1.
        line: u64,
        /// The row.
        row: String,
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
            Self::Twice { file, line, row } => text!(
                lang,
                "merge-file-twice",
                file = file,
                line = *line,
                row = lang.quoted(row)
            ),
            Self::Csv { file, cause } => {
                text!(lang, "merge-file-csv", file = file, cause = cause)
            }
        }
    }
}
displayed_in_english!(MergeFileError);

/// A table of an earlier merge, read row by row: as it was written, or as a spreadsheet has
/// saved it since.
struct Rows<'f, const N: usize> {
    file: &'f str,
    columns: [&'static str; N],
    at: [usize; N],
    records: Vec<(u64, csv::StringRecord)>,
}

impl<'f, const N: usize> Rows<'f, N> {
    fn read(
        file: &'f str,
        source: impl Read,
        columns: [&'static str; N],
        known: Known,
    ) -> Result<Self, MergeFileError> {
        let mut problems = Problems::default();
        let settings = TableSettings::default();
        let opened = Opened::new(file, source, &settings, known, &mut problems);
        let Some(mut opened) = opened else {
            let column = columns.first().copied().unwrap_or_default();
            let (name, file) = (file.to_owned(), file.to_owned());
            let is_no_table = |of: &Problem| matches!(of.kind(), ProblemKind::NotATable { .. });
            let first = problems.into_list().into_iter().find(|of| !is_no_table(of));
            return Err(
                first.map_or(MergeFileError::Column { file, column }, |first| {
                    let cause = first.told(Lang::EN).to_string();
                    MergeFileError::Csv { file: name, cause }
                }),
            );
        };
        let mut at = [0; N];
        for (place, column) in at.iter_mut().zip(columns) {
            let mut headings = opened.headings.iter();
            let field = headings.position(|heading| heading.trim() == column);
            let file = file.to_owned();
            *place = field.ok_or(MergeFileError::Column { file, column })?;
        }
        let mut records = Vec::new();
        let mut bytes = csv::ByteRecord::new();
        loop {
            let is_row = opened.reader.read(&mut bytes);
            let is_row = is_row.map_err(|(_, kind)| MergeFileError::Csv {
                file: file.to_owned(),
                cause: kind.told(Lang::EN).to_string(),
            })?;
            if !is_row {
                break;
            }
            let place = opened.reader.place(&bytes, opened.separator.byte());
            let cells = bytes.iter().map(String::from_utf8_lossy);
            records.push((place.line, cells.collect()));
        }
        Ok(Self {
            file,
            columns,
            at,
            records,
        })
    }

    /// The cell of a record in the column of this number.
    fn cell<'r>(&self, record: &'r csv::StringRecord, column: usize) -> &'r str {
        let field = self.at.get(column).and_then(|at| record.get(*at));
        unguarded(field.unwrap_or_default().trim())
    }

    fn wrong(
        &self,
        row: &(u64, csv::StringRecord),
        column: usize,
        allowed: String,
    ) -> MergeFileError {
        let (line, record) = row;
        MergeFileError::Cell {
            file: self.file.to_owned(),
            line: *line,
            column: self.columns.get(column).copied().unwrap_or_default(),
            text: self.cell(record, column).to_owned(),
            allowed,
        }
    }
}

/// How many of these headings are columns of one of the files.
fn known<const N: usize>(columns: [&str; N], headings: &[String]) -> usize {
    let of_the_file = |heading: &&String| columns.contains(&heading.trim());
    headings.iter().filter(of_the_file).count()
}

impl Ledger {
    /// Reads the facts of an earlier merge.
    ///
    /// # Errors
    ///
    /// [`MergeFileError`] for the first cell that is not what belongs there.
    pub fn read(file: &str, source: impl Read) -> Result<Self, MergeFileError> {
        let rows = Rows::read(file, source, FACTS, |headings| known(FACTS, headings))?;
        let mut ledger = Self::default();
        for row in &rows.records {
            let (_, record) = row;
            let column: FacilityColumn = rows
                .cell(record, 1)
                .parse()
                .map_err(|_| rows.wrong(row, 1, FacilityColumn::CODES.join(", ")))?;
            let as_of: Option<AsOf> = match rows.cell(record, 3) {
                "" => None,
                date => Some(date.parse().map_err(|_| {
                    rows.wrong(row, 3, ["2026-02-01", "2025-11", "2025"].join(", "))
                })?),
            };
            let known = ledger.homes.entry(rows.cell(record, 0).into()).or_default();
            if column == FacilityColumn::Id {
                known.listed.push(Listed {
                    list: rows.cell(record, 5).into(),
                    row: rows.cell(record, 2).into(),
                    as_of,
                    sources: rows.cell(record, 4).into(),
                });
                continue;
            }
            let unit = unit_of(column)
                .ok_or_else(|| rows.wrong(row, 1, FacilityColumn::CODES.join(", ")))?;
            let offer = Offer {
                unit,
                cells: vec![(column, rows.cell(record, 2).into())],
                as_of,
                sources: rows.cell(record, 4).into(),
                list: rows.cell(record, 5).into(),
            };
            // The cells of one offer stand together.
            add(&mut known.offers, offer);
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
    /// [`MergeFileError`] for the first cell that is not what belongs there, and where a row
    /// is decided to be two homes.
    pub fn read(file: &str, source: impl Read) -> Result<Self, MergeFileError> {
        let rows = Rows::read(file, source, QUESTIONS, |headings| {
            known(QUESTIONS, headings)
        })?;
        let mut decisions = Self::default();
        let mut homes: BTreeSet<(String, String)> = BTreeSet::new();
        for row in &rows.records {
            let (line, record) = row;
            let decision = rows.cell(record, 0);
            if decision.is_empty() {
                continue;
            }
            let decision =
                YesNo::read(decision).map_err(|_| rows.wrong(row, 0, YesNo::CODES.join(", ")))?;
            let agreement = rows.cell(record, 1).parse();
            let agreement =
                agreement.map_err(|_| rows.wrong(row, 1, Agreement::CODES.join(", ")))?;
            let is_same = decision == YesNo::Yes;
            let cell = |column| rows.cell(record, column).to_owned();
            let decided = Question {
                list: cell(2),
                row: cell(3),
                row_says: [cell(4), cell(5), cell(6)],
                home: cell(7),
                home_says: [cell(8), cell(9), cell(10)],
                agreement,
                decision: Some(is_same),
            };
            let before = decisions.of(&decided.pair());
            let is_again = before == Some(true);
            let is_two = is_same && !is_again && !homes.insert((cell(2), cell(3)));
            if is_two || before.is_some_and(|before| before != is_same) {
                return Err(MergeFileError::Twice {
                    file: file.to_owned(),
                    line: *line,
                    row: cell(3),
                });
            }
            decisions.insert(decided);
        }
        Ok(decisions)
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
        let offers = &ledger.homes["x"].offers;
        assert_eq!(offers.len(), 2);
        assert!(offers.iter().all(|offer| offer.unit == Unit::Fees));
    }
}

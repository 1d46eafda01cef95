//! One table: its first line, its rows, and the problems found on the way.
//!
//! Knows columns and texts, and nothing of what they mean.

use std::io::Read;
use std::str::FromStr;
use std::sync::Arc;

use super::lines::Lines;
use crate::problem::{Problem, ProblemKind, Span};
use crate::vocabulary::{Word, WordSet};

/// A table being read, with the columns of the vocabulary `C`.
pub(super) struct Table<R, C> {
    reader: csv::Reader<Lines<R>>,
    record: csv::ByteRecord,
    /// For each column of `C`, its place in the file.
    fields: Vec<Option<usize>>,
    width: usize,
    file: Arc<str>,
    columns: std::marker::PhantomData<C>,
}

impl<R: Read, C: Word> Table<R, C> {
    /// Reads the first line. `None` when a column that is not among `optional`
    /// is missing, which makes every row useless.
    pub(super) fn open(
        file: &str,
        source: R,
        optional: &[C],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .from_reader(Lines::new(source));
        let file: Arc<str> = file.into();
        let mut record = csv::ByteRecord::new();
        let found_before = problems.len();
        let report = |problems: &mut Vec<Problem>, line, name: Option<&str>, span, kind| {
            problems.push(Problem {
                file: Arc::clone(&file),
                line,
                name: name.map(Into::into),
                span,
                kind,
            });
        };
        if let Err(error) = reader.read_byte_record(&mut record) {
            report(
                problems,
                0,
                None,
                None,
                ProblemKind::Unreadable {
                    cause: error.to_string(),
                },
            );
            return None;
        }
        let (start, line) = record
            .position()
            .map_or((0, 1), |at| reader.get_mut().row_start(at.byte()));
        let mut fields = vec![None; C::ALL.len()];
        for (field, name) in record.iter().enumerate() {
            let name = String::from_utf8_lossy(name);
            let name = name.trim();
            let span = Some(Span::Cell {
                row_start: start,
                field,
            });
            let known = C::from_code(name).ok();
            match known.and_then(|column| fields.get_mut(column.index())) {
                Some(place @ None) => *place = Some(field),
                Some(Some(_)) => report(
                    problems,
                    line,
                    Some(name),
                    span,
                    ProblemKind::DuplicateColumn,
                ),
                None => {
                    let text = name.to_owned();
                    report(
                        problems,
                        line,
                        None,
                        span,
                        ProblemKind::UnknownColumn { text },
                    );
                }
            }
        }
        if fields.iter().all(Option::is_none) {
            // Nothing is gained by naming what such a file has not.
            let first = record
                .iter()
                .map(String::from_utf8_lossy)
                .collect::<Vec<_>>()
                .join(",");
            let text: String = first.chars().filter(|c| !c.is_control()).take(60).collect();
            problems.truncate(found_before);
            let (file, kind) = (Arc::clone(&file), ProblemKind::NotATable { text });
            problems.push(Problem {
                file,
                line,
                name: None,
                span: None,
                kind,
            });
            return None;
        }
        let mut complete = true;
        for (column, field) in C::ALL.iter().zip(&fields) {
            if field.is_none() && !optional.contains(column) {
                complete = false;
                let kind = ProblemKind::MissingColumn { columns: C::CODES };
                report(problems, line, Some(column.code()), None, kind);
            }
        }
        let width = record.len();
        complete.then_some(Self {
            reader,
            record,
            fields,
            width,
            file,
            columns: std::marker::PhantomData,
        })
    }

    /// The next row, or `None` at the end of the file.
    pub(super) fn next_row<'t>(&'t mut self, problems: &'t mut Vec<Problem>) -> Option<Row<'t, C>> {
        let report = |problems: &mut Vec<Problem>, line, span, kind| {
            problems.push(Problem {
                file: Arc::clone(&self.file),
                line,
                name: None,
                span,
                kind,
            });
        };
        loop {
            match self.reader.read_byte_record(&mut self.record) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    let kind = ProblemKind::Unreadable {
                        cause: error.to_string(),
                    };
                    report(problems, 0, None, kind);
                    return None;
                }
            }
            let byte = self.record.position().map_or(0, csv::Position::byte);
            let (start, line) = self.reader.get_mut().row_start(byte);
            // A spreadsheet leaves rows of commas below the last one.
            if self.record.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            if self.record.len() != self.width {
                let span = Some(Span::Cell {
                    row_start: start,
                    field: self.record.len().min(self.width) - 1,
                });
                let (found, expected) = (self.record.len(), self.width);
                report(
                    problems,
                    line,
                    span,
                    ProblemKind::RowLength { found, expected },
                );
                continue;
            }
            let before = problems.len();
            return Some(Row {
                record: &self.record,
                fields: &self.fields,
                file: &self.file,
                line,
                start,
                before,
                problems,
                columns: std::marker::PhantomData,
            });
        }
    }
}

/// One row being read. Every question answers with what could be read; what
/// could not is on the list of problems.
pub(super) struct Row<'t, C> {
    record: &'t csv::ByteRecord,
    fields: &'t [Option<usize>],
    file: &'t Arc<str>,
    line: u64,
    start: u64,
    before: usize,
    problems: &'t mut Vec<Problem>,
    columns: std::marker::PhantomData<C>,
}

impl<'t, C: Word> Row<'t, C> {
    /// The line on which the row starts.
    pub(super) const fn line(&self) -> u64 {
        self.line
    }

    /// Whether no problem was found in the row so far.
    pub(super) const fn is_good(&self) -> bool {
        self.problems.len() == self.before
    }

    fn field(&self, column: C) -> Option<usize> {
        self.fields.get(column.index()).copied().flatten()
    }

    /// Puts a problem with a cell on the list.
    pub(super) fn report(&mut self, column: C, kind: impl Into<ProblemKind>) {
        let field = self.field(column);
        // A cell may stand lines below the start of its row.
        let breaks_before = self
            .record
            .iter()
            .take(field.unwrap_or(0))
            .map(|cell| cell.iter().filter(|byte| **byte == b'\n').count() as u64);
        self.problems.push(Problem {
            file: Arc::clone(self.file),
            line: self.line + breaks_before.sum::<u64>(),
            name: Some(column.code().into()),
            span: field.map(|field| Span::Cell {
                row_start: self.start,
                field,
            }),
            kind: kind.into(),
        });
    }

    /// The text of a cell without the spaces around it; empty where the column
    /// is not there.
    pub(super) fn text(&mut self, column: C) -> &'t str {
        let bytes = self
            .field(column)
            .and_then(|field| self.record.get(field))
            .unwrap_or_default();
        if let Ok(text) = std::str::from_utf8(bytes) {
            text.trim()
        } else {
            let text = String::from_utf8_lossy(bytes).into_owned();
            self.report(column, ProblemKind::NotUtf8 { text });
            ""
        }
    }

    /// The text of a cell that may not be empty.
    pub(super) fn required(&mut self, column: C, wanted: &'static str) -> Option<&'t str> {
        let good = self.problems.len();
        let text = self.text(column);
        if text.is_empty() && self.problems.len() == good {
            self.report(column, ProblemKind::Missing { wanted });
        }
        (!text.is_empty()).then_some(text)
    }

    /// A cell that is empty or reads as a `T`.
    pub(super) fn parsed<T, E>(&mut self, column: C) -> Option<T>
    where
        T: FromStr<Err = E>,
        ProblemKind: From<E>,
    {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        text.parse()
            .map_err(|error: E| self.report(column, error))
            .ok()
    }

    /// A cell that must read as a `T`.
    pub(super) fn parsed_required<T, E>(&mut self, column: C, wanted: &'static str) -> Option<T>
    where
        T: FromStr<Err = E>,
        ProblemKind: From<E>,
    {
        self.required(column, wanted)?;
        self.parsed(column)
    }

    /// A cell that is empty or a decimal number.
    pub(super) fn number(&mut self, column: C, wanted: &'static str) -> Option<f64> {
        // "inf", "nan" and "1e9" read as numbers but nobody means them.
        self.spelt(column, wanted, |byte| {
            byte.is_ascii_digit() || b"+-.".contains(&byte)
        })
    }

    /// A cell that is empty or a whole number.
    pub(super) fn whole<T: FromStr>(&mut self, column: C, wanted: &'static str) -> Option<T> {
        self.spelt(column, wanted, |byte| byte.is_ascii_digit())
    }

    /// A cell that is empty or a number spelt with these bytes alone.
    fn spelt<T: FromStr>(
        &mut self,
        column: C,
        wanted: &'static str,
        with: impl Fn(u8) -> bool,
    ) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let value = text.parse().ok().filter(|_| text.bytes().all(with));
        if value.is_none() {
            self.report(
                column,
                ProblemKind::NotANumber {
                    text: text.to_owned(),
                    wanted,
                },
            );
        }
        value
    }

    /// A cell that holds words of a vocabulary, separated by `;`.
    pub(super) fn words<W: Word>(&mut self, column: C) -> WordSet<W> {
        let mut set = WordSet::EMPTY;
        for text in self
            .text(column)
            .split(';')
            .map(str::trim)
            .filter(|text| !text.is_empty())
        {
            match W::from_code(text) {
                Ok(word) if set.contains(word) => {
                    self.report(
                        column,
                        ProblemKind::RepeatedWord {
                            text: text.to_owned(),
                        },
                    );
                }
                Ok(word) => set.insert(word),
                Err(error) => self.report(column, error),
            }
        }
        set
    }
}

//! One table being read row by row.

use std::io::Read;
use std::sync::Arc;

use super::head::Head;
use super::{Headed, Row};
use crate::catalog::bytes::{Encoding, MOST_ROW, Opened, Reader, Separator, encoding, unguarded};
use crate::problem::{Problem, ProblemKind, Problems, Span};

/// The most bytes a cell may have. The longest of the shipped tables has 1 KB.
const MOST_CELL: usize = 64 * 1024;

/// A table being read, with the columns of the vocabulary `C`.
pub(crate) struct Table<R, C> {
    reader: Reader<R>,
    /// The row that was read last; its memory serves the next one.
    record: Option<csv::StringRecord>,
    head: Head<C>,
    file: Arc<str>,
    separator: Separator,
    rows: usize,
    /// For each field, how its cell is written in the normal form; `None` unless
    /// the normal form is wanted.
    normal: Option<Vec<Option<String>>>,
}

/// A row that cannot be used; why is on the list of problems.
pub(crate) struct Unusable;

impl<R: Read, C: Headed> Table<R, C> {
    /// Finds the columns. `None` when one is missing without which every row is
    /// useless.
    pub(crate) fn open(opened: Opened<R>, problems: &mut Problems) -> Option<Self> {
        let head = Head::find(&opened, problems)?;
        let Opened {
            reader,
            file,
            separator,
            ..
        } = opened;
        Some(Self {
            reader,
            record: None,
            head,
            file,
            separator,
            rows: 0,
            normal: None,
        })
    }

    /// From now on remembers how each cell is written in the normal form.
    pub(crate) fn remember_normal(&mut self) {
        self.normal = Some(Vec::new());
    }

    pub(crate) fn encoding(&self) -> Encoding {
        encoding(&self.reader)
    }

    pub(crate) const fn separator(&self) -> Separator {
        self.separator
    }

    /// How many rows were met, good or not.
    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// The columns of the fields in the order of the file.
    pub(crate) fn named(&self) -> &[Option<C>] {
        self.head.named()
    }

    /// The cells of the row that was read last, in the normal form as far as they
    /// could be read.
    pub(crate) fn normal_cells(&self) -> Vec<String> {
        let normal = self.normal.as_deref().unwrap_or_default();
        let cell = |(field, raw): (usize, &str)| match normal.get(field) {
            Some(Some(normal)) => normal.clone(),
            _ => unguarded(raw.trim()).to_owned(),
        };
        let record = self.record.iter().flatten();
        record.enumerate().map(cell).collect()
    }

    /// Reads the next row with `read`; `None` at the end of the file.
    pub(crate) fn next<T>(
        &mut self,
        problems: &mut Problems,
        read: impl FnOnce(&mut Row<'_, C>) -> Option<T>,
    ) -> Option<Result<T, Unusable>> {
        let mut bytes = self.record.take().unwrap_or_default().into_byte_record();
        // The csv reader is where the next row starts, behind line ends.
        let end_of_last = self.reader.position().byte();
        let is_row = loop {
            match self.reader.read_byte_record(&mut bytes) {
                Ok(true) => {}
                Ok(false) => break false,
                Err(error) => {
                    let lines = self.reader.get_mut();
                    let (_, line) = lines.row_start(end_of_last);
                    let kind = if lines.is_overrun() {
                        ProblemKind::RowTooLong { most: MOST_ROW }
                    } else {
                        let cause = error.to_string();
                        ProblemKind::Unreadable { cause }
                    };
                    problems.push(self.problem(line, None, kind));
                    break false;
                }
            }
            // A spreadsheet leaves rows of commas below the last one.
            if bytes.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                break true;
            }
        };
        if !is_row {
            return None;
        }
        self.rows += 1;
        let byte = bytes.position().map_or(0, csv::Position::byte);
        let (start, line) = self.reader.get_mut().row_start(byte);
        let is_plain = bytes.as_slice().iter().all(|byte| is_plain(*byte));
        let record = csv::StringRecord::from_byte_record(bytes).unwrap_or_else(|error| {
            let bytes = error.into_byte_record();
            bytes.iter().map(String::from_utf8_lossy).collect()
        });
        let record = &*self.record.insert(record);
        if let Some(normal) = &mut self.normal {
            normal.clear();
            normal.resize(record.len(), None);
        }
        let (found, expected) = (record.len(), self.head.named().len());
        let is_huge = record.as_slice().len() > MOST_CELL;
        let errors_before = problems.errors();
        let mut row = Row {
            record,
            head: &self.head,
            file: &self.file,
            line,
            start,
            separator: self.separator.byte(),
            encoding: encoding(&self.reader),
            problems,
            normal: self.normal.as_mut(),
        };
        if !is_plain {
            row.report_undecodable();
            row.report_unseen();
        }
        if found != expected {
            let kind = ProblemKind::RowLength { found, expected };
            row.report_field(Some(found.min(expected) - 1), None, kind);
            return Some(Err(Unusable));
        }
        if is_huge && let Some(field) = row.record.iter().position(|cell| cell.len() > MOST_CELL) {
            let kind = ProblemKind::CellTooLong { most: MOST_CELL };
            row.report_field(Some(field), None, kind);
            return Some(Err(Unusable));
        }
        let value = read(&mut row);
        let usable = value.filter(|_| row.problems.errors() == errors_before);
        Some(usable.ok_or(Unusable))
    }

    fn problem(&self, line: u64, span: Option<Span>, kind: ProblemKind) -> Problem {
        Problem {
            file: Arc::clone(&self.file),
            line,
            name: None,
            span,
            is_of_a_fact: false,
            kind,
        }
    }
}

/// Whether a byte is one of a text in which everything is seen: no control character but
/// those between words and lines, and nothing beyond ASCII, which takes a closer look.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')
}

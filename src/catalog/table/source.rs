//! The rows of a table as they stand, one after the other.

use std::collections::VecDeque;
use std::io::Read;
use std::sync::Arc;

use crate::catalog::bytes::Encoding;
use crate::catalog::opened::{Cells, Place, Reader};
use crate::problem::{Problem, ProblemKind, Problems};

/// A row as it stands.
pub(crate) struct RawRow {
    pub(super) record: csv::StringRecord,
    pub(super) place: Place,
    /// The encoding as far as the file was read.
    pub(super) encoding: Encoding,
}

impl RawRow {
    /// No row yet.
    pub(crate) fn none() -> Self {
        Self {
            record: csv::StringRecord::new(),
            place: Place {
                line: 0,
                cells: Cells::Unnamed,
            },
            encoding: Encoding::Utf8,
        }
    }

    /// How long its text is, in bytes.
    pub(crate) fn len(&self) -> usize {
        self.record.as_slice().len()
    }
}

/// What hands on the rows of a table as they stand.
pub(crate) struct Source<R> {
    pub(super) reader: Reader<R>,
    file: Arc<str>,
    separator: u8,
    /// How many fields a row has; `None` in a table whose rows are not looked into for quotes
    /// that were not closed.
    fields: Option<usize>,
    /// Lines that a quote had swallowed which was not closed, still to be read.
    swallowed: VecDeque<(Place, csv::StringRecord)>,
    /// Rows with such a quote.
    pub(super) unclosed: usize,
}

impl<R: Read> Source<R> {
    pub(super) const fn new(
        reader: Reader<R>,
        file: Arc<str>,
        separator: u8,
        fields: Option<usize>,
    ) -> Self {
        Self {
            reader,
            file,
            separator,
            fields,
            swallowed: VecDeque::new(),
            unclosed: 0,
        }
    }

    /// Moves to the next row that is not blank, with the memory of the last; `false` at the
    /// end of the file.
    pub(crate) fn next(&mut self, row: &mut RawRow, problems: &mut Problems) -> bool {
        loop {
            if let Some((place, record)) = self.swallowed.pop_front() {
                (row.place, row.record) = (place, record);
                return true;
            }
            if !self.advance(row, problems) {
                return false;
            }
            let Some(rest) = self.open_quote(&row.record) else {
                return true;
            };
            let kind = ProblemKind::QuoteNotClosed;
            problems.push(self.problem(row.place.line, kind));
            self.unclosed += 1;
            self.swallow(&rest, row.place);
        }
    }

    fn advance(&mut self, row: &mut RawRow, problems: &mut Problems) -> bool {
        let mut bytes = std::mem::take(&mut row.record).into_byte_record();
        loop {
            match self.reader.read(&mut bytes) {
                Ok(true) => {}
                Ok(false) => return false,
                Err((line, kind)) => {
                    problems.push(self.problem(line, kind));
                    return false;
                }
            }
            // A spreadsheet leaves rows of commas below the last one.
            if bytes.iter().any(|cell| !is_blank(cell)) {
                break;
            }
        }
        row.place = self.reader.place(&bytes, self.separator);
        row.encoding = self.reader.encoding();
        row.record = text_of(bytes);
        true
    }

    /// What a quote has swallowed that was not closed: the last cell of a row that is too
    /// short, down to the end of the file, with lines that are as long as the headings.
    fn open_quote(&mut self, record: &csv::StringRecord) -> Option<String> {
        let expected = self
            .fields
            .filter(|_| matches!(self.reader, Reader::Text(_)))?;
        if record.len() >= expected {
            return None;
        }
        let last = record
            .iter()
            .next_back()
            .filter(|cell| cell.contains('\n'))?;
        let separator = char::from(self.separator);
        let mut below = last.lines().skip(1).filter(|line| !line.trim().is_empty());
        let is_row = |line: &str| line.matches(separator).count() + 1 == expected;
        if !below.any(is_row) {
            return None;
        }
        let last = last.to_owned();
        // Whatever follows is not in the quote.
        let mut next = csv::ByteRecord::new();
        if self.reader.read(&mut next).unwrap_or(false) {
            let place = self.reader.place(&next, self.separator);
            self.swallowed.push_back((place, text_of(next)));
            return None;
        }
        Some(last)
    }

    /// Keeps the lines that a quote had swallowed, to be read one by one.
    fn swallow(&mut self, text: &str, place: Place) {
        for (below, text) in (0..).zip(text.lines()).skip(1) {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(self.separator)
                .from_reader(text.as_bytes());
            let mut record = csv::StringRecord::new();
            let is_row = reader.read_record(&mut record).unwrap_or(false);
            if is_row && record.iter().any(|cell| !cell.trim().is_empty()) {
                let line = place.line + below;
                self.swallowed.push_back((Place { line, ..place }, record));
            }
        }
    }

    fn problem(&self, line: u64, kind: ProblemKind) -> Problem {
        Problem {
            line,
            ..Problem::of_file(&self.file, kind)
        }
    }
}

/// The cells as text, with what is no text replaced.
fn text_of(bytes: csv::ByteRecord) -> csv::StringRecord {
    csv::StringRecord::from_byte_record(bytes).unwrap_or_else(|error| {
        let bytes = error.into_byte_record();
        bytes.iter().map(String::from_utf8_lossy).collect()
    })
}

/// Whether a cell holds nothing but spaces, of whatever width.
fn is_blank(cell: &[u8]) -> bool {
    match cell.first() {
        None => true,
        // Most cells begin with a letter, a digit or a Chinese character.
        Some(b'!'..=b'~') => false,
        Some(_) => std::str::from_utf8(cell).is_ok_and(|cell| cell.trim().is_empty()),
    }
}

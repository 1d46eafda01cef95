//! One table being read row by row.

use std::collections::{BTreeMap, VecDeque};
use std::io::Read;
use std::sync::Arc;

use super::head::Head;
use super::rows_aside::aside;
use super::{Headed, Row, TableSettings};
use crate::catalog::bytes::unguarded;
use crate::catalog::opened::{Opened, Place, Reader};
use crate::problem::{Problem, ProblemKind, Problems, RowKind};

/// The most bytes a cell may have. The longest of the shipped tables has 1 KB.
pub(crate) const MOST_CELL: usize = 64 * 1024;

/// A table being read, with the columns of the vocabulary `C`.
pub(crate) struct Table<R, C> {
    reader: Reader<R>,
    /// The row that was read last; its memory serves the next one.
    record: Option<csv::StringRecord>,
    head: Head<C>,
    file: Arc<str>,
    separator: u8,
    rows: usize,
    /// The line of the row that was read last.
    line: u64,
    /// Rows that describe no home, by what they are.
    aside: BTreeMap<RowKind, usize>,
    /// Lines that a quote had swallowed which was not closed, still to be read.
    swallowed: VecDeque<(Place, csv::StringRecord)>,
    /// What the last rows said in the columns whose cells a spreadsheet merges, where blank
    /// ones are filled from above.
    above: Option<Vec<String>>,
    /// For each field, how its cell is written in the normal form; `None` unless
    /// the normal form is wanted.
    normal: Option<Vec<Option<String>>>,
}

/// A row that cannot be used; why is on the list of problems.
pub(crate) struct Unusable;

impl<R: Read, C: Headed> Table<R, C> {
    /// Finds the columns. `None` when one is missing without which every row is
    /// useless.
    pub(crate) fn open(
        opened: Opened<R>,
        stated: &TableSettings,
        problems: &mut Problems,
    ) -> Option<Self> {
        let head = Head::find(&opened, problems)?;
        let Opened {
            reader,
            file,
            separator,
            ..
        } = opened;
        let above = vec![String::new(); head.named().len()];
        Some(Self {
            reader,
            record: None,
            head,
            file,
            separator: separator.byte(),
            rows: 0,
            line: 0,
            aside: BTreeMap::new(),
            swallowed: VecDeque::new(),
            above: stated.fill_down.then_some(above),
            normal: None,
        })
    }

    /// Gives the next row of a table whose rows are given one by one.
    pub(crate) fn give<'c>(&mut self, number: u64, cells: impl Iterator<Item = &'c str>) {
        if let Reader::Given(row) = &mut self.reader {
            row.give(number, cells);
        }
    }

    /// Says what was left out, once all rows were read.
    pub(crate) fn finish(&mut self, problems: &mut Problems) {
        for (what, rows) in std::mem::take(&mut self.aside) {
            let kind = ProblemKind::RowsLeftOut { what, rows };
            problems.push(self.problem(0, kind));
        }
    }

    /// From now on remembers how each cell is written in the normal form.
    pub(crate) fn remember_normal(&mut self) {
        self.normal = Some(Vec::new());
    }

    /// What the rows are read from.
    pub(crate) const fn reader(&self) -> &Reader<R> {
        &self.reader
    }

    /// How many rows were met, good or not.
    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// The line on which the row starts that was read last.
    pub(crate) const fn line(&self) -> u64 {
        self.line
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
        loop {
            let place = self.advance(problems)?;
            let record = self.record.take().unwrap_or_default();
            let what = if C::ASKS {
                aside(&record, &self.head)
            } else {
                None
            };
            self.record = Some(record);
            match what {
                Some(what) => *self.aside.entry(what).or_default() += 1,
                None => return Some(self.read(place, problems, read)),
            }
        }
    }

    /// Moves to the next row that is not blank, and says where it is.
    fn advance(&mut self, problems: &mut Problems) -> Option<Place> {
        if let Some((place, record)) = self.swallowed.pop_front() {
            self.record = Some(record);
            return Some(place);
        }
        let mut bytes = self.record.take().unwrap_or_default().into_byte_record();
        loop {
            match self.reader.read(&mut bytes) {
                Ok(true) => {}
                Ok(false) => return None,
                Err((line, kind)) => {
                    problems.push(self.problem(line, kind));
                    return None;
                }
            }
            // A spreadsheet leaves rows of commas below the last one.
            if bytes.iter().any(|cell| !is_blank(cell)) {
                break;
            }
        }
        let place = self.reader.place(&bytes, self.separator);
        let record = text_of(bytes);
        let open = if C::ASKS && matches!(self.reader, Reader::Text(_)) {
            self.open_quote(&record)
        } else {
            None
        };
        self.record = Some(record);
        if let Some(rest) = open {
            problems.push(self.problem(place.line, ProblemKind::QuoteNotClosed));
            self.rows += 1;
            self.swallow(&rest, place);
            return self.advance(problems);
        }
        Some(place)
    }

    /// What a quote has swallowed that was not closed: the last cell of a row that is too
    /// short, down to the end of the file, with lines that are as long as the headings.
    fn open_quote(&mut self, record: &csv::StringRecord) -> Option<String> {
        let last = record
            .iter()
            .next_back()
            .filter(|cell| cell.contains('\n'))?;
        let expected = self.head.named().len();
        if record.len() >= expected {
            return None;
        }
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

    fn read<T>(
        &mut self,
        place: Place,
        problems: &mut Problems,
        read: impl FnOnce(&mut Row<'_, C>) -> Option<T>,
    ) -> Result<T, Unusable> {
        self.rows += 1;
        self.line = place.line;
        let expected = self.head.named().len();
        let mut record = self.record.take().unwrap_or_default();
        let found = record.len();
        // Cells behind the last heading that say nothing are nothing. One more cell in a row
        // that ends with blanks may be a comma within a name, which shifts all others.
        let is_blank_at = |at: usize| record.get(at).is_none_or(|cell| cell.trim().is_empty());
        let may_be_shifted = found == expected + 1 && is_blank_at(expected.saturating_sub(1));
        if C::ASKS && found > expected && (expected..found).all(is_blank_at) && !may_be_shifted {
            record.truncate(expected);
        }
        if let Some(above) = &mut self.above {
            record = filled(&record, &self.head, above);
        }
        let record = &*self.record.insert(record);
        let is_plain = is_plain(record.as_slice().as_bytes());
        if let Some(normal) = &mut self.normal {
            normal.clear();
            normal.resize(record.len(), None);
        }
        let found = record.len();
        let is_huge = record.as_slice().len() > MOST_CELL;
        let errors_before = problems.errors();
        let mut row = Row {
            record,
            head: &self.head,
            file: &self.file,
            place,
            encoding: self.reader.encoding(),
            problems,
            normal: self.normal.as_mut(),
        };
        if !is_plain {
            row.report_undecodable();
            row.report_unseen();
        }
        let at = Some(found.min(expected).saturating_sub(1));
        if C::ASKS && found < expected {
            row.report_field(at, None, ProblemKind::ShortRow { found, expected });
        } else if found != expected {
            row.report_field(at, None, ProblemKind::RowLength { found, expected });
            return Err(Unusable);
        }
        if is_huge && let Some(field) = row.record.iter().position(|cell| cell.len() > MOST_CELL) {
            let kind = ProblemKind::CellTooLong { most: MOST_CELL };
            row.report_field(Some(field), None, kind);
            return Err(Unusable);
        }
        let value = read(&mut row);
        let usable = value.filter(|_| row.problems.errors() == errors_before);
        usable.ok_or(Unusable)
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

/// The row with what stands above in the columns whose cells are merged.
fn filled<C: Headed>(
    record: &csv::StringRecord,
    head: &Head<C>,
    above: &mut [String],
) -> csv::StringRecord {
    let mut out = csv::StringRecord::new();
    for (field, cell) in record.iter().enumerate() {
        let is_merged = head.column(field).is_some_and(Headed::is_merged);
        let last = above.get_mut(field).filter(|_| is_merged);
        match last {
            Some(last) if cell.trim().is_empty() => out.push_field(last),
            Some(last) => {
                cell.clone_into(last);
                out.push_field(cell);
            }
            None => out.push_field(cell),
        }
    }
    out
}

/// Whether bytes are of a text in which everything is seen: no control character but
/// those between words and lines, and nothing beyond ASCII, which takes a closer look.
fn is_plain(bytes: &[u8]) -> bool {
    let is_seen =
        |byte: &u8| (byte.wrapping_sub(b' ') < 0x5F) | matches!(byte, b'\n' | b'\r' | b'\t');
    // Without a way out in between, 32 bytes are looked at at once.
    let all = |bytes: &[u8]| bytes.iter().fold(true, |all, byte| all & is_seen(byte));
    let mut pieces = bytes.chunks_exact(32);
    all(pieces.remainder()) && pieces.all(all)
}

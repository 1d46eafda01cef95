//! One table: its columns, its rows, and the problems found on the way.
//!
//! Knows columns and texts, and nothing of what they mean.

use std::io::Read;
use std::str::FromStr;
use std::sync::Arc;

use super::decode::{Encoding, REPLACEMENT};
use super::fold::half_width;
use super::guard::unguarded;
use super::headings::{Headed, Need, column, nearest};
use super::lines::MOST_ROW;
use super::opened::{Opened, Reader, Separator, encoding};
use super::spellings::Spelt;
use crate::problem::{Problem, ProblemKind, Problems, Span, Wanted};
use crate::vocabulary::{Word, WordSet};

/// The most bytes a cell may have. The longest of the shipped tables has 1 KB.
const MOST_CELL: usize = 64 * 1024;

/// A table being read, with the columns of the vocabulary `C`.
pub(super) struct Table<R, C> {
    reader: Reader<R>,
    /// The row that was read last; its memory serves the next one.
    record: Option<csv::StringRecord>,
    columns: Columns<C>,
    file: Arc<str>,
    separator: Separator,
    rows: usize,
    /// For each field, how its cell is written in the normal form; `None` while
    /// nobody wants to know.
    normal: Option<Vec<Option<String>>>,
}

/// A row that cannot be used; why is on the list of problems.
pub(super) struct Unusable;

/// Where the columns stand.
struct Columns<C> {
    /// For each column of `C`, its field.
    fields: Vec<Option<usize>>,
    /// For each field, the column it is of.
    named: Vec<Option<C>>,
    /// For each column, the unit that its heading gives to every cell.
    units: Vec<Option<String>>,
}

impl<R: Read, C: Headed> Table<R, C> {
    /// Finds the columns. `None` when one is missing without which every row is
    /// useless.
    pub(super) fn open(opened: Opened<R>, problems: &mut Problems) -> Option<Self> {
        let Opened {
            reader,
            file,
            headings,
            start,
            line,
            separator,
        } = opened;
        let mut report = |name: Option<&str>, field: Option<usize>, kind| {
            problems.push(Problem {
                file: Arc::clone(&file),
                line,
                name: name.map(Into::into),
                span: field.map(|field| Span::Cell {
                    row_start: start,
                    field,
                    separator: separator.byte(),
                }),
                kind,
            });
        };
        let mut fields: Vec<Option<usize>> = vec![None; C::ALL.len()];
        let mut units = vec![None; C::ALL.len()];
        let mut named = vec![None; headings.len()];
        for (field, heading) in headings.iter().enumerate() {
            let heading = heading.trim();
            if heading.contains([REPLACEMENT, '\0']) {
                let text = heading.to_owned();
                let encoding = encoding(&reader);
                report(
                    None,
                    Some(field),
                    ProblemKind::Undecodable { text, encoding },
                );
                continue;
            }
            let Some((found, unit)) = column::<C>(heading) else {
                if !heading.is_empty() {
                    let kind = ProblemKind::UnknownColumn {
                        text: heading.to_owned(),
                        nearest: nearest::<C>(heading),
                    };
                    report(None, Some(field), kind);
                }
                continue;
            };
            match fields.get_mut(found.index()) {
                Some(place @ None) => {
                    *place = Some(field);
                    if let (Some(name), Some(place)) =
                        (named.get_mut(field), units.get_mut(found.index()))
                    {
                        *name = Some(found);
                        *place = unit;
                    }
                }
                Some(Some(first)) => {
                    let first = headings.get(*first).map_or("", |first| first.trim());
                    let kind = ProblemKind::DuplicateColumn {
                        text: heading.to_owned(),
                        first: first.to_owned(),
                    };
                    report(Some(found.code()), Some(field), kind);
                }
                None => {}
            }
        }
        let complete = lacking::<C>(&fields, &mut |name, kind| report(name, None, kind));
        complete.then_some(Self {
            reader,
            record: None,
            columns: Columns {
                fields,
                named,
                units,
            },
            file,
            separator,
            rows: 0,
            normal: None,
        })
    }

    /// From now on remembers how each cell is written in the normal form.
    pub(super) fn remember_normal(&mut self) {
        self.normal = Some(Vec::new());
    }

    pub(super) fn encoding(&self) -> Encoding {
        encoding(&self.reader)
    }

    pub(super) const fn separator(&self) -> Separator {
        self.separator
    }

    /// How many rows were met, good or not.
    pub(super) const fn rows(&self) -> usize {
        self.rows
    }

    /// The columns of the fields in the order of the file.
    pub(super) fn named(&self) -> &[Option<C>] {
        &self.columns.named
    }

    /// The cells of the row that was read last, in the normal form as far as they
    /// could be read.
    pub(super) fn normal_cells(&self) -> Vec<String> {
        let normal = self.normal.as_deref().unwrap_or_default();
        let cell = |(field, raw): (usize, &str)| match normal.get(field) {
            Some(Some(normal)) => normal.clone(),
            _ => unguarded(raw.trim()).to_owned(),
        };
        let record = self.record.iter().flatten();
        record.enumerate().map(cell).collect()
    }

    /// Reads the next row with `read`; `None` at the end of the file.
    pub(super) fn next<T>(
        &mut self,
        problems: &mut Problems,
        read: impl FnOnce(&mut Row<'_, C>) -> Option<T>,
    ) -> Option<Result<T, Unusable>> {
        let mut bytes = self.record.take().unwrap_or_default().into_byte_record();
        // The csv reader stands where the next row starts, behind line ends.
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
        // Bytes that are no text, and the zero bytes of another encoding.
        let is_text = bytes.as_slice().is_ascii() && memchr::memchr(0, bytes.as_slice()).is_none();
        let record = csv::StringRecord::from_byte_record(bytes).unwrap_or_else(|error| {
            let bytes = error.into_byte_record();
            bytes.iter().map(String::from_utf8_lossy).collect()
        });
        let record = &*self.record.insert(record);
        if let Some(normal) = &mut self.normal {
            normal.clear();
            normal.resize(record.len(), None);
        }
        let (found, expected) = (record.len(), self.columns.named.len());
        let is_huge = record.as_slice().len() > MOST_CELL;
        let errors_before = problems.errors();
        let mut row = Row {
            record,
            columns: &self.columns,
            file: &self.file,
            line,
            start,
            separator: self.separator.byte(),
            encoding: encoding(&self.reader),
            problems,
            normal: self.normal.as_mut(),
        };
        if !is_text {
            row.report_undecodable();
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
            kind,
        }
    }
}

/// Reports the columns that are not there, and says whether rows can be used without
/// them.
fn lacking<C: Headed>(
    fields: &[Option<usize>],
    report: &mut dyn FnMut(Option<&str>, ProblemKind),
) -> bool {
    let lacks = |need: Need| {
        let lacking = C::ALL.iter().zip(fields);
        lacking.filter(move |(column, field)| field.is_none() && column.need() == need)
    };
    let mut complete = true;
    for (column, _) in lacks(Need::EveryRow) {
        complete = false;
        let columns = C::CODES;
        report(Some(column.code()), ProblemKind::MissingColumn { columns });
    }
    if complete && lacks(Need::Name).next().is_some() {
        report(None, ProblemKind::NoIds);
    }
    let columns: Vec<_> = lacks(Need::Usual)
        .map(|(column, _)| column.code())
        .collect();
    if complete && !columns.is_empty() {
        report(None, ProblemKind::ColumnsNotThere { columns });
    }
    complete
}

/// One row being read. Every question answers with what could be read; what
/// could not is on the list of problems.
pub(super) struct Row<'t, C> {
    record: &'t csv::StringRecord,
    columns: &'t Columns<C>,
    file: &'t Arc<str>,
    line: u64,
    start: u64,
    separator: u8,
    encoding: Encoding,
    problems: &'t mut Problems,
    normal: Option<&'t mut Vec<Option<String>>>,
}

impl<'t, C: Headed> Row<'t, C> {
    /// The line on which the row starts.
    pub(super) const fn line(&self) -> u64 {
        self.line
    }

    #[inline]
    fn field(&self, column: C) -> Option<usize> {
        self.columns.fields.get(column.index()).copied().flatten()
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, column: C) -> bool {
        self.field(column).is_some()
    }

    /// The unit that the heading of a column gives to every cell.
    pub(super) fn unit(&self, column: C) -> Option<&'t str> {
        self.columns.units.get(column.index())?.as_deref()
    }

    /// Puts a problem with a cell on the list.
    pub(super) fn report(&mut self, column: C, kind: impl Into<ProblemKind>) {
        let field = self.field(column);
        self.report_field(field, Some(column), kind.into());
    }

    fn report_field(&mut self, field: Option<usize>, column: Option<C>, kind: ProblemKind) {
        // A cell may stand lines below the start of its row.
        let breaks_before = self
            .record
            .iter()
            .take(field.unwrap_or(0))
            .map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count() as u64);
        self.problems.push(Problem {
            file: Arc::clone(self.file),
            line: self.line + breaks_before.sum::<u64>(),
            name: column.map(|column| column.code().into()),
            span: field.map(|field| Span::Cell {
                row_start: self.start,
                field,
                separator: self.separator,
            }),
            kind,
        });
    }

    /// Reports the cells that are no text in the encoding of the file.
    fn report_undecodable(&mut self) {
        for (field, cell) in self.record.iter().enumerate() {
            if cell.contains([REPLACEMENT, '\0']) {
                let (text, encoding) = (cell.to_owned(), self.encoding);
                let column = self.columns.named.get(field).copied().flatten();
                let kind = ProblemKind::Undecodable { text, encoding };
                self.report_field(Some(field), column, kind);
            }
        }
    }

    /// Notes how a cell is written in the normal form.
    pub(super) fn note_normal(&mut self, column: C, text: impl FnOnce() -> String) {
        let field = self.field(column);
        if let (Some(normal), Some(field)) = (&mut self.normal, field)
            && let Some(cell) = normal.get_mut(field)
        {
            *cell = Some(text());
        }
    }

    /// The text of a cell without the spaces around it and without a guard; empty
    /// where the column is not there.
    #[inline]
    pub(super) fn text(&self, column: C) -> &'t str {
        let cell = self.field(column).and_then(|field| self.record.get(field));
        let cell = cell.unwrap_or_default();
        match cell.as_bytes() {
            [] => cell,
            // Most cells start with a letter, a digit or a Chinese character, which is
            // neither a space nor a guard, and end with no space either.
            [
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0xE4..=0xE9,
                ..,
                last,
            ] if last.is_ascii_graphic() || !cell.ends_with(char::is_whitespace) => cell,
            _ => unguarded(cell.trim()),
        }
    }

    /// The text of a cell that may not be empty.
    pub(super) fn required(&mut self, column: C, wanted: Wanted) -> Option<&'t str> {
        let text = self.text(column);
        if text.is_empty() {
            self.report(column, ProblemKind::Missing { wanted });
        }
        (!text.is_empty()).then_some(text)
    }

    /// A cell that is empty or reads as a `T` once its digits and signs are those
    /// of a keyboard.
    pub(super) fn parsed<T, E>(&mut self, column: C) -> Option<T>
    where
        T: FromStr<Err = E> + ToString,
        ProblemKind: From<E>,
    {
        self.read(column, |text| Ok(half_width(text).parse()?))
    }

    /// A cell that is empty or a word of a vocabulary.
    pub(super) fn word<W: Spelt>(&mut self, column: C) -> Option<W> {
        self.read(column, |text| Ok(W::read(text)?))
    }

    /// A cell that is empty or that `read` understands.
    pub(super) fn read<T: ToString>(
        &mut self,
        column: C,
        read: impl FnOnce(&str) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        match read(text) {
            Ok(value) => {
                self.note_normal(column, || value.to_string());
                Some(value)
            }
            Err(kind) => {
                self.report(column, kind);
                None
            }
        }
    }

    /// A cell that must be a word of a vocabulary.
    pub(super) fn word_required<W: Spelt>(&mut self, column: C, wanted: Wanted) -> Option<W> {
        self.required(column, wanted)?;
        self.word(column)
    }

    /// A cell that must read as a `T`.
    pub(super) fn parsed_required<T, E>(&mut self, column: C, wanted: Wanted) -> Option<T>
    where
        T: FromStr<Err = E> + ToString,
        ProblemKind: From<E>,
    {
        self.required(column, wanted)?;
        self.parsed(column)
    }

    /// A cell that is empty or a decimal number.
    pub(super) fn number(&mut self, column: C, wanted: Wanted) -> Option<f64> {
        // "inf", "nan" and "1e9" read as numbers but nobody means them.
        self.spelt(column, wanted, |byte| {
            byte.is_ascii_digit() || b"+-.".contains(&byte)
        })
    }

    /// A cell that is empty or a whole number.
    pub(super) fn whole<T: FromStr + ToString>(&mut self, column: C, wanted: Wanted) -> Option<T> {
        self.spelt(column, wanted, |byte| byte.is_ascii_digit())
    }

    /// A cell that is empty or a number spelt with these bytes alone.
    fn spelt<T: FromStr + ToString>(
        &mut self,
        column: C,
        wanted: Wanted,
        with: impl Fn(u8) -> bool,
    ) -> Option<T> {
        self.read(column, |text| {
            let plain = half_width(text);
            let value = plain.parse().ok().filter(|_| plain.bytes().all(with));
            value.ok_or_else(|| ProblemKind::NotANumber {
                text: text.to_owned(),
                wanted,
            })
        })
    }

    /// A cell that holds words of a vocabulary, separated by `;` or as lists are
    /// separated in Chinese.
    pub(super) fn words<W: Spelt>(&mut self, column: C) -> WordSet<W> {
        let mut set = WordSet::EMPTY;
        let text = self.text(column);
        if text.is_empty() {
            return set;
        }
        // The normal form first: it is what a large file is in.
        if let Some(set) = in_order(text) {
            self.note_normal(column, || text.to_owned());
            return set;
        }
        let mut is_good = true;
        let is_between = |c: char| matches!(c, ';' | '；' | '、' | '，' | ',');
        let words = text.split(is_between).map(str::trim);
        for text in words.filter(|text| !text.is_empty()) {
            match W::read(text) {
                Ok(word) if set.contains(word) => {
                    is_good = false;
                    let text = text.to_owned();
                    self.report(column, ProblemKind::RepeatedWord { text });
                }
                Ok(word) => set.insert(word),
                Err(error) => {
                    is_good = false;
                    self.report(column, error);
                }
            }
        }
        if is_good {
            self.note_normal(column, || set.to_string());
        }
        set
    }
}

/// The set of the words of a list in the normal form, which has them in the order of
/// the vocabulary: one walk along the codes finds them all. `None` for any other text.
fn in_order<W: Word>(text: &str) -> Option<WordSet<W>> {
    let mut set = WordSet::EMPTY;
    let mut known = W::CODES.iter().zip(W::ALL);
    for code in text.as_bytes().split(|byte| *byte == b';') {
        let (_, word) = known.find(|(known, _)| known.as_bytes() == code)?;
        set.insert(*word);
    }
    Some(set)
}

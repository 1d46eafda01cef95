//! One table being read row by row.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Arc;

use super::head::Head;
use super::row::Filled;
use super::rows_aside::aside;
use super::source::{RawRow, Source};
use super::{Headed, Row, TableSettings};
use crate::catalog::bytes::unguarded;
use crate::catalog::opened::{Opened, Reader};
use crate::problem::{Problem, ProblemKind, Problems, RowKind};

/// The most bytes a cell may have. The longest of the shipped tables has 1 KB.
pub(crate) const MOST_CELL: usize = 64 * 1024;

/// A table being read, with the columns of the vocabulary `C`.
pub(crate) struct Table<R, C> {
    source: Source<R>,
    form: Form<C>,
    counts: Counts,
    /// The row that was read last; its memory serves the next one.
    raw: RawRow,
    /// What the last rows said in the columns whose cells a spreadsheet merges, where blank
    /// ones are filled from above.
    above: Option<Vec<String>>,
    /// For each field, how its cell is written in the normal form; `None` unless
    /// the normal form is wanted.
    normal: Option<Vec<Option<String>>>,
}

/// What every row of a table is read by.
pub(crate) struct Form<C> {
    head: Head<C>,
    file: Arc<str>,
}

/// How many rows were met.
#[derive(Default)]
pub(crate) struct Counts {
    /// Those that were read, good or not.
    rows: usize,
    /// Those that describe no home, by what they are.
    aside: BTreeMap<RowKind, usize>,
}

impl Counts {
    /// Adds those of other rows.
    pub(crate) fn add(&mut self, others: &mut Self) {
        self.rows += std::mem::take(&mut others.rows);
        for (what, rows) in std::mem::take(&mut others.aside) {
            *self.aside.entry(what).or_default() += rows;
        }
    }
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
        let fields = head.named().len();
        let above = vec![String::new(); fields];
        let looked_into = C::ASKS.then_some(fields);
        Some(Self {
            source: Source::new(reader, Arc::clone(&file), separator.byte(), looked_into),
            form: Form { head, file },
            counts: Counts::default(),
            raw: RawRow::none(),
            above: stated.fill_down.then_some(above),
            normal: None,
        })
    }

    /// Gives the next row of a table whose rows are given one by one.
    pub(crate) fn give<'c>(&mut self, number: u64, cells: impl Iterator<Item = &'c str>) {
        if let Reader::Given(row) = &mut self.source.reader {
            row.give(number, cells);
        }
    }

    /// Says what was left out, once all rows were read.
    pub(crate) fn finish(&mut self, problems: &mut Problems) {
        for (what, rows) in std::mem::take(&mut self.counts.aside) {
            let kind = ProblemKind::RowsLeftOut { what, rows };
            problems.push(Problem::of_file(&self.form.file, kind));
        }
    }

    /// From now on remembers how each cell is written in the normal form.
    pub(crate) fn remember_normal(&mut self) {
        self.normal = Some(Vec::new());
    }

    /// What the rows are read from.
    pub(crate) const fn reader(&self) -> &Reader<R> {
        &self.source.reader
    }

    /// How many rows were met, good or not.
    pub(crate) const fn rows(&self) -> usize {
        self.counts.rows + self.source.unclosed
    }

    /// The line on which the row starts that was read last.
    pub(crate) const fn line(&self) -> u64 {
        self.raw.place.line
    }

    /// The columns of the fields in the order of the file.
    pub(crate) fn named(&self) -> &[Option<C>] {
        self.form.head.named()
    }

    /// The cells of the row that was read last, in the normal form as far as they
    /// could be read.
    pub(crate) fn normal_cells(&self) -> Vec<String> {
        let normal = self.normal.as_deref().unwrap_or_default();
        let cell = |(field, raw): (usize, &str)| match normal.get(field) {
            Some(Some(normal)) => normal.clone(),
            _ => unguarded(raw.trim()).to_owned(),
        };
        self.raw.record.iter().enumerate().map(cell).collect()
    }

    /// Reads the next row with `read`; `None` at the end of the file.
    pub(crate) fn next<T>(
        &mut self,
        problems: &mut Problems,
        read: impl FnOnce(&mut Row<'_, C>) -> Option<T>,
    ) -> Option<Result<T, Unusable>> {
        let (raw, counts) = (&mut self.raw, &mut self.counts);
        while self.source.next(raw, problems) {
            if self.form.is_aside(raw, counts) {
                continue;
            }
            let (above, normal) = (self.above.as_deref_mut(), self.normal.as_mut());
            let form = &self.form;
            return Some(form.read(raw, counts, (above, normal), problems, read));
        }
        None
    }

    /// The parts of a table whose rows say nothing of the rows below and are not written in
    /// the normal form; `None` for any other.
    pub(crate) const fn parts(&mut self) -> Option<(&mut Source<R>, &Form<C>, &mut Counts)> {
        if self.above.is_some() || self.normal.is_some() {
            return None;
        }
        Some((&mut self.source, &self.form, &mut self.counts))
    }
}

impl<C: Headed> Form<C> {
    /// Whether a row describes no home; it is counted then.
    pub(crate) fn is_aside(&self, raw: &RawRow, counts: &mut Counts) -> bool {
        let what = if C::ASKS {
            aside(&raw.record, &self.head)
        } else {
            None
        };
        if let Some(what) = what {
            *counts.aside.entry(what).or_default() += 1;
        }
        what.is_some()
    }

    /// Reads a row with `read`, blank cells being filled from above and the normal form being
    /// noted where these are given.
    pub(crate) fn read<T>(
        &self,
        raw: &mut RawRow,
        counts: &mut Counts,
        (above, mut normal): (Option<&mut [String]>, Option<&mut Vec<Option<String>>>),
        problems: &mut Problems,
        read: impl FnOnce(&mut Row<'_, C>) -> Option<T>,
    ) -> Result<T, Unusable> {
        counts.rows += 1;
        let expected = self.head.named().len();
        let record = &mut raw.record;
        let found = record.len();
        // Cells behind the last heading that say nothing are nothing. One more cell in a row
        // that ends with blanks may be a comma within a name, which shifts all others.
        let is_blank_at = |at: usize| record.get(at).is_none_or(|cell| cell.trim().is_empty());
        let may_be_shifted = found == expected + 1 && is_blank_at(expected.saturating_sub(1));
        if C::ASKS && found > expected && (expected..found).all(is_blank_at) && !may_be_shifted {
            record.truncate(expected);
        }
        if let Some(above) = above {
            *record = filled(record, &self.head, above);
        }
        let record = &*record;
        let is_plain = is_plain(record.as_slice().as_bytes());
        if let Some(normal) = &mut normal {
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
            place: raw.place,
            encoding: raw.encoding,
            problems,
            filled: Filled::of(record, &self.head),
            normal,
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
    // Without a way out in between, many bytes are looked at at once.
    let unseen = bytes.iter().fold(0, |unseen, byte| {
        let is_no_sign = byte.wrapping_sub(b' ') >= 0x5F;
        let spaces = [b'\n', b'\r', b'\t'].map(|space| u8::from(*byte != space));
        unseen
            | spaces
                .into_iter()
                .fold(u8::from(is_no_sign), |all, not| all & not)
    });
    unseen == 0
}

//! Rows of cells with their places: from text, from the cells of a sheet, or given.

use std::io::{Chain, Cursor, Read};

use crate::catalog::bytes::{Decoder, Encoding, Lines, MOST_ROW, Narrowed};
use crate::catalog::sheets::{FileForm, SheetRows};
use crate::problem::{Cause, ProblemKind, Span};

/// A file whose first bytes were looked at.
pub(crate) type Begun<R> = Chain<Cursor<Vec<u8>>, R>;
type Source<R> = Narrowed<Chain<Cursor<Vec<u8>>, Decoder<Begun<R>>>>;
/// Rows of decoded text that know their lines.
pub(crate) type Text<R> = csv::Reader<Lines<Source<R>>>;

/// What hands on the rows of a table.
pub(crate) enum Reader<R> {
    /// Lines of text.
    Text(Box<Text<R>>),
    /// The cells of a workbook, a web page or JSON.
    Sheet {
        rows: Box<SheetRows>,
        form: FileForm,
        encoding: Encoding,
    },
    /// Rows that the caller gives one by one.
    Given(GivenRow),
}

/// The row that was given last.
#[derive(Default)]
pub(crate) struct GivenRow {
    cells: csv::ByteRecord,
    number: u64,
    is_read: bool,
}

impl GivenRow {
    /// Nothing given yet.
    pub(crate) fn none() -> Self {
        Self {
            is_read: true,
            ..Self::default()
        }
    }

    /// Gives a row, to be read once.
    pub(crate) fn give<'c>(&mut self, number: u64, cells: impl Iterator<Item = &'c str>) {
        self.cells.clear();
        self.cells.extend(cells);
        self.number = number;
        self.is_read = false;
    }
}

/// Where a row starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The line of the text or the row of the sheet, from 1.
    pub(crate) line: u64,
    /// How the cells of the row are pointed at.
    pub(crate) cells: Cells,
}

/// How the cells of a row are pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cells {
    /// In text: the first byte of the row and the separator.
    Text { start: u64, separator: u8 },
    /// In a sheet, whose rows and columns have names.
    Sheet,
    /// Not at all: records of JSON and given rows have numbers alone.
    Unnamed,
}

impl Place {
    /// The place of a cell of this row.
    pub(crate) const fn span(self, field: usize) -> Option<Span> {
        match self.cells {
            Cells::Text { start, separator } => Some(Span::Cell {
                row_start: start,
                field,
                separator,
            }),
            Cells::Sheet => Some(Span::SheetCell { column: field }),
            Cells::Unnamed => None,
        }
    }

    /// The line on which a cell starts, which may be below the start of its row.
    pub(crate) fn line_of(self, field: usize, record: &csv::StringRecord) -> u64 {
        if !matches!(self.cells, Cells::Text { .. }) {
            return self.line;
        }
        let breaks = record
            .iter()
            .take(field)
            .map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count() as u64);
        self.line + breaks.sum::<u64>()
    }
}

impl<R: Read> Reader<R> {
    /// Reads the next row; `false` at the end. What cannot be read is told with its line.
    pub(crate) fn read(
        &mut self,
        record: &mut csv::ByteRecord,
    ) -> Result<bool, (u64, ProblemKind)> {
        let text = match self {
            Self::Text(text) => text,
            Self::Sheet { rows, .. } => return Ok(rows.read(record)),
            Self::Given(given) => {
                let is_new = !std::mem::replace(&mut given.is_read, true);
                if is_new {
                    std::mem::swap(record, &mut given.cells);
                }
                return Ok(is_new);
            }
        };
        // The csv reader is where the next row starts, behind line ends.
        let end_of_last = text.position().byte();
        text.read_byte_record(record).map_err(|error| {
            let lines = text.get_mut();
            let (_, line) = lines.row_start(end_of_last);
            let kind = if lines.is_overrun() {
                ProblemKind::RowTooLong { most: MOST_ROW }
            } else {
                let told = Cause::told(&error);
                let cause = match error.into_kind() {
                    csv::ErrorKind::Io(error) => Cause::of(error),
                    _ => told,
                };
                ProblemKind::Unreadable { cause }
            };
            (line, kind)
        })
    }

    /// Where the row starts that was read last.
    pub(crate) fn place(&mut self, record: &csv::ByteRecord, separator: u8) -> Place {
        match self {
            Self::Text(text) => {
                let byte = record.position().map_or(0, csv::Position::byte);
                let (start, line) = text.get_mut().row_start(byte);
                Place {
                    line,
                    cells: Cells::Text { start, separator },
                }
            }
            Self::Sheet { rows, form, .. } => Place {
                line: u64::from(rows.row()),
                cells: match form {
                    FileForm::Json => Cells::Unnamed,
                    _ => Cells::Sheet,
                },
            },
            Self::Given(given) => Place {
                line: given.number,
                cells: Cells::Unnamed,
            },
        }
    }

    /// The encoding as far as the file was read.
    pub(crate) fn encoding(&self) -> Encoding {
        match self {
            Self::Text(text) => text.get_ref().inner().inner().get_ref().1.encoding(),
            Self::Sheet { encoding, .. } => *encoding,
            Self::Given(_) => Encoding::Utf8,
        }
    }
}

//! Workbooks of Excel before 2007: the cells by `calamine`, once the records of the workbook
//! were walked and its sheets are known to fit into memory.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Reader, SheetType, SheetVisible, XlsError};

use super::book::{Book, FIRST_ROWS};
use super::grid::{Grid, MOST_COLUMNS, too_many};
use super::number::Format;
use super::packed::damaged;
use crate::problem::{FileKind, ProblemKind};

/// The most cells that the sheets of a workbook reach over, blank ones included: each takes
/// its place in memory. A sheet of Excel 97 with fifteen columns fits down to its last row.
const MOST_REACHED: u64 = 1 << 20;

/// A workbook.
pub(super) struct Xls {
    cells: calamine::Xls<Cursor<Vec<u8>>>,
    sheets: Vec<(String, bool)>,
    /// What is hidden of each sheet, in the same order.
    hidden: Vec<Hidden>,
}

/// What is hidden of a sheet.
#[derive(Default)]
struct Hidden {
    rows: BTreeSet<u32>,
    columns: BTreeSet<usize>,
}

impl Xls {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, ProblemKind> {
        let hidden = walked(&stream(&bytes)?)?;
        // What stands in the records of a damaged workbook is not all checked by its reader,
        // which then stops in the middle.
        let opened = catch_unwind(|| calamine::Xls::new(Cursor::new(bytes)));
        let cells = match opened {
            Ok(opened) => opened.map_err(|error| of_xls(&error))?,
            Err(_) => return Err(damaged(&"BIFF")),
        };
        let metadata = cells.sheets_metadata().iter().zip(hidden);
        let of_cells = metadata.filter(|(sheet, _)| sheet.typ == SheetType::WorkSheet);
        let (sheets, hidden) = of_cells
            .map(|(sheet, hidden)| {
                let is_hidden = sheet.visible != SheetVisible::Visible;
                ((sheet.name.clone(), is_hidden), hidden)
            })
            .unzip();
        Ok(Self {
            cells,
            sheets,
            hidden,
        })
    }
}

impl Book for Xls {
    fn sheets(&self) -> Vec<(String, bool)> {
        self.sheets.clone()
    }

    fn read(&mut self, sheet: usize, only_first: bool) -> Result<Grid, ProblemKind> {
        let mut grid = Grid::default();
        let Some((name, _)) = self.sheets.get(sheet) else {
            return Ok(grid);
        };
        let range = catch_unwind(AssertUnwindSafe(|| self.cells.worksheet_range(name)));
        let range = match range {
            Ok(range) => range.map_err(|error| of_xls(&error))?,
            Err(_) => return Err(damaged(&"BIFF")),
        };
        let (first_row, first_column) = range.start().unwrap_or_default();
        let format = Format::default();
        let mut rows = 0;
        for (row, cells) in (first_row + 1..).zip(range.rows()) {
            rows += usize::from(cells.iter().any(|cell| *cell != Data::Empty));
            if only_first && rows > FIRST_ROWS {
                return Ok(grid);
            }
            for (column, cell) in (first_column as usize..).zip(cells) {
                let text = match cell {
                    Data::Empty => continue,
                    Data::Int(value) => value.to_string(),
                    Data::Float(value) => format.number(*value),
                    Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
                        text.clone()
                    }
                    Data::Bool(value) => value.to_string(),
                    Data::DateTime(value) => format.date(value),
                    Data::Error(error) => {
                        grid.seen.errors += 1;
                        error.to_string()
                    }
                };
                grid.push(row, column, &text)?;
            }
        }
        if let Some(hidden) = self.hidden.get(sheet) {
            grid.seen.hidden_rows = grid.rows_of(&hidden.rows);
            grid.seen.hidden_columns = grid.used_of(&hidden.columns);
        }
        let merged = self.cells.merge_cells_by_sheet_name(name);
        for cells in merged.unwrap_or_default() {
            let (row, column) = cells.start;
            grid.merge(column as usize, row + 1, cells.end.0 + 1)?;
        }
        Ok(grid)
    }
}

/// The records of the workbook, out of the container that old documents of Office are.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, ProblemKind> {
    let mut container =
        cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if container.exists("/EncryptedPackage") {
        return Err(ProblemKind::Locked);
    }
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| container.is_stream(name));
    let Some(name) = name else {
        let what = FileKind::Document;
        return Err(ProblemKind::OtherFile { what });
    };
    let mut stream = container
        .open_stream(name)
        .map_err(|error| damaged(&error))?;
    let mut records = Vec::new();
    stream
        .read_to_end(&mut records)
        .map_err(|error| damaged(&error))?;
    Ok(records)
}

/// The records from one on: what each is, and its bytes.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(rest, 0)?, u16_at(rest, 2)?);
        let end = 4 + usize::from(length);
        let bytes = rest.get(4..end)?;
        rest = rest.get(end..)?;
        Some((kind, bytes))
    })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COLUMN_INFO: u16 = 0x007D;
const MULTIPLE_RK: u16 = 0x00BD;
/// Number, label, rich string, bool or error, rk, label of a shared string, formula.
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD, 0x0006];

/// What is hidden of each sheet, in the order of the workbook.
fn walked(stream: &[u8]) -> Result<Vec<Hidden>, ProblemKind> {
    let mut hidden = Vec::new();
    let mut reached = 0;
    for (kind, bytes) in records(stream) {
        match kind {
            FILE_PASS => return Err(ProblemKind::Locked),
            BOUND_SHEET => {
                let start = bytes.get(..4).and_then(|bytes| bytes.try_into().ok());
                let start = start
                    .map(u32::from_le_bytes)
                    .ok_or_else(|| damaged(&"BIFF"))?;
                let sheet = stream.get(start as usize..).unwrap_or_default();
                if sheet.is_empty() {
                    return Err(damaged(&"BIFF"));
                }
                hidden.push(of_sheet(sheet, &mut reached)?);
            }
            EOF => break,
            _ => {}
        }
    }
    Ok(hidden)
}

/// What is hidden of a sheet; counts the cells that it reaches over.
fn of_sheet(sheet: &[u8], reached: &mut u64) -> Result<Hidden, ProblemKind> {
    let mut hidden = Hidden::default();
    // The least and the greatest row and column with a cell.
    let mut bounds: Option<[(u16, u16); 2]> = None;
    let mut depth = 0_usize;
    for (kind, bytes) in records(sheet) {
        let number = |at: usize| u16_at(bytes, at);
        match (kind, depth) {
            (BOF, _) => depth += 1,
            (EOF, 0 | 1) => break,
            // A chart within the sheet has records of its own.
            (EOF, _) => depth -= 1,
            (_, 2..) => {}
            (DIMENSIONS, _) if !is_plausible(bytes) => return Err(damaged(&"BIFF")),
            (ROW, _) => {
                let flags = bytes.get(12).copied().unwrap_or_default();
                if let Some(row) = number(0).filter(|_| flags & 0x20 != 0) {
                    hidden.rows.insert(u32::from(row) + 1);
                }
            }
            (COLUMN_INFO, _) => {
                if let (Some(first), Some(last), Some(flags)) = (number(0), number(2), number(8))
                    && flags & 1 != 0
                {
                    let last = usize::from(last).min(MOST_COLUMNS);
                    hidden.columns.extend(usize::from(first)..=last);
                }
            }
            (kind, _) if kind == MULTIPLE_RK || CELLS.contains(&kind) => {
                let (Some(row), Some(first)) = (number(0), number(2)) else {
                    return Err(damaged(&"BIFF"));
                };
                let last = if kind == MULTIPLE_RK {
                    let last = bytes.len().checked_sub(2).and_then(number);
                    last.filter(|last| *last >= first)
                        .ok_or_else(|| damaged(&"BIFF"))?
                } else {
                    first
                };
                let [rows, columns] = bounds.get_or_insert([(row, row), (first, last)]);
                *rows = (rows.0.min(row), rows.1.max(row));
                *columns = (columns.0.min(first), columns.1.max(last));
            }
            _ => {}
        }
    }
    if let Some(bounds) = bounds {
        let [rows, columns] = bounds.map(|(least, most)| u64::from(most - least) + 1);
        *reached += rows * columns;
    }
    if *reached > MOST_REACHED {
        return Err(too_many());
    }
    Ok(hidden)
}

/// Whether the size that a sheet states of itself is one that a sheet can have: room for so
/// many cells is made at once.
fn is_plausible(dimensions: &[u8]) -> bool {
    let short = |at: usize| u16_at(dimensions, at).map_or(0, u64::from);
    let long = |at: usize| short(at) | short(at + 2) << 16;
    let (first_row, end_row, first_column, end_column) = match dimensions.len() {
        10 => (short(0), short(2), short(4), short(6)),
        14 | 16 => (long(0), long(4), short(8), short(10)),
        _ => return true,
    };
    if end_row == 0 || end_column == 0 {
        return true;
    }
    let rows = end_row.saturating_sub(first_row);
    let columns = match end_column.checked_sub(first_column) {
        Some(columns) if first_column <= 0xFF => columns,
        _ => end_column,
    };
    rows > 0 && rows * columns <= 1 << 24
}

fn of_xls(error: &XlsError) -> ProblemKind {
    match error {
        XlsError::Password => ProblemKind::Locked,
        other => damaged(other),
    }
}

//! The cells of one sheet as texts, held in little memory.
//!
//! A cell takes six bytes beside its text, and a blank one nothing. What a sheet may hold
//! is limited, whatever its file says of itself.

#[cfg(feature = "spreadsheet")]
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::problem::ProblemKind;

/// The most cells of a sheet that are read. The longest national registers have a million.
pub(super) const MOST_CELLS: usize = 4 << 20;
/// The most bytes of text in them.
pub(super) const MOST_TEXT: usize = 48 << 20;
/// The most columns. What lies further to the right belongs to no table of homes.
pub(super) const MOST_COLUMNS: usize = 1024;
/// The most cells that are merged with others.
#[cfg(feature = "spreadsheet")]
const MOST_MERGED: usize = 100_000;

/// The cells of a sheet by rows.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The texts of the cells, one behind the other.
    text: String,
    /// For each cell, the end of its text.
    ends: Vec<u32>,
    /// For each cell, its column from 0.
    columns: Vec<u16>,
    /// The rows that have a cell, by their numbers.
    rows: Vec<RowOfCells>,
    /// Cells that reach over the rows below them, by the row on which they begin.
    merged: Vec<Merged>,
    /// What a person would see who opened the sheet.
    pub(super) seen: Seen,
}

/// The cells of one row.
#[derive(Clone, Copy, Debug)]
struct RowOfCells {
    /// Its number, from 1.
    row: u32,
    /// Its first cell.
    first: u32,
    /// The cell behind its last.
    end: u32,
}

/// A cell that reaches over the rows below it.
#[derive(Clone, Copy, Debug)]
struct Merged {
    column: u16,
    /// Rows from 1, both within.
    first: u32,
    last: u32,
}

/// What is particular about the cells of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// Rows that are hidden and have a cell.
    pub(super) hidden_rows: usize,
    /// Columns that are hidden.
    pub(super) hidden_columns: usize,
    /// Cells whose formula has an error in place of a value.
    pub(super) errors: usize,
    /// Formulas whose value was not saved; the first of them by row and column.
    pub(super) without_value: usize,
    pub(super) first_without_value: Option<(u32, usize)>,
    /// Cells to the right of the last column that is read.
    pub(super) beyond: usize,
}

impl Grid {
    /// Takes the text of a cell; nothing of a blank one. The row is counted from 1, the
    /// column from 0.
    ///
    /// # Errors
    ///
    /// [`ProblemKind::TooManyCells`] when the sheet holds more than is read.
    pub(super) fn push(&mut self, row: u32, column: usize, text: &str) -> Result<(), ProblemKind> {
        if text.is_empty() {
            return Ok(());
        }
        let Some(column) = u16::try_from(column)
            .ok()
            .filter(|column| usize::from(*column) < MOST_COLUMNS)
        else {
            self.seen.beyond += 1;
            return Ok(());
        };
        let cells = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let end = self.text.len() + text.len();
        let (Ok(end), true) = (
            u32::try_from(end),
            end <= MOST_TEXT && self.ends.len() < MOST_CELLS,
        ) else {
            return Err(too_many());
        };
        self.text.push_str(text);
        self.ends.push(end);
        self.columns.push(column);
        match self.rows.last_mut() {
            Some(last) if last.row == row => last.end = cells + 1,
            _ => self.rows.push(RowOfCells {
                row,
                first: cells,
                end: cells + 1,
            }),
        }
        Ok(())
    }

    /// Puts rows and merged cells in order.
    fn settle(&mut self) {
        // A damaged workbook may have them in any; and what was taken last stays last.
        self.rows.sort_by_key(|row| row.row);
        self.merged.sort_by_key(|cell| cell.first);
    }

    /// Puts the cells of a row in their columns; of two in one column the later counts.
    fn fill<'g>(&'g self, row: &RowOfCells, cells: &mut Vec<&'g str>) {
        for at in row.first as usize..row.end as usize {
            let (Some(column), Some(end)) = (self.columns.get(at), self.ends.get(at)) else {
                return;
            };
            let start = at.checked_sub(1).and_then(|at| self.ends.get(at));
            let start = start.copied().unwrap_or(0) as usize;
            let text = self.text.get(start..*end as usize).unwrap_or_default();
            let column = usize::from(*column);
            if cells.len() <= column {
                cells.resize(column + 1, "");
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = text;
            }
        }
    }
}

/// What workbooks and pages have besides cells.
#[cfg(feature = "spreadsheet")]
impl Grid {
    /// Says that a cell reaches over the rows below it.
    ///
    /// # Errors
    ///
    /// [`ProblemKind::TooManyCells`] when more are merged than is read.
    pub(super) fn merge(
        &mut self,
        column: usize,
        first: u32,
        last: u32,
    ) -> Result<(), ProblemKind> {
        let Ok(column) = u16::try_from(column) else {
            return Ok(());
        };
        if first < last && usize::from(column) < MOST_COLUMNS {
            if self.merged.len() >= MOST_MERGED {
                return Err(too_many());
            }
            self.merged.push(Merged {
                column,
                first,
                last,
            });
        }
        Ok(())
    }

    /// How many bytes of text the cells have.
    pub(super) const fn bytes(&self) -> usize {
        self.text.len()
    }

    /// The first rows alone.
    pub(super) fn head(&self, rows: usize) -> Result<Self, ProblemKind> {
        let mut head = Self::default();
        for row in self.rows.iter().take(rows) {
            let mut cells = Vec::new();
            self.fill(row, &mut cells);
            for (column, text) in cells.into_iter().enumerate() {
                head.push(row.row, column, text)?;
            }
        }
        Ok(head)
    }

    /// How many of these rows have a cell.
    pub(super) fn rows_of(&self, rows: &BTreeSet<u32>) -> usize {
        let own = self.rows.iter().filter(|own| rows.contains(&own.row));
        own.count()
    }

    /// How many of these columns have a cell.
    pub(super) fn used_of(&self, columns: &BTreeSet<usize>) -> usize {
        let used: BTreeSet<u16> = self.columns.iter().copied().collect();
        let is_used = |column: &&usize| u16::try_from(**column).is_ok_and(|of| used.contains(&of));
        columns.iter().filter(is_used).count()
    }
}

/// That a sheet holds more than is read.
pub(super) const fn too_many() -> ProblemKind {
    ProblemKind::TooManyCells {
        cells: MOST_CELLS,
        megabytes: MOST_TEXT >> 20,
    }
}

/// The rows of a sheet one by one.
pub(crate) struct SheetRows {
    grid: Grid,
    /// Its name, where the file has sheets with names.
    name: Option<Arc<str>>,
    /// The next row.
    at: usize,
    /// The number of the row that was read last.
    row: u32,
    /// The least number of cells of a row: that of the headings, of which a sheet has no
    /// blank ones at the end of a row.
    width: usize,
    /// For each column, the text of the merged cell that reaches over this row, and how far.
    reaches: Vec<Option<(u32, String)>>,
    next_merged: usize,
}

impl SheetRows {
    pub(super) fn new(mut grid: Grid, name: Option<Arc<str>>) -> Self {
        grid.settle();
        Self {
            grid,
            name,
            at: 0,
            row: 0,
            width: 0,
            reaches: Vec::new(),
            next_merged: 0,
        }
    }

    /// The name of the sheet.
    pub(crate) fn sheet(&self) -> Option<Arc<str>> {
        self.name.clone()
    }

    /// What is particular about the cells.
    pub(super) const fn seen(&self) -> &Seen {
        &self.grid.seen
    }

    /// The texts of the first rows.
    pub(crate) fn first(&self, count: usize) -> Vec<Vec<String>> {
        let rows = self.grid.rows.iter().take(count);
        rows.map(|row| {
            let mut cells = Vec::new();
            self.grid.fill(row, &mut cells);
            cells.iter().map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
    }

    /// From now on a row has at least so many cells.
    pub(crate) const fn widen(&mut self, width: usize) {
        self.width = width;
    }

    /// The number of the row that was read last, from 1.
    pub(crate) const fn row(&self) -> u32 {
        self.row
    }

    /// Reads the next row; `false` at the end.
    pub(crate) fn read(&mut self, record: &mut csv::ByteRecord) -> bool {
        record.clear();
        let Some(row) = self.grid.rows.get(self.at).copied() else {
            return false;
        };
        self.at += 1;
        self.row = row.row;
        let mut cells = Vec::with_capacity(self.width);
        self.grid.fill(&row, &mut cells);
        // Merged cells of a title or of the headings say nothing more below.
        let begun: Vec<Merged> = std::iter::from_fn(|| {
            let next = self.grid.merged.get(self.next_merged);
            let next = next.filter(|cell| cell.first <= row.row).copied()?;
            self.next_merged += 1;
            Some(next)
        })
        .collect();
        for merged in begun {
            let column = usize::from(merged.column);
            if self.reaches.len() <= column {
                self.reaches.resize(column + 1, None);
            }
            let text = cells.get(column).filter(|_| merged.first == row.row);
            let text = text.map(|text| (merged.last, (*text).to_owned()));
            if let Some(reach) = self.reaches.get_mut(column) {
                *reach = text;
            }
        }
        for (column, reach) in self.reaches.iter().enumerate() {
            let Some((_, text)) = reach.as_ref().filter(|(last, _)| *last >= row.row) else {
                continue;
            };
            if cells.len() <= column {
                cells.resize(column + 1, "");
            }
            if let Some(cell) = cells.get_mut(column).filter(|cell| cell.is_empty()) {
                *cell = text;
            }
        }
        let least = self.width.saturating_sub(cells.len());
        cells.extend(std::iter::repeat_n("", least));
        for cell in cells {
            record.push_field(cell.as_bytes());
        }
        true
    }
}

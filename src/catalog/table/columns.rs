//! What a table knows of each of its columns.

use super::headings::KnownHeadings;
use crate::vocabulary::Word;

/// A vocabulary of columns.
pub(crate) trait Headed: Word + Sync {
    /// Headings of the column besides its code.
    fn headings(self) -> &'static [&'static str];

    /// The headings of the table with their columns, made once.
    fn known_headings() -> &'static KnownHeadings<Self>;

    /// Whether a unit in brackets behind the heading applies to every cell.
    fn takes_unit(self) -> bool;

    /// How much the column is needed.
    fn need(self) -> Need;

    /// Whether a spreadsheet often merges its cells, so that only the first of several rows
    /// has the text.
    fn is_merged(self) -> bool {
        Self::ASKS && MERGED.contains(&self.code())
    }

    /// Whether its rows are kept where a cell that may be blank cannot be read: its fact is
    /// then unknown, and asked about.
    const ASKS: bool;
}

/// Columns whose cells lists merge over the rows of one city or one office.
const MERGED: [&str; 7] = [
    "kind", "city", "district", "currency", "operator", "datum", "as_of",
];

/// How much a column is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// No row can be used without it.
    EveryRow,
    /// Without it, a fact that is usually given is unknown, and a note says so.
    Usual,
    /// Without it, rows are named by their lines.
    Name,
    /// It may be missing without a note.
    Minor,
}

//! From the first line of a file to its rows and cells.
//!
//! Knows columns and texts, and nothing of what they mean.

mod columns;
mod head;
mod headings;
mod ids;
mod kind;
mod reader;
mod row;
mod rows_aside;
mod settings;
mod source;

pub(crate) use columns::{Headed, Need};
pub(crate) use head::Head;
pub(crate) use headings::{KnownHeadings, column};
pub(crate) use ids::{Ids, UNNAMED};
pub use kind::TableKind;
#[cfg(feature = "spreadsheet")]
pub(crate) use reader::MOST_CELL;
pub(crate) use reader::{Counts, Form, Table};
pub(crate) use row::Row;
pub use settings::{Settings, SettingsError, TableSettings};
pub(crate) use source::{RawRow, Source};

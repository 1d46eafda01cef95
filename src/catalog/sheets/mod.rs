//! The cells of workbooks, of the tables of web pages and of JSON, as rows of text that are
//! read like those of a text file.
//!
//! What a file says of its own size is not believed: what it unpacks to is measured, and a
//! sheet that holds more than a list of homes can is refused with what to do. Knows nothing
//! of columns but by asking which rows name some.

#[cfg(feature = "spreadsheet")]
mod book;
mod grid;
mod json;
mod kinds;
#[cfg(feature = "spreadsheet")]
mod number;
#[cfg(feature = "spreadsheet")]
mod ods;
#[cfg(feature = "spreadsheet")]
mod packed;
#[cfg(feature = "spreadsheet")]
mod page;
#[cfg(feature = "spreadsheet")]
mod xls;
#[cfg(feature = "spreadsheet")]
mod xlsx;

use std::io::Read;

pub(crate) use grid::SheetRows;
pub use kinds::FileForm;
pub(crate) use kinds::{SIGNATURE, form};

use super::bytes::Encoding;
use super::table::TableSettings;
use crate::problem::{Cause, ProblemKind};

/// How many columns the first rows of a sheet name.
pub(crate) type Rating<'r> = &'r dyn Fn(&[Vec<String>]) -> usize;

/// The most bytes of a file that is no text, which is read as a whole.
const MOST_FILE: u64 = 32 << 20;

/// A sheet that holds a table.
pub(crate) struct Sheet {
    pub(crate) form: FileForm,
    pub(crate) rows: SheetRows,
    pub(crate) encoding: Encoding,
    pub(crate) findings: Vec<Finding>,
}

/// What is to be said of a sheet.
pub(crate) struct Finding {
    /// The row from 1; 0 for the sheet as a whole.
    pub(crate) row: u32,
    /// The column from 0.
    pub(crate) column: Option<usize>,
    pub(crate) kind: ProblemKind,
}

/// Reads the sheet that is stated, else the one whose first rows name most columns.
pub(crate) fn read(
    form: FileForm,
    source: impl Read,
    stated: &TableSettings,
    rate: Rating<'_>,
) -> Result<Sheet, ProblemKind> {
    let bytes = whole(source)?;
    match form {
        FileForm::Text | FileForm::Json => {
            let (text, encoding) = super::bytes::decode(&bytes, stated.encoding);
            drop(bytes);
            let rows = SheetRows::new(json::read(&text)?, None);
            let findings = findings(&rows, Vec::new());
            Ok(Sheet {
                form,
                rows,
                encoding,
                findings,
            })
        }
        FileForm::Xlsx | FileForm::Xls | FileForm::Ods | FileForm::Html => {
            book::read(form, bytes, stated, rate)
        }
    }
}

/// Without the feature no such file is known by its first bytes.
#[cfg(not(feature = "spreadsheet"))]
mod book {
    use super::{FileForm, ProblemKind, Rating, Sheet, TableSettings};
    use crate::problem::FileKind;

    pub(super) fn read(
        _: FileForm,
        _: Vec<u8>,
        _: &TableSettings,
        _: Rating<'_>,
    ) -> Result<Sheet, ProblemKind> {
        let what = FileKind::Workbook;
        Err(ProblemKind::OtherFile { what })
    }
}

/// The whole file, as far as it may be read at once.
fn whole(source: impl Read) -> Result<Vec<u8>, ProblemKind> {
    let mut bytes = Vec::new();
    let read = source.take(MOST_FILE + 1).read_to_end(&mut bytes);
    if let Err(error) = read {
        let cause = Cause::of(error);
        return Err(ProblemKind::Unreadable { cause });
    }
    if bytes.len() as u64 > MOST_FILE {
        return Err(too_large());
    }
    Ok(bytes)
}

/// That a file is larger than can be read at once.
const fn too_large() -> ProblemKind {
    ProblemKind::FileTooLarge {
        megabytes: MOST_FILE >> 20,
    }
}

/// What is to be said of the sheet that is read.
fn findings(rows: &SheetRows, others: Vec<String>) -> Vec<Finding> {
    let seen = rows.seen();
    let counted = [
        (
            seen.hidden_rows,
            ProblemKind::HiddenRows {
                rows: seen.hidden_rows,
            },
        ),
        (
            seen.hidden_columns,
            ProblemKind::HiddenColumns {
                columns: seen.hidden_columns,
            },
        ),
        (seen.errors, ProblemKind::ErrorCells { cells: seen.errors }),
        (seen.beyond, ProblemKind::CellsBeyond { cells: seen.beyond }),
        (others.len(), ProblemKind::OtherSheets { sheets: others }),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let of_sheet = counted.map(|(_, kind)| Finding {
        row: 0,
        column: None,
        kind,
    });
    let without_value = (seen.without_value > 0).then(|| {
        let first = seen.first_without_value;
        Finding {
            row: first.map_or(0, |(row, _)| row),
            column: first.map(|(_, column)| column),
            kind: ProblemKind::FormulaWithoutValue {
                cells: seen.without_value,
            },
        }
    });
    of_sheet.chain(without_value).collect()
}

//! Files with sheets: which sheet is read.

use std::sync::Arc;

use super::grid::{Grid, SheetRows};
use super::ods::Ods;
use super::packed::Packed;
use super::page::Page;
use super::xls::Xls;
use super::xlsx::Xlsx;
use super::{FileForm, Rating, Sheet, findings};
use crate::catalog::bytes::Encoding;
use crate::catalog::table::TableSettings;
use crate::problem::ProblemKind;

/// How many rows of a sheet are looked at to tell whether it holds the table.
pub(super) const FIRST_ROWS: usize = 21;

/// A file with sheets.
pub(super) trait Book {
    /// The names of the sheets in their order, and whether each is hidden.
    fn sheets(&self) -> Vec<(String, bool)>;

    /// Reads a sheet; where only its headings are sought, no more than its first rows.
    fn read(&mut self, sheet: usize, only_first: bool) -> Result<Grid, ProblemKind>;
}

/// Reads the sheet that is stated, else the one whose first rows name most columns.
pub(super) fn read(
    mut form: FileForm,
    bytes: Vec<u8>,
    stated: &TableSettings,
    rate: Rating<'_>,
) -> Result<Sheet, ProblemKind> {
    let wanted = stated.sheet.as_deref();
    let mut encoding = Encoding::Utf8;
    let (rows, others) = match form {
        FileForm::Html | FileForm::Text | FileForm::Json => {
            let (mut page, of_page) = Page::open(&bytes, stated.encoding)?;
            encoding = of_page;
            chosen(&mut page, wanted, rate)?
        }
        FileForm::Xls => chosen(&mut Xls::open(bytes)?, wanted, rate)?,
        FileForm::Xlsx | FileForm::Ods => {
            let packed = Packed::open(&bytes)?;
            if packed.has("content.xml") {
                form = FileForm::Ods;
                chosen(&mut Ods::open(packed)?, wanted, rate)?
            } else if packed.is_of_excel() {
                form = FileForm::Xlsx;
                chosen(&mut Xlsx::open(packed, &bytes)?, wanted, rate)?
            } else {
                let what = packed.other_kind();
                return Err(ProblemKind::OtherFile { what });
            }
        }
    };
    let findings = findings(&rows, others);
    Ok(Sheet {
        form,
        rows,
        encoding,
        findings,
    })
}

/// Reads the sheet of this name, else the one that names most columns, of equals the first;
/// one that is hidden only where no other names any. With the names of the other sheets
/// that hold a table.
fn chosen(
    book: &mut impl Book,
    wanted: Option<&str>,
    rate: Rating<'_>,
) -> Result<(SheetRows, Vec<String>), ProblemKind> {
    let sheets = book.sheets();
    let is_named = sheets.len() > 1 || sheets.iter().any(|(name, _)| !name.is_empty());
    let name_of = |at: usize| {
        let name = sheets.get(at).map(|(name, _)| Arc::from(name.as_str()));
        name.filter(|_| is_named)
    };
    if let Some(wanted) = wanted {
        let is_wanted = |(name, _): &(String, bool)| name.trim() == wanted.trim();
        let Some(at) = sheets.iter().position(is_wanted) else {
            return Err(ProblemKind::NoSuchSheet {
                text: wanted.to_owned(),
                sheets: sheets.into_iter().map(|(name, _)| name).collect(),
            });
        };
        let grid = book.read(at, false)?;
        return Ok((SheetRows::new(grid, name_of(at)), Vec::new()));
    }
    let mut best: Option<(usize, (bool, usize))> = None;
    let mut tables = Vec::new();
    for (at, (_, is_hidden)) in sheets.iter().enumerate() {
        // A chart is no sheet of cells, and one that is damaged may not be the one in question.
        let Ok(grid) = book.read(at, true) else {
            continue;
        };
        let known = rate(&SheetRows::new(grid, None).first(FIRST_ROWS));
        if known > 1 {
            tables.push(at);
        }
        let worth = (known > 1 && !is_hidden, known);
        if best.is_none_or(|(_, most)| worth > most) {
            best = Some((at, worth));
        }
    }
    // Where none can be read, the first says why.
    let at = best.map_or(0, |(at, _)| at);
    let grid = book.read(at, false)?;
    let others = tables.into_iter().filter(|other| *other != at);
    let names = others.filter_map(|other| sheets.get(other));
    let others = names.map(|(name, _)| name.clone()).collect();
    Ok((SheetRows::new(grid, name_of(at)), others))
}

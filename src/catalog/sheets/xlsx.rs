//! Workbooks of Excel since 2007: the cells by `calamine`, and what it does not tell, which
//! is what is hidden, what is merged and which formulas have no value, from the same part.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, XlsxError};
use quick_xml::events::{BytesStart, Event};

use super::book::{Book, FIRST_ROWS};
use super::grid::{Grid, MOST_COLUMNS};
use super::number::Format;
use super::packed::{Packed, SHEETS, attribute, damaged, too_much};
use crate::problem::ProblemKind;

/// The most bytes that the formats of cells take, each with the texts of its font. Workbooks
/// have some hundred formats, and no text in them is longer than a line.
const MOST_FORMATS: usize = 16 << 20;

/// The most sheets, and the most cells of each that are looked at for its headings.
const MOST_SHEETS: usize = 1000;
const MOST_LOOKED: usize = 100_000;

/// A workbook.
pub(super) struct Xlsx<'b> {
    cells: calamine::Xlsx<Cursor<&'b [u8]>>,
    packed: Packed<'b>,
    /// The names of the sheets of cells, and whether each is hidden.
    sheets: Vec<(String, bool)>,
    /// For each sheet by its name, its part of the archive.
    parts: Vec<(String, String)>,
}

impl<'b> Xlsx<'b> {
    pub(super) fn open(mut packed: Packed<'b>, bytes: &'b [u8]) -> Result<Self, ProblemKind> {
        check(&mut packed)?;
        let cells = calamine::Xlsx::new(Cursor::new(bytes)).map_err(|error| of_xlsx(&error))?;
        let is_of_cells = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
        let sheets = cells.sheets_metadata().iter().filter(is_of_cells);
        let sheets = sheets
            .take(MOST_SHEETS)
            .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
            .collect();
        let parts = parts(&mut packed);
        Ok(Self {
            cells,
            packed,
            sheets,
            parts,
        })
    }
}

impl Book for Xlsx<'_> {
    fn sheets(&self) -> Vec<(String, bool)> {
        self.sheets.clone()
    }

    fn read(&mut self, sheet: usize, only_first: bool) -> Result<Grid, ProblemKind> {
        let mut grid = Grid::default();
        let Some((name, _)) = self.sheets.get(sheet) else {
            return Ok(grid);
        };
        let mut cells = self
            .cells
            .worksheet_cells_reader(name)
            .map_err(|error| of_xlsx(&error))?;
        let code = |style: &calamine::Style| {
            let format = style.number_format.as_ref();
            format.map_or(Format::Plain, |format| Format::of(&format.format_code))
        };
        let formats: Vec<Format> = cells.styles().iter().map(code).collect();
        let (mut looked, mut rows, mut last) = (0, 0, 0);
        while let Some((cell, style)) = cells
            .next_cell_with_style_id()
            .map_err(|error| of_xlsx(&error))?
        {
            looked += 1;
            if only_first && looked > MOST_LOOKED {
                break;
            }
            let format = formats.get(style).copied().unwrap_or_default();
            let (row, column) = cell.get_position();
            let row = row.saturating_add(1);
            let text = match cell.get_value() {
                DataRef::Empty => continue,
                DataRef::Int(value) => value.to_string(),
                DataRef::Float(value) => format.number(*value),
                DataRef::String(text) => text.clone(),
                DataRef::SharedString(text) => (*text).to_owned(),
                DataRef::Bool(value) => value.to_string(),
                DataRef::DateTime(value) => format.date(value),
                DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                    text.trim_end_matches("T00:00:00").to_owned()
                }
                DataRef::Error(error) => {
                    grid.seen.errors += 1;
                    error.to_string()
                }
            };
            if row != last {
                (rows, last) = (rows + 1, row);
            }
            if only_first && rows > FIRST_ROWS {
                return Ok(grid);
            }
            grid.push(row, column as usize, &text)?;
        }
        if !only_first {
            let part = self.parts.iter().find(|(own, _)| own == name);
            if let Some((_, part)) = part {
                besides(&mut self.packed, part, &mut grid)?;
            }
        }
        Ok(grid)
    }
}

/// Checks what is read as a whole, and what a part states of its own size.
fn check(packed: &mut Packed<'_>) -> Result<(), ProblemKind> {
    // The book itself is no sheet, however it is named.
    let mut is_sheet = false;
    each(packed, "_rels/.rels", |element| {
        let target = attribute(element, "Target").unwrap_or_default();
        let kind = attribute(element, "Type").unwrap_or_default();
        is_sheet |= kind.ends_with("/officeDocument") && target.to_lowercase().contains(SHEETS);
    });
    if is_sheet {
        return Err(damaged(&SHEETS));
    }
    for (name, size) in packed.ending("sharedstrings.xml") {
        // Room for so many texts is made at once, and a text takes more than these bytes.
        let mut stated: u64 = 0;
        each(packed, &name, |element| {
            if element.local_name().as_ref() == "sst" {
                let count = attribute(element, "uniqueCount");
                stated = stated.max(count.and_then(|of| of.parse().ok()).unwrap_or(0));
            }
        });
        if stated > size / 5 {
            return Err(damaged(&"uniqueCount"));
        }
    }
    for (name, _) in packed.ending("styles.xml") {
        // Each format of cells is held with a font and borders of its own.
        let (mut formats, mut longest) = (0_usize, 512);
        each(packed, &name, |element| {
            let name = element.local_name();
            let is_one = matches!(name.as_ref(), "xf" | "font" | "fill" | "border" | "numFmt");
            formats += usize::from(is_one);
            longest = longest.max(element.attributes_raw().len());
        });
        if formats.saturating_mul(longest) > MOST_FORMATS {
            return Err(too_much());
        }
    }
    Ok(())
}

/// The parts of the sheets by their names. What cannot be found says nothing of what is
/// hidden.
fn parts(packed: &mut Packed<'_>) -> Vec<(String, String)> {
    let mut of_ids = Vec::new();
    each(packed, "xl/_rels/workbook.xml.rels", |element| {
        if element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Target"))
        {
            let part = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => ["xl/", &target].concat(),
            };
            of_ids.push((id, part));
        }
    });
    let mut parts = Vec::new();
    each(packed, "xl/workbook.xml", |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
            && let Some((_, part)) = of_ids.iter().find(|(own, _)| *own == id)
        {
            parts.push((name, part.clone()));
        }
    });
    parts
}

/// Hands on every element of a part as far as it can be read.
fn each(packed: &mut Packed<'_>, name: &str, mut take: impl FnMut(&BytesStart<'_>)) {
    let Some(mut part) = packed.part(name) else {
        return;
    };
    let mut buffer = Vec::new();
    while let Ok(event) = part.read_event_into(&mut buffer) {
        match event {
            Event::Start(element) => take(&element),
            Event::Eof => return,
            _ => {}
        }
        buffer.clear();
    }
}

/// What a sheet has besides its cells: what is hidden, what is merged, and formulas whose
/// value was not saved.
fn besides(packed: &mut Packed<'_>, part: &str, grid: &mut Grid) -> Result<(), ProblemKind> {
    let Some(mut part) = packed.part(part) else {
        return Ok(());
    };
    let mut hidden_columns = BTreeSet::new();
    let mut is_row_hidden = false;
    let mut attributes = String::new();
    let (mut has_formula, mut has_value) = (false, false);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match part
            .read_event_into(&mut buffer)
            .map_err(|error| damaged(&error))?
        {
            Event::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    is_row_hidden = attribute(&start, "hidden").as_deref().is_some_and(is_true);
                }
                "c" => {
                    attributes.clear();
                    attributes.push_str(start.attributes_raw());
                    (has_formula, has_value) = (false, false);
                }
                "f" => has_formula = true,
                "v" | "is" => has_value = true,
                "col" if attribute(&start, "hidden").as_deref().is_some_and(is_true) => {
                    let number = |name: &str| attribute(&start, name)?.parse::<usize>().ok();
                    if let (Some(first), Some(last)) = (number("min"), number("max")) {
                        hidden_columns.extend(first.max(1) - 1..last.min(MOST_COLUMNS));
                    }
                }
                "mergeCell" => {
                    let cells = attribute(&start, "ref");
                    if let Some((first, last)) = cells.as_deref().and_then(|of| of.split_once(':'))
                        && let (Some((row, column)), Some((last, _))) = (place(first), place(last))
                    {
                        grid.merge(column, row, last)?;
                    }
                }
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "c" if has_formula && !has_value => {
                    grid.seen.without_value += 1;
                    let start = BytesStart::from_content(attributes.as_str(), 0);
                    let at = attribute(&start, "r").and_then(|cell| place(&cell));
                    grid.seen.first_without_value = grid.seen.first_without_value.or(at);
                }
                "c" if has_value && is_row_hidden => {
                    is_row_hidden = false;
                    grid.seen.hidden_rows += 1;
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    grid.seen.hidden_columns = grid.used_of(&hidden_columns);
    Ok(())
}

fn is_true(text: &str) -> bool {
    matches!(text, "1" | "true")
}

/// The row from 1 and the column from 0 of a reference such as `C7`.
fn place(cell: &str) -> Option<(u32, usize)> {
    let digits = cell.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let value = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?);
        column = column.checked_mul(26)?.checked_add(value + 1)?;
    }
    Some((row.parse().ok()?, column.checked_sub(1)?))
}

fn of_xlsx(error: &XlsxError) -> ProblemKind {
    match error {
        XlsxError::Password => ProblemKind::Locked,
        other => damaged(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_row_and_a_column() {
        assert_eq!(place("A1"), Some((1, 0)));
        assert_eq!(place("C7"), Some((7, 2)));
        assert_eq!(place("AA10"), Some((10, 26)));
        assert_eq!(place("XFD1048576"), Some((1_048_576, 16_383)));
        assert_eq!(["", "7", "C", "?1"].map(place), [None; 4]);
    }
}

//! Workbooks of LibreOffice.
//!
//! A cell and a row may say that they are repeated a million times, which a sheet mostly
//! says of its blank rest; what is repeated is counted here before it is taken. `calamine`
//! reads such a rest cell by cell, and tells neither what is hidden nor what is merged.

use quick_xml::events::{BytesStart, Event};

use super::book::{Book, FIRST_ROWS};
use super::grid::{Grid, too_many};
use super::number::number;
use super::packed::{Packed, Part, attribute, damaged};
use crate::problem::ProblemKind;

/// What holds the sheets.
const CONTENT: &str = "content.xml";
/// The most sheets, and the most bytes of text in the first rows of all.
const MOST_SHEETS: usize = 1000;
const MOST_FIRST: usize = 16 << 20;
/// The last row of a sheet.
const LAST_ROW: u32 = 1 << 20;

/// A workbook.
pub(super) struct Ods<'b> {
    packed: Packed<'b>,
    sheets: Vec<(String, bool)>,
    /// The first rows of each.
    firsts: Vec<Grid>,
}

impl<'b> Ods<'b> {
    pub(super) fn open(mut packed: Packed<'b>) -> Result<Self, ProblemKind> {
        if is_locked(&mut packed) {
            return Err(ProblemKind::Locked);
        }
        let (sheets, firsts) = sheets(&mut packed)?;
        Ok(Self {
            packed,
            sheets,
            firsts,
        })
    }
}

impl Book for Ods<'_> {
    fn sheets(&self) -> Vec<(String, bool)> {
        self.sheets.clone()
    }

    fn read(&mut self, sheet: usize, only_first: bool) -> Result<Grid, ProblemKind> {
        if only_first {
            let first = self.firsts.get_mut(sheet).map(std::mem::take);
            return Ok(first.unwrap_or_default());
        }
        let Some(part) = self.packed.part(CONTENT) else {
            return Ok(Grid::default());
        };
        let mut reading = Reading {
            part,
            buffer: Vec::new(),
        };
        let mut before = 0;
        loop {
            match reading.next()? {
                Tag::Start(start) if start.is("table") => {
                    if before == sheet {
                        return table(&mut reading, false);
                    }
                    before += 1;
                }
                Tag::Eof => return Ok(Grid::default()),
                _ => {}
            }
        }
    }
}

/// An element with its attributes, apart from the buffer it was read into.
struct Element(BytesStart<'static>);

impl Element {
    fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }

    fn attribute(&self, name: &str) -> Option<String> {
        attribute(&self.0, name)
    }

    fn count(&self, name: &str) -> u32 {
        let stated = self.attribute(name).and_then(|text| text.parse().ok());
        stated.unwrap_or(1)
    }
}

enum Tag {
    Start(Element),
    End(String),
    Text(String),
    Other,
    Eof,
}

struct Reading<'p, 'b> {
    part: Part<'p, 'b>,
    buffer: Vec<u8>,
}

impl Reading<'_, '_> {
    fn next(&mut self) -> Result<Tag, ProblemKind> {
        self.buffer.clear();
        let event = self.part.read_event_into(&mut self.buffer);
        Ok(match event.map_err(|error| damaged(&error))? {
            Event::Start(start) => Tag::Start(Element(start.into_owned())),
            Event::End(end) => Tag::End(end.local_name().as_ref().to_owned()),
            Event::Text(text) => Tag::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Tag::Text(text.xml10_content().into_owned()),
            // An entity such as `&amp;` stands between two texts.
            Event::GeneralRef(reference) => {
                let character = reference
                    .resolve_char_ref()
                    .map_err(|error| damaged(&error))?;
                Tag::Text(match character {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&reference)
                        .unwrap_or_default()
                        .to_owned(),
                })
            }
            Event::Eof => Tag::Eof,
            _ => Tag::Other,
        })
    }
}

/// Whether the content is encrypted.
fn is_locked(packed: &mut Packed<'_>) -> bool {
    let Some(part) = packed.part("META-INF/manifest.xml") else {
        return false;
    };
    let mut reading = Reading {
        part,
        buffer: Vec::new(),
    };
    loop {
        match reading.next() {
            Ok(Tag::Start(start)) if start.is("encryption-data") => return true,
            Ok(Tag::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// Names with whether each is hidden, and first rows.
type Sheets = (Vec<(String, bool)>, Vec<Grid>);

/// The names of the sheets, whether their style hides each, and their first rows.
fn sheets(packed: &mut Packed<'_>) -> Result<Sheets, ProblemKind> {
    let Some(part) = packed.part(CONTENT) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let mut reading = Reading {
        part,
        buffer: Vec::new(),
    };
    let (mut sheets, mut firsts, mut bytes) = (Vec::new(), Vec::new(), 0);
    let (mut hiding, mut style) = (Vec::new(), String::new());
    loop {
        match reading.next()? {
            Tag::Start(start) if start.is("style") => {
                style = start.attribute("name").unwrap_or_default();
            }
            Tag::Start(start)
                if start.is("table-properties")
                    && start.attribute("display").as_deref() == Some("false") =>
            {
                hiding.push(style.clone());
            }
            Tag::Start(start) if start.is("table") => {
                let style = start.attribute("style-name").unwrap_or_default();
                let name = start.attribute("name").unwrap_or_default();
                sheets.push((name, hiding.contains(&style)));
                let first = table(&mut reading, true)?;
                bytes += first.bytes();
                firsts.push(first);
                if sheets.len() > MOST_SHEETS || bytes > MOST_FIRST {
                    return Err(too_many());
                }
            }
            Tag::Eof => return Ok((sheets, firsts)),
            _ => {}
        }
    }
}

/// The cells of the sheet whose element was just read.
fn table(reading: &mut Reading<'_, '_>, only_first: bool) -> Result<Grid, ProblemKind> {
    let mut grid = Grid::default();
    let mut hidden = std::collections::BTreeSet::new();
    let (mut row, mut rows, mut columns) = (1_u32, 0, 0_usize);
    loop {
        match reading.next()? {
            Tag::Start(start) if start.is("table-column") => {
                let count = start.count("number-columns-repeated") as usize;
                if start
                    .attribute("visibility")
                    .as_deref()
                    .is_some_and(is_hidden)
                {
                    hidden.extend((columns..columns.saturating_add(count)).take(1024));
                }
                columns = columns.saturating_add(count);
            }
            Tag::Start(start) if start.is("table-row") => {
                let count = start.count("number-rows-repeated");
                let cells = cells(reading, &mut grid, row)?;
                if !cells.is_empty() {
                    rows += 1;
                    for copy in 0..count {
                        if only_first && copy > 0 {
                            break;
                        }
                        let at = row.saturating_add(copy);
                        if at > LAST_ROW {
                            return Err(too_many());
                        }
                        for cell in &cells {
                            cell.put(&mut grid, at)?;
                        }
                    }
                    if start
                        .attribute("visibility")
                        .as_deref()
                        .is_some_and(is_hidden)
                    {
                        grid.seen.hidden_rows += count as usize;
                    }
                }
                row = row.saturating_add(count);
                if only_first && rows > FIRST_ROWS {
                    return Ok(grid);
                }
            }
            Tag::End(name) if name == "table" => break,
            Tag::Eof => break,
            _ => {}
        }
    }
    grid.seen.hidden_columns = grid.used_of(&hidden);
    Ok(grid)
}

fn is_hidden(visibility: &str) -> bool {
    matches!(visibility, "collapse" | "filter")
}

/// A text and the columns that have it.
struct Cell {
    first: u32,
    count: u32,
    text: String,
}

impl Cell {
    fn put(&self, grid: &mut Grid, row: u32) -> Result<(), ProblemKind> {
        // No table has one text in so many columns.
        for column in self.first..self.first.saturating_add(self.count.min(1024)) {
            grid.push(row, column as usize, &self.text)?;
        }
        Ok(())
    }
}

/// The cells of a row that have a text.
fn cells(
    reading: &mut Reading<'_, '_>,
    grid: &mut Grid,
    row: u32,
) -> Result<Vec<Cell>, ProblemKind> {
    let (mut cells, mut column, mut bytes) = (Vec::new(), 0_u32, 0_usize);
    loop {
        match reading.next()? {
            Tag::Start(start) if start.is("table-cell") || start.is("covered-table-cell") => {
                let count = start.count("number-columns-repeated");
                let text = text(reading, &start, grid)?;
                let spanned = start.count("number-rows-spanned");
                if spanned > 1 {
                    let last = row.saturating_add(spanned - 1);
                    grid.merge(column as usize, row, last)?;
                }
                // What a merged cell covers is not seen.
                if !text.is_empty() && start.is("table-cell") {
                    bytes += text.len();
                    if bytes > super::grid::MOST_TEXT || cells.len() >= super::grid::MOST_CELLS {
                        return Err(too_many());
                    }
                    cells.push(Cell {
                        first: column,
                        count,
                        text,
                    });
                }
                column = column.saturating_add(count);
            }
            Tag::End(name) if name == "table-row" => return Ok(cells),
            Tag::Eof => return Ok(cells),
            _ => {}
        }
    }
}

/// The text of the cell whose element was just read.
fn text(
    reading: &mut Reading<'_, '_>,
    start: &Element,
    grid: &mut Grid,
) -> Result<String, ProblemKind> {
    let shown = paragraphs(reading)?;
    if start.attribute("formula").is_some() && shown.starts_with('#') {
        grid.seen.errors += 1;
    }
    let value = || {
        let value = start.attribute("value")?.parse().ok()?;
        Some(number(value))
    };
    let known = match start.attribute("value-type").as_deref() {
        Some("float") if !shown.starts_with('#') => value(),
        Some("currency") => value().map(|value| {
            let currency = start.attribute("currency").unwrap_or_default();
            format!("{currency} {value}").trim().to_owned()
        }),
        Some("date") => start
            .attribute("date-value")
            .map(|date| date.trim_end_matches("T00:00:00").replace('T', " ")),
        _ => None,
    };
    Ok(known.unwrap_or(shown))
}

/// The paragraphs of a cell, without what is noted beside it.
fn paragraphs(reading: &mut Reading<'_, '_>) -> Result<String, ProblemKind> {
    let mut text = String::new();
    let (mut notes, mut depth, mut is_first) = (0_usize, 0_usize, true);
    loop {
        match reading.next()? {
            Tag::Start(start) => {
                depth += 1;
                if start.is("annotation") {
                    notes += 1;
                } else if notes == 0 {
                    if start.is("p") {
                        if !is_first {
                            text.push('\n');
                        }
                        is_first = false;
                    } else if start.is("line-break") {
                        text.push('\n');
                    } else if start.is("tab") || start.is("s") {
                        text.push(' ');
                    }
                }
            }
            Tag::End(name) => {
                if name == "annotation" {
                    notes = notes.saturating_sub(1);
                }
                match depth.checked_sub(1) {
                    Some(left) => depth = left,
                    None => return Ok(text),
                }
            }
            Tag::Text(more) if notes == 0 && depth > 0 => text.push_str(&more),
            Tag::Eof => return Ok(text),
            Tag::Text(_) | Tag::Other => {}
        }
    }
}

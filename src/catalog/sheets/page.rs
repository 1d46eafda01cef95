//! The tables of web pages, which exports of offices often are, whatever their names end
//! with.
//!
//! Tags are read as browsers do; what is not closed is closed by what follows it.

use html5gum::{StartTag, Token, Tokenizer};

use super::book::{Book, FIRST_ROWS};
use super::grid::{Grid, MOST_COLUMNS, too_many};
use super::packed::MOST_BETWEEN_TAGS;
use crate::catalog::bytes::{Encoding, decode};
use crate::catalog::table::MOST_CELL;
use crate::problem::{FileKind, ProblemKind};

/// The most tables of a page.
const MOST_TABLES: usize = 10_000;

/// The tables of a page.
pub(super) struct Page(Vec<Grid>);

impl Page {
    pub(super) fn open(
        bytes: &[u8],
        stated: Option<Encoding>,
    ) -> Result<(Self, Encoding), ProblemKind> {
        let (text, encoding) = decode(bytes, stated.or_else(|| named(bytes)));
        let mut tags = memchr::memchr_iter(b'<', &text).chain([text.len()]);
        let mut before = 0;
        if tags.any(|at| at - std::mem::replace(&mut before, at) > MOST_BETWEEN_TAGS) {
            return Err(too_many());
        }
        let mut reading = Reading::default();
        for token in Tokenizer::new(text.as_slice()) {
            let Ok(token) = token;
            reading.take(token)?;
        }
        reading.end_table()?;
        let tables = reading.tables;
        if tables.is_empty() {
            let what = FileKind::Html;
            return Err(ProblemKind::OtherFile { what });
        }
        Ok((Self(tables), encoding))
    }
}

impl Book for Page {
    fn sheets(&self) -> Vec<(String, bool)> {
        // Tables have no names; of several each has its number.
        match self.0.len() {
            1 => vec![(String::new(), false)],
            count => (1..=count).map(|at| (at.to_string(), false)).collect(),
        }
    }

    fn read(&mut self, sheet: usize, only_first: bool) -> Result<Grid, ProblemKind> {
        let Some(table) = self.0.get_mut(sheet) else {
            return Ok(Grid::default());
        };
        if only_first {
            table.head(FIRST_ROWS)
        } else {
            Ok(std::mem::take(table))
        }
    }
}

/// The encoding that the beginning of a page names.
fn named(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..1024).unwrap_or(bytes).to_ascii_lowercase();
    let at = memchr::memmem::find(&head, b"charset=")?;
    let rest = head.get(at + b"charset=".len()..)?;
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_".contains(byte);
    let rest = rest.strip_prefix(b"\"").unwrap_or(rest);
    let name: Vec<u8> = rest.iter().take_while(is_name).copied().collect();
    match name.as_slice() {
        b"gb2312" | b"gbk" | b"gb18030" => Some(Encoding::Gb18030),
        b"big5" | b"big5-hkscs" => Some(Encoding::Big5),
        // What else a page says of itself is looked at like any text.
        _ => None,
    }
}

/// The tables read so far, and the one being read.
#[derive(Default)]
struct Reading {
    tables: Vec<Grid>,
    /// How deep a table is within tables; 0 outside. What is within a cell is its text.
    depth: usize,
    /// Whether what follows is no text: a script or a style.
    is_silent: bool,
    grid: Grid,
    row: u32,
    column: usize,
    /// The text of the cell, where one is open, and the rows and columns that it takes.
    cell: Option<(String, u32, usize)>,
    /// For each column, the last row that a cell above reaches over.
    reached: Vec<u32>,
    is_row_hidden: bool,
}

impl Reading {
    fn take(&mut self, token: Token) -> Result<(), ProblemKind> {
        match token {
            Token::StartTag(tag) => self.start(&tag),
            Token::EndTag(tag) => match tag.name.as_slice() {
                b"script" | b"style" => {
                    self.is_silent = false;
                    Ok(())
                }
                b"table" if self.depth == 1 => self.end_table(),
                b"table" => {
                    self.depth = self.depth.saturating_sub(1);
                    Ok(())
                }
                b"td" | b"th" | b"tr" if self.depth == 1 => self.end_cell(),
                b"p" | b"div" | b"li" => {
                    self.push(" ");
                    Ok(())
                }
                _ => Ok(()),
            },
            Token::String(text) => {
                if !self.is_silent {
                    self.push(&String::from_utf8_lossy(&text.value));
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, tag: &StartTag<()>) -> Result<(), ProblemKind> {
        match tag.name.as_slice() {
            b"script" | b"style" => self.is_silent = !tag.self_closing,
            b"table" => self.depth += 1,
            _ if self.depth != 1 => {}
            b"tr" => {
                self.end_cell()?;
                self.row = self.row.saturating_add(1);
                self.column = 0;
                self.is_row_hidden = is_hidden(tag);
            }
            b"td" | b"th" => {
                self.end_cell()?;
                self.row = self.row.max(1);
                let rows = span(tag, b"rowspan");
                let columns = (span(tag, b"colspan") as usize).min(MOST_COLUMNS);
                self.cell = Some((String::new(), rows, columns));
            }
            b"br" => self.push("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), ProblemKind> {
        self.end_cell()?;
        if self.depth > 0 {
            if self.tables.len() >= MOST_TABLES {
                return Err(too_many());
            }
            self.tables.push(std::mem::take(&mut self.grid));
        }
        (self.depth, self.row, self.column) = (0, 0, 0);
        self.reached.clear();
        Ok(())
    }

    /// Adds to the text of the open cell, with one space for all between words.
    fn push(&mut self, text: &str) {
        let Some((cell, ..)) = &mut self.cell else {
            return;
        };
        for c in text.chars() {
            // The reader of cells says that a longer one is none.
            if cell.len() > MOST_CELL {
                return;
            }
            let is_space = c.is_whitespace();
            match (
                is_space,
                cell.ends_with(char::is_whitespace) || cell.is_empty(),
            ) {
                (false, _) => cell.push(c),
                (true, false) => cell.push(if text == "\n" { '\n' } else { ' ' }),
                (true, true) => {}
            }
        }
    }

    /// Puts the open cell into the first column that no cell above reaches over.
    fn end_cell(&mut self) -> Result<(), ProblemKind> {
        let Some((text, rows, columns)) = self.cell.take() else {
            return Ok(());
        };
        let is_taken = |column: usize| {
            self.reached
                .get(column)
                .is_some_and(|last| *last >= self.row)
        };
        while is_taken(self.column) {
            self.column += 1;
        }
        let text = text.trim();
        if !text.is_empty() {
            if self.is_row_hidden {
                self.is_row_hidden = false;
                self.grid.seen.hidden_rows += 1;
            }
            self.grid.push(self.row, self.column, text)?;
        }
        if rows > 1 && self.column < MOST_COLUMNS {
            let last = self.row.saturating_add(rows - 1);
            self.grid.merge(self.column, self.row, last)?;
            let end = (self.column + columns).min(MOST_COLUMNS);
            if self.reached.len() < end {
                self.reached.resize(end, 0);
            }
            let reached = self.reached.get_mut(self.column..end).unwrap_or_default();
            reached.fill(last);
        }
        self.column = self.column.saturating_add(columns);
        if self.row == u32::MAX {
            return Err(too_many());
        }
        Ok(())
    }
}

/// How many rows or columns a cell takes.
fn span(tag: &StartTag<()>, name: &[u8]) -> u32 {
    let stated = tag.attributes.get(name);
    let stated =
        stated.and_then(|value| std::str::from_utf8(&value.value).ok()?.trim().parse().ok());
    stated.unwrap_or(1).max(1)
}

/// Whether the style of a row hides it.
fn is_hidden(tag: &StartTag<()>) -> bool {
    let style = tag.attributes.get(b"style".as_slice());
    style.is_some_and(|style| {
        let bare: String = String::from_utf8_lossy(&style.value)
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        bare.to_ascii_lowercase().contains("display:none")
    })
}

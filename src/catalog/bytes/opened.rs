//! A file opened as a table: its encoding, its separator and its headings.

use std::io::{Chain, Cursor, Read};
use std::sync::Arc;

use super::decode::{Decoder, Encoding};
use super::guard::unguarded;
use super::lines::{Lines, MOST_ROW};
use super::wide::{Narrowed, narrowed};
use crate::problem::{FileKind, Problem, ProblemKind, Problems};
use crate::vocabulary::{Word, vocabulary};

vocabulary! {
    /// What separates the cells of a row.
    "separator": pub enum Separator {
        /// `,`
        Comma = "comma",
        /// `;`
        Semicolon = "semicolon",
        /// The tab.
        Tab = "tab",
        /// `|`
        Pipe = "pipe",
        /// `，`
        FullWidthComma = "full_width_comma",
        /// `、`
        EnumerationComma = "enumeration_comma",
    }
}

impl Separator {
    /// The byte that separates cells once commas of other widths are narrowed.
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma | Self::FullWidthComma | Self::EnumerationComma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    /// The sign of three bytes that stands in place of the byte.
    pub(crate) const fn sign(self) -> Option<[u8; 3]> {
        match self {
            Self::FullWidthComma => Some([0xEF, 0xBC, 0x8C]),
            Self::EnumerationComma => Some([0xE3, 0x80, 0x81]),
            Self::Comma | Self::Semicolon | Self::Tab | Self::Pipe => None,
        }
    }
}

/// A file whose first bytes were looked at.
type Begun<R> = Chain<Cursor<Vec<u8>>, R>;
type Source<R> = Narrowed<Chain<Cursor<Vec<u8>>, Decoder<Begun<R>>>>;
/// Reads rows of decoded text and knows their lines.
pub(crate) type Reader<R> = csv::Reader<Lines<Source<R>>>;

/// Counts the headings of a row that name a column of some table.
pub(crate) type Known = fn(&[String]) -> usize;

/// A file whose headings were read.
pub(crate) struct Opened<R> {
    pub(crate) reader: Reader<R>,
    pub(crate) file: Arc<str>,
    /// The headings, each of one row or of two.
    pub(crate) headings: Vec<String>,
    /// The byte at which the row of the headings starts.
    pub(crate) start: u64,
    pub(crate) line: u64,
    pub(crate) separator: Separator,
}

/// How much of a file is looked at for its headings.
const FIRST: usize = 64 * 1024;
/// The rows among which the headings are looked for.
const ROWS: usize = 20;
/// Headings further down must name so many columns: a title may be one word of a heading.
const LEAST: usize = 2;

/// Bytes that tell a file of another kind.
const SIGNATURE: u64 = 64;

/// What a file is that is no table of text, by its first bytes.
fn other_file(first: &[u8]) -> Option<FileKind> {
    let text = first.trim_ascii_start().to_ascii_lowercase();
    let begins = |with: &[u8]| first.starts_with(with);
    if begins(b"PK\x03\x04") {
        Some(FileKind::Workbook)
    } else if begins(b"\xD0\xCF\x11\xE0") {
        Some(FileKind::OldWorkbook)
    } else if begins(b"%PDF") {
        Some(FileKind::Pdf)
    } else if begins(b"\x89PNG") || begins(b"\xFF\xD8\xFF") || begins(b"GIF8") {
        Some(FileKind::Image)
    } else if text.starts_with(b"<!doctype html")
        || text.starts_with(b"<html")
        || text.starts_with(b"<table")
    {
        Some(FileKind::Html)
    } else {
        None
    }
}

/// Where the headings are: rows before them, rows that they take, and their texts.
struct Headings {
    before: usize,
    takes: usize,
    texts: Vec<String>,
    known: usize,
}

impl Headings {
    /// Whether nothing else needs to be looked at: most cells of the row name columns.
    fn is_certain(&self) -> bool {
        let filled = self.texts.iter().filter(|text| !text.is_empty());
        self.known >= LEAST && 2 * self.known > filled.count()
    }
}

impl<R: Read> Opened<R> {
    /// Finds the headings. `None` when the file cannot be read or when `known` finds no
    /// column in any of its first rows.
    pub(crate) fn new(
        file: &str,
        source: R,
        stated: Option<Encoding>,
        known: Known,
        problems: &mut Problems,
    ) -> Option<Self> {
        let file: Arc<str> = file.into();
        let report = |line, kind| Problem {
            file: Arc::clone(&file),
            line,
            name: None,
            span: None,
            is_of_a_fact: false,
            kind,
        };
        let mut source = source;
        let mut first = Vec::new();
        // What cannot be read is told below.
        let _ = source.by_ref().take(SIGNATURE).read_to_end(&mut first);
        if let Some(what) = other_file(&first) {
            problems.push(report(0, ProblemKind::OtherFile { what }));
            return None;
        }
        let mut decoder = Decoder::new(Cursor::new(first).chain(source), stated);
        let head = match first_bytes(&mut decoder) {
            Ok(head) => head,
            Err(error) => {
                let cause = error.to_string();
                problems.push(report(0, ProblemKind::Unreadable { cause }));
                return None;
            }
        };
        // Excel states the separator in a line of its own: "sep=;".
        let stated_separator = [Separator::Comma, Separator::Semicolon, Separator::Tab]
            .into_iter()
            .find(|separator| is_sep_line(&head, separator.byte()));
        let separators = match &stated_separator {
            Some(stated) => std::slice::from_ref(stated),
            None => Separator::ALL,
        };
        // Of separators that name as many columns the first is meant.
        let mut found = (
            separators.first().copied().unwrap_or(Separator::Comma),
            None,
        );
        for separator in separators {
            let here = headings(&head, *separator, known);
            let most = found.1.as_ref().map_or(0, |of: &Headings| of.known);
            if here.as_ref().is_some_and(|of| of.known > most) {
                found = (*separator, here);
            }
            if found.1.as_ref().is_some_and(Headings::is_certain) {
                break;
            }
        }
        let (separator, headings) = found;
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .delimiter(separator.byte())
            .from_reader(Lines::new(Narrowed::new(
                Cursor::new(head).chain(decoder),
                separator.sign(),
            )));
        let mut record = csv::ByteRecord::new();
        let (before, takes) = headings.as_ref().map_or((0, 1), |of| (of.before, of.takes));
        let mut place = (0, 1);
        let mut first_line = 1;
        for at in 0..before + takes {
            if let Err(error) = reader.read_byte_record(&mut record) {
                let kind = if reader.get_ref().is_overrun() {
                    ProblemKind::RowTooLong { most: MOST_ROW }
                } else {
                    let cause = error.to_string();
                    ProblemKind::Unreadable { cause }
                };
                problems.push(report(1, kind));
                return None;
            }
            let byte = record.position().map_or(0, csv::Position::byte);
            let here = reader.get_mut().row_start(byte);
            if at == usize::from(stated_separator.is_some()) {
                first_line = here.1;
            }
            if at == before {
                place = here;
            }
        }
        let (start, line) = place;
        let Some(headings) = headings else {
            let first = texts(&record).join(",");
            let text = first.chars().filter(|c| !c.is_control()).take(60).collect();
            problems.push(report(line, ProblemKind::NotATable { text }));
            return None;
        };
        if before > usize::from(stated_separator.is_some()) {
            let last = line.saturating_sub(1);
            problems.push(report(first_line, ProblemKind::LinesAbove { last }));
        }
        Some(Self {
            reader,
            file,
            headings: headings.texts,
            start,
            line,
            separator,
        })
    }
}

/// The encoding as far as the file was read.
pub(crate) fn encoding<R: Read>(reader: &Reader<R>) -> Encoding {
    reader.get_ref().inner().inner().get_ref().1.encoding()
}

/// Enough bytes to hold the headings of any table.
fn first_bytes(decoder: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::new();
    loop {
        let read = decoder.take(4096).read_to_end(&mut head)?;
        let ends = head.iter().filter(|byte| matches!(byte, b'\n' | b'\r'));
        if read == 0 || head.len() >= FIRST || ends.count() > 4 * ROWS {
            return Ok(head);
        }
    }
}

fn is_sep_line(head: &[u8], separator: u8) -> bool {
    let rest = head
        .strip_prefix(b"sep=")
        .and_then(|rest| rest.strip_prefix(&[separator]));
    rest.is_some_and(|rest| rest.starts_with(b"\n") || rest.starts_with(b"\r"))
}

fn texts(record: &csv::ByteRecord) -> Vec<String> {
    let text = |cell: &[u8]| unguarded(String::from_utf8_lossy(cell).trim()).to_owned();
    record.iter().map(text).collect()
}

/// The row among the first that names most columns by this separator, the first of equals,
/// alone or with the row below it.
fn headings(head: &[u8], separator: Separator, known: Known) -> Option<Headings> {
    let head = separator
        .sign()
        .map_or_else(|| head.to_vec(), |sign| narrowed(head, sign));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(head.as_slice());
    // What cannot be read by this separator names nothing.
    let rows = reader.byte_records().map_while(Result::ok);
    let rows: Vec<Vec<String>> = rows.take(ROWS + 1).map(|row| texts(&row)).collect();
    let mut best: Option<Headings> = None;
    for (before, row) in rows.iter().take(ROWS).enumerate() {
        let own = known(row);
        let is_enough = own >= if before == 0 { 1 } else { LEAST };
        let mut here = is_enough.then(|| Headings {
            before,
            takes: 1,
            texts: row.clone(),
            known: own,
        });
        if let Some(below) = rows.get(before + 1)
            && let Some(both) = of_two_rows(row, below, known)
            && both.known > own.max(LEAST)
        {
            here = Some(Headings { before, ..both });
        }
        let most = best.as_ref().map_or(0, |of| of.known);
        if let Some(here) = here.filter(|of| of.known > most) {
            best = Some(here);
        }
        if best.as_ref().is_some_and(Headings::is_certain) {
            break;
        }
    }
    best
}

/// The headings of two rows, of which the upper has heads of groups: a group reaches over
/// the blank cells behind it. `None` where the lower row is none of headings.
fn of_two_rows(upper: &[String], lower: &[String], known: Known) -> Option<Headings> {
    let is_known = |text: &String| known(std::slice::from_ref(text)) > 0;
    let mut group = "";
    // A title above the headings says nothing of them.
    let mut says_something = false;
    let mut texts = Vec::new();
    for at in 0..upper.len().max(lower.len()) {
        let above = upper.get(at).map_or("", String::as_str);
        let below = lower.get(at).map_or("", String::as_str);
        if !above.is_empty() {
            group = above;
        }
        if below.is_empty() {
            says_something |= is_known(&above.to_owned());
            texts.push(above.to_owned());
            continue;
        }
        let together = format!("{group}{below}");
        let below = below.to_owned();
        let text = [together, below.clone()].into_iter().find(is_known)?;
        says_something |= text != below || is_known(&above.to_owned());
        texts.push(text);
    }
    says_something.then(|| Headings {
        before: 0,
        takes: 2,
        known: known(&texts),
        texts,
    })
}

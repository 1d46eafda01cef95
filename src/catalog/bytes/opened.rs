//! A file opened as a table: its encoding, its separator and its first line.

use std::io::{Chain, Cursor, Read};
use std::sync::Arc;

use super::decode::{Decoder, Encoding};
use super::guard::unguarded;
use super::lines::{Lines, MOST_ROW};
use crate::problem::{Problem, ProblemKind, Problems};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What separates the cells of a row.
    "separator": pub enum Separator {
        /// `,`
        Comma = "comma",
        /// `;`
        Semicolon = "semicolon",
        /// The tab.
        Tab = "tab",
    }
}

impl Separator {
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

type Source<R> = Chain<Cursor<Vec<u8>>, Decoder<R>>;
/// Reads rows of decoded text and knows their lines.
pub(crate) type Reader<R> = csv::Reader<Lines<Source<R>>>;

/// Counts the headings of a first line that name a column of some table.
pub(crate) type Known = fn(&[String]) -> usize;

/// A file whose first line was read.
pub(crate) struct Opened<R> {
    pub(crate) reader: Reader<R>,
    pub(crate) file: Arc<str>,
    /// The cells of the first line.
    pub(crate) headings: Vec<String>,
    /// The byte at which the first line starts.
    pub(crate) start: u64,
    pub(crate) line: u64,
    pub(crate) separator: Separator,
}

/// How much of a file is looked at for its first line.
const FIRST: usize = 64 * 1024;

impl<R: Read> Opened<R> {
    /// Reads the first line. `None` when it cannot be read or when `known` finds no
    /// column in it.
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
        let mut decoder = Decoder::new(source, stated);
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
        let separator = stated_separator.unwrap_or_else(|| separator(&head, known));
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .delimiter(separator.byte())
            .from_reader(Lines::new(Cursor::new(head).chain(decoder)));
        let mut record = csv::ByteRecord::new();
        for _ in 0..=usize::from(stated_separator.is_some()) {
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
        }
        let byte = record.position().map_or(0, csv::Position::byte);
        let (start, line) = reader.get_mut().row_start(byte);
        let text = |cell: &[u8]| unguarded(String::from_utf8_lossy(cell).trim()).to_owned();
        let headings: Vec<String> = record.iter().map(text).collect();
        if known(&headings) == 0 {
            let first = headings.join(",");
            let text = first.chars().filter(|c| !c.is_control()).take(60).collect();
            problems.push(report(line, ProblemKind::NotATable { text }));
            return None;
        }
        Some(Self {
            reader,
            file,
            headings,
            start,
            line,
            separator,
        })
    }
}

/// The encoding as far as the file was read.
pub(crate) fn encoding<R: Read>(reader: &Reader<R>) -> Encoding {
    reader.get_ref().inner().get_ref().1.encoding()
}

/// Enough bytes to hold the first line of any table.
fn first_bytes(decoder: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::new();
    loop {
        let read = decoder.take(4096).read_to_end(&mut head)?;
        // Two line ends, so that a line "sep=;" and the one below are there.
        let ends = head.iter().filter(|byte| matches!(byte, b'\n' | b'\r'));
        if read == 0 || head.len() >= FIRST || ends.count() > 8 {
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

/// The separator by which the first line names most columns.
fn separator(head: &[u8], known: Known) -> Separator {
    let columns = |separator: &Separator| {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .delimiter(separator.byte())
            .from_reader(head);
        let mut record = csv::ByteRecord::new();
        // What cannot be read by this separator names nothing.
        let _ = reader.read_byte_record(&mut record);
        let cells = record
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).into_owned());
        known(&cells.collect::<Vec<_>>())
    };
    // Of equals the last is the greatest: a comma wins.
    [Separator::Tab, Separator::Semicolon, Separator::Comma]
        .into_iter()
        .max_by_key(columns)
        .unwrap_or(Separator::Comma)
}

//! A file opened as a table: what kind of file it is, its encoding, its separator, its
//! sheet and its headings.
//!
//! Knows which texts name columns by asking, and nothing of what they mean.

mod headings;
mod reader;
mod separator;

use std::io::{Cursor, Read};
use std::sync::Arc;

pub(crate) use headings::Known;
use headings::{Headings, ROWS};
use reader::Begun;
pub(crate) use reader::{Cells, GivenRow, Place, Reader};
pub use separator::Separator;

use super::bytes::{Decoder, Lines, Narrowed, narrowed, unguarded};
use super::cells::unit_of_sums;
use super::sheets::{self, FileForm, Finding, Rating, Sheet};
use super::table::TableSettings;
use crate::problem::{Cause, Problem, ProblemKind, Problems, Span, Within};
use crate::vocabulary::Word;

/// A file whose headings were read.
pub(crate) struct Opened<R> {
    pub(crate) reader: Reader<R>,
    pub(crate) file: Arc<str>,
    /// What kind of file it is.
    pub(crate) form: FileForm,
    /// What its rows are rows of.
    pub(crate) within: Within,
    /// The headings, each of one row or of two.
    pub(crate) headings: Vec<String>,
    /// Where the row of the headings starts.
    pub(crate) place: Place,
    /// The line above the headings that gives the unit of all sums as 元 a month, and what
    /// it says.
    pub(crate) unit: Option<(u64, String)>,
    pub(crate) separator: Separator,
}

/// How much of a file is looked at for its headings.
const FIRST: usize = 64 * 1024;

/// What is said while a file is opened.
struct Report<'p> {
    file: Arc<str>,
    within: Within,
    problems: &'p mut Problems,
}

impl Report<'_> {
    fn push(&mut self, line: u64, kind: ProblemKind) {
        self.push_at(line, None, kind);
    }

    fn push_at(&mut self, line: u64, span: Option<Span>, kind: ProblemKind) {
        self.problems.push(Problem {
            line,
            span,
            within: self.within.clone(),
            ..Problem::of_file(&self.file, kind)
        });
    }
}

impl<R: Read> Opened<R> {
    /// Finds the headings. `None` when the file cannot be read or when `known` finds no
    /// column in any of its first rows.
    pub(crate) fn new(
        file: &str,
        mut source: R,
        stated: &TableSettings,
        known: Known,
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut report = Report {
            file: file.into(),
            within: Within::Text,
            problems,
        };
        let mut first = Vec::new();
        // What cannot be read is told below.
        let _ = source
            .by_ref()
            .take(sheets::SIGNATURE)
            .read_to_end(&mut first);
        let form = sheets::form(&first);
        let source = Cursor::new(first).chain(source);
        match form {
            Ok(FileForm::Text) => Self::text(source, stated, known, report),
            Ok(form) => Self::sheet(form, source, stated, known, report),
            Err(what) => {
                report.push(0, ProblemKind::OtherFile { what });
                None
            }
        }
    }

    /// Rows under these headings that are given one by one.
    pub(crate) fn given(name: &str, headings: Vec<String>) -> Self {
        let mut reader = Reader::Given(GivenRow::none());
        let place = reader.place(&csv::ByteRecord::new(), 0);
        Self {
            reader,
            file: name.into(),
            form: FileForm::Text,
            within: Within::Records,
            headings,
            place,
            separator: Separator::Comma,
            unit: None,
        }
    }

    fn text(
        source: Begun<R>,
        stated: &TableSettings,
        known: Known,
        mut report: Report<'_>,
    ) -> Option<Self> {
        let mut decoder = Decoder::new(source, stated.encoding);
        let head = match first_bytes(&mut decoder) {
            Ok(head) => head,
            Err(error) => {
                let cause = Cause::of(error);
                report.push(0, ProblemKind::Unreadable { cause });
                return None;
            }
        };
        // Excel states the separator in a line of its own: "sep=;".
        let stated_separator = [Separator::Comma, Separator::Semicolon, Separator::Tab]
            .into_iter()
            .find(|separator| is_sep_line(&head, separator.byte()));
        let (separator, headings) = separated(&head, stated_separator, known);
        let text = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .delimiter(separator.byte())
            .from_reader(Lines::new(Narrowed::new(
                Cursor::new(head).chain(decoder),
                separator.sign(),
            )));
        let reader = Reader::Text(Box::new(text));
        let stated_rows = usize::from(stated_separator.is_some());
        Self::at_headings(
            reader,
            FileForm::Text,
            (separator, headings),
            stated_rows,
            report,
        )
    }

    fn sheet(
        form: FileForm,
        source: Begun<R>,
        stated: &TableSettings,
        known: Known,
        mut report: Report<'_>,
    ) -> Option<Self> {
        let rate: Rating<'_> = &|rows| Headings::among(rows, known).map_or(0, |of| of.known);
        let Sheet {
            form,
            mut rows,
            encoding,
            findings,
        } = match sheets::read(form, source, stated, rate) {
            Ok(sheet) => sheet,
            Err(kind) => {
                report.push(0, kind);
                return None;
            }
        };
        report.within = match form {
            FileForm::Json => Within::Records,
            _ => Within::Sheet(rows.sheet()),
        };
        for Finding { row, column, kind } in findings {
            let span = column.map(|column| Span::SheetCell { column });
            report.push_at(row.into(), span, kind);
        }
        let headings = Headings::among(&rows.first(ROWS + 1), known);
        rows.widen(headings.as_ref().map_or(0, |of| of.texts.len()));
        let separated = (Separator::Comma, headings);
        let reader = Reader::Sheet {
            rows: Box::new(rows),
            form,
            encoding,
        };
        Self::at_headings(reader, form, separated, 0, report)
    }

    /// Reads up to the headings, of which `stated_rows` rows say something of the file.
    fn at_headings(
        mut reader: Reader<R>,
        form: FileForm,
        (separator, headings): (Separator, Option<Headings>),
        stated_rows: usize,
        mut report: Report<'_>,
    ) -> Option<Self> {
        let mut record = csv::ByteRecord::new();
        let (before, takes) = headings.as_ref().map_or((0, 1), |of| (of.before, of.takes));
        let mut place = reader.place(&record, separator.byte());
        let (mut first_line, mut unit) = (1, None);
        for at in 0..before + takes {
            if let Err((_, kind)) = reader.read(&mut record) {
                report.push(1, kind);
                return None;
            }
            let here = reader.place(&record, separator.byte());
            if at < before && unit.is_none() {
                let cells = texts(&record);
                let found = cells.iter().find_map(|cell| unit_of_sums(cell));
                unit = found.map(|found| (here.line, found));
            }
            if at == stated_rows {
                first_line = here.line;
            }
            if at == before {
                place = here;
            }
        }
        let Some(headings) = headings else {
            let first = texts(&record).join(",");
            let text = first.chars().filter(|c| !c.is_control()).take(60).collect();
            report.push(place.line, ProblemKind::NotATable { text });
            return None;
        };
        if before > stated_rows {
            let last = place.line.saturating_sub(1);
            report.push(first_line, ProblemKind::LinesAbove { last });
        }
        Some(Self {
            reader,
            file: report.file,
            form,
            within: report.within,
            headings: headings.texts,
            place,
            separator,
            unit,
        })
    }
}

/// The separator by which the first rows name most columns, and where the headings are. Of
/// separators that name as many the first is meant.
fn separated(
    head: &[u8],
    stated: Option<Separator>,
    known: Known,
) -> (Separator, Option<Headings>) {
    let separators = match &stated {
        Some(stated) => std::slice::from_ref(stated),
        None => Separator::ALL,
    };
    let first = separators.first().copied().unwrap_or(Separator::Comma);
    let mut found = (first, None);
    for separator in separators {
        let here = Headings::among(&rows_by(head, *separator), known);
        let most = found.1.as_ref().map_or(0, |of: &Headings| of.known);
        if here.as_ref().is_some_and(|of| of.known > most) {
            found = (*separator, here);
        }
        if found.1.as_ref().is_some_and(Headings::is_certain) {
            break;
        }
    }
    found
}

/// The first rows of a text by this separator.
fn rows_by(head: &[u8], separator: Separator) -> Vec<Vec<String>> {
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
    rows.take(ROWS + 1).map(|row| texts(&row)).collect()
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

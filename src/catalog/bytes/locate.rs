//! Where a cell is in the bytes of its file, for callers that show it.

use std::ops::Range;

use crate::catalog::opened::Separator;
use crate::problem::Span;
use crate::vocabulary::Word;

/// A stretch of text in a file and the line around it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excerpt {
    /// The bytes of the text in question; empty for an empty cell.
    pub text: Range<usize>,
    /// The bytes of its line or lines, without the line end.
    pub lines: Range<usize>,
    /// The number of the first of these lines, from 1.
    pub first_line: usize,
}

/// Where the lines of a file start, to find in it what problems are about. Made once for
/// all problems of a file.
///
/// ```
/// use silverbay::catalog::{CheckOptions, Excerpt, LineIndex, check_table};
///
/// let text = "currency,hkd_per_unit,as_of,source_url\nCNY,cheap,2026-01-01,https://ecb.europa.eu\n";
/// let checked = check_table("rates.csv", text.as_bytes(), &CheckOptions::default());
/// let span = checked.problems.first().and_then(|problem| problem.span()).ok_or("a place")?;
/// let index = LineIndex::new(text.as_bytes());
/// let Excerpt { text: cell, first_line, .. } = index.locate(span).ok_or("text")?;
/// assert_eq!((first_line, &text[cell]), (2, "cheap"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    bytes: &'a [u8],
    /// How many lines start before each [`PAGE`] of the bytes. One number a line would take
    /// eight times the file where it is nothing but line ends.
    before: Vec<usize>,
}

/// So many bytes are looked through for the number of a line.
const PAGE: usize = 1 << 12;

impl<'a> LineIndex<'a> {
    /// Of the bytes of a file, of a table as [`decoded`](crate::catalog::decoded) gives
    /// them. A line ends at CR LF, at LF and at CR.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let pages = (0..=bytes.len()).step_by(PAGE);
        let mut all = 0;
        let before = pages.map(|page| {
            let before = all;
            all += line_starts(bytes, page, page + PAGE).count();
            before
        });
        Self {
            bytes,
            before: before.collect(),
        }
    }

    /// Finds the text that a problem is about. `None` when this is not what was read, and
    /// for a cell of a sheet, which is no text of the file.
    #[must_use]
    pub fn locate(&self, span: Span) -> Option<Excerpt> {
        let found = match span {
            Span::Bytes { start, end } => start..end,
            Span::SheetCell { .. } => return None,
            Span::Cell {
                row_start,
                field,
                separator,
            } => {
                let row_start = usize::try_from(row_start).ok()?;
                let by = |separator: &[u8]| cell(self.bytes, row_start, field, separator);
                // A comma may stand for one of another width, which the file has.
                let wide = Separator::ALL.iter().filter(|of| of.byte() == separator);
                let mut wide = wide.filter_map(|of| of.sign());
                by(&[separator]).or_else(|| wide.find_map(|sign| by(&sign)))?
            }
        };
        let page = found.start / PAGE;
        let on_page = line_starts(self.bytes, page * PAGE, found.start + 1).count();
        let first_line = self.before.get(page)? + on_page;
        let start = line_start(self.bytes, found.start)?;
        let behind = self.bytes.get(found.end..)?;
        let end =
            memchr::memchr2(b'\n', b'\r', behind).map_or(self.bytes.len(), |at| found.end + at);
        self.bytes.get(found.clone())?;
        Some(Excerpt {
            text: found,
            lines: start..end,
            first_line,
        })
    }
}

/// Where lines start from a byte on, up to another.
fn line_starts(bytes: &[u8], from: usize, to: usize) -> impl Iterator<Item = usize> {
    let first = (from == 0 && to > 0).then_some(0);
    // The line starts behind its end, which may be on the page before.
    let before = from.saturating_sub(1);
    let ends = bytes.get(before..to.saturating_sub(1).min(bytes.len()));
    let ends = memchr::memchr2_iter(b'\n', b'\r', ends.unwrap_or_default());
    let ends = ends.map(move |at| before + at);
    let ends = ends.filter(|at| !is_within_break(bytes, *at));
    first.into_iter().chain(ends.map(|at| at + 1))
}

/// Where the line of a byte starts.
fn line_start(bytes: &[u8], at: usize) -> Option<usize> {
    let before = bytes.get(..at)?;
    let ends = memchr::memrchr2_iter(b'\n', b'\r', before);
    let mut ends = ends.filter(|at| !is_within_break(bytes, *at));
    Some(ends.next().map_or(0, |end| end + 1))
}

/// Whether the line end goes on behind this byte of it: CR LF is one.
fn is_within_break(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n')
}

const fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// The bytes of a cell with its quotes.
fn cell(bytes: &[u8], row_start: usize, field: usize, separator: &[u8]) -> Option<Range<usize>> {
    let row = bytes.get(row_start..)?;
    let (mut start, mut left) = (row_start, field);
    // Only a cell that starts with a quote is quoted.
    let (mut is_quoted, mut is_inside) = (false, false);
    for (at, byte) in (start..).zip(row) {
        match byte {
            b'"' if at == start => (is_quoted, is_inside) = (true, true),
            // A doubled quote closes and opens again.
            b'"' if is_quoted => is_inside = !is_inside,
            byte if separator.first() == Some(byte)
                && !is_inside
                && bytes
                    .get(at..)
                    .is_some_and(|rest| rest.starts_with(separator)) =>
            {
                if left == 0 {
                    return Some(start..at);
                }
                left -= 1;
                start = at + separator.len();
                is_quoted = false;
            }
            b if is_break(*b) && !is_inside => return (left == 0).then_some(start..at),
            _ => {}
        }
    }
    (left == 0).then_some(start..bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, row_start: u64, field: usize) -> Option<Excerpt> {
        let separator = b',';
        LineIndex::new(text.as_bytes()).locate(Span::Cell {
            row_start,
            field,
            separator,
        })
    }

    fn found(text: &str, row_start: u64, field: usize) -> &str {
        &text[at(text, row_start, field).unwrap().text]
    }

    #[test]
    fn a_cell_is_found_behind_quotes_commas_and_line_breaks() {
        let text = "a,b,c\r\n\"x, \"\"y\"\"\nz\",九龍,last\r\n";
        assert_eq!(found(text, 7, 0), "\"x, \"\"y\"\"\nz\"");
        assert_eq!(found(text, 7, 1), "九龍");
        assert_eq!(found(text, 7, 2), "last");
        assert_eq!(found("a,b", 0, 1), "b");
        assert_eq!(found("a,,c\n", 0, 1), "");
    }

    #[test]
    fn a_cell_is_found_between_commas_of_another_width() {
        assert_eq!(found("甲，乙、丙，丁\n", 0, 1), "乙、丙");
        assert_eq!(found("甲、乙、丙", 0, 2), "丙");
    }

    #[test]
    fn a_quote_inside_an_unquoted_cell_is_a_letter() {
        assert_eq!(found("dg \"\"x home,care_hom\n", 0, 1), "care_hom");
    }

    #[test]
    fn lines_end_at_every_kind_of_line_end() {
        let line = |text: &str, row_start| at(text, row_start, 0).unwrap().first_line;
        assert_eq!(line("a\rb\rc\r", 4), 3);
        assert_eq!(line("a\r\nb\r\nc", 6), 3);
    }

    #[test]
    fn the_line_around_a_cell_is_whole() {
        let text = "a,b\n1,2\n3,4\n";
        assert_eq!(&text[at(text, 4, 1).unwrap().lines], "1,2");
    }

    #[test]
    fn a_cell_that_is_not_there_is_not_found() {
        assert_eq!(at("a,b", 9, 0), None);
        assert_eq!(at("a,b", 0, 7), None);
    }
}

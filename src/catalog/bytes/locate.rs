//! Where a cell is in the bytes of its file, for callers that show it.

use std::ops::Range;

use crate::problem::Span;

/// A stretch of text in a file and the line around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The bytes of the text in question; empty for an empty cell.
    pub text: Range<usize>,
    /// The bytes of its line or lines, without the line end.
    pub lines: Range<usize>,
    /// The number of the first of these lines, from 1.
    pub first_line: usize,
}

/// Finds the text that a problem is about in the bytes of its file, of a table as
/// [`decoded`](crate::catalog::decoded) gives them. `None` when that is not what was read.
#[must_use]
pub fn locate(bytes: &[u8], span: Span) -> Option<Excerpt> {
    let found = match span {
        Span::Bytes { start, end } => start..end,
        Span::Cell {
            row_start,
            field,
            separator,
        } => cell(bytes, usize::try_from(row_start).ok()?, field, separator)?,
    };
    let before = bytes.get(..found.start)?;
    let start = before
        .iter()
        .rposition(|b| is_break(*b))
        .map_or(0, |at| at + 1);
    let behind = bytes.get(found.end..)?;
    let end = behind
        .iter()
        .position(|b| is_break(*b))
        .map_or(bytes.len(), |at| found.end + at);
    let first_line = 1 + lines_before(bytes.get(..start)?);
    Some(Excerpt {
        text: found,
        lines: start..end,
        first_line,
    })
}

const fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// The bytes of a cell with its quotes.
fn cell(bytes: &[u8], row_start: usize, field: usize, separator: u8) -> Option<Range<usize>> {
    let row = bytes.get(row_start..)?;
    let (mut start, mut left) = (row_start, field);
    // Only a cell that starts with a quote is quoted.
    let (mut is_quoted, mut is_inside) = (false, false);
    for (at, byte) in (start..).zip(row) {
        match byte {
            b'"' if at == start => (is_quoted, is_inside) = (true, true),
            // A doubled quote closes and opens again.
            b'"' if is_quoted => is_inside = !is_inside,
            byte if *byte == separator && !is_inside => {
                if left == 0 {
                    return Some(start..at);
                }
                left -= 1;
                start = at + 1;
                is_quoted = false;
            }
            b if is_break(*b) && !is_inside => return (left == 0).then_some(start..at),
            _ => {}
        }
    }
    (left == 0).then_some(start..bytes.len())
}

/// How many lines end before this byte: at CR LF, at LF, at CR.
fn lines_before(bytes: &[u8]) -> usize {
    let after = bytes.iter().skip(1).chain([&b' ']);
    let ends = bytes
        .iter()
        .zip(after)
        .filter(|(byte, after)| **byte == b'\n' || (**byte == b'\r' && **after != b'\n'));
    ends.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, row_start: u64, field: usize) -> Option<Excerpt> {
        let separator = b',';
        locate(
            text.as_bytes(),
            Span::Cell {
                row_start,
                field,
                separator,
            },
        )
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

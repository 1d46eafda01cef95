//! Which line a byte of a file stands on.
//!
//! The csv reader numbers a row by the end of the row before it, so behind a
//! CRLF or a blank line it names the wrong line and the wrong byte. This reader
//! sits below it and remembers where line ends were seen.

use std::collections::VecDeque;
use std::io::{self, Read};

/// A stretch of bytes that are all CR or LF.
#[derive(Clone, Copy, Debug)]
struct Break {
    start: u64,
    end: u64,
    line_after: u64,
}

/// Passes bytes through and keeps the line breaks not yet asked for.
#[derive(Debug)]
pub(super) struct Lines<R> {
    inner: R,
    offset: u64,
    line: u64,
    after_cr: bool,
    breaks: VecDeque<Break>,
    line_before: u64,
}

impl<R> Lines<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            offset: 0,
            line: 1,
            after_cr: false,
            breaks: VecDeque::new(),
            line_before: 1,
        }
    }

    /// The first byte of the row that the csv reader places at `byte`, and its
    /// line. Asked in ascending order; what lies before is forgotten.
    pub(super) fn row_start(&mut self, byte: u64) -> (u64, u64) {
        while let Some(first) = self.breaks.front().copied() {
            if first.start > byte {
                break;
            }
            self.line_before = first.line_after;
            if byte < first.end {
                return (first.end, first.line_after);
            }
            self.breaks.pop_front();
        }
        (byte, self.line_before)
    }

    fn see(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if *byte == b'\n' || *byte == b'\r' {
                if !(*byte == b'\n' && self.after_cr) {
                    self.line += 1;
                }
                match self.breaks.back_mut() {
                    Some(last) if last.end == self.offset => {
                        last.end += 1;
                        last.line_after = self.line;
                    }
                    _ => self.breaks.push_back(Break {
                        start: self.offset,
                        end: self.offset + 1,
                        line_after: self.line,
                    }),
                }
            }
            self.after_cr = *byte == b'\r';
            self.offset += 1;
        }
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.see(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u64, u64)> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(Lines::new(text.as_bytes()));
        let mut record = csv::ByteRecord::new();
        let mut rows = Vec::new();
        while reader.read_byte_record(&mut record).unwrap() {
            let byte = record.position().unwrap().byte();
            rows.push(reader.get_mut().row_start(byte));
        }
        rows
    }

    #[test]
    fn every_row_knows_its_line_behind_crlf_and_blank_lines() {
        assert_eq!(rows("a,b\r\n1,2\r\n\r\n3,4\r\n"), [(0, 1), (5, 2), (12, 4)]);
        assert_eq!(rows("a\n\n\nb\nc"), [(0, 1), (4, 4), (6, 5)]);
        assert_eq!(rows("a\rb\r"), [(0, 1), (2, 2)]);
    }

    #[test]
    fn a_line_break_inside_quotes_counts_as_a_line() {
        assert_eq!(rows("a\n\"x\r\ny\"\nb\n"), [(0, 1), (2, 2), (9, 4)]);
    }
}

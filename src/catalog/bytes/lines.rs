//! The line of a byte of a file.
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
pub(crate) struct Lines<R> {
    inner: R,
    offset: u64,
    line: u64,
    after_cr: bool,
    breaks: VecDeque<Break>,
    line_before: u64,
    /// Where the last row that was asked for starts.
    row: u64,
    is_overrun: bool,
}

/// The most bytes a row may have. The longest row of the shipped tables has 3 KB.
pub(crate) const MOST_ROW: usize = 1 << 20;

impl<R> Lines<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self {
            inner,
            offset: 0,
            line: 1,
            after_cr: false,
            breaks: VecDeque::new(),
            line_before: 1,
            row: 0,
            is_overrun: false,
        }
    }

    /// What is read through this.
    pub(crate) const fn inner(&self) -> &R {
        &self.inner
    }

    /// Whether reading stopped because a row did not end.
    pub(crate) const fn is_overrun(&self) -> bool {
        self.is_overrun
    }

    /// The first byte of the row that the csv reader places at `byte`, and its
    /// line. Asked in ascending order; what lies before is forgotten.
    pub(crate) fn row_start(&mut self, byte: u64) -> (u64, u64) {
        self.row = byte;
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
        let offset = self.offset;
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let at_byte = offset + at as u64;
            let byte = bytes.get(at).copied().unwrap_or_default();
            let is_behind_cr = match at.checked_sub(1) {
                Some(before) => bytes.get(before) == Some(&b'\r'),
                None => self.after_cr,
            };
            if !(byte == b'\n' && is_behind_cr) {
                self.line += 1;
            }
            match self.breaks.back_mut() {
                Some(last) if last.end == at_byte => {
                    last.end += 1;
                    last.line_after = self.line;
                }
                _ => self.breaks.push_back(Break {
                    start: at_byte,
                    end: at_byte + 1,
                    line_after: self.line,
                }),
            }
        }
        if let Some(last) = bytes.last() {
            self.after_cr = *last == b'\r';
        }
        self.offset += bytes.len() as u64;
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // What the csv reader holds in advance is little beside the limit.
        if self.offset.saturating_sub(self.row) > MOST_ROW as u64 {
            self.is_overrun = true;
            return Err(io::Error::other("a row does not end"));
        }
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

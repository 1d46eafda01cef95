//! Commas of other widths, where a file separates its cells by them.

use std::io::{self, Read};

/// What stands for a comma of three bytes, so that every byte keeps its place.
const COMMA: &[u8; 3] = b",  ";

/// Passes text through; with a sign, each of it becomes a comma and two spaces.
pub(crate) struct Narrowed<R> {
    inner: R,
    sign: Option<[u8; 3]>,
    /// Bytes that were read and may be the beginning of the sign.
    held: Vec<u8>,
    is_done: bool,
}

impl<R> Narrowed<R> {
    pub(crate) const fn new(inner: R, sign: Option<[u8; 3]>) -> Self {
        Self {
            inner,
            sign,
            held: Vec::new(),
            is_done: false,
        }
    }

    pub(crate) const fn inner(&self) -> &R {
        &self.inner
    }
}

/// The text with a comma for each sign.
pub(crate) fn narrowed(text: &[u8], sign: [u8; 3]) -> Vec<u8> {
    let mut out = text.to_vec();
    let places: Vec<usize> = memchr::memmem::find_iter(text, &sign).collect();
    for at in places {
        if let Some(place) = out.get_mut(at..at + COMMA.len()) {
            place.copy_from_slice(COMMA);
        }
    }
    out
}

impl<R: Read> Read for Narrowed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(sign) = self.sign else {
            return self.inner.read(buffer);
        };
        // A sign may be cut in two: its beginning waits for the rest.
        while !self.is_done && self.held.len() < sign.len() {
            let mut more = [0; 8192];
            let count = self.inner.read(&mut more)?;
            self.is_done = count == 0;
            self.held.extend(more.get(..count).unwrap_or_default());
        }
        self.held = narrowed(&self.held, sign);
        let keep = if self.is_done { 0 } else { sign.len() - 1 };
        let count = self.held.len().saturating_sub(keep).min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(self.held.drain(..count)) {
            *to = from;
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_becomes_a_comma_wherever_reading_is_cut() {
        let text = "甲，乙、丙，，丁".repeat(3_000);
        let expected = text.replace('，', ",  ");
        let sign = [0xEF, 0xBC, 0x8C];
        for size in [1, 2, 3, 7, 8192] {
            let mut reader = Narrowed::new(text.as_bytes(), Some(sign));
            let (mut out, mut buffer) = (Vec::new(), vec![0; size]);
            loop {
                let count = reader.read(&mut buffer).unwrap();
                if count == 0 {
                    break;
                }
                out.extend_from_slice(&buffer[..count]);
            }
            assert!(out == expected.as_bytes(), "{size}");
        }
    }
}

//! A file of sections, each with its length and a checksum.
//!
//! It begins with eight bytes that no text has, the number of the form, and the checksum of
//! the vocabularies; then come the sections in their order. A section is its length, its
//! checksum, and its bytes. Nothing comes behind the last.

use std::io::{self, Read, Write};

use twox_hash::XxHash3_64;

use super::SnapshotErrorKind;
use crate::problem::Cause;

/// As in PNG: a file that went through a program for texts has other bytes here.
const MAGIC: [u8; 8] = *b"\x89SVB\r\n\x1a\n";

/// The number of the form. It rises with every change of what is stored, and of how the
/// stored numbers of the index are worked out.
pub(super) const VERSION: u64 = 2;

/// The checksum of some bytes: XXH3.
pub(super) fn checksum(bytes: &[u8], seed: u64) -> u64 {
    XxHash3_64::oneshot_with_seed(seed, bytes)
}

/// Writes sections.
pub(super) struct Writing<W> {
    writer: W,
    sections: u64,
}

impl<W: Write> Writing<W> {
    pub(super) fn begin(mut writer: W, vocabularies: &str) -> io::Result<Self> {
        writer.write_all(&MAGIC)?;
        writer.write_all(&VERSION.to_le_bytes())?;
        writer.write_all(&checksum(vocabularies.as_bytes(), VERSION).to_le_bytes())?;
        Ok(Self {
            writer,
            sections: 0,
        })
    }

    pub(super) fn section(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(&(bytes.len() as u64).to_le_bytes())?;
        let sum = checksum(bytes, self.sections);
        self.writer.write_all(&sum.to_le_bytes())?;
        self.sections += 1;
        self.writer.write_all(bytes)
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Reads sections.
pub(super) struct Reading<R> {
    reader: R,
    sections: u64,
}

impl<R: Read> Reading<R> {
    pub(super) fn begin(mut reader: R, vocabularies: &str) -> Result<Self, SnapshotErrorKind> {
        let mut magic = Vec::new();
        let wanted = MAGIC.len() as u64;
        reader
            .by_ref()
            .take(wanted)
            .read_to_end(&mut magic)
            .map_err(unreadable)?;
        if magic != MAGIC {
            return Err(if !magic.is_empty() && MAGIC.starts_with(&magic) {
                SnapshotErrorKind::CutShort
            } else {
                SnapshotErrorKind::Foreign
            });
        }
        let mut reading = Self {
            reader,
            sections: 0,
        };
        let known = [VERSION, checksum(vocabularies.as_bytes(), VERSION)];
        for wanted in known {
            if reading.number()? != wanted {
                return Err(SnapshotErrorKind::OtherVersion);
            }
        }
        Ok(reading)
    }

    /// Reads the next section into `bytes`, which it empties first.
    pub(super) fn section(&mut self, bytes: &mut Vec<u8>) -> Result<(), SnapshotErrorKind> {
        let (length, sum) = (self.number()?, self.number()?);
        bytes.clear();
        let read = self
            .reader
            .by_ref()
            .take(length)
            .read_to_end(bytes)
            .map_err(unreadable)?;
        if (read as u64) < length {
            return Err(SnapshotErrorKind::CutShort);
        }
        if checksum(bytes, self.sections) != sum {
            return Err(SnapshotErrorKind::Damaged);
        }
        self.sections += 1;
        Ok(())
    }

    /// Refuses what comes behind the last section.
    pub(super) fn end(mut self) -> Result<(), SnapshotErrorKind> {
        match self.reader.read(&mut [0]) {
            Ok(0) => Ok(()),
            Ok(_) => Err(SnapshotErrorKind::Damaged),
            Err(error) => Err(unreadable(error)),
        }
    }

    fn number(&mut self) -> Result<u64, SnapshotErrorKind> {
        let mut bytes = [0; 8];
        self.reader.read_exact(&mut bytes).map_err(unreadable)?;
        Ok(u64::from_le_bytes(bytes))
    }
}

fn unreadable(error: io::Error) -> SnapshotErrorKind {
    if error.kind() == io::ErrorKind::UnexpectedEof {
        return SnapshotErrorKind::CutShort;
    }
    SnapshotErrorKind::Unreadable {
        cause: Cause::of(error),
    }
}

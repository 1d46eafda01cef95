//! A workbook as the archive of parts that it is, measured before any part is read.
//!
//! An archive may say of its parts what it likes, so each part of text is unpacked once and
//! its bytes are counted. Nothing is kept.

use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::problem::{Cause, FileKind, ProblemKind};

/// What a part is read through.
pub(super) type Part<'p, 'b> = quick_xml::Reader<BufReader<ZipFile<'p, Cursor<&'b [u8]>>>>;

/// The most parts of a workbook.
const MOST_PARTS: usize = 4096;
/// The most bytes that all parts of text unpack to.
const MOST_UNPACKED: u64 = 256 << 20;
/// The most bytes of the texts that sheets share, which are held while a sheet is read.
const MOST_SHARED: u64 = 48 << 20;
/// The most bytes of a part that is neither a sheet nor its texts.
const MOST_OTHER: u64 = 8 << 20;
/// The most bytes from one tag to the next, which are held at once. A cell of Excel has
/// 32,767 characters at most.
pub(super) const MOST_BETWEEN_TAGS: usize = 1 << 20;

/// The folder of the sheets of a workbook of Excel.
pub(super) const SHEETS: &str = "worksheets/";

/// An archive whose parts were measured.
pub(super) struct Packed<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
    /// For each part, the bytes that it unpacks to; 0 where it is no text.
    sizes: Vec<u64>,
}

impl<'b> Packed<'b> {
    /// Measures the parts.
    ///
    /// # Errors
    ///
    /// That the archive is damaged, locked by a password, or unpacks to more than is read.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ProblemKind> {
        // The list of the parts is held in memory, so they are counted before it is read.
        let listed = memchr::memmem::find_iter(bytes, b"PK\x01\x02").count();
        if listed > MOST_PARTS {
            return Err(too_much());
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| of_zip(&error))?;
        let (mut names, mut sizes, mut total) = (Vec::new(), Vec::new(), 0);
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).map_err(|error| of_zip(&error))?;
            let name = String::from_utf8_lossy(part.name_raw()).into_owned();
            let size = if is_text(&name) {
                let most = most_of(&name).min(MOST_UNPACKED - total);
                measured(&mut part, most)?
            } else {
                0
            };
            total += size;
            names.push(name);
            sizes.push(size);
        }
        Ok(Self {
            archive,
            names,
            sizes,
        })
    }

    /// Whether the archive is a workbook of Excel whose parts are XML.
    pub(super) fn is_of_excel(&self) -> bool {
        !self.has("xl/workbook.bin") && self.names.iter().any(|name| name.starts_with("xl/"))
    }

    /// What the archive is by the names of its parts, where it is no workbook that is read.
    pub(super) fn other_kind(&self) -> FileKind {
        let begins = |with: &str| self.names.iter().any(|name| name.starts_with(with));
        if begins("xl/workbook.bin") {
            FileKind::BinaryWorkbook
        } else if begins("word/") || begins("ppt/") {
            FileKind::Document
        } else {
            FileKind::Archive
        }
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|own| own == name)
    }

    /// The parts whose names end so, in letters of either size, with the bytes that they
    /// unpack to.
    pub(super) fn ending(&self, ending: &str) -> Vec<(String, u64)> {
        let parts = self.names.iter().zip(&self.sizes);
        let found = parts.filter(|(name, _)| name.to_ascii_lowercase().ends_with(ending));
        found.map(|(name, size)| (name.clone(), *size)).collect()
    }

    /// Reads a part; `None` where it is not there.
    pub(super) fn part(&mut self, name: &str) -> Option<Part<'_, 'b>> {
        let at = self.names.iter().position(|own| own == name)?;
        let part = self.archive.by_index(at).ok()?;
        let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        Some(reader)
    }
}

/// Whether a part of this name is one of text that is read.
fn is_text(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    ending.eq_ignore_ascii_case("xml") || ending.eq_ignore_ascii_case("rels")
}

fn most_of(name: &str) -> u64 {
    let name = name.to_ascii_lowercase();
    if name == "content.xml" || name.contains(SHEETS) {
        MOST_UNPACKED
    } else if name.ends_with("sharedstrings.xml") {
        MOST_SHARED
    } else {
        MOST_OTHER
    }
}

/// The bytes that a part unpacks to.
fn measured(part: &mut impl Read, most: u64) -> Result<u64, ProblemKind> {
    let mut buffer = vec![0; 64 * 1024];
    let (mut size, mut between) = (0, 0);
    loop {
        let count = part.read(&mut buffer).map_err(|error| {
            let cause = Cause::of(error);
            ProblemKind::Damaged { cause }
        })?;
        let read = buffer.get(..count).unwrap_or_default();
        size += count as u64;
        match memchr::memrchr(b'<', read) {
            // Where tags are close, none of what lies between them is long.
            Some(at) if between + read.len() <= MOST_BETWEEN_TAGS => between = count - at,
            Some(_) | None => between += count,
        }
        if size > most || between > MOST_BETWEEN_TAGS {
            return Err(too_much());
        }
        if count == 0 {
            return Ok(size);
        }
    }
}

/// That an archive unpacks to more than is read.
pub(super) const fn too_much() -> ProblemKind {
    ProblemKind::UnpacksTooMuch {
        megabytes: MOST_UNPACKED >> 20,
    }
}

fn of_zip(error: &ZipError) -> ProblemKind {
    let is_locked =
        matches!(error, ZipError::UnsupportedArchive(text) if *text == ZipError::PASSWORD_REQUIRED);
    if is_locked {
        return ProblemKind::Locked;
    }
    let cause = Cause::told(error);
    ProblemKind::Damaged { cause }
}

/// That what stands in a part is not what belongs there.
pub(super) fn damaged(error: &dyn std::fmt::Display) -> ProblemKind {
    let cause = Cause::told(error);
    ProblemKind::Damaged { cause }
}

/// The value of an attribute, by its name without a prefix.
pub(super) fn attribute(element: &quick_xml::events::BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found
        .normalized_value(quick_xml::XmlVersion::Implicit1_0)
        .ok()?;
    Some(value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_stretch_without_a_tag_is_refused_wherever_it_is_cut() {
        let text = |between: usize| format!("<a>{}</a>", "x".repeat(between));
        assert!(measured(&mut text(MOST_BETWEEN_TAGS / 2).as_bytes(), MOST_OTHER).is_ok());
        assert!(measured(&mut text(2 * MOST_BETWEEN_TAGS).as_bytes(), MOST_OTHER).is_err());
        let many = text(30_000).repeat(100);
        assert_eq!(
            measured(&mut many.as_bytes(), MOST_OTHER),
            Ok(many.len() as u64)
        );
        assert!(measured(&mut many.as_bytes(), 1_000_000).is_err());
    }
}

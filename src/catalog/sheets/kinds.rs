//! What a file is by its first bytes, whatever its name ends with.

use crate::problem::FileKind;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What kind of file a table was read from.
    "form of a file": pub enum FileForm {
        /// Cells with separators between them.
        Text = "text",
        /// A workbook of Excel since 2007.
        Xlsx = "xlsx",
        /// A workbook of Excel before 2007.
        Xls = "xls",
        /// A workbook of LibreOffice.
        Ods = "ods",
        /// A web page, often saved as a workbook.
        Html = "html",
        /// Records of JSON.
        Json = "json",
    }
}

/// How many bytes tell what a file is.
pub(crate) const SIGNATURE: u64 = 2048;

/// What kind of file begins with these bytes; what it is where it holds no table that is
/// read.
pub(crate) fn form(first: &[u8]) -> Result<FileForm, FileKind> {
    let begins = |with: &[u8]| first.starts_with(with);
    if begins(b"PK\x03\x04") {
        return archive(first);
    }
    if begins(b"\xD0\xCF\x11\xE0") {
        return if cfg!(feature = "spreadsheet") {
            Ok(FileForm::Xls)
        } else {
            Err(FileKind::OldWorkbook)
        };
    }
    if begins(b"%PDF") {
        return Err(FileKind::Pdf);
    }
    if begins(b"\x89PNG") || begins(b"\xFF\xD8\xFF") || begins(b"GIF8") {
        return Err(FileKind::Image);
    }
    if begins(b"{\\rtf") {
        return Err(FileKind::Document);
    }
    let text = plain(first);
    if is_json(&text) {
        return Ok(FileForm::Json);
    }
    if text.starts_with(b"<") {
        let has = |what: &[u8]| memchr::memmem::find(&text, what).is_some();
        if has(b"urn:schemas-microsoft-com:office:spreadsheet") || has(b"excel.sheet") {
            return Err(FileKind::XmlWorkbook);
        }
        if has(b"<html") || has(b"<!doctype html") || has(b"<table") || has(b"<meta ") {
            return if cfg!(feature = "spreadsheet") {
                Ok(FileForm::Html)
            } else {
                Err(FileKind::Html)
            };
        }
    }
    Ok(FileForm::Text)
}

/// The first bytes in small letters, without what UTF-16 or a mark puts between and before
/// them.
fn plain(first: &[u8]) -> Vec<u8> {
    let is_mark = |byte: &&u8| matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF);
    let begin = first
        .iter()
        .take_while(|byte| is_mark(byte) || byte.is_ascii_whitespace())
        .count();
    let rest = first.get(begin..).unwrap_or_default();
    let bytes = rest.iter().filter(|byte| **byte != 0);
    bytes.map(u8::to_ascii_lowercase).collect()
}

/// An array of something or a record; a heading may begin with a bracket.
fn is_json(text: &[u8]) -> bool {
    let mut signs = text.iter().filter(|byte| !byte.is_ascii_whitespace());
    match (signs.next(), signs.next()) {
        (Some(b'['), Some(b'{' | b'[')) => true,
        (Some(b'{'), Some(b'"')) => {
            // A key is followed by a colon.
            let key = text.split(|byte| *byte == b'"').nth(2).unwrap_or_default();
            key.trim_ascii_start().starts_with(b":")
        }
        _ => false,
    }
}

/// What an archive is by the names that stand at its beginning.
fn archive(first: &[u8]) -> Result<FileForm, FileKind> {
    let has = |what: &[u8]| memchr::memmem::find(first, what).is_some();
    if !cfg!(feature = "spreadsheet") {
        return Err(FileKind::Workbook);
    }
    if has(b"opendocument.text") {
        return Err(FileKind::Document);
    }
    if has(b"opendocument.spreadsheet") {
        return Ok(FileForm::Ods);
    }
    // Which part of the archive comes first is the writer's choice: the list of its parts,
    // at its end, tells the others.
    Ok(FileForm::Xlsx)
}

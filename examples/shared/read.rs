//! Reading a file that may be larger than memory.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use silverbay::case::{Case, CaseFileError};
use silverbay::catalog::{Catalog, TableSettings, decoded};
use silverbay::explain::Lang;
use silverbay::text;

/// Bytes that a table has at most: five million homes.
pub const TABLE: u64 = 1 << 30;
/// Bytes that a case file has at most.
pub const CASE: u64 = 1 << 20;

/// The bytes of a file that has at most so many.
pub fn bytes(path: &Path, most: u64, lang: Lang) -> Result<Vec<u8>> {
    let name = path.display().to_string();
    let unreadable = || text!(lang, "program-unreadable", file = &name);
    let file = File::open(path).with_context(unreadable)?;
    let mut bytes = Vec::new();
    let read = file.take(most + 1).read_to_end(&mut bytes);
    read.with_context(unreadable)?;
    if u64::try_from(bytes.len()).map_or(true, |read| read > most) {
        let megabytes = most >> 20;
        bail!(text!(
            lang,
            "program-too-large",
            file = &name,
            megabytes = megabytes
        ));
    }
    Ok(bytes)
}

/// The text of a case file, in any of the encodings that tables may have.
pub fn text(path: &Path, lang: Lang) -> Result<String> {
    let name = path.display().to_string();
    let bytes = bytes(path, CASE, lang)?;
    String::from_utf8(decoded(&bytes, &TableSettings::default()))
        .map_err(|_| anyhow!(text!(lang, "program-not-utf8", file = &name)))
}

/// Whether a file is JSON by its name.
pub fn is_json(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// The case of a file: JSON by its name, else TOML.
pub fn case(path: &Path, text: &str, catalog: &Catalog) -> Result<Case, CaseFileError> {
    let name = path.display().to_string();
    if is_json(path) {
        Case::from_named_json(&name, text, catalog)
    } else {
        Case::from_named_toml(&name, text, catalog)
    }
}

//! Answers that are whole or not there: printing, and writing a file.

use std::fs::{self, Metadata};
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use silverbay::explain::Lang;
use silverbay::text;
use tempfile::Builder;

/// Prints a text, and fails where it cannot be printed whole.
pub fn print(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Writes a file beside the one of this name and then renames it, so that a disk that is
/// full leaves what was there.
pub fn write_file(path: &Path, bytes: &[u8], lang: Lang) -> Result<()> {
    let name = path.display().to_string();
    written(path, bytes).with_context(|| text!(lang, "program-unwritable", file = &name))
}

fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let there = fs::metadata(path);
    // What is no file cannot be renamed onto: a terminal, for example.
    if there.as_ref().is_ok_and(|there| !there.is_file()) {
        let mut out = fs::OpenOptions::new().write(true).open(path)?;
        out.write_all(bytes)?;
        return out.flush();
    }
    // A link stays one.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut beside = builder(there.ok()).tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(&target)?;
    Ok(())
}

/// Whoever may read the file that was there may read the new one; of a new file the
/// system decides.
fn builder(there: Option<Metadata>) -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    match there {
        Some(there) => {
            builder.permissions(there.permissions());
        }
        #[cfg(unix)]
        None => {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        #[cfg(not(unix))]
        None => {}
    }
    builder
}

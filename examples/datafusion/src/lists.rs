//! Lists of homes in files, whatever their size.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use datafusion::arrow::datatypes::Schema;
use datafusion::error::DataFusionError;
use datafusion::prelude::{CsvReadOptions, DataFrame, ParquetReadOptions, SessionContext};

/// Files that are no list.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotRead {
    /// There is no file to read.
    #[error("no file ends with .csv or .parquet")]
    NoFiles,
    /// A file cannot be opened.
    #[error("{}: {}", .0.display(), .1)]
    Io(PathBuf, std::io::Error),
    /// The files are not all CSV or all Parquet, by their endings.
    #[error("{}: the files of a list all end with .csv, or all with .parquet", .0.display())]
    NotOneKind(PathBuf),
    /// Two files of CSV do not have the same headings in the same order.
    #[error("{}: its headings are not those of {} in their order", .0.display(), .1.display())]
    OtherHeadings(PathBuf, PathBuf),
    /// The engine cannot read them.
    #[error("{}", .0.message())]
    Engine(DataFusionError),
}

/// A kind of file, as its name ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Parquet,
}

impl Kind {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "csv" => Some(Self::Csv),
            "parquet" => Some(Self::Parquet),
            _ => None,
        }
    }
}

/// The homes of files of CSV or Parquet, and of all such files in folders.
///
/// CSV is UTF-8 with the codes of the columns as headings, as `check --fix-to` writes it. Every
/// cell of it is text: an id of digits stays as it is written.
///
/// # Errors
///
/// [`NotRead`]. The engine reads the columns of CSV by their place, so files with other
/// headings would be read wrongly and are refused.
pub async fn read(
    context: &SessionContext,
    paths: &[impl AsRef<Path>],
) -> Result<DataFrame, NotRead> {
    let mut files = Vec::new();
    for path in paths {
        files.extend(files_of(path.as_ref())?);
    }
    let Some(kind) = files.first().and_then(|file| Kind::of(file)) else {
        return Err(files.pop().map_or(NotRead::NoFiles, NotRead::NotOneKind));
    };
    if let Some(other) = files.iter().find(|file| Kind::of(file) != Some(kind)) {
        return Err(NotRead::NotOneKind(other.clone()));
    }
    let frame = match kind {
        Kind::Csv => {
            alike(&files)?;
            // A quoted cell may hold line breaks, at which the engine would cut a file otherwise.
            let options = CsvReadOptions::new()
                .schema_infer_max_records(0)
                .newlines_in_values(true)
                .file_extension("");
            context.read_csv(named(&files), options).await
        }
        Kind::Parquet => {
            let columns = merged(context, &files).await.map_err(NotRead::Engine)?;
            let options = ParquetReadOptions::default()
                .file_extension("")
                .schema(&columns);
            context.read_parquet(named(&files), options).await
        }
    };
    frame.map_err(NotRead::Engine)
}

/// The columns that any of the files has: the engine would take those of the first alone, and
/// leave a fact out that only others have.
async fn merged(context: &SessionContext, files: &[PathBuf]) -> Result<Schema, DataFusionError> {
    let mut all = Vec::new();
    for address in named(files) {
        let options = ParquetReadOptions::default().file_extension("");
        let file = context.read_parquet(address, options).await?;
        all.push(file.schema().as_arrow().clone());
    }
    Ok(Schema::try_merge(all)?)
}

/// A file, or what a folder holds of lists, in the order of names.
fn files_of(path: &Path) -> Result<Vec<PathBuf>, NotRead> {
    let failed = |error| NotRead::Io(path.to_owned(), error);
    // A link in it would be looked up anew by the engine.
    let path = path.canonicalize().map_err(failed)?;
    if !path.is_dir() {
        return Ok(vec![path]);
    }
    let mut files = Vec::new();
    for entry in path.read_dir().map_err(failed)? {
        let entry = entry.map_err(failed)?.path();
        if Kind::of(&entry).is_some() && entry.is_file() {
            files.push(entry);
        }
    }
    files.sort_unstable();
    Ok(files)
}

/// Refuses files of CSV whose first lines differ.
fn alike(files: &[PathBuf]) -> Result<(), NotRead> {
    let Some((first, others)) = files.split_first() else {
        return Ok(());
    };
    let headings = first_line(first)?;
    for other in others {
        if first_line(other)? != headings {
            return Err(NotRead::OtherHeadings(other.clone(), first.clone()));
        }
    }
    Ok(())
}

fn first_line(path: &Path) -> Result<Vec<u8>, NotRead> {
    let mut line = Vec::new();
    File::open(path)
        .and_then(|file| BufReader::new(file).read_until(b'\n', &mut line))
        .map_err(|error| NotRead::Io(path.to_owned(), error))?;
    Ok(line.trim_ascii_end().to_vec())
}

/// Paths as addresses of files: in a bare path the engine takes `*`, `?` and `[` for patterns.
fn named(files: &[PathBuf]) -> Vec<String> {
    let address = |path: &PathBuf| url::Url::from_file_path(path).map(String::from);
    files.iter().filter_map(|path| address(path).ok()).collect()
}

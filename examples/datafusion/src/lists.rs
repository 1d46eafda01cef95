//! Lists of homes in files, whatever their size.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use datafusion::arrow::datatypes::Schema;
use datafusion::error::DataFusionError;
use datafusion::prelude::{CsvReadOptions, DataFrame, ParquetReadOptions, SessionContext};

/// Files that are no list.
#[derive(Debug)]
#[non_exhaustive]
pub enum NotRead {
    /// There is no file to read.
    NoFiles,
    /// A file cannot be opened.
    Io(PathBuf, std::io::Error),
    /// The files are not all CSV or all Parquet, by their endings.
    NotOneKind(PathBuf),
    /// Two files of CSV do not have the same headings in the same order.
    OtherHeadings(PathBuf, PathBuf),
    /// The engine cannot read them.
    Engine(DataFusionError),
}

impl std::fmt::Display for NotRead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoFiles => f.write_str("no file ends with .csv or .parquet"),
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::NotOneKind(path) => write!(
                f,
                "{}: the files of a list all end with .csv, or all with .parquet",
                path.display()
            ),
            Self::OtherHeadings(path, first) => write!(
                f,
                "{}: its headings are not those of {} in their order",
                path.display(),
                first.display()
            ),
            Self::Engine(error) => f.write_str(&error.message()),
        }
    }
}

impl std::error::Error for NotRead {}

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
    let mut first: Option<(&PathBuf, Vec<u8>)> = None;
    for path in files {
        let headings = first_line(path).map_err(|error| NotRead::Io(path.clone(), error))?;
        match &first {
            Some((file, other)) if *other != headings => {
                return Err(NotRead::OtherHeadings(path.clone(), (*file).clone()));
            }
            Some(_) => (),
            None => first = Some((path, headings)),
        }
    }
    Ok(())
}

fn first_line(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut line = Vec::new();
    BufReader::new(File::open(path)?).read_until(b'\n', &mut line)?;
    Ok(line.trim_ascii_end().to_vec())
}

/// Paths as addresses of files: in a bare path the engine takes `*`, `?` and `[` for patterns.
fn named(files: &[PathBuf]) -> Vec<String> {
    let address = |path: &PathBuf| url::Url::from_file_path(path).map(String::from);
    files.iter().filter_map(|path| address(path).ok()).collect()
}

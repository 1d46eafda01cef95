//! What is wrong with a list or a case, and what to ask.

use std::path::PathBuf;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use silverbay::catalog::{CheckOptions, TableKind, TableSettings, check_table};
use silverbay::report::FileReport;

use crate::catalog::Catalog;
use crate::json::to_python;
use crate::{error, frame};

/// Checks a table or a case: a path, the bytes of a file, or a frame.
///
/// Gives what the program `check` gives in JSON: what was found and what each column was read
/// as, one list of questions sorted by how many homes wait for each, and every problem with its
/// place and its words in three languages. A list may be CSV, a workbook or a web page. A path
/// that ends in `.toml` is read as a case file. What is checked against are the districts and
/// homes of the catalog.
#[pyfunction]
pub fn check(py: Python<'_>, source: &Bound<'_, PyAny>, catalog: &Catalog) -> PyResult<Py<PyAny>> {
    if let Ok(bytes) = source.extract::<Vec<u8>>() {
        return table(py, "bytes", &bytes, catalog);
    }
    if let Ok(path) = source.extract::<PathBuf>() {
        let bytes = std::fs::read(&path)?;
        let name = path.display().to_string();
        return match path.extension() {
            Some(ending) if ending == "toml" => case(py, &name, &bytes, catalog),
            _ => table(py, &name, &bytes, catalog),
        };
    }
    if source.hasattr("__arrow_c_stream__")? {
        return table(py, "frame", &frame::as_csv(source)?, catalog);
    }
    let of = source.get_type();
    Err(PyTypeError::new_err(format!(
        "a path, bytes or a frame is checked, not {of}"
    )))
}

fn table(py: Python<'_>, name: &str, bytes: &[u8], catalog: &Catalog) -> PyResult<Py<PyAny>> {
    let kind = TableKind::of(bytes, &TableSettings::default());
    let refers = matches!(
        kind,
        TableKind::Answers | TableKind::Journeys | TableKind::CrossingHours
    );
    let options = CheckOptions {
        gazetteer: Some(catalog.inner.gazetteer()),
        catalog: refers.then_some(&catalog.inner),
        ..CheckOptions::default()
    };
    let checked = py.detach(|| check_table(name, bytes, &options));
    to_python(
        py,
        &FileReport::new(name, checked.source.as_ref(), &checked.problems),
    )
}

fn case(py: Python<'_>, name: &str, bytes: &[u8], catalog: &Catalog) -> PyResult<Py<PyAny>> {
    let text = std::str::from_utf8(bytes).map_err(error::of)?;
    let read = silverbay::case::Case::from_named_toml(name, text, &catalog.inner);
    let problems = read
        .err()
        .map_or_else(Vec::new, |error| error.problems().to_vec());
    to_python(py, &FileReport::new(name, None, &problems))
}

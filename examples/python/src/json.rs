//! Reports of the crate as Python's own dictionaries and lists.

use pyo3::prelude::*;
use serde::Serialize;

use crate::error;

/// A report as dictionaries, lists, texts and numbers.
pub fn to_python(py: Python<'_>, report: &impl Serialize) -> PyResult<Py<PyAny>> {
    let text = serde_json::to_string(report).map_err(error::of)?;
    let json = py.import("json")?;
    Ok(json.call_method1("loads", (text,))?.unbind())
}

/// Python's dictionaries and lists as JSON.
pub fn from_python(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let json = value.py().import("json")?;
    json.call_method1("dumps", (value,))?.extract()
}

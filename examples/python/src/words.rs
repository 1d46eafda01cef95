//! Words of Python as values of the crate.

use pyo3::PyResult;
use silverbay::explain::Lang;
use silverbay::units::Day;

use crate::error;

/// A language by its code.
pub fn lang(code: &str) -> PyResult<Lang> {
    code.parse().map_err(error::of)
}

/// A day written as `2026-11-27`, where one is given.
pub fn day(text: Option<&str>) -> PyResult<Option<Day>> {
    text.map(|text| text.parse().map_err(error::of)).transpose()
}

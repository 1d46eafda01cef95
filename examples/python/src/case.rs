//! The case: for whom, from where, for how much, and what matters.

use std::path::PathBuf;

use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::catalog::Catalog;
use crate::context::Context;
use crate::error;
use crate::json::{from_python, to_python};

/// One elder's case, read against the districts and policies of a catalog or a context.
#[pyclass(frozen, module = "silverbay")]
pub struct Case {
    /// The case of the crate.
    pub inner: silverbay::case::Case,
}

/// What a case is read against: a catalog, or a context without homes.
#[derive(FromPyObject)]
pub enum Tables<'py> {
    /// The districts and policies of a catalog.
    Catalog(PyRef<'py, Catalog>),
    /// Those of a context.
    Context(PyRef<'py, Context>),
}

impl AsRef<silverbay::catalog::Context> for Tables<'_> {
    fn as_ref(&self) -> &silverbay::catalog::Context {
        match self {
            Self::Catalog(catalog) => catalog.inner.context(),
            Self::Context(context) => &context.inner,
        }
    }
}

#[pymethods]
impl Case {
    /// A case from the text of a case file in TOML.
    ///
    /// Raises `SilverbayError` with every problem of the text.
    #[staticmethod]
    fn from_toml(text: &str, tables: Tables<'_>) -> PyResult<Self> {
        let case = silverbay::case::Case::from_toml_str(text, &tables);
        let inner = case.map_err(|error| error::of_case(&error))?;
        Ok(Self { inner })
    }

    /// A case from JSON with the keys of a case file.
    ///
    /// Raises `SilverbayError` with every problem of the text.
    #[staticmethod]
    fn from_json(text: &str, tables: Tables<'_>) -> PyResult<Self> {
        let case = silverbay::case::Case::from_json_str(text, &tables);
        let inner = case.map_err(|error| error::of_case(&error))?;
        Ok(Self { inner })
    }

    /// A case from a dictionary with the keys of a case file.
    ///
    /// Raises `SilverbayError` with every problem of it.
    #[staticmethod]
    fn from_dict(keys: &Bound<'_, PyDict>, tables: Tables<'_>) -> PyResult<Self> {
        Self::from_json(&from_python(keys)?, tables)
    }

    /// The case as the text of a case file.
    fn to_toml(&self) -> String {
        self.inner.to_toml()
    }

    /// The case as a dictionary, which `from_dict` reads.
    fn to_dict(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        to_python(py, &self.inner.to_spec())
    }

    /// A case from a case file in TOML.
    ///
    /// Raises `SilverbayError` with every problem of the file.
    #[staticmethod]
    fn read(path: PathBuf, tables: Tables<'_>) -> PyResult<Self> {
        let text = std::fs::read_to_string(&path)?;
        let name = path.display().to_string();
        let case = silverbay::case::Case::from_named_toml(&name, &text, &tables);
        let inner = case.map_err(|error| error::of_case(&error))?;
        Ok(Self { inner })
    }

    /// What the case is called.
    #[getter]
    fn name(&self) -> &str {
        self.inner.name()
    }

    /// The day it is ranked for, as `2026-11-27`; `None` where it has none.
    #[getter]
    fn date(&self) -> Option<String> {
        self.inner.date().map(|day| day.to_string())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.inner == other.inner
    }

    fn __repr__(&self) -> String {
        format!("Case({:?})", self.inner.name())
    }
}

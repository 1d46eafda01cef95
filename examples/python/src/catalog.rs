//! Tables, and what is asked of them.

use std::path::PathBuf;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use serde_json::Value;
use silverbay::case::Case as Of;
use silverbay_arrow::facilities;

use crate::batch::Batch;
use crate::case::Case;
use crate::context::Context;
use crate::ranking::Ranking;
use crate::words::{day, lang};
use crate::{error, frame, keys, many};

/// Homes with everything that a ranking of them needs: districts, crossings, rates, policies.
///
/// A catalog does not change, and may be used from several threads.
#[pyclass(frozen, module = "silverbay")]
pub struct Catalog {
    /// The catalog of the crate.
    pub inner: silverbay::catalog::Catalog,
    /// The folder that it was loaded from, by which it is pickled.
    folder: Option<PathBuf>,
}

#[pymethods]
impl Catalog {
    /// Loads the tables of a folder.
    ///
    /// Raises `SilverbayError` with every problem of every table.
    #[staticmethod]
    fn load(py: Python<'_>, folder: PathBuf) -> PyResult<Self> {
        let loaded = py.detach(|| silverbay::catalog::Catalog::load(&folder));
        let inner = loaded.map_err(|error| error::of_load(&error))?;
        let folder = Some(folder);
        Ok(Self { inner, folder })
    }

    /// The tables that come with the package: the homes of `silverbay.DATA`.
    #[staticmethod]
    fn bundled(py: Python<'_>) -> PyResult<Self> {
        let folder = py.import("silverbay")?.getattr("DATA")?.extract()?;
        Self::load(py, folder)
    }

    /// The homes of a frame in a context.
    ///
    /// The columns are those of `facilities.csv` under any of their headings; `id`, `kind` and
    /// `city` must be there.
    ///
    /// Raises `SilverbayError` with every row that cannot be used.
    #[staticmethod]
    fn from_frame(py: Python<'_>, frame: &Bound<'_, PyAny>, context: &Context) -> PyResult<Self> {
        let batches = frame::batches(frame)?;
        let context = &context.inner;
        let homes = py.detach(|| facilities(&batches, context));
        let homes = homes.map_err(|error| error::of_rows(&error))?;
        let inner = py.detach(|| context.catalog(homes));
        let inner = inner.map_err(|error| error::of_load(&error))?;
        Ok(Self {
            inner,
            folder: None,
        })
    }

    /// The day of the newest fact, as `2026-11-27`; `None` where no fact has one.
    #[getter]
    fn newest(&self) -> Option<String> {
        self.inner.newest().map(|day| day.to_string())
    }

    /// The ids of the homes.
    #[getter]
    fn ids(&self) -> Vec<String> {
        let homes = self.inner.facilities().iter();
        homes.map(|home| home.id.to_string()).collect()
    }

    fn __len__(&self) -> usize {
        self.inner.facilities().len()
    }

    fn __repr__(&self) -> String {
        let of = self.folder.as_ref().map_or_else(
            || "a frame".to_owned(),
            |folder| folder.display().to_string(),
        );
        format!("Catalog({} homes of {of})", self.__len__())
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<(Py<PyAny>, (PathBuf,))> {
        let folder = self.folder.clone().ok_or_else(|| {
            PyTypeError::new_err("a catalog of a frame is not pickled: send its frame and context")
        })?;
        let load = py.get_type::<Self>().getattr("load")?.unbind();
        Ok((load, (folder,)))
    }

    /// Ranks the homes for a case.
    ///
    /// `k` is how many homes the table of the ranking has, all where it is `None`; `today`
    /// the day to rank for, where the case has none; `lang` the language of names and
    /// sentences: `en`, `zh-hant` or `zh-hans`.
    ///
    /// Raises `RefusedError` where the scheme does not take the elder.
    #[pyo3(signature = (case, k=10, today=None, lang="en"))]
    fn rank(
        &self,
        case: &Case,
        k: Option<usize>,
        today: Option<&str>,
        lang: &str,
    ) -> PyResult<Ranking> {
        let case = case.inner.clone().dated(day(today)?);
        Ranking::new(self.inner.clone(), case, k, self::lang(lang)?)
    }

    /// Ranks the homes for many cases on so many threads, and gives two tables: the first `k`
    /// homes of each case, and the cases without any, which either the scheme refuses
    /// (`conditions`) or nobody can read (`problems`). `case` counts the cases from 0.
    ///
    /// `cases` is a list of cases, or a frame with a case a row. A column of the frame is a key
    /// of the case file: `name`, `elder.age`, `homes.1.district`; structs are tables and lists
    /// are lists. What is null or blank is not stated.
    ///
    /// Other threads of Python go on meanwhile.
    #[pyo3(signature = (cases, k=10, today=None, threads=1, lang="en"))]
    fn rank_batch(
        &self,
        py: Python<'_>,
        cases: &Bound<'_, PyAny>,
        k: usize,
        today: Option<&str>,
        threads: usize,
        lang: &str,
    ) -> PyResult<(Batch, Batch)> {
        let (today, lang) = (day(today)?, self::lang(lang)?);
        let cases: Vec<_> = if cases.hasattr("__arrow_c_stream__")? {
            let batches = frame::batches(cases)?;
            let rows = batches.iter().map(keys::cases);
            let rows = rows.collect::<Result<Vec<_>, _>>().map_err(error::of)?;
            let case = |row: &Value| {
                Of::from_json_str(&row.to_string(), &self.inner).map(|of| of.dated(today))
            };
            py.detach(|| rows.iter().flatten().map(case).collect())
        } else {
            let cases: Vec<PyRef<'_, Case>> = cases.extract()?;
            let dated = |case: &PyRef<'_, Case>| Ok(case.inner.clone().dated(today));
            cases.iter().map(dated).collect()
        };
        many::rank(py, &self.inner, &cases, k, threads, lang)
    }
}

//! Tables, and what is asked of them.

use std::path::PathBuf;

use pyo3::prelude::*;

use crate::batch::Batch;
use crate::case::Case;
use crate::error;
use crate::ranking::Ranking;
use crate::words::{day, lang};

/// Homes with everything that a ranking of them needs: districts, crossings, rates, policies.
///
/// A catalog does not change, and may be used from several threads.
#[pyclass(frozen, module = "silverbay")]
pub struct Catalog {
    /// The catalog of the crate.
    pub inner: silverbay::catalog::Catalog,
    /// The folder that it was loaded from, by which it is pickled.
    folder: PathBuf,
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
        Ok(Self { inner, folder })
    }

    /// The tables that come with the package: the homes of `silverbay.DATA`.
    #[staticmethod]
    fn bundled(py: Python<'_>) -> PyResult<Self> {
        let folder = py.import("silverbay")?.getattr("DATA")?.extract()?;
        Self::load(py, folder)
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
        format!(
            "Catalog({} homes of {})",
            self.__len__(),
            self.folder.display()
        )
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<(Py<PyAny>, (PathBuf,))> {
        let load = py.get_type::<Self>().getattr("load")?.unbind();
        Ok((load, (self.folder.clone(),)))
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
    /// homes of each case, and the cases that the scheme refuses with the reasons. `case`
    /// counts the cases from 0.
    ///
    /// Other threads of Python go on meanwhile.
    #[pyo3(signature = (cases, k=10, today=None, threads=1, lang="en"))]
    fn rank_batch(
        &self,
        py: Python<'_>,
        cases: Vec<PyRef<'_, Case>>,
        k: usize,
        today: Option<&str>,
        threads: usize,
        lang: &str,
    ) -> PyResult<(Batch, Batch)> {
        let (today, lang) = (day(today)?, self::lang(lang)?);
        let cases = cases.iter().map(|case| case.inner.clone().dated(today));
        let cases: Vec<_> = cases.collect();
        crate::many::rank(py, &self.inner, &cases, k, threads, lang)
    }
}

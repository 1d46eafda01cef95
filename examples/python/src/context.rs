//! Everything that a score depends on but the facility, the case and the day.

use std::path::PathBuf;

use pyo3::prelude::*;
use silverbay_arrow::{eligible, eligible_schema};

use crate::batch::Batch;
use crate::case::Case;
use crate::words::day;
use crate::{error, frame};

/// Districts, crossings, rates, policies and beliefs, apart from any homes.
///
/// With it homes are scored wherever they are: in a frame, in a partition on another machine.
#[pyclass(frozen, module = "silverbay")]
pub struct Context {
    /// The context of the crate.
    pub inner: silverbay::catalog::Context,
}

#[pymethods]
impl Context {
    /// Loads the tables of a folder; `facilities.csv` need not be there.
    ///
    /// Raises `SilverbayError` with every problem of every table.
    #[staticmethod]
    fn load(folder: PathBuf) -> PyResult<Self> {
        let loaded = silverbay::catalog::Context::load(&folder);
        let inner = loaded.map_err(|error| error::of_load(&error))?;
        Ok(Self { inner })
    }

    /// A context from the text that `to_json` gives.
    #[staticmethod]
    fn from_json(text: &str) -> PyResult<Self> {
        let read = silverbay::catalog::Context::from_json(text);
        let inner = read.map_err(|error| error::of_load(&error))?;
        Ok(Self { inner })
    }

    /// All tables in one text, which another machine reads.
    fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// Scores the homes of a frame for a case: a table of the eligible ones with their ids.
    ///
    /// The columns are those of `facilities.csv` under any of their headings; a score depends
    /// on those of `SCORED` alone. `today` is the day to score for, such as `2026-11-27`,
    /// where the case has none: a part of a list does not know the newest date of the others.
    /// The order is by `key` descending, then by `id`.
    ///
    /// Raises `SilverbayError` with every row that cannot be used, and `RefusedError` where
    /// the scheme does not take the elder.
    fn score(
        &self,
        py: Python<'_>,
        case: &Case,
        frame: &Bound<'_, PyAny>,
        today: &str,
    ) -> PyResult<Batch> {
        let scorer = self.inner.scorer(&case.inner, day(Some(today))?);
        let scorer = scorer.map_err(|error| error::of_refusal(&error))?;
        let batches = frame::batches(frame)?;
        let scored = py.detach(|| {
            let scored = batches.iter().map(|batch| eligible(batch, &scorer));
            scored.collect::<Result<Vec<_>, _>>()
        });
        let scored = scored.map_err(|error| error::of_rows(&error))?;
        Ok(Batch::new(eligible_schema(), scored))
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<(Py<PyAny>, (String,))> {
        let read = py.get_type::<Self>().getattr("from_json")?.unbind();
        Ok((read, (self.to_json(),)))
    }

    fn __repr__(&self) -> String {
        format!("Context({} crossings)", self.inner.crossings().len())
    }
}

//! The order of the homes for a case, and every question about it.

use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList};
use silverbay::calls::{CALL_COST, CallPlan};
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::explain::{
    Block, Lang, compare, explain_against, explain_calls, explain_exclusion, explain_firmness,
    explain_place,
};
use silverbay::firmness::Firmness;
use silverbay::report::{
    CallsReport, ExplanationReport, FirmnessReport, GeoJsonReport, PageSettings, RankingReport,
    markdown, write_page,
};

use crate::batch::Batch;
use crate::error;
use crate::json::to_python;
use crate::places::Places;

/// The homes in order of a case.
///
/// It is a table of its first homes: `polars.DataFrame(ranking)`, `ranking.to_pylist()`, or
/// `for row in ranking`. Its methods answer what an adviser asks next.
#[pyclass(frozen, module = "silverbay")]
pub struct Ranking {
    catalog: Catalog,
    case: Case,
    lang: Lang,
    table: Batch,
    eligible: usize,
}

impl Ranking {
    /// Ranks, and makes the table of the first homes.
    pub fn new(catalog: Catalog, case: Case, k: Option<usize>, lang: Lang) -> PyResult<Self> {
        let ranking = catalog
            .rank(&case)
            .map_err(|error| error::of_refusal(&error))?;
        let eligible = ranking.len();
        let mut places = Places::of_one_case(lang);
        for place in ranking.top(k.unwrap_or(usize::MAX)) {
            places.push(&place);
        }
        let part = places.finish()?;
        let table = Batch::new(part.schema(), vec![part]);
        drop(ranking);
        Ok(Self {
            catalog,
            case,
            lang,
            table,
            eligible,
        })
    }

    /// Asks the ranking; it was not refused before and is not now.
    fn ask<T>(&self, ask: impl FnOnce(&Firmness<'_>) -> PyResult<T>) -> PyResult<T> {
        let ranking = self.catalog.rank(&self.case);
        let ranking = ranking.map_err(|error| error::of_refusal(&error))?;
        ask(&Firmness::new(&ranking))
    }
}

/// Blocks of a page as Markdown.
fn page(blocks: &[Block]) -> String {
    markdown(blocks)
}

/// The place in the order of an eligible home.
fn position(firmness: &Firmness<'_>, id: &str) -> PyResult<usize> {
    firmness
        .position(id)
        .ok_or_else(|| error::of(format!("{id:?} is not among the eligible homes")))
}

#[pymethods]
impl Ranking {
    /// How many homes are eligible, however many the table has.
    #[getter]
    const fn eligible(&self) -> usize {
        self.eligible
    }

    /// The names of the columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.table.columns()
    }

    /// The rows as dictionaries; `None` where nothing is known.
    fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        self.table.to_pylist(py)
    }

    /// The whole ranking as the program `rank` gives it in JSON: case, weights, rates, beliefs,
    /// the homes with every part of their scores, and those left out with the reasons.
    #[pyo3(signature = (top=None))]
    fn report(&self, py: Python<'_>, top: Option<usize>) -> PyResult<Py<PyAny>> {
        self.ask(|firmness| to_python(py, &RankingReport::new(firmness.ranking(), top, self.lang)))
    }

    /// The homes, the family's homes, the crossings and the journeys as GeoJSON.
    #[pyo3(signature = (top=None))]
    fn geojson(&self, py: Python<'_>, top: Option<usize>) -> PyResult<Py<PyAny>> {
        self.ask(|firmness| to_python(py, &GeoJsonReport::new(firmness.ranking(), top, self.lang)))
    }

    /// Why a home stands where it does, or why it is left out, as Markdown; `against` another
    /// home that it is set against.
    #[pyo3(signature = (home, against=None))]
    fn explain(&self, home: &str, against: Option<&str>) -> PyResult<String> {
        self.ask(|firmness| {
            if let Some(out) = firmness.ranking().excluded_home(home) {
                return Ok(page(&explain_exclusion(self.lang, &out)));
            }
            let at = position(firmness, home)?;
            let mut blocks = explain_place(self.lang, firmness, at);
            if let Some(other) = against {
                let other = position(firmness, other)?;
                blocks.extend(explain_against(self.lang, firmness, at, other));
            }
            Ok(page(&blocks))
        })
    }

    /// The same for programs, as `explain` gives it in JSON.
    #[pyo3(signature = (home, against=None))]
    fn explanation(
        &self,
        py: Python<'_>,
        home: &str,
        against: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        self.ask(|firmness| {
            let against = against.map(|id| position(firmness, id)).transpose()?;
            let report = ExplanationReport::new(firmness, home, against, self.lang)
                .ok_or_else(|| error::of(format!("{home:?} is no home of the catalog")))?;
            to_python(py, &report)
        })
    }

    /// Homes side by side, as Markdown.
    fn compare(&self, homes: Vec<String>) -> PyResult<String> {
        self.ask(|firmness| {
            let at = homes.iter().map(|id| position(firmness, id));
            let at = at.collect::<PyResult<Vec<_>>>()?;
            Ok(page(&compare(self.lang, firmness, &at)))
        })
    }

    /// Whom to ring next and when to stop, as Markdown. `cost` is how many points of 100 a call
    /// must promise to be worth it.
    #[pyo3(signature = (cost=None))]
    fn calls(&self, cost: Option<f64>) -> PyResult<String> {
        self.ask(|firmness| {
            let plan = CallPlan::new(firmness, share(cost));
            Ok(page(&explain_calls(self.lang, firmness, &plan)))
        })
    }

    /// The same for programs, as `calls` gives it in JSON.
    #[pyo3(signature = (cost=None))]
    fn call_plan(&self, py: Python<'_>, cost: Option<f64>) -> PyResult<Py<PyAny>> {
        self.ask(|firmness| to_python(py, &CallsReport::new(firmness, share(cost))))
    }

    /// How firm the order is, as Markdown: weights, unknown facts, questions, rates.
    #[pyo3(signature = (draws=10_000, seed=1))]
    fn firmness(&self, draws: usize, seed: u64) -> PyResult<String> {
        self.ask(|firmness| Ok(page(&explain_firmness(self.lang, firmness, draws, seed))))
    }

    /// The same for programs, as `firmness` gives it in JSON.
    #[pyo3(signature = (draws=10_000, seed=1))]
    fn firmness_report(&self, py: Python<'_>, draws: usize, seed: u64) -> PyResult<Py<PyAny>> {
        self.ask(|firmness| to_python(py, &FirmnessReport::new(firmness, draws, seed, self.lang)))
    }

    /// The page for the family: one HTML file, as a text.
    #[pyo3(signature = (top=10))]
    fn page(&self, top: usize) -> PyResult<String> {
        self.ask(|firmness| {
            let settings = PageSettings {
                lang: self.lang,
                top,
                ..PageSettings::default()
            };
            let mut page = Vec::new();
            write_page(firmness, settings, &mut page).map_err(error::of)?;
            String::from_utf8(page).map_err(error::of)
        })
    }

    fn __len__(&self) -> usize {
        self.table.__len__()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.table.__iter__(py)
    }

    fn __repr__(&self) -> String {
        let (shown, eligible) = (self.__len__(), self.eligible);
        format!(
            "Ranking({:?}: {shown} of {eligible} eligible homes)",
            self.case.name()
        )
    }

    /// The schema, for whoever takes Arrow.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        self.table.__arrow_c_schema__(py)
    }

    /// The table as a stream, for whoever takes Arrow.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        self.table.__arrow_c_stream__(py, requested_schema)
    }
}

/// Points of 100 as a share; what the method takes where nothing is said.
fn share(points: Option<f64>) -> f64 {
    points.map_or(CALL_COST, |points| points / 100.0)
}

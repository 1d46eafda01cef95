//! Errors of the crate as exceptions that carry their problems.

use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use silverbay::case::{CaseFileError, Refused};
use silverbay::catalog::LoadError;
use silverbay::explain::{Lang, condition};
use silverbay::problem::Problem;
use silverbay_arrow::NotScored;

use crate::json::to_python;

create_exception!(
    silverbay,
    SilverbayError,
    PyValueError,
    "What could not be read or ranked. `problems` lists every problem found, as `check` gives them."
);
create_exception!(
    silverbay,
    RefusedError,
    SilverbayError,
    "The scheme that the case asks for does not take the elder. `conditions` lists the conditions that are not met."
);

/// An exception with the message and the problems.
fn with_problems(message: String, problems: &[Problem]) -> PyErr {
    Python::attach(|py| {
        let error = SilverbayError::new_err(message);
        let views: Vec<_> = problems
            .iter()
            .map(silverbay::report::ProblemJson::new)
            .collect();
        match to_python(py, &views) {
            Ok(list) => match error.value(py).setattr("problems", list) {
                Ok(()) => error,
                Err(other) => other,
            },
            Err(other) => other,
        }
    })
}

/// Tables that cannot be used.
pub fn of_load(error: &LoadError) -> PyErr {
    with_problems(error.told(Lang::EN), error.problems())
}

/// Rows that cannot be scored.
pub fn of_rows(error: &NotScored) -> PyErr {
    match error {
        NotScored::Rows(problems) => with_problems(error.to_string(), problems),
        NotScored::Headings(headings) => of_load(headings),
        other => of(other),
    }
}

/// A case that cannot be read.
pub fn of_case(error: &CaseFileError) -> PyErr {
    with_problems(error.told(Lang::EN), error.problems())
}

/// A case that the scheme does not take.
pub fn of_refusal(error: &Refused) -> PyErr {
    let conditions: Vec<String> = error
        .conditions
        .iter()
        .map(|one| condition(Lang::EN, one))
        .collect();
    Python::attach(|py| {
        let refused = RefusedError::new_err(error.to_string());
        match refused.value(py).setattr("conditions", conditions) {
            Ok(()) => refused,
            Err(other) => other,
        }
    })
}

/// Any other error, in its own words.
pub fn of(error: impl std::fmt::Display) -> PyErr {
    SilverbayError::new_err(error.to_string())
}

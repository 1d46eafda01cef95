//! Silverbay for Python.
//!
//! Arguments and answers are Python's own or Arrow's; what is computed, the crate computes.

mod batch;
mod case;
mod catalog;
mod check;
mod context;
mod error;
mod frame;
mod json;
mod keys;
mod many;
mod places;
mod programs;
mod ranking;
mod words;

use pyo3::prelude::*;

/// Compares elderly care homes and integrated medical-nursing facilities across the
/// Hong Kong – Guangdong boundary.
#[pymodule]
mod _silverbay {
    #[pymodule_export]
    use super::batch::Batch;
    #[pymodule_export]
    use super::case::Case;
    #[pymodule_export]
    use super::catalog::Catalog;
    #[pymodule_export]
    use super::check::check;
    #[pymodule_export]
    use super::command;
    #[pymodule_export]
    use super::context::Context;
    #[pymodule_export]
    use super::error::{RefusedError, SilverbayError};
    #[pymodule_export]
    use super::ranking::Ranking;
}

/// Runs a program of the crate, `silverbay rank …`, with the arguments of the command line;
/// its exit code.
#[pyfunction]
fn command(py: Python<'_>, args: Vec<String>) -> u8 {
    py.detach(|| programs::command(&args))
}

//! The error of loading.

use std::fmt;

use crate::problem::{Problem, Severity};
use crate::text;
use crate::words::Lang;

/// Why there is no catalog: every problem of every file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub struct LoadError {
    problems: Vec<Problem>,
}

impl From<Vec<Problem>> for LoadError {
    fn from(problems: Vec<Problem>) -> Self {
        Self { problems }
    }
}

impl LoadError {
    /// All problems in the order of reading.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self
            .problems
            .iter()
            .filter(|p| p.severity() != Severity::Note)
            .count();
        f.write_str(&text!(Lang::EN, "tables-problems", count = count))?;
        for problem in &self.problems {
            write!(f, "\n  {problem}")?;
        }
        Ok(())
    }
}

//! The error of loading.

use std::error::Error;

use crate::problem::{Cause, Problem, Severity, told_below};
use crate::text;
use crate::words::{Lang, displayed_in_english};

/// Why there is no catalog: every problem of every file.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadError {
    problems: Vec<Problem>,
}

impl From<Vec<Problem>> for LoadError {
    fn from(problems: Vec<Problem>) -> Self {
        Self { problems }
    }
}

impl LoadError {
    /// All of them where one is more than a note: something was then left out.
    pub(super) fn unless_complete(problems: Vec<Problem>) -> Result<(), Self> {
        let is_left_out = |problem: &Problem| problem.severity() != Severity::Note;
        if problems.iter().any(is_left_out) {
            return Err(Self::from(problems));
        }
        Ok(())
    }

    /// All problems in the order of reading.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The number of problems, and each on a line of its own.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let count = self
            .problems
            .iter()
            .filter(|p| p.severity() != Severity::Note)
            .count();
        told_below(
            text!(lang, "tables-problems", count = count),
            &self.problems,
            lang,
        )
    }
}
displayed_in_english!(LoadError);

impl Error for LoadError {
    /// What the system or another library said of the first file that cannot be read because
    /// of it.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let mut causes = self.problems.iter().filter_map(Problem::cause);
        causes.find_map(Cause::error)
    }
}

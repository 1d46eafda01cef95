//! A problem in words of one language.

use std::fmt;

use crate::words::Lang;

/// A problem in words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Told {
    /// What is wrong.
    pub wrong: String,
    /// What was expected, or empty.
    pub expected: String,
    /// What to do, or empty where there is nothing to do.
    pub remedy: String,
    /// The language.
    pub lang: Lang,
}

/// What is wrong, then what to do.
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.remedy.is_empty() {
            f.write_str(&self.wrong)
        } else {
            f.write_str(&self.lang.clauses([&self.wrong, &self.remedy]))
        }
    }
}

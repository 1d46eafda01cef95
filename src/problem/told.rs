//! A problem in words of one language.

use std::fmt;

use crate::words::Lang;

/// A problem in words of one language.
///
/// # Example
///
/// ```
/// use silverbay::problem::ProblemKind;
/// use silverbay::units::Minutes;
/// use silverbay::words::Lang;
///
/// let kind = ProblemKind::from(Minutes::new(-1.0).unwrap_err());
/// let told = kind.told(Lang::EN);
/// assert_eq!(told.wrong, "duration must be 0 to 1,000,000 minutes, got -1");
/// assert!(told.remedy.is_empty());
/// ```
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

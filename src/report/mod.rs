//! A ranking for other programs: the JSON contract, and rows for a spreadsheet.
//!
//! Renders what was computed elsewhere and computes nothing.

mod defence;
mod json;
mod markdown;
mod problems;
mod spreadsheet;

pub use defence::{ExplanationReport, FirmnessReport};
pub use json::RankingReport;
pub use markdown::markdown;
pub use problems::{Counts, FileReport, ProblemJson, SourceJson, Words};
pub use spreadsheet::write_csv;

//! A ranking for other programs: the JSON contract, and rows for a spreadsheet.
//!
//! Renders what was computed elsewhere and computes nothing.

mod json;
mod problems;
mod spreadsheet;

pub use json::RankingReport;
pub use problems::{Counts, FileReport, ProblemJson, SourceJson, Words};
pub use spreadsheet::write_csv;

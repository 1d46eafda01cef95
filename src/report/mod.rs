//! A ranking for other programs: the JSON contract, and rows for a spreadsheet.
//!
//! Renders what was computed elsewhere and computes nothing.

mod json;
mod spreadsheet;

pub use json::RankingReport;
pub use spreadsheet::write_csv;

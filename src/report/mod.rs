//! A ranking for others: JSON, rows for a spreadsheet, a map, a document, and the page
//! for the family.
//!
//! Renders what was computed elsewhere and computes nothing.

mod defence;
mod format;
mod geojson;
mod json;
mod markdown;
#[cfg(feature = "report")]
mod page;
mod problems;
mod spreadsheet;

pub use defence::{ExplanationReport, FirmnessReport};
pub use format::{Format, FormatSettings};
pub use geojson::GeoJsonReport;
pub use json::RankingReport;
pub use markdown::markdown;
#[cfg(feature = "report")]
pub use page::{PageError, PageSettings, write_page};
pub use problems::{Counts, FileReport, InEachLanguage, ProblemJson, SourceJson, Words};
pub use spreadsheet::write_csv;

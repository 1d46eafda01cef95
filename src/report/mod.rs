//! A ranking for others: JSON, rows for a spreadsheet, a map, a document, and the page
//! for the family.
//!
//! Renders what was computed elsewhere and computes nothing.

mod format;
mod geojson;
#[cfg(feature = "report")]
mod html;
mod json;
mod markdown;
mod problems;
mod spreadsheet;

pub use format::{Format, FormatSettings};
pub use geojson::GeoJsonReport;
#[cfg(feature = "report")]
pub use html::{PageError, PageSettings, write_page};
pub use json::{ExplanationReport, FirmnessReport, RankingReport};
pub use markdown::markdown;
pub use problems::{Counts, FileReport, InEachLanguage, ProblemJson, SourceJson, Words};
pub use spreadsheet::write_csv;

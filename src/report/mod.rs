//! A ranking for others: JSON, rows for a spreadsheet, a map, a document, and the page
//! for the family.
//!
//! Renders what was computed elsewhere and computes nothing.

mod format;
#[cfg(feature = "report")]
mod html;
mod json;
mod problems;

pub use crate::problem::Question;
pub use format::{Format, FormatSettings, GeoJsonReport, markdown, write_csv};
#[cfg(feature = "report")]
pub use html::{PageError, PageSettings, write_page};
pub use json::{
    CallsReport, ExcludedListed, ExcludedReport, ExplanationReport, FirmnessReport, GapsReport,
    PlaceReport, RankingReport,
};
pub use problems::{
    ColumnJson, Counts, FileReport, InEachLanguage, ProblemJson, QuestionJson, SourceJson,
    StandingsJson, Words,
};

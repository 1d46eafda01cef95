//! The formats in which a ranking is written for other programs and documents.
//!
//! A new format is one row of [`Format`], its arm in each function below, and a file
//! beside this one with its writer. The programs, the project's check and the tests take the list
//! from [`Word::ALL`](crate::vocabulary::Word::ALL).

pub(super) mod geojson;
mod markdown;
mod rounded;
mod spreadsheet;

use std::io::{self, Write};

pub use geojson::GeoJsonReport;
pub use markdown::markdown;
pub use spreadsheet::write_csv;

use super::RankingReport;
use crate::catalog::ByteOrderMark;
use crate::explain::{Lang, explain_ranking};
use crate::rank::Ranking;
use crate::vocabulary::vocabulary;

/// Homes in a document when no number is given. People read it, so it stays short.
const TOP_OF_A_DOCUMENT: usize = 10;

vocabulary! {
    /// A format in which a ranking is written.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::report::{Format, FormatSettings};
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    ///
    /// let ranking = catalog.rank(&case)?;
    /// let mut csv = Vec::new();
    /// Format::Csv.write(&ranking, FormatSettings::default(), &mut csv)?;
    /// assert!(csv.starts_with(b"rank,id,name,"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    "format": pub enum Format {
        /// The ranking as a [`RankingReport`]: all numbers, all reasons.
        Json = "json",
        /// One facility a row, one fact a column.
        Csv = "csv",
        /// Homes, crossings and journeys on a map, by RFC 7946.
        GeoJson = "geojson",
        /// The ranking in words.
        Markdown = "markdown",
    }
}

/// What to write of a ranking, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatSettings {
    /// The language of sentences and names. Codes and keys are the same in all.
    pub lang: Lang,
    /// Maximum number of ranked facilities. `None` is all of them, and ten in Markdown.
    pub top: Option<usize>,
    /// What a CSV file begins with. The other formats have no byte order mark.
    pub mark: ByteOrderMark,
}

impl Default for FormatSettings {
    fn default() -> Self {
        Self {
            lang: Lang::EN,
            top: None,
            mark: ByteOrderMark::Without,
        }
    }
}

impl Format {
    /// The usual end of a file's name, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::GeoJson => "geojson",
            Self::Markdown => "md",
        }
    }

    /// The media type, as registered with IANA. All formats are UTF-8.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::GeoJson => "application/geo+json",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }

    /// What the format is for, in a few words of English: "a spreadsheet".
    #[must_use]
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Json => "programs; the contract is in the guide (cargo doc)",
            Self::Csv => "a spreadsheet",
            Self::GeoJson => "a map, such as QGIS: homes, crossings and journeys by RFC 7946",
            Self::Markdown => "a document",
        }
    }

    /// Writes a ranking.
    ///
    /// # Errors
    ///
    /// The error of the writer.
    pub fn write(
        self,
        ranking: &Ranking<'_, '_>,
        settings: FormatSettings,
        mut writer: impl Write,
    ) -> io::Result<()> {
        let FormatSettings { lang, top, mark } = settings;
        match self {
            Self::Json => {
                let report = RankingReport::new(ranking, top, lang);
                serde_json::to_writer_pretty(&mut writer, &report)?;
                writeln!(writer)
            }
            Self::Csv => write_csv(ranking, top, lang, mark, writer),
            Self::GeoJson => {
                let report = GeoJsonReport::new(ranking, top, lang);
                serde_json::to_writer(&mut writer, &report)?;
                writeln!(writer)
            }
            Self::Markdown => {
                let top = top.unwrap_or(TOP_OF_A_DOCUMENT);
                let page = explain_ranking(lang, ranking, top);
                writer.write_all(markdown(&page).as_bytes())
            }
        }
    }
}

//! Official lists and the answers of map services, by the name of their format, as tables in
//! the columns of `facilities.csv`.
//!
//! Only what such a list says is taken: names, address, telephone, position. What it leaves
//! out is blank, and the table is then read and checked like any other.

mod csdi;
mod entry;
mod map_service;
mod osm;
mod swd;

use std::fmt;

use crate::place::Gazetteer;
use crate::problem::Cause;
use crate::text;
use crate::units::AsOf;
use crate::vocabulary::vocabulary;
use crate::words::{Lang, displayed_in_english};
use entry::{Entry, written};
use map_service::NoAnswer;

vocabulary! {
    /// The format of a list that is not a table of homes by itself.
    "format of a list": pub enum ListFormat {
        /// The Social Welfare Department's list of residential care homes for the elderly,
        /// XML.
        SwdRcheXml = "swd-rche-xml",
        /// A data set of facilities of DATA.GOV.HK or the Common Spatial Data
        /// Infrastructure, CSV.
        CsdiCsv = "csdi-csv",
        /// Nodes and ways of OpenStreetMap, GeoJSON.
        OsmGeoJson = "osm-geojson",
        /// What the place search of Amap answers, JSON in GCJ-02.
        AmapJson = "amap-json",
        /// What the place search of Baidu answers, JSON in BD-09 unless it says otherwise.
        BaiduJson = "baidu-json",
    }
}

/// Why a list cannot be read in its format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListError {
    /// The bytes are not of the format.
    Unreadable {
        /// The file.
        file: String,
        /// The format.
        format: ListFormat,
        /// Where and why, as the reader says it.
        cause: Cause,
    },
    /// The file is the answer of a map service that it gives none.
    Refused {
        /// The file.
        file: String,
        /// The format.
        format: ListFormat,
        /// What the service says.
        cause: String,
    },
    /// The file has none of what holds a home.
    NoHomes {
        /// The file.
        file: String,
        /// The format.
        format: ListFormat,
        /// What was looked for.
        wanted: &'static str,
    },
}

impl ListError {
    /// Why, in words of the language.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable {
                file,
                format,
                cause,
            } => text!(
                lang,
                "list-unreadable",
                file = file,
                format = format.to_string(),
                cause = cause.as_str()
            ),
            Self::Refused {
                file,
                format,
                cause,
            } => text!(
                lang,
                "list-refused",
                file = file,
                format = format.to_string(),
                cause = lang.quoted(cause)
            ),
            Self::NoHomes {
                file,
                format,
                wanted,
            } => text!(
                lang,
                "list-no-homes",
                file = file,
                format = format.to_string(),
                wanted = *wanted
            ),
        }
    }
}
displayed_in_english!(ListError);

/// Turns a list into a table in the columns of `facilities.csv`, one line a home in the order
/// of the list; each is dated `as_of`, the day of the download.
///
/// Cities and districts that a list leaves out are those of the nearest district of the
/// gazetteer.
///
/// # Errors
///
/// [`ListError`] when the bytes are not of the format, break off, are the refusal of a map
/// service, or hold no home.
///
/// # Example
///
/// ```
/// use silverbay::catalog::Catalog;
/// use silverbay::lists::{ListFormat, as_table};
///
/// let gazetteer = Catalog::load("data")?.gazetteer().clone();
/// let answer = r#"{"pois": [{"id": "B1", "name": "示例养老院", "cityname": "深圳市",
///     "adname": "福田区", "address": "一路1号", "tel": [], "location": "114.05,22.54"}]}"#;
/// let table = as_table(ListFormat::AmapJson, "answer.json", answer.as_bytes(), None, &gazetteer)?;
/// assert!(String::from_utf8(table)?.contains("amap-B1,,示例养老院"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn as_table(
    format: ListFormat,
    file: &str,
    bytes: &[u8],
    as_of: Option<AsOf>,
    gazetteer: &Gazetteer,
) -> Result<Vec<u8>, ListError> {
    let unreadable = |cause: &dyn fmt::Display| ListError::Unreadable {
        file: file.to_owned(),
        format,
        cause: Cause::told(cause),
    };
    let no_answer = |of| match of {
        NoAnswer::Unreadable(error) => unreadable(&error),
        NoAnswer::Refused(cause) => ListError::Refused {
            file: file.to_owned(),
            format,
            cause,
        },
    };
    let (entries, wanted): (Vec<Entry>, _) = match format {
        ListFormat::SwdRcheXml => (
            swd::entries(bytes).map_err(|error| unreadable(&error))?,
            swd::WANTED,
        ),
        ListFormat::CsdiCsv => (
            csdi::entries(bytes).map_err(|error| unreadable(&error))?,
            csdi::WANTED,
        ),
        ListFormat::OsmGeoJson => (
            osm::entries(bytes).map_err(|error| unreadable(&error))?,
            osm::WANTED,
        ),
        ListFormat::AmapJson => (
            map_service::amap(bytes).map_err(no_answer)?,
            map_service::AMAP_WANTED,
        ),
        ListFormat::BaiduJson => (
            map_service::baidu(bytes).map_err(no_answer)?,
            map_service::BAIDU_WANTED,
        ),
    };
    if entries.is_empty() {
        let file = file.to_owned();
        return Err(ListError::NoHomes {
            file,
            format,
            wanted,
        });
    }
    let located = entries.into_iter().map(|entry| entry.located(gazetteer));
    written(located, as_of).map_err(|error| unreadable(&error))
}

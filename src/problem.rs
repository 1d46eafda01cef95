//! What is wrong with a file: where it stands, what was found, what to write.
//!
//! Reading never stops at the first problem. Each is kept with its place, and
//! whoever asked for the file decides what a problem means.

use std::fmt;
use std::sync::Arc;

use crate::units::{NotAClockTime, NotADay, OutOfRange};
use crate::vocabulary::UnknownWord;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing was left out because of it.
    Note,
    /// The row or the file cannot be used as it stands.
    Error,
}

/// One thing wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub(crate) file: Arc<str>,
    pub(crate) line: u64,
    pub(crate) name: Option<Box<str>>,
    pub(crate) span: Option<Span>,
    pub(crate) kind: ProblemKind,
}

/// Where the text in question stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// A cell of a table: the byte at which its row starts, and its place in
    /// the row counted from 0.
    Cell {
        /// Bytes before the row.
        row_start: u64,
        /// Cells before this one.
        field: usize,
    },
    /// Bytes of a text file.
    Bytes {
        /// Bytes before the text.
        start: usize,
        /// Bytes before the end of the text.
        end: usize,
    },
}

impl Problem {
    /// The file, as it was named by whoever asked to read it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1; 0 where the whole file is meant.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// The column of the table or the key of the case file, where one is meant.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Where the text stands in the file, where one text is meant.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &ProblemKind {
        &self.kind
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self.kind {
            ProblemKind::UnknownColumn { .. } => Severity::Note,
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ", line {}", self.line)?;
        }
        if let Some(name) = &self.name {
            write!(f, ", {name}")?;
        }
        let severity = if self.severity() == Severity::Note {
            "note: "
        } else {
            ""
        };
        write!(f, ": {severity}{}", self.kind)
    }
}

/// What is wrong with a text, a row or a file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The file cannot be read at all.
    #[error("the file cannot be read: {cause}")]
    Unreadable {
        /// What the system said.
        cause: String,
    },
    /// A column of the table's format is not there.
    #[error("the column is missing; the first line must name all of: {}", columns.join(", "))]
    MissingColumn {
        /// The columns of the format.
        columns: &'static [&'static str],
    },
    /// The first line names a column twice.
    #[error("the column stands twice; keep one")]
    DuplicateColumn,
    /// The first line names a column that the format does not have. A note:
    /// the column is not read.
    #[error("{text:?} is not a column of this table and is not read")]
    UnknownColumn {
        /// The name as found.
        text: String,
    },
    /// A row has more or fewer cells than the first line.
    #[error(
        "the row has {found} cells where the first line has {expected}; look for a lost or a bare comma, or a quote that is not closed"
    )]
    RowLength {
        /// Cells of the row.
        found: usize,
        /// Cells of the first line.
        expected: usize,
    },
    /// Bytes that are not UTF-8.
    #[error("{text:?} is not UTF-8; save the file as UTF-8")]
    NotUtf8 {
        /// The text with the bad bytes replaced.
        text: String,
    },
    /// An empty cell, or a key that is not there, where something is required.
    #[error("nothing is written here; give {wanted}")]
    Missing {
        /// What belongs here.
        wanted: &'static str,
    },
    /// A text that is no number.
    #[error("{text:?} is not {wanted}")]
    NotANumber {
        /// The text as found.
        text: String,
        /// The number that belongs here.
        wanted: &'static str,
    },
    /// A number that the quantity does not admit.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
    /// A word outside its closed vocabulary.
    #[error(transparent)]
    UnknownWord(#[from] UnknownWord),
    /// A word that stands twice in a list.
    #[error("{text:?} stands twice in the list; keep one")]
    RepeatedWord {
        /// The word.
        text: String,
    },
    /// A text that is no date, or a date that does not exist.
    #[error(transparent)]
    NotADay(#[from] NotADay),
    /// A text that is no time of the day.
    #[error(transparent)]
    NotAClockTime(#[from] NotAClockTime),
    /// A text that is no fee.
    #[error(
        "{text:?} is not a fee a month; write 7000, 7000-8000, 2900 up or up to 21000, \
         or leave the cell blank when nothing is published"
    )]
    NotAFee {
        /// The text as found.
        text: String,
    },
    /// A fee of which no one knows the currency.
    #[error("a fee is given and no currency; write one of HKD, CNY, MOP")]
    FeeWithoutCurrency,
    /// A range whose ends are in the wrong order.
    #[error("{text:?} runs from the higher to the lower; turn the ends round")]
    EndsReversed {
        /// The range as found.
        text: String,
    },
    /// An id that another row has.
    #[error("{text:?} stands in line {first_line} too; every row needs its own")]
    DuplicateId {
        /// The id.
        text: String,
        /// The line where it stands first.
        first_line: u64,
    },
    /// A district that districts.csv does not have.
    #[error("{text:?} is not a district of districts.csv{}", nearest.as_ref().map_or_else(String::new, |name| format!("; did you mean {name:?}?")))]
    UnknownDistrict {
        /// The text as found.
        text: String,
        /// A district that is spelt alike.
        nearest: Option<String>,
    },
    /// A district of another city than the row's.
    #[error("{text:?} is a district of {of} and the row says {city}")]
    DistrictOfAnotherCity {
        /// The district.
        text: String,
        /// The city it belongs to.
        of: &'static str,
        /// The city of the row.
        city: &'static str,
    },
    /// A city without a row of its own in districts.csv.
    #[error("districts.csv has no row named {city:?} for the city itself")]
    CityWithoutPoint {
        /// The city.
        city: &'static str,
    },
    /// Latitude and longitude in each other's place.
    #[error(
        "latitude {lat} and longitude {lon} look swapped; latitude comes first and lies between -90 and 90"
    )]
    SwappedPosition {
        /// The number in the place of the latitude.
        lat: f64,
        /// The number in the place of the longitude.
        lon: f64,
    },
    /// A position of which a part is missing.
    #[error(
        "a position needs lat, lon, datum and position_precision together; fill them all or none"
    )]
    PartOfAPosition,
    /// A crossing whose ends lie on one side.
    #[error("both ends are on the side {side}; a crossing joins two sides")]
    SameSide {
        /// The side.
        side: &'static str,
    },
    /// A pair of which only one is filled.
    #[error("{given} is filled and {wanted} is not; fill both or neither")]
    HalfAPair {
        /// The column that is filled.
        given: &'static str,
        /// The column that is blank.
        wanted: &'static str,
    },
    /// A service both offered and known to be absent.
    #[error("{text:?} stands under services and under services_absent; keep one")]
    OfferedAndAbsent {
        /// The service.
        text: String,
    },
    /// A currency of some fee that rates.csv does not have.
    #[error("there is no rate for {currency}, the currency of {fees} rows; add one to rates.csv")]
    NoRate {
        /// The currency.
        currency: &'static str,
        /// How many rows have it.
        fees: usize,
    },
    /// A rate for the Hong Kong dollar itself.
    #[error("a Hong Kong dollar is worth one Hong Kong dollar; take the row out")]
    RateOfHkd,
    /// A first line that names no column of any table.
    #[error(
        "the first line names no column of the table{}; the file may be empty, separated by \
         semicolons or tabs, or not UTF-8; save it as CSV UTF-8 separated by commas",
        if text.is_empty() { String::new() } else { format!(": {text:?}") }
    )]
    NotATable {
        /// The first line as far as it can be read.
        text: String,
    },
    /// Text that is not TOML.
    #[error("{message}{}; a case file is TOML, and the README shows one", if text.is_empty() { String::new() } else { format!(" at {text:?}") })]
    NotToml {
        /// What the TOML reader says.
        message: String,
        /// The text in question, or empty.
        text: String,
    },
    /// A key that the case file does not have.
    #[error("the case file has no such key; allowed here: {}", allowed.join(", "))]
    UnknownKey {
        /// The keys allowed at this place.
        allowed: &'static [&'static str],
    },
    /// A value of another type than the key's.
    #[error("{found} stands where {wanted} belongs")]
    WrongType {
        /// The text that stands there, cut short.
        found: String,
        /// What belongs there.
        wanted: &'static str,
    },
    /// A home that says where it is twice or not at all.
    #[error("say where the home is by district alone, or by side, lat and lon together")]
    HomeNowhere,
    /// The case as a whole cannot be ranked.
    #[error(transparent)]
    Case(#[from] crate::case::CaseError),
}

//! The kinds of problem, and how much each matters.

use std::fmt;

use super::rows::{FileKind, ListFact, RowKind};
use super::{CaseError, Cause, Encoding, FeeNote, FeeRefusal, Severity, Wanted};
use crate::answers::NotAFact;
use crate::facility::FeeRange;
use crate::units::{AsOf, Currency, Day, Kilometres, NotAClockTime, NotADay, NotARate, OutOfRange};
use crate::vocabulary::{UnknownWord, Word, WordSet};
use crate::words::Lang;

/// Declares the kinds with the code and the severity of each.
macro_rules! kinds {
    ($(
        $(#[$meta:meta])*
        $Name:ident $(($Inner:ty))? $({ $( $(#[$field_meta:meta])* $field:ident: $Field:ty, )+ })?
        = $code:literal, $severity:ident;
    )+) => {
        /// What is wrong with a text, a row or a file.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ProblemKind {
            $( $(#[$meta])* $Name $(($Inner))? $({ $( $(#[$field_meta])* $field: $Field, )+ })?, )+
        }

        impl ProblemKind {
            /// The codes of all kinds. `fee_refused` stands for the codes of
            /// [`FeeRefusal`], which a refused fee has instead.
            pub const CODES: &'static [&'static str] = &[ $( $code ),+ ];

            /// A short name for programs, which never changes.
            #[must_use]
            pub fn code(&self) -> &'static str {
                if let Self::FeeRefused { refusal, .. } = self {
                    return refusal.code();
                }
                match self {
                    $( kinds!(@pattern $Name $(($Inner))? $({ $($field)+ })?) => $code, )+
                }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(&self) -> Severity {
                // Whether a person must be asked depends on what the text says.
                if let Self::FeeRefused { refusal, .. } = self
                    && refusal.is_question()
                {
                    return Severity::Question;
                }
                match self {
                    $( kinds!(@pattern $Name $(($Inner))? $({ $($field)+ })?) => Severity::$severity, )+
                }
            }
        }
    };
    (@pattern $Name:ident) => { Self::$Name };
    (@pattern $Name:ident ($Inner:ty)) => { Self::$Name(_) };
    (@pattern $Name:ident { $($field:ident)+ }) => { Self::$Name { .. } };
}

kinds! {
    /// The file cannot be read at all.
    Unreadable {
        /// What the system said.
        cause: Cause,
    } = "unreadable", Error;
    /// A column without which no row can be used is not there.
    MissingColumn {
        /// The columns of the format.
        columns: &'static [&'static str],
    } = "missing_column", Error;
    /// Columns that the file does not have; their facts are unknown.
    ColumnsNotThere {
        /// The first of the columns, at most five.
        columns: Vec<&'static str>,
        /// How many more there are.
        others: usize,
    } = "columns_not_there", Note;
    /// A table that the folder does not have; the one that comes with the program is used.
    BuiltInTable = "built_in_table", Note;
    /// A file that is no table of text, whatever its name ends with.
    OtherFile {
        /// What it is.
        what: FileKind,
    } = "other_file", Error;
    /// A file that is not what it seems to be by its first bytes, or not whole.
    Damaged {
        /// What the reader of such files says.
        cause: Cause,
    } = "damaged", Error;
    /// A workbook that a password keeps closed.
    Locked = "locked", Error;
    /// A file that is no text and larger than is read at once.
    FileTooLarge {
        /// The most megabytes.
        megabytes: u64,
    } = "file_too_large", Error;
    /// A workbook that unpacks to more than is read.
    UnpacksTooMuch {
        /// The most megabytes.
        megabytes: u64,
    } = "unpacks_too_much", Error;
    /// A sheet with more cells or longer texts than is read.
    TooManyCells {
        /// The most cells.
        cells: usize,
        /// The most megabytes of text.
        megabytes: usize,
    } = "too_many_cells", Error;
    /// A sheet that the workbook does not have.
    NoSuchSheet {
        /// The name as stated.
        text: String,
        /// The sheets of the workbook.
        sheets: Vec<String>,
    } = "no_such_sheet", Error;
    /// Other sheets that hold a table too, which are not read.
    OtherSheets {
        /// Their names.
        sheets: Vec<String>,
    } = "other_sheets", Note;
    /// Rows that the sheet hides; they are read.
    HiddenRows {
        /// How many.
        rows: usize,
    } = "hidden_rows", Note;
    /// Columns that the sheet hides; they are read.
    HiddenColumns {
        /// How many.
        columns: usize,
    } = "hidden_columns", Note;
    /// Cells that have an error in place of a value, such as `#N/A`; their facts are unknown.
    ErrorCells {
        /// How many.
        cells: usize,
    } = "error_cells", Note;
    /// Cells to the right of all columns that are read.
    CellsBeyond {
        /// How many.
        cells: usize,
    } = "cells_beyond", Note;
    /// Formulas whose values the workbook does not hold; the place is that of the first.
    FormulaWithoutValue {
        /// How many.
        cells: usize,
    } = "formula_without_value", Question;
    /// Lines above the headings, which are not read.
    LinesAbove {
        /// The last of them.
        last: u64,
    } = "lines_above", Note;
    /// A line above the headings that gives the unit of all sums.
    UnitAbove {
        /// The unit.
        text: String,
    } = "unit_above", Note;
    /// Rows that are no homes: totals, remarks, headings again, units.
    RowsLeftOut {
        /// What they are.
        what: RowKind,
        /// How many.
        rows: usize,
    } = "rows_left_out", Note;
    /// A fact of many homes that the list does not say; stated once, it holds for all.
    ListDoesNotSay {
        /// The fact.
        fact: ListFact,
        /// How many rows wait for it.
        rows: usize,
    } = "list_does_not_say", Question;
    /// A list that does not say the city, and rows of which nothing else tells it.
    ListWithoutCity {
        /// How many rows cannot be used.
        rows: usize,
    } = "list_without_city", Error;
    /// Homes whose city or district was read elsewhere than in its column.
    PlaceFromAddress {
        /// How many.
        rows: usize,
    } = "place_from_address", Note;
    /// Rows so far down that a check does not compare them with the others, so that its memory
    /// is bounded.
    NotCompared {
        /// How many.
        rows: usize,
        /// How many are compared.
        compared: usize,
    } = "not_compared", Note;
    /// A word that names no kind of home; it is taken from the name, else as a care home.
    UnknownKind {
        /// The text as found.
        text: String,
    } = "unknown_kind", Question;
    /// A name of a place where people do not live.
    NameOfAService {
        /// The name.
        text: String,
    } = "name_of_a_service", Question;
    /// A blank cell below a filled one in a column whose cells are often merged.
    MergedCell {
        /// What stands above.
        above: String,
    } = "merged_cell", Error;
    /// A row with fewer cells than there are headings; those at its end are blank.
    ShortRow {
        /// Cells of the row.
        found: usize,
        /// Headings.
        expected: usize,
    } = "short_row", Note;
    /// A quote that is opened and not closed: its line cannot be read, those below are.
    QuoteNotClosed = "quote_not_closed", Error;
    /// A number where a spreadsheet has rounded an id; the row is named by its line.
    RoundedId {
        /// The text as found.
        text: String,
    } = "rounded_id", Note;
    /// There is no column of ids; rows are named by their lines.
    NoIds = "no_ids", Note;
    /// Two headings name one column.
    DuplicateColumn {
        /// The second heading.
        text: String,
        /// The first.
        first: String,
    } = "duplicate_column", Error;
    /// A heading of a column that another heading names better; it is not read.
    OtherHeading {
        /// The heading as found.
        text: String,
        /// The one that is read.
        first: String,
    } = "other_heading", Note;
    /// A heading that names no column. The column is not read.
    UnknownColumn {
        /// The heading as found.
        text: String,
        /// A column that is spelt alike.
        nearest: Option<&'static str>,
    } = "unknown_column", Note;
    /// A row has more or fewer cells than the first line.
    RowLength {
        /// Cells of the row.
        found: usize,
        /// Cells of the first line.
        expected: usize,
    } = "row_length", Error;
    /// A row so long that a quote must have been left open.
    RowTooLong {
        /// The most bytes a row may have.
        most: usize,
    } = "row_too_long", Error;
    /// A cell longer than any text that belongs into one.
    CellTooLong {
        /// The most bytes a cell may have.
        most: usize,
    } = "cell_too_long", Error;
    /// Bytes that are no text in the encoding of the file.
    Undecodable {
        /// The text with the bad bytes replaced.
        text: String,
        /// The encoding that the rest of the file is in.
        encoding: Encoding,
    } = "undecodable", Error;
    /// A character that nobody sees and that changes how others are shown: a control
    /// character, or a mark that turns the direction of the text after it. It is kept,
    /// and shown as `U+FFFD`.
    UnseenCharacter {
        /// The text as found.
        text: String,
    } = "unseen_character", Note;
    /// An empty cell, or a key that is not there, where something is required.
    Missing {
        /// What belongs here.
        wanted: Wanted,
    } = "missing", Error;
    /// A text that is not a number.
    NotANumber {
        /// The text as found.
        text: String,
        /// The number that belongs here.
        wanted: Wanted,
    } = "not_a_number", Error;
    /// A number of beds that is rough, or counts something else.
    BedsUnclear {
        /// The text as found.
        text: String,
    } = "beds_unclear", Question;
    /// A number that the quantity does not admit.
    OutOfRange(OutOfRange) = "out_of_range", Error;
    /// A word outside its closed vocabulary.
    UnknownWord(UnknownWord) = "unknown_word", Error;
    /// A word that occurs twice in a list.
    RepeatedWord {
        /// The word.
        text: String,
    } = "repeated_word", Error;
    /// A text that is not a date, or a date that does not exist.
    NotADay(NotADay) = "not_a_day", Error;
    /// A date of which either number may be the month.
    AmbiguousDate {
        /// The text as found.
        text: String,
    } = "ambiguous_date", Question;
    /// A date that was written in another way, and how it was read.
    DateRead {
        /// The text as found.
        text: String,
        /// The date.
        date: AsOf,
    } = "date_read", Note;
    /// A word of a list that names nothing known here; the others of the list count.
    UnknownListWord {
        /// The word.
        text: String,
    } = "unknown_list_word", Note;
    /// A text that is not a time of day.
    NotAClockTime(NotAClockTime) = "not_a_clock_time", Error;
    /// A text that states no fee a month and person.
    FeeRefused {
        /// The text as found.
        text: String,
        /// Why.
        refusal: FeeRefusal,
    } = "fee_refused", Error;
    /// A fee typed as a sentence, and how it was read.
    FeeRead {
        /// The text as found.
        text: String,
        /// The range a month.
        range: FeeRange,
        /// The currency that the text names.
        currency: Option<Currency>,
        /// What was done to get there.
        how: WordSet<FeeNote>,
    } = "fee_read", Note;
    /// A fee whose text names another currency than the row.
    OtherCurrency {
        /// The text as found.
        text: String,
        /// The currency the text names.
        named: Currency,
        /// The currency of the row.
        of_row: Currency,
    } = "other_currency", Error;
    /// A fee with an unknown currency.
    FeeWithoutCurrency = "fee_without_currency", Error;
    /// Two numbers that should be a range and are in the wrong order.
    EndsReversed {
        /// The range as found.
        text: String,
    } = "ends_reversed", Error;
    /// Numbered grades of care without a stated order.
    UnorderedGrades {
        /// The text as found.
        text: String,
    } = "unordered_grades", Question;
    /// Words of care that mean other levels in other systems.
    AmbiguousCare {
        /// The text as found.
        text: String,
    } = "ambiguous_care", Question;
    /// Dementia, which is a service and no level.
    DementiaIsNoLevel {
        /// The text as found.
        text: String,
    } = "dementia_is_no_level", Question;
    /// A word that names no level of care in any system known here.
    UnknownCare {
        /// The text as found.
        text: String,
    } = "unknown_care", Question;
    /// An id that another row has.
    DuplicateId {
        /// The id.
        text: String,
        /// The line of the first occurrence.
        first_line: u64,
    } = "duplicate_id", Error;
    /// A home that another row seems to describe too.
    ProbableDuplicate {
        /// The id of the other row.
        other: String,
        /// Its line.
        first_line: u64,
        /// Whether the names agree, or district, address and operator.
        by_name: bool,
    } = "probable_duplicate", Note;
    /// A district that districts.csv does not have.
    UnknownDistrict {
        /// The text as found.
        text: String,
        /// A district that is spelt alike.
        nearest: Option<String>,
    } = "unknown_district", Error;
    /// A district of another city than the row's.
    DistrictOfAnotherCity {
        /// The district.
        text: String,
        /// The city it belongs to.
        of: String,
        /// The city of the row.
        city: String,
    } = "district_of_another_city", Error;
    /// A city without a row of its own in districts.csv; the shipped one is used.
    CityWithoutPoint {
        /// The city.
        city: String,
    } = "city_without_point", Note;
    /// Latitude and longitude in each other's place.
    SwappedPosition {
        /// The number in the place of the latitude.
        lat: f64,
        /// The number in the place of the longitude.
        lon: f64,
    } = "swapped_position", Error;
    /// A position with a missing part.
    PartOfAPosition = "part_of_a_position", Error;
    /// A position without its datum, which is not used.
    NoDatum = "no_datum", Question;
    /// A position far from its district, or from every district of its city.
    OutsideCity {
        /// The district of the row, or else its city.
        of: String,
        /// How far from it, or from the nearest district of the city.
        away: Kilometres,
        /// The district that is nearest, of any city.
        nearest: String,
        /// How far that one is.
        nearest_away: Kilometres,
    } = "outside_city", Question;
    /// A crossing whose ends lie on one side.
    SameSide {
        /// The side.
        side: &'static str,
    } = "same_side", Error;
    /// A pair with only one cell filled.
    HalfAPair {
        /// The column that is filled.
        given: &'static str,
        /// The column that is blank.
        wanted: &'static str,
    } = "half_a_pair", Error;
    /// A service both offered and known to be absent.
    OfferedAndAbsent {
        /// The service.
        text: String,
    } = "offered_and_absent", Error;
    /// A currency of some fee that rates.csv does not have.
    NoRate {
        /// The currency.
        currency: &'static str,
        /// How many rows have it.
        fees: usize,
    } = "no_rate", Error;
    /// A rate far from what the currency was ever worth: of a hundred units, or the inverse.
    ImplausibleRate {
        /// The text as found.
        text: String,
        /// The currency.
        currency: &'static str,
    } = "implausible_rate", Question;
    /// A date far after that of every other row.
    DateFarAfterOthers {
        /// The date.
        date: AsOf,
        /// The newest of the others.
        newest: AsOf,
    } = "date_far_after_others", Question;
    /// A row of a home that another row describes too, with other prices: they are one home
    /// with a range.
    RowOfTheSameHome {
        /// The line of the first.
        first_line: u64,
    } = "row_of_the_same_home", Note;
    /// A rate for the Hong Kong dollar itself.
    RateOfHkd = "rate_of_hkd", Error;
    /// A first line that names no column of any table.
    NotATable {
        /// The first line as far as it can be read.
        text: String,
    } = "not_a_table", Error;
    /// Text that is not TOML.
    NotToml {
        /// What the TOML reader says.
        message: String,
        /// The text in question, or empty.
        text: String,
    } = "not_toml", Error;
    /// Text that is not JSON.
    NotJson {
        /// What the JSON reader says.
        message: String,
        /// The text in question, or empty.
        text: String,
    } = "not_json", Error;
    /// A key that the file does not have.
    UnknownKey {
        /// The keys allowed at this place.
        allowed: &'static [&'static str],
    } = "unknown_key", Error;
    /// A value of another type than the key's.
    WrongType {
        /// The text found there, cut short.
        found: String,
        /// What belongs there.
        wanted: Wanted,
    } = "wrong_type", Error;
    /// A home that says where it is twice or not at all.
    HomeNowhere = "home_nowhere", Error;
    /// A budget that no home can be had for.
    ImplausibleBudget {
        /// The budget in HKD a month.
        hkd: f64,
    } = "implausible_budget", Question;
    /// An age at which nobody looks for an elderly home.
    ImplausibleAge {
        /// The age.
        years: u8,
    } = "implausible_age", Question;
    /// A day so far from the facts that none of them says anything about it.
    ImplausibleDate {
        /// The day of the case.
        date: Day,
        /// The day of the newest fact.
        newest: Day,
    } = "implausible_date", Question;
    /// An id that `facilities.csv` does not have.
    UnknownFacility {
        /// The text as found.
        text: String,
        /// An id that is spelt alike.
        nearest: Option<String>,
    } = "unknown_facility", Error;
    /// A fact that cannot be answered by itself, or that nobody knows.
    UnknownFact {
        /// The text as found.
        text: String,
    } = "unknown_fact", Error;
    /// A note that seems to name a person, or how to reach one. The note is not kept.
    PersonInNote {
        /// What seems to be of a person.
        text: String,
    } = "person_in_note", Question;
    /// Two answers of one day and one way that contradict each other; the later counts.
    AnsweredTwice {
        /// The answer as found.
        text: String,
        /// The line of the other.
        first_line: u64,
    } = "answered_twice", Question;
    /// An answer that another line gives already.
    AnswerRepeated {
        /// The line of the other.
        first_line: u64,
    } = "answer_repeated", Note;
    /// An answer that is older than the row of its home, which says something of the fact
    /// and counts.
    AnswerOlderThanRow {
        /// The date of the row.
        row: String,
    } = "answer_older_than_row", Note;
    /// An answered fee whose currency neither its text, nor another answer, nor the row
    /// of the home names.
    AnswerWithoutCurrency = "answer_without_currency", Error;
    /// The case as a whole cannot be ranked.
    Case(CaseError) = "case", Error;
    /// More problems than are kept.
    More {
        /// How many.
        count: usize,
    } = "more", Error;
}

impl From<OutOfRange> for ProblemKind {
    fn from(error: OutOfRange) -> Self {
        Self::OutOfRange(error)
    }
}
impl From<UnknownWord> for ProblemKind {
    fn from(error: UnknownWord) -> Self {
        Self::UnknownWord(error)
    }
}
impl From<NotADay> for ProblemKind {
    fn from(error: NotADay) -> Self {
        Self::NotADay(error)
    }
}
impl From<NotAFact> for ProblemKind {
    fn from(error: NotAFact) -> Self {
        Self::UnknownFact { text: error.text }
    }
}
impl From<NotARate> for ProblemKind {
    fn from(error: NotARate) -> Self {
        Self::NotANumber {
            text: error.text,
            wanted: Wanted::Rate,
        }
    }
}
impl From<NotAClockTime> for ProblemKind {
    fn from(error: NotAClockTime) -> Self {
        Self::NotAClockTime(error)
    }
}
impl From<CaseError> for ProblemKind {
    fn from(error: CaseError) -> Self {
        match error {
            CaseError::OutOfRange(error) => Self::OutOfRange(error),
            error => Self::Case(error),
        }
    }
}

/// In English: what is wrong, then what to do.
impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told(Lang::EN).fmt(f)
    }
}

//! From each kind of problem to its message.
//!
//! A kind has the message `problem-CODE` with the parts `.expected` and `.remedy` where
//! it has them; a kind that is said in more than one way has `problem-CODE-VARIANT` too.
//! Here is nothing but which message it is and what its arguments are.

use super::range::{given, range};
use super::{CaseError, ProblemKind, Told};
use crate::answers::FactColumn;
use crate::facility::{CareLevel, FeeRange, Kind};
use crate::place::Datum;
use crate::text;
use crate::units::{Currency, Kilometres, NotADay, grouped};
use crate::vocabulary::{UnknownWord, Word};
use crate::words::{Lang, Value, word_key};

/// The arguments of a message by name.
type Arguments<'a> = Vec<(&'static str, Value<'a>)>;

macro_rules! arguments {
    ($($name:ident = $value:expr),* $(,)?) => {
        vec![$((stringify!($name), Value::from($value))),*]
    };
}

impl ProblemKind {
    /// The text in question, where there is one.
    #[must_use]
    #[expect(
        clippy::match_same_arms,
        reason = "one name of the field, then the others"
    )]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::DuplicateColumn { text, .. }
            | Self::UnknownColumn { text, .. }
            | Self::Undecodable { text, .. }
            | Self::NotANumber { text, .. }
            | Self::BedsUnclear { text }
            | Self::UnseenCharacter { text }
            | Self::PersonInNote { text }
            | Self::AmbiguousDate { text }
            | Self::NameOfAService { text }
            | Self::RoundedId { text }
            | Self::UnitAbove { text }
            | Self::UnknownListWord { text }
            | Self::RepeatedWord { text }
            | Self::FeeRefused { text, .. }
            | Self::FeeRead { text, .. }
            | Self::OtherCurrency { text, .. }
            | Self::EndsReversed { text }
            | Self::UnorderedGrades { text }
            | Self::AmbiguousCare { text }
            | Self::DementiaIsNoLevel { text }
            | Self::UnknownCare { text }
            | Self::DuplicateId { text, .. }
            | Self::UnknownDistrict { text, .. }
            | Self::DistrictOfAnotherCity { text, .. }
            | Self::OfferedAndAbsent { text }
            | Self::NotATable { text }
            | Self::NoSuchSheet { text, .. }
            | Self::NotToml { text, .. }
            | Self::NotJson { text, .. } => Some(text),
            Self::WrongType { found, .. } => Some(found),
            Self::UnknownWord(error) => Some(&error.text),
            Self::NotADay(NotADay::Shape { text } | NotADay::NoSuchDay { text }) => Some(text),
            Self::NotAClockTime(error) => Some(&error.text),
            _ => None,
        }
    }

    /// What is wrong, what was expected and what to do.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        if let Self::Case(CaseError::OutOfRange(error)) = self {
            return Self::OutOfRange(*error).told(lang);
        }
        let key = self.message();
        let arguments = self.arguments(lang);
        let part = |name: &str| lang.find(&format!("{key}.{name}"), &arguments);
        Told {
            wrong: lang.text(&key, &arguments),
            expected: part("expected").unwrap_or_default(),
            remedy: part("remedy").unwrap_or_default(),
            lang,
        }
    }

    /// The key of the message.
    pub(super) fn message(&self) -> String {
        let code = self.code();
        match self.variant() {
            Some(variant) => format!("problem-{code}-{variant}"),
            None => format!("problem-{code}"),
        }
    }

    /// The last part of the key where a kind is said in more than one way.
    fn variant(&self) -> Option<&'static str> {
        match self {
            Self::DuplicateColumn { text, first } if text == first => Some("twice"),
            Self::ColumnsNotThere { others: 1.., .. } => Some("more"),
            Self::UnknownColumn {
                nearest: Some(_), ..
            }
            | Self::UnknownDistrict {
                nearest: Some(_), ..
            }
            | Self::UnknownFacility {
                nearest: Some(_), ..
            } => Some("near"),
            // A text without a replaced byte is here because of the character U+0000.
            Self::Undecodable { text, .. } if !text.contains('\u{fffd}') => Some("nul"),
            Self::NotADay(NotADay::NoSuchDay { .. }) => Some("no_such_day"),
            Self::ProbableDuplicate { by_name: true, .. } => Some("by_name"),
            Self::NotATable { text } if !text.is_empty() => Some("text"),
            Self::NotToml { text, .. } | Self::NotJson { text, .. } if !text.is_empty() => {
                Some("text")
            }
            Self::Case(error) => Some(error.code()),
            _ => None,
        }
    }

    /// What the message may ask for, in words of the language.
    #[expect(clippy::too_many_lines, reason = "one row a kind")]
    fn arguments(&self, lang: Lang) -> Arguments<'_> {
        let q = |text: &str| lang.quoted(text);
        match self {
            Self::Unreadable { cause } | Self::Damaged { cause } => {
                arguments![cause = cause.as_str()]
            }
            Self::FileTooLarge { megabytes } | Self::UnpacksTooMuch { megabytes } => {
                arguments![megabytes = *megabytes]
            }
            Self::TooManyCells { cells, megabytes } => {
                arguments![cells = *cells, megabytes = *megabytes]
            }
            Self::NoSuchSheet { text, sheets } => {
                arguments![text = q(text), sheets = lang.list(sheets)]
            }
            Self::OtherSheets { sheets } => arguments![sheets = lang.list(sheets)],
            Self::HiddenRows { rows } => arguments![rows = *rows],
            Self::HiddenColumns { columns } => arguments![columns = *columns],
            Self::ErrorCells { cells }
            | Self::CellsBeyond { cells }
            | Self::FormulaWithoutValue { cells } => arguments![cells = *cells],
            Self::MissingColumn { columns } => arguments![columns = lang.list(*columns)],
            // Not how many others: a new column changes no message.
            Self::ColumnsNotThere { columns, .. } => arguments![columns = lang.list(columns)],
            Self::OtherFile { what } => arguments![what = lang.word(*what)],
            Self::LinesAbove { last } => arguments![last = *last],
            Self::ListDoesNotSay { fact, rows } => {
                arguments![fact = lang.word(*fact), key = fact.code(), rows = *rows,]
            }
            Self::PlaceFromAddress { rows } | Self::ListWithoutCity { rows } => {
                arguments![rows = *rows]
            }
            Self::NotCompared { rows, compared } => {
                arguments![rows = *rows, compared = *compared]
            }
            Self::MergedCell { above } => arguments![above = q(above)],
            Self::UnknownKind { text } => {
                arguments![text = q(text), kinds = lang.list(Kind::CODES)]
            }
            Self::RowsLeftOut { what, rows } => {
                arguments![what = lang.word(*what), rows = *rows]
            }
            Self::NoIds
            | Self::Locked
            | Self::QuoteNotClosed
            | Self::BuiltInTable
            | Self::PartOfAPosition
            | Self::RateOfHkd
            | Self::HomeNowhere
            | Self::Case(_) => arguments![],
            Self::DuplicateColumn { text, first } | Self::OtherHeading { text, first } => {
                arguments![text = q(text), first = q(first)]
            }
            Self::UnknownColumn { text, nearest } => {
                arguments![text = q(text), nearest = nearest.unwrap_or_default()]
            }
            Self::RowLength { found, expected } | Self::ShortRow { found, expected } => {
                arguments![found = *found, expected = *expected]
            }
            Self::RowTooLong { most } | Self::CellTooLong { most } => {
                arguments![most = count(*most)]
            }
            Self::Undecodable { text, encoding } => {
                arguments![text = q(text), encoding = encoding.label()]
            }
            Self::Missing { wanted } => arguments![wanted = wanted.words(lang)],
            Self::NotANumber { text, wanted } => {
                arguments![text = q(text), wanted = wanted.words(lang)]
            }
            Self::BedsUnclear { text }
            | Self::UnseenCharacter { text }
            | Self::PersonInNote { text }
            | Self::AmbiguousDate { text }
            | Self::NameOfAService { text }
            | Self::RoundedId { text }
            | Self::UnitAbove { text }
            | Self::UnknownListWord { text }
            | Self::RepeatedWord { text }
            | Self::EndsReversed { text }
            | Self::UnorderedGrades { text }
            | Self::OfferedAndAbsent { text }
            | Self::NotADay(NotADay::Shape { text } | NotADay::NoSuchDay { text })
            | Self::FeeRefused { text, .. }
            | Self::NotATable { text } => arguments![text = q(text)],
            Self::OutOfRange(error) => arguments![
                quantity = lang.word(error.bounds.quantity),
                range = range(lang, error.bounds),
                value = given(error.value),
            ],
            Self::UnknownWord(error) => arguments![
                text = q(&error.text),
                vocabulary = vocabulary(lang, error),
                allowed = lang.list(error.allowed.iter()),
            ],
            Self::NotAClockTime(error) => arguments![text = q(&error.text)],
            Self::FeeRead {
                text,
                range,
                currency,
                how,
            } => arguments![
                text = q(text),
                fee = fee(lang, *range, *currency),
                notes = lang.clauses(how.iter().map(|note| lang.word(note))),
            ],
            Self::OtherCurrency {
                text,
                named,
                of_row,
            } => arguments![text = q(text), named = named.code(), of_row = of_row.code()],
            Self::UnknownFact { text } => {
                arguments![text = q(text), columns = lang.list(FactColumn::CODES)]
            }
            Self::ImplausibleRate { text, currency } => {
                arguments![text = q(text), currency = *currency]
            }
            Self::DateFarAfterOthers { date, newest } => {
                arguments![date = date.to_string(), newest = newest.to_string()]
            }
            Self::DateRead { text, date } => arguments![text = q(text), date = date.to_string()],
            Self::AnswerRepeated { first_line } | Self::RowOfTheSameHome { first_line } => {
                arguments![line = *first_line]
            }
            Self::AnswerOlderThanRow { row } => arguments![row = row],
            Self::FeeWithoutCurrency | Self::AnswerWithoutCurrency => {
                arguments![currencies = lang.list(Currency::CODES)]
            }
            Self::AmbiguousCare { text }
            | Self::DementiaIsNoLevel { text }
            | Self::UnknownCare { text } => {
                arguments![text = q(text), levels = lang.list(CareLevel::CODES)]
            }
            Self::DuplicateId { text, first_line } | Self::AnsweredTwice { text, first_line } => {
                arguments![text = q(text), line = *first_line]
            }
            Self::ProbableDuplicate {
                other, first_line, ..
            } => arguments![other = q(other), line = *first_line],
            Self::UnknownDistrict { text, nearest } | Self::UnknownFacility { text, nearest } => {
                arguments![
                    text = q(text),
                    nearest = q(nearest.as_deref().unwrap_or_default()),
                ]
            }
            Self::DistrictOfAnotherCity { text, of, city } => {
                arguments![text = q(text), of = of, city = city]
            }
            Self::CityWithoutPoint { city } => arguments![city = q(city)],
            Self::SwappedPosition { lat, lon } => {
                arguments![lat = given(*lat), lon = given(*lon)]
            }
            Self::NoDatum => arguments![datums = lang.list(Datum::CODES)],
            Self::OutsideCity {
                of,
                away,
                nearest,
                nearest_away,
            } => arguments![
                of = of,
                away = kilometres(*away),
                nearest = nearest,
                nearest_away = kilometres(*nearest_away),
            ],
            Self::ImplausibleBudget { hkd } => arguments![hkd = grouped(*hkd)],
            Self::ImplausibleAge { years } => arguments![years = f64::from(*years)],
            Self::ImplausibleDate { date, newest } => {
                arguments![date = date.to_string(), newest = newest.to_string()]
            }
            Self::SameSide { side } => arguments![side = *side],
            Self::HalfAPair { given, wanted } => arguments![given = *given, wanted = *wanted],
            Self::NoRate { currency, fees } => arguments![currency = *currency, rows = *fees],
            Self::NotToml { message, text } | Self::NotJson { message, text } => {
                arguments![message = message, text = q(text)]
            }
            Self::UnknownKey { allowed } => arguments![allowed = lang.list(*allowed)],
            Self::WrongType { found, wanted } => {
                arguments![found = found, wanted = wanted.words(lang)]
            }
            Self::More { count } => arguments![count = *count],
        }
    }
}

/// What a vocabulary is about, with the article where the language has one.
fn vocabulary(lang: Lang, error: &UnknownWord) -> String {
    lang.find(&word_key("vocabulary", &error.what.replace(' ', "_")), &[])
        .unwrap_or_else(|| error.what.to_owned())
}

/// A fee as it was read from a sentence, in the digits that a cell may have.
fn fee(lang: Lang, range: FeeRange, currency: Option<Currency>) -> String {
    let low = match currency {
        Some(currency) => format!("{} {}", currency.code(), range.low()),
        None => range.low().to_string(),
    };
    match range.high() {
        None => text!(lang, "form-from", amount = low),
        Some(high) if high == range.low() => low,
        Some(high) => lang.range(&low, &high.to_string()),
    }
}

fn kilometres(length: Kilometres) -> String {
    grouped(length.get())
}

#[expect(clippy::cast_precision_loss, reason = "limits are far below 2^53")]
fn count(number: usize) -> String {
    grouped(number as f64)
}

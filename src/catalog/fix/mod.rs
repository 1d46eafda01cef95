//! A file written anew in the normal form, as text or as a workbook to fill in.
//!
//! What is written is read again first: it must have the rows and the errors of the file.

#[cfg(feature = "spreadsheet")]
mod workbook;

use std::io::{self, Write};

#[cfg(feature = "spreadsheet")]
pub use workbook::fix_workbook;

use super::cells::datum_of_heading;
use super::check::{CheckOptions, Checked, check_table, walk};
use super::reading::{Added, Put};
use super::rows::FacilityColumn;
use super::table::{TableKind, TableSettings};
use super::write::ByteOrderMark;
use crate::problem::{ListFact, Problem, ProblemKind, Severity};
use crate::text;
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

/// Why a table was not written in its normal form.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FixError {
    /// Something of the file could not be carried over, and would be lost.
    WouldLose(Box<Checked>),
    /// The file is not a table.
    NotATable(Box<Checked>),
    /// A workbook cannot hold the table.
    Workbook {
        /// Why.
        cause: String,
    },
    /// What the writer says.
    Io(#[from] io::Error),
}

impl FixError {
    /// Why, in words of the language; what the writer says is as the system says it.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::WouldLose(_) => text!(lang, "fix-would-lose"),
            Self::NotATable(_) => text!(lang, "fix-not-a-table"),
            Self::Workbook { cause } => text!(lang, "fix-workbook", cause = cause),
            Self::Io(error) => error.to_string(),
        }
    }
}
displayed_in_english!(FixError);

/// Writes a table in the normal form: UTF-8, commas, the codes of columns, every
/// cell that could be read as the tables that ship write it. Whatever could not be
/// read, unknown columns and rows of another length included, is written
/// as it was. A list of homes gets a column for each fact that the settings state of all of
/// them, for city and district where these were read from addresses, and a blank one for the
/// kind where that is to be asked.
///
/// # Errors
///
/// [`FixError`] when something could not be written, or would be lost.
pub fn fix_table(
    file: &str,
    bytes: &[u8],
    options: &CheckOptions<'_>,
    mark: ByteOrderMark,
    mut writer: impl Write,
) -> Result<Checked, FixError> {
    let (_, Form { text, checked }) = settled(file, bytes, options)?;
    mark.write(&mut writer)?;
    writer.write_all(&text)?;
    writer.flush()?;
    Ok(checked)
}

/// A normal form as text, and what was found while it was made.
struct Form {
    text: Vec<u8>,
    checked: Checked,
}

/// Makes the normal form with the columns that the file does not have, and reads it again.
fn settled(
    file: &str,
    bytes: &[u8],
    options: &CheckOptions<'_>,
) -> Result<(Vec<Added>, Form), FixError> {
    let checked = check_table(file, bytes, options);
    let is_loss = |problem: &Problem| {
        matches!(
            problem.kind(),
            ProblemKind::Undecodable { .. }
                | ProblemKind::QuoteNotClosed
                | ProblemKind::RowTooLong { .. }
                | ProblemKind::Unreadable { .. }
        )
    };
    if checked.problems.iter().any(is_loss) {
        return Err(FixError::WouldLose(checked.into()));
    }
    if checked.source.is_none() {
        return Err(FixError::NotATable(checked.into()));
    }
    // A row that is too long for its headings would fit one column more.
    let mut columns = vec![added(&checked, &options.settings), Vec::new()];
    columns.dedup();
    for added in columns {
        let form = with_columns(file, bytes, options, &added)?;
        if says_the_same(file, &form.text, options, &checked) {
            return Ok((added, form));
        }
    }
    Err(FixError::WouldLose(checked.into()))
}

/// The normal form with these columns behind its own.
fn with_columns(
    file: &str,
    bytes: &[u8],
    options: &CheckOptions<'_>,
    added: &[Added],
) -> io::Result<Form> {
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    let mut written = Ok(());
    let mut row = |_: u64, cells: Vec<String>| {
        if written.is_ok() {
            written = out.write_record(cells);
        }
    };
    let put = Put {
        row: &mut row,
        added,
    };
    let checked = walk(file, bytes, options, Some(put));
    written.map_err(io::Error::from)?;
    let text = out.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(Form { text, checked })
}

/// Whether a normal form has the rows and the errors of the file it was made from.
fn says_the_same(file: &str, form: &[u8], options: &CheckOptions<'_>, of: &Checked) -> bool {
    let settings = TableSettings {
        encoding: None,
        sheet: None,
        ..options.settings.clone()
    };
    let again = check_table(
        file,
        form,
        &CheckOptions {
            settings,
            ..*options
        },
    );
    let rows = |checked: &Checked| {
        let source = checked.source.as_ref();
        source.map(|source| (source.table, source.rows, source.kept))
    };
    let errors = |checked: &Checked| {
        let problems = checked.problems.iter();
        let errors = problems.filter(|problem| problem.severity() == Severity::Error);
        errors.map(|error| error.kind().code()).collect::<Vec<_>>()
    };
    rows(&again) == rows(of) && errors(&again) == errors(of)
}

/// The columns that a list of homes does not have and that hold what is stated of all, what
/// was read elsewhere, or what is to be asked and filled in.
fn added(checked: &Checked, stated: &TableSettings) -> Vec<Added> {
    let Some(source) = checked.source.as_ref() else {
        return Vec::new();
    };
    if source.table != TableKind::Facilities {
        return Vec::new();
    }
    let is_there = |column: FacilityColumn| {
        let codes = source.columns.iter().filter_map(|read| read.column);
        codes.into_iter().any(|code| code == column.code())
    };
    let asks = |is_it: fn(&ProblemKind) -> bool| {
        checked.problems.iter().any(|problem| is_it(problem.kind()))
    };
    let asks_kind = asks(|kind| {
        let fact = ListFact::Kind;
        matches!(kind, ProblemKind::ListDoesNotSay { fact: of, .. } if *of == fact)
    });
    let lacks_city = asks(|kind| matches!(kind, ProblemKind::ListWithoutCity { .. }));
    let is_elsewhere = asks(|kind| matches!(kind, ProblemKind::PlaceFromAddress { .. }));
    let place = (is_elsewhere || stated.city.is_some()) && !lacks_city;
    let mut of_a_position = source.columns.iter().filter(|read| {
        let columns = [FacilityColumn::Lat, FacilityColumn::Lon];
        columns
            .iter()
            .any(|column| read.column == Some(column.code()))
    });
    let datum = of_a_position.find_map(|read| datum_of_heading(&read.heading));
    let datum = datum.or(stated.datum).map(Word::code);
    let (kind, currency) = (stated.kind.map(Word::code), stated.currency.map(Word::code));
    let precision = stated.precision.map(Word::code);
    let is_in_yuan = asks(|kind| matches!(kind, ProblemKind::UnitAbove { .. }));
    let text = |word: Option<&'static str>| word.map(str::to_owned);
    let as_of = stated.as_of.map(|date| date.to_string());
    let columns = [
        (
            FacilityColumn::Kind,
            kind.is_some() || asks_kind,
            Some(kind.unwrap_or_default().to_owned()),
            ALONE,
        ),
        (FacilityColumn::City, place, None, ALONE),
        (FacilityColumn::District, place, None, ALONE),
        (
            FacilityColumn::Currency,
            currency.is_some() || is_in_yuan,
            text(currency),
            ALONE,
        ),
        (
            FacilityColumn::Datum,
            datum.is_some(),
            text(datum),
            POSITION,
        ),
        (
            FacilityColumn::PositionPrecision,
            precision.is_some(),
            text(precision),
            POSITION,
        ),
        (FacilityColumn::AsOf, as_of.is_some(), as_of, ALONE),
    ];
    let missing = columns
        .into_iter()
        .filter(|(column, is_wanted, ..)| *is_wanted && !is_there(*column));
    let added = missing.map(|(column, _, stated, beside)| Added {
        code: column.code(),
        stated,
        beside,
    });
    added.collect()
}

/// What a column is about that stands by itself.
const ALONE: &[&str] = &[];
/// What a datum and a precision are about.
const POSITION: &[&str] = &["lat", "lon"];

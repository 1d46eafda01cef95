//! One file looked at by itself: its problems, and its normal form.

use std::io::{self, Read, Write};

use super::answered::homes;
use super::assembly::gazetteer;
use super::bytes::decode;
use super::opened::Opened;
use super::reading::{Added, Put, SourceReport, open, read_table};
use super::rows::{Around, DistrictColumn, FacilityColumn, ForTable, Rows};
use super::table::{TableKind, TableSettings};
use super::write::ByteOrderMark;
use super::{Catalog, LoadError};
use crate::place::Gazetteer;
use crate::problem::{ListFact, Problem, ProblemKind, Problems, Severity};
use crate::text;
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

/// What to know of a table that is looked at by itself.
#[derive(Clone, Debug, Default)]
pub struct CheckOptions<'a> {
    /// The districts to look districts up in; without them they are not checked.
    pub gazetteer: Option<&'a Gazetteer>,
    /// The catalog that journeys and answers refer to; without it their ids are not checked.
    pub catalog: Option<&'a Catalog>,
    /// What is stated of the file.
    pub settings: TableSettings,
}

/// What was found in one table.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Every problem in the order of reading.
    pub problems: Vec<Problem>,
    /// How the file was read; `None` when it is not a table.
    pub source: Option<SourceReport>,
}

/// The gazetteer of one `districts.csv`, of its good rows.
///
/// # Errors
///
/// [`LoadError`] when the good rows make none: no columns, or too many cities.
pub fn read_gazetteer(file: &str, source: impl Read) -> Result<Gazetteer, LoadError> {
    let mut problems = Problems::default();
    let (list, mut around) = (&mut problems, Around::default());
    let read = open(file, source, &TableSettings::default(), list)
        .and_then(|opened| read_table::<_, DistrictColumn>(opened, &mut around, list, None));
    read.and_then(|(districts, _)| gazetteer(districts, &mut problems))
        .ok_or_else(|| LoadError::from(problems.into_list()))
}

/// Every problem of one table, whichever it is by its first line.
///
/// What concerns several tables, such as a currency without a rate, is found only
/// by loading them all. Rows are read one after the other and not kept.
#[must_use]
pub fn check_table(file: &str, source: impl Read, options: &CheckOptions<'_>) -> Checked {
    walk(file, source, options, None)
}

/// Why a table was not written in its normal form.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FixError {
    /// Something of the file could not be carried over, and would be lost.
    WouldLose(Box<Checked>),
    /// The file is not a table.
    NotATable(Box<Checked>),
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
    let added = added(&checked, &options.settings);
    let mut form = normal_text(file, bytes, options, mark, &added)?;
    let mut is_same = says_the_same(file, &form.0, options, &checked);
    // A row that is too long for its headings would fit one column more.
    if !is_same && !added.is_empty() {
        form = normal_text(file, bytes, options, mark, &[])?;
        is_same = says_the_same(file, &form.0, options, &checked);
    }
    if !is_same {
        return Err(FixError::WouldLose(checked.into()));
    }
    let (text, walked) = form;
    writer.write_all(&text)?;
    writer.flush()?;
    Ok(walked)
}

/// The normal form of a table, and what was found while it was read.
fn normal_text(
    file: &str,
    bytes: &[u8],
    options: &CheckOptions<'_>,
    mark: ByteOrderMark,
    added: &[Added],
) -> io::Result<(Vec<u8>, Checked)> {
    let mut text = Vec::new();
    mark.write(&mut text)?;
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(text);
    let mut written = Ok(());
    let mut row = |cells: Vec<String>| {
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
    let text = out.into_inner().map_err(|error| error.into_error())?;
    Ok((text, checked))
}

/// Whether a normal form has the rows and the errors of the file it was made from.
fn says_the_same(file: &str, text: &[u8], options: &CheckOptions<'_>, of: &Checked) -> bool {
    let settings = TableSettings {
        encoding: None,
        sheet: None,
        ..options.settings.clone()
    };
    let again = check_table(
        file,
        text,
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
    let place = ((is_elsewhere || stated.city.is_some()) && !lacks_city).then_some(None);
    let word = |word: Option<&'static str>| word.map(|word| Some(word.to_owned()));
    let blank = asks_kind.then(|| Some(String::new()));
    let columns = [
        (
            FacilityColumn::Kind,
            word(stated.kind.map(Word::code)).or(blank),
        ),
        (FacilityColumn::City, place.clone()),
        (FacilityColumn::District, place),
        (
            FacilityColumn::Currency,
            word(stated.currency.map(Word::code)),
        ),
        (FacilityColumn::Datum, word(stated.datum.map(Word::code))),
        (
            FacilityColumn::PositionPrecision,
            word(stated.precision.map(Word::code)),
        ),
        (
            FacilityColumn::AsOf,
            stated.as_of.map(|date| Some(date.to_string())),
        ),
    ];
    let missing = columns.into_iter().filter(|(column, _)| !is_there(*column));
    missing
        .filter_map(|(column, cells)| Some((column.code(), cells?)))
        .collect()
}

/// The bytes of a file in UTF-8, as tables read it and the spans of problems count
/// them, for callers that show the text beside its problems. Undecodable bytes of a
/// file in UTF-8 are kept.
#[must_use]
pub fn decoded(bytes: &[u8], settings: &TableSettings) -> Vec<u8> {
    decode(bytes, settings.encoding).0
}

fn walk(
    file: &str,
    source: impl Read,
    options: &CheckOptions<'_>,
    put: Option<Put<'_>>,
) -> Checked {
    let mut problems = Problems::default();
    let opened = open(file, source, &options.settings, &mut problems);
    let report = opened.and_then(|opened| {
        let (kind, _) = TableKind::shared(&opened.headings);
        kind.with_columns(Walk {
            opened,
            options,
            problems: &mut problems,
            put,
        })
    });
    Checked {
        problems: problems.into_list(),
        source: report,
    }
}

/// A file to be read from the first line to the last.
struct Walk<'w, 'p, R> {
    opened: Opened<R>,
    options: &'w CheckOptions<'w>,
    problems: &'w mut Problems,
    put: Option<Put<'p>>,
}

impl<R: Read> ForTable for Walk<'_, '_, R> {
    type Answer = Option<SourceReport>;

    fn table<C: Rows>(self) -> Self::Answer {
        let homes = self.options.catalog.map(homes);
        let mut around = Around {
            gazetteer: self.options.gazetteer,
            crossings: self.options.catalog.map(Catalog::crossings),
            facilities: homes.as_ref(),
            stated: self.options.settings.clone(),
            ..Around::default()
        };
        let read = read_table::<_, C>(self.opened, &mut around, self.problems, self.put);
        read.map(|(_, report)| report)
    }
}

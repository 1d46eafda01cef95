//! One file looked at by itself: its problems, and its normal form.

use std::io::{self, Read, Write};

use super::decode::decode;
use super::facilities::{Around, facility};
use super::guard::guarded;
use super::headings::Headed;
use super::ids::Ids;
use super::load::{self, SourceReport, TableKind, duplicates, is_fatal, make_gazetteer};
use super::opened::Opened;
use super::read::{self, rows};
use super::settings::TableSettings;
use super::table::{Row, Table};
use super::write::ByteOrderMark;
use crate::catalog::LoadError;
use crate::place::Gazetteer;
use crate::problem::{Problem, ProblemKind, Problems};
use crate::text;
use crate::words::Lang;

/// What to know of a table that is looked at by itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct CheckOptions<'a> {
    /// The districts to look districts up in; without them they are not checked.
    pub gazetteer: Option<&'a Gazetteer>,
    /// What is stated of the file.
    pub settings: TableSettings,
}

/// What was found in one table.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Every problem in the order of reading.
    pub problems: Vec<Problem>,
    /// How the file was read; `None` when it is no table.
    pub source: Option<SourceReport>,
}

/// The gazetteer of one `districts.csv`, of its good rows.
///
/// # Errors
///
/// [`LoadError`] when the good rows make none: no columns, or a city without a point.
pub fn read_gazetteer(file: &str, source: impl Read) -> Result<Gazetteer, LoadError> {
    let mut problems = Problems::default();
    let list = &mut problems;
    let mut districts = Vec::new();
    let opened = Opened::new(file, source, None, list);
    if let Some(mut table) = opened.and_then(|opened| Table::open(opened, list)) {
        let mut ids = Ids::default();
        let row = |row: &mut Row<'_, _>| read::district(row, &mut ids);
        rows(&mut table, list, row, |district| districts.push(district));
    }
    let gazetteer = make_gazetteer(file, districts, list);
    gazetteer.ok_or_else(|| LoadError::from(problems.into_list()))
}

/// Every problem of one table, whichever of the five it is by its first line.
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
    #[error("{}", text!(Lang::EN, "fix-would-lose"))]
    WouldLose(Checked),
    /// The file is no table.
    #[error("{}", text!(Lang::EN, "fix-not-a-table"))]
    NotATable(Checked),
    /// What the writer says.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes a table in the normal form: UTF-8, commas, the codes of columns, every
/// cell that could be read as the tables that ship write it. Whatever could not be
/// read, columns that nobody knows and rows of another length included, is written
/// as it was.
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
                | ProblemKind::RowTooLong { .. }
                | ProblemKind::Unreadable { .. }
        )
    };
    if checked.problems.iter().any(is_loss) {
        return Err(FixError::WouldLose(checked));
    }
    if checked.source.is_none() {
        return Err(FixError::NotATable(checked));
    }
    mark.write(&mut writer)?;
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(writer);
    let mut written = Ok(());
    let mut put = |cells: Vec<String>| {
        if written.is_ok() {
            written = out.write_record(cells);
        }
    };
    let checked = walk(file, bytes, options, Some(&mut put));
    written.map_err(io::Error::from)?;
    out.flush()?;
    Ok(checked)
}

/// The bytes of a file in UTF-8, as tables read it and the spans of problems count
/// them, for whoever shows the text beside its problems. Bytes that are no text in
/// a file of UTF-8 are in it as they were.
#[must_use]
pub fn decoded(bytes: &[u8], settings: TableSettings) -> Vec<u8> {
    decode(bytes, settings.encoding).0
}

/// Takes the rows of a normal form as they come.
type Put<'p> = &'p mut dyn FnMut(Vec<String>);

fn walk(
    file: &str,
    source: impl Read,
    options: &CheckOptions<'_>,
    put: Option<Put<'_>>,
) -> Checked {
    let mut problems = Problems::default();
    let list = &mut problems;
    let opened = Opened::new(file, source, options.settings.encoding, list);
    let mut report = None;
    if let Some(opened) = opened {
        let (kind, _) = TableKind::shared(&opened.headings);
        let mut ids = Ids::default();
        match kind {
            TableKind::Districts => {
                let mut districts = Vec::new();
                let row = |row: &mut Row<'_, _>| read::district(row, &mut ids);
                report = pass(kind, opened, list, put, row, |item| districts.push(item));
                // Without its columns the table has no cities to miss.
                if !list.iter().any(is_fatal) {
                    make_gazetteer(file, districts, list);
                }
            }
            TableKind::Crossings => {
                let row = |row: &mut Row<'_, _>| read::crossing(row, &mut ids);
                report = pass(kind, opened, list, put, row, drop);
            }
            TableKind::Rates => report = pass(kind, opened, list, put, read::rate, drop),
            TableKind::Policy => report = pass(kind, opened, list, put, read::policy, drop),
            TableKind::Facilities => {
                let around = Around {
                    gazetteer: options.gazetteer,
                    grade_one: options.settings.grade_one,
                };
                let mut homes = Vec::new();
                let row = |row: &mut Row<'_, _>| facility(row, &around, &mut ids);
                report = pass(kind, opened, list, put, row, |home| homes.push(home));
                duplicates(file, &homes, &ids, list);
            }
        }
    }
    Checked {
        problems: problems.into_list(),
        source: report,
    }
}

/// Reads every row, and hands on its normal form where somebody wants it. `None`
/// where the file lacks a column that every row needs.
fn pass<R: Read, C: Headed, T>(
    kind: TableKind,
    opened: Opened<R>,
    problems: &mut Problems,
    put: Option<Put<'_>>,
    mut read: impl FnMut(&mut Row<'_, C>) -> Option<T>,
    mut keep: impl FnMut(T),
) -> Option<SourceReport> {
    let file = opened.file.to_string();
    let headings = opened.headings.clone();
    let mut table: Table<R, C> = Table::open(opened, problems)?;
    let mut kept = 0;
    if let Some(put) = put {
        table.remember_normal();
        let named = headings.into_iter().zip(table.named());
        put(named
            .map(|(heading, column)| match column {
                Some(column) => column.code().to_owned(),
                None => guarded(heading),
            })
            .collect());
        while let Some(row) = table.next(problems, &mut read) {
            put(table.normal_cells().into_iter().map(guarded).collect());
            kept += usize::from(row.is_ok());
            row.into_iter().for_each(&mut keep);
        }
    } else {
        rows(&mut table, problems, read, |item| {
            kept += 1;
            keep(item);
        });
    }
    Some(load::report(&file, kind, &table, kept))
}

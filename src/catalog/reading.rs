//! One table from its bytes to its records: the one way in for loading, checking
//! and streaming.

use std::io::Read;

use super::bytes::{Encoding, guarded};
use super::opened::{Opened, Separator};
use super::rows::{Around, Rows, read_row, read_rows};
use super::sheets::FileForm;
use super::table::{Headed, Table, TableKind, TableSettings};
use crate::place::Standings;
use crate::problem::{Problem, Problems, Within};

/// How one file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceReport {
    /// The file, by the name that the caller gave it.
    pub file: String,
    /// The table it was read as.
    pub table: TableKind,
    /// What kind of file it is by its bytes.
    pub form: FileForm,
    /// The sheet of a workbook that was read, or the number of the table of a web page that
    /// has several.
    pub sheet: Option<String>,
    /// Its encoding, as stated or as the bytes show it; that of a workbook is UTF-8.
    pub encoding: Encoding,
    /// What separates its cells; a comma where the file has no separators.
    pub separator: Separator,
    /// The number of rows below the first line.
    pub rows: usize,
    /// The number of rows that were used.
    pub kept: usize,
    /// Of a table of facilities, whose point is used for how many of them.
    pub standings: Option<Standings>,
}

impl SourceReport {
    pub(super) fn new<R: Read, C: Headed>(
        file: &str,
        about: &About,
        kind: TableKind,
        table: &Table<R, C>,
        kept: usize,
        standings: Option<Standings>,
    ) -> Self {
        Self {
            file: file.to_owned(),
            table: kind,
            form: about.form,
            sheet: about.sheet.clone(),
            encoding: table.reader().encoding(),
            separator: about.separator,
            rows: table.rows(),
            kept,
            standings,
        }
    }
}

/// What is told of a file once its headings were read.
pub(super) struct About {
    form: FileForm,
    sheet: Option<String>,
    separator: Separator,
    pub(super) within: Within,
}

impl About {
    pub(super) fn of<R>(opened: &Opened<R>) -> Self {
        let sheet = match &opened.within {
            Within::Sheet(sheet) => sheet.as_deref().map(str::to_owned),
            Within::Text | Within::Records => None,
        };
        Self {
            form: opened.form,
            sheet,
            separator: opened.separator,
            within: opened.within.clone(),
        }
    }
}

/// Reads the first line of a file. `None` when it names no column of any table.
pub(super) fn open<R: Read>(
    file: &str,
    source: R,
    stated: &TableSettings,
    problems: &mut Problems,
) -> Option<Opened<R>> {
    Opened::new(file, source, stated, TableKind::known, problems)
}

/// Takes the rows of a normal form as they come.
pub(super) type Put<'p> = &'p mut dyn FnMut(Vec<String>);

/// Reads all rows of a file with the columns `C`, hands on their normal form where
/// it is wanted, and reports what the records say together. `None` when a column is
/// missing that every row needs.
pub(super) fn read_table<R: Read, C: Rows>(
    opened: Opened<R>,
    around: &mut Around<'_>,
    problems: &mut Problems,
    put: Option<Put<'_>>,
) -> Option<(Vec<C::Record>, SourceReport)> {
    let file = opened.file.to_string();
    let headings = opened.headings.clone();
    let (about, from) = (About::of(&opened), problems.kept());
    let table: Option<Table<R, C>> = Table::open(opened, &around.stated, problems);
    let Some(mut table) = table else {
        problems.within(from, &about.within);
        return None;
    };
    let mut records = Vec::new();
    match put {
        Some(put) => normal_form(&headings, &mut table, around, problems, put, &mut records),
        None => read_rows(&mut table, around, problems, |record| records.push(record)),
    }
    finish(&file, &mut table, around, problems);
    C::review(&file, &mut records, around, problems);
    problems.within(from, &about.within);
    let standings: Option<Standings> = records.iter().map(C::standing).collect();
    let standings = standings.filter(|_| !records.is_empty());
    let report = SourceReport::new(&file, &about, C::KIND, &table, records.len(), standings);
    Some((records, report))
}

/// Says what rows were left out and what the whole list leaves to be asked, once all rows
/// were read.
pub(super) fn finish<R: Read, C: Headed>(
    file: &str,
    table: &mut Table<R, C>,
    around: &Around<'_>,
    problems: &mut Problems,
) {
    table.finish(problems);
    for kind in around.left.problems() {
        problems.push(Problem::of_file(file, kind));
    }
}

/// Reads every row and hands on the codes of the columns and the cells in the normal
/// form.
fn normal_form<R: Read, C: Rows>(
    headings: &[String],
    table: &mut Table<R, C>,
    around: &mut Around<'_>,
    problems: &mut Problems,
    put: Put<'_>,
    records: &mut Vec<C::Record>,
) {
    table.remember_normal();
    let heads = headings.iter().zip(table.named());
    put(heads
        .map(|(heading, column)| match column {
            Some(column) => column.code().to_owned(),
            None => guarded(heading.clone()),
        })
        .collect());
    while let Some(row) = table.next(problems, |row| read_row(row, around)) {
        put(table.normal_cells().into_iter().map(guarded).collect());
        records.extend(row.ok());
    }
}

//! One table from its bytes to its records: the one way in for loading, checking
//! and streaming.

use std::io::Read;

use super::bytes::{Encoding, Opened, Separator, guarded};
use super::rows::{Around, Rows, read_row, read_rows};
use super::table::{Headed, Table, TableKind};
use crate::place::Standings;
use crate::problem::{Problem, Problems};

/// How one file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceReport {
    /// The file, by the name that the caller gave it.
    pub file: String,
    /// The table it was read as.
    pub table: TableKind,
    /// Its encoding, as stated or as the bytes show it.
    pub encoding: Encoding,
    /// What separates its cells.
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
        kind: TableKind,
        table: &Table<R, C>,
        kept: usize,
        standings: Option<Standings>,
    ) -> Self {
        Self {
            file: file.to_owned(),
            table: kind,
            encoding: table.encoding(),
            separator: table.separator(),
            rows: table.rows(),
            kept,
            standings,
        }
    }
}

/// Reads the first line of a file. `None` when it names no column of any table.
pub(super) fn open<R: Read>(
    file: &str,
    source: R,
    stated: Option<Encoding>,
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
    let mut table: Table<R, C> = Table::open(opened, &around.stated, problems)?;
    let mut records = Vec::new();
    match put {
        Some(put) => normal_form(&headings, &mut table, around, problems, put, &mut records),
        None => read_rows(&mut table, around, problems, |record| records.push(record)),
    }
    finish(&file, &mut table, around, problems);
    C::review(&file, &mut records, around, problems);
    let standings: Option<Standings> = records.iter().map(C::standing).collect();
    let standings = standings.filter(|_| !records.is_empty());
    let report = SourceReport::new(&file, C::KIND, &table, records.len(), standings);
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

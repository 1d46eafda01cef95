//! One table from its bytes to its records: the one way in for loading, checking
//! and streaming.

use std::io::Read;

use super::bytes::{Encoding, guarded};
use super::opened::{Opened, Separator};
use super::rows::{Around, Rows, read_row, read_rows};
use super::sheets::FileForm;
use super::table::{Headed, Table, TableKind, TableSettings};
use crate::place::Standings;
use crate::problem::{Problem, ProblemKind, Problems, Within};
use crate::vocabulary::Word;

/// What one column of a file was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadColumn {
    /// The heading as it stands, of two rows of headings both.
    pub heading: String,
    /// The column of the table; `None` where it was not read.
    pub column: Option<&'static str>,
}

/// How one file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
    /// The line of the text or the row of the sheet with the headings, from 1; 0 for JSON.
    pub heading_line: u64,
    /// The columns in the order of the file.
    pub columns: Vec<ReadColumn>,
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
            heading_line: about.heading_line,
            columns: about.columns(table.named()),
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
    heading_line: u64,
    headings: Vec<String>,
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
            heading_line: opened.place.line,
            headings: opened.headings.clone(),
            within: opened.within.clone(),
        }
    }
}

impl About {
    fn columns<C: Headed>(&self, named: &[Option<C>]) -> Vec<ReadColumn> {
        let columns = self.headings.iter().zip(named);
        let columns = columns.filter(|(heading, column)| !heading.is_empty() || column.is_some());
        columns
            .map(|(heading, column)| ReadColumn {
                heading: heading.clone(),
                column: column.map(Word::code),
            })
            .collect()
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
pub(super) struct Put<'p> {
    /// Takes the line of a row in the file, and its cells; first those of the headings.
    pub(super) row: &'p mut dyn FnMut(u64, Vec<String>),
    /// Columns that the file does not have.
    pub(super) added: &'p [Added],
}

/// A column that the file does not have.
#[derive(Clone, PartialEq)]
pub(super) struct Added {
    pub(super) code: &'static str,
    /// What the whole list states; where it states nothing, the cells are those of the
    /// records.
    pub(super) stated: Option<String>,
    /// Columns without any of which the cell says nothing and is blank.
    pub(super) beside: &'static [&'static str],
}

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
    let (about, from) = (About::of(&opened), problems.kept());
    let table: Option<Table<R, C>> = Table::open(opened, &around.stated, problems);
    let Some(mut table) = table else {
        problems.within(from, &about.within);
        return None;
    };
    let mut kept = Kept::<C> {
        records: Vec::new(),
        most: around.most_compared.unwrap_or(usize::MAX),
        beyond: 0,
        beyond_at: Standings::default(),
    };
    match put {
        Some(put) => normal_form(&about, &mut table, around, problems, put, &mut kept),
        None => read_rows(&mut table, around, problems, |record| kept.keep(record)),
    }
    finish(&file, &mut table, around, problems);
    let Kept {
        mut records,
        most,
        beyond,
        beyond_at,
    } = kept;
    C::review(&file, &mut records, around, problems);
    if beyond > 0 {
        let (rows, compared) = (beyond, most);
        let kind = ProblemKind::NotCompared { rows, compared };
        problems.push(Problem::of_file(&file, kind));
    }
    problems.within(from, &about.within);
    let count = records.len() + beyond;
    let standings: Option<Standings> = records.iter().map(C::standing).collect();
    let standings = standings.filter(|_| !records.is_empty());
    let standings = standings.map(|mut standings| {
        standings.join(beyond_at);
        standings
    });
    let report = SourceReport::new(&file, &about, C::KIND, &table, count, standings);
    Some((records, report))
}

/// The records of a table, as far as they are kept.
struct Kept<C: Rows> {
    records: Vec<C::Record>,
    most: usize,
    /// How many are not kept, and where they stand.
    beyond: usize,
    beyond_at: Standings,
}

impl<C: Rows> Kept<C> {
    fn keep(&mut self, record: C::Record) {
        if self.records.len() < self.most {
            self.records.push(record);
        } else {
            self.beyond += 1;
            if let Some(standing) = C::standing(&record) {
                self.beyond_at.add(standing);
            }
        }
    }
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
    about: &About,
    table: &mut Table<R, C>,
    around: &mut Around<'_>,
    problems: &mut Problems,
    put: Put<'_>,
    kept: &mut Kept<C>,
) {
    let Put { row: put, added } = put;
    table.remember_normal();
    let headings = about.headings.len();
    let heads = about.headings.iter().zip(table.named());
    let heads = heads.map(|(heading, column)| match column {
        Some(column) => column.code().to_owned(),
        None => guarded(heading.clone()),
    });
    let codes = added.iter().map(|of| of.code.to_owned());
    let fields: Vec<Vec<usize>> = added
        .iter()
        .map(|of| {
            let named = table.named().iter().enumerate();
            let is_beside = |column: &Option<C>| {
                column.is_some_and(|column| of.beside.contains(&column.code()))
            };
            let beside = named.filter(|(_, column)| is_beside(column));
            beside.map(|(field, _)| field).collect()
        })
        .collect();
    put(about.heading_line, heads.chain(codes).collect());
    while let Some(row) = table.next(problems, |row| read_row(row, around)) {
        let mut cells: Vec<String> = table.normal_cells().into_iter().map(guarded).collect();
        // In a row of another length nothing may stand under a wrong heading.
        if cells.len() <= headings && !added.is_empty() {
            cells.resize(headings, String::new());
            let written = |of: &Added| {
                let column = C::from_code(of.code).ok()?;
                Some(column.write(row.as_ref().ok()?))
            };
            let more = added.iter().zip(&fields).map(|(of, fields)| {
                let is_filled =
                    |field: &usize| cells.get(*field).is_some_and(|cell| !cell.is_empty());
                if !of.beside.is_empty() && !fields.iter().any(is_filled) {
                    return String::new();
                }
                let stated = of.stated.clone();
                stated.or_else(|| written(of)).unwrap_or_default()
            });
            let more: Vec<String> = more.collect();
            cells.extend(more);
        }
        put(table.line(), cells);
        if let Ok(record) = row {
            kept.keep(record);
        }
    }
}

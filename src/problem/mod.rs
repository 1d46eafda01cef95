//! What is wrong with a file: the place, the text found, what was expected and what
//! to do.
//!
//! Reading never stops at the first problem. Each is kept with its place, and the
//! caller decides what a problem means. A kind is one row in `kind.rs` and one message
//! in each message file; nothing here is written in any language.
//!
//! Knows units and words of the domain, and nothing of tables and cases.

mod case;
mod cause;
mod encoding;
mod errors;
mod fee;
mod kind;
mod question;
mod range;
mod rows;
#[cfg(test)]
mod tests;
mod told;
mod wanted;
mod words;

use std::fmt;
use std::sync::Arc;

pub use case::CaseError;
pub use cause::Cause;
pub use encoding::Encoding;
pub use fee::{FeeNote, FeeRefusal};
pub use kind::ProblemKind;
pub use question::Question;
pub use rows::{FileKind, ListFact, RowKind};
pub use told::Told;
pub use wanted::Wanted;

use crate::text;
use crate::vocabulary::vocabulary;
use crate::words::Lang;

vocabulary! {
    /// How much a problem matters.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::problem::Severity;
    ///
    /// assert!(Severity::Error > Severity::Question && Severity::Question > Severity::Note);
    /// ```
    "severity": pub enum Severity {
        /// Worth knowing; nothing was left out because of it.
        Note = "note",
        /// A fact that is not used until somebody has asked; the rest of the row is.
        Question = "question",
        /// The row or the file cannot be used as it is.
        Error = "error",
    }
}

/// One thing wrong with a file.
///
/// # Example
///
/// ```
/// use silverbay::{case::Case, catalog::Catalog, problem::Severity, words::Lang};
///
/// let catalog = Catalog::load("data")?;
/// let text = "[elder]\ncare_level = \"mild\"\n[money]\nbudget_hkd = -1\n";
/// let error = Case::from_toml_str(text, &catalog).unwrap_err();
/// let problem = &error.problems()[0];
/// assert_eq!((problem.line(), problem.column()), (4, Some("money.budget_hkd")));
/// assert_eq!(problem.kind().code(), "out_of_range");
/// assert_eq!(problem.severity(), Severity::Error);
/// assert!(problem.line_in(Lang::EN).starts_with("case, line 4, money.budget_hkd: monthly amount"));
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub(crate) file: Arc<str>,
    pub(crate) within: Within,
    pub(crate) line: u64,
    pub(crate) name: Option<Box<str>>,
    pub(crate) span: Option<Span>,
    /// Whether an error is one of a cell that may be blank: its fact is then unknown, and
    /// the rest of the row is used.
    pub(crate) is_of_a_fact: bool,
    pub(crate) kind: ProblemKind,
}

/// What the rows of a table are rows of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Within {
    /// Lines of text.
    Text,
    /// Rows of a sheet, which has a name in a workbook.
    Sheet(Option<Arc<str>>),
    /// Records of JSON.
    Records,
}

/// The position of the text in question in its file.
///
/// # Example
///
/// ```
/// use silverbay::{case::Case, catalog::Catalog, problem::Span};
///
/// let catalog = Catalog::load("data")?;
/// let text = "[elder]\ncare_level = \"heavy\"\n[money]\nbudget_hkd = 8000\n";
/// let error = Case::from_toml_str(text, &catalog).unwrap_err();
/// let Some(Span::Bytes { start, end }) = error.problems()[0].span() else { panic!() };
/// assert_eq!(&text[start..end], "\"heavy\"");
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// A cell of a table: the byte of the decoded text at which its row starts,
    /// and its place in the row counted from 0.
    Cell {
        /// Bytes before the row.
        row_start: u64,
        /// Cells before this one.
        field: usize,
        /// The separator of cells.
        separator: u8,
    },
    /// A cell of a sheet or of the table of a web page; its row is the line of the problem.
    SheetCell {
        /// The column counted from 0.
        column: usize,
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
    /// A problem of a file as a whole.
    pub(crate) fn of_file(file: &str, kind: ProblemKind) -> Self {
        Self {
            file: file.into(),
            within: Within::Text,
            line: 0,
            name: None,
            span: None,
            is_of_a_fact: false,
            kind,
        }
    }

    /// What the system or another library said, where a file cannot be read because of it.
    #[must_use]
    pub const fn cause(&self) -> Option<&Cause> {
        match &self.kind {
            ProblemKind::Unreadable { cause } | ProblemKind::Damaged { cause } => Some(cause),
            _ => None,
        }
    }

    /// The file, by the name that the caller gave it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The sheet of a workbook, where it is one.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match &self.within {
            Within::Sheet(sheet) => sheet.as_deref(),
            Within::Text | Within::Records => None,
        }
    }

    /// The cell of a sheet as spreadsheets write it, such as `Homes!C7`, where one cell is
    /// meant; without the sheet for the table of a web page.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        let Some(Span::SheetCell { column }) = self.span else {
            return None;
        };
        let cell = format!("{}{}", column_letters(column), self.line);
        Some(match self.sheet() {
            None => cell,
            Some(sheet) => format!("{}!{cell}", quoted_sheet(sheet)),
        })
    }

    /// The line of a text, the row of a sheet or the record of JSON, counted from 1; 0 where
    /// the whole file is meant.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// The column of the table or the key of the case file, where one is meant.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The position of the text in the file, where one text is meant.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &ProblemKind {
        &self.kind
    }

    /// How much it matters. What is an error elsewhere is a question in a cell that may be
    /// blank.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self.kind.severity() {
            Severity::Error if self.is_of_a_fact => Severity::Question,
            severity => severity,
        }
    }

    /// What is wrong, what was expected and what to do.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        self.kind.told(lang)
    }

    /// The file, and the line, the cell, the row or the record in it.
    #[must_use]
    pub fn place(&self, lang: Lang) -> String {
        let file = self.file.to_string();
        let mut place = match (self.sheet(), self.cell()) {
            (_, Some(cell)) => text!(lang, "where-cell", file = file, cell = cell),
            (Some(sheet), None) => text!(lang, "where-sheet", file = file, sheet = sheet),
            (None, None) => file,
        };
        if self.line > 0 && self.cell().is_none() {
            place = match self.within {
                Within::Text => text!(lang, "where-line", file = place, line = self.line),
                Within::Sheet(_) => text!(lang, "where-row", file = place, row = self.line),
                Within::Records => text!(lang, "where-record", file = place, record = self.line),
            };
        }
        place
    }

    /// Place, severity where it is not an error, what is wrong and what to do, on one
    /// line.
    #[must_use]
    pub fn line_in(&self, lang: Lang) -> String {
        let mut place = self.place(lang);
        if let Some(name) = &self.name {
            place = text!(lang, "where-column", place = place, column = &**name);
        }
        let told = self.told(lang).to_string();
        match self.severity() {
            Severity::Error => lang.labelled(&place, &told),
            lesser => lang.labelled(&place, &lang.labelled(&lang.word(lesser), &told)),
        }
    }
}

/// The letters of a column of a sheet, which is counted from 0: `A` to `Z`, then `AA`.
pub(crate) fn column_letters(column: usize) -> String {
    let (mut rest, mut letters) = (column, Vec::new());
    loop {
        letters.push(char::from(
            b'A' + u8::try_from(rest % 26).unwrap_or_default(),
        ));
        match (rest / 26).checked_sub(1) {
            Some(before) => rest = before,
            None => return letters.into_iter().rev().collect(),
        }
    }
}

/// The name of a sheet in a reference: in quotes unless it is one word.
fn quoted_sheet(sheet: &str) -> String {
    if sheet.chars().all(|c| c.is_alphanumeric() || c == '_') {
        sheet.to_owned()
    } else {
        format!("'{}'", sheet.replace('\'', "''"))
    }
}

/// The whole line in English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line_in(Lang::EN))
    }
}

/// A sentence, and below it each problem on a line of its own.
pub(crate) fn told_below(head: String, problems: &[Problem], lang: Lang) -> String {
    let lines = problems.iter().map(|problem| problem.line_in(lang));
    lines.fold(head, |text, line| text + "\n  " + &line)
}

/// Problems as they are found. No more than a fixed number are kept, so that a
/// file of nothing but errors does not fill the memory; the rest are counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    /// Those that keep a row from being used.
    errors: usize,
    /// Those and the questions.
    refusals: usize,
    more: usize,
}

impl Problems {
    /// How many are kept.
    const MOST: usize = 100_000;

    pub(crate) fn push(&mut self, problem: Problem) {
        let severity = problem.severity();
        self.errors += usize::from(severity == Severity::Error);
        self.refusals += usize::from(severity != Severity::Note);
        if self.kept.len() < Self::MOST {
            self.kept.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Adds those that were found behind all of these and were all kept.
    pub(crate) fn append(&mut self, others: Self) {
        others
            .kept
            .into_iter()
            .for_each(|problem| self.push(problem));
    }

    /// Whether all that were found are kept.
    pub(crate) const fn are_whole(&self) -> bool {
        self.more == 0
    }

    /// How many errors there are among all of them.
    pub(crate) const fn errors(&self) -> usize {
        self.errors
    }

    /// How many of all of them are more than a note.
    pub(crate) const fn refusals(&self) -> usize {
        self.refusals
    }

    /// How many are kept so far.
    pub(crate) const fn kept(&self) -> usize {
        self.kept.len()
    }

    /// Whether a problem of such a kind is known of a line.
    pub(crate) fn has_at(&self, line: u64, is_it: impl Fn(&ProblemKind) -> bool) -> bool {
        let of_line = self.kept.iter().filter(|problem| problem.line == line);
        of_line.map(Problem::kind).any(is_it)
    }

    /// Says of the problems from one on what their rows are rows of.
    pub(crate) fn within(&mut self, from: usize, within: &Within) {
        for problem in self.kept.iter_mut().skip(from) {
            problem.within.clone_from(within);
        }
    }

    /// All that were kept, and one that counts the others.
    pub(crate) fn into_list(mut self) -> Vec<Problem> {
        if let (1.., Some(last)) = (self.more, self.kept.last()) {
            let count = Problem {
                file: Arc::clone(&last.file),
                within: Within::Text,
                line: 0,
                name: None,
                span: None,
                is_of_a_fact: false,
                kind: ProblemKind::More { count: self.more },
            };
            self.kept.push(count);
        }
        self.kept
    }
}

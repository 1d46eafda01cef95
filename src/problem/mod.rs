//! What is wrong with a file: the place, the text found, what was expected and what
//! to do.
//!
//! Reading never stops at the first problem. Each is kept with its place, and the
//! caller decides what a problem means. A kind is one row in `kind.rs` and one message
//! in each message file; nothing here is written in any language.
//!
//! Knows units and words of the domain, and nothing of tables and cases.

mod case;
mod encoding;
mod errors;
mod fee;
mod kind;
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
pub use encoding::Encoding;
pub use fee::{FeeNote, FeeRefusal};
pub use kind::ProblemKind;
pub use rows::{FileKind, ListFact, RowKind};
pub use told::Told;
pub use wanted::Wanted;

use crate::text;
use crate::vocabulary::vocabulary;
use crate::words::Lang;

vocabulary! {
    /// How much a problem matters.
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
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub(crate) file: Arc<str>,
    pub(crate) line: u64,
    pub(crate) name: Option<Box<str>>,
    pub(crate) span: Option<Span>,
    /// Whether an error is one of a cell that may be blank: its fact is then unknown, and
    /// the rest of the row is used.
    pub(crate) is_of_a_fact: bool,
    pub(crate) kind: ProblemKind,
}

/// The position of the text in question in its file.
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
            line: 0,
            name: None,
            span: None,
            is_of_a_fact: false,
            kind,
        }
    }

    /// The file, by the name that the caller gave it.
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

    /// Place, severity where it is not an error, what is wrong and what to do, on one
    /// line.
    #[must_use]
    pub fn line_in(&self, lang: Lang) -> String {
        let mut place = self.file.to_string();
        if self.line > 0 {
            place = text!(lang, "where-line", file = place, line = self.line);
        }
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

    /// How many errors there are among all of them.
    pub(crate) const fn errors(&self) -> usize {
        self.errors
    }

    /// How many of all of them are more than a note.
    pub(crate) const fn refusals(&self) -> usize {
        self.refusals
    }

    /// All that were kept, and one that counts the others.
    pub(crate) fn into_list(mut self) -> Vec<Problem> {
        if let (1.., Some(last)) = (self.more, self.kept.last()) {
            let count = Problem {
                file: Arc::clone(&last.file),
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

//! What is wrong with a file: where it stands, what was found, what was expected
//! and what to do, in three languages.
//!
//! Reading never stops at the first problem. Each is kept with its place, and
//! whoever asked for the file decides what a problem means.

mod fee_words;
mod kind;
mod wanted;
mod words;

use std::fmt;
use std::sync::Arc;

pub use kind::ProblemKind;
pub use wanted::Wanted;
pub use words::Told;

use crate::lang::Lang;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How much a problem matters.
    "severity": pub enum Severity {
        /// Worth knowing; nothing was left out because of it.
        Note = "note",
        /// A fact that is not used until somebody has asked; the rest of the row is.
        Question = "question",
        /// The row or the file cannot be used as it stands.
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
    pub(crate) kind: ProblemKind,
}

/// Where the text in question stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// A cell of a table: the byte of the decoded text at which its row starts,
    /// and its place in the row counted from 0.
    Cell {
        /// Bytes before the row.
        row_start: u64,
        /// Cells before this one.
        field: usize,
        /// What stands between cells.
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
            kind,
        }
    }

    /// The file, as it was named by whoever asked to read it.
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

    /// Where the text stands in the file, where one text is meant.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &ProblemKind {
        &self.kind
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// What is wrong, what was expected and what to do.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        self.kind.told(lang)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ", line {}", self.line)?;
        }
        if let Some(name) = &self.name {
            write!(f, ", {name}")?;
        }
        match self.severity() {
            Severity::Error => write!(f, ": {}", self.kind),
            lesser => write!(f, ": {lesser}: {}", self.kind),
        }
    }
}

/// Problems as they are found. No more than a fixed number are kept, so that a
/// file of nothing but slips does not fill the memory; the rest are counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    /// Those that keep a row from being used.
    errors: usize,
    more: usize,
}

impl Problems {
    /// How many are kept.
    const MOST: usize = 100_000;

    pub(crate) fn push(&mut self, problem: Problem) {
        self.errors += usize::from(problem.severity() == Severity::Error);
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

    /// All that were kept, and one that counts the others.
    pub(crate) fn into_list(mut self) -> Vec<Problem> {
        if let (1.., Some(last)) = (self.more, self.kept.last()) {
            let count = Problem {
                file: Arc::clone(&last.file),
                line: 0,
                name: None,
                span: None,
                kind: ProblemKind::More { count: self.more },
            };
            self.kept.push(count);
        }
        self.kept
    }
}

//! Joining lists of homes into one table: each fact keeps its source and its date, and none
//! is lost.
//!
//! A row of a list is the same home as a row of the table where both have one id, or one
//! folded name, in one city, and nothing speaks against it; or where telephone and address
//! agree. What agrees in less, or with several homes, is asked, and waits until somebody has
//! decided. For each fact the newer source wins; what others say stays beside it with its own
//! source. Merging the same again changes nothing, and nor does the order of the lists.
//!
//! ```
//! use silverbay::catalog::Catalog;
//! use silverbay::merge::{Decisions, Ledger, List, merge};
//!
//! let table = List::new("facilities.csv", Catalog::load("data")?.facilities().to_vec());
//! let again = List::new("again.csv", table.homes.clone());
//! let merged = merge(&table, &Ledger::default(), &[again], &Decisions::default());
//! assert_eq!(merged.counts().joined, 77);
//! assert_eq!(merged.counts().added + merged.counts().replaced, 0);
//! # Ok::<(), silverbay::catalog::LoadError>(())
//! ```

mod earlier;
mod files;
mod home;
mod keys;
mod offer;
mod rows;
mod same;
mod settle;

use std::collections::BTreeMap;

use crate::facility::Facility;
use crate::vocabulary::vocabulary;

pub use earlier::MergeFileError;
use home::{Home, Known};
use rows::rows;
use settle::Merging;

/// A list of homes with the name of its file.
#[derive(Clone, Debug)]
pub struct List {
    /// The name, by which facts and decisions refer to the list.
    pub name: String,
    /// Its homes in the order of the file.
    pub homes: Vec<Facility>,
}

impl List {
    /// A list of this name.
    #[must_use]
    pub fn new(name: &str, homes: Vec<Facility>) -> Self {
        Self {
            name: name.to_owned(),
            homes,
        }
    }
}

/// All facts that were merged before, those that did not win included; beside the table as
/// `facts.csv`.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    homes: BTreeMap<Box<str>, Known>,
}

/// What somebody decided about rows that may be one home; `questions.csv` with its column
/// `decision` filled.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    decided: BTreeMap<Pair, Question>,
}

impl Decisions {
    /// Decides whether the row of a question is the home, in place of an earlier decision.
    pub fn decide(&mut self, question: &Question, is_same: bool) {
        let decision = Some(is_same);
        self.insert(Question {
            decision,
            ..question.clone()
        });
    }

    /// Adds decisions, which count before those that are here.
    pub fn add(&mut self, others: Self) {
        for decided in others.decided.into_values() {
            self.insert(decided);
        }
    }

    /// What was decided of this pair.
    fn of(&self, pair: &Pair) -> Option<bool> {
        self.decided.get(pair)?.decision
    }

    /// A row is one home: where it becomes another, it is no longer the one before.
    fn insert(&mut self, decided: Question) {
        let pair = decided.pair();
        if decided.decision == Some(true) {
            let start = (pair.0.clone(), pair.1.clone(), String::new());
            let of_row = self.decided.range_mut(start..);
            let is_of_row = |of: &Pair| (&of.0, &of.1) == (&pair.0, &pair.1);
            for (_, other) in of_row.take_while(|(of, _)| is_of_row(of)) {
                other.decision = Some(false);
            }
        }
        self.decided.insert(pair, decided);
    }
}

/// A row of a list and a home that it may be: the list, the row's id, the home's id.
type Pair = (String, String, String);

vocabulary! {
    /// In what a row and a home agree.
    "agreement of a row": pub enum Agreement {
        /// The id, and not the city or not the name.
        Id = "id",
        /// The name, which several homes of the city have.
        Name = "name",
        /// A telephone number.
        Telephone = "telephone",
        /// The address.
        Address = "address",
    }
}

/// A row of a list that may be a home of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The list.
    pub list: String,
    /// The row's id, or one made from its name where the list has none.
    pub row: String,
    /// Name, address and telephone of the row.
    pub row_says: [String; 3],
    /// The home's id.
    pub home: String,
    /// Name, address and telephone of the home.
    pub home_says: [String; 3],
    /// In what they agree.
    pub agreement: Agreement,
    /// What was decided, if anything.
    pub decision: Option<bool>,
}

impl Question {
    fn pair(&self) -> Pair {
        (self.list.clone(), self.row.clone(), self.home.clone())
    }
}

/// A fact on which two sources disagree. Both are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The home's id.
    pub home: String,
    /// The column of `facilities.csv`.
    pub column: &'static str,
    /// What the table says, with date and source.
    pub used: Said,
    /// What the other source says.
    pub other: Said,
}

/// A value with the date and the addresses of its source; empty where not known.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Said {
    /// The value as tables write it.
    pub value: String,
    /// The date of the source.
    pub as_of: String,
    /// The addresses, separated by `;`.
    pub source_urls: String,
}

/// A fact of a home of the table that is another than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The home's id.
    pub home: String,
    /// The column of `facilities.csv`.
    pub column: &'static str,
    /// What the table said; empty where it said nothing.
    pub before: String,
    /// What it says now.
    pub now: String,
}

/// What a merge did, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    /// Homes of the table before.
    pub before: usize,
    /// Homes of the table now.
    pub now: usize,
    /// Rows of the lists.
    pub rows: usize,
    /// Rows that are certainly a home of the table.
    pub joined: usize,
    /// Rows that somebody decided to be a home of the table.
    pub decided: usize,
    /// Rows that are new homes.
    pub new: usize,
    /// Rows that wait for a decision; neither joined nor added.
    pub waiting: usize,
    /// Facts that homes of the table did not have before.
    pub added: usize,
    /// Facts that a newer source says differently.
    pub replaced: usize,
    /// Facts on which sources disagree.
    pub conflicts: usize,
}

/// A merged table with everything that is known of it.
#[derive(Clone, Debug)]
pub struct Merged {
    homes: Vec<Home>,
    /// What earlier merges knew of homes that the table does not have any more.
    gone: BTreeMap<Box<str>, Known>,
    questions: Vec<Question>,
    /// What was decided, in the words in which it was asked.
    decided: Vec<Question>,
    counts: Counts,
}

impl Merged {
    /// Counts what has changed.
    fn counted(mut self) -> Self {
        let is_new = |change: &Change| change.before.is_empty();
        let (added, replaced): (Vec<_>, Vec<_>) = self.changes().partition(is_new);
        self.counts.added = added.len();
        self.counts.replaced = replaced.len();
        self.counts.conflicts = self.conflicts().count();
        self
    }

    /// What was done, in numbers.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// What to decide.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The facts on which sources disagree, home by home.
    pub fn conflicts(&self) -> impl Iterator<Item = Conflict> {
        self.homes.iter().flat_map(Home::conflicts)
    }

    /// The facts of homes of the table that are others than before.
    pub fn changes(&self) -> impl Iterator<Item = Change> {
        self.homes.iter().flat_map(Home::changes)
    }
}

/// Merges lists into a table. In which order they are given changes nothing.
///
/// A row that may be a home without being certain waits for a decision and is neither joined
/// nor added. It is certain where the row was joined with the home before, where somebody has
/// decided it, and where it agrees with the home in id, name, or telephone and address, and
/// with no other home in something else. No two rows of one list are joined with a home
/// unless somebody says so. The homes keep the order of the table, and new ones stand behind
/// them.
///
/// # Example
///
/// ```
/// use silverbay::catalog::Catalog;
/// use silverbay::merge::{Change, Conflict, Decisions, Ledger, List, merge};
///
/// let table = List::new("facilities.csv", Catalog::load("data")?.facilities().to_vec());
/// let known = table.homes.iter().find(|home| &*home.id == "gz-clifford-elderly").ok_or("a home")?;
/// // A newer list says other beds, and an older one others again.
/// let mut newer = known.clone();
/// (newer.beds, newer.provenance.as_of) = (Some(520), Some("2026-11".parse()?));
/// let mut older = known.clone();
/// (older.beds, older.provenance.as_of) = (Some(300), Some("2019".parse()?));
/// let lists = [List::new("newer.csv", vec![newer]), List::new("older.csv", vec![older])];
/// let merged = merge(&table, &Ledger::default(), &lists, &Decisions::default());
///
/// let Change { before, now, .. } = merged.changes().find(|of| of.column == "beds").ok_or("a change")?;
/// assert_eq!((before.as_str(), now.as_str()), ("500", "520"));
/// // What did not win is kept beside it.
/// let others = merged.conflicts().filter(|of| of.column == "beds");
/// let others: Vec<String> = others.map(|Conflict { other, .. }| other.value).collect();
/// assert!(others.contains(&"300".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn merge(table: &List, ledger: &Ledger, lists: &[List], decisions: &Decisions) -> Merged {
    Merging::run(table, ledger, &rows(lists, decisions), decisions)
}

//! Joining lists of homes into one table: each fact keeps its source and its date, and none
//! is lost.
//!
//! A row of a list is the same home as a row of the table where both have one id, or one
//! folded name, in one city; or where telephone and address agree. What agrees in less is
//! asked, and waits until somebody has decided. For each fact the newer source wins; what
//! others say stays beside it with its own source. Merging the same again changes nothing.
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

mod files;
mod home;
mod offer;
mod same;

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::facility::Facility;
use crate::vocabulary::vocabulary;

pub use files::MergeFileError;
use home::Home;
use offer::{Offer, offers};
use same::{Keys, Match};

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
    homes: HashMap<Box<str>, Vec<Offer>>,
}

/// What somebody decided about rows that may be one home; `questions.csv` with its column
/// `decision` filled.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    decided: BTreeMap<Pair, bool>,
}

impl Decisions {
    /// Decides whether the row of a question is the home, in place of an earlier decision.
    pub fn decide(&mut self, question: &Question, is_same: bool) {
        let Question {
            list, row, home, ..
        } = question;
        let pair = (list.clone(), row.clone(), home.clone());
        self.decided.insert(pair, is_same);
    }

    /// Adds decisions, which count before those that are here.
    pub fn add(&mut self, others: Self) {
        self.decided.extend(others.decided);
    }
}

/// A row of a list and a home that it may be: the list, the row's id, the home's id.
type Pair = (String, String, String);

vocabulary! {
    /// In what a row and a home agree.
    "agreement of a row": pub enum Agreement {
        /// The id, and not the city.
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
    questions: Vec<Question>,
    counts: Counts,
}

impl Merged {
    /// What was done, in numbers.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// What to decide, and what was decided, in the order of the lists.
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

/// Merges lists into a table, one after the other.
///
/// A row that may be a home without being certain waits for a decision and is neither
/// joined nor added. A home is joined at most once with each row; the homes keep the order
/// of the table, and new ones stand behind them.
#[must_use]
pub fn merge(table: &List, ledger: &Ledger, lists: &[List], decisions: &Decisions) -> Merged {
    let mut merging = Merging::new(table, ledger);
    for list in lists {
        merging.taken.clear();
        for facility in &list.homes {
            merging.row(facility, &list.name, decisions);
        }
    }
    merging.finish()
}

/// A merge under way.
struct Merging {
    homes: Vec<Home>,
    keys: Keys,
    questions: Vec<Question>,
    counts: Counts,
    /// The homes that a row of the list being read is.
    taken: HashSet<usize>,
}

impl Merging {
    fn new(table: &List, ledger: &Ledger) -> Self {
        let mut merging = Self {
            homes: Vec::with_capacity(table.homes.len()),
            keys: Keys::default(),
            questions: Vec::new(),
            taken: HashSet::new(),
            counts: Counts {
                before: table.homes.len(),
                ..Counts::default()
            },
        };
        for facility in &table.homes {
            let known = ledger
                .homes
                .get(&facility.id)
                .map_or(&[][..], Vec::as_slice);
            let home = Home::of_table(facility, &table.name, known);
            merging.push(home);
        }
        merging
    }

    fn push(&mut self, home: Home) {
        let at = self.homes.len();
        for offer in &home.offers {
            self.keys.learn(at, &home.city, offer);
        }
        self.keys.id(at, &home.id);
        self.homes.push(home);
    }

    fn row(&mut self, facility: &Facility, list: &str, decisions: &Decisions) {
        self.counts.rows += 1;
        let city = facility.city.code();
        let offers = offers(facility, list);
        let id = same::row_id(facility);
        let candidates = match self.keys.find(facility, &offers, &self.taken) {
            Match::Certain(at) => {
                self.counts.joined += 1;
                return self.join(at, city, offers);
            }
            Match::Probable(candidates) => candidates,
            Match::New => Vec::new(),
        };
        let mut decided = None;
        let mut is_waiting = false;
        for (at, agreement) in candidates {
            let Some(home) = self.homes.get(at) else {
                continue;
            };
            let pair = (list.to_owned(), id.clone(), home.id.to_string());
            let decision = decisions.decided.get(&pair).copied();
            if decision == Some(true) && decided.is_none() {
                decided = Some(at);
            }
            is_waiting |= decision.is_none();
            let (list, row, into) = pair;
            self.questions.push(Question {
                list,
                row,
                row_says: same::reach(&offers),
                home: into,
                home_says: same::reach(&home.offers),
                agreement,
                decision,
            });
        }
        match decided {
            Some(at) => {
                self.counts.decided += 1;
                self.join(at, city, offers);
            }
            None if is_waiting => self.counts.waiting += 1,
            None => {
                self.counts.new += 1;
                let id = self.keys.free_id(&id);
                self.taken.insert(self.homes.len());
                self.push(Home::of_list(id, city, offers));
            }
        }
    }

    /// Adds what a row says to a home.
    fn join(&mut self, at: usize, city: &str, offers: Vec<Offer>) {
        let Some(home) = self.homes.get_mut(at) else {
            return;
        };
        self.taken.insert(at);
        for offer in offers {
            self.keys.learn(at, city, &offer);
            home.take(offer);
        }
    }

    fn finish(self) -> Merged {
        let mut merged = Merged {
            counts: Counts {
                now: self.homes.len(),
                ..self.counts
            },
            homes: self.homes,
            questions: self.questions,
        };
        let is_new = |change: &Change| change.before.is_empty();
        let (added, replaced): (Vec<_>, Vec<_>) = merged.changes().partition(is_new);
        merged.counts.added = added.len();
        merged.counts.replaced = replaced.len();
        merged.counts.conflicts = merged.conflicts().count();
        merged
    }
}

//! Joining lists of homes into one table: each fact keeps its source and its date, and none
//! is lost.
//!
//! A row of a list is the same home as a row of the table where both have one id, or one
//! folded name, in one city, and nothing speaks against it; or where telephone and address
//! agree. What agrees in less is asked, and waits until somebody has decided. For each fact the newer source wins; what
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

mod earlier;
mod files;
mod home;
mod offer;
mod same;

use std::collections::{BTreeMap, HashSet};

use crate::facility::Facility;
use crate::vocabulary::vocabulary;

pub use earlier::MergeFileError;
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
    homes: BTreeMap<Box<str>, Vec<Offer>>,
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
    gone: BTreeMap<Box<str>, Vec<Offer>>,
    questions: Vec<Question>,
    /// What was decided before of rows that are not asked about now.
    decided: Vec<Question>,
    counts: Counts,
}

impl Merged {
    /// What was done, in numbers.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// What to decide, and what was decided of these rows.
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
    let mut rows: Vec<ListRow<'_>> = Vec::new();
    for (at, list) in lists.iter().enumerate() {
        let of_list = list.homes.iter();
        rows.extend(of_list.map(|facility| ListRow { at, facility }));
    }
    merging.counts.rows = rows.len();
    merging.taken = vec![HashSet::new(); lists.len()];
    // What a later row says may settle which home a row is that waits.
    loop {
        let before = rows.len();
        rows.retain(|row| !merging.settle(row, lists, decisions));
        if rows.len() == before {
            break;
        }
    }
    for row in &rows {
        merging.wait(row, lists, decisions);
    }
    merging.finish(decisions)
}

/// A row of the list of this number.
struct ListRow<'l> {
    at: usize,
    facility: &'l Facility,
}

/// A merge under way.
struct Merging {
    homes: Vec<Home>,
    gone: BTreeMap<Box<str>, Vec<Offer>>,
    keys: Keys,
    questions: Vec<Question>,
    counts: Counts,
    /// The homes that a row of each list is.
    taken: Vec<HashSet<usize>>,
}

impl Merging {
    fn new(table: &List, ledger: &Ledger) -> Self {
        let mut merging = Self {
            homes: Vec::with_capacity(table.homes.len()),
            gone: ledger.homes.clone(),
            keys: Keys::default(),
            questions: Vec::new(),
            taken: Vec::new(),
            counts: Counts {
                before: table.homes.len(),
                ..Counts::default()
            },
        };
        for facility in &table.homes {
            let id = merging.keys.free_id(&same::row_id(facility));
            let known = merging.gone.remove(&*id).unwrap_or_default();
            let home = Home::of_table(&id, facility, &table.name, known);
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

    /// The homes that a row may be, with what was decided of each.
    fn candidates(
        &self,
        row: &ListRow<'_>,
        list: &str,
        offers: &[Offer],
        decisions: &Decisions,
    ) -> Result<usize, Vec<(usize, Question)>> {
        let none = HashSet::new();
        let taken = self.taken.get(row.at).unwrap_or(&none);
        let candidates = match self.keys.find(row.facility, offers, &self.homes, taken) {
            Match::Certain(at) => return Ok(at),
            Match::Probable(candidates) => candidates,
            Match::New => Vec::new(),
        };
        let id = same::row_id(row.facility);
        let question = |(at, agreement): (usize, Agreement)| {
            let home = self.homes.get(at)?;
            let mut question = Question {
                list: list.to_owned(),
                row: id.clone(),
                row_says: same::reach(offers),
                home: home.id.to_string(),
                home_says: same::reach(&home.offers),
                agreement,
                decision: None,
            };
            question.decision = decisions.of(&question.pair());
            Some((at, question))
        };
        Err(candidates.into_iter().filter_map(question).collect())
    }

    /// Joins or adds a row; `false` where it waits for a decision.
    fn settle(&mut self, row: &ListRow<'_>, lists: &[List], decisions: &Decisions) -> bool {
        let list = lists.get(row.at).map_or("", |list| list.name.as_str());
        let city = row.facility.city.code();
        let offers = offers(row.facility, list);
        let candidates = match self.candidates(row, list, &offers, decisions) {
            Ok(at) => {
                self.counts.joined += 1;
                self.join(at, row.at, city, offers);
                return true;
            }
            Err(candidates) => candidates,
        };
        let is = |decision| move |of: &&(usize, Question)| of.1.decision == decision;
        let same = candidates.iter().find(is(Some(true))).map(|of| of.0);
        if same.is_none() && candidates.iter().any(|of| of.1.decision.is_none()) {
            return false;
        }
        self.questions.extend(candidates.into_iter().map(|of| of.1));
        if let Some(at) = same {
            self.counts.decided += 1;
            self.join(at, row.at, city, offers);
        } else {
            self.counts.new += 1;
            let id = self.keys.free_id(&same::row_id(row.facility));
            let known = self.gone.remove(&*id).unwrap_or_default();
            let mut home = Home::of_list(&id, city, known);
            for offer in offers {
                home.take(offer);
            }
            self.take(row.at, self.homes.len());
            self.push(home);
        }
        true
    }

    /// Asks about a row that nothing settles.
    fn wait(&mut self, row: &ListRow<'_>, lists: &[List], decisions: &Decisions) {
        let list = lists.get(row.at).map_or("", |list| list.name.as_str());
        let offers = offers(row.facility, list);
        if let Err(candidates) = self.candidates(row, list, &offers, decisions) {
            self.counts.waiting += 1;
            self.questions.extend(candidates.into_iter().map(|of| of.1));
        }
    }

    /// Adds what a row of the list of this number says to a home.
    fn join(&mut self, at: usize, list: usize, city: &str, offers: Vec<Offer>) {
        self.take(list, at);
        let Some(home) = self.homes.get_mut(at) else {
            return;
        };
        for offer in offers {
            self.keys.learn(at, city, &offer);
            home.take(offer);
        }
    }

    /// A row of the list of this number is the home.
    fn take(&mut self, list: usize, home: usize) {
        if let Some(taken) = self.taken.get_mut(list) {
            taken.insert(home);
        }
    }

    fn finish(self, decisions: &Decisions) -> Merged {
        let asked: HashSet<Pair> = self.questions.iter().map(Question::pair).collect();
        let others = decisions.decided.iter();
        let others = others.filter(|(pair, _)| !asked.contains(pair));
        let mut merged = Merged {
            counts: Counts {
                now: self.homes.len(),
                ..self.counts
            },
            homes: self.homes,
            gone: self.gone,
            questions: self.questions,
            decided: others.map(|(_, decided)| decided.clone()).collect(),
        };
        let is_new = |change: &Change| change.before.is_empty();
        let (added, replaced): (Vec<_>, Vec<_>) = merged.changes().partition(is_new);
        merged.counts.added = added.len();
        merged.counts.replaced = replaced.len();
        merged.counts.conflicts = merged.conflicts().count();
        merged
    }
}

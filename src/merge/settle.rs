//! A merge under way: row by row is settled, the most certain first.
//!
//! In each round every row is compared with the homes as they are before the round, and all
//! that are equally certain are joined together, so that no row is before another by chance.
//! Rows that agree with no home are added list by list, in the order of the lists' names.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::home::{Home, Known};
use super::keys::{Place, Says, reach, row_id};
use super::rows::Row;
use super::same::{Candidate, Homes, Strength, certain, free_id};
use super::{Counts, Decisions, Ledger, List, Merged, Question};

/// A merge under way.
pub(super) struct Merging<'r, 'l> {
    homes: Vec<Home>,
    known: Homes,
    /// What earlier merges knew of homes that the table does not have any more.
    gone: BTreeMap<Box<str>, Known>,
    /// The homes with which a row of this number was joined before, and those that are gone.
    before: HashMap<usize, Vec<usize>>,
    before_gone: HashMap<usize, Box<str>>,
    /// The rows of each home.
    joined: Vec<Vec<&'r Row<'l>>>,
    /// The homes that the rows of each list are.
    taken: Vec<HashSet<usize>>,
    counts: Counts,
}

impl<'r, 'l> Merging<'r, 'l> {
    /// Settles the rows as far as they can be, and asks about the rest.
    pub(super) fn run(
        table: &List,
        ledger: &Ledger,
        rows: &'r [Row<'l>],
        decisions: &Decisions,
    ) -> Merged {
        let mut merging = Self::new(table, ledger, rows);
        let mut open: Vec<&'r Row<'l>> = rows.iter().collect();
        loop {
            while merging.join_certain(&mut open) {}
            // Somebody may have said that a row is a home that another row makes.
            if !merging.add_new(&mut open, false) && !merging.add_new(&mut open, true) {
                break;
            }
        }
        merging.finish(&open, decisions)
    }

    fn new(table: &List, ledger: &Ledger, rows: &'r [Row<'l>]) -> Self {
        let mut merging = Self {
            homes: Vec::with_capacity(table.homes.len()),
            known: Homes::default(),
            gone: ledger.homes.clone(),
            before: HashMap::new(),
            before_gone: HashMap::new(),
            joined: Vec::new(),
            taken: vec![HashSet::new(); rows.last().map_or(0, |row| row.list + 1)],
            counts: Counts {
                before: table.homes.len(),
                rows: rows.iter().map(|row| row.times).sum(),
                ..Counts::default()
            },
        };
        for facility in &table.homes {
            let id = free_id(&row_id(facility), |id| merging.known.of_id(id).is_none());
            let known = merging.gone.remove(&*id).unwrap_or_default();
            merging.push(Home::of_table(&id, facility, &table.name, known));
        }
        let of_row = |row: &'r Row<'l>| (row.listed.key(), row.number);
        let numbers: HashMap<(&str, &str), usize> = rows.iter().map(of_row).collect();
        for (at, home) in merging.homes.iter().enumerate() {
            for number in home.listed.iter().filter_map(|of| numbers.get(&of.key())) {
                merging.before.entry(*number).or_default().push(at);
            }
        }
        for (id, known) in &merging.gone {
            for number in known.listed.iter().filter_map(|of| numbers.get(&of.key())) {
                merging.before_gone.insert(*number, id.clone());
            }
        }
        merging
    }

    fn push(&mut self, home: Home) {
        self.known.push(&home.id, &Place::of(&home.offers));
        self.homes.push(home);
        self.joined.push(Vec::new());
    }

    /// The homes with which a row agrees.
    fn candidates(&self, row: &Row<'l>) -> Vec<Candidate> {
        let none = HashSet::new();
        let taken = self.taken.get(row.list).unwrap_or(&none);
        self.known.candidates(&row.listed.row, &row.place, taken)
    }

    /// Whether a decision is about the home: its id may be that of another one by now.
    fn is_about(&self, decided: &Question, at: usize) -> bool {
        let [name, ..] = &decided.home_says;
        let is_of_id = self.homes.get(at).is_some_and(|of| *of.id == *decided.home);
        is_of_id && self.known.place(at).is_some_and(|of| of.is_called(name))
    }

    /// Whether somebody said that the row is not this home.
    fn is_not(&self, row: &Row<'l>, at: usize) -> bool {
        row.no.iter().any(|of| self.is_about(of, at))
    }

    /// The home that the row is: as it was joined before, so that it stays so whatever is
    /// known by now, as somebody said, or as it says.
    fn claim(&self, row: &Row<'l>) -> Option<(usize, Strength)> {
        let before = self.before.get(&row.number);
        // What the list has under this id now may be another home.
        let is_same = |of: &Place| !row.place.is_named() || row.place.against(of) == Says::Name;
        let is_still = |at: &&usize| self.known.place(**at).is_some_and(is_same);
        if let Some(at) = before.and_then(|homes| homes.iter().find(is_still)) {
            return Some((*at, Strength::Before));
        }
        let said = row
            .yes
            .and_then(|of| Some((of, self.known.of_id(&of.home)?)));
        if let Some((_, at)) = said.filter(|(of, at)| self.is_about(of, *at)) {
            return Some((at, Strength::Answer));
        }
        certain(&self.candidates(row), |at| !self.is_not(row, at))
    }

    /// Joins the rows that are the most certain of all. A home that two rows of one list would
    /// be by equal right is neither's.
    fn join_certain(&mut self, open: &mut Vec<&'r Row<'l>>) -> bool {
        let claims = open.iter().map(|row| self.claim(row));
        let claims: Vec<Option<(usize, Strength)>> = claims.collect();
        let mut rights: HashMap<(usize, usize), (Strength, usize)> = HashMap::new();
        for (row, claim) in open.iter().zip(&claims) {
            let Some((at, strength)) = *claim else {
                continue;
            };
            let right = rights.entry((row.list, at)).or_insert((strength, 0));
            match right.0.cmp(&strength) {
                std::cmp::Ordering::Less => *right = (strength, 1),
                std::cmp::Ordering::Equal => right.1 += 1,
                std::cmp::Ordering::Greater => {}
            }
        }
        let is_right = |row: &Row<'l>, (at, strength): (usize, Strength)| {
            let right = rights.get(&(row.list, at));
            right.is_some_and(|(best, rows)| {
                *best == strength && (*rows == 1 || strength >= Strength::Answer)
            })
        };
        let right = open.iter().zip(&claims).filter_map(|(row, claim)| {
            let claim = (*claim)?;
            is_right(row, claim).then_some(claim.1)
        });
        let Some(strongest) = right.max() else {
            return false;
        };
        let mut claims = claims.into_iter();
        let mut joins = Vec::new();
        open.retain(|row| {
            let claim = claims.next().flatten();
            let claim = claim.filter(|of| of.1 == strongest && is_right(row, *of));
            joins.extend(claim.map(|of| (of.0, *row)));
            claim.is_none()
        });
        for (at, row) in joins {
            if strongest == Strength::Answer {
                self.counts.decided += row.times;
            } else {
                self.counts.joined += row.times;
            }
            self.join(at, row);
        }
        true
    }

    /// Adds the rows of one list that are no home: the first list, by name, that has any.
    /// Those of which somebody said that they are a home wait for it until the last.
    fn add_new(&mut self, open: &mut Vec<&'r Row<'l>>, is_last: bool) -> bool {
        let mut list = None;
        open.retain(|&row| {
            let is_of_list = list.is_none_or(|list| list == row.list);
            if !is_of_list || (row.yes.is_some() && !is_last) || self.claim(row).is_some() {
                return true;
            }
            let candidates = self.candidates(row);
            if !candidates.iter().all(|of| self.is_not(row, of.at)) {
                return true;
            }
            list = Some(row.list);
            self.counts.new += 1;
            self.counts.joined += row.times - 1;
            self.push_new(row);
            false
        });
        list.is_some()
    }

    /// Adds the home of a row; it has the id and the facts of one that left the table, where
    /// it is that one.
    fn push_new(&mut self, row: &'r Row<'l>) {
        let own = &*row.listed.row;
        let is_it = |known: &Known| row.place.against(&Place::of(&known.offers)) != Says::Other;
        let back = self.before_gone.get(&row.number).map_or(own, |id| id);
        let back = Some(back).filter(|id| self.gone.get(*id).is_some_and(is_it));
        let back = back.filter(|id| self.known.of_id(id).is_none());
        let is_free = |id: &str| {
            let is_not = row.no.iter().any(|of| of.home == id);
            !is_not && self.known.of_id(id).is_none() && !self.gone.contains_key(id)
        };
        let id = back.map_or_else(|| free_id(own, is_free), str::to_owned);
        let known = self.gone.remove(&*id).unwrap_or_default();
        let at = self.homes.len();
        self.push(Home::of_list(&id, known));
        self.join(at, row);
    }

    fn join(&mut self, at: usize, row: &'r Row<'l>) {
        self.known.learn(at, &row.place);
        if let Some(taken) = self.taken.get_mut(row.list) {
            taken.insert(at);
        }
        if let Some(joined) = self.joined.get_mut(at) {
            joined.push(row);
        }
    }

    /// Takes what the rows say, and asks about those that nothing settles.
    fn finish(mut self, open: &[&'r Row<'l>], decisions: &Decisions) -> Merged {
        for (home, rows) in self.homes.iter_mut().zip(&mut self.joined) {
            // Of equally new sources the first counts: by the names of the lists.
            rows.sort_by_key(|row| row.number);
            for row in rows {
                home.join(&row.listed, &row.offers);
            }
        }
        let questions = open.iter().flat_map(|row| self.questions(row)).collect();
        self.counts.waiting = open.iter().map(|row| row.times).sum();
        self.counts.now = self.homes.len();
        let decided = decisions.decided.values().cloned().collect();
        let merged = Merged {
            homes: self.homes,
            gone: self.gone,
            questions,
            decided,
            counts: self.counts,
        };
        merged.counted()
    }

    /// What to decide of a row that waits.
    fn questions(&self, row: &Row<'l>) -> Vec<Question> {
        let candidates = self.candidates(row).into_iter();
        let candidates = candidates.filter(|of| !self.is_not(row, of.at));
        let question = |of: Candidate| {
            let home = self.homes.get(of.at)?;
            Some(Question {
                list: row.listed.list.to_string(),
                row: row.listed.row.to_string(),
                row_says: reach(&row.offers),
                home: home.id.to_string(),
                home_says: reach(&home.offers),
                agreement: of.agreement(),
                decision: None,
            })
        };
        candidates.filter_map(question).collect()
    }
}

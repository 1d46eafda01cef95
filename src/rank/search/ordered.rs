//! All eligible facilities in order, found as they are asked for.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::every::Sorted;
use super::{Below, Entry, FEW, Ranked, Search, Work};
use crate::index::Index;
use crate::score::Prepared;

/// What waits in the heap of [`Ordered`].
enum Waiting {
    Open(Entry),
    /// A facility with its exact key, and its id's place among all ids.
    Exact(Box<Ranked>, u32),
}

impl Waiting {
    fn key(&self) -> f64 {
        match self {
            Self::Open(entry) => entry.bound,
            Self::Exact(ranked, _) => ranked.evaluation.key.get(),
        }
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Waiting {}
impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key()
            .total_cmp(&other.key())
            .then_with(|| match (self, other) {
                (Self::Open(a), Self::Open(b)) => a.cmp(b),
                (Self::Open(_), Self::Exact(..)) => Ordering::Greater,
                (Self::Exact(..), Self::Open(_)) => Ordering::Less,
                // The lesser id comes out first.
                (Self::Exact(_, a), Self::Exact(_, b)) => b.cmp(a),
            })
    }
}

/// Of how many facilities one has come out when it is faster to score and sort them all than
/// to go on.
const MANY: usize = 128;

/// All eligible facilities in order, doing only the work that is asked for.
pub(crate) struct Ordered<'a> {
    search: Search<'a>,
    heap: BinaryHeap<Waiting>,
    /// How many came out of the heap.
    given: usize,
    sorted: Option<Sorted>,
}

impl<'a> Ordered<'a> {
    pub(crate) fn new(index: &'a Index, prepared: &'a Prepared<'a, 'a>) -> Self {
        let mut search = Search::new(index, prepared);
        let asked = search.aside().into_iter();
        let exact = asked.map(|(found, id)| Waiting::Exact(Box::new(found), id));
        let heap = search.roots().map(Waiting::Open).chain(exact).collect();
        Self {
            search,
            heap,
            given: 0,
            sorted: None,
        }
    }

    /// What it took so far.
    pub(crate) const fn work(&self) -> Work {
        self.search.work
    }

    fn is_better_sorted(&self) -> bool {
        let all = self.search.prepared.catalog.count();
        all <= FEW || self.given > all / MANY
    }

    /// The next one out of the heap.
    fn search(&mut self) -> Option<Ranked> {
        loop {
            let entry = match self.heap.pop()? {
                Waiting::Exact(ranked, _) => return Some(*ranked),
                Waiting::Open(entry) => entry,
            };
            match entry.below {
                Below::Node { tree, level, block } => {
                    let heap = &mut self.heap;
                    self.search
                        .open((tree, level, block), f64::NEG_INFINITY, |entry| {
                            heap.push(Waiting::Open(entry));
                        });
                }
                Below::Facility(row) => {
                    let found = self.search.evaluate(row);
                    self.heap
                        .extend(found.map(|found| Waiting::Exact(Box::new(found), entry.first_id)));
                }
            }
        }
    }

    /// The next one of those that have not come out of the heap.
    fn sorted(&mut self) -> Option<Ranked> {
        let Search {
            prepared,
            compact,
            work,
            ..
        } = &mut self.search;
        let given = self.given;
        let sorted = self.sorted.get_or_insert_with(|| {
            work.facilities_scored += prepared.catalog.count();
            let mut sorted = Sorted::new(prepared, compact);
            sorted.skip(given);
            sorted
        });
        sorted.next(compact)
    }
}

impl Iterator for Ordered<'_> {
    type Item = Ranked;

    fn next(&mut self) -> Option<Ranked> {
        if self.sorted.is_some() || self.is_better_sorted() {
            return self.sorted();
        }
        let found = self.search();
        self.given += usize::from(found.is_some());
        found
    }
}

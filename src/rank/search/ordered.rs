//! All eligible facilities in order, found as they are asked for.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::{Below, Entry, Ranked, Search, Work};
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

/// All eligible facilities in order, doing only the work that is asked for.
pub(crate) struct Ordered<'a> {
    search: Search<'a>,
    heap: BinaryHeap<Waiting>,
}

impl<'a> Ordered<'a> {
    pub(crate) fn new(index: &'a Index, prepared: &'a Prepared<'a>) -> Self {
        let mut search = Search::new(index, prepared);
        let asked = search.asked().into_iter();
        let exact = asked.map(|(found, id)| Waiting::Exact(Box::new(found), id));
        let heap = search.roots().map(Waiting::Open).chain(exact).collect();
        Self { search, heap }
    }

    /// What it took so far.
    pub(crate) const fn work(&self) -> Work {
        self.search.work
    }
}

impl Iterator for Ordered<'_> {
    type Item = Ranked;

    fn next(&mut self) -> Option<Ranked> {
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
}

//! Best-first search over the trees of a catalog.
//!
//! Everything that still may be an answer waits in one heap under the highest key
//! it can reach. Whatever is on top with its exact key is therefore the next
//! answer. At equal keys what is not yet exact goes first, and facilities by
//! ascending id, so that ties come out as the order wants them.
//!
//! A bound is worked out in single precision, rounded towards the better side,
//! and only ever says where not to look. What is answered was evaluated by
//! [`Prepared`], so the result is that of the plain scan bit for bit.

mod bound;
mod query;

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::case::PerCriterion;
use crate::index::{Index, LANES, Tree};
use crate::score::{Evaluation, Prepared, combine, key};
use crate::units::{Interval, Utility};
use bound::bounds;
use query::{Approach, Query, SLACK, approaches};

/// How much a search did, free of any clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Work {
    /// Nodes and leaves whose entries were bounded.
    pub nodes_opened: usize,
    /// Entries bounded.
    pub bounds_computed: usize,
    /// Facilities evaluated exactly.
    pub facilities_scored: usize,
}

/// An eligible facility with its numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked {
    /// The facility's place in the catalog.
    pub(crate) facility: usize,
    pub(crate) evaluation: Evaluation,
}

/// A node of a tree, or the facility at this place of the catalog.
#[derive(Clone, Copy, Debug)]
enum Below {
    Node {
        tree: usize,
        level: usize,
        block: usize,
    },
    Facility(usize),
}

/// Something that may be an answer or hold some.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The highest key that it can reach.
    bound: f64,
    /// The first id in it, as its place among all ids in order.
    first_id: u32,
    below: Below,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
/// The greater is looked at first: by bound, and of equal ones the lesser id, so
/// that ties are soon settled.
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bound
            .total_cmp(&other.bound)
            .then_with(|| other.first_id.cmp(&self.first_id))
    }
}

/// The trees that can be reached, and the case in single precision.
struct Search<'s> {
    prepared: &'s Prepared<'s>,
    query: Query,
    trees: Vec<(&'s Tree, Vec<(f32, Approach)>)>,
    work: Work,
}

impl<'s> Search<'s> {
    fn new(index: &'s Index, prepared: &'s Prepared<'s>) -> Self {
        let reached = |tree: &'s Tree| Some((tree, approaches(prepared, tree)?));
        let trees = index.trees.iter().filter_map(reached).collect();
        Self {
            prepared,
            query: Query::new(prepared, &index.ratings),
            trees,
            work: Work::default(),
        }
    }

    fn roots(&self) -> impl Iterator<Item = Entry> {
        self.trees.iter().enumerate().map(|(tree, (of, _))| Entry {
            bound: f64::INFINITY,
            first_id: 0,
            below: Below::Node {
                tree,
                level: of.levels.len().saturating_sub(1),
                block: 0,
            },
        })
    }

    /// The entries of a node that some facility below may be eligible in.
    fn open(&mut self, (tree, level, block): (usize, usize, usize), mut take: impl FnMut(Entry)) {
        let Some((of, homes)) = self.trees.get(tree) else {
            return;
        };
        let Some(columns) = of.levels.get(level) else {
            return;
        };
        let Some(ids) = columns.first_id.get(block) else {
            return;
        };
        let bounds = bounds(columns, block, &self.query, homes);
        let count = columns.len_of(block);
        self.work.nodes_opened += 1;
        self.work.bounds_computed += count;
        for (i, (bound, first_id)) in (block * LANES..).zip(bounds.iter().zip(ids)).take(count) {
            if *bound == f32::NEG_INFINITY {
                continue;
            }
            let below = match level.checked_sub(1) {
                Some(level) => Below::Node {
                    tree,
                    level,
                    block: i,
                },
                None => match of.facilities.get(i) {
                    Some(place) => Below::Facility(*place as usize),
                    None => continue,
                },
            };
            take(Entry {
                bound: f64::from(*bound) + SLACK,
                first_id: *first_id,
                below,
            });
        }
    }

    fn evaluate(&mut self, place: usize) -> Option<Ranked> {
        self.work.facilities_scored += 1;
        let facility = self.prepared.catalog.facilities().get(place)?;
        let evaluation = self.prepared.evaluate(place, facility, |_| ())?;
        Some(Ranked {
            facility: place,
            evaluation,
        })
    }

    /// Evaluates the facilities of a leaf that may still be among the best, the
    /// most hopeful first: they shut out the others.
    fn close(&mut self, leaf: &mut Vec<Entry>, best: &mut Best) {
        leaf.sort_unstable_by(|a, b| b.cmp(a));
        for entry in leaf.drain(..) {
            if let (true, Below::Facility(place)) = (best.admits(&entry), entry.below)
                && let Some(found) = self.evaluate(place)
            {
                best.take(found, entry.first_id);
            }
        }
    }
}

/// The best so far, in order, each with its id's place among all ids.
struct Best {
    k: usize,
    places: Vec<(Ranked, u32)>,
    /// The key of the last of them, once there are k.
    floor: f64,
    /// Its id, once no key can be higher: then only a lesser id wins the tie.
    last_id: u32,
    /// The highest key of all, every utility being 1.
    ceiling: f64,
}

impl Best {
    fn new(k: usize, prepared: &Prepared<'_>) -> Self {
        let full = PerCriterion::from_fn(|_| Interval::point(Utility::FULL));
        let ceiling = key(combine(&prepared.weights, &full), prepared.case.stance()).get();
        Self {
            k,
            places: Vec::new(),
            floor: f64::NEG_INFINITY,
            last_id: u32::MAX,
            ceiling,
        }
    }

    /// Whether something in the entry may be among the best.
    fn admits(&self, entry: &Entry) -> bool {
        entry.bound >= self.floor && entry.first_id <= self.last_id
    }

    fn take(&mut self, found: Ranked, id: u32) {
        let before = |(other, other_id): &(Ranked, u32)| {
            let by_key = found.evaluation.key.cmp(&other.evaluation.key);
            by_key.then(other_id.cmp(&id)).is_lt()
        };
        let at = self.places.partition_point(before);
        if at < self.k {
            self.places.truncate(self.k - 1);
            self.places.insert(at, (found, id));
        }
        if let Some((last, id)) = self.k.checked_sub(1).and_then(|last| self.places.get(last)) {
            self.floor = last.evaluation.key.get();
            if self.floor >= self.ceiling {
                self.last_id = *id;
            }
        }
    }

    fn into_ranked(self) -> Vec<Ranked> {
        self.places.into_iter().map(|(ranked, _)| ranked).collect()
    }
}

/// The first `k` eligible facilities in order, and what it took to find them.
pub(crate) fn top(index: &Index, prepared: &Prepared<'_>, k: usize) -> (Vec<Ranked>, Work) {
    let mut search = Search::new(index, prepared);
    if k == 0 {
        return (Vec::new(), search.work);
    }
    let mut best = Best::new(k, prepared);
    let mut heap: BinaryHeap<Entry> = search.roots().collect();
    let mut leaf = Vec::with_capacity(LANES);
    while let Some(entry) = heap.pop() {
        if entry.bound < best.floor {
            break;
        }
        if let (true, Below::Node { tree, level, block }) = (best.admits(&entry), entry.below) {
            search.open((tree, level, block), |entry| match entry.below {
                _ if !best.admits(&entry) => {}
                Below::Node { .. } => heap.push(entry),
                Below::Facility(_) => leaf.push(entry),
            });
            search.close(&mut leaf, &mut best);
        }
    }
    (best.into_ranked(), search.work)
}

/// The same without a tree: every leaf is bounded, one after the other. What the
/// benches measure the tree against.
#[cfg(feature = "synthetic")]
pub(crate) fn scan_columns(index: &Index, prepared: &Prepared<'_>, k: usize) -> Vec<Ranked> {
    let mut search = Search::new(index, prepared);
    if k == 0 {
        return Vec::new();
    }
    let mut best = Best::new(k, prepared);
    let mut leaf = Vec::with_capacity(LANES);
    for tree in 0..search.trees.len() {
        let leaves = search.trees.get(tree).and_then(|(of, _)| of.levels.first());
        for block in 0..leaves.map_or(0, crate::index::Columns::blocks) {
            search.open((tree, 0, block), |entry| {
                if best.admits(&entry) {
                    leaf.push(entry);
                }
            });
            search.close(&mut leaf, &mut best);
        }
    }
    best.into_ranked()
}

/// What waits in the heap of [`Ordered`].
enum Waiting {
    Open(Entry),
    /// A facility with its exact key, and its id's place among all ids.
    Exact(Ranked, u32),
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
        let search = Search::new(index, prepared);
        let heap = search.roots().map(Waiting::Open).collect();
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
                Waiting::Exact(ranked, _) => return Some(ranked),
                Waiting::Open(entry) => entry,
            };
            match entry.below {
                Below::Node { tree, level, block } => {
                    let heap = &mut self.heap;
                    self.search.open((tree, level, block), |entry| {
                        heap.push(Waiting::Open(entry));
                    });
                }
                Below::Facility(place) => {
                    let found = self.search.evaluate(place);
                    self.heap
                        .extend(found.map(|found| Waiting::Exact(found, entry.first_id)));
                }
            }
        }
    }
}

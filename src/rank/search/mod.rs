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
mod every;
mod ordered;
mod price;
mod query;
mod top;

use std::cmp::Ordering;

use crate::index::{Index, LANES, Row, Tree};
use crate::score::{BLOCK, Block, Compact, Evaluation, Prepared};
use bound::bounds;
#[cfg(feature = "synthetic")]
pub(crate) use every::first as scan_columns;
pub(crate) use every::{eligible, sorted};
pub(crate) use ordered::Ordered;
use query::{Approach, Query, SLACK, approaches};
pub(crate) use top::top;

/// Up to this many facilities it is faster to look at every one.
const FEW: usize = 256;

/// How much a search did, free of any clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
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
    pub(crate) row: Row,
    pub(crate) evaluation: Evaluation,
}

/// A node of a tree, or the facility of a row.
#[derive(Clone, Copy, Debug)]
enum Below {
    Node {
        tree: usize,
        level: usize,
        block: usize,
    },
    Facility(Row),
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
    prepared: &'s Prepared<'s, 's>,
    compact: Compact<'s>,
    block: Box<Block>,
    query: Query,
    trees: Vec<(&'s Tree, Vec<(f32, Approach)>)>,
    work: Work,
}

impl<'s> Search<'s> {
    fn new(index: &'s Index, prepared: &'s Prepared<'s, 's>) -> Self {
        let reached = |tree: &'s Tree| Some((tree, approaches(&prepared.scorer, tree)?));
        let trees = index.trees.iter().filter_map(reached).collect();
        Self {
            prepared,
            compact: Compact::new(prepared),
            block: Block::new(),
            query: Query::new(&prepared.scorer, prepared.catalog.ratings()),
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

    /// The homes that were asked or changed, each with its exact key and the place of its
    /// id: the trees hold them as their rows are.
    fn aside(&mut self) -> Vec<(Ranked, u32)> {
        let catalog = self.prepared.catalog;
        let mut rows = catalog.aside_on(self.prepared.scorer.date).peekable();
        let mut all = Vec::new();
        while rows.peek().is_some() {
            self.block.score(&self.compact, rows.by_ref().take(BLOCK));
            for (row, evaluation) in self.block.evaluations(&self.compact) {
                all.push((Ranked { row, evaluation }, catalog.id_place(row)));
            }
        }
        self.work.facilities_scored += all.len();
        all
    }

    /// The entries of a node that some facility below may be eligible in. Those that cannot
    /// reach the floor may be left out.
    fn open(
        &mut self,
        (tree, level, block): (usize, usize, usize),
        floor: f64,
        mut take: impl FnMut(Entry),
    ) {
        let Some((of, homes)) = self.trees.get(tree) else {
            return;
        };
        let Some(columns) = of.levels.get(level) else {
            return;
        };
        let Some(ids) = columns.first_id.get(block) else {
            return;
        };
        let bounds = bounds(columns, block, of.side, &self.query, homes, floor);
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
                None => match of.row(i) {
                    Some(row) if !self.prepared.catalog.is_aside(row) => Below::Facility(row),
                    _ => continue,
                },
            };
            take(Entry {
                bound: f64::from(*bound) + SLACK,
                first_id: *first_id,
                below,
            });
        }
    }

    fn evaluate(&mut self, row: Row) -> Option<Ranked> {
        self.work.facilities_scored += 1;
        self.block.score(&self.compact, std::iter::once(row));
        let (row, evaluation) = self.block.evaluations(&self.compact).next()?;
        Some(Ranked { row, evaluation })
    }
}

//! Every facility looked at, from compact facts and without a tree: for small catalogs, for
//! whole orders and for counting.

use std::collections::VecDeque;

use super::Ranked;
use crate::index::Row;
use crate::score::{BLOCK, Block, Compact, Prepared};
use crate::units::Score;

/// An eligible facility by what the order goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Keyed {
    /// How far its key is from the highest bits that there are: the higher the key, the less.
    below: u64,
    /// The place of its id among all ids.
    id: u32,
    row: u32,
}

impl Keyed {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an index has rows in four bytes"
    )]
    fn new(key: Score, id: u32, row: Row) -> Self {
        // Keys are not negative, and the bits of such numbers are in their order.
        Self {
            below: u64::MAX - key.get().to_bits(),
            id,
            row: row.0 as u32,
        }
    }

    pub(crate) const fn row(self) -> Row {
        Row(self.row as usize)
    }

    pub(crate) const fn key(self) -> Score {
        Score::trusted(f64::from_bits(u64::MAX - self.below))
    }
}

/// Gives every eligible facility as it is known on the day of the ranking to `take`, with
/// what the order goes by, in the order of the rows.
pub(crate) fn eligible(
    prepared: &Prepared<'_, '_>,
    compact: &Compact<'_>,
    take: impl FnMut(Row, Score),
) {
    eligible_by(&mut Block::new(), prepared, compact, take);
}

fn eligible_by(
    block: &mut Block,
    prepared: &Prepared<'_, '_>,
    compact: &Compact<'_>,
    mut take: impl FnMut(Row, Score),
) {
    let catalog = prepared.catalog;
    let mut rows = catalog.rows().peekable();
    let known = |row| {
        if catalog.has_asked() {
            catalog.row_on(row, prepared.scorer.date)
        } else {
            row
        }
    };
    while rows.peek().is_some() {
        block.score(compact, rows.by_ref().take(BLOCK).map(known));
        for (row, key) in block.keys() {
            take(row, key);
        }
    }
}

/// The first `k` eligible facilities in order.
pub(crate) fn first(prepared: &Prepared<'_, '_>, compact: &Compact<'_>, k: usize) -> Vec<Ranked> {
    let mut best: Vec<Keyed> = Vec::with_capacity(k.min(prepared.catalog.count()));
    let mut block = Block::new();
    eligible_by(&mut block, prepared, compact, |row, key| {
        let keyed = Keyed::new(key, prepared.catalog.id_place(row), row);
        if best.len() == k && best.last().is_none_or(|last| *last < keyed) {
            return;
        }
        let at = best.partition_point(|other| *other < keyed);
        best.truncate(k.saturating_sub(1));
        best.insert(at, keyed);
    });
    let mut all = Vec::with_capacity(best.len());
    for part in best.chunks(BLOCK) {
        block.score(compact, part.iter().map(|keyed| keyed.row()));
        let evaluated = block.evaluations(compact);
        all.extend(evaluated.map(|(row, evaluation)| Ranked { row, evaluation }));
    }
    all
}

/// All eligible facilities in order, with nothing but what the order goes by.
pub(crate) fn sorted(prepared: &Prepared<'_, '_>, compact: &Compact<'_>) -> Vec<Keyed> {
    let mut all = Vec::with_capacity(prepared.catalog.count());
    eligible(prepared, compact, |row, key| {
        all.push(Keyed::new(key, prepared.catalog.id_place(row), row));
    });
    all.sort_unstable();
    all
}

/// Eligible facilities in order, evaluated as they are asked for.
pub(super) struct Sorted {
    left: std::vec::IntoIter<Keyed>,
    evaluated: VecDeque<Ranked>,
    block: Box<Block>,
}

impl Sorted {
    /// All of a catalog.
    pub(super) fn new(prepared: &Prepared<'_, '_>, compact: &Compact<'_>) -> Self {
        Self {
            left: sorted(prepared, compact).into_iter(),
            evaluated: VecDeque::new(),
            block: Block::new(),
        }
    }

    /// The next one.
    pub(super) fn next(&mut self, compact: &Compact<'_>) -> Option<Ranked> {
        if self.evaluated.is_empty() {
            let rows = self.left.by_ref().take(BLOCK).map(Keyed::row);
            self.block.score(compact, rows);
            let evaluated = self.block.evaluations(compact);
            let ranked = evaluated.map(|(row, evaluation)| Ranked { row, evaluation });
            self.evaluated.extend(ranked);
        }
        self.evaluated.pop_front()
    }

    /// Leaves out the next ones, before any was asked for.
    pub(super) fn skip(&mut self, count: usize) {
        if let Some(last) = count.checked_sub(1) {
            self.left.nth(last);
        }
    }
}

//! The first `k`, with a floor that rises as they are found.

use std::collections::BinaryHeap;

use super::{Below, Entry, FEW, Ranked, Search, Work, every};
use crate::case::PerCriterion;
use crate::index::{Index, LANES};
use crate::score::{Compact, Prepared, combine, key};
use crate::units::{Estimate, Utility};

impl Search<'_> {
    /// Evaluates the facilities of a leaf that may still be among the best, the
    /// most hopeful first: they shut out the others.
    fn close(&mut self, leaf: &mut Vec<Entry>, best: &mut Best) {
        leaf.sort_unstable_by(|a, b| b.cmp(a));
        for entry in leaf.drain(..) {
            if let (true, Below::Facility(row)) = (best.admits(&entry), entry.below)
                && let Some(found) = self.evaluate(row)
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
    fn new(k: usize, prepared: &Prepared<'_, '_>) -> Self {
        let full = PerCriterion::from_fn(|_| Estimate::known(Utility::FULL));
        let score = combine(&prepared.scorer.weights, &full);
        let ceiling = key(1.0, score, prepared.scorer.case.stance()).get();
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
pub(crate) fn top(index: &Index, prepared: &Prepared<'_, '_>, k: usize) -> (Vec<Ranked>, Work) {
    if k == 0 {
        return (Vec::new(), Work::default());
    }
    let all = prepared.catalog.count();
    if all <= FEW {
        let found = every::first(prepared, &Compact::new(prepared), k);
        let work = Work {
            facilities_scored: all,
            ..Work::default()
        };
        return (found, work);
    }
    let mut search = Search::new(index, prepared);
    let mut best = Best::new(k, prepared);
    for (found, id) in search.aside() {
        best.take(found, id);
    }
    let mut heap: BinaryHeap<Entry> = search.roots().collect();
    let mut leaf = Vec::with_capacity(LANES);
    while let Some(entry) = heap.pop() {
        if entry.bound < best.floor {
            break;
        }
        if let (true, Below::Node { tree, level, block }) = (best.admits(&entry), entry.below) {
            search.open((tree, level, block), best.floor, |entry| {
                match entry.below {
                    _ if !best.admits(&entry) => {}
                    Below::Node { .. } => heap.push(entry),
                    Below::Facility(_) => leaf.push(entry),
                }
            });
            search.close(&mut leaf, &mut best);
        }
    }
    (best.into_ranked(), search.work)
}

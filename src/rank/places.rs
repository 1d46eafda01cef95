//! Eligible facilities in order, each with its rank.

use std::fmt;

use super::search::Ranked;
use super::{RankedFacility, Ranking};
use crate::score::Prepared;

/// Eligible facilities in order, found as they are asked for: what [`Ranking::iter`] gives.
pub struct Places<'r, 'c>(Box<dyn Iterator<Item = RankedFacility<'r, 'c>> + 'r>);

impl<'r, 'c> Iterator for Places<'r, 'c> {
    type Item = RankedFacility<'r, 'c>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }

    fn nth(&mut self, n: usize) -> Option<Self::Item> {
        self.0.nth(n)
    }
}

impl fmt::Debug for Places<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Places").finish_non_exhaustive()
    }
}

impl<'r, 'c> IntoIterator for &'r Ranking<'c, '_> {
    type Item = RankedFacility<'r, 'c>;
    type IntoIter = Places<'r, 'c>;

    fn into_iter(self) -> Places<'r, 'c> {
        self.iter()
    }
}

impl<'c> Ranking<'c, '_> {
    /// Places of what was found, which is in the order from its beginning on.
    pub(super) fn places<'r>(
        &'r self,
        ranked: impl Iterator<Item = Ranked> + 'r,
    ) -> Places<'r, 'c> {
        let key_of = |of: &Ranked| of.evaluation.key.get().to_bits();
        let mut ranked = ranked.enumerate().peekable();
        // The key of the place before, and the first rank that has it.
        let mut before = None;
        let next = move || {
            let (i, here) = ranked.next()?;
            let (rank, key) = (i + 1, key_of(&here));
            let first = match before {
                Some((same, first)) if same == key => first,
                _ => rank,
            };
            before = Some((key, first));
            let is_followed = ranked.peek().is_some_and(|(_, of)| key_of(of) == key);
            let is_shared = first < rank || is_followed;
            Some((rank, is_shared.then_some(first), here))
        };
        let prepared: &'r Prepared<'c, 'r> = &self.prepared;
        let places = std::iter::from_fn(next).filter_map(move |(rank, shared_rank, ranked)| {
            let facility = prepared.catalog.facility_at(ranked.row)?;
            Some(RankedFacility {
                prepared,
                rank,
                shared_rank,
                row: ranked.row,
                facility,
                evaluation: ranked.evaluation,
            })
        });
        Places(Box::new(places))
    }
}

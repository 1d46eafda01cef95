//! Eligible facilities in order, each with its rank.

use std::fmt;

use super::search::{self, Ranked};
use super::{RankedFacility, Ranking};
use crate::facility::Facility;
use crate::score::{Compact, Prepared};
use crate::units::Score;

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

/// An eligible facility with what the order goes by, and without its other numbers: what
/// [`Ranking::keys`] gives.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct KeyedFacility<'c> {
    /// Its rank, from 1.
    pub rank: usize,
    /// The first rank of all whose keys are equal to its own to the last bit, where others are.
    pub shared_rank: Option<usize>,
    /// What the order goes by.
    pub key: Score,
    /// The facility.
    pub facility: &'c Facility,
}

/// What is in order by keys, each with its rank and, where its key is shared, the first rank
/// that has it.
fn ranks<T>(
    in_order: impl Iterator<Item = T>,
    key: impl Fn(&T) -> Score,
) -> impl Iterator<Item = (usize, Option<usize>, T)> {
    let bits = move |of: &T| key(of).get().to_bits();
    let mut in_order = in_order.enumerate().peekable();
    // The key of the place before, and the first rank that has it.
    let mut before = None;
    std::iter::from_fn(move || {
        let (i, here) = in_order.next()?;
        let (rank, key) = (i + 1, bits(&here));
        let first = match before {
            Some((same, first)) if same == key => first,
            _ => rank,
        };
        before = Some((key, first));
        let is_followed = in_order.peek().is_some_and(|(_, of)| bits(of) == key);
        let is_shared = first < rank || is_followed;
        Some((rank, is_shared.then_some(first), here))
    })
}

impl<'c> Ranking<'c, '_> {
    /// Places of what was found, which is in the order from its beginning on.
    pub(super) fn places<'r>(
        &'r self,
        ranked: impl Iterator<Item = Ranked> + 'r,
    ) -> Places<'r, 'c> {
        let prepared: &'r Prepared<'c, 'r> = &self.prepared;
        let ranks = ranks(ranked, |of| of.evaluation.key);
        let places = ranks.filter_map(move |(rank, shared_rank, ranked)| {
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

    /// All eligible facilities in order with their keys and nothing else: the whole order where
    /// nobody asks for costs, journeys and utilities.
    ///
    /// The same order as [`Ranking::iter`], in a fraction of its time where all are asked for:
    /// every facility is scored once, in the order of the catalog, and then sorted. Whoever
    /// wants the first few asks [`Ranking::top`].
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// // How many homes move when money counts for far more?
    /// let before = catalog.rank(&case)?;
    /// let changed = case.clone().change().weigh(
    ///     silverbay::case::Criterion::Cost,
    ///     silverbay::units::Weight::new(60.0)?,
    /// );
    /// let changed = changed.build()?;
    /// let after = catalog.rank(&changed)?;
    /// let ranks: std::collections::HashMap<_, _> =
    ///     after.keys().map(|home| (&home.facility.id, home.rank)).collect();
    /// let moved = before.keys().filter(|home| ranks[&home.facility.id] != home.rank);
    /// assert!(moved.count() > 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn keys(&self) -> impl Iterator<Item = KeyedFacility<'c>> {
        let catalog = self.prepared.catalog;
        let sorted = search::sorted(&self.prepared, &Compact::new(&self.prepared));
        let ranks = ranks(sorted.into_iter(), |of| of.key());
        ranks.filter_map(move |(rank, shared_rank, keyed)| {
            Some(KeyedFacility {
                rank,
                shared_rank,
                key: keyed.key(),
                facility: catalog.facility_at(keyed.row())?,
            })
        })
    }
}

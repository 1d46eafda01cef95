//! The order in one place, and several orders joined into one.

use std::cmp::Ordering;
use std::collections::HashSet;

use crate::text;
use crate::units::Score;
use crate::words::{Lang, displayed_in_english};

/// Which of two facilities comes first: the one with the higher key, and of equal keys the one
/// with the lesser id in bytes.
///
/// Whoever sorts what a [`Scorer`](crate::score::Scorer) gave sorts by this, and has the order
/// of [`Catalog::rank`](crate::catalog::Catalog::rank). In SQL it is
/// `ORDER BY key DESC, id ASC` with ids compared by bytes; keys are never negative, never −0
/// and never NaN.
///
/// # Example
///
/// ```
/// use silverbay::{rank::order, units::Score};
///
/// let half = Score::new(0.5)?;
/// let mut found = [(half, "b"), (Score::new(0.25)?, "a"), (half, "a")];
/// found.sort_by(|one, other| order(*one, *other));
/// assert_eq!(found.map(|(_, id)| id), ["a", "b", "a"]);
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[must_use]
pub fn order((key, id): (Score, &str), (other_key, other_id): (Score, &str)) -> Ordering {
    other_key.cmp(&key).then_with(|| id.cmp(other_id))
}

/// One id occurs twice among what is to be merged: the shards were not apart, or one of them
/// was counted twice.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub struct SameId {
    /// The id.
    pub id: Box<str>,
}

impl SameId {
    /// Which id, in words of the language.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        text!(lang, "merge-same-id", id = lang.quoted(&self.id))
    }
}
displayed_in_english!(SameId);

/// The first `k` of all from the first `k` of each shard, in any order.
///
/// Exact where each shard gives its own first `k` or all that it has, and where all were
/// ranked for the same case, in the same [`Context`](crate::catalog::Context), on the same day:
/// the result is then the first `k` of the undivided catalog, ties included. `of` tells what
/// the order goes by.
///
/// # Errors
///
/// [`SameId`] when an id occurs twice among what is given. Of a home that two shards have and
/// only one gives nothing can be seen here.
///
/// # Example
///
/// ```
/// use silverbay::{case::Case, catalog::Catalog, rank::merge};
///
/// let catalog = Catalog::load("data")?;
/// let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// let case = Case::from_toml_str(&text, &catalog)?;
/// // Two halves, each of which could be on another machine.
/// let mut best = Vec::new();
/// for half in catalog.facilities().chunks(40) {
///     let shard = catalog.context().catalog(half.to_vec())?;
///     let ranking = shard.rank_on(&case, catalog.newest())?;
///     let first = ranking.top(10).map(|home| (home.key(), home.facility().id.clone()));
///     best.push(first.collect::<Vec<_>>());
/// }
/// let merged = merge(best, 10, |(key, id)| (*key, &**id))?;
/// let whole = catalog.rank(&case)?;
/// let whole = whole.top(10).map(|home| (home.key(), home.facility().id.clone()));
/// assert_eq!(merged, whole.collect::<Vec<_>>());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn merge<T>(
    shards: impl IntoIterator<Item = Vec<T>>,
    k: usize,
    of: impl Fn(&T) -> (Score, &str),
) -> Result<Vec<T>, SameId> {
    let mut all: Vec<T> = shards.into_iter().flatten().collect();
    let mut ids = HashSet::with_capacity(all.len());
    for one in &all {
        let (_, id) = of(one);
        if !ids.insert(id) {
            return Err(SameId { id: id.into() });
        }
    }
    drop(ids);
    all.sort_by(|one, other| order(of(one), of(other)));
    all.truncate(k);
    Ok(all)
}

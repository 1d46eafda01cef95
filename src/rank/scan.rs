//! The plain scan: look at every facility, keep the eligible, sort.
//!
//! It follows the definition and nothing else, and stays the oracle of whatever
//! is faster.

use super::{Excluded, Place};
use crate::case::{Case, PerCriterion, Refused};
use crate::catalog::Catalog;
use crate::score::{Evaluation, Prepared};
use crate::units::{Currency, Day, ExchangeRate};

/// The version of the scoring method, which every output names.
pub const METHOD: &str = "1";

/// One facility's place in the order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    /// The facility's place in the catalog.
    pub(super) facility: usize,
    pub(super) evaluation: Evaluation,
}

/// All eligible facilities in order, and those that are not.
///
/// The order is by key descending, then by id ascending in bytes: total, and the
/// same whatever the order of the rows.
#[derive(Clone, Debug)]
pub struct Ranking<'a> {
    pub(super) prepared: Prepared<'a>,
    ranked: Vec<Ranked>,
    excluded: Vec<usize>,
}

impl Catalog {
    /// Ranks every facility for a case.
    ///
    /// # Errors
    ///
    /// [`Refused`] when the case asks for a scheme place and the scheme does not
    /// take the elder; no facility is looked at then.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let ranking = catalog.rank(&case)?;
    /// let first = ranking.top(1).next().expect("some home is eligible");
    /// let sum: f64 = first.contributions().map(|part| part.contribution.low().get()).sum();
    /// assert_eq!(sum, first.score().low().get()); // bit for bit
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rank<'a>(&'a self, case: &'a Case) -> Result<Ranking<'a>, Refused> {
        let prepared = Prepared::new(self, case)?;
        let mut ranked = Vec::new();
        let mut excluded = Vec::new();
        for (place, facility) in self.facilities().iter().enumerate() {
            match prepared.evaluate(place, facility, |_| ()) {
                Some(evaluation) => ranked.push(Ranked {
                    facility: place,
                    evaluation,
                }),
                None => excluded.push(place),
            }
        }
        let id = |place: usize| self.facilities().get(place).map(|facility| &facility.id);
        ranked.sort_unstable_by(|a: &Ranked, b: &Ranked| {
            let by_key = b.evaluation.key.cmp(&a.evaluation.key);
            by_key.then_with(|| id(a.facility).cmp(&id(b.facility)))
        });
        excluded.sort_unstable_by(|a, b| id(*a).cmp(&id(*b)));
        Ok(Ranking {
            prepared,
            ranked,
            excluded,
        })
    }
}

impl<'a> Ranking<'a> {
    /// How many facilities are eligible.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ranked.len()
    }

    /// Whether no facility is eligible.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ranked.is_empty()
    }

    /// All eligible facilities in order.
    pub fn iter(&self) -> impl Iterator<Item = Place<'_>> {
        self.ranked
            .iter()
            .enumerate()
            .filter_map(|(i, ranked)| self.place(i, ranked))
    }

    /// The first `k` of them.
    pub fn top(&self, k: usize) -> impl Iterator<Item = Place<'_>> {
        self.iter().take(k)
    }

    fn place(&self, index: usize, ranked: &Ranked) -> Option<Place<'_>> {
        let facility = self.prepared.catalog.facilities().get(ranked.facility)?;
        Some(Place {
            prepared: &self.prepared,
            rank: index + 1,
            index: ranked.facility,
            facility,
            evaluation: ranked.evaluation,
        })
    }

    /// The facilities that are not eligible, by ascending id.
    pub fn excluded(&self) -> impl Iterator<Item = Excluded<'_>> {
        self.excluded.iter().filter_map(|index| {
            let facility = self.prepared.catalog.facilities().get(*index)?;
            Some(Excluded {
                prepared: &self.prepared,
                index: *index,
                facility,
            })
        })
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &'a Case {
        self.prepared.case
    }

    /// The catalog.
    #[must_use]
    pub const fn catalog(&self) -> &'a Catalog {
        self.prepared.catalog
    }

    /// The day the ranking is for; `None` when neither the case nor any facility
    /// has a date.
    #[must_use]
    pub const fn date(&self) -> Option<Day> {
        self.prepared.date
    }

    /// The weights of the criteria that apply, summing to 1; 0 for the others.
    #[must_use]
    pub const fn weights(&self) -> &PerCriterion<f64> {
        &self.prepared.weights
    }

    /// The rate used for a currency, where there is one.
    #[must_use]
    pub fn rate(&self, currency: Currency) -> Option<ExchangeRate> {
        self.prepared
            .rate(currency)
            .and_then(|rate| ExchangeRate::new(rate).ok())
    }

    /// The ranks of the other places whose score the known facts do not separate
    /// from that of `place`.
    #[must_use]
    pub fn not_apart_from(&self, place: &Place<'_>) -> Vec<usize> {
        self.iter()
            .filter(|other| other.rank() != place.rank())
            .filter(|other| !other.score().is_apart_from(&place.score()))
            .map(|other| other.rank())
            .collect()
    }
}

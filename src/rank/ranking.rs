//! A case bound to a catalog, and all that can be asked of its order.

use std::sync::OnceLock;

use super::search::{Ordered, Ranked, Work, top};
use super::{Excluded, RankedFacility, scan};
use crate::case::{Case, Criterion, PerCriterion, Refused};
use crate::catalog::Catalog;
use crate::facility::Facility;
use crate::index::Row;
use crate::score::{Compact, Exclusion, Prepared, Rule};
use crate::units::{Currency, Day, ExchangeRate, Share};

/// The version of the scoring method, which every output names.
pub const METHOD: &str = "2";

/// Up to this many places one search for all of them is faster than asking for
/// one after the other.
const TOGETHER: usize = 256;

/// All eligible facilities in order, and those that are not.
///
/// The order is by key descending, then by id ascending in bytes: total, and the
/// same whatever the order of the rows. Nothing is ranked until it is asked for,
/// and each question does only the work it needs.
#[derive(Debug)]
pub struct Ranking<'a> {
    pub(super) prepared: Prepared<'a>,
    /// Rows of the excluded facilities, sorted by id. Computed on first use, with one
    /// pass over the catalog.
    excluded: OnceLock<Vec<Row>>,
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
        Ok(Ranking {
            prepared: Prepared::new(self, case)?,
            excluded: OnceLock::new(),
        })
    }
}

impl<'a> Ranking<'a> {
    /// All eligible facilities in order, found as they are asked for.
    pub fn iter(&self) -> impl Iterator<Item = RankedFacility<'_>> {
        self.places(Ordered::new(self.prepared.catalog.index(), &self.prepared))
    }

    /// The first `k` eligible facilities.
    pub fn top(&self, k: usize) -> impl Iterator<Item = RankedFacility<'_>> {
        // One more, to know whether the last shares its rank.
        let ranked = self.search(k.saturating_add(1)).0;
        self.places(ranked.into_iter()).take(k)
    }

    /// The `k` eligible facilities that follow a place in the order: the next page.
    ///
    /// Pages neither repeat nor skip, ties included. `place` must be of a ranking of
    /// the same case and catalog. Finding a page takes the work of finding all before
    /// it; whoever wants every page takes them from [`Ranking::iter`].
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// let ranking = catalog.rank(&case)?;
    /// let last = ranking.top(10).last().expect("a first page");
    /// let next = ranking.after(&last, 10).next().expect("a second page");
    /// assert_eq!(next.rank(), 11);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn after<'s>(
        &'s self,
        place: &RankedFacility<'_>,
        k: usize,
    ) -> impl Iterator<Item = RankedFacility<'s>> {
        let last = place.rank();
        self.iter().skip(last).take(k)
    }

    /// What the search for the first `k` took.
    #[must_use]
    pub fn work(&self, k: usize) -> Work {
        self.search(k).1
    }

    /// The first `k` eligible facilities by looking at every one: the definition
    /// of the order, which everything faster is tested against.
    pub fn scan(&self, k: usize) -> impl Iterator<Item = RankedFacility<'_>> {
        let mut ranked = scan::scan(&self.prepared);
        ranked.truncate(k.saturating_add(1));
        self.places(ranked.into_iter()).take(k)
    }

    /// The first `k` eligible facilities by scoring every one from compact columns, without a
    /// tree: what the benches measure the index against.
    #[cfg(feature = "synthetic")]
    pub fn scan_columns(&self, k: usize) -> impl Iterator<Item = RankedFacility<'_>> {
        let compact = Compact::new(&self.prepared);
        let ranked = super::search::scan_columns(&self.prepared, &compact, k.saturating_add(1));
        self.places(ranked.into_iter()).take(k)
    }

    fn search(&self, k: usize) -> (Vec<Ranked>, Work) {
        let index = self.prepared.catalog.index();
        if k <= TOGETHER {
            return top(index, &self.prepared, k);
        }
        let mut ordered = Ordered::new(index, &self.prepared);
        let ranked = ordered.by_ref().take(k).collect();
        (ranked, ordered.work())
    }

    fn places(
        &self,
        ranked: impl Iterator<Item = Ranked>,
    ) -> impl Iterator<Item = RankedFacility<'_>> {
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
        std::iter::from_fn(next).filter_map(|(rank, shared_rank, ranked)| {
            let facility = self.prepared.catalog.facility_at(ranked.row)?;
            Some(RankedFacility {
                prepared: &self.prepared,
                rank,
                shared_rank,
                row: ranked.row,
                facility,
                evaluation: ranked.evaluation,
            })
        })
    }

    /// How many facilities are eligible. Looks at every facility, once a ranking.
    #[must_use]
    pub fn len(&self) -> usize {
        self.prepared.catalog.count() - self.excluded_rows().len()
    }

    /// Whether no facility is eligible.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.search(1).0.is_empty()
    }

    /// The facilities that are not eligible, by ascending id. Looks at every
    /// facility, once a ranking.
    pub fn excluded(&self) -> impl Iterator<Item = Excluded<'_>> {
        self.excluded_rows()
            .iter()
            .filter_map(|row| self.excluded_at(*row))
    }

    fn excluded_rows(&self) -> &[Row] {
        self.excluded.get_or_init(|| {
            let mut eligible = Vec::new();
            let compact = Compact::new(&self.prepared);
            super::search::eligible(&self.prepared, &compact, |row, _| eligible.push(row));
            // Both come in the order of the rows.
            let mut eligible = eligible.into_iter().peekable();
            let rows = self.prepared.rows();
            let mut out: Vec<_> = rows
                .filter(|(row, _)| eligible.next_if_eq(row).is_none())
                .collect();
            out.sort_unstable_by(|(_, a), (_, b)| a.id.cmp(&b.id));
            out.into_iter().map(|(row, _)| row).collect()
        })
    }

    /// Every reason why the facility of this id is not eligible; none when it is,
    /// and `None` when the catalog does not have it. Looks at that facility alone.
    #[must_use]
    pub fn exclusions(&self, id: &str) -> Option<Vec<Exclusion<'_>>> {
        let row = self.prepared.row_of(id)?;
        self.excluded_at(row).map(|out| out.reasons())
    }

    /// The facility of this id where it is not eligible; `None` where it is, or where the
    /// catalog does not have it. Looks at that facility alone.
    #[must_use]
    pub fn excluded_home(&self, id: &str) -> Option<Excluded<'_>> {
        let out = self.excluded_at(self.prepared.row_of(id)?)?;
        let is_out = self.prepared.key_at(out.row, out.facility).is_none();
        is_out.then_some(out)
    }

    /// The facility of a row, to be asked for its reasons.
    fn excluded_at(&self, row: Row) -> Option<Excluded<'_>> {
        let facility = self.prepared.catalog.facility_at(row)?;
        Some(Excluded {
            prepared: &self.prepared,
            row,
            facility,
        })
    }

    /// How many facilities each rule excludes; one may break several. Looks at
    /// every excluded facility.
    #[must_use]
    pub fn exclusion_counts(&self) -> std::collections::BTreeMap<Rule, usize> {
        let mut counts = std::collections::BTreeMap::new();
        for out in self.excluded() {
            let mut rules: Vec<_> = out.reasons().iter().map(Exclusion::rule).collect();
            // Reasons come in the order of the rules.
            rules.dedup();
            for rule in rules {
                *counts.entry(rule).or_default() += 1;
            }
        }
        counts
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

    /// The criteria that apply with their weights, in the order of the criteria; the
    /// weights sum to 1.
    pub fn criteria(&self) -> impl Iterator<Item = (Criterion, Share)> + use<'a> {
        self.prepared.criteria()
    }

    /// The rate used for a currency, where there is one.
    #[must_use]
    pub fn rate(&self, currency: Currency) -> Option<ExchangeRate> {
        self.prepared
            .rate(currency)
            .and_then(|rate| ExchangeRate::new(rate).ok())
    }

    /// The key of a facility at another rate of a currency; `None` where it is then
    /// excluded.
    pub(crate) fn key_at_rate(
        &self,
        facility: &'a Facility,
        currency: Currency,
        rate: f64,
    ) -> Option<f64> {
        let prepared = self.prepared.at_rate(currency, rate);
        let row = prepared.row_of(&facility.id)?;
        let evaluation = prepared.evaluate(row, facility, |_| ())?;
        Some(evaluation.key.get())
    }

    /// The multiples of the rate of a currency at which the key of a facility, straight
    /// between them, bends or jumps; none where it does not depend on the rate.
    pub(crate) fn turns_over_rate(&self, facility: &Facility, currency: Currency) -> Vec<f64> {
        self.prepared.turns_over_rate(facility, currency)
    }
}

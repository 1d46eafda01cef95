//! A case bound to a catalog, and all that can be asked of its order.

use std::sync::OnceLock;

use super::search::{Ordered, Ranked, Work, top};
use super::{Excluded, Places, RankedFacility, scan};
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
///
/// `'c` is how long the catalog lives and `'k` how long the case does: facilities that are
/// found may be kept when the ranking and the case are gone.
#[derive(Debug)]
pub struct Ranking<'c: 'k, 'k> {
    pub(super) prepared: Prepared<'c, 'k>,
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
    pub fn rank<'c: 'k, 'k>(&'c self, case: &'k Case) -> Result<Ranking<'c, 'k>, Refused> {
        self.rank_on(case, self.newest())
    }

    /// Ranks every facility for a case on a stated day, where the case itself names none.
    ///
    /// [`Catalog::rank`] takes the newest date of the catalog for today. Parts of a catalog
    /// have newest dates of their own, by which each would rank on another day: whoever ranks
    /// parts states the day, that of the whole or the one on the calendar. `None` is no day
    /// at all, as for a whole without dates.
    ///
    /// # Errors
    ///
    /// [`Refused`] as [`Catalog::rank`].
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog, units::Day};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = "[elder]\ncare_level = \"mild\"\n[money]\nbudget_hkd = 9000\n";
    /// let case = Case::from_toml_str(text, &catalog)?;
    /// let today = Day::new(2027, 6, 1).ok();
    /// let dated = case.clone().dated(today);
    /// assert_eq!(catalog.rank_on(&case, today)?.date(), today);
    /// assert_eq!(catalog.rank(&dated)?.date(), today);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rank_on<'c: 'k, 'k>(
        &'c self,
        case: &'k Case,
        today: Option<Day>,
    ) -> Result<Ranking<'c, 'k>, Refused> {
        Ok(Ranking {
            prepared: Prepared::new(self, case, today)?,
            excluded: OnceLock::new(),
        })
    }
}

impl<'c, 'k> Ranking<'c, 'k> {
    /// All eligible facilities in order, found as they are asked for.
    #[must_use]
    pub fn iter(&self) -> Places<'_, 'c> {
        self.places(Ordered::new(self.prepared.catalog.index(), &self.prepared))
    }

    /// The first `k` eligible facilities.
    pub fn top(&self, k: usize) -> impl Iterator<Item = RankedFacility<'_, 'c>> {
        self.page(0, k)
    }

    /// The `k` eligible facilities behind the first `offset`: a page for callers that keep a
    /// number and no place.
    ///
    /// Finding a page takes the work of finding all before it; whoever wants every page takes
    /// them from [`Ranking::iter`].
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// let ranking = catalog.rank(&case)?;
    /// let third: Vec<usize> = ranking.page(20, 10).map(|home| home.rank()).collect();
    /// assert_eq!(third, (21..=30).collect::<Vec<_>>());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn page(&self, offset: usize, k: usize) -> impl Iterator<Item = RankedFacility<'_, 'c>> {
        // One more, to know whether the last shares its rank.
        let end = offset.saturating_add(k);
        let ranked = self.search(end.saturating_add(1)).0;
        self.places(ranked.into_iter()).skip(offset).take(k)
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
        place: &RankedFacility<'_, '_>,
        k: usize,
    ) -> impl Iterator<Item = RankedFacility<'s, 'c>> + use<'s, 'c, 'k> {
        self.page(place.rank(), k)
    }

    /// What the search for the first `k` took.
    #[must_use]
    pub fn work(&self, k: usize) -> Work {
        self.search(k).1
    }

    /// The first `k` eligible facilities by looking at every one: the definition
    /// of the order, which everything faster is tested against.
    pub fn scan(&self, k: usize) -> impl Iterator<Item = RankedFacility<'_, 'c>> {
        let mut ranked = scan::scan(&self.prepared);
        ranked.truncate(k.saturating_add(1));
        self.places(ranked.into_iter()).take(k)
    }

    /// The first `k` eligible facilities by scoring every one from compact columns, without a
    /// tree: what the benches measure the index against.
    #[cfg(feature = "synthetic")]
    pub fn scan_columns(&self, k: usize) -> impl Iterator<Item = RankedFacility<'_, 'c>> {
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
    pub fn excluded(&self) -> impl Iterator<Item = Excluded<'_, 'c>> {
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
    pub fn excluded_home(&self, id: &str) -> Option<Excluded<'_, 'c>> {
        let out = self.excluded_at(self.prepared.row_of(id)?)?;
        let is_out = self.prepared.key_at(out.row, out.facility).is_none();
        is_out.then_some(out)
    }

    /// The facility of a row, to be asked for its reasons.
    pub(super) fn excluded_at(&self, row: Row) -> Option<Excluded<'_, 'c>> {
        let facility = self.prepared.catalog.facility_at(row)?;
        Some(Excluded {
            prepared: &self.prepared,
            row,
            facility,
        })
    }

    /// How many facilities each rule excludes; one may break several. Looks at
    /// every excluded facility.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::score::{Exclusion, Rule};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// // Why so few homes are left: by rule, and of each home all that is in its way.
    /// let counts = ranking.exclusion_counts();
    /// let not_a_member = |reason: &Exclusion<'_>| reason.rule() == Rule::SchemePlace;
    /// let homes = ranking.excluded().filter(|home| home.reasons().iter().any(not_a_member));
    /// assert_eq!(counts.get(&Rule::SchemePlace), Some(&homes.count()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    pub const fn case(&self) -> &'k Case {
        self.prepared.scorer.case
    }

    /// The catalog.
    #[must_use]
    pub const fn catalog(&self) -> &'c Catalog {
        self.prepared.catalog
    }

    /// The day the ranking is for; `None` when neither the case nor any facility
    /// has a date.
    #[must_use]
    pub const fn date(&self) -> Option<Day> {
        self.prepared.scorer.date
    }

    /// The weights of the criteria that apply, summing to 1; 0 for the others.
    #[must_use]
    pub const fn weights(&self) -> &PerCriterion<f64> {
        &self.prepared.scorer.weights
    }

    /// The criteria that apply with their weights, in the order of the criteria; the
    /// weights sum to 1.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Criterion;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// let criteria: Vec<Criterion> = ranking.criteria().map(|(criterion, _)| criterion).collect();
    /// // The elder pays nothing for a scheme place, so its cost is left out.
    /// assert!(criteria.contains(&Criterion::Visit) && !criteria.contains(&Criterion::Cost));
    /// let sum: f64 = ranking.criteria().map(|(_, weight)| weight.get()).sum();
    /// assert!((sum - 1.0).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn criteria(&self) -> impl Iterator<Item = (Criterion, Share)> + use<'k> {
        self.prepared.scorer.criteria()
    }

    /// The rate used for a currency, where there is one.
    #[must_use]
    pub fn rate(&self, currency: Currency) -> Option<ExchangeRate> {
        self.prepared
            .scorer
            .rate(currency)
            .and_then(|rate| ExchangeRate::new(rate).ok())
    }

    /// The key of a facility at another rate of a currency; `None` where it is then
    /// excluded.
    pub(crate) fn key_at_rate(
        &self,
        facility: &'c Facility,
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
        self.prepared.scorer.turns_over_rate(facility, currency)
    }
}

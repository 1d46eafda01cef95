//! A case bound to a catalog, once per ranking.

use super::{Evaluation, Finding, Scorer, Subject};
use crate::case::{Case, Refused};
use crate::catalog::Catalog;
use crate::facility::Facility;
use crate::index::Row;
use crate::units::{Currency, Day};

/// A scorer and the rows that it scores.
#[derive(Clone, Debug)]
pub(crate) struct Prepared<'c: 'k, 'k> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) scorer: Scorer<'k>,
}

impl<'c: 'k, 'k> Prepared<'c, 'k> {
    pub(crate) fn new(
        catalog: &'c Catalog,
        case: &'k Case,
        today: Option<Day>,
    ) -> Result<Self, Refused> {
        let scorer = catalog.context().scorer(case, today)?;
        Ok(Self { catalog, scorer })
    }

    /// The same case at another rate of a currency.
    pub(crate) fn at_rate(&self, currency: Currency, rate: f64) -> Self {
        Self {
            catalog: self.catalog,
            scorer: self.scorer.at_rate(currency, rate),
        }
    }

    /// All facilities as they are known on the day of the ranking, with their rows.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (Row, &'c Facility)> + use<'c> {
        self.catalog.rows_on(self.scorer.date)
    }

    /// The row of the facility with this id as it is known on the day of the ranking.
    pub(crate) fn row_of(&self, id: &str) -> Option<Row> {
        let row = self.catalog.row_of(id)?;
        Some(self.catalog.row_on(row, self.scorer.date))
    }

    /// A facility as the rules and the criteria see it.
    pub(crate) fn subject<'s>(&'s self, row: Row, facility: &'s Facility) -> Subject<'s> {
        self.scorer.subject(facility, self.catalog.far_km(row))
    }

    /// The key of a home that is known otherwise than the catalog has it, at the distances
    /// of a row; `None` where it is excluded.
    pub(crate) fn key_at(&self, row: Row, home: &Facility) -> Option<f64> {
        // The findings borrow from the home, which may live shorter than the catalog.
        let prepared: &Prepared<'_, '_> = self;
        let evaluation = prepared.evaluate(row, home, |_| ())?;
        Some(evaluation.key.get())
    }

    /// Puts the rules to the facility at this row of the catalog and, where
    /// none excludes it, scores it.
    pub(crate) fn evaluate(
        &self,
        row: Row,
        facility: &'k Facility,
        answer: impl FnMut(Finding<'k>),
    ) -> Option<Evaluation> {
        self.scorer
            .evaluate(facility, self.catalog.far_km(row), answer)
    }
}

//! A case bound to a catalog, once per ranking.

use super::combine::{combine, key};
use super::criteria::utilities;
use super::journey::{HomeLegs, Way};
use super::{Evaluation, Finding, Subject};
use crate::case::{Case, Criterion, Home, PerCriterion, Refused};
use crate::catalog::Catalog;
use crate::facility::Facility;
use crate::index::Row;
use crate::units::{Currency, Day, Interval, Minutes, Share};
use crate::vocabulary::Word;

/// The numbers of a case that are the same for every facility.
#[derive(Clone, Debug)]
pub(crate) struct Prepared<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) case: &'a Case,
    /// The day the ranking is for; `None` when nothing in the catalog is dated.
    pub(crate) date: Option<Day>,
    pub(crate) weights: PerCriterion<f64>,
    pub(crate) homes: Vec<HomeLegs>,
    rates: [Option<f64>; Currency::ALL.len()],
}

impl<'a> Prepared<'a> {
    pub(crate) fn new(catalog: &'a Catalog, case: &'a Case) -> Result<Self, Refused> {
        case.meets_scheme_conditions()?;
        let visits: f64 = case.homes().iter().map(|home| home.visits.get()).sum();
        let homes = case.homes().iter().map(|home| {
            let share = home.visits.get() / visits;
            HomeLegs::new(home, share, catalog, case.limits().return_time)
        });
        let stated = |currency| {
            let rates = &case.money().rates;
            rates
                .iter()
                .find(|(of, _)| *of == currency)
                .map(|(_, rate)| rate.get())
        };
        let rate = |currency| stated(currency).or_else(|| catalog.hkd_per_unit(currency));
        Ok(Self {
            catalog,
            case,
            date: case.date().or(catalog.newest()),
            weights: case.normalised_weights(),
            homes: homes.collect(),
            rates: [Currency::Hkd, Currency::Cny, Currency::Mop].map(rate),
        })
    }

    /// The criteria that apply with their weights.
    pub(crate) fn criteria(&self) -> impl Iterator<Item = (Criterion, Share)> + use<'a> {
        let (case, weights) = (self.case, self.weights);
        let criteria = Criterion::ALL.iter().copied();
        let applying = criteria.filter(move |criterion| case.applies(*criterion));
        applying.map(move |criterion| (criterion, Share::trusted(*weights.get(criterion))))
    }

    /// Hong Kong dollars for one unit, as the case or the catalog has it.
    pub(crate) fn rate(&self, currency: Currency) -> Option<f64> {
        self.rates.get(currency.index()).copied().flatten()
    }

    /// Whether the prices of a facility are only floors on the day of the ranking.
    pub(crate) fn is_floor(&self, facility: &Facility) -> bool {
        let until = facility.provenance.price_until();
        until.is_none_or(|until| self.date.is_some_and(|date| until < date))
    }

    /// The way from each home to a facility.
    pub(crate) fn ways<'s>(
        &'s self,
        facility: &'s Facility,
        far_km: &'s [f64],
    ) -> impl Iterator<Item = (&'a Home, Option<Way>)> + 's {
        let homes = self.case.homes().iter();
        homes
            .zip(&self.homes)
            .map(|(home, legs)| (home, legs.way(facility, far_km)))
    }

    /// The mean journey over the homes, weighted by their visits; `None` without
    /// homes or where one of them has no way.
    fn minutes(&self, facility: &Facility, far_km: &[f64]) -> Option<Interval<Minutes>> {
        if self.homes.is_empty() {
            return None;
        }
        let (mut low, mut high) = (0.0, 0.0);
        for home in &self.homes {
            let minutes = home.way(facility, far_km)?.minutes;
            low += home.share * minutes.low().get();
            high += home.share * minutes.high().get();
        }
        Some(Interval::trusted(
            Minutes::trusted(low),
            Minutes::trusted(high),
        ))
    }

    /// Puts the rules to the facility at this row of the catalog and, where
    /// none excludes it, scores it.
    pub(crate) fn evaluate(
        &self,
        row: Row,
        facility: &'a Facility,
        mut answer: impl FnMut(Finding<'a>),
    ) -> Option<Evaluation> {
        let far_km = self.catalog.far_legs().of(row);
        let minutes = self.minutes(facility, far_km);
        let cost = self.cost(facility).to_elder;
        let mut eligible = true;
        self.rules(facility, far_km, minutes, cost, |finding| {
            eligible &= !matches!(finding, Finding::Exclude(_));
            answer(finding);
        });
        if !eligible {
            return None;
        }
        let utilities = utilities(&Subject {
            prepared: self,
            facility,
            minutes,
            to_elder: cost,
        });
        let score = combine(&self.weights, &utilities);
        Some(Evaluation {
            minutes,
            cost,
            utilities,
            score,
            key: key(score, self.case.stance()),
        })
    }
}

//! A case bound to a catalog, once per ranking.

use std::borrow::Cow;
use std::sync::Arc;

use super::combine::{combine, key};
use super::criteria::utilities;
use super::journey::{HomeLegs, Way};
use super::prior::Prior;
use super::{Evaluation, Finding, Subject};
use crate::belief::Beliefs;
use crate::case::{Case, Criterion, Home, PerCriterion, Refused};
use crate::catalog::Catalog;
use crate::facility::Facility;
use crate::index::Row;
use crate::place::WayHome;
use crate::units::{Currency, Day, Estimate, Interval, Minutes, Points, Share};
use crate::vocabulary::Word;

/// The numbers of a case that are the same for every facility.
#[derive(Clone, Debug)]
pub(crate) struct Prepared<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) case: &'a Case,
    /// The day the ranking is for; `None` when nothing in the catalog is dated.
    pub(crate) date: Option<Day>,
    pub(crate) weights: PerCriterion<f64>,
    pub(crate) homes: Arc<[HomeLegs]>,
    rates: [Option<f64>; Currency::ALL.len()],
    /// The beliefs with what the case states in place of theirs.
    pub(crate) beliefs: Cow<'a, Beliefs>,
    pub(crate) prior: Prior,
}

impl<'a> Prepared<'a> {
    pub(crate) fn new(catalog: &'a Catalog, case: &'a Case) -> Result<Self, Refused> {
        case.meets_scheme_conditions()?;
        let visits: f64 = case.homes().iter().map(|home| home.visits.get()).sum();
        let date = case.date().or(catalog.newest());
        let limits = case.limits();
        let way_home = WayHome::new(limits.return_time, limits.visit_day, date);
        let homes = visiting(case).map(|home| {
            let share = home.visits.get() / visits;
            HomeLegs::new(home, share, catalog, way_home)
        });
        let stated = |currency| {
            let rates = &case.money().rates;
            rates
                .iter()
                .find(|(of, _)| *of == currency)
                .map(|(_, rate)| rate.get())
        };
        let rate = |currency| stated(currency).or_else(|| catalog.hkd_per_unit(currency));
        let beliefs = if case.beliefs().is_empty() {
            Cow::Borrowed(catalog.beliefs())
        } else {
            Cow::Owned(catalog.beliefs().with(case.beliefs()))
        };
        let prior = Prior::new(&beliefs, case.elder().care_level, rate);
        Ok(Self {
            beliefs,
            prior,
            catalog,
            case,
            date,
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

    /// The same case at another rate of a currency.
    pub(crate) fn at_rate(&self, currency: Currency, rate: f64) -> Self {
        let mut changed = self.clone();
        if let Some(place) = changed.rates.get_mut(currency.index()) {
            *place = Some(rate);
        }
        let level = self.case.elder().care_level;
        changed.prior = Prior::new(&changed.beliefs, level, |currency| {
            changed.rates.get(currency.index()).copied().flatten()
        });
        changed
    }

    /// All facilities as they are known on the day of the ranking, with their rows.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (Row, &'a Facility)> + use<'a> {
        self.catalog.rows_on(self.date)
    }

    /// The row of the facility with this id as it is known on the day of the ranking.
    pub(crate) fn row_of(&self, id: &str) -> Option<Row> {
        let row = self.catalog.row_of(id)?;
        Some(self.catalog.row_on(row, self.date))
    }

    /// The way from each home that visits to a facility.
    pub(crate) fn ways<'s>(
        &'s self,
        facility: &'s Facility,
        far_km: &'s [f64],
    ) -> impl Iterator<Item = (&'a Home, Option<Way>)> + 's {
        let homes = visiting(self.case);
        homes
            .zip(self.homes.iter())
            .map(|(home, legs)| (home, legs.way(facility, far_km, self.catalog)))
    }

    /// The mean journey over the homes, weighted by their visits; `None` without
    /// homes or where one of them has no way.
    fn minutes(&self, facility: &Facility, far_km: &[f64]) -> Option<Interval<Minutes>> {
        if self.homes.is_empty() {
            return None;
        }
        let (mut low, mut high) = (0.0, 0.0);
        for home in self.homes.iter() {
            let minutes = home.way(facility, far_km, self.catalog)?.minutes;
            low += home.share * minutes.low().get();
            high += home.share * minutes.high().get();
        }
        Some(Interval::trusted(
            Minutes::trusted(low),
            Minutes::trusted(high),
        ))
    }

    /// A facility as the rules and the criteria see it.
    pub(crate) fn subject<'s>(&'s self, row: Row, facility: &'s Facility) -> Subject<'s> {
        let far_km = self.catalog.far_km(row);
        Subject {
            prepared: self,
            facility,
            far_km,
            serving: facility.serving(),
            minutes: self.minutes(facility, far_km),
            cost: self.cost(facility),
        }
    }

    /// The key of a home that is known otherwise than the catalog has it, at the distances
    /// of a row; `None` where it is excluded.
    pub(crate) fn key_at(&self, row: Row, home: &Facility) -> Option<f64> {
        // The findings borrow from the home, which may live shorter than the catalog.
        let prepared: &Prepared<'_> = self;
        let evaluation = prepared.evaluate(row, home, |_| ())?;
        Some(evaluation.key.get())
    }

    /// Puts the rules to the facility at this row of the catalog and, where
    /// none excludes it, scores it.
    pub(crate) fn evaluate(
        &self,
        row: Row,
        facility: &'a Facility,
        mut answer: impl FnMut(Finding<'a>),
    ) -> Option<Evaluation> {
        let subject = self.subject(row, facility);
        let (mut eligible, mut fit) = (true, 1.0);
        self.rules(facility, &subject, |finding| {
            match &finding {
                Finding::Exclude(_) => eligible = false,
                Finding::Open(rule) => fit *= rule.chance.get(),
            }
            answer(finding);
        });
        if !eligible {
            return None;
        }
        let utilities = utilities(&subject);
        let score = combine(&self.weights, &utilities);
        let minutes = subject.minutes.map(|minutes| {
            let points = Points::five(minutes.low().get(), minutes.high().get());
            Estimate::trusted(minutes, Minutes::trusted(points.mean()))
        });
        Some(Evaluation {
            minutes,
            cost: subject.cost.to_elder,
            fit: Share::trusted(fit),
            utilities,
            score,
            key: key(fit, score, self.case.stance()),
        })
    }
}

/// The homes that visit; one without visits counts for nothing.
fn visiting(case: &Case) -> impl Iterator<Item = &Home> {
    case.homes().iter().filter(|home| home.visits.get() > 0.0)
}

//! Which limits of a case to loosen where no facility is eligible: one limit, or two where
//! no single one is enough.
//!
//! The reasons of each excluded facility say what stands in its way. What a way lets in is
//! then counted by ranking the changed case.

use std::collections::BTreeMap;

use super::{RankedFacility, Ranking};
use crate::case::{Case, Funding};
use crate::facility::Service;
use crate::place::City;
use crate::score::Exclusion;
use crate::units::{HkdPerMonth, Minutes};

/// Caps are loosened to a multiple of this many Hong Kong dollars.
const STEP_OF_COST: f64 = 100.0;
/// Limits on the journey are loosened to a multiple of this many minutes.
const STEP_OF_VISIT: f64 = 5.0;

/// One limit of a case, loosened.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loosening {
    /// The cost cap, raised to this: a multiple of HK$100.
    CostCap(HkdPerMonth),
    /// The limit on the journey, raised to this: a multiple of five minutes.
    VisitCap(Minutes),
    /// The visitors may return at any time of day.
    AnyReturnTime,
    /// This city, beside those that the case names.
    City(City),
    /// This service, no longer required.
    Service(Service),
    /// The elder pays, in place of a scheme place.
    SelfFunded,
}

/// What loosening one or two limits lets in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LetIn {
    /// The limits, loosened together.
    pub changes: Vec<Loosening>,
    /// The number of facilities that are then eligible.
    pub eligible: usize,
    /// The number of those about whose eligibility nothing is open.
    pub confirmed: usize,
}

/// A limit that stands in the way, without how far.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Limit {
    Cost,
    Visit,
    ReturnTime,
    City(Box<str>),
    Service(usize),
    Funding,
}

/// What stands in the way of one facility: the limits, and how far the caps must give way.
#[derive(Clone, Debug, Default)]
struct Obstacles {
    limits: Vec<Limit>,
    changes: Vec<Loosening>,
}

impl Obstacles {
    /// `None` where something is in the way that is no limit of the case.
    fn of(reasons: &[Exclusion<'_>], case: &Case) -> Option<Self> {
        let mut all = Self::default();
        for reason in reasons {
            let (limit, change) = match reason {
                Exclusion::TooDear { at_least, .. } => (Limit::Cost, Loosening::CostCap(*at_least)),
                Exclusion::TooFar { at_least, .. } => {
                    (Limit::Visit, Loosening::VisitCap(*at_least))
                }
                Exclusion::OtherCity(city) => (
                    Limit::City(city.code().into()),
                    Loosening::City((*city).clone()),
                ),
                // What follows from the elder's health is no limit that can be loosened.
                Exclusion::ServiceAbsent(service) if case.elder().needs.contains(*service) => (
                    Limit::Service(*service as usize),
                    Loosening::Service(*service),
                ),
                Exclusion::Unreachable { .. } if case.limits().return_time.is_some() => {
                    (Limit::ReturnTime, Loosening::AnyReturnTime)
                }
                Exclusion::NotAMember | Exclusion::NoFittingPlace { .. } => {
                    (Limit::Funding, Loosening::SelfFunded)
                }
                _ => return None,
            };
            if !all.limits.contains(&limit) {
                all.limits.push(limit);
                all.changes.push(change);
            }
        }
        Some(all)
    }

    /// How far the caps must give way: the greatest factor of them.
    fn stretch(&self, case: &Case) -> f64 {
        let (cost, visit) = (case.money().cap, case.limits().visit);
        let factor = |change: &Loosening| match change {
            Loosening::CostCap(at_least) => cost.map(|cap| at_least.get() / cap.get().max(1.0)),
            Loosening::VisitCap(at_least) => visit.map(|cap| at_least.get() / cap.get().max(1.0)),
            _ => None,
        };
        self.changes.iter().filter_map(factor).fold(0.0, f64::max)
    }
}

impl Ranking<'_, '_> {
    /// What would let a facility in where none is eligible: each limit that is enough by
    /// itself, with the least value to which it must give way, rounded up; where none is
    /// enough, each pair that is. Empty where a facility is eligible already, and where
    /// what is in the way is no limit of the case. Looks at every facility.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::rank::{LetIn, Loosening};
    /// use silverbay::units::Minutes;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// // A limit that no home keeps: what to say beside an empty page.
    /// let case = case.change().within(Minutes::new(30.0)?).build()?;
    /// let ranking = catalog.rank(&case)?;
    /// assert!(ranking.is_empty());
    /// let let_in: Vec<LetIn> = ranking.let_in();
    /// let [Loosening::VisitCap(minutes)] = let_in[0].changes[..] else {
    ///     panic!("the journey is in the way");
    /// };
    /// println!("{} homes within {} minutes", let_in[0].eligible, minutes.get());
    /// for of in &let_in {
    ///     let loosened = of.changes.iter().fold(case.clone(), |case, change| change.made(case));
    ///     assert_eq!(catalog.rank(&loosened)?.len(), of.eligible);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn let_in(&self) -> Vec<LetIn> {
        if !self.is_empty() {
            return Vec::new();
        }
        let case = self.case();
        let obstacles = self.obstacles();
        let mut ways = Vec::new();
        for count in [1, 2] {
            // Of the facilities with the same limits in their way, the one that asks least.
            let mut least: BTreeMap<&[Limit], &Obstacles> = BTreeMap::new();
            for one in obstacles.iter().filter(|of| of.limits.len() == count) {
                least
                    .entry(&one.limits)
                    .and_modify(|kept| {
                        if one.stretch(case) < kept.stretch(case) {
                            *kept = one;
                        }
                    })
                    .or_insert(one);
            }
            let found = least.into_iter().filter_map(|(limits, of)| {
                let counted = self.counted(&of.changes)?;
                Some((limits.iter().map(Limit::rank).collect::<Vec<_>>(), counted))
            });
            let mut found: Vec<(Vec<usize>, LetIn)> = found.collect();
            // By limit; of the cities and services, those that let in most first.
            found.sort_by(|(a, one), (b, other)| a.cmp(b).then(other.eligible.cmp(&one.eligible)));
            ways.extend(found.into_iter().map(|(_, way)| way));
            if !ways.is_empty() {
                break;
            }
        }
        ways
    }

    /// What stands in the way of each facility that the case's limits alone exclude; with
    /// a time of return also what would stand in its way at any other.
    fn obstacles(&self) -> Vec<Obstacles> {
        let case = self.case();
        let of = |ranking: &Ranking<'_, '_>| -> Vec<Obstacles> {
            ranking
                .excluded()
                .filter_map(|out| Obstacles::of(&out.reasons(), ranking.case()))
                .collect()
        };
        let mut found = Vec::new();
        if case.limits().return_time.is_some() {
            let changed = case.clone().change().returning_at_any_time().build();
            if let Ok(changed) = &changed
                && let Ok(free) = self.catalog().rank(changed)
            {
                let eligible = free.scan(usize::MAX).map(|_| Obstacles::default());
                found.extend(of(&free).into_iter().chain(eligible));
            }
            for one in &mut found {
                one.limits.push(Limit::ReturnTime);
                one.changes.push(Loosening::AnyReturnTime);
            }
        }
        let now = of(self).into_iter();
        found.extend(now.filter(|one| !one.limits.contains(&Limit::ReturnTime)));
        for one in &mut found {
            one.sort();
        }
        found
    }

    /// Ranks with these limits loosened; `None` where that lets nothing in.
    fn counted(&self, changes: &[Loosening]) -> Option<LetIn> {
        let changes: Vec<Loosening> = changes.iter().map(Loosening::rounded).collect();
        let case = self.case().clone();
        let case = changes.iter().fold(case, |case, change| change.made(case));
        let ranking = self.catalog().rank(&case).ok()?;
        let is_confirmed = |place: &RankedFacility<'_, '_>| place.evaluation().fits();
        let (mut eligible, mut confirmed) = (0, 0);
        for place in ranking.scan(usize::MAX) {
            eligible += 1;
            confirmed += usize::from(is_confirmed(&place));
        }
        (eligible > 0).then_some(LetIn {
            changes,
            eligible,
            confirmed,
        })
    }
}

impl Obstacles {
    /// Brings the limits, each with its change, into one order.
    fn sort(&mut self) {
        let limits = std::mem::take(&mut self.limits);
        let changes = std::mem::take(&mut self.changes);
        let mut pairs: Vec<_> = limits.into_iter().zip(changes).collect();
        pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
        (self.limits, self.changes) = pairs.into_iter().unzip();
    }
}

impl Limit {
    /// Its place among the kinds of limits.
    const fn rank(&self) -> usize {
        match self {
            Self::Cost => 0,
            Self::Visit => 1,
            Self::ReturnTime => 2,
            Self::City(_) => 3,
            Self::Service(_) => 4,
            Self::Funding => 5,
        }
    }
}

impl Loosening {
    /// A cap raised to the next round number.
    fn rounded(&self) -> Self {
        let up = |value: f64, step: f64| (value / step).ceil() * step;
        match self {
            Self::CostCap(least) => {
                Self::CostCap(HkdPerMonth::new(up(least.get(), STEP_OF_COST)).unwrap_or(*least))
            }
            Self::VisitCap(least) => {
                Self::VisitCap(Minutes::new(up(least.get(), STEP_OF_VISIT)).unwrap_or(*least))
            }
            other => other.clone(),
        }
    }

    /// The case with this limit loosened.
    #[must_use]
    pub fn made(&self, case: Case) -> Case {
        let unchanged = case.clone();
        let builder = match self {
            Self::CostCap(cap) => case.change().costing_at_most(*cap),
            Self::VisitCap(cap) => case.change().within(*cap),
            Self::AnyReturnTime => case.change().returning_at_any_time(),
            Self::City(city) => {
                let mut cities = case.limits().cities.clone();
                cities.push(city.clone());
                case.change().in_cities(cities)
            }
            Self::Service(service) => {
                let needs: Vec<Service> = case.elder().needs.iter().collect();
                let kept = needs.into_iter().filter(|need| need != service);
                case.change().needing(kept)
            }
            Self::SelfFunded => case.change().funded(Funding::SelfFunded),
        };
        // A limit less breaks no condition of a case; who pays may leave no weight.
        builder.build().unwrap_or(unchanged)
    }
}

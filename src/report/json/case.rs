//! The case that asks, with the rates and beliefs that its ranking rests on.

use serde::Serialize;

use crate::belief::{Basis, BeliefFact};
use crate::case::{CaseSpec, Circumstance, Funding, FundingKind, Home, Stance};
use crate::facility::{CareLevel, Service};
use crate::place::{City, Side};
use crate::rank::{BeliefUsed, Ranking};
use crate::units::{Currency, HkdPerMonth, Minutes, Rate, Weekday};
use crate::vocabulary::{Word, WordSet};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CaseView<'a> {
    name: &'a str,
    date: Option<String>,
    age: Option<u8>,
    care_level: CareLevel,
    needs: WordSet<Service>,
    wishes: WordSet<Service>,
    circumstances: WordSet<Circumstance>,
    homes: Vec<HomeView<'a>>,
    budget_hkd: f64,
    funding: FundingKind,
    portable_cssa_hkd: Option<f64>,
    cap_hkd: Option<f64>,
    visit_minutes: Option<f64>,
    cities: &'a [City],
    return_time: Option<String>,
    /// The weekday of the visits; absent where the case names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    visit_day: Option<Weekday>,
    stance: Stance,
    /// The case with the keys of a case file, to be sent back.
    spec: CaseSpec,
}

impl<'a> CaseView<'a> {
    pub(super) fn new(ranking: &'a Ranking<'a, 'a>) -> Self {
        let case = ranking.case();
        let (elder, money, limits) = (case.elder(), case.money(), case.limits());
        let home = |home: &'a Home| HomeView {
            home: &home.label,
            side: home.side.code(),
            lat: home.position.lat(),
            lon: home.position.lon(),
            visits_per_month: home.visits.get(),
        };
        Self {
            name: case.name(),
            date: case.date().map(|date| date.to_string()),
            age: elder.age,
            care_level: elder.care_level,
            needs: elder.needs,
            wishes: elder.wishes,
            circumstances: elder.circumstances,
            homes: case.homes().iter().map(home).collect(),
            budget_hkd: money.budget.get(),
            funding: money.funding.kind(),
            portable_cssa_hkd: match money.funding {
                Funding::PortableCssa(amount) => Some(amount.get()),
                Funding::SelfFunded | Funding::SchemePlace => None,
            },
            cap_hkd: money.cap.map(HkdPerMonth::get),
            visit_minutes: limits.visit.map(Minutes::get),
            cities: &limits.cities,
            return_time: limits.return_time.map(|time| time.to_string()),
            visit_day: limits.visit_day,
            stance: case.stance(),
            spec: case.to_spec(),
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct HomeView<'a> {
    home: &'a str,
    side: &'static str,
    lat: f64,
    lon: f64,
    visits_per_month: f64,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RateView<'a> {
    currency: Currency,
    hkd_per_unit: f64,
    as_of: Option<String>,
    source_url: Option<&'a str>,
    stated_by_case: bool,
}

impl<'a> RateView<'a> {
    pub(super) fn new(ranking: &'a Ranking<'a, 'a>, currency: Currency) -> Option<Self> {
        let rate = ranking
            .rate(currency)
            .filter(|_| currency != Currency::Hkd)?;
        let stated_by_case = ranking
            .case()
            .money()
            .rates
            .iter()
            .any(|(of, _)| *of == currency);
        let dated = ranking.catalog().rate(currency).filter(|_| !stated_by_case);
        Some(Self {
            currency,
            hkd_per_unit: rate.get(),
            as_of: dated.map(|rate| rate.as_of().to_string()),
            source_url: dated.map(Rate::source_url),
            stated_by_case,
        })
    }
}

/// A belief that the ranking rests on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct BeliefView<'a> {
    fact: BeliefFact,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    #[serde(skip_serializing_if = "Option::is_none")]
    care_level: Option<CareLevel>,
    value: &'a str,
    share: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Currency>,
    /// `counted`, `estimate`, or `case` where the case states the share.
    basis: &'static str,
    n: Option<u32>,
    as_of: Option<String>,
    source_urls: &'a str,
}

impl<'a> BeliefView<'a> {
    pub(super) fn new(used: BeliefUsed<'a>) -> Self {
        let BeliefUsed {
            belief,
            share,
            is_stated,
        } = used;
        let (basis, n) = match belief.basis {
            _ if is_stated => ("case", None),
            Basis::Counted(n) => ("counted", Some(n)),
            Basis::Estimate => ("estimate", None),
        };
        Self {
            fact: belief.fact,
            side: belief.side,
            care_level: belief.care_level,
            value: &belief.value,
            share: share.get(),
            currency: belief.currency,
            basis,
            n,
            as_of: belief.as_of.map(|date| date.to_string()),
            source_urls: &belief.source_urls,
        }
    }
}

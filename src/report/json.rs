//! The shape of `--format json`: a contract, described in the README.
//!
//! Keys are only ever added. An end without a bound is `null`. A number prints
//! so that reading it back gives the same bits, provided the reader does so.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::case::{Circumstance, Criterion, Funding, FundingKind, Home, Stance};
use crate::explain::{Lang, confirmation, exclusion};
use crate::facility::{CareLevel, Facility, FeePart, FeeRange, Medical, Service};
use crate::place::City;
use crate::rank::{Excluded, METHOD, RankedFacility, Ranking};
use crate::score::{Fact, Rule};
use crate::units::{Currency, Interval};
use crate::vocabulary::{Word, WordSet};

/// A ranking as programs read it; serialise it with any format of serde.
#[derive(Clone, Debug, Serialize)]
pub struct RankingReport<'a> {
    method: &'static str,
    date: Option<String>,
    case: CaseView<'a>,
    weights: BTreeMap<&'static str, f64>,
    rates: Vec<RateView<'a>>,
    eligible: usize,
    ranking: Vec<PlaceView<'a>>,
    excluded: Vec<ExcludedView<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct CaseView<'a> {
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
    cities: WordSet<City>,
    return_time: Option<String>,
    stance: Stance,
}

#[derive(Clone, Debug, Serialize)]
struct HomeView<'a> {
    home: &'a str,
    side: &'static str,
    lat: f64,
    lon: f64,
    visits_per_month: f64,
}

#[derive(Clone, Debug, Serialize)]
struct RateView<'a> {
    currency: Currency,
    hkd_per_unit: f64,
    as_of: Option<String>,
    source_url: Option<&'a str>,
    stated_by_case: bool,
}

#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Ends {
    pub(super) low: f64,
    pub(super) high: Option<f64>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct PlaceView<'a> {
    rank: usize,
    id: &'a str,
    name_zh_hant: &'a str,
    name_zh_hans: &'a str,
    name_en: &'a str,
    city: City,
    key: f64,
    low: f64,
    high: f64,
    evidence: f64,
    criteria: Vec<CriterionView>,
    journeys: Vec<JourneyView<'a>>,
    cost: CostView,
    confirm: Vec<FindingView>,
    as_of: Option<String>,
    source_urls: Vec<&'a str>,
    operator: &'a str,
    beds: Option<u32>,
    deposit: &'a str,
    notes: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct CriterionView {
    criterion: Criterion,
    weight: f64,
    utility: Ends,
    contribution: Ends,
    raw: RawView,
}

#[derive(Clone, Debug, Serialize)]
struct RawView {
    low: f64,
    high: Option<f64>,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    medical: Option<Medical>,
}

#[derive(Clone, Debug, Serialize)]
struct JourneyView<'a> {
    home: &'a str,
    via: Option<&'a str>,
    minutes: Ends,
}

#[derive(Clone, Debug, Serialize)]
struct CostView {
    low: f64,
    high: Option<f64>,
    currency: Currency,
    before_funding: Ends,
    published: Option<PublishedView>,
    parts: BTreeMap<&'static str, PublishedView>,
    is_floor: bool,
    quality: Option<crate::facility::FeeQuality>,
}

#[derive(Clone, Debug, Serialize)]
struct PublishedView {
    low: f64,
    high: Option<f64>,
    currency: Currency,
}

#[derive(Clone, Debug, Serialize)]
struct FindingView {
    rule: Rule,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ExcludedView<'a> {
    id: &'a str,
    name_zh_hant: &'a str,
    name_zh_hans: &'a str,
    name_en: &'a str,
    reasons: Vec<FindingView>,
}

impl<'a> RankingReport<'a> {
    /// The report of a ranking with at most `top` places, or all of them. The
    /// sentences in it are in `lang`; everything else is the same in all.
    #[must_use]
    pub fn new(ranking: &'a Ranking<'a>, top: Option<usize>, lang: Lang) -> Self {
        Self {
            method: METHOD,
            date: ranking.date().map(|date| date.to_string()),
            case: CaseView::new(ranking),
            weights: ranking
                .criteria()
                .map(|(criterion, weight)| (criterion.code(), weight.get()))
                .collect(),
            rates: Currency::ALL
                .iter()
                .filter_map(|of| RateView::new(ranking, *of))
                .collect(),
            eligible: ranking.len(),
            ranking: ranking
                .top(top.unwrap_or(usize::MAX))
                .map(|place| PlaceView::new(&place, lang))
                .collect(),
            excluded: ranking
                .excluded()
                .map(|out| ExcludedView::new(&out, lang))
                .collect(),
        }
    }
}

impl<'a> CaseView<'a> {
    fn new(ranking: &'a Ranking<'a>) -> Self {
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
            cap_hkd: money.cap.map(crate::units::HkdPerMonth::get),
            visit_minutes: limits.visit.map(crate::units::Minutes::get),
            cities: limits.cities,
            return_time: limits.return_time.map(|time| time.to_string()),
            stance: case.stance(),
        }
    }
}

impl<'a> RateView<'a> {
    fn new(ranking: &'a Ranking<'a>, currency: Currency) -> Option<Self> {
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
            source_url: dated.map(crate::units::Rate::source_url),
            stated_by_case,
        })
    }
}

pub(super) fn ends<T: Copy + Ord>(range: impl Into<Interval<T>>, get: impl Fn(T) -> f64) -> Ends {
    let interval = range.into();
    let high = get(interval.high());
    Ends {
        low: get(interval.low()),
        high: high.is_finite().then_some(high),
    }
}

impl<'a> PlaceView<'a> {
    pub(super) fn new(place: &RankedFacility<'a>, lang: Lang) -> Self {
        use crate::units::{HkdPerMonth, Minutes, Score, Utility};
        let facility = place.facility();
        let cost = place.cost();
        let paid = ends(cost.to_elder, HkdPerMonth::get);
        let criteria = place.contributions().map(|part| CriterionView {
            criterion: part.criterion,
            weight: part.weight.get(),
            utility: ends(part.utility, Utility::get),
            contribution: ends(part.contribution, Score::get),
            raw: raw(place, part.criterion),
        });
        let journeys = place.journeys().map(|journey| JourneyView {
            home: &journey.home.label,
            via: journey.via.map(|crossing| &*crossing.id),
            minutes: ends(journey.minutes, Minutes::get),
        });
        let questions = place.confirmations();
        Self {
            rank: place.rank(),
            id: &facility.id,
            name_zh_hant: &facility.names.zh_hant,
            name_zh_hans: &facility.names.zh_hans,
            name_en: &facility.names.en,
            city: facility.city,
            key: place.key().get(),
            low: place.score().low().get(),
            high: place.score().high().get(),
            evidence: place.evidence(),
            criteria: criteria.collect(),
            journeys: journeys.collect(),
            cost: CostView {
                low: paid.low,
                high: paid.high,
                currency: Currency::Hkd,
                before_funding: ends(cost.hkd, HkdPerMonth::get),
                published: cost
                    .published
                    .map(|(range, currency)| PublishedView::new(range, currency)),
                parts: parts(facility),
                is_floor: cost.is_floor,
                quality: facility.fees.as_ref().and_then(|fees| fees.quality),
            },
            confirm: questions
                .iter()
                .map(|question| FindingView {
                    rule: question.rule(),
                    text: confirmation(lang, question),
                })
                .collect(),
            as_of: facility.provenance.as_of.map(|as_of| as_of.to_string()),
            source_urls: facility.provenance.sources().collect(),
            operator: &facility.operator,
            beds: facility.beds,
            deposit: &facility.deposit,
            notes: &facility.notes,
        }
    }
}

impl PublishedView {
    fn new(range: FeeRange, currency: Currency) -> Self {
        let high = range.high().map(crate::units::Amount::units);
        Self {
            low: range.low().units(),
            high,
            currency,
        }
    }
}

/// Every part of the fee as published, by its column.
fn parts(facility: &Facility) -> BTreeMap<&'static str, PublishedView> {
    let fees = facility.fees.iter();
    let parts = fees.flat_map(|fees| FeePart::ALL.iter().map(move |part| (fees, *part)));
    let published = parts.filter_map(|(fees, part)| {
        Some((
            part.code(),
            PublishedView::new(fees.part(part)?, fees.currency),
        ))
    });
    published.collect()
}

/// The fact a criterion looks at, in its own unit.
fn raw(place: &RankedFacility<'_>, criterion: Criterion) -> RawView {
    use crate::units::{HkdPerMonth, Minutes, Utility};
    let view = |ends: Ends, unit| RawView {
        low: ends.low,
        high: ends.high,
        unit,
        medical: None,
    };
    let nothing = Ends {
        low: 0.0,
        high: None,
    };
    match place.fact(criterion) {
        Fact::Journey(minutes) => view(
            minutes.map_or(nothing, |minutes| ends(minutes, Minutes::get)),
            "minutes",
        ),
        Fact::Cost(hkd) => view(ends(hkd, HkdPerMonth::get), "HKD per month"),
        Fact::Headroom(share) => view(ends(share, Utility::get), "share of heavier levels served"),
        Fact::Medical(medical, utility) => RawView {
            medical,
            ..view(ends(utility, Utility::get), "utility of the medical model")
        },
        Fact::Stars(stars) => {
            let stars = stars.map(|stars| f64::from(stars.get()));
            view(
                Ends {
                    low: stars.unwrap_or(0.0),
                    high: stars.or(Some(5.0)),
                },
                "stars",
            )
        }
        Fact::Wishes(share) => view(ends(share, Utility::get), "share of wishes offered"),
    }
}

impl<'a> ExcludedView<'a> {
    pub(super) fn new(out: &Excluded<'a>, lang: Lang) -> Self {
        let facility = out.facility();
        let reasons = out.reasons();
        Self {
            id: &facility.id,
            name_zh_hant: &facility.names.zh_hant,
            name_zh_hans: &facility.names.zh_hans,
            name_en: &facility.names.en,
            reasons: reasons
                .iter()
                .map(|reason| FindingView {
                    rule: reason.rule(),
                    text: exclusion(lang, reason),
                })
                .collect(),
        }
    }
}

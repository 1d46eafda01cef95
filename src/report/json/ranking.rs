//! The order, the case that asks and the facilities that are excluded.

use std::collections::BTreeMap;

use serde::Serialize;

use super::answers::{AnswerView, AnswersView, ConflictView};
use super::near::VoucherPointView;
use super::{Ends, Estimated, ends, estimated};
use crate::belief::{Basis, BeliefFact};
use crate::case::{CaseSpec, Circumstance, Criterion, Funding, FundingKind, Home, Stance};
use crate::explain::{Lang, confirmation, exclusion, remark, romanised};
use crate::facility::{CareLevel, Facility, FeePart, FeeQuality, FeeRange, Medical, Service};
use crate::place::{City, Side};
use crate::rank::{
    BeliefUsed, Common, Excluded, LetIn, Loosening, METHOD, RankedFacility, Ranking,
};
use crate::score::{Fact, PriceBasis, Rule};
use crate::units::{Amount, Currency, HkdPerMonth, Minutes, Rate, Score, Utility, Weekday};
use crate::vocabulary::{Word, WordSet};

/// A ranking as programs read it; serialise it with any format of serde.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingReport<'a> {
    method: &'static str,
    date: Option<String>,
    case: CaseView<'a>,
    weights: BTreeMap<&'static str, f64>,
    rates: Vec<RateView<'a>>,
    beliefs: Vec<BeliefView<'a>>,
    eligible: usize,
    /// What all eligible homes have in common.
    common: CommonView,
    /// By how much of the score the first home is at most worse than the best; `null` while
    /// its eligibility is open.
    guarantee: Option<f64>,
    /// What to loosen where no home is eligible.
    let_in: Vec<LetInView>,
    /// What homes answered; absent where no answer is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<AnswersView>,
    ranking: Vec<PlaceReport<'a>>,
    excluded: Vec<ExcludedReport<'a>>,
    /// How many excluded homes are not in `excluded`.
    excluded_beyond: usize,
    /// How many homes each rule excludes; one may break several.
    excluded_counts: BTreeMap<&'static str, usize>,
}

/// Which of the excluded homes a report lists with their reasons. How many there are, and how
/// many each rule excludes, is always in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ExcludedListed {
    /// All of them, by ascending id. Of a million homes that may be hundreds of megabytes.
    #[default]
    All,
    /// So many of the first.
    First(usize),
    /// None.
    Counts,
}

impl ExcludedListed {
    const fn most(self) -> usize {
        match self {
            Self::All => usize::MAX,
            Self::First(most) => most,
            Self::Counts => 0,
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    cities: &'a [City],
    return_time: Option<String>,
    /// The weekday of the visits; absent where the case names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    visit_day: Option<Weekday>,
    stance: Stance,
    /// The case with the keys of a case file, to be sent back.
    spec: CaseSpec,
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
struct RateView<'a> {
    currency: Currency,
    hkd_per_unit: f64,
    as_of: Option<String>,
    source_url: Option<&'a str>,
    stated_by_case: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CommonView {
    alike: Vec<Criterion>,
    differ: Vec<Criterion>,
    unpublished: UnpublishedView,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key of the contract"
)]
struct UnpublishedView {
    care: bool,
    services: WordSet<Service>,
    price: bool,
    medical: bool,
    stars: bool,
}

/// One limit or two, loosened, and how many homes that lets in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct LetInView {
    changes: Vec<ChangeView>,
    eligible: usize,
    confirmed: usize,
}

/// A limit by the key of a case file, with the value that would do.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum ChangeView {
    CapHkd(f64),
    VisitMinutes(f64),
    ReturnTime(Option<f64>),
    City(City),
    WithoutNeed(Service),
    Funding(FundingKind),
}

/// One eligible home as programs read it: an entry of `ranking` of a [`RankingReport`].
///
/// # Example
///
/// ```
/// use silverbay::report::PlaceReport;
/// use silverbay::{case::Case, catalog::Catalog, words::Lang};
///
/// let catalog = Catalog::load("data")?;
/// let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// let case = Case::from_toml_str(&text, &catalog)?;
/// let ranking = catalog.rank(&case)?;
/// let first = ranking.top(1).next().expect("some home is eligible");
/// let json = serde_json::to_value(PlaceReport::new(&first, Lang::EN))?;
/// assert_eq!(json["rank"], 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceReport<'a> {
    rank: usize,
    /// The first rank of all with the same key; `null` when there is no other.
    shared_rank: Option<usize>,
    id: &'a str,
    name_zh_hant: &'a str,
    name_zh_hans: &'a str,
    name_en: &'a str,
    /// The Chinese name in letters, by Silverbay; absent where there is an English one.
    #[serde(skip_serializing_if = "Option::is_none")]
    name_romanised: Option<String>,
    city: &'a City,
    key: f64,
    fit: f64,
    low: f64,
    likely: f64,
    high: f64,
    evidence: f64,
    criteria: Vec<CriterionView>,
    journeys: Vec<JourneyView<'a>>,
    cost: CostView,
    confirm: Vec<FindingView>,
    open: Vec<OpenView>,
    as_of: Option<String>,
    source_urls: Vec<&'a str>,
    address_zh: &'a str,
    address_en: &'a str,
    telephone: &'a str,
    website: &'a str,
    vacancy: &'a str,
    waiting_months: &'a str,
    fee_as_of: Option<String>,
    fee_includes: &'a str,
    operator: &'a str,
    beds: Option<u32>,
    deposit: &'a str,
    notes: &'a str,
    remarks: &'a str,
    /// The nearest service point of the voucher; absent where the catalog has none there.
    #[serde(skip_serializing_if = "Option::is_none")]
    voucher_point: Option<VoucherPointView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    conflicts: Vec<ConflictView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CriterionView {
    criterion: Criterion,
    weight: f64,
    utility: Estimated,
    contribution: Estimated,
    raw: RawView,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct RawView {
    low: f64,
    high: Option<f64>,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    medical: Option<Medical>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct JourneyView<'a> {
    home: &'a str,
    via: Option<&'a str>,
    minutes: Ends,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CostView {
    low: f64,
    likely: Option<f64>,
    high: Option<f64>,
    basis: PriceBasis,
    currency: Currency,
    before_funding: Estimated,
    published: Option<PublishedView>,
    parts: BTreeMap<&'static str, PublishedView>,
    is_floor: bool,
    quality: Option<FeeQuality>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PublishedView {
    low: f64,
    high: Option<f64>,
    currency: Currency,
}

/// A rule that is open: what to ask, and the chance that the home passes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct OpenView {
    rule: Rule,
    text: String,
    chance: f64,
}

/// A belief that the ranking rests on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct BeliefView<'a> {
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

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct FindingView {
    rule: Rule,
    text: String,
}

/// One excluded home with its reasons as programs read it: an entry of `excluded` of a
/// [`RankingReport`].
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExcludedReport<'a> {
    id: &'a str,
    name_zh_hant: &'a str,
    name_zh_hans: &'a str,
    name_en: &'a str,
    /// The Chinese name in letters, by Silverbay; absent where there is an English one.
    #[serde(skip_serializing_if = "Option::is_none")]
    name_romanised: Option<String>,
    reasons: Vec<FindingView>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    conflicts: Vec<ConflictView>,
}

impl<'a> RankingReport<'a> {
    /// The report of a ranking with at most `top` places, or all of them, and with every
    /// excluded home. The sentences in it are in `lang`; everything else is the same in all.
    #[must_use]
    pub fn new(ranking: &'a Ranking<'a, 'a>, top: Option<usize>, lang: Lang) -> Self {
        Self::with_excluded(ranking, top, ExcludedListed::All, lang)
    }

    /// The same with as many of the excluded homes as are wanted: its size then depends on
    /// what is asked for and not on the catalog.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::report::{ExcludedListed, RankingReport};
    /// use silverbay::{case::Case, catalog::Catalog, words::Lang};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let ranking = catalog.rank(&case)?;
    /// let few = ExcludedListed::First(3);
    /// let report = RankingReport::with_excluded(&ranking, Some(5), few, Lang::EN);
    /// let json = serde_json::to_value(&report)?;
    /// let all = json["excluded_beyond"].as_u64().unwrap_or(0) as usize + 3;
    /// assert_eq!(all, catalog.facilities().len() - ranking.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_excluded(
        ranking: &'a Ranking<'a, 'a>,
        top: Option<usize>,
        listed: ExcludedListed,
        lang: Lang,
    ) -> Self {
        let case = ranking.case();
        let weights = ranking
            .weights()
            .iter()
            .filter(|(criterion, _)| case.applies(*criterion));
        Self {
            method: METHOD,
            date: ranking.date().map(|date| date.to_string()),
            case: CaseView::new(ranking),
            weights: weights
                .map(|(criterion, weight)| (criterion.code(), *weight))
                .collect(),
            rates: Currency::ALL
                .iter()
                .filter_map(|of| RateView::new(ranking, *of))
                .collect(),
            beliefs: ranking
                .beliefs_used()
                .into_iter()
                .map(BeliefView::new)
                .collect(),
            eligible: ranking.len(),
            common: CommonView::new(&ranking.common()),
            guarantee: ranking
                .top(1)
                .next()
                .and_then(|first| ranking.guarantee(&first))
                .map(Score::get),
            let_in: ranking.let_in().iter().map(LetInView::new).collect(),
            answers: AnswersView::new(ranking),
            ranking: ranking
                .top(top.unwrap_or(usize::MAX))
                .map(|place| PlaceReport::new(&place, lang))
                .collect(),
            excluded_beyond: ranking.excluded().skip(listed.most()).count(),
            excluded_counts: ranking
                .exclusion_counts()
                .into_iter()
                .map(|(rule, homes)| (rule.code(), homes))
                .collect(),
            excluded: ranking
                .excluded()
                .take(listed.most())
                .map(|out| ExcludedReport::new(&out, lang))
                .collect(),
        }
    }
}

impl CommonView {
    fn new(common: &Common) -> Self {
        let missing = common.unpublished;
        Self {
            alike: common.alike.clone(),
            differ: common.differ.clone(),
            unpublished: UnpublishedView {
                care: missing.care,
                services: missing.services,
                price: missing.price,
                medical: missing.medical,
                stars: missing.stars,
            },
        }
    }
}

impl LetInView {
    fn new(way: &LetIn) -> Self {
        let change = |of: &Loosening| match of {
            Loosening::CostCap(cap) => ChangeView::CapHkd(cap.get()),
            Loosening::VisitCap(cap) => ChangeView::VisitMinutes(cap.get()),
            Loosening::AnyReturnTime => ChangeView::ReturnTime(None),
            Loosening::City(city) => ChangeView::City(city.clone()),
            Loosening::Service(service) => ChangeView::WithoutNeed(*service),
            Loosening::SelfFunded => ChangeView::Funding(FundingKind::SelfFunded),
        };
        Self {
            changes: way.changes.iter().map(change).collect(),
            eligible: way.eligible,
            confirmed: way.confirmed,
        }
    }
}

impl<'a> CaseView<'a> {
    fn new(ranking: &'a Ranking<'a, 'a>) -> Self {
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

impl<'a> BeliefView<'a> {
    fn new(used: BeliefUsed<'a>) -> Self {
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

impl<'a> RateView<'a> {
    fn new(ranking: &'a Ranking<'a, 'a>, currency: Currency) -> Option<Self> {
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

impl<'a> PlaceReport<'a> {
    /// The report of a home, with sentences in `lang`.
    #[must_use]
    pub fn new(place: &RankedFacility<'a, 'a>, lang: Lang) -> Self {
        let facility = place.facility();
        let cost = place.cost();
        let paid = estimated(cost.to_elder, HkdPerMonth::get);
        let criteria = place.contributions().map(|part| CriterionView {
            criterion: part.criterion,
            weight: part.weight.get(),
            utility: estimated(part.utility, Utility::get),
            contribution: estimated(part.contribution, Score::get),
            raw: raw(place, part.criterion),
        });
        let journeys = place.journeys().map(|journey| JourneyView {
            home: &journey.home.label,
            via: journey.via.map(|crossing| &*crossing.id),
            minutes: ends(journey.minutes, Minutes::get),
        });
        let open = place.open_rules();
        let near = place.catalog().nearest_voucher_point(facility);
        Self {
            rank: place.rank(),
            shared_rank: place.shared_rank(),
            id: &facility.id,
            name_zh_hant: &facility.names.zh_hant,
            name_zh_hans: &facility.names.zh_hans,
            name_en: &facility.names.en,
            name_romanised: romanised(facility),
            city: &facility.city,
            key: place.key().get(),
            fit: place.fit().get(),
            low: place.score().low().get(),
            likely: place.score().likely().get(),
            high: place.score().high().get(),
            evidence: place.evidence(),
            criteria: criteria.collect(),
            journeys: journeys.collect(),
            cost: CostView {
                low: paid.low,
                likely: paid.likely,
                high: paid.high,
                basis: cost.basis,
                currency: Currency::Hkd,
                before_funding: estimated(cost.hkd, HkdPerMonth::get),
                published: cost
                    .published
                    .map(|(range, currency)| PublishedView::new(range, currency)),
                parts: parts(facility),
                is_floor: cost.is_floor,
                quality: facility.fees.as_ref().and_then(|fees| fees.quality),
            },
            confirm: open
                .iter()
                .map(|of| FindingView {
                    rule: of.question.rule(),
                    text: confirmation(lang, &of.question),
                })
                .collect(),
            open: open
                .iter()
                .map(|of| OpenView {
                    rule: of.question.rule(),
                    text: confirmation(lang, &of.question),
                    chance: of.chance.get(),
                })
                .collect(),
            as_of: facility.provenance.as_of.map(|as_of| as_of.to_string()),
            source_urls: facility.provenance.sources().collect(),
            address_zh: &facility.address_zh,
            address_en: &facility.address_en,
            telephone: &facility.telephone,
            website: &facility.website,
            vacancy: &facility.vacancy,
            waiting_months: &facility.waiting_months,
            fee_as_of: facility.fee_as_of.map(|as_of| as_of.to_string()),
            fee_includes: &facility.fee_includes,
            operator: &facility.operator,
            beds: facility.beds,
            deposit: &facility.deposit,
            notes: &facility.notes,
            remarks: remark(lang, facility),
            voucher_point: near.map(VoucherPointView::new),
            answers: AnswerView::all(&place.answers()),
            conflicts: ConflictView::all(&place.conflicts()),
        }
    }
}

impl PublishedView {
    fn new(range: FeeRange, currency: Currency) -> Self {
        let high = range.high().map(Amount::units);
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
fn raw(place: &RankedFacility<'_, '_>, criterion: Criterion) -> RawView {
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
        Fact::Cost(hkd) => view(ends(hkd.range(), HkdPerMonth::get), "HKD per month"),
        Fact::Headroom(share) => view(
            ends(share.range(), Utility::get),
            "share of heavier levels served",
        ),
        Fact::Medical(medical, utility) => RawView {
            medical,
            ..view(
                ends(utility.range(), Utility::get),
                "utility of the medical model",
            )
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
        Fact::Wishes(share) => view(ends(share.range(), Utility::get), "share of wishes offered"),
    }
}

impl<'a> ExcludedReport<'a> {
    /// The report of a home, with sentences in `lang`.
    #[must_use]
    pub fn new(out: &Excluded<'a, 'a>, lang: Lang) -> Self {
        let facility = out.facility();
        let reasons = out.reasons();
        Self {
            id: &facility.id,
            name_zh_hant: &facility.names.zh_hant,
            name_zh_hans: &facility.names.zh_hans,
            name_en: &facility.names.en,
            name_romanised: romanised(facility),
            reasons: reasons
                .iter()
                .map(|reason| FindingView {
                    rule: reason.rule(),
                    text: exclusion(lang, reason),
                })
                .collect(),
            answers: AnswerView::all(&out.answers()),
            conflicts: ConflictView::all(&out.conflicts()),
        }
    }
}

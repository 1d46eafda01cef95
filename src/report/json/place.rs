//! An eligible home with all that is known of it.

use std::collections::BTreeMap;

use serde::Serialize;

#[cfg(doc)]
use super::RankingReport;
use super::answers::{AnswerView, ConflictView};
use super::near::VoucherPointView;
use super::{Ends, Estimated, ends, estimated};
use crate::case::Criterion;
use crate::explain::{confirmation, remark, romanised};
use crate::facility::{Facility, FeePart, FeeQuality, FeeRange, Medical};
use crate::place::City;
use crate::rank::RankedFacility;
use crate::score::{Fact, PriceBasis, Rule};
use crate::units::{Amount, Currency, HkdPerMonth, Minutes, Score, Utility};
use crate::vocabulary::Word;
use crate::words::Lang;

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
        let open = place.open_rules().into_iter().map(|of| OpenView {
            rule: of.question.rule(),
            text: confirmation(lang, &of.question),
            chance: of.chance.get(),
        });
        let open: Vec<OpenView> = open.collect();
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
                    rule: of.rule,
                    text: of.text.clone(),
                })
                .collect(),
            open,
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

/// A rule that is open: what to ask, and the chance that the home passes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct OpenView {
    rule: Rule,
    text: String,
    chance: f64,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct FindingView {
    pub(super) rule: Rule,
    pub(super) text: String,
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

//! Explanations and firmness as a contract for programs.
//!
//! Keys are only ever added. Facilities are named by their ids; sentences stand
//! beside the numbers in the language asked for.

use std::collections::BTreeMap;

use serde::Serialize;

use super::json::{ExcludedView, PlaceView};
use crate::case::Criterion;
use crate::explain::{Lang, SPREAD, fact, question};
use crate::firmness::{
    Acceptability, Draws, Firmness, Frequency, RateRisk, WeightDraws, WeightRange,
};
use crate::rank::METHOD;
use crate::units::{Currency, Share};

/// One facility explained: its numbers, its facts in words, what would put it first,
/// and how it stands against another; or why it is left out.
#[derive(Clone, Debug, Serialize)]
pub struct ExplanationReport<'a> {
    method: &'static str,
    date: Option<String>,
    eligible: usize,
    place: Option<PlaceView<'a>>,
    facts: BTreeMap<&'static str, String>,
    to_lead: Option<LeadView>,
    against: Option<AgainstView<'a>>,
    excluded: Option<ExcludedView<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct LeadView {
    fee_cut_hkd: Option<f64>,
    weights: Vec<WeightView>,
}

#[derive(Clone, Debug, Serialize)]
struct WeightView {
    criterion: Criterion,
    weight: f64,
}

#[derive(Clone, Debug, Serialize)]
struct AgainstView<'a> {
    id: &'a str,
    rank: usize,
    key: f64,
    ahead: f64,
    apart: bool,
    criteria: Vec<AheadView>,
}

#[derive(Clone, Debug, Serialize)]
struct AheadView {
    criterion: Criterion,
    ahead: f64,
}

impl<'a> ExplanationReport<'a> {
    /// Explains the facility of this id, eligible or not, beside another eligible
    /// one where one is named; `None` where the catalog does not have it.
    #[must_use]
    pub fn new(
        firmness: &'a Firmness<'a>,
        id: &str,
        against: Option<usize>,
        lang: Lang,
    ) -> Option<Self> {
        let ranking = firmness.ranking();
        let mut report = Self {
            method: METHOD,
            date: ranking.date().map(|date| date.to_string()),
            eligible: firmness.places().len(),
            place: None,
            facts: BTreeMap::new(),
            to_lead: None,
            against: None,
            excluded: None,
        };
        let Some(at) = firmness.position(id) else {
            let mut excluded = ranking.excluded();
            let out = excluded.find(|out| &*out.facility().id == id)?;
            report.excluded = Some(ExcludedView::new(&out, lang));
            return Some(report);
        };
        let place = firmness.places().get(at)?;
        report.place = Some(PlaceView::new(place, lang));
        let facts = firmness.criteria().iter().map(|(of, _)| {
            let code = crate::vocabulary::Word::code(*of);
            (code, fact(lang, place, *of, ranking))
        });
        report.facts = facts.collect();
        report.to_lead = firmness.to_lead(at).map(|lead| LeadView {
            fee_cut_hkd: lead.fee_cut.map(crate::units::HkdPerMonth::get),
            weights: lead
                .weights
                .into_iter()
                .map(|(criterion, weight)| WeightView {
                    criterion,
                    weight: weight.get(),
                })
                .collect(),
        });
        report.against = against.and_then(|other| {
            let rival = firmness.places().get(other)?;
            let ahead = |of: crate::firmness::Difference| AheadView {
                criterion: of.criterion,
                ahead: of.ahead,
            };
            Some(AgainstView {
                id: &rival.facility().id,
                rank: rival.rank(),
                key: rival.key().get(),
                ahead: place.key().get() - rival.key().get(),
                apart: place.is_above(rival) || rival.is_above(place),
                criteria: firmness
                    .differences(at, other)
                    .into_iter()
                    .map(ahead)
                    .collect(),
            })
        });
        Some(report)
    }
}

/// How firm an order is.
#[derive(Clone, Debug, Serialize)]
pub struct FirmnessReport<'a> {
    method: &'static str,
    date: Option<String>,
    draws: usize,
    seed: u64,
    spread: f64,
    least_weight_change: Option<ChangeView>,
    weights: Vec<RangeView<'a>>,
    homes: Vec<HomeView<'a>>,
    necessary: Option<&'a str>,
    questions: Vec<QuestionView<'a>>,
    rates: Vec<RiskView>,
}

#[derive(Clone, Debug, Serialize)]
struct ChangeView {
    criterion: Criterion,
    change: f64,
}

#[derive(Clone, Debug, Serialize)]
struct RangeView<'a> {
    criterion: Criterion,
    weight: f64,
    leader: [f64; 2],
    below: Option<&'a str>,
    above: Option<&'a str>,
    first_three: [f64; 2],
}

#[derive(Clone, Debug, Serialize)]
struct HomeView<'a> {
    rank: usize,
    id: &'a str,
    around: SharesView,
    any: SharesView,
    can_lead: bool,
    dominated_by: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize)]
struct SharesView {
    first: Option<ShareView>,
    first_three: Option<ShareView>,
    ranks: Vec<f64>,
    /// Among the first ten: how often it comes before each.
    before: Vec<f64>,
    central_weights: Option<Vec<f64>>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct ShareView {
    share: f64,
    low: f64,
    high: f64,
}

#[derive(Clone, Debug, Serialize)]
struct QuestionView<'a> {
    id: &'a str,
    criterion: Criterion,
    swing: f64,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
struct RiskView {
    currency: Currency,
    hkd_per_unit: f64,
    leader_changes_below: Option<f64>,
    leader_changes_above: Option<f64>,
    steps: Vec<StepView>,
}

#[derive(Clone, Debug, Serialize)]
struct StepView {
    factor: f64,
    first_three: Vec<Box<str>>,
}

impl<'a> FirmnessReport<'a> {
    /// Works out how firm the order is, with so many draws from this seed.
    #[must_use]
    pub fn new(firmness: &'a Firmness<'a>, count: usize, seed: u64, lang: Lang) -> Self {
        let id = |place: usize| -> &'a str {
            let place = firmness.places().get(place);
            place.map_or("", |place| &place.facility().id)
        };
        let draw = |weights| {
            firmness.acceptability(Draws {
                count,
                seed,
                weights,
            })
        };
        let (around, any) = (
            draw(WeightDraws::Around { spread: SPREAD }),
            draw(WeightDraws::Any),
        );
        let winners = firmness.winners();
        let beaten = firmness.dominated_by();
        let homes = winners.possible.iter().zip(beaten).enumerate();
        let questions = firmness.questions().into_iter();
        Self {
            method: METHOD,
            date: firmness.ranking().date().map(|date| date.to_string()),
            draws: count,
            seed,
            spread: SPREAD.get(),
            least_weight_change: firmness
                .least_weight_change()
                .map(|(criterion, change)| ChangeView { criterion, change }),
            weights: firmness
                .weight_ranges()
                .iter()
                .map(|range: &WeightRange| RangeView {
                    criterion: range.criterion,
                    weight: range.weight.get(),
                    leader: [range.leader.low().get(), range.leader.high().get()],
                    below: range.below.map(id),
                    above: range.above.map(id),
                    first_three: [
                        range.first_three.low().get(),
                        range.first_three.high().get(),
                    ],
                })
                .collect(),
            homes: homes
                .map(|(place, (possible, by))| HomeView {
                    rank: place + 1,
                    id: id(place),
                    around: SharesView::new(&around, place),
                    any: SharesView::new(&any, place),
                    can_lead: possible.is_some(),
                    dominated_by: by.map(id),
                })
                .collect(),
            necessary: winners.necessary.map(id),
            questions: questions
                .map(|of| QuestionView {
                    id: id(of.place),
                    criterion: of.criterion,
                    swing: of.swing.get(),
                    text: question(lang, firmness, &of),
                })
                .collect(),
            rates: firmness
                .rate_risks()
                .into_iter()
                .map(RiskView::new)
                .collect(),
        }
    }
}

impl SharesView {
    fn new(of: &Acceptability, place: usize) -> Self {
        let view = |share: Option<Frequency>| {
            share.map(|of| ShareView {
                share: of.share.get(),
                low: of.low.get(),
                high: of.high.get(),
            })
        };
        let ranks = 1..=crate::firmness::MOST_RANKS;
        Self {
            first: view(of.first(place)),
            first_three: view(of.first_three(place)),
            ranks: ranks
                .clone()
                .filter_map(|rank| Some(of.rank(place, rank)?.share.get()))
                .collect(),
            before: ranks
                .filter_map(|other| Some(of.before(place, other - 1)?.share.get()))
                .collect(),
            central_weights: of
                .central_weights(place)
                .map(|weights| weights.into_iter().map(Share::get).collect()),
        }
    }
}

impl RiskView {
    fn new(risk: RateRisk) -> Self {
        Self {
            currency: risk.currency,
            hkd_per_unit: risk.rate.get(),
            leader_changes_below: risk.lower.map(crate::units::ExchangeRate::get),
            leader_changes_above: risk.higher.map(crate::units::ExchangeRate::get),
            steps: risk
                .steps
                .into_iter()
                .map(|step| StepView {
                    factor: step.factor,
                    first_three: step.first_three,
                })
                .collect(),
        }
    }
}

//! How firm an order is.

use serde::Serialize;

use crate::case::Criterion;
use crate::explain::{Lang, question};
use crate::firmness::{
    Acceptability, Firmness, Frequency, MOST_RANKS, RankShares, RateRisk, SPREAD, WeightRange,
};
use crate::rank::METHOD;
use crate::units::{Currency, ExchangeRate, Interval, Share};

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
    /// `null` for a question of eligibility.
    criterion: Option<Criterion>,
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
    /// The firmness of the order, with `count` draws from this seed.
    #[must_use]
    pub fn new(firmness: &'a Firmness<'a>, count: usize, seed: u64, lang: Lang) -> Self {
        let id = |place: usize| -> &'a str {
            let place = firmness.places().get(place);
            place.map_or("", |place| &place.facility().id)
        };
        let RankShares { around, any } = firmness.rank_shares(count, seed);
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
                    leader: shares(range.leader),
                    below: range.below.map(id),
                    above: range.above.map(id),
                    first_three: shares(range.first_three),
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
                    criterion: of.asked.criterion(),
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

/// Both ends of a range.
fn shares(of: Interval<Share>) -> [f64; 2] {
    [of.low().get(), of.high().get()]
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
        let ranks = 1..=MOST_RANKS;
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
            leader_changes_below: risk.lower.map(ExchangeRate::get),
            leader_changes_above: risk.higher.map(ExchangeRate::get),
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

//! Whom to ring next, and when to stop.

use serde::Serialize;

use crate::calls::{Answered, CallPlan, Standing};
use crate::case::Criterion;
use crate::firmness::Firmness;
use crate::rank::METHOD;
use crate::vocabulary::Word;

/// The plan of calls.
#[derive(Clone, Debug, Serialize)]
pub struct CallsReport<'a> {
    method: &'static str,
    date: Option<String>,
    call_cost: f64,
    may_stop: bool,
    next: Option<&'a str>,
    mark: Option<f64>,
    expected_calls: f64,
    homes: Vec<HomeView<'a>>,
    calls: Vec<CallView<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct HomeView<'a> {
    rank: usize,
    id: &'a str,
    /// `null` where nothing is open that a call could settle.
    index: Option<f64>,
    /// What a home stands at of which nothing is open.
    rung: Option<f64>,
    chance_to_be_best: f64,
    guarantee: Option<f64>,
    cannot_be_best: bool,
    never_within_five_points: bool,
    at_worst: f64,
    additions: Vec<AdditionView>,
}

#[derive(Clone, Debug, Serialize)]
struct AdditionView {
    criterion: Criterion,
    answer: String,
    adds: f64,
}

#[derive(Clone, Debug, Serialize)]
struct CallView<'a> {
    id: &'a str,
    stopped_by: f64,
}

impl<'a> CallsReport<'a> {
    /// The plan for an order at this cost of a call, a share of the score.
    #[must_use]
    pub fn new(firmness: &'a Firmness<'a>, cost: f64) -> Self {
        let plan = CallPlan::new(firmness, cost);
        let id = |place: usize| -> &'a str {
            let place = firmness.places().get(place);
            place.map_or("", |place| &place.facility().id)
        };
        let next = plan.next();
        let certain = firmness.certainties();
        let chances = plan.chances_to_be_best();
        let homes = plan.standings().iter().zip(certain.iter().zip(&chances));
        let homes = homes
            .enumerate()
            .map(|(place, (standing, (certain, chance)))| HomeView {
                rank: place + 1,
                id: id(place),
                index: match standing {
                    Standing::ToRing(index) => Some(*index),
                    Standing::Rung(_) => None,
                },
                rung: match standing {
                    Standing::Rung(score) => Some(*score),
                    Standing::ToRing(_) => None,
                },
                chance_to_be_best: chance.get(),
                guarantee: certain.guarantee.map(crate::units::Score::get),
                cannot_be_best: certain.cannot_be_best,
                never_within_five_points: certain.never_within_five_points,
                at_worst: plan.at_worst(place),
                additions: plan
                    .additions(place)
                    .into_iter()
                    .map(|of| AdditionView {
                        criterion: of.criterion,
                        answer: answer(of.answer),
                        adds: of.adds,
                    })
                    .collect(),
            });
        let homes = homes.collect();
        let calls = plan.order().iter().zip(plan.stopped_by());
        Self {
            method: METHOD,
            date: firmness.ranking().date().map(|date| date.to_string()),
            call_cost: cost,
            may_stop: plan.may_stop(),
            next: next.map(id),
            mark: next.and_then(|next| plan.mark(next)),
            expected_calls: plan.expected_calls(),
            homes,
            calls: calls
                .map(|(place, stopped_by)| CallView {
                    id: id(*place),
                    stopped_by,
                })
                .collect(),
        }
    }
}

/// What is answered, and the answer, as tables write it.
fn answer(of: Answered) -> String {
    match of {
        Answered::Takes(level) => format!("care:{}", level.code()),
        Answered::Offers(service) => format!("service:{}", service.code()),
        Answered::Costs(cost) => format!("cost_hkd:{}", cost.get()),
        Answered::Medical(model) => format!("medical:{}", model.code()),
        Answered::Stars(stars) => format!("star_rating:{stars}"),
    }
}

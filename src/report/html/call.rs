//! Whom to ring: the sheet of a home with its questions, and the first to ring.

use minijinja::Value;
use serde::Serialize;

use super::languages::Languages;
use super::said::Reach;
use super::{ASKED, PODIUM};
use crate::answers::{Fact, FactColumn};
use crate::calls::{CallPlan, Standing};
use crate::explain::{facility_name, points, question_for};
use crate::facility::Facility;
use crate::firmness::{Firmness, Question};
use crate::place::Side;
use crate::units::Currency;
use crate::vocabulary::Word;

/// The sheet of a home.
#[derive(Serialize)]
pub(super) struct Call {
    n: usize,
    name: Value,
    reach: Reach,
    /// The currency in which it names a price.
    currency: &'static str,
    ask: Vec<Ask>,
}

impl Call {
    /// The place of its home in the order.
    pub(super) const fn place(&self) -> usize {
        self.n
    }
}

/// A question to read out.
#[derive(Serialize)]
struct Ask {
    text: Value,
    /// The column of `answers.csv` for the answer.
    column: String,
    /// Which boxes to tick stand after it.
    boxes: &'static str,
}

impl Ask {
    fn new(fact: Fact, languages: &Languages) -> Self {
        let boxes = match fact {
            Fact::Care(_) | Fact::Service(_) => "yes-no",
            Fact::Column(FactColumn::AllInFee) => "price",
            Fact::Column(FactColumn::Medical) => "medical",
            Fact::Column(FactColumn::StarRating) => "stars",
            Fact::Column(FactColumn::SchemePlaceTypes) => "places",
            Fact::Column(_) => "",
        };
        Self {
            text: languages.said(|lang| question_for(lang, fact)),
            column: fact.to_string(),
            boxes,
        }
    }
}

/// What to ask each of the first homes, and those further down that are among the first to
/// ring or that the summary asks.
/// What the answers would change is for the family and not for the home.
pub(super) fn calls(
    firmness: &Firmness<'_>,
    plan: &CallPlan<'_>,
    asked: &[Question],
    top: usize,
    languages: &Languages,
) -> Vec<Call> {
    let in_summary = |n: usize| asked.iter().take(ASKED).any(|of| of.place == n);
    let places = firmness.places().iter().enumerate();
    let in_plan = |n| plan.order().iter().take(PODIUM).any(|next| *next == n);
    let called = places.filter(|(n, _)| *n < top || in_summary(*n) || in_plan(*n));
    let calls = called.map(|(n, place)| Call {
        n,
        name: languages.said(|lang| facility_name(lang, place.facility())),
        reach: Reach::new(place, languages),
        currency: currency(place.facility()).code(),
        ask: plan
            .facts_to_ask(n)
            .into_iter()
            .map(|fact| Ask::new(fact, languages))
            .collect(),
    });
    calls.filter(|call| !call.ask.is_empty()).collect()
}

/// The currency of the fees of a home, or of its side of the boundary.
fn currency(facility: &Facility) -> Currency {
    let of_side = match facility.city.side() {
        Side::HongKong => Currency::Hkd,
        Side::Macao => Currency::Mop,
        Side::Mainland => Currency::Cny,
    };
    facility.fees.as_ref().map_or(of_side, |fees| fees.currency)
}

/// A home to ring among the first.
#[derive(Serialize)]
pub(super) struct Ring {
    name: Value,
    reach: Reach,
    /// At how many points one may stop after it.
    mark: Option<String>,
}

/// Whom to ring first, in the order of the plan.
pub(super) fn ring(
    firmness: &Firmness<'_>,
    plan: &CallPlan<'_>,
    languages: &Languages,
) -> Vec<Ring> {
    if plan.may_stop() {
        return Vec::new();
    }
    let first = plan.order().iter().take(PODIUM).enumerate();
    let ring = first.filter_map(|(at, n)| {
        let place = firmness.places().get(*n)?;
        // The next of the order, whoever of them has been rung by then.
        let next = plan.order().get(at + 1);
        let mark = next.and_then(|next| match plan.standings().get(*next)? {
            Standing::ToRing(index) => (*index > 0.0).then(|| points(*index)),
            Standing::Rung(_) => None,
        });
        Some(Ring {
            name: languages.said(|lang| facility_name(lang, place.facility())),
            reach: Reach::new(place, languages),
            mark,
        })
    });
    ring.collect()
}

//! A home as the page shows it: its row in the order, its explanation and its part of
//! the call sheet.

use minijinja::Value;
use serde::Serialize;

use super::languages::{Languages, markup};
use super::pool::Pool;
use super::said::{self, Reach, spread};
use super::{ASKED, BESIDE, PODIUM, bars};
use crate::answers::{Fact, FactColumn};
use crate::calls::{CallPlan, Standing};
use crate::case::Criterion;
use crate::explain::{
    city, confirmation_brief, facility_name, fact, journeys_by_home, percent_tenths, points,
    points_range, publisher, question_for, rank_label, remarks, what_would_lead,
};
use crate::explain::{cost_range, fit, price_lines, year_cost};
use crate::firmness::{Firmness, Question};
use crate::rank::RankedFacility;
use crate::text;
use crate::units::{Estimate, Utility};
use crate::vocabulary::Word;

/// The row of a home.
#[derive(Serialize)]
pub(super) struct Home {
    n: usize,
    rank: usize,
    /// Its place in the order, as a label.
    place: Value,
    is_shared: bool,
    fits: bool,
    is_shown: bool,
    name: Value,
    city: Value,
    points: String,
    range: String,
    known: String,
    bar: Option<Value>,
    cost: Value,
    /// The cost behind the word for a month, for the summary.
    month: Option<Value>,
    /// The same for twelve months.
    year: Option<Value>,
    cost_bar: Option<Value>,
    journey: Value,
    fit: Value,
    confirm: Value,
    reach: Option<Reach>,
    explained: Option<Explained>,
    pooled: Option<Pooled>,
}

/// Where the texts of a home stand that is not seen at first.
#[derive(Serialize)]
struct Pooled {
    city: usize,
    cost: usize,
    journey: usize,
    confirm: usize,
}

/// What only the first homes get.
#[derive(Serialize)]
struct Explained {
    facts: Vec<Scored>,
    speaks_for: Vec<Side>,
    speaks_against: Vec<Side>,
    /// What may speak for it or against it, and what to confirm.
    unknown: Vec<Side>,
    sum: String,
    to_lead: Vec<Value>,
    remarks: Value,
    as_of: Option<String>,
    sources: Vec<Source>,
    beds: Option<u32>,
    deposit: String,
}

/// A fact that speaks for a home or against it, or may do either.
#[derive(Serialize)]
struct Side {
    /// The criterion; `None` of a question that must be answered.
    code: Option<&'static str>,
    name: Value,
    text: Value,
}

#[derive(Serialize)]
struct Scored {
    code: &'static str,
    name: Value,
    /// Empty where the script takes it from what speaks for the home or against it.
    text: Option<Value>,
    worth: String,
    weight: String,
    points: String,
}

/// Who published a page on which a fact was read; a link only where its address leads to a
/// page of the web.
#[derive(Serialize)]
struct Source {
    text: Value,
    href: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Call {
    n: usize,
    name: Value,
    reach: Reach,
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
        ask: plan
            .facts_to_ask(n)
            .into_iter()
            .map(|fact| Ask::new(fact, languages))
            .collect(),
    });
    calls.filter(|call| !call.ask.is_empty()).collect()
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

impl Home {
    pub(super) fn new(
        firmness: &Firmness<'_>,
        place: &RankedFacility<'_, '_>,
        n: usize,
        is_shown: bool,
        languages: &Languages,
    ) -> Self {
        let ranking = firmness.ranking();
        let (facility, score) = (place.facility(), place.score());
        let asked = place.confirmations();
        let brief = |lang| {
            let brief = asked.iter().map(|of| confirmation_brief(lang, of));
            brief.collect()
        };
        // Why a scheme place costs nothing is said once on the page.
        let price = |lang| {
            if ranking.case().applies(Criterion::Cost) {
                price_lines(lang, place, ranking)
            } else {
                vec![cost_range(lang, place.cost_to_elder().range())]
            }
        };
        Self {
            n,
            rank: place.rank(),
            place: languages.said(|lang| rank_label(lang, place)),
            is_shared: place.shared_rank().is_some(),
            fits: place.evaluation().fits(),
            is_shown,
            name: languages.said(|lang| facility_name(lang, facility)),
            city: languages.said(|lang| city(lang, &facility.city)),
            points: points(score.likely().get()),
            range: points_range(score.low().get(), score.high().get()),
            known: format!("{:.0}%", place.evidence() * 100.0),
            // The script draws the others when they come among the first.
            bar: is_shown.then(|| markup(bars::score(place))),
            cost: languages.lines(price),
            month: (n < PODIUM).then(|| {
                languages.lines(|lang| {
                    let cost = price(lang).join("\n");
                    vec![lang.labelled(&text!(lang, "page-a-month"), &cost)]
                })
            }),
            year: (n < PODIUM).then(|| {
                languages.said(|lang| {
                    lang.labelled(&text!(lang, "page-a-year"), &year_cost(lang, place))
                })
            }),
            cost_bar: ranking
                .case()
                .applies(Criterion::Cost)
                .then(|| bars::cost(&place.cost(), ranking.case().money().budget))
                // The script gives a home that is not seen what this leaves out.
                .map(|bar| if is_shown { bar } else { bars::brief(&bar) })
                .map(markup),
            journey: languages.lines(|lang| journeys_by_home(lang, place, ranking)),
            fit: languages.said(|lang| fit(lang, place.fit())),
            confirm: languages.lines(brief),
            reach: is_shown.then(|| Reach::new(place, languages)),
            explained: is_shown.then(|| Explained::new(firmness, place, n, languages)),
            pooled: None,
        }
    }

    /// Leaves the texts of a home that is not seen at first to the pool.
    pub(super) fn share(&mut self, pool: &mut Pool) {
        if self.is_shown {
            return;
        }
        let confirm = if self.fits {
            format!(
                "<span data-fit>{}</span><span data-confirm></span>",
                self.fit
            )
        } else {
            format!(
                "<span data-fit>{}</span><br><span data-confirm>{}</span>",
                self.fit, self.confirm
            )
        };
        self.pooled = Some(Pooled {
            city: pool.place(self.city.to_string()),
            cost: pool.place(self.cost.to_string()),
            journey: pool.place(self.journey.to_string()),
            confirm: pool.place(confirm),
        });
    }
}

impl Explained {
    fn new(
        firmness: &Firmness<'_>,
        place: &RankedFacility<'_, '_>,
        n: usize,
        languages: &Languages,
    ) -> Self {
        let ranking = firmness.ranking();
        let facility = place.facility();
        let speaking = |speaks| {
            let parts = place.contributions();
            let parts = parts.filter(move |part| Speaks::of(part.utility) == speaks);
            parts.map(|part| Side {
                code: Some(part.criterion.code()),
                name: languages.word(part.criterion),
                text: languages.said(|lang| fact(lang, place, part.criterion, ranking)),
            })
        };
        let to_confirm = place.confirmations().into_iter().map(|of| Side {
            code: None,
            name: languages.said(|lang| text!(lang, "page-confirm")),
            text: languages.said(|lang| confirmation_brief(lang, &of)),
        });
        let facts = place.contributions().map(|part| {
            let (utility, given) = (part.utility, part.contribution);
            Scored {
                code: part.criterion.code(),
                name: languages.word(part.criterion),
                text: (n < BESIDE)
                    .then(|| languages.said(|lang| fact(lang, place, part.criterion, ranking))),
                worth: spread(said::of_utility(utility)),
                weight: percent_tenths(part.weight),
                points: spread(said::of_score(given)),
            }
        });
        Self {
            facts: facts.collect(),
            speaks_for: speaking(Speaks::For).collect(),
            speaks_against: speaking(Speaks::Against).collect(),
            unknown: speaking(Speaks::Unsettled).chain(to_confirm).collect(),
            sum: spread(said::of_score(place.score())),
            to_lead: languages.items(|lang| what_would_lead(lang, firmness, n).unwrap_or_default()),
            remarks: languages.said(|lang| remarks(lang, place)),
            as_of: facility.provenance.as_of.map(|as_of| as_of.to_string()),
            sources: facility
                .provenance
                .sources()
                .map(|of| Source::new(of, languages))
                .collect(),
            beds: facility.beds,
            deposit: facility.deposit.to_string(),
        }
    }
}

/// On which side of the middle of its scale the utility of a fact is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaks {
    For,
    Against,
    /// On one or the other.
    Unsettled,
}

/// The middle of a scale of utilities.
const MIDDLE: f64 = 0.5;

impl Speaks {
    fn of(utility: Estimate<Utility>) -> Self {
        if utility.low().get() >= MIDDLE {
            Self::For
        } else if utility.high().get() < MIDDLE {
            Self::Against
        } else {
            Self::Unsettled
        }
    }
}

impl Source {
    fn new(address: &str, languages: &Languages) -> Self {
        let is_web = ["https://", "http://"].iter().any(|scheme| {
            let start = address.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        Self {
            text: languages.said(|lang| publisher(lang, address)),
            href: is_web.then(|| address.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::Lang;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let languages = Languages::new(&[], Lang::EN);
        let of = |address| Source::new(address, &languages).href;
        assert!(of("https://example.org/").is_some());
        assert!(of("HTTP://example.org/").is_some());
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "see the notice",
            "https:",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}

//! Which home, how sure, and whom to ring: one screen.

use super::block::Block;
use super::firmness::name;
use super::shares::percent;
use super::{
    Lang, address, answer_lines, answers_note, certainty, confirmation, facility_name, fit,
    medical, name_to_say, points, points_range, rank_label, telephone,
};
use crate::calls::{Addition, Answered, CallPlan, Standing};
use crate::firmness::Firmness;
use crate::rank::RankedFacility;
use crate::score::Confirmation;
use crate::text;

/// Homes whose chance to be best is said, and calls of the plan that are listed.
const SHOWN: usize = 5;
/// A chance below this is left to the others together.
const LEAST_CHANCE: f64 = 0.01;

/// The home that is recommended now, how sure that is, whom to ring next with what each
/// answer adds, when to stop, and how many calls to expect.
#[must_use]
pub fn explain_calls(lang: Lang, firmness: &Firmness<'_>, plan: &CallPlan<'_>) -> Vec<Block> {
    let mut page = vec![Block::Title(text!(lang, "calls-title"))];
    page.extend(answers_note(lang, firmness.ranking()).map(Block::Paragraph));
    let recommended = if plan.may_stop() {
        plan.best_rung().map_or(0, |(place, _)| place)
    } else {
        0
    };
    let Some(place) = firmness.places().get(recommended) else {
        page.push(Block::Paragraph(text!(lang, "ranking-none-eligible")));
        return page;
    };
    page.push(Block::Heading(text!(lang, "calls-recommended")));
    page.push(Block::Paragraph(text!(
        lang,
        "calls-home",
        rank = rank_label(lang, place),
        home = facility_name(lang, place.facility()),
        points = points(place.score().likely().get()),
        range = points_range(place.score().low().get(), place.score().high().get()),
        fit = fit(lang, place.fit()),
    )));
    page.push(Block::Heading(text!(lang, "calls-sure")));
    page.push(Block::List(sure(lang, firmness, plan)));
    match plan
        .next()
        .and_then(|next| Some((next, firmness.places().get(next)?)))
    {
        Some((next, place)) => {
            page.extend(next_call(lang, plan, next, place));
            page.extend(then(lang, firmness, plan));
        }
        None => page.push(Block::Paragraph(text!(lang, "calls-stop-now"))),
    }
    page.extend(asked(lang, firmness, plan));
    page
}

/// The homes that were asked, what each stands at, and what it answered.
fn asked(lang: Lang, firmness: &Firmness<'_>, plan: &CallPlan<'_>) -> Vec<Block> {
    let places = firmness.places().iter().zip(plan.standings());
    let rung = places.filter_map(|(place, standing)| match standing {
        Standing::Rung(score) if place.is_rung() => Some((place, *score)),
        _ => None,
    });
    let mut items = Vec::new();
    for (place, score) in rung {
        let home = facility_name(lang, place.facility());
        items.push(text!(
            lang,
            "calls-stands",
            home = home,
            points = points(score)
        ));
        items.extend(answer_lines(lang, &place.answers(), &place.conflicts()));
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(text!(lang, "calls-asked")),
        Block::List(items),
    ]
}

/// The guarantee, the chances to be best, and the homes that cannot be.
fn sure(lang: Lang, firmness: &Firmness<'_>, plan: &CallPlan<'_>) -> Vec<String> {
    let ranking = firmness.ranking();
    let mut lines: Vec<String> = certainty(lang, ranking, SHOWN).into_iter().collect();
    let chances = plan.chances_to_be_best();
    let mut best: Vec<(usize, f64)> = chances.iter().map(|of| of.get()).enumerate().collect();
    best.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let named = best
        .iter()
        .take(SHOWN)
        .filter(|(_, chance)| *chance >= LEAST_CHANCE);
    let said: Vec<String> = named
        .map(|(place, chance)| {
            let home = name(lang, firmness, *place);
            let chance = percent(*chance);
            text!(
                lang,
                "calls-chance",
                rank = place + 1,
                home = home,
                chance = chance
            )
        })
        .collect();
    let others = best.len() - said.len();
    let chance: f64 = best.iter().skip(said.len()).map(|(_, chance)| chance).sum();
    let rest = (others > 0).then(|| {
        text!(
            lang,
            "calls-chance-others",
            count = others,
            chance = percent(chance)
        )
    });
    let said = lang.list(said.into_iter().chain(rest));
    lines.push(text!(lang, "calls-chances", chances = said));
    let out = firmness
        .certainties()
        .iter()
        .filter(|of| of.cannot_be_best)
        .count();
    if out > 0 {
        lines.push(text!(lang, "calls-cannot", count = out));
    }
    lines
}

/// The next call: how to reach the home, what to ask, what each answer adds, the mark.
fn next_call(
    lang: Lang,
    plan: &CallPlan<'_>,
    next: usize,
    place: &RankedFacility<'_, '_>,
) -> Vec<Block> {
    let facility = place.facility();
    let home = name_to_say(lang, facility);
    let mut page = vec![Block::Heading(text!(lang, "calls-next", home = home))];
    let reach = [
        telephone(lang, facility, place.catalog()),
        address(lang, facility).to_owned(),
    ];
    let reach = reach.into_iter().filter(|of| !of.is_empty());
    page.push(Block::Paragraph(lang.clauses(reach)));
    let open = place.confirmations();
    if !open.is_empty() {
        page.push(Block::Paragraph(text!(lang, "calls-first")));
        page.push(Block::List(
            open.iter().map(|of| confirmation(lang, of)).collect(),
        ));
    }
    let rows = additions(lang, &plan.additions(next));
    let worst = points(plan.at_worst(next));
    if rows.is_empty() {
        page.push(Block::Paragraph(text!(lang, "calls-at", points = worst)));
    } else {
        page.push(Block::Paragraph(text!(lang, "calls-worst", points = worst)));
        let head = vec![text!(lang, "calls-ask"), text!(lang, "calls-adds")];
        page.push(Block::Table { head, rows });
    }
    page.push(Block::Paragraph(match plan.mark(next) {
        Some(mark) if mark > 0.0 => text!(lang, "calls-mark", points = points(mark)),
        _ => text!(lang, "calls-mark-none"),
    }));
    page
}

/// A row a question: the question in the caller's words, and what each answer adds.
fn additions(lang: Lang, all: &[Addition]) -> Vec<Vec<String>> {
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for of in all {
        let (question, answer) = match of.answer {
            Answered::Takes(level) => (
                confirmation(lang, &Confirmation::Care(level)),
                text!(lang, "calls-yes"),
            ),
            Answered::Offers(service) => (
                confirmation(lang, &Confirmation::Service(service)),
                text!(lang, "calls-yes"),
            ),
            Answered::Costs(cost) => (text!(lang, "calls-ask-cost"), cost.to_string()),
            Answered::Medical(model) => (text!(lang, "calls-ask-medical"), medical(lang, model)),
            Answered::Stars(stars) => (
                text!(lang, "calls-ask-stars"),
                text!(lang, "calls-stars", stars = stars.get()),
            ),
        };
        let adds = text!(lang, "calls-add", answer = answer, points = points(of.adds));
        match rows.iter_mut().find(|(asked, _)| *asked == question) {
            Some((_, answers)) => answers.push(adds),
            None => rows.push((question, vec![adds])),
        }
    }
    let rows = rows.into_iter();
    rows.map(|(question, answers)| vec![question, lang.clauses(answers)])
        .collect()
}

/// The calls after it, and how many to expect.
fn then(lang: Lang, firmness: &Firmness<'_>, plan: &CallPlan<'_>) -> Vec<Block> {
    let calls = plan.order().iter().zip(plan.stopped_by()).take(SHOWN);
    let rows = calls.enumerate().filter_map(|(at, (place, stopped))| {
        let place = firmness.places().get(*place)?;
        let next = plan.order().get(at + 1);
        let mark = next.map(|next| plan.standings().get(*next));
        let mark = match mark {
            Some(Some(Standing::ToRing(index))) if *index > 0.0 => points(*index),
            _ => "–".to_owned(),
        };
        Some(vec![
            name_to_say(lang, place.facility()),
            telephone(lang, place.facility(), place.catalog()),
            mark,
            percent(stopped),
        ])
    });
    let rows = rows.collect();
    let head = vec![
        text!(lang, "calls-head.home"),
        text!(lang, "calls-head.telephone"),
        text!(lang, "calls-head.mark"),
        text!(lang, "calls-head.stopped"),
    ];
    let expected = format!("{:.1}", plan.expected_calls());
    vec![
        Block::Heading(text!(lang, "calls-then")),
        Block::Table { head, rows },
        Block::Paragraph(text!(lang, "calls-expected", calls = expected)),
        Block::Paragraph(text!(lang, "calls-certainty")),
    ]
}

//! A ranking as a page: the case, the table, the notes below it and remarks.

use super::shares::percent;
use super::{
    Block, Lang, care_level, city, confirmation_brief, cost_lines, estimates_warning,
    facility_name, funding, home, journey_lines, points, points_range, ranking_notes, remarks,
    stance,
};
use crate::rank::{METHOD, Ranking};
use crate::text;

/// The case in one line: level of care, who pays, budget, stance, date, method.
#[must_use]
pub fn case_summary(lang: Lang, ranking: &Ranking<'_>) -> String {
    let case = ranking.case();
    let level = care_level(lang, case.elder().care_level);
    let funding = funding(lang, case.money().funding.kind());
    let budget = case.money().budget.to_string();
    let stance = stance(lang, case.stance());
    match ranking.date() {
        Some(date) => text!(
            lang,
            "case-summary",
            level = level,
            funding = funding,
            budget = budget,
            stance = stance,
            date = date.to_string(),
            method = METHOD,
        ),
        None => text!(
            lang,
            "case-summary-undated",
            level = level,
            funding = funding,
            budget = budget,
            stance = stance,
            method = METHOD,
        ),
    }
}

/// Where the family lives and how often it visits; `None` without homes.
#[must_use]
pub fn family(lang: Lang, ranking: &Ranking<'_>) -> Option<String> {
    let gazetteer = ranking.catalog().gazetteer();
    let homes: Vec<String> = ranking
        .case()
        .homes()
        .iter()
        .map(|of| {
            let (name, visits) = (home(lang, of, gazetteer), of.visits.get());
            if gazetteer.district(&of.label).is_some() {
                text!(lang, "family-district", home = name, visits = visits)
            } else {
                text!(lang, "family-position", home = name, visits = visits)
            }
        })
        .collect();
    (!homes.is_empty()).then(|| text!(lang, "family-lives", homes = lang.list_and(homes)))
}

/// A ranking as a page: its case, the first `top` places, the notes below them.
#[must_use]
pub fn explain_ranking(lang: Lang, ranking: &Ranking<'_>, top: usize) -> Vec<Block> {
    let mut page = vec![
        Block::Title(ranking.case().name().to_owned()),
        Block::Paragraph(case_summary(lang, ranking)),
    ];
    page.extend(family(lang, ranking).map(Block::Paragraph));
    if ranking.is_empty() {
        page.push(Block::Paragraph(text!(lang, "ranking-none-eligible")));
    } else {
        page.push(table(lang, ranking, top));
    }
    let notes = ranking_notes(lang, ranking, top).into_iter();
    page.push(Block::List(
        notes
            .map(|(head, text)| lang.labelled(&head, &text))
            .collect(),
    ));
    page.push(Block::Paragraph(estimates_warning(lang)));
    if top > 0 && !ranking.is_empty() {
        page.push(Block::Heading(text!(lang, "ranking-remarks")));
        let first = ranking.top(top);
        page.push(Block::List(
            first
                .map(|place| {
                    text!(
                        lang,
                        "ranking-remark",
                        rank = place.rank(),
                        remarks = remarks(lang, &place),
                    )
                })
                .collect(),
        ));
    }
    page
}

fn table(lang: Lang, ranking: &Ranking<'_>, top: usize) -> Block {
    let head = vec![
        text!(lang, "ranking-head.rank"),
        text!(lang, "ranking-head.home"),
        text!(lang, "ranking-head.city"),
        text!(lang, "ranking-head.points"),
        text!(lang, "ranking-head.range"),
        text!(lang, "ranking-head.known"),
        text!(lang, "ranking-head.cost"),
        text!(lang, "ranking-head.journey"),
        text!(lang, "ranking-head.confirm"),
    ];
    let rows = ranking.top(top).map(|place| {
        let (facility, score) = (place.facility(), place.score());
        let questions = place.confirmations();
        let questions = questions.iter().map(|of| confirmation_brief(lang, of));
        vec![
            place.rank().to_string(),
            facility_name(lang, facility).to_owned(),
            city(lang, &facility.city),
            points(place.key().get()),
            points_range(score.low().get(), score.high().get()),
            percent(place.evidence()),
            lang.clauses(cost_lines(lang, &place, ranking)),
            lang.clauses(journey_lines(lang, &place, ranking)),
            lang.sentences(questions),
        ]
    });
    Block::Table {
        head,
        rows: rows.collect(),
    }
}

//! A ranking as a page: the case, the table, the notes below it and remarks.

use super::shares::percent;
use super::{
    Block, Lang, care_level, city, confirmation_brief, estimates_warning, fit, funding, home,
    journey_lines, let_in_lines, name_to_say, order_warning, points, points_range, price_lines,
    ranking_notes, remarks, stance,
};
use crate::rank::{METHOD, RankedFacility, Ranking};
use crate::text;

/// The case in one line: level of care, who pays, budget, stance, date, method.
#[must_use]
pub fn case_summary(lang: Lang, ranking: &Ranking<'_, '_>) -> String {
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
pub fn family(lang: Lang, ranking: &Ranking<'_, '_>) -> Option<String> {
    let gazetteer = ranking.catalog().gazetteer();
    let homes: Vec<String> = ranking
        .case()
        .homes()
        .iter()
        .map(|of| {
            let (name, visits) = (home(lang, of, gazetteer), of.visits.get());
            if of.district().is_some() || of.own_name().is_some() {
                text!(lang, "family-district", home = name, visits = visits)
            } else {
                text!(lang, "family-position", home = name, visits = visits)
            }
        })
        .collect();
    (!homes.is_empty()).then(|| text!(lang, "family-lives", homes = lang.list_and(homes)))
}

/// A ranking as a page: its case, the first `top` places, the notes below them.
///
/// # Example
///
/// ```
/// use silverbay::explain::{Block, explain_ranking};
/// use silverbay::report::markdown;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// let page = explain_ranking(Lang::EN, &ranking, 5);
/// assert!(matches!(page.first(), Some(Block::Title(title)) if title == case.name()));
/// // As a file that a social worker can edit.
/// assert!(markdown(&page).starts_with("# "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn explain_ranking(lang: Lang, ranking: &Ranking<'_, '_>, top: usize) -> Vec<Block> {
    let mut page = vec![
        Block::Title(ranking.case().name().to_owned()),
        Block::Paragraph(case_summary(lang, ranking)),
    ];
    page.extend(family(lang, ranking).map(Block::Paragraph));
    if ranking.is_empty() {
        page.push(Block::Paragraph(text!(lang, "ranking-none-eligible")));
        page.push(Block::List(let_in_lines(lang, ranking)));
    } else {
        page.extend(order_warning(lang, ranking).map(Block::Paragraph));
        for (heading, places) in groups(lang, ranking, top) {
            page.push(Block::Heading(heading));
            page.push(table(lang, ranking, &places));
        }
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
                        rank = rank_label(lang, &place),
                        remarks = remarks(lang, &place),
                    )
                })
                .collect(),
        ));
    }
    page
}

/// The first `top` places in two groups, each with its heading and in order: those that
/// are confirmed to fit, and those with an open question. An empty group is left out.
#[must_use]
pub fn groups<'r>(
    lang: Lang,
    ranking: &'r Ranking<'_, '_>,
    top: usize,
) -> Vec<(String, Vec<RankedFacility<'r, 'r>>)> {
    let (sure, open): (Vec<_>, Vec<_>) = ranking
        .top(top)
        .partition(|place| place.evaluation().fits());
    [
        (text!(lang, "ranking-group-fits"), sure),
        (text!(lang, "ranking-group-open"), open),
    ]
    .into_iter()
    .filter(|(_, places)| !places.is_empty())
    .collect()
}

/// A place in the order: its rank, and `3=` where other keys are equal to its own.
#[must_use]
pub fn rank_label(lang: Lang, place: &RankedFacility<'_, '_>) -> String {
    match place.shared_rank() {
        Some(rank) => text!(lang, "rank-shared", rank = rank),
        None => place.rank().to_string(),
    }
}

/// The chance to fit where something is open, and the questions in a few words each.
#[must_use]
pub fn fit_lines(lang: Lang, place: &RankedFacility<'_, '_>) -> Vec<String> {
    let open = place.open_rules();
    let chance = (!place.evaluation().fits()).then(|| fit(lang, place.fit()));
    let questions = open.iter().map(|of| confirmation_brief(lang, &of.question));
    chance.into_iter().chain(questions).collect()
}

fn table(lang: Lang, ranking: &Ranking<'_, '_>, places: &[RankedFacility<'_, '_>]) -> Block {
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
    let rows = places.iter().map(|place| {
        let (facility, score) = (place.facility(), place.score());
        vec![
            rank_label(lang, place),
            name_to_say(lang, facility),
            city(lang, &facility.city),
            points(score.likely().get()),
            points_range(score.low().get(), score.high().get()),
            percent(place.evidence()),
            lang.clauses(price_lines(lang, place, ranking)),
            lang.clauses(journey_lines(lang, place, ranking)),
            lang.clauses(fit_lines(lang, place)),
        ]
    });
    Block::Table {
        head,
        rows: rows.collect(),
    }
}

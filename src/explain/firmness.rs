//! The page on how firm an order is.

use super::block::Block;
use super::shares::{grouped_count, percent, percent_range, percent_tenths, share};
use super::{
    Lang, answers_note, criterion, facility_name, least_weight_change, question, rank_label,
};
use crate::firmness::{Firmness, RateRisk, SPREAD};
use crate::text;
use crate::units::Share;

/// Maximum number of homes, pairs and questions that the page lists.
const SHOWN: usize = 10;
/// A home that leads in a smaller share of the draws is left to the JSON.
const LEADS_OFTEN: Share = Share::trusted(0.01);

/// The name of the facility at a place.
pub(super) fn name<'a>(lang: Lang, firmness: &'a Firmness<'_>, place: usize) -> &'a str {
    let place = firmness.places().get(place);
    place.map_or("–", |place| facility_name(lang, place.facility()))
}

/// How firm the order is: the leader and its weights, how often each home leads, which
/// homes can lead, which are dominated, what to ask, and the rates of exchange. The
/// shares come from `count` draws from this seed.
#[must_use]
pub fn explain_firmness(
    lang: Lang,
    firmness: &Firmness<'_>,
    count: usize,
    seed: u64,
) -> Vec<Block> {
    if firmness.places().is_empty() {
        return vec![Block::Title(text!(lang, "firmness-no-home"))];
    }
    let leader = name(lang, firmness, 0);
    let mut page = vec![
        Block::Title(text!(lang, "firmness-title", home = leader)),
        Block::Paragraph(least_weight_change(lang, firmness)),
    ];
    page.extend(answers_note(lang, firmness.ranking()).map(Block::Paragraph));
    page.extend(weights(lang, firmness));
    page.extend(shares(lang, firmness, count, seed));
    page.extend(winners(lang, firmness));
    page.extend(questions(lang, firmness));
    page.extend(rates(lang, firmness));
    page
}

/// For each criterion the weights for which the first home and the first three stay.
fn weights(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let next = |place: Option<usize>| {
        let name = place.map_or("–", |place| name(lang, firmness, place));
        name.to_owned()
    };
    let rows = firmness.weight_ranges().into_iter().map(|found| {
        vec![
            criterion(lang, found.criterion),
            percent_tenths(found.weight),
            percent_range(lang, found.leader),
            next(found.below),
            next(found.above),
            percent_range(lang, found.first_three),
        ]
    });
    vec![
        Block::Heading(text!(lang, "firmness-weights")),
        Block::Table {
            head: vec![
                text!(lang, "firmness-weights-criterion"),
                text!(lang, "firmness-weights-weight"),
                text!(lang, "firmness-weights-leader-stays"),
                text!(lang, "firmness-weights-below"),
                text!(lang, "firmness-weights-above"),
                text!(lang, "firmness-weights-three-stay"),
            ],
            rows: rows.collect(),
        },
    ]
}

/// How often each home leads in the draws.
fn shares(lang: Lang, firmness: &Firmness<'_>, count: usize, seed: u64) -> Vec<Block> {
    let drawn = firmness.rank_shares(count, seed);
    let winners = firmness.winners();
    let often: Vec<usize> = drawn.leading(LEADS_OFTEN).collect();
    let shown = (0..firmness.places().len())
        .filter(|place| *place < 3 || often.contains(place))
        .take(SHOWN);
    let can = |place: usize| match winners.possible.get(place) {
        Some(Some(_)) => text!(lang, "firmness-shares-yes"),
        _ => text!(lang, "firmness-shares-no"),
    };
    let rows = shown.map(|place| {
        vec![
            firmness
                .places()
                .get(place)
                .map_or_else(String::new, |place| rank_label(lang, place)),
            name(lang, firmness, place).to_owned(),
            share(lang, drawn.around.first(place)),
            share(lang, drawn.around.first_three(place)),
            share(lang, drawn.any.first(place)),
            can(place),
        ]
    });
    let spread = percent(SPREAD.get());
    let head = vec![
        String::new(),
        text!(lang, "firmness-shares-home"),
        text!(lang, "firmness-shares-first", spread = &spread),
        text!(lang, "firmness-shares-three", spread = &spread),
        text!(lang, "firmness-shares-any"),
        text!(lang, "firmness-shares-can"),
    ];
    let rows = rows.collect();
    vec![
        Block::Heading(text!(lang, "firmness-shares")),
        Block::Table { head, rows },
        Block::Paragraph(text!(
            lang,
            "firmness-shares-note",
            count = grouped_count(count),
            seed = seed.to_string(),
        )),
    ]
}

/// Which homes can lead at all, and which are dominated.
fn winners(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let winners = firmness.winners();
    let can = winners.possible.iter().flatten().count();
    let all = firmness.places().len();
    let must = match winners.necessary {
        Some(place) => text!(
            lang,
            "firmness-must-lead",
            home = name(lang, firmness, place)
        ),
        None => text!(lang, "firmness-none-must-lead"),
    };
    let can = text!(lang, "firmness-can-lead", count = can, all = all);
    let mut said = vec![lang.sentences([can, must])];
    let beaten = firmness.dominated_by();
    let pairs: Vec<(usize, usize)> = beaten
        .iter()
        .enumerate()
        .filter_map(|(place, by)| Some((place, (*by)?)))
        .collect();
    if !pairs.is_empty() {
        let named = pairs.iter().take(SHOWN).map(|(place, by)| {
            let (home, by) = (name(lang, firmness, *place), name(lang, firmness, *by));
            text!(lang, "firmness-beaten-by", home = home, by = by)
        });
        let mut homes: Vec<String> = named.collect();
        if pairs.len() > SHOWN {
            homes.push("…".to_owned());
        }
        let homes = lang.clauses(homes);
        said.push(text!(
            lang,
            "firmness-beaten",
            count = pairs.len(),
            homes = homes
        ));
    }
    vec![
        Block::Heading(text!(lang, "firmness-who-can-lead")),
        Block::List(said),
    ]
}

/// What to ask, with what each answer would change.
fn questions(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let questions = firmness.questions();
    let heading = Block::Heading(text!(lang, "firmness-questions"));
    if questions.is_empty() {
        let none = text!(lang, "firmness-questions-none");
        return vec![heading, Block::Paragraph(none)];
    }
    let shown = questions.iter().take(SHOWN);
    let mut said: Vec<String> = shown.map(|of| question(lang, firmness, of)).collect();
    let more = questions.len().saturating_sub(SHOWN);
    if more > 0 {
        said.push(text!(lang, "firmness-questions-more", count = more));
    }
    vec![heading, Block::List(said)]
}

/// What each rate of exchange could change; nothing where no rate is used.
fn rates(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let risks = firmness.rate_risks();
    if risks.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(text!(lang, "firmness-rates")),
        Block::List(risks.iter().map(|risk| rate(lang, risk)).collect()),
    ]
}

fn rate(lang: Lang, risk: &RateRisk) -> String {
    let (sign, now) = (risk.currency.sign().trim(), risk.rate.get());
    let ends: Vec<String> = [risk.lower, risk.higher]
        .into_iter()
        .flatten()
        .map(|rate| format!("HK${:.4}", rate.get()))
        .collect();
    let leader = if ends.is_empty() {
        text!(lang, "firmness-rate-leader-stays")
    } else {
        text!(
            lang,
            "firmness-rate-leader-changes",
            rates = lang.list_and(ends)
        )
    };
    let today = risk.steps.iter().find(|step| step.factor == 1.0);
    let today = today.map(|step| &step.first_three);
    let moved = risk.steps.iter();
    let moved: Vec<String> = moved
        .filter(|step| Some(&step.first_three) != today)
        .map(|step| format!("{:+.0}%", (step.factor - 1.0) * 100.0))
        .collect();
    let three = if moved.is_empty() {
        text!(lang, "firmness-rate-three-stay")
    } else {
        text!(
            lang,
            "firmness-rate-three-change",
            changes = lang.list_and(moved)
        )
    };
    text!(
        lang,
        "firmness-rate",
        sign = sign,
        rate = format!("{now:.4}"),
        leader = leader,
        three = three,
    )
}

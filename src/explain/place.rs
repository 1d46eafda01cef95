//! A ranked facility explained: its points by criterion, its sources, what to confirm,
//! and what would put it first.

use super::near::voucher_lines;
use super::publisher::publisher;
use super::shares::{percent, percent_tenths};
use super::{
    Block, Lang, answered, city, confirmation, criterion, fact, name_to_say, points, points_range,
};
use crate::facility::Facility;
use crate::firmness::Firmness;
use crate::rank::{RankedFacility, Ranking};
use crate::text;
use crate::units::Share;

/// Explains the place at this position of the order: its points, criterion by
/// criterion, its sources, what to ask, and what would put it first. Empty where there
/// is no such position.
#[must_use]
pub fn explain_place(lang: Lang, firmness: &Firmness<'_>, at: usize) -> Vec<Block> {
    let ranking = firmness.ranking();
    let Some(place) = firmness.places().get(at) else {
        return Vec::new();
    };
    let facility = place.facility();
    let mut page = vec![
        Block::Title(text!(
            lang,
            "place-title",
            name = name_to_say(lang, facility),
            city = city(lang, &facility.city),
            rank = place.shared_rank().unwrap_or_else(|| place.rank()),
            shared = if place.shared_rank().is_some() {
                "yes"
            } else {
                "no"
            },
            all = firmness.places().len(),
        )),
        Block::Paragraph(summary(lang, place)),
        Block::Heading(text!(lang, "place-why")),
        points_table(lang, place, ranking),
    ];
    page.extend(answered(lang, &place.answers(), &place.conflicts()));
    let near = voucher_lines(lang, place);
    if !near.is_empty() {
        page.push(Block::Heading(text!(lang, "near-heading")));
        page.push(Block::List(near));
    }
    page.extend(sources(lang, facility));
    let questions = place.confirmations();
    if !questions.is_empty() {
        page.push(Block::Heading(text!(lang, "place-confirm")));
        let questions = questions.iter().map(|of| confirmation(lang, of));
        page.push(Block::List(questions.collect()));
    }
    if let Some(changes) = what_would_lead(lang, firmness, at) {
        page.push(Block::Heading(text!(lang, "lead-heading")));
        page.push(Block::List(changes));
    }
    page
}

fn summary(lang: Lang, place: &RankedFacility<'_, '_>) -> String {
    let score = place.score();
    let key = points(place.key().get());
    if score.is_point() {
        return text!(lang, "place-points-certain", points = key);
    }
    text!(
        lang,
        "place-points",
        points = key,
        low = points(score.low().get()),
        high = points(score.high().get()),
        known = percent(place.evidence()),
    )
}

/// The points of each criterion; the last row is their sum.
fn points_table(lang: Lang, place: &RankedFacility<'_, '_>, ranking: &Ranking<'_, '_>) -> Block {
    let head = vec![
        text!(lang, "place-head.criterion"),
        text!(lang, "place-head.fact"),
        text!(lang, "place-head.worth"),
        text!(lang, "place-head.weight"),
        text!(lang, "place-head.points"),
    ];
    let parts = place.contributions().map(|part| {
        let (utility, given) = (part.utility, part.contribution);
        vec![
            criterion(lang, part.criterion),
            fact(lang, place, part.criterion, ranking),
            points_range(utility.low().get(), utility.high().get()),
            percent_tenths(part.weight),
            points_range(given.low().get(), given.high().get()),
        ]
    });
    let mut rows: Vec<Vec<String>> = parts.collect();
    let score = place.score();
    rows.push(vec![
        text!(lang, "place-sum"),
        String::new(),
        String::new(),
        percent(1.0),
        points_range(score.low().get(), score.high().get()),
    ]);
    Block::Table { head, rows }
}

/// The addresses that a row was read from, with its date.
pub(super) fn sources(lang: Lang, facility: &Facility) -> Vec<Block> {
    let heading = match facility.provenance.as_of {
        Some(as_of) => text!(lang, "sources-dated", date = as_of.to_string()),
        None => text!(lang, "sources-undated"),
    };
    let sources = facility.provenance.sources();
    let mut addresses: Vec<String> = sources
        .map(|url| lang.labelled(&publisher(lang, url), url))
        .collect();
    if addresses.is_empty() {
        addresses.push(text!(lang, "sources-none"));
    }
    vec![Block::Heading(heading), Block::List(addresses)]
}

/// What would put a place first, a sentence each; `None` for the first itself.
///
/// # Example
///
/// ```
/// use silverbay::explain::what_would_lead;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// # let firmness = silverbay::firmness::Firmness::new(&ranking);
/// // A family that has set its heart on the second home.
/// let sentences = what_would_lead(Lang::EN, &firmness, 1).ok_or("a second place")?;
/// let lead = firmness.to_lead(1).ok_or("a second place")?;
/// assert!(sentences.len() > lead.weights.len());
/// assert_eq!(what_would_lead(Lang::EN, &firmness, 0), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn what_would_lead(lang: Lang, firmness: &Firmness<'_>, at: usize) -> Option<Vec<String>> {
    let lead = firmness.to_lead(at)?;
    let mut sentences = vec![match lead.fee_cut {
        Some(cut) => text!(lang, "lead-cost", cut = cut.to_string()),
        None => text!(lang, "lead-no-cost"),
    }];
    for (of, share) in &lead.weights {
        let criteria = firmness.criteria().iter();
        let now = criteria
            .filter(|(criterion, _)| criterion == of)
            .map(|(_, weight)| *weight)
            .next()
            .unwrap_or(Share::trusted(0.0));
        sentences.push(text!(
            lang,
            "lead-weight",
            criterion = criterion(lang, *of),
            now = percent_tenths(now),
            then = percent_tenths(*share),
        ));
    }
    if lead.weights.is_empty() {
        sentences.push(text!(lang, "lead-no-weight"));
    }
    Some(sentences)
}

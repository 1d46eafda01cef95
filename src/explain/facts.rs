//! The fact behind each criterion of a ranked facility, as the cell of a table.

use super::row::{cost_note, price_source, way};
use super::{
    Lang, care_level, crossing, medical, minutes_range, monthly_cost, published_range, service,
};
use crate::case::Criterion;
use crate::facility::{CareLevel, Facility, Served, Service};
use crate::rank::{RankedFacility, Ranking};
use crate::text;
use crate::vocabulary::{Word, WordSet};

/// The fact that a criterion is scored by, in words, with its date where it has one.
#[must_use]
pub fn fact(
    lang: Lang,
    place: &RankedFacility<'_>,
    of: Criterion,
    ranking: &Ranking<'_>,
) -> String {
    let facility = place.facility();
    match of {
        Criterion::Visit => visit(lang, place),
        Criterion::Cost => cost(lang, place, ranking),
        Criterion::Care => care(lang, facility, ranking.case().elder().care_level),
        Criterion::Medical => facility.medical.map_or_else(
            || text!(lang, "fact-not-published"),
            |model| medical(lang, model),
        ),
        Criterion::Quality => quality(lang, place),
        Criterion::Life => wishes(lang, facility, ranking.case().elder().wishes),
    }
}

/// The mean journey and every crossing on the way, each named once.
fn visit(lang: Lang, place: &RankedFacility<'_>) -> String {
    let Some(minutes) = place.minutes() else {
        return text!(lang, "fact-visit-none");
    };
    let minutes = minutes_range(lang, minutes.range());
    let journeys: Vec<_> = place.journeys().collect();
    let homes = journeys.len();
    let mut ways: Vec<String> = Vec::new();
    for by in journeys.iter().filter_map(|journey| journey.via) {
        let way = way(lang, by, crossing(lang, by));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    if ways.is_empty() {
        return text!(lang, "fact-visit", minutes = minutes, homes = homes);
    }
    let ways = lang.list_and(ways);
    text!(
        lang,
        "fact-visit-via",
        minutes = minutes,
        homes = homes,
        ways = ways
    )
}

/// What the elder pays, who pays the rest, and the price that it is worked out from.
fn cost(lang: Lang, place: &RankedFacility<'_>, ranking: &Ranking<'_>) -> String {
    let cost = place.cost();
    let mut parts = vec![monthly_cost(lang, cost.to_elder.range())];
    parts.extend(cost_note(lang, &cost, ranking));
    if let Some((range, currency)) = cost.published {
        parts.push(text!(
            lang,
            "fact-cost-price",
            price = published_range(lang, range, currency),
            source = price_source(lang, place.facility()),
        ));
    } else if !cost.to_elder.is_point() {
        return text!(lang, "fact-cost-none");
    }
    if cost.is_floor {
        parts.push(text!(lang, "fact-cost-old"));
    }
    lang.clauses(parts)
}

/// Whether the needed level of care is served, and the heavier ones.
fn care(lang: Lang, facility: &Facility, need: CareLevel) -> String {
    let serving = facility.serving();
    let name = lang.text(&format!("care-for.{need}"), &[]);
    let needed = match serving.of(need) {
        Served::Yes => text!(lang, "fact-care.confirmed", care = name),
        Served::No => text!(lang, "fact-care.refused", care = name),
        Served::Unknown => text!(lang, "fact-care.unknown", care = name),
    };
    let heavier: Vec<CareLevel> = CareLevel::ALL
        .iter()
        .copied()
        .filter(|level| *level > need)
        .collect();
    let with = |answer: Served| {
        let levels = heavier.iter().filter(|level| serving.of(**level) == answer);
        levels
            .map(|level| care_level(lang, *level))
            .collect::<Vec<_>>()
    };
    let (yes, no, open) = (with(Served::Yes), with(Served::No), with(Served::Unknown));
    let heavier = match (yes.is_empty(), no.is_empty(), open.is_empty()) {
        (true, true, true) => String::new(),
        (false, true, true) => text!(lang, "fact-care-heavier.confirmed"),
        (true, false, true) => text!(lang, "fact-care-heavier.refused"),
        (true, true, false) => text!(lang, "fact-care-heavier.unknown"),
        _ => {
            let mut parts = Vec::new();
            if !yes.is_empty() {
                let levels = lang.list_and(yes);
                parts.push(text!(lang, "fact-care-levels.confirmed", levels = levels));
            }
            if !no.is_empty() {
                let levels = lang.list_and(no);
                parts.push(text!(lang, "fact-care-levels.refused", levels = levels));
            }
            if !open.is_empty() {
                let levels = lang.list_and(open);
                parts.push(text!(lang, "fact-care-levels.unknown", levels = levels));
            }
            let parts = lang.clauses(parts);
            text!(lang, "fact-care-heavier.mixed", parts = parts)
        }
    };
    lang.sentences([needed, heavier])
}

fn quality(lang: Lang, place: &RankedFacility<'_>) -> String {
    match (place.valid_stars(), place.facility().rating()) {
        (Some(stars), Some(rating)) => text!(
            lang,
            "fact-stars",
            stars = stars.get(),
            year = i32::from(rating.year)
        ),
        (None, Some(rating)) => text!(lang, "fact-stars-lapsed", year = i32::from(rating.year)),
        _ => text!(lang, "fact-stars-none"),
    }
}

/// Which wishes are met, which are not, and which are not known.
fn wishes(lang: Lang, facility: &Facility, wished: WordSet<Service>) -> String {
    let offered = wished.intersection(facility.services);
    let absent = wished
        .intersection(facility.services_absent)
        .without(offered);
    let open = wished.without(offered).without(absent);
    let names =
        |services: WordSet<Service>| lang.list(services.iter().map(|wish| service(lang, wish)));
    let mut sentences = Vec::new();
    if !offered.is_empty() {
        sentences.push(text!(
            lang,
            "fact-wishes.offered",
            services = names(offered)
        ));
    }
    if !absent.is_empty() {
        sentences.push(text!(lang, "fact-wishes.absent", services = names(absent)));
    }
    if !open.is_empty() {
        sentences.push(text!(lang, "fact-wishes.unknown", services = names(open)));
    }
    lang.sentences(sentences)
}

//! The fact behind each criterion of a ranked facility, as the cell of a table.

use super::row::{cost_note, journey_line, journeys, price_source};
use super::{Lang, care_level, medical, minutes_range, monthly_cost, published_range, service};
use crate::case::Criterion;
use crate::facility::{CareLevel, Facility, Served, Service};
use crate::rank::{RankedFacility, Ranking};
use crate::text;
use crate::vocabulary::{Word, WordSet};

/// The fact that a criterion is scored by, in words, with its date where it has one.
#[must_use]
pub fn fact(
    lang: Lang,
    place: &RankedFacility<'_, '_>,
    of: Criterion,
    ranking: &Ranking<'_, '_>,
) -> String {
    let facility = place.facility();
    match of {
        Criterion::Visit => visit(lang, place, ranking),
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

/// The journey from each home with its crossing, and their mean where there are several.
fn visit(lang: Lang, place: &RankedFacility<'_, '_>, ranking: &Ranking<'_, '_>) -> String {
    let Some(mean) = place.minutes() else {
        return text!(lang, "fact-visit-none");
    };
    let each = journeys(lang, place, ranking);
    let each = each.iter().map(|parts| journey_line(lang, parts));
    let each: Vec<String> = each.collect();
    let homes = each.len();
    let each = lang.clauses(each);
    match homes {
        1 => text!(lang, "fact-visit", journey = each),
        _ => text!(
            lang,
            "fact-visit-mean",
            journeys = each,
            mean = minutes_range(lang, mean.range()),
        ),
    }
}

/// What the elder pays, who pays the rest, and the price that it is worked out from.
fn cost(lang: Lang, place: &RankedFacility<'_, '_>, ranking: &Ranking<'_, '_>) -> String {
    let cost = place.cost();
    let is_silent = cost.published.is_none() && !cost.to_elder.is_point();
    let mut parts = vec![if is_silent {
        text!(lang, "fact-cost-none")
    } else {
        monthly_cost(lang, cost.to_elder.range())
    }];
    parts.extend(cost_note(lang, place, ranking));
    if let Some((range, currency)) = cost.published {
        parts.push(text!(
            lang,
            "fact-cost-price",
            price = published_range(lang, range, currency),
            source = price_source(lang, place),
        ));
    }
    if cost.is_floor && !is_silent {
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

fn quality(lang: Lang, place: &RankedFacility<'_, '_>) -> String {
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

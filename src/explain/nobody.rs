//! What to do where no home is eligible.

use std::collections::BTreeSet;

use super::advice::advice_on_side;
use super::{Lang, city, service};
use crate::place::{City, Side};
use crate::rank::{LetIn, Loosening, Ranking};
use crate::text;
use crate::units::grouped;

/// Maximum number of ways that are said.
const SHOWN: usize = 6;

/// What to do where no home is eligible: that the data have none in the cities of the case,
/// which one limit to loosen, by how much and how many homes that lets in, or which two.
/// Empty where a home is eligible.
#[must_use]
pub fn let_in_lines(lang: Lang, ranking: &Ranking<'_, '_>) -> Vec<String> {
    if !ranking.is_empty() {
        return Vec::new();
    }
    let mut lines = no_home_there(lang, ranking);
    let ways = ranking.let_in();
    lines.extend(
        ways.iter()
            .take(SHOWN)
            .map(|way| let_in(lang, ranking, way)),
    );
    if ways.is_empty() {
        lines.push(text!(lang, "let-in-none"));
    }
    lines
}

/// That the data have no home in any city that the case names, and what to do then.
fn no_home_there(lang: Lang, ranking: &Ranking<'_, '_>) -> Vec<String> {
    let cities = &ranking.case().limits().cities;
    let catalog = ranking.catalog();
    let is_there = |of: &City| catalog.homes().any(|home| home.city == *of);
    if cities.is_empty() || cities.iter().any(is_there) {
        return Vec::new();
    }
    let named = lang.list_and(cities.iter().map(|of| city(lang, of)));
    let mut lines = vec![text!(lang, "let-in-no-data", cities = named)];
    let sides: BTreeSet<Side> = cities.iter().map(City::side).collect();
    for side in sides {
        lines.extend(advice_on_side(lang, ranking, side));
    }
    lines
}

/// One way: what to loosen, and how many homes that lets in.
fn let_in(lang: Lang, ranking: &Ranking<'_, '_>, way: &LetIn) -> String {
    let mut changes = way.changes.iter().map(|of| loosening(lang, ranking, of));
    let changes = match (changes.next(), changes.next()) {
        (Some(first), Some(second)) => {
            text!(lang, "let-in-two", first = first, second = second)
        }
        (first, _) => first.unwrap_or_default(),
    };
    text!(
        lang,
        "let-in",
        changes = changes,
        count = way.eligible,
        confirmed = way.confirmed,
    )
}

/// A limit, loosened, as a part of a sentence.
fn loosening(lang: Lang, ranking: &Ranking<'_, '_>, of: &Loosening) -> String {
    let case = ranking.case();
    match of {
        Loosening::CostCap(cap) => text!(
            lang,
            "loosen-cost",
            cap = cap.to_string(),
            now = case
                .money()
                .cap
                .map_or_else(String::new, |cap| cap.to_string()),
        ),
        Loosening::VisitCap(cap) => text!(
            lang,
            "loosen-visit",
            cap = grouped(cap.get()),
            now = case
                .limits()
                .visit
                .map_or_else(String::new, |cap| grouped(cap.get())),
        ),
        Loosening::AnyReturnTime => text!(lang, "loosen-return"),
        Loosening::City(other) => text!(lang, "loosen-city", city = city(lang, other)),
        Loosening::Service(of) => text!(lang, "loosen-service", service = service(lang, *of)),
        Loosening::SelfFunded => text!(lang, "loosen-funding"),
    }
}

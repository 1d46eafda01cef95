//! How far the first place can be relied on, in a sentence.

use super::numbers::points_at_most;
use super::shares::percent;
use super::{Lang, facility_name};
use crate::rank::Ranking;
use crate::text;

/// An order is little known where less than this share of the first home's score rests on
/// known facts.
const LITTLE: f64 = 0.5;

/// What to read before the order, where the home in the first place stands there on few
/// facts; `None` where it does not.
#[must_use]
pub fn order_warning(lang: Lang, ranking: &Ranking<'_>) -> Option<String> {
    let first = ranking.top(1).next()?;
    (first.evidence() < LITTLE).then(|| {
        let known = percent(first.evidence());
        text!(
            lang,
            "order-little-known",
            home = facility_name(lang, first.facility()),
            known = known,
        )
    })
}

/// By how much the first home is at most worse than the best, whatever the unknown facts
/// are. Where its eligibility is open that is said, and the same of the first of the `top`
/// homes that surely fits. `None` with fewer than two homes.
#[must_use]
pub fn certainty(lang: Lang, ranking: &Ranking<'_>, top: usize) -> Option<String> {
    let places: Vec<_> = ranking.top(top.max(2)).collect();
    let (first, _) = (places.first()?, places.get(1)?);
    if let Some(points) = ranking.guarantee(first) {
        return Some(if points.get() == 0.0 {
            text!(lang, "certainty-best")
        } else {
            text!(lang, "certainty-at-most", points = points_at_most(points))
        });
    }
    let open = text!(lang, "certainty-open");
    let sure = places.iter().find(|place| place.evaluation().fits());
    let sure = sure.and_then(|place| Some((place, ranking.guarantee(place)?)));
    let sure = sure.map(|(place, points)| {
        text!(
            lang,
            "certainty-confirmed",
            home = facility_name(lang, place.facility()),
            rank = place.rank(),
            points = points_at_most(points),
        )
    });
    Some(lang.sentences([open].into_iter().chain(sure)))
}

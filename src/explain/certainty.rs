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
pub fn order_warning(lang: Lang, ranking: &Ranking<'_, '_>) -> Option<String> {
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
/// are: one of three sentences, alike wherever it is said. `None` with fewer than two homes.
#[must_use]
pub fn certainty_of_first(lang: Lang, ranking: &Ranking<'_, '_>) -> Option<String> {
    let places: Vec<_> = ranking.top(2).collect();
    let (first, _) = (places.first()?, places.get(1)?);
    Some(match ranking.guarantee(first) {
        Some(points) if points.get() == 0.0 => text!(lang, "certainty-best"),
        Some(points) => text!(lang, "certainty-at-most", points = points_at_most(points)),
        None => text!(lang, "certainty-open"),
    })
}

/// [`certainty_of_first`], and where the eligibility of the first home is open the same of
/// the first of the `top` homes that surely fits.
///
/// # Example
///
/// ```
/// use silverbay::explain::{certainty, certainty_of_first};
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// let first = certainty_of_first(Lang::EN, &ranking).ok_or("two homes")?;
/// let all = certainty(Lang::EN, &ranking, 10).ok_or("two homes")?;
/// assert!(all.starts_with(&first));
/// // More is said only where it is not sure that the first home fits.
/// let fits = ranking.top(1).next().is_some_and(|home| home.evaluation().fits());
/// assert!(!fits || all == first);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn certainty(lang: Lang, ranking: &Ranking<'_, '_>, top: usize) -> Option<String> {
    let first = certainty_of_first(lang, ranking)?;
    let places: Vec<_> = ranking.top(top.max(2)).collect();
    let is_open = |first| ranking.guarantee(first).is_none();
    let sure = places
        .iter()
        .find(|place| place.evaluation().fits())
        .filter(|_| places.first().is_some_and(is_open));
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
    Some(lang.sentences([first].into_iter().chain(sure)))
}

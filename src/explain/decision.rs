//! What a page for a family says of itself, as aids to a decision must: the main message,
//! the decision, when it was made and is to be made anew, and who pays.

use super::certainty::certainty_of_first;
use super::{Lang, facility_name, rank_label};
use crate::calls::CallPlan;
use crate::facility::Service;
use crate::firmness::Firmness;
use crate::rank::{RankedFacility, Ranking};
use crate::text;
use crate::units::Day;

/// After how many months a page is to be made anew.
const MONTHS: i8 = 3;

/// The main message in one to three sentences: whom to ring first, and how sure the first
/// place is.
///
/// # Example
///
/// ```
/// use silverbay::explain::{facility_name, made_on, main_message, review_by, trial_stays};
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// # let firmness = silverbay::firmness::Firmness::new(&ranking);
/// # let plan = silverbay::calls::CallPlan::new(&firmness, silverbay::calls::CALL_COST);
/// // The head of a page: what to do, for which day, and until when it holds.
/// let message = main_message(Lang::EN, &firmness, &plan);
/// let next = plan.next().ok_or("somebody to ring")?;
/// assert!(message.contains(facility_name(Lang::EN, firmness.places()[next].facility())));
/// assert!(made_on(Lang::EN, &ranking).contains("2026-11-22"));
/// assert!(review_by(Lang::EN, &ranking).contains("2027-02-22"));
/// println!("{}", trial_stays(Lang::EN, &firmness.places()[..5]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn main_message(lang: Lang, firmness: &Firmness<'_>, plan: &CallPlan<'_>) -> String {
    let named = |place: usize| firmness.places().get(place);
    let chosen = plan.best_rung().map_or(0, |(place, _)| place);
    let act = match (plan.next().and_then(named), named(chosen)) {
        (Some(next), _) => text!(
            lang,
            "page-message-ring",
            home = facility_name(lang, next.facility()),
            rank = rank_label(lang, next),
        ),
        (None, Some(chosen)) => text!(
            lang,
            "page-message-stop",
            home = facility_name(lang, chosen.facility()),
        ),
        (None, None) => return text!(lang, "page-no-home"),
    };
    let sure = certainty_of_first(lang, firmness.ranking());
    lang.sentences([act].into_iter().chain(sure))
}

/// Until when a page holds, and why.
#[must_use]
pub fn review_by(lang: Lang, ranking: &Ranking<'_, '_>) -> String {
    let day = ranking.date().and_then(later);
    let day = day.map_or_else(|| text!(lang, "date-unknown"), |day| day.to_string());
    text!(lang, "page-review", date = day, months = i32::from(MONTHS))
}

/// The last day until which a page made for a day holds.
#[cfg(feature = "report")]
pub(crate) fn review_day(day: Day) -> Option<Day> {
    later(day)
}

/// The day for which a page is made.
#[must_use]
pub fn made_on(lang: Lang, ranking: &Ranking<'_, '_>) -> String {
    let day = ranking.date();
    let day = day.map_or_else(|| text!(lang, "date-unknown"), |day| day.to_string());
    text!(lang, "page-made", date = day)
}

/// Which of these homes say that one may stay on trial first.
#[must_use]
pub fn trial_stays(lang: Lang, places: &[RankedFacility<'_, '_>]) -> String {
    let offers = |place: &&RankedFacility<'_, '_>| {
        let services = place.facility().services;
        services.contains(Service::TrialStay)
    };
    let homes = places.iter().filter(offers);
    let homes: Vec<&str> = homes
        .map(|place| facility_name(lang, place.facility()))
        .collect();
    if homes.is_empty() {
        text!(lang, "page-trial-none")
    } else {
        text!(lang, "page-trial", homes = lang.list_and(homes))
    }
}

/// The same day some months later, or the last of a shorter month.
fn later(day: Day) -> Option<Day> {
    let months = day.month() + MONTHS - 1;
    let year = day.year() + i16::from(months / 12);
    let month = months % 12 + 1;
    (0..4).find_map(|back| Day::new(year, month, day.day() - back).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_months_later_is_a_day_of_the_calendar() {
        let of = |day: &str| later(day.parse().unwrap()).unwrap().to_string();
        assert_eq!(of("2026-11-22"), "2027-02-22");
        assert_eq!(of("2026-11-30"), "2027-02-28");
        assert_eq!(of("2026-09-30"), "2026-12-30");
        assert_eq!(of("2026-12-31"), "2027-03-31");
    }
}

//! How firm the first place is, in one sentence each.

use super::numbers::times_at_least;
use super::shares::{grouped_count, percent, percent_tenths};
use super::{Lang, criterion};
use crate::firmness::{Firmness, LeadShare};
use crate::text;

/// By how much of itself a single weight may change before another home comes first, and
/// which criterion that has no weight now would put another first.
#[must_use]
pub fn least_weight_change(lang: Lang, firmness: &Firmness<'_>) -> String {
    let new = firmness.least_new_weight().map(|(of, share)| {
        text!(
            lang,
            "firmness-new-weight",
            criterion = criterion(lang, of),
            share = percent_tenths(share),
        )
    });
    lang.sentences([weight_that_counts(lang, firmness)].into_iter().chain(new))
}

/// By how much of itself a single weight above 0 may change.
fn weight_that_counts(lang: Lang, firmness: &Firmness<'_>) -> String {
    match firmness.least_weight_change() {
        // A weight falls by no more than all of itself.
        Some((of, change)) if change >= 1.0 => text!(
            lang,
            "firmness-least-growth",
            times = times_at_least(1.0 + change),
            criterion = criterion(lang, of),
        ),
        Some((of, change)) => text!(
            lang,
            "firmness-least-change",
            change = percent(change),
            criterion = criterion(lang, of),
        ),
        None => text!(lang, "firmness-no-change"),
    }
}

/// How often the leader comes first when weights and unknown facts vary.
///
/// # Example
///
/// ```
/// use silverbay::explain::lead_share;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// # let firmness = silverbay::firmness::Firmness::new(&ranking);
/// let share = firmness.lead_share(2000, 1).ok_or("a leader")?;
/// // It names the number of draws, on which the last digit hangs.
/// assert!(lead_share(Lang::EN, &share).contains("2,000"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn lead_share(lang: Lang, of: &LeadShare) -> String {
    text!(
        lang,
        "firmness-lead-share",
        spread = percent(of.spread.get()),
        share = percent(of.share.get()),
        draws = grouped_count(of.draws),
    )
}

//! The criteria: one file each, registered once in [`Criterion::measure`].
//!
//! A criterion's file holds its utility, the answer that gives a utility, the fact
//! that it looks at, and what the search may assume of it.

mod answer;
mod bound;
mod care;
mod cost;
mod life;
mod medical;
mod quality;
mod visit;

pub(crate) use answer::Beyond;
pub use answer::{Answer, Fact};
pub(crate) use bound::{Bit, Bound};
pub(crate) use cost::scale as cost_scale;
pub(crate) use medical::of_model as medical_known;
pub(crate) use quality::of_stars as stars_utility;
pub(crate) use visit::VISIT;

use super::{Chance, Cost as Price, Scorer};
use crate::case::{Case, Criterion, PerCriterion};
use crate::facility::{Facility, Serving};
use crate::index::Ratings;
use crate::units::{Estimate, Interval, Minutes, Points, Utility};

/// A facility as the rules and the criteria see it.
pub(crate) struct Subject<'s> {
    pub(crate) scorer: &'s Scorer<'s>,
    pub(crate) facility: &'s Facility,
    /// Kilometres to the far end of each crossing.
    pub(crate) far_km: &'s [f64],
    /// The care levels it is known to serve and not to serve.
    pub(crate) serving: Serving,
    /// The mean journey; `None` without homes.
    pub(crate) minutes: Option<Interval<Minutes>>,
    /// The monthly cost.
    pub(crate) cost: Price,
}

impl Subject<'_> {
    fn case(&self) -> &Case {
        self.scorer.case
    }
}

/// What a criterion defines.
pub(crate) trait Measure: Sync {
    /// The utility of a facility, should it be eligible: section 5 of the method.
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility>;

    /// The utilities that the unknown facts behind it may give, with their shares.
    fn points(&self, subject: &Subject<'_>) -> Points;

    /// The fact that the utility is taken from.
    fn fact(&self, subject: &Subject<'_>) -> Fact;

    /// The inverse of the utility: the answers that lie beyond a utility; `None` where
    /// no possible answer does.
    fn answer(&self, facility: &Facility, case: &Case, beyond: Beyond) -> Option<Answer>;

    /// An upper bound of the utility from the columns of the index. Without a column
    /// the criterion counts in full.
    fn bound(&self, scorer: &Scorer<'_>, ratings: &Ratings) -> Bound {
        let _ = (scorer, ratings);
        Bound::Full
    }
}

impl Criterion {
    /// The one register of the criteria.
    pub(crate) const fn measure(self) -> &'static dyn Measure {
        match self {
            Self::Visit => &visit::Visit,
            Self::Cost => &cost::Cost,
            Self::Care => &care::Care,
            Self::Medical => &medical::MedicalAccess,
            Self::Quality => &quality::Quality,
            Self::Life => &life::Life,
        }
    }
}

/// The utilities of a facility on all criteria.
pub(super) fn utilities(subject: &Subject<'_>) -> PerCriterion<Estimate<Utility>> {
    PerCriterion::from_fn(|criterion| criterion.measure().utility(subject))
}

/// A utility from its low end, its likely value and its high end.
pub(super) fn estimate([low, likely, high]: [f64; 3]) -> Estimate<Utility> {
    let range = Interval::trusted(Utility::trusted(low), Utility::trusted(high));
    Estimate::trusted(range, Utility::trusted(likely))
}

/// The utility of something of which nothing is known but what is likely.
pub(super) const fn open(likely: f64) -> [f64; 3] {
    [0.0, likely, 1.0]
}

/// The points of a mean over independent yes-or-no facts, `base` where all are no and 1
/// where all are yes.
fn points_of_mean(base: f64, chances: &[Chance]) -> Points {
    // How likely each count of yes is, one fact after the other.
    let mut counts = vec![1.0];
    for chance in chances {
        let yes = chance.yes;
        let mut next = vec![0.0; counts.len() + 1];
        for (at, share) in counts.iter().enumerate() {
            for (place, part) in next.iter_mut().skip(at).zip([1.0 - yes, yes]) {
                *place += share * part;
            }
        }
        counts = next;
    }
    #[expect(clippy::cast_precision_loss, reason = "at most 64 facts")]
    let utility = |count: usize| match chances.len() {
        0 => 1.0,
        all => base + (1.0 - base) * (count as f64 / all as f64),
    };
    let shares = counts.into_iter().enumerate();
    let possible = shares.filter(|(_, share)| *share > 0.0);
    Points::trusted(
        possible
            .map(|(count, share)| (utility(count), share))
            .collect(),
    )
}

/// The points of a fact that holds with a chance, and is unknown otherwise.
fn points_if_held(holds: f64, held: &Points, unknown: &Points) -> Points {
    let scaled = |points: &Points, by: f64| -> Vec<(f64, f64)> {
        let points = points.iter();
        points
            .map(|(value, share)| (value, by * share.get()))
            .collect()
    };
    let mut all = scaled(held, holds);
    all.extend(scaled(unknown, 1.0 - holds));
    Points::trusted(all)
}

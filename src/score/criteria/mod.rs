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
pub(crate) use bound::Bound;
pub(crate) use cost::scale as cost_scale;
#[cfg(feature = "synthetic")]
pub(crate) use medical::utility as medical_utility;

use super::Prepared;
use crate::case::{Case, Criterion, PerCriterion};
use crate::facility::Facility;
use crate::index::Ratings;
use crate::units::{HkdPerMonth, Interval, Minutes, Utility};

const NOTHING_KNOWN: Interval<Utility> = Interval::WHOLE_SCALE;

/// A facility as the criteria see it.
pub(crate) struct Subject<'s> {
    pub(crate) prepared: &'s Prepared<'s>,
    pub(crate) facility: &'s Facility,
    /// The mean journey; `None` without homes.
    pub(crate) minutes: Option<Interval<Minutes>>,
    /// The monthly cost after funding.
    pub(crate) to_elder: Interval<HkdPerMonth>,
}

impl Subject<'_> {
    fn case(&self) -> &Case {
        self.prepared.case
    }
}

/// What a criterion defines.
pub(crate) trait Measure: Sync {
    /// The utility of a facility, section 4 of the method; the whole scale where the
    /// criterion does not apply.
    fn utility(&self, subject: &Subject<'_>) -> Interval<Utility>;

    /// The fact that the utility is taken from.
    fn fact(&self, subject: &Subject<'_>) -> Fact;

    /// The inverse of the utility: the answers that lie beyond a utility; `None` where
    /// no possible answer does.
    fn answer(&self, facility: &Facility, case: &Case, beyond: Beyond) -> Option<Answer>;

    /// An upper bound of the utility from the columns of the index. Without a column
    /// the criterion counts in full.
    fn bound(&self, prepared: &Prepared<'_>, ratings: &Ratings) -> Bound {
        let _ = (prepared, ratings);
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
pub(super) fn utilities(subject: &Subject<'_>) -> PerCriterion<Interval<Utility>> {
    PerCriterion::from_fn(|criterion| criterion.measure().utility(subject))
}

fn between(low: f64, high: f64) -> Interval<Utility> {
    Interval::trusted(Utility::trusted(low), Utility::trusted(high))
}

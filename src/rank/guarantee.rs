//! How much worse than the best a place can turn out to be.

use super::{RankedFacility, Ranking};
use crate::units::Score;

/// By how much of the score a facility is at most worse than the best of all: the greatest
/// high of the others less its own low, or 0 where that is below it. `None` while its own
/// eligibility is open.
pub(crate) fn at_most_worse(fits: bool, low: Score, high_of_others: f64) -> Option<Score> {
    fits.then(|| Score::trusted((high_of_others - low.get()).max(0.0)))
}

impl Ranking<'_, '_> {
    /// By how much of the score a place is at most worse than the best, whatever the unknown
    /// facts are: METHOD.md, section 9. `None` while its eligibility is open. Looks at every
    /// facility.
    #[must_use]
    pub fn guarantee(&self, place: &RankedFacility<'_, '_>) -> Option<Score> {
        if !place.evaluation().fits() {
            return None;
        }
        // Everything is looked at anyway, and then the scan is the faster one.
        let others = self
            .scan(usize::MAX)
            .filter(|other| other.row != place.row)
            .map(|other| other.score().high().get());
        at_most_worse(true, place.score().low(), others.fold(0.0, f64::max))
    }
}

//! `cost`: what the elder pays a month.

use super::{Answer, Beyond, Bound, Fact, Measure, Subject};
use crate::case::Case;
use crate::facility::Facility;
use crate::index::Ratings;
use crate::score::Prepared;
use crate::score::decline::Decline;
use crate::units::{HkdPerMonth, Interval, Utility};

/// A cost of the budget has utility one half.
pub(crate) const fn scale(case: &Case) -> Decline {
    Decline {
        full: 0.0,
        half: case.money().budget.get(),
    }
}

pub(super) struct Cost;

impl Measure for Cost {
    fn utility(&self, subject: &Subject<'_>) -> Interval<Utility> {
        let scale = scale(subject.case());
        let utility = |hkd: HkdPerMonth| scale.of(hkd.get());
        // Dearer is worse: the ends change places.
        Interval::trusted(
            utility(subject.to_elder.high()),
            utility(subject.to_elder.low()),
        )
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Cost(subject.to_elder)
    }

    fn answer(&self, _: &Facility, case: &Case, beyond: Beyond) -> Option<Answer> {
        let hkd = |utility| HkdPerMonth::new(scale(case).undo(utility)).ok();
        beyond.falling(hkd, Answer::CostBelow, Answer::CostAbove)
    }

    fn bound(&self, prepared: &Prepared<'_>, _: &Ratings) -> Bound {
        Bound::Cost(scale(prepared.case).end())
    }
}

//! `cost`: what the elder pays a month.

use super::{Answer, Beyond, Bound, Fact, Measure, Subject, estimate};
use crate::case::Case;
use crate::facility::Facility;
use crate::index::Ratings;
use crate::score::Scorer;
use crate::score::decline::Decline;
use crate::units::{Estimate, HkdPerMonth, Points, Utility};

/// A cost of the budget has utility one half.
pub(crate) const fn scale(case: &Case) -> Decline {
    Decline {
        full: 0.0,
        half: case.money().budget.get(),
    }
}

pub(super) struct Cost;

impl Measure for Cost {
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility> {
        let scale = scale(subject.case());
        let cost = &subject.cost.to_elder;
        // Dearer is worse: the ends change places.
        estimate([
            scale.of(cost.high().get()).get(),
            self.points(subject).mean(),
            scale.of(cost.low().get()).get(),
        ])
    }

    fn points(&self, subject: &Subject<'_>) -> Points {
        let scale = scale(subject.case());
        subject.cost.points.map(|hkd| scale.of(hkd).get())
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Cost(subject.cost.to_elder)
    }

    fn answer(&self, _: &Facility, case: &Case, beyond: Beyond) -> Option<Answer> {
        let hkd = |utility| HkdPerMonth::new(scale(case).undo(utility)).ok();
        beyond.falling(hkd, Answer::CostBelow, Answer::CostAbove)
    }

    fn bound(&self, scorer: &Scorer<'_>, _: &Ratings) -> Bound {
        Bound::Cost(scale(scorer.case).end())
    }
}

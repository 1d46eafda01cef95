//! `visit`: how long the family travels, one way.

use super::{Answer, Beyond, Bound, Fact, Measure, Subject, estimate, open};
use crate::case::Case;
use crate::facility::Facility;
use crate::index::Ratings;
use crate::score::Scorer;
use crate::score::decline::Decline;
use crate::units::{Estimate, Minutes, Points, Utility};

/// A journey of two hours has utility one half.
pub(crate) const VISIT: Decline = Decline {
    full: 0.0,
    half: 120.0,
};

pub(super) struct Visit;

impl Measure for Visit {
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility> {
        let Some(minutes) = subject.minutes else {
            return estimate(open(0.5));
        };
        // Longer is worse: the ends change places.
        let utility = |minutes: Minutes| VISIT.of(minutes.get()).get();
        estimate([
            utility(minutes.high()),
            self.points(subject).mean(),
            utility(minutes.low()),
        ])
    }

    fn points(&self, subject: &Subject<'_>) -> Points {
        let utility = |minutes: f64| VISIT.of(minutes).get();
        match subject.minutes {
            Some(minutes) => Points::five(minutes.low().get(), minutes.high().get()).map(utility),
            None => Points::known(0.5),
        }
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Journey(subject.minutes)
    }

    fn answer(&self, _: &Facility, _: &Case, beyond: Beyond) -> Option<Answer> {
        let minutes = |utility| Minutes::new(VISIT.undo(utility)).ok();
        beyond.falling(minutes, Answer::JourneyBelow, Answer::JourneyAbove)
    }

    fn bound(&self, _: &Scorer<'_>, _: &Ratings) -> Bound {
        Bound::Journey(VISIT.end())
    }
}

//! `visit`: how long the family travels, one way.

use super::{Answer, Beyond, Bound, Fact, Measure, NOTHING_KNOWN, Subject};
use crate::case::Case;
use crate::facility::Facility;
use crate::index::Ratings;
use crate::score::Prepared;
use crate::score::decline::Decline;
use crate::units::{Interval, Minutes, Utility};

/// A journey of two hours has utility one half.
const SCALE: Decline = Decline {
    full: 0.0,
    half: 120.0,
};

pub(super) struct Visit;

impl Measure for Visit {
    fn utility(&self, subject: &Subject<'_>) -> Interval<Utility> {
        let utility = |minutes: Minutes| SCALE.of(minutes.get());
        // Longer is worse: the ends change places.
        subject.minutes.map_or(NOTHING_KNOWN, |minutes| {
            Interval::trusted(utility(minutes.high()), utility(minutes.low()))
        })
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Journey(subject.minutes)
    }

    fn answer(&self, _: &Facility, _: &Case, beyond: Beyond) -> Option<Answer> {
        let minutes = |utility| Minutes::new(SCALE.undo(utility)).ok();
        beyond.falling(minutes, Answer::JourneyBelow, Answer::JourneyAbove)
    }

    fn bound(&self, _: &Prepared<'_>, _: &Ratings) -> Bound {
        Bound::Journey(SCALE.end())
    }
}

//! `care`: how far the facility can go on caring as the need grows.

use super::{Answer, Beyond, Bound, Fact, Measure, Subject, between};
use crate::case::Case;
use crate::facility::{CareLevel, Facility, Served, Serving};
use crate::index::{Code, Ratings, all_servings};
use crate::score::Prepared;
use crate::units::{Interval, Utility};
use crate::vocabulary::Word;

/// The share of the levels above the need that a facility serves too.
fn headroom(serving: Serving, need: CareLevel) -> Interval<Utility> {
    let (mut above, mut low, mut high) = (0.0, 0.0, 0.0);
    for level in CareLevel::ALL.iter().filter(|level| **level > need) {
        above += 1.0;
        match serving.of(*level) {
            Served::Yes => {
                low += 1.0;
                high += 1.0;
            }
            Served::Unknown => high += 1.0,
            Served::No => {}
        }
    }
    if above == 0.0 {
        between(1.0, 1.0)
    } else {
        between(low / above, high / above)
    }
}

/// The utility of a facility that serves the need and this share of the levels above.
fn served(headroom: f64) -> f64 {
    0.5 + 0.5 * headroom
}

fn utility(serving: Serving, need: CareLevel) -> Interval<Utility> {
    let headroom = headroom(serving, need);
    let (low, high) = (served(headroom.low().get()), served(headroom.high().get()));
    match serving.of(need) {
        Served::Yes => between(low, high),
        Served::Unknown => between(0.0, high),
        // Such a facility is excluded before any score.
        Served::No => between(0.0, 0.0),
    }
}

pub(super) struct Care;

impl Measure for Care {
    fn utility(&self, subject: &Subject<'_>) -> Interval<Utility> {
        utility(
            subject.facility.serving(),
            subject.case().elder().care_level,
        )
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        let need = subject.case().elder().care_level;
        Fact::Headroom(headroom(subject.facility.serving(), need))
    }

    fn answer(&self, facility: &Facility, case: &Case, beyond: Beyond) -> Option<Answer> {
        let need = case.elder().care_level;
        let above = CareLevel::ALL.iter().filter(|level| **level > need).count();
        if above == 0 || facility.serves(need) == Served::No {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "at most five levels")]
        let utility = |levels: &usize| 0.5 + 0.5 * *levels as f64 / above as f64;
        let levels = 0..=above;
        beyond.rising(levels, utility, Answer::LevelsAtLeast, Answer::LevelsBelow)
    }

    fn bound(&self, prepared: &Prepared<'_>, _: &Ratings) -> Bound {
        let need = prepared.case.elder().care_level;
        let utilities = all_servings().map(|serving| utility(serving, need));
        Bound::Coded(Code::Care, utilities.collect())
    }
}

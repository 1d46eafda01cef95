//! `life`: the share of the wished services that are offered.

use super::{Answer, Beyond, Bound, Fact, Measure, NOTHING_KNOWN, Subject, between};
use crate::case::Case;
use crate::facility::Facility;
use crate::index::Ratings;
use crate::score::Prepared;
use crate::units::{Interval, Utility};

pub(super) struct Life;

impl Measure for Life {
    fn utility(&self, subject: &Subject<'_>) -> Interval<Utility> {
        let (facility, wishes) = (subject.facility, subject.case().elder().wishes);
        if wishes.is_empty() {
            return NOTHING_KNOWN;
        }
        let all = f64::from(wishes.len());
        let offered = wishes.intersection(facility.services);
        let absent = wishes
            .intersection(facility.services_absent)
            .without(offered);
        between(
            f64::from(offered.len()) / all,
            f64::from(wishes.without(absent).len()) / all,
        )
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Wishes(self.utility(subject))
    }

    fn answer(&self, _: &Facility, case: &Case, beyond: Beyond) -> Option<Answer> {
        let all = case.elder().wishes.len();
        let utility = |wishes: &u32| f64::from(*wishes) / f64::from(all);
        beyond.rising(0..=all, utility, Answer::WishesAtLeast, Answer::WishesBelow)
    }

    fn bound(&self, prepared: &Prepared<'_>, _: &Ratings) -> Bound {
        Bound::Offered(prepared.case.elder().wishes)
    }
}

//! `life`: the share of the wished services that are offered.

use super::{Answer, Beyond, Bit, Bound, Fact, Measure, Subject, estimate, points_of_mean};
use crate::case::Case;
use crate::facility::Facility;
use crate::index::{Ratings, service_bit};
use crate::score::chance::mean;
use crate::score::{Chance, Scorer};
use crate::units::{Estimate, Points, Utility};

/// The chances of the wished services.
fn chances<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Chance> + 's {
    let (scorer, facility) = (subject.scorer, subject.facility);
    let wishes = subject.case().elder().wishes;
    wishes.iter().map(|wish| scorer.offers(facility, wish))
}

pub(super) struct Life;

impl Measure for Life {
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility> {
        estimate(mean(chances(subject).map(Chance::ends)))
    }

    fn points(&self, subject: &Subject<'_>) -> Points {
        let chances: Vec<_> = chances(subject).collect();
        points_of_mean(0.0, &chances)
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Wishes(self.utility(subject))
    }

    fn answer(&self, _: &Facility, case: &Case, beyond: Beyond) -> Option<Answer> {
        let all = case.elder().wishes.len();
        let utility = |wishes: &u32| f64::from(*wishes) / f64::from(all);
        beyond.rising(0..=all, utility, Answer::WishesAtLeast, Answer::WishesBelow)
    }

    fn bound(&self, scorer: &Scorer<'_>, _: &Ratings) -> Bound {
        let bit = |wish| {
            Bit::new(service_bit(wish), |known, is_young| {
                scorer.service_chance(known, is_young, wish).ends()
            })
        };
        Bound::Mean {
            base: 0.0,
            bits: scorer.case.elder().wishes.iter().map(bit).collect(),
        }
    }
}

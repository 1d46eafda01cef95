//! `quality`: the official stars.

use super::{Answer, Beyond, Bound, Fact, Measure, NOTHING_KNOWN, Subject, between};
use crate::case::Case;
use crate::facility::{Facility, Rating};
use crate::index::{Code, Ratings};
use crate::score::Prepared;
use crate::units::{Day, Interval, Utility};

fn of_stars(stars: u8) -> f64 {
    f64::from(stars) / 5.0
}

fn is_valid(rating: Rating, date: Option<Day>) -> bool {
    date.is_some_and(|date| rating.counts_on(date))
}

/// The utility of a rating on a day; the whole scale for one that is unknown or lapsed.
fn utility(rating: Option<Rating>, date: Option<Day>) -> Interval<Utility> {
    let valid = rating.filter(|rating| is_valid(*rating, date));
    valid.map_or(NOTHING_KNOWN, |rating| {
        let utility = of_stars(rating.stars.get());
        between(utility, utility)
    })
}

pub(super) struct Quality;

impl Measure for Quality {
    fn utility(&self, subject: &Subject<'_>) -> Interval<Utility> {
        utility(subject.facility.rating(), subject.prepared.date)
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        let rating = subject.facility.rating();
        let valid = rating.filter(|rating| is_valid(*rating, subject.prepared.date));
        Fact::Stars(valid.map(|rating| rating.stars))
    }

    fn answer(&self, _: &Facility, _: &Case, beyond: Beyond) -> Option<Answer> {
        let answer = beyond.rising(
            1..=5_u8,
            |stars| of_stars(*stars),
            Answer::StarsAtLeast,
            Answer::StarsBelow,
        );
        // No rating has fewer stars than one.
        answer.filter(|answer| *answer != Answer::StarsBelow(1))
    }

    fn bound(&self, prepared: &Prepared<'_>, ratings: &Ratings) -> Bound {
        let utilities = ratings.all().map(|known| match known {
            Some(rating) => utility(rating, prepared.date),
            // A rating without a code of its own may be the best.
            None => between(1.0, 1.0),
        });
        Bound::Coded(Code::Rating, utilities.collect())
    }
}

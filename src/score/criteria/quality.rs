//! `quality`: the official stars.

use super::{Answer, Beyond, Bound, Fact, Measure, Subject, estimate, open, points_if_held};
use crate::case::Case;
use crate::facility::{Facility, Rating, Stars};
use crate::index::{Code, Ratings};
use crate::score::Prepared;
use crate::units::{Day, Estimate, Points, Utility};

/// The utility of stars; 0 for none.
pub(crate) fn of_stars(stars: Stars) -> f64 {
    f64::from(stars.get()) / 5.0
}

/// Whether stars are valid on a day; those of an unknown year have lapsed.
fn is_valid(rating: Option<Rating>, date: Option<Day>) -> bool {
    rating.is_some_and(|rating| date.is_some_and(|date| rating.counts_on(date)))
}

fn ends(prepared: &Prepared<'_>, stars: Option<Stars>, is_valid: bool) -> [f64; 3] {
    let unknown = prepared.prior.stars.mean();
    let Some(stars) = stars else {
        return open(unknown);
    };
    let utility = of_stars(stars);
    let holds = prepared.beliefs.holds().stars;
    if is_valid {
        [utility; 3]
    } else {
        open(holds * utility + (1.0 - holds) * unknown)
    }
}

pub(super) struct Quality;

impl Measure for Quality {
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility> {
        let (prepared, facility) = (subject.prepared, subject.facility);
        let is_valid = is_valid(facility.rating(), prepared.date);
        estimate(ends(prepared, facility.stars, is_valid))
    }

    fn points(&self, subject: &Subject<'_>) -> Points {
        let (prepared, facility) = (subject.prepared, subject.facility);
        let unknown = &prepared.prior.stars;
        let Some(stars) = facility.stars else {
            return unknown.clone();
        };
        let known = Points::known(of_stars(stars));
        if is_valid(facility.rating(), prepared.date) {
            known
        } else {
            points_if_held(prepared.beliefs.holds().stars, &known, unknown)
        }
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        let rating = subject.facility.rating();
        let valid = rating.filter(|_| is_valid(rating, subject.prepared.date));
        Fact::Stars(valid.map(|rating| rating.stars))
    }

    fn answer(&self, _: &Facility, _: &Case, beyond: Beyond) -> Option<Answer> {
        let answer = beyond.rising(
            0..=5_u8,
            |stars| f64::from(*stars) / 5.0,
            Answer::StarsAtLeast,
            Answer::StarsBelow,
        );
        // No facility has fewer stars than none.
        answer.filter(|answer| *answer != Answer::StarsBelow(0))
    }

    fn bound(&self, prepared: &Prepared<'_>, ratings: &Ratings) -> Bound {
        let utilities = ratings.all().map(|known| match known {
            Some(Some((stars, year))) => {
                let rating = year.map(|year| Rating { stars, year });
                ends(prepared, Some(stars), is_valid(rating, prepared.date))
            }
            Some(None) => ends(prepared, None, false),
            // Stars without a code of their own may be the best.
            None => [1.0; 3],
        });
        let utilities: Vec<_> = utilities.collect();
        // Whether stars are valid follows from their own year.
        Bound::Coded {
            code: Code::Rating,
            young: utilities.clone(),
            aged: utilities,
        }
    }
}

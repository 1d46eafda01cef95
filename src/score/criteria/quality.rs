//! `quality`: the official stars.

use super::{Answer, Beyond, Bound, Fact, Measure, Subject, estimate, open, points_if_held};
use crate::case::Case;
use crate::facility::{Facility, Rating, Stars};
use crate::index::{Code, Ratings};
use crate::score::Scorer;
use crate::units::{Day, Estimate, Points, Utility};

/// The utility of stars; 0 for none.
pub(crate) fn of_stars(stars: Stars) -> f64 {
    f64::from(stars.get()) / 5.0
}

/// Whether stars are valid on a day; those of an unknown year have lapsed.
fn is_valid(rating: Option<Rating>, date: Option<Day>) -> bool {
    rating.is_some_and(|rating| date.is_some_and(|date| rating.counts_on(date)))
}

fn ends(scorer: &Scorer<'_>, stars: Option<Stars>, is_valid: bool) -> [f64; 3] {
    let unknown = scorer.prior.stars.mean();
    let Some(stars) = stars else {
        return open(unknown);
    };
    let utility = of_stars(stars);
    let holds = scorer.beliefs.holds().stars;
    if is_valid {
        [utility; 3]
    } else {
        open(holds * utility + (1.0 - holds) * unknown)
    }
}

pub(super) struct Quality;

impl Measure for Quality {
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility> {
        let (scorer, facility) = (subject.scorer, subject.facility);
        let is_valid = is_valid(facility.rating(), scorer.date);
        estimate(ends(scorer, facility.stars, is_valid))
    }

    fn points(&self, subject: &Subject<'_>) -> Points {
        let (scorer, facility) = (subject.scorer, subject.facility);
        let unknown = &scorer.prior.stars;
        let Some(stars) = facility.stars else {
            return unknown.clone();
        };
        let known = Points::known(of_stars(stars));
        if is_valid(facility.rating(), scorer.date) {
            known
        } else {
            points_if_held(scorer.beliefs.holds().stars, &known, unknown)
        }
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        let rating = subject.facility.rating();
        let valid = rating.filter(|_| is_valid(rating, subject.scorer.date));
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

    fn bound(&self, scorer: &Scorer<'_>, ratings: &Ratings) -> Bound {
        let utilities = ratings.all().map(|known| match known {
            Some(Some((stars, year))) => {
                let rating = year.map(|year| Rating { stars, year });
                ends(scorer, Some(stars), is_valid(rating, scorer.date))
            }
            Some(None) => ends(scorer, None, false),
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

//! `care`: how far the facility can go on caring as the need grows.

use super::{Answer, Beyond, Bit, Bound, Fact, Measure, Subject, estimate, points_of_mean};
use crate::case::Case;
use crate::facility::{CareLevel, Facility, Served};
use crate::index::{Ratings, level_bit};
use crate::score::chance::mean;
use crate::score::{Chance, Scorer};
use crate::units::{Estimate, Points, Utility};
use crate::vocabulary::Word;

/// The utility of a facility that serves the need and no level above it.
const NO_ROOM: f64 = 0.5;

fn above(need: CareLevel) -> impl Iterator<Item = CareLevel> {
    let levels = CareLevel::ALL.iter().copied();
    levels.filter(move |level| *level > need)
}

/// The chances of the levels above the need.
fn chances<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Chance> + 's {
    let (scorer, facility) = (subject.scorer, subject.facility);
    let levels = above(subject.case().elder().care_level);
    levels.map(|level| scorer.serves(facility, subject.serving, level))
}

pub(super) struct Care;

impl Measure for Care {
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility> {
        estimate(
            mean(chances(subject).map(Chance::ends))
                .map(|headroom| NO_ROOM + (1.0 - NO_ROOM) * headroom),
        )
    }

    fn points(&self, subject: &Subject<'_>) -> Points {
        let chances: Vec<_> = chances(subject).collect();
        points_of_mean(NO_ROOM, &chances)
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Headroom(estimate(mean(chances(subject).map(Chance::ends))))
    }

    fn answer(&self, facility: &Facility, case: &Case, beyond: Beyond) -> Option<Answer> {
        let need = case.elder().care_level;
        let all = above(need).count();
        if all == 0 || facility.serves(need) == Served::No {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "at most five levels")]
        let utility = |levels: &usize| NO_ROOM + (1.0 - NO_ROOM) * *levels as f64 / all as f64;
        let levels = 0..=all;
        beyond.rising(levels, utility, Answer::LevelsAtLeast, Answer::LevelsBelow)
    }

    fn bound(&self, scorer: &Scorer<'_>, _: &Ratings) -> Bound {
        let bit = |level| {
            Bit::new(level_bit(level), |known, is_young| {
                scorer.care_chance(known, is_young, level).ends()
            })
        };
        Bound::Mean {
            base: NO_ROOM,
            bits: above(scorer.case.elder().care_level).map(bit).collect(),
        }
    }
}

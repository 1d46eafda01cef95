//! The utility of each criterion: section 4 of the method.

use super::decline;
use crate::case::PerCriterion;
use crate::facility::{CareLevel, Facility, Served, Stars};
use crate::units::{AsOf, Day, HkdPerMonth, Interval, Minutes, Utility};
use crate::vocabulary::{Word, WordSet};

/// How many years after the year it was given a star rating is valid.
const STARS_VALID_YEARS: i16 = 3;
/// The journey in minutes that is worth one half.
const HALF_VISIT_MINUTES: f64 = 120.0;

const NOTHING_KNOWN: Interval<Utility> = Interval::WHOLE_SCALE;

fn between(low: f64, high: f64) -> Interval<Utility> {
    Interval::trusted(Utility::trusted(low), Utility::trusted(high))
}

/// Longer is worse: the ends change places.
pub(super) fn visit(minutes: Interval<Minutes>) -> Interval<Utility> {
    let utility = |minutes: Minutes| decline(minutes.get(), 0.0, HALF_VISIT_MINUTES);
    Interval::trusted(utility(minutes.high()), utility(minutes.low()))
}

/// Dearer is worse: the ends change places.
pub(super) fn cost(hkd: Interval<HkdPerMonth>, budget: HkdPerMonth) -> Interval<Utility> {
    let utility = |hkd: HkdPerMonth| decline(hkd.get(), 0.0, budget.get());
    Interval::trusted(utility(hkd.high()), utility(hkd.low()))
}

/// The share of the levels above the need that a facility serves too.
pub(crate) fn headroom(facility: &Facility, need: CareLevel) -> Interval<Utility> {
    let (mut above, mut low, mut high) = (0.0, 0.0, 0.0);
    for level in CareLevel::ALL.iter().filter(|level| **level > need) {
        above += 1.0;
        match facility.serves(*level) {
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

pub(super) fn care(facility: &Facility, need: CareLevel) -> Interval<Utility> {
    let headroom = headroom(facility, need);
    let served = |room: Utility| 0.5 + 0.5 * room.get();
    match facility.serves(need) {
        Served::Yes => between(served(headroom.low()), served(headroom.high())),
        Served::Unknown => between(0.0, served(headroom.high())),
        // Such a facility is excluded before any score.
        Served::No => between(0.0, 0.0),
    }
}

pub(super) fn medical(facility: &Facility) -> Interval<Utility> {
    facility
        .medical
        .map_or(NOTHING_KNOWN, crate::facility::Medical::utility)
}

/// The stars that count on a day: given in that year or the three before it.
pub(crate) fn quality_known(facility: &Facility, date: Option<Day>) -> Option<Stars> {
    let year = facility
        .star_year
        .or_else(|| facility.provenance.as_of.map(AsOf::year))?;
    facility
        .stars
        .filter(|_| date.is_some_and(|date| date.year() <= year + STARS_VALID_YEARS))
}

pub(super) fn quality(facility: &Facility, date: Option<Day>) -> Interval<Utility> {
    quality_known(facility, date).map_or(NOTHING_KNOWN, |stars| {
        let utility = f64::from(stars.get()) / 5.0;
        between(utility, utility)
    })
}

/// The share of the wishes that are offered; all wishes count alike.
pub(super) fn life(
    facility: &Facility,
    wishes: WordSet<crate::facility::Service>,
) -> Interval<Utility> {
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

impl super::Prepared<'_> {
    /// The utilities of a facility with this journey and this cost. A criterion
    /// that does not apply is as wide as it can be, and weighs nothing.
    pub(super) fn utilities(
        &self,
        facility: &Facility,
        minutes: Option<Interval<Minutes>>,
        to_elder: Interval<HkdPerMonth>,
    ) -> PerCriterion<Interval<Utility>> {
        use crate::case::Criterion as C;
        let elder = self.case.elder();
        PerCriterion::from_fn(|criterion| match criterion {
            C::Visit => minutes.map_or(NOTHING_KNOWN, visit),
            C::Cost => cost(to_elder, self.case.money().budget),
            C::Care => care(facility, elder.care_level),
            C::Medical => medical(facility),
            C::Quality => quality(facility, self.date),
            C::Life => life(facility, elder.wishes),
        })
    }
}

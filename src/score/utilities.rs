//! The utility of each criterion: section 4 of the method.

use super::decline::decline;
use crate::case::PerCriterion;
use crate::facility::{CareLevel, Facility, Medical, Rating, Served, Serving};
use crate::units::{Day, HkdPerMonth, Interval, Minutes, Utility};
use crate::vocabulary::{Word, WordSet};

/// The journey in minutes that is worth one half.
pub(crate) const HALF_VISIT_MINUTES: f64 = 120.0;

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
pub(crate) fn headroom(serving: Serving, need: CareLevel) -> Interval<Utility> {
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

pub(crate) fn care(serving: Serving, need: CareLevel) -> Interval<Utility> {
    let headroom = headroom(serving, need);
    let served = |room: Utility| 0.5 + 0.5 * room.get();
    match serving.of(need) {
        Served::Yes => between(served(headroom.low()), served(headroom.high())),
        Served::Unknown => between(0.0, served(headroom.high())),
        // Such a facility is excluded before any score.
        Served::No => between(0.0, 0.0),
    }
}

pub(crate) fn medical(model: Option<Medical>) -> Interval<Utility> {
    let Some(model) = model else {
        return NOTHING_KNOWN;
    };
    match model {
        Medical::HospitalRun | Medical::InHouseHospital => between(1.0, 1.0),
        Medical::CoLocatedHospital => between(0.9, 0.9),
        Medical::InHouseClinic => between(0.7, 0.7),
        Medical::ContractedHospital | Medical::ResidentClinician => between(0.5, 0.5),
        Medical::VisitingClinician => between(0.3, 0.3),
        Medical::None => between(0.0, 0.0),
        Medical::Stated => between(0.3, 1.0),
    }
}

/// What a rating, if any, is worth on a day.
pub(crate) fn quality(rating: Option<Rating>, date: Option<Day>) -> Interval<Utility> {
    let counts = |rating: &Rating| date.is_some_and(|date| rating.counts_on(date));
    rating.filter(counts).map_or(NOTHING_KNOWN, |rating| {
        let utility = f64::from(rating.stars.get()) / 5.0;
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
            C::Care => care(facility.serving(), elder.care_level),
            C::Medical => medical(facility.medical),
            C::Quality => quality(facility.rating(), self.date),
            C::Life => life(facility, elder.wishes),
        })
    }
}

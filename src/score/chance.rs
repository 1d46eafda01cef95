//! The chance of a yes-or-no fact: that a care level is served, a service offered.

use super::Scorer;
use crate::facility::Service;
use crate::facility::{CareLevel, Facility, Served, Serving};
use crate::units::Day;

/// What a fact is on the day of the ranking, and its chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Chance {
    /// Whether it is settled; unknown for an aged fact too.
    pub(crate) state: Served,
    /// The chance of yes: 1 and 0 where it is settled.
    pub(crate) yes: f64,
}

impl Chance {
    /// Section 3 of the method: what is known, whether it is young, the belief `p` for
    /// nothing known, and the chance `holds` that an aged fact still holds.
    pub(crate) fn of(known: Served, is_young: bool, p: f64, holds: f64) -> Self {
        let open = |yes| Self {
            state: Served::Unknown,
            yes,
        };
        match (known, is_young) {
            (Served::Yes, true) => Self {
                state: Served::Yes,
                yes: 1.0,
            },
            (Served::No, true) => Self {
                state: Served::No,
                yes: 0.0,
            },
            (Served::Yes, false) => open(holds + (1.0 - holds) * p),
            (Served::No, false) => open((1.0 - holds) * p),
            (Served::Unknown, _) => open(p),
        }
    }

    /// The least, the likely and the most that it adds to a count of such facts.
    pub(crate) fn ends(self) -> [f64; 3] {
        match self.state {
            Served::Yes => [1.0; 3],
            Served::No => [0.0; 3],
            Served::Unknown => [0.0, self.yes, 1.0],
        }
    }
}

impl Scorer<'_> {
    /// The chance that a level is served, for what a facility is known to serve.
    pub(crate) fn care_chance(&self, known: Served, is_young: bool, level: CareLevel) -> Chance {
        let (p, holds) = (self.beliefs.care(level).get(), self.beliefs.holds().care);
        Chance::of(known, is_young, p, holds)
    }

    /// The chance that a service is offered.
    pub(crate) fn service_chance(&self, known: Served, is_young: bool, of: Service) -> Chance {
        let (p, holds) = (self.beliefs.service(of).get(), self.beliefs.holds().service);
        Chance::of(known, is_young, p, holds)
    }

    /// Whether a fact that is young until a day is so on the day of the ranking.
    pub(crate) fn is_young(&self, until: Option<Day>) -> bool {
        until.is_some_and(|until| self.date.is_some_and(|date| date <= until))
    }

    /// The chance that a facility serves a level.
    pub(crate) fn serves(&self, facility: &Facility, serving: Serving, level: CareLevel) -> Chance {
        let is_young = self.is_young(facility.level_until(level));
        self.care_chance(serving.of(level), is_young, level)
    }

    /// The chance that a facility offers a service.
    pub(crate) fn offers(&self, facility: &Facility, service: Service) -> Chance {
        let is_young = self.is_young(facility.service_until(service));
        self.service_chance(facility.offers(service), is_young, service)
    }
}

/// The mean over what some chances add: the least, the likely and the most; 1 over none.
pub(crate) fn mean(all: impl Iterator<Item = [f64; 3]>) -> [f64; 3] {
    let (mut sums, mut count) = ([0.0; 3], 0.0);
    for ends in all {
        for (sum, end) in sums.iter_mut().zip(ends) {
            *sum += end;
        }
        count += 1.0;
    }
    if count == 0.0 {
        [1.0; 3]
    } else {
        sums.map(|sum| sum / count)
    }
}

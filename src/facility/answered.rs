//! The dates of the facts that a home answered, each its own.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{CareLevel, FeePart, Service};
use crate::units::Day;
use crate::vocabulary::Word;

/// The facts of a facility that were answered, with the day of each: they age by
/// themselves, and nothing else of the row does with them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct AnsweredFacts {
    levels: [Option<(bool, Day)>; CareLevel::ALL.len()],
    services: [Option<Day>; Service::ALL.len()],
    fees: [Option<Day>; FeePart::ALL.len()],
    medical: Option<Day>,
}

/// Each fact under its word, with the day on which it was asked for.
impl Serialize for AnsweredFacts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Level {
            served: bool,
            asked_on: Day,
        }
        #[derive(Serialize)]
        struct Written {
            care: BTreeMap<&'static str, Level>,
            services: BTreeMap<&'static str, Day>,
            fees: BTreeMap<&'static str, Day>,
            medical: Option<Day>,
        }
        fn under<W: Word, T>(of: impl Fn(W) -> Option<T>) -> BTreeMap<&'static str, T> {
            let words = W::ALL.iter();
            words
                .filter_map(|word| Some((word.code(), of(*word)?)))
                .collect()
        }
        let level = |(served, asked_on)| Level { served, asked_on };
        let written = Written {
            care: under(|word| self.level(word).map(level)),
            services: under(|word| self.service(word)),
            fees: under(|word| self.fee(word)),
            medical: self.medical,
        };
        written.serialize(to)
    }
}

impl AnsweredFacts {
    /// What was answered of a level of care, and when.
    #[must_use]
    pub fn level(&self, level: CareLevel) -> Option<(bool, Day)> {
        self.levels.get(level.index()).copied().flatten()
    }

    /// When a service was asked for.
    #[must_use]
    pub fn service(&self, service: Service) -> Option<Day> {
        self.services.get(service.index()).copied().flatten()
    }

    /// When a part of the fee was asked for.
    #[must_use]
    pub fn fee(&self, part: FeePart) -> Option<Day> {
        self.fees.get(part.index()).copied().flatten()
    }

    /// When the medical model was asked for.
    #[must_use]
    pub const fn medical(&self) -> Option<Day> {
        self.medical
    }

    pub(crate) fn state_level(&mut self, level: CareLevel, is_served: bool, on: Day) {
        if let Some(place) = self.levels.get_mut(level.index()) {
            *place = Some((is_served, on));
        }
    }

    pub(crate) fn date_service(&mut self, service: Service, on: Day) {
        if let Some(place) = self.services.get_mut(service.index()) {
            *place = Some(on);
        }
    }

    pub(crate) fn date_fee(&mut self, part: FeePart, on: Day) {
        if let Some(place) = self.fees.get_mut(part.index()) {
            *place = Some(on);
        }
    }

    pub(crate) const fn date_medical(&mut self, on: Day) {
        self.medical = Some(on);
    }
}

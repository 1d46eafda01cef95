//! The dates of the facts that a home answered, each its own.

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

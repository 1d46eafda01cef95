//! The dates of the facts that a home answered, each its own.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{CareLevel, FeePart, Service};
use crate::units::Day;
use crate::vocabulary::Word;

/// The facts of a facility that were answered, with the day of each: they age by
/// themselves, and nothing else of the row does with them.
///
/// # Example
///
/// ```
/// use silverbay::answers::{Answer, Answers, AskedOf, Channel, Said};
/// use silverbay::facility::{AnsweredFacts, CareLevel, FeePart, Medical};
/// use silverbay::units::{Currency, Day};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// let (id, of, by) = ("gz-clifford-elderly", AskedOf::Manager, Channel::Telephone);
/// let [september, october, november] = [9, 10, 11].map(|month| Day::new(2026, month, 2));
/// let price = Said::Fee(FeePart::AllIn, "6500".parse()?, Some(Currency::Cny));
/// let answers = vec![
///     Answer::new(id, Said::Serves(CareLevel::Severe, true), september.clone()?, of, by),
///     Answer::new(id, Said::Medical(Medical::InHouseClinic), october.clone()?, of, by),
///     Answer::new(id, price, november.clone()?, of, by),
/// ];
/// let catalog = catalog.with_answers(Answers::new(answers))?;
/// let ranking = catalog.rank(&case)?;
/// let mut homes = ranking.iter();
/// let home = homes.find(|of| &*of.facility().id == id).ok_or("eligible")?;
/// // Each fact is as old as its answer, whatever the date of the row.
/// let facts: &AnsweredFacts = home.facility().answered.as_deref().ok_or("it was asked")?;
/// assert_eq!(facts.level(CareLevel::Severe), Some((true, september?)));
/// assert_eq!(facts.medical(), october.ok());
/// assert_eq!(facts.fee(FeePart::AllIn), november.ok());
/// assert_eq!(facts.fee(FeePart::Bed), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

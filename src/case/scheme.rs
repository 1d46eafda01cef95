//! The conditions that the Residential Care Services Scheme in Guangdong puts on
//! the person.
//!
//! Source: Social Welfare Department, Elderly Information Website, application
//! method (read November 2026); the age from the Government's cross-boundary
//! services page.

use super::{Case, Circumstance, Funding};
use crate::facility::CareLevel;
use crate::text;
use crate::words::{Lang, displayed_in_english};

/// A condition of the scheme that the elder does not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SchemeCondition {
    /// The age is not stated.
    AgeNotStated,
    /// Younger than 60.
    TooYoung(u8),
    /// From 60 to 64 without a proven need.
    NeedNotProven(u8),
    /// The level of care is below that of a care-and-attention place.
    CareTooLight(CareLevel),
    /// Under public guardianship.
    PublicGuardianship,
    /// With a welfare appointee.
    WelfareAppointee,
    /// In regular psychiatric follow-up for something other than dementia.
    PsychiatricFollowUp,
    /// On renal dialysis.
    RenalDialysis,
}

/// A case that the scheme refuses before any facility is looked at.
///
/// # Example
///
/// ```
/// use silverbay::case::{Case, Funding, SchemeCondition};
/// use silverbay::facility::CareLevel;
/// use silverbay::units::HkdPerMonth;
///
/// let case = Case::for_elder("Mr Wong", CareLevel::Mild, HkdPerMonth::new(8000.0)?)
///     .aged(72)
///     .funded(Funding::SchemePlace)
///     .build()?;
/// let refused = case.meets_scheme_conditions().unwrap_err();
/// assert_eq!(refused.conditions, [SchemeCondition::CareTooLight(CareLevel::Mild)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Every condition that is not met.
    pub conditions: Vec<SchemeCondition>,
}

impl SchemeCondition {
    /// Why the scheme does not take the elder, as a whole sentence.
    #[must_use]
    pub fn told(self, lang: Lang) -> String {
        match self {
            Self::AgeNotStated => text!(lang, "scheme-age-not-stated"),
            Self::TooYoung(age) => text!(lang, "scheme-too-young", age = age),
            Self::NeedNotProven(age) => text!(lang, "scheme-need-not-proven", age = age),
            Self::CareTooLight(level) => {
                text!(lang, "scheme-care-too-light", level = lang.word(level))
            }
            Self::PublicGuardianship => text!(lang, "scheme-public-guardianship"),
            Self::WelfareAppointee => text!(lang, "scheme-welfare-appointee"),
            Self::PsychiatricFollowUp => text!(lang, "scheme-psychiatric-follow-up"),
            Self::RenalDialysis => text!(lang, "scheme-renal-dialysis"),
        }
    }
}

displayed_in_english!(SchemeCondition, Refused);
impl std::error::Error for SchemeCondition {}
impl std::error::Error for Refused {}

impl Refused {
    /// All the reasons in one paragraph.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let reasons = lang.sentences(self.conditions.iter().map(|reason| reason.told(lang)));
        lang.labelled(&text!(lang, "scheme-refused"), &reasons)
    }
}

impl Case {
    /// Checks the conditions on the person when the case asks for a scheme place.
    ///
    /// # Errors
    ///
    /// [`Refused`] with every condition that is not met.
    pub fn meets_scheme_conditions(&self) -> Result<(), Refused> {
        if self.money().funding != Funding::SchemePlace {
            return Ok(());
        }
        let elder = self.elder();
        let is = |circumstance| elder.circumstances.contains(circumstance);
        let mut conditions = Vec::new();
        match elder.age {
            None => conditions.push(SchemeCondition::AgeNotStated),
            Some(age) if age < 60 => conditions.push(SchemeCondition::TooYoung(age)),
            Some(age) if age < 65 && !is(Circumstance::ProvenNeed) => {
                conditions.push(SchemeCondition::NeedNotProven(age));
            }
            Some(_) => {}
        }
        if elder.care_level < CareLevel::Moderate {
            conditions.push(SchemeCondition::CareTooLight(elder.care_level));
        }
        if is(Circumstance::PublicGuardianship) {
            conditions.push(SchemeCondition::PublicGuardianship);
        }
        if is(Circumstance::WelfareAppointee) {
            conditions.push(SchemeCondition::WelfareAppointee);
        }
        if is(Circumstance::PsychiatricFollowUp) && !is(Circumstance::Dementia) {
            conditions.push(SchemeCondition::PsychiatricFollowUp);
        }
        if is(Circumstance::RenalDialysis) {
            conditions.push(SchemeCondition::RenalDialysis);
        }
        if conditions.is_empty() {
            Ok(())
        } else {
            Err(Refused { conditions })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::HkdPerMonth;

    fn conditions(
        age: u8,
        level: CareLevel,
        circumstances: &[Circumstance],
    ) -> Vec<SchemeCondition> {
        let budget = HkdPerMonth::new(8000.0).unwrap();
        let case = Case::for_elder("", level, budget)
            .aged(age)
            .circumstances(circumstances.iter().copied())
            .funded(Funding::SchemePlace)
            .build()
            .unwrap();
        case.meets_scheme_conditions()
            .err()
            .map_or_else(Vec::new, |refused| refused.conditions)
    }

    #[test]
    fn the_scheme_takes_people_from_65_or_from_60_with_a_proven_need() {
        use CareLevel::Moderate;
        assert_eq!(conditions(65, Moderate, &[]), []);
        assert_eq!(
            conditions(64, Moderate, &[]),
            [SchemeCondition::NeedNotProven(64)]
        );
        assert_eq!(conditions(60, Moderate, &[Circumstance::ProvenNeed]), []);
        assert_eq!(
            conditions(59, Moderate, &[Circumstance::ProvenNeed]),
            [SchemeCondition::TooYoung(59)]
        );
    }

    #[test]
    fn psychiatric_follow_up_is_no_obstacle_when_it_is_for_dementia() {
        use CareLevel::Severe;
        use Circumstance::{Dementia, PsychiatricFollowUp};
        assert_eq!(conditions(80, Severe, &[PsychiatricFollowUp, Dementia]), []);
        assert_eq!(
            conditions(80, Severe, &[PsychiatricFollowUp]),
            [SchemeCondition::PsychiatricFollowUp]
        );
    }

    #[test]
    fn every_condition_that_is_not_met_is_reported() {
        use Circumstance::{PublicGuardianship, RenalDialysis, WelfareAppointee};
        assert_eq!(
            conditions(
                50,
                CareLevel::Mild,
                &[PublicGuardianship, WelfareAppointee, RenalDialysis]
            ),
            [
                SchemeCondition::TooYoung(50),
                SchemeCondition::CareTooLight(CareLevel::Mild),
                SchemeCondition::PublicGuardianship,
                SchemeCondition::WelfareAppointee,
                SchemeCondition::RenalDialysis,
            ]
        );
    }

    #[test]
    fn who_pays_alone_is_asked_nothing() {
        let budget = HkdPerMonth::new(8000.0).unwrap();
        let case = Case::for_elder("", CareLevel::Independent, budget)
            .build()
            .unwrap();
        assert_eq!(case.meets_scheme_conditions(), Ok(()));
    }
}

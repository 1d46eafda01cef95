//! `medical`: how residents get to a doctor.

use super::{Answer, Beyond, Bound, Fact, Measure, NOTHING_KNOWN, Subject, between};
use crate::case::Case;
use crate::facility::{Facility, Medical};
use crate::index::{Code, Ratings, all_models};
use crate::score::Prepared;
use crate::units::{Interval, Utility};
use crate::vocabulary::Word;

/// The utility of a medical model; the whole scale where it is not known.
pub(crate) fn utility(model: Option<Medical>) -> Interval<Utility> {
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

pub(super) struct MedicalAccess;

impl Measure for MedicalAccess {
    fn utility(&self, subject: &Subject<'_>) -> Interval<Utility> {
        utility(subject.facility.medical)
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Medical(subject.facility.medical, self.utility(subject))
    }

    fn answer(&self, facility: &Facility, _: &Case, beyond: Beyond) -> Option<Answer> {
        let may_be = |model: &&Medical| match facility.medical {
            // A home that calls itself integrated has at least a visiting clinician.
            Some(_) => **model != Medical::None,
            None => true,
        };
        let models: Vec<Medical> = Medical::ALL
            .iter()
            .filter(|model| **model != Medical::Stated)
            .filter(may_be)
            .filter(|model| beyond.holds(utility(Some(**model)).low().get()))
            .copied()
            .collect();
        (!models.is_empty()).then_some(Answer::Medical(models))
    }

    fn bound(&self, _: &Prepared<'_>, _: &Ratings) -> Bound {
        Bound::Coded(Code::Medical, all_models().map(utility).collect())
    }
}

//! `medical`: how residents get to a doctor.

use super::{Answer, Beyond, Bound, Fact, Measure, Subject, estimate, open, points_if_held};
use crate::case::Case;
use crate::facility::{Facility, Medical};
use crate::index::{Code, Ratings, all_models};
use crate::score::Scorer;
use crate::score::prior::STATED_LEAST;
use crate::units::{Estimate, Points, Utility};
use crate::vocabulary::Word;

/// The utility of a medical model that is known; the least of one that is only stated.
pub(crate) const fn of_model(model: Medical) -> f64 {
    match model {
        Medical::HospitalRun | Medical::InHouseHospital => 1.0,
        Medical::CoLocatedHospital => 0.9,
        Medical::InHouseClinic => 0.7,
        Medical::ContractedHospital | Medical::ResidentClinician => 0.5,
        Medical::VisitingClinician | Medical::Stated => STATED_LEAST,
        Medical::None => 0.0,
    }
}

/// The low end, the likely value and the high end of a model, young or aged.
fn ends(scorer: &Scorer<'_>, model: Option<Medical>, is_young: bool) -> [f64; 3] {
    let prior = &scorer.prior;
    let unknown = prior.medical.mean();
    let young = match model {
        None => return open(unknown),
        Some(Medical::Stated) => [STATED_LEAST, prior.stated.mean(), 1.0],
        Some(model) => [of_model(model); 3],
    };
    let [_, likely, _] = young;
    let holds = scorer.beliefs.holds().medical;
    if is_young {
        young
    } else {
        open(holds * likely + (1.0 - holds) * unknown)
    }
}

pub(super) struct MedicalAccess;

impl Measure for MedicalAccess {
    fn utility(&self, subject: &Subject<'_>) -> Estimate<Utility> {
        let is_young = subject.scorer.is_young(subject.facility.medical_until());
        estimate(ends(subject.scorer, subject.facility.medical, is_young))
    }

    fn points(&self, subject: &Subject<'_>) -> Points {
        let (scorer, prior) = (subject.scorer, &subject.scorer.prior);
        let young = match subject.facility.medical {
            None => return prior.medical.clone(),
            Some(Medical::Stated) => prior.stated.clone(),
            Some(model) => Points::known(of_model(model)),
        };
        if scorer.is_young(subject.facility.medical_until()) {
            young
        } else {
            points_if_held(scorer.beliefs.holds().medical, &young, &prior.medical)
        }
    }

    fn fact(&self, subject: &Subject<'_>) -> Fact {
        Fact::Medical(subject.facility.medical, self.utility(subject))
    }

    fn answer(&self, facility: &Facility, _: &Case, beyond: Beyond) -> Option<Answer> {
        let may_be = |model: &&Medical| match facility.medical {
            // A home that calls itself integrated has at least a visiting clinician.
            Some(Medical::Stated) => **model != Medical::None,
            _ => true,
        };
        let models: Vec<Medical> = Medical::ALL
            .iter()
            .filter(|model| **model != Medical::Stated)
            .filter(may_be)
            .filter(|model| beyond.holds(of_model(**model)))
            .copied()
            .collect();
        (!models.is_empty()).then_some(Answer::Medical(models))
    }

    fn bound(&self, scorer: &Scorer<'_>, _: &Ratings) -> Bound {
        let all = |is_young| all_models().map(move |model| ends(scorer, model, is_young));
        Bound::Coded {
            code: Code::Medical,
            young: all(true).collect(),
            aged: all(false).collect(),
        }
    }
}

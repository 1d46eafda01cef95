//! What each answer of a home adds to its score.

use crate::answers::{Fact, FactColumn};
use crate::case::Criterion;
use crate::facility::{CareLevel, Medical, Served, Service, Stars};
use crate::rank::{Contribution, RankedFacility};
use crate::score::{Confirmation, medical_known, stars_utility};
use crate::units::HkdPerMonth;
use crate::vocabulary::Word;

/// An answer that a home may give.
///
/// # Example
///
/// ```
/// use silverbay::answers::{Fact, FactColumn};
/// use silverbay::calls::Answered;
/// use silverbay::facility::CareLevel;
/// use silverbay::units::HkdPerMonth;
///
/// // The fact under which the answer is kept once the home has given it.
/// assert_eq!(Answered::Takes(CareLevel::Severe).fact(), Fact::Care(CareLevel::Severe));
/// let costs = Answered::Costs(HkdPerMonth::new(7000.0)?);
/// assert_eq!(costs.fact(), Fact::Column(FactColumn::AllInFee));
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Answered {
    /// It takes this level of care.
    Takes(CareLevel),
    /// It offers this service.
    Offers(Service),
    /// A month costs the elder this much.
    Costs(HkdPerMonth),
    /// Its residents see a doctor in this way.
    Medical(Medical),
    /// It has these official stars, valid on the day of the ranking.
    Stars(Stars),
}

impl Answered {
    /// The fact that is asked for; what a month costs is asked as one price for all.
    #[must_use]
    pub const fn fact(self) -> Fact {
        match self {
            Self::Takes(level) => Fact::Care(level),
            Self::Offers(service) => Fact::Service(service),
            Self::Costs(_) => Fact::Column(FactColumn::AllInFee),
            Self::Medical(_) => Fact::Column(FactColumn::Medical),
            Self::Stars(_) => Fact::Column(FactColumn::StarRating),
        }
    }
}

/// What an answer adds to the score with every answer at its worst.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Addition {
    /// The criterion that it counts for.
    pub criterion: Criterion,
    /// The answer.
    pub answer: Answered,
    /// What it adds, as a share of the score; several answers add up, but of one price, one
    /// medical model and one number of stars only one counts.
    pub adds: f64,
}

/// The least stars that are told apart: fewer are rare in the lists.
const LEAST_STARS: u8 = 3;
/// The costs that stand for all, as shares of the budget.
const COSTS: [f64; 3] = [0.5, 1.0, 1.5];

/// The score with every answer at its worst; the journey at its likely utility.
pub(super) fn at_worst(place: &RankedFacility<'_, '_>) -> f64 {
    let worst = |part: Contribution| match part.criterion {
        Criterion::Visit => part.contribution.likely().get(),
        _ => part.contribution.low().get(),
    };
    place.contributions().map(worst).sum()
}

/// What each answer to an open question adds.
pub(super) fn additions(place: &RankedFacility<'_, '_>) -> Vec<Addition> {
    let open = place.contributions().filter(|part| {
        let is_asked = part.criterion != Criterion::Visit && part.weight.get() > 0.0;
        is_asked && !part.utility.is_point()
    });
    open.flat_map(|part| of_criterion(place, &part)).collect()
}

/// The facts to ask for in one call: first those on which it depends whether the home comes
/// into question, then those that count for its score; each once.
pub(super) fn facts_to_ask(place: &RankedFacility<'_, '_>) -> Vec<Fact> {
    let rules = place.confirmations().into_iter();
    let rules = rules.filter_map(|of| match of {
        Confirmation::Care(level) => Some(Fact::Care(level)),
        Confirmation::Service(service) => Some(Fact::Service(service)),
        Confirmation::CostCap { .. } => Some(Fact::Column(FactColumn::AllInFee)),
        Confirmation::PlaceType(_) => Some(Fact::Column(FactColumn::SchemePlaceTypes)),
        // No home knows how far the family lives.
        Confirmation::VisitCap { .. } => None,
    });
    let scored = additions(place).into_iter().map(|of| of.answer.fact());
    let mut facts = Vec::new();
    for fact in rules.chain(scored) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    facts
}

fn of_criterion(place: &RankedFacility<'_, '_>, part: &Contribution) -> Vec<Addition> {
    let low = part.utility.low().get();
    let weight = part.weight.get();
    let add = |answer, utility: f64| Addition {
        criterion: part.criterion,
        answer,
        adds: weight * (utility - low).max(0.0),
    };
    let (facility, elder) = (place.facility(), place.case().elder());
    match part.criterion {
        Criterion::Visit => Vec::new(),
        Criterion::Cost => {
            let budget = place.case().money().budget.get();
            let costs = COSTS.map(|share| share * budget);
            let costs = costs.into_iter().filter(|cost| {
                let range = place.cost_to_elder().range();
                range.low().get() <= *cost && *cost <= range.high().get()
            });
            costs
                .filter_map(|cost| Some((HkdPerMonth::new(cost).ok()?, cost)))
                .map(|(hkd, cost)| add(Answered::Costs(hkd), 1.0 - cost / (2.0 * budget)))
                .collect()
        }
        Criterion::Care => {
            let above = || {
                let levels = CareLevel::ALL.iter().copied();
                levels.filter(|level| *level > elder.care_level)
            };
            let serving = facility.serving();
            let is_open = |level: &CareLevel| serving.of(*level) == Served::Unknown;
            // Where all is known it is old, and is asked again.
            let any = above().any(|level| is_open(&level));
            let asked = above().filter(|level| !any || is_open(level));
            let each = 0.5 / count(above().count());
            asked
                .map(|level| add(Answered::Takes(level), low + each))
                .collect()
        }
        Criterion::Medical => {
            let models = Medical::ALL.iter().copied();
            models
                .filter(|model| *model != Medical::Stated)
                .map(|model| add(Answered::Medical(model), medical_known(model)))
                .filter(|addition| addition.adds > 0.0)
                .collect()
        }
        Criterion::Quality => {
            let stars = (LEAST_STARS..=5).rev().filter_map(|of| Stars::new(of).ok());
            stars
                .map(|of| add(Answered::Stars(of), stars_utility(of)))
                .filter(|addition| addition.adds > 0.0)
                .collect()
        }
        Criterion::Life => {
            let wishes = elder.wishes;
            let known = facility.services.union(facility.services_absent);
            let open = wishes.without(known);
            let asked = if open.is_empty() { wishes } else { open };
            let each = 1.0 / f64::from(wishes.len().max(1));
            asked
                .iter()
                .map(|service| add(Answered::Offers(service), low + each))
                .collect()
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "at most five levels")]
fn count(levels: usize) -> f64 {
    levels.max(1) as f64
}

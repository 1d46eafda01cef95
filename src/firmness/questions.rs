//! Which unknown fact, once known, would change the leader or the first three, and
//! from which answer on.

use super::Firmness;
use crate::case::Criterion;
use crate::score::{Answer, Beyond};
use crate::units::{Share, Utility};

/// What an answer would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It would lead.
    TakesTheLead,
    /// It would no longer lead.
    LosesTheLead,
    /// It would be among the first three.
    EntersFirstThree,
    /// It would leave the first three.
    LeavesFirstThree,
}

/// One thing that an answer would change, and from which answer on.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// What would change.
    pub change: Change,
    /// From which answer on.
    pub threshold: Answer,
    /// The utility at which it changes.
    pub utility: Utility,
}

/// A fact of one facility that is not known, and what its answer could change.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The place.
    pub place: usize,
    /// The criterion that the fact counts for.
    pub criterion: Criterion,
    /// How much of the score hangs on it: the weight times the width of the utility.
    pub swing: Share,
    /// What it could change; never empty.
    pub effects: Vec<Effect>,
}

impl Firmness<'_> {
    /// The questions whose answers could change the leader or the first three, the
    /// weightiest first: those about the lead, then by how much hangs on them. One
    /// fact at a time; all others stand where the stance puts them.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        for place in 0..self.places.len() {
            for (c, (criterion, weight)) in self.criteria.iter().enumerate() {
                let (low, high) = (
                    Self::at(&self.low, c, place),
                    Self::at(&self.high, c, place),
                );
                if high <= low || weight.get() <= 0.0 {
                    continue;
                }
                let effects = self.effects(place, c);
                if !effects.is_empty() {
                    questions.push(Question {
                        place,
                        criterion: *criterion,
                        swing: Share::trusted(weight.get() * (high - low)),
                        effects,
                    });
                }
            }
        }
        let about_lead = |question: &Question| {
            let lead = |effect: &Effect| effect.change <= Change::LosesTheLead;
            question.effects.iter().any(lead)
        };
        questions.sort_by(|a, b| {
            about_lead(b)
                .cmp(&about_lead(a))
                .then(b.swing.cmp(&a.swing))
                .then(a.place.cmp(&b.place))
        });
        questions
    }

    fn effects(&self, place: usize, c: usize) -> Vec<Effect> {
        let Some((criterion, weight)) = self.criteria.get(c).copied() else {
            return Vec::new();
        };
        let key = |at: usize| self.places.get(at).map(|place| place.key().get());
        let (Some(own), Some(standing)) = (key(place), self.places.get(place)) else {
            return Vec::new();
        };
        let (facility, case) = (standing.facility(), self.ranking.case());
        let weight = weight.get();
        // Should it fit: what is not known about that stays as it is.
        let fit = self.fit.get(place).copied().unwrap_or(0.0);
        if fit <= 0.0 {
            return Vec::new();
        }
        let base = own / fit - weight * Self::at(&self.at_stance, c, place);
        let (low, high) = (
            Self::at(&self.low, c, place),
            Self::at(&self.high, c, place),
        );
        let mut effects = Vec::new();
        let mut look = |rival: Option<f64>, better: Change, worse: Change, is_in: bool| {
            let Some(rival) = rival else { return };
            let utility = (rival / fit - base) / weight;
            // At the very end of what is possible nothing lies beyond.
            let is_within = if is_in {
                low < utility && utility <= high
            } else {
                low <= utility && utility < high
            };
            let change = if is_in { worse } else { better };
            let beyond = if is_in {
                Beyond::Below(utility)
            } else {
                Beyond::Above(utility)
            };
            let answer = || criterion.measure().answer(facility, case, beyond);
            if is_within && let Some(threshold) = answer() {
                effects.push(Effect {
                    change,
                    threshold,
                    utility: Utility::trusted(utility),
                });
            }
        };
        // Against whom the place would have to hold, or to win, each position.
        let against = |rank: usize| key(if place < rank { rank } else { rank - 1 });
        look(
            against(1),
            Change::TakesTheLead,
            Change::LosesTheLead,
            place == 0,
        );
        look(
            against(3),
            Change::EntersFirstThree,
            Change::LeavesFirstThree,
            place < 3,
        );
        effects
    }
}

//! Which unknown fact, once known, would change the leader or the first three, and
//! from which answer on.

use super::Firmness;
use crate::case::Criterion;
use crate::facility::{CareLevel, Medical, Served};
use crate::score::{HALF_VISIT_MINUTES, medical};
use crate::units::{HkdPerMonth, Minutes};
use crate::vocabulary::Word;

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

/// From which answer on something changes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Threshold {
    /// The elder pays less than this a month.
    CostBelow(HkdPerMonth),
    /// The elder pays more than this a month.
    CostAbove(HkdPerMonth),
    /// The mean journey one way takes less than this.
    JourneyBelow(Minutes),
    /// It takes more than this.
    JourneyAbove(Minutes),
    /// It has so many stars or more.
    StarsAtLeast(u8),
    /// It has fewer stars than this.
    StarsBelow(u8),
    /// Its medical model is one of these.
    Medical(Vec<Medical>),
    /// It serves so many or more of the care levels above the need.
    LevelsAtLeast(usize),
    /// It serves fewer of them than this, or not the needed one.
    LevelsBelow(usize),
    /// It offers so many or more of the wished services.
    WishesAtLeast(u32),
    /// It offers fewer of them than this.
    WishesBelow(u32),
}

/// One thing that an answer would change, and from which answer on.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// What would change.
    pub change: Change,
    /// From which answer on.
    pub threshold: Threshold,
    /// The utility at which it changes.
    pub utility: f64,
}

/// A fact of one facility that is not known, and what its answer could change.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The place.
    pub place: usize,
    /// The criterion that the fact counts for.
    pub criterion: Criterion,
    /// How much of the score hangs on it: the weight times the width of the utility.
    pub swing: f64,
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
                if high <= low || *weight <= 0.0 {
                    continue;
                }
                let effects = self.effects(place, c);
                if !effects.is_empty() {
                    questions.push(Question {
                        place,
                        criterion: *criterion,
                        swing: weight * (high - low),
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
                .then(b.swing.total_cmp(&a.swing))
                .then(a.place.cmp(&b.place))
        });
        questions
    }

    fn effects(&self, place: usize, c: usize) -> Vec<Effect> {
        let Some((criterion, weight)) = self.criteria.get(c).copied() else {
            return Vec::new();
        };
        let key = |at: usize| self.places.get(at).map(|place| place.key().get());
        let Some(own) = key(place) else {
            return Vec::new();
        };
        let base = own - weight * Self::at(&self.at_stance, c, place);
        let (low, high) = (
            Self::at(&self.low, c, place),
            Self::at(&self.high, c, place),
        );
        let mut effects = Vec::new();
        let mut look = |rival: Option<f64>, better: Change, worse: Change, is_in: bool| {
            let Some(rival) = rival else { return };
            let utility = (rival - base) / weight;
            // At the very end of what is possible nothing lies beyond.
            let is_within = if is_in {
                low < utility && utility <= high
            } else {
                low <= utility && utility < high
            };
            let change = if is_in { worse } else { better };
            if is_within && let Some(threshold) = self.threshold(place, criterion, utility, !is_in)
            {
                effects.push(Effect {
                    change,
                    threshold,
                    utility,
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

    /// The answers whose utility lies above `utility`, or below it; `None` where no
    /// answer that is possible does.
    fn threshold(
        &self,
        place: usize,
        criterion: Criterion,
        utility: f64,
        is_above: bool,
    ) -> Option<Threshold> {
        let standing = self.places.get(place)?;
        let case = self.ranking.case();
        let beyond = |value: f64| {
            if is_above {
                value > utility
            } else {
                value < utility
            }
        };
        match criterion {
            Criterion::Cost => {
                let cost =
                    HkdPerMonth::new((1.0 - utility) * 2.0 * case.money().budget.get()).ok()?;
                Some(if is_above {
                    Threshold::CostBelow(cost)
                } else {
                    Threshold::CostAbove(cost)
                })
            }
            Criterion::Visit => {
                let minutes = Minutes::new((1.0 - utility) * 2.0 * HALF_VISIT_MINUTES).ok()?;
                Some(if is_above {
                    Threshold::JourneyBelow(minutes)
                } else {
                    Threshold::JourneyAbove(minutes)
                })
            }
            Criterion::Quality => {
                let mut stars = 1..=5_u8;
                let worth = |stars: u8| f64::from(stars) / 5.0;
                if is_above {
                    stars
                        .find(|stars| beyond(worth(*stars)))
                        .map(Threshold::StarsAtLeast)
                } else {
                    let least_kept = stars.find(|stars| !beyond(worth(*stars)));
                    least_kept
                        .filter(|stars| *stars > 1)
                        .map(Threshold::StarsBelow)
                }
            }
            Criterion::Medical => {
                let known = standing.facility().medical;
                let may_be = |model: &&Medical| match known {
                    // Whoever says "integrated" has at least a visiting clinician.
                    Some(_) => **model != Medical::None,
                    None => true,
                };
                let models: Vec<Medical> = Medical::ALL
                    .iter()
                    .filter(|model| **model != Medical::Stated)
                    .filter(may_be)
                    .filter(|model| beyond(medical(Some(**model)).low().get()))
                    .copied()
                    .collect();
                (!models.is_empty()).then_some(Threshold::Medical(models))
            }
            Criterion::Care => {
                let need = case.elder().care_level;
                let above = CareLevel::ALL.iter().filter(|level| **level > need).count();
                let serving = standing.facility().serving();
                if above == 0 || serving.of(need) == Served::No {
                    return None;
                }
                #[expect(clippy::cast_precision_loss, reason = "at most five levels")]
                let worth = |levels: usize| 0.5 + 0.5 * levels as f64 / above as f64;
                let mut levels = 0..=above;
                if is_above {
                    levels
                        .find(|levels| beyond(worth(*levels)))
                        .map(Threshold::LevelsAtLeast)
                } else {
                    levels
                        .find(|levels| !beyond(worth(*levels)))
                        .map(Threshold::LevelsBelow)
                }
            }
            Criterion::Life => {
                let all = case.elder().wishes.len();
                let worth = |wishes: u32| f64::from(wishes) / f64::from(all);
                let mut wishes = 0..=all;
                if is_above {
                    wishes
                        .find(|wishes| beyond(worth(*wishes)))
                        .map(Threshold::WishesAtLeast)
                } else {
                    wishes
                        .find(|wishes| !beyond(worth(*wishes)))
                        .map(Threshold::WishesBelow)
                }
            }
        }
    }
}

//! Which unknown fact, once known, would change the leader or the first three, and
//! from which answer on.

use super::Firmness;
use super::lead::SURE;
use super::marks::Marks;
use crate::case::Criterion;
use crate::rank::RankedFacility;
use crate::score::{Answer, Beyond, Confirmation};
use crate::units::Share;

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
///
/// # Example
///
/// ```
/// use silverbay::firmness::{Change, Effect};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// # let firmness = silverbay::firmness::Firmness::new(&ranking);
/// // Which calls could put another home first.
/// let asked = firmness.questions();
/// let lead = |of: &&Effect| matches!(of.change, Change::TakesTheLead | Change::LosesTheLead);
/// let about_the_lead = asked.iter().filter(|of| of.effects.iter().any(|effect| lead(&effect)));
/// for question in about_the_lead.clone() {
///     println!("{}", firmness.places()[question.place].facility().name());
/// }
/// // They come before all others.
/// let first = asked.iter().take(about_the_lead.clone().count());
/// assert!(first.eq(about_the_lead));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Effect {
    /// What would change.
    pub change: Change,
    /// From which answer on.
    pub threshold: Answer,
}

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked {
    /// Whether the facility passes a rule of eligibility; a no leaves it out.
    Rule(Confirmation),
    /// A fact that a criterion looks at.
    Fact(Criterion),
}

impl Asked {
    /// The criterion, where the question is about a fact of one.
    #[must_use]
    pub const fn criterion(&self) -> Option<Criterion> {
        match self {
            Self::Rule(_) => None,
            Self::Fact(criterion) => Some(*criterion),
        }
    }
}

/// A fact of one facility that is not known, and what its answer could change.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// The place.
    pub place: usize,
    /// What it is about.
    pub asked: Asked,
    /// How much hangs on it: of a rule the key should it pass, of a fact the weight times
    /// the width of the utility.
    pub swing: Share,
    /// What it could change; never empty.
    pub effects: Vec<Effect>,
}

/// A place that an answer could move, and against whom.
struct Standing {
    place: usize,
    key: f64,
    /// The chance that it fits.
    fit: f64,
}

impl Firmness<'_> {
    /// The questions whose answers could change the leader or the first three, the
    /// weightiest first: those about the lead, of these the ones about eligibility, then
    /// by how much hangs on them. One fact at a time; all others stand where the stance
    /// puts them.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        for (at, place) in self.places.iter().enumerate() {
            let standing = Standing {
                place: at,
                key: place.key().get(),
                fit: self.fit.get(at).copied().unwrap_or(0.0),
            };
            if standing.fit <= 0.0 {
                continue;
            }
            self.rule_questions(&standing, place, &mut questions);
            self.fact_questions(&standing, place, &mut questions);
        }
        let about_lead = |question: &Question| {
            let lead = |effect: &Effect| effect.change <= Change::LosesTheLead;
            question.effects.iter().any(lead)
        };
        let about_rule = |question: &Question| question.asked.criterion().is_none();
        questions.sort_by(|a, b| {
            about_lead(b)
                .cmp(&about_lead(a))
                .then(about_rule(b).cmp(&about_rule(a)))
                .then(b.swing.cmp(&a.swing))
                .then(a.place.cmp(&b.place))
        });
        questions
    }

    /// Questions about open rules that the facility answers with yes or no. A cap is
    /// answered by the cost or the journey itself.
    fn rule_questions(
        &self,
        standing: &Standing,
        place: &RankedFacility<'_, '_>,
        questions: &mut Vec<Question>,
    ) {
        if standing.fit >= 1.0 {
            return;
        }
        for open in place.open_rules() {
            let is_cap = matches!(
                open.question,
                Confirmation::CostCap { .. } | Confirmation::VisitCap { .. }
            );
            if is_cap {
                continue;
            }
            let with_yes = standing.key / open.chance.get();
            let mut effects = Vec::new();
            for position in POSITIONS {
                let threshold = if position.is_held_by(standing.place) {
                    Some(Answer::No)
                } else {
                    let rival = self.rival(standing.place, position);
                    rival
                        .filter(|rival| with_yes > rival + SURE)
                        .map(|_| Answer::Yes)
                };
                effects.extend(threshold.map(|threshold| Effect {
                    change: position.change(standing.place),
                    threshold,
                }));
            }
            if !effects.is_empty() {
                questions.push(Question {
                    place: standing.place,
                    asked: Asked::Rule(open.question),
                    swing: Share::trusted(with_yes.min(1.0)),
                    effects,
                });
            }
        }
    }

    /// Questions about what the criteria look at.
    fn fact_questions(
        &self,
        standing: &Standing,
        place: &RankedFacility<'_, '_>,
        questions: &mut Vec<Question>,
    ) {
        for (c, (criterion, weight)) in self.criteria.iter().enumerate() {
            let ends = |columns| Self::at(columns, c, standing.place);
            let (low, high) = (ends(&self.low), ends(&self.high));
            let weight = weight.get();
            if high <= low || weight <= 0.0 {
                continue;
            }
            let marks = Marks::new(self, place, *criterion);
            // With an answer within the cap that question is no longer open.
            let fit = standing.fit / marks.chance_within_cap();
            let others =
                standing.key / standing.fit - weight * Self::at(&self.at_stance, c, standing.place);
            let margin = SURE / (fit * weight);
            let mut effects = Vec::new();
            for position in POSITIONS {
                let is_held = position.is_held_by(standing.place);
                let Some(rival) = self.rival(standing.place, position) else {
                    // Nobody follows, and only leaving takes it from here.
                    let threshold = is_held.then(|| marks.beyond_cap()).flatten();
                    effects.extend(threshold.map(|threshold| Effect {
                        change: position.change(standing.place),
                        threshold,
                    }));
                    continue;
                };
                let utility = (rival / fit - others) / weight;
                // Answers that make keys equal up to rounding change nothing for certain.
                let threshold = if is_held {
                    let turn = utility - margin;
                    let is_possible = low < turn;
                    marks.below(is_possible.then_some(Beyond::Below(turn.min(high))))
                } else {
                    let turn = utility + margin;
                    if turn < low {
                        marks.within_cap()
                    } else if turn < high {
                        marks.above(Beyond::Above(turn))
                    } else {
                        None
                    }
                };
                effects.extend(threshold.map(|threshold| Effect {
                    change: position.change(standing.place),
                    threshold,
                }));
            }
            if !effects.is_empty() {
                questions.push(Question {
                    place: standing.place,
                    asked: Asked::Fact(*criterion),
                    swing: Share::trusted(weight * (high - low)),
                    effects,
                });
            }
        }
    }

    /// The key against which a place would have to hold, or to win, a position.
    fn rival(&self, place: usize, position: Position) -> Option<f64> {
        let last = position.0;
        let at = if place < last { last } else { last - 1 };
        self.places.get(at).map(|place| place.key().get())
    }
}

/// Being among so many of the first.
#[derive(Clone, Copy)]
struct Position(usize);

/// The lead, and being among the first three.
const POSITIONS: [Position; 2] = [Position(1), Position(3)];

impl Position {
    const fn is_held_by(self, place: usize) -> bool {
        place < self.0
    }

    const fn change(self, place: usize) -> Change {
        match (self.0, self.is_held_by(place)) {
            (1, false) => Change::TakesTheLead,
            (1, true) => Change::LosesTheLead,
            (_, false) => Change::EntersFirstThree,
            (_, true) => Change::LeavesFirstThree,
        }
    }
}

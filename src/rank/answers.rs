//! What became of the answers of homes in a ranking.

use super::{Excluded, RankedFacility, Ranking};
use crate::answers::{Answer, Fact, FactColumn, Said, Use, answered_on, uses};
use crate::facility::Facility;
use crate::score::Prepared;
use crate::units::Day;

/// An answer, what became of it, and what the row of the home says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerUsed<'a> {
    /// The answer.
    pub answer: &'a Answer,
    /// What became of it.
    pub becomes: Use,
    /// What the row says of the fact; `None` where it says nothing.
    pub row: Option<Said>,
}

/// An answer that counts and contradicts the row of its home in something that matters.
///
/// # Example
///
/// ```
/// use silverbay::answers::{Answer, Answers, AskedOf, Channel, Said};
/// use silverbay::facility::{CareLevel, Medical};
/// use silverbay::rank::{AnswerUsed, Conflict};
/// use silverbay::units::Day;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// let day = Day::new(2026, 11, 20)?;
/// let answer = |home, said| Answer::new(home, said, day, AskedOf::Nurse, Channel::Visit);
/// let answers = vec![
///     answer("gz-clifford-elderly", Said::Serves(CareLevel::Moderate, false)),
///     answer("sz-yee-hong-heights", Said::Medical(Medical::None)),
/// ];
/// let catalog = catalog.with_answers(Answers::new(answers))?;
/// let ranking = catalog.rank(&case)?;
/// // One home has no doctor, whatever its page says, and so fewer points.
/// let mut homes = ranking.iter();
/// let home = homes.find(|of| &*of.facility().id == "sz-yee-hong-heights").ok_or("eligible")?;
/// let conflicts: Vec<Conflict<'_>> = home.conflicts();
/// assert!(conflicts[0].moves.is_some_and(|moves| moves < 0.0));
/// let used: Vec<AnswerUsed<'_>> = home.answers();
/// assert_eq!(used[0].row.as_ref(), Some(&conflicts[0].row));
/// // The other does not take the elder any more: no number says how much that is.
/// let out = ranking.excluded_home("gz-clifford-elderly").ok_or("excluded")?;
/// assert_eq!(out.conflicts()[0].moves, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Conflict<'a> {
    /// The answer.
    pub answer: &'a Answer,
    /// What the row says.
    pub row: Said,
    /// How much the score of the home, as the order goes by it, is higher with the answer
    /// than with the row, as a share of 1; `None` where it is eligible with one of them
    /// only.
    pub moves: Option<f64>,
}

/// The answers that a ranking knows.
///
/// # Example
///
/// ```
/// use silverbay::answers::{Answer, Answers, AskedOf, Channel, Said};
/// use silverbay::rank::AnswersUsed;
/// use silverbay::units::Day;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// let (of, by) = (AskedOf::Reception, Channel::Telephone);
/// let on = |day| Answer::new("gz-clifford-elderly", Said::Beds(480), day, of, by);
/// // The case is of 22 November.
/// let (friday, wednesday) = (Day::new(2026, 11, 20)?, Day::new(2026, 11, 25)?);
/// let catalog = catalog.with_answers(Answers::new(vec![on(friday), on(wednesday)]))?;
/// let ranking = catalog.rank(&case)?;
/// let AnswersUsed { homes, counting, later, last, .. } = ranking.answers_used();
/// assert_eq!((homes, counting, later), (1, 1, 1));
/// assert_eq!(last, Some(friday));
/// let rung: Vec<_> = ranking.iter().filter(|home| home.is_rung()).collect();
/// assert!(rung.len() == 1 && &*rung[0].facility().id == "gz-clifford-elderly");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswersUsed {
    /// Homes that were asked, up to the day of the ranking.
    pub homes: usize,
    /// Answers that count.
    pub counting: usize,
    /// The day of the last that counts; `None` where none does.
    pub last: Option<Day>,
    /// Answers of a later day than the ranking, which do not count.
    pub later: usize,
}

/// A difference of the score up to this is no conflict, as a share of 1.
const NO_CONFLICT: f64 = 0.01;

impl<'c: 'k, 'k> Prepared<'c, 'k> {
    fn answers(&self, facility: &Facility) -> Vec<AnswerUsed<'c>> {
        let given: Vec<&Answer> = self.catalog.answers_of(&facility.id).collect();
        let (Some(row), Some(day)) = (self.catalog.facility(&facility.id), self.scorer.date) else {
            return Vec::new();
        };
        let uses = uses(row, &given, day);
        let judged = given.into_iter().zip(uses);
        judged
            .map(|(answer, becomes)| AnswerUsed {
                answer,
                becomes,
                row: Said::of_row(answer.fact, row),
            })
            .collect()
    }

    fn conflicts(&self, facility: &Facility) -> Vec<Conflict<'c>> {
        let (Some(row), Some(day)) = (self.catalog.facility(&facility.id), self.scorer.date) else {
            return Vec::new();
        };
        let key = |home: &Facility, fact: Fact| {
            // With another position its distances are those of its row.
            let own = self.catalog.row_of(&home.id)?;
            let at = if is_of_position(fact) {
                own
            } else {
                self.catalog.row_on(own, self.scorer.date)
            };
            self.key_at(at, home)
        };
        let answers = self.answers(facility).into_iter();
        let contradicting = answers.filter(|of| of.becomes == Use::Counts);
        contradicting
            .filter_map(|of| {
                let stated = of.row.filter(|row| !of.answer.agrees_with(row))?;
                let others = self.catalog.answers_of(&facility.id);
                let others: Vec<&Answer> = others
                    .filter(|other| other.fact != of.answer.fact)
                    .collect();
                let without = key(&answered_on(row, &others, day), of.answer.fact);
                let with = self
                    .row_of(&facility.id)
                    .and_then(|at| self.key_at(at, facility));
                let moves = with.zip(without).map(|(with, without)| with - without);
                let matters = match moves {
                    Some(moves) => moves.abs() > NO_CONFLICT,
                    None => with.is_some() != without.is_some(),
                };
                matters.then_some(Conflict {
                    answer: of.answer,
                    row: stated,
                    moves,
                })
            })
            .collect()
    }
}

const fn is_of_position(fact: Fact) -> bool {
    use FactColumn as C;
    matches!(
        fact,
        Fact::Column(C::Lat | C::Lon | C::Datum | C::PositionPrecision)
    )
}

impl<'c> RankedFacility<'_, 'c> {
    /// What the home answered, in the order of the file, with what became of each answer.
    #[must_use]
    pub fn answers(&self) -> Vec<AnswerUsed<'c>> {
        self.prepared.answers(self.facility)
    }

    /// The answers that count and contradict the row of the home: with them the score that
    /// the order goes by is another by more than a point of 100, or it is eligible and was
    /// not.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict<'c>> {
        self.prepared.conflicts(self.facility)
    }

    /// Whether the home was asked for anything up to the day of the ranking.
    #[must_use]
    pub fn is_rung(&self) -> bool {
        let catalog = self.prepared.catalog;
        let own = catalog.row_of(&self.facility.id);
        own.is_some_and(|own| own != self.row)
    }
}

impl<'c> Excluded<'_, 'c> {
    /// What the home answered, as [`RankedFacility::answers`].
    #[must_use]
    pub fn answers(&self) -> Vec<AnswerUsed<'c>> {
        self.prepared.answers(self.facility)
    }

    /// The answers that count, contradict the row and keep the home out.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict<'c>> {
        self.prepared.conflicts(self.facility)
    }
}

impl Ranking<'_, '_> {
    /// What became of all answers that the catalog has.
    #[must_use]
    pub fn answers_used(&self) -> AnswersUsed {
        let prepared = &self.prepared;
        let mut used = AnswersUsed {
            homes: 0,
            counting: 0,
            last: None,
            later: 0,
        };
        let (given, day) = (prepared.catalog.answers().as_slice(), prepared.scorer.date);
        let mut homes: Vec<&str> = given.iter().map(|answer| &*answer.facility).collect();
        homes.sort_unstable();
        homes.dedup();
        for home in homes.iter().filter_map(|id| prepared.catalog.facility(id)) {
            let answers = prepared.answers(home);
            let is_asked = |of: &AnswerUsed<'_>| of.becomes != Use::NotYet;
            used.homes += usize::from(answers.iter().any(is_asked));
            used.later += answers.iter().filter(|of| !is_asked(of)).count();
            for of in answers.iter().filter(|of| of.becomes == Use::Counts) {
                used.counting += 1;
                used.last = used.last.max(Some(of.answer.asked_on));
            }
        }
        if day.is_none() {
            used.later = given.len();
        }
        used
    }
}

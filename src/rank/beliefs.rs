//! The beliefs that a ranking rests on, so that every output can name them.

use super::Ranking;
use crate::belief::{Belief, BeliefFact};
use crate::case::{Criterion, Funding};
use crate::facility::{CareLevel, PlaceType, Service};
use crate::place::Side;
use crate::units::Share;
use crate::vocabulary::{Word, WordSet};

/// A belief that bears on a ranking, with the share that was used.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct BeliefUsed<'a> {
    /// The row of the table.
    pub belief: &'a Belief,
    /// The share: that of the row, or the one that the case states in its place.
    pub share: Share,
    /// Whether the case states the share.
    pub is_stated: bool,
}

impl<'c> Ranking<'c, '_> {
    /// The rows of the beliefs that may bear on this case, in the order of the table.
    ///
    /// Left out are levels below the need, services that nobody needs or wishes, prices of
    /// other levels and of sides without a facility, and everything about a criterion
    /// that does not count. A row that is kept need not change any score: a facility may
    /// state what the belief would stand in for.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::belief::{BeliefFact, BeliefOverrides};
    /// use silverbay::facility::CareLevel;
    /// use silverbay::rank::BeliefUsed;
    /// use silverbay::units::Share;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// let half = Share::new(0.5)?;
    /// let stated = BeliefOverrides { care: vec![(CareLevel::Severe, half)], ..Default::default() };
    /// let case = case.change().believing(stated).build()?;
    /// let ranking = catalog.rank(&case)?;
    /// // What a page should say that it rests on, and which of it the family has said itself.
    /// let used: Vec<BeliefUsed<'_>> = ranking.beliefs_used();
    /// let mut stated = used.iter().filter(|of| of.is_stated);
    /// let only = stated.next().ok_or("a share of the case")?;
    /// assert_eq!((only.belief.fact, only.share), (BeliefFact::Care, half));
    /// assert!(stated.next().is_none());
    /// // Nobody here asks what an independent elder gets.
    /// assert!(used.iter().all(|of| &*of.belief.value != "independent"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn beliefs_used(&self) -> Vec<BeliefUsed<'c>> {
        let catalog = self.catalog();
        let mut sides: WordSet<Side> = WordSet::EMPTY;
        for facility in catalog.homes() {
            sides.insert(facility.city.side());
        }
        let rows = catalog.beliefs().rows().iter();
        rows.filter(|row| self.bears(row, sides))
            .map(|row| self.used(row))
            .collect()
    }

    fn bears(&self, row: &Belief, sides: WordSet<Side>) -> bool {
        let case = self.case();
        let (elder, weights) = (case.elder(), self.weights());
        let counts = |criterion| *weights.get(criterion) > 0.0;
        let asked = elder.required().union(if counts(Criterion::Life) {
            elder.wishes
        } else {
            WordSet::EMPTY
        });
        match row.fact {
            BeliefFact::Care => CareLevel::from_code(&row.value).is_ok_and(|level| {
                level == elder.care_level || (level > elder.care_level && counts(Criterion::Care))
            }),
            BeliefFact::PlaceType => {
                case.money().funding == Funding::SchemePlace
                    && PlaceType::from_code(&row.value)
                        .is_ok_and(|kind| kind == PlaceType::fitting(elder.care_level))
            }
            BeliefFact::Service => match Service::from_code(&row.value) {
                Ok(service) => asked.contains(service),
                // The row for all services that have none of their own.
                Err(_) => asked.iter().any(|service| {
                    let own = self.catalog().beliefs();
                    own.row(BeliefFact::Service, service.code()).is_none()
                }),
            },
            BeliefFact::Medical => counts(Criterion::Medical),
            BeliefFact::Stars => counts(Criterion::Quality),
            BeliefFact::Price | BeliefFact::OldPrice => {
                let is_here = row.side.is_none_or(|side| sides.contains(side));
                let is_level = row.care_level.is_none_or(|level| level == elder.care_level);
                let is_paid = counts(Criterion::Cost) || case.money().cap.is_some();
                is_here && is_level && is_paid
            }
            BeliefFact::Holds => match row.value.as_ref() {
                "service" => !asked.is_empty(),
                "medical" => counts(Criterion::Medical),
                "stars" => counts(Criterion::Quality),
                _ => true,
            },
        }
    }

    fn used(&self, row: &'c Belief) -> BeliefUsed<'c> {
        let stated = self.case().beliefs();
        let share = match row.fact {
            BeliefFact::Care => find(&stated.care, &row.value),
            BeliefFact::PlaceType => find(&stated.place_type, &row.value),
            BeliefFact::Service if &*row.value == "*" => stated.other_services,
            BeliefFact::Service => find(&stated.service, &row.value),
            _ => None,
        };
        BeliefUsed {
            belief: row,
            share: share.unwrap_or(row.share),
            is_stated: share.is_some(),
        }
    }
}

/// The share that is stated for a word.
fn find<W: Word>(stated: &[(W, Share)], code: &str) -> Option<Share> {
    let mut stated = stated.iter();
    stated
        .find(|(word, _)| word.code() == code)
        .map(|(_, share)| *share)
}

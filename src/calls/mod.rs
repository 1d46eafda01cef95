//! Whom to ring next, and when to stop: section 10 of the method.
//!
//! Nobody moves in unasked, so the home that is chosen must be rung. Each home is then a box
//! that is opened at a cost, and the rule of Weitzman (1979) is the best there is: ring in
//! the order of the reservation values, and stop when the best home rung stands at least as
//! high as every value that is left. It asks that the facts of the homes are independent and
//! that one call answers all questions to a home. No random numbers are drawn.

mod additions;
mod best;
mod gaps;
mod outcomes;
#[cfg(test)]
mod tests;

pub use additions::{Addition, Answered};
pub use gaps::{Gap, GapKind, gaps_over};

use crate::answers::Fact;
use crate::firmness::Firmness;
use crate::rank::RankedFacility;
use crate::units::Share;
use outcomes::Outcomes;

/// What a call costs in the share of the score at which it is worth its trouble, unless the
/// caller says otherwise: a quarter of a point of 100.
pub const CALL_COST: f64 = 0.0025;

/// The plan of calls for an order.
///
/// # Example
///
/// ```
/// use silverbay::calls::{CALL_COST, CallPlan};
/// use silverbay::{case::Case, catalog::Catalog, firmness::Firmness};
///
/// let catalog = Catalog::load("data")?;
/// let case = Case::from_toml_str(&std::fs::read_to_string("data/cases/sample.toml")?, &catalog)?;
/// let ranking = catalog.rank(&case)?;
/// let firmness = Firmness::new(&ranking);
/// let plan = CallPlan::new(&firmness, CALL_COST);
/// let next = plan.next().ok_or("somebody to ring")?;
/// println!("Ring {} first.", firmness.places()[next].facility().name());
/// assert!(!plan.may_stop() && plan.expected_calls() >= 1.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct CallPlan<'f> {
    places: &'f [RankedFacility<'f, 'f>],
    outcomes: Vec<Outcomes>,
    /// The index of each place that is not rung; what a rung one stands at.
    standings: Vec<Standing>,
    /// The places that are not rung, the next first.
    order: Vec<usize>,
}

/// Where a home stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// A call can settle something. The index, its reservation value: the score that a home
    /// already rung must have so that this call is not worth its trouble. Below 0 where the
    /// call is worth its trouble in no case.
    ToRing(f64),
    /// It was asked for something up to the day of the ranking, or nothing is open that a
    /// call could settle: its likely score times the chance that it fits.
    Rung(f64),
}

impl<'f> CallPlan<'f> {
    /// Plans the calls for an order; a call costs this share of the score.
    #[must_use]
    pub fn new(firmness: &'f Firmness<'f>, cost: f64) -> Self {
        Self::from_outcomes(firmness, cost, Outcomes::of)
    }

    /// The same for somebody who believes nothing in particular: every unknown utility is
    /// even between its ends, and each open question of eligibility is answered yes by four
    /// homes in five. To see how much the plan owes to the beliefs.
    #[must_use]
    pub fn with_even_beliefs(firmness: &'f Firmness<'f>, cost: f64) -> Self {
        Self::from_outcomes(firmness, cost, Outcomes::even)
    }

    fn from_outcomes(
        firmness: &'f Firmness<'f>,
        cost: f64,
        outcomes: impl Fn(&RankedFacility<'_, '_>) -> Outcomes,
    ) -> Self {
        let places = firmness.places();
        // Nobody rings twice: a home that was asked stands at what is known and believed.
        let stands_at = |place: &RankedFacility<'_, '_>| {
            let likely = place.score().likely().get();
            place.fit().get() * likely
        };
        let outcomes: Vec<Outcomes> = places
            .iter()
            .map(|place| {
                let open = outcomes(place);
                if place.is_rung() || open.is_known() {
                    Outcomes::known(stands_at(place))
                } else {
                    open
                }
            })
            .collect();
        let standing = |(place, outcomes): (&RankedFacility<'_, '_>, &Outcomes)| {
            if outcomes.is_known() {
                Standing::Rung(stands_at(place))
            } else {
                Standing::ToRing(outcomes.index(cost))
            }
        };
        let standings: Vec<Standing> = places.iter().zip(&outcomes).map(standing).collect();
        let mut order: Vec<(usize, f64)> = standings
            .iter()
            .enumerate()
            .filter_map(|(place, standing)| match standing {
                Standing::ToRing(index) => Some((place, *index)),
                Standing::Rung(_) => None,
            })
            .collect();
        // Places are in the order of the keys and then the ids, so a stable sort settles ties.
        order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        Self {
            places,
            outcomes,
            standings,
            order: order.into_iter().map(|(place, _)| place).collect(),
        }
    }

    /// What a place may turn out to be worth once it is rung, each with its chance, in no
    /// order: a score, 0 where it does not fit.
    pub fn outcomes(&self, place: usize) -> impl Iterator<Item = (f64, f64)> + '_ {
        let outcomes = self.outcomes.get(place).into_iter();
        outcomes.flat_map(|of| of.values(f64::NEG_INFINITY))
    }

    /// Where each place of the order stands.
    #[must_use]
    pub fn standings(&self) -> &[Standing] {
        &self.standings
    }

    /// The places that a call could settle something about, the next to ring first.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The place to ring next; `None` where one may stop.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        self.order.first().copied().filter(|_| !self.may_stop())
    }

    fn index(&self, place: usize) -> f64 {
        match self.standings.get(place) {
            Some(Standing::ToRing(index)) => *index,
            _ => f64::NEG_INFINITY,
        }
    }

    /// The place that stands highest of those rung, and what it stands at.
    #[must_use]
    pub fn best_rung(&self) -> Option<(usize, f64)> {
        let rung = self.standings.iter().enumerate();
        let rung = rung.filter_map(|(place, standing)| match standing {
            Standing::Rung(score) => Some((place, *score)),
            Standing::ToRing(_) => None,
        });
        // Of equal ones the first place.
        rung.reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    /// Whether no call is worth its trouble: the best home rung stands at least as high as
    /// every index left, or nothing is left to be settled.
    #[must_use]
    pub fn may_stop(&self) -> bool {
        let left = self.order.first().map(|place| self.index(*place));
        let best = self.best_rung().map_or(0.0, |(_, score)| score);
        left.is_none_or(|left| best >= left)
    }

    /// The mark of a place: the greatest index among the others. Once it stands there, or
    /// higher, one may stop. `None` where no other is to be rung.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// # let plan = silverbay::calls::CallPlan::new(&firmness, silverbay::calls::CALL_COST);
    /// use silverbay::calls::Standing;
    ///
    /// // What the first home to ring must turn out to be worth for the others to be left alone.
    /// let next = plan.next().ok_or("somebody to ring")?;
    /// let mark = plan.mark(next).ok_or("another to ring")?;
    /// assert!(matches!(plan.standings()[next], Standing::ToRing(index) if index >= mark));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn mark(&self, place: usize) -> Option<f64> {
        let other = self.order.iter().find(|other| **other != place);
        other.map(|other| self.index(*other))
    }

    /// For each call in order the chance to have stopped by then.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// # let plan = silverbay::calls::CallPlan::new(&firmness, silverbay::calls::CALL_COST);
    /// let stopped: Vec<f64> = plan.stopped_by().collect();
    /// assert!(stopped.is_sorted());
    /// // After how many calls nine families in ten are done.
    /// let calls = stopped.iter().position(|chance| *chance >= 0.9).map(|before| before + 1);
    /// println!("{calls:?} calls, {:.1} on average", plan.expected_calls());
    /// # assert!(calls.is_some_and(|calls| calls <= plan.order().len()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn stopped_by(&self) -> impl Iterator<Item = f64> + '_ {
        (1..=self.order.len()).map(|calls| 1.0 - self.goes_on_after(calls))
    }

    /// How many calls are to be expected: `Σ Π P(Xⱼ < zₖ₊₁)` over `k` from 0 and the first
    /// `k` homes in order.
    #[must_use]
    pub fn expected_calls(&self) -> f64 {
        let mut expected = 0.0;
        for calls in 0..self.order.len() {
            let goes_on = self.goes_on_after(calls);
            expected += goes_on;
            // The indices fall, so it only becomes less likely.
            if goes_on < f64::EPSILON * 1e-3 {
                break;
            }
        }
        expected
    }

    /// The chance that one more call is made after so many: nobody rung reaches the next
    /// index.
    fn goes_on_after(&self, calls: usize) -> f64 {
        let Some(next) = self.order.get(calls).map(|place| self.index(*place)) else {
            return 0.0;
        };
        if self.best_rung().map_or(0.0, |(_, score)| score) >= next {
            return 0.0;
        }
        let rung = self.order.iter().take(calls);
        let rung = rung.filter_map(|place| self.outcomes.get(*place));
        rung.map(|outcomes| outcomes.below(next)).product()
    }

    /// For each place the chance that it turns out the best of all, under the beliefs of the
    /// case. They sum to 1.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// # let plan = silverbay::calls::CallPlan::new(&firmness, silverbay::calls::CALL_COST);
    /// let chances = plan.chances_to_be_best();
    /// let sum: f64 = chances.iter().map(|chance| chance.get()).sum();
    /// assert!((sum - 1.0).abs() < 1e-9);
    /// let best = (0..chances.len()).max_by(|a, b| chances[*a].cmp(&chances[*b])).ok_or("a home")?;
    /// println!("most likely the best: {}", firmness.places()[best].facility().name());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn chances_to_be_best(&self) -> Vec<Share> {
        let mut by_id: Vec<usize> = (0..self.places.len()).collect();
        let id = |place: &usize| self.places.get(*place).map(|of| &of.facility().id);
        by_id.sort_by(|a, b| id(a).cmp(&id(b)));
        let mut ids = vec![0; self.places.len()];
        for (at, place) in by_id.into_iter().enumerate() {
            if let Some(id) = ids.get_mut(place) {
                *id = at;
            }
        }
        let chances = best::chances(&self.outcomes, &ids).into_iter();
        chances
            .map(|chance| Share::trusted(chance.clamp(0.0, 1.0)))
            .collect()
    }

    /// The score of a place with every answer that a call could give at its worst.
    #[must_use]
    pub fn at_worst(&self, place: usize) -> f64 {
        let worst = |of: &RankedFacility<'_, '_>| additions::at_worst(of);
        self.places.get(place).map_or(0.0, worst)
    }

    /// The facts to ask a place for, the decisive first; none where nothing is open that a
    /// call could settle.
    #[must_use]
    pub fn facts_to_ask(&self, place: usize) -> Vec<Fact> {
        self.places
            .get(place)
            .map_or_else(Vec::new, additions::facts_to_ask)
    }

    /// What each answer of a place would add to its score at the worst.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::calls::Addition;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// # let plan = silverbay::calls::CallPlan::new(&firmness, silverbay::calls::CALL_COST);
    /// // What a caller notes down: each answer with the points that it is worth.
    /// let next = plan.next().ok_or("somebody to ring")?;
    /// let worst = plan.at_worst(next);
    /// println!("{:.1} at the worst", worst * 100.0);
    /// for Addition { criterion, answer, adds, .. } in plan.additions(next) {
    ///     println!("{criterion}: {} {:+.1}", answer.fact(), adds * 100.0);
    ///     assert!(worst + adds <= firmness.places()[next].score().high().get() + 1e-9);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn additions(&self, place: usize) -> Vec<Addition> {
        self.places
            .get(place)
            .map_or_else(Vec::new, additions::additions)
    }
}

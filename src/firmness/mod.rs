//! How firm an order is: for which weights it stays, how often each facility leads
//! when weights and unknown facts vary, who can lead at all, what to ask next, and
//! what a rate of exchange could change.
//!
//! Works on the utilities of one ranking and knows no words. METHOD.md, section 9,
//! has the definitions.

mod acceptability;
mod dominance;
mod lead;
mod questions;
mod rates;
mod shares;
mod weights;
mod winners;

pub use crate::score::Answer as Threshold;
pub use acceptability::{Acceptability, Draws, Frequency, MOST_RANKS, WeightDraws};
pub use lead::{Difference, Lead};
pub use questions::{Change, Effect, Question};
pub use rates::{RateRisk, RateStep};
pub use shares::{LeadShare, RankShares, SPREAD};
pub use weights::WeightRange;
pub use winners::Winners;

use crate::case::Criterion;
use crate::rank::{RankedFacility, Ranking};
use crate::units::Share;

/// The eligible facilities of a ranking with their utilities in columns.
///
/// # Example
///
/// ```
/// use silverbay::{case::Case, catalog::Catalog, firmness::Firmness};
///
/// let catalog = Catalog::load("data")?;
/// let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// let case = Case::from_toml_str(&text, &catalog)?;
/// let ranking = catalog.rank(&case)?;
/// let firmness = Firmness::new(&ranking);
/// for range in firmness.weight_ranges() {
///     assert!(range.leader.contains(range.weight));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Firmness<'r> {
    ranking: &'r Ranking<'r>,
    places: Vec<RankedFacility<'r>>,
    /// The criteria that apply, each with its weight; the weights sum to 1.
    criteria: Vec<(Criterion, Share)>,
    /// For each criterion the low utilities in the order of the places.
    low: Vec<Vec<f64>>,
    high: Vec<Vec<f64>>,
    /// Where in the interval the stance stands.
    at_stance: Vec<Vec<f64>>,
}

impl<'r> Firmness<'r> {
    /// Takes the utilities of all eligible facilities of a ranking.
    #[must_use]
    pub fn new(ranking: &'r Ranking<'r>) -> Self {
        let places: Vec<_> = ranking.iter().collect();
        let criteria: Vec<_> = ranking.criteria().collect();
        let stance = ranking.case().stance();
        let column = |end: &dyn Fn(f64, f64) -> f64| -> Vec<Vec<f64>> {
            let of = |criterion: Criterion| {
                let utilities = places
                    .iter()
                    .map(|place| place.evaluation().utility(criterion));
                utilities
                    .map(|utility| end(utility.low().get(), utility.high().get()))
                    .collect()
            };
            criteria
                .iter()
                .map(|(criterion, _)| of(*criterion))
                .collect()
        };
        Self {
            low: column(&|low, _| low),
            high: column(&|_, high| high),
            at_stance: column(&|low, high| stance.within(low, high)),
            ranking,
            places,
            criteria,
        }
    }

    /// The ranking.
    #[must_use]
    pub const fn ranking(&self) -> &'r Ranking<'r> {
        self.ranking
    }

    /// The eligible facilities in order; everything here counts in this order.
    #[must_use]
    pub fn places(&self) -> &[RankedFacility<'r>] {
        &self.places
    }

    /// The criteria that apply and their weights, which sum to 1.
    #[must_use]
    pub fn criteria(&self) -> &[(Criterion, Share)] {
        &self.criteria
    }

    /// Where the facility of this id stands, counted from 0.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.places
            .iter()
            .position(|place| &*place.facility().id == id)
    }

    /// Whether of two facilities with equal keys the first comes first.
    fn wins_tie(&self, one: usize, other: usize) -> bool {
        let id = |at: usize| self.places.get(at).map(|place| &place.facility().id);
        id(one) < id(other)
    }

    /// The value of a column at a place.
    fn at(columns: &[Vec<f64>], criterion: usize, place: usize) -> f64 {
        let column = columns.get(criterion);
        column
            .and_then(|column| column.get(place))
            .copied()
            .unwrap_or(0.0)
    }
}

//! How firm an order is: for which weights it stays, how often each facility leads
//! when weights and unknown facts vary, who can lead at all, what to ask next, and
//! what a rate of exchange could change.
//!
//! Works on the utilities of one ranking and knows no words. METHOD.md, section 9,
//! has the definitions.

mod acceptability;
mod dominance;
mod draws;
mod guarantee;
mod lead;
mod marks;
mod questions;
mod rates;
mod shares;
mod weights;
mod winners;

pub use crate::score::Answer as Threshold;
pub use acceptability::{Acceptability, Draws, Frequency, MOST_DRAWS, MOST_RANKS, WeightDraws};
pub use guarantee::Certainty;
pub use lead::{Difference, Lead};
pub use questions::{Asked, Change, Effect, Question};
pub use rates::{RateRisk, RateStep};
pub use shares::{LeadShare, RankShares, SPREAD};
pub use weights::WeightRange;
pub use winners::Winners;

use crate::case::Criterion;
use crate::rank::{RankedFacility, Ranking};
use crate::units::{Estimate, Share, Utility};

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
    ranking: &'r Ranking<'r, 'r>,
    places: Vec<RankedFacility<'r, 'r>>,
    /// The criteria that apply, each with its weight; the weights sum to 1.
    criteria: Vec<(Criterion, Share)>,
    /// For each criterion the low utilities in the order of the places, should they fit.
    low: Vec<Vec<f64>>,
    high: Vec<Vec<f64>>,
    /// The utilities at which the stance stands, should they fit.
    at_stance: Vec<Vec<f64>>,
    /// Fit times those: a key is the sum of these times the weights.
    counted: Vec<Vec<f64>>,
    /// The chance of each place to fit.
    fit: Vec<f64>,
}

impl<'r> Firmness<'r> {
    /// Takes the utilities of all eligible facilities of a ranking.
    #[must_use]
    pub fn new(ranking: &'r Ranking<'r, 'r>) -> Self {
        let places: Vec<_> = ranking.iter().collect();
        let criteria: Vec<_> = ranking.criteria().collect();
        let stance = ranking.case().stance();
        let fit: Vec<f64> = places.iter().map(|place| place.fit().get()).collect();
        let column = |of: &dyn Fn(Estimate<Utility>, f64) -> f64| -> Vec<Vec<f64>> {
            let of_criterion = |(criterion, _): &(Criterion, Share)| {
                let places = places.iter().zip(&fit);
                places
                    .map(|(place, fit)| of(place.evaluation().utility(*criterion), *fit))
                    .collect()
            };
            criteria.iter().map(of_criterion).collect()
        };
        let at_stance = |utility: Estimate<Utility>| {
            let ends = [utility.low(), utility.likely(), utility.high()].map(Utility::get);
            let [low, likely, high] = ends;
            stance.of(low, likely, high)
        };
        Self {
            low: column(&|utility, _| utility.low().get()),
            high: column(&|utility, _| utility.high().get()),
            at_stance: column(&|utility, _| at_stance(utility)),
            counted: column(&|utility, fit| fit * at_stance(utility)),
            fit,
            ranking,
            places,
            criteria,
        }
    }

    /// The ranking.
    #[must_use]
    pub const fn ranking(&self) -> &'r Ranking<'r, 'r> {
        self.ranking
    }

    /// The eligible facilities in order; everything here counts in this order.
    #[must_use]
    pub fn places(&self) -> &[RankedFacility<'r, 'r>] {
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

    /// Whether nothing about the eligibility of a place is open.
    fn fits(&self, place: usize) -> bool {
        self.fit.get(place) == Some(&1.0)
    }

    /// The low utility of a place that counts against others: 0 where it may not fit.
    fn sure(&self, criterion: usize, place: usize) -> f64 {
        if self.fits(place) {
            Self::at(&self.low, criterion, place)
        } else {
            0.0
        }
    }

    /// The places of the criteria that count: those with a weight above 0. A criterion that
    /// the family left without weight does not count where weights vary.
    fn counting(&self) -> impl Iterator<Item = usize> {
        let criteria = self.criteria.iter().enumerate();
        let counting = criteria.filter(|(_, (_, weight))| weight.get() > 0.0);
        counting.map(|(c, _)| c)
    }

    /// Whether two places are alike in all that a key depends on, so that their keys are
    /// equal bit for bit at all weights.
    fn are_alike(&self, one: usize, other: usize) -> bool {
        let columns = [&self.low, &self.at_stance, &self.high];
        self.fit.get(one) == self.fit.get(other)
            && columns.iter().all(|columns| {
                (0..self.criteria.len())
                    .all(|c| Self::at(columns, c, one) == Self::at(columns, c, other))
            })
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

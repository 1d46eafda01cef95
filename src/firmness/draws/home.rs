//! The homes as draws need them.

use super::fact::Fact;
use super::number::Stream;
use crate::firmness::{Draws, Firmness, WeightDraws};

/// A home with what is known of it and what is not.
pub(super) struct Home {
    pub(super) stream: Stream,
    /// The place of its id among all ids in order.
    pub(super) id: usize,
    /// The chance that it fits.
    pub(super) fit: f64,
    /// For each criterion that applies the greatest utility that it may have.
    pub(super) tops: Vec<f64>,
    /// What is not known, first what lowers its key most.
    pub(super) facts: Vec<Fact>,
}

/// All homes of a ranking in their order.
pub(in crate::firmness) struct Homes {
    pub(super) all: Vec<Home>,
    /// The weights of the case.
    pub(super) own: Vec<f64>,
    pub(super) draws: Draws,
    /// The place of the home of each id, the ids in order.
    by_id: Vec<usize>,
}

impl Homes {
    pub(in crate::firmness) fn new(firmness: &Firmness<'_>, draws: Draws) -> Self {
        let places = &firmness.places;
        let own: Vec<f64> = firmness.criteria.iter().map(|(_, own)| own.get()).collect();
        let mut by_id: Vec<usize> = (0..places.len()).collect();
        by_id.sort_by_key(|place| places.get(*place).map(|place| &place.facility().id));
        let mut ids = vec![0; places.len()];
        for (id, place) in by_id.iter().enumerate() {
            if let Some(of) = ids.get_mut(*place) {
                *of = id;
            }
        }
        let mean_weights: Vec<f64> = match draws.weights {
            WeightDraws::Any => own.iter().map(|own| f64::from(*own > 0.0)).collect(),
            WeightDraws::Around { .. } => own.clone(),
        };
        let homes = ids.into_iter().enumerate();
        let homes = homes.map(|(place, id)| Home::new(firmness, place, id, &mean_weights));
        Self {
            all: homes.collect(),
            own,
            draws,
            by_id,
        }
    }

    /// The place of the home whose id stands here among all ids in order.
    pub(in crate::firmness) fn place(&self, id: usize) -> Option<usize> {
        self.by_id.get(id).copied()
    }
}

impl Home {
    fn new(firmness: &Firmness<'_>, at: usize, id: usize, mean_weights: &[f64]) -> Self {
        let mut home = Self {
            stream: Stream::default(),
            id,
            fit: firmness.fit.get(at).copied().unwrap_or(1.0),
            tops: Vec::with_capacity(mean_weights.len()),
            facts: Vec::new(),
        };
        let Some(place) = firmness.places.get(at) else {
            return home;
        };
        home.stream = Stream::of_home(&place.facility().id);
        for (column, (criterion, _)) in firmness.criteria.iter().enumerate() {
            let low = Firmness::at(&firmness.low, column, at);
            if low < Firmness::at(&firmness.high, column, at) {
                let fact = Fact::of(place, column, *criterion);
                home.tops.push(fact.top);
                home.facts.push(fact);
            } else {
                home.tops.push(low);
            }
        }
        let lost = |fact: &Fact| fact.loss * mean_weights.get(fact.column).copied().unwrap_or(0.0);
        home.facts
            .sort_by(|one, other| lost(other).total_cmp(&lost(one)));
        home
    }

    /// Whether it fits, by the first output of its stream.
    pub(super) fn fits(&self, stream: Stream) -> bool {
        self.fit >= 1.0 || stream.output(1).share() < self.fit
    }
}

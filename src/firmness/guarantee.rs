//! What is certain of a place in the order whatever the unknown facts are.

use super::Firmness;
use crate::units::Score;

/// What is certain of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Certainty {
    /// By how much of the score it is at most worse than the best, whatever the unknown
    /// facts are; 0 where nothing can beat it, `None` while its own eligibility is open.
    pub guarantee: Option<Score>,
    /// Whether it cannot be the best: even at its most it stays below the least score of a
    /// facility that fits.
    pub cannot_be_best: bool,
    /// Whether it cannot even come within five points of the best.
    pub never_within_five_points: bool,
}

/// Five of a hundred points.
const FIVE_POINTS: f64 = 0.05;

impl Firmness<'_> {
    /// What is certain of each place, at the weights of the case.
    #[must_use]
    pub fn certainties(&self) -> Vec<Certainty> {
        let ends = |place: usize| {
            self.places.get(place).map_or((0.0, 0.0), |place| {
                (place.score().low().get(), place.score().high().get())
            })
        };
        let all = 0..self.places.len();
        let sure = all.clone().filter(|place| self.fits(*place));
        let floor = sure
            .map(|place| ends(place).0)
            .fold(f64::NEG_INFINITY, f64::max);
        all.clone()
            .map(|place| {
                let (low, high) = ends(place);
                let others = all.clone().filter(|other| *other != place);
                let worst = others.map(|other| ends(other).1 - low).fold(0.0, f64::max);
                Certainty {
                    guarantee: self.fits(place).then(|| Score::trusted(worst)),
                    cannot_be_best: high < floor,
                    never_within_five_points: high + FIVE_POINTS < floor,
                }
            })
            .collect()
    }
}

//! What is certain of a place in the order whatever the unknown facts are.

use super::Firmness;
use crate::rank::{RankedFacility, at_most_worse};
use crate::units::Score;

/// What is certain of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
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
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// // What no answer can make the best need not be asked.
    /// let certain = firmness.certainties();
    /// let open = certain.iter().filter(|of| !of.cannot_be_best).count();
    /// println!("{open} of {} homes may be the best", certain.len());
    /// for (place, of) in firmness.places().iter().zip(&certain) {
    ///     assert_eq!(of.guarantee, ranking.guarantee(place));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn certainties(&self) -> Vec<Certainty> {
        let ends =
            |place: &RankedFacility<'_, '_>| (place.score().low(), place.score().high().get());
        let sure = self.places.iter().filter(|place| place.evaluation().fits());
        let floor = sure
            .map(|place| ends(place).0.get())
            .fold(f64::NEG_INFINITY, f64::max);
        // The two greatest highs: of all, and of all but the one that has it.
        let (mut greatest, mut second) = (0.0_f64, 0.0_f64);
        for (_, high) in self.places.iter().map(ends) {
            second = second.max(high.min(greatest));
            greatest = greatest.max(high);
        }
        let certain = |place: &RankedFacility<'_, '_>| {
            let (low, high) = ends(place);
            // Where two have the greatest high, the second is as great.
            let of_others = if high < greatest { greatest } else { second };
            Certainty {
                guarantee: at_most_worse(place.evaluation().fits(), low, of_others),
                cannot_be_best: high < floor,
                never_within_five_points: high + FIVE_POINTS < floor,
            }
        };
        self.places.iter().map(certain).collect()
    }
}

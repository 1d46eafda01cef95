//! The draws that are reported: weights around those of the case, and any weights.

use super::{Acceptability, Draws, Firmness, WeightDraws};
use crate::units::Share;

/// By how much of itself each weight varies in the draws around the case's weights.
pub const SPREAD: Share = Share::trusted(0.3);

/// How often each facility has each rank, for two ways to draw the weights.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RankShares {
    /// Weights around those of the case, each up to [`SPREAD`] of itself away.
    pub around: Acceptability,
    /// Any weights.
    pub any: Acceptability,
}

impl RankShares {
    /// The places that lead in at least this share of either set of draws.
    pub fn leading(&self, at_least: Share) -> impl Iterator<Item = usize> {
        let leads = move |of: &Acceptability, place: usize| {
            of.first(place).is_some_and(|of| of.share >= at_least)
        };
        let places = 0..self.around.len();
        places.filter(move |place| leads(&self.around, *place) || leads(&self.any, *place))
    }
}

/// How often the leader comes first when its weights and the unknown facts vary.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct LeadShare {
    /// The number of draws.
    pub draws: usize,
    /// The share of the draws that it leads.
    pub share: Share,
    /// By how much of itself each weight varied.
    pub spread: Share,
}

impl Firmness<'_> {
    /// Draws `count` times from this seed around the case's weights, and as often any
    /// weights. Unknown facts are drawn from their points.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::firmness::RankShares;
    /// use silverbay::units::Share;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// let shares: RankShares = firmness.rank_shares(2000, 1);
    /// // Every home that leads in a tenth of the draws deserves a look.
    /// let tenth = Share::new(0.1)?;
    /// for place in shares.leading(tenth) {
    ///     let first = [&shares.around, &shares.any].map(|of| of.first(place));
    ///     assert!(first.iter().flatten().any(|of| of.share >= tenth));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn rank_shares(&self, count: usize, seed: u64) -> RankShares {
        let draw = |weights| {
            self.acceptability(Draws {
                count,
                seed,
                weights,
            })
        };
        RankShares {
            around: draw(WeightDraws::Around { spread: SPREAD }),
            any: draw(WeightDraws::Any),
        }
    }

    /// How often the leader comes first in `draws` draws around the case's weights;
    /// `None` without places or draws.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::firmness::{LeadShare, SPREAD};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// let LeadShare { draws, share, spread, .. } = firmness.lead_share(2000, 1).ok_or("a leader")?;
    /// println!("first in {:.0} % of {draws} draws", share.get() * 100.0);
    /// assert_eq!((draws, spread), (2000, SPREAD));
    /// // The same seed, the same share.
    /// assert_eq!(firmness.lead_share(2000, 1).map(|of| of.share), Some(share));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn lead_share(&self, draws: usize, seed: u64) -> Option<LeadShare> {
        let drawn = self.acceptability(Draws {
            count: draws,
            seed,
            weights: WeightDraws::Around { spread: SPREAD },
        });
        let share = drawn.first(0).filter(|_| draws > 0)?.share;
        Some(LeadShare {
            draws,
            share,
            spread: SPREAD,
        })
    }
}

//! How often each facility leads when weights and unknown facts vary: stochastic
//! multicriteria acceptability analysis (Lahdelma, Hokkanen and Salminen 1998).
//!
//! Every random number follows from the seed, the draw and the home's id, so that the
//! answer is the same on every machine and any number of threads, and another home changes
//! nothing that is drawn for these.

use std::convert::Infallible;
use std::ops::ControlFlow;

use super::Firmness;
use super::draws::{Chunk, DRAWS, Homes};
use crate::side_by_side;
use crate::units::Share;

/// How many ranks are counted.
pub const MOST_RANKS: usize = 10;
/// Maximum number of draws. Every share is then known to 0.0003.
pub const MOST_DRAWS: usize = 10_000_000;
/// The pairwise shares are counted among so many of the first.
pub(super) const PAIRED: usize = 10;
/// So many chunks are drawn before they are added up, so that memory does not grow with
/// the number of draws.
const BATCH: usize = 64;

/// How weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WeightDraws {
    /// Every set of weights of the criteria that have one in the case is as likely as any
    /// other: uniform on the simplex. A criterion of weight 0 stays there.
    Any,
    /// Each weight between `1 - spread` and `1 + spread` times the case's, then
    /// brought to sum 1. A spread of 0 keeps the weights.
    Around {
        /// How far, as a share of the weight.
        spread: Share,
    },
}

/// What is drawn, and how often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draws {
    /// How many: from 1 to [`MOST_DRAWS`]; another number is taken as the nearest of these.
    pub count: usize,
    /// Where the generator starts. The same seed gives the same answer.
    pub seed: u64,
    /// How weights are drawn.
    pub weights: WeightDraws,
}

impl Default for Draws {
    /// Ten thousand draws of any weights, from seed 1.
    fn default() -> Self {
        Self {
            count: 10_000,
            seed: 1,
            weights: WeightDraws::Any,
        }
    }
}

/// A share of the draws with its 95 % interval (Wilson 1927).
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Frequency {
    /// The share.
    pub share: Share,
    /// The lower end of the interval.
    pub low: Share,
    /// The upper end of the interval.
    pub high: Share,
}

impl Frequency {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    fn of(count: usize, all: usize) -> Self {
        const Z: f64 = 1.959_963_984_540_054;
        let (n, share) = (all.max(1) as f64, count as f64 / all.max(1) as f64);
        let z2 = Z * Z / n;
        let centre = (share + z2 / 2.0) / (1.0 + z2);
        let half = Z / (1.0 + z2) * (share * (1.0 - share) / n + z2 / (4.0 * n)).sqrt();
        Self {
            share: Share::trusted(share),
            low: Share::trusted((centre - half).clamp(0.0, share)),
            high: Share::trusted((centre + half).clamp(share, 1.0)),
        }
    }
}

/// What the draws gave, in the order of the places.
///
/// # Example
///
/// ```
/// use silverbay::firmness::{Acceptability, Draws, Frequency, MOST_RANKS};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// # let firmness = silverbay::firmness::Firmness::new(&ranking);
/// let draws = Draws { count: 2000, ..Draws::default() };
/// let drawn: Acceptability = firmness.acceptability(draws);
/// let Frequency { share, low, high, .. } = drawn.first(0).ok_or("a first place")?;
/// assert!(low <= share && share <= high);
/// assert!(drawn.first_three(0).is_some_and(|of| of.share >= share));
/// // Ranks are counted as far as anybody reads.
/// assert!(drawn.rank(0, MOST_RANKS).is_some() && drawn.rank(0, MOST_RANKS + 1).is_none());
/// // What whoever prefers the first place cares for.
/// let weights = drawn.central_weights(0).ok_or("it leads sometimes")?;
/// for ((criterion, _), weight) in firmness.criteria().iter().zip(weights) {
///     println!("{criterion}: {:.0} %", weight.get() * 100.0);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    draws: Draws,
    ranks: Vec<[usize; MOST_RANKS]>,
    /// For each place the sum of the weights of the draws that it led.
    weights_led: Vec<Vec<f64>>,
    pairs: Vec<[usize; PAIRED]>,
}

impl Acceptability {
    /// What was drawn.
    #[must_use]
    pub const fn draws(&self) -> Draws {
        self.draws
    }

    /// The number of places.
    pub(super) fn len(&self) -> usize {
        self.ranks.len()
    }

    fn share(&self, count: usize) -> Frequency {
        Frequency::of(count, self.draws.count)
    }

    /// How often a place has the rank, from 1 to [`MOST_RANKS`].
    #[must_use]
    pub fn rank(&self, place: usize, rank: usize) -> Option<Frequency> {
        let counts = self.ranks.get(place)?;
        Some(self.share(*counts.get(rank.checked_sub(1)?)?))
    }

    /// How often a place leads.
    #[must_use]
    pub fn first(&self, place: usize) -> Option<Frequency> {
        self.rank(place, 1)
    }

    /// How often a place is among the first three.
    #[must_use]
    pub fn first_three(&self, place: usize) -> Option<Frequency> {
        let counts = self.ranks.get(place)?;
        Some(self.share(counts.iter().take(3).sum()))
    }

    /// How often one of the first ten comes before another of them.
    #[must_use]
    pub fn before(&self, one: usize, other: usize) -> Option<Frequency> {
        Some(self.share(*self.pairs.get(one)?.get(other)?))
    }

    /// The mean of the weights for which a place leads, in the order of the
    /// criteria: who holds them prefers it. `None` where it never leads.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn central_weights(&self, place: usize) -> Option<Vec<Share>> {
        let led = *self.ranks.get(place)?.first()?;
        let sums = self.weights_led.get(place).filter(|_| led > 0)?;
        Some(
            sums.iter()
                .map(|sum| Share::trusted(sum / led as f64))
                .collect(),
        )
    }
}

impl Firmness<'_> {
    /// Draws weights, unknown facts from their points, and whether each place fits, and
    /// counts the ranks. With the feature `parallel` on all cores, with the same answer.
    #[must_use]
    pub fn acceptability(&self, draws: Draws) -> Acceptability {
        let never = |_| ControlFlow::<Infallible>::Continue(());
        match self.acceptability_while(draws, never) {
            ControlFlow::Continue(all) => all,
            ControlFlow::Break(impossible) => match impossible {},
        }
    }

    /// The same, telling `progress` again and again how many draws are done, until it breaks
    /// off. Without a break the answer is that of [`Firmness::acceptability`].
    ///
    /// # Example
    ///
    /// ```
    /// use std::ops::ControlFlow;
    ///
    /// use silverbay::firmness::{Draws, Firmness};
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let ranking = catalog.rank(&case)?;
    /// let firmness = Firmness::new(&ranking);
    /// let many = Draws { count: 1_000_000, ..Draws::default() };
    /// // Whoever asked has gone.
    /// let stopped = firmness.acceptability_while(many, |done| ControlFlow::Break(done));
    /// assert!(matches!(stopped, ControlFlow::Break(done) if done < 1_000_000));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn acceptability_while<B>(
        &self,
        draws: Draws,
        mut progress: impl FnMut(usize) -> ControlFlow<B>,
    ) -> ControlFlow<B, Acceptability> {
        let count = draws.count.clamp(1, MOST_DRAWS);
        let draws = Draws { count, ..draws };
        let homes = Homes::new(self, draws);
        let places = self.places.len();
        let mut all = Acceptability {
            draws,
            ranks: vec![[0; MOST_RANKS]; places],
            weights_led: vec![vec![0.0; self.criteria.len()]; places],
            pairs: vec![[0; PAIRED]; places.min(PAIRED)],
        };
        let chunks = count.div_ceil(DRAWS);
        for start in (0..chunks).step_by(BATCH) {
            let end = chunks.min(start + BATCH);
            let batch: Vec<usize> = (start..end).collect();
            let batch = side_by_side::map(&batch, |number| Chunk::draw(&homes, *number));
            // In the order of the draws: sums of doubles depend on it.
            for chunk in batch {
                all.count(self, &homes, &chunk);
            }
            progress(count.min(end * DRAWS))?;
        }
        ControlFlow::Continue(all)
    }
}

impl Acceptability {
    fn count(&mut self, firmness: &Firmness<'_>, homes: &Homes, chunk: &Chunk) {
        for (first, weights) in chunk.draws() {
            let mut places = first
                .filter_map(|id| homes.place(id))
                .enumerate()
                .peekable();
            let leader = places.peek().map(|(_, leader)| *leader);
            for (rank, place) in places {
                if let Some(count) = self.ranks.get_mut(place).and_then(|r| r.get_mut(rank)) {
                    *count += 1;
                }
            }
            if let Some(sums) = leader.and_then(|leader| self.weights_led.get_mut(leader)) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += weight;
                }
            }
        }
        for (one, counts) in self.pairs.iter_mut().enumerate() {
            let others = counts.iter_mut().enumerate();
            for (other, count) in others.filter(|(other, _)| *other != one) {
                let (ahead, equal) = chunk.ahead(one, other);
                let wins_tie = firmness.wins_tie(one, other);
                *count += ahead + if wins_tie { equal } else { 0 };
            }
        }
    }
}

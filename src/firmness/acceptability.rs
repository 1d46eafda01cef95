//! How often each facility leads when weights and unknown facts vary: stochastic
//! multicriteria acceptability analysis (Lahdelma, Hokkanen and Salminen 1998).
//!
//! Draws are cut into chunks of fixed size, each with a generator of its own from
//! the seed and its number, so that the answer is the same on every machine and
//! any number of threads.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

use super::Firmness;
use crate::case::Criterion;
use crate::rank::RankedFacility;
use crate::score::VISIT;
use crate::units::{Interval, Minutes, Share};

/// How many ranks are counted.
pub const MOST_RANKS: usize = 10;
/// Maximum number of draws. Every share is then known to 0.0003.
pub const MOST_DRAWS: usize = 10_000_000;
/// The pairwise shares are counted among so many of the first.
const PAIRED: usize = 10;
const CHUNK: usize = 256;
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

/// The utilities that an unknown fact may give.
enum Unknown {
    /// Any number of minutes in the range alike.
    Journey(Interval<Minutes>),
    /// Points: each utility with the sum of the shares up to it.
    Points(Vec<(f64, f64)>),
}

impl Unknown {
    fn of(place: &RankedFacility<'_>, criterion: Criterion) -> Self {
        if let (Criterion::Visit, Some(minutes)) = (criterion, place.minutes()) {
            return Self::Journey(minutes.range());
        }
        let mut sum = 0.0;
        let points = place.points(criterion);
        let summed = points.iter().map(|(utility, share)| {
            sum += share.get();
            (utility, sum)
        });
        Self::Points(summed.collect())
    }

    /// The utility at this share of all that may be, from 0 up to 1.
    fn at(&self, share: f64) -> f64 {
        match self {
            Self::Journey(minutes) => {
                let (low, high) = (minutes.low().get(), minutes.high().get());
                VISIT.of(low + (high - low) * share).get()
            }
            Self::Points(points) => {
                let after = points.iter().find(|(_, sum)| share < *sum);
                // Rounding may leave the last sum below 1.
                after.or(points.last()).map_or(0.0, |(utility, _)| *utility)
            }
        }
    }
}

/// What one chunk of draws counts.
struct Tally {
    ranks: Vec<[usize; MOST_RANKS]>,
    weights_led: Vec<Vec<f64>>,
    pairs: Vec<[usize; PAIRED]>,
}

impl Tally {
    fn add(&mut self, more: &Self) {
        add(&mut self.ranks, &more.ranks);
        add(&mut self.pairs, &more.pairs);
        for (sums, more) in self.weights_led.iter_mut().zip(&more.weights_led) {
            for (sum, more) in sums.iter_mut().zip(more) {
                *sum += more;
            }
        }
    }
}

impl Firmness<'_> {
    /// Draws weights, unknown facts from their points, and whether each place fits, and
    /// counts the ranks. With the feature `parallel` on all cores, with the same answer.
    #[must_use]
    pub fn acceptability(&self, draws: Draws) -> Acceptability {
        let count = draws.count.clamp(1, MOST_DRAWS);
        let draws = Draws { count, ..draws };
        let tally = |chunk: usize| self.tally(draws, chunk);
        let chunks = count.div_ceil(CHUNK);
        let mut all = self.empty_tally();
        for start in (0..chunks).step_by(BATCH) {
            let batch = start..chunks.min(start + BATCH);
            #[cfg(feature = "parallel")]
            let tallies: Vec<Tally> = {
                use rayon::iter::{IntoParallelIterator, ParallelIterator};
                batch.into_par_iter().map(tally).collect()
            };
            #[cfg(not(feature = "parallel"))]
            let tallies = batch.map(tally);
            // In the order of the chunks: sums of doubles depend on it.
            for tally in tallies {
                all.add(&tally);
            }
        }
        Acceptability {
            draws,
            ranks: all.ranks,
            weights_led: all.weights_led,
            pairs: all.pairs,
        }
    }

    fn empty_tally(&self) -> Tally {
        let places = self.places.len();
        Tally {
            ranks: vec![[0; MOST_RANKS]; places],
            weights_led: vec![vec![0.0; self.criteria.len()]; places],
            pairs: vec![[0; PAIRED]; places.min(PAIRED)],
        }
    }

    fn tally(&self, draws: Draws, chunk: usize) -> Tally {
        let mut tally = self.empty_tally();
        let count = CHUNK.min(draws.count - chunk * CHUNK);
        let mut random = generator(draws.seed, chunk);
        let own: Vec<f64> = self
            .criteria
            .iter()
            .map(|(_, weight)| weight.get())
            .collect();
        let mut weights = own.clone();
        let mut keys = vec![0.0; self.places.len()];
        let wide = self.wide();
        for _ in 0..count {
            draw_weights(draws.weights, &own, &mut weights, &mut random);
            self.draw_keys(&weights, &wide, &mut keys, &mut random);
            let first = self.first_of(&keys);
            for (rank, place) in first.iter().enumerate() {
                if let Some(count) = tally.ranks.get_mut(*place).and_then(|r| r.get_mut(rank)) {
                    *count += 1;
                }
            }
            if let Some(sums) = first
                .first()
                .and_then(|place| tally.weights_led.get_mut(*place))
            {
                for (sum, weight) in sums.iter_mut().zip(&weights) {
                    *sum += weight;
                }
            }
            for (one, counts) in tally.pairs.iter_mut().enumerate() {
                let key = keys.get(one).copied().unwrap_or(0.0);
                for (other, (count, rival)) in counts.iter_mut().zip(&keys).enumerate() {
                    let is_tie = key == *rival && one != other && self.wins_tie(one, other);
                    let has_rank = key > f64::NEG_INFINITY;
                    *count += usize::from(has_rank && (key > *rival || is_tie));
                }
            }
        }
        tally
    }

    /// For each criterion the places whose utility is not known, with what it may be.
    fn wide(&self) -> Vec<Vec<(usize, Unknown)>> {
        let of = |(c, (criterion, _)): (usize, &(Criterion, Share))| {
            let places = self.places.iter().enumerate();
            let wide = places.filter(|(place, _)| {
                Self::at(&self.low, c, *place) < Self::at(&self.high, c, *place)
            });
            wide.map(|(at, place)| (at, Unknown::of(place, *criterion)))
                .collect()
        };
        self.criteria.iter().enumerate().map(of).collect()
    }

    /// The keys at these weights, unknown facts drawn anew; minus infinity for a place that
    /// turns out not to fit.
    fn draw_keys(
        &self,
        weights: &[f64],
        wide: &[Vec<(usize, Unknown)>],
        keys: &mut [f64],
        random: &mut Pcg64Mcg,
    ) {
        keys.fill(0.0);
        for ((weight, low), wide) in weights.iter().zip(&self.low).zip(wide) {
            for (key, low) in keys.iter_mut().zip(low) {
                *key += weight * low;
            }
            // One number of 64 bits is two of 32, fine enough for a fact.
            for pair in wide.chunks(2) {
                let bits = random.next_u64();
                let halves = [bits & 0xFFFF_FFFF, bits >> 32];
                for ((place, unknown), half) in pair.iter().zip(halves) {
                    if let (Some(key), Some(low)) = (keys.get_mut(*place), low.get(*place)) {
                        #[expect(clippy::cast_precision_loss, reason = "32 bits are exact")]
                        let share = half as f64 * (1.0 / 4_294_967_296.0);
                        *key += weight * (unknown.at(share) - low);
                    }
                }
            }
        }
        for (key, fit) in keys.iter_mut().zip(&self.fit) {
            if *fit < 1.0 && uniform(random) >= *fit {
                *key = f64::NEG_INFINITY;
            }
        }
    }

    /// The places with the highest keys in order, ties by id; at most [`MOST_RANKS`].
    fn first_of(&self, keys: &[f64]) -> Vec<usize> {
        let mut first: Vec<usize> = Vec::with_capacity(MOST_RANKS + 1);
        let mut least = f64::NEG_INFINITY;
        for (place, key) in keys.iter().enumerate() {
            // A place that does not fit has no rank.
            if *key < least || *key == f64::NEG_INFINITY {
                continue;
            }
            let comes_before = |other: &usize| {
                let of_other = keys.get(*other).copied().unwrap_or(0.0);
                *key > of_other || (*key == of_other && self.wins_tie(place, *other))
            };
            let at = first.iter().position(comes_before).unwrap_or(first.len());
            if at < MOST_RANKS {
                first.insert(at, place);
                first.truncate(MOST_RANKS);
            }
            if first.len() == MOST_RANKS {
                least = first
                    .last()
                    .and_then(|last| keys.get(*last))
                    .copied()
                    .unwrap_or(least);
            }
        }
        first
    }
}

fn add<const N: usize>(sums: &mut [[usize; N]], more: &[[usize; N]]) {
    for (sums, more) in sums.iter_mut().zip(more) {
        for (sum, more) in sums.iter_mut().zip(more) {
            *sum += more;
        }
    }
}

/// A generator for each chunk, far from those of its neighbours.
fn generator(seed: u64, chunk: usize) -> Pcg64Mcg {
    // SplitMix64 (Steele, Lea and Flood 2014) spreads consecutive numbers.
    let mut state = seed ^ (chunk as u64).wrapping_mul(0xD1B5_4A32_D192_ED03);
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u128::from(z ^ (z >> 31))
    };
    Pcg64Mcg::new((next() << 64) | next())
}

#[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
fn uniform(random: &mut Pcg64Mcg) -> f64 {
    (random.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
}

fn draw_weights(how: WeightDraws, own: &[f64], weights: &mut [f64], random: &mut Pcg64Mcg) {
    match how {
        WeightDraws::Any => {
            // The gaps between sorted uniforms are uniform on the simplex.
            let counting = || own.iter().filter(|own| **own > 0.0);
            let mut cuts: Vec<f64> = counting().skip(1).map(|_| uniform(random)).collect();
            cuts.sort_by(f64::total_cmp);
            let mut before = 0.0;
            let drawn = weights.iter_mut().zip(own).filter(|(_, own)| **own > 0.0);
            for ((weight, _), cut) in drawn.zip(cuts.iter().chain([&1.0])) {
                *weight = cut - before;
                before = *cut;
            }
        }
        WeightDraws::Around { spread } => {
            let spread = spread.get();
            let mut sum = 0.0;
            for (weight, own) in weights.iter_mut().zip(own) {
                *weight = own * (1.0 + spread * (2.0 * uniform(random) - 1.0));
                sum += *weight;
            }
            for (weight, own) in weights.iter_mut().zip(own) {
                *weight = if sum > 0.0 { *weight / sum } else { *own };
            }
        }
    }
}

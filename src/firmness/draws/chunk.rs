//! Some draws at once, home after home.
//!
//! A home is first bounded in all draws by the greatest utilities it may have, then fact
//! after fact is drawn where it may still be among the first. Bounds are single precision
//! and may err by [`Chunk::slack`]; keys are double and exact.

use super::fact::{Fact, Unknown, journey};
use super::first::First;
use super::home::{Home, Homes};
use super::number::Stream;
use super::weights;
use crate::firmness::acceptability::PAIRED;

/// How many draws a chunk has; the last may have fewer.
pub(in crate::firmness) const DRAWS: usize = 256;
/// So many bounds are worked out at once, in vector instructions.
const LANES: usize = 16;

/// One number for each draw.
type Column<T> = [T; DRAWS];

/// What some draws gave.
pub(in crate::firmness) struct Chunk {
    count: usize,
    first: Vec<First>,
    weights: Vec<Column<f64>>,
    /// The keys of the first homes of the ranking, minus infinity where they do not fit.
    leading: Vec<Column<f64>>,
}

impl Chunk {
    /// The draws of this number.
    pub(in crate::firmness) fn draw(homes: &Homes, number: usize) -> Self {
        let start = number * DRAWS;
        let mut open = Open::new(homes, start);
        let criteria = homes.own.len();
        let mut chunk = Self {
            count: DRAWS.min(homes.draws.count - start),
            first: vec![First::new(); DRAWS],
            weights: vec![[0.0; DRAWS]; criteria],
            leading: vec![[f64::NEG_INFINITY; DRAWS]; homes.all.len().min(PAIRED)],
        };
        let mut drawn = vec![0.0; criteria];
        for (at, stream) in open.streams.iter().enumerate().take(chunk.count) {
            weights::draw(homes.draws.weights, &homes.own, *stream, &mut drawn);
            for (column, weight) in chunk.weights.iter_mut().zip(&drawn) {
                if let Some(entry) = column.get_mut(at) {
                    *entry = *weight;
                }
            }
        }
        let single = |column: &Column<f64>| column.map(to_single);
        open.weights = chunk.weights.iter().map(single).collect();
        // Draws beyond the last are shut out from the start.
        for least in open.least.iter_mut().take(chunk.count) {
            *least = f32::NEG_INFINITY;
        }
        for (place, home) in homes.all.iter().enumerate() {
            open.bound(home);
            for fact in &home.facts {
                open.draw(home, fact);
            }
            chunk.rank(place, home, &mut open);
        }
        chunk
    }

    /// Ranks a home in the draws in which it may be among the first.
    fn rank(&mut self, place: usize, home: &Home, open: &mut Open) {
        let slack = Self::slack(self.weights.len());
        let mut columns = Vec::with_capacity(self.weights.len());
        for (column, (weights, top)) in self.weights.iter().zip(&home.tops).enumerate() {
            let is_open = home.facts.iter().any(|fact| fact.column == column);
            let drawn = open.utilities.get(column).filter(|_| is_open);
            columns.push((weights, drawn, *top));
        }
        for at in open.left.iter().take(open.count) {
            let at = usize::from(*at);
            let (Some(stream), Some(first), Some(least)) = (
                open.streams.get(at),
                self.first.get_mut(at),
                open.least.get_mut(at),
            ) else {
                continue;
            };
            if !home.fits(stream.at(home.stream)) {
                continue;
            }
            let mut key = 0.0;
            for (weights, drawn, known) in &columns {
                let drawn = drawn.and_then(|drawn| drawn.get(at));
                key += weights.get(at).unwrap_or(&0.0) * drawn.unwrap_or(known);
            }
            first.insert(key, home.id);
            *least = to_single(first.least() - slack);
            if let Some(entry) = self.leading.get_mut(place).and_then(|l| l.get_mut(at)) {
                *entry = key;
            }
        }
    }

    /// How far a bound may lie below the key it bounds: each of at most eight roundings a
    /// criterion errs by half of the last bit of a number up to 1.
    #[expect(clippy::cast_precision_loss, reason = "six criteria")]
    fn slack(criteria: usize) -> f64 {
        4.0 * criteria as f64 * f64::from(f32::EPSILON)
    }

    /// The first places of each draw, as places of their ids, with the weights.
    pub(in crate::firmness) fn draws(
        &self,
    ) -> impl Iterator<Item = (impl Iterator<Item = usize>, impl Iterator<Item = f64>)> {
        let first = self.first.iter().take(self.count).enumerate();
        first.map(|(at, first)| {
            let weights = self.weights.iter().filter_map(move |w| w.get(at));
            (first.ids(), weights.copied())
        })
    }

    /// In how many draws one of the first homes of the ranking has a higher key than
    /// another, and in how many they have the same and both fit.
    pub(in crate::firmness) fn ahead(&self, one: usize, other: usize) -> (usize, usize) {
        let (Some(one), Some(other)) = (self.leading.get(one), self.leading.get(other)) else {
            return (0, 0);
        };
        let (mut ahead, mut equal) = (0, 0);
        for (one, other) in one.iter().zip(other).take(self.count) {
            ahead += usize::from(one > other);
            equal += usize::from(one == other && *one > f64::NEG_INFINITY);
        }
        (ahead, equal)
    }
}

/// The draws in which one home may still be among the first.
struct Open {
    streams: Column<Stream>,
    weights: Vec<Column<f32>>,
    /// What a bound must reach.
    least: Column<f32>,
    bounds: Column<f32>,
    /// The utilities drawn for the home, a column each criterion.
    utilities: Vec<Column<f64>>,
    /// The draws that are left, the first `count` of them.
    left: Column<u8>,
    count: usize,
    stays: Column<bool>,
}

impl Open {
    fn new(homes: &Homes, start: usize) -> Self {
        let seed = homes.draws.seed;
        Self {
            streams: std::array::from_fn(|at| Stream::of_draw(seed, start + at)),
            weights: Vec::new(),
            least: [f32::INFINITY; DRAWS],
            bounds: [0.0; DRAWS],
            utilities: vec![[0.0; DRAWS]; homes.own.len()],
            left: [0; DRAWS],
            count: 0,
            stays: [false; DRAWS],
        }
    }

    /// Bounds a home in all draws and keeps those in which it may be among the first.
    fn bound(&mut self, home: &Home) {
        let (bounds, _) = self.bounds.as_chunks_mut::<LANES>();
        for (lanes, bounds) in bounds.iter_mut().enumerate() {
            let mut sums = [0.0; LANES];
            for (weights, top) in self.weights.iter().zip(&home.tops) {
                let top = to_single(*top);
                let Some(weights) = weights.as_chunks::<LANES>().0.get(lanes) else {
                    continue;
                };
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += weight * top;
                }
            }
            *bounds = sums;
        }
        let mut count = 0;
        for ((at, bound), least) in (0..=u8::MAX).zip(&self.bounds).zip(&self.least) {
            if let Some(entry) = self.left.get_mut(count) {
                *entry = at;
            }
            count += usize::from(bound >= least);
        }
        self.count = count;
    }

    /// Draws a fact of a home and keeps the draws in which it may still be among the first.
    fn draw(&mut self, home: &Home, fact: &Fact) {
        match &fact.unknown {
            Unknown::Journey(minutes) => self.draw_by(home, fact, |stream| {
                journey(*minutes, stream.output(fact.output).share())
            }),
            Unknown::Points(points) => {
                self.draw_by(home, fact, |stream| points.at(stream.output(fact.output)));
            }
        }
    }

    #[inline]
    fn draw_by(&mut self, home: &Home, fact: &Fact, utility: impl Fn(Stream) -> f64) {
        let weights = self.weights.get(fact.column);
        let utilities = self.utilities.get_mut(fact.column);
        let (Some(weights), Some(utilities)) = (weights, utilities) else {
            return;
        };
        for (at, stays) in self.left.iter().zip(&mut self.stays).take(self.count) {
            let at = usize::from(*at);
            let (Some(stream), Some(weight), Some(entry), Some(bound), Some(least)) = (
                self.streams.get(at),
                weights.get(at),
                utilities.get_mut(at),
                self.bounds.get_mut(at),
                self.least.get(at),
            ) else {
                continue;
            };
            let utility = utility(stream.at(home.stream));
            *entry = utility;
            *bound -= weight * to_single(fact.top - utility);
            *stays = *bound >= *least;
        }
        // A pass of its own: the place of an entry would otherwise wait for every bound
        // before it.
        let mut count = 0;
        for (from, stays) in self.stays.iter().enumerate().take(self.count) {
            let at = self.left.get(from).copied().unwrap_or(0);
            if let Some(entry) = self.left.get_mut(count) {
                *entry = at;
            }
            count += usize::from(*stays);
        }
        self.count = count;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a bound allows for it")]
const fn to_single(number: f64) -> f32 {
    number as f32
}

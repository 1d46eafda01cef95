//! What an unknown fact may be.

use super::number::Output;
use crate::rank::RankedFacility;
use crate::score::VISIT;
use crate::units::{Interval, Minutes};
use crate::{case::Criterion, units::Share};

/// Into so many parts the numbers from 0 to 1 are cut to find a point.
const PARTS: usize = 64;

/// A fact that is not known, by its utility.
pub(super) struct Fact {
    /// The place of its criterion among those that apply.
    pub(super) column: usize,
    /// Which output of a home's stream draws it.
    pub(super) output: u64,
    /// The greatest utility that it may give.
    pub(super) top: f64,
    /// By how much its mean lies below that.
    pub(super) loss: f64,
    pub(super) unknown: Unknown,
}

/// The utilities that an unknown fact may give.
pub(super) enum Unknown {
    /// Any number of minutes in the range alike.
    Journey(Interval<Minutes>),
    /// One of some utilities.
    Points(Points),
}

impl Fact {
    /// What a criterion of a place may be.
    pub(super) fn of(place: &RankedFacility<'_, '_>, column: usize, criterion: Criterion) -> Self {
        // The first output says whether the home fits.
        let output = criterion as u64 + 2;
        if let (Criterion::Visit, Some(minutes)) = (criterion, place.minutes()) {
            let unknown = Unknown::Journey(minutes.range());
            let (top, middle) = (unknown.journey_at(0.0), unknown.journey_at(0.5));
            return Self {
                column,
                output,
                top,
                loss: top - middle,
                unknown,
            };
        }
        let points = place.points(criterion);
        let top = points.iter().map(|(utility, _)| utility);
        let top = top.fold(0.0, f64::max);
        Self {
            column,
            output,
            top,
            loss: top - points.mean(),
            unknown: Unknown::Points(Points::new(points.iter())),
        }
    }
}

impl Unknown {
    /// The utility of a journey at this share of its range.
    fn journey_at(&self, share: f64) -> f64 {
        match self {
            Self::Journey(minutes) => journey(*minutes, share),
            Self::Points(_) => 0.0,
        }
    }
}

/// The utility of the journey at this share of its range, from 0 up to 1.
#[inline]
pub(super) fn journey(minutes: Interval<Minutes>, share: f64) -> f64 {
    let (low, high) = (minutes.low().get(), minutes.high().get());
    VISIT.of(low + (high - low) * share).get()
}

/// Utilities, each with the sum of the shares up to it: a number draws the first whose sum
/// is above it.
pub(super) struct Points {
    sums: Vec<(f64, f64)>,
    /// For each part of the numbers the first point that one of them may draw.
    first: [u16; PARTS],
    /// How many points after it another number of the same part may draw, at most.
    further: usize,
}

impl Points {
    #[expect(clippy::cast_precision_loss, reason = "a part is below 65")]
    fn new(points: impl Iterator<Item = (f64, Share)>) -> Self {
        let mut sum = 0.0;
        let mut points: Vec<_> = points
            .map(|(utility, share)| {
                sum += share.get();
                (sum, utility)
            })
            .collect();
        // Rounding may leave the last sum below 1.
        if let Some((sum, _)) = points.last_mut() {
            *sum = f64::INFINITY;
        }
        let start = |part: usize| part as f64 / PARTS as f64;
        let first = |part| points.partition_point(|(sum, _)| *sum <= start(part));
        let last = |part| points.partition_point(|(sum, _)| *sum < start(part + 1));
        let mut firsts = [0; PARTS];
        let mut further = 0;
        for (part, entry) in firsts.iter_mut().enumerate() {
            // An earlier point is as good a place to begin.
            *entry = u16::try_from(first(part)).unwrap_or(u16::MAX);
            further = further.max(last(part) - usize::from(*entry));
        }
        Self {
            sums: points,
            first: firsts,
            further,
        }
    }

    /// The utility that a number draws.
    #[inline]
    pub(super) fn at(&self, number: Output) -> f64 {
        let share = number.share();
        let mut at = usize::from(self.first.get(number.part()).copied().unwrap_or(0));
        // Without a branch on the number, which no processor foresees.
        for _ in 0..self.further {
            let sum = self.sums.get(at).map_or(f64::INFINITY, |(sum, _)| *sum);
            at += usize::from(share >= sum);
        }
        self.sums.get(at).map_or(0.0, |(_, utility)| *utility)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::firmness::draws::number::Stream;

    #[test]
    fn a_number_draws_the_first_point_whose_sum_of_shares_is_above_it() {
        let even = |count: u32| vec![1.0 / f64::from(count); count as usize];
        let rare = vec![0.4, 0.001, 0.0, 0.0005, 0.001, 0.5975];
        let one = vec![1.0];
        let short = vec![0.3, 0.3, 0.3];
        for shares in [even(2), even(5), even(25), even(300), rare, one, short] {
            let values = (0_u32..).map(f64::from);
            let shared = values.zip(shares.iter().copied().map(Share::trusted));
            let points = Points::new(shared);
            for n in 0..20_000 {
                let number = Stream::default().output(n);
                let mut sum = 0.0;
                let is_below = |share: &f64| {
                    sum += share;
                    number.share() < sum
                };
                let first = shares.iter().position(is_below);
                let first = u32::try_from(first.unwrap_or(shares.len() - 1)).unwrap();
                assert_eq!(points.at(number), f64::from(first), "{shares:?}");
            }
        }
    }
}

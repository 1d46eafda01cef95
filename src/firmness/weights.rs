//! For which weights the order stays, in closed form.
//!
//! The weight of one criterion runs from 0 to 1 while the others keep their
//! proportions. Every key is then a straight line, so each pair of facilities
//! changes places at one weight at most, and the range is an intersection.

use super::Firmness;
use super::lead::SURE;
use crate::case::Criterion;
use crate::units::{Interval, Share};

/// For which weights of one criterion, the others in proportion, an order stays.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct WeightRange {
    /// The criterion.
    pub criterion: Criterion,
    /// Its weight, as a share of all.
    pub weight: Share,
    /// The least and the greatest share at which the same facility leads.
    pub leader: Interval<Share>,
    /// Who leads below that, as its place in the order; `None` where nobody does.
    pub below: Option<usize>,
    /// Who leads above that.
    pub above: Option<usize>,
    /// The least and the greatest share at which the first three are the same three.
    pub first_three: Interval<Share>,
}

impl WeightRange {
    /// The least change of the weight, as a share of itself, that dethrones the
    /// leader; `None` where no change does.
    #[must_use]
    pub fn least_change(&self) -> Option<f64> {
        let weight = self.weight.get();
        if weight <= 0.0 {
            return None;
        }
        let (low, high) = (self.leader.low().get(), self.leader.high().get());
        let down = self.below.map(|_| (weight - low) / weight);
        let up = self.above.map(|_| (high - weight) / weight);
        match (down, up) {
            (Some(down), Some(up)) => Some(down.min(up)),
            (one, other) => one.or(other),
        }
    }
}

/// Weights nearer than this are one up to rounding.
const SAME: f64 = 1e-12;

/// A key as a line over the weight of one criterion: `at_zero` where it is 0,
/// `at_one` where it is everything.
#[derive(Clone, Copy)]
struct Line {
    at_zero: f64,
    at_one: f64,
}

impl Firmness<'_> {
    /// The range of each criterion's weight. Empty without an eligible facility;
    /// a criterion that has all the weight has no others to keep in proportion and
    /// is left out.
    #[must_use]
    pub fn weight_ranges(&self) -> Vec<WeightRange> {
        if self.places.is_empty() {
            return Vec::new();
        }
        let criteria = self.criteria.iter().enumerate();
        let movable = criteria.filter(|(_, (_, weight))| weight.get() < 1.0);
        movable.map(|(c, _)| self.weight_range(c)).collect()
    }

    /// The least relative change of any one weight that dethrones the leader, with
    /// the criterion; `None` where none does.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::firmness::WeightRange;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// // The weight that the first place hangs on most.
    /// let ranges: Vec<WeightRange> = firmness.weight_ranges();
    /// let each = ranges.iter().filter_map(WeightRange::least_change);
    /// let least = firmness.least_weight_change().map(|(_, change)| change);
    /// assert_eq!(each.min_by(f64::total_cmp), least);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn least_weight_change(&self) -> Option<(Criterion, f64)> {
        let changes = self.weight_ranges().into_iter();
        changes
            .filter_map(|range| Some((range.criterion, range.least_change()?)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// The criterion of weight 0 with which the least weight dethrones the leader, and the
    /// weight above which it does; `None` where none does.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Criterion;
    /// use silverbay::firmness::Firmness;
    /// use silverbay::units::Weight;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// // The family left the official stars out. Would a little of them change the first place?
    /// let case = case.change().weigh(Criterion::Quality, Weight::new(0.0)?).build()?;
    /// let ranking = catalog.rank(&case)?;
    /// let firmness = Firmness::new(&ranking);
    /// match firmness.least_new_weight() {
    ///     Some((of, share)) => {
    ///         assert_eq!(*ranking.weights().get(of), 0.0);
    ///         println!("{of}, above {:.1} %", share.get() * 100.0);
    ///     }
    ///     None => println!("no weight does"),
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn least_new_weight(&self) -> Option<(Criterion, Share)> {
        let ranges = self.weight_ranges().into_iter();
        let new = ranges.filter(|range| range.weight.get() <= 0.0 && range.above.is_some());
        new.map(|range| (range.criterion, range.leader.high()))
            .min_by_key(|(_, share)| *share)
    }

    fn weight_range(&self, c: usize) -> WeightRange {
        let (criterion, weight) = self
            .criteria
            .get(c)
            .copied()
            .map_or((Criterion::Visit, 0.0), |(criterion, weight)| {
                (criterion, weight.get())
            });
        let lines = self.lines(c);
        let (mut leader, mut first_three) = ((0.0_f64, 1.0_f64), (0.0_f64, 1.0_f64));
        let (mut below, mut above) = (None, None);
        let kept = lines.len().min(3);
        for (rival, line) in lines.iter().enumerate() {
            for (member, of_member) in lines.iter().enumerate().take(kept) {
                let Some((at, is_above)) = crossing(*of_member, *line) else {
                    continue;
                };
                if rival >= kept {
                    if is_above {
                        first_three.1 = first_three.1.min(at);
                    } else {
                        first_three.0 = first_three.0.max(at);
                    }
                }
                if member > 0 {
                    continue;
                }
                let (end, next) = if is_above {
                    (&mut leader.1, &mut above)
                } else {
                    (&mut leader.0, &mut below)
                };
                let is_nearer = if is_above { at < *end } else { at > *end };
                // Of rivals at one weight the one that is better beyond it.
                let better = |before: usize| {
                    let beyond = |line: &Line| if is_above { line.at_one } else { line.at_zero };
                    let (own, other) = (beyond(line), lines.get(before).map_or(0.0, beyond));
                    own > other || (own == other && self.wins_tie(rival, before))
                };
                let takes = match *next {
                    Some(before) if (at - *end).abs() <= SAME => better(before),
                    _ => is_nearer,
                };
                if is_nearer {
                    *end = at;
                }
                if takes {
                    *next = Some(rival);
                }
            }
        }
        // Rounding must not put the weight itself outside.
        let around = |(low, high): (f64, f64)| {
            let (low, high) = (low.min(weight), high.max(weight));
            Interval::trusted(Share::trusted(low), Share::trusted(high))
        };
        WeightRange {
            criterion,
            weight: Share::trusted(weight),
            leader: around(leader),
            below,
            above,
            first_three: around(first_three),
        }
    }

    /// The keys as lines over the weight of criterion `c`.
    fn lines(&self, c: usize) -> Vec<Line> {
        let rest: f64 = self
            .criteria
            .iter()
            .enumerate()
            .filter(|(d, _)| *d != c)
            .map(|(_, (_, weight))| weight.get())
            .sum();
        (0..self.places.len())
            .map(|place| {
                let of = |d: usize| Self::at(&self.counted, d, place);
                let others = self.criteria.iter().enumerate().filter(|(d, _)| *d != c);
                let sum: f64 = others.map(|(d, (_, weight))| weight.get() * of(d)).sum();
                Line {
                    at_zero: sum / rest,
                    at_one: of(c),
                }
            })
            .collect()
    }

    /// The thousandth nearest to the weight of criterion `c` at which a place leads, the
    /// others in proportion, if there is one.
    pub(super) fn nearest_lead(&self, c: usize, place: usize) -> Option<Share> {
        let (from, to) = self.leads_between(c, place)?;
        let own = self.criteria.get(c)?.1.get();
        let (first, last) = ((from * 1000.0).ceil(), (to * 1000.0).floor());
        let nearest = (own * 1000.0).round().clamp(first, last.max(first));
        let lines = self.lines(c);
        let leads = |thousandths: f64| {
            let share = thousandths / 1000.0;
            let key = |line: &Line| line.at_zero * (1.0 - share) + line.at_one * share;
            let own = lines.get(place).map_or(0.0, key);
            let mut rivals = lines.iter().enumerate();
            (0.0..=1.0).contains(&share)
                && rivals.all(|(rival, line)| {
                    rival == place
                        || own > key(line) + SURE
                        || (self.are_alike(place, rival) && self.wins_tie(place, rival))
                })
        };
        // Just at an end of the range keys are equal up to rounding.
        let steps = [0.0, 1.0, -1.0, 2.0, -2.0];
        let found = steps
            .map(|step| nearest + step)
            .into_iter()
            .find(|at| leads(*at));
        found.map(|thousandths| Share::trusted(thousandths / 1000.0))
    }

    /// The shares of criterion `c`'s weight at which a place leads, if any.
    fn leads_between(&self, c: usize, place: usize) -> Option<(f64, f64)> {
        let lines = self.lines(c);
        let own = *lines.get(place)?;
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (rival, line) in lines
            .iter()
            .enumerate()
            .filter(|(rival, _)| *rival != place)
        {
            let (zero, one) = (own.at_zero - line.at_zero, own.at_one - line.at_one);
            let holds = |gap: f64| gap > 0.0 || (gap == 0.0 && self.wins_tie(place, rival));
            let slope = one - zero;
            match (holds(zero), holds(one)) {
                (true, true) => {}
                (false, false) => return None,
                (true, false) => to = to.min(-zero / slope),
                (false, true) => from = from.max(-zero / slope),
            }
        }
        (from <= to).then_some((from, to))
    }
}

/// The weight at which `rival` overtakes `member`, and whether beyond it, above, it
/// leads; `None` where it does within no weight.
fn crossing(member: Line, rival: Line) -> Option<(f64, bool)> {
    let (zero, one) = (member.at_zero - rival.at_zero, member.at_one - rival.at_one);
    match (zero < 0.0, one < 0.0) {
        (false, true) => Some((zero / (zero - one), true)),
        (true, false) => Some((zero / (zero - one), false)),
        _ => None,
    }
}

//! What a criterion looks at, and the answers beyond a given utility.

use crate::facility::{Medical, Stars};
use crate::units::{Estimate, HkdPerMonth, Interval, Minutes, Utility};

/// The fact behind a utility, in its own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fact {
    /// The mean journey one way; `None` without homes.
    Journey(Option<Interval<Minutes>>),
    /// The monthly cost to the elder.
    Cost(Estimate<HkdPerMonth>),
    /// The share of the care levels above the need that are served.
    Headroom(Estimate<Utility>),
    /// The medical model, where known, and its utility.
    Medical(Option<Medical>, Estimate<Utility>),
    /// The stars that are valid on the day of the ranking.
    Stars(Option<Stars>),
    /// The share of the wished services that are offered.
    Wishes(Estimate<Utility>),
}

/// The answers from which on something changes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// The facility charges less than this a month, before what funding takes off.
    CostBelow(HkdPerMonth),
    /// It charges more than this a month, before what funding takes off.
    CostAbove(HkdPerMonth),
    /// The mean journey one way takes less than this.
    JourneyBelow(Minutes),
    /// It takes more than this.
    JourneyAbove(Minutes),
    /// It has this many stars or more.
    StarsAtLeast(u8),
    /// It has fewer stars than this.
    StarsBelow(u8),
    /// Its medical model is one of these.
    Medical(Vec<Medical>),
    /// It serves this many or more of the care levels above the need.
    LevelsAtLeast(usize),
    /// It serves fewer of them than this, or not the needed one.
    LevelsBelow(usize),
    /// It offers this many or more of the wished services.
    WishesAtLeast(u32),
    /// It offers fewer of them than this.
    WishesBelow(u32),
    /// The answer to an open question of eligibility is yes.
    Yes,
    /// It is no, and the facility is left out.
    No,
}

/// The utilities on one side of a utility, which is not among them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Beyond {
    Above(f64),
    Below(f64),
}

impl Beyond {
    pub(super) const fn holds(self, utility: f64) -> bool {
        match self {
            Self::Above(least) => utility > least,
            Self::Below(most) => utility < most,
        }
    }

    /// Of answers that rise in utility from `first` to `last`: the first above, or the
    /// first that is no longer below.
    pub(super) fn step<T>(
        self,
        mut answers: impl Iterator<Item = T>,
        utility: impl Fn(&T) -> f64,
    ) -> Option<T> {
        match self {
            Self::Above(_) => answers.find(|answer| self.holds(utility(answer))),
            Self::Below(_) => answers.find(|answer| !self.holds(utility(answer))),
        }
    }

    /// A quantity that falls as the utility rises: below a number for a better answer,
    /// above it for a worse one.
    pub(super) fn falling<Q>(
        self,
        quantity: impl Fn(f64) -> Option<Q>,
        below: impl Fn(Q) -> Answer,
        above: impl Fn(Q) -> Answer,
    ) -> Option<Answer> {
        match self {
            Self::Above(utility) => quantity(utility).map(below),
            Self::Below(utility) => quantity(utility).map(above),
        }
    }

    /// A count that rises with the utility.
    pub(super) fn rising<N>(
        self,
        counts: impl Iterator<Item = N>,
        utility: impl Fn(&N) -> f64,
        at_least: impl Fn(N) -> Answer,
        below: impl Fn(N) -> Answer,
    ) -> Option<Answer> {
        let count = self.step(counts, utility)?;
        Some(match self {
            Self::Above(_) => at_least(count),
            Self::Below(_) => below(count),
        })
    }
}

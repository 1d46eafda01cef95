//! The facilities of a catalog as they were put together, with all that is worked out of
//! them: never changed, and shared by the catalogs that come from them.

use std::collections::BTreeMap;

use super::legs::{CrossingEnds, FarLegs};
use crate::facility::Facility;
use crate::index::{Ids, Index, Surroundings};
use crate::units::{AsOf, Day};

/// The facilities with their index.
#[derive(Debug)]
pub(super) struct Homes {
    pub(super) facilities: Vec<Facility>,
    pub(super) by_id: Ids,
    /// How many facilities are dated to each day.
    pub(super) days: Days,
    pub(super) far_legs: FarLegs,
    pub(super) index: Index,
}

impl Homes {
    /// Builds the index.
    pub(super) fn new(
        facilities: Vec<Facility>,
        by_id: Ids,
        ends: &CrossingEnds,
        around: &Surroundings<'_>,
    ) -> Self {
        let far_legs = FarLegs::new(&facilities, ends);
        let index = Index::new(&facilities, &by_id, around, |row| far_legs.of(row));
        Self {
            days: facilities.iter().filter_map(dated).collect(),
            facilities,
            by_id,
            far_legs,
            index,
        }
    }

    /// Bytes beyond the facilities.
    pub(super) fn bytes(&self) -> usize {
        self.index.bytes() + self.far_legs.bytes() + self.by_id.bytes()
    }
}

/// The last day that the date of a facility can mean.
pub(super) fn dated(facility: &Facility) -> Option<Day> {
    facility.provenance.as_of.map(AsOf::last_day)
}

/// How many facilities are dated to each day.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Days(BTreeMap<Day, u32>);

impl Days {
    /// The newest day.
    pub(super) fn newest(&self) -> Option<Day> {
        self.0.keys().next_back().copied()
    }

    /// The newest day when these are taken off.
    pub(super) fn newest_without(&self, gone: &Self) -> Option<Day> {
        let left = |(day, count): &(&Day, &u32)| gone.0.get(day).is_none_or(|gone| gone < count);
        self.0.iter().rev().find(left).map(|(day, _)| *day)
    }

    /// Each day with its number.
    #[cfg(feature = "snapshot")]
    pub(super) fn as_list(&self) -> Vec<(Day, u32)> {
        self.0.iter().map(|(day, count)| (*day, *count)).collect()
    }

    /// The days of [`as_list`](Self::as_list).
    #[cfg(feature = "snapshot")]
    pub(super) fn of_list(list: Vec<(Day, u32)>) -> Self {
        Self(list.into_iter().collect())
    }
}

impl FromIterator<Day> for Days {
    fn from_iter<I: IntoIterator<Item = Day>>(days: I) -> Self {
        let mut counts = BTreeMap::new();
        for day in days {
            *counts.entry(day).or_default() += 1;
        }
        Self(counts)
    }
}

//! What was changed of the facilities since they were put together.
//!
//! The index keeps the rows as they are. A search leaves out those that are gone and
//! evaluates the changed ones, which are few, each: bounds know nothing of changes.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use foldhash::fast::FixedState;

use super::homes::{Days, Homes, dated};
use super::legs::CrossingEnds;
use crate::facility::{CareLevel, Facility};
use crate::index::{CompactHome, CompactPrice, CompactRow, IdPlace, Ratings, Row, Surroundings};
use crate::units::Day;

/// How many changes are kept beside the index. With more it is built anew: each costs a
/// search some 80 ns.
const MOST: usize = 256;

/// A facility that is new, or stands in for one of the rows.
#[derive(Debug)]
pub(super) struct ChangedHome {
    pub(super) facility: Facility,
    /// The row that it stands in for.
    pub(super) replaces: Option<u32>,
    far_km: Box<[f64]>,
    compact: CompactHome,
    id: IdPlace,
}

impl ChangedHome {
    pub(super) fn new(
        facility: Facility,
        replaces: Option<u32>,
        homes: &Homes,
        ends: &CrossingEnds,
        around: &Surroundings<'_>,
        ratings: &mut Ratings,
    ) -> Self {
        Self {
            far_km: ends.far_km(&facility).collect(),
            compact: CompactHome::new(&facility, around, ratings.code(&facility)),
            id: homes.by_id.place_of(&facility.id, &homes.facilities),
            facility,
            replaces,
        }
    }
}

/// The changes of a catalog.
#[derive(Debug)]
pub(super) struct Changed {
    /// In rows behind those of the index: those that stand in for a row, and the new ones in
    /// the order in which they came.
    homes: Vec<Arc<ChangedHome>>,
    /// Of each the place of its id.
    ids: Vec<u32>,
    /// Their places by ascending id.
    by_id: Vec<u32>,
    /// The rows that are gone, each with the place of what stands in for it.
    gone: HashMap<u32, Option<u32>, FixedState>,
    pub(super) ratings: Ratings,
    pub(super) newest: Option<Day>,
    /// All facilities side by side, for who asks for them so.
    pub(super) all: OnceLock<Vec<Facility>>,
}

impl Changed {
    /// `None` where there are too many, or their ids have no room between those of the rows.
    pub(super) fn new(
        homes: Vec<Arc<ChangedHome>>,
        removed: impl Iterator<Item = u32>,
        ratings: Ratings,
        base: &Homes,
    ) -> Option<Self> {
        let mut gone: HashMap<u32, Option<u32>, FixedState> =
            removed.map(|row| (row, None)).collect();
        let new = (0_u32..).zip(&homes);
        gone.extend(new.filter_map(|(at, home)| Some((home.replaces?, Some(at)))));
        let most = MOST.min(base.by_id.room());
        if homes.len() > most || gone.len() > most {
            return None;
        }
        let mut by_id: Vec<u32> = (0_u32..).take(homes.len()).collect();
        let home = |at: u32| homes.get(at as usize);
        by_id.sort_unstable_by_key(|at| home(*at).map(|home| &home.facility.id));
        let mut ids = vec![0; homes.len()];
        let sorted = by_id.iter().filter_map(|at| Some(home(*at)?.id));
        for (at, id) in by_id.iter().zip(base.by_id.between(sorted)) {
            if let Some(place) = ids.get_mut(*at as usize) {
                *place = id;
            }
        }
        let out = |row: &u32| base.facilities.get(*row as usize).and_then(dated);
        let days: Days = gone.keys().filter_map(out).collect();
        let newest = homes.iter().filter_map(|home| dated(&home.facility)).max();
        Some(Self {
            newest: newest.max(base.days.newest_without(&days)),
            homes,
            ids,
            by_id,
            gone,
            ratings,
            all: OnceLock::new(),
        })
    }

    pub(super) fn homes(&self) -> &[Arc<ChangedHome>] {
        &self.homes
    }

    /// The rows that are gone without anything in their stead.
    pub(super) fn removed(&self) -> impl Iterator<Item = u32> {
        let gone = self.gone.iter();
        gone.filter(|(_, by)| by.is_none()).map(|(row, _)| *row)
    }

    /// How many more facilities there are than rows; negative where there are fewer.
    pub(super) fn more(&self) -> isize {
        self.homes.len().cast_signed() - self.gone.len().cast_signed()
    }

    /// Whether the row of the index is gone.
    pub(super) fn is_gone(&self, Row(row): Row) -> bool {
        u32::try_from(row).is_ok_and(|row| self.gone.contains_key(&row))
    }

    /// The place of what stands in for a row that is gone.
    pub(super) fn in_stead(&self, Row(row): Row) -> Option<usize> {
        let by = self.gone.get(&u32::try_from(row).ok()?)?;
        by.map(|at| at as usize)
    }

    /// The places of those that stand in for no row, in the order in which they came.
    pub(super) fn added(&self) -> impl Iterator<Item = usize> {
        let homes = self.homes.iter().enumerate();
        homes
            .filter(|(_, home)| home.replaces.is_none())
            .map(|(at, _)| at)
    }

    /// The place of the facility with this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let of = |at: &u32| self.homes.get(*at as usize).map(|home| &*home.facility.id);
        let at = self
            .by_id
            .binary_search_by(|at| of(at).cmp(&Some(id)))
            .ok()?;
        self.by_id.get(at).map(|at| *at as usize)
    }

    pub(super) fn facility(&self, at: usize) -> Option<&Facility> {
        self.homes.get(at).map(|home| &home.facility)
    }

    pub(super) fn far_km(&self, at: usize) -> Option<&[f64]> {
        self.homes.get(at).map(|home| &*home.far_km)
    }

    pub(super) fn id_place(&self, at: usize) -> Option<u32> {
        self.ids.get(at).copied()
    }

    pub(super) fn facts(&self, at: usize, level: CareLevel) -> Option<(&CompactRow, CompactPrice)> {
        self.homes.get(at).map(|home| home.compact.at(level))
    }
}

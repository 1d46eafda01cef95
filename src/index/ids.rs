//! The facilities in the order of their ids.

use std::cmp::Ordering;

use super::Row;
use crate::facility::Facility;

/// Where an id stands among those of the rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IdPlace {
    /// How many come before it.
    before: u32,
    /// Whether a row has it.
    is_own: bool,
}

/// The rows of some facilities by ascending id.
#[derive(Clone, Debug)]
pub(crate) struct Ids(pub(super) Vec<u32>);

impl Ids {
    pub(crate) fn new(facilities: &[Facility]) -> Self {
        let mut rows: Vec<u32> = (0_u32..).take(facilities.len()).collect();
        let id = |row: u32| facilities.get(row as usize).map(|facility| &facility.id);
        // Most tables are kept in this order.
        if !rows.is_sorted_by_key(|row| id(*row)) {
            rows.sort_unstable_by(|a, b| id(*a).cmp(&id(*b)));
        }
        Self(rows)
    }

    /// An id that two of the facilities have.
    pub(crate) fn repeated<'f>(&self, facilities: &'f [Facility]) -> Option<&'f str> {
        let mut ids = self
            .0
            .iter()
            .filter_map(|row| facilities.get(*row as usize));
        let mut before = ids.next()?;
        for facility in ids {
            if facility.id == before.id {
                return Some(&facility.id);
            }
            before = facility;
        }
        None
    }

    /// The row of the facility with this id.
    pub(crate) fn find(&self, id: &str, facilities: &[Facility]) -> Option<Row> {
        let compared = |row: &u32| {
            let other = facilities.get(*row as usize).map(|facility| &*facility.id);
            other.cmp(&Some(id))
        };
        let at = self.0.binary_search_by(compared).ok()?;
        self.0.get(at).map(|row| Row(*row as usize))
    }

    /// For each row a number that stands to others as its id to theirs, with room between
    /// them.
    pub(super) fn places(&self) -> Vec<u32> {
        let mut places = vec![0; self.0.len()];
        for (at, row) in (0_u32..).zip(&self.0) {
            if let Some(place) = places.get_mut(*row as usize) {
                *place = self.place(at);
            }
        }
        places
    }

    fn place(&self, at: u32) -> u32 {
        (at + 1) * self.step()
    }

    /// How far two neighbours are apart. The greatest number is no place.
    fn step(&self) -> u32 {
        let count = u32::try_from(self.0.len()).unwrap_or(u32::MAX - 2);
        (u32::MAX - 1) / (count + 1)
    }

    /// How many other ids have a place between two neighbours.
    pub(crate) fn room(&self) -> usize {
        self.step() as usize - 1
    }

    /// Where an id stands among these.
    pub(crate) fn place_of(&self, id: &str, facilities: &[Facility]) -> IdPlace {
        let compared = |row: &u32| {
            let other = facilities.get(*row as usize).map(|facility| &*facility.id);
            other.cmp(&Some(id))
        };
        let (Ok(before) | Err(before)) = self.0.binary_search_by(compared);
        let found = self.0.get(before).map(compared);
        IdPlace {
            before: u32::try_from(before).unwrap_or(u32::MAX - 2),
            is_own: found == Some(Ordering::Equal),
        }
    }

    /// The numbers of ids among those of the rows. They come in order, and no more of them
    /// than there is [`room`](Self::room).
    pub(crate) fn between(&self, ids: impl Iterator<Item = IdPlace>) -> impl Iterator<Item = u32> {
        let (mut last, mut count) = (0, 0);
        ids.map(move |IdPlace { before, is_own }| {
            if is_own {
                return self.place(before);
            }
            if before != last {
                (last, count) = (before, 0);
            }
            count += 1;
            before * self.step() + count
        })
    }

    /// Bytes held.
    pub(crate) fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<u32>()
    }
}

//! The facilities in the order of their ids.

use super::Row;
use crate::facility::Facility;

/// The rows of some facilities by ascending id.
#[derive(Clone, Debug, PartialEq)]
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

    /// For each row, how many ids come before its own.
    pub(super) fn places(&self) -> Vec<u32> {
        let mut places = vec![0; self.0.len()];
        for (at, row) in (0_u32..).zip(&self.0) {
            if let Some(place) = places.get_mut(*row as usize) {
                *place = at;
            }
        }
        places
    }

    /// Bytes held.
    pub(crate) fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<u32>()
    }
}

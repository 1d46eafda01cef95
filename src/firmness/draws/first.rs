//! The first places of one draw.

use crate::firmness::MOST_RANKS;

/// A key with the place of the home's id among all ids in order.
type Entry = (f64, usize);

const NONE: Entry = (f64::NEG_INFINITY, usize::MAX);

/// The highest keys in order, equal ones by id.
#[derive(Clone, Debug)]
pub(super) struct First([Entry; MOST_RANKS]);

impl First {
    pub(super) const fn new() -> Self {
        Self([NONE; MOST_RANKS])
    }

    /// Puts a key where it belongs, if it is among the first.
    #[inline]
    pub(super) fn insert(&mut self, key: f64, id: usize) {
        let mut entry = (key, id);
        for other in &mut self.0 {
            let is_before = entry.0 > other.0 || (entry.0 == other.0 && entry.1 < other.1);
            if is_before {
                std::mem::swap(&mut entry, other);
            }
        }
    }

    /// The key that another must reach; minus infinity while there is room.
    pub(super) const fn least(&self) -> f64 {
        let [.., (least, _)] = self.0;
        least
    }

    /// The places of the ids, best first.
    pub(super) fn ids(&self) -> impl Iterator<Item = usize> {
        let entries = self.0.iter().take_while(|entry| **entry != NONE);
        entries.map(|(_, id)| *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_keys_stay_and_equal_ones_are_in_the_order_of_their_ids() {
        let mut first = First::new();
        for (key, id) in [(0.5, 9), (0.7, 3), (0.5, 1)] {
            first.insert(key, id);
        }
        assert_eq!(first.ids().collect::<Vec<_>>(), [3, 1, 9]);
        assert_eq!(first.least(), f64::NEG_INFINITY);
        for id in 10..19 {
            first.insert(0.6, id);
        }
        assert_eq!(
            first.ids().collect::<Vec<_>>(),
            [3, 10, 11, 12, 13, 14, 15, 16, 17, 18]
        );
        assert_eq!(first.least(), 0.6);
    }
}

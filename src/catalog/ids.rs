//! The ids of a table and the lines on which they stand.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

use foldhash::fast::RandomState;

/// The lines of the ids met so far.
///
/// Keyed by the hash of an id, so that a table of millions grows without reading
/// all ids again; an id whose hash is taken by another goes to the next number.
#[derive(Default)]
pub(super) struct Ids {
    state: RandomState,
    lines: HashMap<u64, (Box<str>, u64), RandomState>,
}

impl Ids {
    /// The line where the id stands first: an earlier one, or else this.
    pub(super) fn first_line(&mut self, id: &str, line: u64) -> u64 {
        let mut key = self.state.hash_one(id);
        loop {
            match self.lines.entry(key) {
                Entry::Vacant(free) => {
                    free.insert((id.into(), line));
                    return line;
                }
                Entry::Occupied(taken) if *taken.get().0 == *id => return taken.get().1,
                Entry::Occupied(_) => key = key.wrapping_add(1),
            }
        }
    }

    /// The line of an id; `None` where it was not met.
    pub(super) fn line(&self, id: &str) -> Option<u64> {
        let mut key = self.state.hash_one(id);
        loop {
            let (found, line) = self.lines.get(&key)?;
            if **found == *id {
                return Some(*line);
            }
            key = key.wrapping_add(1);
        }
    }
}

//! The ids of a table and their lines.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

/// The lines of the ids met so far.
///
/// Tables are mostly kept in the order of their ids. An id greater than all before it
/// is new, which takes no look-up; it goes to the end of a list that stays sorted.
/// Only the others are hashed.
#[derive(Default)]
pub(crate) struct Ids {
    /// The texts of the ids in `ascending`, one behind the other.
    text: String,
    ascending: Vec<Seen>,
    others: HashMap<Box<str>, u64, RandomState>,
}

/// An id and its line.
struct Seen {
    text: Range<usize>,
    line: u64,
}

impl Ids {
    /// The line on which the id occurs first: an earlier one, or else this.
    pub(crate) fn first_line(&mut self, id: &str, line: u64) -> u64 {
        let is_greatest = self
            .ascending
            .last()
            .is_none_or(|last| self.id_of(last) < id);
        if is_greatest {
            let start = self.text.len();
            self.text.push_str(id);
            let text = start..self.text.len();
            self.ascending.push(Seen { text, line });
            return line;
        }
        self.line(id).unwrap_or_else(|| {
            self.others.insert(id.into(), line);
            line
        })
    }

    /// The line of an id; `None` where it was not met.
    pub(crate) fn line(&self, id: &str) -> Option<u64> {
        if let Some(line) = self.others.get(id) {
            return Some(*line);
        }
        let found = self
            .ascending
            .binary_search_by(|seen| self.id_of(seen).cmp(id));
        found
            .ok()
            .and_then(|at| self.ascending.get(at))
            .map(|seen| seen.line)
    }

    fn id_of(&self, seen: &Seen) -> &str {
        self.text.get(seen.text.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_known_by_the_line_where_it_stood_first_in_any_order() {
        let mut ids = Ids::default();
        let rows = ["b", "d", "a", "d", "c", "a", "e", "", "b", "c"];
        let lines: Vec<u64> = (2..)
            .zip(rows)
            .map(|(line, id)| ids.first_line(id, line))
            .collect();
        assert_eq!(lines, [2, 3, 4, 3, 6, 4, 8, 9, 2, 6]);
        assert_eq!(
            ["a", "e", "", "f", "ab"].map(|id| ids.line(id)),
            [Some(4), Some(8), Some(9), None, None]
        );
    }
}

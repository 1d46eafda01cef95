//! The ids of a table and their lines.

use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

use foldhash::fast::RandomState;

/// The lines of the ids met so far.
///
/// Tables are mostly kept in the order of their ids. An id greater than all before it
/// is new, which takes no look-up; it goes to the end of a list that stays sorted.
/// Only the others are hashed. The ids of rows that have none of their own are not kept as
/// texts, but by their lines.
#[derive(Default)]
pub(crate) struct Ids {
    /// The texts of the ids in `ascending`, one behind the other.
    text: String,
    ascending: Vec<Seen>,
    others: HashMap<Box<str>, u64, RandomState>,
    /// Rows without an id of their own: lines one after the other, ascending.
    unnamed: Vec<RangeInclusive<u64>>,
    /// Whether a row has an id of its own that is like one of these.
    has_alike: bool,
}

/// How the id of a row begins that has none of its own; its line follows.
pub(crate) const UNNAMED: &str = "row-";

/// The line that such an id tells; `None` for any other id.
fn line_told(id: &str) -> Option<u64> {
    let digits = id.strip_prefix(UNNAMED)?;
    let line = digits.parse().ok()?;
    (Ids::of_line(line) == id).then_some(line)
}

/// An id and its line.
struct Seen {
    text: Range<usize>,
    line: u64,
}

impl Ids {
    /// The id of a row that has none of its own.
    pub(crate) fn of_line(line: u64) -> String {
        format!("{UNNAMED}{line}")
    }

    /// The line on which the id of a row without one of its own occurs first: an earlier one,
    /// or else its own.
    pub(crate) fn first_line_of_unnamed(&mut self, line: u64) -> u64 {
        let earlier = self.has_alike.then(|| self.line(&Self::of_line(line)));
        match self.unnamed.last_mut() {
            Some(last) if last.end() + 1 == line => *last = *last.start()..=line,
            _ => self.unnamed.push(line..=line),
        }
        earlier.flatten().unwrap_or(line)
    }

    /// The line on which the id occurs first: an earlier one, or else this.
    pub(crate) fn first_line(&mut self, id: &str, line: u64) -> u64 {
        if let Some(told) = line_told(id) {
            if self.is_unnamed(told) {
                return told;
            }
            self.has_alike = true;
        }
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

    /// Takes the ids of rows that stand below all of these, each with its line. False, and
    /// none is taken, where one of them is known already.
    pub(crate) fn extend(&mut self, below: &Self) -> bool {
        let first = below.ascending.first().map(|first| below.id_of(first));
        let last = self.ascending.last().map(|last| self.id_of(last));
        let are_alone = first > last && self.others.is_empty() && self.unnamed.is_empty();
        let ascending = || {
            let ascending = below.ascending.iter();
            ascending.map(|seen| (below.id_of(seen), seen.line))
        };
        let others = || below.others.iter().map(|(id, line)| (&**id, *line));
        let unnamed = || below.unnamed.iter().cloned().flatten();
        let is_known = ascending().any(|(id, _)| !are_alone && self.line(id).is_some());
        let is_known = is_known
            || others().any(|(id, _)| self.line(id).is_some())
            || (self.has_alike && unnamed().any(|line| self.line(&Self::of_line(line)).is_some()));
        if is_known {
            return false;
        }
        for (id, line) in ascending().chain(others()) {
            self.first_line(id, line);
        }
        for line in unnamed() {
            self.first_line_of_unnamed(line);
        }
        self.has_alike |= below.has_alike;
        true
    }

    /// The line of an id; `None` where it was not met.
    pub(crate) fn line(&self, id: &str) -> Option<u64> {
        if let Some(line) = self.others.get(id) {
            return Some(*line);
        }
        let found = self
            .ascending
            .binary_search_by(|seen| self.id_of(seen).cmp(id));
        let found = found.ok().and_then(|at| self.ascending.get(at));
        let own = found.map(|seen| seen.line);
        own.or_else(|| line_told(id).filter(|line| self.is_unnamed(*line)))
    }

    fn is_unnamed(&self, line: u64) -> bool {
        let until = self.unnamed.partition_point(|lines| *lines.end() < line);
        let lines = self.unnamed.get(until);
        lines.is_some_and(|lines| lines.contains(&line))
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

    #[test]
    fn a_row_without_an_id_is_known_by_its_line_and_not_taken_for_another() {
        let mut ids = Ids::default();
        assert_eq!(ids.first_line("row-5", 2), 2);
        assert_eq!(ids.first_line_of_unnamed(3), 3);
        assert_eq!(ids.first_line_of_unnamed(4), 4);
        // Another row has its id already.
        assert_eq!(ids.first_line_of_unnamed(5), 2);
        assert_eq!(ids.first_line_of_unnamed(9), 9);
        assert_eq!(ids.first_line("row-4", 10), 4);
        // It is another text.
        assert_eq!(ids.first_line("row-04", 11), 11);
        assert_eq!(
            ["row-3", "row-9", "row-5", "row-04", "row-7"].map(|id| ids.line(id)),
            [Some(3), Some(9), Some(2), Some(11), None]
        );
    }
}

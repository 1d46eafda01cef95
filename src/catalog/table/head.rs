//! The first line of a table: which field holds which column.

use std::io::Read;
use std::sync::Arc;

use super::headings::{column, nearest, rank};
use super::{Headed, Need};
use crate::catalog::bytes::REPLACEMENT;
use crate::catalog::opened::{Opened, Reader};
use crate::problem::{Problem, ProblemKind, Problems, Within};

/// The most missing columns that a note names.
const MOST_NAMED: usize = 5;

/// Where the columns are.
pub(crate) struct Head<C> {
    /// For each column of `C`, its field.
    fields: Vec<Option<usize>>,
    /// For each field, its column.
    named: Vec<Option<C>>,
    /// For each column, the unit that its heading gives to every cell.
    units: Vec<Option<String>>,
    /// For each field, its heading as it stands.
    texts: Vec<String>,
    /// Whether a line above gives sums in 元.
    is_in_yuan: bool,
}

impl<C: Headed> Head<C> {
    /// A first line of which only this field has a column.
    pub(crate) fn of_one(column: C, field: usize) -> Self {
        let mut head = Self {
            fields: vec![None; C::ALL.len()],
            named: vec![None; field + 1],
            units: vec![None; C::ALL.len()],
            texts: Vec::new(),
            is_in_yuan: false,
        };
        // Its only column has no other field yet.
        let _ = head.place(column, field, None);
        head
    }

    /// Finds the columns in the first line and reports headings that are unknown,
    /// repeated or unreadable, and columns that are missing. `None` when a column
    /// is missing that every row needs.
    pub(super) fn find<R: Read>(opened: &Opened<R>, problems: &mut Problems) -> Option<Self> {
        let mut report = |name: Option<&str>, field: Option<usize>, kind| {
            problems.push(Problem {
                file: Arc::clone(&opened.file),
                within: Within::Text,
                line: opened.place.line,
                name: name.map(Into::into),
                span: field.and_then(|field| opened.place.span(field)),
                is_of_a_fact: false,
                kind,
            });
        };
        let mut head = Self {
            fields: vec![None; C::ALL.len()],
            named: vec![None; opened.headings.len()],
            units: vec![None; C::ALL.len()],
            texts: opened.headings.clone(),
            is_in_yuan: opened.unit.is_some(),
        };
        for (field, heading) in opened.headings.iter().enumerate() {
            let heading = heading.trim();
            if heading.contains([REPLACEMENT, '\0']) {
                let kind = ProblemKind::Undecodable {
                    text: heading.to_owned(),
                    encoding: opened.reader.encoding(),
                };
                report(None, Some(field), kind);
            } else if let Some((column, unit)) = column::<C>(heading) {
                let before = head.field(column).and_then(|at| opened.headings.get(at));
                if C::ASKS && before.is_some_and(|of| rank(column, heading) < rank(column, of)) {
                    // Degrees rather than a grid, where a list has both.
                    head.take_off(column);
                }
                if let Err(first) = head.place(column, field, unit) {
                    let first = opened.headings.get(first).map_or("", |first| first.trim());
                    let kind = ProblemKind::DuplicateColumn {
                        text: heading.to_owned(),
                        first: first.to_owned(),
                    };
                    let kind = if C::ASKS && first != heading {
                        ProblemKind::OtherHeading {
                            text: heading.to_owned(),
                            first: first.to_owned(),
                        }
                    } else {
                        kind
                    };
                    report(Some(column.code()), Some(field), kind);
                }
            } else if !heading.is_empty() {
                let kind = ProblemKind::UnknownColumn {
                    text: heading.to_owned(),
                    nearest: nearest::<C>(heading),
                };
                report(None, Some(field), kind);
            }
        }
        let unit = opened.unit.as_ref().filter(|_| C::ASKS);
        if let Some((line, text)) = unit {
            problems.push(Problem {
                line: *line,
                ..Problem::of_file(&opened.file, ProblemKind::UnitAbove { text: text.clone() })
            });
        }
        let mut report = |name: Option<&str>, kind| {
            problems.push(Problem {
                line: opened.place.line,
                name: name.map(Into::into),
                ..Problem::of_file(&opened.file, kind)
            });
        };
        // Whoever gives rows one by one knows them by their ids.
        let has_names = !matches!(opened.reader, Reader::Given(_));
        let is_complete = head.report_lacking(has_names, &mut report);
        is_complete.then_some(head)
    }

    /// Puts a column in a field; the field that has it already where one does.
    fn place(&mut self, column: C, field: usize, unit: Option<String>) -> Result<(), usize> {
        if let Some(first) = self.field(column) {
            return Err(first);
        }
        if let (Some(place), Some(named), Some(of_heading)) = (
            self.fields.get_mut(column.index()),
            self.named.get_mut(field),
            self.units.get_mut(column.index()),
        ) {
            *place = Some(field);
            *named = Some(column);
            *of_heading = unit;
        }
        Ok(())
    }

    /// Frees the field of a column for a heading that fits it better.
    fn take_off(&mut self, column: C) {
        if let Some(field) = self.fields.get_mut(column.index()).and_then(Option::take)
            && let Some(named) = self.named.get_mut(field)
        {
            *named = None;
        }
    }

    /// Reports the columns that are missing. False when rows are of no use without
    /// one of them.
    fn report_lacking(
        &self,
        has_names: bool,
        report: &mut dyn FnMut(Option<&str>, ProblemKind),
    ) -> bool {
        let lacks = |need: Need| {
            let is_lacking =
                move |column: &&C| column.need() == need && self.field(**column).is_none();
            C::ALL.iter().filter(is_lacking)
        };
        let mut is_complete = true;
        // What a list does not say of each home may be said of the whole list.
        for column in lacks(Need::EveryRow).filter(|_| !C::ASKS) {
            is_complete = false;
            let columns = C::CODES;
            report(Some(column.code()), ProblemKind::MissingColumn { columns });
        }
        // A list of homes has their names.
        let is_name = |column: &&C| column.code().starts_with("name");
        let names = || C::ALL.iter().filter(is_name);
        if C::ASKS && has_names && names().all(|name| self.field(*name).is_none()) {
            is_complete = false;
            let columns = C::CODES;
            let name = names().next().map(|name| name.code());
            report(name, ProblemKind::MissingColumn { columns });
        }
        if is_complete && has_names && lacks(Need::Name).next().is_some() {
            report(None, ProblemKind::NoIds);
        }
        let mut columns: Vec<_> = lacks(Need::Usual).map(|column| column.code()).collect();
        if is_complete && !columns.is_empty() {
            let others = columns.len().saturating_sub(MOST_NAMED);
            columns.truncate(MOST_NAMED);
            report(None, ProblemKind::ColumnsNotThere { columns, others });
        }
        is_complete
    }

    /// The field of a column.
    #[inline]
    pub(super) fn field(&self, column: C) -> Option<usize> {
        self.fields.get(column.index()).copied().flatten()
    }

    /// The heading of a field as it stands.
    pub(super) fn text(&self, field: usize) -> &str {
        self.texts.get(field).map_or("", String::as_str)
    }

    /// The column of a field.
    pub(super) fn column(&self, field: usize) -> Option<C> {
        self.named.get(field).copied().flatten()
    }

    /// Whether a line above the headings gives sums in 元.
    pub(super) const fn is_in_yuan(&self) -> bool {
        self.is_in_yuan
    }

    /// The columns of the fields in the order of the file.
    pub(super) fn named(&self) -> &[Option<C>] {
        &self.named
    }

    /// The unit that the heading of a column gives to every cell.
    pub(super) fn unit(&self, column: C) -> Option<&str> {
        self.units.get(column.index())?.as_deref()
    }
}

//! The rows of one table read by several cores, with the same outcome as one after the other.

use std::cell::RefCell;
use std::io::Read;

use super::{Around, Rows, read_row};
use crate::catalog::table::{Counts, Form, RawRow, Source};
use crate::problem::Problems;
use crate::side_by_side;

/// Rows are read together until their text has so many bytes.
const MOST_TEXT: usize = 1 << 20;
/// The memory of a longer row is not kept for another.
const LONG_ROW: usize = 1 << 14;

/// Reads every row and hands on the good ones in the order of the file, `most` rows together.
///
/// Rows are read apart from those above. Where that makes a difference, which is where an id
/// is known from above or a cell leaves its city to the row above, they are read once more.
pub(super) fn read<'a, R: Read, C: Rows>(
    (source, form, counts): (&mut Source<R>, &Form<C>, &mut Counts),
    around: &mut Around<'a>,
    problems: &mut Problems,
    most: usize,
    mut keep: impl FnMut(C::Record),
) {
    let blank = around.apart();
    let spare: RefCell<Vec<Together<'a, C>>> = RefCell::default();
    let mut is_at_end = false;
    let take = || {
        if is_at_end {
            return None;
        }
        let again = spare.borrow_mut().pop();
        let mut rows = again.unwrap_or_else(|| Together::new(blank.apart()));
        is_at_end = !rows.take(source, most);
        Some(rows)
    };
    let work = |mut rows: Together<'a, C>| {
        rows.read_apart(form);
        rows
    };
    let put = |mut rows: Together<'a, C>| {
        if rows.follows(around) {
            problems.append(std::mem::take(&mut rows.problems));
            counts.add(&mut rows.counts);
            rows.records.drain(..).for_each(&mut keep);
        } else {
            rows.raw.read(form, around, problems, counts, &mut keep);
        }
        spare.borrow_mut().push(rows);
    };
    side_by_side::in_turn(take, work, put);
}

/// Rows one below the other as they stand.
#[derive(Default)]
struct RawRows {
    /// Each with what was found on the way to it, and behind them memory for others.
    rows: Vec<(RawRow, Problems)>,
    /// How many rows there are.
    len: usize,
    /// What was found behind the last row of the file.
    behind: Problems,
}

impl RawRows {
    fn read<C: Rows>(
        &mut self,
        form: &Form<C>,
        around: &mut Around<'_>,
        problems: &mut Problems,
        counts: &mut Counts,
        mut keep: impl FnMut(C::Record),
    ) {
        for (row, before) in self.rows.iter_mut().take(self.len) {
            problems.append(before.clone());
            if form.is_aside(row, counts) {
                continue;
            }
            let no_others = (None, None);
            let read = form.read(row, counts, no_others, problems, |row| {
                read_row(row, around)
            });
            read.into_iter().for_each(&mut keep);
        }
        problems.append(self.behind.clone());
    }
}

/// Rows that are read apart from those above, and what came of it.
struct Together<'a, C: Rows> {
    raw: RawRows,
    around: Around<'a>,
    problems: Problems,
    counts: Counts,
    records: Vec<C::Record>,
}

impl<'a, C: Rows> Together<'a, C> {
    fn new(around: Around<'a>) -> Self {
        Self {
            raw: RawRows::default(),
            around,
            problems: Problems::default(),
            counts: Counts::default(),
            records: Vec::new(),
        }
    }

    /// Takes the next rows of a file; false at its end.
    fn take<R: Read>(&mut self, source: &mut Source<R>, most: usize) -> bool {
        self.around.forget_rows();
        self.problems = Problems::default();
        self.counts = Counts::default();
        self.records.clear();
        let RawRows { rows, len, behind } = &mut self.raw;
        (*len, *behind) = (0, Problems::default());
        let mut text = 0;
        while *len < most && text < MOST_TEXT {
            if *len == rows.len() {
                rows.push((RawRow::none(), Problems::default()));
            }
            let Some((row, before)) = rows.get_mut(*len) else {
                break;
            };
            if row.len() > LONG_ROW {
                *row = RawRow::none();
            }
            *before = Problems::default();
            if !source.next(row, before) {
                *behind = std::mem::take(before);
                return false;
            }
            text += row.len();
            *len += 1;
        }
        true
    }

    fn read_apart(&mut self, form: &Form<C>) {
        let Self { raw, around, .. } = self;
        let (problems, records) = (&mut self.problems, &mut self.records);
        raw.read(form, around, problems, &mut self.counts, |record| {
            records.push(record);
        });
    }

    /// Whether the rows say the same below those that were read before, which then know of
    /// them too.
    fn follows(&mut self, around: &mut Around<'_>) -> bool {
        let lacks_city = self.around.lacks_city_above && !around.city_above.is_empty();
        if lacks_city || !self.problems.are_whole() {
            return false;
        }
        // Last, because rows that are read once more must not be known yet.
        if !around.ids.extend(&self.around.ids) {
            return false;
        }
        around.left += self.around.left;
        if !self.around.city_above.is_empty() {
            around.city_above = std::mem::take(&mut self.around.city_above);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::path::Path;
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::catalog::Catalog;
    use crate::catalog::reading::{finish, open};
    use crate::catalog::rows::FacilityColumn;
    use crate::catalog::table::{Table, TableSettings};

    static SHIPPED: LazyLock<Catalog> =
        LazyLock::new(|| Catalog::load(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).unwrap());

    /// All that reading a list of homes says, with so many rows together or one after the
    /// other.
    fn read_as(text: &[u8], together: Option<usize>) -> Option<String> {
        let stated = TableSettings::default();
        let mut problems = Problems::default();
        let opened = open("list", text, &stated, &mut problems)?;
        let mut table: Table<_, FacilityColumn> = Table::open(opened, &stated, &mut problems)?;
        let mut around = Around {
            gazetteer: Some(SHIPPED.gazetteer()),
            ..Around::alone()
        };
        let mut homes = Vec::new();
        if let Some(most) = together {
            let parts = table.parts().unwrap();
            super::read(parts, &mut around, &mut problems, most, |home| {
                homes.push(home);
            });
        } else {
            while let Some(row) = table.next(&mut problems, |row| read_row(row, &mut around)) {
                homes.extend(row.ok());
            }
        }
        let rows = table.rows();
        finish("list", &mut table, &around, &mut problems);
        let mut said = format!("{rows} rows\n");
        for home in &homes {
            writeln!(said, "{:?}: {home:?}", around.ids.line(&home.id)).unwrap();
        }
        for problem in problems.into_list() {
            writeln!(said, "{problem:?}").unwrap();
        }
        Some(said)
    }

    #[test]
    fn rows_read_together_say_what_they_say_one_after_the_other() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut lists = vec![root.join("data/facilities.csv")];
        for folder in ["tests/dirty", "tests/reality", "tests/shapes", "data/lists"] {
            let files = std::fs::read_dir(root.join(folder)).unwrap();
            lists.extend(files.map(|file| file.unwrap().path()));
        }
        let mut compared = 0;
        for list in lists.into_iter().filter(|list| list.is_file()) {
            let text = std::fs::read(&list).unwrap();
            let alone = read_as(&text, None);
            compared += usize::from(alone.is_some());
            for most in [1, 2, 3, 7, 100] {
                let together = read_as(&text, Some(most));
                assert!(
                    together == alone,
                    "{} by {most}: {together:#?} {alone:#?}",
                    list.display()
                );
            }
        }
        assert!(compared > 30, "{compared} lists");
    }

    proptest! {
        #[test]
        fn any_rows_read_together_say_what_they_say_one_after_the_other(
            rows in prop::collection::vec(
                (
                    prop::sample::select(vec!["a", "b", "c", "d", "", "row-3", "row-5"]),
                    prop::sample::select(vec!["Home", "Day centre", "合計", "name_en", "\"open"]),
                    prop::sample::select(vec!["", "Shenzhen", "深圳", "Paris", "Hong Kong"]),
                    prop::sample::select(vec!["", "3000", "3000 up", "many", "3000,4000", "\n"]),
                ),
                0..12,
            ),
            most in 1_usize..5,
        ) {
            let mut text = "id,name_en,city,all_in_fee\n".to_owned();
            for (id, name, city, fee) in rows {
                writeln!(text, "{id},{name},{city},{fee}").unwrap();
            }
            let alone = read_as(text.as_bytes(), None);
            let together = read_as(text.as_bytes(), Some(most));
            prop_assert_eq!(alone, together);
        }
    }
}

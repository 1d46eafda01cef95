//! Facilities whose cells come from elsewhere than a file: from a database, from a data frame,
//! from the rows of another program.

use std::io::Empty;

use super::check::CheckOptions;
use super::opened::Opened;
use super::rows::{Around, FacilityColumn, read_row};
use super::table::Table;
use super::{LoadError, TableSettings};
use crate::facility::Facility;
use crate::problem::{Problem, ProblemKind, Problems, Wanted, Within};
use crate::vocabulary::Word;

use FacilityColumn as C;

/// Reads rows of cells under headings that are stated once, by the same rules as the rows of
/// `facilities.csv`: the same headings, the same spellings, the same problems.
///
/// Each row must have an id, since numbers of rows repeat where rows come from several places;
/// a name it needs not have. Ids are remembered, so that one that occurs twice is told: rows
/// without end are read in pieces, each with a reader of its own.
///
/// # Example
///
/// ```
/// use silverbay::catalog::{CheckOptions, Context, FacilityRows, GivenFacility};
///
/// let context = Context::load("data")?;
/// let options = CheckOptions {
///     gazetteer: Some(context.gazetteer()),
///     ..CheckOptions::default()
/// };
/// let headings = ["id", "kind", "city", "district", "beds"];
/// let mut rows = FacilityRows::new("homes", &headings, &options)?;
/// let cells = ["a", "care_home", "Shenzhen", "Nanshan", "120"];
/// let GivenFacility { facility, problems, .. } = rows.row(1, cells).expect("a home");
/// assert_eq!(facility.beds, Some(120));
/// assert!(problems.is_empty());
///
/// let problems = rows.row(2, ["", "care_home", "Shenzhen", "Nanshan", ""]).unwrap_err();
/// assert_eq!(problems[0].column(), Some("id"));
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
pub struct FacilityRows<'o> {
    table: Table<Empty, C>,
    around: Around<'o>,
    file: String,
    /// What the headings say, and later what the whole list does not say.
    notes: Problems,
}

/// A facility of a row, and what is to be asked about it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GivenFacility {
    /// The facility.
    pub facility: Facility,
    /// Questions and notes; a fact that raises a question is unknown.
    pub problems: Vec<Problem>,
}

impl<'o> FacilityRows<'o> {
    /// Finds the columns. `name` is what problems call the source.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when a column is named twice, or one is missing without which no row is
    /// of use: the id, and the kind and the city where the settings state none of all rows.
    pub fn new(
        name: &str,
        headings: &[&str],
        options: &CheckOptions<'o>,
    ) -> Result<Self, LoadError> {
        let mut problems = Problems::default();
        let headings = headings.iter().map(|heading| (*heading).to_owned());
        let opened = Opened::given(name, headings.collect());
        // A blank cell says nothing of the row before, which may come from elsewhere.
        let stated = TableSettings {
            fill_down: false,
            ..options.settings.clone()
        };
        let table = Table::open(opened, &stated, &mut problems);
        let named = table.as_ref().map_or(&[][..], Table::named);
        let needed = [
            (C::Id, true),
            (C::Kind, stated.kind.is_none()),
            (C::City, stated.city.is_none()),
        ];
        for (column, is_needed) in needed {
            if is_needed && !named.contains(&Some(column)) {
                let columns = C::CODES;
                problems.push(Problem {
                    name: Some(column.code().into()),
                    within: Within::Records,
                    ..Problem::of_file(name, ProblemKind::MissingColumn { columns })
                });
            }
        }
        match table {
            Some(table) if problems.errors() == 0 => Ok(Self {
                table,
                around: Around {
                    gazetteer: options.gazetteer,
                    stated,
                    by_id: true,
                    ..Around::default()
                },
                file: name.to_owned(),
                notes: problems,
            }),
            _ => Err(LoadError::from(problems.into_list())),
        }
    }

    /// Reads one row: the cells in the order of the headings, an empty text where a value is
    /// missing. `number` is what problems call it, such as its place among the rows.
    ///
    /// # Errors
    ///
    /// Every problem of a row that cannot be used: it has no id or one that an earlier row
    /// has, its city is not known, it has more or fewer cells than there are headings, or it
    /// is no home but a total or a remark.
    pub fn row<'c>(
        &mut self,
        number: u64,
        cells: impl IntoIterator<Item = &'c str>,
    ) -> Result<GivenFacility, Vec<Problem>> {
        let mut problems = Problems::default();
        self.table.give(number, cells.into_iter());
        let around = &mut self.around;
        let read = self.table.next(&mut problems, |row| read_row(row, around));
        let cities_left = std::mem::take(&mut around.left.city);
        if read.is_none() {
            self.table.finish(&mut problems);
        }
        if !matches!(read, Some(Ok(_))) && problems.refusals() == 0 {
            let kind = match cities_left {
                0 => {
                    let wanted = Wanted::ShortName;
                    ProblemKind::Missing { wanted }
                }
                rows => ProblemKind::ListWithoutCity { rows },
            };
            problems.push(Problem {
                line: number,
                ..Problem::of_file(&self.file, kind)
            });
        }
        problems.within(0, &Within::Records);
        let problems = problems.into_list();
        match read {
            Some(Ok(facility)) => Ok(GivenFacility { facility, problems }),
            _ => Err(problems),
        }
    }

    /// What the headings say, and what is to be asked of all rows together: the currency of
    /// fees, the datum of positions where no column tells it.
    #[must_use]
    pub fn finish(mut self) -> Vec<Problem> {
        for kind in self.around.left.problems() {
            self.notes.push(Problem::of_file(&self.file, kind));
        }
        self.notes.into_list()
    }
}

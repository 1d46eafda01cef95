//! The numbers of facilities as a column of Arrow.

use std::sync::Arc;

use arrow_array::builder::{BooleanBufferBuilder, Float64Builder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_buffer::NullBuffer;
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef};
use silverbay::catalog::{CheckOptions, Context, FacilityColumn, FacilityRows, LoadError};
use silverbay::facility::Facility;
use silverbay::problem::Problem;
use silverbay::score::{Evaluation, Scorer};
use silverbay::vocabulary::Word;

use crate::{NotACell, Table};

/// A number of an evaluation by its name.
type Number = (&'static str, fn(&Evaluation) -> Option<f64>);

/// The numbers in their order; an end that nothing bounds has none.
const NUMBERS: &[Number] = &[
    ("key", |of| Some(of.key.get())),
    ("low", |of| Some(of.score.low().get())),
    ("likely", |of| Some(of.score.likely().get())),
    ("high", |of| Some(of.score.high().get())),
    ("fit", |of| Some(of.fit.get())),
    ("cost_low_hkd", |of| of.cost.low().bounded()),
    ("cost_likely_hkd", |of| of.cost.likely().bounded()),
    ("cost_high_hkd", |of| of.cost.high().bounded()),
    ("minutes_low", |of| {
        of.minutes.map(|minutes| minutes.low().get())
    }),
    ("minutes_likely", |of| {
        of.minutes.map(|minutes| minutes.likely().get())
    }),
    ("minutes_high", |of| {
        of.minutes.map(|minutes| minutes.high().get())
    }),
];

/// Facilities that could not be read, with every problem.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotScored {
    /// A column has no texts.
    #[error(transparent)]
    Cell(#[from] NotACell),
    /// The headings do not do.
    #[error(transparent)]
    Headings(#[from] LoadError),
    /// Arrow does not take the columns.
    #[error(transparent)]
    Arrow(#[from] ArrowError),
    /// Rows that cannot be used; each problem names its row, counted from 1.
    #[error("{}", told(.0))]
    Rows(Vec<Problem>),
}

fn told(problems: &[Problem]) -> String {
    let lines = problems.iter().map(ToString::to_string);
    lines.collect::<Vec<_>>().join("\n")
}

/// The names of the columns that a score depends on, with the id that tells homes apart. Any
/// other column may be left out.
pub fn columns() -> impl Iterator<Item = &'static str> {
    let scored = FacilityColumn::SCORED.iter().map(|column| column.code());
    std::iter::once(FacilityColumn::Id.code()).chain(scored)
}

/// The fields of a score.
#[must_use]
pub fn fields() -> Fields {
    let field = |(name, _): &Number| Field::new(*name, DataType::Float64, true);
    NUMBERS.iter().map(field).collect()
}

/// The score of each facility of a batch, whose columns are those of `facilities.csv` under any
/// of their headings; null where the facility is not eligible.
///
/// To rank a list of any size, sort by `key` descending with nulls last, then by `id`, and take
/// the first of them; a filter on the score would have some engines score twice.
///
/// # Errors
///
/// [`NotScored`] with all problems where a row cannot be used: a home that is dropped in
/// silence would be missing from the order. A fact that raises a question is unknown.
pub fn score(batch: &RecordBatch, scorer: &Scorer<'_>) -> Result<StructArray, NotScored> {
    let mut scores = Scores::new(batch.num_rows());
    evaluated(batch, scorer, |_, evaluation| scores.push(evaluation))?;
    let (arrays, eligible) = scores.finish();
    Ok(StructArray::new(fields(), arrays, Some(eligible)))
}

/// The eligible facilities of a batch: their ids in a column `id`, and the numbers of their
/// scores beside them.
///
/// # Errors
///
/// [`NotScored`] as [`score`] has it.
pub fn eligible(batch: &RecordBatch, scorer: &Scorer<'_>) -> Result<RecordBatch, NotScored> {
    let mut ids = StringBuilder::new();
    let mut scores = Scores::new(batch.num_rows());
    evaluated(batch, scorer, |facility, evaluation| {
        if evaluation.is_some() {
            ids.append_value(&facility.id);
            scores.push(evaluation);
        }
    })?;
    let mut arrays: Vec<ArrayRef> = vec![Arc::new(ids.finish())];
    arrays.extend(scores.finish().0);
    Ok(RecordBatch::try_new(eligible_schema(), arrays)?)
}

/// The columns of [`eligible`].
#[must_use]
pub fn eligible_schema() -> SchemaRef {
    let id = Arc::new(Field::new("id", DataType::Utf8, false));
    let numbers = fields();
    let all = std::iter::once(id).chain(numbers.iter().cloned());
    Arc::new(Schema::new(all.collect::<Fields>()))
}

/// Reads the facilities of a batch and scores one after the other.
fn evaluated(
    batch: &RecordBatch,
    scorer: &Scorer<'_>,
    mut each: impl FnMut(&Facility, Option<&Evaluation>),
) -> Result<(), NotScored> {
    read(std::slice::from_ref(batch), scorer.context(), |facility| {
        each(&facility, scorer.score(&facility).as_ref());
    })
}

/// The facilities of batches of one schema, whose columns are those of `facilities.csv` under
/// any of their headings, for [`Context::catalog`].
///
/// # Errors
///
/// [`NotScored`] with all problems where a row cannot be used; rows are counted through all
/// batches.
pub fn facilities(batches: &[RecordBatch], context: &Context) -> Result<Vec<Facility>, NotScored> {
    let mut all = Vec::new();
    read(batches, context, |facility| all.push(facility))?;
    Ok(all)
}

fn read(
    batches: &[RecordBatch],
    context: &Context,
    mut each: impl FnMut(Facility),
) -> Result<(), NotScored> {
    let tables = batches.iter().map(Table::new);
    let tables: Vec<Table> = tables.collect::<Result<_, _>>()?;
    let Some(first) = tables.first() else {
        return Ok(());
    };
    let options = CheckOptions {
        gazetteer: Some(context.gazetteer()),
        ..CheckOptions::default()
    };
    let headings: Vec<&str> = first.headings().collect();
    let mut rows = FacilityRows::new("rows", &headings, &options)?;
    let mut problems = Vec::new();
    let mut numbers = 1..;
    for (batch, table) in batches.iter().zip(&tables) {
        for (at, number) in (0..batch.num_rows()).zip(numbers.by_ref()) {
            let cells: Vec<_> = table.row(at).collect();
            match rows.row(number, cells.iter().map(AsRef::as_ref)) {
                Ok(given) => each(given.facility),
                Err(found) => problems.extend(found),
            }
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(NotScored::Rows(problems))
    }
}

/// The columns of scores while they are filled.
struct Scores {
    columns: Vec<Float64Builder>,
    eligible: BooleanBufferBuilder,
}

impl Scores {
    fn new(rows: usize) -> Self {
        let column = |_: &Number| Float64Builder::with_capacity(rows);
        Self {
            columns: NUMBERS.iter().map(column).collect(),
            eligible: BooleanBufferBuilder::new(rows),
        }
    }

    fn push(&mut self, evaluation: Option<&Evaluation>) {
        for ((_, number), column) in NUMBERS.iter().zip(&mut self.columns) {
            column.append_option(evaluation.and_then(number));
        }
        self.eligible.append(evaluation.is_some());
    }

    /// The columns of numbers, and which facilities are eligible.
    fn finish(mut self) -> (Vec<ArrayRef>, NullBuffer) {
        let columns = self.columns.iter_mut();
        let arrays = columns.map(|column| Arc::new(column.finish()) as ArrayRef);
        (arrays.collect(), self.eligible.finish().into())
    }
}

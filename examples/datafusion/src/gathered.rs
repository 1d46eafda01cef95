//! The answer of a ranking query, gathered.

use std::collections::HashSet;

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::compute::concat_batches;
use datafusion::error::DataFusionError;
use datafusion::prelude::DataFrame;
use silverbay_arrow::{NotACell, Texts};

/// An answer that is none.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotGathered {
    /// The engine failed, or the question, the columns or a row did not do.
    // Without the engine's words for an error that is ours.
    #[error("{}", .0.message())]
    Engine(DataFusionError),
    /// The ids are of a type without a text.
    #[error(transparent)]
    Id(NotACell),
    /// One id occurs twice among the first homes: the parts of the list overlap.
    #[error(
        "the id {0:?} occurs twice among the first homes; the parts of a list must not overlap"
    )]
    SameId(String),
}

impl From<DataFusionError> for NotGathered {
    fn from(error: DataFusionError) -> Self {
        Self::Engine(error)
    }
}

/// Runs the query of [`best`](crate::best) and gives its rows as one batch, in order.
///
/// # Errors
///
/// [`NotGathered`], also where an id occurs twice in the answer, as
/// [`rank::merge`](silverbay::rank::merge) does.
pub async fn gathered(best: DataFrame) -> Result<RecordBatch, NotGathered> {
    let schema = best.schema().inner().clone();
    let batches = best.collect().await?;
    // Batches state what a column holds more closely than the plan, which may allow NULL.
    let schema = batches.first().map_or(schema, RecordBatch::schema);
    let all = concat_batches(&schema, &batches).map_err(DataFusionError::from)?;
    let mut seen = HashSet::new();
    if let Some(ids) = all.column_by_name("id") {
        let ids = Texts::new("id", ids).map_err(NotGathered::Id)?;
        for row in 0..all.num_rows() {
            let id = ids.at(row).into_owned();
            if seen.contains(&id) {
                return Err(NotGathered::SameId(id));
            }
            seen.insert(id);
        }
    }
    Ok(all)
}

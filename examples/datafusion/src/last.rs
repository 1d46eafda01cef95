//! The batch that a thread scored last.
//!
//! The optimiser copies a call into every place where its result is used: a query that takes
//! eleven numbers out of a score may have thirteen calls. They stand in one projection and get
//! the same rows one after the other, so all but the first are answered from here. The rows are
//! compared, since a reader may convert the columns anew for each call; other rows differ in
//! their ids already.

use std::cell::RefCell;
use std::sync::Arc;

use datafusion::arrow::array::{RecordBatch, StructArray};
use datafusion::common::Result;
use silverbay_arrow::Question;

/// A question, the homes that it was asked of, and their scores.
struct Last {
    question: Arc<Question>,
    homes: RecordBatch,
    scores: StructArray,
}

thread_local! {
    static LAST: RefCell<Option<Last>> = const { RefCell::new(None) };
}

/// The scores of these homes, worked out where they are not those of the last call.
pub fn scores(
    question: &Arc<Question>,
    homes: &RecordBatch,
    work_out: impl FnOnce() -> Result<StructArray>,
) -> Result<StructArray> {
    let known = LAST.with_borrow(|last| {
        let last = last.as_ref().filter(|last| last.is_of(question, homes));
        last.map(|last| last.scores.clone())
    });
    if let Some(scores) = known {
        return Ok(scores);
    }
    let scores = work_out()?;
    LAST.set(Some(Last {
        question: question.clone(),
        homes: homes.clone(),
        scores: scores.clone(),
    }));
    Ok(scores)
}

impl Last {
    fn is_of(&self, question: &Arc<Question>, homes: &RecordBatch) -> bool {
        let mut columns = self.homes.columns().iter().zip(homes.columns());
        Arc::ptr_eq(&self.question, question)
            && self.homes.schema().fields() == homes.schema().fields()
            && columns.all(|(one, other)| Arc::ptr_eq(one, other) || one == other)
    }
}

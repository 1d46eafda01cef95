//! The function `silverbay_score`.

use std::fmt::Write;
use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use datafusion::arrow::array::{Array, AsArray, RecordBatch, StructArray};
use datafusion::arrow::datatypes::{DataType, Field, FieldRef, Schema};
use datafusion::common::{Result, ScalarValue, exec_datafusion_err, internal_err, plan_err};
use datafusion::error::DataFusionError;
use datafusion::logical_expr::{
    ColumnarValue, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature,
    Volatility,
};
use datafusion::prelude::SessionContext;
use silverbay::problem::Problem;
use silverbay_arrow::{NotScored, Question, Texts, fields, score};

use crate::last;

/// The name of the function in SQL.
pub const NAME: &str = "silverbay_score";

/// How many of the rows that cannot be used an error names.
const TOLD: usize = 5;

/// Registers the function in a session; gives the count of the rows that it scores there.
#[expect(
    clippy::must_use_candidate,
    reason = "the count does not interest everybody"
)]
pub fn register(context: &SessionContext) -> RowsScored {
    let function = ScoreFunction::new();
    let scored = function.rows_scored();
    context.register_udf(ScalarUDF::from(function));
    scored
}

/// How many rows a function has scored since it was made.
#[derive(Clone, Debug, Default)]
pub struct RowsScored(Arc<AtomicU64>);

impl RowsScored {
    /// The count so far.
    #[must_use]
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// `silverbay_score(question, home)`: a struct of `key`, `low`, `likely`, `high`, `fit`, and the
/// costs and minutes; NULL where the home is not eligible.
///
/// The question is the text of a [`Question`], the same for all rows. A question of another
/// version of the method, one without a day, a refused case and missing columns fail while the
/// query is planned; a row that cannot be used fails the query, since a home that is dropped in
/// silence would be missing from the order.
#[derive(Debug)]
pub struct ScoreFunction {
    signature: Signature,
    scored: RowsScored,
    /// The question read last: every batch of a query asks the same.
    asked: Mutex<Option<Asked>>,
}

/// A question with the text that it was read from.
#[derive(Clone, Debug)]
struct Asked {
    text: String,
    question: Arc<Question>,
}

impl ScoreFunction {
    /// The function, which has scored nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            signature: Signature::any(2, Volatility::Immutable),
            scored: RowsScored::default(),
            asked: Mutex::new(None),
        }
    }

    /// The count of rows that this function scores.
    #[must_use]
    pub fn rows_scored(&self) -> RowsScored {
        self.scored.clone()
    }

    /// The question that a text is.
    fn question(&self, text: &ScalarValue) -> Result<Arc<Question>> {
        let Some(Some(text)) = text.try_as_str() else {
            return plan_err!("the question of {NAME} is not a text");
        };
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(asked) = asked.as_ref().filter(|asked| asked.text == text) {
            return Ok(asked.question.clone());
        }
        let question = Arc::new(Question::from_text(text).map_err(outer)?);
        if question.date().is_none() {
            return plan_err!(
                "neither the case nor the question of {NAME} states a day, \
                 and no part of a list knows the newest date of the others"
            );
        }
        *asked = Some(Asked {
            text: text.to_owned(),
            question: question.clone(),
        });
        Ok(question)
    }
}

impl Default for ScoreFunction {
    fn default() -> Self {
        Self::new()
    }
}

// All of them compute the same; what they count and remember is not part of it.
impl PartialEq for ScoreFunction {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for ScoreFunction {}

impl Hash for ScoreFunction {
    fn hash<H: Hasher>(&self, state: &mut H) {
        NAME.hash(state);
    }
}

impl ScalarUDFImpl for ScoreFunction {
    fn name(&self) -> &str {
        NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Struct(fields()))
    }

    /// Fails here, before a row is read, where the columns or the question do not do.
    fn return_field_from_args(&self, args: ReturnFieldArgs<'_>) -> Result<FieldRef> {
        let [_, home] = args.arg_fields else {
            return plan_err!("{NAME} takes a question and a struct of the columns of a home");
        };
        let DataType::Struct(columns) = home.data_type() else {
            return plan_err!(
                "the home of {NAME} is {}, not a struct of its columns",
                home.data_type()
            );
        };
        if let Some(Some(text)) = args.scalar_arguments.first() {
            let question = self.question(text)?;
            let nothing = RecordBatch::new_empty(Arc::new(Schema::new(columns.clone())));
            scores(&question, &nothing)?;
        }
        Ok(Arc::new(Field::new(NAME, DataType::Struct(fields()), true)))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let Ok([question, home]) = <[ColumnarValue; 2]>::try_from(args.args) else {
            return internal_err!("{NAME} takes two arguments");
        };
        let ColumnarValue::Scalar(question) = question else {
            return plan_err!("the question of {NAME} must be one text, the same for all rows");
        };
        let question = self.question(&question)?;
        let home = home.into_array(args.number_rows)?;
        let homes = batch(&home)?;
        let scores = last::scores(&question, &homes, || {
            let rows = u64::try_from(homes.num_rows()).unwrap_or(u64::MAX);
            self.scored.0.fetch_add(rows, Ordering::Relaxed);
            scores(&question, &homes)
        })?;
        Ok(ColumnarValue::Array(Arc::new(scores)))
    }
}

/// The columns of a struct as a batch.
fn batch(home: &dyn Array) -> Result<RecordBatch> {
    match home.as_struct_opt() {
        Some(home) if home.null_count() == 0 => Ok(RecordBatch::from(home)),
        Some(_) => plan_err!("a home of {NAME} is NULL as a whole"),
        None => plan_err!("the home of {NAME} is not a struct of its columns"),
    }
}

fn scores(question: &Question, homes: &RecordBatch) -> Result<StructArray> {
    let scorer = question.scorer().map_err(outer)?;
    score(homes, &scorer).map_err(|error| match error {
        NotScored::Rows(problems) => exec_datafusion_err!("{}", told(&problems, homes)),
        other => outer(other),
    })
}

/// What is wrong with rows, by the ids of their homes: the number of a row in its batch finds
/// nothing in a file.
fn told(problems: &[Problem], homes: &RecordBatch) -> String {
    let ids = homes.column_by_name("id");
    let ids = ids.and_then(|ids| Texts::new("id", ids).ok());
    let mut text = format!("{} homes cannot be scored", problems.len());
    for problem in problems.iter().take(TOLD) {
        let row = usize::try_from(problem.line()).ok();
        let row = row.and_then(|row| row.checked_sub(1));
        let id = ids.as_ref().zip(row).map(|(ids, row)| ids.at(row));
        // A text takes whatever is written into it.
        let _ = write!(text, "\n  id {:?}: {problem}", id.unwrap_or_default());
    }
    text
}

/// An error of ours as one of the engine.
fn outer(error: impl std::error::Error + Send + Sync + 'static) -> DataFusionError {
    DataFusionError::External(Box::new(error))
}

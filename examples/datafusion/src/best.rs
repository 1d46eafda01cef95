//! The query that ranks.
//!
//! It sorts by the key with NULLs last, then by id, and takes the first rows: engines keep only
//! the `k` best while they read (`TopK` in `EXPLAIN`). There is no filter on the score below
//! the limit: rows that it lets pass would be scored once more above it.

use std::fmt::Write;

use datafusion::common::{DFSchema, Result};
use datafusion::functions::core::expr_fn::{get_field, named_struct};
use datafusion::logical_expr::{ident, lit};
use datafusion::prelude::DataFrame;
use silverbay_arrow::{Question, columns, fields};

use crate::NAME;

/// The first `k` homes of a frame: `id`, the columns to be shown beside it, and the numbers of
/// the score. Homes that are not eligible are left out.
///
/// The frame has the columns of `facilities.csv` under their codes, as text or typed; a column
/// that it lacks is unknown of all homes. Its session must have the function ([`register`]).
///
/// # Errors
///
/// Those of the planner, and what [`ScoreFunction`] says of the question and the columns.
///
/// [`register`]: crate::register
/// [`ScoreFunction`]: crate::ScoreFunction
pub fn best(homes: DataFrame, question: &Question, k: usize, shown: &[&str]) -> Result<DataFrame> {
    let function = homes.registry().udf(NAME)?;
    let home = named_struct(
        scored(homes.schema())
            .flat_map(|column| [lit(column), ident(column)])
            .collect(),
    );
    let score = function.call(vec![lit(question.to_text()), home]);
    let shown = || shown.iter().map(|column| ident(*column));
    let all = std::iter::once(ident("id")).chain(shown());
    let scored = homes.select(all.clone().chain([score.alias("score")]))?;
    let number = |name: &str| get_field(ident("score"), name.to_owned());
    let order = vec![
        number("key").sort(false, false),
        ident("id").sort(true, false),
    ];
    let first = scored.sort(order)?.limit(0, Some(k))?;
    let fields = fields();
    let numbers = fields.iter().map(|field| field.name());
    let numbers = numbers.map(|name| number(name).alias(name.as_str()));
    first
        .filter(ident("score").is_not_null())?
        .select(all.chain(numbers).collect::<Vec<_>>())
}

/// The same as a text of SQL, for a table whose columns are `named`: `id` and the numbers of the
/// score.
#[must_use]
pub fn query(table: &str, named: &[&str], question: &Question, k: usize) -> String {
    let question = quoted(&question.to_text(), '\'');
    let mut home = String::new();
    for column in columns().filter(|column| named.contains(column)) {
        // A text takes whatever is written into it.
        let _ = write!(home, ", '{column}', {column}");
    }
    let home = home.trim_start_matches(", ");
    let mut numbers = String::new();
    for field in &fields() {
        let _ = write!(numbers, ", get_field(score, '{0}') AS {0}", field.name());
    }
    let table = quoted(table, '"');
    format!(
        "SELECT id{numbers}\n\
         FROM (SELECT id, score\n\
         FROM (SELECT id, {NAME}({question}, named_struct({home})) AS score FROM {table})\n\
         ORDER BY get_field(score, 'key') DESC NULLS LAST, id LIMIT {k})\n\
         WHERE score IS NOT NULL\n\
         ORDER BY key DESC NULLS LAST, id"
    )
}

/// The columns of a frame that a score depends on.
fn scored(of: &DFSchema) -> impl Iterator<Item = &'static str> {
    columns().filter(|column| of.has_column_with_unqualified_name(column))
}

/// A text of SQL between quotation marks.
fn quoted(text: &str, mark: char) -> String {
    let doubled = text.replace(mark, &format!("{mark}{mark}"));
    format!("{mark}{doubled}{mark}")
}

//! Scores of homes as a function of DataFusion, and the query that ranks with it.
//!
//! `silverbay_score(question, home)` is pure: the [`Question`] is one text with the case, the
//! day, the version of the method and the small tables, and the home is a struct of the columns
//! that a score depends on. So homes are scored where they are, in files of any size or on many
//! machines, and the order is that of one catalog with all of them, to the last bit.
//!
//! ```
//! use datafusion::prelude::SessionContext;
//! use silverbay::{case::Case, catalog::Catalog};
//! use silverbay_datafusion::{Question, best, gathered, read, register};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # tokio::runtime::Runtime::new()?.block_on(async {
//! let context = SessionContext::new();
//! register(&context);
//! let homes = read(&context, &["../../data/facilities.csv"]).await?;
//!
//! let tables = Catalog::bundled().context().clone();
//! let text = std::fs::read_to_string("../../data/cases/sample.toml")?;
//! let case = Case::from_toml_str(&text, &tables)?;
//! let question = Question::new(case, tables, None); // the case has a day
//!
//! let first = gathered(best(homes, &question, 3, &["name_zh_hant"])?).await?;
//! assert_eq!(first.num_rows(), 3);
//! # Ok(())
//! # })
//! # }
//! ```

mod best;
mod function;
mod gathered;
mod last;
mod lists;
pub mod program;

pub use best::{best, query};
pub use function::{NAME, RowsScored, ScoreFunction, register};
pub use gathered::{NotGathered, gathered};
pub use lists::{NotRead, read};
pub use silverbay_arrow::Question;

//! Arrow record batches as the tables of Silverbay: cells as texts, a question that travels as
//! one text, and the scores of facilities as a column.
//!
//! What an engine needs is one pure function, [`score`] of a [`Question`]'s scorer: the wheel for
//! Python and the function of DataFusion are thin layers over it.

mod question;
mod scores;
mod texts;

pub use question::{NotAQuestion, Question};
pub use scores::{NotScored, columns, eligible, eligible_schema, facilities, fields, score};
pub use texts::{NotACell, Table, Texts};

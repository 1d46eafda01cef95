//! The order of all eligible facilities, and everything that can be asked of it.

mod answers;
mod batch;
mod beliefs;
mod common;
mod facility;
mod guarantee;
mod loosen;
#[cfg(feature = "report")]
mod open;
mod order;
mod outcome;
mod places;
mod ranking;
mod scan;
mod search;

pub use answers::{AnswerUsed, AnswersUsed, Conflict};
pub use beliefs::BeliefUsed;
pub use common::{Common, Unpublished};
pub use facility::{Contribution, Excluded, RankedFacility};
pub(crate) use guarantee::at_most_worse;
pub use loosen::{LetIn, Loosening};
#[cfg(feature = "report")]
pub(crate) use open::OpenFacts;
pub use order::{SameId, merge, order};
pub use outcome::Outcome;
pub use places::{KeyedFacility, Places};
pub use ranking::{METHOD, Ranking};
pub use search::Work;

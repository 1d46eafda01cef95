//! The order of all eligible facilities, and everything that can be asked of it.

mod batch;
mod beliefs;
mod facility;
mod ranking;
mod scan;
mod search;

pub use beliefs::BeliefUsed;
pub use facility::{Contribution, Excluded, RankedFacility};
pub use ranking::{METHOD, Ranking};
pub use search::Work;

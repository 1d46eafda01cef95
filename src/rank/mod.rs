//! The order of all eligible facilities, and everything that can be asked of it.

mod batch;
mod place;
mod ranking;
mod scan;
mod search;

pub use place::{Contribution, Excluded, Place};
pub use ranking::{METHOD, Ranking};
pub use search::Work;

//! The order of all eligible facilities, and everything that can be asked of it.

mod place;
mod scan;

pub use place::{Contribution, Excluded, Place};
pub use scan::{METHOD, Ranking};

//! Random weights and facts, and the first places that they give.
//!
//! Every number has its own address: the draw, and the home with its fact. A number that
//! cannot matter is therefore never made, and whatever is left out, the answer is that of
//! drawing everything. Homes are looked at in the order of the ranking, so that the tenth
//! key of a draw soon shuts out most of the others.

mod chunk;
mod fact;
mod first;
mod home;
mod number;
mod weights;

pub(super) use chunk::{Chunk, DRAWS};
pub(super) use home::Homes;

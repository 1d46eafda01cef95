//! Beliefs: how often something is so where nobody has said.
//!
//! Every belief is a row with a basis and a date, so that it can be shown with a result
//! and changed by the adviser. Beliefs decide what is *likely*; what is possible never
//! depends on them.

mod built_in;
mod row;
mod table;

pub use row::{Basis, Belief, BeliefFact, BeliefRowError};
pub use table::{BeliefError, BeliefOverrides, Beliefs};

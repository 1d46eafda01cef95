//! From facts to a score: journeys, cost, utilities and the one sum they go
//! into, and the rules that come before any score.
//!
//! Works without any tree: a facility's score is a pure function of the
//! facility, the case and the method.

mod combine;
mod cost;
mod decline;
mod journey;
mod prepared;
mod rules;
mod utilities;

pub use combine::Evaluation;
pub use cost::Cost;
pub(crate) use journey::HomeLegs;
pub use journey::Journey;
pub use rules::{Confirmation, Exclusion, Rule};

pub(crate) use combine::{combine, contribution, key};
pub(crate) use prepared::Prepared;
pub(crate) use rules::Finding;
pub(crate) use utilities::{HALF_VISIT_MINUTES, care, headroom, medical, quality};

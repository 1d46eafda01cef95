//! From facts to a score: journeys, cost, utilities and the one sum they go
//! into, and the rules that come before any score.
//!
//! Works without any tree: a facility's score is a pure function of the
//! facility, the case and the method.

mod block;
mod chance;
mod combine;
mod compact;
mod cost;
mod criteria;
mod decline;
mod funding;
mod journey;
mod prepared;
mod prior;
mod rules;
mod scorer;

pub use combine::Evaluation;
pub use cost::{Cost, PriceBasis};
pub(crate) use journey::HomeLegs;
pub use journey::Journey;
pub use rules::{Confirmation, Exclusion, OpenRule, Rule};
pub use scorer::Scorer;

pub use criteria::{Answer, Fact};

pub(crate) use block::{BLOCK, Block};
pub(crate) use chance::Chance;
pub(crate) use combine::{combine, contribution, key};
pub(crate) use compact::Compact;
pub(crate) use cost::PriceRange;
pub(crate) use criteria::{Beyond, Bound, Subject, VISIT, cost_scale};
pub(crate) use criteria::{medical_known, stars_utility};
pub(crate) use funding::Paid;
pub(crate) use prepared::Prepared;
pub(crate) use rules::Finding;

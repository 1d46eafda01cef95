//! Who asks: one elder, the family's homes, the money, the limits and the
//! priorities.
//!
//! Knows nothing of tables and nothing of scores.

mod builder;
mod elder;
mod home;
mod money;
mod priorities;
mod read;
mod scheme;
mod spec;

pub use builder::{Case, CaseBuilder, CaseError, Limits};
pub use elder::{Circumstance, Elder};
pub use home::{Home, UnknownDistrict};
pub use money::{CaseMoney, Funding, FundingKind};
pub use priorities::{Criterion, PerCriterion, Stance, Weights};
pub use read::CaseFileError;
pub use scheme::{Refused, SchemeCondition};
pub use spec::{BeliefsSpec, CaseSpec, ElderSpec, HomeSpec, LimitsSpec, MoneySpec, PrioritiesSpec};

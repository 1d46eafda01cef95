//! Why settings make no case.

use crate::units::OutOfRange;

/// Why settings make no case.
///
/// # Example
///
/// ```
/// use silverbay::case::{Case, CaseError};
/// use silverbay::facility::CareLevel;
/// use silverbay::units::HkdPerMonth;
///
/// let case = Case::for_elder("Mrs Chan", CareLevel::Mild, HkdPerMonth::ZERO);
/// assert_eq!(case.build(), Err(CaseError::NoBudget));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum CaseError {
    /// The budget is 0 or without a bound.
    NoBudget,
    /// No criterion that can apply has a positive weight.
    NoWeight,
    /// A rate is stated for the Hong Kong dollar itself.
    RateOfHkd,
    /// There are homes and none of them visits.
    NoVisits,
    /// An age or an amount is beyond what a case file may say.
    OutOfRange(OutOfRange),
}

impl From<OutOfRange> for CaseError {
    fn from(error: OutOfRange) -> Self {
        Self::OutOfRange(error)
    }
}

impl CaseError {
    /// The last part of the message's key.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::NoBudget => "no_budget",
            Self::NoWeight => "no_weight",
            Self::RateOfHkd => "rate_of_hkd",
            Self::NoVisits => "no_visits",
            Self::OutOfRange(_) => "out_of_range",
        }
    }
}

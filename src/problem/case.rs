//! Why settings make no case.

/// Why settings make no case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

impl CaseError {
    /// The last part of the message's key.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::NoBudget => "no_budget",
            Self::NoWeight => "no_weight",
            Self::RateOfHkd => "rate_of_hkd",
            Self::NoVisits => "no_visits",
        }
    }
}

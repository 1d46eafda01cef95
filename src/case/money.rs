//! Who pays, and how much there is.

use crate::units::{Currency, ExchangeRate, HkdPerMonth};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Who pays for the place, as a case file says it.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::FundingKind;
    ///
    /// assert_eq!("scheme_place".parse(), Ok(FundingKind::SchemePlace));
    /// ```
    "funding": pub enum FundingKind {
        /// The family.
        SelfFunded = "self_funded",
        /// The Government, under the Residential Care Services Scheme in
        /// Guangdong.
        SchemePlace = "scheme_place",
        /// The family with Portable CSSA.
        PortableCssa = "portable_cssa",
    }
}

/// Who pays for the place.
///
/// # Example
///
/// ```
/// use silverbay::case::{Funding, FundingKind};
/// use silverbay::units::HkdPerMonth;
///
/// let funding = Funding::PortableCssa(HkdPerMonth::new(5000.0)?);
/// assert_eq!(funding.kind(), FundingKind::PortableCssa);
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Funding {
    /// The family.
    SelfFunded,
    /// The Government, under the Residential Care Services Scheme in Guangdong.
    SchemePlace,
    /// The family with Portable CSSA of this amount, paid at members of the
    /// scheme.
    PortableCssa(HkdPerMonth),
}

impl Funding {
    /// Which of the three it is.
    #[must_use]
    pub const fn kind(self) -> FundingKind {
        match self {
            Self::SelfFunded => FundingKind::SelfFunded,
            Self::SchemePlace => FundingKind::SchemePlace,
            Self::PortableCssa(_) => FundingKind::PortableCssa,
        }
    }
}

/// The money of a case: what there is, and who pays.
///
/// # Example
///
/// ```
/// use silverbay::case::{Case, FundingKind};
/// use silverbay::facility::CareLevel;
/// use silverbay::units::HkdPerMonth;
///
/// let budget = HkdPerMonth::new(8000.0)?;
/// let case = Case::for_elder("Mrs Chan", CareLevel::Mild, budget).build()?;
/// assert_eq!(case.money().budget, budget);
/// assert_eq!(case.money().funding.kind(), FundingKind::SelfFunded);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CaseMoney {
    /// What the family thinks of spending a month, above 0: here the utility of
    /// cost is one half.
    pub budget: HkdPerMonth,
    /// Who pays.
    pub funding: Funding,
    /// The most a place may cost the elder a month, where there is such a cap.
    pub cap: Option<HkdPerMonth>,
    /// Rates used in place of the catalog's.
    pub rates: Vec<(Currency, ExchangeRate)>,
}

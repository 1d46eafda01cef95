//! Who pays: what funding takes off the price at a facility.

use crate::case::{Case, Funding};
use crate::facility::Scheme;
use crate::units::{HkdPerMonth, Interval};

/// What somebody else pays of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Paid {
    /// Nothing: the elder pays the price.
    Nothing,
    /// This amount, at most the price.
    Amount(HkdPerMonth),
    /// The whole price, whatever it is.
    All,
}

impl Paid {
    /// The funding rule, section 5 of the method.
    pub(crate) fn at(scheme: &Scheme, case: &Case) -> Self {
        match case.money().funding {
            Funding::SchemePlace if scheme.may_fit(case.elder().care_level) => Self::All,
            Funding::PortableCssa(amount) if scheme.is_member() => Self::Amount(amount),
            Funding::SelfFunded | Funding::SchemePlace | Funding::PortableCssa(_) => Self::Nothing,
        }
    }

    /// What is left of a price for the elder.
    pub(crate) fn off(self, price: HkdPerMonth) -> HkdPerMonth {
        match self {
            Self::Nothing => price,
            Self::Amount(amount) => price.less(amount),
            Self::All => HkdPerMonth::ZERO,
        }
    }

    /// What is left of a range of prices.
    pub(crate) fn off_range(self, price: Interval<HkdPerMonth>) -> Interval<HkdPerMonth> {
        Interval::trusted(self.off(price.low()), self.off(price.high()))
    }
}

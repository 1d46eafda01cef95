//! Amounts that a policy sets, each with its date.

use crate::units::{AsOf, Money};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How often an amount is paid.
    "period": pub enum Period {
        /// Every month.
        Month = "month",
        /// Every year.
        Year = "year",
    }
}

/// An amount that a policy sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// A short name; the newest row of a name is in force.
    pub id: Box<str>,
    /// The name in English.
    pub name_en: Box<str>,
    /// The name in Traditional Chinese, or empty.
    pub name_zh_hant: Box<str>,
    /// How much.
    pub amount: Money,
    /// How often.
    pub period: Period,
    /// Where it was read.
    pub source_url: Box<str>,
    /// The date of the amount.
    pub as_of: AsOf,
    /// What else is to be known, or empty.
    pub notes: Box<str>,
}

/// The row of `policy.csv` that counts as the monthly amount of Portable CSSA
/// where a case does not state one.
pub const PORTABLE_CSSA: &str = "portable_cssa_supplement";

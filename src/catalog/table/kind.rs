//! The five tables by name.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of the five tables, in the order of reading.
    "table": pub enum TableKind {
        /// Districts and cities.
        Districts = "districts.csv",
        /// Crossings.
        Crossings = "crossings.csv",
        /// Rates of exchange.
        Rates = "rates.csv",
        /// Policy amounts.
        Policy = "policy.csv",
        /// Facilities.
        Facilities = "facilities.csv",
    }
}

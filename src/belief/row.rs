//! One belief as a row of the table has it.

use serde::{Deserialize, Serialize};

use crate::facility::CareLevel;
use crate::place::Side;
use crate::units::{AsOf, Currency, Share};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a belief is about.
    "fact of a belief": pub enum BeliefFact {
        /// A care level is served.
        Care = "care",
        /// A member has places of a type.
        PlaceType = "place_type",
        /// A service is offered.
        Service = "service",
        /// The medical model.
        Medical = "medical",
        /// The official stars.
        Stars = "stars",
        /// An all-in price a month on one side at one care level.
        Price = "price",
        /// A factor on an aged price.
        OldPrice = "old_price",
        /// An aged fact still holds.
        Holds = "holds",
    }
}

/// What a belief rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// It was counted among this many facilities.
    Counted(u32),
    /// It is an estimate.
    Estimate,
}

/// One row of the beliefs.
///
/// # Example
///
/// ```
/// use silverbay::belief::{Basis, Belief, BeliefFact};
/// use silverbay::facility::CareLevel;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// // What is taken for a home that does not say whether it serves severe impairment.
/// let row: &Belief = catalog.beliefs().row(BeliefFact::Care, "severe").ok_or("a row")?;
/// assert_eq!(row.share, catalog.beliefs().care(CareLevel::Severe));
/// let on = match row.basis {
///     Basis::Counted(homes) => format!("counted among {homes} homes"),
///     Basis::Estimate => "estimated".to_owned(),
/// };
/// println!("{} of homes serve it, {on}", row.share.get());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Belief {
    /// What it is about.
    pub fact: BeliefFact,
    /// The side, for a price.
    pub side: Option<Side>,
    /// The care level, for a price.
    pub care_level: Option<CareLevel>,
    /// The value as the table spells it: a care level, a service or `*`, a medical model,
    /// `none` or a number of stars, a price, a factor, a kind of fact.
    pub value: Box<str>,
    /// The chance of the value, or its share among the values of one fact.
    pub share: Share,
    /// The currency, for a price.
    pub currency: Option<Currency>,
    /// What it rests on.
    pub basis: Basis,
    /// Where it was read, addresses separated by `;`, or empty.
    pub source_urls: Box<str>,
    /// Its date.
    pub as_of: Option<AsOf>,
    /// What else is to be known, or empty.
    pub notes: Box<str>,
}

/// A value that the fact of a belief does not take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not a value of {fact}")]
pub struct BeliefRowError {
    /// What the belief is about.
    pub fact: BeliefFact,
    /// The value as found.
    pub value: Box<str>,
}

impl Belief {
    /// An estimate without a source: what a test or a program states for itself.
    #[must_use]
    pub fn estimate(fact: BeliefFact, value: &str, share: Share) -> Self {
        Self {
            fact,
            side: None,
            care_level: None,
            value: value.into(),
            share,
            currency: None,
            basis: Basis::Estimate,
            source_urls: Box::default(),
            as_of: None,
            notes: Box::default(),
        }
    }

    pub(super) fn refused(&self) -> BeliefRowError {
        BeliefRowError {
            fact: self.fact,
            value: self.value.clone(),
        }
    }
}

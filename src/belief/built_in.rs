//! The beliefs that come with the crate, for a folder that has none of its own.

use std::sync::LazyLock;

use super::{Basis, Belief, BeliefFact, Beliefs};
use crate::facility::CareLevel;
use crate::place::Side;
use crate::units::{Currency, Share};
use crate::vocabulary::Word;

/// The table that ships.
const TABLE: &str = include_str!("../../data/beliefs.csv");

impl Beliefs {
    /// The beliefs that come with the crate.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::belief::Beliefs;
    /// use silverbay::facility::CareLevel;
    ///
    /// assert_eq!(Beliefs::built_in().care(CareLevel::Severe).get(), 0.75);
    /// ```
    #[must_use]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Beliefs> = LazyLock::new(|| {
            let Some(Ok(beliefs)) = rows(TABLE).map(Beliefs::new) else {
                unreachable!("the table is part of the crate, and a test reads it")
            };
            beliefs
        });
        &BUILT_IN
    }
}

/// The rows of a table that is known to be right: cells as the table loader writes them.
fn rows(table: &str) -> Option<Vec<Belief>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headings = reader.headers().ok()?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.ok()?;
        let cell = |name: &str| {
            let at = headings.iter().position(|heading| heading == name)?;
            record.get(at).filter(|text| !text.is_empty())
        };
        let text = |name: &str| cell(name).unwrap_or_default().into();
        rows.push(Belief {
            fact: BeliefFact::from_code(cell("fact")?).ok()?,
            side: cell("side").and_then(|side| Side::from_code(side).ok()),
            care_level: cell("care_level").and_then(|level| CareLevel::from_code(level).ok()),
            value: text("value"),
            share: Share::new(cell("share")?.parse().ok()?).ok()?,
            currency: cell("currency").and_then(|currency| Currency::from_code(currency).ok()),
            basis: match cell("basis")? {
                "estimate" => Basis::Estimate,
                _ => Basis::Counted(cell("n")?.parse().ok()?),
            },
            source_urls: text("source_urls"),
            as_of: match cell("as_of") {
                Some(date) => Some(date.parse().ok()?),
                None => None,
            },
            notes: text("notes"),
        });
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::super::BeliefError;
    use super::*;
    use crate::facility::{PlaceType, Service};

    fn shipped() -> Vec<Belief> {
        rows(TABLE).unwrap()
    }

    #[test]
    fn the_beliefs_that_ship_are_complete() {
        let beliefs = Beliefs::built_in();
        assert_eq!(beliefs.rows().len(), shipped().len());
        assert_eq!(beliefs.place_type(PlaceType::NursingHome).get(), 0.35);
        assert_eq!(beliefs.service(Service::Dementia).get(), 0.5);
        // Without a row of its own.
        assert_eq!(beliefs.service(Service::Learning).get(), 0.3);
    }

    #[test]
    fn a_missing_belief_is_named() {
        let without = |fact: BeliefFact, value: &str| {
            let mut rows = shipped();
            rows.retain(|row| row.fact != fact || &*row.value != value);
            Beliefs::new(rows).unwrap_err().to_string()
        };
        assert_eq!(
            without(BeliefFact::Care, "severe"),
            "the belief care severe is missing"
        );
        assert_eq!(
            without(BeliefFact::Service, "*"),
            "the belief service * is missing"
        );
        assert_eq!(
            without(BeliefFact::Holds, "medical"),
            "the belief holds medical is missing"
        );
        let mut rows = shipped();
        rows.retain(|row| row.side != Some(Side::Macao) || row.care_level != Some(CareLevel::Mild));
        assert_eq!(
            Beliefs::new(rows).unwrap_err().to_string(),
            "the belief price macao mild is missing"
        );
    }

    #[test]
    fn shares_that_do_not_sum_to_one_are_refused() {
        let mut rows = shipped();
        rows.retain(|row| row.fact != BeliefFact::Stars || &*row.value != "none");
        let error = Beliefs::new(rows).unwrap_err();
        assert!(matches!(error, BeliefError::Sum { .. }), "{error}");
    }
}

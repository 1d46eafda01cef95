//! `beliefs.csv`: how often something is so where nobody has said.

use std::borrow::Cow;

use super::{Around, columns, text};
use crate::belief::{Basis, Belief, BeliefFact};
use crate::catalog::cells::Spelt;
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::facility::CareLevel;
use crate::problem::Wanted;
use crate::units::{Currency, Share};
use crate::vocabulary::vocabulary;

use BeliefColumn as C;

columns! {
    /// A column of `beliefs.csv`.
    "column of beliefs.csv": pub enum BeliefColumn of Belief {
        /// What the belief is about.
        Fact = "fact", EveryRow, [], with_row(|belief| belief.fact.to_string());
        /// Of a price: the side.
        Side = "side", EveryRow, [], word(side);
        /// Of a price: the care level.
        CareLevel = "care_level", EveryRow, [], own(
            |row: &mut Row<'_, C>, _, belief: &mut Belief| {
                belief.care_level = row.parsed::<CareLevel, _>(C::CareLevel);
            },
            |belief| text(belief.care_level)
        );
        /// The value, as the fact takes it.
        Value = "value", EveryRow, [], with_row(|belief| belief.value.to_string());
        /// The chance of the value, or its share among the values of the fact.
        Share = "share", EveryRow, [], with_row(|belief| belief.share.get().to_string());
        /// Of a price: the currency.
        Currency = "currency", EveryRow, [], own(
            |row: &mut Row<'_, C>, _, belief: &mut Belief| {
                belief.currency = row.word::<Currency>(C::Currency);
            },
            |belief| text(belief.currency)
        );
        /// Whether it was counted or estimated.
        Basis = "basis", EveryRow, [], with_row(|belief| BasisWord::of(belief.basis).to_string());
        /// Of a counted belief: among how many facilities.
        N = "n", EveryRow, [], with_row(|belief| match belief.basis {
            Basis::Counted(n) => n.to_string(),
            Basis::Estimate => String::new(),
        });
        /// Where it was read.
        SourceUrls = "source_urls", Usual, [], text(source_urls);
        /// Its date.
        AsOf = "as_of", Usual, [], date(as_of);
        /// Anything else.
        Notes = "notes", Minor, [], text(notes);
    }

    const KIND: TableKind = TableKind::Beliefs;

    fn begin(row: &mut Row<'_, C>, _: &mut Around<'_>) -> Option<Belief> {
        let fact = row.word_given::<BeliefFact>(C::Fact);
        let value = row.required(C::Value, Wanted::ShortName);
        let share = row
            .required(C::Share, Wanted::Number)
            .and_then(|_| row.number(C::Share, Wanted::Number));
        let share = share.and_then(|share| {
            Share::new(share)
                .map_err(|error| row.report(C::Share, error))
                .ok()
        });
        let basis = basis(row);
        Some(Belief {
            basis: basis?,
            ..Belief::estimate(fact?, value?, share?)
        })
    }

    fn stand_in() -> Option<Belief> {
        let nothing = Share::new(0.0).ok()?;
        Some(Belief::estimate(BeliefFact::Care, "", nothing))
    }

    fn records(of: Records<'_>) -> Cow<'_, [Belief]> {
        of.context.beliefs().rows().into()
    }
}

vocabulary! {
    /// What a belief rests on.
    "basis of a belief": pub enum BasisWord {
        /// It was counted.
        Counted = "counted",
        /// It is an estimate.
        Estimate = "estimate",
    }
}

impl BasisWord {
    const fn of(basis: Basis) -> Self {
        match basis {
            Basis::Counted(_) => Self::Counted,
            Basis::Estimate => Self::Estimate,
        }
    }
}

impl Spelt for BasisWord {}
impl Spelt for BeliefFact {}

/// Reads the basis and, of a counted belief, among how many it was counted.
fn basis(row: &mut Row<'_, C>) -> Option<Basis> {
    match row.word_given(C::Basis)? {
        BasisWord::Estimate => Some(Basis::Estimate),
        BasisWord::Counted => {
            row.required(C::N, Wanted::Number)?;
            row.whole(C::N, Wanted::Number).map(Basis::Counted)
        }
    }
}

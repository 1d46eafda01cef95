//! `policy.csv`: amounts that a policy sets, each with its date.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Around, columns};
use crate::catalog::cells::Spelt;
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::problem::{ProblemKind, Wanted};
use crate::units::{Amount, AsOf, Money};
use crate::vocabulary::vocabulary;

use PolicyColumn as C;

vocabulary! {
    /// How often an amount is paid.
    "period": pub enum Period {
        /// Every month.
        Month = "month",
        /// Every year.
        Year = "year",
    }
}

impl Spelt for Period {}

/// An amount that a policy sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// What it means for a family, in whole sentences of English, or empty.
    pub says_en: Box<str>,
    /// The same in Traditional Chinese, or empty.
    pub says_zh_hant: Box<str>,
    /// The same in Simplified Chinese, or empty.
    pub says_zh_hans: Box<str>,
}

/// The row of `policy.csv` that counts as the monthly amount of Portable CSSA
/// where a case does not state one.
pub const PORTABLE_CSSA: &str = "portable_cssa_supplement";

columns! {
    /// A column of `policy.csv`.
    "column of policy.csv": pub enum PolicyColumn of Policy {
        /// Short name of the amount; may repeat with another date.
        Id = "id", EveryRow, [], with_row(|policy| policy.id.to_string());
        /// Name in English.
        NameEn = "name_en", EveryRow, [], with_row(|policy| policy.name_en.to_string());
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant", Usual, [], text(name_zh_hant);
        /// The amount.
        Amount = "amount", EveryRow, [], with_row(|policy| policy.amount.amount.to_string());
        /// Its currency.
        Currency = "currency", EveryRow, [], with_row(|policy| policy.amount.currency.to_string());
        /// Per month or per year.
        Period = "period", EveryRow, [], with_row(|policy| policy.period.to_string());
        /// Where it was read.
        SourceUrl = "source_url", Usual, [], text(source_url);
        /// Date of the amount.
        AsOf = "as_of", EveryRow, [], with_row(|policy| policy.as_of.to_string());
        /// Anything else.
        Notes = "notes", Usual, [], text(notes);
        /// What it means for a family, in English.
        SaysEn = "says_en", Minor, [], text(says_en);
        /// What it means for a family, in Traditional Chinese.
        SaysZhHant = "says_zh_hant", Minor, [], text(says_zh_hant);
        /// What it means for a family, in Simplified Chinese.
        SaysZhHans = "says_zh_hans", Minor, [], text(says_zh_hans);
    }

    const KIND: TableKind = TableKind::Policy;

    fn begin(row: &mut Row<'_, C>, _: &mut Around<'_>) -> Option<Policy> {
        let id = row.required(C::Id, Wanted::ShortName);
        let name_en = row.required(C::NameEn, Wanted::NameEn);
        let text = row.required(C::Amount, Wanted::TheAmount);
        let amount = text.and_then(|text| text.parse::<Amount>().ok());
        if let (Some(text), None) = (text, amount) {
            let (text, wanted) = (text.to_owned(), Wanted::Amount);
            row.report(C::Amount, ProblemKind::NotANumber { text, wanted });
        }
        let currency = row.word_required(C::Currency, Wanted::Currency);
        let period = row.word_required(C::Period, Wanted::Period);
        let as_of = row.parsed_required(C::AsOf, Wanted::AmountDate);
        Some(Policy {
            id: id?.into(),
            name_en: name_en?.into(),
            name_zh_hant: Box::default(),
            amount: Money {
                amount: amount?,
                currency: currency?,
            },
            period: period?,
            source_url: Box::default(),
            as_of: as_of?,
            notes: Box::default(),
            says_en: Box::default(),
            says_zh_hant: Box::default(),
            says_zh_hans: Box::default(),
        })
    }

    fn records(of: Records<'_>) -> Cow<'_, [Policy]> {
        of.context.policies().into()
    }
}

//! `rates.csv`.

use std::borrow::Cow;

use super::{Around, columns};
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::problem::{ProblemKind, Wanted};
use crate::units::{Currency, Rate};
use crate::vocabulary::Word;

use RateColumn as C;

columns! {
    /// A column of `rates.csv`.
    "column of rates.csv": pub enum RateColumn of Rate {
        /// Currency.
        Currency = "currency", EveryRow, [], with_row(|rate| rate.currency().to_string());
        /// Hong Kong dollars for one unit.
        HkdPerUnit = "hkd_per_unit", EveryRow, [],
            with_row(|rate| rate.hkd_per_unit().get().to_string());
        /// Date of the rate.
        AsOf = "as_of", EveryRow, [], with_row(|rate| rate.as_of().to_string());
        /// Where it was read.
        SourceUrl = "source_url", Usual, [], with_row(|rate| rate.source_url().to_string());
    }

    const KIND: TableKind = TableKind::Rates;

    fn begin(row: &mut Row<'_, C>, _: &mut Around<'_>) -> Option<Rate> {
        let currency = row.word_required(C::Currency, Wanted::Currency);
        let as_of = row.parsed_required(C::AsOf, Wanted::RateDate);
        let source_url = row.text(C::SourceUrl);
        let text = row.required(C::HkdPerUnit, Wanted::HkdPerUnit)?;
        if currency == Some(Currency::Hkd) {
            row.report(C::Currency, ProblemKind::RateOfHkd);
        }
        let rate = Rate::new(currency?, text, as_of?, source_url);
        let rate = rate.map_err(|error| row.report(C::HkdPerUnit, error)).ok()?;
        if !is_plausible(&rate) {
            let (text, currency) = (text.to_owned(), rate.currency().code());
            row.report(C::HkdPerUnit, ProblemKind::ImplausibleRate { text, currency });
            return None;
        }
        Some(rate)
    }

    fn records(of: Records<'_>) -> Cow<'_, [Rate]> {
        of.context.rates().into()
    }
}

/// The Hong Kong dollars that one unit may be worth: the renminbi was worth 0.92 to 1.30 in
/// the last thirty years, the pataca is tied to the Hong Kong dollar at 1.03 to one.
fn is_plausible(rate: &Rate) -> bool {
    let hkd = rate.hkd_per_unit().get();
    match rate.currency() {
        Currency::Hkd => true,
        Currency::Cny => (0.9..=1.5).contains(&hkd),
        Currency::Mop => (0.9..=1.1).contains(&hkd),
    }
}

//! What a way of paying covers, what it leaves out and how to apply: sentences of
//! `policy.csv`, each with its source and date.

use super::Lang;
use super::publisher::publisher;
use crate::case::Funding;
use crate::place::Side;
use crate::rank::Ranking;
use crate::text;

/// The rows of `policy.csv` about a scheme place: what it costs and leaves out.
const SCHEME_PAYS: &[&str] = &[
    "scheme_place_fee",
    "scheme_insurance",
    "medical_subsidy_outpatient",
];
/// The rows about applying for a scheme place.
const SCHEME_APPLICATION: &[&str] = &["scheme_application", "scheme_application_mainland"];
/// The rows about Portable CSSA.
const SUPPLEMENT: &[&str] = &[crate::catalog::PORTABLE_CSSA];
/// The rows about staying in Hong Kong.
const IN_HONG_KONG: &[&str] = &["voucher_value"];

/// What the funding of the case covers, what it leaves out and how to apply, each with its
/// head; and where homes are listed for a family that wants to stay in Hong Kong.
///
/// # Example
///
/// ```
/// use silverbay::explain::advice;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// // What a scheme place costs and leaves out, in the words of the table of policies.
/// let fee = catalog.policy("scheme_place_fee").ok_or("a policy")?;
/// let notes = advice(Lang::EN, &ranking);
/// assert!(notes.iter().any(|(_, text)| text.contains(&*fee.says_en)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn advice(lang: Lang, ranking: &Ranking<'_, '_>) -> Vec<(String, String)> {
    let said = |rows| lang.sentences(said(lang, ranking, rows));
    let mut notes = match ranking.case().money().funding {
        Funding::SelfFunded => Vec::new(),
        Funding::SchemePlace => vec![
            (
                text!(lang, "note-head.scheme"),
                lang.sentences([said(SCHEME_PAYS), text!(lang, "scheme-extras")]),
            ),
            (text!(lang, "note-head.apply"), said(SCHEME_APPLICATION)),
        ],
        Funding::PortableCssa(amount) => {
            let own = text!(lang, "cssa-only-supplement", amount = amount.to_string());
            let rows = said(SUPPLEMENT);
            vec![(text!(lang, "note-head.cssa"), lang.sentences([own, rows]))]
        }
    };
    let cities = &ranking.case().limits().cities;
    if cities.iter().any(|city| city.side() == Side::HongKong) {
        let rows = advice_on_side(lang, ranking, Side::HongKong);
        notes.push((text!(lang, "note-head.hong-kong"), lang.sentences(rows)));
    }
    notes.retain(|(_, text)| !text.is_empty());
    notes
}

/// What helps a family that looks for a home on this side.
pub(super) fn advice_on_side(lang: Lang, ranking: &Ranking<'_, '_>, side: Side) -> Vec<String> {
    match side {
        Side::HongKong => said(lang, ranking, IN_HONG_KONG),
        Side::Macao | Side::Mainland => Vec::new(),
    }
}

/// The sentences of these policies, as far as the table has them.
fn said(lang: Lang, ranking: &Ranking<'_, '_>, rows: &[&str]) -> Vec<String> {
    let rows = rows.iter();
    let policies = rows.filter_map(|id| ranking.catalog().policy(id));
    let said = policies.filter_map(|policy| {
        let says = lang.choose(&policy.says_en, &policy.says_zh_hant, &policy.says_zh_hans);
        (!says.is_empty()).then(|| {
            let source = publisher(lang, &policy.source_url);
            let date = policy.as_of.to_string();
            text!(
                lang,
                "advice-source",
                says = says,
                source = source,
                date = date
            )
        })
    });
    said.collect()
}

//! What is printed below a ranking, each note with its head.
//!
//! [`list_notes`] say what the list itself cannot: what all its homes have in common, what
//! none of them publishes, how good the first is at least, and what funding leaves out.
//! [`basis_notes`] say what it rests on: beliefs, weights, rates, and who was left out.

use super::{
    Lang, advice, alike, answers_note, beliefs, certainty, criterion, percent_tenths,
    romanised_name, rule, unpublished,
};
use crate::rank::Ranking;
use crate::text;
use crate::units::Currency;
use crate::vocabulary::Word;

/// All notes below a ranking of which `top` places are shown, each with its head.
///
/// # Example
///
/// ```
/// use silverbay::explain::{basis_notes, list_notes, order_notes, ranking_notes};
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// // A page may part them: beside the list, and at its end.
/// let all = ranking_notes(Lang::EN, &ranking, 10);
/// let beside = list_notes(Lang::EN, &ranking, 10);
/// assert_eq!(all, [beside.clone(), basis_notes(Lang::EN, &ranking)].concat());
/// // On paper there may be room only for what is about the order.
/// assert!(beside.starts_with(&order_notes(Lang::EN, &ranking, 10)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn ranking_notes(lang: Lang, ranking: &Ranking<'_, '_>, top: usize) -> Vec<(String, String)> {
    let mut notes = list_notes(lang, ranking, top);
    notes.extend(basis_notes(lang, ranking));
    notes
}

/// The notes that follow the list: what is alike at all homes, what none publishes, what
/// is certain of the first, whose the names in letters are, and what the funding pays and
/// leaves out.
#[must_use]
pub fn list_notes(lang: Lang, ranking: &Ranking<'_, '_>, top: usize) -> Vec<(String, String)> {
    let mut notes = order_notes(lang, ranking, top);
    let names = names(lang, ranking, top);
    notes.extend(names.map(|names| (text!(lang, "note-head.names"), names)));
    notes.extend(advice(lang, ranking));
    notes
}

/// Those of them that are about the order, without what the names are and the funding pays.
#[must_use]
pub fn order_notes(lang: Lang, ranking: &Ranking<'_, '_>, top: usize) -> Vec<(String, String)> {
    let common = ranking.common();
    let notes = [
        (
            text!(lang, "note-head.answers"),
            answers_note(lang, ranking),
        ),
        (
            text!(lang, "note-head.alike"),
            alike(lang, ranking, &common),
        ),
        (
            text!(lang, "note-head.unpublished"),
            unpublished(lang, ranking, &common),
        ),
        (
            text!(lang, "note-head.certainty"),
            certainty(lang, ranking, top),
        ),
    ];
    notes
        .into_iter()
        .filter_map(|(head, text)| Some((head, text?)))
        .collect()
}

/// Whose the names in letters are, where a home that is shown has one.
fn names(lang: Lang, ranking: &Ranking<'_, '_>, top: usize) -> Option<String> {
    let mut shown = ranking.top(top);
    let has_letters = shown.any(|place| romanised_name(lang, place.facility()).is_some());
    has_letters.then(|| text!(lang, "note-names"))
}

/// The notes on what a ranking rests on: beliefs, weights, rates, and how many homes each
/// rule left out.
#[must_use]
pub fn basis_notes(lang: Lang, ranking: &Ranking<'_, '_>) -> Vec<(String, String)> {
    let mut notes = vec![
        (text!(lang, "note-head.beliefs"), beliefs(lang, ranking)),
        (text!(lang, "note-head.weights"), weights(lang, ranking)),
        (text!(lang, "note-head.rates"), rates(lang, ranking)),
        (text!(lang, "note-head.left-out"), left_out(lang, ranking)),
    ];
    notes.retain(|(_, text)| !text.is_empty());
    notes
}

/// The warning below every ranking.
#[must_use]
pub fn estimates_warning(lang: Lang) -> String {
    text!(lang, "ranking-warning")
}

fn weights(lang: Lang, ranking: &Ranking<'_, '_>) -> String {
    lang.list(ranking.criteria().map(|(of, weight)| {
        text!(
            lang,
            "note-weight",
            criterion = criterion(lang, of),
            weight = percent_tenths(weight),
        )
    }))
}

/// The rates of exchange that were used, with their dates.
fn rates(lang: Lang, ranking: &Ranking<'_, '_>) -> String {
    let foreign = Currency::ALL.iter().filter(|of| **of != Currency::Hkd);
    let used = foreign.filter_map(|of| {
        let rate = ranking.rate(*of)?.get();
        let stated = &ranking.case().money().rates;
        let is_stated = stated.iter().any(|(stated, _)| stated == of);
        let date = match ranking.catalog().rate(*of) {
            Some(rate) if !is_stated => rate.as_of().to_string(),
            _ => text!(lang, "note-rate-of-case"),
        };
        Some(text!(
            lang,
            "note-rate",
            unit = format!("{}1", of.sign()),
            hkd = format!("{}{rate}", Currency::Hkd.sign()),
            date = date,
        ))
    });
    lang.list(used)
}

/// How many homes each rule leaves out.
fn left_out(lang: Lang, ranking: &Ranking<'_, '_>) -> String {
    let homes = ranking.excluded().count();
    let all = homes + ranking.len();
    if homes == 0 {
        return text!(lang, "left-out-none", all = all);
    }
    let counts = ranking.exclusion_counts();
    let reasons = counts.iter().map(|(of, count)| {
        text!(
            lang,
            "left-out-rule",
            rule = rule(lang, *of),
            count = *count
        )
    });
    let reasons = lang.list(reasons);
    text!(
        lang,
        "left-out",
        homes = homes,
        all = all,
        reasons = reasons
    )
}

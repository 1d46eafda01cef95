//! What all homes of a ranking have in common, in a sentence or two.

use super::{Lang, care_level, criterion, service};
use crate::case::{Criterion, Funding};
use crate::facility::CareLevel;
use crate::rank::{Common, Ranking};
use crate::text;

/// What is alike at all homes, and in what they differ; `None` where they differ in all
/// that counts.
#[must_use]
pub fn alike(lang: Lang, ranking: &Ranking<'_, '_>, common: &Common) -> Option<String> {
    if common.homes == 0 {
        return None;
    }
    let mut sentences = Vec::new();
    if ranking.case().money().funding == Funding::SchemePlace {
        sentences.push(text!(lang, "alike-scheme-cost", homes = common.homes));
    }
    let names = |of: &[_]| lang.list_and(of.iter().map(|of| criterion(lang, *of)));
    // Above the heaviest need there is no heavier care to differ in.
    let is_heaviest = ranking.case().elder().care_level == CareLevel::Complete;
    let mut alike = common.alike.clone();
    alike.retain(|of| *of != Criterion::Care || !is_heaviest);
    if !alike.is_empty() {
        let criteria = names(&alike);
        sentences.push(text!(lang, "alike-criteria", criteria = criteria));
    }
    if sentences.is_empty() {
        return None;
    }
    if !common.differ.is_empty() {
        let criteria = names(&common.differ);
        sentences.push(text!(lang, "alike-differ", criteria = criteria));
    }
    Some(lang.sentences(sentences))
}

/// What no home publishes although the case asks for it; `None` where each such fact is
/// published by some home.
///
/// # Example
///
/// ```
/// use silverbay::explain::{service, unpublished};
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/staying_in_hong_kong.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// // A wish that no home says anything about is named.
/// let common = ranking.common();
/// let said = unpublished(Lang::EN, &ranking, &common).ok_or("something is unknown of all")?;
/// for wish in common.unpublished.services.iter() {
///     assert!(said.contains(&service(Lang::EN, wish)));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn unpublished(lang: Lang, ranking: &Ranking<'_, '_>, common: &Common) -> Option<String> {
    let missing = common.unpublished;
    let mut sentences = Vec::new();
    if missing.care {
        let level = care_level(lang, ranking.case().elder().care_level);
        sentences.push(text!(lang, "unpublished-care", level = level));
    }
    if !missing.services.is_empty() {
        let services = missing.services.iter().map(|of| service(lang, of));
        let services = lang.list_and(services);
        sentences.push(text!(lang, "unpublished-services", services = services));
    }
    let facts = [
        (missing.price, text!(lang, "unpublished-fact.price")),
        (missing.medical, text!(lang, "unpublished-fact.medical")),
        (missing.stars, text!(lang, "unpublished-fact.stars")),
    ];
    let facts = facts.into_iter().filter(|(is_missing, _)| *is_missing);
    let facts: Vec<String> = facts.map(|(_, fact)| fact).collect();
    if !facts.is_empty() {
        let facts = lang.list_and(facts);
        sentences.push(text!(lang, "unpublished-facts", facts = facts));
    }
    (!sentences.is_empty()).then(|| lang.sentences(sentences))
}

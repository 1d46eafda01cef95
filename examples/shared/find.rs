//! The home that a person means: by its place in the order, its id or its name.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::{Context, Result, anyhow, bail};
use silverbay::explain::{Lang, facility_name};
use silverbay::facility::Facility;
use silverbay::firmness::Firmness;
use silverbay::rank::RankedFacility;
use silverbay::text;

/// Homes that a message names at most.
const NAMED: usize = 8;

/// The home of this id, at this place in the order, or of this name: the whole name in
/// any of its languages, else a part that only one home has.
pub fn home<'a>(firmness: &'a Firmness<'_>, asked: &str, lang: Lang) -> Result<&'a Facility> {
    let catalog = firmness.ranking().catalog();
    let asked = asked.trim();
    if let Some(facility) = catalog.facility(asked) {
        return Ok(facility);
    }
    let quoted = lang.quoted(asked);
    if let Ok(rank) = asked.parse::<usize>() {
        let places = firmness.places();
        let at = rank.checked_sub(1).and_then(|at| places.get(at));
        let count = places.len();
        let facility = at.map(RankedFacility::facility);
        return facility
            .with_context(|| text!(lang, "program-no-such-place", rank = rank, count = count));
    }
    let (whole, part) = named(catalog.facilities(), asked);
    match if whole.is_empty() { part } else { whole }.as_slice() {
        [] => Err(anyhow!(text!(lang, "program-no-such-home", home = quoted))),
        [one] => Ok(one),
        several => {
            let mut homes = String::new();
            for of in several.iter().take(NAMED) {
                // Writing into a string does not fail.
                let _ = write!(homes, "\n  {}  {}", of.id, facility_name(lang, of));
            }
            bail!(text!(
                lang,
                "program-several-homes",
                home = quoted,
                count = several.len(),
                homes = homes
            ))
        }
    }
}

/// The place in the order of the eligible home that is meant.
pub fn place(firmness: &Firmness<'_>, asked: &str, lang: Lang) -> Result<usize> {
    let facility = home(firmness, asked, lang)?;
    firmness.position(&facility.id).with_context(|| {
        let name = facility_name(lang, facility);
        text!(
            lang,
            "program-not-eligible",
            home = name,
            id = &*facility.id
        )
    })
}

/// The homes of this name, and those with it in theirs; capitals and spaces aside.
fn named<'a>(
    homes: impl IntoIterator<Item = &'a Facility>,
    asked: &str,
) -> (Vec<&'a Facility>, Vec<&'a Facility>) {
    let asked = folded(asked);
    let (mut whole, mut part) = (Vec::new(), Vec::new());
    if asked.is_empty() {
        return (whole, part);
    }
    for home in homes {
        let names = &home.names;
        let names = [&names.en, &names.zh_hant, &names.zh_hans];
        let names: BTreeSet<String> = names.map(|name| folded(name)).into();
        if names.contains(&asked) {
            whole.push(home);
        } else if names.iter().any(|name| name.contains(&asked)) {
            part.push(home);
        }
    }
    (whole, part)
}

fn folded(name: &str) -> String {
    let letters = name.chars().filter(|c| !c.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}

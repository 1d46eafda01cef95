//! Facilities that occur twice in a table under other names.
//!
//! Probable is not certain: one operator may run two homes at one address. The
//! pairs are reported and never merged.

use std::collections::HashMap;

use crate::catalog::cells::letters;
use crate::facility::Facility;

/// Two rows that probably describe one facility.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Index of the earlier row.
    pub first: usize,
    /// Index of the later row.
    pub second: usize,
    /// Whether their names agree, in either script or in English; else district,
    /// address and operator do.
    pub by_name: bool,
}

/// The pairs of rows that probably describe one facility: of the same city with the same name
/// once folded, or of the same district with the same address and operator.
#[must_use]
pub fn probable_duplicates(facilities: &[Facility]) -> Vec<Duplicate> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for (second, facility) in facilities.iter().enumerate() {
        let mut first = None;
        let names = [
            &facility.names.zh_hant,
            &facility.names.zh_hans,
            &facility.names.en,
        ];
        let names = names.into_iter().map(|name| name_of(name));
        let names = names.filter(|name| !name.is_empty());
        let mut keys: Vec<_> = names
            .map(|name| (format!("{}:{name}", facility.city), true))
            .collect();
        keys.dedup();
        keys.extend(address(facility).map(|key| (key, false)));
        for (key, by_name) in keys {
            let before = *seen.entry(key).or_insert(second);
            if before != second && first.is_none() {
                first = Some((before, by_name));
            }
        }
        found.extend(first.map(|(first, by_name)| Duplicate {
            first,
            second,
            by_name,
        }));
    }
    found
}

/// A name without what only the register writes.
fn name_of(name: &str) -> String {
    let folded = letters(name);
    let bare = folded
        .trim_end_matches("有限公司")
        .trim_end_matches("有限责任公司");
    bare.to_owned()
}

fn address(facility: &Facility) -> Option<String> {
    let address = if facility.address_zh.is_empty() {
        letters(&facility.address_en)
    } else {
        letters(&facility.address_zh)
    };
    let operator = letters(&facility.operator);
    let district = facility.district.as_deref()?;
    let is_whole = !address.is_empty() && !operator.is_empty();
    is_whole.then(|| format!("{district}:{address}:{operator}"))
}

//! Facilities that occur twice in a table under other names.
//!
//! Probable is not certain: one operator may run two homes at one address. The
//! pairs are reported and never merged.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::catalog::cells::letters_of;
use crate::facility::Facility;

/// Two rows that probably describe one facility.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
///
/// # Example
///
/// ```
/// use silverbay::catalog::{Catalog, Duplicate, probable_duplicates};
///
/// let mut homes = Catalog::load("data")?.facilities().to_vec();
/// assert!(probable_duplicates(&homes).is_empty());
/// let mut again = homes[0].clone();
/// again.id = "from-another-list".into();
/// homes.push(again);
/// let pairs = probable_duplicates(&homes);
/// let [Duplicate { first: 0, second, by_name: true, .. }] = pairs[..] else {
///     panic!("the last row is the first once more");
/// };
/// assert_eq!(&*homes[second].id, "from-another-list");
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[must_use]
pub fn probable_duplicates(facilities: &[Facility]) -> Vec<Duplicate> {
    // Most rows have nothing in common with another, which their hashes show; only the
    // others are compared letter by letter.
    let hasher = FixedState::default();
    let mut once = HashSet::with_capacity_and_hasher(2 * facilities.len(), FixedState::default());
    let mut again = HashSet::with_hasher(FixedState::default());
    let mut hashes = Vec::with_capacity(2 * facilities.len());
    for (row, facility) in facilities.iter().enumerate() {
        let mut before = None;
        each_key(facility, |key, _| {
            let hash = hasher.hash_one(key);
            if before.replace(hash) != Some(hash) {
                hashes.push((row, hash));
                if !once.insert(hash) {
                    again.insert(hash);
                }
            }
        });
    }
    hashes.retain(|(_, hash)| again.contains(hash));
    hashes.dedup_by_key(|(row, _)| *row);
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for (second, _) in hashes {
        let Some(facility) = facilities.get(second) else {
            continue;
        };
        let mut first = None;
        each_key(facility, |key, by_name| {
            let before = *seen.entry(key.to_owned()).or_insert(second);
            if before != second && first.is_none() {
                first = Some((before, by_name));
            }
        });
        found.extend(first.map(|(first, by_name)| Duplicate {
            first,
            second,
            by_name,
        }));
    }
    found
}

/// Gives what another row of the same facility would have too to `take`, with whether that is
/// a name.
fn each_key(facility: &Facility, mut take: impl FnMut(&str, bool)) {
    let mut key = String::new();
    let names = &facility.names;
    for name in [&names.zh_hant, &names.zh_hans, &names.en] {
        key.clear();
        key.push_str(facility.city.code());
        key.push(':');
        let before = key.len();
        key.extend(letters_of(name));
        // What only the register writes.
        for suffix in ["有限公司", "有限责任公司"] {
            while key.ends_with(suffix) {
                key.truncate(key.len() - suffix.len());
            }
        }
        if key.len() > before {
            take(&key, true);
        }
    }
    let address = if facility.address_zh.is_empty() {
        &facility.address_en
    } else {
        &facility.address_zh
    };
    let Some(district) = facility.district.as_deref() else {
        return;
    };
    key.clear();
    key.push_str(district);
    for part in [address, &facility.operator] {
        key.push(':');
        let before = key.len();
        key.extend(letters_of(part));
        if key.len() == before {
            return;
        }
    }
    take(&key, false);
}

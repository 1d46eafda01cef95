//! Cities as offices write them.

use super::letters;
use crate::place::City;

/// The city that a text names: by its code, or by any name or spelling of it. Capitals,
/// full-width letters, spaces, the script and a final 市 do not matter.
pub(crate) fn city<'c>(
    text: &str,
    known: impl Iterator<Item = &'c City> + Clone,
) -> Option<&'c City> {
    let mut by_code = known.clone();
    if let Some(city) = by_code.find(|city| city.code() == text) {
        return Some(city);
    }
    let wanted = bare(text);
    let is_meant = |city: &&City| {
        let facts = city.facts();
        let names = [&facts.code, &facts.name_zh_hant, &facts.name_zh_hans];
        let mut spellings = names.into_iter().chain(&facts.spellings);
        spellings.any(|spelling| bare(spelling) == wanted)
    };
    let mut known = known;
    known.find(|city| !wanted.is_empty() && is_meant(city))
}

fn bare(text: &str) -> String {
    let folded = letters(text);
    folded.trim_end_matches('市').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::shipped::CITIES;

    #[test]
    fn a_city_is_known_by_its_code_and_by_what_offices_write() {
        let found = |text| city(text, CITIES.iter()).map(City::code);
        for (text, code) in [
            ("Hong Kong", "Hong Kong"),
            ("HONG KONG", "Hong Kong"),
            ("hk", "Hong Kong"),
            ("香港特別行政區", "Hong Kong"),
            ("Macau", "Macao"),
            ("澳門", "Macao"),
            ("深圳市", "Shenzhen"),
            ("東莞", "Dongguan"),
            ("广州", "Guangzhou"),
            ("Canton", "Guangzhou"),
            ("肇慶市", "Zhaoqing"),
        ] {
            assert_eq!(found(text), Some(code), "{text}");
        }
        for text in ["巴黎", "", "市", "Paris"] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn no_spelling_means_two_cities() {
        let mut seen = std::collections::HashMap::new();
        for city in CITIES.iter() {
            let facts = city.facts();
            let names = [&facts.code, &facts.name_zh_hant, &facts.name_zh_hans];
            for spelling in names.into_iter().chain(&facts.spellings) {
                let before = seen.insert(bare(spelling), city);
                assert!(before.is_none_or(|before| before == city), "{spelling}");
            }
        }
    }
}

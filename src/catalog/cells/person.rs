//! What in a note may name a person, or how to reach one.

use std::sync::LazyLock;

use regex_lite::Regex;

/// Identity cards of Hong Kong, e-mail addresses, telephone numbers, and titles with a
/// name. Years, dates and sums of money are none of these.
static OF_A_PERSON: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b[A-Za-z]{1,2}[0-9]{6} ?\(?[0-9A]\)?",
        r"|[\w.+-]+@[\w-]+\.[\w.-]+",
        r"|\+[0-9][0-9 -]{7,}[0-9]",
        r"|\b[2-9][0-9]{3} ?[0-9]{4}\b",
        r"|\b1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}\b",
        r"|\b0[0-9]{2,3}[ -][0-9]{7,8}\b",
        r"|\b(?:Mr|Mrs|Ms|Miss|Dr)\b\.? ?[A-Z]\w*",
        r"|[\x{3400}-\x{9fff}](?:先生|女士|小姐|太太)",
    ))
    .ok()
});

/// The first text in a note that may be of a person.
pub(crate) fn of_a_person(note: &str) -> Option<&str> {
    let pattern = OF_A_PERSON.as_ref()?;
    pattern.find(note).map(|found| found.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_cards_addresses_numbers_and_titles_are_of_a_person() {
        for note in [
            "A123456(7)",
            "ask wong@home.org.hk",
            "ring 2345 6789",
            "ring 23456789",
            "手機 138 1234 5678",
            "0755-26951234",
            "+86 755 2695 1234",
            "Ms Wong said so",
            "Dr. Lee",
            "陳先生說",
            "王女士",
        ] {
            assert!(of_a_person(note).is_some(), "{note}");
        }
    }

    #[test]
    fn dates_sums_and_plain_words_are_not() {
        for note in [
            "from 2026-11-23 on",
            "3000-8000 a month",
            "RMB 12000, meals 900",
            "a room for two costs 9800",
            "床位 120 張，2026年起",
            "no dressing changes at night; dr on call",
        ] {
            assert_eq!(of_a_person(note), None, "{note}");
        }
    }
}

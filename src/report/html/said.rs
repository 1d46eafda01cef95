//! What the page alone says of a home: its values with their ranges, and how to reach it.

use minijinja::Value;
use serde::Serialize;

use super::languages::Languages;
use crate::explain::{address, points, points_range, telephone};
use crate::rank::RankedFacility;
use crate::units::{Estimate, Score, Utility};

/// A likely value with its range: `61.2 (48.0–70.5)`, or the value where it is known.
pub(super) fn spread([low, likely, high]: [f64; 3]) -> String {
    if low == high {
        points(low)
    } else {
        format!("{} ({})", points(likely), points_range(low, high))
    }
}

/// The three values of a score.
pub(super) fn of_score(score: Estimate<Score>) -> [f64; 3] {
    [score.low(), score.likely(), score.high()].map(Score::get)
}

/// The three values of a utility.
pub(super) fn of_utility(utility: Estimate<Utility>) -> [f64; 3] {
    [utility.low(), utility.likely(), utility.high()].map(Utility::get)
}

/// How to reach a home.
#[derive(Serialize)]
pub(super) struct Reach {
    address: Value,
    telephones: Vec<Telephone>,
    /// What stands there where it has no telephone of its own.
    without: Value,
}

/// A number as it is written; a link only where it can be dialled.
#[derive(Serialize)]
struct Telephone {
    text: String,
    href: Option<String>,
}

impl Reach {
    pub(super) fn new(place: &RankedFacility<'_>, languages: &Languages) -> Self {
        let facility = place.facility();
        Self {
            address: languages.said(|lang| address(lang, facility)),
            telephones: facility
                .telephone
                .split([';', '\u{ff1b}', '\u{3001}', ',', '/'])
                .map(str::trim)
                .filter(|number| !number.is_empty())
                .map(Telephone::new)
                .collect(),
            without: languages.said(|lang| telephone(lang, facility, place.catalog())),
        }
    }
}

impl Telephone {
    fn new(text: &str) -> Self {
        let number: String = text
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        let is_number = |c: char| c.is_ascii_digit() || " +-()".contains(c);
        let can_be_dialled = (5..=20).contains(&number.len()) && text.chars().all(is_number);
        Self {
            text: text.to_owned(),
            href: can_be_dialled.then(|| format!("tel:{number}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_that_can_be_dialled_become_links() {
        let href = |text| Telephone::new(text).href;
        assert_eq!(
            href("+86 (769) 2222-3333").as_deref(),
            Some("tel:+8676922223333")
        );
        for text in [
            "javascript:alert(1)",
            "ask the operator",
            "12",
            "\"onclick=1",
        ] {
            assert_eq!(href(text), None, "{text}");
        }
    }
}

//! What the page alone says of a home: its values with their ranges, and how to reach it.

use std::fmt::Write;

use minijinja::Value;
use serde::Serialize;

use super::languages::{Languages, markup};
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
    pub(super) fn new(place: &RankedFacility<'_, '_>, languages: &Languages) -> Self {
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
            without: markup(with_links(
                &languages
                    .said(|lang| telephone(lang, facility, place.catalog()))
                    .to_string(),
            )),
        }
    }
}

/// The digits of a number that a text has among its words.
const DIGITS: usize = 8;

/// A text, in markup, with the telephone numbers in it as links. Numbers without the code of
/// a country are of Hong Kong, those that begin with 0 of the mainland.
fn with_links(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| c != ' ' && !c.is_ascii_digit());
        let (run, after) = from.split_at(end.unwrap_or(from.len()));
        let written = run.trim_end();
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        out.push_str(before);
        if digits.len() < DIGITS {
            out.push_str(run);
        } else {
            let (country, own) = match digits.strip_prefix('0') {
                Some(own) => ("86", own),
                None => ("852", digits.as_str()),
            };
            let spaces = run.get(written.len()..).unwrap_or_default();
            // Writing into a string does not fail.
            let _ = write!(out, "<a href=\"tel:+{country}{own}\">{written}</a>{spaces}");
        }
        rest = after;
    }
    out.push_str(rest);
    out
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
    fn the_numbers_within_a_text_can_be_dialled_from_anywhere() {
        assert_eq!(
            with_links("<span lang=zh-Hans>in 24 homes 2671 1355, 0755 2563 1876; &#x2f;"),
            "<span lang=zh-Hans>in 24 homes <a href=\"tel:+85226711355\">2671 1355</a>, \
             <a href=\"tel:+8675525631876\">0755 2563 1876</a>; &#x2f;"
        );
    }

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

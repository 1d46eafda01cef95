//! What the page alone says of a home: the chance that it fits, where its price comes
//! from, how to reach it; and the beliefs behind the page.

use minijinja::Value;
use serde::Serialize;

use super::languages::Languages;
use crate::belief::{Basis, BeliefFact};
use crate::explain::{Lang, address, points, points_range};
use crate::facility::Facility;
use crate::rank::Ranking;
use crate::text;
use crate::units::{Estimate, Score, Utility};
use crate::vocabulary::Word;

/// The file of the beliefs.
const BELIEFS: &str = "beliefs.csv";

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
}

/// A number as it is written; a link only where it can be dialled.
#[derive(Serialize)]
struct Telephone {
    text: String,
    href: Option<String>,
}

impl Reach {
    pub(super) fn new(facility: &Facility, languages: &Languages) -> Self {
        Self {
            address: languages.said(|lang| address(lang, facility)),
            telephones: facility
                .telephone
                .split([';', '\u{ff1b}', '\u{3001}', ',', '/'])
                .map(str::trim)
                .filter(|number| !number.is_empty())
                .map(Telephone::new)
                .collect(),
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

/// The beliefs that bear on the ranking: how many, what they rest on, and about what.
pub(super) fn beliefs(lang: Lang, ranking: &Ranking<'_>) -> String {
    let used = ranking.beliefs_used();
    let counted = used
        .iter()
        .filter(|of| !of.is_stated && matches!(of.belief.basis, Basis::Counted(_)))
        .count();
    let stated = used.iter().filter(|of| of.is_stated).count();
    let about = BeliefFact::ALL.iter().filter_map(|fact| {
        let count = used.iter().filter(|of| of.belief.fact == *fact).count();
        (count > 0).then(|| {
            let what = belief(lang, *fact);
            text!(lang, "page-beliefs-of", what = what, count = count)
        })
    });
    let about = lang.list(about);
    text!(
        lang,
        "page-beliefs",
        file = BELIEFS,
        count = used.len(),
        counted = counted,
        estimates = used.len() - counted - stated,
        stated = stated,
        about = about,
    )
}

/// What a belief is about.
fn belief(lang: Lang, fact: BeliefFact) -> String {
    match fact {
        BeliefFact::Care => text!(lang, "page-belief.care"),
        BeliefFact::PlaceType => text!(lang, "page-belief.place"),
        BeliefFact::Service => text!(lang, "page-belief.service"),
        BeliefFact::Medical => text!(lang, "page-belief.medical"),
        BeliefFact::Stars => text!(lang, "page-belief.stars"),
        BeliefFact::Price => text!(lang, "page-belief.price"),
        BeliefFact::OldPrice => text!(lang, "page-belief.old-price"),
        BeliefFact::Holds => text!(lang, "page-belief.holds"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_never_rounded_to_certainty() {
        use crate::explain::fit;
        use crate::units::Share;
        let said = |chance| fit(Lang::EN, Share::trusted(chance));
        assert_eq!(said(1.0), "Nothing open: fits");
        assert_eq!(said(0.9), "Chance to fit: 9 in 10");
        assert_eq!(said(0.96), "Chance to fit: over 9 in 10");
        assert_eq!(said(0.03), "Chance to fit: under 1 in 10");
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

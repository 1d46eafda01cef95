//! One question to a home, and what its answer would change.

use super::firmness::name;
use super::{Lang, confirmation, medical};
use crate::firmness::{Asked, Change, Firmness, Question, Threshold};
use crate::text;
use crate::units::Minutes;
use crate::vocabulary::Word;
use crate::words::Value;

/// One question ready for a telephone call, and what its answer would change.
#[must_use]
pub fn question(lang: Lang, firmness: &Firmness<'_>, of: &Question) -> String {
    let visited = firmness.ranking().case().homes().iter();
    let homes = visited.filter(|home| home.visits.get() > 0.0).count();
    let changes = of
        .effects
        .iter()
        .map(|effect| (when(lang, &effect.threshold, homes), effect.change));
    let effects = strongest(changes).into_iter().map(|(when, change)| {
        let then = then(lang, change);
        text!(lang, "firmness-effect", when = when, then = then)
    });
    let home = name(lang, firmness, of.place);
    let effects = lang.clauses(effects);
    match &of.asked {
        Asked::Fact(criterion) => ask(lang, criterion.code(), home, &effects),
        Asked::Rule(rule) => text!(
            lang,
            "firmness-ask-rule",
            home = home,
            question = confirmation(lang, rule),
            effects = effects,
        ),
    }
}

/// The whole question about the fact of a criterion.
fn ask(lang: Lang, criterion: &str, home: &str, effects: &str) -> String {
    lang.text(
        &format!("firmness-ask.{criterion}"),
        &[
            ("home", Value::from(home)),
            ("effects", Value::from(effects)),
        ],
    )
}

/// The changes without those that a greater change at the same answer includes: who
/// takes the lead is among the first three, who leaves the first three has lost the
/// lead.
fn strongest(changes: impl Iterator<Item = (String, Change)>) -> Vec<(String, Change)> {
    let mut kept: Vec<(String, Change)> = Vec::new();
    for (when, change) in changes {
        let same = kept.iter_mut().find(|(before, _)| *before == when);
        match (same, change) {
            (Some((_, Change::TakesTheLead)), Change::EntersFirstThree)
            | (Some((_, Change::LeavesFirstThree)), Change::LosesTheLead) => {}
            (Some((_, before @ Change::EntersFirstThree)), Change::TakesTheLead)
            | (Some((_, before @ Change::LosesTheLead)), Change::LeavesFirstThree) => {
                *before = change;
            }
            _ => kept.push((when, change)),
        }
    }
    kept
}

/// From which answer on something changes. The journey is the mean over `homes` homes.
fn when(lang: Lang, threshold: &Threshold, homes: usize) -> String {
    let minutes = |of: &Minutes| format!("{:.0}", of.get());
    match threshold {
        Threshold::CostBelow(cost) => {
            text!(lang, "firmness-when-cost-below", cost = cost.to_string())
        }
        Threshold::CostAbove(cost) => {
            text!(lang, "firmness-when-cost-above", cost = cost.to_string())
        }
        Threshold::JourneyBelow(of) => {
            text!(
                lang,
                "firmness-when-journey-below",
                minutes = minutes(of),
                homes = homes,
            )
        }
        Threshold::JourneyAbove(of) => {
            text!(
                lang,
                "firmness-when-journey-above",
                minutes = minutes(of),
                homes = homes,
            )
        }
        Threshold::StarsAtLeast(stars) => {
            text!(lang, "firmness-when-stars-at-least", stars = *stars)
        }
        Threshold::StarsBelow(stars) => text!(lang, "firmness-when-stars-below", stars = *stars),
        Threshold::Medical(models) => {
            let quoted = models
                .iter()
                .map(|model| lang.quoted(&medical(lang, *model)));
            let mut answers: Vec<String> = quoted.collect();
            let last = answers.pop().unwrap_or_default();
            let answers = if answers.is_empty() {
                last
            } else {
                let first = lang.list(answers);
                text!(lang, "firmness-or", first = first, last = last)
            };
            text!(lang, "firmness-when-medical", answers = answers)
        }
        Threshold::LevelsAtLeast(0) => text!(lang, "firmness-when-level"),
        Threshold::LevelsAtLeast(levels) => {
            text!(lang, "firmness-when-levels-at-least", levels = *levels)
        }
        Threshold::LevelsBelow(0) => text!(lang, "firmness-when-not-level"),
        Threshold::LevelsBelow(1) => text!(lang, "firmness-when-no-levels"),
        Threshold::LevelsBelow(levels) => {
            text!(lang, "firmness-when-levels-below", levels = *levels)
        }
        Threshold::WishesAtLeast(wishes) => {
            text!(lang, "firmness-when-wishes-at-least", wishes = *wishes)
        }
        Threshold::Yes => text!(lang, "firmness-when-yes"),
        Threshold::No => text!(lang, "firmness-when-no"),
        Threshold::WishesBelow(0 | 1) => text!(lang, "firmness-when-no-wishes"),
        Threshold::WishesBelow(wishes) => {
            text!(lang, "firmness-when-wishes-below", wishes = *wishes)
        }
    }
}

/// What would change.
fn then(lang: Lang, change: Change) -> String {
    match change {
        Change::TakesTheLead => text!(lang, "firmness-then-leads"),
        Change::LosesTheLead => text!(lang, "firmness-then-loses"),
        Change::EntersFirstThree => text!(lang, "firmness-then-enters"),
        Change::LeavesFirstThree => text!(lang, "firmness-then-leaves"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Criterion;
    use crate::facility::Medical;
    use crate::units::HkdPerMonth;

    #[test]
    fn every_answer_and_every_change_is_said_in_every_language_in_its_own_words() {
        let hkd = HkdPerMonth::new(9200.0).unwrap();
        let minutes = Minutes::new(90.0).unwrap();
        let thresholds = [
            Threshold::CostBelow(hkd),
            Threshold::CostAbove(hkd),
            Threshold::JourneyBelow(minutes),
            Threshold::JourneyAbove(minutes),
            Threshold::StarsAtLeast(4),
            Threshold::StarsBelow(4),
            Threshold::Medical(vec![Medical::HospitalRun, Medical::InHouseClinic]),
            Threshold::LevelsAtLeast(0),
            Threshold::LevelsAtLeast(1),
            Threshold::LevelsAtLeast(2),
            Threshold::LevelsBelow(0),
            Threshold::LevelsBelow(1),
            Threshold::LevelsBelow(2),
            Threshold::WishesAtLeast(2),
            Threshold::WishesBelow(1),
            Threshold::WishesBelow(2),
            Threshold::Yes,
            Threshold::No,
        ];
        let changes = [
            Change::TakesTheLead,
            Change::LosesTheLead,
            Change::EntersFirstThree,
            Change::LeavesFirstThree,
        ];
        let mut said = std::collections::HashSet::new();
        for lang in Lang::ALL.iter().copied() {
            for threshold in &thresholds {
                let text = when(lang, threshold, 1);
                assert!(!text.is_empty() && said.insert((lang.code(), text)));
            }
            for change in changes {
                assert!(said.insert((lang.code(), then(lang, change))));
            }
        }
        assert_eq!(
            when(Lang::EN, &Threshold::CostAbove(hkd), 1),
            "above HK$9,200 a month"
        );
    }

    #[test]
    fn each_criterion_has_a_question_of_its_own_in_every_language() {
        let mut said = std::collections::HashSet::new();
        for lang in Lang::ALL.iter().copied() {
            for criterion in Criterion::ALL {
                let text = ask(lang, criterion.code(), "HOME", "EFFECTS");
                assert!(text.contains("HOME") && text.contains("EFFECTS"), "{text}");
                assert!(!text.contains('$') && said.insert((lang.code(), text)));
            }
        }
    }

    #[test]
    fn of_two_changes_at_one_answer_the_greater_is_said() {
        let at = |answer: &str, change| (answer.to_owned(), change);
        let said = |changes: &[(String, Change)]| strongest(changes.iter().cloned());
        let (leads, enters) = (Change::TakesTheLead, Change::EntersFirstThree);
        let (loses, leaves) = (Change::LosesTheLead, Change::LeavesFirstThree);
        assert_eq!(said(&[at("a", leads), at("a", enters)]), [at("a", leads)]);
        assert_eq!(said(&[at("a", loses), at("a", leaves)]), [at("a", leaves)]);
        let apart = [at("a", leads), at("b", enters)];
        assert_eq!(said(&apart), apart);
    }
}

//! What to ask a facility: as a question to read out, and in a few words for a table.

use super::{Lang, care_level, cost_range, minutes_range, place_type, service};
use crate::score::Confirmation;
use crate::text;
use crate::vocabulary::Word;

/// What to ask a facility, as a question.
#[must_use]
pub fn confirmation(lang: Lang, question: &Confirmation) -> String {
    match question {
        Confirmation::Care(level) => lang.text(&format!("ask-care.{level}"), &[]),
        Confirmation::Service(wanted) => lang.text(&format!("ask-service.{wanted}"), &[]),
        Confirmation::CostCap { cost, cap } => text!(
            lang,
            "ask-cost",
            cap = cap.to_string(),
            cost = cost_range(lang, *cost),
        ),
        Confirmation::VisitCap { minutes, cap } => text!(
            lang,
            "ask-journey",
            cap = format!("{:.0}", cap.get()),
            minutes = minutes_range(lang, *minutes),
        ),
        Confirmation::PlaceType(wanted) => {
            let wanted = place_type(lang, *wanted);
            text!(lang, "ask-place", place = wanted)
        }
    }
}

/// What to ask a facility, in a few words for a column of a table.
///
/// # Example
///
/// ```
/// use silverbay::explain::{confirmation, confirmation_brief};
/// use silverbay::facility::CareLevel;
/// use silverbay::score::Confirmation;
/// use silverbay::words::Lang;
///
/// // A column of a table has no room for the question that is read out.
/// let question = Confirmation::Care(CareLevel::Severe);
/// for lang in Lang::ALL {
///     let (brief, whole) = (confirmation_brief(*lang, &question), confirmation(*lang, &question));
///     assert!(brief.chars().count() < whole.chars().count());
/// }
/// ```
#[must_use]
pub fn confirmation_brief(lang: Lang, question: &Confirmation) -> String {
    match question {
        Confirmation::Care(level) => {
            let code = level.code();
            let level = care_level(lang, *level);
            text!(lang, "ask-brief.care", code = code, level = level)
        }
        Confirmation::Service(wanted) => {
            let wanted = service(lang, *wanted);
            text!(lang, "ask-brief.service", service = wanted)
        }
        Confirmation::CostCap { .. } => text!(lang, "ask-brief.cost"),
        Confirmation::VisitCap { .. } => text!(lang, "ask-brief.journey"),
        Confirmation::PlaceType(wanted) => {
            let wanted = place_type(lang, *wanted);
            text!(lang, "ask-brief.place", place = wanted)
        }
    }
}

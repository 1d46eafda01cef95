//! What homes answered, in the reports for programs.

use serde::Serialize;

use crate::answers::Use;
use crate::rank::{AnswerUsed, Conflict, Ranking};
use crate::vocabulary::Word;

/// The answers that a ranking knows; absent where there is none.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AnswersView {
    homes: usize,
    used: usize,
    last: Option<String>,
    later: usize,
}

impl AnswersView {
    pub(super) fn new(ranking: &Ranking<'_, '_>) -> Option<Self> {
        if ranking.catalog().answers().is_empty() {
            return None;
        }
        let used = ranking.answers_used();
        Some(Self {
            homes: used.homes,
            used: used.counting,
            last: used.last.map(|day| day.to_string()),
            later: used.later,
        })
    }
}

/// One answer and what became of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AnswerView<'a> {
    column: String,
    value: String,
    asked_on: String,
    asked_of: &'static str,
    channel: &'static str,
    note: &'a str,
    becomes: &'static str,
    /// What the row of the home says of it.
    row: Option<String>,
}

impl<'a> AnswerView<'a> {
    pub(super) fn all(answers: &[AnswerUsed<'a>]) -> Vec<Self> {
        let views = answers.iter().map(|of| Self {
            column: of.answer.fact.to_string(),
            value: of.answer.value(),
            asked_on: of.answer.asked_on.to_string(),
            asked_of: of.answer.asked_of.code(),
            channel: of.answer.channel.code(),
            note: &of.answer.note,
            becomes: match of.becomes {
                Use::Counts => "used",
                Use::Replaced => "replaced",
                Use::RowIsNewer => "row_is_newer",
                Use::NotYet => "later_than_the_ranking",
                Use::NotAnswered => "not_answered",
                Use::NoCurrency => "without_currency",
            },
            row: of.row.as_ref().map(ToString::to_string),
        });
        views.collect()
    }
}

/// An answer that contradicts the row of its home in something that matters.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ConflictView {
    code: &'static str,
    column: String,
    answer: String,
    row: String,
    /// By how much of the score the answer moves the home; `null` where it decides whether
    /// it is eligible.
    moves: Option<f64>,
}

impl ConflictView {
    pub(super) fn all(conflicts: &[Conflict<'_>]) -> Vec<Self> {
        let views = conflicts.iter().map(|of| Self {
            code: "answer_contradicts_row",
            column: of.answer.fact.to_string(),
            answer: of.answer.value(),
            row: of.row.to_string(),
            moves: of.moves,
        });
        views.collect()
    }
}

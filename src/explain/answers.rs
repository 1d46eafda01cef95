//! What homes answered: who said so, how and when, and what it changed.

use super::{Block, Lang, care_level, confirmation, medical, published_range, service};
use crate::answers::{Fact, FactColumn, Said, Use};
use crate::rank::{AnswerUsed, Conflict, Ranking};
use crate::score::Confirmation;
use crate::text;
use crate::vocabulary::{Word, WordSet};

/// How many homes were asked and how many answers count; `None` where no answer is known.
#[must_use]
pub fn answers_note(lang: Lang, ranking: &Ranking<'_, '_>) -> Option<String> {
    if ranking.catalog().answers().is_empty() {
        return None;
    }
    let used = ranking.answers_used();
    let (homes, counting) = (used.homes, used.counting);
    let counted = match used.last {
        Some(last) => text!(
            lang,
            "answers-counted",
            homes = homes,
            answers = counting,
            date = last.to_string(),
        ),
        None => text!(lang, "answers-none-counted", homes = homes),
    };
    let later = used.later;
    let later = (later > 0).then(|| text!(lang, "answers-later", answers = later));
    Some(lang.sentences([counted].into_iter().chain(later)))
}

/// What a home answered, a line an answer; `conflicts` are those of the same home.
///
/// # Example
///
/// ```
/// use silverbay::answers::{Answer, Answers, AskedOf, Channel, Said};
/// use silverbay::explain::{answer_lines, answers_note};
/// use silverbay::units::Day;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// let (said, day) = (Said::Beds(480), Day::new(2026, 11, 20)?);
/// let answer = Answer::new("gz-clifford-elderly", said, day, AskedOf::Manager, Channel::Email);
/// assert_eq!(answers_note(Lang::EN, &catalog.rank(&case)?), None);
/// let catalog = catalog.with_answers(Answers::new(vec![answer]))?;
/// let ranking = catalog.rank(&case)?;
/// assert!(answers_note(Lang::EN, &ranking).is_some_and(|note| note.contains("2026-11-20")));
/// // Beside the home: who said so, and when.
/// let mut homes = ranking.iter();
/// let home = homes.find(|of| &*of.facility().id == "gz-clifford-elderly").ok_or("eligible")?;
/// let lines = answer_lines(Lang::EN, &home.answers(), &home.conflicts());
/// assert!(lines.len() == 1 && lines[0].contains("480"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn answer_lines(
    lang: Lang,
    answers: &[AnswerUsed<'_>],
    conflicts: &[Conflict<'_>],
) -> Vec<String> {
    answers
        .iter()
        .map(|of| {
            let conflict = conflicts.iter().find(|other| other.answer == of.answer);
            line(lang, of, conflict)
        })
        .collect()
}

/// What a home answered as a part of its page; nothing where it was not asked.
pub(super) fn answered(
    lang: Lang,
    answers: &[AnswerUsed<'_>],
    conflicts: &[Conflict<'_>],
) -> Vec<Block> {
    let lines = answer_lines(lang, answers, conflicts);
    if lines.is_empty() {
        return Vec::new();
    }
    let heading = text!(lang, "answers-heading");
    vec![Block::Heading(heading), Block::List(lines)]
}

/// A fact as a question to a home, in the caller's words.
#[must_use]
pub fn question_for(lang: Lang, fact: Fact) -> String {
    match fact {
        Fact::Care(level) => confirmation(lang, &Confirmation::Care(level)),
        Fact::Service(service) => confirmation(lang, &Confirmation::Service(service)),
        Fact::Column(FactColumn::AllInFee) => text!(lang, "calls-ask-cost"),
        Fact::Column(FactColumn::Medical) => text!(lang, "calls-ask-medical"),
        Fact::Column(FactColumn::StarRating) => text!(lang, "calls-ask-stars"),
        Fact::Column(FactColumn::SchemePlaceTypes) => text!(lang, "calls-ask-places"),
        Fact::Column(column) => text!(lang, "calls-ask-fact", fact = lang.word(column)),
    }
}

fn line(lang: Lang, of: &AnswerUsed<'_>, conflict: Option<&Conflict<'_>>) -> String {
    let answer = of.answer;
    let asked = text!(
        lang,
        "answer-asked",
        of = lang.word(answer.asked_of),
        channel = lang.word(answer.channel),
        date = answer.asked_on.to_string(),
    );
    let fact = fact_label(lang, answer.fact);
    let note = answer.note.to_string();
    let with_note = |parts: [String; 2]| {
        let parts = parts.into_iter().chain([note]);
        lang.clauses(parts.filter(|part| !part.is_empty()))
    };
    let Some(said) = &answer.said else {
        let given = text!(lang, "answer-not-given", fact = fact, asked = asked);
        return with_note([given, String::new()]);
    };
    let value = said_in(lang, said);
    let given = text!(
        lang,
        "answer-given",
        fact = fact,
        value = value,
        asked = asked
    );
    let row = || {
        of.row
            .as_ref()
            .map_or_else(String::new, |row| said_in(lang, row))
    };
    let then = match of.becomes {
        Use::Replaced => text!(lang, "answer-replaced"),
        Use::NotYet => text!(lang, "answer-not-yet"),
        Use::RowIsNewer => text!(lang, "answer-row-is-newer", row = row()),
        Use::NoCurrency => text!(lang, "answer-no-currency"),
        Use::Counts | Use::NotAnswered => match (&of.row, conflict) {
            (_, Some(conflict)) => contradiction(lang, conflict),
            (Some(row), None) if !answer.agrees_with(row) => {
                text!(lang, "answer-in-place-of", row = said_in(lang, row))
            }
            _ => String::new(),
        },
    };
    with_note([given, then])
}

/// That the row says otherwise, and what that changes.
fn contradiction(lang: Lang, conflict: &Conflict<'_>) -> String {
    let row = said_in(lang, &conflict.row);
    match conflict.moves {
        Some(moves) => {
            let points = format!("{:+.1}", moves * 100.0).replace('-', "−");
            text!(lang, "answer-contradicts", row = row, points = points)
        }
        None => text!(lang, "answer-decides", row = row),
    }
}

/// A fact that can be asked for, in a few words.
fn fact_label(lang: Lang, fact: Fact) -> String {
    match fact {
        Fact::Column(column) => lang.word(column),
        Fact::Care(level) => {
            let level = care_level(lang, level);
            text!(lang, "answer-fact-care", level = level)
        }
        Fact::Service(of) => service(lang, of),
    }
}

fn words<W: Word>(lang: Lang, of: WordSet<W>) -> String {
    lang.list(of.iter().map(|word| lang.word(word)))
}

/// What was said, in words.
fn said_in(lang: Lang, said: &Said) -> String {
    let yes_no = |yes: bool| {
        if yes {
            text!(lang, "answer-yes")
        } else {
            text!(lang, "answer-no")
        }
    };
    match said {
        Said::Serves(_, yes) | Said::Offers(_, yes) | Said::SchemeMember(yes) => yes_no(*yes),
        Said::Medical(model) => medical(lang, *model),
        Said::Stars(stars) => match stars.get() {
            0 => text!(lang, "answer-no-stars"),
            stars => text!(lang, "calls-stars", stars = stars),
        },
        Said::Fee(_, range, Some(currency)) => published_range(lang, *range, *currency),
        Said::CareLevels(levels) => words(lang, *levels),
        Said::Residents(sides) => words(lang, *sides),
        Said::PlaceTypes(types) => words(lang, *types),
        Said::Status(status) => lang.word(*status),
        Said::Currency(currency) => currency.code().to_owned(),
        other => other.to_string(),
    }
}

//! `answers.csv`: what homes answered, a fact a row.

use std::borrow::Cow;

use super::{Around, FacilityColumn as F, Rows, columns, fees};
use crate::answers::{Answer, AskedOf, Channel, Fact, FactColumn, Said, Use, Words, uses};
use crate::catalog::cells::{YesNo, half_width, letters, of_a_person};
use crate::catalog::table::{Head, Row, TableKind};
use crate::catalog::write::Records;
use crate::facility::Facility;
use crate::place::{East, North, Side, edits};
use crate::problem::{Problem, ProblemKind, Problems, Wanted};
use crate::units::Day;
use crate::vocabulary::Word;

use AnswerColumn as C;

columns! {
    /// A column of `answers.csv`.
    "column of answers.csv": pub enum AnswerColumn of Answer {
        /// The id of the home.
        Facility = "facility", EveryRow, [], with_row(|answer| answer.facility.to_string());
        /// The fact: a column of `facilities.csv`, `care:severe` or `service:dementia`.
        Column = "column", EveryRow, [], with_row(|answer| answer.fact.to_string());
        /// What was said; `?` where it was asked and not answered.
        Value = "value", EveryRow, [], with_row(Answer::value);
        /// The day.
        AskedOn = "asked_on", EveryRow, [], with_row(|answer| answer.asked_on.to_string());
        /// Who answered: a role.
        AskedOf = "asked_of", EveryRow, [], with_row(|answer| answer.asked_of.to_string());
        /// How.
        Channel = "channel", EveryRow, [], with_row(|answer| answer.channel.to_string());
        /// What else was said.
        Note = "note", Minor, [], own(read_note, |answer| answer.note.to_string());
    }

    const KIND: TableKind = TableKind::Answers;

    // All cells before the first `?`: a row with two bad cells reports both.
    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<Answer> {
        let home = home(row, around);
        let fact = fact(row);
        let asked_on: Option<Day> = row.parsed_required(C::AskedOn, Wanted::AskedOn);
        let asked_of: Option<AskedOf> = row.word_given(C::AskedOf);
        let channel: Option<Channel> = row.word_given(C::Channel);
        let of_row = home.as_ref().and_then(|(_, home)| *home);
        let reply = fact.and_then(|fact| reply(row, fact, of_row, around));
        let answer = Answer {
            facility: home?.0,
            fact: fact?,
            said: match reply? {
                Reply::Said(said) => Some(said),
                Reply::NotAnswered => None,
            },
            asked_on: asked_on?,
            asked_of: asked_of?,
            channel: channel?,
            note: Box::default(),
        };
        around.lines.push(row.line());
        Some(answer)
    }

    fn stand_in() -> Option<Answer> {
        Some(Answer {
            facility: Box::default(),
            fact: Fact::Column(FactColumn::Beds),
            said: None,
            asked_on: Day::new(1, 1, 1).ok()?,
            asked_of: AskedOf::Published,
            channel: Channel::Document,
            note: Box::default(),
        })
    }

    fn records(of: Records<'_>) -> Cow<'_, [Answer]> {
        of.answers.as_slice().into()
    }

    /// Names answers that contradict or repeat each other, those that the row of their home
    /// outdoes, and fees without a currency.
    fn review(
        file: &str,
        answers: &mut Vec<Answer>,
        around: &Around<'_>,
        problems: &mut Problems,
    ) {
        let answers: &[Answer] = answers;
        let of_home = |id: &str| {
            let here = around.lines.iter().zip(answers);
            let here = here.filter(|(_, answer)| *answer.facility == *id);
            here.map(|(line, answer)| (*line, answer)).collect::<Vec<_>>()
        };
        let mut homes: Vec<&str> = answers.iter().map(|answer| &*answer.facility).collect();
        homes.sort_unstable();
        homes.dedup();
        for id in homes {
            let here = of_home(id);
            let given: Vec<&Answer> = here.iter().map(|(_, answer)| *answer).collect();
            let row = around.facilities.and_then(|homes| homes.get(id).copied());
            let last = given.iter().map(|answer| answer.asked_on).max();
            let used = row.zip(last).map(|(row, last)| uses(row, &given, last));
            for (at, (line, answer)) in here.iter().enumerate() {
                let earlier = here.iter().take(at);
                let same = earlier.rev().find(|(_, other)| is_one(other, answer));
                let becomes = used.as_ref().and_then(|used| used.get(at));
                let found = same
                    .map(|(first_line, other)| twice(*first_line, other, answer))
                    .or_else(|| because(*becomes?, row?));
                if let Some((column, kind)) = found {
                    problems.push(Problem {
                        line: *line,
                        name: Some(column.code().into()),
                        ..Problem::of_file(file, kind)
                    });
                }
            }
        }
    }
}

/// Whether two answers are to one question of one day, by one way.
fn is_one(a: &Answer, b: &Answer) -> bool {
    (a.fact, a.asked_on, a.channel) == (b.fact, b.asked_on, b.channel)
}

fn twice(first_line: u64, other: &Answer, answer: &Answer) -> (C, ProblemKind) {
    let kind = if other.said == answer.said {
        ProblemKind::AnswerRepeated { first_line }
    } else {
        let text = answer.value();
        ProblemKind::AnsweredTwice { text, first_line }
    };
    (C::Value, kind)
}

/// What is to be said of an answer that does not count.
fn because(becomes: Use, row: &Facility) -> Option<(C, ProblemKind)> {
    match becomes {
        Use::NoCurrency => Some((C::Value, ProblemKind::AnswerWithoutCurrency)),
        Use::RowIsNewer => {
            let dated = row.fee_as_of.or(row.provenance.as_of);
            let row = dated.map(|date| date.to_string()).unwrap_or_default();
            Some((C::AskedOn, ProblemKind::AnswerOlderThanRow { row }))
        }
        Use::Counts | Use::Replaced | Use::NotYet | Use::NotAnswered => None,
    }
}

/// The id of a home with its row. Without facilities every id may be one.
fn home<'a>(row: &mut Row<'_, C>, around: &Around<'a>) -> Option<(Box<str>, Option<&'a Facility>)> {
    let id = row.required(C::Facility, Wanted::AskedHome)?;
    let Some(homes) = around.facilities else {
        return Some((id.into(), None));
    };
    if let Some(home) = homes.get(id) {
        return Some((id.into(), Some(*home)));
    }
    let wanted: Vec<char> = letters(id).chars().collect();
    let near = homes.keys().map(|known| {
        let other: Vec<char> = letters(known).chars().collect();
        (edits(&other, &wanted), *known)
    });
    let nearest = near.min().filter(|(away, _)| *away <= 1 + wanted.len() / 6);
    let nearest = nearest.map(|(_, id)| id.to_owned());
    let text = id.to_owned();
    row.report(C::Facility, ProblemKind::UnknownFacility { text, nearest });
    None
}

fn fact(row: &mut Row<'_, C>) -> Option<Fact> {
    let text = row.required(C::Column, Wanted::Fact)?;
    let fact: Result<Fact, _> = half_width(text).to_lowercase().parse();
    let Ok(fact) = fact else {
        let text = text.to_owned();
        row.report(C::Column, ProblemKind::UnknownFact { text });
        return None;
    };
    row.note_normal(C::Column, || fact.to_string());
    Some(fact)
}

fn read_note(row: &mut Row<'_, C>, _: &mut Around<'_>, answer: &mut Answer) {
    let note = row.text(C::Note);
    match of_a_person(note) {
        None => answer.note = note.into(),
        Some(found) => {
            let text = found.to_owned();
            row.report(C::Note, ProblemKind::PersonInNote { text });
        }
    }
}

/// What the cell of a value says.
enum Reply {
    Said(Said),
    NotAnswered,
}

/// Reads what was said; `None` where the cell cannot be read.
fn reply(
    row: &mut Row<'_, C>,
    fact: Fact,
    home: Option<&Facility>,
    around: &mut Around<'_>,
) -> Option<Reply> {
    let text = row.required(C::Value, Wanted::AnAnswer)?;
    if half_width(text) == "?" {
        return Some(Reply::NotAnswered);
    }
    let yes = |row: &mut Row<'_, C>| Some(row.word::<YesNo>(C::Value)? == YesNo::Yes);
    let said = match fact {
        Fact::Care(level) => Said::Serves(level, yes(row)?),
        Fact::Service(service) => Said::Offers(service, yes(row)?),
        Fact::Column(column) => {
            let before = row.refusals();
            let said = of_column(row, column, home, around)?;
            // A list of which one word is not known is not the list that was meant.
            if row.refusals() > before {
                return None;
            }
            said
        }
    };
    Some(Reply::Said(said))
}

/// Reads the cell as the table of the facilities reads it.
fn of_column(
    row: &mut Row<'_, C>,
    fact: FactColumn,
    home: Option<&Facility>,
    around: &mut Around<'_>,
) -> Option<Said> {
    use FactColumn as Of;
    let column = F::from_code(fact.code()).ok()?;
    let head = Head::of_one(column, row.field_of(C::Value)?);
    let mut row = row.as_row_of(&head);
    if let Some(part) = fact.fee_part() {
        // Without its home 元 and $ name no currency.
        let side = home.map_or(Side::Macao, |home| home.city.side());
        let of_row = home.and_then(|home| home.fees.as_ref().map(|fees| fees.currency));
        let (range, currency) = fees::one(&mut row, part, side, of_row)?;
        return Some(Said::Fee(part, range, currency));
    }
    let shown = |which, row: &Row<'_, F>| Said::Shown(which, row.text(column).into());
    match fact {
        Of::Status => return Some(Said::Status(row.word(column)?)),
        Of::SchemeMember => {
            return Some(Said::SchemeMember(row.word::<YesNo>(column)? == YesNo::Yes));
        }
        Of::Currency => return Some(Said::Currency(row.word(column)?)),
        Of::Lat => return Some(Said::North(North(row.number(column, Wanted::Northing)?))),
        Of::Lon => return Some(Said::East(East(row.number(column, Wanted::Easting)?))),
        Of::Datum => return Some(Said::Datum(row.word(column)?)),
        Of::PositionPrecision => return Some(Said::Precision(row.word(column)?)),
        Of::AddressZh => return Some(shown(Words::AddressZh, &row)),
        Of::AddressEn => return Some(shown(Words::AddressEn, &row)),
        Of::Vacancy => return Some(shown(Words::Vacancy, &row)),
        Of::WaitingMonths => return Some(shown(Words::WaitingMonths, &row)),
        _ => {}
    }
    let mut record = F::stand_in()?;
    column.read(&mut row, around, &mut record);
    Said::of_row(Fact::Column(fact), &record)
}

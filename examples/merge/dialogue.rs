//! Rows that may be a home of the table, asked one by one: every decision is in the file of
//! questions before the next is asked.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::Result;
use silverbay::explain::Lang;
use silverbay::merge::{Agreement, Decisions, Merged, Question};
use silverbay::text;

use super::QUESTIONS;
use super::shared::text::plain;
use super::shared::write::write_file;

/// Asks until everything is decided or left for later; what the merge makes of a decision is
/// for `merge` to say.
pub fn ask(
    lang: Lang,
    folder: &Path,
    mut decisions: Decisions,
    merge: impl Fn(&Decisions) -> Merged,
    mut input: impl BufRead,
    mut out: impl Write,
) -> Result<Merged> {
    writeln!(out, "{}", text!(lang, "merge-ask-how"))?;
    let mut later: Vec<Question> = Vec::new();
    loop {
        let merged = merge(&decisions);
        let mut bytes = Vec::new();
        merged.write_questions(&mut bytes)?;
        write_file(&folder.join(QUESTIONS), &bytes, lang)?;
        let is_same = |one: &Question, other: &Question| {
            (&one.list, &one.row, &one.home) == (&other.list, &other.row, &other.home)
        };
        let is_left = |of: &&Question| !later.iter().any(|other| is_same(of, other));
        let Some(question) = merged.questions().iter().find(is_left).cloned() else {
            return Ok(merged);
        };
        match answer(lang, &question, &mut input, &mut out)? {
            Some(Answer::Same) => decisions.decide(&question, true),
            Some(Answer::Other) => decisions.decide(&question, false),
            Some(Answer::Later) => later.push(question),
            None => return Ok(merged),
        }
    }
}

/// What was decided of a row and a home.
enum Answer {
    Same,
    Other,
    Later,
}

/// Shows both and asks; `None` where the person ends.
fn answer(
    lang: Lang,
    question: &Question,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> Result<Option<Answer>> {
    let agreement = match question.agreement {
        Agreement::Id => text!(lang, "merge-agree.id"),
        Agreement::Name => text!(lang, "merge-agree.name"),
        Agreement::Telephone => text!(lang, "merge-agree.telephone"),
        Agreement::Address => text!(lang, "merge-agree.address"),
    };
    writeln!(out, "\n{}", text!(lang, "merge-ask", agreement = agreement))?;
    for (of, says) in [
        (&question.list, &question.row_says),
        (&question.home, &question.home_says),
    ] {
        let known = says.iter().filter(|text| !text.is_empty());
        let says = lang.labelled(of, &lang.clauses(known));
        writeln!(out, "  {}", plain(&says))?;
    }
    loop {
        write!(out, "{} ", text!(lang, "merge-ask-hint"))?;
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            writeln!(out)?;
            return Ok(None);
        }
        return Ok(match line.trim() {
            "y" | "yes" => Some(Answer::Same),
            "n" | "no" => Some(Answer::Other),
            "" | "later" => Some(Answer::Later),
            "end" => None,
            _ => {
                writeln!(out, "  {}", text!(lang, "merge-ask-how"))?;
                continue;
            }
        });
    }
}

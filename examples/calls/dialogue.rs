//! Question by question at the terminal: every answer is in the file before the next
//! question is asked, so a terminal that closes loses nothing.

use std::fs::{self, OpenOptions};
use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use silverbay::answers::{AskedOf, Channel, Fact, FactColumn};
use silverbay::calls::CallPlan;
use silverbay::catalog::{AnswerColumn, Catalog};
use silverbay::explain::{
    Lang, facility_name, medical, name_to_say, points, question_for, telephone,
};
use silverbay::facility::{Facility, Medical};
use silverbay::firmness::Firmness;
use silverbay::problem::Severity;
use silverbay::text;
use silverbay::units::Day;
use silverbay::vocabulary::Word;

use super::shared::files::Files;
use super::shared::text::plain;

/// Who is called, how, and what a call costs.
pub struct Dialogue<'o> {
    pub files: &'o Files,
    pub lang: Lang,
    pub cost: f64,
    pub of: AskedOf,
    pub by: Channel,
}

/// What a person typed instead of an answer.
enum Typed {
    Answer(String),
    NotAsked,
    NextHome,
    End,
}

/// Whether to go on with the next home.
#[derive(PartialEq, Eq)]
enum Then {
    GoOn,
    End,
}

impl Dialogue<'_> {
    /// Asks until nobody is worth a call or the person ends.
    pub fn run(&self, mut input: impl BufRead, mut out: impl Write) -> Result<()> {
        let lang = self.lang;
        let Some(path) = self.files.answers() else {
            bail!(text!(lang, "program-answers-wanted"));
        };
        begin(path, lang)?;
        let mut passed: Vec<Box<str>> = Vec::new();
        let mut is_begun = false;
        loop {
            let catalog = self.files.catalog(lang)?;
            let case = self.files.case(&catalog, lang)?;
            let ranking = catalog.rank(&case)?;
            let day = ranking.date();
            let day = day.with_context(|| text!(lang, "program-no-date"))?;
            if !is_begun {
                self.say_how(&mut out, path, day)?;
                is_begun = true;
            }
            let firmness = Firmness::new(&ranking);
            let plan = CallPlan::new(&firmness, self.cost);
            let is_passed = |place: &usize| {
                let id = firmness.places().get(*place).map(|of| &of.facility().id);
                id.is_some_and(|id| passed.contains(id))
            };
            let next = plan.order().iter().find(|place| !is_passed(place)).copied();
            let next = next.filter(|_| !plan.may_stop());
            self.stands(&mut out, &firmness, &plan, next)?;
            let Some((next, home)) =
                next.and_then(|next| Some((next, firmness.places().get(next)?)))
            else {
                return Ok(());
            };
            let facility = home.facility();
            passed.push(facility.id.clone());
            let asked = Asked {
                dialogue: self,
                path,
                catalog: &catalog,
                facility,
                day,
            };
            let facts = plan.facts_to_ask(next);
            if asked.call(&facts, &mut input, &mut out)? == Then::End {
                return Ok(());
            }
        }
    }

    fn say_how(&self, out: &mut impl Write, path: &Path, day: Day) -> Result<()> {
        let lang = self.lang;
        writeln!(
            out,
            "{}",
            text!(
                lang,
                "dialogue-start",
                date = day.to_string(),
                of = lang.word(self.of),
                channel = lang.word(self.by),
                file = path.display().to_string(),
            )
        )?;
        writeln!(out, "{}", text!(lang, "dialogue-how"))?;
        Ok(())
    }

    /// How the decision stands: the home that is recommended, and what comes next.
    fn stands(
        &self,
        out: &mut impl Write,
        firmness: &Firmness<'_>,
        plan: &CallPlan<'_>,
        next: Option<usize>,
    ) -> Result<()> {
        let lang = self.lang;
        let recommended = match plan.best_rung() {
            Some((place, _)) if next.is_none() => place,
            _ => 0,
        };
        let Some(place) = firmness.places().get(recommended) else {
            writeln!(out, "\n{}", text!(lang, "ranking-none-eligible"))?;
            return Ok(());
        };
        let name = |at: usize| {
            let place = firmness.places().get(at);
            place.map_or_else(String::new, |of| plain(facility_name(lang, of.facility())))
        };
        let then = match next {
            Some(next) => text!(lang, "dialogue-then-ring", home = name(next)),
            None if plan.may_stop() => text!(lang, "dialogue-then-stop"),
            None => text!(lang, "dialogue-done"),
        };
        let home = name(recommended);
        let points = points(place.score().likely().get());
        let line = text!(
            lang,
            "dialogue-stands",
            home = home,
            points = points,
            then = then
        );
        writeln!(out, "\n{line}")?;
        Ok(())
    }
}

/// A home that is being rung.
struct Asked<'a> {
    dialogue: &'a Dialogue<'a>,
    path: &'a Path,
    catalog: &'a Catalog,
    facility: &'a Facility,
    day: Day,
}

impl Asked<'_> {
    fn call(&self, facts: &[Fact], input: &mut impl BufRead, out: &mut impl Write) -> Result<Then> {
        let lang = self.dialogue.lang;
        let home = plain(&name_to_say(lang, self.facility));
        writeln!(out, "\n{}", text!(lang, "dialogue-call", home = home))?;
        let reach = telephone(lang, self.facility, self.catalog);
        writeln!(out, "{}", plain(&reach))?;
        for fact in facts {
            match self.ask(*fact, input, out)? {
                Typed::NextHome => return Ok(Then::GoOn),
                Typed::End => return Ok(Then::End),
                Typed::Answer(value) => {
                    if *fact == Fact::Column(FactColumn::StarRating) && has_stars(&value) {
                        let year = Fact::Column(FactColumn::StarYear);
                        if let Typed::End = self.ask(year, input, out)? {
                            return Ok(Then::End);
                        }
                    }
                }
                Typed::NotAsked => {}
            }
        }
        Ok(Then::GoOn)
    }

    /// Asks one question until the answer can be read, and writes it.
    fn ask(&self, fact: Fact, input: &mut impl BufRead, out: &mut impl Write) -> Result<Typed> {
        let lang = self.dialogue.lang;
        let models: Vec<Medical> = Medical::ALL
            .iter()
            .copied()
            .filter(|model| *model != Medical::Stated)
            .collect();
        let question = match fact {
            Fact::Column(FactColumn::StarYear) => text!(lang, "dialogue-stars-year"),
            _ => question_for(lang, fact),
        };
        writeln!(out, "  {question}")?;
        if fact == Fact::Column(FactColumn::Medical) {
            for (number, model) in (1..).zip(&models) {
                writeln!(out, "    {number} {}", medical(lang, *model))?;
            }
        }
        loop {
            write!(out, "  [{}] ", self.hint(fact, models.len()))?;
            out.flush()?;
            let mut line = String::new();
            if input.read_line(&mut line)? == 0 {
                return Ok(Typed::End);
            }
            let value = match line.trim() {
                "" => return Ok(Typed::NotAsked),
                "next" => return Ok(Typed::NextHome),
                "end" => return Ok(Typed::End),
                typed => as_in_table(fact, typed, &models),
            };
            match self.write(fact, &value)? {
                None => {
                    writeln!(out, "  {}", text!(lang, "dialogue-written"))?;
                    return Ok(Typed::Answer(value));
                }
                Some(problem) => writeln!(out, "  {}", plain(&problem))?,
            }
        }
    }

    fn hint(&self, fact: Fact, models: usize) -> String {
        let lang = self.dialogue.lang;
        match fact {
            Fact::Care(_) | Fact::Service(_) => text!(lang, "dialogue-yes-no"),
            Fact::Column(FactColumn::AllInFee) => text!(lang, "dialogue-price"),
            Fact::Column(FactColumn::Medical) => format!("1–{models}"),
            Fact::Column(FactColumn::StarRating) => text!(lang, "dialogue-stars"),
            Fact::Column(FactColumn::SchemePlaceTypes) => text!(lang, "dialogue-places"),
            Fact::Column(_) => self.day.year().to_string(),
        }
    }

    /// Adds the answer to the file; what is wrong where it cannot be read.
    fn write(&self, fact: Fact, value: &str) -> Result<Option<String>> {
        let Dialogue { of, by, lang, .. } = self.dialogue;
        let mut line = csv::Writer::from_writer(Vec::new());
        line.write_record([
            &*self.facility.id,
            &fact.to_string(),
            value,
            &self.day.to_string(),
            of.code(),
            by.code(),
            "",
        ])?;
        let line = line.into_inner().map_err(|error| anyhow!("{error}"))?;
        let mut table = head();
        table.extend(&line);
        let name = self.path.display().to_string();
        let read = self.catalog.read_answers_lenient(&name, table.as_slice())?;
        let refused = read
            .problems
            .iter()
            .find(|of| of.severity() != Severity::Note);
        if let Some(problem) = refused {
            return Ok(Some(problem.told(*lang).to_string()));
        }
        let mut file = OpenOptions::new().append(true).open(self.path)?;
        file.write_all(&line)?;
        file.sync_all()?;
        Ok(None)
    }
}

/// What is typed as the table has it: a number in a list of models, no stars.
fn as_in_table(fact: Fact, typed: &str, models: &[Medical]) -> String {
    let number = || typed.parse::<usize>().ok();
    let value = match fact {
        Fact::Column(FactColumn::Medical) => {
            let model = number().and_then(|at| models.get(at.checked_sub(1)?));
            model.map(|model| model.code().to_owned())
        }
        Fact::Column(FactColumn::StarRating) if number() == Some(0) => Some("none".to_owned()),
        _ => None,
    };
    value.unwrap_or_else(|| typed.to_owned())
}

fn has_stars(value: &str) -> bool {
    !matches!(value, "none" | "?")
}

/// The first line of a file of answers.
fn head() -> Vec<u8> {
    (AnswerColumn::CODES.join(",") + "\n").into_bytes()
}

/// Makes the file where there is none, and ends its last line.
fn begin(path: &Path, lang: Lang) -> Result<()> {
    let name = path.display().to_string();
    let unreadable = || text!(lang, "program-unreadable", file = &name);
    let there = if path.exists() {
        fs::read(path).with_context(unreadable)?
    } else {
        Vec::new()
    };
    let unwritable = || text!(lang, "program-unwritable", file = &name);
    if there.is_empty() {
        return fs::write(path, head()).with_context(unwritable);
    }
    let bare = there.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&there);
    let first = bare.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if first.trim_ascii() != head().trim_ascii() {
        bail!(text!(lang, "program-answers-head", file = &name));
    }
    if !there.ends_with(b"\n") {
        let mut file = OpenOptions::new()
            .append(true)
            .open(path)
            .with_context(unwritable)?;
        file.write_all(b"\n").with_context(unwritable)?;
    }
    Ok(())
}

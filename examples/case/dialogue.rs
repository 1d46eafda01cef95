//! Question by question: every answer is checked by the reader of case files and is in the
//! file before the next question is asked.

use std::io::{BufRead, Write};

use anyhow::Result;
use silverbay::case::{Case, Circumstance, Criterion, Funding, FundingKind, Stance};
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, case_summary, city, condition, family, let_in_lines};
use silverbay::facility::{CareLevel, Service};
use silverbay::text;
use silverbay::units::{Minutes, Weekday};
use silverbay::vocabulary::Word;
use toml::{Table, Value};

use super::asked::Question;
use super::choices::{clock, code, list, number, parts, place, sum, years};
use super::draft::{Draft, Key};
use super::shared::text::{plain, wrapped};

/// Who is asked, and by which tables answers are understood.
pub struct Dialogue<'c> {
    pub catalog: &'c Catalog,
    pub lang: Lang,
    /// How wide the terminal is.
    pub columns: u16,
}

/// What a person typed instead of an answer, or that the question is done.
#[derive(PartialEq, Eq)]
enum Then {
    Next,
    Back,
    End,
}

/// What was typed.
enum Typed {
    Text(String),
    /// Nothing: what is known stays.
    Keep,
    /// A single `-`: what is known is taken out.
    Clear,
    Back,
    End,
}

impl Dialogue<'_> {
    /// Asks every question and shows the case.
    pub fn run(
        &self,
        mut draft: Draft,
        mut input: impl BufRead,
        mut out: impl Write,
    ) -> Result<()> {
        let lang = self.lang;
        draft.write(lang)?;
        writeln!(out, "{}", text!(lang, "case-start", file = draft.file()))?;
        writeln!(out, "{}", text!(lang, "case-how"))?;
        let mut at = 0;
        while let Some(question) = Question::ALL.get(at) {
            if !Self::is_asked(*question, &draft) {
                at += 1;
                continue;
            }
            match self.ask(*question, &mut draft, &mut input, &mut out)? {
                Then::Next => at += 1,
                Then::Back => {
                    let mut before = Question::ALL.iter().take(at);
                    let asked = before.rposition(|of| Self::is_asked(*of, &draft));
                    at = asked.unwrap_or(0);
                }
                Then::End => {
                    writeln!(out, "\n{}", text!(lang, "case-end", file = draft.file()))?;
                    return Ok(());
                }
            }
        }
        self.show(&draft, &mut out)
    }

    /// Journeys are asked about where a family lives somewhere.
    fn is_asked(question: Question, draft: &Draft) -> bool {
        let of_visits = [Question::Minutes, Question::ReturnTime, Question::VisitDay];
        !of_visits.contains(&question) || !draft.homes().is_empty()
    }

    fn ask(
        &self,
        question: Question,
        draft: &mut Draft,
        input: &mut impl BufRead,
        out: &mut impl Write,
    ) -> Result<Then> {
        let lang = self.lang;
        writeln!(out, "\n{}", question.asks(lang))?;
        self.line(out, &question.why(lang))?;
        for choice in question.choices(lang) {
            self.line(out, &choice)?;
        }
        if question == Question::Homes {
            return self.homes(draft, input, out);
        }
        loop {
            let changed = match Self::typed(&self.known(question, draft), input, out)? {
                Typed::Back => return Ok(Then::Back),
                Typed::End => return Ok(Then::End),
                Typed::Keep if question.is_required() && self.known(question, draft).is_empty() => {
                    self.line(out, &text!(lang, "case-needed"))?;
                    continue;
                }
                Typed::Keep => Some(draft.clone()),
                Typed::Clear => Some(Self::with(question, draft, None)),
                Typed::Text(text) => match self.read(question, &text) {
                    Ok(value) => Some(Self::with(question, draft, Some(value))),
                    Err(why) => {
                        self.line(out, &why)?;
                        None
                    }
                },
            };
            if let Some(changed) = changed.filter(|of| self.is_good(of, question.key(), out)) {
                *draft = changed;
                draft.write(lang)?;
                self.scheme(question, draft, out)?;
                return Ok(Then::Next);
            }
        }
    }

    /// Prints a text below a question.
    fn line(&self, out: &mut impl Write, text: &str) -> Result<()> {
        let text = wrapped(&plain(text), "  ", "  ", self.columns);
        Ok(writeln!(out, "{text}")?)
    }

    /// One line of the person, with what is known in brackets before it.
    fn typed(known: &str, input: &mut impl BufRead, out: &mut impl Write) -> Result<Typed> {
        if known.is_empty() {
            write!(out, "> ")?;
        } else {
            write!(out, "[{}] > ", plain(known))?;
        }
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Ok(Typed::End);
        }
        Ok(match line.trim() {
            "" => Typed::Keep,
            "-" => Typed::Clear,
            "back" => Typed::Back,
            "end" => Typed::End,
            text => Typed::Text(text.to_owned()),
        })
    }

    /// What the file says so far, as the person would type it.
    fn known(&self, question: Question, draft: &Draft) -> String {
        let lang = self.lang;
        if let Some(key) = question.key() {
            let said = |text: &str| self.said(question, text);
            return match draft.get(key) {
                Some(Value::String(text)) => said(text),
                Some(Value::Array(list)) => {
                    lang.list(list.iter().filter_map(Value::as_str).map(said))
                }
                Some(other) => other.to_string(),
                None => String::new(),
            };
        }
        if question == Question::Circumstances {
            let all = Circumstance::ALL.iter();
            let is_so = Some(&Value::Boolean(true));
            let stated = all.filter(|of| draft.get(("elder", of.code())) == is_so);
            return lang.list(stated.map(|of| lang.word(*of)));
        }
        let all = Criterion::ALL.iter();
        let is_weighed =
            |of: &&Criterion| draft.get(("priorities", of.code())) == Some(&weight(**of, question));
        lang.list(all.filter(is_weighed).map(|of| lang.word(*of)))
    }

    /// A word of the file in the words of the person.
    fn said(&self, question: Question, text: &str) -> String {
        fn named<W: Word>(lang: Lang, text: &str) -> Option<String> {
            W::from_code(text).ok().map(|word| lang.word(word))
        }
        let lang = self.lang;
        let named = match question {
            Question::CareLevel => named::<CareLevel>(lang, text),
            Question::Funding => named::<FundingKind>(lang, text),
            Question::Stance => named::<Stance>(lang, text),
            Question::VisitDay => named::<Weekday>(lang, text),
            Question::Needs | Question::Wishes => named::<Service>(lang, text),
            Question::Cities | Question::Homes => {
                let place = self.catalog.gazetteer().district(text);
                place.map(|of| {
                    let name = lang.choose(&of.name_en, &of.name_zh_hant, &of.name_zh_hans);
                    name.to_owned()
                })
            }
            _ => None,
        };
        named.unwrap_or_else(|| text.to_owned())
    }

    /// What was typed as the file has it, or why it is not taken.
    fn read(&self, question: Question, typed: &str) -> Result<Value, String> {
        let lang = self.lang;
        let none = |text: String| text!(lang, "case-not-a-choice", text = lang.quoted(&text));
        Ok(match question {
            Question::Name => typed.into(),
            Question::Age => years(typed),
            Question::Minutes => number(typed),
            Question::CareLevel => code(CareLevel::ALL, typed).map_err(none)?,
            Question::Funding => code(FundingKind::ALL, typed).map_err(none)?,
            Question::Stance => code(Stance::ALL, typed).map_err(none)?,
            // The reader of case files knows more spellings of weekdays.
            Question::VisitDay => code(Weekday::ALL, typed).unwrap_or_else(Value::from),
            Question::Needs | Question::Wishes => list(Service::ALL, typed).map_err(none)?,
            Question::Circumstances => list(Circumstance::ALL, typed).map_err(none)?,
            Question::More | Question::Less => list(Criterion::ALL, typed).map_err(none)?,
            Question::Budget | Question::Cap => {
                let text = lang.quoted(typed);
                sum(typed).ok_or_else(|| text!(lang, "case-not-a-sum", text = text))?
            }
            Question::ReturnTime => clock(typed),
            Question::Cities | Question::Homes => {
                let name = |part: &str| {
                    let gazetteer = self.catalog.gazetteer();
                    Value::from(place(gazetteer, part).unwrap_or_else(|| part.to_owned()))
                };
                let names = parts(typed).into_iter().map(name);
                names.collect::<Vec<_>>().into()
            }
            Question::Date => typed.parse().map_or_else(|_| typed.into(), Value::Datetime),
        })
    }

    /// The draft with another answer to a question, or without one.
    fn with(question: Question, draft: &Draft, value: Option<Value>) -> Draft {
        let mut changed = draft.clone();
        if let Some(key) = question.key() {
            changed.set(key, value);
            return changed;
        }
        let named: Vec<String> = value
            .iter()
            .filter_map(Value::as_array)
            .flatten()
            .filter_map(|of| of.as_str().map(str::to_owned))
            .collect();
        if question == Question::Circumstances {
            for of in Circumstance::CODES {
                let is_so = named.iter().any(|name| name == of);
                changed.set(("elder", of), is_so.then_some(Value::Boolean(true)));
            }
            return changed;
        }
        for of in Criterion::ALL {
            let (key, weight) = (("priorities", of.code()), weight(*of, question));
            if named.iter().any(|name| name == of.code()) {
                changed.set(key, Some(weight));
            } else if changed.get(key) == Some(&weight) {
                changed.set(key, None);
            }
        }
        changed
    }

    /// Whether the reader of case files has nothing to say of this key; else it is told.
    fn is_good(&self, draft: &Draft, key: Option<Key>, out: &mut impl Write) -> bool {
        let Err(error) = draft.checked(self.catalog) else {
            return true;
        };
        let path = match key {
            Some(("", key)) => key.to_owned(),
            Some((section, key)) => format!("{section}.{key}"),
            None => return true,
        };
        let of_key = |column: &str| column == path || column.starts_with(&format!("{path}["));
        let problems = error.problems().iter();
        let mut of_key = problems.filter(|of| of.column().is_some_and(of_key));
        let Some(first) = of_key.next() else {
            return true;
        };
        // A line that cannot be written is not the fault of the answer.
        let _ = self.line(out, &first.told(self.lang).to_string());
        false
    }

    /// The homes of the family, one district after the other.
    fn homes(
        &self,
        draft: &mut Draft,
        input: &mut impl BufRead,
        out: &mut impl Write,
    ) -> Result<Then> {
        let lang = self.lang;
        loop {
            let homes = draft.homes().to_vec();
            let known = lang.list(
                homes
                    .iter()
                    .filter_map(|home| home.get("district")?.as_str()),
            );
            let typed = match Self::typed(&known, input, out)? {
                Typed::Back => return Ok(Then::Back),
                Typed::End => return Ok(Then::End),
                Typed::Keep => return Ok(Then::Next),
                Typed::Clear => {
                    draft.set_homes(Vec::new());
                    draft.write(lang)?;
                    continue;
                }
                Typed::Text(text) => text,
            };
            let name = place(self.catalog.gazetteer(), &typed);
            let district = name.unwrap_or(typed);
            let said = self.said(Question::Homes, &district);
            let with = |visits: Option<Value>| {
                let mut home = Table::new();
                home.insert("district".to_owned(), district.as_str().into());
                let visits = visits.map(|visits| ("visits_per_month".to_owned(), visits));
                home.extend(visits);
                let is_same =
                    |of: &&Value| of.get("district").and_then(Value::as_str) == Some(&district);
                let others = homes.iter().filter(|of| !is_same(of)).cloned();
                let mut changed = draft.clone();
                changed.set_homes(others.chain([home.into()]).collect());
                changed
            };
            let at = with(None).homes().len() - 1;
            let path = |changed: &Draft, key: &str, out: &mut _| {
                self.is_good_home(changed, &format!("homes[{at}].{key}"), out)
            };
            if !path(&with(None), "district", out) {
                continue;
            }
            let changed = loop {
                writeln!(out, "  {}", text!(lang, "case-ask.visits", home = &*said))?;
                let visits = match Self::typed("1", input, out)? {
                    Typed::Back => break None,
                    Typed::End => {
                        // The home is known, and how often it visits is asked again.
                        with(None).write(lang)?;
                        return Ok(Then::End);
                    }
                    Typed::Keep | Typed::Clear => None,
                    Typed::Text(text) => Some(number(&text)),
                };
                let changed = with(visits);
                if path(&changed, "visits_per_month", out) {
                    break Some(changed);
                }
            };
            if let Some(changed) = changed {
                *draft = changed;
                draft.write(lang)?;
                writeln!(out, "  {}", text!(lang, "case-another-home"))?;
            }
        }
    }

    fn is_good_home(&self, draft: &Draft, path: &str, out: &mut impl Write) -> bool {
        let Err(error) = draft.checked(self.catalog) else {
            return true;
        };
        let mut of_key = error
            .problems()
            .iter()
            .filter(|of| of.column() == Some(path));
        let Some(first) = of_key.next() else {
            return true;
        };
        // As in `is_good`.
        let _ = self.line(out, &first.told(self.lang).to_string());
        false
    }

    /// Says at once which conditions of the scheme are not met, and what is left.
    fn scheme(&self, question: Question, draft: &Draft, out: &mut impl Write) -> Result<()> {
        let case = draft.checked(self.catalog).ok();
        let case = case.filter(|of| of.money().funding == Funding::SchemePlace);
        let refused = case.and_then(|case| case.meets_scheme_conditions().err());
        let Some(refused) = refused.filter(|_| question.is_of_scheme()) else {
            return Ok(());
        };
        self.line(out, &text!(self.lang, "case-scheme-refused"))?;
        for reason in refused.conditions {
            self.line(out, &format!("• {}", condition(self.lang, &reason)))?;
        }
        self.line(out, &text!(self.lang, "case-scheme-left"))
    }

    /// The case in sentences, and what can be done with it.
    fn show(&self, draft: &Draft, out: &mut impl Write) -> Result<()> {
        let lang = self.lang;
        let case = draft.case(self.catalog)?;
        writeln!(out, "\n{}", text!(lang, "case-shown"))?;
        let mut lines = self.sentences(&case);
        match self.catalog.rank(&case) {
            Err(refused) => lines.push(refused.told(lang)),
            Ok(ranking) => {
                lines.insert(0, case_summary(lang, &ranking));
                lines.extend(family(lang, &ranking));
                let all = ranking.len() + ranking.excluded().count();
                lines.push(text!(lang, "case-homes", homes = ranking.len(), all = all));
                if ranking.is_empty() {
                    lines.extend(let_in_lines(lang, &ranking));
                }
            }
        }
        for line in lines {
            self.line(out, &line)?;
        }
        writeln!(out, "{}", text!(lang, "case-done", file = draft.file()))?;
        Ok(())
    }

    /// The person and the limits of a case.
    fn sentences(&self, case: &Case) -> Vec<String> {
        let lang = self.lang;
        let (elder, limits) = (case.elder(), case.limits());
        let mut lines = Vec::new();
        if let Some(age) = elder.age {
            lines.push(text!(lang, "case-says.age", age = age));
        }
        let words = |of: Vec<String>| (!of.is_empty()).then(|| lang.list(of));
        let services = |of: silverbay::vocabulary::WordSet<Service>| {
            words(of.iter().map(|of| lang.word(of)).collect())
        };
        let needs = services(elder.needs);
        lines.extend(needs.map(|list| text!(lang, "case-says.needs", list = list)));
        let wishes = services(elder.wishes);
        lines.extend(wishes.map(|list| text!(lang, "case-says.wishes", list = list)));
        let so = words(elder.circumstances.iter().map(|of| lang.word(of)).collect());
        lines.extend(so.map(|list| text!(lang, "case-says.circumstances", list = list)));
        let cities = words(limits.cities.iter().map(|of| city(lang, of)).collect());
        lines.extend(cities.map(|list| text!(lang, "case-says.cities", list = list)));
        let visit = limits.visit.map(Minutes::get);
        lines.extend(visit.map(|minutes| text!(lang, "case-says.minutes", minutes = minutes)));
        let time = limits.return_time.map(|of| of.to_string());
        lines.extend(time.map(|time| text!(lang, "case-says.return_time", time = time)));
        let day = limits.visit_day.map(|of| lang.word(of));
        lines.extend(day.map(|day| text!(lang, "case-says.visit_day", day = day)));
        lines
    }
}

/// What a criterion weighs that counts more than usual, or less.
fn weight(of: Criterion, question: Question) -> Value {
    let usual = of.default_weight().get();
    let weight = if question == Question::Less {
        usual / 2.0
    } else {
        usual * 2.0
    };
    number(&weight.to_string())
}

//! What is to be asked of a file, each question once, by how many homes wait for it.

use std::collections::BTreeSet;

use super::{Problem, ProblemKind, Severity};
use crate::text;
use crate::words::Lang;

/// How many texts in question a question shows.
const SHOWN: usize = 5;

/// One question to whoever keeps a list: problems of one kind in one column.
#[derive(Clone, Debug)]
pub struct Question<'p> {
    /// The first of the problems.
    pub first: &'p Problem,
    /// How many homes wait for the answer; 0 where it concerns the file alone.
    pub homes: usize,
    /// The texts in question as found, each once, at most five.
    pub texts: Vec<&'p str>,
    /// The lines of a text, the rows of a sheet or the records of JSON, ascending.
    pub lines: Vec<u64>,
}

impl<'p> Question<'p> {
    /// The questions of a file: what is an error or a question, most homes first, of equals
    /// in the order of the file. Together they ask for everything that strict loading
    /// refuses.
    #[must_use]
    pub fn of(problems: &'p [Problem]) -> Vec<Self> {
        let mut questions: Vec<(Self, BTreeSet<u64>)> = Vec::new();
        let refused = problems
            .iter()
            .filter(|problem| problem.severity() != Severity::Note);
        for problem in refused {
            let is_same = |(question, _): &&mut (Self, BTreeSet<u64>)| {
                let first = question.first;
                (first.kind().code(), first.column()) == (problem.kind().code(), problem.column())
            };
            let homes = homes(problem.kind());
            let found = questions.iter_mut().find(is_same);
            if let Some((question, lines)) = found {
                question.homes += homes;
                question.show(problem);
                lines.insert(problem.line());
            } else {
                let mut question = Self {
                    first: problem,
                    homes,
                    texts: Vec::new(),
                    lines: Vec::new(),
                };
                question.show(problem);
                questions.push((question, BTreeSet::from([problem.line()])));
            }
        }
        let mut questions: Vec<Self> = questions
            .into_iter()
            .map(|(mut question, mut lines)| {
                lines.remove(&0);
                question.homes = question.homes.max(lines.len());
                question.lines = lines.into_iter().collect();
                question
            })
            .collect();
        questions.sort_by_key(|question| std::cmp::Reverse(question.homes));
        questions
    }

    fn show(&mut self, problem: &'p Problem) {
        let text = problem.kind().text();
        let text = text.filter(|text| self.texts.len() < SHOWN && !self.texts.contains(text));
        self.texts.extend(text);
    }

    /// What is asked, in words of the language: what is wrong where that is one thing, with
    /// the texts that are alike.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let wrong = self.first.told(lang).wrong;
        let wrong = match self.first.column() {
            Some(column) => lang.labelled(column, &wrong),
            None => wrong,
        };
        let others: Vec<String> = self
            .texts
            .iter()
            .skip(1)
            .map(|of| lang.quoted(of))
            .collect();
        let rest = self.lines.len().saturating_sub(1);
        match (rest, others.is_empty()) {
            (0, _) => wrong,
            (_, true) => text!(lang, "question-with-rows", wrong = wrong, rows = rest),
            (_, false) => text!(
                lang,
                "question-with-texts",
                wrong = wrong,
                rows = rest,
                texts = lang.list(&others)
            ),
        }
    }
}

/// How many homes a problem of the whole file keeps waiting.
const fn homes(kind: &ProblemKind) -> usize {
    match kind {
        ProblemKind::ListDoesNotSay { rows, .. } | ProblemKind::ListWithoutCity { rows } => *rows,
        ProblemKind::NoRate { fees, .. } => *fees,
        ProblemKind::FormulaWithoutValue { cells } => *cells,
        _ => 0,
    }
}

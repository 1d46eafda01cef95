//! The questions in their order: what each asks, why, and what may be chosen.

use silverbay::case::{Circumstance, Criterion, FundingKind, Stance};
use silverbay::explain::Lang;
use silverbay::facility::{CareLevel, Service};
use silverbay::text;
use silverbay::units::Weekday;
use silverbay::vocabulary::Word;

use super::draft::Key;

/// A question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Question {
    Name,
    Age,
    CareLevel,
    Circumstances,
    Needs,
    Wishes,
    Funding,
    Budget,
    Cap,
    Homes,
    Minutes,
    ReturnTime,
    VisitDay,
    Cities,
    More,
    Less,
    Stance,
    Date,
}

impl Question {
    /// All of them, in the order of asking.
    pub const ALL: [Self; 18] = [
        Self::Name,
        Self::Age,
        Self::CareLevel,
        Self::Circumstances,
        Self::Needs,
        Self::Wishes,
        Self::Funding,
        Self::Budget,
        Self::Cap,
        Self::Homes,
        Self::Minutes,
        Self::ReturnTime,
        Self::VisitDay,
        Self::Cities,
        Self::More,
        Self::Less,
        Self::Stance,
        Self::Date,
    ];

    /// The key that the answer is written to, where it is one.
    pub const fn key(self) -> Option<Key> {
        Some(match self {
            Self::Name => ("", "name"),
            Self::Age => ("elder", "age"),
            Self::CareLevel => ("elder", "care_level"),
            Self::Needs => ("elder", "needs"),
            Self::Wishes => ("elder", "wishes"),
            Self::Funding => ("money", "funding"),
            Self::Budget => ("money", "budget_hkd"),
            Self::Cap => ("money", "cap_hkd"),
            Self::Minutes => ("limits", "visit_minutes"),
            Self::ReturnTime => ("limits", "return_time"),
            Self::VisitDay => ("limits", "visit_day"),
            Self::Cities => ("limits", "cities"),
            Self::Stance => ("priorities", "stance"),
            Self::Date => ("", "date"),
            Self::Circumstances | Self::Homes | Self::More | Self::Less => return None,
        })
    }

    /// Whether a case file needs an answer.
    pub const fn is_required(self) -> bool {
        matches!(self, Self::CareLevel | Self::Budget)
    }

    /// Whether the answer bears on what the scheme asks of the person.
    pub const fn is_of_scheme(self) -> bool {
        matches!(
            self,
            Self::Age | Self::CareLevel | Self::Circumstances | Self::Funding
        )
    }

    /// What is asked.
    pub fn asks(self, lang: Lang) -> String {
        match self {
            Self::Name => text!(lang, "case-ask.name"),
            Self::Age => text!(lang, "case-ask.age"),
            Self::CareLevel => text!(lang, "case-ask.care_level"),
            Self::Circumstances => text!(lang, "case-ask.circumstances"),
            Self::Needs => text!(lang, "case-ask.needs"),
            Self::Wishes => text!(lang, "case-ask.wishes"),
            Self::Funding => text!(lang, "case-ask.funding"),
            Self::Budget => text!(lang, "case-ask.budget"),
            Self::Cap => text!(lang, "case-ask.cap"),
            Self::Homes => text!(lang, "case-ask.home"),
            Self::Minutes => text!(lang, "case-ask.minutes"),
            Self::ReturnTime => text!(lang, "case-ask.return_time"),
            Self::VisitDay => text!(lang, "case-ask.visit_day"),
            Self::Cities => text!(lang, "case-ask.cities"),
            Self::More => text!(lang, "case-ask.more"),
            Self::Less => text!(lang, "case-ask.less"),
            Self::Stance => text!(lang, "case-ask.stance"),
            Self::Date => text!(lang, "case-ask.date"),
        }
    }

    /// What the answer does, in a line; also the comment of the file.
    pub fn why(self, lang: Lang) -> String {
        match self {
            Self::Name => text!(lang, "case-why.name"),
            Self::Age => text!(lang, "case-why.age"),
            Self::CareLevel => text!(lang, "case-why.care_level"),
            Self::Circumstances => text!(lang, "case-why.circumstances"),
            Self::Needs => text!(lang, "case-why.needs"),
            Self::Wishes => text!(lang, "case-why.wishes"),
            Self::Funding => text!(lang, "case-why.funding"),
            Self::Budget => text!(lang, "case-why.budget"),
            Self::Cap => text!(lang, "case-why.cap"),
            Self::Homes => text!(lang, "case-why.home"),
            Self::Minutes => text!(lang, "case-why.minutes"),
            Self::ReturnTime => text!(lang, "case-why.return_time"),
            Self::VisitDay => text!(lang, "case-why.visit_day"),
            Self::Cities => text!(lang, "case-why.cities"),
            Self::More | Self::Less => text!(lang, "case-why.weights"),
            Self::Stance => text!(lang, "case-why.stance"),
            Self::Date => text!(lang, "case-why.date"),
        }
    }

    /// What may be chosen, each on a line with its number; several short ones in one line.
    pub fn choices(self, lang: Lang) -> Vec<String> {
        match self {
            Self::CareLevel => explained(lang, CareLevel::ALL, "case-level"),
            Self::Funding => explained(lang, FundingKind::ALL, "case-funding"),
            Self::Stance => explained(lang, Stance::ALL, "case-stance"),
            Self::Circumstances => numbered(Circumstance::ALL, |of| lang.word(*of)),
            Self::Needs | Self::Wishes => in_a_line(lang, Service::ALL),
            Self::VisitDay => in_a_line(lang, Weekday::ALL),
            Self::More | Self::Less => in_a_line(lang, Criterion::ALL),
            _ => Vec::new(),
        }
    }
}

/// The comment above a key of the file.
pub fn comment(lang: Lang, key: Key) -> String {
    let question = Question::ALL.iter().find(|of| of.key() == Some(key));
    question.map_or_else(String::new, |of| of.why(lang))
}

/// Each word with its meaning, from the messages of this name.
fn explained<W: Word>(lang: Lang, words: &[W], meaning: &str) -> Vec<String> {
    numbered(words, |of| {
        let meaning = lang.text(&format!("{meaning}.{}", of.code()), &[]);
        lang.labelled(&lang.word(*of), &meaning)
    })
}

fn numbered<W: Word>(words: &[W], says: impl Fn(&W) -> String) -> Vec<String> {
    let words = words.iter().enumerate();
    words
        .map(|(at, word)| format!("{} {}", at + 1, says(word)))
        .collect()
}

fn in_a_line<W: Word>(lang: Lang, words: &[W]) -> Vec<String> {
    vec![lang.list(numbered(words, |of| lang.word(*of)))]
}

//! The answers that can be tapped on the page, as `answers.csv` writes them.

use serde::Serialize;

use super::languages::Languages;
use crate::answers::{AskedOf, Channel};
use crate::explain::Lang;
use crate::facility::{Medical, PlaceType, Stars};
use crate::text;
use crate::vocabulary::Word;

/// A value of a cell of `answers.csv`, and its words in each language.
type Choice = (String, Vec<String>);

/// What can be tapped after each kind of question, and of whom and how it was asked.
#[derive(Serialize)]
pub(super) struct Choices {
    /// No entry, and asked without an answer.
    none: Choice,
    silent: Choice,
    yes_no: Vec<Choice>,
    medical: Vec<Choice>,
    stars: Vec<Choice>,
    places: Vec<Choice>,
    currencies: Vec<(&'static str, &'static str)>,
    /// The greatest price a month that tables are read with.
    most: u32,
    asked_of: Vec<Choice>,
    channels: Vec<Choice>,
}

/// The greatest number of stars.
const MOST_STARS: u8 = 5;
/// No home asks more; the reader of answers refuses it.
const MOST_PRICE: u32 = 200_000;

impl Choices {
    pub(super) fn new(
        languages: &Languages,
        currencies: Vec<(&'static str, &'static str)>,
    ) -> Self {
        let choice = |value: &str, words: &dyn Fn(Lang) -> String| -> Choice {
            (value.to_owned(), languages.each(words))
        };
        let stars = (1..=MOST_STARS)
            .rev()
            .filter_map(|of| Stars::new(of).ok())
            .map(|of| {
                choice(&of.to_string(), &|lang| {
                    text!(lang, "calls-stars", stars = of.get())
                })
            });
        let no_stars = choice(&Stars::NONE.to_string(), &|lang| {
            text!(lang, "answer-no-stars")
        });
        let both: Vec<&str> = PlaceType::ALL.iter().map(|of| of.code()).collect();
        let places = words(PlaceType::ALL.iter().copied(), languages);
        let both = choice(&both.join(";"), &|lang| {
            lang.list_and(PlaceType::ALL.iter().map(|of| lang.word(*of)))
        });
        Self {
            none: choice("", &|lang| text!(lang, "page-no-entry")),
            silent: choice("?", &|lang| text!(lang, "page-not-answered")),
            yes_no: vec![
                choice("yes", &|lang| text!(lang, "calls-yes")),
                choice("no", &|lang| text!(lang, "page-answer-no")),
            ],
            medical: words(
                Medical::ALL
                    .iter()
                    .copied()
                    .filter(|of| *of != Medical::Stated),
                languages,
            ),
            stars: stars.chain([no_stars]).collect(),
            places: places.into_iter().chain([both]).collect(),
            currencies,
            most: MOST_PRICE,
            asked_of: words(AskedOf::ALL.iter().copied(), languages),
            // The sheets are for telephone calls first of all.
            channels: words(Channel::ALL.iter().rev().copied(), languages),
        }
    }
}

fn words<W: Word>(all: impl Iterator<Item = W>, languages: &Languages) -> Vec<Choice> {
    all.map(|of| (of.code().to_owned(), languages.each(|lang| lang.word(of))))
        .collect()
}

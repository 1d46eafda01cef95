//! The errors of single texts and numbers, as a problem says them.
//!
//! Units and vocabularies know what is wrong and nothing of languages; the words of an
//! error are those of the problem that it becomes in a file.

use std::error::Error;

use super::{CaseError, ProblemKind};
use crate::answers::NotAFact;
use crate::facility::NotAFee;
use crate::text;
use crate::units::{
    EndsReversed, NotAClockTime, NotADay, NotARate, NotAnAmount, NotInRange, OutOfRange,
};
use crate::vocabulary::UnknownWord;
use crate::words::{Lang, displayed_in_english};

macro_rules! worded_as_problems {
    ($($Error:ty),+) => {
        $(
            impl $Error {
                /// What is wrong and what to do, as a file with it is told.
                #[must_use]
                pub fn told(&self, lang: Lang) -> String {
                    ProblemKind::from(self.clone()).told(lang).to_string()
                }
            }
            displayed_in_english!($Error);
            impl Error for $Error {}
        )+
    };
}
worded_as_problems!(
    CaseError,
    NotAClockTime,
    NotADay,
    NotAFact,
    NotARate,
    OutOfRange,
    UnknownWord
);

impl EndsReversed {
    /// What is wrong.
    #[must_use]
    pub fn told(self, lang: Lang) -> String {
        text!(lang, "error-ends-reversed")
    }
}
displayed_in_english!(EndsReversed);
impl Error for EndsReversed {}

impl NotAFee {
    /// What is wrong and what to write.
    #[must_use]
    pub fn told(self, lang: Lang) -> String {
        match self {
            Self::Shape => text!(lang, "error-not-a-fee"),
            Self::EndsReversed => EndsReversed.told(lang),
        }
    }
}
displayed_in_english!(NotAFee);
impl Error for NotAFee {}

impl NotInRange {
    /// What is wrong.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::NotANumber { text } => {
                let found = lang.quoted(text);
                text!(lang, "error-not-a-number", text = found)
            }
            Self::OutOfRange(error) => error.told(lang),
        }
    }
}
displayed_in_english!(NotInRange);
impl Error for NotInRange {}

impl NotAnAmount {
    /// What is wrong and what to write.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let found = lang.quoted(&self.text);
        text!(lang, "error-not-an-amount", text = found)
    }
}
displayed_in_english!(NotAnAmount);
impl Error for NotAnAmount {}

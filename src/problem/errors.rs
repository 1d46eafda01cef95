//! The errors of single texts and numbers, as a problem says them.
//!
//! Units and vocabularies know what is wrong and nothing of languages; the words of an
//! error are those of the problem that it becomes in a file.

use std::error::Error;

use super::{CaseError, ProblemKind};
use crate::text;
use crate::units::{NotAClockTime, NotADay, NotAnAmount, OutOfRange};
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
worded_as_problems!(CaseError, NotAClockTime, NotADay, OutOfRange, UnknownWord);

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

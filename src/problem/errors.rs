//! The errors of single texts and numbers, in English as a problem says them.
//!
//! Units and vocabularies know what is wrong and nothing of languages; the words of an
//! error are those of the problem that it becomes in a file.

use std::error::Error;
use std::fmt;

use super::{CaseError, ProblemKind};
use crate::text;
use crate::units::{NotAClockTime, NotADay, NotAnAmount, OutOfRange};
use crate::vocabulary::UnknownWord;
use crate::words::Lang;

macro_rules! worded_as_problems {
    ($($Error:ty),+) => {
        $(
            impl fmt::Display for $Error {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    ProblemKind::from(self.clone()).fmt(f)
                }
            }
            impl Error for $Error {}
        )+
    };
}
worded_as_problems!(CaseError, NotAClockTime, NotADay, OutOfRange, UnknownWord);

impl fmt::Display for NotAnAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = Lang::EN.quoted(&self.text);
        f.write_str(&text!(Lang::EN, "error-not-an-amount", text = found))
    }
}
impl Error for NotAnAmount {}

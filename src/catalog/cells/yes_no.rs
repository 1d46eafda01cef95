//! Yes and no.

use super::Spelt;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// An answer; a blank cell is unknown.
    "answer": pub enum YesNo {
        /// It is so.
        Yes = "yes",
        /// It is not so.
        No = "no",
    }
}

impl From<bool> for YesNo {
    fn from(is_so: bool) -> Self {
        if is_so { Self::Yes } else { Self::No }
    }
}

impl Spelt for YesNo {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Yes, &["是", "有", "y", "true", "√", "✓", "✔"]),
        (
            Self::No,
            &["否", "不是", "没有", "无", "n", "false", "×", "✗"],
        ),
    ];
}

//! The three languages of the output.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A language of the output, by its BCP 47 tag.
    "language": pub enum Lang {
        /// English.
        En = "en",
        /// Traditional Chinese, in the usage of Hong Kong.
        ZhHant = "zh-hant",
        /// Simplified Chinese.
        ZhHans = "zh-hans",
    }
}

impl Lang {
    /// The one of three texts that is in this language.
    #[must_use]
    pub fn pick<T>(self, en: T, zh_hant: T, zh_hans: T) -> T {
        match self {
            Self::En => en,
            Self::ZhHant => zh_hant,
            Self::ZhHans => zh_hans,
        }
    }
}

//! Every text that people read, one message file a language.
//!
//! The files are [Project Fluent](https://projectfluent.org): `en.ftl`,
//! `zh-Hant.ftl` and `zh-Hans.ftl` in this folder. A translator edits them without
//! reading code. A message is asked for by its key and named arguments:
//!
//! ```
//! use silverbay::{text, words::Lang};
//!
//! assert_eq!(text!(Lang::EN, "problem-more", count = 1), "1 more problem is not listed");
//! assert_eq!(text!(Lang::EN, "problem-more", count = 3), "3 more problems are not listed");
//! assert_eq!(text!(Lang::ZH_HANT, "form-labelled", label = "匯率", text = "不詳"), "匯率：不詳");
//! ```
//!
//! A word of a closed vocabulary is an attribute of the vocabulary's message:
//! [`Lang::word`]. How a language writes lists, ranges, quotations and labels is part
//! of its file too ([`Lang::list`] and its neighbours).
//!
//! A language is a file and one row of `SHIPPED`. `tests/it/words.rs` reads the
//! sources for every use and checks key and arguments in every file.

mod form;
mod language;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::OnceLock;

pub(crate) use form::is_unseen;
pub use form::visible;
pub use language::{LanguageError, Value};

use crate::vocabulary::{Allowed, UnknownWord, Word};
use language::Language;

/// The languages that come with the crate: code and message file. English is first,
/// because every other language falls back to it.
const SHIPPED: [(&str, &str); 3] = [
    ("en", include_str!("en.ftl")),
    ("zh-hant", include_str!("zh-Hant.ftl")),
    ("zh-hans", include_str!("zh-Hans.ftl")),
];

/// The message files, each parsed on first use.
static PARSED: [OnceLock<Language>; SHIPPED.len()] = [const { OnceLock::new() }; SHIPPED.len()];

/// A language of the output.
///
/// Three come with the crate: [English](Self::EN), [Traditional
/// Chinese](Self::ZH_HANT) in the usage of Hong Kong, and [Simplified
/// Chinese](Self::ZH_HANS) in the usage of the mainland. Another one is made from a
/// message file with [`Lang::from_messages`].
///
/// # Example
///
/// ```
/// use silverbay::facility::CareLevel;
/// use silverbay::words::Lang;
///
/// let lang: Lang = "zh-hant".parse()?;
/// assert_eq!(lang, Lang::ZH_HANT);
/// assert_eq!(lang.list(["一", "二"]), "一、二");
/// println!("{}", lang.word(CareLevel::Severe));
/// # Ok::<(), silverbay::vocabulary::UnknownWord>(())
/// ```
#[derive(Clone, Copy)]
pub struct Lang(Source);

#[derive(Clone, Copy)]
enum Source {
    /// A row of `SHIPPED`.
    Shipped(usize),
    /// A message file of the caller's.
    Own(&'static Language),
}

impl Lang {
    /// English.
    pub const EN: Self = Self(Source::Shipped(0));
    /// Traditional Chinese, in the usage of Hong Kong.
    pub const ZH_HANT: Self = Self(Source::Shipped(1));
    /// Simplified Chinese, in the usage of the mainland.
    pub const ZH_HANS: Self = Self(Source::Shipped(2));

    /// The languages that come with the crate, English first.
    pub const ALL: &'static [Self] = &{
        let mut all = [Self::EN; SHIPPED.len()];
        let mut at = 0;
        let mut left: &mut [Self] = &mut all;
        while let Some((first, rest)) = left.split_first_mut() {
            *first = Self(Source::Shipped(at));
            left = rest;
            at += 1;
        }
        all
    };

    /// The codes of [`Lang::ALL`], in the same order.
    pub const CODES: &'static [&'static str] = &{
        let mut codes = [""; SHIPPED.len()];
        let mut left: &mut [&'static str] = &mut codes;
        let mut rows: &[(&'static str, &'static str)] = &SHIPPED;
        while let (Some((first, rest)), Some((row, others))) =
            (left.split_first_mut(), rows.split_first())
        {
            *first = row.0;
            left = rest;
            rows = others;
        }
        codes
    };

    /// Makes a language from the text of a message file.
    ///
    /// The file lives as long as the program. A message that it lacks is taken from
    /// the English file.
    ///
    /// # Errors
    ///
    /// [`LanguageError`] when the text is not Fluent or has no message `language`
    /// with its attributes `tag` and `names`.
    pub fn from_messages(text: &str) -> Result<Self, LanguageError> {
        Language::parse(text).map(|language| Self(Source::Own(Box::leak(Box::new(language)))))
    }

    fn language(self) -> &'static Language {
        match self.0 {
            Source::Shipped(at) => match PARSED.get(at) {
                Some(language) => language.get_or_init(|| Language::shipped(at)),
                None => Self::EN.language(),
            },
            Source::Own(language) => language,
        }
    }

    /// The tag of BCP 47: `zh-Hant`.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::words::Lang;
    ///
    /// // The `lang` of a page, beside the code of an option.
    /// assert_eq!(Lang::ZH_HANS.tag(), "zh-Hans");
    /// assert_eq!(Lang::ZH_HANS.code(), "zh-hans");
    /// let tags: Vec<&str> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
    /// assert_eq!(tags, ["en", "zh-Hant", "zh-Hans"]);
    /// ```
    #[must_use]
    pub fn tag(self) -> &'static str {
        &self.language().tag
    }

    /// The tag in lower case, as options and JSON keys have it: `zh-hant`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self.0 {
            Source::Shipped(at) => Self::CODES.get(at).copied().unwrap_or("en"),
            Source::Own(language) => &language.code,
        }
    }

    /// The first name that is not empty, in the order in which readers of this language
    /// prefer the name columns; empty where all are.
    #[must_use]
    pub fn choose<'a>(self, en: &'a str, zh_hant: &'a str, zh_hans: &'a str) -> &'a str {
        self.language()
            .names
            .iter()
            .map(|column| match column {
                language::NameColumn::En => en,
                language::NameColumn::ZhHant => zh_hant,
                language::NameColumn::ZhHans => zh_hans,
            })
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    /// A message by its key, or an attribute of one as `key.attribute`. Use the
    /// [`text!`](crate::text) macro where the key is known: a test checks it.
    ///
    /// A message that no file has comes out as its key.
    #[must_use]
    pub fn text(self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A message that may be absent, as [`Lang::text`].
    pub(crate) fn find(self, key: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
        self.language()
            .format(key, arguments)
            .or_else(|| Self::EN.language().format(key, arguments))
    }

    /// A word of a closed vocabulary, in the words of the field. The message is named
    /// after the vocabulary, its attribute after the code: `care-level.severe`.
    #[must_use]
    pub fn word<W: Word>(self, word: W) -> String {
        self.text(&word_key(W::WHAT, word.code()), &[])
    }
}

/// The key of a word: `care level` and `C&A` give `care-level.CA`.
pub(crate) fn word_key(what: &str, code: &str) -> String {
    let mut key = what.replace(' ', "-");
    key.push('.');
    key.extend(
        code.chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '_'),
    );
    key
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}
impl Eq for Lang {}
impl Hash for Lang {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({})", self.code())
    }
}
impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
impl FromStr for Lang {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let at = Self::CODES.iter().position(|code| *code == text);
        at.and_then(|at| Self::ALL.get(at).copied())
            .ok_or_else(|| UnknownWord {
                what: "language",
                text: text.to_owned(),
                allowed: Allowed::Fixed(Self::CODES),
            })
    }
}
impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// `Display` of an error, in English: the words of its `told`. A program that knows its
/// reader asks `told` itself.
macro_rules! displayed_in_english {
    ($($Error:ty),+ $(,)?) => {
        $(
            impl std::fmt::Display for $Error {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(&self.told($crate::words::Lang::EN))
                }
            }
        )+
    };
}
pub(crate) use displayed_in_english;

/// A message in a language: `text!(lang, "key", name = value, …)`.
///
/// The key is a literal, so that a test can find it: a key that a message file lacks,
/// or an argument that a message asks for and the call does not give, fails
/// `tests/it/words.rs`. Arguments are texts or numbers ([`Value`](crate::words::Value)).
#[macro_export]
macro_rules! text {
    ($lang:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::Lang::text(
            $lang,
            $key,
            &[$((stringify!($name), $crate::words::Value::from($value))),*],
        )
    };
}

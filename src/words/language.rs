//! One message file, parsed.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::SHIPPED;

/// A message file, ready to format.
pub(super) struct Language {
    /// The tag of BCP 47.
    pub(super) tag: String,
    /// The tag in lower case.
    pub(super) code: String,
    /// The name columns of the tables, best first.
    pub(super) names: Vec<NameColumn>,
    bundle: FluentBundle<Arc<FluentResource>>,
}

/// A column of names that the tables have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameColumn {
    En,
    ZhHant,
    ZhHans,
}

/// Why a text is not a message file.
///
/// # Example
///
/// ```
/// use silverbay::words::{Lang, LanguageError};
///
/// let error = Lang::from_messages("greeting = Hello").unwrap_err();
/// assert!(matches!(error, LanguageError::Header { .. }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LanguageError {
    /// The text is not Fluent.
    #[error("the message file cannot be read at byte {byte}: {cause}")]
    NotFluent {
        /// Where the first error is.
        byte: usize,
        /// What the parser says.
        cause: String,
    },
    /// The message `language` or one of its attributes is missing or invalid.
    #[error("the message file needs a message `language` with a valid attribute `{attribute}`")]
    Header {
        /// The attribute.
        attribute: &'static str,
    },
}

/// An argument of a message: a text, or a number that may choose a plural.
///
/// Amounts, minutes and dates are formatted before they become arguments.
///
/// # Example
///
/// ```
/// use silverbay::text;
/// use silverbay::words::{Lang, Value};
///
/// assert_eq!(Value::from(3_u8), Value::Number(3.0));
/// assert_eq!(text!(Lang::EN, "problem-more", count = 3), "3 more problems are not listed");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A text, used as it is.
    Text(Cow<'a, str>),
    /// A number, written in full without grouping.
    Number(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}
macro_rules! numbers {
    ($($Number:ty),+) => {
        $(
            impl From<$Number> for Value<'_> {
                fn from(number: $Number) -> Self {
                    Self::Number(number.into())
                }
            }
        )+
    };
}
numbers!(u8, u16, u32, i32, f64);

macro_rules! counts {
    ($($Count:ty),+) => {
        $(
            impl From<$Count> for Value<'_> {
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "counts of rows and bytes are far below 2^53"
                )]
                fn from(number: $Count) -> Self {
                    Self::Number(number as f64)
                }
            }
        )+
    };
}
counts!(usize, u64, i64);

impl Language {
    /// The language in a row of [`SHIPPED`]; `tests/it/words.rs` proves that each parses.
    pub(super) fn shipped(row: usize) -> Self {
        let (code, text) = SHIPPED.get(row).copied().unwrap_or(("en", ""));
        Self::parse(text).unwrap_or_else(|_| Self {
            tag: code.to_owned(),
            code: code.to_owned(),
            names: vec![NameColumn::En, NameColumn::ZhHant, NameColumn::ZhHans],
            bundle: FluentBundle::new_concurrent(Vec::new()),
        })
    }

    pub(super) fn parse(text: &str) -> Result<Self, LanguageError> {
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let first = errors.into_iter().next();
            LanguageError::NotFluent {
                byte: first.as_ref().map_or(0, |error| error.pos.start),
                cause: first.map_or_else(String::new, |error| error.to_string()),
            }
        })?;
        let resource = Arc::new(resource);
        // The header says which plural rules apply, and is read without any.
        let mut language = Self {
            tag: String::new(),
            code: String::new(),
            names: Vec::new(),
            bundle: bundle(Vec::new(), &resource),
        };
        let header = |attribute: &'static str| {
            language
                .format(&format!("language.{attribute}"), &[])
                .ok_or(LanguageError::Header { attribute })
        };
        let (tag, names) = (header("tag")?, header("names")?);
        let locale: LanguageIdentifier = tag
            .parse()
            .map_err(|_| LanguageError::Header { attribute: "tag" })?;
        let names = names.split_whitespace().map(NameColumn::from_code);
        language.names = names
            .collect::<Option<_>>()
            .ok_or(LanguageError::Header { attribute: "names" })?;
        language.bundle = bundle(vec![locale], &resource);
        language.code = tag.to_ascii_lowercase();
        language.tag = tag;
        Ok(language)
    }

    /// The message or attribute, or `None` where the file has none.
    pub(super) fn format(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            let value = match value {
                Value::Text(text) => FluentValue::from(&**text),
                Value::Number(number) => FluentValue::from(*number),
            };
            given.set(*name, value);
        }
        let mut out = String::new();
        let mut errors = Vec::new();
        // Writing into a string does not fail; an argument that is missing shows as its name.
        let _ = self
            .bundle
            .write_pattern(&mut out, pattern, Some(&given), &mut errors);
        Some(out)
    }
}

fn bundle(
    locales: Vec<LanguageIdentifier>,
    resource: &Arc<FluentResource>,
) -> FluentBundle<Arc<FluentResource>> {
    let mut bundle = FluentBundle::new_concurrent(locales);
    // Marks of isolation would be copied together with numbers and names.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(Arc::clone(resource));
    bundle
}

impl NameColumn {
    fn from_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            "zh-hant" => Some(Self::ZhHant),
            "zh-hans" => Some(Self::ZhHans),
            _ => None,
        }
    }
}

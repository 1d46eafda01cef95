//! A table of a TOML file, read key by key with every slip reported at its place.
//!
//! Knows TOML and nothing of cases or tables.

use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Problem, ProblemKind, Span, Wanted, Within};
use crate::units::OutOfRange;
use crate::vocabulary::{UnknownWord, Word};

/// The file being read and what was found wrong with it.
pub(crate) struct Reader<'t> {
    pub(crate) file: Arc<str>,
    pub(crate) text: &'t str,
    pub(crate) problems: Vec<Problem>,
}

/// How much of a text a message quotes.
const QUOTED: usize = 40;

impl<'t> Reader<'t> {
    pub(crate) fn new(file: &str, text: &'t str) -> Self {
        Self {
            file: file.into(),
            text,
            problems: Vec::new(),
        }
    }

    /// The table of the whole file, as far as it is TOML.
    pub(crate) fn parse(&mut self) -> Spanned<DeTable<'t>> {
        let (root, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let span = error.span().unwrap_or_default();
            let (message, text) = (error.message().to_owned(), self.quoted(&span));
            self.report(None, Some(span), ProblemKind::NotToml { message, text });
        }
        root
    }

    pub(crate) fn report(
        &mut self,
        key: Option<String>,
        span: Option<Range<usize>>,
        kind: ProblemKind,
    ) {
        let line = span.as_ref().map_or(0, |span| {
            let before = self.text.as_bytes().get(..span.start).unwrap_or_default();
            1 + before.iter().filter(|byte| **byte == b'\n').count() as u64
        });
        self.problems.push(Problem {
            file: Arc::clone(&self.file),
            within: Within::Text,
            line,
            name: key.map(Into::into),
            span: span.map(|span| Span::Bytes {
                start: span.start,
                end: span.end,
            }),
            is_of_a_fact: false,
            kind,
        });
    }

    /// The text of a span, on one line and cut short.
    pub(crate) fn quoted(&self, span: &Range<usize>) -> String {
        let text = self.text.get(span.clone()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        let mut quoted: String = line.chars().take(QUOTED).collect();
        if quoted.len() < text.len() {
            quoted.push('…');
        }
        quoted
    }
}

/// A table of the file, and what it is called.
pub(crate) struct Section<'r, 't, 'd> {
    pub(crate) reader: &'r mut Reader<'t>,
    pub(crate) table: &'d DeTable<'d>,
    pub(crate) span: Range<usize>,
    pub(crate) path: String,
}

type Value<'d> = &'d Spanned<DeValue<'d>>;

impl<'r, 't, 'd> Section<'r, 't, 'd> {
    /// The table of the whole file.
    pub(crate) fn root(reader: &'r mut Reader<'t>, table: &'d DeTable<'d>) -> Self {
        let end = reader.text.len();
        Self {
            reader,
            table,
            span: end..end,
            path: String::new(),
        }
    }

    fn key(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Reports every key that is not among those of the section.
    pub(crate) fn allow(&mut self, allowed: &'static [&'static str]) {
        for key in self.table.keys() {
            if !allowed.contains(&&**key.get_ref()) {
                let name = self.key(key.get_ref());
                self.reader.report(
                    Some(name),
                    Some(key.span()),
                    ProblemKind::UnknownKey { allowed },
                );
            }
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<Value<'d>> {
        self.table.get(key)
    }

    pub(crate) fn report(&mut self, key: &str, span: Range<usize>, kind: impl Into<ProblemKind>) {
        let name = self.key(key);
        self.reader.report(Some(name), Some(span), kind.into());
    }

    /// Reports a key that is not there at the section it belongs to.
    pub(crate) fn missing(&mut self, key: &str, wanted: Wanted) {
        let span = self.span.clone();
        self.report(key, span, ProblemKind::Missing { wanted });
    }

    pub(crate) fn wrong_type(&mut self, key: &str, span: Range<usize>, wanted: Wanted) {
        let found = self.reader.quoted(&span);
        self.report(key, span, ProblemKind::WrongType { found, wanted });
    }

    /// The value of a key as `read` takes it; a value of another type is reported.
    pub(crate) fn typed<T>(
        &mut self,
        key: &str,
        wanted: Wanted,
        read: impl Fn(&'d DeValue<'d>) -> Option<T>,
    ) -> Option<(T, Range<usize>)> {
        let value = self.get(key)?;
        let read = read(value.get_ref());
        if read.is_none() {
            self.wrong_type(key, value.span(), wanted);
        }
        read.map(|read| (read, value.span()))
    }

    pub(crate) fn text(&mut self, key: &str) -> Option<(&'d str, Range<usize>)> {
        self.typed(key, Wanted::Text, DeValue::as_str)
    }

    pub(crate) fn flag(&mut self, key: &str) -> bool {
        self.typed(key, Wanted::TrueOrFalse, DeValue::as_bool)
            .is_some_and(|(flag, _)| flag)
    }

    pub(crate) fn number(&mut self, key: &str) -> Option<(f64, Range<usize>)> {
        self.typed(key, Wanted::Number, number)
    }

    /// A number as the quantity takes it.
    pub(crate) fn quantity<Q>(
        &mut self,
        key: &str,
        new: impl Fn(f64) -> Result<Q, OutOfRange>,
    ) -> Option<Q> {
        let (number, span) = self.number(key)?;
        new(number)
            .map_err(|error| self.report(key, span, error))
            .ok()
    }

    /// A text as the type reads it.
    pub(crate) fn parsed<T, E>(&mut self, key: &str) -> Option<T>
    where
        T: FromStr<Err = E>,
        ProblemKind: From<E>,
    {
        let (text, span) = self.text(key)?;
        text.parse()
            .map_err(|error: E| self.report(key, span, error))
            .ok()
    }

    /// A text as `read` takes it.
    pub(crate) fn understood<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&str) -> Result<T, UnknownWord>,
    ) -> Option<T> {
        let (text, span) = self.text(key)?;
        read(text)
            .map_err(|error| self.report(key, span, error))
            .ok()
    }

    /// A list of words of one vocabulary.
    pub(crate) fn words<W: Word>(&mut self, key: &str) -> Vec<W> {
        self.listed(key, W::from_code)
    }

    /// A list of words, each as `read` takes it.
    pub(crate) fn listed<T>(
        &mut self,
        key: &str,
        read: impl Fn(&str) -> Result<T, UnknownWord>,
    ) -> Vec<T> {
        let mut words = Vec::new();
        let Some((list, _)) = self.typed(key, Wanted::List, DeValue::as_array) else {
            return words;
        };
        for item in list {
            match item.get_ref().as_str().map(&read) {
                Some(Ok(word)) => words.push(word),
                Some(Err(error)) => self.report(key, item.span(), error),
                None => self.wrong_type(key, item.span(), Wanted::Text),
            }
        }
        words
    }
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Float(float) => float.as_str().parse().ok(),
        #[expect(
            clippy::cast_precision_loss,
            reason = "no quantity here is beyond 2^53"
        )]
        DeValue::Integer(_) => whole(value).map(|number| number as f64),
        _ => None,
    }
}

pub(crate) fn whole(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

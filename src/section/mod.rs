//! A table of a file in TOML or JSON, read key by key with every slip reported at its place.
//!
//! Both become one tree of values, so that a key means the same in both. Knows nothing of
//! cases or tables.

mod json;
mod toml;
mod tree;

use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

pub(crate) use tree::{Node, Table, Value};

use crate::problem::{Problem, ProblemKind, Span, Wanted, Within};
use crate::units::OutOfRange;
use crate::vocabulary::{UnknownWord, Word};

/// The file being read and what was found wrong with it.
pub(crate) struct Reader<'t> {
    pub(crate) file: Arc<str>,
    pub(crate) text: &'t str,
    pub(crate) problems: Vec<Problem>,
    /// Where something that the file lacks belongs.
    end: Range<usize>,
}

/// How much of a text a message quotes.
const QUOTED: usize = 40;

impl<'t> Reader<'t> {
    pub(crate) fn new(file: &str, text: &'t str) -> Self {
        Self {
            file: file.into(),
            text,
            problems: Vec::new(),
            end: text.len()..text.len(),
        }
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
    table: &'d Table<'t>,
    /// Where a key that it lacks is told.
    pub(crate) span: Range<usize>,
    pub(crate) path: String,
}

impl<'r, 't, 'd> Section<'r, 't, 'd> {
    /// The table of the whole file.
    pub(crate) fn root(reader: &'r mut Reader<'t>, table: &'d Table<'t>) -> Self {
        let span = reader.end.clone();
        Self {
            reader,
            table,
            span,
            path: String::new(),
        }
    }

    /// The table of a key, where there is one.
    pub(crate) fn section(&mut self, key: &str) -> Option<Section<'_, 't, 'd>> {
        let (table, _) = self.typed(key, Wanted::Table, Value::as_table)?;
        let span = self.get(key)?.head.clone();
        Some(self.inner(self.key(key), table, span))
    }

    /// Reads the table of a key; an empty one where there is none.
    pub(crate) fn inside<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&mut Section<'_, 't, '_>) -> T,
    ) -> T {
        const NOTHING: &Table<'static> = &Table::EMPTY;
        if let Some(mut section) = self.section(key) {
            return read(&mut section);
        }
        let (path, span) = (self.key(key), self.span.clone());
        read(&mut self.inner(path, NOTHING, span))
    }

    /// Reads each table of the list of a key.
    pub(crate) fn each<T>(
        &mut self,
        key: &str,
        (list, one): (Wanted, Wanted),
        mut read: impl FnMut(&mut Section<'_, 't, '_>) -> Option<T>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        let tables = self.typed(key, list, Value::as_list);
        for (i, item) in tables.into_iter().flat_map(|(list, _)| list).enumerate() {
            let Some(table) = item.value.as_table() else {
                self.wrong_type(key, item.span.clone(), one);
                continue;
            };
            let path = format!("{}[{i}]", self.key(key));
            all.extend(read(&mut self.inner(path, table, item.head.clone())));
        }
        all
    }

    fn inner<'i>(
        &'i mut self,
        path: String,
        table: &'d Table<'t>,
        span: Range<usize>,
    ) -> Section<'i, 't, 'd> {
        Section {
            reader: self.reader,
            table,
            span,
            path,
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
        for entry in self.table.entries() {
            if !allowed.contains(&&*entry.key) {
                let name = self.key(&entry.key);
                self.reader.report(
                    Some(name),
                    Some(entry.span.clone()),
                    ProblemKind::UnknownKey { allowed },
                );
            }
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'d Node<'t>> {
        self.table.get(key)
    }

    /// Where the value of a key is pointed at.
    pub(crate) fn place_of(&self, key: &str) -> Option<Range<usize>> {
        self.get(key).map(|node| node.head.clone())
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
        read: impl Fn(&'d Value<'t>) -> Option<T>,
    ) -> Option<(T, Range<usize>)> {
        let node = self.get(key)?;
        let read = read(&node.value);
        if read.is_none() {
            self.wrong_type(key, node.span.clone(), wanted);
        }
        read.map(|read| (read, node.head.clone()))
    }

    pub(crate) fn text(&mut self, key: &str) -> Option<(&'d str, Range<usize>)> {
        self.typed(key, Wanted::Text, Value::as_text)
    }

    pub(crate) fn flag(&mut self, key: &str) -> bool {
        self.typed(key, Wanted::TrueOrFalse, Value::as_flag)
            .is_some_and(|(flag, _)| flag)
    }

    pub(crate) fn number(&mut self, key: &str) -> Option<(f64, Range<usize>)> {
        self.typed(key, Wanted::Number, Value::as_number)
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
        let Some((list, _)) = self.typed(key, Wanted::List, Value::as_list) else {
            return words;
        };
        for item in list {
            match item.value.as_text().map(&read) {
                Some(Ok(word)) => words.push(word),
                Some(Err(error)) => self.report(key, item.span.clone(), error),
                None => self.wrong_type(key, item.span.clone(), Wanted::Text),
            }
        }
        words
    }
}

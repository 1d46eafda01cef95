//! JSON as a tree of values. A key whose value is `null` is one that is not there.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Reader;
use super::tree::{Entry, Node, Number, Table, Value};
use crate::problem::{ProblemKind, Wanted};

/// How deep values are read; nothing here is half as deep.
const DEEPEST: usize = 8;
/// The greatest number up to which every whole one is a double.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl<'t> Reader<'t> {
    /// The object of the whole file, as far as it is JSON.
    pub(crate) fn parse_json(&mut self) -> Table<'t> {
        // A byte order mark is no part of the text.
        let text = self.text.trim_start_matches('\u{feff}');
        let raw: &'t RawValue = match serde_json::from_str(text) {
            Ok(raw) => raw,
            Err(error) => {
                let at = self.text.len() - text.len() + offset(text, &error);
                self.not_json(&error, at..at);
                return Table::EMPTY;
            }
        };
        let root = self.node(raw, DEEPEST);
        // What a file lacks belongs before its last bracket.
        self.end = root.span.end.saturating_sub(1)..root.span.end;
        if let Value::Table(table) = root.value {
            return table;
        }
        let (found, wanted) = (self.quoted(&root.span), Wanted::Table);
        self.report(
            None,
            Some(root.head),
            ProblemKind::WrongType { found, wanted },
        );
        Table::EMPTY
    }

    fn node(&mut self, raw: &'t RawValue, deep: usize) -> Node<'t> {
        let span = self.span_of(raw);
        let text = raw.get();
        let (value, head) = match text.as_bytes().first() {
            Some(b'{') => (self.table(raw, deep), span.start..span.start + 1),
            Some(b'[') => (self.list(raw, deep), span.start..span.start + 1),
            Some(b'"') => match self.string(raw) {
                Some(text) => (Value::Text(text), span.clone()),
                None => (Value::Other, span.clone()),
            },
            Some(b't') => (Value::Flag(true), span.clone()),
            Some(b'f') => (Value::Flag(false), span.clone()),
            Some(b'n') | None => (Value::Other, span.clone()),
            Some(_) => (number(text), span.clone()),
        };
        Node { value, span, head }
    }

    fn table(&mut self, raw: &'t RawValue, deep: usize) -> Value<'t> {
        let Some(deeper) = deep.checked_sub(1) else {
            return Value::Other;
        };
        let pairs = match serde_json::from_str::<Pairs>(raw.get()) {
            Ok(Pairs(pairs)) => pairs,
            Err(error) => {
                self.not_json(&error, self.span_of(raw));
                return Value::Other;
            }
        };
        let mut entries: Vec<Entry<'t>> = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            let span = self.span_of(key);
            let Some(key) = self.string(key) else {
                continue;
            };
            if entries.iter().any(|entry| entry.key == key) {
                let (message, text) = ("duplicate key".to_owned(), self.quoted(&span));
                self.report(None, Some(span), ProblemKind::NotJson { message, text });
                continue;
            }
            let node = self.node(value, deeper);
            entries.push(Entry { key, span, node });
        }
        entries.retain(|entry| self.text.get(entry.node.span.clone()) != Some("null"));
        Value::Table(Table::new(entries))
    }

    fn list(&mut self, raw: &'t RawValue, deep: usize) -> Value<'t> {
        let Some(deeper) = deep.checked_sub(1) else {
            return Value::Other;
        };
        match serde_json::from_str::<Vec<&RawValue>>(raw.get()) {
            Ok(items) => Value::List(
                items
                    .into_iter()
                    .map(|one| self.node(one, deeper))
                    .collect(),
            ),
            Err(error) => {
                self.not_json(&error, self.span_of(raw));
                Value::Other
            }
        }
    }

    /// The text of a string; an escape that stands for no character is reported.
    fn string(&mut self, raw: &'t RawValue) -> Option<Cow<'t, str>> {
        let inner = raw.get().strip_prefix('"')?.strip_suffix('"')?;
        if !inner.contains('\\') {
            return Some(Cow::Borrowed(inner));
        }
        match serde_json::from_str(raw.get()) {
            Ok(text) => Some(Cow::Owned(text)),
            Err(error) => {
                self.not_json(&error, self.span_of(raw));
                None
            }
        }
    }

    fn not_json(&mut self, error: &serde_json::Error, span: Range<usize>) {
        // The place is told apart, as everywhere.
        let mut message = error.to_string();
        if let Some(at) = message.rfind(" at line ") {
            message.truncate(at);
        }
        let text = self.quoted(&span);
        self.report(None, Some(span), ProblemKind::NotJson { message, text });
    }

    /// Where a part of the text stands in it.
    fn span_of(&self, raw: &RawValue) -> Range<usize> {
        let start = raw.get().as_ptr().addr() - self.text.as_ptr().addr();
        start..start + raw.get().len()
    }
}

/// The byte that an error of a whole text is about.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let above = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    let line: usize = above.map(str::len).sum();
    let mut at = (line + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn number<'t>(text: &str) -> Value<'t> {
    let Ok(value) = text.parse::<f64>() else {
        return Value::Other;
    };
    // JSON knows numbers only: 72.0 is 72.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be whole and small"
    )]
    let whole = (value.fract() == 0.0 && value.abs() <= EXACT).then_some(value as i64);
    Value::Number(Number { value, whole })
}

/// The keys and values of an object, as they stand.
struct Pairs<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'t> Deserialize<'t> for Pairs<'t> {
    fn deserialize<D: Deserializer<'t>>(source: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'t> Visitor<'t> for Each {
            type Value = Pairs<'t>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("{ }")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Pairs<'t>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        source.deserialize_map(Each)
    }
}

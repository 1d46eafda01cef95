//! A file of settings as a tree of values, each with its place in the text.

use std::borrow::Cow;
use std::ops::Range;

use toml::value::Datetime;

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Node<'t> {
    pub(crate) value: Value<'t>,
    /// The bytes of the value.
    pub(crate) span: Range<usize>,
    /// The bytes by which the value is pointed at: of a value of several lines its first.
    pub(crate) head: Range<usize>,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Value<'t> {
    Text(Cow<'t, str>),
    Flag(bool),
    Number(Number),
    /// A date or a time of TOML, which JSON writes as text.
    Moment(Datetime),
    List(Vec<Node<'t>>),
    Table(Table<'t>),
    /// What no key takes: `null` in a list, a number beyond all bounds, too deep a value.
    Other,
}

/// A number, and whether it is a whole one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    pub(crate) value: f64,
    pub(crate) whole: Option<i64>,
}

/// Keys with their values, in some fixed order; a key occurs once.
#[derive(Debug, Default)]
pub(crate) struct Table<'t>(Vec<Entry<'t>>);

/// A key and its value.
#[derive(Debug)]
pub(crate) struct Entry<'t> {
    pub(crate) key: Cow<'t, str>,
    /// The bytes of the key.
    pub(crate) span: Range<usize>,
    pub(crate) node: Node<'t>,
}

impl<'t> Table<'t> {
    pub(crate) const EMPTY: Self = Self(Vec::new());

    pub(super) const fn new(entries: Vec<Entry<'t>>) -> Self {
        Self(entries)
    }

    pub(crate) fn entries(&self) -> &[Entry<'t>] {
        &self.0
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Node<'t>> {
        let entry = self.0.iter().find(|entry| entry.key == key);
        entry.map(|entry| &entry.node)
    }
}

impl<'t> Value<'t> {
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) const fn as_flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    pub(crate) const fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number.value),
            _ => None,
        }
    }

    pub(crate) const fn as_whole(&self) -> Option<i64> {
        match self {
            Self::Number(number) => number.whole,
            _ => None,
        }
    }

    pub(crate) const fn as_moment(&self) -> Option<&Datetime> {
        match self {
            Self::Moment(moment) => Some(moment),
            _ => None,
        }
    }

    pub(crate) fn as_list(&self) -> Option<&[Node<'t>]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    pub(crate) const fn as_table(&self) -> Option<&Table<'t>> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }
}

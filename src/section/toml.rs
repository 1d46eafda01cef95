//! TOML as a tree of values. What is no TOML is reported, wherever it occurs.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reader;
use super::tree::{Entry, Node, Number, Table, Value};
use crate::problem::ProblemKind;

impl<'t> Reader<'t> {
    /// The table of the whole file, as far as it is TOML.
    pub(crate) fn parse_toml(&mut self) -> Table<'t> {
        let (root, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let span = error.span().unwrap_or_default();
            let (message, text) = (error.message().to_owned(), self.quoted(&span));
            self.report(None, Some(span), ProblemKind::NotToml { message, text });
        }
        table(root.into_inner())
    }
}

fn table(of: DeTable<'_>) -> Table<'_> {
    let entry = |(key, value): (Spanned<_>, _)| Entry {
        span: key.span(),
        key: key.into_inner(),
        node: node(value),
    };
    Table::new(of.into_iter().map(entry).collect())
}

fn node(of: Spanned<DeValue<'_>>) -> Node<'_> {
    let span: Range<usize> = of.span();
    let value = match of.into_inner() {
        DeValue::String(text) => Value::Text(text),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Integer(number) => {
            let whole = i64::from_str_radix(number.as_str(), number.radix()).ok();
            whole.map_or(Value::Other, |whole| Value::Number(Number::whole(whole)))
        }
        DeValue::Float(number) => match number.as_str().parse() {
            Ok(value) => Value::Number(Number { value, whole: None }),
            Err(_) => Value::Other,
        },
        DeValue::Datetime(moment) => Value::Moment(moment),
        DeValue::Array(items) => Value::List(items.into_iter().map(node).collect()),
        DeValue::Table(inner) => Value::Table(table(inner)),
    };
    let head = span.clone();
    Node { value, span, head }
}

impl Number {
    pub(super) fn whole(whole: i64) -> Self {
        #[expect(
            clippy::cast_precision_loss,
            reason = "no quantity here is beyond 2^53"
        )]
        let value = whole as f64;
        Self {
            value,
            whole: Some(whole),
        }
    }
}

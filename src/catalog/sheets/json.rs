//! Records of JSON as rows: an array of them, one a line, or the longest array in an answer
//! of an open-data service. The keys are the headings.
//!
//! A value within a value has the names of both: `address` with `en` is `address_en`. A
//! point of GeoJSON is two numbers, `lon` and `lat`.

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer, Map, Value};

use super::grid::{Grid, MOST_COLUMNS, too_many};
use crate::problem::{Cause, ProblemKind};

/// The most bytes of a record.
const MOST_RECORD: usize = 1 << 20;
/// How deep in an answer its records are looked for, and how deep a record is read.
const DEEPEST: usize = 4;

/// The records of a text by their numbers; the headings are row 0.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, ProblemKind> {
    let text = String::from_utf8_lossy(bytes);
    let mut records = Records::default();
    let mut before: Option<&RawValue> = None;
    let mut is_a_line_each = false;
    for value in Deserializer::from_str(&text).into_iter::<&RawValue>() {
        let value = value.map_err(|error| damaged(&error))?;
        if let Some(before) = before.replace(value) {
            is_a_line_each = true;
            records.take(before);
        }
    }
    match before {
        Some(last) if is_a_line_each => records.take(last),
        Some(whole) => find(whole, DEEPEST, &mut records)?,
        None => {}
    }
    records.finish()
}

fn damaged(error: &serde_json::Error) -> ProblemKind {
    let cause = Cause::told(error);
    ProblemKind::Damaged { cause }
}

/// Takes the records that a value holds.
fn find(value: &RawValue, deep: usize, records: &mut Records) -> Result<(), ProblemKind> {
    let mut source = Deserializer::from_str(value.get());
    if value.get().starts_with('[') {
        let mut take = |item: &RawValue| records.take(item);
        let taken = source.deserialize_any(Each(&mut take));
        return taken.map_err(|error| damaged(&error));
    }
    // The longest array, else the longest of what may hold one.
    let mut longest: Option<&RawValue> = None;
    let worth = |value: &RawValue| (value.get().starts_with('['), value.get().len());
    let mut consider = |item| {
        if longest.is_none_or(|before| worth(item) > worth(before)) {
            longest = Some(item);
        }
    };
    let taken = source.deserialize_any(Each(&mut consider));
    taken.map_err(|error| damaged(&error))?;
    match (longest, deep.checked_sub(1)) {
        (Some(inner), Some(deep)) => find(inner, deep, records),
        _ => Ok(()),
    }
}

/// Hands on each value of an array or of a record.
struct Each<'f, 't>(&'f mut dyn FnMut(&'t RawValue));

impl<'t> Visitor<'t> for Each<'_, 't> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[ ] { }")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            (self.0)(item);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'t>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some((_, item)) = items.next_entry::<String, _>()? {
            (self.0)(item);
        }
        Ok(())
    }
}

/// Records that were read.
#[derive(Default)]
struct Records {
    grid: Grid,
    count: u32,
    /// The column of each key.
    columns: HashMap<String, usize>,
    /// The keys in the order of their columns.
    keys: Vec<String>,
    refused: Option<ProblemKind>,
}

impl Records {
    fn finish(mut self) -> Result<Grid, ProblemKind> {
        if let Some(kind) = self.refused {
            return Err(kind);
        }
        for (column, key) in self.keys.iter().enumerate() {
            self.grid.push(0, column, key)?;
        }
        Ok(self.grid)
    }

    fn take(&mut self, record: &RawValue) {
        if self.refused.is_none() {
            self.refused = self.read(record).err();
        }
    }

    fn read(&mut self, record: &RawValue) -> Result<(), ProblemKind> {
        if record.get().len() > MOST_RECORD {
            return Err(too_many());
        }
        self.count = self.count.saturating_add(1);
        match serde_json::from_str(record.get()).map_err(|error| damaged(&error))? {
            Value::Object(facts) => self.facts("", &facts, DEEPEST),
            // The first of an array of arrays has the headings.
            Value::Array(cells) => {
                for (column, cell) in cells.iter().enumerate() {
                    self.grid.push(self.count, column, &text(cell))?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn facts(
        &mut self,
        within: &str,
        facts: &Map<String, Value>,
        deep: usize,
    ) -> Result<(), ProblemKind> {
        for (key, value) in facts {
            let is_all = key == "properties" && within.is_empty();
            let name = match within {
                "" => key.clone(),
                within => format!("{within}_{key}"),
            };
            match value {
                Value::Object(inner) if is_all => self.facts("", inner, deep.saturating_sub(1))?,
                Value::Object(inner) if key == "geometry" => self.point(inner)?,
                Value::Object(inner) if deep > 0 => self.facts(&name, inner, deep - 1)?,
                value => self.fact(&name, &text(value))?,
            }
        }
        Ok(())
    }

    /// The position of a point of GeoJSON, which has the longitude first.
    fn point(&mut self, geometry: &Map<String, Value>) -> Result<(), ProblemKind> {
        let numbers = geometry.get("coordinates").and_then(Value::as_array);
        let number = |at: usize| Some(text(numbers?.get(at).filter(|one| one.is_number())?));
        if let (Some(lon), Some(lat)) = (number(0), number(1)) {
            self.fact("lon", &lon)?;
            self.fact("lat", &lat)?;
        }
        Ok(())
    }

    fn fact(&mut self, key: &str, text: &str) -> Result<(), ProblemKind> {
        let column = match self.columns.get(key) {
            Some(column) => *column,
            // What lies further to the right is counted and not kept.
            None if self.keys.len() >= MOST_COLUMNS => MOST_COLUMNS,
            None => {
                let column = self.keys.len();
                self.columns.insert(key.to_owned(), column);
                self.keys.push(key.to_owned());
                column
            }
        };
        self.grid.push(self.count, column, text)
    }
}

/// The text of a value: that of each of several, with a semicolon between.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let texts = values.iter().map(text).filter(|text| !text.is_empty());
            texts.collect::<Vec<_>>().join("; ")
        }
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

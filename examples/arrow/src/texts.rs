//! Columns of Arrow as the texts that a table would have.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;

/// A column whose type has no text in a table, such as a list or a duration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "column {column:?} is of the type {found}, which is neither text, number, truth value nor date; cast it to text"
)]
pub struct NotACell {
    /// The heading of the column.
    pub column: String,
    /// Its type, as Arrow names it.
    pub found: DataType,
}

/// A column whose cells can be told as texts.
#[derive(Clone, Debug)]
pub struct Texts {
    values: ArrayRef,
    /// Where the column is of a dictionary: which value each row has.
    keys: Option<Vec<Option<usize>>>,
}

impl Texts {
    /// A column by its heading.
    ///
    /// # Errors
    ///
    /// [`NotACell`] where its type has no text in a table.
    pub fn new(column: &str, array: &ArrayRef) -> Result<Self, NotACell> {
        let mut of = Self {
            values: array.clone(),
            keys: None,
        };
        if let DataType::Dictionary(_, _) = array.data_type() {
            let dictionary = array.as_any_dictionary();
            let keys = dictionary.normalized_keys();
            let nulls = dictionary.keys();
            let keys = keys.into_iter().enumerate();
            of.keys = Some(
                keys.map(|(row, key)| nulls.is_valid(row).then_some(key))
                    .collect(),
            );
            of.values = dictionary.values().clone();
        }
        if is_told(of.values.data_type()) {
            Ok(of)
        } else {
            let (column, found) = (column.to_owned(), array.data_type().clone());
            Err(NotACell { column, found })
        }
    }

    /// The text of a row; blank where there is none, or no such row.
    ///
    /// A whole number that is kept as a floating one, as pandas does with a column that has
    /// gaps, is told without a part: `5`, not `5.0`. A date is told as `2026-11-27`.
    #[must_use]
    pub fn at(&self, row: usize) -> Cow<'_, str> {
        let row = match &self.keys {
            Some(keys) => keys.get(row).copied().flatten(),
            None => Some(row),
        };
        let told = row.filter(|row| *row < self.values.len() && self.values.is_valid(*row));
        told.map_or(Cow::Borrowed(""), |row| text(&self.values, row))
    }
}

/// Whether cells of this type have a text.
fn is_told(of: &DataType) -> bool {
    of.is_integer()
        || matches!(
            of,
            DataType::Utf8
                | DataType::LargeUtf8
                | DataType::Utf8View
                | DataType::Float32
                | DataType::Float64
                | DataType::Boolean
                | DataType::Date32
                | DataType::Date64
                | DataType::Null
        )
}

/// The text of a cell that is there.
fn text(values: &ArrayRef, row: usize) -> Cow<'_, str> {
    macro_rules! number {
        ($Type:ty) => {
            values.as_primitive::<$Type>().value(row).to_string().into()
        };
    }
    match values.data_type() {
        DataType::Utf8 => values.as_string::<i32>().value(row).into(),
        DataType::LargeUtf8 => values.as_string::<i64>().value(row).into(),
        DataType::Utf8View => values.as_string_view().value(row).into(),
        DataType::Int8 => number!(Int8Type),
        DataType::Int16 => number!(Int16Type),
        DataType::Int32 => number!(Int32Type),
        DataType::Int64 => number!(Int64Type),
        DataType::UInt8 => number!(UInt8Type),
        DataType::UInt16 => number!(UInt16Type),
        DataType::UInt32 => number!(UInt32Type),
        DataType::UInt64 => number!(UInt64Type),
        // Rust writes a whole floating number without a part.
        DataType::Float32 => number!(Float32Type),
        DataType::Float64 => number!(Float64Type),
        DataType::Boolean => if values.as_boolean().value(row) {
            "yes"
        } else {
            "no"
        }
        .into(),
        DataType::Date32 => {
            let day = values.as_primitive::<Date32Type>().value_as_date(row);
            day.map_or_else(String::new, |day| day.to_string()).into()
        }
        DataType::Date64 => {
            let day = values.as_primitive::<Date64Type>().value_as_date(row);
            day.map_or_else(String::new, |day| day.to_string()).into()
        }
        _ => Cow::Borrowed(""),
    }
}

/// A record batch whose every cell can be told as a text.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<(String, Texts)>,
}

impl Table {
    /// The table of a record batch.
    ///
    /// # Errors
    ///
    /// [`NotACell`] for the first column whose type has no text.
    pub fn new(batch: &RecordBatch) -> Result<Self, NotACell> {
        let schema = batch.schema();
        let named = schema.fields().iter().zip(batch.columns());
        let columns = named
            .map(|(field, array)| Ok((field.name().clone(), Texts::new(field.name(), array)?)));
        Ok(Self {
            columns: columns.collect::<Result<_, _>>()?,
        })
    }

    /// The headings.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(heading, _)| heading.as_str())
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = Cow<'_, str>> {
        self.columns.iter().map(move |(_, texts)| texts.at(row))
    }
}

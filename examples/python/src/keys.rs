//! Rows of a frame as cases: a column is a key of the case file.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, OffsetSizeTrait, RecordBatch};
use arrow_schema::DataType;
use serde_json::{Map, Number, Value};
use silverbay_arrow::{NotACell, Texts};

/// The rows of a batch as JSON with the keys of a case file.
///
/// A dot in the name of a column, or a column of structs, is a table of the case file; numbers
/// between dots, such as `homes.1.district`, or a column of lists, are its lists. What is null
/// or blank is a key that is not there.
pub fn cases(batch: &RecordBatch) -> Result<Vec<Value>, NotACell> {
    let schema = batch.schema();
    let fields = schema.fields().iter().zip(batch.columns());
    let columns = fields.map(|(field, array)| {
        let column = Column::new(field.name(), array)?;
        Ok((field.name().as_str(), column))
    });
    let columns: Vec<_> = columns.collect::<Result<_, _>>()?;
    let case = |row| {
        let mut keys = Map::new();
        for (name, column) in &columns {
            if let Some(value) = column.at(row) {
                put(&mut keys, name, value);
            }
        }
        lists(Value::Object(keys))
    };
    Ok((0..batch.num_rows()).map(case).collect())
}

/// Puts a value under a name whose dots are tables. Where something else stands at the place
/// of a table, the rest of the name stays one key, which the reader of cases refuses by name.
fn put(keys: &mut Map<String, Value>, name: &str, value: Value) {
    if let Some((table, rest)) = name.split_once('.') {
        let below = keys
            .entry(table)
            .or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(below) = below {
            return put(below, rest, value);
        }
    }
    // What is named twice is refused by name, rather than one of the two lost.
    let name = if keys.contains_key(name) {
        format!("{name} (again)")
    } else {
        name.to_owned()
    };
    keys.insert(name, value);
}

/// Tables whose keys are all numbers, as lists in the order of the numbers.
fn lists(value: Value) -> Value {
    let Value::Object(keys) = value else {
        return value;
    };
    let place = |name: &String| name.parse::<u32>().ok();
    let is_list = !keys.is_empty() && keys.keys().all(|name| place(name).is_some());
    let mut below: Vec<_> = keys
        .into_iter()
        .map(|(name, value)| (name, lists(value)))
        .collect();
    if is_list {
        below.sort_by_key(|(name, _)| place(name));
        Value::Array(below.into_iter().map(|(_, value)| value).collect())
    } else {
        Value::Object(below.into_iter().collect())
    }
}

/// A column whose cells are values of JSON.
enum Column {
    Table(ArrayRef, Vec<(String, Self)>),
    List(ArrayRef, Box<Self>),
    YesOrNo(ArrayRef),
    Number(Texts),
    Text(Texts),
}

impl Column {
    fn new(name: &str, array: &ArrayRef) -> Result<Self, NotACell> {
        Ok(match array.data_type() {
            DataType::Struct(fields) => {
                let columns = fields.iter().zip(array.as_struct().columns());
                let below = columns.map(|(field, array)| {
                    let path = format!("{name}.{}", field.name());
                    Ok((field.name().clone(), Self::new(&path, array)?))
                });
                Self::Table(array.clone(), below.collect::<Result<_, _>>()?)
            }
            DataType::List(_) => {
                let items = Self::new(name, array.as_list::<i32>().values())?;
                Self::List(array.clone(), Box::new(items))
            }
            DataType::LargeList(_) => {
                let items = Self::new(name, array.as_list::<i64>().values())?;
                Self::List(array.clone(), Box::new(items))
            }
            DataType::Boolean => Self::YesOrNo(array.clone()),
            of if of.is_numeric() => Self::Number(Texts::new(name, array)?),
            _ => Self::Text(Texts::new(name, array)?),
        })
    }

    /// The value of a row; `None` for nothing.
    fn at(&self, row: usize) -> Option<Value> {
        match self {
            Self::Table(array, columns) => {
                let mut keys = Map::new();
                for (name, column) in columns.iter().filter(|_| array.is_valid(row)) {
                    if let Some(value) = column.at(row) {
                        keys.insert(name.clone(), value);
                    }
                }
                (!keys.is_empty()).then_some(Value::Object(keys))
            }
            Self::List(array, items) => array.is_valid(row).then(|| {
                let items = items_of(array, row).filter_map(|item| items.at(item));
                Value::Array(items.collect())
            }),
            Self::YesOrNo(array) => {
                let cell = || Value::Bool(array.as_boolean().value(row));
                array.is_valid(row).then(cell)
            }
            // A gap of pandas is no number; another one that JSON has not is refused as text.
            Self::Number(texts) => match texts.at(row).as_ref() {
                "" | "NaN" => None,
                text => Some(match text.parse::<Number>() {
                    Ok(number) => Value::Number(number),
                    Err(_) => Value::String(text.to_owned()),
                }),
            },
            Self::Text(texts) => {
                let text = texts.at(row);
                (!text.trim().is_empty()).then(|| Value::String(text.into_owned()))
            }
        }
    }
}

/// Which of the values of a column of lists are those of a row.
fn items_of(array: &ArrayRef, row: usize) -> Range<usize> {
    match array.as_list_opt::<i64>() {
        Some(lists) => between(lists.value_offsets(), row),
        None => between(array.as_list::<i32>().value_offsets(), row),
    }
}

fn between<O: OffsetSizeTrait>(ends: &[O], row: usize) -> Range<usize> {
    ends[row].as_usize()..ends[row + 1].as_usize()
}

//! The homes, as a table for people or as CSV for programs.

use std::io::Write;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use datafusion::arrow::array::{Array, ArrayRef, AsArray, RecordBatch, StringArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::csv::Writer;
use datafusion::arrow::datatypes::{DataType, Float64Type};
use datafusion::arrow::util::pretty::pretty_format_batches;

/// Prints every column with every digit.
pub(super) fn csv(homes: &RecordBatch) -> Result<()> {
    let mut writer = Writer::new(std::io::stdout().lock());
    Ok(writer.write(homes)?)
}

/// Prints place, id, points of 100 with their range, cost and minutes.
pub(super) fn table(homes: &RecordBatch, shown: &[String]) -> Result<()> {
    let number = |name: &str| -> Result<&[f64]> {
        let column = homes.column_by_name(name).context("no such number")?;
        Ok(column.as_primitive::<Float64Type>().values())
    };
    let range = |low: &str, high: &str, unit: f64, digits: usize| -> Result<ArrayRef> {
        let ends = number(low)?.iter().zip(number(high)?);
        let high = homes.column_by_name(high).context("no such number")?;
        let low = homes.column_by_name(low).context("no such number")?;
        let told = ends.enumerate().map(|(row, (least, most))| {
            let end = |of: f64| format!("{:.digits$}", of * unit);
            match (low.is_valid(row), high.is_valid(row)) {
                (true, true) => format!("{}–{}", end(*least), end(*most)),
                (true, false) => format!("from {}", end(*least)),
                (false, _) => String::new(),
            }
        });
        Ok(Arc::new(StringArray::from_iter_values(told)))
    };
    let points = |name: &str| -> Result<ArrayRef> {
        let told = number(name)?.iter().map(|of| format!("{:.1}", of * 100.0));
        Ok(Arc::new(StringArray::from_iter_values(told)))
    };
    let places = (1..=homes.num_rows()).map(|place| place.to_string());
    let places: ArrayRef = Arc::new(StringArray::from_iter_values(places));
    let mut columns = vec![("#", places)];
    for name in std::iter::once("id").chain(shown.iter().map(String::as_str)) {
        let column = homes.column_by_name(name).context("no such column")?;
        columns.push((name, cast(column, &DataType::Utf8)?));
    }
    columns.push(("key", points("key")?));
    columns.push(("points", range("low", "high", 100.0, 1)?));
    columns.push(("fit", points("fit")?));
    columns.push((
        "HK$ a month",
        range("cost_low_hkd", "cost_high_hkd", 1.0, 0)?,
    ));
    columns.push(("minutes", range("minutes_low", "minutes_high", 1.0, 0)?));
    let told = RecordBatch::try_from_iter(columns)?;
    let table = pretty_format_batches(&[told])?;
    Ok(writeln!(std::io::stdout(), "{table}")?)
}

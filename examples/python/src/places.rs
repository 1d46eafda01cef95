//! Ranked homes as a table: the columns, each declared once.

use std::sync::Arc;

use arrow_array::builder::{Float64Builder, StringBuilder, UInt32Builder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use pyo3::PyResult;
use silverbay::explain::{Lang, facility_name};
use silverbay::rank::RankedFacility;
use silverbay::units::HkdPerMonth;
use silverbay::vocabulary::Word;

use crate::error;

/// What a cell of a column is made from.
enum Cell {
    Count(fn(&RankedFacility<'_, '_>) -> Option<usize>),
    Number(fn(&RankedFacility<'_, '_>) -> Option<f64>),
    Text(fn(&RankedFacility<'_, '_>, Lang) -> String),
}

/// A sum that has an end.
fn hkd(sum: HkdPerMonth) -> Option<f64> {
    sum.bounded()
}

/// The columns in their order; new ones are added at the end.
const COLUMNS: &[(&str, Cell)] = &[
    ("rank", Cell::Count(|place| Some(place.rank()))),
    ("shared_rank", Cell::Count(|place| place.shared_rank())),
    ("id", Cell::Text(|place, _| place.facility().id.to_string())),
    (
        "name",
        Cell::Text(|place, lang| facility_name(lang, place.facility()).to_owned()),
    ),
    (
        "city",
        Cell::Text(|place, _| place.facility().city.code().to_owned()),
    ),
    ("key", Cell::Number(|place| Some(place.key().get()))),
    ("low", Cell::Number(|place| Some(place.score().low().get()))),
    (
        "likely",
        Cell::Number(|place| Some(place.score().likely().get())),
    ),
    (
        "high",
        Cell::Number(|place| Some(place.score().high().get())),
    ),
    ("fit", Cell::Number(|place| Some(place.fit().get()))),
    ("evidence", Cell::Number(|place| Some(place.evidence()))),
    (
        "cost_low_hkd",
        Cell::Number(|place| hkd(place.cost_to_elder().low())),
    ),
    (
        "cost_likely_hkd",
        Cell::Number(|place| hkd(place.cost_to_elder().likely())),
    ),
    (
        "cost_high_hkd",
        Cell::Number(|place| hkd(place.cost_to_elder().high())),
    ),
    (
        "price_basis",
        Cell::Text(|place, _| place.cost().basis.code().to_owned()),
    ),
    (
        "minutes_low",
        Cell::Number(|place| place.minutes().map(|of| of.low().get())),
    ),
    (
        "minutes_likely",
        Cell::Number(|place| place.minutes().map(|of| of.likely().get())),
    ),
    (
        "minutes_high",
        Cell::Number(|place| place.minutes().map(|of| of.high().get())),
    ),
    (
        "via",
        Cell::Text(|place, _| {
            let crossings = place.journeys().filter_map(|journey| journey.via);
            crossings
                .map(|of| of.id.to_string())
                .collect::<Vec<_>>()
                .join(";")
        }),
    ),
];

/// A column that is being filled.
enum Filling {
    Count(UInt32Builder),
    Number(Float64Builder),
    Text(StringBuilder),
}

/// Ranked homes, to which rows are added one by one.
pub struct Places {
    /// Which case each row is of, where there are several.
    case: Option<UInt32Builder>,
    columns: Vec<Filling>,
    lang: Lang,
}

impl Places {
    /// No homes yet, of one case.
    pub fn of_one_case(lang: Lang) -> Self {
        let columns = COLUMNS.iter().map(|(_, cell)| match cell {
            Cell::Count(_) => Filling::Count(UInt32Builder::new()),
            Cell::Number(_) => Filling::Number(Float64Builder::new()),
            Cell::Text(_) => Filling::Text(StringBuilder::new()),
        });
        Self {
            case: None,
            columns: columns.collect(),
            lang,
        }
    }

    /// No homes yet, of several cases, which a column `case` tells apart.
    pub fn of_cases(lang: Lang) -> Self {
        Self {
            case: Some(UInt32Builder::new()),
            ..Self::of_one_case(lang)
        }
    }

    /// Adds a home of the case with this number.
    pub fn push_of(&mut self, case: u32, place: &RankedFacility<'_, '_>) {
        if let Some(cases) = &mut self.case {
            cases.append_value(case);
        }
        self.push(place);
    }

    /// Adds a home of the one case.
    pub fn push(&mut self, place: &RankedFacility<'_, '_>) {
        for ((_, cell), filling) in COLUMNS.iter().zip(&mut self.columns) {
            match (cell, filling) {
                (Cell::Count(of), Filling::Count(column)) => {
                    column.append_option(of(place).and_then(|count| u32::try_from(count).ok()));
                }
                (Cell::Number(of), Filling::Number(column)) => column.append_option(of(place)),
                (Cell::Text(of), Filling::Text(column)) => {
                    column.append_value(of(place, self.lang));
                }
                // Both lists are made from the same columns.
                _ => {}
            }
        }
    }

    /// The table.
    pub fn finish(self) -> PyResult<RecordBatch> {
        let mut fields = Vec::new();
        let mut arrays: Vec<ArrayRef> = Vec::new();
        if let Some(mut cases) = self.case {
            fields.push(Field::new("case", DataType::UInt32, false));
            arrays.push(Arc::new(cases.finish()));
        }
        for ((name, _), filling) in COLUMNS.iter().zip(self.columns) {
            let array: ArrayRef = match filling {
                Filling::Count(mut column) => Arc::new(column.finish()),
                Filling::Number(mut column) => Arc::new(column.finish()),
                Filling::Text(mut column) => Arc::new(column.finish()),
            };
            fields.push(Field::new(*name, array.data_type().clone(), true));
            arrays.push(array);
        }
        RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).map_err(error::of)
    }
}

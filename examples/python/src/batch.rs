//! Tables that leave for Python: Arrow without a copy, or plain rows.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{Float64Type, UInt32Type};
use arrow_array::{Array, RecordBatch, RecordBatchIterator};
use arrow_schema::{DataType, SchemaRef};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList};

use crate::error;

/// A table of answers.
///
/// Whatever takes Arrow by its PyCapsule interface takes it without a copy:
/// `pyarrow.table(batch)`, `polars.DataFrame(batch)`, `pandas.DataFrame.from_arrow(batch)`,
/// `duckdb.from_arrow(batch)`. Without any of them, `to_pylist()` gives a dictionary a row.
#[pyclass(frozen, module = "silverbay")]
pub struct Batch {
    schema: SchemaRef,
    parts: Vec<RecordBatch>,
}

impl Batch {
    /// A table of parts, one below the other, that all have this schema.
    pub const fn new(schema: SchemaRef, parts: Vec<RecordBatch>) -> Self {
        Self { schema, parts }
    }
}

#[pymethods]
impl Batch {
    /// The names of the columns.
    #[getter]
    pub fn columns(&self) -> Vec<String> {
        let fields = self.schema.fields().iter();
        fields.map(|field| field.name().clone()).collect()
    }

    /// The rows as dictionaries; `None` where nothing is known.
    pub fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let rows = PyList::empty(py);
        for part in &self.parts {
            for at in 0..part.num_rows() {
                let row = PyDict::new(py);
                for (field, column) in self.schema.fields().iter().zip(part.columns()) {
                    row.set_item(field.name(), cell(py, column, at)?)?;
                }
                rows.append(row)?;
            }
        }
        Ok(rows)
    }

    pub fn __len__(&self) -> usize {
        self.parts.iter().map(RecordBatch::num_rows).sum()
    }

    pub fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.to_pylist(py)?.try_iter()?.into_any())
    }

    fn __repr__(&self) -> String {
        let rows = self.__len__();
        format!("Batch({rows} rows: {})", self.columns().join(", "))
    }

    /// The schema, for whoever takes Arrow.
    pub fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(error::of)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The table as a stream, for whoever takes Arrow.
    #[pyo3(signature = (requested_schema=None))]
    pub fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface allows that a request is not met.
        let _ = requested_schema;
        let parts: Vec<_> = self.parts.iter().cloned().map(Ok).collect();
        let batches = RecordBatchIterator::new(parts, SchemaRef::clone(&self.schema));
        let stream = FFI_ArrowArrayStream::new(Box::new(batches));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }
}

/// A cell of one of the types that leave here.
fn cell(py: Python<'_>, column: &Arc<dyn Array>, at: usize) -> PyResult<Py<PyAny>> {
    if column.is_null(at) {
        return Ok(py.None());
    }
    Ok(match column.data_type() {
        DataType::UInt32 => {
            let value = column.as_primitive::<UInt32Type>().value(at);
            value.into_pyobject(py)?.into_any().unbind()
        }
        DataType::Float64 => {
            let value = column.as_primitive::<Float64Type>().value(at);
            value.into_pyobject(py)?.into_any().unbind()
        }
        _ => {
            let value = column.as_string::<i32>().value(at);
            value.into_pyobject(py)?.into_any().unbind()
        }
    })
}

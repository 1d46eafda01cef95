//! Frames that come from Python, through Arrow.

use arrow_array::RecordBatch;
use arrow_array::ffi_stream::{ArrowArrayStreamReader, FFI_ArrowArrayStream};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::error;

/// The batches of anything that gives Arrow as a stream: a table of pyarrow, a frame of
/// Polars or pandas, a relation of DuckDB.
pub fn batches(frame: &Bound<'_, PyAny>) -> PyResult<Vec<RecordBatch>> {
    let asked = frame.call_method0("__arrow_c_stream__").map_err(|_| {
        let of = frame.get_type();
        PyTypeError::new_err(format!("{of} is no frame: it has no __arrow_c_stream__"))
    })?;
    let capsule = asked.cast::<PyCapsule>()?;
    let pointer = capsule.pointer_checked(Some(c"arrow_array_stream"))?;
    // SAFETY: by the PyCapsule interface of Arrow a capsule of this name points to an aligned
    // and initialised stream; it is moved out here, once, and what is left is marked released.
    #[expect(
        unsafe_code,
        reason = "a pointer of another library, as the interface has it"
    )]
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer.cast().as_ptr()) };
    let reader = ArrowArrayStreamReader::try_new(stream).map_err(error::of)?;
    reader.collect::<Result<_, _>>().map_err(error::of)
}

/// The cells of a frame as a table in CSV, headings first.
pub fn as_csv(frame: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut is_first = true;
    for batch in batches(frame)? {
        let table = silverbay_arrow::Table::new(&batch).map_err(error::of)?;
        if std::mem::take(&mut is_first) {
            writer.write_record(table.headings()).map_err(error::of)?;
        }
        for row in 0..batch.num_rows() {
            let cells = table.row(row);
            writer
                .write_record(cells.map(|cell| cell.into_owned().into_bytes()))
                .map_err(error::of)?;
        }
    }
    writer.into_inner().map_err(error::of)
}

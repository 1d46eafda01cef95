//! Reading a workbook of ten thousand homes: what a person waits for who checks a list.
//! `benches/README.md` says what is timed.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench that fails should stop, and criterion's macros document nothing"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use rust_xlsxwriter::Workbook;
use silverbay::catalog::{ByteOrderMark, Catalog, CheckOptions, FacilityReader, TableKind};
use silverbay::synthetic;

const HOMES: usize = 10_000;

fn workbook(c: &mut Criterion) {
    let shipped = Catalog::load(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).unwrap();
    let catalog = synthetic::catalog(&shipped, HOMES, 7).unwrap();
    let mut text = Vec::new();
    catalog
        .write(TableKind::Facilities, ByteOrderMark::Without, &mut text)
        .unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_slice());
    for (row, record) in (0..).zip(reader.records()) {
        for (column, cell) in (0..).zip(&record.unwrap()) {
            let written = match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number),
                Err(_) => sheet.write(row, column, cell),
            };
            written.unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    };
    let mut group = c.benchmark_group("ten thousand homes");
    group.sample_size(10);
    for (name, bytes) in [("as a workbook", &bytes), ("as text", &text)] {
        group.bench_function(name, |b| {
            b.iter(|| {
                let mut reader = FacilityReader::new("homes", bytes.as_slice(), &options);
                assert_eq!(reader.by_ref().count(), HOMES);
                black_box(reader.finish())
            });
        });
    }
    group.finish();
}

criterion_group!(benches, workbook);
criterion_main!(benches);

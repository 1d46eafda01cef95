//! How long a million rows take to load.
//! `benches/README.md` says what is timed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench that fails should stop, and criterion's macros document nothing"
)]

use std::io::Read;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use silverbay::catalog::{ByteOrderMark, Catalog, CheckOptions, FacilityReader, TableKind, Tables};
use silverbay::synthetic;
use silverbay::vocabulary::Word;

fn shipped() -> Catalog {
    Catalog::load(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).unwrap()
}

fn bytes(catalog: &Catalog, table: TableKind) -> Vec<u8> {
    let mut bytes = Vec::new();
    catalog
        .write(table, ByteOrderMark::Without, &mut bytes)
        .unwrap();
    bytes
}

/// Reading facilities.csv into a catalog, against the csv reader alone.
fn load(c: &mut Criterion) {
    let mut group = c.benchmark_group("load");
    group.sample_size(10);
    for rows in [10_000, 1_000_000] {
        let world = shipped();
        let catalog = synthetic::catalog(&world, rows, 1).unwrap();
        let tables = TableKind::ALL
            .iter()
            .map(|table| (*table, bytes(&catalog, *table)));
        let tables: std::collections::HashMap<_, _> = tables.collect();
        let source =
            |table: TableKind| -> Box<dyn Read + '_> { Box::new(tables[&table].as_slice()) };
        drop(catalog);
        group.throughput(Throughput::Elements(rows as u64));
        group.bench_function(BenchmarkId::new("catalog", rows), |b| {
            b.iter(|| {
                Catalog::read(Tables {
                    facilities: source(TableKind::Facilities),
                    districts: source(TableKind::Districts),
                    crossings: source(TableKind::Crossings),
                    rates: source(TableKind::Rates),
                    policy: source(TableKind::Policy),
                    beliefs: None,
                    paces: None,
                    journeys: None,
                    hospitals: None,
                    crossing_hours: None,
                })
                .unwrap()
            });
        });
        let options = CheckOptions {
            gazetteer: Some(world.gazetteer()),
            ..CheckOptions::default()
        };
        group.bench_function(BenchmarkId::new("read", rows), |b| {
            b.iter(|| {
                let homes = FacilityReader::new("f", source(TableKind::Facilities), &options);
                homes.map(|home| home.beds.unwrap_or(0)).sum::<u32>()
            });
        });
        group.bench_function(BenchmarkId::new("csv_records_alone", rows), |b| {
            b.iter(|| {
                let mut reader = csv::Reader::from_reader(source(TableKind::Facilities));
                let mut record = csv::StringRecord::new();
                let mut cells = 0;
                while reader.read_record(&mut record).unwrap() {
                    cells += record.len();
                }
                cells
            });
        });
        group.bench_function(BenchmarkId::new("csv_string_records", rows), |b| {
            b.iter(|| {
                let mut reader = csv::Reader::from_reader(source(TableKind::Facilities));
                let records = reader.records();
                records.map(|record| record.unwrap().len()).sum::<usize>()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, load);
criterion_main!(benches);

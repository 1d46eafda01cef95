//! The index against two scans, over catalogs of all sizes and what a case may
//! care for. `benches/README.md` says what is timed.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench that fails should stop, and criterion's macros document nothing"
)]

use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use silverbay::case::{Case, Criterion as Of};
use silverbay::catalog::Catalog;
use silverbay::synthetic;
use silverbay::units::Weight;
use silverbay::vocabulary::Word;

const K: usize = 10;

fn shipped() -> Catalog {
    Catalog::load(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).unwrap()
}

/// The weights of the method, one criterion ahead, all equal, and at random.
fn weightings() -> Vec<(&'static str, [f64; 6])> {
    let mut random = synthetic::random_weights(1);
    vec![
        ("defaults", [15.0, 25.0, 15.0, 30.0, 5.0, 10.0]),
        ("distance_first", [5.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        ("fee_first", [1.0, 5.0, 1.0, 1.0, 1.0, 1.0]),
        ("medical_first", [1.0, 1.0, 1.0, 5.0, 1.0, 1.0]),
        ("equal", [1.0; 6]),
        ("random", random()),
    ]
}

fn case(catalog: &Catalog, weights: [f64; 6]) -> Case {
    let text = include_str!("../data/cases/two_visitors.toml");
    let mut changed = Case::from_toml_str(text, catalog).unwrap().change();
    for (criterion, weight) in Of::ALL.iter().zip(weights) {
        changed = changed.weigh(*criterion, Weight::new(weight).unwrap());
    }
    changed.build().unwrap()
}

/// The first ten, case prepared anew each time.
fn top(c: &mut Criterion) {
    let real = shipped();
    let sizes = [0, 1_000, 10_000, 100_000, 1_000_000];
    for size in sizes {
        let catalog = if size == 0 {
            real.clone()
        } else {
            synthetic::catalog(&real, size, 1).unwrap()
        };
        let mut group = c.benchmark_group(format!("top_10_of_{}", catalog.facilities().len()));
        group
            .sample_size(10)
            .warm_up_time(Duration::from_millis(300));
        group.measurement_time(Duration::from_millis(800));
        for (name, weights) in weightings() {
            let case = case(&catalog, weights);
            group.bench_function(BenchmarkId::new("index", name), |b| {
                b.iter(|| catalog.rank(&case).unwrap().top(K).count());
            });
            group.bench_function(BenchmarkId::new("columnar_scan", name), |b| {
                b.iter(|| catalog.rank(&case).unwrap().scan_columns(K).count());
            });
            if name == "defaults" {
                group.bench_function(BenchmarkId::new("plain_scan", name), |b| {
                    b.iter(|| catalog.rank(&case).unwrap().scan(K).count());
                });
            }
        }
        group.finish();
    }
}

/// Ten thousand cases against the homes that ship.
fn batch(c: &mut Criterion) {
    let catalog = shipped();
    let mut random = synthetic::random_weights(2);
    let cases: Vec<_> = (0..10_000).map(|_| case(&catalog, random())).collect();
    let mut group = c.benchmark_group("batch");
    group
        .sample_size(10)
        .throughput(Throughput::Elements(cases.len() as u64));
    group.bench_function("rank_batch_10000", |b| {
        b.iter(|| catalog.rank_batch(&cases, |ranking| ranking.top(K).count()));
    });
    group.bench_function("one_by_one_10000", |b| {
        b.iter(|| {
            cases
                .iter()
                .map(|case| catalog.rank(case).unwrap().top(K).count())
                .sum::<usize>()
        });
    });
    group.finish();
}

/// Putting a catalog together: far legs, order, columns.
fn build(c: &mut Criterion) {
    let real = shipped();
    let mut group = c.benchmark_group("build");
    group.sample_size(10);
    for size in [10_000, 1_000_000] {
        let facilities = synthetic::facilities(real.gazetteer(), size, 1);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_function(BenchmarkId::from_parameter(size), |b| {
            b.iter_batched(
                || facilities.clone(),
                |facilities| synthetic::catalog_of(&real, facilities).unwrap(),
                criterion::BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

/// Adding up a quarter of a gigabyte: what the memory gives when nothing else is
/// asked of it. The columnar scan is measured against this.
fn memory(c: &mut Criterion) {
    let numbers = vec![1.0_f32; 64 << 20];
    let mut group = c.benchmark_group("memory");
    group
        .sample_size(10)
        .throughput(Throughput::Bytes(4 * numbers.len() as u64));
    group.bench_function("sum_f32", |b| {
        b.iter(|| {
            let mut lanes = [0.0_f32; 32];
            for chunk in numbers.chunks_exact(32) {
                for (lane, number) in lanes.iter_mut().zip(chunk) {
                    *lane += number;
                }
            }
            lanes.iter().sum::<f32>()
        });
    });
    group.finish();
}

criterion_group!(benches, top, batch, build, memory);
criterion_main!(benches);

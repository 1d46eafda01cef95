//! How long firmness takes: draws, weight ranges, possible winners.
//! `benches/README.md` says what is timed.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench that fails should stop, and criterion's macros document nothing"
)]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::firmness::{Draws, Firmness};
use silverbay::synthetic;

fn firmness(c: &mut Criterion) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let world = Catalog::load(folder).unwrap();
    let text = std::fs::read_to_string(format!("{folder}/cases/two_visitors.toml")).unwrap();
    // So many homes that a thousand are eligible.
    let catalog = synthetic::catalog(&world, 1_060, 1).unwrap();
    let case = Case::from_toml_str(&text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    eprintln!(
        "{} eligible, {} criteria",
        firmness.places().len(),
        firmness.criteria().len()
    );
    let mut group = c.benchmark_group("firmness");
    group.sample_size(10);
    for count in [1_000, 10_000] {
        let draws = Draws {
            count,
            ..Draws::default()
        };
        group.bench_function(BenchmarkId::new("draws", count), |b| {
            b.iter(|| firmness.acceptability(draws));
        });
    }
    group.bench_function("weight_ranges", |b| b.iter(|| firmness.weight_ranges()));
    group.bench_function("winners", |b| b.iter(|| firmness.winners()));
    group.bench_function("questions", |b| b.iter(|| firmness.questions()));
    group.finish();
}

criterion_group!(benches, firmness);
criterion_main!(benches);

//! How long a plan of calls takes: indices, marks, chances to be best.
//! `benches/README.md` says what is timed.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench that fails should stop, and criterion's macros document nothing"
)]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use silverbay::calls::{CALL_COST, CallPlan};
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::firmness::Firmness;
use silverbay::synthetic;

fn calls(c: &mut Criterion) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let world = Catalog::load(folder).unwrap();
    let text = std::fs::read_to_string(format!("{folder}/cases/almost_no_limits.toml")).unwrap();
    let mut group = c.benchmark_group("calls");
    group.sample_size(10);
    for homes in [77, 2_120] {
        let catalog = if homes == 77 {
            world.clone()
        } else {
            synthetic::catalog(&world, homes, 1).unwrap()
        };
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        let eligible = firmness.places().len();
        group.bench_function(BenchmarkId::new("plan", eligible), |b| {
            b.iter(|| {
                let plan = CallPlan::new(&firmness, CALL_COST);
                (
                    plan.next(),
                    plan.expected_calls(),
                    plan.chances_to_be_best(),
                )
            });
        });
        group.bench_function(BenchmarkId::new("rank_and_plan", eligible), |b| {
            b.iter(|| {
                let ranking = catalog.rank(&case).unwrap();
                let firmness = Firmness::new(&ranking);
                CallPlan::new(&firmness, CALL_COST).next()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, calls);
criterion_main!(benches);

//! How long the page for the family takes beyond the ranking.
//! `benches/README.md` says what is timed.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a bench that fails should stop, and criterion's macros document nothing"
)]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::firmness::Firmness;
use silverbay::report::{PageSettings, write_page};

fn page(c: &mut Criterion) {
    let root = env!("CARGO_MANIFEST_DIR");
    let catalog = Catalog::load(format!("{root}/data")).unwrap();
    let mut group = c.benchmark_group("report");
    for name in ["sample", "almost_no_limits"] {
        let text = std::fs::read_to_string(format!("{root}/data/cases/{name}.toml")).unwrap();
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        group.bench_function(BenchmarkId::new("ten_homes", name), |b| {
            b.iter(|| {
                let mut page = Vec::new();
                write_page(&Firmness::new(&ranking), PageSettings::default(), &mut page).unwrap();
                page.len()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, page);
criterion_main!(benches);

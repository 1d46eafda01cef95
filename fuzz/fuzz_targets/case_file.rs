//! Any text as a case file: a case that can be ranked, or problems.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use silverbay::case::Case;
use silverbay::catalog::{Catalog, Tables};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::read(Tables {
        facilities: Box::new(include_bytes!("../../data/facilities.csv").as_slice()),
        districts: Box::new(include_bytes!("../../data/districts.csv").as_slice()),
        crossings: Box::new(include_bytes!("../../data/crossings.csv").as_slice()),
        rates: Box::new(include_bytes!("../../data/rates.csv").as_slice()),
        policy: Box::new(include_bytes!("../../data/policy.csv").as_slice()),
        beliefs: None,
        paces: None,
        journeys: None,
        hospitals: None,
        crossing_hours: None,
    })
    .expect("the shipped tables are good")
});

fuzz_target!(|text: &str| {
    if let Ok(case) = Case::from_json_str(text, &*CATALOG) {
        assert_eq!(Case::from_toml_str(&case.to_toml(), &*CATALOG), Ok(case));
    }
    match Case::from_toml_str(text, &*CATALOG) {
        Ok(case) => {
            if let Ok(ranking) = CATALOG.rank(&case) {
                let first: Vec<_> = ranking.top(3).map(|place| place.key()).collect();
                let scanned: Vec<_> = ranking.scan(3).map(|place| place.key()).collect();
                assert_eq!(first, scanned);
            }
        }
        Err(error) => assert!(!error.problems().is_empty()),
    }
});

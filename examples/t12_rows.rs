//! Keeps a catalog of the rows of a database: one is read, another is changed.
//!
//! A new catalog takes the place of the old one, which goes on answering whom it answers.

use std::{error::Error, sync::Arc};

use silverbay::catalog::{Catalog, CheckOptions, Context, FacilityRows};
use silverbay::{case::Case, facility::Facility};

const HEADINGS: [&str; 7] = [
    "id",
    "kind",
    "city",
    "district",
    "currency",
    "all_in_fee",
    "as_of",
];

fn catalog(context: &Context, rows: &[[&str; 7]]) -> Result<Arc<Catalog>, Box<dyn Error>> {
    let gazetteer = Some(context.gazetteer());
    let options = CheckOptions {
        gazetteer,
        ..CheckOptions::default()
    };
    let mut reader = FacilityRows::new("homes", &HEADINGS, &options)?;
    let mut homes: Vec<Facility> = Vec::new();
    for (number, cells) in (1..).zip(rows) {
        match reader.row(number, cells.iter().copied()) {
            Ok(read) => homes.push(read.facility),
            Err(problems) => problems.iter().for_each(|problem| eprintln!("{problem}")),
        }
    }
    Ok(Arc::new(context.catalog(homes)?))
}

fn main() -> Result<(), Box<dyn Error>> {
    let context = Context::load("data")?;
    let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    let case = Case::from_toml_str(&text, &context)?;
    let garden = [
        "garden",
        "care_home",
        "Shenzhen",
        "Nanshan",
        "CNY",
        "7000",
        "2026-11-01",
    ];
    let mut river = [
        "river",
        "integrated",
        "Zhuhai",
        "",
        "CNY",
        "6000",
        "2026-10-15",
    ];
    let before = catalog(&context, &[garden, river])?;
    river[5] = "3200";
    let after = catalog(&context, &[garden, river])?;
    for place in before.rank(&case)?.iter().chain(after.rank(&case)?.iter()) {
        println!(
            "{} {}: {:.3}",
            place.rank(),
            place.facility().id,
            place.key().get()
        );
    }
    Ok(())
}

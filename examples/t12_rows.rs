//! Keeps a catalog of the rows of a database, of which one is changed.
//!
//! A new catalog takes the place of the old one, which goes on answering whom it answers.

use std::error::Error;

use silverbay::case::Case;
use silverbay::catalog::{Catalog, CheckOptions, Context, FacilityRows};

const HEADINGS: &str = "id,kind,city,district,currency,all_in_fee,as_of";
const GARDEN: &str = "garden,care_home,Shenzhen,Nanshan,CNY,7000,2026-11-01";
const RIVER: &str = "river,integrated,Zhuhai,,CNY,6000,2026-10-15";
const CHEAPER: &str = "river,integrated,Zhuhai,,CNY,3200,2026-11-20";

fn catalog(context: &Context, rows: &[&str]) -> Result<Catalog, Box<dyn Error>> {
    let gazetteer = Some(context.gazetteer());
    let options = CheckOptions {
        gazetteer,
        ..CheckOptions::default()
    };
    let headings: Vec<&str> = HEADINGS.split(',').collect();
    let mut reader = FacilityRows::new("homes", &headings, &options)?;
    let mut homes = Vec::new();
    for (number, row) in (1..).zip(rows) {
        let read = reader.row(number, row.split(','));
        homes.push(read.map_err(|problems| format!("{problems:?}"))?.facility);
    }
    Ok(context.catalog(homes)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let context = Context::load("data")?;
    let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    let case = Case::from_toml_str(&text, &context)?;
    for rows in [[GARDEN, RIVER], [GARDEN, CHEAPER]] {
        for place in &catalog(&context, &rows)?.rank(&case)? {
            println!("{place}");
        }
    }
    Ok(())
}

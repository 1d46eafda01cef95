//! Makes a catalog of the rows of a database, and changes one home of it.

use silverbay::catalog::{CheckOptions, Context, FacilityRows};
use silverbay::{case::Case, facility::Facility};

const HEADINGS: &str = "id,kind,city,district,currency,all_in_fee,as_of";
const GARDEN: &str = "garden,care_home,Shenzhen,Nanshan,CNY,7000,2026-11-01";
const RIVER: &str = "river,integrated,Zhuhai,,CNY,6000,2026-10-15";
const CHEAPER: &str = "river,integrated,Zhuhai,,CNY,3200,2026-11-20";

fn homes(context: &Context, rows: &[&str]) -> Result<Vec<Facility>, Box<dyn std::error::Error>> {
    let gazetteer = Some(context.gazetteer());
    let options = CheckOptions {
        gazetteer,
        ..CheckOptions::default()
    };
    let headings: Vec<&str> = HEADINGS.split(',').collect();
    let mut reader = FacilityRows::new("homes", &headings, &options)?;
    let read = (1..).zip(rows).map(|(number, row)| {
        let read = reader.row(number, row.split(','));
        Ok(read.map_err(|problems| format!("{problems:?}"))?.facility)
    });
    read.collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let context = Context::load("data")?;
    let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    let case = Case::from_toml_str(&text, &context)?;
    let before = context.catalog(homes(&context, &[GARDEN, RIVER])?)?;
    let mut edit = before.edit();
    edit.upsert(homes(&context, &[CHEAPER])?.remove(0))?;
    for catalog in [&before, &edit.finish()?] {
        for place in &catalog.rank(&case)? {
            println!("{place}");
        }
    }
    Ok(())
}

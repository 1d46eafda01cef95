//! Makes a catalog from tables in memory: two homes of your own database.
//!
//! A table needs only the columns it has facts for. A blank cell is unknown.

use std::{error::Error, fs::File};

use silverbay::case::Case;
use silverbay::catalog::{Catalog, Tables};

const HOMES: &str = "\
id,name_en,kind,city,district,currency,all_in_fee,fee_quality,as_of
my-garden,Garden Home,care_home,Shenzhen,Nanshan,CNY,6000-7500,operator,2026-11-01
my-river,River Home,integrated,Zhuhai,,CNY,5200 up,operator,2026-10-15
";

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::read(Tables {
        facilities: Box::new(HOMES.as_bytes()),
        districts: Box::new(File::open("data/districts.csv")?),
        crossings: Box::new(File::open("data/crossings.csv")?),
        rates: Box::new(File::open("data/rates.csv")?),
        policy: Box::new(File::open("data/policy.csv")?),
        beliefs: None,
        paces: None,
        journeys: None,
        hospitals: None,
        crossing_hours: None,
    })?;
    let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    for place in &catalog.rank(&case)? {
        println!("{place}");
    }
    Ok(())
}

//! Ranks the shipped homes for a case and prints the first five.
//!
//! A catalog is loaded once. Any number of cases can then be ranked against it.

use std::error::Error;

use silverbay::{case::Case, catalog::Catalog};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/sample.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    let ranking = catalog.rank(&case)?;
    println!("{} homes are eligible. The first five:", ranking.len());
    for place in ranking.top(5) {
        println!("{place}");
    }
    Ok(())
}

//! Takes the first home's score apart, and says why another home is left out.
//!
//! The score is the sum of the contributions. Each is an interval: facts are unknown.

use std::error::Error;

use silverbay::explain::{Lang, confirmation, exclusion};
use silverbay::{case::Case, catalog::Catalog};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/sample.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    let ranking = catalog.rank(&case)?;
    let first = ranking.top(1).next().ok_or("no home is eligible")?;
    for part in first.contributions() {
        let (low, high) = (part.contribution.low(), part.contribution.high());
        println!("{:8} {:.3} to {:.3}", part.criterion, low.get(), high.get());
    }
    for question in first.confirmations() {
        println!("ask: {}", confirmation(Lang::EN, &question));
    }
    for reason in ranking.exclusions("gz-cixin").unwrap_or_default() {
        println!("gz-cixin: {}", exclusion(Lang::EN, &reason));
    }
    Ok(())
}

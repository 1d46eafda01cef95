//! Ranks many cases at once: one for each budget from HK$4,000 to HK$12,000.
//!
//! With the feature `parallel` they run on all cores, with the same answers.

use std::error::Error;

use silverbay::units::HkdPerMonth;
use silverbay::{case::Case, catalog::Catalog};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    let mut cases = Vec::new();
    for budget in [4000.0, 6000.0, 8000.0, 10_000.0, 12_000.0] {
        let case = case.clone().change().budget(HkdPerMonth::new(budget)?);
        cases.push(case.build()?);
    }
    let answers = catalog.rank_batch(&cases, |ranking| {
        ranking.top(1).next().map(|place| place.to_string())
    });
    for (case, answer) in cases.iter().zip(answers) {
        let first = answer?.unwrap_or_else(|| "no home is eligible".to_owned());
        println!("{}: {first}", case.money().budget);
    }
    Ok(())
}

//! Asks how firm the first place is, and what to ask the homes first.
//!
//! The same seed gives the same shares on every machine.

use std::error::Error;

use silverbay::explain::{Lang, least_weight_change, question};
use silverbay::firmness::{Draws, Firmness, WeightDraws};
use silverbay::units::Share;
use silverbay::{case::Case, catalog::Catalog};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/sample.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    let ranking = catalog.rank(&case)?;
    let firmness = Firmness::new(&ranking);
    println!("{}", least_weight_change(Lang::EN, &firmness));
    let draws = Draws {
        weights: WeightDraws::Around {
            spread: Share::new(0.3)?,
        },
        ..Draws::default()
    };
    if let Some(first) = firmness.acceptability(draws).first(0) {
        println!(
            "It is first in {:.0} % of the draws.",
            first.share.get() * 100.0
        );
    }
    for open in firmness.questions().iter().take(3) {
        println!("{}", question(Lang::EN, &firmness, open));
    }
    Ok(())
}

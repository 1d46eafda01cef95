//! Puts a case together in code: a daughter in Sha Tin, HK$9,000 a month.
//!
//! What is not said is as in a case file that does not say it: self-funded, no
//! limits, the weights of the method.

use std::error::Error;

use silverbay::case::{Case, Criterion, Home};
use silverbay::catalog::Catalog;
use silverbay::facility::{CareLevel, Service};
use silverbay::units::{HkdPerMonth, Minutes, VisitsPerMonth, Weight};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let daughter = Home::in_district(catalog.gazetteer(), "Sha Tin")?;
    let case = Case::for_elder("Mrs Chan", CareLevel::Moderate, HkdPerMonth::new(9000.0)?)
        .home(daughter.visiting(VisitsPerMonth::new(4.0)?))
        .wishing([Service::Rehabilitation])
        .within(Minutes::new(150.0)?)
        .weigh(Criterion::Visit, Weight::new(30.0)?)
        .build()?;
    for place in catalog.rank(&case)?.top(3) {
        println!("{place}");
    }
    let nearest = case.change().only(Criterion::Visit).build()?;
    for place in catalog.rank(&nearest)?.top(3) {
        println!("by journey alone: {place}");
    }
    Ok(())
}

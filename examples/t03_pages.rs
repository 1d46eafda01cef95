//! Shows a ranking page by page, ten homes at a time.
//!
//! Pages neither repeat nor skip a home, ties included.

use std::error::Error;

use silverbay::{case::Case, catalog::Catalog};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    let ranking = catalog.rank(&case)?;
    let mut page: Vec<_> = ranking.top(10).collect();
    while let (Some(first), Some(last)) = (page.first(), page.last()) {
        println!(
            "places {} to {} of {}",
            first.rank(),
            last.rank(),
            ranking.len()
        );
        for place in &page {
            println!("  {:3}  {}", place.rank(), place.facility().name());
        }
        page = ranking.after(last, 10).collect();
    }
    Ok(())
}

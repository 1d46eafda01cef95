//! Explains the first home in Traditional Chinese, as a Markdown page.
//!
//! A page is a list of blocks. Render them yourself for any other medium.

use std::error::Error;

use silverbay::explain::{Lang, explain_place};
use silverbay::{case::Case, catalog::Catalog, firmness::Firmness, report::markdown};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/sample.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    let ranking = catalog.rank(&case)?;
    let firmness = Firmness::new(&ranking);
    let page = explain_place(Lang::ZH_HANT, &firmness, 0);
    println!("{}", markdown(&page));
    Ok(())
}

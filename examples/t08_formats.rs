//! Writes a ranking in every format there is.
//!
//! A web service sends `media_type` as the type of its answer.

use std::error::Error;

use silverbay::report::{Format, FormatSettings};
use silverbay::vocabulary::Word;
use silverbay::{case::Case, catalog::Catalog};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/sample.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    let ranking = catalog.rank(&case)?;
    for format in Format::ALL {
        let mut bytes = Vec::new();
        format.write(&ranking, FormatSettings::default(), &mut bytes)?;
        println!(
            "ranking.{}: {} bytes, {}",
            format.extension(),
            bytes.len(),
            format.media_type()
        );
    }
    Ok(())
}

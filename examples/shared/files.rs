//! The options that name the tables and the case, and loading them.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use silverbay::case::Case;
use silverbay::catalog::{Catalog, LoadError, Loaded};
use silverbay::explain::Lang;

use super::read;

/// Where the tables and the case are.
#[derive(Args)]
pub struct Files {
    /// The case file in TOML [default: cases/sample.toml in the data folder]
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    /// The folder of the five tables
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

impl Files {
    /// The catalog of the folder, if nothing in it raises an error or a question.
    pub fn catalog(&self) -> Result<Catalog, LoadError> {
        Catalog::load(&self.data)
    }

    /// The catalog of what can be used of the folder.
    pub fn lenient_catalog(&self) -> Result<Loaded, LoadError> {
        Catalog::load_lenient(&self.data)
    }

    /// The case that was named, or the sample of the folder.
    pub fn case(&self, catalog: &Catalog, lang: Lang) -> Result<Case> {
        let sample = || self.data.join("cases").join("sample.toml");
        let path = self.case.clone().unwrap_or_else(sample);
        let name = path.display().to_string();
        let text = read::text(&path, lang)?;
        Ok(Case::from_named_toml(&name, &text, catalog)?)
    }
}

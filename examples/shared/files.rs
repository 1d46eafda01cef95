//! The options that name the tables and the case, and loading them.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use silverbay::case::Case;
use silverbay::catalog::{Catalog, Loaded};
use silverbay::explain::Lang;
use silverbay::units::Day;

use super::read;

/// Where the tables and the case are.
#[derive(Args)]
pub struct Files {
    /// The case file in TOML or JSON (.json) [default: cases/sample.toml in the data folder]
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    /// The folder of the tables
    #[arg(long, value_name = "DIR", default_value_os_t = folder())]
    data: PathBuf,
    /// The day to rank for, in place of the case's
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// What homes answered, as answers.csv
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
}

/// The folder of the tables where none is named: that of the environment, else `data`.
pub fn folder() -> PathBuf {
    std::env::var_os("SILVERBAY_DATA").map_or_else(|| "data".into(), PathBuf::from)
}

fn day(text: &str) -> Result<Day, String> {
    text.parse()
        .map_err(|_| "write it as 2026-11-22".to_owned())
}

impl Files {
    /// The catalog of the folder with the answers, if nothing in them raises an error or a
    /// question.
    pub fn catalog(&self, lang: Lang) -> Result<Catalog> {
        let catalog = Catalog::load(&self.data)?;
        let Some((name, bytes)) = self.answer_bytes(lang)? else {
            return Ok(catalog);
        };
        let answers = catalog.read_answers(&name, bytes.as_slice())?;
        Ok(catalog.with_answers(answers)?)
    }

    /// The catalog of what can be used of the folder and of the answers.
    pub fn lenient_catalog(&self, lang: Lang) -> Result<Loaded> {
        let mut loaded = Catalog::load_lenient(&self.data)?;
        if let Some((name, bytes)) = self.answer_bytes(lang)? {
            let read = loaded
                .catalog
                .read_answers_lenient(&name, bytes.as_slice())?;
            loaded.catalog = loaded.catalog.with_answers(read.answers)?;
            loaded.problems.extend(read.problems);
        }
        Ok(loaded)
    }

    /// The file of answers, where one was named.
    pub fn answers(&self) -> Option<&Path> {
        self.answers.as_deref()
    }

    fn answer_bytes(&self, lang: Lang) -> Result<Option<(String, Vec<u8>)>> {
        let read = |path: &PathBuf| {
            let bytes = read::bytes(path, read::TABLE, lang)?;
            Ok((path.display().to_string(), bytes))
        };
        self.answers.as_ref().map(read).transpose()
    }

    /// The case that was named, or the sample of the folder.
    pub fn case(&self, catalog: &Catalog, lang: Lang) -> Result<Case> {
        let sample = || self.data.join("cases").join("sample.toml");
        let path = self.case.clone().unwrap_or_else(sample);
        let case = read::case(&path, &read::text(&path, lang)?, catalog)?;
        match self.on {
            Some(day) => Ok(case.change().on(day).build()?),
            None => Ok(case),
        }
    }
}

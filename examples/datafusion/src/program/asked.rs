//! What is asked: from a case file, a day and tables, or as it was written down.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use silverbay::case::Case;
use silverbay::catalog::{Catalog, Context};
use silverbay_arrow::Question;

use super::Options;

/// The question of the options, which has a day and a case that the scheme does not refuse.
pub(super) fn question(options: &Options) -> Result<Question> {
    let question = match (&options.question, &options.case) {
        (Some(file), _) => Question::from_text(&text(file)?)
            .with_context(|| format!("{}: not answered here", file.display()))?,
        (None, Some(file)) => of_case(file, options)?,
        (None, None) => bail!("state a case with --case"),
    };
    if question.date().is_none() {
        bail!(
            "the case has no date: state the day with --today, \
             because no part of a list knows the newest date of the others"
        );
    }
    question.scorer().context("the case is not ranked")?;
    if let Some(file) = &options.write_question {
        fs::write(file, question.to_text()).with_context(|| file.display().to_string())?;
    }
    Ok(question)
}

fn of_case(file: &Path, options: &Options) -> Result<Question> {
    let tables = match &options.data {
        Some(folder) => Context::load(folder)?,
        None => Catalog::bundled().context().clone(),
    };
    let (name, text) = (file.display().to_string(), text(file)?);
    let case = if file.extension().is_some_and(|ending| ending == "json") {
        Case::from_named_json(&name, &text, &tables)?
    } else {
        Case::from_named_toml(&name, &text, &tables)?
    };
    Ok(Question::new(case, tables, options.today))
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| file.display().to_string())
}

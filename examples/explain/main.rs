//! Why a home stands where it does, why it stands above another, or why it is left
//! out.
//!
//! ```text
//! cargo run --release --example explain -- sz-shum-yip-yiju --against zh-heyuan
//! cargo run --release --example explain -- --case data/cases/two_visitors.toml --lang zh-hant gz-cishen
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use silverbay::explain::{explain_against, explain_exclusion, explain_place};
use silverbay::firmness::Firmness;
use silverbay::report::ExplanationReport;
use silverbay::text;

use shared::page::{Answer, PageOptions};

/// Explain one home's place, or why it has none.
#[derive(Parser)]
#[command(name = "explain", version)]
struct Options {
    /// The id of the home
    id: String,
    /// The id of another eligible home to stand it against
    #[arg(long, value_name = "ID")]
    against: Option<String>,
    #[command(flatten)]
    page: PageOptions,
}

fn main() -> ExitCode {
    let options = Options::parse();
    options.page.answer(|firmness| run(&options, firmness))
}

fn run(options: &Options, firmness: &Firmness<'_>) -> Result<Answer> {
    let (ranking, lang) = (firmness.ranking(), options.page.lang);
    let id = options.id.as_str();
    let facility = ranking
        .catalog()
        .facility(id)
        .with_context(|| text!(lang, "program-no-such-home", id = lang.quoted(id)))?;
    let find = |other: &String| {
        let found = firmness.position(other);
        let id = lang.quoted(other);
        found.with_context(|| text!(lang, "program-not-eligible", id = id))
    };
    let against = options.against.as_ref().map(find).transpose()?;
    if options.page.wants_json() {
        return Answer::json(&ExplanationReport::new(firmness, id, against, lang));
    }
    let Some(at) = firmness.position(id) else {
        let reasons = ranking.exclusions(id).unwrap_or_default();
        return Ok(Answer::Page(explain_exclusion(lang, facility, &reasons)));
    };
    let mut page = explain_place(lang, firmness, at);
    if let Some(other) = against {
        page.extend(explain_against(lang, firmness, at, other));
    }
    Ok(Answer::Page(page))
}

//! Homes side by side, one column each, differences marked.
//!
//! ```text
//! cargo run --release --example compare -- sz-shum-yip-yiju zh-heyuan dg-hongmei-nursing
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use silverbay::explain::compare;
use silverbay::firmness::Firmness;
use silverbay::report::ExplanationReport;
use silverbay::text;

use shared::page::{Answer, PageOptions};

/// Set eligible homes side by side.
#[derive(Parser)]
#[command(name = "compare", version)]
struct Options {
    /// The ids of the homes [default: the first three]
    ids: Vec<String>,
    #[command(flatten)]
    page: PageOptions,
}

fn main() -> ExitCode {
    let options = Options::parse();
    options.page.answer(|firmness| run(&options, firmness))
}

fn run(options: &Options, firmness: &Firmness<'_>) -> Result<Answer> {
    let lang = options.page.lang;
    let named = options.ids.iter().map(|id| {
        let found = firmness.position(id);
        let id = lang.quoted(id);
        found.with_context(|| text!(lang, "program-not-eligible", id = id))
    });
    let mut which = named.collect::<Result<Vec<_>>>()?;
    if which.is_empty() {
        which = (0..firmness.places().len().min(3)).collect();
    }
    if options.page.wants_json() {
        let first = which.first().copied();
        let reports = which.iter().filter_map(|at| {
            let id = &firmness.places().get(*at)?.facility().id;
            ExplanationReport::new(firmness, id, first.filter(|first| first != at), lang)
        });
        return Answer::json(&reports.collect::<Vec<_>>());
    }
    Ok(Answer::Page(compare(lang, firmness, &which)))
}

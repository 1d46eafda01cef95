//! Which home, how sure, and whom to ring next.
//!
//! ```text
//! cargo run --release --example calls
//! cargo run --release --example calls -- --case data/cases/two_visitors.toml --lang zh-hant
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Parser;
use silverbay::calls::{CALL_COST, CallPlan};
use silverbay::explain::explain_calls;
use silverbay::firmness::Firmness;
use silverbay::report::CallsReport;
use silverbay::text;

use shared::page::{Answer, PageOptions};

/// Plan the calls: which home to ring next, and when to stop.
#[derive(Parser)]
#[command(name = "calls", version)]
struct Options {
    /// Points of 100 that a home must promise to be worth a call, 0.01 to 20
    #[arg(long, value_name = "POINTS", default_value_t = CALL_COST * 100.0)]
    call_cost: f64,
    #[command(flatten)]
    page: PageOptions,
}

fn main() -> ExitCode {
    let options = Options::parse();
    options.page.answer(|firmness| run(&options, firmness))
}

fn run(options: &Options, firmness: &Firmness<'_>) -> Result<Answer> {
    let lang = options.page.lang;
    if !(0.01..=20.0).contains(&options.call_cost) {
        bail!(text!(lang, "program-call-cost"));
    }
    let cost = options.call_cost / 100.0;
    if options.page.wants_json() {
        return Answer::json(&CallsReport::new(firmness, cost));
    }
    let plan = CallPlan::new(firmness, cost);
    Ok(Answer::Page(explain_calls(
        options.page.lang,
        firmness,
        &plan,
    )))
}

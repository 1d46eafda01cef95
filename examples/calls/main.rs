//! Which home, how sure, and whom to ring next.
//!
//! ```text
//! cargo run --release --example calls
//! cargo run --release --example calls -- --case data/cases/two_visitors.toml --lang zh-hant
//! cargo run --release --example calls -- --interactive --answers answers.csv --on 2026-11-26
//! ```

mod dialogue;
#[path = "../shared/mod.rs"]
mod shared;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Parser;
use silverbay::answers::{AskedOf, Channel};
use silverbay::calls::{CALL_COST, CallPlan};
use silverbay::explain::explain_calls;
use silverbay::firmness::Firmness;
use silverbay::report::CallsReport;
use silverbay::text;

use dialogue::Dialogue;
use shared::exit::{exit, parsed};
use shared::page::{Answer, PageOptions};

/// Plan the calls: which home to ring next, and when to stop.
#[derive(Parser)]
#[command(name = "calls", version)]
struct Options {
    /// Points of 100 that a home must promise to be worth a call, 0.01 to 20
    #[arg(long, value_name = "POINTS", default_value_t = CALL_COST * 100.0)]
    call_cost: f64,
    /// Ask question by question and write each answer to --answers at once
    #[arg(long)]
    interactive: bool,
    /// Who answers: admissions, reception, manager, nurse, social_worker or published
    #[arg(
        long,
        value_name = "ROLE",
        default_value = "admissions",
        requires = "interactive"
    )]
    asked_of: AskedOf,
    /// How: document, visit, email, message or telephone
    #[arg(
        long,
        value_name = "WAY",
        default_value = "telephone",
        requires = "interactive"
    )]
    channel: Channel,
    #[command(flatten)]
    page: PageOptions,
}

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| {
        if options.interactive {
            return exit(ask(options), options.page.lang);
        }
        options.page.answer(|firmness| run(options, firmness))
    })
}

fn ask(options: &Options) -> Result<()> {
    let dialogue = Dialogue {
        files: options.page.files(),
        lang: options.page.lang,
        cost: options.cost()?,
        of: options.asked_of,
        by: options.channel,
    };
    dialogue.run(std::io::stdin().lock(), anstream::stdout().lock())
}

impl Options {
    /// What a call costs, as a share of the score.
    fn cost(&self) -> Result<f64> {
        if !(0.01..=20.0).contains(&self.call_cost) {
            bail!(text!(self.page.lang, "program-call-cost"));
        }
        Ok(self.call_cost / 100.0)
    }
}

fn run(options: &Options, firmness: &Firmness<'_>) -> Result<Answer> {
    let cost = options.cost()?;
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

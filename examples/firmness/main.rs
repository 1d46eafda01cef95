//! How firm the order is: weights, unknown facts, questions, rates of exchange.
//!
//! ```text
//! cargo run --release --example firmness
//! cargo run --release --example firmness -- --case data/cases/two_visitors.toml --lang zh-hans
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use clap::builder::RangedU64ValueParser;
use silverbay::explain::explain_firmness;
use silverbay::firmness::{Firmness, MOST_DRAWS};
use silverbay::report::FirmnessReport;

use shared::exit::parsed;
use shared::page::{Answer, PageOptions};

/// Tell how firm the order is.
#[derive(Parser)]
#[command(name = "firmness", version)]
struct Options {
    /// How many draws, 1 to 10000000
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = draws())]
    draws: usize,
    /// Where the draws start; the same seed gives the same shares
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    page: PageOptions,
}

fn draws() -> RangedU64ValueParser<usize> {
    RangedU64ValueParser::new().range(1..=MOST_DRAWS as u64)
}

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| {
        options.page.answer(|firmness| run(options, firmness))
    })
}

fn run(options: &Options, firmness: &Firmness<'_>) -> Result<Answer> {
    let (draws, seed, lang) = (options.draws, options.seed, options.page.lang);
    if options.page.wants_json() {
        return Answer::json(&FirmnessReport::new(firmness, draws, seed, lang));
    }
    Ok(Answer::Page(explain_firmness(lang, firmness, draws, seed)))
}

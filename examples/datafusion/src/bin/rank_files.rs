//! Ranks a list of homes in files of CSV or Parquet, of any size, for a case file.
//!
//! ```text
//! cargo run --release --bin rank_files -- --case ../../data/cases/sample.toml ../../data/facilities.csv
//! ```

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::Parser;
use datafusion::prelude::{SessionConfig, SessionContext};
use silverbay_datafusion::program::Options;
use silverbay_datafusion::register;

/// Rank homes in files of CSV or Parquet, of any size, for one case.
#[derive(Parser)]
#[command(name = "rank_files", version)]
struct Program {
    #[command(flatten)]
    options: Options,
    /// On how many threads; all cores otherwise
    #[arg(long)]
    threads: Option<usize>,
}

fn main() -> ExitCode {
    match run(&Program::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(program: &Program) -> Result<()> {
    let question = program.options.question()?;
    let mut config = SessionConfig::new();
    if let Some(threads) = program.threads {
        config = config.with_target_partitions(threads.max(1));
    }
    let context = SessionContext::new_with_config(config);
    let scored = register(&context);
    let begin = Instant::now();
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(program.options.rank(&question, &context))?;
    let (homes, time) = (scored.get(), begin.elapsed());
    eprintln!("{homes} homes scored in {:.2} s", time.as_secs_f64());
    Ok(())
}

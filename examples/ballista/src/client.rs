//! A client: what `rank_files` does, with the homes scored on the cluster.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use ballista::prelude::{SessionConfigExt, SessionContextExt};
use clap::Args;
use datafusion::execution::SessionStateBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};
use silverbay_datafusion::program;
use silverbay_datafusion::register;
use tokio::net::TcpStream;

use crate::address::Address;

/// What a client asks.
#[derive(Args, Clone, Debug)]
pub struct Ask {
    /// Where the scheduler is
    #[arg(long, default_value = "127.0.0.1:50050")]
    scheduler: Address,
    /// Give up after so many seconds
    #[arg(long, default_value_t = 3600)]
    within: u64,
    #[command(flatten)]
    ranked: program::Options,
}

/// Ranks homes and prints them.
pub async fn run(options: Ask) -> Result<()> {
    let question = options.ranked.question()?;
    let scheduler = &options.scheduler;
    TcpStream::connect((scheduler.host.as_str(), scheduler.port))
        .await
        .with_context(|| format!("no scheduler answers at {scheduler}"))?;
    let state = SessionStateBuilder::new()
        .with_config(SessionConfig::new_with_ballista())
        .with_default_features()
        .build();
    let context = SessionContext::remote_with_state(&format!("df://{scheduler}"), state).await?;
    register(&context);
    let begin = Instant::now();
    let ranked = options.ranked.rank(&question, &context);
    tokio::time::timeout(Duration::from_secs(options.within), ranked)
        .await
        .with_context(|| format!("no answer within {} s", options.within))??;
    eprintln!("ranked in {:.2} s", begin.elapsed().as_secs_f64());
    Ok(())
}

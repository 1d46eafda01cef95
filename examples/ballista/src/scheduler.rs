//! The scheduler: it plans queries, and executors ask it for tasks.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use ballista_core::config::TaskSchedulingPolicy;
use ballista_core::utils::default_session_builder;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use clap::Args;
use datafusion::execution::FunctionRegistry;
use datafusion::logical_expr::ScalarUDF;
use silverbay_datafusion::ScoreFunction;

use crate::parent::Parent;

/// How a scheduler is started.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// The address to listen on; whoever reaches it can run queries
    #[arg(long, default_value = "127.0.0.1:50050")]
    listen: SocketAddr,
    /// After how many seconds without a sign an executor is lost, and its tasks go to others
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u64).range(10..))]
    lost_after: u64,
    #[command(flatten)]
    parent: Parent,
    /// Plan without the function, as the scheduler of Ballista would
    #[arg(long, hide = true)]
    without_function: bool,
}

/// Serves until the process ends.
pub async fn run(options: Serve) -> Result<()> {
    options.parent.watch();
    let without = options.without_function;
    let config = SchedulerConfig {
        bind_host: options.listen.ip().to_string(),
        bind_port: options.listen.port(),
        scheduling_policy: TaskSchedulingPolicy::PullStaged,
        // A busy executor asks for tasks every five seconds, an idle one more often.
        executor_timeout_seconds: options.lost_after,
        expire_dead_executor_interval_seconds: 2,
        no_executors_grace_period_seconds: options.lost_after,
        override_session_builder: Some(Arc::new(move |config| {
            let mut state = default_session_builder(config)?;
            if !without {
                state.register_udf(Arc::new(ScalarUDF::from(ScoreFunction::new())))?;
            }
            Ok(state)
        })),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    start_server(cluster, options.listen, Arc::new(config))
        .await
        .with_context(|| format!("no scheduler on {}", options.listen))
}

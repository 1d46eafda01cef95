//! An executor: it asks the scheduler for tasks, and keeps the rows that others ask it for.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use ballista_core::config::TaskSchedulingPolicy;
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use clap::Args;
use datafusion::logical_expr::ScalarUDF;
use silverbay_datafusion::{NAME, ScoreFunction};

use crate::address::Address;
use crate::parent::Parent;

/// How an executor is started.
#[derive(Args, Clone, Debug)]
pub struct Join {
    /// Where the scheduler is
    #[arg(long, default_value = "127.0.0.1:50050")]
    scheduler: Address,
    /// The address to listen on; whoever reaches it can read the rows of queries
    #[arg(long, default_value = "127.0.0.1:50051")]
    listen: SocketAddr,
    /// The name under which others reach this host, where the scheduler sees another
    #[arg(long)]
    host: Option<String>,
    /// How many tasks at a time; as many as there are cores otherwise
    #[arg(long, default_value_t = 0)]
    threads: usize,
    /// An existing folder for the rows between two stages; a new one of the system otherwise
    #[arg(long)]
    work_dir: Option<PathBuf>,
    #[command(flatten)]
    parent: Parent,
    /// Work without the function, as the executor of Ballista would
    #[arg(long, hide = true)]
    without_function: bool,
}

/// Works until the process is told to end.
pub async fn run(options: Join) -> Result<()> {
    options.parent.watch();
    let mut functions = BallistaFunctionRegistry::default();
    if !options.without_function {
        let function = Arc::new(ScalarUDF::from(ScoreFunction::new()));
        let all = &mut functions.scalar_functions;
        all.insert(NAME.to_owned(), function);
    }
    // Kept until the end. Ballista itself would name a folder that is deleted already.
    let own = tempfile::tempdir()?;
    let work_dir = options.work_dir.as_deref().unwrap_or(own.path());
    let work_dir = work_dir.to_str().context("the work folder is not UTF-8")?;
    let config = ExecutorProcessConfig {
        bind_host: options.listen.ip().to_string(),
        port: options.listen.port(),
        external_host: options.host,
        scheduler_host: options.scheduler.host.clone(),
        scheduler_port: options.scheduler.port,
        // It may be started before the scheduler.
        scheduler_connect_timeout_seconds: 60,
        vcores: options.threads,
        task_scheduling_policy: TaskSchedulingPolicy::PullStaged,
        work_dir: Some(work_dir.to_owned()),
        override_function_registry: Some(Arc::new(functions)),
        ..ExecutorProcessConfig::default()
    };
    start_executor_process(Arc::new(config))
        .await
        .with_context(|| format!("no executor of the scheduler {}", options.scheduler))
}

//! A cluster of Ballista that ranks homes: scheduler, executor and client in one program.
//!
//! The function that scores is compiled in, so all three are of one version. The programs of
//! Ballista cannot take their place: they lack the function.

mod address;
mod client;
mod executor;
mod parent;
mod scheduler;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// What a thread of a planner may need: Ballista's own programs give it as much.
const STACK: usize = 32 << 20;

/// Rank homes on a cluster of Ballista.
#[derive(Parser)]
#[command(name = "silverbay-ballista", version)]
struct Program {
    #[command(subcommand)]
    role: Role,
}

#[derive(Subcommand)]
enum Role {
    /// Plan queries and give their tasks to executors
    Scheduler(scheduler::Serve),
    /// Score homes, in files that are found here under the same paths
    Executor(executor::Join),
    /// Rank homes in files of CSV or Parquet for one case, on the cluster
    Client(client::Ask),
}

fn main() -> ExitCode {
    let role = Program::parse().role;
    // What a client has to say of a failure it prints itself.
    let told = match role {
        Role::Client(_) => "off",
        Role::Scheduler(_) | Role::Executor(_) => "warn",
    };
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or(told)).init();
    match run(role) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(role: Role) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()?;
    // Spawned, since the thread of `main` has a stack of the usual size.
    runtime.block_on(async {
        match role {
            Role::Scheduler(options) => tokio::spawn(scheduler::run(options)).await?,
            Role::Executor(options) => tokio::spawn(executor::run(options)).await?,
            Role::Client(options) => tokio::spawn(client::run(options)).await?,
        }
    })
}

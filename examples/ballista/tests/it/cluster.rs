//! Processes of the program: a scheduler, executors and clients.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::{Row, printed_rows};

/// How long anything may take before a test fails.
pub const LIMIT: Duration = Duration::from_mins(1);

/// After how many seconds of silence the scheduler takes an executor for lost.
const LOST_AFTER: &str = "10";

/// A scheduler and executors of one thread each, which end with this value, and with the
/// process that holds it.
pub struct Cluster {
    port: u16,
    processes: Vec<Child>,
    folder: TempDir,
}

impl Cluster {
    /// Two executors with the function.
    pub fn of_two() -> Self {
        Self::start(&[], &[&[], &[]])
    }

    /// A scheduler and executors with these arguments, once all of them are there.
    pub fn start(scheduler: &[&str], executors: &[&[&str]]) -> Self {
        let port = free_port();
        let mut cluster = Self {
            port,
            processes: Vec::new(),
            folder: TempDir::new().unwrap(),
        };
        let address = cluster.address();
        let common = [
            "scheduler",
            "--lost-after",
            LOST_AFTER,
            "--listen",
            &address,
        ];
        cluster
            .processes
            .push(server(&[&common, scheduler].concat()));
        for (at, more) in executors.iter().enumerate() {
            let (work, listen) = (cluster.work(at), format!("127.0.0.1:{}", free_port()));
            std::fs::create_dir(&work).unwrap();
            let work = work.to_str().unwrap();
            let common = ["executor", "--scheduler", &address, "--listen", &listen];
            let common = [&common[..], &["--threads", "1", "--work-dir", work]].concat();
            cluster.processes.push(server(&[&common, *more].concat()));
        }
        until("the executors are there", || {
            let ended = |process: &mut Child| process.try_wait().unwrap().is_some();
            assert!(!cluster.processes.iter_mut().any(ended));
            cluster.executors() == Some(executors.len())
        });
        cluster
    }

    /// Where the scheduler is.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The folder in which an executor keeps the rows between two stages.
    pub fn work(&self, executor: usize) -> PathBuf {
        self.folder.path().join(executor.to_string())
    }

    /// Whether an executor has had a task that gave rows.
    pub fn has_worked(&self, executor: usize) -> bool {
        let mut work = self.work(executor).read_dir().unwrap();
        work.next().is_some()
    }

    /// Kills an executor at once, and takes its rows away as if its machine were gone.
    pub fn lose(&mut self, executor: usize) {
        let process = &mut self.processes[executor + 1];
        process.kill().unwrap();
        process.wait().unwrap();
        std::fs::remove_dir_all(self.work(executor)).unwrap();
    }

    /// A client with these arguments beside the address of the scheduler.
    pub fn ask(&self, args: &[&str]) -> Asking {
        let mut client = Command::new(env!("CARGO_BIN_EXE_silverbay-ballista"));
        client.args(["client", "--scheduler", &self.address(), "--format", "csv"]);
        let client = client.args(args).stdout(Stdio::piped());
        Asking(Some(client.stderr(Stdio::piped()).spawn().unwrap()))
    }

    /// What the scheduler says of how many executors it has heard of lately.
    fn executors(&self) -> Option<usize> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let request = b"GET /readyz HTTP/1.1\r\nHost: scheduler\r\nConnection: close\r\n\r\n";
        stream.write_all(request).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (_, count) = answer.split_once("\r\n\r\nready: ")?;
        count.split_once(' ')?.0.parse().ok()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        for process in &mut self.processes {
            // It may have ended already.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// A client that runs.
pub struct Asking(Option<Child>);

impl Asking {
    /// Whether it still waits for its answer.
    pub fn waits(&mut self) -> bool {
        let client = self.0.as_mut().unwrap();
        client.try_wait().unwrap().is_none()
    }

    /// What it has printed, or else what it says is wrong; fails where it takes too long.
    pub fn answer(mut self) -> Result<Vec<Row>, String> {
        until("the client has ended", || !self.waits());
        let Output {
            status,
            stdout,
            stderr,
        } = self.0.take().unwrap().wait_with_output().unwrap();
        let [rows, told] = [stdout, stderr].map(|text| String::from_utf8(text).unwrap());
        if status.success() {
            return Ok(printed_rows(&rows));
        }
        assert_eq!(status.code(), Some(1), "{told}");
        assert_eq!(rows, "", "a client that fails prints no homes");
        assert!(told.contains("error: "), "{told}");
        Err(told)
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        if let Some(client) = &mut self.0 {
            let _ = client.kill();
            let _ = client.wait();
        }
    }
}

/// Waits until something holds, and fails where it takes too long.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !holds() {
        assert!(begin.elapsed() < LIMIT, "not until now: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// A process that ends when its standard input does, so with this one in any case.
fn server(args: &[&str]) -> Child {
    let mut server = Command::new(env!("CARGO_BIN_EXE_silverbay-ballista"));
    server.args(args).arg("--while-stdin-is-open");
    // Clients are told what they need to know, and losses are meant.
    server.env("RUST_LOG", "off");
    server.stdin(Stdio::piped()).spawn().unwrap()
}

/// A port that nothing listens on just now.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}

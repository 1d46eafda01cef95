//! The end of a process that another one has started.

use std::io::Read;

use clap::Args;

/// Whether the process ends with the one that has started it.
#[derive(Args, Clone, Copy, Debug)]
pub struct Parent {
    /// End when standard input ends, which it does when the process at its other end is gone
    #[arg(long)]
    while_stdin_is_open: bool,
}

impl Parent {
    /// Ends the process when standard input ends, where the options say so.
    pub fn watch(self) {
        if self.while_stdin_is_open {
            std::thread::spawn(|| {
                // What is written there means nothing; an error is an end too.
                let _ = std::io::copy(&mut std::io::stdin().lock().by_ref(), &mut std::io::sink());
                std::process::exit(0);
            });
        }
    }
}

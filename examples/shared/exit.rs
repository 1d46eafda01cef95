//! How a program ends: its exit code and what it says of an error.

use std::io::{Error, ErrorKind};
use std::process::ExitCode;

use anyhow::Result;
use silverbay::case::Refused;
use silverbay::explain::{Lang, condition};

use super::text::plain;
use silverbay::text;

/// Prints an error and gives the exit code.
pub fn exit(result: Result<()>, lang: Lang) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // `head` closes the pipe once it has read enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("{}", plain(&error_text(&error, lang)));
            ExitCode::FAILURE
        }
    }
}

/// The error in words; a refusal in the reader's language.
fn error_text(error: &anyhow::Error, lang: Lang) -> String {
    let Some(refused) = error.downcast_ref::<Refused>() else {
        return format!("{error:#}");
    };
    let reasons = refused
        .conditions
        .iter()
        .map(|reason| format!("\n  • {}", condition(lang, reason)));
    format!(
        "{}{}",
        text!(lang, "program-refused"),
        reasons.collect::<String>()
    )
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<Error>())
        .any(|cause| cause.kind() == ErrorKind::BrokenPipe)
}

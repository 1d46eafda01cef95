//! How a program begins and ends: its options, its exit code and what it says of an error.

use std::ffi::OsString;
use std::io::{Error, ErrorKind};

use anyhow::Result;
use clap::Parser;
use silverbay::case::{CaseFileError, Refused, UnknownDistrict};
use silverbay::catalog::{FixError, LoadError, SettingsError};
use silverbay::explain::{Lang, condition};
use silverbay::merge::MergeFileError;
use silverbay::problem::CaseError;
use silverbay::text;
use silverbay::units::OutOfRange;

use super::text::plain;

/// The exit code of a program that did what it was asked.
pub const SUCCESS: u8 = 0;
/// The exit code of one that could not, or found something wrong.
pub const FAILURE: u8 = 1;
/// The exit code of one that does not know its arguments.
const MISUSE: u8 = 2;

/// Runs a program with the options that its arguments state; or says what is wrong with
/// them, or what they are. The exit code.
pub fn parsed<O: Parser>(
    args: impl IntoIterator<Item = OsString>,
    run: impl FnOnce(&O) -> u8,
) -> u8 {
    match O::try_parse_from(args) {
        Ok(options) => run(&options),
        Err(said) => match said.print() {
            Ok(()) => u8::try_from(said.exit_code()).unwrap_or(MISUSE),
            Err(_) => FAILURE,
        },
    }
}

/// Prints an error and gives the exit code.
pub fn exit(result: Result<()>, lang: Lang) -> u8 {
    match result {
        Ok(()) => SUCCESS,
        // `head` closes the pipe once it has read enough.
        Err(error) if is_broken_pipe(&error) => SUCCESS,
        Err(error) => {
            anstream::eprintln!("{}", plain(&error_text(&error, lang)));
            FAILURE
        }
    }
}

/// What was tried and why it failed, in the reader's language.
pub fn error_text(error: &anyhow::Error, lang: Lang) -> String {
    let mut causes = Vec::new();
    for cause in error.chain() {
        if let Some(text) = told_by_the_library(cause, lang) {
            // What the library tells has its own causes in it.
            causes.push(text);
            break;
        }
        causes.push(told_by_the_system(cause, lang));
    }
    let last = causes.pop().unwrap_or_default();
    let labelled = |text: String, label: &String| lang.labelled(label, &text);
    causes.iter().rev().fold(last, labelled)
}

/// An error of the library, in the reader's language.
fn told_by_the_library(cause: &(dyn std::error::Error + 'static), lang: Lang) -> Option<String> {
    macro_rules! of_the_library {
        ($($Error:ty),+) => {
            $(if let Some(error) = cause.downcast_ref::<$Error>() {
                return Some(error.told(lang));
            })+
        };
    }
    of_the_library!(
        CaseError,
        CaseFileError,
        FixError,
        MergeFileError,
        LoadError,
        OutOfRange,
        SettingsError,
        UnknownDistrict
    );
    #[cfg(feature = "lists")]
    if let Some(error) = cause.downcast_ref::<silverbay::lists::ListError>() {
        return Some(error.told(lang));
    }
    let refused = cause.downcast_ref::<Refused>();
    refused.map(|refused| refusal(refused, lang))
}

/// Any other error: the commonest of a file are told, the others are as they are.
fn told_by_the_system(cause: &(dyn std::error::Error + 'static), lang: Lang) -> String {
    match cause.downcast_ref::<Error>().map(Error::kind) {
        Some(ErrorKind::NotFound) => text!(lang, "program-not-found"),
        Some(ErrorKind::StorageFull) => text!(lang, "program-disk-full"),
        Some(ErrorKind::PermissionDenied) => text!(lang, "program-not-permitted"),
        _ => cause.to_string(),
    }
}

fn refusal(refused: &Refused, lang: Lang) -> String {
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

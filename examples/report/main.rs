//! Writes the page for the family: one HTML file to open, print and play with.
//!
//! ```text
//! cargo run --release --example report -- --out report.html
//! cargo run --release --example report -- --case data/cases/two_visitors.toml --out report.html --lang zh-hant
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use silverbay::explain::Lang;
use silverbay::firmness::Firmness;
use silverbay::report::{PageSettings, write_page};

use shared::exit::{exit, parsed};
use shared::files::Files;
use shared::output::languages;
use shared::write::{print, write_file};
use silverbay::text;

/// Write the page for the family.
#[derive(Parser)]
#[command(name = "report", version)]
struct Options {
    #[command(flatten)]
    files: Files,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The language in which it opens
    #[arg(long, value_parser = languages(), default_value = "en")]
    lang: Lang,
    /// How many homes are shown and explained
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
}

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| exit(run(options), options.lang))
}

fn run(options: &Options) -> Result<()> {
    let catalog = options.files.catalog(options.lang);
    let catalog = catalog.with_context(|| text!(options.lang, "program-lists"))?;
    let case = options.files.case(&catalog, options.lang)?;
    let ranking = catalog.rank(&case)?;
    let settings = PageSettings {
        lang: options.lang,
        top: options.top,
        ..PageSettings::default()
    };
    let mut page = Vec::new();
    write_page(&Firmness::new(&ranking), settings, &mut page)?;
    write_file(&options.out, &page, options.lang)?;
    let out = options.out.display().to_string();
    let said = text!(
        options.lang,
        "program-page-written",
        file = &*out,
        kilobytes = page.len().div_ceil(1000)
    );
    print(&format!("{said}\n"))
}

//! Asks for a case question by question, in the adviser's language, and writes the case file.
//!
//! ```text
//! cargo run --release --example case -- --out my/case.toml --lang zh-hant
//! cargo run --release --example case -- --from my/case.toml
//! ```
//!
//! Every answer is read as a case file is, and is in the file before the next question is
//! asked. A session that ends early goes on with --from, which also changes a finished case.

#[path = "../shared/mod.rs"]
mod shared;

mod asked;
mod choices;
mod dialogue;
mod draft;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Parser;
use silverbay::catalog::Catalog;
use silverbay::explain::Lang;
use silverbay::text;

use dialogue::Dialogue;
use draft::Draft;
use shared::exit::{exit, parsed};
use shared::files::folder;
use shared::output::languages;
use shared::read;
use shared::width::WidthOption;

/// Put a case together question by question.
#[derive(Parser)]
#[command(name = "case", version)]
struct Options {
    /// The case file to write, in TOML or JSON (.json)
    #[arg(long, value_name = "FILE", required_unless_present = "from")]
    out: Option<PathBuf>,
    /// A case file to change or to go on with [written back where --out names no other]
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// The folder of the tables
    #[arg(long, value_name = "DIR", default_value_os_t = folder())]
    data: PathBuf,
    /// The language
    #[arg(long, value_parser = languages(), default_value = "en")]
    lang: Lang,
    #[command(flatten)]
    width: WidthOption,
}

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| exit(run(options), options.lang))
}

fn run(options: &Options) -> Result<()> {
    let lang = options.lang;
    let catalog = Catalog::load(&options.data)?;
    let path = options.out.as_ref().or(options.from.as_ref());
    let path = path.map_or_else(PathBuf::new, Clone::clone);
    let draft = match &options.from {
        Some(from) => Draft::read(from, &read::text(from, lang)?, &path, &catalog)?,
        None if path.exists() => {
            let file = path.display().to_string();
            bail!(text!(lang, "case-there", file = file));
        }
        None => Draft::new(&path),
    };
    let dialogue = Dialogue {
        catalog: &catalog,
        lang,
        columns: options.width.columns(),
    };
    dialogue.run(draft, std::io::stdin().lock(), anstream::stdout().lock())
}

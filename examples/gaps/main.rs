//! What is missing, worth most first: the to-do list of whoever keeps the data.
//!
//! ```text
//! cargo run --release --example gaps
//! cargo run --release --example gaps -- --top 50 --format markdown --lang zh-hant
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use silverbay::calls::{CALL_COST, CallPlan, gaps_over};
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, explain_gaps};
use silverbay::firmness::Firmness;
use silverbay::report::{Format, GapsReport, markdown};
use silverbay::text;

use shared::exit::{exit, parsed};
use shared::files::folder;
use shared::output::{Output, formats, languages};
use shared::read;
use shared::text::{as_text, plain};
use shared::width::WidthOption;
use shared::write::print;

/// Say which facts are missing, worth most first.
#[derive(Parser)]
#[command(name = "gaps", version)]
struct Options {
    /// The folder of the tables
    #[arg(long, value_name = "DIR", default_value_os_t = folder())]
    data: PathBuf,
    /// The folder of the case files [default: cases in the data folder]
    #[arg(long, value_name = "DIR")]
    cases: Option<PathBuf>,
    /// How many facts to list
    #[arg(long, default_value_t = 20)]
    top: usize,
    /// The language
    #[arg(long, value_parser = languages(), default_value = "en")]
    lang: Lang,
    /// How to print
    #[arg(long, value_parser = formats("text", &[Format::Json, Format::Markdown]), default_value = "text")]
    format: Output,
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
    let folder = options.cases.clone();
    let folder = folder.unwrap_or_else(|| options.data.join("cases"));
    let mut of_cases = Vec::new();
    for path in files(&folder, lang)? {
        let case = read::case(&path, &read::text(&path, lang)?, &catalog)?;
        let ranking = catalog.rank(&case)?;
        of_cases.push(CallPlan::new(&Firmness::new(&ranking), CALL_COST).gaps());
    }
    let cases = of_cases.len();
    let gaps = gaps_over(of_cases);
    let page = || explain_gaps(lang, &catalog, &gaps, cases, options.top);
    let printed = match options.format {
        Output::As(Format::Json) => {
            let report = GapsReport::new(&catalog, &gaps, cases, lang);
            serde_json::to_string_pretty(&report)? + "\n"
        }
        Output::As(_) => plain(&markdown(&page())),
        Output::Text => plain(&as_text(&page(), options.width.columns())),
    };
    print(&printed)
}

/// The case files of a folder by name.
fn files(folder: &std::path::Path, lang: Lang) -> Result<Vec<PathBuf>> {
    let name = folder.display().to_string();
    let unreadable = || text!(lang, "program-unreadable", file = &name);
    let entries = std::fs::read_dir(folder).with_context(unreadable)?;
    let paths = entries.map(|entry| entry.map(|of| of.path()));
    let mut paths = paths
        .collect::<Result<Vec<_>, _>>()
        .with_context(unreadable)?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    Ok(paths)
}

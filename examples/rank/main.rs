//! Ranks the facilities of a folder of tables for one case and prints the order.
//!
//! ```text
//! cargo run --release --example rank
//! cargo run --release --example rank -- --case data/cases/portable_cssa.toml --lang zh-hant
//! ```

mod options;
#[path = "../shared/mod.rs"]
mod shared;
mod table;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, Result};
use silverbay::catalog::Catalog;
use silverbay::problem::Severity;

use options::Options;
use shared::exit::{exit, parsed};
use shared::output::Output;
use shared::text::plain;
use silverbay::text;

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| exit(run(options), options.lang))
}

fn run(options: &Options) -> Result<()> {
    let catalog = load(options)?;
    let case = options.files.case(&catalog, options.lang)?;
    let case = options.change(case, &catalog)?;
    let ranking = catalog.rank(&case)?;
    let mut out = anstream::stdout().lock();
    match options.format {
        Output::As(format) => format.write(&ranking, options.settings(), &mut out)?,
        Output::Text => {
            let top = options.top.unwrap_or(10);
            let page = table::page(&ranking, top, options.lang, options.width.columns());
            write!(out, "{page}")?;
        }
    }
    out.flush()?;
    Ok(())
}

/// The catalog of the folder; leniently, with a list of what was left out.
fn load(options: &Options) -> Result<Catalog> {
    if !options.lenient {
        let catalog = options.files.catalog(options.lang);
        return catalog.with_context(|| text!(options.lang, "program-lists-or-lenient"));
    }
    let loaded = options.files.lenient_catalog(options.lang)?;
    let lang = options.lang;
    for source in &loaded.sources {
        let dropped = source.rows.saturating_sub(source.kept);
        if dropped > 0 {
            let text = text!(
                lang,
                "program-rows-left-out",
                file = &*source.file,
                dropped = dropped,
                rows = source.rows
            );
            anstream::eprintln!("{text}");
        }
    }
    for problem in &loaded.problems {
        let severity = match problem.severity() {
            Severity::Note => continue,
            Severity::Error => text!(lang, "program-left-out"),
            Severity::Question => text!(lang, "program-taken-as-unknown"),
        };
        let place = format!("{}:{}", problem.file(), problem.line());
        let column = problem.column().unwrap_or_default();
        let told = plain(&problem.told(lang).to_string());
        anstream::eprintln!("  {place} {column} [{severity}] {told}");
    }
    Ok(loaded.catalog)
}

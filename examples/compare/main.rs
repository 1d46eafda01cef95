//! Homes side by side, one column each, differences marked.
//!
//! ```text
//! cargo run --release --example compare -- 1 和園 dg-hongmei-nursing
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Parser;
use silverbay::explain::{compare, facility_name, let_in_lines};
use silverbay::firmness::Firmness;
use silverbay::report::ExplanationReport;
use silverbay::text;

use shared::exit::parsed;
use shared::find;
use shared::page::{Answer, PageOptions};

/// Set eligible homes side by side.
#[derive(Parser)]
#[command(name = "compare", version)]
struct Options {
    /// The homes: names, ids or places in the order [default: the first three]
    #[arg(value_name = "HOME")]
    homes: Vec<String>,
    #[command(flatten)]
    page: PageOptions,
}

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| {
        options.page.answer(|firmness| run(options, firmness))
    })
}

fn run(options: &Options, firmness: &Firmness<'_>) -> Result<Answer> {
    let lang = options.page.lang;
    if firmness.places().is_empty() {
        let lines = let_in_lines(lang, firmness.ranking());
        bail!(
            lang.sentences(
                [text!(lang, "ranking-none-eligible")]
                    .into_iter()
                    .chain(lines)
            )
        );
    }
    let asked = options.homes.iter();
    let mut which = asked
        .map(|home| find::place(firmness, home, lang))
        .collect::<Result<Vec<_>>>()?;
    for (at, place) in which.iter().enumerate() {
        let is_again = which.iter().take(at).any(|before| before == place);
        if let (true, Some(place)) = (is_again, firmness.places().get(*place)) {
            let name = facility_name(lang, place.facility());
            bail!(text!(lang, "program-same-home", home = name));
        }
    }
    if which.is_empty() {
        which = (0..firmness.places().len().min(3)).collect();
    }
    if options.page.wants_json() {
        let first = which.first().copied();
        let reports = which.iter().filter_map(|at| {
            let id = &firmness.places().get(*at)?.facility().id;
            ExplanationReport::new(firmness, id, first.filter(|first| first != at), lang)
        });
        return Answer::json(&reports.collect::<Vec<_>>());
    }
    Ok(Answer::Page(compare(lang, firmness, &which)))
}

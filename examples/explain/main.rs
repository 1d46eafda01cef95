//! Why a home stands where it does, why it stands above another, or why it is left
//! out.
//!
//! ```text
//! cargo run --release --example explain -- 1 --against 2
//! cargo run --release --example explain -- 和園
//! cargo run --release --example explain -- --case data/cases/two_visitors.toml --lang zh-hant gz-cishen
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Parser;
use silverbay::explain::{explain_against, explain_exclusion, explain_place, facility_name};
use silverbay::firmness::Firmness;
use silverbay::report::ExplanationReport;
use silverbay::text;

use shared::exit::parsed;
use shared::find;
use shared::page::{Answer, PageOptions};

/// Explain one home's place, or why it has none.
#[derive(Parser)]
#[command(name = "explain", version)]
struct Options {
    /// The home: its name, its id or its place in the order
    home: String,
    /// Another eligible home to stand it against
    #[arg(long, value_name = "HOME")]
    against: Option<String>,
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
    let (ranking, lang) = (firmness.ranking(), options.page.lang);
    let facility = find::home(firmness, &options.home, lang)?;
    let id = &*facility.id;
    let other = options.against.as_ref();
    let against = other.map(|other| find::place(firmness, other, lang));
    let against = against.transpose()?;
    if against.is_some() && firmness.position(id) == against {
        bail!(text!(
            lang,
            "program-same-home",
            home = facility_name(lang, facility)
        ));
    }
    if options.page.wants_json() {
        return Answer::json(&ExplanationReport::new(firmness, id, against, lang));
    }
    let Some(at) = firmness.position(id) else {
        let out = ranking.excluded_home(id);
        let page = out.map(|out| explain_exclusion(lang, &out));
        return Ok(Answer::Page(page.unwrap_or_default()));
    };
    let mut page = explain_place(lang, firmness, at);
    if let Some(other) = against {
        page.extend(explain_against(lang, firmness, at, other));
    }
    Ok(Answer::Page(page))
}

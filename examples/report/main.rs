//! Writes the page for the family: one HTML file to open, print and play with.
//!
//! ```text
//! cargo run --release --example report -- --out report.html
//! cargo run --release --example report -- --case data/cases/two_visitors.toml --out report.html --lang zh-hant
//! ```

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use silverbay::case::{Case, Refused};
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, condition};
use silverbay::firmness::Firmness;
use silverbay::report::{PageSettings, write_page};

/// Write the page for the family.
#[derive(Parser)]
#[command(name = "report")]
struct Options {
    /// The case file in TOML [default: cases/sample.toml in the data folder]
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    /// The folder of the five tables
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The language in which it opens: en, zh-hant or zh-hans
    #[arg(long, default_value = "en")]
    lang: Lang,
    /// How many homes are shown and explained
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
}

fn main() -> ExitCode {
    let options = Options::parse();
    match run(&options) {
        Ok(said) => {
            // A reader that has gone is no failure.
            let _ = writeln!(anstream::stdout(), "{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            match error.downcast_ref::<Refused>() {
                None => anstream::eprintln!("{error:#}"),
                Some(refused) => {
                    for reason in &refused.conditions {
                        anstream::eprintln!("• {}", condition(options.lang, reason));
                    }
                }
            }
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<String> {
    let catalog =
        Catalog::load(&options.data).context("check lists every problem; nothing was written")?;
    let sample = || options.data.join("cases").join("sample.toml");
    let path = options.case.clone().unwrap_or_else(sample);
    let name = path.display().to_string();
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("the case file {name} cannot be read"))?;
    let case = Case::from_named_toml(&name, &text, &catalog)?;
    let ranking = catalog.rank(&case)?;
    let settings = PageSettings {
        lang: options.lang,
        top: options.top,
        ..PageSettings::default()
    };
    let mut page = Vec::new();
    write_page(&Firmness::new(&ranking), settings, &mut page)?;
    let out = options.out.display();
    std::fs::write(&options.out, &page).with_context(|| format!("{out} cannot be written"))?;
    let kilobytes = page.len().div_ceil(1000);
    Ok(options.lang.pick(
        format!("{out}: {kilobytes} KB, opens in any browser, needs no network"),
        format!("{out}：{kilobytes} KB，任何瀏覽器均可開啟，無須連線"),
        format!("{out}：{kilobytes} KB，任何浏览器均可打开，无须联网"),
    ))
}

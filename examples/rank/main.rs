//! Ranks the facilities of a folder of tables for one case and prints the order.
//!
//! ```text
//! cargo run --release --example rank
//! cargo run --release --example rank -- --case data/cases/portable_cssa.toml --lang zh-hant
//! ```

mod options;
mod table;

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use silverbay::case::{Case, Refused};
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, condition, explain_ranking};
use silverbay::problem::Severity;
use silverbay::report::{GeoJsonReport, RankingReport, markdown, write_csv};

use options::{Format, Options};

fn main() -> ExitCode {
    let options = Options::parse();
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader has seen enough, as `head` does.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("{}", words_of(&error, options.lang));
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<()> {
    let catalog = load(options)?;
    let path = options.case_path();
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("the case file {} cannot be read", path.display()))?;
    let case = Case::from_named_toml(&path.display().to_string(), &text, &catalog)?;
    let case = options.change(case, &catalog)?;
    let ranking = catalog.rank(&case)?;
    let mut out = anstream::stdout().lock();
    match options.format {
        Format::Table => {
            let page = table::page(&ranking, options.top.unwrap_or(10), options.lang);
            write!(out, "{page}")?;
        }
        Format::Json => {
            let report = RankingReport::new(&ranking, options.top, options.lang);
            serde_json::to_writer_pretty(&mut out, &report)?;
            writeln!(out)?;
        }
        Format::Geojson => {
            let report = GeoJsonReport::new(&ranking, options.top, options.lang);
            serde_json::to_writer(&mut out, &report)?;
            writeln!(out)?;
        }
        Format::Markdown => {
            let top = options.top.unwrap_or(10);
            let page = explain_ranking(options.lang, &ranking, top);
            write!(out, "{}", markdown(&page))?;
        }
        Format::Csv => write_csv(
            &ranking,
            options.top,
            options.lang,
            options.mark(),
            &mut out,
        )?,
    }
    Ok(())
}

/// The catalog of the folder; leniently, with a word on what was left out.
fn load(options: &Options) -> Result<Catalog> {
    if !options.lenient {
        return Catalog::load(&options.data)
            .context("check lists every problem; --lenient ranks what can be used");
    }
    let loaded = Catalog::load_lenient(&options.data)?;
    let lang = options.lang;
    let left_out = loaded.problems.iter();
    let left_out: Vec<_> = left_out
        .filter(|problem| problem.severity() > Severity::Note)
        .collect();
    for source in &loaded.sources {
        let (file, rows, kept) = (&source.file, source.rows, source.kept);
        if rows > kept {
            let dropped = rows - kept;
            anstream::eprintln!(
                "{}",
                lang.pick(
                    format!("{file}: {dropped} of {rows} rows were left out"),
                    format!("{file}：{rows} 行之中有 {dropped} 行沒有採用"),
                    format!("{file}：{rows} 行之中有 {dropped} 行没有采用"),
                )
            );
        }
    }
    for problem in left_out {
        let severity = match problem.severity() {
            Severity::Error => lang.pick("left out", "沒有採用", "没有采用"),
            _ => lang.pick("taken as unknown", "當作不詳", "当作不详"),
        };
        let place = format!("{}:{}", problem.file(), problem.line());
        let column = problem.column().unwrap_or_default();
        anstream::eprintln!("  {place} {column} [{severity}] {}", problem.told(lang));
    }
    Ok(loaded.catalog)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error
        .chain()
        .find_map(|cause| cause.downcast_ref::<std::io::Error>());
    let json = error
        .chain()
        .find_map(|cause| cause.downcast_ref::<serde_json::Error>());
    let kind = io
        .map(std::io::Error::kind)
        .or(json.and_then(serde_json::Error::io_error_kind));
    kind == Some(std::io::ErrorKind::BrokenPipe)
}

/// The error as the reader should see it; a refusal in the reader's language.
fn words_of(error: &anyhow::Error, lang: Lang) -> String {
    let Some(refused) = error.downcast_ref::<Refused>() else {
        return format!("{error:#}");
    };
    let head = lang.pick(
        "The scheme does not take this elder; nothing was ranked.",
        "計劃不接受這位長者，未有排名。",
        "计划不接受这位长者，未作排名。",
    );
    let reasons = refused
        .conditions
        .iter()
        .map(|reason| format!("\n  • {}", condition(lang, reason)));
    format!("{head}{}", reasons.collect::<String>())
}

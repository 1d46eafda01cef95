//! Joins lists of homes into one table: each fact keeps its source and date.
//!
//! ```text
//! cargo run --release --example merge -- data/lists/directory_2020.csv --into data/facilities.csv --out my
//! ```
//!
//! Writes into the folder of `--out`: facilities.csv, the merged table; facts.csv, every fact
//! of every source; conflicts.csv, where sources disagree; questions.csv, rows that may be a
//! home of the table. Whoever has decided writes yes or no into its first column and merges
//! again, or answers them at the terminal with `--interactive`.

#[path = "../shared/mod.rs"]
mod shared;

mod dialogue;

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use silverbay::catalog::{CheckOptions, FacilityReader, LoadError, TableKind, read_gazetteer};
use silverbay::explain::{Lang, explain_merge};
use silverbay::lists::{ListFormat, as_table};
use silverbay::merge::{Decisions, Ledger, List, Merged, merge};
use silverbay::place::Gazetteer;
use silverbay::problem::{Problem, ProblemKind, Severity};
use silverbay::text;
use silverbay::units::{AsOf, Day};
use silverbay::vocabulary::Word;

use shared::exit::{exit, parsed};
use shared::files::folder;
use shared::output::languages;
use shared::read;
use shared::text::{as_text, plain};
use shared::width::WidthOption;
use shared::write::{print, write_file};

/// Join lists of homes into one table.
#[derive(Parser)]
#[command(name = "merge", version)]
struct Options {
    /// The lists, in the columns of facilities.csv under any of their headings
    #[arg(required = true, value_name = "LIST")]
    lists: Vec<PathBuf>,
    /// The table to join them into; facts.csv beside it is read too
    #[arg(long, value_name = "FILE")]
    into: PathBuf,
    /// The folder to write into
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The format of the lists, where they are no tables of homes
    #[arg(long = "as", value_name = "FORMAT", value_parser = list_formats(), requires = "as_of")]
    format: Option<ListFormat>,
    /// The day on which the lists were downloaded, with --as
    #[arg(long, value_name = "DATE", requires = "format")]
    as_of: Option<Day>,
    /// The questions of an earlier merge with their decisions, which count before those of
    /// the folder of --out
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// Ask about each row that may be a home of the table; what is decided is kept in
    /// questions.csv, also where the terminal closes
    #[arg(long)]
    interactive: bool,
    /// The folder whose districts the lists refer to
    #[arg(long, value_name = "DIR", default_value_os_t = folder())]
    data: PathBuf,
    /// The language
    #[arg(long, value_parser = languages(), default_value = "en")]
    lang: Lang,
    #[command(flatten)]
    width: WidthOption,
}

/// What one file of the output is called, and how it is written.
type Written = (
    &'static str,
    fn(&Merged, &mut Vec<u8>) -> std::io::Result<()>,
);

const FACTS: &str = "facts.csv";
const QUESTIONS: &str = "questions.csv";
/// The facts first and the table last: merged again, facts that the table does not show yet
/// are there, and a table without its facts would have lost whose they are.
const FILES: [Written; 4] = [
    (FACTS, |merged, out| merged.write_facts(out)),
    (QUESTIONS, |merged, out| merged.write_questions(out)),
    ("conflicts.csv", |merged, out| merged.write_conflicts(out)),
    ("facilities.csv", |merged, out| merged.write_table(out)),
];
/// How many of the problems of a list are shown.
const SHOWN: usize = 20;

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| exit(run(options), options.lang))
}

fn run(options: &Options) -> Result<()> {
    let lang = options.lang;
    let districts = options.data.join(TableKind::Districts.code());
    let name = districts.display().to_string();
    let file =
        File::open(&districts).with_context(|| text!(lang, "program-unreadable", file = &name))?;
    let gazetteer = read_gazetteer(&name, file)?;
    let table = list(&options.into, None, options, &gazetteer)?;
    let paths = each_once(&options.lists, lang);
    let mut lists = paths
        .iter()
        .map(|path| list(path, options.format, options, &gazetteer))
        .collect::<Result<Vec<_>>>()?;
    for (list, path) in lists.iter().zip(&paths) {
        if list.homes.is_empty() {
            let name = path.display().to_string();
            anstream::eprintln!("{}", text!(lang, "merge-list-empty", file = &name));
        }
    }
    name_apart(&mut lists, &paths);
    let facts = options.into.with_file_name(FACTS);
    let ledger = if facts.exists() {
        let bytes = read::bytes(&facts, read::TABLE, lang)?;
        Ledger::read(&facts.display().to_string(), bytes.as_slice())?
    } else {
        Ledger::default()
    };
    let mut decisions = Decisions::default();
    // What was decided before is neither asked again nor overwritten.
    let earlier = Some(options.out.join(QUESTIONS)).filter(|of| of.exists());
    for path in earlier.iter().chain(&options.decisions) {
        let bytes = read::bytes(path, read::TABLE, lang)?;
        let name = path.display().to_string();
        decisions.add(Decisions::read(&name, bytes.as_slice())?);
    }
    let folder = options.out.display().to_string();
    fs::create_dir_all(&options.out)
        .with_context(|| text!(lang, "program-unwritable", file = &folder))?;
    let join = |decisions: &Decisions| merge(&table, &ledger, &lists, decisions);
    let merged = if options.interactive {
        let (input, out) = (std::io::stdin().lock(), anstream::stdout().lock());
        dialogue::ask(lang, &options.out, decisions, join, input, out)?
    } else {
        join(&decisions)
    };
    for (name, write) in FILES {
        let mut bytes = Vec::new();
        write(&merged, &mut bytes)?;
        write_file(&options.out.join(name), &bytes, lang)?;
    }
    print(&plain(&as_text(
        &explain_merge(lang, &merged),
        options.width.columns(),
    )))
}

/// Reads `--as`: any of the formats of lists.
fn list_formats() -> impl TypedValueParser<Value = ListFormat> {
    PossibleValuesParser::new(ListFormat::CODES).try_map(|code| code.parse::<ListFormat>())
}

/// The lists, each file once, however it is called.
fn each_once(paths: &[PathBuf], lang: Lang) -> Vec<PathBuf> {
    let mut files = HashSet::new();
    let is_first = |path: &&PathBuf| {
        let file = fs::canonicalize(path).unwrap_or_else(|_| (*path).clone());
        let is_first = files.insert(file);
        if !is_first {
            let name = path.display().to_string();
            anstream::eprintln!("{}", text!(lang, "merge-list-twice", file = &name));
        }
        is_first
    };
    paths.iter().filter(is_first).cloned().collect()
}

/// Two files of one name in two folders are named with their folders, because decisions
/// name the list.
fn name_apart(lists: &mut [List], paths: &[PathBuf]) {
    let names: Vec<String> = lists.iter().map(|of| of.name.clone()).collect();
    for (list, path) in lists.iter_mut().zip(paths) {
        let alike = names.iter().zip(paths);
        let mut others = alike.filter(|(name, other)| **name == list.name && *other != path);
        if others.next().is_some() {
            list.name = path.display().to_string();
        }
    }
}

/// The homes of a list. A table must raise neither error nor question, because it can be
/// mended; of a list that others publish is told what cannot be used.
fn list(
    path: &Path,
    format: Option<ListFormat>,
    options: &Options,
    gazetteer: &Gazetteer,
) -> Result<List> {
    let name = path.display().to_string();
    let bytes = read::bytes(path, read::TABLE, options.lang)?;
    let bytes = match format {
        Some(format) => {
            let as_of = options.as_of.map(AsOf::Day);
            as_table(format, &name, &bytes, as_of, gazetteer)?
        }
        None => bytes,
    };
    let check = CheckOptions {
        gazetteer: Some(gazetteer),
        ..CheckOptions::default()
    };
    let mut reader = FacilityReader::new(&name, bytes.as_slice(), &check);
    let homes: Vec<_> = reader.by_ref().collect();
    let mut problems = reader.finish().problems;
    // A table is written in its own columns, so what stands in others is left out.
    let is_of_no_column = |of: &Problem| matches!(of.kind(), ProblemKind::UnknownColumn { .. });
    problems.retain(|of| of.severity() != Severity::Note || is_of_no_column(of));
    let is_note = |of: &Problem| of.severity() == Severity::Note;
    if !problems.iter().all(is_note) && (format.is_none() || homes.is_empty()) {
        problems.retain(|of| !is_note(of));
        return Err(LoadError::from(problems).into());
    }
    if !problems.is_empty() {
        told(&name, &problems, format, options.lang);
    }
    let short = path.file_name();
    let short = short.map_or_else(|| name.clone(), |of| of.to_string_lossy().into_owned());
    Ok(List::new(&short, homes))
}

/// Says what of a list is not in the table.
fn told(name: &str, problems: &[Problem], format: Option<ListFormat>, lang: Lang) {
    let head = match format {
        Some(_) => text!(lang, "merge-left-out-of-list", file = name),
        None => text!(lang, "merge-left-out", file = name),
    };
    anstream::eprintln!("{}", plain(&head));
    for problem in problems.iter().take(SHOWN) {
        anstream::eprintln!("  {}", plain(&problem.line_in(lang)));
    }
    if let more @ 1.. = problems.len().saturating_sub(SHOWN) {
        anstream::eprintln!("  {}", text!(lang, "merge-left-out-more", count = more));
    }
}

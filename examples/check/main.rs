//! Reads tables and case files and lists every problem, each with its line and a
//! caret under the text in question.
//!
//! ```text
//! cargo run --example check -- data/facilities.csv my/facilities.csv
//! ```
//!
//! Ends with 1 when there is an error, with 0 when there is none.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anyhow::{Context, Result};
use clap::Parser;
use silverbay::case::Case;
use silverbay::catalog::{Catalog, TableKind, check_table, locate, read_gazetteer};
use silverbay::place::Gazetteer;
use silverbay::problem::{Problem, Severity};
use silverbay::vocabulary::Word;

/// List every problem of tables (.csv) and case files (.toml).
#[derive(Parser)]
#[command(name = "check")]
struct Options {
    /// The files to read
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder whose districts and policies the files refer to
    /// [default: the file's own when it has districts.csv, else data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let mut errors = 0;
    for file in &options.files {
        errors += check(file, &options.reference(file));
    }
    if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

impl Options {
    /// The folder that was named, else the file's own when it has districts, else
    /// the data that ship.
    fn reference(&self, file: &Path) -> PathBuf {
        let own = file.parent().map(|folder| match folder.file_name() {
            Some(name) if name == "cases" => folder.parent().unwrap_or(folder),
            _ => folder,
        });
        let own = own.filter(|folder| folder.join("districts.csv").exists());
        self.data
            .clone()
            .or(own.map(Path::to_path_buf))
            .unwrap_or_else(|| "data".into())
    }
}

/// Shows the problems of one file and says how many are errors.
fn check(file: &Path, reference: &Path) -> usize {
    let name = file.display().to_string();
    let (bytes, problems) = match read(file, &name, reference) {
        Ok(read) => read,
        Err(error) => {
            anstream::println!("{name}: {error:#}\n");
            return 1;
        }
    };
    for problem in &problems {
        anstream::println!("{}\n", shown(problem, &bytes));
    }
    let errors = problems
        .iter()
        .filter(|problem| problem.severity() == Severity::Error)
        .count();
    let count =
        |count: usize, of: &str| format!("{count} {of}{}", if count == 1 { "" } else { "s" });
    anstream::println!(
        "{name}: {}, {}",
        count(errors, "error"),
        count(problems.len() - errors, "note")
    );
    errors
}

fn read(file: &Path, name: &str, reference: &Path) -> Result<(Vec<u8>, Vec<Problem>)> {
    let bytes = std::fs::read(file).context("the file cannot be read")?;
    if file.extension().is_some_and(|ending| ending == "toml") {
        let loaded = Catalog::load_lenient(reference);
        let catalog = loaded
            .context("a case cannot be checked without tables")?
            .catalog;
        let text = str::from_utf8(&bytes).context("the case is not UTF-8; save it as UTF-8")?;
        let error = Case::from_named_toml(name, text, &catalog).err();
        let problems = error.map_or_else(Vec::new, |error| error.problems().to_vec());
        return Ok((bytes, problems));
    }
    let gazetteer = gazetteer(reference);
    if let Err(error) = &gazetteer {
        anstream::eprintln!("{name}: districts are not checked: {error:#}");
    }
    let problems = check_table(name, &bytes, gazetteer.as_ref().ok());
    Ok((bytes, problems))
}

/// The districts of a folder, whatever its other tables are like.
fn gazetteer(reference: &Path) -> Result<Gazetteer> {
    let path = reference.join(TableKind::Districts.code());
    let name = path.display().to_string();
    let bytes = std::fs::read(&path).with_context(|| format!("{name} cannot be read"))?;
    Ok(read_gazetteer(&name, &bytes)?)
}

/// A problem with the text around it.
fn shown(problem: &Problem, bytes: &[u8]) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Note => Level::NOTE,
    };
    let title = match problem.column() {
        Some(column) => format!("{column}: {}", problem.kind()),
        None => problem.kind().to_string(),
    };
    let title = level.primary_title(title);
    let excerpt = problem.span().and_then(|span| locate(bytes, span));
    let lines = excerpt
        .as_ref()
        .and_then(|excerpt| bytes.get(excerpt.lines.clone()));
    // Only text can be drawn; where the bytes are not UTF-8 the place is named.
    let group = if let (Some(excerpt), Some(Ok(lines))) = (excerpt, lines.map(std::str::from_utf8))
    {
        let before = excerpt.lines.start;
        let mark = excerpt.text.start - before..excerpt.text.end - before;
        let snippet = Snippet::source(lines)
            .path(problem.file())
            .line_start(excerpt.first_line)
            .annotation(AnnotationKind::Primary.span(mark));
        Group::with_title(title).element(snippet)
    } else {
        let origin = Origin::path(problem.file());
        let line = usize::try_from(problem.line())
            .ok()
            .filter(|line| *line > 0);
        Group::with_title(title).element(match line {
            Some(line) => origin.line(line),
            None => origin,
        })
    };
    Renderer::styled().render(&[group])
}

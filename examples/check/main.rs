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
use clap::Parser;
use silverbay::case::Case;
use silverbay::catalog::{Catalog, check_table, locate};
use silverbay::problem::{Problem, Severity};

/// List every problem of tables (.csv) and case files (.toml).
#[derive(Parser)]
#[command(name = "check")]
struct Options {
    /// The files to read
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder whose districts and policies the files refer to
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let reference = match Catalog::load_lenient(&options.data) {
        Ok(loaded) => Some(loaded.catalog),
        Err(error) => {
            anstream::eprintln!("districts are not checked: {error}");
            None
        }
    };
    let mut errors = 0;
    for file in &options.files {
        errors += check(file, reference.as_ref());
    }
    match errors {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Shows the problems of one file and says how many are errors.
fn check(file: &Path, reference: Option<&Catalog>) -> usize {
    let name = file.display().to_string();
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            anstream::println!("{name}: the file cannot be read: {error}");
            return 1;
        }
    };
    let problems = problems(&name, &bytes, reference);
    for problem in &problems {
        anstream::println!("{}\n", shown(problem, &bytes));
    }
    let errors = problems
        .iter()
        .filter(|problem| problem.severity() == Severity::Error)
        .count();
    let notes = problems.len() - errors;
    anstream::println!("{name}: {errors} errors, {notes} notes");
    errors
}

fn problems(name: &str, bytes: &[u8], reference: Option<&Catalog>) -> Vec<Problem> {
    let is_case = Path::new(name)
        .extension()
        .is_some_and(|ending| ending == "toml");
    match reference {
        Some(catalog) if is_case => {
            let text = String::from_utf8_lossy(bytes);
            let error = Case::from_named_toml(name, &text, catalog).err();
            error.map_or_else(Vec::new, |error| error.problems().to_vec())
        }
        _ => check_table(name, bytes, reference.map(Catalog::gazetteer)),
    }
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

//! Problems as a person reads them: with the text around each and a caret below.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use silverbay::catalog::locate;
use silverbay::explain::Lang;
use silverbay::problem::{Problem, Severity};
use silverbay::report::Counts;

use super::Found;
use super::shared::words;

/// Prints every problem of a file and what was found in all.
pub fn file(found: &Found, lang: Lang) {
    for problem in &found.problems {
        anstream::println!("{}\n", shown(problem, &found.text, lang));
    }
    let Counts {
        errors,
        questions,
        notes,
    } = Counts::of(&found.problems);
    let counts = words::problem_counts(lang, errors, questions, notes);
    let read = found.source.as_ref().map_or_else(String::new, |source| {
        let separator = source.separator.to_string();
        let (rows, kept) = (source.rows, source.kept);
        words::how_read(lang, source.encoding.label(), &separator, rows, kept)
    });
    let colon = words::colon_and_space(lang);
    anstream::println!("{}{colon}{counts}{read}", found.name);
}

/// A problem with the text around it.
fn shown(problem: &Problem, text: &[u8], lang: Lang) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR.with_name(words::error(lang)),
        Severity::Question => Level::WARNING.with_name(words::question(lang)),
        Severity::Note => Level::NOTE.with_name(words::note(lang)),
    };
    let told = problem.told(lang);
    let title = match problem.column() {
        Some(column) => format!("{column}{}{}", words::colon_and_space(lang), told.wrong),
        None => told.wrong.clone(),
    };
    let excerpt = problem.span().and_then(|span| locate(text, span));
    // Only text can be drawn; where bytes are none the place is named.
    let lines = excerpt
        .as_ref()
        .and_then(|excerpt| text.get(excerpt.lines.clone()))
        .and_then(|lines| str::from_utf8(lines).ok());
    let title = level.primary_title(title);
    let group = if let (Some(excerpt), Some(lines)) = (excerpt, lines) {
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
    let group = if told.remedy.is_empty() {
        group
    } else {
        let help = Level::HELP.with_name(words::help(lang));
        group.element(help.message(told.remedy))
    };
    Renderer::styled().render(&[group])
}

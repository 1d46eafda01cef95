//! Problems as a person reads them: with the text around each and a caret below.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use silverbay::catalog::{FileForm, LineIndex, ReadColumn, SourceReport};
use silverbay::explain::Lang;
use silverbay::problem::{Problem, Severity};
use silverbay::report::{Counts, Question};
use silverbay::text;

use super::Found;

/// Prints every problem of a file and what was found in all.
pub fn file(out: &mut impl Write, found: &Found, lang: Lang) -> io::Result<()> {
    let lines = LineIndex::new(&found.text);
    let source = found.source.as_ref();
    let is_text = source.is_none_or(|source| source.form == FileForm::Text);
    let text = (found.text.as_slice(), is_text);
    for problem in &found.problems {
        writeln!(out, "{}\n", shown(problem, text, &lines, lang))?;
    }
    let Counts {
        errors,
        questions,
        notes,
    } = Counts::of(&found.problems);
    let counts = text!(
        lang,
        "program-counts",
        errors = errors,
        questions = questions,
        notes = notes
    );
    let said = match &found.source {
        Some(source) => read_as(source, counts, lang),
        None => counts,
    };
    let questions = Question::of(&found.problems);
    if questions.len() > 1 {
        writeln!(out, "{}", text!(lang, "program-questions"))?;
        for question in &questions {
            let what = question.told(lang);
            let line = text!(
                lang,
                "program-question",
                homes = question.homes,
                what = what
            );
            writeln!(out, "  {line}")?;
        }
        writeln!(out)?;
    }
    if let Some(source) = source {
        columns(out, source, lang)?;
    }
    writeln!(out, "{}", lang.labelled(&found.name, &said))?;
    match found.source.as_ref().and_then(|source| source.standings) {
        Some(of) => writeln!(
            out,
            "{}",
            text!(
                lang,
                "program-standings",
                own = of.own,
                district = of.district,
                city = of.city
            )
        ),
        None => Ok(()),
    }
}

/// Where the headings are and what each was read as, unless they are the columns' own codes.
fn columns(out: &mut impl Write, source: &SourceReport, lang: Lang) -> io::Result<()> {
    let is_own = |read: &ReadColumn| read.column == Some(read.heading.as_str());
    if source.columns.iter().all(is_own) {
        return Ok(());
    }
    if source.heading_line > 1 {
        let line = text!(lang, "program-heading-line", line = source.heading_line);
        writeln!(out, "{line}")?;
    }
    let of_one = |read: &ReadColumn| {
        let heading = read
            .heading
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let column = read.column?;
        Some(text!(
            lang,
            "program-column-read",
            heading = heading,
            column = column
        ))
    };
    let read: Vec<String> = source.columns.iter().filter_map(of_one).collect();
    let line = text!(lang, "program-columns-read", columns = lang.list(&read));
    writeln!(out, "{line}")?;
    let others = source.columns.iter().filter(|read| read.column.is_none());
    let others: Vec<&str> = others.map(|read| read.heading.as_str()).collect();
    if !others.is_empty() {
        let line = text!(
            lang,
            "program-columns-not-read",
            columns = lang.list(&others)
        );
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The counts, and what the file was read as.
fn read_as(source: &SourceReport, counts: String, lang: Lang) -> String {
    let (kept, rows) = (source.kept, source.rows);
    if source.form == FileForm::Text {
        return text!(
            lang,
            "program-counts-and-table",
            counts = counts,
            encoding = source.encoding.label(),
            separator = lang.word(source.separator),
            kept = kept,
            rows = rows
        );
    }
    let form = lang.word(source.form);
    match &source.sheet {
        None => text!(
            lang,
            "program-counts-and-form",
            counts = counts,
            form = form,
            kept = kept,
            rows = rows
        ),
        Some(sheet) => text!(
            lang,
            "program-counts-and-sheet",
            counts = counts,
            form = form,
            sheet = lang.quoted(sheet),
            kept = kept,
            rows = rows
        ),
    }
}

/// Where a problem is whose text cannot be shown.
fn origin(problem: &Problem, is_text: bool, lang: Lang) -> Origin<'_> {
    if !is_text {
        return Origin::path(problem.place(lang));
    }
    let line = usize::try_from(problem.line()).ok();
    match line.filter(|line| *line > 0) {
        Some(line) => Origin::path(problem.file()).line(line),
        None => Origin::path(problem.file()),
    }
}

/// A problem with the text around it.
fn shown(
    problem: &Problem,
    (text, is_text): (&[u8], bool),
    lines: &LineIndex<'_>,
    lang: Lang,
) -> String {
    let severity = problem.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Question => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(lang.word(severity));
    let told = problem.told(lang);
    let title = match problem.column() {
        Some(column) => lang.labelled(column, &told.wrong),
        None => told.wrong.clone(),
    };
    let excerpt = problem.span().and_then(|span| lines.locate(span));
    // Only text can be drawn; where bytes are none the place is named.
    let shown = excerpt
        .as_ref()
        .and_then(|excerpt| text.get(excerpt.lines.clone()))
        .and_then(|lines| str::from_utf8(lines).ok());
    let title = level.primary_title(title);
    let group = if let (Some(excerpt), Some(shown)) = (excerpt, shown) {
        let before = excerpt.lines.start;
        let mark = excerpt.text.start - before..excerpt.text.end - before;
        let snippet = Snippet::source(shown)
            .path(problem.file())
            .line_start(excerpt.first_line)
            .annotation(AnnotationKind::Primary.span(mark));
        Group::with_title(title).element(snippet)
    } else {
        Group::with_title(title).element(origin(problem, is_text, lang))
    };
    let group = if told.remedy.is_empty() {
        group
    } else {
        let help = Level::HELP.with_name(text!(lang, "program-remedy"));
        group.element(help.message(told.remedy))
    };
    Renderer::styled().render(&[group])
}

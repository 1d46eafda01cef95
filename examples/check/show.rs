//! Problems as a person reads them: with the text around each and a caret below.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use silverbay::catalog::locate;
use silverbay::explain::Lang;
use silverbay::problem::{Problem, Severity};
use silverbay::report::Counts;

use super::Found;

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
    let counts = lang.pick(
        format!(
            "{}, {}, {}",
            counted(errors, "error"),
            counted(questions, "question"),
            counted(notes, "note")
        ),
        format!("{errors} 個錯誤，{questions} 個疑問，{notes} 個提示"),
        format!("{errors} 个错误，{questions} 个疑问，{notes} 个提示"),
    );
    let read = found.source.as_ref().map_or_else(String::new, |source| {
        let (encoding, separator) = (source.encoding.label(), source.separator);
        let (rows, kept) = (source.rows, source.kept);
        lang.pick(
            format!("; {encoding}, separated by {separator}, {kept} of {rows} rows can be used"),
            format!("；編碼 {encoding}，分隔 {separator}，{rows} 行之中 {kept} 行可用"),
            format!("；编码 {encoding}，分隔 {separator}，{rows} 行之中 {kept} 行可用"),
        )
    });
    anstream::println!(
        "{}{}{counts}{read}",
        found.name,
        lang.pick(": ", "：", "：")
    );
}

fn counted(count: usize, of: &str) -> String {
    format!("{count} {of}{}", if count == 1 { "" } else { "s" })
}

/// A problem with the text around it.
fn shown(problem: &Problem, text: &[u8], lang: Lang) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR.with_name(lang.pick("error", "錯誤", "错误")),
        Severity::Question => Level::WARNING.with_name(lang.pick("question", "疑問", "疑问")),
        Severity::Note => Level::NOTE.with_name(lang.pick("note", "提示", "提示")),
    };
    let told = problem.told(lang);
    let title = match problem.column() {
        Some(column) => format!("{column}{}{}", lang.pick(": ", "：", "："), told.wrong),
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
        let help = Level::HELP.with_name(lang.pick("help", "怎麼辦", "怎么办"));
        group.element(help.message(told.remedy))
    };
    Renderer::styled().render(&[group])
}

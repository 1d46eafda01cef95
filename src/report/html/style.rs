//! The style of a page: the rules that follow from the criteria and from the languages,
//! before those that are written down.

use std::fmt::Write;

use super::languages::Languages;
use crate::case::Criterion;
use crate::explain::Lang;
use crate::facility::{Medical, PlaceType};
use crate::text;
use crate::vocabulary::Word;

/// The colours of the criteria in bars and legends, in the order of the criteria. People
/// who do not see all colours can tell them apart (Okabe and Ito 2008, darker where they
/// are small).
const COLOURS: [&str; 8] = [
    "#0072b2", "#e69f00", "#009e73", "#c94f00", "#a8588a", "#56b4e9", "#8f8500", "#4d4d4d",
];
const _: () = assert!(
    Criterion::ALL.len() <= COLOURS.len(),
    "every criterion has a colour of its own"
);

/// The whole style.
pub(super) fn style(languages: &Languages) -> String {
    let mut css = String::new();
    // Writing into a string does not fail.
    for (criterion, colour) in Criterion::ALL.iter().zip(COLOURS) {
        let _ = writeln!(css, ".{criterion}{{--own:{colour}}}");
    }
    for (class, lang) in languages.classed() {
        let _ = writeln!(css, "{}", language(&class, lang, languages));
    }
    css.push_str(&super::without_indentation(include_str!("page.css")));
    css
}

/// The rules of one language: its fonts, and while it is chosen its button, the texts of
/// the others hidden, and the labels that the style puts before cells.
fn language(class: &str, lang: Lang, languages: &Languages) -> String {
    let (tag, code) = (lang.tag(), lang.code());
    // Writing into a string does not fail.
    let mut fonts = String::new();
    for font in text!(lang, "page-fonts").split(',') {
        let _ = write!(fonts, "{},", quoted(font.trim()));
    }
    let chosen = format!("#lang-{code}:checked~.page");
    let mut hidden = String::new();
    for (other, lang) in languages.classed().filter(|(other, _)| other != class) {
        let tag = lang.tag();
        let _ = write!(
            hidden,
            "{chosen} i[lang={tag}]:not([class]),{chosen} .{other}{{display:none}}"
        );
    }
    let label = |text: String| quoted(&lang.labelled(&text, ""));
    let boxes = answer_boxes(lang);
    let (cost, journey, confirm) = (
        label(text!(lang, "page-cost")),
        label(text!(lang, "page-journey")),
        label(text!(lang, "page-confirm")),
    );
    format!(
        ":lang({tag}){{font-family:system-ui,-apple-system,{fonts}sans-serif}}\
         {hidden}\
         {chosen}{{--cost:{cost};--journey:{journey};--confirm:{confirm};{boxes}}}\
         {chosen} label[for=lang-{code}]{{background:var(--accent);color:#fff;border-color:var(--accent)}}\
         #lang-{code}:focus-visible~.page label[for=lang-{code}]{{outline:var(--focus);outline-offset:2px}}"
    )
}

/// The boxes to tick after each kind of question, as texts of the style: they are alike with
/// every home.
fn answer_boxes(lang: Lang) -> String {
    let boxes = |words: &mut dyn Iterator<Item = String>| {
        let none = text!(lang, "page-not-answered");
        let all = words.chain([none]);
        all.map(|of| format!("\u{2610} {of}"))
            .collect::<Vec<_>>()
            .join("\u{2002} ")
    };
    let medical = Medical::ALL
        .iter()
        .filter(|of| **of != Medical::Stated)
        .map(|of| lang.word(*of));
    let places = PlaceType::ALL.iter().map(|of| lang.word(*of));
    [
        ("yes-no", text!(lang, "page-answers.yes_no")),
        ("price", text!(lang, "page-answers.price")),
        ("stars", text!(lang, "page-answers.stars")),
        ("medical", boxes(&mut medical.into_iter())),
        ("places", boxes(&mut places.into_iter())),
    ]
    .map(|(kind, text)| format!("--{kind}:{}", quoted(&text)))
    .join(";")
}

/// A string of CSS that ends neither itself nor the element of the style.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' | '>' | '&' => {
                let _ = write!(out, "\\{:x} ", u32::from(c));
            }
            c if c.is_control() => {
                let _ = write!(out, "\\{:x} ", u32::from(c));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_the_style_cannot_leave_its_string() {
        assert_eq!(
            quoted("a\"b\\</style>\n"),
            "\"a\\22 b\\5c \\3c /style\\3e \\a \""
        );
    }

    #[test]
    fn no_two_criteria_have_one_colour() {
        let colours = std::collections::BTreeSet::from(COLOURS);
        assert_eq!(colours.len(), COLOURS.len());
    }
}

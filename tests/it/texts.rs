//! No text that people read is written in code: what the programs print, what the page
//! shows and what its script and style add is in the message files.
//!
//! Doc comments and tests are not read here: `--help` and the documentation are in English.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::support::sources;

/// Files with words that are read, in the spellings of people who keep lists: they are
/// data beside the code that looks them up, and nothing of them is shown.
const READ: &[&str] = &[
    // What cells say, and the signs that begin a formula.
    "src/catalog/cells/",
    "src/catalog/bytes/guard.rs",
    "src/facility/care.rs",
    // What first lines say, and what a heading has in brackets.
    "src/catalog/table/headings.rs",
    "src/catalog/table/rows_aside.rs",
    "src/catalog/rows/facility.rs",
    // The marks of currencies in the formats of cells.
    "src/catalog/sheets/number.rs",
    // Signs between the words of a cell.
    "src/catalog/table/row.rs",
    // The ends of names of places and companies, taken off before they are compared.
    "src/catalog/rows/district.rs",
    "src/catalog/rows/duplicates.rs",
    "src/catalog/rows/location.rs",
    "src/merge/keys.rs",
    "src/place/gazetteer.rs",
    // What is typed at a terminal.
    "examples/case/choices.rs",
    // Names of homes as their characters are read.
    "src/explain/romanised.rs",
    // The cell that a tutorial shows the reading of.
    "examples/t10_problems.rs",
];

/// Files that speak English to developers.
const FOR_DEVELOPERS: &[&str] = &[
    // The tutorials: each shows one call, and a line around what it answers.
    "examples/t",
    // The measuring of the search.
    "examples/scale/",
    // A slip on the command line, which is told before the language is known.
    "examples/rank/options.rs",
    // What the template says of its own mistakes.
    "src/report/html/languages.rs",
];

/// Ways in which texts of several languages were once given in code.
const MECHANISMS: &[&str] = &[". pick (", ". say (", "match lang {", "match self . lang {"];

/// Macros and functions whose texts people see.
const SHOWN: &[&str] = &[
    "print",
    "println",
    "eprint",
    "eprintln",
    "bail",
    "ensure",
    "anyhow",
    "context",
    "with_context",
    "write",
    "writeln",
    "format",
    "text",
    "words",
    "push_str",
];

fn relative(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    path.strip_prefix(root)
        .unwrap()
        .display()
        .to_string()
        .replace('\\', "/")
}

fn is_among(file: &str, list: &[&str]) -> bool {
    list.iter().any(|begin| file.starts_with(begin))
}

const fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// Whether a text has two words of English in a row, with nothing but a space between.
fn is_prose(text: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_end_matches([',', '.', ':', ';', '?']);
        word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic())
    };
    let words: Vec<&str> = text.split(' ').collect();
    words
        .windows(2)
        .any(|pair| pair.iter().all(|word| is_word(word)))
}

/// The literals of a source file outside its tests and attributes, each with the name of
/// the call it is in, and the code in one line.
fn literals(tokens: TokenStream, call: &str, found: &mut Vec<(String, String)>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut skipped = false;
    for (at, tree) in trees.iter().enumerate() {
        let before = |back: usize| {
            at.checked_sub(back)
                .map_or_else(String::new, |at| trees[at].to_string())
        };
        match tree {
            TokenTree::Group(group) if before(1) == "#" || before(2) == "#" => {
                skipped = group.stream().to_string().replace(' ', "") == "cfg(test)";
            }
            TokenTree::Group(_) if skipped => skipped = false,
            TokenTree::Group(group) => {
                let name = match before(1).as_str() {
                    "!" => before(2),
                    name if group.delimiter() == Delimiter::Parenthesis && !name.is_empty() => {
                        name.to_owned()
                    }
                    _ => call.to_owned(),
                };
                // A closure's or a nested call's literals belong to the call around it too.
                let name = if SHOWN.contains(&name.as_str()) || !SHOWN.contains(&call) {
                    name
                } else {
                    call.to_owned()
                };
                literals(group.stream(), &name, found);
            }
            TokenTree::Literal(literal) => found.push((call.to_owned(), literal.to_string())),
            TokenTree::Punct(punct) if punct.as_char() == ';' => skipped = false,
            _ => {}
        }
    }
}

/// The tokens outside tests, in one line.
fn flat(tokens: TokenStream) -> String {
    tokens
        .to_string()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn texts_of_rust(file: &str, text: &str, wrong: &mut Vec<String>) {
    let tokens: TokenStream = text.parse().unwrap();
    let code = flat(tokens.clone());
    for mechanism in MECHANISMS {
        if code.contains(mechanism) {
            wrong.push(format!("{file}: texts by {mechanism}"));
        }
    }
    let mut found = Vec::new();
    literals(tokens, "", &mut found);
    for (call, literal) in found {
        if literal.contains(is_chinese) && !is_among(file, READ) {
            wrong.push(format!("{file}: Chinese in {literal}"));
        }
        let is_shown = SHOWN.contains(&call.as_str()) && is_prose(&literal);
        if is_shown && !is_among(file, FOR_DEVELOPERS) {
            wrong.push(format!("{file}: English in {call} of {literal}"));
        }
    }
}

/// What a template shows beside its placeholders: nothing but signs and proper names.
fn texts_of_html(file: &str, text: &str, wrong: &mut Vec<String>) {
    const NAMES: [&str; 3] = ["Silverbay", "Natural Earth", "1:10m"];
    // A macro of the template gives the attributes of a cell.
    const ATTRIBUTES: [&str; 2] = ["data-column=", "hidden"];
    let mut left = text.to_owned();
    for (open, close) in [("{{", "}}"), ("{%", "%}"), ("<", ">")] {
        while let Some((before, rest)) = left.split_once(open) {
            let (_, after) = rest.split_once(close).unwrap();
            left = format!("{before} {after}");
        }
    }
    for name in NAMES.iter().chain(&ATTRIBUTES) {
        left = left.replace(name, "");
    }
    for word in left
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
    {
        wrong.push(format!("{file}: {word} is written in the template"));
    }
    for attribute in ["title=\"", "alt=\"", "aria-label=\"", "placeholder=\""] {
        if text
            .split(attribute)
            .skip(1)
            .any(|rest| !rest.starts_with("{{"))
        {
            wrong.push(format!("{file}: {attribute} has a text of its own"));
        }
    }
}

/// A script has selectors and keys in quotes, and no sentence.
fn texts_of_script(file: &str, text: &str, wrong: &mut Vec<String>) {
    for line in text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        let quoted = line.split(['\'', '`', '"']).skip(1).step_by(2);
        for literal in quoted {
            let words = literal
                .split(' ')
                .filter(|word| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic()));
            if literal.contains(is_chinese) || words.count() > 2 {
                wrong.push(format!("{file}: {literal:?} is written in the script"));
            }
        }
    }
}

/// What a style puts before or after an element is a sign, a variable or an attribute.
fn texts_of_style(file: &str, text: &str, wrong: &mut Vec<String>) {
    for part in text.split("content:\"").skip(1) {
        let shown = part.split('"').next().unwrap_or_default();
        if shown.contains(char::is_alphabetic) {
            wrong.push(format!("{file}: {shown:?} is written in the style"));
        }
    }
    if text.contains(is_chinese) {
        wrong.push(format!("{file}: Chinese in the style"));
    }
}

/// Finds what is wrong with the texts of one file.
type Find = fn(&str, &str, &mut Vec<String>);

#[test]
fn no_text_for_people_is_written_in_code() {
    const FINDS: [(&str, Find); 4] = [
        ("rs", texts_of_rust),
        ("html", texts_of_html),
        ("js", texts_of_script),
        ("css", texts_of_style),
    ];
    let mut wrong = Vec::new();
    for (ending, find) in FINDS {
        for path in sources(ending) {
            let file = relative(&path);
            let is_test = file.ends_with("/tests.rs");
            // Errors of bindings are English, as those of Python and of the engines are.
            const BINDINGS: [&str; 3] = [
                "examples/ballista/",
                "examples/datafusion/",
                "examples/python/",
            ];
            let is_of_binding = is_among(&file, &BINDINGS);
            if is_among(&file, &["src/", "examples/"]) && !is_test && !is_of_binding {
                find(&file, &fs::read_to_string(&path).unwrap(), &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_exempt_file_is_there_and_needs_it() {
    for exempt in READ {
        let mut of_it = sources("rs")
            .into_iter()
            .filter(|path| relative(path).starts_with(exempt));
        assert!(
            of_it.any(|path| fs::read_to_string(path).unwrap().contains(is_chinese)),
            "{exempt} has no Chinese to read"
        );
    }
}

#[test]
fn texts_in_code_are_found_in_each_of_the_ways_they_once_had() {
    let found = |find: Find, text: &str| {
        let mut wrong = Vec::new();
        find("src/x.rs", text, &mut wrong);
        wrong.len()
    };
    assert_eq!(found(texts_of_rust, "fn f() { lang.pick(a, b, c) }"), 1);
    assert_eq!(found(texts_of_rust, "fn f() { match lang { _ => 1 } }"), 1);
    assert_eq!(
        found(texts_of_rust, "fn f() { of(\"a\", \"甲\", \"乙\") }"),
        2
    );
    assert_eq!(
        found(
            texts_of_rust,
            "fn f() { println!(\"{} homes can be used\", 3) }"
        ),
        1
    );
    assert_eq!(
        found(
            texts_of_rust,
            "fn f() { open().context(\"it cannot be read\") }"
        ),
        1
    );
    assert_eq!(
        found(
            texts_of_rust,
            "#[cfg(test)] mod tests { const A: &str = \"甲\"; }"
        ),
        0
    );
    assert_eq!(
        found(texts_of_html, "<p class=\"a\">{{ t(\"key\") }} · Sum</p>"),
        1
    );
    assert_eq!(
        found(texts_of_script, "say(place, 'it comes first now');"),
        1
    );
    assert_eq!(found(texts_of_script, "all('tbody tr', table);"), 0);
    assert_eq!(
        found(
            texts_of_style,
            ".a::before{content:\"Cost \"}.b::after{content:\" ≠\"}"
        ),
        1
    );
}

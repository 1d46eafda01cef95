//! Every text that people read is in the message files, complete and alike in
//! every language, and every use of one is checked against them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser::parse;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use silverbay::words::{Lang, Value};

use crate::support::sources;

/// A message file: each key with the arguments that its text asks for.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Keys that code puts together from a vocabulary or a code. Each prefix names a
/// family; every member must have the same parts in all languages.
/// `src/problem/tests.rs` asks every kind of problem for its messages.
const FAMILIES: &[&str] = &["language", "vocabulary"];

/// The beginning of a family with a message a member.
const PROBLEMS: &str = "problem-";

fn messages(lang: Lang) -> Messages {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/words/{}.ftl", lang.tag()));
    let text = fs::read_to_string(&path).unwrap();
    let resource =
        parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut found = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            assert!(!matches!(entry, Entry::Junk { .. }), "{entry:?}");
            continue;
        };
        let mut add = |key: String, pattern: &Pattern<String>| {
            let mut asked = BTreeSet::new();
            variables(pattern, &mut asked);
            assert!(
                found.insert(key.clone(), asked).is_none(),
                "{key} occurs twice"
            );
        };
        if let Some(value) = &message.value {
            add(message.id.name.clone(), value);
        }
        for attribute in &message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            add(key, &attribute.value);
        }
    }
    found
}

fn variables(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, found);
        }
    }
}

fn expression_variables(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, found),
        Expression::Select { selector, variants } => {
            inline_variables(selector, found);
            for variant in variants {
                // A category of plurals is no name of an argument.
                let (VariantKey::Identifier { .. } | VariantKey::NumberLiteral { .. }) =
                    &variant.key;
                variables(&variant.value, found);
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, named } = arguments;
            for inner in positional {
                inline_variables(inner, found);
            }
            for argument in named {
                inline_variables(&argument.value, found);
            }
        }
        _ => {}
    }
}

/// A use of a message in the sources.
#[derive(Debug)]
struct Use {
    file: String,
    key: String,
    given: BTreeSet<String>,
}

/// Every `text!(lang, "key", name = value)` of a source file.
fn uses_in(tokens: TokenStream, file: &str, found: &mut Vec<Use>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else {
            continue;
        };
        uses_in(group.stream(), file, found);
        let called = at.checked_sub(2).is_some_and(|start| {
            trees[start].to_string() == "text" && trees[start + 1].to_string() == "!"
        });
        if called && group.delimiter() == Delimiter::Parenthesis {
            found.extend(use_of(group.stream(), file));
        }
    }
}

fn use_of(arguments: TokenStream, file: &str) -> Option<Use> {
    let mut parts: Vec<Vec<TokenTree>> = vec![Vec::new()];
    for tree in arguments {
        match &tree {
            TokenTree::Punct(punct) if punct.as_char() == ',' => parts.push(Vec::new()),
            _ => parts.last_mut().unwrap().push(tree),
        }
    }
    let key = parts.get(1)?.first()?.to_string();
    let key = key.strip_prefix('"')?.strip_suffix('"')?.to_owned();
    let given = parts
        .iter()
        .skip(2)
        .filter_map(|part| match part.as_slice() {
            [TokenTree::Ident(name), TokenTree::Punct(equals), ..] if equals.as_char() == '=' => {
                Some(name.to_string())
            }
            _ => None,
        });
    Some(Use {
        file: file.to_owned(),
        key,
        given: given.collect(),
    })
}

/// Every `t("key", name=value)` of the page's template.
fn uses_in_template(text: &str, file: &str, found: &mut Vec<Use>) {
    for part in text.split("t(\"").skip(1) {
        let Some((key, rest)) = part.split_once('"') else {
            continue;
        };
        let call = rest.split(')').next().unwrap_or_default();
        let given = call.split(',').filter_map(|part| part.split_once('='));
        found.push(Use {
            file: file.to_owned(),
            key: key.to_owned(),
            given: given.map(|(name, _)| name.trim().to_owned()).collect(),
        });
    }
}

fn uses() -> Vec<Use> {
    let mut found = Vec::new();
    for path in sources("rs") {
        let text = fs::read_to_string(&path).unwrap();
        let tokens: TokenStream = text.parse().unwrap();
        uses_in(tokens, &path.display().to_string(), &mut found);
    }
    for path in sources("html") {
        let text = fs::read_to_string(&path).unwrap();
        uses_in_template(&text, &path.display().to_string(), &mut found);
    }
    found
}

#[test]
fn every_language_has_the_same_messages() {
    let english = messages(Lang::EN);
    for lang in Lang::ALL {
        let theirs = messages(*lang);
        let keys = |of: &Messages| of.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = keys(&english).difference(&keys(&theirs)).cloned().collect();
        let more: Vec<_> = keys(&theirs).difference(&keys(&english)).cloned().collect();
        assert!(
            missing.is_empty() && more.is_empty(),
            "{lang}: lacks {missing:?}, has beyond English {more:?}"
        );
    }
}

#[test]
fn every_use_names_a_message_and_gives_what_it_asks_for() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let messages = messages(*lang);
        for use_ in uses() {
            match messages.get(&use_.key) {
                None => wrong.push(format!("{}: no message {} in {lang}", use_.file, use_.key)),
                Some(asked) => {
                    for name in asked.difference(&use_.given) {
                        wrong.push(format!(
                            "{}: {} in {lang} asks for {name}, which is not given",
                            use_.file, use_.key
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_is_used() {
    let used: BTreeSet<String> = uses().into_iter().map(|use_| use_.key).collect();
    let families: BTreeSet<&str> = FAMILIES.iter().copied().chain(vocabularies()).collect();
    let idle: Vec<_> = messages(Lang::EN)
        .into_keys()
        .filter(|key| !used.contains(key))
        .filter(|key| !families.contains(key.split('.').next().unwrap_or_default()))
        .filter(|key| !key.starts_with(PROBLEMS))
        .collect();
    assert!(idle.is_empty(), "never used: {idle:?}");
}

#[test]
fn every_message_formats_in_every_language() {
    for lang in Lang::ALL {
        for (key, asked) in messages(*lang) {
            for number in [1.0, 2.0] {
                let given: Vec<(&str, Value<'_>)> = asked
                    .iter()
                    .map(|name| (name.as_str(), Value::Number(number)))
                    .collect();
                let text = lang.text(&key, &given);
                assert!(!text.contains("{$") && text != key, "{lang}: {key}: {text}");
            }
        }
    }
}

/// The messages that are named after a closed vocabulary.
fn vocabularies() -> Vec<&'static str> {
    WORDS.iter().map(|(message, _)| *message).collect()
}

/// Vocabularies that people read, by their message, with their codes.
const WORDS: &[(&str, &[&str])] = &{
    use silverbay::answers::{AskedOf, Channel, FactColumn};
    use silverbay::calls::GapKind;
    use silverbay::case::{Circumstance, Criterion, FundingKind, Stance};
    use silverbay::catalog::{FileForm, Separator};
    use silverbay::facility::{
        CareLevel, FacilityStatus, FeePart, FeeQuality, Medical, PlaceType, Service,
    };
    use silverbay::place::Side;
    use silverbay::problem::{FeeNote, FileKind, ListFact, RowKind, Severity, Wanted};
    use silverbay::score::Rule;
    use silverbay::units::{Quantity, Unit, Weekday};
    use silverbay::vocabulary::Word;
    [
        ("severity", Severity::CODES),
        ("wanted", Wanted::CODES),
        ("note-on-a-fee", FeeNote::CODES),
        ("quantity", Quantity::CODES),
        ("unit", Unit::CODES),
        ("criterion", Criterion::CODES),
        ("funding", FundingKind::CODES),
        ("stance", Stance::CODES),
        ("care-level", CareLevel::CODES),
        ("part-of-the-fee", FeePart::CODES),
        ("fee-quality", FeeQuality::CODES),
        ("medical-model", Medical::CODES),
        ("place-type", PlaceType::CODES),
        ("service", Service::CODES),
        ("side", Side::CODES),
        ("row-of-a-list", RowKind::CODES),
        ("fact-of-a-list", ListFact::CODES),
        ("kind-of-file", FileKind::CODES),
        ("separator", Separator::CODES),
        ("form-of-a-file", FileForm::CODES),
        ("asked-of", AskedOf::CODES),
        ("channel", Channel::CODES),
        ("fact", FactColumn::CODES),
        ("status-of-a-facility", FacilityStatus::CODES),
        ("rule", Rule::CODES),
        ("care-for", CareLevel::CODES),
        ("ask-care", CareLevel::CODES),
        ("ask-service", Service::CODES),
        ("firmness-ask", Criterion::CODES),
        ("kind-of-missing-fact", GapKind::CODES),
        ("circumstance", Circumstance::CODES),
        ("weekday", Weekday::CODES),
        ("case-level", CareLevel::CODES),
        ("case-funding", FundingKind::CODES),
        ("case-stance", Stance::CODES),
    ]
};

#[test]
fn every_word_of_a_vocabulary_is_named_in_every_language() {
    for lang in Lang::ALL {
        let messages = messages(*lang);
        for (message, codes) in WORDS {
            for code in *codes {
                let code: String = code
                    .chars()
                    .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect();
                let key = format!("{message}.{code}");
                assert!(messages.contains_key(&key), "{lang}: no {key}");
            }
        }
    }
}

/// Vocabularies of which no text is ever a wrong word: only code makes them, and an
/// unknown column is a problem of its own. `columns!` calls its vocabularies `$what`.
const NEVER_READ: &[&str] = &[
    "what",
    "note on a fee",
    "quantity",
    "refusal of a fee",
    "row of a list",
    "fact of a list",
    "kind of file",
    "severity",
    "unit",
    "wanted",
];

/// What each `vocabulary!` of a source file is about.
fn subjects_in(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else {
            continue;
        };
        let called = at
            .checked_sub(2)
            .is_some_and(|start| trees[start].to_string() == "vocabulary");
        if called && trees[at - 1].to_string() == "!" {
            let inner: Vec<String> = group.stream().into_iter().map(|t| t.to_string()).collect();
            let colon = inner.iter().position(|token| token == ":").unwrap();
            // A macro that declares vocabularies names no subject itself.
            if inner[colon - 1].starts_with('"') {
                found.insert(inner[colon - 1].trim_matches('"').to_owned());
            }
        } else {
            subjects_in(group.stream(), found);
        }
    }
}

#[test]
fn every_vocabulary_that_is_read_is_named_in_every_language() {
    // Languages, cities and crossings are data.
    let mut subjects = BTreeSet::from(["language", "city", "crossing"].map(str::to_owned));
    for path in sources("rs")
        .iter()
        .filter(|path| path.components().any(|of| of.as_os_str() == "src"))
    {
        subjects_in(
            fs::read_to_string(path).unwrap().parse().unwrap(),
            &mut subjects,
        );
    }
    subjects.retain(|subject| !NEVER_READ.contains(&subject.as_str()));
    let wanted: BTreeSet<String> = subjects
        .iter()
        .map(|subject| format!("vocabulary.{}", subject.replace(' ', "_")))
        .collect();
    for lang in Lang::ALL {
        let named = messages(*lang)
            .into_keys()
            .filter(|key| key.starts_with("vocabulary."));
        assert_eq!(named.collect::<BTreeSet<_>>(), wanted, "{lang}");
    }
}

//! Any bytes as a table: problems and no panic; and the normal form of what was
//! read is read without another error, and is its own normal form.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use silverbay::catalog::{
    ByteOrderMark, CheckOptions, LineIndex, check_table, decoded, fix_table, read_gazetteer,
};
use silverbay::explain::Lang;
use silverbay::place::Gazetteer;
use silverbay::problem::{ProblemKind, Severity};

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let districts = include_bytes!("../../data/districts.csv");
    read_gazetteer("districts.csv", districts.as_slice()).expect("the shipped districts are good")
});

fuzz_target!(|bytes: &[u8]| {
    let options = CheckOptions {
        gazetteer: Some(&GAZETTEER),
        ..CheckOptions::default()
    };
    let checked = check_table("t.csv", bytes, &options);
    let text = decoded(bytes, &options.settings);
    let lines = LineIndex::new(&text);
    for problem in &checked.problems {
        for lang in [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS] {
            assert!(!problem.told(lang).wrong.is_empty());
        }
        if let Some(span) = problem.span()
            && let Some(found) = lines.locate(span)
        {
            assert!(text.get(found.text).is_some() && text.get(found.lines).is_some());
        }
    }
    let mut fixed = Vec::new();
    if fix_table("t.csv", bytes, &options, ByteOrderMark::With, &mut fixed).is_err() {
        return;
    }
    let again = check_table("t.csv", fixed.as_slice(), &options);
    let serious = |problems: &[silverbay::problem::Problem]| {
        // Cities that a list does not say have cells of their own in the normal form.
        let rows = |problem: &silverbay::problem::Problem| match problem.kind() {
            ProblemKind::ListWithoutCity { rows } => *rows,
            _ => 1,
        };
        problems
            .iter()
            .filter(|p| p.severity() == Severity::Error)
            .map(rows)
            .sum::<usize>()
    };
    assert_eq!(serious(&again.problems), serious(&checked.problems));
    let mut twice = Vec::new();
    fix_table("t.csv", &fixed, &options, ByteOrderMark::With, &mut twice)
        .expect("it was read once");
    assert_eq!(fixed, twice);
});

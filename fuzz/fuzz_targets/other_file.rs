//! Web pages, JSON and old workbooks from their first bytes on.
#![no_main]

use libfuzzer_sys::fuzz_target;
use silverbay::catalog::{CheckOptions, FacilityReader, check_table};

/// How a file begins that is not read as text.
const BEGINNINGS: &[&[u8]] = &[
    b"<html><table><tr><td>name<td>city<td>beds<tr>",
    b"<table><tr><th rowspan=2>",
    b"[{\"name\":",
    b"{\"result\":{\"records\":[{\"name\":\"",
    b"[[\"name\",\"city\"],[",
    b"",
];

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let beginning = BEGINNINGS[usize::from(*first) % BEGINNINGS.len()];
    let bytes = [beginning, rest].concat();
    let options = CheckOptions::default();
    let checked = check_table("file", bytes.as_slice(), &options);
    for problem in &checked.problems {
        let _ = problem.to_string();
    }
    let mut reader = FacilityReader::new("file", bytes.as_slice(), &options);
    let _ = reader.by_ref().count();
    let _ = reader.finish();
});

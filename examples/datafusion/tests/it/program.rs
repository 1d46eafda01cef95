//! The program `rank_files`.

use std::path::Path;
use std::process::{Command, Output};

use silverbay::catalog::Catalog;
use tempfile::TempDir;

use crate::support::{Lists, case, cases, expected, printed_rows, undated};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");

fn run(args: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rank_files"));
    program.args(args).output().unwrap()
}

fn printed(args: &[&str]) -> String {
    let output = run(args);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{told}");
    String::from_utf8(output.stdout).unwrap()
}

/// What it says when it fails.
fn told(args: &[&str]) -> String {
    let output = run(args);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_folder_is_ranked_for_a_case_with_every_digit() {
    let catalog = Catalog::bundled();
    let lists = Lists::write(&catalog).await;
    for (name, text) in cases() {
        for kind in ["csv", "text", "typed"] {
            let homes = lists.path(kind);
            let csv = printed(&["--case", &name, "--format", "csv", homes.to_str().unwrap()]);
            assert!(
                printed_rows(&csv) == expected(&catalog, &case(&text, &catalog), None, 10),
                "{name}, {kind}"
            );
        }
    }
}

#[test]
fn a_table_has_the_columns_that_are_asked_for() {
    let (case, homes) = (
        format!("{DATA}/cases/sample.toml"),
        format!("{DATA}/facilities.csv"),
    );
    let table = printed(&[
        "--case",
        &case,
        "--top",
        "2",
        "--show",
        "name_zh_hant,city",
        &homes,
    ]);
    assert!(
        table.contains("| 2 | zh-heyuan        | 和園頤養中心 "),
        "{table}"
    );
    assert!(table.contains(" 64.8–93.6 "), "{table}");
}

#[test]
fn a_question_that_was_written_down_is_asked_again_and_not_by_another_method() {
    let folder = TempDir::new().unwrap();
    let (case, homes) = (
        format!("{DATA}/cases/sample.toml"),
        format!("{DATA}/facilities.csv"),
    );
    let question = file(folder.path(), "question.json", "");
    let common = ["--format", "csv", &homes];
    let first = printed(
        &[
            &["--case", &case, "--write-question", &question][..],
            &common,
        ]
        .concat(),
    );
    assert_eq!(
        printed(&[&["--question", &question][..], &common].concat()),
        first
    );
    let text = std::fs::read_to_string(&question).unwrap();
    let other = text.replace(
        &format!("\"method\":\"{}\"", silverbay::rank::METHOD),
        "\"method\":\"1\"",
    );
    let other = file(folder.path(), "other.json", &other);
    let told = told(&["--question", &other, &homes]);
    assert!(
        told.contains("the question is for version 1 of the method, and this is version"),
        "{told}"
    );
}

#[test]
fn what_is_missing_or_refused_is_told() {
    let folder = TempDir::new().unwrap();
    let homes = format!("{DATA}/facilities.csv");
    let sample = format!("{DATA}/cases/sample.toml");
    let without_day = file(folder.path(), "undated.toml", &undated(&cases()[0].1));
    let told_of = told(&["--case", &without_day, &homes]);
    assert!(told_of.contains("state the day with --today"), "{told_of}");
    printed(&["--case", &without_day, "--today", "2026-11-22", &homes]);

    let without_city = file(folder.path(), "homes.csv", "id,kind\na,care_home\n");
    let told_of = told(&["--case", &sample, &without_city]);
    assert!(told_of.contains("city"), "{told_of}");

    let told_of = told(&["--case", &sample, "--show", "colour", &homes]);
    assert!(told_of.contains("colour"), "{told_of}");

    let light = std::fs::read_to_string(&sample).unwrap();
    assert!(light.contains("care_level = \"moderate\""));
    let light = light.replace("care_level = \"moderate\"", "care_level = \"mild\"");
    let light = file(folder.path(), "light.toml", &light);
    let told_of = told(&["--case", &light, &homes]);
    assert!(told_of.contains("the case is not ranked: "), "{told_of}");
}

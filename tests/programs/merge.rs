//! The dialogue about rows that may be a home of the table.

use std::fs;

use tempfile::TempDir;

use super::{file, typed};

const HEAD: &str = "id,name_en,kind,city,telephone,source_urls,as_of\n";

#[test]
fn rows_that_may_be_a_home_are_asked_one_by_one_and_no_decision_is_lost() {
    let folder = TempDir::new().unwrap();
    let row = |id: &str, name: &str, telephone: &str| {
        format!("{id},{name},care_home,Shenzhen,{telephone},https://made.up/{id},2026-01-01\n")
    };
    let table = [
        HEAD,
        &row("a", "First Home", "0755 1111 1111"),
        &row("b", "Second Home", "0755 2222 2222"),
    ];
    let list = [
        HEAD,
        &row("x", "The First", "0755 1111 1111"),
        &row("y", "The Second", "0755 2222 2222"),
    ];
    let table = file(&folder, "facilities.csv", &table.concat());
    let list = file(&folder, "list.csv", &list.concat());
    let out = folder.path().join("out");
    let (table, list) = (table.to_str().unwrap(), list.to_str().unwrap());
    let arguments = [
        list,
        "--into",
        table,
        "--out",
        out.to_str().unwrap(),
        "--interactive",
    ];
    // The terminal closes after the first decision.
    let screen = typed("merge", &arguments, "perhaps\ny\n");
    assert!(
        screen.contains("First Home") && screen.contains("telephone"),
        "{screen}"
    );
    let questions = fs::read_to_string(out.join("questions.csv")).unwrap();
    assert_eq!(questions.matches("yes,").count(), 1, "{questions}");
    // What was decided is not asked again; the rest may wait.
    let screen = typed("merge", &arguments, "later\n");
    assert!(
        !screen.contains("First Home") && screen.contains("Second Home"),
        "{screen}"
    );
    let screen = typed("merge", &arguments, "n\n");
    assert!(screen.contains("Second Home"), "{screen}");
    let merged = fs::read_to_string(out.join("facilities.csv")).unwrap();
    // Two homes of the table, one of them joined, and one new.
    assert_eq!(merged.lines().count(), 4, "{merged}");
}

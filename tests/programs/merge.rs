//! The dialogue about rows that may be a home of the table.

use std::fs;

use tempfile::TempDir;

use super::{file, printed, run, said, typed};

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

#[test]
fn ticks_in_the_folder_of_the_output_are_read_and_kept() {
    let folder = TempDir::new().unwrap();
    let row = |id: &str, name: &str| {
        format!("{id},{name},care_home,Shenzhen,0755 1111 1111,https://made.up/{id},2026-01-01\n")
    };
    let table = file(
        &folder,
        "facilities.csv",
        &(HEAD.to_owned() + &row("a", "First Home")),
    );
    let list = file(
        &folder,
        "list.csv",
        &(HEAD.to_owned() + &row("x", "The First")),
    );
    let out = folder.path().join("out");
    let (table, list) = (table.to_str().unwrap(), list.to_str().unwrap());
    let arguments = [list, "--into", table, "--out", out.to_str().unwrap()];
    assert!(printed("merge", &arguments).contains("1 row waits"));
    let questions = out.join("questions.csv");
    let open = fs::read_to_string(&questions).unwrap();
    fs::write(&questions, open.replace("\n,telephone", "\nyes,telephone")).unwrap();
    assert!(printed("merge", &arguments).contains("1 by decision"));
    assert!(
        fs::read_to_string(&questions)
            .unwrap()
            .contains("yes,telephone")
    );
}

#[test]
fn of_an_official_list_is_told_what_cannot_be_used_and_the_rest_is_merged() {
    let folder = TempDir::new().unwrap();
    let answer = r#"{"pois":[
        {"id":"B1","name":"示例养老院","cityname":"深圳市","adname":"福田区","location":"22.54,114.05"},
        {"id":"B2","name":"远方养老院","cityname":"汕头市","adname":"龙湖区","location":"116.7,23.3"}]}"#;
    let list = file(&folder, "answer.json", answer);
    let out = folder.path().join("out");
    let arguments = [
        list.to_str().unwrap(),
        "--as",
        "amap-json",
        "--into",
        "data/facilities.csv",
        "--out",
        out.to_str().unwrap(),
    ];
    // A fact without a date is of little use.
    assert!(!run("merge", &arguments).status.success());
    let dated = [&arguments[..], &["--as-of", "2026-11-26"]].concat();
    let output = run("merge", &dated);
    let told = said(&output.stderr);
    assert!(
        output.status.success() && told.contains("汕头市") && told.contains("lat"),
        "{told}"
    );
    let merged = fs::read_to_string(out.join("facilities.csv")).unwrap();
    assert!(merged.contains("示例养老院") && !merged.contains("远方养老院"));
}

#[test]
fn a_column_that_no_table_has_is_told() {
    let folder = TempDir::new().unwrap();
    let head = HEAD.replace('\n', ",our file number\n");
    let row = "a,First Home,care_home,Shenzhen,,https://made.up/a,2026-01-01,77\n";
    let table = file(&folder, "facilities.csv", &(head + row));
    let table = table.to_str().unwrap();
    let out = folder.path().join("out");
    let output = run(
        "merge",
        &[table, "--into", table, "--out", out.to_str().unwrap()],
    );
    assert!(output.status.success());
    assert!(
        said(&output.stderr).contains("our file number"),
        "{}",
        said(&output.stderr)
    );
}

#[test]
fn a_list_that_is_named_twice_or_empty_is_told_and_the_end_of_input_keeps_what_was_asked() {
    let folder = TempDir::new().unwrap();
    let row = |id: &str, name: &str| {
        format!("{id},{name},care_home,Shenzhen,0755 1111 1111,https://made.up/{id},2026-01-01\n")
    };
    let table = HEAD.to_owned() + &row("a", "First Home");
    let table = file(&folder, "facilities.csv", &table);
    let list = file(
        &folder,
        "list.csv",
        &(HEAD.to_owned() + &row("x", "The First")),
    );
    let other = folder.path().join(".").join("list.csv");
    let empty = file(&folder, "empty.csv", HEAD);
    let out = folder.path().join("out");
    let arguments = [
        list.to_str().unwrap(),
        other.to_str().unwrap(),
        empty.to_str().unwrap(),
        "--into",
        table.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ];
    let output = run("merge", &arguments);
    let told = said(&output.stderr);
    assert!(
        told.contains("list.csv is named twice") && told.contains("empty.csv has no home"),
        "{told}"
    );
    assert!(said(&output.stdout).contains("Of 1 row"));
    let asked = fs::read_to_string(out.join("questions.csv")).unwrap();
    let screen = typed("merge", &[&arguments[..], &["--interactive"]].concat(), "");
    assert!(
        screen.contains(
            "> 
What"
        ),
        "{screen}"
    );
    assert_eq!(
        fs::read_to_string(out.join("questions.csv")).unwrap(),
        asked
    );
}

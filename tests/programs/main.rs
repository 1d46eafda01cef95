//! The programs as a person runs them. `cargo test` builds them first.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails should stop"
)]

mod case;
mod merge;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A program of `examples/`, in the folder of the crate.
fn program(name: &str) -> Command {
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let path = folder.join("examples").join(name);
    assert!(
        path.exists(),
        "run `cargo build --examples` before this test alone"
    );
    let mut command = Command::new(path);
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn run(name: &str, arguments: &[&str]) -> Output {
    program(name).args(arguments).output().unwrap()
}

/// What a program prints that is to succeed.
fn printed(name: &str, arguments: &[&str]) -> String {
    let output = run(name, arguments);
    assert!(output.status.success(), "{}", said(&output.stderr));
    said(&output.stdout)
}

/// What a program says that is to fail.
fn refused(name: &str, arguments: &[&str]) -> String {
    let output = run(name, arguments);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output.stdout));
    said(&output.stderr)
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn file(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

/// The shipped tables in a folder of their own.
fn data() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    folder
}

#[test]
fn a_home_is_found_by_its_place_its_id_and_its_name() {
    let by_place = printed("explain", &["1"]);
    assert_eq!(printed("explain", &["sz-shum-yip-yiju"]), by_place);
    assert_eq!(printed("explain", &["shenzhen SHUM yip yiju"]), by_place);
    assert_eq!(printed("explain", &["深業頤居"]), by_place);
    let against = printed("explain", &["1", "--against", "和園"]);
    assert!(against.starts_with(by_place.trim_end()), "{against}");
    let beside = printed("compare", &["1", "zh-heyuan"]);
    assert_eq!(printed("compare", &["深業頤居", "2"]), beside);
}

#[test]
fn a_name_of_several_homes_lists_them_and_of_none_says_so() {
    let several = refused("explain", &["椿萱茂"]);
    assert!(
        several.contains("homes have \"椿萱茂\" in their names"),
        "{several}"
    );
    let homes: Vec<&str> = several.lines().skip(1).collect();
    assert!(homes.len() == 2 && homes.iter().all(|home| home.contains("椿萱茂")));
    let none = refused("explain", &["Nowhere Hall"]);
    assert!(
        none.contains("no home has the id or the name \"Nowhere Hall\""),
        "{none}"
    );
    let beyond = refused("explain", &["99"]);
    assert!(
        beyond.contains("no place 99 in the order: 25 homes"),
        "{beyond}"
    );
    assert!(refused("explain", &["0"]).contains("no place 0"));
}

#[test]
fn a_home_is_not_set_against_itself() {
    for arguments in [
        ["explain", "1", "--against", "深業頤居"],
        ["compare", "1", "2", "1"],
    ] {
        let said = refused(arguments[0], &arguments[1..]);
        assert!(
            said.contains("Shenzhen Shum Yip Yiju is named twice"),
            "{said}"
        );
    }
}

#[test]
fn nobody_side_by_side_says_what_to_loosen() {
    let folder = tempfile::tempdir().unwrap();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/cases");
    let text = fs::read_to_string(cases.join("sample.toml")).unwrap();
    let text = text + "\n[limits]\ncities = [\"Macao\"]\n";
    let case = file(&folder, "case.toml", &text);
    let case = case.to_str().unwrap();
    let page = printed("rank", &["--case", case]);
    assert!(page.contains("No home"), "{page}");
    let said = refused("compare", &["--case", case]);
    assert!(
        said.contains("No home") && said.contains("Shenzhen"),
        "{said}"
    );
}

#[test]
fn an_answer_that_cannot_be_printed_whole_is_a_failure() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let programs: [(&str, &[&str]); 5] = [
        ("rank", &[]),
        ("firmness", &["--draws", "10"]),
        ("explain", &["1"]),
        ("compare", &[]),
        ("check", &["data/rates.csv"]),
    ];
    for (name, arguments) in programs {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let mut command = program(name);
        let output = command.args(arguments).stdout(Stdio::from(full)).output();
        let output = output.unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(said(&output.stderr).contains("the disk is full"), "{name}");
    }
}

#[test]
fn the_normal_form_never_replaces_the_file_it_was_made_from() {
    let folder = data();
    let path = folder.path().join("rates.csv");
    let before = fs::read(&path).unwrap();
    let name = path.to_str().unwrap();
    let beside = folder.path().join(".").join("rates.csv");
    for out in [name, beside.to_str().unwrap()] {
        assert!(refused("check", &[name, "--fix-to", out]).contains("name another file"));
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    // Another file is replaced, and nothing else is left in the folder.
    let other = file(&folder, "other.csv", "kept until the new one is whole");
    let count = fs::read_dir(folder.path()).unwrap().count();
    run("check", &[name, "--fix-to", other.to_str().unwrap()]);
    assert!(fs::read_to_string(&other).unwrap().starts_with("currency,"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), count);
}

#[test]
fn a_page_that_cannot_be_written_leaves_what_was_there() {
    let said = refused("report", &["--out", "no/such/folder/report.html"]);
    assert!(
        said.contains("cannot be written: there is no such file"),
        "{said}"
    );
}

#[test]
fn a_folder_that_is_not_there_is_told_once() {
    let said = refused("rank", &["--data", "no/such/folder"]);
    // Once for each of its tables, and not once more for the cause of the first.
    let times = |text: &str| said.matches(text).count();
    assert_eq!(times("os error 2"), times("cannot be read:"), "{said}");
    assert!(
        said.lines()
            .all(|line| line.matches("os error 2").count() <= 1),
        "{said}"
    );
}

#[test]
fn a_file_without_end_is_not_read_to_its_end() {
    if Path::new("/dev/zero").exists() {
        let said = refused("rank", &["--case", "/dev/zero"]);
        assert!(said.contains("more than 1 MB"), "{said}");
    }
}

#[test]
fn thousands_of_problems_are_shown_one_by_one() {
    let folder = data();
    let mut text = fs::read_to_string(folder.path().join("districts.csv")).unwrap();
    let again: String = text.lines().nth(1).unwrap().to_owned() + "\n";
    text.push_str(&again.repeat(8000));
    let path = file(&folder, "again.csv", &text);
    let output = run("check", &[path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output.stdout).contains("error"));
}

#[test]
fn a_question_that_stops_a_ranking_fails_the_check() {
    let folder = data();
    let path = folder.path().join("facilities.csv");
    let text = fs::read_to_string(&path).unwrap();
    // Dementia is no level of care: what is meant is a question.
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let at = |name: &str| head.split(',').position(|of| of == name).unwrap();
    let mut row = vec![String::new(); head.split(',').count()];
    for (column, cell) in [
        ("id", "new"),
        ("name_en", "New"),
        ("kind", "care_home"),
        ("city", "hong_kong"),
        ("as_of", "2026-01-01"),
        ("source_urls", "https://example.org"),
        ("care_levels", "moderate; dementia"),
    ] {
        row[at(column)] = cell.to_owned();
    }
    fs::write(&path, format!("{text}{}\n", row.join(","))).unwrap();
    let folder_name = folder.path().to_str().unwrap();
    let checked = run("check", &[path.to_str().unwrap(), "--data", folder_name]);
    let case = "data/cases/sample.toml";
    let ranked = run("rank", &["--data", folder_name, "--case", case]);
    assert_eq!(ranked.status.code(), Some(1), "{}", said(&checked.stdout));
    assert_eq!(checked.status.code(), Some(1), "{}", said(&checked.stdout));
}

#[test]
fn a_weight_that_is_given_twice_and_a_number_of_draws_without_sense_are_refused() {
    let said = refused("rank", &["--weight", "cost=1", "--weight", "cost=2"]);
    assert!(said.contains("--weight cost is given twice"), "{said}");
    for draws in ["0", "10000001", "18446744073709551615"] {
        assert_eq!(run("firmness", &["--draws", draws]).status.code(), Some(2));
    }
}

#[test]
fn a_page_keeps_to_the_width_that_is_asked_for() {
    // A terminal shows a Chinese character in two columns.
    let width = |line: &str| -> usize {
        let width = |c: char| if c >= '\u{2e80}' { 2 } else { 1 };
        line.chars().map(width).sum()
    };
    let report = printed("rank", &["--format", "json", "--top", "1"]);
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let likely = report["ranking"][0]["likely"].as_f64().unwrap();
    let points = format!("{:.1}", likely * 100.0);
    for columns in [60, 80, 109, 110, 120, 160] {
        for lang in ["en", "zh-hant"] {
            let asked = columns.to_string();
            let page = printed("rank", &["--width", &asked, "--lang", lang]);
            let widest = page.lines().max_by_key(|line| width(line)).unwrap();
            assert!(width(widest) <= columns, "{columns}: {widest}");
            assert!(page.contains(&points), "{columns}: {points}");
        }
    }
    let markdown = ["--format", "markdown"];
    let narrow = ["--format", "markdown", "--width", "60"];
    assert_eq!(printed("rank", &markdown), printed("rank", &narrow));
    assert_eq!(run("rank", &["--width", "59"]).status.code(), Some(2));
}

#[test]
fn a_name_sends_no_commands_to_the_terminal_and_turns_no_text_round() {
    let folder = data();
    let path = folder.path().join("facilities.csv");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replace("Shenzhen Shum Yip Yiju", "Shum \u{1b}[2J\u{202e}Yip");
    fs::write(&path, text).unwrap();
    let folder_name = folder.path().to_str().unwrap();
    let case = "data/cases/sample.toml";
    let common = ["--data", folder_name, "--case", case];
    for arguments in [&["rank", "--lenient"][..], &["explain", "1"], &["compare"]] {
        let output = run(arguments[0], &[&arguments[1..], &common].concat());
        let page = said(&output.stdout) + &said(&output.stderr);
        assert!(!page.contains(['\u{1b}', '\u{202e}']), "{page}");
    }
}

/// Runs a program with what a person types.
fn typed(name: &str, arguments: &[&str], keys: &str) -> String {
    use std::io::Write;
    let mut child = program(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(keys.as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    said(&output.stdout)
}

#[test]
fn answers_typed_at_the_terminal_are_in_the_file_before_the_next_question() {
    let folder = TempDir::new().unwrap();
    let answers = folder.path().join("answers.csv");
    let answers = answers.to_str().unwrap();
    let common = ["--answers", answers, "--on", "2026-11-26"];
    let interactive = [&common[..], &["--interactive"]].concat();
    // The terminal closes in the middle of a home.
    let screen = typed("calls", &interactive, "perhaps\nyes\n");
    assert!(screen.contains("\"perhaps\" is not an answer"), "{screen}");
    let file = fs::read_to_string(answers).unwrap();
    assert_eq!(file.lines().count(), 2, "{file}");
    // The home that was rung is not rung again, and what it said is used.
    let screen = typed("calls", &interactive, "end\n");
    let page = printed("calls", &common);
    assert!(
        page.contains("yes (admissions, telephone, 2026-11-26)"),
        "{page}"
    );
    let rung = file.lines().nth(1).unwrap().split(',').next().unwrap();
    let json = printed("calls", &[&common[..], &["--format", "json"]].concat());
    let plan: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(plan["next"] != *rung, "{screen}");
    let calls = plan["calls"].as_array().unwrap();
    assert!(calls.iter().all(|call| call["id"] != *rung));
    // Every other program takes the file too, and `check` finds nothing to say.
    for name in ["rank", "firmness"] {
        assert!(printed(name, &common).contains("1 home asked"), "{name}");
    }
    printed("check", &[answers]);
}

#[test]
fn a_file_of_answers_with_other_columns_is_not_written_to() {
    let folder = TempDir::new().unwrap();
    let answers = file(&folder, "answers.csv", "value,facility\n");
    let answers = answers.to_str().unwrap();
    let told = refused("calls", &["--interactive", "--answers", answers]);
    assert!(told.contains("begins with other columns"), "{told}");
    let told = refused("calls", &["--interactive"]);
    assert!(told.contains("--answers FILE"), "{told}");
}

#[test]
fn a_case_file_in_big5_or_gb_18030_is_read_as_tables_are() {
    let sample = fs::read_to_string("data/cases/sample.toml").unwrap();
    let (_, body) = sample.split_once("date = ").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let ranked = |bytes: &[u8]| {
        let path = folder.path().join("case.toml");
        fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        printed("check", &[path]);
        printed("rank", &["--case", path, "--format", "json"])
    };
    for (encoding, head) in [
        (
            encoding_rs::BIG5,
            "# 中度缺損的長者，申請計劃宿位，兩名子女輪流探望。\nname = \"陳太太，七十八歲\"\n",
        ),
        (
            encoding_rs::GB18030,
            "# 中度失能的长者，申请计划床位，两名子女轮流探望。\nname = \"陈太太，七十八岁\"\n",
        ),
    ] {
        let text = format!("{head}date = {body}");
        let (bytes, _, is_lossy) = encoding.encode(&text);
        assert!(!is_lossy && bytes != text.as_bytes());
        assert_eq!(
            ranked(&bytes),
            ranked(text.as_bytes()),
            "{}",
            encoding.name()
        );
    }
}

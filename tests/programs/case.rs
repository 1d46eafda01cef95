//! The dialogue that puts a case together.

use std::fs;

use tempfile::TempDir;

use super::{printed, refused, typed};

/// The answers of a whole case in the order of the questions, the wrong ones before the
/// right ones.
fn answers(lines: &[&str]) -> String {
    lines.join("\n") + "\n"
}

#[test]
fn a_case_is_put_together_in_three_languages() {
    for (lang, level, wishes, district, day, cities, screen) in [
        (
            "en",
            "moderate",
            "rehabilitation, Chinese medicine",
            "sha tin",
            "Sunday",
            "Shenzhen; Zhuhai",
            ["is not one sum of Hong Kong dollars", "The elder is 78."],
        ),
        (
            "zh-hant",
            "中度",
            "復康、中醫",
            "沙田區",
            "星期日",
            "深圳、珠海市",
            ["不是一個每月的港元數目", "長者78歲。"],
        ),
        (
            "zh-hans",
            "中度",
            "1 3",
            "沙田",
            "周日",
            "深圳，珠海",
            ["不是一个每月的港元数目", "老年人78岁。"],
        ),
    ] {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("case.toml");
        let file = file.to_str().unwrap();
        let keys = answers(&[
            "A case",
            "old",
            "78",
            level,
            "",
            "",
            wishes,
            "2",
            "RMB 7000",
            "HK$8,000",
            "",
            district,
            "4",
            "",
            "150",
            "21:30",
            day,
            cities,
            "4",
            "",
            "1",
            "2026-11-22",
        ]);
        let said = typed("case", &["--out", file, "--lang", lang], &keys);
        for text in screen {
            assert!(said.contains(text), "{lang}: {text}: {said}");
        }
        let text = fs::read_to_string(file).unwrap();
        let case: toml::Table = text.parse().unwrap();
        assert_eq!(case["elder"]["age"].as_integer(), Some(78));
        assert_eq!(case["elder"]["care_level"].as_str(), Some("moderate"));
        let wishes: Vec<_> = case["elder"]["wishes"].as_array().unwrap().iter().collect();
        assert_eq!(wishes[0].as_str(), Some("rehabilitation"), "{lang}");
        assert_eq!(wishes[1].as_str(), Some("tcm"), "{lang}");
        assert_eq!(case["homes"][0]["district"].as_str(), Some("Sha Tin"));
        assert_eq!(case["homes"][0]["visits_per_month"].as_integer(), Some(4));
        assert_eq!(case["money"]["budget_hkd"].as_integer(), Some(8000));
        assert_eq!(case["money"]["funding"].as_str(), Some("scheme_place"));
        assert_eq!(case["limits"]["cities"][1].as_str(), Some("Zhuhai"));
        assert_eq!(case["priorities"]["medical"].as_integer(), Some(60));
        // Above each key stands what it is for.
        assert!(text.lines().filter(|line| line.starts_with('#')).count() > 10);
        // The reader of case files has nothing to say, and the case can be ranked.
        printed("check", &[file]);
        printed("rank", &["--case", file, "--top", "3"]);
    }
}

#[test]
fn a_session_that_ends_goes_on_where_it_stopped() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("case.toml");
    let file = file.to_str().unwrap();
    // The terminal closes after the third answer.
    typed("case", &["--out", file], "A case\n81\nsevere\n");
    let text = fs::read_to_string(file).unwrap();
    assert!(
        text.contains("age = 81") && text.contains("care_level = \"severe\""),
        "{text}"
    );
    // Nobody writes over it unasked.
    let told = refused("case", &["--out", file]);
    assert!(told.contains("is there already"), "{told}");
    // Enter keeps what is known; the required answer is asked until it is given.
    let keys = answers(&["", "", "", "", "", "", "", "", "12000"]);
    let screen = typed("case", &["--from", file], &keys);
    assert!(screen.contains("A case needs this answer."), "{screen}");
    assert!(screen.contains("[81] >"), "{screen}");
    let text = fs::read_to_string(file).unwrap();
    assert!(
        text.contains("age = 81") && text.contains("budget_hkd = 12000"),
        "{text}"
    );
}

#[test]
fn what_is_not_asked_for_stays_in_a_case_that_is_changed() {
    let folder = TempDir::new().unwrap();
    let from = folder.path().join("old.toml");
    let other = "[beliefs.service]\ntube_feeding = 0.8\n";
    let money = "[money]\nbudget_hkd = 8000\nhkd_per_unit = { CNY = 1.1 }\n";
    let home = "[[homes]]\nside = \"hong_kong\"\nlat = 22.4\nlon = 114.2\n";
    let text = format!("[elder]\ncare_level = \"mild\"\n{home}{money}{other}");
    fs::write(&from, &text).unwrap();
    let out = folder.path().join("new.toml");
    let (from, out) = (from.to_str().unwrap(), out.to_str().unwrap());
    typed("case", &["--from", from, "--out", out], "Changed\n79\n");
    let case: toml::Table = fs::read_to_string(out).unwrap().parse().unwrap();
    assert_eq!(case["elder"]["age"].as_integer(), Some(79));
    assert_eq!(case["homes"][0]["lat"].as_float(), Some(22.4));
    assert_eq!(case["money"]["hkd_per_unit"]["CNY"].as_float(), Some(1.1));
    assert_eq!(
        case["beliefs"]["service"]["tube_feeding"].as_float(),
        Some(0.8)
    );
    // The file that was read is as it was.
    assert_eq!(fs::read_to_string(from).unwrap(), text);
    printed("check", &[out]);
}

#[test]
fn a_condition_of_the_scheme_that_is_not_met_is_said_at_once() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("case.toml");
    let file = file.to_str().unwrap();
    let keys = answers(&["A case", "62", "mild", "6", "", "", "scheme", "back", "1"]);
    let screen = typed("case", &["--out", file], &keys);
    for text in ["must prove a need", "dialysis", "What is left"] {
        assert!(screen.contains(text), "{text}: {screen}");
    }
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("funding = \"self_funded\""), "{text}");
    assert!(text.contains("renal_dialysis = true"), "{text}");
}

#[test]
fn a_case_in_json_is_ranked_checked_and_changed_as_one_in_toml() {
    let folder = TempDir::new().unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    // What a ranking says of its case is a case file.
    let report = printed("rank", &["--format", "json", "--top", "3"]);
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let json = file("case.json");
    let text = serde_json::to_string_pretty(&report["case"]["spec"]).unwrap();
    fs::write(&json, &text).unwrap();
    let again = printed("rank", &["--format", "json", "--top", "3", "--case", &json]);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&again).unwrap(),
        report
    );
    assert!(printed("check", &[&json]).contains("0 errors"));
    // To TOML and back.
    let toml = file("case.toml");
    for (from, to) in [(&json, &toml), (&toml, &json)] {
        typed("case", &["--from", from, "--out", to], "end\n");
        let again = printed("rank", &["--format", "json", "--top", "3", "--case", to]);
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&again).unwrap(),
            report
        );
    }
    assert!(fs::read_to_string(&json).unwrap().starts_with('{'));
    // A slip is told with its line.
    fs::write(&json, text.replace("moderate", "medium")).unwrap();
    let output = super::run("check", &[&json]);
    let said = super::said(&output.stdout);
    assert!(
        said.contains("elder.care_level") && said.contains("case.json:"),
        "{said}"
    );
    fs::write(&json, text.replacen(',', "", 1)).unwrap();
    let output = super::run("check", &[&json]);
    assert!(super::said(&output.stdout).contains("not valid JSON"));
}

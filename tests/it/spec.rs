//! A case as data: what is written is read back as the same case, and a slip is told alike in
//! TOML and in JSON.

use proptest::prelude::*;
use silverbay::case::{Case, CaseFileError, CaseSpec, Home};
use silverbay::catalog::Catalog;
use silverbay::explain::Lang;
use silverbay::facility::CareLevel;
use silverbay::place::{Lat, Lon, Position, Side};
use silverbay::problem::Severity;
use silverbay::report::RankingReport;
use silverbay::units::{Currency, ExchangeRate, HkdPerMonth};

use crate::strategies;
use crate::support::{one, shipped, shipped_cases};

/// The case, by each way there is out and in again.
fn there_and_back(case: &Case, catalog: &Catalog) -> [Result<Case, CaseFileError>; 4] {
    let json = serde_json::to_string(&case.to_spec()).unwrap();
    let spec: CaseSpec = serde_json::from_str(&json).unwrap();
    assert_eq!(spec, case.to_spec());
    [
        Case::from_toml_str(&case.to_toml(), catalog),
        Case::from_json_str(&json, catalog),
        Case::from_json_str(&serde_json::to_string_pretty(case).unwrap(), catalog),
        Case::from_spec(&spec, catalog),
    ]
}

#[test]
fn every_shipped_case_is_the_same_after_it_was_written() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        for back in there_and_back(&case, &catalog) {
            assert_eq!(back.unwrap(), case, "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_case_is_the_same_after_it_was_written(
        cases in prop::collection::vec(strategies::case_with_narrow_limits(), 8),
    ) {
        let catalog = shipped();
        for case in cases {
            for back in there_and_back(&case, &catalog) {
                prop_assert_eq!(back.unwrap(), case.clone());
            }
        }
    }

    #[test]
    fn any_text_as_json_is_a_case_or_has_problems(text in "[\\[{}\\],:\"\\\\a-z0-9 .é-]{0,40}") {
        if let Err(error) = Case::from_json_str(&text, &one(&[])) {
            prop_assert!(!error.problems().is_empty());
        }
    }
}

#[test]
fn a_home_by_position_keeps_its_name() {
    let catalog = shipped();
    let position = Position::from_degrees(Lat(22.38), Lon(114.19)).unwrap();
    let home = Home::at(Side::HongKong, position).named("女兒家 \"A\"\n");
    let budget = HkdPerMonth::new(8000.0).unwrap();
    let case = Case::for_elder("x", CareLevel::Mild, budget).home(home);
    let case = case.build().unwrap();
    for back in there_and_back(&case, &catalog) {
        assert_eq!(back.unwrap().homes()[0].label(), "女兒家 \"A\"\n");
    }
}

#[test]
fn what_a_file_cannot_say_no_case_has() {
    let budget = |hkd| HkdPerMonth::new(hkd).unwrap();
    let case = |budget| Case::for_elder("x", CareLevel::Mild, budget);
    // Once an age of 200 could be built and not be read back.
    let error = case(budget(8000.0)).aged(200).build().unwrap_err();
    assert_eq!(error.to_string(), "age must be 0 to 130 years, got 200");
    let unlimited = case(budget(8000.0)).costing_at_most(HkdPerMonth::UNBOUNDED);
    assert_eq!(unlimited.build().unwrap().money().cap, None);
    // Rates are in the order of the currencies, whatever came first.
    let rate = |rate| ExchangeRate::new(rate).unwrap();
    let case = case(budget(8000.0))
        .at_rate(Currency::Mop, rate(0.9))
        .at_rate(Currency::Cny, rate(1.1));
    let case = case.build().unwrap();
    for back in there_and_back(&case, &shipped()) {
        assert_eq!(back.unwrap(), case);
    }
}

/// A slip in TOML and in JSON.
const SLIPS: &[(&str, &str)] = &[
    ("naem = \"x\"", r#""naem": "x""#),
    ("name = 3", r#""name": 3"#),
    (
        "name = \"x\"\ndate = \"22/11/2026\"",
        r#""name": "x", "date": "22/11/2026""#,
    ),
    ("date = \"2026-02-30\"", r#""date": "2026-02-30""#),
    ("date = true", r#""date": true"#),
    ("elder = 3", r#""elder": 3"#),
    ("[elder]\nage = 780", r#""elder": { "age": 780 }"#),
    ("[elder]\nage = 7.5", r#""elder": { "age": 7.5 }"#),
    ("[elder]\nage = 12", r#""elder": { "age": 12 }"#),
    (
        "[elder]\ncare_level = \"medium\"",
        r#""elder": { "care_level": "medium" }"#,
    ),
    (
        "[elder]\nneeds = [\"tcm\", \"massage\", 3]\ndementia = \"yes\"",
        r#""elder": { "needs": ["tcm", "massage", 3], "dementia": "yes" }"#,
    ),
    (
        "[elder]\nresident_of = \"paris\"",
        r#""elder": { "resident_of": "paris" }"#,
    ),
    ("homes = 3", r#""homes": 3"#),
    ("homes = [3]", r#""homes": [3]"#),
    (
        "[[homes]]\ndistrict = \"Hoem\"",
        r#""homes": [{ "district": "Hoem" }]"#,
    ),
    (
        "[[homes]]\nname = 3\nlat = 22",
        r#""homes": [{ "name": 3, "lat": 22 }]"#,
    ),
    (
        "[[homes]]\ndistrict = \"Home\"\n[[homes]]\nside = \"mainland\"\nlat = 114\nlon = 22",
        r#""homes": [{ "district": "Home" }, { "side": "mainland", "lat": 114, "lon": 22 }]"#,
    ),
    (
        "[[homes]]\ndistrict = \"Home\"\nvisits_per_month = 1e308",
        r#""homes": [{ "district": "Home", "visits_per_month": 1e308 }]"#,
    ),
    (
        "[money]\nbudget_hkd = \"8000\"",
        r#""money": { "budget_hkd": "8000" }"#,
    ),
    (
        "[money]\nbudget_hkd = -1",
        r#""money": { "budget_hkd": -1 }"#,
    ),
    (
        "[money]\nbudget_hkd = 1e400",
        r#""money": { "budget_hkd": 1e400 }"#,
    ),
    ("[money]\nbudget_hkd = 8", r#""money": { "budget_hkd": 8 }"#),
    ("[money]\nbudget_hkd = 0", r#""money": { "budget_hkd": 0 }"#),
    (
        "[money]\nfunding = \"lottery\"",
        r#""money": { "funding": "lottery" }"#,
    ),
    (
        "[money]\nhkd_per_unit = { USD = 7.8, CNY = 0 }",
        r#""money": { "hkd_per_unit": { "USD": 7.8, "CNY": 0 } }"#,
    ),
    (
        "[limits]\ncities = [\"Paris\"]",
        r#""limits": { "cities": ["Paris"] }"#,
    ),
    (
        "[limits]\nreturn_time = \"25:00\"",
        r#""limits": { "return_time": "25:00" }"#,
    ),
    (
        "[limits]\nvisit_day = \"someday\"",
        r#""limits": { "visit_day": "someday" }"#,
    ),
    (
        "[limits]\nvisit_minutes = []",
        r#""limits": { "visit_minutes": [] }"#,
    ),
    (
        "[priorities]\ncost = -5\nstance = \"bold\"",
        r#""priorities": { "cost": -5, "stance": "bold" }"#,
    ),
    (
        "[beliefs]\nservice = { tcm = 2, yoga = 0.5 }\nfood = 1",
        r#""beliefs": { "service": { "tcm": 2, "yoga": 0.5 }, "food": 1 }"#,
    ),
];

#[test]
fn a_slip_is_told_alike_in_toml_and_in_json() {
    let catalog = one(&[]);
    for (toml, json) in SLIPS {
        let toml = Case::from_toml_str(toml, &catalog).unwrap_err();
        let json = Case::from_json_str(&format!("{{ {json} }}"), &catalog).unwrap_err();
        let told = |error: &CaseFileError| {
            let mut all: Vec<_> = error.problems().iter().collect();
            // In one line of JSON all have one line.
            all.sort_by_key(|problem| (problem.column(), problem.kind().text()));
            all.into_iter()
                .map(|of| {
                    let words: Vec<_> = Lang::ALL.iter().map(|lang| of.told(*lang)).collect();
                    let key = of.column().map(str::to_owned);
                    (of.kind().code(), of.severity(), key, words)
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&json), told(&toml), "{json}");
        assert!(!told(&json).is_empty());
    }
}

/// The line, the key and the message of each problem.
fn told(json: &str) -> Vec<String> {
    match Case::from_json_str(json, &one(&[])) {
        Ok(_) => Vec::new(),
        Err(error) => error.problems().iter().map(ToString::to_string).collect(),
    }
}

const LEAST: &str = r#"{ "elder": { "care_level": "mild" }, "money": { "budget_hkd": 8000 } }"#;

#[test]
fn every_slip_of_json_is_told_with_its_line_and_key() {
    assert_eq!(told(LEAST), Vec::<String>::new());
    let text = "{\n  \"naem\": \"x\",\n  \"elder\": {\n    \"age\": 780,\n    \"care_level\": \"mild\"\n  },\n  \
                \"homes\": [\n    { \"district\": \"Hoem\" },\n    { \"lat\": 22 }\n  ]\n}\n";
    let places: Vec<_> = told(text)
        .iter()
        .map(|problem| problem.split(": ").next().unwrap().to_owned())
        .collect();
    assert_eq!(
        places,
        [
            "case, line 2, naem",
            "case, line 4, elder.age",
            "case, line 8, homes[0].district",
            "case, line 9, homes[1]",
            "case, line 11, money.budget_hkd",
        ]
    );
}

#[test]
fn text_that_is_not_json_is_told_with_its_place() {
    assert_eq!(
        told("{\n  \"name\": x\n}"),
        [
            "case, line 2: not valid JSON: expected value; see the example in the chapter on case files of the guide"
        ]
    );
    assert!(told("")[0].starts_with("case, line 1: not valid JSON: EOF while parsing a value"));
    assert!(told("{} {}")[0].starts_with("case, line 1: not valid JSON: trailing characters"));
    assert!(told("{ \"name\": \"\\ud800\" }")[0].contains("not valid JSON: "));
    assert_eq!(
        told("{ \"name\": \"x\",\n\"name\": \"y\" }"),
        [
            "case, line 2: not valid JSON: duplicate key at \"\"name\"\"; see the example in the chapter on case files of the guide"
        ]
    );
    assert_eq!(told("[]"), ["case, line 1: expected a table, found []"]);
    assert_eq!(told("3"), ["case, line 1: expected a table, found 3"]);
}

#[test]
fn json_nested_without_end_is_a_value_of_another_type() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let told = told(&LEAST.replace("8000", &deep));
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("case, line 1, money.budget_hkd: expected a number, found ["));
}

#[test]
fn a_null_is_a_key_that_is_not_there() {
    let catalog = one(&[]);
    let text = r#"{ "name": null, "date": null, "elder": { "care_level": "mild", "age": null },
        "homes": null, "money": { "budget_hkd": 8000.0, "cap_hkd": null }, "limits": null }"#;
    let with = Case::from_json_str(text, &catalog).unwrap();
    assert_eq!(with, Case::from_json_str(LEAST, &catalog).unwrap());
    assert_eq!(told(&LEAST.replace("8000", "null")).len(), 1);
}

#[test]
fn json_knows_no_difference_between_72_and_72_point_0() {
    let catalog = one(&[]);
    let aged = LEAST.replace("\"mild\"", "\"mild\", \"age\": 72.0");
    let case = Case::from_json_str(&format!("\u{feff}{aged}\n"), &catalog).unwrap();
    assert_eq!(case.elder().age, Some(72));
    assert_eq!(told(&aged.replace("72.0", "72.5")).len(), 1);
}

#[test]
fn problems_of_data_have_the_key_and_no_line() {
    let mut spec: CaseSpec = serde_json::from_str(LEAST).unwrap();
    spec.elder.age = Some(780);
    spec.money.cap_hkd = Some(f64::NAN);
    let error = Case::from_spec(&spec, &one(&[])).unwrap_err();
    let places: Vec<_> = error
        .problems()
        .iter()
        .map(|of| (of.line(), of.span(), of.column(), of.severity()))
        .collect();
    assert_eq!(
        places,
        [
            (0, None, Some("elder.age"), Severity::Error),
            (0, None, Some("money.cap_hkd"), Severity::Error)
        ]
    );
    // An unknown key has no place in the data.
    assert!(serde_json::from_str::<CaseSpec>(r#"{ "naem": "x" }"#).is_err());
}

#[test]
fn the_case_of_a_ranking_in_json_can_be_sent_back() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let report = RankingReport::new(&ranking, Some(1), Lang::EN);
        let report = serde_json::to_value(&report).unwrap();
        let sent = report["case"]["spec"].to_string();
        assert_eq!(
            Case::from_json_str(&sent, &catalog).unwrap(),
            case,
            "{name}"
        );
    }
}

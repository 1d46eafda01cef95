//! What an adviser is told about a case file, and what a case file may say.

use silverbay::case::{Case, Funding, Stance};
use silverbay::problem::Severity;
use silverbay::units::HkdPerMonth;

use crate::support::{case, one, shipped, shipped_cases};

fn told(text: &str) -> Vec<String> {
    match Case::from_toml_str(text, &one(&[])) {
        Ok(_) => Vec::new(),
        Err(error) => error.problems().iter().map(ToString::to_string).collect(),
    }
}

const LEAST: &str = "[elder]\ncare_level = \"mild\"\n[money]\nbudget_hkd = 8000\n";

#[test]
fn a_case_needs_a_level_of_care_and_a_budget() {
    assert_eq!(told(LEAST), Vec::<String>::new());
    assert_eq!(
        told(""),
        [
            "case, line 1, elder.care_level: required, but missing; give one of independent, \
             mild, moderate, severe, complete",
            "case, line 1, money.budget_hkd: required, but missing; give the monthly budget in HKD",
        ]
    );
}

#[test]
fn a_date_a_budget_and_an_age_that_nobody_means_are_questions() {
    let catalog = shipped();
    let asked = |text: &str| match Case::from_toml_str(text, &catalog) {
        Ok(_) => Vec::new(),
        Err(error) => {
            let problems = error.problems();
            assert!(
                problems
                    .iter()
                    .all(|of| of.severity() == Severity::Question)
            );
            problems
                .iter()
                .map(|of| (of.line(), of.kind().code()))
                .collect()
        }
    };
    let with = |date: &str, age: u8, budget: f64| {
        asked(&format!(
            "date = {date}\n[elder]\nage = {age}\ncare_level = \"mild\"\n[money]\nbudget_hkd = {budget}\n"
        ))
    };
    assert_eq!(with("2026-11-22", 78, 4000.0), []);
    assert_eq!(with("2030-11-22", 45, 100.0), []);
    for date in ["1990-01-01", "2062-01-01"] {
        assert_eq!(with(date, 78, 4000.0), [(1, "implausible_date")]);
    }
    assert_eq!(
        with("2026-11-22", 12, 8.0),
        [(3, "implausible_age"), (6, "implausible_budget")]
    );
    // In a scheme place the elder pays nothing, whatever the budget.
    let scheme = "[elder]\nage = 78\ncare_level = \"moderate\"\n[money]\nbudget_hkd = 1\n\
                  funding = \"scheme_place\"\n";
    assert_eq!(asked(scheme), []);
}

#[test]
fn a_text_that_is_no_case_is_one_problem() {
    let told = told("# Silverbay\n\nRanks homes.\n\n* Exact.\n* Explained.\n");
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("line 3: not valid TOML"), "{}", told[0]);
    // Where one key is one of a case, every slip is told.
    let told = self::told("name = \"x\"\nelder\nmoney\n");
    assert_eq!(told.len(), 2);
}

#[test]
fn every_slip_is_told_with_its_line_and_key() {
    let text = "naem = \"x\"\ndate = 2026-11-22T10:00:00\n[elder]\nage = 780\ncare_level = \"medium\"\n\
                needs = [\"tcm\", \"massage\", 3]\ndementia = \"yes\"\n[[homes]]\ndistrict = \"Hoem\"\n\
                [[homes]]\nside = \"mainland\"\nlat = 114\nlon = 22\n[[homes]]\nlat = 22\n\
                [money]\nbudget_hkd = -1\nfunding = \"lottery\"\n[limits]\ncities = [\"Paris\"]\n\
                return_time = \"25:00\"\n[priorities]\ncost = -5\nstance = \"bold\"\n";
    let told = told(text);
    let places: Vec<_> = told
        .iter()
        .map(|problem| problem.split(": ").next().unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "case, line 1, naem",
            "case, line 2, date",
            "case, line 4, elder.age",
            "case, line 5, elder.care_level",
            "case, line 6, elder.needs",
            "case, line 6, elder.needs",
            "case, line 7, elder.dementia",
            "case, line 9, homes[0].district",
            "case, line 12, homes[1].lat",
            "case, line 14, homes[2]",
            "case, line 17, money.budget_hkd",
            "case, line 18, money.funding",
            "case, line 20, limits.cities",
            "case, line 21, limits.return_time",
            "case, line 23, priorities.cost",
            "case, line 24, priorities.stance",
        ]
    );
    assert_eq!(told.len(), 16, "{told:#?}");
    assert!(
        told.iter()
            .any(|problem| problem.ends_with("did you mean \"Home\"?"))
    );
}

#[test]
fn text_that_is_not_toml_is_told_with_its_line() {
    let told = told("[elder]\ncare_level = mild\n");
    assert!(told[0].starts_with("case, line 2: "), "{told:?}");
}

#[test]
fn a_case_nobody_could_rank_is_refused() {
    let zero = "[priorities]\nvisit = 0\ncost = 0\ncare = 0\nmedical = 0\nquality = 0\nlife = 7\n";
    assert_eq!(
        told(&format!("{LEAST}{zero}")),
        [
            "case, line 5, priorities: no criterion that applies has a positive weight; visit needs homes, and life needs wishes"
        ]
    );
    assert_eq!(
        told(&LEAST.replace("8000", "0")),
        [
            "case, line 3, money.budget_hkd: the budget must be above 0, because half of the cost scale is measured by it"
        ]
    );
    let never = "[[homes]]\ndistrict = \"Home\"\nvisits_per_month = 0\n";
    assert_eq!(
        told(&format!("{LEAST}{never}")),
        [
            "case, line 5, homes: visits_per_month is 0 for every home; give at least one of them a number above 0"
        ]
    );
}

#[test]
fn the_date_may_be_a_date_or_a_text_and_must_exist() {
    let catalog = one(&[]);
    for date in ["2026-11-22", "\"2026-11-22\""] {
        let case = Case::from_toml_str(&format!("date = {date}\n{LEAST}"), &catalog).unwrap();
        assert_eq!(case.date().unwrap().to_string(), "2026-11-22");
    }
    assert_eq!(
        told(&format!("date = \"2026-02-30\"\n{LEAST}")),
        ["case, line 1, date: \"2026-02-30\" is a date that does not exist"]
    );
    assert!(told(&format!("date = 2026-02-30\n{LEAST}"))[0].starts_with("case, line 1"));
}

#[test]
fn without_a_date_the_newest_row_stands_for_today() {
    let catalog = one(&[("as_of", "2025")]);
    let case = Case::from_toml_str(LEAST, &catalog).unwrap();
    assert_eq!(
        catalog.rank(&case).unwrap().date().unwrap().to_string(),
        "2025-12-31"
    );
}

#[test]
fn everything_a_case_file_may_say_is_understood() {
    let catalog = one(&[]);
    let case = case(
        &catalog,
        "age = 0x48\nproven_need = true\nneeds = [\"tcm\"]",
        "funding = \"portable_cssa\"\ncap_hkd = 9000.5\nhkd_per_unit = { CNY = 1.1 }",
        "[limits]\nvisit_minutes = 90\ncities = [\"Zhuhai\", \"Foshan\"]\nreturn_time = \"24:00\"\n\
         [priorities]\nstance = \"hopeful\"\nlife = 0.5",
    );
    assert_eq!(case.elder().age, Some(72));
    assert_eq!(
        case.money().funding,
        Funding::PortableCssa(HkdPerMonth::new(5000.0).unwrap())
    );
    assert_eq!(case.money().cap, HkdPerMonth::new(9000.5).ok());
    assert_eq!(
        case.limits().cities,
        ["Zhuhai", "Foshan"].map(crate::support::city)
    );
    assert_eq!(case.limits().return_time.unwrap().to_string(), "24:00");
    assert_eq!(case.stance(), Stance::Hopeful);
}

#[test]
fn the_scheme_refuses_before_any_facility_is_looked_at() {
    let catalog = shipped();
    let text = "[elder]\nage = 61\ncare_level = \"mild\"\n[money]\nbudget_hkd = 1\nfunding = \"scheme_place\"\n";
    let case = Case::from_toml_str(text, &catalog).unwrap();
    let refused = catalog.rank(&case).unwrap_err();
    assert_eq!(refused.conditions.len(), 2);
    assert_eq!(
        refused.to_string(),
        "no scheme place for this elder: The elder is 61 and must prove a need for residential care; the case \
         does not state one. The level of care (mild) is below that of a care-and-attention place."
    );
}

#[test]
fn every_shipped_case_ranks_some_homes() {
    let catalog = shipped();
    let cases = shipped_cases();
    assert!(cases.len() >= 6);
    for (name, text) in cases {
        let case = Case::from_toml_str(&text, &catalog).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(!catalog.rank(&case).unwrap().is_empty(), "{name}");
    }
}

#[test]
fn numbers_nobody_means_are_refused_at_their_key() {
    // Once these gave scores that were no numbers, or journeys of 0 minutes.
    for budget in ["1e308", "inf", "nan"] {
        let told = told(&LEAST.replace("8000", budget));
        assert!(
            told[0].starts_with("case, line 4, money.budget_hkd: "),
            "{told:?}"
        );
        assert!(told[0].contains(": monthly amount must be 0 to 1,000,000,000 HKD, got "));
    }
    let often = "[[homes]]\ndistrict = \"Home\"\nvisits_per_month = 1e308\n";
    assert!(
        told(&format!("{LEAST}{often}"))[0].contains("number of visits a month must be 0 to 1,000")
    );
    assert!(
        told(&format!("{LEAST}[priorities]\ncost = 1e308\n"))[0]
            .contains("weight must be 0 to 1,000,000")
    );
}

#[test]
fn a_value_of_another_type_is_told_as_it_stands() {
    assert_eq!(
        told(&LEAST.replace("8000", "\"eight thousand\"")),
        ["case, line 4, money.budget_hkd: expected a number, found \"eight thousand\""]
    );
}

#[test]
fn a_return_time_may_be_a_text_or_a_time() {
    let catalog = one(&[]);
    for time in ["\"21:30\"", "21:30:00"] {
        let text = format!("{LEAST}[limits]\nreturn_time = {time}\n");
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        assert_eq!(case.limits().return_time.unwrap().to_string(), "21:30");
    }
}

#[test]
fn a_district_in_chinese_is_told_with_its_english_name() {
    let catalog = shipped();
    let text = format!("{LEAST}[[homes]]\ndistrict = \"沙田\"\n");
    let error = Case::from_toml_str(&text, &catalog).unwrap_err();
    assert!(
        error.to_string().ends_with("did you mean \"Sha Tin\"?"),
        "{error}"
    );
}

#[test]
fn a_case_keeps_its_day_where_no_facility_has_a_date() {
    let catalog = one(&[("as_of", "")]);
    let case = case(&catalog, "", "", "");
    assert_eq!(case.date(), silverbay::units::Day::new(2026, 6, 1).ok());
}

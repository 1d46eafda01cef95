//! Hours of crossings on the weekday of the visits and at festivals.

use silverbay::case::Case;
use silverbay::catalog::{Catalog, CheckOptions, Parts, TableKind, Tables, check_table};
use silverbay::units::Weekday;

use crate::support::{
    CROSSINGS_HEAD, case, districts, facilities, row, shipped, shipped_cases, tables,
};

const HEAD: &str =
    "crossing,weekdays,valid_from,valid_until,opens,closes,source_urls,as_of,notes\n";

/// The small world whose only crossing, `a`, is usually open from 07:00 to 22:00.
fn world(hours: &str) -> Catalog {
    let homes = facilities(&[row(&[])]);
    let gate =
        format!("{CROSSINGS_HEAD}a,A,,hong_kong,22,114,mainland,22,114,5,6,07:00,22:00,open,,,\n");
    let (text, districts) = (format!("{HEAD}{hours}"), districts());
    let tables = Tables {
        crossing_hours: Some(Box::new(text.as_bytes())),
        ..tables(&homes, &districts, &gate)
    };
    Catalog::read(tables).unwrap_or_else(|error| panic!("{error}"))
}

/// Whether the family can be home at 23:00, on a case of 1 June 2026, which is a Monday.
fn can_return_at_eleven(hours: &str, day: &str) -> bool {
    let limits = format!("[limits]\nreturn_time = \"23:00\"\n{day}");
    let catalog = world(hours);
    let case = case(&catalog, "", "", &limits);
    catalog.rank(&case).unwrap().len() == 1
}

const SUNDAY: &str = "visit_day = \"sunday\"";
const MONDAY: &str = "visit_day = \"monday\"";

#[test]
fn hours_of_a_weekday_hold_on_that_day_alone() {
    let weekend = "a,saturday;sunday,,,07:00,24:00,,,\n";
    assert!(can_return_at_eleven(weekend, SUNDAY));
    assert!(!can_return_at_eleven(weekend, MONDAY));
    // Without a weekday the usual hours are meant.
    assert!(!can_return_at_eleven(weekend, ""));
}

#[test]
fn an_exception_holds_on_the_first_such_weekday_from_the_day_of_the_case_on() {
    let on = |from: &str, until: &str| format!("a,,{from},{until},07:00,02:00,,,\n");
    assert!(can_return_at_eleven(
        &on("2026-06-01", "2026-06-01"),
        MONDAY
    ));
    assert!(!can_return_at_eleven(
        &on("2026-06-01", "2026-06-01"),
        SUNDAY
    ));
    assert!(can_return_at_eleven(
        &on("2026-06-07", "2026-06-07"),
        SUNDAY
    ));
    // The Sunday after that one is no day of this case.
    assert!(!can_return_at_eleven(
        &on("2026-06-14", "2026-06-14"),
        SUNDAY
    ));
    assert!(!can_return_at_eleven(
        &on("2026-05-01", "2026-05-31"),
        MONDAY
    ));
    assert!(can_return_at_eleven(&on("2026-05-01", ""), MONDAY));
    assert!(can_return_at_eleven(&on("", "2026-06-01"), MONDAY));
}

#[test]
fn of_several_rows_the_one_that_begins_last_counts_then_the_one_of_fewest_weekdays() {
    let weekly = "a,sunday,,,07:00,24:00,,,\n";
    let daily = "a,,,,07:00,20:00,,,\n";
    assert!(can_return_at_eleven(&[daily, weekly].concat(), SUNDAY));
    assert!(!can_return_at_eleven(&[daily, weekly].concat(), MONDAY));
    let festival = "a,,2026-06-07,2026-06-07,07:00,18:00,,,\n";
    assert!(!can_return_at_eleven(&[weekly, festival].concat(), SUNDAY));
    let season = "a,,2026-06-01,2026-08-31,07:00,18:00,,,\n";
    let late = "a,,2026-06-07,2026-06-07,07:00,24:00,,,\n";
    assert!(can_return_at_eleven(&[season, late].concat(), SUNDAY));
    let shorter = "a,,2026-06-01,2026-06-30,07:00,24:00,,,\n";
    assert!(can_return_at_eleven(&[season, shorter].concat(), SUNDAY));
    // Of two alike the upper one.
    let other = "a,sunday,,,07:00,18:00,,,\n";
    assert!(can_return_at_eleven(&[weekly, other].concat(), SUNDAY));
    assert!(!can_return_at_eleven(&[other, weekly].concat(), SUNDAY));
}

#[test]
fn nothing_changes_by_a_bit_where_a_case_names_no_weekday() {
    let with = shipped();
    assert!(!with.crossing_hours().is_empty());
    let without = Catalog::new(Parts {
        crossing_hours: Vec::new(),
        ..with.clone().into_parts()
    });
    let without = without.unwrap();
    for (name, text) in shipped_cases() {
        let keys = |catalog: &Catalog| -> Vec<u64> {
            let case = Case::from_toml_str(&text, catalog).unwrap();
            let ranking = catalog.rank(&case).unwrap();
            let places = ranking.iter();
            places
                .map(|place| place.evaluation().key.get().to_bits())
                .collect()
        };
        assert_eq!(keys(&with), keys(&without), "{name}");
    }
}

#[test]
fn lo_wu_is_open_past_midnight_at_the_lunar_new_year_of_2024() {
    let catalog = shipped();
    let homes_reached = |date: &str, day: &str| {
        let text = format!(
            "date = {date}\n[elder]\ncare_level = \"mild\"\n[[homes]]\ndistrict = \"North\"\n\
             [money]\nbudget_hkd = 8000\n[limits]\nreturn_time = \"01:30\"\nvisit_day = \"{day}\"\n"
        );
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let mut gates: Vec<String> = ranking
            .iter()
            .flat_map(|place| {
                let journeys: Vec<_> = place.journeys().collect();
                journeys
                    .into_iter()
                    .filter_map(|journey| Some(journey.via?.id.to_string()))
            })
            .collect();
        gates.sort_unstable();
        gates.dedup();
        gates
    };
    assert!(homes_reached("2024-02-09", "friday").contains(&"lo_wu".to_owned()));
    assert!(!homes_reached("2024-02-10", "saturday").contains(&"lo_wu".to_owned()));
    assert!(homes_reached("2024-02-10", "sunday").contains(&"lo_wu".to_owned()));
}

#[test]
fn a_weekday_is_read_in_three_languages() {
    let catalog = world("");
    for text in [
        "sunday",
        "Sunday",
        "星期日",
        "星期天",
        "週日",
        "周日",
        "禮拜日",
    ] {
        let limits = format!("[limits]\nvisit_day = \"{text}\"");
        let case = case(&catalog, "", "", &limits);
        assert_eq!(case.limits().visit_day, Some(Weekday::Sunday), "{text}");
    }
    let text = "[elder]\ncare_level = \"mild\"\n[money]\nbudget_hkd = 8000\n[limits]\nvisit_day = \"holiday\"\n";
    assert_eq!(
        Case::from_toml_str(text, &catalog).unwrap_err().problems()[0].to_string(),
        "case, line 6, limits.visit_day: \"holiday\" is not a day of the week; allowed: monday, \
         tuesday, wednesday, thursday, friday, saturday, sunday"
    );
}

#[test]
fn what_is_wrong_with_hours_is_told_by_row_and_column() {
    let text =
        format!("{HEAD}a,someday,2026-02-30,,25:00,22:00,,,\nb,,2026-02-09,2026-02-08,,,,,\n");
    let options = CheckOptions::default();
    let checked = check_table("crossing_hours.csv", text.as_bytes(), &options);
    assert_eq!(checked.source.unwrap().table, TableKind::CrossingHours);
    let mut told: Vec<String> = checked.problems.iter().map(ToString::to_string).collect();
    for of in &mut told {
        of.truncate(of.find(';').unwrap_or(of.len()));
    }
    assert_eq!(
        told,
        [
            "crossing_hours.csv, line 2, opens: \"25:00\" is not a time of day",
            "crossing_hours.csv, line 2, weekdays: \"someday\" is not a day of the week",
            "crossing_hours.csv, line 2, valid_from: \"2026-02-30\" is a date that does not exist",
            "crossing_hours.csv, line 3, opens: required, but missing",
            "crossing_hours.csv, line 3, closes: required, but missing",
            "crossing_hours.csv, line 3, valid_until: \"2026-02-09 – 2026-02-08\" runs from the higher to the lower end",
        ]
    );
}

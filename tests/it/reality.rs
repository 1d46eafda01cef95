//! Lists as they come from offices: each file of `tests/reality` is named by its defect,
//! with invented homes. What is kept, and what is asked.

use silverbay::catalog::{Catalog, Loaded, Settings, TableKind, TableSettings, Tables};
use silverbay::facility::{Facility, Kind, Medical, Stars};
use silverbay::place::Standing;
use silverbay::problem::Severity;
use silverbay::units::Currency;

use crate::support::shipped;

fn bytes(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reality");
    let name = if name.contains('.') {
        name.to_owned()
    } else {
        format!("{name}.csv")
    };
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

/// The file as the facilities of a catalog with the shipped districts and rates.
fn read(name: &str, stated: TableSettings) -> Loaded {
    let catalog = shipped();
    let table = |kind: TableKind| {
        let mut bytes = Vec::new();
        catalog
            .write(kind, silverbay::catalog::ByteOrderMark::Without, &mut bytes)
            .unwrap();
        bytes
    };
    let (districts, crossings) = (table(TableKind::Districts), table(TableKind::Crossings));
    let (rates, policy) = (table(TableKind::Rates), table(TableKind::Policy));
    let facilities = bytes(name);
    let tables = Tables {
        facilities: Box::new(facilities.as_slice()),
        districts: Box::new(districts.as_slice()),
        crossings: Box::new(crossings.as_slice()),
        rates: Box::new(rates.as_slice()),
        policy: Box::new(policy.as_slice()),
        beliefs: None,
        paces: None,
        journeys: None,
        hospitals: None,
        crossing_hours: None,
    };
    let mut settings = Settings::default();
    settings.state(TableKind::Facilities, stated);
    Catalog::read_lenient(tables, &settings).unwrap()
}

fn codes(loaded: &Loaded, severity: Severity) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = loaded
        .problems
        .iter()
        .filter(|problem| problem.severity() == severity)
        .map(|problem| problem.kind().code())
        .collect();
    codes.dedup();
    codes
}

/// File, homes kept of rows, errors, questions.
type Case = (
    &'static str,
    (usize, usize),
    &'static [&'static str],
    &'static [&'static str],
);

const CASES: &[Case] = &[
    ("title_lines_above_heading", (2, 2), &[], &[]),
    ("bilingual_heading_one_cell", (1, 1), &[], &[]),
    ("bilingual_heading_slash", (1, 1), &[], &[]),
    ("no_kind_column", (2, 2), &[], &["list_does_not_say"]),
    ("headings_of_a_bureau", (1, 1), &[], &[]),
    (
        "open_data_with_both_coordinates",
        (1, 1),
        &[],
        &["list_does_not_say"],
    ),
    ("workbook.xlsx", (2, 2), &[], &[]),
    ("workbook_renamed", (2, 2), &[], &[]),
    ("pipe_separated", (2, 2), &[], &[]),
    ("full_width_comma_separated", (1, 1), &[], &[]),
    (
        "position_without_datum_and_precision",
        (1, 1),
        &[],
        &["list_does_not_say"],
    ),
    // 未知 is not stated.
    ("datum_words_not_known", (4, 4), &[], &["no_datum"]),
    (
        "swapped_latitude_drops_home",
        (1, 1),
        &[],
        &["swapped_position"],
    ),
    ("unknown_service_word", (1, 1), &[], &[]),
    ("no_stars_words", (5, 5), &[], &[]),
    (
        "fee_but_no_currency_column",
        (3, 3),
        &[],
        &["list_does_not_say"],
    ),
    (
        "fee_of_other_period_or_rooms",
        (4, 4),
        &[],
        &["fee_several_sums"],
    ),
    ("excel_dates", (4, 4), &[], &[]),
    (
        "ambiguous_and_unknown_dates",
        (3, 3),
        &[],
        &["ambiguous_date", "not_a_day"],
    ),
    ("kind_words", (7, 7), &[], &["unknown_kind"]),
    (
        "district_not_in_gazetteer",
        (5, 5),
        &[],
        &["unknown_district"],
    ),
    ("medical_words", (3, 3), &[], &["unknown_word"]),
    ("row_longer_by_empty_cells", (2, 2), &[], &[]),
    ("row_shorter_at_the_end", (2, 2), &[], &[]),
    (
        "merged_cells_of_city",
        (2, 3),
        &["merged_cell"],
        &["fee_without_currency"],
    ),
    ("totals_and_notes_below", (2, 2), &[], &[]),
    ("ids_eaten_by_excel", (2, 2), &[], &[]),
    ("quote_not_closed", (2, 3), &["quote_not_closed"], &[]),
    ("blank_row_with_spaces", (2, 2), &[], &[]),
    ("one_row_a_room_type", (1, 3), &[], &[]),
    (
        "a_date_in_the_future",
        (2, 2),
        &[],
        &["date_far_after_others"],
    ),
    (
        "hk1980_northing_and_easting_swapped",
        (2, 2),
        &[],
        &["swapped_position"],
    ),
    ("beds_no_home_has", (3, 3), &[], &["beds_unclear"]),
    ("fee_in_brackets", (1, 1), &[], &["fee_negative"]),
];

#[test]
fn every_list_keeps_the_homes_that_a_careful_clerk_would_and_asks_what_a_clerk_would() {
    for (name, kept, errors, questions) in CASES {
        let loaded = read(name, TableSettings::default());
        let source = loaded
            .sources
            .iter()
            .find(|source| source.table == TableKind::Facilities)
            .unwrap();
        assert_eq!(
            (source.kept, source.rows),
            *kept,
            "{name}: {:#?}",
            loaded.problems
        );
        assert_eq!(codes(&loaded, Severity::Error), *errors, "{name}");
        assert_eq!(codes(&loaded, Severity::Question), *questions, "{name}");
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reality");
    let files = std::fs::read_dir(folder).unwrap().count();
    // The rates are no list of homes.
    assert_eq!(files, CASES.len() + 1);
}

fn homes(name: &str) -> Vec<Facility> {
    let loaded = read(name, TableSettings::default());
    loaded.catalog.facilities().to_vec()
}

#[test]
fn the_facts_of_a_list_are_those_that_it_states() {
    let bureau = &homes("headings_of_a_bureau")[0];
    let fees = bureau.fees.as_ref().unwrap();
    assert_eq!(bureau.city.code(), "Shenzhen");
    assert_eq!(bureau.district.as_deref(), Some("Nanshan"));
    assert_eq!(bureau.beds, Some(300));
    assert_eq!(bureau.stars, Stars::new(4).ok());
    assert_eq!(fees.currency, Currency::Cny);
    assert_eq!(fees.all_in.unwrap().to_string(), "3000-5000");

    assert!(
        homes("no_stars_words")
            .iter()
            .all(|home| home.stars.is_none())
    );
    let dates = homes("excel_dates");
    let is_march = |home: &Facility| {
        home.provenance
            .as_of
            .map(|date| date.to_string())
            .as_deref()
            == Some("2025-03-01")
    };
    assert!(dates.iter().all(is_march));
    let kinds: Vec<Kind> = homes("kind_words").iter().map(|home| home.kind).collect();
    assert_eq!(kinds, [Kind::CareHome; 7]);
    let districts = homes("district_not_in_gazetteer");
    let districts: Vec<_> = districts
        .iter()
        .map(|home| home.district.as_deref())
        .collect();
    let expected = [
        Some("Nanshan"),
        None,
        Some("Sai Kung"),
        Some("Yuen Long"),
        Some("Guangming"),
    ];
    assert_eq!(districts, expected);
    let medical: Vec<_> = homes("medical_words")
        .iter()
        .map(|home| home.medical)
        .collect();
    let expected = [
        Some(Medical::ContractedHospital),
        Some(Medical::InHouseClinic),
        None,
    ];
    assert_eq!(medical, expected);
    let fees: Vec<Option<String>> = homes("fee_of_other_period_or_rooms")
        .iter()
        .map(|home| Some(home.fees.as_ref()?.all_in?.to_string()))
        .collect();
    assert_eq!(
        fees,
        [
            Some("4000".to_owned()),
            None,
            None,
            Some("3000 up".to_owned())
        ]
    );
    let rooms = homes("one_row_a_room_type");
    assert_eq!(
        rooms[0].fees.as_ref().unwrap().all_in.unwrap().to_string(),
        "4500-8000"
    );
}

#[test]
fn headings_on_two_rows_and_a_position_in_one_cell_are_read() {
    let list = "深圳市养老机构名单,,,,,\n\
        序号,机构名称,机构地址,收费标准,,坐标\n\
        ,,,床位费（元/月）,护理费（半自理）,\n\
        1,甲颐养院,广东省深圳市南山区某路1号,3000-4000,1200元,\"113.93,22.53\"\n\
        ,合计,,,,\n";
    let catalog = shipped();
    let options = silverbay::catalog::CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        settings: TableSettings {
            kind: Some(Kind::CareHome),
            datum: Some(silverbay::place::Datum::Gcj02),
            precision: Some(silverbay::place::Precision::Exact),
            ..TableSettings::default()
        },
        ..Default::default()
    };
    let reader = silverbay::catalog::FacilityReader::new("list.csv", list.as_bytes(), &options);
    let [home] = reader.collect::<Vec<_>>().try_into().unwrap();
    let fees = home.fees.unwrap();
    assert_eq!(
        (home.city.code(), home.district.as_deref()),
        ("Shenzhen", Some("Nanshan"))
    );
    assert_eq!(fees.bed.unwrap().to_string(), "3000-4000");
    assert_eq!(fees.care_partial.unwrap().to_string(), "1200");
    assert!(matches!(home.location.standing, Standing::Own(_)));
}

#[test]
fn what_is_asked_of_a_list_is_stated_once() {
    let stated = TableSettings {
        kind: Some(Kind::CareHome),
        ..TableSettings::default()
    };
    let loaded = read("no_kind_column", stated);
    assert_eq!(codes(&loaded, Severity::Question), [""; 0]);
    let stated = TableSettings {
        currency: Some(Currency::Hkd),
        ..TableSettings::default()
    };
    let loaded = read("fee_but_no_currency_column", stated);
    assert_eq!(codes(&loaded, Severity::Question), [""; 0]);
    let stated = TableSettings {
        datum: Some(silverbay::place::Datum::Gcj02),
        precision: Some(silverbay::place::Precision::Exact),
        ..TableSettings::default()
    };
    let loaded = read("position_without_datum_and_precision", stated);
    let home = &loaded.catalog.facilities()[0];
    assert!(matches!(home.location.standing, Standing::Own(_)));
    let stated = TableSettings {
        fill_down: true,
        ..TableSettings::default()
    };
    let loaded = read("merged_cells_of_city", stated);
    assert_eq!(loaded.catalog.facilities().len(), 3);
    assert_eq!(codes(&loaded, Severity::Error), [""; 0]);
}

#[test]
fn a_rate_of_a_hundred_units_is_asked_about() {
    let checked = silverbay::catalog::check_table(
        "rates.csv",
        bytes("rates_a_hundred_times_or_inverted").as_slice(),
        &silverbay::catalog::CheckOptions::default(),
    );
    let [problem] = checked.problems.as_slice() else {
        panic!("{:?}", checked.problems)
    };
    assert_eq!(problem.kind().code(), "implausible_rate");
}

#[test]
fn a_workbook_is_read_whatever_its_name_ends_with() {
    for name in ["workbook.xlsx", "workbook_renamed"] {
        let [one, two] = homes(name).try_into().unwrap();
        assert_eq!((&*one.id, one.beds), ("a1", Some(100)));
        let bed = |home: &Facility| home.fees.as_ref().unwrap().bed.unwrap().to_string();
        assert_eq!([bed(&one), bed(&two)], ["3000", "4000-5000"]);
        assert_eq!(two.district.as_deref(), Some("Panyu"));
    }
}

#[test]
fn a_picture_a_document_and_a_page_without_a_table_are_named_with_what_to_do() {
    let told = |bytes: &[u8]| {
        let options = silverbay::catalog::CheckOptions::default();
        let checked = silverbay::catalog::check_table("list.csv", bytes, &options);
        checked.problems[0].to_string()
    };
    assert_eq!(
        told(b"%PDF-1.7"),
        "list.csv: the file is a PDF and no table of text; open it, and save the table as CSV UTF-8"
    );
    assert!(told(b"\x89PNG\r\n").contains("a picture"));
    assert!(told(b"{\\rtf1").contains("a document"));
    assert!(told(b"\r\n<HTML><p>").contains("a web page"));
    assert!(told(b"PK\x03\x04\x14\x00\x06\x00").contains("damaged"));
    assert!(told(b"\xD0\xCF\x11\xE0\xA1").contains("damaged"));
}

//! What a clerk is told about a table that cannot be used as it stands.

use silverbay::case::{Case, Home};
use silverbay::catalog::{
    Catalog, CheckOptions, FacilityColumn, LineIndex, LoadError, Parts, Settings, TableKind,
    TableSettings, check_table,
};
use silverbay::explain::{self, Lang};
use silverbay::facility::{CareLevel, Facility, FacilityStatus, Service, Stars};
use silverbay::place::{City, Side};
use silverbay::problem::{Problem, ProblemKind, Severity};
use silverbay::units::HkdPerMonth;
use silverbay::vocabulary::Word;

use crate::support::{
    CROSSINGS_HEAD, POLICY, RATES, districts, facilities, gate, row, shipped, tables,
};

/// The problems of a table looked at by itself.
fn problems_of(file: &str, bytes: &[u8]) -> Vec<Problem> {
    check_table(file, bytes, &CheckOptions::default()).problems
}

/// The problems of facilities.csv with these rows, as a clerk reads them.
fn told(rows: &[String]) -> Vec<String> {
    let text = facilities(rows);
    told_of(&text)
}

fn told_of(facilities: &str) -> Vec<String> {
    match Catalog::read(tables(facilities, &districts(), &gate())) {
        Ok(_) => Vec::new(),
        Err(error) => error.problems().iter().map(ToString::to_string).collect(),
    }
}

fn told_of_cell(column: &str, text: &str) -> Vec<String> {
    told(&[row(&[(column, text)])])
}

#[test]
fn a_word_outside_its_vocabulary_is_told_with_those_allowed() {
    assert_eq!(
        told_of_cell("kind", "hotel"),
        [
            "facilities.csv, line 2, kind: question: \"hotel\" is no kind of home known here; the kind is taken \
          from the name, else as a care home; write one of care_home, integrated, nursing_hospital, \
          rehabilitation_hospital, service_centre"
        ]
    );
    // In a list the known words count.
    assert_eq!(told_of_cell("services", "tcm;massage"), [""; 0]);
    assert_eq!(
        told_of_cell("scheme_member", "maybe"),
        [
            "facilities.csv, line 2, scheme_member: question: \"maybe\" is not an answer; allowed: yes, no"
        ]
    );
}

#[test]
fn a_negative_fee_and_a_fee_in_words_are_refused_and_never_guessed() {
    for (text, told_of_it) in [
        (
            "-500",
            "\"-500\" is below zero; write the amount without a sign",
        ),
        (
            "面议",
            "question: \"面议\" says that the price is negotiable, which is neither free nor a number; ask the home for its price, and leave the cell blank until it is known",
        ),
        (
            "about 7000",
            "question: \"about 7000\" is a rough amount without a lower and an upper end; ask for the lowest \
             and the highest price, and write 6000-7000",
        ),
    ] {
        assert_eq!(
            told(&[row(&[("currency", "CNY"), ("bed_fee", text)])]),
            [format!(
                "facilities.csv, line 2, bed_fee: question: {}",
                told_of_it.trim_start_matches("question: ")
            )]
        );
    }
    assert_eq!(
        told(&[row(&[("currency", "CNY"), ("meal_fee", "800-700")])]),
        [
            "facilities.csv, line 2, meal_fee: question: \"800-700\" runs from the higher to the lower end; swap the ends"
        ]
    );
    assert_eq!(
        told(&[row(&[("bed_fee", "700")])]),
        [
            "facilities.csv, line 2, currency: question: a fee is given without a currency; write one of HKD, CNY, MOP"
        ]
    );
}

#[test]
fn an_unknown_district_is_told_with_the_one_spelt_alike() {
    assert_eq!(
        told_of_cell("district", "Nothside"),
        [
            "facilities.csv, line 2, district: question: \"Nothside\" is not a district in districts.csv; did \
          you mean \"Northside\"?"
        ]
    );
    assert_eq!(
        told_of_cell("district", "Atlantis"),
        [
            "facilities.csv, line 2, district: question: \"Atlantis\" is not a district in districts.csv"
        ]
    );
    assert_eq!(
        told_of_cell("district", "Home"),
        [
            "facilities.csv, line 2, district: question: \"Home\" is a district of Hong Kong, but the row says Shenzhen"
        ]
    );
}

#[test]
fn latitude_and_longitude_in_each_others_place_are_recognised() {
    assert_eq!(
        told(&[row(&[("lat", "114.1"), ("lon", "22.5")])]),
        [
            "facilities.csv, line 2, lat: question: latitude 114.1 and longitude 22.5 look swapped; put the latitude first; it is -90 to 90 degrees"
        ]
    );
    assert_eq!(
        told_of_cell("lon", "222"),
        ["facilities.csv, line 2, lon: question: longitude must be -180 to 180 degrees, got 222"]
    );
    assert_eq!(
        told_of_cell("lat", "22.5x"),
        [
            "facilities.csv, line 2, lat: question: \"22.5x\" is not a latitude in degrees such as 22.3825, or a northing in metres"
        ]
    );
}

#[test]
fn a_position_is_whole_or_not_there() {
    assert_eq!(
        told_of_cell("position_precision", ""),
        [
            "facilities.csv, line 2, position_precision: question: a position needs lat, lon, datum and \
          position_precision together; fill in all four or none"
        ]
    );
    assert_eq!(
        told_of_cell("datum", "unknown"),
        [
            "facilities.csv, line 2, datum: question: \"unknown\" is not a datum; allowed: wgs84, gcj02, bd09, hk1980, macao"
        ]
    );
    assert_eq!(
        told_of_cell("datum", ""),
        [
            "facilities.csv, line 2, datum: question: the position has no datum and is not used; positions from mainland maps are 300 to 1,200 m off; ask where it was read: \
          wgs84 for GPS, gcj02 for Gaode or Tencent, bd09 for Baidu"
        ]
    );
}

#[test]
fn an_id_that_stands_twice_is_told_with_the_first_line() {
    assert_eq!(
        told(&[
            row(&[]),
            row(&[("id", "y"), ("name_en", "Another")]),
            row(&[])
        ]),
        [
            "facilities.csv, line 4, id: \"x\" is already used in line 2; give each row an id of its own"
        ]
    );
}

#[test]
fn a_date_that_does_not_exist_is_refused() {
    assert_eq!(
        told_of_cell("as_of", "2025-02-29"),
        ["facilities.csv, line 2, as_of: question: \"2025-02-29\" is a date that does not exist"]
    );
    assert_eq!(
        told_of_cell("scheme_joined", "in June"),
        [
            "facilities.csv, line 2, scheme_joined: question: \"in June\" is not a date; write 2026-11-22 (the \
          date of a source may also be 2026-11 or 2026)"
        ]
    );
}

#[test]
fn numbers_keep_to_their_range() {
    assert_eq!(
        told_of_cell("star_rating", "6"),
        ["facilities.csv, line 2, star_rating: question: star rating must be 1 to 5 stars, got 6"]
    );
    assert_eq!(
        told_of_cell("star_rating", "AAA"),
        ["facilities.csv, line 2, star_rating: question: \"AAA\" is not a star rating from 1 to 5"]
    );
    assert_eq!(
        told_of_cell("beds", "400多张"),
        [
            "facilities.csv, line 2, beds: question: \"400多张\" is not a number of beds in use; ask how \
          many beds are in use; households, suites and residents are not beds"
        ]
    );
    assert_eq!(
        told_of_cell("star_year", "21"),
        [
            "facilities.csv, line 2, star_year: question: year of the star rating must be 1990 to 2100, got 21"
        ]
    );
}

#[test]
fn a_service_is_not_both_offered_and_absent() {
    assert_eq!(
        told(&[row(&[("services", "tcm"), ("services_absent", "tcm")])]),
        [
            "facilities.csv, line 2, services_absent: question: \"tcm\" is listed under both services and services_absent; keep \
          one of them"
        ]
    );
    assert_eq!(
        told_of_cell("services", "tcm;tcm"),
        [
            "facilities.csv, line 2, services: question: \"tcm\" occurs twice in the list; keep one of them"
        ]
    );
}

#[test]
fn what_must_be_there_is_asked_for() {
    assert_eq!(
        told(&[row(&[("id", ""), ("name_en", ""), ("city", "")])]),
        [
            "facilities.csv, line 2, name_zh_hant: required, but missing; give a name in any language",
            "facilities.csv, line 2, city: required, but missing; give the city",
        ]
    );
}

#[test]
fn a_missing_column_is_told_with_its_name() {
    let text = facilities(&[row(&[])]).replacen("city,", "citty,", 1);
    let problems = told_of(&text);
    assert_eq!(
        problems[0],
        "facilities.csv, line 1: note: \"citty\" is not a column of this table and is not read; did you mean city?"
    );
    assert_eq!(
        problems[1],
        "facilities.csv: the list has no column for the city, and nothing else tells it of one home; state it \
         once for all with --city, or as city in settings.toml"
    );
    assert_eq!(problems.len(), 2);
}

/// Columns of facilities.csv that may be missing without a note.
const MINOR: [&str; 13] = [
    "status",
    "telephone",
    "website",
    "residents",
    "min_age",
    "vacancy",
    "waiting_months",
    "fee_as_of",
    "fee_includes",
    "care_levels_absent",
    "notes_en",
    "notes_zh_hant",
    "notes_zh_hans",
];

#[test]
fn a_column_that_is_not_there_is_an_error_only_when_every_row_needs_it() {
    for column in FacilityColumn::CODES {
        let head = FacilityColumn::CODES.join(",");
        let head = format!(",{head},").replacen(&format!(",{column},"), ",", 1);
        let text = format!("{}\n", head.trim_matches(','));
        let problems = problems_of("f", text.as_bytes());
        // What a list does not say of each home may be stated of them all.
        if MINOR.contains(column) || ["kind", "city"].contains(column) {
            assert_eq!(problems, [], "{column}");
            continue;
        }
        let [problem] = problems.as_slice() else {
            panic!("{column}: {problems:?}");
        };
        match problem.kind() {
            ProblemKind::NoIds => assert_eq!(*column, "id"),
            ProblemKind::ColumnsNotThere { columns, others } => {
                assert_eq!((columns.as_slice(), *others), ([*column].as_slice(), 0));
            }
            other => panic!("{column}: {other}"),
        }
    }
}

#[test]
fn a_column_named_twice_is_an_error_and_one_nobody_knows_a_note() {
    let text = facilities(&[row(&[]).trim_end().to_owned() + ",z\n"]).replacen(
        "notes_zh_hans\n",
        "notes_zh_hans,mine\n",
        1,
    );
    let problems = problems_of("f", text.as_bytes());
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].severity(), Severity::Note);
    assert_eq!(told_of(&text), Vec::<String>::new());
    let twice = text.replacen("mine", "notes", 1);
    assert_eq!(
        told_of(&twice),
        ["facilities.csv, line 1, notes: the column occurs twice; keep one of them"]
    );
}

#[test]
fn a_row_with_a_bare_comma_is_told_and_not_shifted() {
    let columns = FacilityColumn::CODES.len();
    let text = facilities(&[row(&[]).replacen("A home", "A home, by the sea", 1)]);
    assert_eq!(
        told_of(&text),
        [format!(
            "facilities.csv, line 2: the row has {} cells, the first line has {}; look for a missing or an extra comma, or for a quotation mark that is not closed",
            columns + 1,
            columns
        )]
    );
}

#[test]
fn a_cell_that_is_not_utf_8_is_told_with_its_place() {
    let mut text = facilities(&[row(&[])]).into_bytes();
    let at = text.windows(6).position(|w| w == b"A home").unwrap();
    text[at] = 0xB7;
    let problems = problems_of("big5.csv", &text);
    assert_eq!(
        problems[0].to_string(),
        "big5.csv, line 2, name_en: question: \"\u{fffd} home\" is not UTF-8; save the file as UTF-8, or state its encoding"
    );
}

#[test]
fn a_row_with_two_bad_cells_reports_both_and_a_file_with_two_bad_rows_both() {
    let bad = row(&[("kind", "hotel"), ("city", "Paris")]);
    let worse = row(&[("id", "y"), ("as_of", "soon")]);
    assert_eq!(told(&[bad, worse]).len(), 3);
}

#[test]
fn all_problems_of_all_files_come_in_one_pass() {
    let bad_home = facilities(&[row(&[("kind", "hotel")])]);
    let bad_district = districts() + "Nowhere,,Paris,22,114,\n";
    let bad_gate = gate()
        + "other,Other,,hong_kong,22,114,hong_kong,22,114,20,10,07:00,,ajar,fly,,2026-02-30\n";
    let mut sources = tables("", "", "");
    sources.facilities = Box::new(bad_home.as_bytes());
    sources.districts = Box::new(bad_district.as_bytes());
    sources.crossings = Box::new(bad_gate.as_bytes());
    sources.rates = Box::new("currency,hkd_per_unit,as_of,source_url\nCNY,-1,2026,\n".as_bytes());
    sources.policy = Box::new("id,amount\n".as_bytes());
    let error = Catalog::read(sources).unwrap_err();
    let places: Vec<_> = error
        .problems()
        .iter()
        .map(|p| (p.file(), p.line(), p.column().unwrap_or("")))
        .collect();
    assert_eq!(
        places[..10],
        [
            ("districts.csv", 15, "city"),
            ("crossings.csv", 3, "side_b"),
            ("crossings.csv", 3, "minutes_high"),
            ("crossings.csv", 3, "closes"),
            ("crossings.csv", 3, "status"),
            ("crossings.csv", 3, "modes"),
            ("crossings.csv", 3, "as_of"),
            ("rates.csv", 2, "hkd_per_unit"),
            ("policy.csv", 1, "name_en"),
            ("policy.csv", 1, "currency"),
        ]
    );
    assert_eq!(places.last(), Some(&("facilities.csv", 2, "kind")));
    assert!(
        error
            .to_string()
            .starts_with("the tables have 13 problems\n  districts.csv, line 15, city: ")
    );
}

#[test]
fn a_currency_without_a_rate_is_told_once() {
    let text = facilities(&[
        row(&[("currency", "MOP"), ("bed_fee", "1")]),
        row(&[
            ("id", "y"),
            ("name_en", "Y"),
            ("currency", "MOP"),
            ("bed_fee", "1"),
        ]),
    ]);
    let (districts, gate) = (districts(), gate());
    let rates: String = RATES
        .lines()
        .filter(|line| !line.starts_with("MOP"))
        .map(|l| format!("{l}\n"))
        .collect();
    let mut sources = tables(&text, &districts, &gate);
    sources.rates = Box::new(rates.as_bytes());
    let error = Catalog::read(sources).unwrap_err();
    assert_eq!(
        error.problems()[0].to_string(),
        "facilities.csv, currency: there is no rate for MOP, the currency of 2 rows; add one to rates.csv"
    );
    assert_eq!(error.problems().len(), 1);
}

#[test]
fn a_folder_without_a_city_loads_and_a_home_there_is_told() {
    let districts = districts().replace("Macao,,Macao,22,114,\n", "");
    let text = facilities(&[row(&[])]);
    let catalog = Catalog::read(tables(&text, &districts, &gate())).unwrap();
    assert_eq!(catalog.gazetteer().cities().count(), 10);
    let text = facilities(&[row(&[("city", "Macao")])]);
    let error = Catalog::read(tables(&text, &districts, &gate())).unwrap_err();
    assert_eq!(
        error.problems()[0].to_string(),
        "facilities.csv, line 2, city: \"Macao\" is not a city; allowed: Hong Kong, Guangzhou, \
         Shenzhen, Zhuhai, Foshan, Huizhou, Dongguan, Zhongshan, Jiangmen, Zhaoqing"
    );
}

#[test]
fn a_district_of_a_shipped_city_without_a_row_brings_that_row_and_a_note() {
    let districts = "name_en,name_zh_hant,city,lat,lon,source_url\n\
        Hong Kong,,Hong Kong,22,114,\nXiangzhou,,Zhuhai,22.27,113.54,\n";
    let text = facilities(&[row(&[
        ("city", "Zhuhai"),
        ("lat", "22.27"),
        ("lon", "113.54"),
    ])]);
    let gate = gate();
    let sources = tables(&text, districts, &gate);
    let loaded = Catalog::read_lenient(sources, &Settings::default()).unwrap();
    assert_eq!(
        loaded.problems[0].to_string(),
        "districts.csv: note: districts.csv has no row named \"Zhuhai\" for the city itself; the \
         row that comes with the program is used"
    );
    assert_eq!(loaded.problems.len(), 1);
    let gazetteer = loaded.catalog.gazetteer();
    assert_eq!(
        gazetteer.districts().last().unwrap(),
        shipped().gazetteer().district("Zhuhai").unwrap()
    );
}

#[test]
fn a_city_outside_the_greater_bay_area_is_one_row() {
    let districts = "name_en,name_zh_hant,city,lat,lon,source_url,name_zh_hans,side,spellings\n\
        Hong Kong,,Hong Kong,22,114,,,,\nHome,,Hong Kong,22,114,,,,\n\
        Meizhou,梅州市,Meizhou,24.29,116.12,,梅州市,mainland,moichow\n";
    let text = facilities(&[
        row(&[("city", "梅州"), ("lat", "24.3"), ("lon", "116.1")]),
        row(&[
            ("id", "y"),
            ("name_en", "Y"),
            ("city", "Moichow"),
            ("lat", "24.3"),
            ("lon", "116.1"),
        ]),
    ]);
    let catalog = Catalog::read(tables(&text, districts, &gate())).unwrap();
    let limits = "[limits]\ncities = [\"Meizhou\"]";
    let case = crate::support::case(&catalog, "", "", limits);
    let ranking = catalog.rank(&case).unwrap();
    assert_eq!(ranking.len(), 2);
    let city = &catalog.facilities()[0].city;
    assert_eq!(city.side(), Side::Mainland);
    let names = [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS].map(|lang| explain::city(lang, city));
    assert_eq!(names, ["Meizhou", "梅州", "梅州"]);
    // Over the gate, and far beyond it.
    let journey = ranking.iter().next().unwrap().journeys().next().unwrap();
    assert!(journey.minutes.low().get() > 300.0);
}

#[test]
fn a_new_city_must_say_on_which_side_it_is() {
    let districts = districts() + "Meizhou,,Meizhou,24.29,116.12,\n";
    let error = Catalog::read(tables(&facilities(&[]), &districts, &gate())).unwrap_err();
    assert_eq!(
        error.problems()[0].to_string(),
        "districts.csv, line 15, side: \"\" is not a side of the boundary; allowed: hong_kong, macao, mainland"
    );
}

#[test]
fn more_cities_than_can_be_told_apart_are_refused() {
    let mut districts = "name_en,name_zh_hant,city,lat,lon,source_url,side\n".to_owned();
    for number in 0..65 {
        districts += &format!("C{number},,C{number},22,114,,mainland\n");
    }
    let error = Catalog::read(tables(&facilities(&[]), &districts, &gate())).unwrap_err();
    assert!(
        error.problems()[0]
            .to_string()
            .contains("there are 65 cities; at most 64 are possible")
    );
}

#[test]
fn a_lenient_load_keeps_the_good_rows_and_says_what_is_wrong_with_the_others() {
    let text = facilities(&[
        row(&[("id", "bad"), ("city", "Paris")]),
        row(&[("id", "good")]),
    ]);
    let loaded =
        Catalog::read_lenient(tables(&text, &districts(), &gate()), &Settings::default()).unwrap();
    let kept: Vec<_> = loaded
        .catalog
        .facilities()
        .iter()
        .map(|home| &*home.id)
        .collect();
    assert_eq!(kept, ["good"]);
    assert_eq!(loaded.problems.len(), 1);
    assert!(Catalog::read(tables(&text, &districts(), &gate())).is_err());
}

#[test]
fn a_folder_without_tables_is_told_file_by_file() {
    let error = Catalog::load("no/such/folder").unwrap_err();
    let is_error = |problem: &&Problem| problem.severity() == Severity::Error;
    assert_eq!(error.problems().iter().filter(is_error).count(), 5);
    assert!(
        error.problems()[0]
            .to_string()
            .starts_with("no/such/folder/districts.csv: the file cannot be read: ")
    );
}

#[test]
fn an_empty_file_lacks_its_columns_and_a_file_with_a_head_alone_is_fine() {
    let problems = problems_of("empty.csv", &[]);
    assert!(!problems.is_empty());
    let catalog = Catalog::read(tables(&facilities(&[]), &districts(), &gate())).unwrap();
    assert_eq!(catalog.facilities().len(), 0);
    assert_eq!(catalog.newest(), None);
}

#[test]
fn rows_of_commas_that_a_spreadsheet_leaves_behind_are_no_rows() {
    let blank = ",".repeat(FacilityColumn::ALL.len() - 1) + "\n";
    assert_eq!(
        told(&[row(&[]), blank.clone(), blank]),
        Vec::<String>::new()
    );
}

#[test]
fn a_problem_is_on_the_line_where_its_cell_starts_behind_crlf_and_quoted_line_ends() {
    let two_lines = row(&[("address_zh", "一樓\n二樓"), ("as_of", "soon")]);
    let text = facilities(&[row(&[("id", "first")]), two_lines]).replace('\n', "\r\n");
    let problems = problems_of("f", text.as_bytes());
    assert_eq!(
        (problems[0].line(), problems[0].column()),
        (4, Some("as_of"))
    );
    let lines = LineIndex::new(text.as_bytes());
    let excerpt = lines.locate(problems[0].span().unwrap()).unwrap();
    assert_eq!(&text[excerpt.text], "soon");
    assert_eq!(excerpt.first_line, 4);
}

#[test]
fn each_table_is_known_by_its_columns() {
    assert_eq!(
        TableKind::of(RATES.as_bytes(), &TableSettings::default()),
        TableKind::Rates
    );
    assert_eq!(
        TableKind::of(POLICY.as_bytes(), &TableSettings::default()),
        TableKind::Policy
    );
    assert_eq!(
        TableKind::of(CROSSINGS_HEAD.as_bytes(), &TableSettings::default()),
        TableKind::Crossings
    );
    assert_eq!(
        TableKind::of(districts().as_bytes(), &TableSettings::default()),
        TableKind::Districts
    );
    assert_eq!(
        TableKind::of(facilities(&[]).as_bytes(), &TableSettings::default()),
        TableKind::Facilities
    );
}

#[test]
fn the_shipped_tables_have_no_problem() {
    let catalog = shipped();
    for table in TableKind::ALL.iter().filter(|table| table.is_of_a_folder()) {
        let path = format!("{}/data/{table}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(
            check_table(
                table.code(),
                bytes.as_slice(),
                &CheckOptions {
                    gazetteer: Some(catalog.gazetteer()),
                    ..CheckOptions::default()
                }
            )
            .problems,
            []
        );
    }
}

#[test]
fn a_rate_for_the_hong_kong_dollar_itself_is_refused() {
    // Once such a row multiplied every fee in Hong Kong dollars.
    let rates = format!("{RATES}HKD,7.8,2026,\n");
    let (homes, districts, gate) = (facilities(&[]), districts(), gate());
    let mut sources = tables(&homes, &districts, &gate);
    sources.rates = Box::new(rates.as_bytes());
    let error = Catalog::read(sources).unwrap_err();
    assert_eq!(
        error.problems()[0].to_string(),
        "rates.csv, line 6, currency: the Hong Kong dollar needs no rate; delete the row"
    );
}

#[test]
fn a_file_that_is_no_such_table_is_told_in_one_problem() {
    for bytes in [
        "經理,傳真\n1,2\n".as_bytes(),
        b"".as_slice(),
        b"\x00\x01\x02\xFF\xFE".as_slice(),
    ] {
        let problems = problems_of("facilities.csv", bytes);
        assert!(
            matches!(problems.as_slice(), [problem] if matches!(problem.kind(), ProblemKind::NotATable { .. })),
            "{problems:?}"
        );
    }
}

#[test]
fn a_home_says_whom_it_takes_and_what_it_has_no_stars_for() {
    let catalog = crate::support::one(&[
        ("status", "在建"),
        ("residents", "香港;macao"),
        ("min_age", "60"),
        ("star_rating", "none"),
        ("care_levels_absent", "完全失能"),
        ("fee_as_of", "2024年5月"),
        ("fee_includes", "Meals"),
        ("telephone", "2671 1355"),
        ("website", "https://example.org"),
        ("vacancy", "3 places"),
        ("waiting_months", "6"),
    ]);
    let home = &catalog.facilities()[0];
    assert_eq!(home.status, FacilityStatus::Planned);
    assert_eq!(home.residents.to_string(), "hong_kong;macao");
    assert_eq!(home.min_age, Some(60));
    assert_eq!(home.stars, Some(Stars::NONE));
    assert_eq!(home.care_levels_absent.to_string(), "complete");
    assert_eq!(home.fee_as_of.unwrap().to_string(), "2024-05");
    assert_eq!(
        (&*home.telephone, &*home.vacancy),
        ("2671 1355", "3 places")
    );
    // Writing and reading give the same.
    let mut bytes = Vec::new();
    let mark = silverbay::catalog::ByteOrderMark::Without;
    catalog
        .write(TableKind::Facilities, mark, &mut bytes)
        .unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let again = Catalog::read(tables(&text, &districts(), &gate())).unwrap();
    assert_eq!(again.facilities(), catalog.facilities());
}

#[test]
fn a_level_is_not_both_served_and_absent_and_an_age_is_one_of_people() {
    let served = [("care_levels", "mild"), ("care_levels_absent", "mild")];
    assert_eq!(told(&[row(&served)]).len(), 1);
    assert_eq!(told_of_cell("min_age", "200").len(), 1);
    assert_eq!(told_of_cell("status", "maybe").len(), 1);
    assert_eq!(told_of_cell("residents", "hong_kong;france").len(), 1);
}

/// The problems of a folder's table beside the small world.
fn told_of_optional(kind: TableKind, text: &str) -> Vec<String> {
    let (homes, districts, gate) = (facilities(&[row(&[])]), districts(), gate());
    let mut sources = tables(&homes, &districts, &gate);
    let source = Some(Box::new(text.as_bytes()) as Box<dyn std::io::Read + '_>);
    match kind {
        TableKind::Beliefs => sources.beliefs = source,
        TableKind::Paces => sources.paces = source,
        _ => sources.journeys = source,
    }
    match Catalog::read(sources) {
        Ok(_) => Vec::new(),
        Err(error) => error.problems().iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn beliefs_name_the_cell_that_is_wrong_and_the_belief_that_is_missing() {
    let good = include_str!("../../data/beliefs.csv");
    assert_eq!(
        told_of_optional(TableKind::Beliefs, good),
        Vec::<String>::new()
    );
    let bad = good
        .replacen(
            "care,,,independent,0.9,,estimate",
            "care,,,independent,1.9,,guess",
            1,
        )
        .replacen(
            "place_type,,,NH,0.35,,estimate",
            "place_type,,,NH,0.35,,counted",
            1,
        );
    let problems = told_of_optional(TableKind::Beliefs, &bad);
    assert!(
        problems[0].starts_with("beliefs.csv, line 2, share: "),
        "{problems:?}"
    );
    assert!(
        problems[1].starts_with("beliefs.csv, line 2, basis: "),
        "{problems:?}"
    );
    assert!(
        problems[2].starts_with("beliefs.csv, line 8, n: "),
        "{problems:?}"
    );
    let lacking = good.replacen("care,,,severe,0.75,,estimate,,,2026-11-25,\n", "", 1);
    let problems = told_of_optional(TableKind::Beliefs, &lacking);
    assert!(
        problems[0].contains("the belief care severe is missing"),
        "{problems:?}"
    );
}

#[test]
fn paces_are_two_rows_and_journeys_lead_to_what_is_known() {
    let head = "pace,near,far,basis,source_urls,as_of\n";
    let paces = |rows: &str| told_of_optional(TableKind::Paces, &format!("{head}{rows}"));
    assert_eq!(paces("low,2,1,,,\nhigh,3,1.5,,,\n"), Vec::<String>::new());
    assert!(paces("low,2,1,,,\n")[0].contains("pace: high"));
    assert!(paces("low,2,x,,,\nhigh,3,1.5,,,\n")[0].starts_with("paces.csv, line 2, far: "));
    assert!(!paces("low,3,2,,,\nhigh,2,1,,,\n").is_empty());
    let head = "from,to,minutes_low,minutes_high,crossing,modes,source_urls,as_of,notes\n";
    let journeys = |rows: &str| told_of_optional(TableKind::Journeys, &format!("{head}{rows}"));
    let good = "Home,x,60,80,gate,,,2026,\nHome,Northside,50,70,,,,,\n";
    assert_eq!(journeys(good), Vec::<String>::new());
    let problems = journeys("Hom,y,80,60,bridge,,,soon,\n");
    let columns: Vec<_> = problems
        .iter()
        .map(|p| p.split(": ").next().unwrap())
        .collect();
    assert_eq!(
        columns,
        [
            "journeys.csv, line 2, minutes_high",
            "journeys.csv, line 2, from",
            "journeys.csv, line 2, to",
            "journeys.csv, line 2, crossing",
            "journeys.csv, line 2, as_of",
        ]
    );
}

#[test]
fn a_folder_without_beliefs_and_paces_uses_those_of_the_program_and_says_so() {
    let folder = std::env::temp_dir().join(format!("silverbay-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    shipped().save(&folder).unwrap();
    for kind in [TableKind::Beliefs, TableKind::Paces, TableKind::Journeys] {
        std::fs::remove_file(folder.join(kind.code())).unwrap();
    }
    let loaded = Catalog::load_lenient(&folder).unwrap();
    let codes: Vec<_> = loaded.problems.iter().map(|p| p.kind().code()).collect();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(codes, ["built_in_table", "built_in_table"]);
    assert_eq!(loaded.catalog, shipped());
}
#[test]
fn an_error_is_told_in_the_language_of_the_reader_and_displayed_in_english() {
    let table = facilities(&[row(&[("kind", "castle")]), row(&[("id", "x")])]);
    let (districts, crossings) = (districts(), gate());
    let load = Catalog::read(tables(&table, &districts, &crossings)).unwrap_err();
    let settings = Settings::from_toml_str("[rates]\nencoding = 1").unwrap_err();
    let case = Case::from_toml_str("[elder]", &shipped()).unwrap_err();
    let district = Home::in_district(shipped().gazetteer(), "Atlantis").unwrap_err();
    let budget = HkdPerMonth::new(-1.0).unwrap_err();
    let errors: [(String, &dyn Fn(Lang) -> String); 5] = [
        (load.to_string(), &|lang| load.told(lang)),
        (settings.to_string(), &|lang| settings.told(lang)),
        (case.to_string(), &|lang| case.told(lang)),
        (district.to_string(), &|lang| district.told(lang)),
        (budget.to_string(), &|lang| budget.told(lang)),
    ];
    for (displayed, told) in errors {
        assert_eq!(displayed, told(Lang::EN));
        for lang in [Lang::ZH_HANT, Lang::ZH_HANS] {
            let told = told(lang);
            let is_english = |word: &&str| ["the", "is", "must", "allowed", "and"].contains(word);
            let found = told.split_whitespace().find(is_english);
            assert!(
                told.contains(|c| c > '\u{4e00}') && found.is_none(),
                "{told}"
            );
        }
    }
}

/// A fault in a cell of a shipped table, and the same fault in the parts of a catalog.
type Fault = (TableKind, usize, &'static str, &'static str, fn(&mut Parts));

const FAULTS: &[Fault] = &[
    (TableKind::Crossings, 1, "name_en", "", |parts| {
        parts.crossings[1].name_en = "".into();
    }),
    (TableKind::Crossings, 4, "side_b", "hong_kong", |parts| {
        let [_, (side, _)] = &mut parts.crossings[4].ends;
        *side = Side::HongKong;
    }),
    (
        TableKind::CrossingHours,
        0,
        "crossing",
        "nowhere",
        |parts| {
            parts.crossing_hours[0].crossing = "nowhere".into();
        },
    ),
    (TableKind::Policy, 2, "name_en", "", |parts| {
        parts.policies[2].name_en = "".into();
    }),
    (TableKind::Facilities, 4, "district", "Atlantis", |parts| {
        parts.facilities[4].district = Some("Atlantis".into());
    }),
    (TableKind::Facilities, 5, "min_age", "200", |parts| {
        parts.facilities[5].min_age = Some(200);
    }),
    (TableKind::Facilities, 6, "star_year", "1066", |parts| {
        parts.facilities[6].star_year = Some(1066);
    }),
    (
        TableKind::Facilities,
        7,
        "services",
        "tcm;dialysis",
        |parts| {
            parts.facilities[7].services = [Service::Tcm, Service::Dialysis].into_iter().collect();
        },
    ),
    (
        TableKind::Facilities,
        7,
        "services_absent",
        "dialysis",
        |parts| {
            parts.facilities[7].services_absent = [Service::Dialysis].into_iter().collect();
        },
    ),
    (
        TableKind::Facilities,
        8,
        "care_levels",
        "mild;severe",
        |parts| {
            let levels = [CareLevel::Mild, CareLevel::Severe];
            parts.facilities[8].care_levels = Some(levels.into_iter().collect());
        },
    ),
    (
        TableKind::Facilities,
        8,
        "care_levels_absent",
        "mild",
        |parts| {
            parts.facilities[8].care_levels_absent = [CareLevel::Mild].into_iter().collect();
        },
    ),
    (TableKind::Facilities, 10, "id", "twice", |parts| {
        parts.facilities[10].id = "twice".into();
    }),
    (TableKind::Facilities, 12, "id", "twice", |parts| {
        parts.facilities[12].id = "twice".into();
    }),
    (TableKind::Hospitals, 1, "district", "Atlantis", |parts| {
        parts.hospitals[1].district = Some("Atlantis".into());
    }),
    (TableKind::Hospitals, 2, "name_en", "", |parts| {
        parts.hospitals[2].name_en = "".into();
    }),
];

/// What is told of a fault besides its line: a table counts the headings too.
fn told_of_faults(problems: &[Problem]) -> Vec<String> {
    let told = problems
        .iter()
        .filter(|of| of.severity() != Severity::Note)
        .map(|of| {
            let file = of.file().rsplit('/').next().unwrap_or_default().to_owned();
            let kind = match of.kind() {
                ProblemKind::DuplicateId { text, .. } => format!("duplicate {text}"),
                // Those that are allowed lack what was refused.
                ProblemKind::UnknownWord(of) => format!("unknown {}", of.text),
                kind => format!("{kind:?}"),
            };
            format!("{file} {:?} {:?} {kind}", of.column(), of.severity())
        });
    let mut told: Vec<_> = told.collect();
    told.sort();
    told
}

#[test]
fn a_catalog_refuses_what_a_table_could_not_say_whichever_door_it_comes_by() {
    let folder = tempfile::tempdir().unwrap();
    let catalog = shipped();
    catalog.save(folder.path()).unwrap();
    let mut parts = catalog.clone().into_parts();
    for (table, row, column, cell, change) in FAULTS {
        let path = folder.path().join(table.code());
        let mut reader = csv::Reader::from_path(&path).unwrap();
        let headings = reader.headers().unwrap().clone();
        let at = headings
            .iter()
            .position(|heading| heading == *column)
            .unwrap();
        let mut rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let cells = rows[*row].iter().enumerate();
        rows[*row] = cells
            .map(|(i, old)| if i == at { cell } else { old })
            .collect();
        let mut writer = csv::Writer::from_path(&path).unwrap();
        writer.write_record(&headings).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        writer.flush().unwrap();
        change(&mut parts);
    }
    let by_tables = Catalog::load(folder.path()).unwrap_err();
    let by_parts = Catalog::new(parts).unwrap_err();
    assert_eq!(
        told_of_faults(by_parts.problems()),
        told_of_faults(by_tables.problems())
    );
    let district = by_parts
        .problems()
        .iter()
        .find(|of| of.column() == Some("district") && of.file() == "facilities.csv");
    let line = district.unwrap().line_in(Lang::EN);
    assert!(
        line.starts_with("facilities.csv, record 5, district: "),
        "{line}"
    );
}

#[test]
fn facilities_are_checked_at_every_door() {
    let parts = shipped().into_parts();
    let mut nameless = parts.facilities[0].clone();
    nameless.id = "".into();
    let mut lost = parts.facilities[1].clone();
    lost.city = City::named("Atlantis", Side::Mainland);
    let doors: [&dyn Fn(Vec<Facility>) -> Result<Catalog, LoadError>; 3] = [
        &|facilities| {
            Catalog::new(Parts {
                facilities,
                ..parts.clone()
            })
        },
        &|facilities| shipped().context().catalog(facilities),
        &|facilities| silverbay::synthetic::catalog_of(&shipped(), facilities),
    ];
    for door in doors {
        let columns = |facilities: Vec<Facility>| -> Vec<String> {
            let error = door(facilities).unwrap_err();
            let columns = error
                .problems()
                .iter()
                .filter_map(silverbay::problem::Problem::column);
            columns.map(str::to_owned).collect()
        };
        assert_eq!(
            columns(vec![nameless.clone(), lost.clone()]),
            ["id", "city"]
        );
        assert_eq!(columns(vec![parts.facilities[0].clone(); 2]), ["id"]);
    }
    let without_rates = Parts {
        rates: Vec::new(),
        ..parts.clone()
    };
    let error = Catalog::new(without_rates).unwrap_err();
    assert!(matches!(
        error.problems()[0].kind(),
        ProblemKind::NoRate {
            currency: "CNY",
            ..
        }
    ));
}

#[test]
fn a_check_counts_every_home_of_a_list_of_any_length_and_says_which_it_does_not_compare() {
    let mut list = "name_en,kind,city\n".to_owned();
    for home in 0..125_003 {
        // The last is the first once more.
        let name = home % 125_002;
        list.push_str(&format!("H{name},care_home,Shenzhen\n"));
    }
    let catalog = shipped();
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    };
    let checked = check_table("list", list.as_bytes(), &options);
    let source = checked.source.unwrap();
    assert_eq!((source.rows, source.kept), (125_003, 125_003));
    assert_eq!(source.standings.unwrap().city, 125_003);
    let kinds: Vec<_> = checked.problems.iter().map(Problem::kind).collect();
    let is_told = |kind: &&&ProblemKind| {
        matches!(
            kind,
            ProblemKind::NotCompared {
                rows: 3,
                compared: 125_000
            }
        )
    };
    assert_eq!(kinds.iter().filter(is_told).count(), 1, "{kinds:?}");
    let is_duplicate = |kind: &&&ProblemKind| matches!(kind, ProblemKind::ProbableDuplicate { .. });
    assert_eq!(kinds.iter().filter(is_duplicate).count(), 0);
}

//! The files that offices send: each of `tests/dirty`, named by its defect, with
//! what is said of it.

use std::path::PathBuf;

use proptest::prelude::*;
use silverbay::catalog::{
    ByteOrderMark, Catalog, CheckOptions, Checked, FixError, GradeOne, LineIndex, Settings,
    TableKind, TableSettings, check_table, decoded, fix_table, read_fee,
};
use silverbay::explain::Lang;
use silverbay::facility::FeePart;
use silverbay::place::{Coordinates, Datum, Lat, Lon, Position, Standing};
use silverbay::problem::Severity;

use crate::strategies;
use crate::support::{shipped, tables};

fn folder() -> PathBuf {
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/dirty").into()
}

fn dirty_files() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn bytes_of(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

fn checked(name: &str, bytes: &[u8], catalog: &Catalog) -> Checked {
    check_table(name, bytes, &options(catalog))
}

fn options(catalog: &Catalog) -> CheckOptions<'_> {
    CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    }
}

/// What is said of a file, line by line.
fn said(checked: &Checked) -> String {
    let source = checked.source.as_ref().map_or_else(
        || "not read as a table\n".to_owned(),
        |source| {
            format!(
                "{}, {}, {}, {} of {} rows can be used\n",
                source.table, source.encoding, source.separator, source.kept, source.rows
            )
        },
    );
    let problems = checked
        .problems
        .iter()
        .map(|problem| format!("{problem}\n"));
    source + &problems.collect::<String>()
}

#[test]
fn every_dirty_file_is_told_what_is_wrong_with_it() {
    let catalog = shipped();
    for (name, bytes) in dirty_files() {
        let said = said(&checked(&name, &bytes, &catalog));
        let path = folder().join(name.replace(".csv", ".expected"));
        if std::env::var_os("WRITE_EXPECTED").is_some() {
            std::fs::write(&path, &said).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            said, expected,
            "{name}; WRITE_EXPECTED=1 writes what is said now"
        );
    }
}

#[test]
fn every_problem_of_every_dirty_file_is_told_in_three_languages() {
    let catalog = shipped();
    for (name, bytes) in dirty_files() {
        for problem in checked(&name, &bytes, &catalog).problems {
            let en = problem.told(Lang::EN);
            for lang in [Lang::ZH_HANT, Lang::ZH_HANS] {
                let zh = problem.told(lang);
                assert_ne!(zh.wrong, en.wrong, "{name}");
                assert_eq!(zh.remedy.is_empty(), en.remedy.is_empty(), "{name}: {en}");
                assert_eq!(
                    zh.expected.is_empty(),
                    en.expected.is_empty(),
                    "{name}: {en}"
                );
            }
        }
    }
}

#[test]
fn the_normal_form_of_a_dirty_file_says_the_same_and_is_its_own_normal_form() {
    let catalog = shipped();
    for (name, bytes) in dirty_files() {
        let before = checked(&name, &bytes, &catalog);
        let mut fixed = Vec::new();
        let (options, mark) = (options(&catalog), ByteOrderMark::With);
        match fix_table(&name, &bytes, &options, mark, &mut fixed) {
            Ok(_) => {}
            Err(FixError::WouldLose(_) | FixError::NotATable(_)) => {
                assert!(fixed.is_empty(), "{name}");
                continue;
            }
            Err(error) => panic!("{name}: {error}"),
        }
        let after = checked(&name, &fixed, &catalog);
        let (before_source, after_source) = (before.source.unwrap(), after.source.unwrap());
        assert_eq!(after_source.kept, before_source.kept, "{name}");
        assert_eq!(after_source.rows, before_source.rows, "{name}");
        // What could be read is read without a word, and nothing else is new.
        let serious = |problems: &[silverbay::problem::Problem]| {
            let left_out = problems.iter().filter(|p| p.severity() > Severity::Note);
            left_out.map(|p| p.kind().code()).collect::<Vec<_>>()
        };
        assert_eq!(
            serious(&after.problems),
            serious(&before.problems),
            "{name}"
        );
        let mut again = Vec::new();
        fix_table(&name, &fixed, &options, mark, &mut again).unwrap();
        assert_eq!(
            String::from_utf8(again).unwrap(),
            String::from_utf8(fixed).unwrap(),
            "{name}"
        );
    }
}

#[test]
fn the_normal_form_of_sentences_is_what_was_read_and_the_rest_stays_as_it_was() {
    let catalog = shipped();
    let fixed = |name: &str| {
        let mut fixed = Vec::new();
        let bytes = bytes_of(name);
        fix_table(
            name,
            &bytes,
            &options(&catalog),
            ByteOrderMark::Without,
            &mut fixed,
        )
        .unwrap();
        String::from_utf8(fixed).unwrap()
    };
    assert_eq!(
        fixed("utf16le_tabs_from_excel.csv"),
        "id,name_zh_hant,kind,city,district,currency,bed_fee\n\
         a,和園頤養中心,care_home,Zhuhai,Xiangzhou,CNY,3000-4000\n"
    );
    // The unit of the heading must not be lost with it.
    assert_eq!(
        fixed("fee_unit_in_heading.csv"),
        "id,name_zh_hant,kind,city,currency,bed_fee,meal_fee\n\
         a,和園,care_home,Zhuhai,CNY,1200,900\n\
         b,福園,care_home,Zhuhai,CNY,面議 元/日,600-700\n"
    );
    // Nor a currency that only the heading names and no cell of the row can hold.
    assert_eq!(
        fixed("currency_of_the_heading.csv"),
        "id,name_en,kind,city,currency,bed_fee,all_in_fee\n\
         a,A,care_home,Guangzhou,CNY,300 hk$/日,\n\
         b,B,care_home,Guangzhou,CNY,300 hk$/日,4000\n\
         c,C,care_home,Guangzhou,HKD,9000,\n"
    );
    assert_eq!(
        fixed("unknown_column.csv"),
        "id,name_en,kind,city,bed_fees,telephone\na,A home,care_home,Shenzhen,3000,12345678\n"
    );
    assert_eq!(
        fixed("formulas.csv"),
        "id,name_en,kind,city,notes\n\
         a,\"'=HYPERLINK(\"\"x\"\")\",care_home,Shenzhen,'=1+1\n\
         b,'@home,care_home,Shenzhen,\"'-2,5\"\n"
    );
}

/// A catalog of the shipped world with the facilities of a dirty file.
fn loaded(name: &str, settings: &Settings) -> silverbay::catalog::Loaded {
    let catalog = shipped();
    let table = |kind| {
        let mut bytes = Vec::new();
        catalog
            .write(kind, ByteOrderMark::Without, &mut bytes)
            .unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let (districts, crossings) = (table(TableKind::Districts), table(TableKind::Crossings));
    let bytes = bytes_of(name);
    let mut sources = tables("", &districts, &crossings);
    sources.facilities = Box::new(bytes.as_slice());
    Catalog::read_lenient(sources, settings).unwrap()
}

#[test]
fn a_row_with_a_question_is_used_without_the_fact() {
    let loaded = loaded("positions_doubtful.csv", &Settings::default());
    let kept: Vec<_> = loaded
        .catalog
        .facilities()
        .iter()
        .map(|home| (&*home.id, home.location.standing))
        .collect();
    // The position in question is not used: they stand at their district or city.
    assert_eq!(
        kept,
        [
            ("no-datum", Standing::District),
            ("swapped", Standing::District),
            ("far", Standing::District),
            ("other-city", Standing::City),
            ("in-the-sea", Standing::District),
            ("half", Standing::District),
            ("grid-as-degrees", Standing::District),
        ]
    );
    let source = loaded.sources.last().unwrap();
    assert_eq!((source.rows, source.kept), (7, 7));
}

#[test]
fn a_position_keeps_the_numbers_and_the_datum_of_its_source() {
    let catalog = loaded("positions_in_five_datums.csv", &Settings::default()).catalog;
    let at = |id: &str| catalog.facility(id).unwrap().location;
    let Standing::Own(own) = at("b").standing else {
        panic!("it has a position of its own");
    };
    assert_eq!((own.north(), own.east()), (22.537_286_219, 114.065_116_155));
    // The same place by two maps.
    let apart = at("a").position.distance_to(at("b").position).get();
    assert!(apart < 0.0005, "{apart} km");
}

#[test]
fn the_settings_of_a_folder_say_what_a_file_does_not() {
    let settings = Settings::from_toml_str("[facilities]\ngrade_one = \"heaviest\"\n").unwrap();
    let graded = loaded("care_words.csv", &settings).catalog;
    let levels = |id: &str| {
        graded
            .facility(id)
            .unwrap()
            .care_levels
            .map(|l| l.to_string())
    };
    assert_eq!(levels("h3").as_deref(), Some("severe"));
    assert_eq!(
        levels("h4").as_deref(),
        Some("independent;mild;moderate;severe;complete")
    );
    let unsettled = loaded("care_words.csv", &Settings::default()).catalog;
    assert_eq!(unsettled.facility("h3").unwrap().care_levels, None);
    assert_eq!(
        settings.of(TableKind::Facilities).grade_one,
        Some(GradeOne::Heaviest)
    );
    assert_eq!(settings.of(TableKind::Rates), TableSettings::default());
}

#[test]
fn settings_with_a_slip_name_the_line_and_what_is_allowed() {
    let text = "[facilities]\nencoding = \"latin1\"\n[homes]\n";
    let error = Settings::from_toml_str(text).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the settings cannot be used\n  settings.toml, line 2, facilities.encoding: \"latin1\" is \
         not an encoding; allowed: utf-8, utf-16le, utf-16be, big5, gb18030\n  settings.toml, line 3, \
         homes: there is no such key; allowed here: districts, crossings, \
         crossing_hours, rates, policy, beliefs, paces, facilities, journeys, hospitals, answers"
    );
}

#[test]
fn a_quote_left_open_stops_before_the_memory_is_full_and_a_huge_cell_is_named() {
    let head = "id,name_en,kind,city\n";
    let endless = format!("{head}a,\"{}", "x,y\n".repeat(1_000_000));
    let problems = check_table("f", endless.as_bytes(), &CheckOptions::default()).problems;
    let last = problems.last().unwrap();
    assert_eq!(
        last.to_string(),
        "f, line 2: the row has more than 1,048,576 bytes; nothing below it was read; look for a \
         quotation mark that is not closed"
    );
    let huge = format!("{head}a,{},care_home,Shenzhen\n", "x".repeat(70_000));
    let problems = check_table("f", huge.as_bytes(), &CheckOptions::default()).problems;
    assert_eq!(
        problems.last().unwrap().to_string(),
        "f, line 2: the cell has more than 65,536 bytes; shorten it, or look for a quotation mark that \
         is not closed"
    );
}

#[test]
fn a_file_of_nothing_but_slips_keeps_so_many_problems_and_counts_the_rest() {
    let text = format!("id,name_en,kind,city\n{}", "a,,,\n".repeat(50_000));
    let problems = check_table("f", text.as_bytes(), &CheckOptions::default()).problems;
    assert_eq!(problems.len(), 100_001);
    assert_eq!(
        problems.last().unwrap().to_string(),
        "f: 50001 more problems are not listed; correct the problems above first"
    );
}

/// Bytes that look like a table and are damaged in some places.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let names: Vec<_> = dirty_files().into_iter().map(|(_, bytes)| bytes).collect();
    let places = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 0..6);
    (prop::sample::select(names), places).prop_map(|(mut bytes, places)| {
        for (at, byte, how) in places {
            if bytes.is_empty() {
                continue;
            }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, b"\",;\t\n="[usize::from(byte) % 6]),
                _ => bytes.truncate(at),
            }
        }
        bytes
    })
}

/// The normal form of a file, where there is one, has the rows and the errors of the file
/// and is its own normal form.
fn keeps_its_errors(bytes: &[u8], checked: &Checked, options: &CheckOptions<'_>) {
    let mut fixed = Vec::new();
    let mark = ByteOrderMark::Without;
    if fix_table("t.csv", bytes, options, mark, &mut fixed).is_err() {
        return;
    }
    let again = check_table("t.csv", fixed.as_slice(), options);
    let errors = |checked: &Checked| {
        let problems = checked.problems.iter();
        let errors = problems.filter(|p| p.severity() == Severity::Error);
        errors.map(|p| p.kind().code()).collect::<Vec<_>>()
    };
    assert_eq!(errors(&again), errors(checked));
    let rows = |checked: &Checked| checked.source.as_ref().map(|of| (of.rows, of.kept));
    assert_eq!(rows(&again), rows(checked));
    let mut twice = Vec::new();
    fix_table("t.csv", &fixed, options, mark, &mut twice).unwrap();
    assert!(fixed == twice);
}

#[test]
fn a_comma_or_a_line_end_that_went_astray_leaves_the_normal_form_the_errors_of_its_file() {
    let catalog = shipped();
    let options = options(&catalog);
    for (name, at, astray) in [
        // Rows that are too long would fit one column more.
        ("beds_and_stars.csv", 17, b','),
        // No row has a city, and a blank column would ask for one in each.
        ("column_missing.csv", 7, b'\n'),
        // A code and the rest of a heading are no heading in two languages.
        ("big5_from_hong_kong.csv", 12, b'\n'),
        ("gb18030_semicolons.csv", 12, b'\n'),
        ("fee_unit_in_heading.csv", 17, b'\n'),
    ] {
        let mut bytes = bytes_of(name);
        bytes.insert(at, astray);
        let checked = checked(name, &bytes, &catalog);
        keeps_its_errors(&bytes, &checked, &options);
        let mut fixed = Vec::new();
        let mark = ByteOrderMark::Without;
        fix_table(name, &bytes, &options, mark, &mut fixed).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn bytes_of_any_kind_give_problems_and_a_normal_form_that_loses_nothing(
        bytes in prop_oneof![damaged(), prop::collection::vec(any::<u8>(), 0..200)],
    ) {
        let catalog = shipped();
        let options = options(&catalog);
        let checked = check_table("t.csv", bytes.as_slice(), &options);
        let text = decoded(&bytes, &options.settings);
        let lines = LineIndex::new(&text);
        for problem in &checked.problems {
            if let Some(found) = problem.span().and_then(|span| lines.locate(span)) {
                prop_assert!(text.get(found.text).is_some() && text.get(found.lines).is_some());
            }
        }
        keeps_its_errors(&bytes, &checked, &options);
    }

    #[test]
    fn a_fee_text_is_refused_or_its_normal_form_reads_the_same(
        text in "[0-9０-９,.，起至约約万萬千百二三每月日天/人间間元$HK¥MOP%+ ~-]{0,12}",
        part in strategies::word::<FeePart>(),
    ) {
        if let Ok(fee) = read_fee(&text, part, false) {
            prop_assert!(fee.range.high().is_none_or(|high| fee.range.low() <= high));
            let again = read_fee(&fee.range.to_string(), part, false).unwrap();
            prop_assert_eq!(again.range, fee.range);
        }
    }

    #[test]
    fn a_position_taken_to_a_datum_and_back_is_where_it_was(
        lat in 21.5..24.5_f64,
        lon in 111.5..115.5_f64,
        datum in strategies::word::<Datum>(),
    ) {
        let position = Position::from_degrees(Lat(lat), Lon(lon)).unwrap();
        if let Some(own) = Coordinates::of(position, datum) {
            let metres = own.position().distance_to(position).get() * 1000.0;
            let most = match datum {
                Datum::Gcj02 | Datum::Bd09 => 0.5,
                _ => 0.001,
            };
            prop_assert!(metres < most, "{} m", metres);
        }
    }
}

//! Ten made-up lists after the shapes of real ones, read without a word of help. Beside each
//! stands what a person reads in it, home by home; the guide shows how much of it is read.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use silverbay::catalog::{ByteOrderMark, Catalog, FacilityColumn, Settings, TableKind, Tables};
use silverbay::vocabulary::Word;

use crate::support::shipped;

type Row = BTreeMap<String, String>;

/// The lists, and what each is.
const SHAPES: [(&str, &str); 10] = [
    (
        "city_list_with_positions.csv",
        "a city's homes with positions, no city column",
    ),
    (
        "fee_list_of_a_city.csv",
        "a city's prices, headings on two rows, a total and a remark",
    ),
    (
        "provincial_register.csv",
        "a province's register, separated by bars",
    ),
    (
        "hong_kong_list.csv",
        "a Hong Kong list in Big5, headings in two languages",
    ),
    (
        "national_register_abroad.csv",
        "a national register abroad, with semicolons",
    ),
    (
        "hospital_list.csv",
        "hospitals and homes with care and medical model",
    ),
    (
        "room_type_rows.xls",
        "a web page saved as a workbook, a row a room type",
    ),
    (
        "association_directory.csv",
        "an association's directory in English",
    ),
    (
        "open_data_answer.json",
        "an answer of an open-data service, degrees and grid",
    ),
    ("macao_list.csv", "a Macao list in UTF-16 with tabs"),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shapes")
}

/// The cities of the register abroad: a city is a row of districts.csv.
const ABROAD: &str = "Portmere,,Portmere,-27.4750,153.0250,,,mainland,\n\
    Eastbourne Flats,,Eastbourne Flats,-27.4450,153.1100,,,mainland,\n";

/// The homes of a list as the table that the programs rank.
fn homes_of(list: &[u8]) -> Vec<Row> {
    let world = shipped();
    let table = |kind: TableKind| {
        let mut bytes = Vec::new();
        world
            .write(kind, ByteOrderMark::Without, &mut bytes)
            .unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let districts = format!("{}{ABROAD}", table(TableKind::Districts));
    let [crossings, rates, policy] =
        [TableKind::Crossings, TableKind::Rates, TableKind::Policy].map(table);
    let tables = Tables {
        facilities: Box::new(list),
        districts: Box::new(districts.as_bytes()),
        crossings: Box::new(crossings.as_bytes()),
        rates: Box::new(rates.as_bytes()),
        policy: Box::new(policy.as_bytes()),
        beliefs: None,
        paces: None,
        journeys: None,
        hospitals: None,
        crossing_hours: None,
    };
    let loaded = Catalog::read_lenient(tables, &Settings::default()).unwrap();
    let mut bytes = Vec::new();
    let homes = TableKind::Facilities;
    loaded
        .catalog
        .write(homes, ByteOrderMark::Without, &mut bytes)
        .unwrap();
    rows(&bytes)
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    csv::Reader::from_reader(bytes)
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

/// How much of a list is read.
#[derive(Default)]
struct Read {
    homes: usize,
    usable: usize,
    facts: usize,
    right: usize,
    /// What is wrong, to be told.
    wrong: Vec<String>,
    /// What is not read.
    unread: Vec<String>,
}

/// Columns that are named otherwise in what a person reads, or that say how a fact is known.
const APART: [&str; 5] = [
    "id",
    "name_zh_hant",
    "name_zh_hans",
    "name_en",
    "position_precision",
];

fn is_same(column: &str, read: &str, expected: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    let is_position = column == "lat" || column == "lon";
    read == expected || (is_position && number(read).is_some() && number(read) == number(expected))
}

fn compared(name: &str) -> Read {
    let path = folder().join(name);
    let mut homes = homes_of(&std::fs::read(&path).unwrap());
    let expected = std::fs::read(path.with_extension("expected.csv")).unwrap();
    let mut found = Read::default();
    for expected in rows(&expected) {
        found.homes += 1;
        let called = &expected["name"];
        let is_it = |home: &Row| APART[1..4].iter().any(|of| home[*of] == *called);
        let Some(at) = homes.iter().position(is_it) else {
            found.unread.push(format!("{called}: no such home"));
            found.facts += expected.values().filter(|cell| !cell.is_empty()).count() - 1;
            continue;
        };
        let home = homes.remove(at);
        found.usable += 1;
        for column in FacilityColumn::CODES {
            let wanted = expected.get(*column).map(String::as_str);
            if wanted.is_none() && APART.contains(column) {
                continue;
            }
            let (read, wanted) = (home[*column].as_str(), wanted.unwrap_or_default());
            let told = format!("{called}, {column}: {read:?} in place of {wanted:?}");
            found.facts += usize::from(!wanted.is_empty());
            match (read, wanted) {
                ("", "") => {}
                ("", _) => found.unread.push(told),
                _ if is_same(column, read, wanted) => found.right += 1,
                _ => found.wrong.push(told),
            }
        }
    }
    // A total that is taken for a home is wrong too.
    found
        .wrong
        .extend(homes.iter().map(|home| format!("{home:?}")));
    found
}

const BEGIN: &str = "<!-- written by the test `shapes` -->\n";
const END: &str = "<!-- end -->\n";

#[test]
fn of_ten_shapes_of_lists_nearly_all_homes_are_usable_and_no_fact_is_wrong() {
    let mut table = "| list | homes | usable | facts | read | asked | wrong |\n\
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        .to_owned();
    let (mut homes, mut usable) = (0, 0);
    let mut wrong = Vec::new();
    for (name, what) in SHAPES {
        let read = compared(name);
        for told in &read.unread {
            println!("{name}: {told}");
        }
        let _ = writeln!(
            table,
            "| {what} | {} | {} | {} | {} | {} | {} |",
            read.homes,
            read.usable,
            read.facts,
            read.right,
            read.facts - read.right,
            read.wrong.len()
        );
        (homes, usable) = (homes + read.homes, usable + read.usable);
        wrong.extend(read.wrong.into_iter().map(|told| format!("{name}: {told}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(100 * usable >= 95 * homes, "{usable} of {homes}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide/tables.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (shown, after) = rest.split_once(END).unwrap();
    if std::env::var_os("WRITE_EXPECTED").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
    } else {
        assert_eq!(shown, table, "WRITE_EXPECTED=1 writes what is so now");
    }
}

#[test]
fn every_file_of_the_shapes_is_one_of_the_ten_with_what_a_person_reads_in_it() {
    let files = std::fs::read_dir(folder()).unwrap().count();
    assert_eq!(files, 2 * SHAPES.len());
}

//! `data/datapackage.json` describes the tables that ship, all of them and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use silverbay::facility::{FacilityStatus, FeeQuality, Kind, Medical};
use silverbay::place::{Datum, HospitalKind, MinutesBasis, Precision, Side, Status};
use silverbay::units::Currency;
use silverbay::vocabulary::Word;

use crate::support::files;

/// The package as it ships.
fn package() -> Value {
    serde_json::from_str(include_str!("../../data/datapackage.json")).unwrap()
}

/// A table that ships: its columns, and its cells row by row.
struct Shipped {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Shipped {
    /// The cells of some columns, row by row.
    fn cells(&self, columns: &[&str]) -> Vec<Vec<&str>> {
        let at = |name: &&str| self.head.iter().position(|of| of == name).unwrap();
        let at: Vec<usize> = columns.iter().map(at).collect();
        self.rows
            .iter()
            .map(|row| at.iter().map(|i| row[*i].as_str()).collect())
            .collect()
    }
}

/// Every table below `data`, by its path from there.
fn shipped() -> BTreeMap<String, Shipped> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"));
    let mut found = Vec::new();
    files(folder, "csv", &mut found);
    let table = |path: &std::path::PathBuf| {
        let mut reader = csv::Reader::from_path(path).unwrap();
        let head = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
        let rows = reader
            .records()
            .map(|record| row(record.unwrap()))
            .collect();
        let name = path.strip_prefix(folder).unwrap().to_string_lossy();
        (name.replace('\\', "/"), Shipped { head, rows })
    };
    found.iter().map(table).collect()
}

fn list<'v>(of: &'v Value, key: &str) -> &'v [Value] {
    of[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'v>(of: &'v Value, key: &str) -> &'v str {
    of[key].as_str().unwrap_or_default()
}

fn names(of: &Value) -> Vec<&str> {
    match of {
        Value::String(name) => vec![name],
        other => other
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap())
            .collect(),
    }
}

/// The described tables by path.
fn tables(package: &Value) -> BTreeMap<&str, &Value> {
    let resources = list(package, "resources").iter();
    let tables = resources.filter(|of| of["type"] == "table");
    tables.map(|of| (text(of, "path"), of)).collect()
}

#[test]
fn every_table_and_every_column_is_described_and_nothing_else() {
    let package = package();
    let (described, shipped) = (tables(&package), shipped());
    let paths = |of: Vec<&str>| of.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(
        paths(described.keys().copied().collect()),
        paths(shipped.keys().map(String::as_str).collect())
    );
    for (path, table) in shipped {
        let fields = list(&described[&*path]["schema"], "fields");
        let columns: Vec<_> = fields.iter().map(|of| text(of, "name")).collect();
        assert_eq!(columns, table.head, "{path}");
        for field in fields {
            let (name, says) = (text(field, "name"), text(field, "description"));
            assert!(
                says.len() > 5 && says.ends_with('.'),
                "{path}, {name}: {says:?}"
            );
            let types = ["string", "number", "integer", "boolean"];
            assert!(types.contains(&text(field, "type")), "{path}, {name}");
        }
    }
}

#[test]
fn every_file_that_is_described_is_there() {
    for of in list(&package(), "resources") {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("data")
            .join(text(of, "path"));
        assert!(path.is_file(), "{}", path.display());
        assert!(!text(of, "title").is_empty(), "{}", path.display());
    }
}

#[test]
fn a_key_tells_the_rows_apart_and_a_primary_one_has_no_blank_cell() {
    let (package, shipped) = (package(), shipped());
    for (path, of) in tables(&package) {
        let primary = of["schema"].get("primaryKey");
        let unique = list(&of["schema"], "uniqueKeys");
        for key in primary.into_iter().chain(unique) {
            let mut seen = BTreeSet::new();
            for cells in shipped[path].cells(&names(key)) {
                let is_blank = cells.iter().any(|cell| cell.is_empty());
                assert!(!is_blank || primary != Some(key), "{path}: {cells:?}");
                assert!(seen.insert(cells.clone()), "{path}: {cells:?} twice");
            }
        }
    }
}

#[test]
fn a_foreign_key_leads_to_a_row() {
    let (package, shipped) = (package(), shipped());
    let tables = tables(&package);
    let mut keys = 0;
    for (path, of) in &tables {
        for key in list(&of["schema"], "foreignKeys") {
            let reference = &key["reference"];
            // No name is the table itself.
            let to = match text(reference, "resource") {
                "" => path,
                name => tables
                    .keys()
                    .find(|to| text(tables[**to], "name") == name)
                    .unwrap(),
            };
            let there = shipped[*to].cells(&names(&reference["fields"]));
            let there: BTreeSet<_> = there.into_iter().collect();
            for cells in shipped[*path].cells(&names(&key["fields"])) {
                let is_blank = cells.iter().all(|cell| cell.is_empty());
                assert!(
                    is_blank || there.contains(&cells),
                    "{path}: {cells:?} not in {to}"
                );
            }
            keys += 1;
        }
    }
    assert!(keys >= 8, "{keys}");
}

#[test]
fn the_package_names_an_open_licence_and_its_sources() {
    let package = package();
    let licences: Vec<_> = list(&package, "licenses")
        .iter()
        .map(|of| text(of, "name"))
        .collect();
    assert_eq!(licences, ["CC-BY-4.0"]);
    let sources = list(&package, "sources");
    assert!(sources.iter().all(|of| !text(of, "title").is_empty()) && sources.len() > 2);
}

#[test]
fn the_words_of_a_column_are_those_that_the_reader_knows() {
    let package = package();
    let tables = tables(&package);
    let words = |path: &str, column: &str| -> Vec<String> {
        let fields = list(&tables[path]["schema"], "fields");
        let field = fields.iter().find(|of| text(of, "name") == column).unwrap();
        let words = list(&field["constraints"], "enum");
        words
            .iter()
            .map(|word| word.as_str().unwrap().to_owned())
            .collect()
    };
    for (path, column, codes) in [
        ("facilities.csv", "kind", Kind::CODES),
        ("facilities.csv", "status", FacilityStatus::CODES),
        ("facilities.csv", "medical", Medical::CODES),
        ("facilities.csv", "currency", Currency::CODES),
        ("facilities.csv", "datum", Datum::CODES),
        ("facilities.csv", "position_precision", Precision::CODES),
        ("facilities.csv", "fee_quality", FeeQuality::CODES),
        ("districts.csv", "side", Side::CODES),
        ("crossings.csv", "status", Status::CODES),
        ("crossings.csv", "minutes_basis", MinutesBasis::CODES),
        ("hospitals.csv", "kind", HospitalKind::CODES),
    ] {
        assert_eq!(words(path, column), codes, "{path}, {column}");
    }
}

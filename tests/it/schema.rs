//! The JSON Schemas beside the guide are those of the types, and everything that is shipped
//! or printed is valid by them.

use std::fs;
use std::path::PathBuf;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;
use silverbay::case::Case;
use silverbay::catalog::{CheckOptions, check_table};
use silverbay::explain::Lang;
use silverbay::report::{FileReport, RankingReport};
use silverbay::schema::Document;

use crate::support::{files, shipped, shipped_cases};

fn path(document: Document) -> PathBuf {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/guide/schemas");
    PathBuf::from(folder).join(document.file())
}

/// A schema that is ready to judge.
struct Judge {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Judge {
    fn new(document: Document) -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let text = fs::read_to_string(path(document)).unwrap();
        let schema = serde_json::from_str(&text).unwrap();
        compiler.add_resource("schema.json", schema).unwrap();
        let index = compiler.compile("schema.json", &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn says(&self, value: &Value) -> Result<(), String> {
        let said = self.schemas.validate(value, self.index);
        said.map_err(|error| format!("{error:#}"))
    }
}

#[test]
fn the_schemas_beside_the_guide_are_those_of_the_types() {
    for document in Document::ALL {
        let (path, schema) = (path(*document), document.json_schema());
        if std::env::var_os("WRITE_EXPECTED").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &schema).unwrap();
        }
        let shown = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            shown == schema,
            "{}: WRITE_EXPECTED=1 cargo test --test it schema writes it anew",
            path.display()
        );
    }
}

#[test]
fn every_shipped_case_is_valid() {
    let (catalog, judge) = (shipped(), Judge::new(Document::Case));
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let spec = serde_json::to_value(case.to_spec()).unwrap();
        judge.says(&spec).unwrap_or_else(|e| panic!("{name}: {e}"));
        // As it was typed.
        let table: toml::Table = text.parse().unwrap();
        let mut typed = serde_json::to_value(&table).unwrap();
        if let Some(date) = case.date() {
            typed["date"] = date.to_string().into();
        }
        judge.says(&typed).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

#[test]
fn what_no_case_may_say_is_not_valid() {
    let judge = Judge::new(Document::Case);
    let with = |elder: &str, money: &str| {
        let text = format!(r#"{{ "elder": {{ {elder} }}, "money": {{ {money} }} }}"#);
        judge.says(&serde_json::from_str(&text).unwrap())
    };
    let (level, budget) = (r#""care_level": "mild""#, r#""budget_hkd": 8000"#);
    with(level, budget).unwrap();
    for (elder, money) in [
        ("", budget),
        (level, ""),
        (r#""care_level": "medium""#, budget),
        (r#""care_level": "mild", "age": 780"#, budget),
        (r#""care_level": "mild", "needs": ["massage"]"#, budget),
        (r#""care_level": "mild", "dementia": "yes""#, budget),
        (r#""care_level": "mild", "weight": 50"#, budget),
        (level, r#""budget_hkd": -1"#),
        (level, r#""budget_hkd": 8000, "funding": "lottery""#),
        (
            level,
            r#""budget_hkd": 8000, "hkd_per_unit": { "USD": 7.8 }"#,
        ),
    ] {
        assert!(with(elder, money).is_err(), "{elder}, {money}");
    }
}

#[test]
fn the_ranking_of_every_shipped_case_is_valid() {
    let (catalog, judge) = (shipped(), Judge::new(Document::Ranking));
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        for lang in Lang::ALL {
            let report = RankingReport::new(&ranking, None, *lang);
            let report = serde_json::to_value(&report).unwrap();
            judge
                .says(&report)
                .unwrap_or_else(|e| panic!("{name}: {e}"));
        }
    }
}

#[test]
fn what_is_found_in_dirty_tables_is_valid() {
    let judge = Judge::new(Document::Check);
    let mut tables = Vec::new();
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/dirty"));
    files(&folder, "csv", &mut tables);
    assert!(!tables.is_empty());
    for table in tables {
        let name = table.display().to_string();
        let bytes = fs::read(&table).unwrap();
        let found = check_table(&name, bytes.as_slice(), &CheckOptions::default());
        let report = FileReport::new(&name, found.source.as_ref(), &found.problems);
        let report = serde_json::to_value([report]).unwrap();
        judge
            .says(&report)
            .unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

#[test]
fn answers_as_records_are_valid_and_read_like_the_table() {
    let table = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/calls/made_up_answers.csv"
    );
    let table = fs::read(table).unwrap();
    let mut rows = csv::Reader::from_reader(table.as_slice());
    let headings = rows.headers().unwrap().clone();
    let record = |row: Result<csv::StringRecord, csv::Error>| -> Value {
        let row = row.unwrap();
        let cells = headings.iter().zip(row.iter());
        cells
            .map(|(key, cell)| (key.to_owned(), Value::from(cell)))
            .collect()
    };
    let records: Value = rows.records().map(record).collect();
    Judge::new(Document::Answers).says(&records).unwrap();
    let catalog = shipped();
    let json = serde_json::to_vec(&records).unwrap();
    let read = |name: &str, bytes: &[u8]| catalog.read_answers(name, bytes).unwrap();
    assert_eq!(
        read("answers.json", &json).as_slice(),
        read("answers.csv", &table).as_slice()
    );
}

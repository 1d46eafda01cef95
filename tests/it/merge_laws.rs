//! Laws of a merge on random lists that agree and contradict each other in every way: the same
//! again changes nothing, the order of the lists decides nothing, no fact is lost, and no two
//! rows of one list become one home unless somebody says so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use proptest::prelude::*;
use silverbay::merge::{Decisions, Ledger, List, Merged, merge};
use silverbay::place::Gazetteer;

use crate::merge::{again, files, read};
use crate::support::{facilities, row as table_row, shipped};

type Cells = Vec<(&'static str, String)>;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| shipped().gazetteer().clone());

/// One of these texts, the first of which may be blank.
fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

/// A row of few different texts, so that rows agree and disagree in every way.
fn row() -> impl Strategy<Value = Cells> {
    let place = (
        one_of(&["a", "b", "c", "1", "2"]),
        one_of(&["Garden", "River", "Hill", "花園"]),
        one_of(&["", "Futian", "Nanshan"]),
        one_of(&["", "2000 0001", "2000 0002", "2000 0003"]),
        one_of(&["", "1 Long Road", "2 Long Road", "3 Long Road"]),
        one_of(&["Shenzhen", "Shenzhen", "Shenzhen", "Zhuhai"]),
    );
    let facts = (
        one_of(&["", "80", "90"]),
        one_of(&["", "dementia", "tcm"]),
        one_of(&["", "hospice"]),
        one_of(&["", "none"]),
        one_of(&["", "5000", "6000"]),
        one_of(&["2023", "2024-01-01", "2025-03", "2025-03-31", ""]),
    );
    (place, facts).prop_map(|(place, facts)| {
        let (id, name, district, telephone, address, city) = place;
        let (beds, services, absent, medical, fee, date) = facts;
        let name_column = if name.is_ascii() {
            "name_en"
        } else {
            "name_zh_hant"
        };
        let currency = if fee.is_empty() { "" } else { "CNY" }.to_owned();
        let district = if city == "Zhuhai" {
            String::new()
        } else {
            district
        };
        vec![
            ("id", id),
            ("name_en", String::new()),
            (name_column, name),
            ("city", city),
            ("district", district),
            ("telephone", telephone),
            ("address_en", address),
            ("beds", beds),
            ("services", services),
            ("services_absent", absent),
            ("medical", medical),
            ("currency", currency),
            ("all_in_fee", fee),
            ("as_of", date),
        ]
    })
}

/// A list of this name; an id occurs once.
fn of(name: &str, rows: &[Cells]) -> List {
    let mut ids = BTreeSet::new();
    let rows: Vec<String> = rows
        .iter()
        .filter(|row| ids.insert(row[0].1.clone()))
        .map(|row| {
            // The later of two cells of a column counts.
            let cells: BTreeMap<&str, &str> = row
                .iter()
                .map(|(column, text)| (*column, text.as_str()))
                .collect();
            let mut cells: Vec<(&str, &str)> = cells.into_iter().collect();
            let blank = ["lat", "lon", "datum", "position_precision"];
            cells.extend(blank.map(|column| (column, "")));
            cells.push(("source_urls", name));
            table_row(&cells)
        })
        .collect();
    read(name, &facilities(&rows), &GAZETTEER)
}

/// A table and two lists.
fn tables() -> impl Strategy<Value = (List, [List; 2])> {
    let rows = || prop::collection::vec(row(), 0..5);
    (rows(), rows(), rows()).prop_map(|(table, one, other)| {
        let lists = [
            of("https://one.example", &one),
            of("https://other.example", &other),
        ];
        (of("https://table.example", &table), lists)
    })
}

/// What somebody answers to questions, one after the other.
fn answers() -> impl Strategy<Value = Vec<Option<bool>>> {
    let answer = prop::sample::select(&[Some(true), Some(false), None][..]);
    prop::collection::vec(answer, 1..6)
}

fn decided(of: &Merged, answers: &[Option<bool>]) -> Decisions {
    let mut decisions = Decisions::default();
    for (question, answer) in of.questions().iter().zip(answers.iter().cycle()) {
        if let Some(is_same) = answer {
            decisions.decide(question, *is_same);
        }
    }
    decisions
}

fn merged(table: &List, lists: &[List]) -> Merged {
    merge(table, &Ledger::default(), lists, &Decisions::default())
}

/// Merges the lists into what was written, with other answers.
fn onto(of: &Merged, lists: &[List], decisions: &Decisions) -> Merged {
    let [table, facts, ..] = files(of);
    let table = read("facilities.csv", &table, &GAZETTEER);
    let ledger = Ledger::read("facts.csv", facts.as_bytes()).unwrap();
    merge(&table, &ledger, lists, decisions)
}

/// The rows of a file, column by column.
fn records(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// The rows of lists that wait.
fn waiting(of: &Merged) -> BTreeSet<(&str, &str)> {
    let questions = of.questions().iter();
    questions
        .map(|of| (of.list.as_str(), of.row.as_str()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_same_lists_and_answers_again_change_nothing(
        (table, lists) in tables(), answers in answers(),
    ) {
        let asked = merged(&table, &lists);
        let decisions = decided(&asked, &answers);
        let first = merge(&table, &Ledger::default(), &lists, &decisions);
        for first in [&onto(&asked, &lists, &decisions), &asked, &first] {
            let second = again(first, &lists, &GAZETTEER);
            prop_assert_eq!(files(&second), files(first));
            prop_assert_eq!((second.counts().added, second.counts().replaced), (0, 0));
            prop_assert_eq!(second.counts().new, 0);
        }
    }

    #[test]
    fn the_order_of_the_lists_changes_no_byte(
        (table, lists) in tables(), third in prop::collection::vec(row(), 0..4),
        answers in answers(),
    ) {
        let [one, other] = lists;
        let third = of("https://a-third.example", &third);
        let orders = [
            [one.clone(), other.clone(), third.clone()],
            [third.clone(), one.clone(), other.clone()],
            [other, third, one],
        ];
        let asked = merged(&table, &orders[0]);
        let decisions = decided(&asked, &answers);
        let first = merge(&table, &Ledger::default(), &orders[0], &decisions);
        for lists in &orders[1..] {
            prop_assert_eq!(files(&merged(&table, lists)), files(&asked));
            let other = merge(&table, &Ledger::default(), lists, &decisions);
            prop_assert_eq!(files(&other), files(&first));
        }
    }

    #[test]
    fn every_fact_of_every_row_that_does_not_wait_is_kept_and_shown(
        (table, lists) in tables(), answers in answers(),
    ) {
        let asked = merged(&table, &lists);
        let decisions = decided(&asked, &answers);
        let first = merge(&table, &Ledger::default(), &lists, &decisions);
        for of in [&first, &onto(&asked, &lists, &decisions)] {
            let waiting = waiting(of);
            let [homes, facts, conflicts, _] = files(of).map(|text| records(&text));
            let known: BTreeSet<[&str; 4]> = facts
                .iter()
                .map(|fact| ["column", "value", "as_of", "source_urls"].map(|of| &*fact[of]))
                .collect();
            for list in lists.iter().chain([&table]) {
                let rows = list.homes.iter();
                for home in rows.filter(|of| !waiting.contains(&(&*list.name, &*of.id))) {
                    let beds = home.beds.map(|beds| beds.to_string()).unwrap_or_default();
                    let date = home.provenance.as_of.map(|date| date.to_string());
                    for (column, value) in [
                        ("telephone", &*home.telephone),
                        ("address_en", &*home.address_en),
                        ("name_en", &*home.names.en),
                        ("name_zh_hant", &*home.names.zh_hant),
                        ("city", home.city.code()),
                        ("beds", beds.as_str()),
                    ] {
                        let date = date.as_deref().unwrap_or_default();
                        let fact = [column, value, date, &*list.name];
                        prop_assert!(value.is_empty() || known.contains(&fact), "{:?}", fact);
                    }
                }
            }
            // A fact of a home is in its row, or beside what its row says.
            for fact in facts.iter().filter(|fact| fact["column"] != "id") {
                let is_of_home = |row: &&BTreeMap<String, String>| row["id"] == fact["facility"];
                let row = homes.iter().find(is_of_home);
                let is_beside = conflicts.iter().any(|of| {
                    ["facility", "column"].iter().all(|column| of[*column] == fact[*column])
                        && of["other_value"] == fact["value"]
                });
                let is_said = row.is_some_and(|row| row[&fact["column"]] == fact["value"]);
                prop_assert!(is_said || is_beside, "{:?}", fact);
            }
        }
    }

    #[test]
    fn no_two_rows_of_a_list_are_one_home_unless_somebody_says_so((table, lists) in tables()) {
        let of = merged(&table, &lists);
        let [homes, facts, ..] = files(&of).map(|text| records(&text));
        let mut seen = BTreeSet::new();
        for fact in facts.iter().filter(|fact| fact["column"] == "id") {
            prop_assert!(seen.insert((&fact["facility"], &fact["list"])), "{:?}", fact);
        }
        let counts = of.counts();
        prop_assert_eq!(seen.len(), counts.joined + counts.new);
        prop_assert_eq!(homes.len(), table.homes.len() + counts.new);
        prop_assert_eq!(counts.rows, counts.joined + counts.new + counts.waiting);
        prop_assert_eq!(waiting(&of).len(), counts.waiting);
    }
}

//! Laws of a merge on random lists: nothing is lost, the same again changes nothing, and the
//! order of the lists decides nothing where their dates differ.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use silverbay::merge::{Decisions, Ledger, List, Merged, merge};

use crate::merge::{again, files, list};
use crate::support::world;

type Cells = Vec<(&'static str, String)>;

/// One of these texts, the first of which may be blank.
fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

/// A row of few different texts, so that rows agree and disagree in every way.
fn row() -> impl Strategy<Value = Cells> {
    let place = (
        one_of(&["a", "b", "c", "1", "2"]),
        one_of(&["Garden", "River", "Hill", "花園"]),
        one_of(&["", "Northside"]),
        one_of(&["", "2000 0001", "2000 0002", "2000 0003"]),
        one_of(&["", "1 Long Road", "2 Long Road", "3 Long Road"]),
    );
    let facts = (
        one_of(&["", "80", "90"]),
        one_of(&["", "dementia", "tcm"]),
        one_of(&["", "hospice"]),
        one_of(&["", "none"]),
        one_of(&["", "5000", "6000"]),
    );
    (place, facts).prop_map(|(place, facts)| {
        let (id, name, district, telephone, address) = place;
        let (beds, services, absent, medical, fee) = facts;
        let name_column = if name.is_ascii() {
            "name_en"
        } else {
            "name_zh_hant"
        };
        let currency = if fee.is_empty() { "" } else { "CNY" }.to_owned();
        vec![
            ("id", id),
            ("name_en", String::new()),
            (name_column, name),
            ("district", district),
            ("telephone", telephone),
            ("address_en", address),
            ("beds", beds),
            ("services", services),
            ("services_absent", absent),
            ("medical", medical),
            ("currency", currency),
            ("all_in_fee", fee),
        ]
    })
}

/// A row that says of one of four homes only what is its own: lists that mean the same homes
/// and leave out what they do not know.
fn own_row() -> impl Strategy<Value = Cells> {
    let own = (0..4_usize, any::<bool>(), any::<bool>(), row());
    own.prop_map(|(home, has_telephone, has_address, mut row)| {
        let given = |has: bool, text: String| if has { text } else { String::new() };
        let name = ["Garden", "River", "Hill", "Lake"].get(home).copied();
        row.retain(|(column, _)| !["id", "name_en", "name_zh_hant"].contains(column));
        for (column, text) in &mut row {
            match *column {
                "telephone" => *text = given(has_telephone, format!("2000 000{home}")),
                "address_en" => *text = given(has_address, format!("{home} Long Road")),
                _ => {}
            }
        }
        let id = ("id", format!("home-{home}"));
        let name = ("name_en", name.unwrap_or_default().to_owned());
        row.splice(0..0, [id, name]);
        row
    })
}

/// A list of this name and date; an id occurs once.
fn of(name: &str, date: &str, rows: &[Cells]) -> List {
    let mut ids = BTreeSet::new();
    let rows: Vec<Vec<(&str, &str)>> = rows
        .iter()
        .filter(|row| ids.insert(row[0].1.clone()))
        .map(|row| {
            // The later of two cells of a column counts.
            let cells: BTreeMap<&str, &str> = row
                .iter()
                .map(|(column, text)| (*column, text.as_str()))
                .collect();
            let mut cells: Vec<(&str, &str)> = cells.into_iter().collect();
            cells.extend([
                ("lat", ""),
                ("lon", ""),
                ("datum", ""),
                ("position_precision", ""),
            ]);
            cells.extend([("as_of", date), ("source_urls", name)]);
            cells
        })
        .collect();
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
    list(name, &rows)
}

fn some(rows: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Cells>> {
    prop::collection::vec(row(), rows)
}

fn own(rows: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Cells>> {
    prop::collection::vec(own_row(), rows)
}

fn merged(table: &List, lists: &[List]) -> Merged {
    merge(table, &Ledger::default(), lists, &Decisions::default())
}

/// The rows of a table without the ids that the order gives, and with sources in no order.
fn rows(of: &Merged) -> Vec<BTreeMap<String, String>> {
    let [table, ..] = files(of);
    let mut rows: Vec<BTreeMap<String, String>> = csv::Reader::from_reader(table.as_bytes())
        .deserialize()
        .map(Result::unwrap)
        .map(|mut row: BTreeMap<String, String>| {
            row.remove("id");
            let mut sources: Vec<&str> = row["source_urls"].split(';').collect();
            sources.sort_unstable();
            let sources = sources.join(";");
            row.insert("source_urls".to_owned(), sources);
            row
        })
        .collect();
    rows.sort();
    rows
}

proptest! {
    #[test]
    fn the_same_lists_again_change_nothing(
        table in own(0..4), one in own(0..5), other in own(0..5),
    ) {
        let table = of("https://table.example", "2024-01-01", &table);
        let lists = [
            of("https://one.example", "2025-03-01", &one),
            of("https://other.example", "2023", &other),
        ];
        let first = merged(&table, &lists);
        let second = again(&first, &lists, world(&[]).gazetteer());
        prop_assert_eq!(files(&second), files(&first));
        prop_assert_eq!((second.counts().added, second.counts().replaced), (0, 0));
    }

    #[test]
    fn every_fact_of_every_row_that_does_not_wait_is_kept_with_date_and_source(
        table in some(0..4), one in some(0..5),
    ) {
        let table = of("https://table.example", "2024-01-01", &table);
        let lists = [of("https://one.example", "2025-03-01", &one)];
        let merged = merged(&table, &lists);
        let waits: BTreeSet<&str> =
            merged.questions().iter().map(|question| question.row.as_str()).collect();
        let [_, facts, ..] = files(&merged);
        let known: BTreeSet<[String; 4]> = csv::Reader::from_reader(facts.as_bytes())
            .records()
            .map(Result::unwrap)
            .map(|fact| [1, 2, 3, 4].map(|at| fact[at].to_owned()))
            .collect();
        for (source, date, home) in table
            .homes
            .iter()
            .map(|home| ("https://table.example", "2024-01-01", home))
            .chain(lists[0].homes.iter().map(|home| ("https://one.example", "2025-03-01", home)))
        {
            if source == "https://one.example" && waits.contains(&*home.id) {
                continue;
            }
            let beds = home.beds.map(|beds| beds.to_string()).unwrap_or_default();
            for (column, value) in [
                ("telephone", &*home.telephone),
                ("address_en", &*home.address_en),
                ("name_en", &*home.names.en),
                ("beds", beds.as_str()),
            ] {
                let fact = [column, value, date, source].map(str::to_owned);
                prop_assert!(value.is_empty() || known.contains(&fact), "{:?}", fact);
            }
        }
    }

    #[test]
    fn the_order_of_lists_of_different_dates_decides_nothing(
        table in own(0..3), one in own(0..3), other in own(0..3),
    ) {
        let table = of("https://table.example", "2024-01-01", &table);
        let lists = [
            of("https://one.example", "2025-03-01", &one),
            of("https://other.example", "2023-02-01", &other),
        ];
        let forwards = merged(&table, &lists);
        let [one, other] = lists;
        let backwards = merged(&table, &[other, one]);
        // A row that waits is not there for the rows behind it.
        if forwards.questions().is_empty() && backwards.questions().is_empty() {
            prop_assert_eq!(rows(&forwards), rows(&backwards));
        }
    }
}

//! Lists joined into a table: which row is which home, which fact counts, and that none is
//! lost.

use std::collections::BTreeSet;

use silverbay::catalog::{Catalog, CheckOptions, FacilityReader};
use silverbay::explain::{Block, Lang, explain_merge};
use silverbay::merge::{Agreement, Decisions, Ledger, List, Merged, merge};
use silverbay::place::Gazetteer;

use crate::support::{facilities, row, shipped, world};

fn read(name: &str, text: &str, gazetteer: &Gazetteer) -> List {
    let options = CheckOptions {
        gazetteer: Some(gazetteer),
        ..CheckOptions::default()
    };
    let mut reader = FacilityReader::new(name, text.as_bytes(), &options);
    let homes = reader.by_ref().collect();
    let problems = reader.finish().problems;
    let is_note =
        |of: &silverbay::problem::Problem| of.severity() == silverbay::problem::Severity::Note;
    assert!(problems.iter().all(is_note), "{problems:?}");
    List::new(name, homes)
}

fn list(name: &str, rows: &[&[(&str, &str)]]) -> List {
    let rows: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
    read(name, &facilities(&rows), world(&[]).gazetteer())
}

/// A table of one home, Garden Home in Shenzhen, as of 2024.
fn garden(cells: &[(&str, &str)]) -> List {
    let mut all = vec![
        ("id", "garden"),
        ("name_en", "Garden Home"),
        ("lat", ""),
        ("lon", ""),
        ("datum", ""),
        ("position_precision", ""),
        ("as_of", "2024-01-01"),
        ("source_urls", "https://table.example"),
    ];
    all.retain(|(column, _)| cells.iter().all(|(own, _)| own != column));
    all.extend(cells);
    list("facilities.csv", &[&all])
}

fn merged(table: &List, lists: &[List]) -> Merged {
    merge(table, &Ledger::default(), lists, &Decisions::default())
}

/// The four files as text.
fn files(of: &Merged) -> [String; 4] {
    let mut out: [Vec<u8>; 4] = Default::default();
    let [table, facts, conflicts, questions] = &mut out;
    of.write_table(table).unwrap();
    of.write_facts(facts).unwrap();
    of.write_conflicts(conflicts).unwrap();
    of.write_questions(questions).unwrap();
    out.map(|bytes| String::from_utf8(bytes).unwrap())
}

/// Merges the result with the same lists once more, as a user does from the files.
fn again(of: &Merged, lists: &[List], gazetteer: &Gazetteer) -> Merged {
    let [table, facts, _, questions] = files(of);
    let table = read("facilities.csv", &table, gazetteer);
    let ledger = Ledger::read("facts.csv", facts.as_bytes()).unwrap();
    let decisions = Decisions::read("questions.csv", questions.as_bytes()).unwrap();
    merge(&table, &ledger, lists, &decisions)
}

/// The cell of the first home.
fn cell(of: &Merged, column: &str) -> String {
    cells(of, column).remove(0)
}

fn cells(of: &Merged, column: &str) -> Vec<String> {
    let [table, ..] = files(of);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let at = reader
        .headers()
        .unwrap()
        .iter()
        .position(|head| head == column)
        .unwrap();
    reader
        .records()
        .map(|record| record.unwrap()[at].to_owned())
        .collect()
}

fn data(name: &str) -> String {
    std::fs::read_to_string(format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_directory_adds_81_homes_and_leaves_every_shipped_row_as_it_is() {
    let catalog = shipped();
    let gazetteer = catalog.gazetteer();
    let table = read("facilities.csv", &data("facilities.csv"), gazetteer);
    let directory = [read(
        "directory_2020.csv",
        &data("lists/directory_2020.csv"),
        gazetteer,
    )];
    let merged = merged(&table, &directory);
    let counts = merged.counts();
    assert_eq!((counts.before, counts.new, counts.now), (77, 81, 158));
    assert_eq!((counts.added, counts.replaced, counts.conflicts), (0, 0, 0));
    let [written, facts, ..] = files(&merged);
    assert!(written.starts_with(&data("facilities.csv")));
    assert_eq!(
        files(&again(&merged, &directory, gazetteer)),
        files(&merged)
    );
    // Every cell of every row is a fact with its source and date.
    let mut reader = csv::Reader::from_reader(facts.as_bytes());
    let known: BTreeSet<Vec<String>> = reader
        .records()
        .map(|record| record.unwrap().iter().take(5).map(str::to_owned).collect())
        .collect();
    for text in [data("facilities.csv"), data("lists/directory_2020.csv")] {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let head = reader.headers().unwrap().clone();
        for record in reader.records().map(Result::unwrap) {
            let of = |name: &str| {
                let at = head.iter().position(|column| column == name);
                at.map_or("", |at| &record[at]).to_owned()
            };
            for (column, value) in head.iter().zip(&record) {
                let is_of_the_row = ["id", "source_urls", "as_of", "fee_as_of"].contains(&column);
                if value.is_empty() || is_of_the_row {
                    continue;
                }
                let is_fee = column.contains("fee") || ["currency", "deposit"].contains(&column);
                let date = match of("fee_as_of") {
                    own if is_fee && !own.is_empty() => own,
                    _ => of("as_of"),
                };
                let fact = vec![
                    of("id"),
                    column.to_owned(),
                    value.to_owned(),
                    date,
                    of("source_urls"),
                ];
                assert!(known.contains(&fact), "{fact:?}");
            }
        }
    }
}

#[test]
fn one_name_in_one_city_is_one_home_and_in_another_city_another() {
    let there = list(
        "list.csv",
        &[&[
            ("id", "z"),
            ("name_en", "garden  HOME Limited"),
            ("telephone", "12345678"),
        ]],
    );
    let merged_there = merged(&garden(&[]), &[there]);
    assert_eq!(
        (merged_there.counts().joined, merged_there.counts().now),
        (1, 1)
    );
    assert_eq!(cell(&merged_there, "telephone"), "12345678");
    let elsewhere = list(
        "list.csv",
        &[&[("id", "z"), ("name_en", "Garden Home"), ("city", "Zhuhai")]],
    );
    assert_eq!(merged(&garden(&[]), &[elsewhere]).counts().new, 1);
}

#[test]
fn the_newer_source_wins_and_both_are_kept_where_they_disagree() {
    let newer = |date| {
        list(
            "list.csv",
            &[&[
                ("name_en", "Garden Home"),
                ("beds", "90"),
                ("as_of", date),
                ("source_urls", "https://list.example"),
            ]],
        )
    };
    for (date, beds) in [
        ("2025-06-01", "90"),
        ("2023", "80"),
        ("", "80"),
        ("2024-01-01", "80"),
    ] {
        let of = merged(&garden(&[("beds", "80")]), &[newer(date)]);
        assert_eq!(cell(&of, "beds"), beds, "{date}");
        let conflicts: Vec<_> = of.conflicts().collect();
        assert_eq!(conflicts.len(), 1, "{date}: {conflicts:?}");
        let said = [&conflicts[0].used, &conflicts[0].other];
        assert_eq!(said[0].value, beds);
        let sources: BTreeSet<_> = said.iter().map(|of| of.source_urls.as_str()).collect();
        assert_eq!(sources.len(), 2);
        let [_, facts, ..] = files(&of);
        assert!(facts.contains("beds,80") && facts.contains("beds,90"));
    }
}

#[test]
fn a_price_is_taken_whole_from_one_source() {
    let table = garden(&[
        ("currency", "CNY"),
        ("bed_fee", "2000"),
        ("meal_fee", "900"),
    ]);
    let newer = list(
        "list.csv",
        &[&[
            ("name_en", "Garden Home"),
            ("currency", "HKD"),
            ("all_in_fee", "9000"),
            ("as_of", "2026-05-01"),
        ]],
    );
    let of = merged(&table, &[newer]);
    let row = ["currency", "all_in_fee", "bed_fee", "meal_fee"].map(|column| cell(&of, column));
    assert_eq!(row, ["HKD", "9000", "", ""]);
    let [_, facts, ..] = files(&of);
    assert!(facts.contains("bed_fee,2000") && facts.contains("meal_fee,900"));
}

#[test]
fn a_newer_address_makes_no_older_service_young() {
    let table = garden(&[("services", "dementia")]);
    let newer = list(
        "list.csv",
        &[&[
            ("name_en", "Garden Home"),
            ("address_en", "1 Road"),
            ("as_of", "2026-05-01"),
            ("source_urls", "https://list.example"),
        ]],
    );
    let of = merged(&table, &[newer]);
    assert_eq!(cell(&of, "address_en"), "1 Road");
    assert_eq!(cell(&of, "as_of"), "2024-01-01");
    assert_eq!(
        cell(&of, "source_urls"),
        "https://table.example;https://list.example"
    );
}

#[test]
fn a_newer_price_brings_its_own_date_and_an_undated_one_makes_none_young() {
    let table = garden(&[("services", "dementia")]);
    let newer = list(
        "list.csv",
        &[&[
            ("name_en", "Garden Home"),
            ("currency", "CNY"),
            ("all_in_fee", "9000"),
            ("as_of", "2026-05-01"),
        ]],
    );
    let of = merged(&table, &[newer]);
    assert_eq!(
        [cell(&of, "as_of"), cell(&of, "fee_as_of")],
        ["2024-01-01", "2026-05-01"]
    );
    let undated = garden(&[("currency", "CNY"), ("all_in_fee", "9000"), ("as_of", "")]);
    let newer = list(
        "list.csv",
        &[&[("name_en", "Garden Home"), ("address_en", "1 Road")]],
    );
    let of = merged(&undated, &[newer]);
    assert_eq!([cell(&of, "as_of"), cell(&of, "fee_as_of")], ["", ""]);
}

#[test]
fn a_telephone_alone_is_asked_and_with_the_address_is_certain() {
    let table = garden(&[
        ("telephone", "+86 755 2563 1876"),
        ("address_zh", "深圳市福田区一路二号"),
    ]);
    let by_telephone: &[(&str, &str)] = &[
        ("id", "z"),
        ("name_en", "Other"),
        ("telephone", "0755-25631876"),
    ];
    let of = merged(&table, &[list("list.csv", &[by_telephone])]);
    assert_eq!((of.counts().waiting, of.counts().now), (1, 1));
    assert_eq!(of.questions()[0].agreement, Agreement::Telephone);
    let mut both = by_telephone.to_vec();
    both.push(("address_zh", "廣東省深圳市福田區一路二號"));
    let of = merged(&table, &[list("list.csv", &[&both])]);
    assert_eq!((of.counts().joined, of.counts().waiting), (1, 0));
}

#[test]
fn a_decision_joins_or_adds_and_is_kept() {
    let table = garden(&[("telephone", "25631876")]);
    let lists = [list(
        "list.csv",
        &[&[("id", "z"), ("name_en", "Other"), ("telephone", "25631876")]],
    )];
    let [.., questions] = files(&merged(&table, &lists));
    for (decision, now, name) in [("yes", 1, "Other"), ("no", 2, "Garden Home")] {
        let ticked = questions.replace("\n,telephone", &format!("\n{decision},telephone"));
        let decisions = Decisions::read("questions.csv", ticked.as_bytes()).unwrap();
        let of = merge(&table, &Ledger::default(), &lists, &decisions);
        assert_eq!((of.counts().now, of.counts().waiting), (now, 0));
        // The row of the list is newer.
        assert_eq!(cell(&of, "name_en"), name);
        let [.., kept] = files(&of);
        assert!(kept.contains(&format!("{decision},telephone")));
        let once_more = again(&of, &lists, world(&[]).gazetteer());
        assert_eq!(files(&once_more)[..3], files(&of)[..3], "{decision}");
    }
}

#[test]
fn the_telephone_of_an_operator_says_nothing() {
    let homes: Vec<_> = (0..5)
        .map(|n| (format!("h{n}"), format!("Home {n}")))
        .collect();
    let rows: Vec<Vec<(&str, &str)>> = homes
        .iter()
        .map(|(id, name)| {
            vec![
                ("id", id.as_str()),
                ("name_en", name.as_str()),
                ("telephone", "25631876"),
            ]
        })
        .collect();
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
    let table = list("facilities.csv", &rows);
    let other = list(
        "list.csv",
        &[&[
            ("id", "z"),
            ("name_en", "Another"),
            ("telephone", "25631876"),
        ]],
    );
    let of = merged(&table, &[other]);
    assert_eq!((of.counts().new, of.questions().len()), (1, 0));
}

#[test]
fn two_names_of_one_list_are_two_homes_though_they_share_telephone_and_address() {
    let shared = [
        ("telephone", "25631876"),
        ("address_en", "1 Example Road, Futian"),
    ];
    let named =
        |id: &'static str, name: &'static str| [[("id", id), ("name_en", name)], shared].concat();
    let rows = [
        named("a", "Garden Home"),
        named("b", "River Home"),
        named("c", "Hill Home"),
    ];
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
    let lists = [list("list.csv", &rows)];
    let of = merged(&garden(&[]), &lists);
    let counts = of.counts();
    assert_eq!((counts.joined, counts.new, counts.waiting), (1, 2, 0));
    let gazetteer = world(&[]).gazetteer().clone();
    assert_eq!(files(&again(&of, &lists, &gazetteer)), files(&of));
}

#[test]
fn one_id_in_two_cities_is_asked() {
    let other = list(
        "list.csv",
        &[&[("id", "garden"), ("name_en", "Else"), ("city", "Zhuhai")]],
    );
    let of = merged(&garden(&[]), &[other]);
    assert_eq!(of.counts().waiting, 1);
    assert_eq!(of.questions()[0].agreement, Agreement::Id);
}

#[test]
fn a_row_that_stands_twice_is_one_home() {
    let twice: &[(&str, &str)] = &[("id", ""), ("name_en", "River Home")];
    let text = facilities(&[row(twice), row(twice)]);
    // Without the column of ids.
    let text: String = text
        .lines()
        .map(|line| format!("{}\n", line.split_once(',').unwrap().1))
        .collect();
    let lists = [read("list.csv", &text, world(&[]).gazetteer())];
    let of = merged(&garden(&[]), &lists);
    assert_eq!((of.counts().new, of.counts().joined), (1, 1));
    let ids = cells(&of, "id");
    assert!(ids[1].starts_with("shenzhen-"), "{ids:?}");
    assert_eq!(
        files(&again(&of, &lists, world(&[]).gazetteer())),
        files(&of)
    );
}

#[test]
fn merging_again_changes_nothing_whichever_source_won() {
    let table = garden(&[
        ("beds", "80"),
        ("services", "dementia"),
        ("currency", "CNY"),
        ("bed_fee", "2000"),
        ("notes", "Known to be quiet."),
    ]);
    let older: &[(&str, &str)] = &[
        ("id", "a"),
        ("name_en", "Garden Home"),
        ("beds", "70"),
        ("currency", "CNY"),
        ("all_in_fee", "5000"),
        ("as_of", "2023"),
        ("source_urls", "https://old.example"),
    ];
    let newer: &[(&str, &str)] = &[
        ("id", "b"),
        ("name_en", "Garden Home"),
        ("services", "tcm"),
        ("medical", "none"),
        ("currency", "HKD"),
        ("all_in_fee", "9000"),
        ("notes", "From a list."),
        ("as_of", "2026-02"),
        ("source_urls", "https://new.example"),
    ];
    let lists = [list("old.csv", &[older]), list("new.csv", &[newer])];
    let gazetteer = world(&[]).gazetteer().clone();
    let first = merged(&table, &lists);
    let second = again(&first, &lists, &gazetteer);
    assert_eq!(files(&second), files(&first));
    assert_eq!(files(&again(&second, &lists, &gazetteer)), files(&first));
    assert_eq!((second.counts().added, second.counts().replaced), (0, 0));
    assert_eq!(cell(&first, "notes"), "Known to be quiet.");
    assert_eq!(cell(&first, "services"), "tcm");
}

#[test]
fn the_merged_table_is_a_table() {
    let catalog = shipped();
    let gazetteer = catalog.gazetteer();
    let table = read("facilities.csv", &data("facilities.csv"), gazetteer);
    let directory = read(
        "directory_2020.csv",
        &data("lists/directory_2020.csv"),
        gazetteer,
    );
    let [text, ..] = files(&merged(&table, &[directory]));
    let homes = read("merged.csv", &text, gazetteer).homes;
    let catalog = crate::support::with_facilities(&catalog, homes);
    assert_eq!(Catalog::facilities(&catalog).len(), 158);
}

#[test]
fn what_was_done_is_told_in_every_language() {
    let newer = list("list.csv", &[&[("name_en", "Garden Home"), ("beds", "90")]]);
    let of = merged(&garden(&[("beds", "80")]), &[newer]);
    let told = Lang::ALL.iter().map(|lang| explain_merge(*lang, &of));
    let told: Vec<String> = told.map(|page| format!("{page:?}")).collect();
    assert!(told[0].contains("1 replaced by newer ones"), "{}", told[0]);
    assert!(
        told.iter()
            .all(|page| page.contains("garden") && page.contains("90"))
    );
    assert!(told[0] != told[1] && told[1] != told[2]);
    let has_table = |page: &Vec<Block>| page.iter().any(|of| matches!(of, Block::Table { .. }));
    assert!(has_table(&explain_merge(Lang::EN, &of)));
}

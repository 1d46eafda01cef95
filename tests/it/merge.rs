//! Lists joined into a table: which row is which home, which fact counts, and that none is
//! lost.

use std::collections::BTreeSet;

use silverbay::catalog::{Catalog, CheckOptions, FacilityReader};
use silverbay::explain::{Block, Lang, explain_merge};
use silverbay::merge::{Agreement, Decisions, Ledger, List, Merged, merge};
use silverbay::place::Gazetteer;

use crate::support::{facilities, row, shipped, world};

pub fn read(name: &str, text: &str, gazetteer: &Gazetteer) -> List {
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

pub fn list(name: &str, rows: &[&[(&str, &str)]]) -> List {
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
pub fn files(of: &Merged) -> [String; 4] {
    let mut out: [Vec<u8>; 4] = Default::default();
    let [table, facts, conflicts, questions] = &mut out;
    of.write_table(table).unwrap();
    of.write_facts(facts).unwrap();
    of.write_conflicts(conflicts).unwrap();
    of.write_questions(questions).unwrap();
    out.map(|bytes| String::from_utf8(bytes).unwrap())
}

/// Merges the result with the same lists once more, as a user does from the files.
pub fn again(of: &Merged, lists: &[List], gazetteer: &Gazetteer) -> Merged {
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

#[test]
fn namesakes_of_one_list_with_other_addresses_are_asked_and_never_joined_unseen() {
    let branch = |id: &'static str, address: &'static str| {
        vec![
            ("id", id),
            ("name_en", "River Home"),
            ("address_en", address),
        ]
    };
    let rows = [
        branch("r1", "1 Example Road"),
        branch("r2", "99 Other Street"),
    ];
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
    let lists = [list("list.csv", &rows)];
    let of = merged(&garden(&[]), &lists);
    let counts = of.counts();
    assert_eq!((counts.new, counts.joined, counts.waiting), (1, 0, 1));
    assert_eq!(of.questions()[0].agreement, Agreement::Name);
    // Where somebody says that they are two, they are two, and stay so.
    let mut decisions = Decisions::default();
    decisions.decide(&of.questions()[0], false);
    let two = merge(&garden(&[]), &Ledger::default(), &lists, &decisions);
    assert_eq!((two.counts().now, two.counts().waiting), (3, 0));
    assert_eq!(
        cells(&two, "address_en")[1..],
        ["1 Example Road", "99 Other Street"]
    );
    let gazetteer = world(&[]).gazetteer().clone();
    assert_eq!(files(&again(&two, &lists, &gazetteer)), files(&two));
}

#[test]
fn a_namesake_in_another_district_is_asked() {
    let catalog = shipped();
    let of = |id: &str, district: &str, telephone: &str| {
        let blank = ["lat", "lon", "datum", "position_precision"].map(|column| (column, ""));
        let own = [
            ("id", id),
            ("name_en", "Garden Home"),
            ("district", district),
            ("telephone", telephone),
        ];
        let text = facilities(&[row(&[&own[..], &blank].concat())]);
        read("list.csv", &text, catalog.gazetteer())
    };
    let table = of("garden", "Futian", "25631876");
    for (district, telephone, waiting) in [
        ("Nanshan", "", 1),
        ("Nanshan", "2563 1876", 0),
        ("", "", 0),
        ("Futian", "2000 0001", 0),
    ] {
        let merged = merged(&table, &[of("z", district, telephone)]);
        assert_eq!(merged.counts().waiting, waiting, "{district} {telephone}");
        assert_eq!(
            merged.counts().joined,
            1 - waiting,
            "{district} {telephone}"
        );
    }
}

#[test]
fn a_row_that_waits_is_settled_by_what_a_later_list_says() {
    let home = |name: &str, id: &str, title: &str, telephone: &str| {
        list(
            name,
            &[&[("id", id), ("name_en", title), ("telephone", telephone)]],
        )
    };
    let table = home("facilities.csv", "a", "Hill Home", "2000 0001");
    // Its telephone is that of the Hill Home, until the other list names it.
    let lists = [
        home("one.csv", "b", "Garden Home", "2000 0001"),
        home("two.csv", "b", "Garden Home", "2000 0002"),
    ];
    let of = merged(&table, &lists);
    assert_eq!(
        (of.counts().new, of.counts().joined, of.counts().waiting),
        (1, 1, 0)
    );
    assert_eq!(
        files(&again(&of, &lists, world(&[]).gazetteer())),
        files(&of)
    );
}

#[test]
fn one_id_and_another_name_is_asked_and_a_mere_number_is_no_id_of_another_list() {
    let renamed = list("list.csv", &[&[("id", "garden"), ("name_en", "Rose Home")]]);
    let of = merged(&garden(&[]), &[renamed]);
    assert_eq!(
        (of.counts().waiting, of.questions()[0].agreement),
        (1, Agreement::Id)
    );
    // In another script there is nothing to compare.
    let chinese = list(
        "list.csv",
        &[&[("id", "garden"), ("name_en", ""), ("name_zh_hant", "花園")]],
    );
    assert_eq!(merged(&garden(&[]), &[chinese]).counts().joined, 1);
    let numbered = [list(
        "list.csv",
        &[&[("id", "1"), ("name_en", "Rose Home")]],
    )];
    let of = merged(&garden(&[("id", "1")]), &numbered);
    assert_eq!((of.counts().new, of.counts().joined), (1, 0));
    assert_eq!(cells(&of, "id"), ["1", "1-2"]);
    let gazetteer = world(&[]).gazetteer().clone();
    assert_eq!(files(&again(&of, &numbered, &gazetteer)), files(&of));
}

#[test]
fn a_word_that_many_homes_are_called_by_says_nothing() {
    let homes: Vec<String> = (0..400).map(|n| format!("h{n}")).collect();
    let rows: Vec<Vec<(&str, &str)>> = homes
        .iter()
        .map(|id| vec![("id", id.as_str()), ("name_en", "Home for the Aged")])
        .collect();
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
    let table = list("facilities.csv", &rows);
    let of = merged(&table, std::slice::from_ref(&table));
    assert_eq!((of.counts().joined, of.questions().len()), (400, 0));
    let other = list(
        "list.csv",
        &[&[("id", "z"), ("name_en", "Home for the Aged")]],
    );
    assert_eq!(merged(&table, &[other]).counts().new, 1);
}

/// The table and the facts of a merge with a cell of the table changed by hand.
fn edited(of: &Merged, from: &str, to: &str, lists: &[List]) -> Merged {
    let gazetteer = world(&[]).gazetteer().clone();
    let [table, facts, ..] = files(of);
    assert!(table.contains(from), "{table}");
    let table = read("facilities.csv", &table.replacen(from, to, 1), &gazetteer);
    let ledger = Ledger::read("facts.csv", facts.as_bytes()).unwrap();
    merge(&table, &ledger, lists, &Decisions::default())
}

#[test]
fn what_is_changed_in_a_merged_table_stays() {
    let table = garden(&[
        ("beds", "80"),
        ("notes", "Quiet."),
        ("currency", "CNY"),
        ("all_in_fee", "5000"),
    ]);
    let lists = [list(
        "list.csv",
        &[&[
            ("name_en", "Garden Home"),
            ("telephone", "25631876"),
            ("source_urls", "https://list.example"),
        ]],
    )];
    let first = merged(&table, &lists);
    let of = edited(&first, "Quiet.", "Noisy.", &lists);
    assert_eq!(cell(&of, "notes"), "Noisy.");
    let of = edited(&first, "80,", "85,", &lists);
    assert_eq!(cell(&of, "beds"), "85");
    // Asked again: the same price is now of a later day.
    let of = edited(&first, "5000,", "5000,2026-11-01", &lists);
    assert_eq!(
        [cell(&of, "all_in_fee"), cell(&of, "fee_as_of")],
        ["5000", "2026-11-01"]
    );
    let [_, facts, ..] = files(&of);
    assert!(
        facts.contains("all_in_fee,5000,2026-11-01")
            && facts.contains("all_in_fee,5000,2024-01-01")
    );
    let gazetteer = world(&[]).gazetteer().clone();
    assert_eq!(files(&again(&of, &lists, &gazetteer)), files(&of));
}

#[test]
fn what_is_known_of_a_home_that_left_the_table_is_kept() {
    let lists = [list(
        "list.csv",
        &[&[("id", "river"), ("name_en", "River Home"), ("beds", "70")]],
    )];
    let first = merged(&garden(&[]), &lists);
    let [table, facts, ..] = files(&first);
    let gazetteer = world(&[]).gazetteer().clone();
    let without: Vec<&str> = table
        .lines()
        .filter(|line| !line.starts_with("river"))
        .collect();
    let table = read("facilities.csv", &(without.join("\n") + "\n"), &gazetteer);
    let ledger = Ledger::read("facts.csv", facts.as_bytes()).unwrap();
    let of = merge(&table, &ledger, &[], &Decisions::default());
    let [table, facts, ..] = files(&of);
    assert!(!table.contains("river") && facts.contains("river,beds,70"));
    // It comes back with all of it.
    let of = merge(
        &read("facilities.csv", &table, &gazetteer),
        &ledger,
        &lists,
        &Decisions::default(),
    );
    assert_eq!(files(&of)[1].matches("river,beds,70").count(), 1);
}

#[test]
fn a_table_without_ids_gets_ids_that_do_not_hang_on_the_order() {
    let text = |names: &[&str]| {
        let rows = names
            .iter()
            .map(|name| format!("{name},care_home,Shenzhen,2026-01-01\n"));
        format!("name_en,kind,city,as_of\n{}", rows.collect::<String>())
    };
    let gazetteer = world(&[]).gazetteer().clone();
    let ids = |names: &[&str]| -> BTreeSet<String> {
        let table = read("facilities.csv", &text(names), &gazetteer);
        cells(&merged(&table, &[]), "id").into_iter().collect()
    };
    assert_eq!(ids(&["Garden", "River"]), ids(&["River", "Garden"]));
    assert!(
        ids(&["Garden"])
            .iter()
            .all(|id| id.starts_with("shenzhen-"))
    );
}

/// The questions of a row that agrees with two homes by its telephone.
fn two_candidates() -> (List, Vec<List>, String) {
    let home = |id: &'static str, name: &'static str| {
        [("id", id), ("name_en", name), ("telephone", "25631876")]
    };
    let rows = [home("a", "Garden Home"), home("b", "River Home")];
    let table = list("facilities.csv", &[&rows[0], &rows[1]]);
    let lists = vec![list(
        "list.csv",
        &[&[
            ("id", "z"),
            ("name_en", "花園, Other"),
            ("telephone", "25631876"),
        ]],
    )];
    let [.., questions] = files(&merged(&table, &lists));
    (table, lists, questions)
}

#[test]
fn questions_that_a_spreadsheet_saved_are_read() {
    let (table, lists, questions) = two_candidates();
    let ticked = questions.replacen("\n,telephone", "\nYes,telephone", 1);
    assert_ne!(ticked, questions);
    let mut by_semicolon = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(ticked.as_bytes());
    for record in reader.records() {
        by_semicolon.write_record(&record.unwrap()).unwrap();
    }
    let by_semicolon = String::from_utf8(by_semicolon.into_inner().unwrap()).unwrap();
    let (gb18030, _, _) = encoding_rs::GB18030.encode(&by_semicolon);
    let marked = [b"\xef\xbb\xbf", ticked.as_bytes()].concat();
    for bytes in [
        ticked.as_bytes(),
        by_semicolon.as_bytes(),
        &*gb18030,
        &marked,
    ] {
        let decisions = Decisions::read("questions.csv", bytes).unwrap();
        let of = merge(&table, &Ledger::default(), &lists, &decisions);
        assert_eq!((of.counts().decided, of.counts().now), (1, 2));
        // What was decided is written with what it was about.
        assert!(files(&of)[3].contains("yes,telephone,list.csv,z,\"花園, Other\""));
    }
}

#[test]
fn a_row_that_is_decided_to_be_two_homes_is_told() {
    let (.., questions) = two_candidates();
    let both = questions.replace("\n,telephone", "\nyes,telephone");
    let error = Decisions::read("questions.csv", both.as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "questions.csv, line 3: the row \"z\" is decided already, and otherwise; a row is one home"
    );
    let one = questions.replacen("\n,telephone", "\nyes,telephone", 1);
    let line = one.lines().nth(1).unwrap();
    let twice = format!("{one}{line}\n");
    assert!(Decisions::read("questions.csv", twice.as_bytes()).is_ok());
    let otherwise = format!("{one}{}\n", line.replacen("yes", "no", 1));
    assert!(Decisions::read("questions.csv", otherwise.as_bytes()).is_err());
}

#[test]
fn decisions_on_other_lists_stay_in_the_file() {
    let (table, lists, questions) = two_candidates();
    let ticked = questions.replacen("\n,telephone", "\nno,telephone", 1);
    let decisions = Decisions::read("questions.csv", ticked.as_bytes()).unwrap();
    let of = merge(&table, &Ledger::default(), &[], &decisions);
    assert!(files(&of)[3].contains("no,telephone,list.csv,z"));
    drop(lists);
}

/// A row of a list in Shenzhen.
fn said<'c>(
    id: &'c str,
    name: &'c str,
    telephone: &'c str,
    address: &'c str,
) -> [(&'c str, &'c str); 4] {
    [
        ("id", id),
        ("name_en", name),
        ("telephone", telephone),
        ("address_en", address),
    ]
}

#[test]
fn a_row_with_the_telephone_of_one_home_the_name_of_another_and_the_id_of_a_third_is_asked() {
    let table = list(
        "facilities.csv",
        &[
            &said("a", "Garden Home", "2000 0001", ""),
            &said("b", "River Home", "2000 0002", ""),
            &said("c", "Hill Home", "2000 0003", ""),
        ],
    );
    let lists = [list(
        "list.csv",
        &[&said("c", "River Home", "2000 0001", "")],
    )];
    let of = merged(&table, &lists);
    assert_eq!((of.counts().waiting, of.counts().now), (1, 3));
    let asked = of.questions().iter();
    let asked: Vec<_> = asked.map(|of| (of.home.as_str(), of.agreement)).collect();
    assert_eq!(
        asked,
        [
            ("c", Agreement::Id),
            ("b", Agreement::Name),
            ("a", Agreement::Telephone)
        ]
    );
    // A decision settles it, and it stays settled.
    let mut decisions = Decisions::default();
    decisions.decide(&of.questions()[1], true);
    let of = merge(&table, &Ledger::default(), &lists, &decisions);
    assert_eq!((of.counts().decided, of.counts().waiting), (1, 0));
    assert!(files(&of)[2].contains("b,telephone,2000 0002"));
    let gazetteer = world(&[]).gazetteer().clone();
    assert_eq!(files(&again(&of, &lists, &gazetteer)), files(&of));
}

#[test]
fn id_and_name_of_one_home_count_before_the_telephone_of_another() {
    let table = list(
        "facilities.csv",
        &[
            &said("a", "Garden Home", "2000 0001", ""),
            &said("b", "River Home", "2000 0002", ""),
        ],
    );
    let joined = |row: &[(&str, &str)]| merged(&table, &[list("list.csv", &[row])]).counts().joined;
    assert_eq!(joined(&said("b", "River Home", "2000 0001", "")), 1);
    assert_eq!(joined(&said("z", "River Home", "2000 0001", "")), 0);
}

#[test]
fn a_home_that_two_rows_of_a_list_would_be_is_neithers_until_somebody_has_decided() {
    let lists = [list(
        "list.csv",
        &[
            &said("x", "Garden Home", "", "1 Example Road"),
            &said("y", "Garden Home", "", "99 Other Street"),
        ],
    )];
    let of = merged(&garden(&[]), &lists);
    assert_eq!((of.counts().waiting, of.counts().now), (2, 1));
    let mut decisions = Decisions::default();
    decisions.decide(&of.questions()[0], true);
    let of = merge(&garden(&[]), &Ledger::default(), &lists, &decisions);
    assert_eq!((of.counts().decided, of.counts().waiting), (1, 1));
    assert_eq!(of.questions()[0].row, "y");
    decisions.decide(&of.questions()[0], false);
    let of = merge(&garden(&[]), &Ledger::default(), &lists, &decisions);
    assert_eq!((of.counts().decided, of.counts().new), (1, 1));
    assert_eq!(
        cells(&of, "address_en"),
        ["1 Example Road", "99 Other Street"]
    );
    let gazetteer = world(&[]).gazetteer().clone();
    assert_eq!(files(&again(&of, &lists, &gazetteer)), files(&of));
}

#[test]
fn the_id_under_which_a_list_has_a_home_is_a_fact_by_which_its_row_is_found_again() {
    let table = garden(&[("telephone", "25631876")]);
    let lists = [list("list.csv", &[&said("z", "Rose Home", "25631876", "")])];
    let of = merged(&table, &lists);
    let mut decisions = Decisions::default();
    decisions.decide(&of.questions()[0], true);
    let of = merge(&table, &Ledger::default(), &lists, &decisions);
    let [text, facts, ..] = files(&of);
    assert!(facts.contains("garden,id,z,2026-01-01,"), "{facts}");
    // Nobody has to decide again, even where the decision is lost and the list says less.
    let gazetteer = world(&[]).gazetteer().clone();
    let table = read("facilities.csv", &text, &gazetteer);
    let ledger = Ledger::read("facts.csv", facts.as_bytes()).unwrap();
    for (row, joined) in [
        (said("z", "Rose Home", "", ""), 1),
        // Under its id is another home now.
        (said("z", "Hill Home", "", ""), 0),
    ] {
        let lists = [list("list.csv", &[&row])];
        let of = merge(&table, &ledger, &lists, &Decisions::default());
        assert_eq!((of.counts().joined, of.counts().new), (joined, 1 - joined));
    }
}

#[test]
fn two_rows_of_one_id_are_two_rows_and_lists_of_one_name_are_one() {
    let rows = [
        said("x", "River Home", "2000 0001", ""),
        said("x", "Hill Home", "2000 0002", ""),
    ];
    let [one, other] = [&rows[0], &rows[1]].map(|row| list("list.csv", &[row]));
    for lists in [[one.clone(), other.clone()], [one.clone(), one]] {
        let of = merged(&garden(&[]), &lists);
        let new = lists[0].homes[0].names != lists[1].homes[0].names;
        assert_eq!(
            (of.counts().rows, of.counts().new),
            (2, 1 + usize::from(new))
        );
        let gazetteer = world(&[]).gazetteer().clone();
        let second = again(&of, &lists, &gazetteer);
        assert_eq!(files(&second), files(&of));
        assert_eq!(second.counts().joined, 2);
    }
}

#[test]
fn a_district_is_that_of_the_city_that_the_home_has() {
    let catalog = shipped();
    let of = |name: &str, cells: &[(&str, &str)]| {
        let blank = ["lat", "lon", "datum", "position_precision"].map(|column| (column, ""));
        let text = facilities(&[row(&[cells, &blank].concat())]);
        read(name, &text, catalog.gazetteer())
    };
    let own = [
        ("id", "a"),
        ("name_en", "Garden Home"),
        ("district", "Futian"),
    ];
    let table = of("facilities.csv", &own);
    let moved = [
        ("id", "a"),
        ("name_en", "Garden Home"),
        ("city", "Zhuhai"),
        ("as_of", "2026-06-01"),
    ];
    let lists = [of("list.csv", &moved)];
    let mut decisions = Decisions::default();
    decisions.decide(&merged(&table, &lists).questions()[0], true);
    let of = merge(&table, &Ledger::default(), &lists, &decisions);
    assert_eq!([cell(&of, "city"), cell(&of, "district")], ["Zhuhai", ""]);
    assert!(files(&of)[2].contains("a,district,,,,Futian"));
    assert_eq!(files(&again(&of, &lists, catalog.gazetteer())), files(&of));
}

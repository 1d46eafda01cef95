//! How much of the data is known, how old it is and who says so, as `data/README.md` shows
//! it; and that every fact has a source.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use silverbay::catalog::FacilityColumn;
use silverbay::facility::FeeQuality;
use silverbay::vocabulary::Word;

use crate::support::files;

type Row = BTreeMap<String, String>;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn rows(path: &Path) -> Vec<Row> {
    csv::Reader::from_path(path)
        .unwrap()
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

/// The columns that say what a row is, or where it was read.
const OF_THE_ROW: [&str; 10] = [
    "id",
    "kind",
    "city",
    "status",
    "source_urls",
    "as_of",
    "fee_as_of",
    "fee_quality",
    "star_year",
    "notes",
];

/// The columns of a price.
fn is_of_a_price(column: &str) -> bool {
    column.contains("fee") || column == "currency" || column == "deposit"
}

/// The date of an address that comes from another source than its row, as the notes say it.
fn of_the_address(row: &Row) -> Option<&str> {
    let (_, date) = row["notes"].split_once("ddress is of ")?;
    date.get(..7)
}

/// The date of a fact in this column.
fn date<'r>(row: &'r Row, column: &str) -> &'r str {
    match column {
        "star_rating" => &row["star_year"],
        "address_zh" => of_the_address(row).unwrap_or(&row["as_of"]),
        "scheme_joined" => &row["scheme_joined"],
        of if is_of_a_price(of) && !row["fee_as_of"].is_empty() => &row["fee_as_of"],
        _ => &row["as_of"],
    }
}

/// The ends of addresses that are a government's.
const GOVERNMENTS: [&str; 3] = [".gov.hk", ".gov.cn", ".gov.mo"];

/// Whether a page of a government is among those that the row was read from.
fn has_government(row: &Row) -> bool {
    row["source_urls"].split(';').any(|url| {
        let host = url.split('/').nth(2).unwrap_or_default();
        GOVERNMENTS.iter().any(|end| host.ends_with(end))
    })
}

/// The table of `data/README.md`.
fn coverage() -> String {
    let homes = rows(&data().join("facilities.csv"));
    let mut table = format!(
        "| of {} homes | have it | 2026 | 2025 | 2024 | 2021 to 2023 | older | undated | government | price says |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n",
        homes.len()
    );
    for column in FacilityColumn::CODES
        .iter()
        .filter(|of| !OF_THE_ROW.contains(of))
    {
        let have: Vec<_> = homes
            .iter()
            .filter(|row| !row[*column].is_empty())
            .collect();
        let year = |row: &&Row| {
            date(row, column)
                .get(..4)
                .map_or(0, |year| year.parse().unwrap())
        };
        let of = |years: std::ops::RangeInclusive<u16>| {
            have.iter().filter(|row| years.contains(&year(row))).count()
        };
        let quality = |of: &FeeQuality| {
            let count = have
                .iter()
                .filter(|row| row["fee_quality"] == of.code())
                .count();
            (count > 0).then(|| format!("{} {count}", of.code()))
        };
        let qualities: Vec<_> = FeeQuality::ALL.iter().filter_map(quality).collect();
        let _ = writeln!(
            table,
            "| `{column}` | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            have.len(),
            of(2026..=2026),
            of(2025..=2025),
            of(2024..=2024),
            of(2021..=2023),
            of(1..=2020),
            of(0..=0),
            have.iter().filter(|row| has_government(row)).count(),
            if is_of_a_price(column) {
                qualities.join(", ")
            } else {
                String::new()
            },
        );
    }
    table
}

const BEGIN: &str = "<!-- written by the test `coverage` -->\n";
const END: &str = "<!-- end -->\n";

#[test]
fn the_page_on_the_data_says_how_much_is_known_and_how_old_it_is() {
    let path = data().join("README.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (shown, after) = rest.split_once(END).unwrap();
    let now = coverage();
    if std::env::var_os("WRITE_EXPECTED").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{now}{END}{after}")).unwrap();
    } else {
        assert_eq!(shown, now, "WRITE_EXPECTED=1 writes what is so now");
    }
}

/// Whether a row says where it was read, that it is an estimate, or that nobody could
/// confirm it.
fn is_sourced(row: &Row) -> bool {
    let cell = |name: &str| row.get(name).map_or("", String::as_str);
    let source = [cell("source_urls"), cell("source_url")].concat();
    let has_address = source.split(';').any(|url| url.starts_with("http"));
    let is_estimate = cell("basis").starts_with("estimate");
    has_address || is_estimate || cell("notes").contains("Not confirmed")
}

#[test]
fn no_fact_is_without_a_source_unless_it_is_marked_as_an_estimate() {
    let mut found = Vec::new();
    files(&data(), "csv", &mut found);
    assert!(found.len() > 9);
    for path in found {
        // A publisher is known by its own address, and how a word is read is no fact of a
        // home.
        if path.ends_with("publishers.csv") || path.ends_with("readings.csv") {
            continue;
        }
        for (n, row) in rows(&path).iter().enumerate() {
            assert!(
                is_sourced(row),
                "{}, row {}: {row:?}",
                path.display(),
                n + 1
            );
        }
    }
}

#[test]
fn every_source_that_is_given_is_an_address() {
    let mut found = Vec::new();
    files(&data(), "csv", &mut found);
    for path in found {
        for row in rows(&path) {
            for name in ["source_urls", "source_url"] {
                let cell = row.get(name).map_or("", String::as_str);
                let mut urls = cell.split(';').map(str::trim).filter(|url| !url.is_empty());
                assert!(
                    urls.all(|url| url.starts_with("http")),
                    "{}: {cell}",
                    path.display()
                );
            }
        }
    }
}

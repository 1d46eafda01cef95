//! Files as lists: what is read, and what is refused.

use std::path::PathBuf;

use datafusion::dataframe::DataFrameWriteOptions;
use silverbay::catalog::Catalog;
use silverbay_datafusion::{NotGathered, best, gathered, read};
use tempfile::TempDir;

use crate::support::{case, cases, question, rows, session};

const HEADINGS: &str = "id,kind,city,currency,all_in_fee,as_of,notes_en";

fn folder(files: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let path = folder.path().to_owned();
    (folder, path)
}

async fn ids(path: PathBuf) -> Result<Vec<String>, NotGathered> {
    let catalog = Catalog::bundled();
    let (_, text) = cases()
        .into_iter()
        .find(|(name, _)| name.contains("almost"))
        .unwrap();
    let asked = question(&case(&text, &catalog), &catalog, None);
    let (context, _) = session(2);
    let homes = read(&context, &[path]).await.unwrap();
    let first = gathered(best(homes, &asked, 10, &["all_in_fee"])?).await?;
    assert!(first.column_by_name("all_in_fee").is_some());
    Ok(rows(&first).into_iter().map(|(id, _)| id).collect())
}

async fn not_read(path: PathBuf) -> String {
    read(&session(1).0, &[path]).await.unwrap_err().to_string()
}

#[tokio::test]
async fn ids_of_digits_a_byte_order_mark_and_line_breaks_in_cells_are_read_as_written() {
    let text = format!(
        "\u{feff}{HEADINGS}\n007,care_home,Shenzhen,CNY,5000,2026-01,\"two\nlines\"\n7,care_home,Shenzhen,CNY,5000,2026-01,\n"
    );
    let (_folder, path) = folder(&[("a list [1]*.csv", &text), ("notes.txt", "not a list")]);
    assert_eq!(ids(path).await.unwrap(), ["007", "7"]);
}

#[tokio::test]
async fn an_id_in_two_files_is_told() {
    let text = format!("{HEADINGS}\nsame,care_home,Shenzhen,CNY,5000,2026-01,\n");
    let (_folder, path) = folder(&[("a.csv", &text), ("b.csv", &text)]);
    assert_eq!(
        ids(path).await.unwrap_err().to_string(),
        "the id \"same\" occurs twice among the first homes; the parts of a list must not overlap"
    );
}

#[tokio::test]
async fn files_with_their_columns_in_another_order_are_refused() {
    let (_folder, path) = folder(&[
        ("a.csv", "id,kind,city\na,care_home,Shenzhen\n"),
        ("b.csv", "id,city,kind\nb,Shenzhen,care_home\n"),
    ]);
    let told = not_read(path).await;
    assert!(
        told.contains("b.csv: its headings are not those of "),
        "{told}"
    );
}

#[tokio::test]
async fn what_is_no_list_is_refused() {
    let (_folder, path) = folder(&[("a.csv", "id\n"), ("b.parquet", "")]);
    let told = not_read(path).await;
    assert!(
        told.ends_with("b.parquet: the files of a list all end with .csv, or all with .parquet"),
        "{told}"
    );
    let (_folder, path) = folder(&[]);
    assert_eq!(
        not_read(path.clone()).await,
        "no file ends with .csv or .parquet"
    );
    let told = not_read(path.join("nowhere.csv")).await;
    assert!(told.contains("nowhere.csv: No such file"), "{told}");
}

#[tokio::test]
async fn rows_that_cannot_be_used_are_told_by_their_ids() {
    let text = format!(
        "{HEADINGS}\na,care_home,Shenzhen,CNY,5000,2026-01,\nb,care_home,Atlantis,CNY,5000,2026-01,\n"
    );
    let (_folder, path) = folder(&[("a.csv", &text)]);
    let told = ids(path).await.unwrap_err().to_string();
    assert!(told.contains("1 homes cannot be scored"), "{told}");
    assert!(told.contains("id \"b\": "), "{told}");
    assert!(told.contains("Atlantis"), "{told}");
}

#[tokio::test]
async fn a_column_that_only_some_files_of_parquet_have_is_read() {
    let headings = ["id,kind,city", HEADINGS];
    let rows = [
        "a,care_home,Shenzhen",
        "b,care_home,Shenzhen,CNY,5000,2026-01,",
    ];
    let texts = [0, 1].map(|at| format!("{}\n{}\n", headings[at], rows[at]));
    let (_folder, path) = folder(&[("a.csv", &texts[0]), ("b.csv", &texts[1])]);
    let parts = path.join("parts");
    std::fs::create_dir(&parts).unwrap();
    let (context, _) = session(1);
    for name in ["a", "b"] {
        let csv = path.join(format!("{name}.csv"));
        let part = parts.join(format!("{name}.parquet"));
        let homes = read(&context, &[csv]).await.unwrap();
        let options = DataFrameWriteOptions::new().with_single_file_output(true);
        let written = homes.write_parquet(part.to_str().unwrap(), options, None);
        written.await.unwrap();
    }
    // The fee is shown beside the ids.
    assert_eq!(ids(parts).await.unwrap(), ["a", "b"]);
}

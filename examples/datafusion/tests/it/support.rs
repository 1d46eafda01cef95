//! Catalogs, cases, and the rows that the engine and the crate give for them.

use std::path::{Path, PathBuf};

use datafusion::arrow::array::{Array, AsArray, RecordBatch};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Float64Type};
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::prelude::{CsvReadOptions, DataFrame, SessionConfig, SessionContext};
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::score::Evaluation;
use silverbay::synthetic;
use silverbay::units::Day;
use silverbay_arrow::Question;
use silverbay_datafusion::{RowsScored, read, register};
use tempfile::TempDir;

/// An id, and the bits of the numbers in the order of their columns.
pub type Row = (String, Vec<Option<u64>>);

/// The shipped cases by their names, as text.
pub fn cases() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/cases");
    let files = std::fs::read_dir(folder).unwrap();
    let mut cases: Vec<_> = files
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (path.display().to_string(), text)
        })
        .collect();
    cases.sort();
    assert!(cases.len() >= 6);
    cases
}

/// A case without its date.
pub fn undated(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("date"));
    lines.collect::<Vec<_>>().join("\n")
}

pub fn case(text: &str, catalog: &Catalog) -> Case {
    Case::from_toml_str(text, catalog).unwrap()
}

/// Made-up homes in the tables that ship.
pub fn made_up(count: usize) -> Catalog {
    synthetic::catalog(&Catalog::bundled(), count, 1).unwrap()
}

/// What the crate gives.
pub fn expected(catalog: &Catalog, case: &Case, today: Option<Day>, k: usize) -> Vec<Row> {
    let ranking = catalog.rank_on(case, today).unwrap();
    let places = ranking.top(k);
    places
        .map(|place| (place.facility().id.to_string(), bits(place.evaluation())))
        .collect()
}

fn bits(of: &Evaluation) -> Vec<Option<u64>> {
    let minutes = of.minutes;
    let numbers = [
        Some(of.key.get()),
        Some(of.score.low().get()),
        Some(of.score.likely().get()),
        Some(of.score.high().get()),
        Some(of.fit.get()),
        of.cost.low().bounded(),
        of.cost.likely().bounded(),
        of.cost.high().bounded(),
        minutes.map(|minutes| minutes.low().get()),
        minutes.map(|minutes| minutes.likely().get()),
        minutes.map(|minutes| minutes.high().get()),
    ];
    numbers.map(|number| number.map(f64::to_bits)).into()
}

/// What the engine gave: an id and the numbers behind it, without the rows that have no key.
pub fn rows(of: &RecordBatch) -> Vec<Row> {
    let ids = cast(of.column_by_name("id").unwrap(), &DataType::Utf8).unwrap();
    let ids = ids.as_string::<i32>();
    let numbers: Vec<_> = silverbay_arrow::fields()
        .iter()
        .map(|field| of.column_by_name(field.name()).unwrap().clone())
        .collect();
    let row = |row: usize| {
        let number = |column: &std::sync::Arc<dyn Array>| {
            let values = column.as_primitive::<Float64Type>();
            values.is_valid(row).then(|| values.value(row).to_bits())
        };
        (
            ids.value(row).to_owned(),
            numbers.iter().map(number).collect::<Vec<_>>(),
        )
    };
    let all = (0..of.num_rows()).map(row);
    all.filter(|(_, numbers)| numbers[0].is_some()).collect()
}

/// What a program printed as CSV.
pub fn printed_rows(csv: &str) -> Vec<Row> {
    let mut lines = csv.lines();
    let headings = lines.next().unwrap();
    assert!(headings.starts_with("id,key,low,likely,high,fit,"));
    let row = |line: &str| {
        let mut cells = line.split(',');
        let id = cells.next().unwrap().to_owned();
        let number =
            |cell: &str| (!cell.is_empty()).then(|| cell.parse::<f64>().unwrap().to_bits());
        (id, cells.map(number).collect())
    };
    lines.map(row).collect()
}

pub fn session(partitions: usize) -> (SessionContext, RowsScored) {
    let config = SessionConfig::new().with_target_partitions(partitions);
    let context = SessionContext::new_with_config(config);
    let scored = register(&context);
    (context, scored)
}

/// The homes of a catalog in files, in parts as a list of many has them.
pub struct Lists {
    folder: TempDir,
}

impl Lists {
    /// Writes the homes as CSV, as Parquet of text, and as Parquet whose columns are typed.
    pub async fn write(catalog: &Catalog) -> Self {
        Self::in_parts(catalog, 3).await
    }

    /// The same with so many files of CSV.
    pub async fn in_parts(catalog: &Catalog, parts: usize) -> Self {
        let lists = Self {
            folder: TempDir::new().unwrap(),
        };
        for kind in ["whole", "csv", "text", "typed"] {
            std::fs::create_dir(lists.path(kind)).unwrap();
        }
        catalog.save(lists.path("whole")).unwrap();
        let whole = lists.path("whole/facilities.csv");
        lists.cut(&whole, parts);
        let context = SessionContext::new();
        let text = read(&context, &[&whole]).await.unwrap();
        parquet(text, &lists.path("text")).await;
        let options = CsvReadOptions::new().schema_infer_max_records(100_000);
        let typed = context.read_csv(whole.to_str().unwrap(), options).await;
        let typed = typed.unwrap();
        assert!(
            typed
                .schema()
                .fields()
                .iter()
                .any(|field| field.data_type() != &DataType::Utf8)
        );
        parquet(typed, &lists.path("typed")).await;
        lists
    }

    /// The folder of the files of a kind.
    pub fn path(&self, kind: &str) -> PathBuf {
        self.folder.path().join(kind)
    }

    /// The rows of a table of one line each, dealt out to files.
    fn cut(&self, whole: &Path, parts: usize) {
        let text = std::fs::read_to_string(whole).unwrap();
        let (headings, rows) = text.split_once('\n').unwrap();
        let mut files = vec![format!("{headings}\n"); parts];
        for (at, row) in rows.lines().enumerate() {
            let file = &mut files[at % parts];
            file.push_str(row);
            file.push('\n');
        }
        for (part, text) in files.iter().enumerate() {
            std::fs::write(self.path("csv").join(format!("part-{part}.csv")), text).unwrap();
        }
    }
}

async fn parquet(frame: DataFrame, folder: &Path) {
    let address = format!("{}/", folder.display());
    let written = frame.write_parquet(&address, DataFrameWriteOptions::new(), None);
    written.await.unwrap();
}

/// A question of a case in the tables of a catalog.
pub fn question(case: &Case, catalog: &Catalog, today: Option<Day>) -> Question {
    Question::new(case.clone(), catalog.context().clone(), today)
}

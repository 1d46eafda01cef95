//! Builds a catalog of made-up facilities, ranks it for random cases and prints
//! what that takes beside two scans.
//!
//! ```text
//! cargo run --release --example scale -- --facilities 1000000 --queries 200
//! ```

mod rivals;

use std::time::{Duration, Instant};

use anyhow::Result;
use clap::Parser;
use comfy_table::{Table, presets};
use indicatif::{ProgressBar, ProgressStyle};
use silverbay::case::{Case, Criterion};
use silverbay::catalog::Catalog;
use silverbay::facility::Facility;
use silverbay::merge::{Decisions, Ledger, List, merge};
use silverbay::rank::RankedFacility;
use silverbay::synthetic;
use silverbay::units::{Weight, grouped};
use silverbay::vocabulary::Word;

/// Bytes written between two questions, more than the caches have.
const OTHER: usize = 96 << 20;
/// For how many of the cases every home is looked at too.
const SCANS: usize = 24;
/// How many homes are changed, one after the other.
const EDITS: usize = 200;
/// Homes of each side of the merge, at most.
const MERGED: usize = 40_000;

/// Rank a large made-up catalog and time it against two scans.
#[derive(Parser)]
#[command(name = "scale", version)]
struct Options {
    /// How many facilities to make up; 0 for those of the folder
    #[arg(long, default_value_t = 1_000_000)]
    facilities: usize,
    /// How many rankings to time
    #[arg(long, default_value_t = 200)]
    queries: usize,
    /// How many places to find
    #[arg(long, default_value_t = 10)]
    top: usize,
    /// The seed of facilities and cases
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The folder whose districts, crossings, rates and cases to use
    #[arg(long, default_value = "data")]
    data: std::path::PathBuf,
    /// Write what other programs need to find the same homes into this folder, and stop
    #[arg(long)]
    rivals: Option<std::path::PathBuf>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let base = Catalog::load(&options.data)?;
    let spinner =
        ProgressBar::new_spinner().with_message("making facilities and building the index");
    spinner.enable_steady_tick(Duration::from_millis(100));
    let facilities = match options.facilities {
        0 => base.facilities().to_vec(),
        count => synthetic::facilities(base.gazetteer(), count, options.seed),
    };
    let (catalog, build) = timed(|| synthetic::catalog_of(&base, facilities));
    let catalog = catalog?;
    spinner.finish_and_clear();
    if let Some(folder) = &options.rivals {
        let text = std::fs::read_to_string(options.data.join("cases/two_visitors.toml"))?;
        return rivals::write(&catalog, &Case::from_toml_str(&text, &catalog)?, folder);
    }

    let cases = cases(&options, &catalog)?;
    let bar = ProgressBar::new(cases.len() as u64);
    bar.set_style(ProgressStyle::with_template(
        "{bar:40} {pos}/{len} rankings, {eta} left",
    )?);
    let found = |places: &mut dyn Iterator<Item = RankedFacility<'_, '_>>| -> Vec<String> {
        let ids = places.map(|place| place.facility().id.to_string());
        ids.collect()
    };
    let mut times: [Vec<Duration>; 5] = std::array::from_fn(|_| Vec::new());
    let [cold, warm, stream, columns, scan] = &mut times;
    let mut other = vec![0_u8; OTHER];
    for (at, case) in cases.iter().enumerate() {
        // Other work between two questions takes the caches.
        for byte in &mut other {
            *byte = byte.wrapping_add(1);
        }
        let ask = || Ok::<_, anyhow::Error>(found(&mut catalog.rank(case)?.top(options.top)));
        let (first, time) = timed(ask);
        cold.push(time);
        let (again, time) = timed(ask);
        warm.push(time);
        let (by_tree, again) = (first?, again?);
        if at < SCANS {
            let ranking = catalog.rank(case)?;
            let (by_columns, time) = timed(|| found(&mut ranking.scan_columns(options.top)));
            columns.push(time);
            let (by_scan, time) = timed(|| found(&mut ranking.scan(options.top)));
            scan.push(time);
            anyhow::ensure!(
                by_tree == by_scan && by_columns == by_scan,
                "the searches disagree"
            );
        }
        anyhow::ensure!(by_tree == again, "the search disagrees with itself");
        bar.inc(1);
    }
    for case in &cases {
        let (ids, time) = timed(|| {
            let ranking = catalog.rank(case)?;
            Ok::<_, anyhow::Error>(found(&mut ranking.top(options.top)))
        });
        ids?;
        stream.push(time);
    }
    bar.finish_and_clear();
    print(&options, &catalog, build, times);
    println!("{}", orders(&catalog, &cases)?);
    println!("{}", edits(&catalog, &options)?);
    println!("{}", tables(&catalog)?);
    println!("{}", snapshot(&catalog)?);
    println!("{}", merging(catalog.facilities()));
    Ok(())
}

/// Puts all homes in order for some of the cases, by their keys alone and with all numbers.
fn orders(catalog: &Catalog, cases: &[Case]) -> Result<String> {
    let (mut keys, mut numbers) = (Vec::new(), Vec::new());
    for case in cases.iter().take(SCANS) {
        let (count, time) = timed(|| Ok::<_, anyhow::Error>(catalog.rank(case)?.keys().count()));
        keys.push(time);
        let (other, time) = timed(|| Ok::<_, anyhow::Error>(catalog.rank(case)?.iter().count()));
        numbers.push(time);
        anyhow::ensure!(count? == other?, "the orders disagree");
    }
    let [keys, numbers] = [keys, numbers].map(|mut times| {
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    });
    Ok(format!(
        "whole order: median {keys:.2?}, with all numbers {numbers:.2?}"
    ))
}

/// Writes the tables into a folder and loads them again.
fn tables(catalog: &Catalog) -> Result<String> {
    let folder = std::env::temp_dir().join(format!("silverbay-tables-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let (saved, save) = timed(|| catalog.save(&folder));
    let (loaded, load) = timed(|| Catalog::load_lenient(&folder));
    std::fs::remove_dir_all(&folder)?;
    saved?;
    let count = loaded?.catalog.facilities().len();
    anyhow::ensure!(count == catalog.facilities().len(), "homes are missing");
    Ok(format!("tables: saved in {save:.2?}, loaded in {load:.2?}"))
}

/// Changes homes one after the other, each in an edit of its own.
fn edits(catalog: &Catalog, options: &Options) -> Result<String> {
    let homes = synthetic::facilities(catalog.gazetteer(), EDITS, options.seed + 1);
    let (mut changed, mut times) = (catalog.clone(), Vec::new());
    for (at, home) in homes.into_iter().enumerate() {
        let step = catalog.facilities().len() / EDITS;
        let id = format!("s{:08}", at * step);
        let (next, time) = timed(|| {
            let mut edit = changed.edit();
            edit.upsert(Facility {
                id: id.into(),
                ..home
            })?;
            edit.finish()
        });
        changed = next?;
        times.push(time);
    }
    times.sort_unstable();
    let at = |share: usize| {
        times
            .get(times.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    let most = times.last().copied().unwrap_or_default();
    Ok(format!(
        "changing one home: median {:.2?}, 95th percentile {:.2?}, worst {most:.2?} of {EDITS}",
        at(50),
        at(95)
    ))
}

/// Saves the catalog with its index in a file and opens it again.
fn snapshot(catalog: &Catalog) -> Result<String> {
    let file = std::env::temp_dir().join(format!("silverbay-scale-{}", std::process::id()));
    let (saved, save) = timed(|| catalog.save_snapshot(&file));
    saved?;
    let size = std::fs::metadata(&file)?.len();
    let (opened, open) = timed(|| Catalog::open(&file));
    std::fs::remove_file(&file)?;
    anyhow::ensure!(opened? == *catalog, "another catalog was opened");
    Ok(format!(
        "snapshot: {} MB, saved in {save:.2?}, opened in {open:.2?}",
        size / 1_000_000
    ))
}

/// Merges up to 40,000 homes into as many: half of them known by their names, half new.
fn merging(homes: &[Facility]) -> String {
    let homes = homes.get(..homes.len().min(MERGED)).unwrap_or(homes);
    let named = |new: bool| {
        let renamed = homes.iter().enumerate().map(move |(at, home)| {
            let mut home = home.clone();
            let is_other = new && at % 2 == 0;
            let end = if is_other { " the Second" } else { "" };
            home.names.en = format!("Home {}{end}", home.id).into();
            if new {
                home.id = format!("list-{}", home.id).into();
            }
            home
        });
        renamed.collect::<Vec<_>>()
    };
    let (table, list) = (
        List::new("table", named(false)),
        List::new("list", named(true)),
    );
    let ledger = Ledger::default();
    let (merged, time) = timed(|| merge(&table, &ledger, &[list], &Decisions::default()));
    let counts = merged.counts();
    format!(
        "merge: {} into {} in {time:.2?}: {} joined, {} new",
        counts.rows, counts.before, counts.joined, counts.new
    )
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// The cases of the folder in turn, each with the weights of the method, one
/// criterion ahead, all equal, or at random.
fn cases(options: &Options, catalog: &Catalog) -> Result<Vec<Case>> {
    let mut files: Vec<_> =
        std::fs::read_dir(options.data.join("cases"))?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(std::fs::DirEntry::path);
    let mut read = Vec::new();
    for file in files {
        read.push(Case::from_toml_str(
            &std::fs::read_to_string(file.path())?,
            catalog,
        )?);
    }
    let mut random = synthetic::random_weights(options.seed);
    let mut weightings = [
        [15.0, 25.0, 15.0, 30.0, 5.0, 10.0],
        [1.0; 6],
        [1.0; 6],
        [1.0; 6],
        [1.0; 6],
    ];
    for (weights, ahead) in weightings.iter_mut().skip(2).zip([0, 1, 3]) {
        if let Some(weight) = weights.get_mut(ahead) {
            *weight = 5.0;
        }
    }
    let mut cases = Vec::new();
    for i in 0..options.queries {
        let Some(case) = read.get(i % read.len().max(1)) else {
            break;
        };
        let weights = weightings.get(i % 6).copied().unwrap_or_else(&mut random);
        let mut changed = case.clone().change();
        for (criterion, weight) in Criterion::ALL.iter().zip(weights) {
            changed = changed.weigh(*criterion, Weight::new(weight)?);
        }
        cases.push(changed.build()?);
    }
    Ok(cases)
}

fn print(options: &Options, catalog: &Catalog, build: Duration, times: [Vec<Duration>; 5]) {
    let count = catalog.facilities().len();
    #[expect(clippy::cast_precision_loss, reason = "shown with few digits")]
    let (each, per) = (count.max(1) as f64, |bytes: usize| {
        bytes as f64 / count.max(1) as f64
    });
    println!(
        "{} facilities, {} rankings for the first {}",
        grouped(each),
        options.queries,
        options.top
    );
    println!(
        "build: {build:.2?}, {:.2} µs a facility",
        build.as_secs_f64() * 1e6 / each
    );
    println!(
        "index: {:.0} bytes a facility beyond the catalog",
        per(catalog.index_bytes())
    );
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(["", "median", "95th percentile", "worst"]);
    let names = [
        "index, cold",
        "index, the same case again",
        "index, many cases one after the other",
        "columnar scan",
        "plain scan",
    ];
    for (name, mut times) in names.into_iter().zip(times) {
        times.sort_unstable();
        let at = |share: usize| {
            times
                .get((times.len().saturating_sub(1)) * share / 100)
                .copied()
        };
        let show = |time: Option<Duration>| format!("{:.3?}", time.unwrap_or_default());
        table.add_row([name.to_owned(), show(at(50)), show(at(95)), show(at(100))]);
    }
    println!("{table}");
}

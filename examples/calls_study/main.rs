//! How good the order of the calls is: worlds are drawn from the beliefs, and in each the
//! homes are rung in one order or another until no index left is above the best home rung.
//!
//! ```text
//! cargo run --release --example calls_study
//! ```

use std::fmt::Write as _;

use anyhow::Result;
use clap::Parser;
use comfy_table::{Table, presets};
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;
use silverbay::calls::{CALL_COST, CallPlan, Standing};
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::firmness::Firmness;

/// The head of the table of METHOD.md, in the order of the policies.
const HEAD: &str = "| case | by index | questions of section 9 | down the list | at random | by index, unknown even |
| --- | --- | --- | --- | --- | --- |";

/// Compare orders of calls in worlds drawn from the beliefs.
#[derive(Parser)]
#[command(name = "calls_study", version)]
struct Options {
    /// The folder of the tables and cases
    #[arg(long, default_value = "data")]
    data: std::path::PathBuf,
    /// How many worlds
    #[arg(long, default_value_t = 2000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    worlds: u32,
    /// Where the draws start
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// An order of calls: which homes, and the mark above which each is worth its call.
struct Policy {
    name: &'static str,
    order: Vec<usize>,
    is_random: bool,
    indices: Vec<f64>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let catalog = Catalog::load(&options.data)?;
    let mut files: Vec<_> = std::fs::read_dir(options.data.join("cases"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    // The rows of METHOD.md, and below them all figures.
    println!("{HEAD}");
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    table.set_header([
        "case",
        "order of calls",
        "calls",
        "points lost",
        "calls × 0.25 + lost",
        "right",
    ]);
    for file in files {
        let case = Case::from_toml_str(&std::fs::read_to_string(&file)?, &catalog)?;
        let ranking = catalog.rank(&case)?;
        let firmness = Firmness::new(&ranking);
        let worlds = Worlds::draw(&firmness, &options);
        let mut row = format!("| {} |", case.name());
        for policy in policies(&firmness) {
            let [calls, lost, right] = worlds.play(&policy, options.seed);
            let sum = (calls * CALL_COST + lost) * 100.0;
            let lost = lost * 100.0;
            let _ = write!(row, " {calls:.1} / {lost:.2} / **{sum:.2}** |");
            table.add_row([
                case.name().to_owned(),
                policy.name.to_owned(),
                format!("{calls:.1}"),
                format!("{lost:.2}"),
                format!("{sum:.2}"),
                format!("{:.0}%", right * 100.0),
            ]);
        }
        println!("{row}");
    }
    println!("\n{table}");
    Ok(())
}

/// The orders that are compared. All stop by the indices of the beliefs, but for the last,
/// whose beliefs are wrong.
fn policies(firmness: &Firmness<'_>) -> Vec<Policy> {
    let plan = CallPlan::new(firmness, CALL_COST);
    let even = CallPlan::with_even_beliefs(firmness, CALL_COST);
    let down: Vec<usize> = (0..firmness.places().len()).collect();
    let mut asked: Vec<usize> = Vec::new();
    for place in firmness
        .questions()
        .iter()
        .map(|of| of.place)
        .chain(down.clone())
    {
        if !asked.contains(&place) {
            asked.push(place);
        }
    }
    let policy = |name, order, is_random, plan: &CallPlan<'_>| Policy {
        name,
        order,
        is_random,
        indices: indices(plan),
    };
    vec![
        policy("by index (Weitzman)", plan.order().to_vec(), false, &plan),
        policy("the questions of firmness", asked, false, &plan),
        policy("down the list", down.clone(), false, &plan),
        policy("at random", down, true, &plan),
        policy(
            "by index, unknown even",
            even.order().to_vec(),
            false,
            &even,
        ),
    ]
}

fn indices(plan: &CallPlan<'_>) -> Vec<f64> {
    let standings = plan.standings().iter();
    standings
        .map(|standing| match standing {
            Standing::ToRing(index) | Standing::Rung(index) => *index,
        })
        .collect()
}

/// What each home turns out to be worth, world by world.
struct Worlds(Vec<Vec<f64>>);

impl Worlds {
    fn draw(firmness: &Firmness<'_>, options: &Options) -> Self {
        let plan = CallPlan::new(firmness, CALL_COST);
        let homes = 0..firmness.places().len();
        let homes: Vec<Vec<(f64, f64)>> = homes.map(|home| plan.outcomes(home).collect()).collect();
        let mut random = Pcg64Mcg::new(u128::from(options.seed) << 1 | 1);
        let worlds = (0..options.worlds).map(|_| {
            let one = |outcomes: &Vec<(f64, f64)>| {
                let mut left = uniform(&mut random);
                let value = outcomes.iter().find(|(_, chance)| {
                    left -= chance;
                    left < 0.0
                });
                value.or(outcomes.last()).map_or(0.0, |(value, _)| *value)
            };
            homes.iter().map(one).collect()
        });
        Self(worlds.collect())
    }

    /// The mean number of calls, the mean loss against knowing everything, and how often
    /// the best home is chosen.
    fn play(&self, policy: &Policy, seed: u64) -> [f64; 3] {
        let mut random = Pcg64Mcg::new(u128::from(seed) << 1 | 1);
        let mut sums = [0.0; 3];
        for world in &self.0 {
            let mut order = policy.order.clone();
            if policy.is_random {
                shuffle(&mut order, &mut random);
            }
            let (mut best, mut calls, mut left) = (None::<f64>, 0.0, order.as_slice());
            while let Some((next, rest)) = left.split_first() {
                let index = |home: &usize| policy.indices.get(*home).copied().unwrap_or(0.0);
                let highest = left.iter().map(index).fold(f64::NEG_INFINITY, f64::max);
                if best.unwrap_or(0.0) >= highest {
                    break;
                }
                let worth = world.get(*next).copied().unwrap_or(0.0);
                best = Some(best.map_or(worth, |best| best.max(worth)));
                calls += 1.0;
                left = rest;
            }
            let most = world.iter().copied().fold(0.0, f64::max);
            let lost = most - best.unwrap_or(0.0);
            let right = if lost == 0.0 { 1.0 } else { 0.0 };
            for (sum, of) in sums.iter_mut().zip([calls, lost, right]) {
                *sum += of;
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "at most a million")]
        let worlds = self.0.len().max(1) as f64;
        sums.map(|sum| sum / worlds)
    }
}

#[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
fn uniform(random: &mut Pcg64Mcg) -> f64 {
    (random.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
}

fn shuffle(order: &mut [usize], random: &mut Pcg64Mcg) {
    for end in (1..order.len()).rev() {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in a short list"
        )]
        let other = (uniform(random) * (end + 1) as f64) as usize;
        order.swap(end, other.min(end));
    }
}

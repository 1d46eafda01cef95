//! Ranks any number of cases, one line for each, until nobody reads on.
//!
//! Cases are made, ranked and written a thousand at a time, so memory does not grow. Try
//! `cargo run --example t13_sink | head`.

use std::io::{BufWriter, Write, stdout};
use std::{error::Error, ops::ControlFlow};

use silverbay::{case::Case, catalog::Catalog, units::HkdPerMonth};

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::load("data")?;
    let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    let case = Case::from_toml_str(&text, &catalog)?;
    // 10,000 budgets from HK$4,000 on, a dollar apart.
    let cases = (4000..14_000).filter_map(|budget| {
        let budget = HkdPerMonth::new(f64::from(budget)).ok()?;
        case.clone().change().budget(budget).build().ok()
    });
    let best = |ranking: &silverbay::rank::Ranking<'_, '_>| {
        let first = ranking.top(1).next();
        let id = first.map_or("nobody".into(), |home| home.facility().id.clone());
        (ranking.case().money().budget, id)
    };
    let mut out = BufWriter::new(stdout().lock());
    let stopped = catalog.rank_each(cases, best, |answer| match answer {
        Err(refused) => ControlFlow::Break(std::io::Error::other(refused)),
        Ok((budget, id)) => match writeln!(out, "{},{id}", budget.get()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => ControlFlow::Break(error),
        },
    });
    match stopped {
        ControlFlow::Break(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(error.into())
        }
        _ => Ok(()),
    }
}

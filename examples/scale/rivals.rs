//! What a program in another language needs to find the same ten homes: the rows, the case,
//! and what was found here in what time. `benches/rivals` reads it.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use silverbay::case::{Case, Criterion};
use silverbay::catalog::Catalog;
use silverbay::place::Position;
use silverbay::units::Weight;
use silverbay::vocabulary::Word;

use crate::timed;

/// The weights of the method, one criterion ahead, all equal, and some others.
const WEIGHTINGS: [(&str, [f64; 6]); 6] = [
    ("defaults", [15.0, 25.0, 15.0, 30.0, 5.0, 10.0]),
    ("distance first", [5.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
    ("fee first", [1.0, 5.0, 1.0, 1.0, 1.0, 1.0]),
    ("medical first", [1.0, 1.0, 1.0, 5.0, 1.0, 1.0]),
    ("equal", [1.0; 6]),
    ("mixed", [7.0, 3.0, 13.0, 11.0, 2.0, 5.0]),
];

/// Writes `rows.csv` and `case.json` into a folder.
///
/// A row has what of a home does not depend on weights and families: the likely utilities
/// but that of the journey, the chance to fit, and the position. Homes that are not
/// eligible are left out.
pub(crate) fn write(catalog: &Catalog, case: &Case, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut rows = std::io::BufWriter::new(std::fs::File::create(folder.join("rows.csv"))?);
    writeln!(
        rows,
        "id,side,lat,lon,radius,cost,care,medical,quality,life,fit"
    )?;
    let ranking = catalog.rank(case)?;
    for place in &ranking {
        let home = place.facility();
        let at = home.location;
        write!(rows, "{},{}", home.id, home.city.side().code())?;
        let radius = at.precision.radius().get();
        write!(
            rows,
            ",{},{},{radius}",
            at.position.lat(),
            at.position.lon()
        )?;
        for criterion in Criterion::ALL.iter().skip(1) {
            write!(
                rows,
                ",{}",
                place.evaluation().utility(*criterion).likely().get()
            )?;
        }
        writeln!(rows, ",{}", place.fit().get())?;
    }
    rows.flush()?;

    let mut weightings = Vec::new();
    for (name, weights) in WEIGHTINGS {
        let mut changed = case.clone().change();
        for (criterion, weight) in Criterion::ALL.iter().zip(weights) {
            changed = changed.weigh(*criterion, Weight::new(weight)?);
        }
        let case = changed.build()?;
        let ids = || -> Result<Vec<String>> {
            let ranking = catalog.rank(&case)?;
            let ids = ranking.top(10).map(|place| place.facility().id.to_string());
            Ok(ids.collect())
        };
        let columnar = || Ok(catalog.rank(&case)?.scan_columns(10).count());
        let plain = || Ok(catalog.rank(&case)?.scan(10).count());
        weightings.push(json!({
            "name": name,
            "weights": weights,
            "ids": ids()?,
            "index": median(200, &ids)?,
            "columnar": median(7, &columnar)?,
            "plain": median(3, &plain)?,
        }));
    }
    let paces = [catalog.paces().low(), catalog.paces().high()];
    let point = |at: Position| [at.lat(), at.lon()];
    let crossings = catalog.crossings().iter();
    let crossings = crossings.filter(|crossing| crossing.is_usable(case.limits().return_time));
    let all = json!({
        "homes": case.homes().iter().map(|home| json!({
            "side": home.side(),
            "at": point(home.position()),
            "visits": home.visits().get(),
        })).collect::<Vec<_>>(),
        "crossings": crossings.map(|crossing| json!({
            "sides": crossing.ends.map(|(side, _)| side),
            "ends": crossing.ends.map(|(_, at)| point(at)),
            "minutes": [crossing.minutes.low().get(), crossing.minutes.high().get()],
        })).collect::<Vec<_>>(),
        "paces": paces.map(|pace| [pace.near(), pace.far()]),
        "weightings": weightings,
    });
    std::fs::write(folder.join("case.json"), all.to_string())?;
    Ok(())
}

/// The median time in seconds.
fn median<T>(times: usize, work: &dyn Fn() -> Result<T>) -> Result<f64> {
    let mut all: Vec<Duration> = Vec::new();
    for _ in 0..times {
        let (done, time) = timed(work);
        done?;
        all.push(time);
    }
    all.sort_unstable();
    Ok(all
        .get(times / 2)
        .copied()
        .unwrap_or_default()
        .as_secs_f64())
}

//! Draws the scores of a ranking as SVG: the picture of the README.
//!
//! ```text
//! cargo run --release --example picture > examples/picture/ranking.svg
//! ```

#[path = "../shared/mod.rs"]
mod shared;

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use silverbay::explain::{Lang, city, facility_name, points};
use silverbay::rank::RankedFacility;
use silverbay::text;

use shared::exit::{exit, parsed};
use shared::files::Files;
use shared::output::languages;

/// Draw the scores of a ranking as SVG.
#[derive(Parser)]
#[command(name = "picture", version)]
struct Options {
    #[command(flatten)]
    files: Files,
    /// The language
    #[arg(long, value_parser = languages(), default_value = "en")]
    lang: Lang,
    /// How many homes to draw
    #[arg(long, value_name = "N", default_value_t = 8)]
    top: usize,
}

/// Pixels from the left edge to the bars, and from 0 to 100 points.
const LEFT: f64 = 330.0;
const SCALE: f64 = 280.0;
/// Pixels from one home to the next.
const STEP: f64 = 34.0;
const HEAD: f64 = 58.0;

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| exit(run(options), options.lang))
}

fn run(options: &Options) -> Result<()> {
    let catalog = options.files.catalog(options.lang)?;
    let case = options.files.case(&catalog, options.lang)?;
    let ranking = catalog.rank(&case)?;
    let places: Vec<_> = ranking.top(options.top).collect();
    let mut rows = String::new();
    let mut y = HEAD;
    for place in &places {
        row(&mut rows, place, options.lang, y)?;
        y += STEP;
    }
    let name = escaped(case.name());
    let title = text!(
        options.lang,
        "program-picture",
        shown = places.len(),
        all = ranking.len()
    );
    let title = escaped(&options.lang.labelled(case.name(), &title));
    let text = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="760" height="{y}" viewBox="0 0 760 {y}" font-family="system-ui, sans-serif" font-size="13" fill="#1b2430">
<title>{title}</title>
<rect width="760" height="{y}" rx="8" fill="#fff" stroke="#d5d9de"/>
<text x="20" y="32" font-size="16" font-weight="bold">{name}</text>
{rows}</svg>
"##
    );
    anstream::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// One home: a solid bar up to what is certain, a pale one up to what is possible, and
/// a mark where the order places it.
fn row(rows: &mut String, place: &RankedFacility<'_, '_>, lang: Lang, y: f64) -> std::fmt::Result {
    let (low, high) = (place.score().low().get(), place.score().high().get());
    let key = place.key().get();
    let facility = place.facility();
    let bar = y + 2.0;
    let solid = low * SCALE;
    let pale = (high - low) * SCALE;
    let (from, mark) = (LEFT + solid, LEFT + key * SCALE);
    writeln!(
        rows,
        r##"<text x="20" y="{:.0}" font-weight="bold">{}</text>
<text x="44" y="{:.0}">{}</text>
<text x="44" y="{:.0}" font-size="11" fill="#5b6673">{}</text>
<rect x="{LEFT}" y="{bar}" width="{SCALE}" height="12" fill="#eef0f2"/>
<rect x="{LEFT}" y="{bar}" width="{solid:.1}" height="12" fill="#0b6e75"/>
<rect x="{from:.1}" y="{bar}" width="{pale:.1}" height="12" fill="#9fd3d1"/>
<rect x="{mark:.1}" y="{:.0}" width="2" height="18" fill="#1b2430"/>
<text x="628" y="{:.0}"><tspan font-weight="bold">{}</tspan> ({}–{})</text>"##,
        y + 9.0,
        place.rank(),
        y + 6.0,
        escaped(&shortened(facility_name(lang, facility))),
        y + 20.0,
        escaped(&city(lang, &facility.city)),
        bar - 3.0,
        y + 12.0,
        points(key),
        points(low),
        points(high),
    )
}

/// A name that fits beside the bars: at most 36 letters, or 18 Chinese characters.
fn shortened(name: &str) -> String {
    let mut width = 0;
    for (at, letter) in name.char_indices() {
        width += if letter.is_ascii() { 1 } else { 2 };
        if width > 36 {
            return format!("{}…", name.get(..at).unwrap_or(name));
        }
    }
    name.to_owned()
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}

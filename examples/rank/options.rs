//! What can be said on the command line.

use anyhow::{Context, Result, bail};
use clap::Parser;
use silverbay::case::{Case, Criterion, Home, Stance};
use silverbay::catalog::{ByteOrderMark, Catalog};
use silverbay::explain::Lang;
use silverbay::facility::CareLevel;
use silverbay::report::{Format, FormatSettings};
use silverbay::text;
use silverbay::units::{HkdPerMonth, Weight};
use silverbay::vocabulary::Word;

use super::shared::files::Files;
use super::shared::output::{Output, formats, languages};
use super::shared::width::WidthOption;

/// Rank elderly care homes for one elder and the family.
#[derive(Parser)]
#[command(name = "rank", version)]
pub struct Options {
    #[command(flatten)]
    pub files: Files,
    /// Rank what can be used, and say what was left out and why
    #[arg(long)]
    pub lenient: bool,
    /// Begin a csv with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    bom: bool,
    /// How many places to show [default: 10 in table and markdown, all in json, csv and geojson]
    #[arg(long, value_name = "N")]
    pub top: Option<usize>,
    /// cautious, balanced or hopeful, in place of the case's
    #[arg(long)]
    stance: Option<Stance>,
    /// The monthly budget in HKD, in place of the case's
    #[arg(long, value_name = "HKD", allow_negative_numbers = true)]
    budget: Option<f64>,
    /// independent, mild, moderate, severe or complete, in place of the case's
    #[arg(long, value_name = "LEVEL")]
    care: Option<CareLevel>,
    /// The district of a home, in place of the case's homes; repeatable
    #[arg(long, value_name = "DISTRICT")]
    home: Vec<String>,
    /// A weight such as cost=40, in place of the case's; repeatable
    #[arg(long, value_name = "CRITERION=NUMBER", value_parser = weight)]
    weight: Vec<(Criterion, Weight)>,
    /// The language
    #[arg(long, value_parser = languages(), default_value = "en")]
    pub lang: Lang,
    /// How to print
    #[arg(long, value_parser = formats("table", Format::ALL), default_value = "table")]
    pub format: Output,
    #[command(flatten)]
    pub width: WidthOption,
}

fn weight(text: &str) -> Result<(Criterion, Weight), String> {
    let (criterion, number) = text.split_once('=').ok_or("write it as cost=40")?;
    let criterion = criterion.parse().map_err(|error| format!("{error}"))?;
    let number: f64 = number
        .parse()
        .map_err(|_| format!("{number:?} is not a number"))?;
    Ok((
        criterion,
        Weight::new(number).map_err(|error| error.to_string())?,
    ))
}

impl Options {
    /// What the formats of the library are written with.
    pub fn settings(&self) -> FormatSettings {
        FormatSettings {
            lang: self.lang,
            top: self.top,
            mark: if self.bom {
                ByteOrderMark::With
            } else {
                ByteOrderMark::Without
            },
        }
    }

    /// The case with what the command line says in place of what the file says.
    pub fn change(&self, case: Case, catalog: &Catalog) -> Result<Case> {
        let mut changed = case.change();
        if let Some(stance) = self.stance {
            changed = changed.stance(stance);
        }
        if let Some(budget) = self.budget {
            changed = changed.budget(HkdPerMonth::new(budget).context("--budget")?);
        }
        if let Some(care) = self.care {
            changed = changed.care_level(care);
        }
        if !self.home.is_empty() {
            let home = |name: &String| Home::in_district(catalog.gazetteer(), name);
            let homes = self.home.iter().map(home).collect::<Result<Vec<_>, _>>();
            changed = changed.homes(homes.context("--home")?);
        }
        for (at, (criterion, weight)) in self.weight.iter().enumerate() {
            let mut before = self.weight.iter().take(at);
            if before.any(|(other, _)| other == criterion) {
                let criterion = criterion.code();
                bail!(text!(
                    self.lang,
                    "program-weight-twice",
                    criterion = criterion
                ));
            }
            changed = changed.weigh(*criterion, *weight);
        }
        Ok(changed.build()?)
    }
}

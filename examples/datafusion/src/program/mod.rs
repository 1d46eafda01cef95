//! What the programs have in common: `rank_files` here, and the client of a cluster.

mod asked;
mod print;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, ValueEnum};
use datafusion::prelude::SessionContext;
use silverbay::units::Day;
use silverbay_arrow::{Question, columns};

use crate::{NotGathered, best, gathered, read};

/// Which homes are ranked for whom, and how they are printed.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Files that end with .csv or .parquet, or folders of them; together they are one list
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The case file, TOML or JSON
    #[arg(long, required_unless_present = "question")]
    case: Option<PathBuf>,
    /// The day to rank for where the case states none, as 2026-11-27
    #[arg(long)]
    today: Option<Day>,
    /// The folder of the small tables: districts, crossings, rates; those of the crate otherwise
    #[arg(long)]
    data: Option<PathBuf>,
    /// A question written with --write-question, in place of case, day and tables
    #[arg(long, conflicts_with_all = ["case", "today", "data"])]
    question: Option<PathBuf>,
    /// Write the question into this file: it says all that the answer depends on but the homes
    #[arg(long)]
    write_question: Option<PathBuf>,
    /// How many homes
    #[arg(long, default_value_t = 10)]
    top: usize,
    /// Further columns to show, such as name_zh_hant,city
    #[arg(long, value_delimiter = ',')]
    show: Vec<String>,
    /// How the homes are printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Rounded, for people
    Table,
    /// Every digit, for programs
    Csv,
}

impl Options {
    /// The question, which has a day and a case that the scheme takes.
    ///
    /// # Errors
    ///
    /// What is wrong with case, day, tables or question.
    pub fn question(&self) -> Result<Question> {
        asked::question(self)
    }

    /// Ranks the homes in a session that has the function, and prints them.
    ///
    /// # Errors
    ///
    /// What is wrong with the files, their columns or a row, or what the engine says.
    pub async fn rank(&self, question: &Question, context: &SessionContext) -> Result<()> {
        let homes = read(context, &self.files).await?;
        let known = homes.schema().clone();
        let lacks = columns().filter(|column| !known.has_column_with_unqualified_name(column));
        let lacks: Vec<_> = lacks.collect();
        let shown: Vec<&str> = self.show.iter().map(String::as_str).collect();
        let best = best(homes, question, self.top, &shown).map_err(NotGathered::from)?;
        let first = gathered(best).await?;
        if !lacks.is_empty() {
            let lacks = lacks.join(", ");
            eprintln!("columns that the list lacks, unknown of all homes: {lacks}");
        }
        match self.format {
            Format::Table => print::table(&first, &self.show),
            Format::Csv => print::csv(&first),
        }
    }
}

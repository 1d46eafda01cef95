//! What the programs that print a page share: their options, loading, printing.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use comfy_table::{ContentArrangement, Table, presets::UTF8_HORIZONTAL_ONLY};
use silverbay::case::{Case, Refused};
use silverbay::catalog::Catalog;
use silverbay::explain::{Block, Lang, condition};
use silverbay::firmness::Firmness;
use silverbay::report::markdown;

/// The options of every page.
#[derive(Args)]
pub struct PageOptions {
    /// The case file in TOML [default: cases/sample.toml in the data folder]
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    /// The folder of the five tables
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// en, zh-hant or zh-hans
    #[arg(long, default_value = "en")]
    pub lang: Lang,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How to print.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs; the contract is in the README
    Json,
    /// For a document
    Markdown,
}

/// What a program answers.
pub enum Answer {
    /// A page for people.
    Page(Vec<Block>),
    /// A report for programs.
    Json(String),
}

impl Answer {
    /// A report as JSON.
    pub fn json(report: &impl serde::Serialize) -> Result<Self> {
        Ok(Self::Json(serde_json::to_string_pretty(report)? + "\n"))
    }
}

impl PageOptions {
    /// Ranks for the case, asks, and prints the answer.
    pub fn answer(
        &self,
        ask: impl FnOnce(&Firmness<'_>) -> Result<Answer>,
    ) -> std::process::ExitCode {
        match self.answered(ask) {
            Ok(text) => {
                // A reader that has seen enough is no failure.
                let _ = anstream::stdout().lock().write_all(text.as_bytes());
                std::process::ExitCode::SUCCESS
            }
            Err(error) => {
                anstream::eprintln!("{}", self.words_of(&error));
                std::process::ExitCode::FAILURE
            }
        }
    }

    fn answered(&self, ask: impl FnOnce(&Firmness<'_>) -> Result<Answer>) -> Result<String> {
        let catalog = Catalog::load(&self.data)?;
        let sample = || self.data.join("cases").join("sample.toml");
        let path = self.case.clone().unwrap_or_else(sample);
        let name = path.display().to_string();
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("the case file {name} cannot be read"))?;
        let case = Case::from_named_toml(&name, &text, &catalog)?;
        let ranking = catalog.rank(&case)?;
        Ok(match ask(&Firmness::new(&ranking))? {
            Answer::Json(text) => text,
            Answer::Page(page) if self.format == Format::Markdown => markdown(&page),
            Answer::Page(page) => as_text(&page),
        })
    }

    /// An error as the reader should see it; a refusal in the reader's language.
    fn words_of(&self, error: &anyhow::Error) -> String {
        let Some(refused) = error.downcast_ref::<Refused>() else {
            return format!("{error:#}");
        };
        let reasons = refused.conditions.iter();
        let reasons = reasons.map(|reason| format!("• {}", condition(self.lang, reason)));
        reasons.collect::<Vec<_>>().join("\n")
    }
}

fn as_text(page: &[Block]) -> String {
    let blocks = page.iter().map(|block| match block {
        Block::Title(text) | Block::Heading(text) => format!("{text}\n"),
        Block::Paragraph(text) => wrapped(text, "", "") + "\n",
        Block::List(items) => items
            .iter()
            .map(|item| wrapped(item, "• ", "  ") + "\n")
            .collect(),
        Block::Table { head, rows } => {
            let mut table = Table::new();
            table
                .load_style(UTF8_HORIZONTAL_ONLY)
                .set_content_arrangement(ContentArrangement::Dynamic)
                .set_width(WIDTH);
            table.set_header(head);
            table.add_rows(rows);
            format!("{table}\n")
        }
    });
    blocks.collect::<Vec<_>>().join("\n")
}

const WIDTH: u16 = 120;

/// A paragraph within the width of the tables, counted in columns of a terminal. A
/// line ends at a space, or behind a Chinese character that no sign follows.
fn wrapped(text: &str, first: &str, next: &str) -> String {
    let is_wide = |c: char| c >= '\u{2E80}';
    let sign = |c: char| "，。；：、）」？！".contains(c);
    let mut lines = vec![first.to_owned()];
    let mut column = first.len();
    let mut letters = text.chars().peekable();
    let mut word = String::new();
    let mut width = 0;
    while let Some(c) = letters.next() {
        word.push(c);
        width += if is_wide(c) { 2 } else { 1 };
        let behind = letters.peek().copied();
        let may_end = c == ' '
            || behind.is_none()
            || (is_wide(c) && !behind.is_some_and(sign))
            || behind.is_some_and(|next| is_wide(next) && !sign(next));
        if may_end {
            if column + width > usize::from(WIDTH) && column > next.len() {
                lines.push(next.to_owned());
                column = next.len();
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(&word);
            }
            column += width;
            word.clear();
            width = 0;
        }
    }
    let lines = lines.iter().map(|line| line.trim_end());
    lines.collect::<Vec<_>>().join("\n")
}

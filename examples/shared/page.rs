//! What the programs that print a page share: options, and how the answer is printed.

use anyhow::Result;
use clap::Args;
use silverbay::explain::{Block, Lang};
use silverbay::firmness::Firmness;
use silverbay::report::{Format, markdown};

use super::exit::exit;
use super::files::Files;
use super::output::{Output, formats, languages};
use super::text::{as_text, plain};
use super::width::WidthOption;
use super::write::print;

/// The formats of the library in which a page can be printed.
const FORMATS: [Format; 2] = [Format::Json, Format::Markdown];

/// The options of every page.
#[derive(Args)]
pub struct PageOptions {
    #[command(flatten)]
    files: Files,
    /// The language
    #[arg(long, value_parser = languages(), default_value = "en")]
    pub lang: Lang,
    /// How to print
    #[arg(long, value_parser = formats("text", &FORMATS), default_value = "text")]
    format: Output,
    #[command(flatten)]
    width: WidthOption,
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
    /// Where the tables and the case are.
    pub const fn files(&self) -> &Files {
        &self.files
    }

    /// Whether the answer is to be a report for programs.
    pub fn wants_json(&self) -> bool {
        self.format == Output::As(Format::Json)
    }

    /// Ranks for the case, asks, and prints the answer; the exit code.
    pub fn answer(&self, ask: impl FnOnce(&Firmness<'_>) -> Result<Answer>) -> u8 {
        exit(self.answered(ask), self.lang)
    }

    fn answered(&self, ask: impl FnOnce(&Firmness<'_>) -> Result<Answer>) -> Result<()> {
        let catalog = self.files.catalog(self.lang)?;
        let case = self.files.case(&catalog, self.lang)?;
        let ranking = catalog.rank(&case)?;
        let text = match ask(&Firmness::new(&ranking))? {
            Answer::Json(text) => text,
            Answer::Page(page) if self.format == Output::As(Format::Markdown) => {
                plain(&markdown(&page))
            }
            Answer::Page(page) => plain(&as_text(&page, self.width.columns())),
        };
        print(&text)
    }
}

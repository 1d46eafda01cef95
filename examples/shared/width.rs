//! The option `--width`: how many columns a page takes.

use clap::Args;
use terminal_size::{Width, terminal_size};

/// The narrowest and the widest page.
const NARROWEST: u16 = 60;
const WIDEST: u16 = 160;
/// The page where no terminal says otherwise.
const USUAL: u16 = 120;

/// How wide to print.
#[derive(Args)]
pub struct WidthOption {
    /// Columns of the page for people, 60 to 160 [default: those of the terminal, else 120]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(i64::from(NARROWEST)..=i64::from(WIDEST)))]
    width: Option<u16>,
}

impl WidthOption {
    /// The columns of the page.
    pub fn columns(&self) -> u16 {
        let terminal = || terminal_size().map(|(Width(columns), _)| columns);
        let columns = self.width.or_else(terminal).unwrap_or(USUAL);
        columns.clamp(NARROWEST, WIDEST)
    }
}

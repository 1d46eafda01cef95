//! Text for a terminal, and a page of blocks as such.

use comfy_table::{ContentArrangement, Table, presets::UTF8_HORIZONTAL_ONLY};
use silverbay::explain::Block;
use silverbay::words::visible;
use textwrap::{Options, WordSplitter, fill};

/// The text without characters that nobody sees, tabs among them: a name in a file could
/// otherwise send commands to the reader's terminal or turn its text round.
pub fn plain(text: &str) -> String {
    visible(text.replace('\t', " "))
}

/// The page in lines of at most so many columns.
pub fn as_text(page: &[Block], columns: u16) -> String {
    let blocks = page.iter().map(|block| match block {
        Block::Title(text) | Block::Heading(text) => format!("{text}\n"),
        Block::Paragraph(text) => wrapped(text, "", "", columns) + "\n",
        Block::List(items) => items
            .iter()
            .map(|item| wrapped(item, "• ", "  ", columns) + "\n")
            .collect(),
        Block::Table { head, rows } => {
            let mut table = Table::new();
            table
                .load_style(UTF8_HORIZONTAL_ONLY)
                .set_content_arrangement(ContentArrangement::Dynamic)
                .set_width(columns);
            table.set_header(head);
            table.add_rows(rows);
            format!("{table}\n")
        }
    });
    blocks.collect::<Vec<_>>().join("\n")
}

/// A paragraph within so many columns of a terminal, of which a Chinese character takes two.
/// Every line begins with an indent, the first with its own.
pub fn wrapped(text: &str, first: &str, next: &str, columns: u16) -> String {
    let options = Options::new(usize::from(columns))
        // A date is not broken at its hyphens.
        .word_splitter(WordSplitter::NoHyphenation)
        .initial_indent(first)
        .subsequent_indent(next);
    fill(text, options)
}

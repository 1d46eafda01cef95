//! Text for a terminal, and a page of blocks as such.

use comfy_table::{ContentArrangement, Table, presets::UTF8_HORIZONTAL_ONLY};
use silverbay::explain::Block;

/// The text without control characters, except line ends. A table could otherwise
/// send commands to the reader's terminal.
pub fn plain(text: &str) -> String {
    let is_command = |c: char| c.is_control() && c != '\n';
    text.chars()
        .map(|c| if is_command(c) { ' ' } else { c })
        .collect()
}

/// The page in lines of at most 120 columns.
pub fn as_text(page: &[Block]) -> String {
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

/// Columns of a terminal that a line takes at most.
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

//! A page as Markdown, with tables as GitHub writes them.

use crate::explain::Block;
use crate::words::is_unseen;

/// The page in Markdown. What could be taken for markup is escaped.
#[must_use]
pub fn markdown(page: &[Block]) -> String {
    let blocks = page.iter().map(|block| match block {
        Block::Title(text) => format!("# {}\n", escaped(text)),
        Block::Heading(text) => format!("## {}\n", escaped(text)),
        Block::Paragraph(text) => format!("{}\n", escaped(text)),
        Block::List(items) => {
            let items = items.iter().map(|item| format!("* {}\n", escaped(item)));
            items.collect::<String>()
        }
        Block::Table { head, rows } => {
            let row = |cells: &[String]| {
                let cells = cells.iter().map(|cell| format!(" {} |", escaped(cell)));
                format!("|{}\n", cells.collect::<String>())
            };
            let rule = format!("|{}\n", " --- |".repeat(head.len()));
            let rows = rows.iter().map(|cells| row(cells));
            format!("{}{rule}{}", row(head), rows.collect::<String>())
        }
    });
    blocks.collect::<Vec<_>>().join("\n")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            // Nobody sees these, and they change how others are shown.
            c if is_unseen(c) => out.push('\u{fffd}'),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' | '#' | '~' => {
                // An address stays one that can be followed.
                if c != '_' && c != '#' && c != '~' {
                    out.push('\\');
                }
                out.push(c);
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_its_columns_whatever_stands_in_it() {
        let page = [
            Block::Title("A <b> & c".to_owned()),
            Block::Table {
                head: vec!["a".to_owned(), "b".to_owned()],
                rows: vec![vec!["x|y".to_owned(), "one\ntwo".to_owned()]],
            },
        ];
        assert_eq!(
            markdown(&page),
            "# A &lt;b> &amp; c\n\n| a | b |\n| --- | --- |\n| x\\|y | one two |\n"
        );
    }
}

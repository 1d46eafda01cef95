//! A page of sentences and tables, for whoever prints it as text or Markdown.

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of the page.
    Title(String),
    /// The heading of what follows.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list of sentences.
    List(Vec<String>),
    /// A table: the heads of its columns, then its rows.
    Table {
        /// The heads.
        head: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
}

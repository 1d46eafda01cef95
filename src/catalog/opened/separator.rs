//! What separates the cells of a row of text.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What separates the cells of a row.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{CheckOptions, Separator, check_table};
    ///
    /// let rates = "currency;hkd_per_unit;as_of;source_url\nCNY;1.1793;2026-10-30;\n";
    /// let checked = check_table("rates.csv", rates.as_bytes(), &CheckOptions::default());
    /// let source = checked.source.ok_or("a table")?;
    /// assert_eq!(source.separator, Separator::Semicolon);
    /// # Ok::<(), &str>(())
    /// ```
    "separator": pub enum Separator {
        /// `,`
        Comma = "comma",
        /// `;`
        Semicolon = "semicolon",
        /// The tab.
        Tab = "tab",
        /// `|`
        Pipe = "pipe",
        /// `，`
        FullWidthComma = "full_width_comma",
        /// `、`
        EnumerationComma = "enumeration_comma",
    }
}

impl Separator {
    /// The byte that separates cells once commas of other widths are narrowed.
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma | Self::FullWidthComma | Self::EnumerationComma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    /// The sign of three bytes that stands in place of the byte.
    pub(crate) const fn sign(self) -> Option<[u8; 3]> {
        match self {
            Self::FullWidthComma => Some([0xEF, 0xBC, 0x8C]),
            Self::EnumerationComma => Some([0xE3, 0x80, 0x81]),
            Self::Comma | Self::Semicolon | Self::Tab | Self::Pipe => None,
        }
    }
}

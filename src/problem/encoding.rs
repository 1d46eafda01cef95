//! The encodings of the files that are read.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// How the text of a file is written in bytes.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{Encoding, TableSettings, decoded};
    ///
    /// let settings = TableSettings { encoding: Some(Encoding::Big5), ..TableSettings::default() };
    /// assert_eq!(decoded(b"\xad\xbb\xb4\xe4", &settings), "香港".as_bytes());
    /// ```
    "encoding": pub enum Encoding {
        /// UTF-8, with or without a byte order mark.
        Utf8 = "utf-8",
        /// UTF-16, the lower byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, the higher byte first.
        Utf16Be = "utf-16be",
        /// Big5 with the Hong Kong Supplementary Character Set.
        Big5 = "big5",
        /// GB 18030, which holds GBK and GB 2312.
        Gb18030 = "gb18030",
    }
}

impl Encoding {
    /// The name as people write it, the same in every language.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Big5 => "Big5-HKSCS",
            Self::Gb18030 => "GB 18030",
        }
    }
}

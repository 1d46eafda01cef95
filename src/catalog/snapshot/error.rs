//! Why a file gives no catalog.

use crate::problem::Cause;
use crate::text;
use crate::words::{Lang, displayed_in_english};

/// Why a file is no snapshot that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotError {
    pub(super) file: Box<str>,
    pub(super) kind: SnapshotErrorKind,
}

/// What is wrong with a snapshot.
///
/// # Example
///
/// ```
/// use silverbay::catalog::{Catalog, SnapshotError, SnapshotErrorKind};
///
/// let catalog = Catalog::load("data")?;
/// let mut bytes = Vec::new();
/// catalog.write_snapshot(&mut bytes)?;
/// // Whoever finds a snapshot unusable loads the tables again, and tells what happened.
/// let opened = |bytes: &[u8]| Catalog::read_snapshot(bytes);
/// let error: SnapshotError = opened(&bytes[..bytes.len() / 2]).unwrap_err();
/// assert_eq!(*error.kind(), SnapshotErrorKind::CutShort);
/// assert!(matches!(opened(b"id,name_en\n").unwrap_err().kind(), SnapshotErrorKind::Foreign));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SnapshotErrorKind {
    /// The system does not give it.
    Unreadable {
        /// What the system says.
        cause: Cause,
    },
    /// It does not begin as a snapshot does.
    Foreign,
    /// It was written by a version of Silverbay that keeps snapshots in another form.
    OtherVersion,
    /// It ends before its end.
    CutShort,
    /// Its bytes are not those that were written.
    Damaged,
}

impl SnapshotError {
    /// The name of the file; empty for a source without one.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &SnapshotErrorKind {
        &self.kind
    }

    /// The file, what is wrong with it, and what to do.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let told = match &self.kind {
            SnapshotErrorKind::Unreadable { cause } => {
                text!(lang, "problem-unreadable", cause = cause.as_str())
            }
            SnapshotErrorKind::Foreign => text!(lang, "snapshot-foreign"),
            SnapshotErrorKind::OtherVersion => text!(lang, "snapshot-other-version"),
            SnapshotErrorKind::CutShort => text!(lang, "snapshot-cut-short"),
            SnapshotErrorKind::Damaged => text!(lang, "snapshot-damaged"),
        };
        if self.file.is_empty() {
            told
        } else {
            lang.labelled(&self.file, &told)
        }
    }
}
displayed_in_english!(SnapshotError);

impl std::error::Error for SnapshotError {
    /// What the system said, where it did not give the file.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            SnapshotErrorKind::Unreadable { cause } => cause.error(),
            _ => None,
        }
    }
}

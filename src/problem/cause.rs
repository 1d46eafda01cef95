//! Why something cannot be read, as the system or another library says it.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// What the system or another library says is wrong, in its own words.
///
/// Two causes are equal where their words are.
///
/// # Example
///
/// ```
/// use std::{error::Error, io};
/// use silverbay::catalog::Catalog;
///
/// let error = Catalog::load("no such folder").unwrap_err();
/// // A service tells a folder that is not there from one that it may not read.
/// let cause = error.source().and_then(|cause| cause.downcast_ref::<io::Error>());
/// assert_eq!(cause.map(io::Error::kind), Some(io::ErrorKind::NotFound));
/// ```
#[derive(Clone, Debug)]
pub struct Cause {
    told: Box<str>,
    error: Option<Arc<dyn Error + Send + Sync>>,
}

impl Cause {
    /// The cause that an error is.
    pub(crate) fn of(error: impl Error + Send + Sync + 'static) -> Self {
        Self {
            told: error.to_string().into(),
            error: Some(Arc::new(error)),
        }
    }

    /// The words of an error that cannot be kept.
    pub(crate) fn told(error: &dyn fmt::Display) -> Self {
        Self {
            told: error.to_string().into(),
            error: None,
        }
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.told
    }

    /// The error itself, where there is one.
    #[must_use]
    pub fn error(&self) -> Option<&(dyn Error + 'static)> {
        let error: &(dyn Error + 'static) = self.error.as_deref()?;
        Some(error)
    }
}

impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        self.told == other.told
    }
}

impl Eq for Cause {}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told)
    }
}

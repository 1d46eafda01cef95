//! From the bytes of a file to its first line: encoding, line numbers, separator.
//!
//! Knows nothing of columns.

mod decode;
mod guard;
mod lines;
mod locate;
mod opened;
mod wide;

pub use decode::Encoding;
pub(crate) use decode::{REPLACEMENT, decode};
pub(crate) use guard::{guarded, unguarded};
pub(crate) use lines::MOST_ROW;
pub use locate::{Excerpt, LineIndex};
pub use opened::Separator;
pub(crate) use opened::{Opened, Reader, encoding};

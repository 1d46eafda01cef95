//! Bytes as text: decoding to UTF-8, line numbers, the limit on a row, commas of any width.
//!
//! Knows nothing of rows and columns.

mod decode;
mod guard;
mod lines;
mod locate;
mod wide;

pub use decode::Encoding;
pub(crate) use decode::{Decoder, REPLACEMENT, decode};
pub(crate) use guard::{guarded, unguarded};
pub(crate) use lines::{Lines, MOST_ROW};
pub use locate::{Excerpt, LineIndex};
pub(crate) use wide::{Narrowed, narrowed};

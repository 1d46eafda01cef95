//! The function and its query against [`Catalog::rank_on`](silverbay::catalog::Catalog::rank_on):
//! every number, bit for bit.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails should stop"
)]

mod bits;
mod lists;
mod million;
mod program;
mod refused;
mod support;

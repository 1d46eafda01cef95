//! A cluster of processes on this machine against
//! [`Catalog::rank_on`](silverbay::catalog::Catalog::rank_on): every number, bit for bit.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails should stop"
)]

mod bits;
mod cluster;
mod lost;
mod refused;
#[allow(
    dead_code,
    reason = "shared with the tests of the function, which use all of it"
)]
#[path = "../../../datafusion/tests/it/support.rs"]
mod support;

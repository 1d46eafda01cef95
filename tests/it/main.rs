//! Laws and stories, in one binary so that they link once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::items_after_statements,
    clippy::format_push_string,
    clippy::format_collect,
    clippy::cast_precision_loss,
    clippy::type_complexity,
    clippy::too_many_lines,
    clippy::needless_pass_by_value,
    missing_docs,
    reason = "a test that fails should stop"
)]

mod answers;
mod by_hand;
mod calls;
mod cases;
mod contract;
mod coverage;
mod crossing_hours;
mod datapackage;
mod dirty;
mod draws;
mod edit;
mod explain;
mod fill_in;
mod firmness;
mod gaps;
mod hospitals;
mod index;
mod laws;
mod list_notes;
mod lists;
mod loading;
mod merge;
mod merge_laws;
mod reality;
mod recomputed;
mod report;
mod schema;
mod serial;
mod shapes;
mod shards;
mod sheets;
mod shipped_data;
mod snapshot;
mod spec;
mod strategies;
mod support;
mod texts;
mod words;

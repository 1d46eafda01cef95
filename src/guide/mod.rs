//! The guide: how to use the programs and the library. It has no code of its own.
//!
//! | chapter | what it explains |
//! | --- | --- |
//! | [`cases`] | a case file, key by key |
//! | [`tables`] | your own tables: what is read, what is refused, how to check them |
//! | [`explanations`] | why a home has its place, how firm the order is, what to ask |
//! | [`page`] | the page for the family |
//! | [`json`] | the formats, and the keys of JSON and GeoJSON |
//! | [`linking`] | the library in your own program |
//! | [`services`] | the library in a service, and on many machines |
//! | [`method`] | every formula: METHOD.md |
//!
//! The examples `t01_rank` to `t13_sink` in the folder `examples` are a tutorial of
//! the library, 20 to 40 lines each.
//!
//! Exists for `cargo doc` and for the tests of its examples only.

#[doc = include_str!("cases.md")]
pub mod cases {}

#[doc = include_str!("tables.md")]
pub mod tables {}

#[doc = include_str!("explanations.md")]
///
/// # `explain`, in full
///
/// ```text
#[doc = include_str!("output/explain.txt")]
/// ```
///
/// # `firmness`, in full
///
/// ```text
#[doc = include_str!("output/firmness.txt")]
/// ```
pub mod explanations {}

#[doc = include_str!("page.md")]
pub mod page {}

#[doc = include_str!("json.md")]
pub mod json {}

#[doc = include_str!("linking.md")]
pub mod linking {}

#[doc = include_str!("services.md")]
pub mod services {}

#[doc = include_str!("../../METHOD.md")]
pub mod method {}

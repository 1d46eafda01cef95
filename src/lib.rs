//! Silverbay ranks elderly care homes and integrated medical-nursing facilities
//! across the Hong Kong – Guangdong boundary for one elder and the family.
//!
//! Every ranking is exact, explained, honest about what is not known, and the
//! same on every run. Load a [`Catalog`](catalog::Catalog) once, bring a
//! [`Case`](case::Case), and [rank](catalog::Catalog::rank) as often as you like:
//!
//! ```
//! use silverbay::{case::Case, catalog::Catalog};
//!
//! let catalog = Catalog::load("data")?;
//! let text = std::fs::read_to_string("data/cases/sample.toml")?;
//! let case = Case::from_toml_str(&text, &catalog)?;
//! for place in catalog.rank(&case)?.top(5) {
//!     println!("{place}");
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! An unknown fact is a width and not a value: every score is an interval, and
//! the [stance](case::Stance) says which point of it is used for the order. Each number can
//! be taken apart again: a [`Place`](rank::RankedFacility) has its contributions, its
//! journeys with their crossings, its cost from the published price to what the
//! elder pays, and what must still be asked.
//!
//! The [guide] explains cases, tables, explanations, formats and linking; its chapter
//! [`guide::method`] defines every number. ARCHITECTURE.md describes the layout of the code.
//!
//! The modules, each built on those above it:
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`vocabulary`] | closed vocabularies and sets of their words |
//! | [`units`] | quantities with ranges, intervals, money, dates |
//! | [`place`] | positions, cities, districts, crossings, rides |
//! | [`facility`] | what is compared |
//! | [`answers`] | what homes answered when somebody asked |
//! | [`belief`] | how often something is so where nobody has said |
//! | [`problem`] | what is wrong with a file, and where |
//! | [`catalog`] | tables in and out |
//! | [`merge`](mod@merge) | joining lists of homes into one table |
//! | [`case`](mod@case) | who asks |
//! | [`score`] | rules, utilities, the one sum |
//! | [`rank`] | the order |
//! | [`firmness`] | how firm the order is, and what to ask next |
//! | [`calls`] | whom to ring next, and when to stop |
//! | [`words`] | every text, one message file a language |
//! | [`explain`] | words and sentences in three languages |
//! | [`report`] | JSON, CSV, Markdown, GeoJSON, and the page for the family |

/// Runs the examples of the README with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod answers;
pub mod belief;
pub mod calls;
pub mod case;
pub mod catalog;
pub mod explain;
pub mod facility;
pub mod firmness;
#[cfg(any(doc, doctest))]
pub mod guide;
mod index;
#[cfg(feature = "lists")]
pub mod lists;
pub mod merge;
pub mod place;
pub mod problem;
pub mod rank;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
pub mod score;
mod section;
mod side_by_side;
#[cfg(feature = "snapshot")]
mod stored;
#[cfg(feature = "synthetic")]
pub mod synthetic;
pub mod units;
pub mod vocabulary;
pub mod words;

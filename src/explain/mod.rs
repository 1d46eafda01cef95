//! The words of the domain and whole sentences, in English, Traditional Chinese
//! as Hong Kong writes it, and Simplified Chinese.
//!
//! Renders what was computed elsewhere and computes nothing. No script is
//! converted into the other: each is written.

mod firmness;
mod leader;
mod line;
mod numbers;
mod order;
mod page;
mod questions;
mod sentences;
mod shares;
mod terms;
mod why;

pub use crate::words::Lang;
pub use firmness::explain_firmness;
pub use leader::{lead_share, least_weight_change};
pub use numbers::{cost_range, minutes_range, points, published_range};
pub use order::{
    case_summary, cost_lines, data_age, estimates_warning, explain_ranking, family, journey_lines,
    ranking_notes, remarks, separation,
};
pub use page::Block;
pub use questions::question;
pub use sentences::{condition, confirmation, confirmation_brief, exclusion};
pub use shares::percent_tenths;
pub use terms::{
    care_level, city, criterion, crossing, facility_name, fee_part, fee_quality, funding, home,
    medical, place_type, rule, service, side, stance,
};
pub use why::{
    compare, explain_against, explain_exclusion, explain_place, fact, points_range, what_would_lead,
};

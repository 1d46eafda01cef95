//! The words of the domain and whole sentences, in English, Traditional Chinese
//! as Hong Kong writes it, and Simplified Chinese.
//!
//! Renders what was computed elsewhere and computes nothing. No script is
//! converted into the other: each is written.

mod firm;
mod line;
mod numbers;
mod order;
mod page;
mod sentences;
mod terms;
mod why;

pub use crate::words::Lang;
pub use firm::{LeadShare, SPREAD, explain_firmness, lead_share, least_weight_change, question};
pub use numbers::{cost_range, minutes_range, points, published_range};
pub use order::{
    case_summary, cost_lines, data_age, estimates_warning, explain_ranking, family, journey_lines,
    ranking_notes, remarks, separation,
};
pub use page::Block;
pub use sentences::{condition, confirmation, confirmation_brief, exclusion};
pub use terms::{
    care_level, city, criterion, crossing, facility_name, fee_part, fee_quality, funding, home,
    medical, place_type, rule, service, side, stance,
};
pub use why::{
    compare, explain_against, explain_exclusion, explain_place, fact, points_range, what_would_lead,
};

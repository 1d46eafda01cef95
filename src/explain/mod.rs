//! Rankings, explanations and comparisons as pages of text, in every language.
//!
//! Renders results of [`rank`](crate::rank) and [`firmness`](crate::firmness) and decides
//! nothing. Every text comes from the message files of [`words`](crate::words); every
//! function takes the language first and formats only that one.
//!
//! | group | functions |
//! | --- | --- |
//! | pages, as [`Block`]s | [`explain_ranking`], [`explain_place`], [`explain_against`], [`explain_exclusion`], [`compare`], [`explain_firmness`], [`explain_merge`], [`explain_gaps`] |
//! | around a ranking | [`case_summary`], [`family`], [`order_warning`], [`let_in_lines`], [`ranking_notes`], [`list_notes`], [`order_notes`], [`advice`], [`basis_notes`], [`alike`], [`unpublished`], [`certainty`], [`certainty_of_first`], [`beliefs`], [`data_age`], [`estimates_warning`], [`answers_note`] |
//! | a page for a family | [`main_message`], [`made_on`], [`review_by`], [`trial_stays`] |
//! | one ranked facility | [`rank_label`], [`fit`], [`price_lines`], [`year_cost`], [`journey_lines`], [`journeys_by_home`], [`voucher_point`], [`remarks`], [`fact`], [`what_would_lead`], [`answer_lines`] |
//! | rules and questions | [`exclusion`], [`condition`], [`confirmation`], [`confirmation_brief`], [`question_for`] |
//! | firmness | [`least_weight_change`], [`lead_share`], [`question`] |
//! | numbers | [`points`], [`points_range`], [`cost_range`], [`monthly_cost`], [`published_range`], [`minutes_range`] |
//! | names and words | [`facility_name`], [`name_to_say`], [`romanised_name`], [`home`], [`crossing`], [`hospital_name`], [`city`], [`side`], [`criterion`], [`care_level`], [`medical`], [`service`], [`place_type`], [`funding`], [`fee_part`], [`fee_quality`], [`rule`], [`stance`] |

mod advice;
mod answers;
mod beliefs;
mod block;
mod calls;
mod certainty;
mod common;
mod compare;
mod confirmation;
mod contact;
mod decision;
mod exclusion;
mod facts;
mod firmness;
mod fit;
mod gaps;
mod leader;
mod line;
mod merged;
mod near;
mod nobody;
mod notes;
mod numbers;
mod pair;
mod place;
mod publisher;
mod questions;
mod ranking;
mod romanised;
mod row;
mod shares;
mod terms;

pub use crate::words::Lang;
pub use advice::advice;
use answers::answered;
pub use answers::{answer_lines, answers_note, question_for};
pub use beliefs::beliefs;
pub use block::Block;
pub use calls::explain_calls;
pub use certainty::{certainty, certainty_of_first, order_warning};
pub use common::{alike, unpublished};
pub use compare::compare;
pub use confirmation::{confirmation, confirmation_brief};
pub use contact::address;
#[cfg(feature = "report")]
pub(crate) use decision::review_day;
pub use decision::{made_on, main_message, review_by, trial_stays};
pub use exclusion::{condition, exclusion, explain_exclusion};
pub use facts::fact;
pub use firmness::explain_firmness;
pub use fit::fit;
pub use gaps::{explain_gaps, gap_source};
pub use leader::{lead_share, least_weight_change};
pub use merged::explain_merge;
pub use near::{hospital_name, voucher_point};
pub use nobody::let_in_lines;
pub use notes::{basis_notes, estimates_warning, list_notes, order_notes, ranking_notes};
pub use numbers::{cost_range, minutes_range, monthly_cost, points, points_range, published_range};
pub use pair::explain_against;
pub use place::{explain_place, what_would_lead};
pub use publisher::publisher;
pub use questions::question;
pub use ranking::{case_summary, explain_ranking, family, fit_lines, groups, rank_label};
pub(crate) use romanised::romanised;
pub use romanised::{name_to_say, romanised_name};
pub use row::{data_age, journey_lines, journeys_by_home, price_lines, remark, remarks, year_cost};
pub use shares::percent_tenths;
pub use terms::{
    care_level, city, criterion, crossing, facility_name, fee_part, fee_quality, funding, home,
    medical, place_type, rule, service, side, stance, telephone,
};

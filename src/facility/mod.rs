//! What is compared: a facility with its care, fees, medical model, services,
//! scheme membership and where all that was read.
//!
//! Knows nothing of tables and nothing of scores.

mod answered;
mod care;
mod fee;
mod record;
mod scheme;
mod words;

pub use answered::AnsweredFacts;
pub use care::{CareLevel, Served, Serving};
pub use fee::{FeePart, FeeQuality, FeeRange, FeeSchedule, NotAFee};
pub use record::{Facility, Names, Provenance, Rating, Stars};
pub use scheme::{PlaceType, Scheme};
pub use words::{FacilityStatus, Kind, Medical, Service};

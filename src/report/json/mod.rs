//! A ranking, an explanation and the firmness of an order as JSON: a contract for
//! programs, described in the README.
//!
//! Keys are only ever added. Facilities are named by their ids; sentences are in the
//! language asked for, everything else is the same in all. An end without a bound is
//! `null`. Numbers are written so that reading them back gives the same bits, provided
//! that the reader parses them exactly.

mod answers;
mod calls;
mod case;
mod excluded;
mod explanation;
mod firmness;
mod gaps;
mod near;
mod place;
mod ranking;

use serde::Serialize;

use crate::units::{Estimate, Interval};

pub use calls::CallsReport;
pub use excluded::{ExcludedListed, ExcludedReport};
pub use explanation::ExplanationReport;
pub use firmness::FirmnessReport;
pub use gaps::GapsReport;
pub use place::PlaceReport;
pub use ranking::RankingReport;

/// What is possible and what is likely; no number where it has no bound.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Estimated {
    pub(super) low: f64,
    pub(super) likely: Option<f64>,
    pub(super) high: Option<f64>,
}

/// An estimate as numbers.
pub(super) fn estimated<T: Copy + Ord>(estimate: Estimate<T>, get: impl Fn(T) -> f64) -> Estimated {
    let bounded = |value| Some(get(value)).filter(|value| value.is_finite());
    Estimated {
        low: get(estimate.low()),
        likely: bounded(estimate.likely()),
        high: bounded(estimate.high()),
    }
}

/// The two ends of an interval; no high end where it has no bound.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Ends {
    pub(super) low: f64,
    pub(super) high: Option<f64>,
}

/// The ends of an interval as numbers.
pub(super) fn ends<T: Copy + Ord>(interval: Interval<T>, get: impl Fn(T) -> f64) -> Ends {
    let high = get(interval.high());
    Ends {
        low: get(interval.low()),
        high: high.is_finite().then_some(high),
    }
}

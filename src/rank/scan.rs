//! The plain scan: look at every facility, keep the eligible, sort.
//!
//! It follows the definition and nothing else, and stays the oracle of whatever
//! is faster.

use super::order;
use super::search::Ranked;
use crate::score::Prepared;

/// All eligible facilities in order.
pub(super) fn scan(prepared: &Prepared<'_, '_>) -> Vec<Ranked> {
    let rows = prepared.rows();
    let mut ranked: Vec<Ranked> = rows
        .filter_map(|(row, facility)| {
            let evaluation = prepared.evaluate(row, facility, |_| ())?;
            Some(Ranked { row, evaluation })
        })
        .collect();
    let of = |ranked: &Ranked| {
        let facility = prepared.catalog.facility_at(ranked.row);
        (ranked.evaluation.key, facility.map_or("", |home| &*home.id))
    };
    ranked.sort_unstable_by(|a, b| order(of(a), of(b)));
    ranked
}

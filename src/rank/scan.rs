//! The plain scan: look at every facility, keep the eligible, sort.
//!
//! It follows the definition and nothing else, and stays the oracle of whatever
//! is faster.

use super::search::Ranked;
use crate::score::Prepared;

/// All eligible facilities in order.
pub(super) fn scan(prepared: &Prepared<'_>) -> Vec<Ranked> {
    let rows = prepared.rows();
    let mut ranked: Vec<Ranked> = rows
        .filter_map(|(row, facility)| {
            let evaluation = prepared.evaluate(row, facility, |_| ())?;
            Some(Ranked { row, evaluation })
        })
        .collect();
    let id = |ranked: &Ranked| prepared.catalog.facility_at(ranked.row).map(|f| &f.id);
    ranked.sort_unstable_by(|a, b| {
        let by_key = b.evaluation.key.cmp(&a.evaluation.key);
        by_key.then_with(|| id(a).cmp(&id(b)))
    });
    ranked
}

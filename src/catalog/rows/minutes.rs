//! A range of minutes in two cells.

use crate::catalog::table::{Headed, Row};
use crate::problem::{ProblemKind, Wanted};
use crate::units::{Interval, Minutes};

/// Reads the two ends, which must both be filled and in order.
pub(super) fn required<C: Headed>(
    row: &mut Row<'_, C>,
    low: C,
    high: C,
) -> Option<Interval<Minutes>> {
    let mut end = |column| {
        row.required(column, Wanted::CrossingMinutes)?;
        let value = row.number(column, Wanted::Minutes)?;
        Minutes::new(value)
            .map_err(|error| row.report(column, error))
            .ok()
    };
    let ends = (end(low), end(high));
    let (least, most) = ends.0.zip(ends.1)?;
    let minutes = Interval::new(least, most);
    if minutes.is_err() {
        let text = format!("{} to {}", least.get(), most.get());
        row.report(high, ProblemKind::EndsReversed { text });
    }
    minutes.ok()
}

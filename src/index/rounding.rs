//! Numbers in single precision, rounded to the side on which a bound stays one.

use crate::units::Day;

/// The number as far down as single precision needs to hold it.
#[expect(clippy::cast_possible_truncation, reason = "rounded down right after")]
pub(crate) fn down(value: f64) -> f32 {
    let near = value as f32;
    if f64::from(near) > value {
        near.next_down()
    } else {
        near
    }
}

/// The number as far up as single precision needs to hold it.
pub(crate) fn up(value: f64) -> f32 {
    -down(-value)
}

/// A day as a number that single precision holds exactly, in calendar order.
#[expect(
    clippy::cast_precision_loss,
    reason = "below 2^24 for every year there is"
)]
pub(crate) fn day_number(day: Day) -> f32 {
    let months = i32::from(day.year()) * 12 + i32::from(day.month());
    (months * 31 + i32::from(day.day())) as f32
}

//! The numbers of a block, one for each of its facilities.

#![expect(
    clippy::inline_always,
    reason = "what is not inlined is not compiled for the vectors of the machine"
)]

use super::super::decline::Decline;
use super::BLOCK;

/// Where the five points of a range lie, in tenths of it.
pub(super) const ODDS: [f64; 5] = [1.0, 3.0, 5.0, 7.0, 9.0];

/// A number for each facility of a block.
pub(super) type Lanes = [f64; BLOCK];
/// The low end, the likely value and the high end for each.
pub(super) type Ends = [Lanes; 3];

/// The lanes that are used.
#[inline(always)]
pub(super) fn first(lanes: &Lanes, count: usize) -> &[f64] {
    lanes.get(..count).unwrap_or_default()
}

#[inline(always)]
pub(super) fn first_mut(lanes: &mut Lanes, count: usize) -> &mut [f64] {
    lanes.get_mut(..count).unwrap_or_default()
}

/// Puts a number at a lane. Lanes are below [`BLOCK`], a power of two, and the compiler sees
/// so by the remainder.
#[inline(always)]
pub(super) fn put<T>(lanes: &mut [T; BLOCK], lane: usize, value: T) {
    const { assert!(BLOCK.is_power_of_two()) };
    if let Some(place) = lanes.get_mut(lane % BLOCK) {
        *place = value;
    }
}

pub(super) fn get(lanes: &Lanes, lane: usize) -> f64 {
    lanes.get(lane % BLOCK).copied().unwrap_or_default()
}

pub(super) fn at(ends: &Ends, lane: usize) -> [f64; 3] {
    ends.each_ref().map(|lanes| get(lanes, lane))
}

/// The utilities of a number that is better the lower it is, `worth` being likely.
#[inline(always)]
pub(super) fn falling(ends: &mut Ends, scale: Decline, [low, high]: [&[f64]; 2], worth: &[f64]) {
    let [least, likely, most] = ends;
    for (utility, high) in least.iter_mut().zip(high) {
        *utility = scale.of(*high).get();
    }
    for (utility, low) in most.iter_mut().zip(low) {
        *utility = scale.of(*low).get();
    }
    let given = worth.iter().zip(&*least).zip(&*most);
    for (likely, ((worth, least), most)) in likely.iter_mut().zip(given) {
        let [_, within, _] = within_ends([*least, *worth, *most]);
        *likely = within;
    }
}

/// The lesser of two numbers, which is what a comparison does faster than `min`.
#[inline(always)]
pub(super) fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// The greater of a number and 0; the number is one.
#[inline(always)]
pub(in crate::score) fn above_nought(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// From a count in one more part than there are points: section 3 of the method.
#[inline(always)]
pub(in crate::score) fn chance_within(within: f64, count: f64) -> f64 {
    (count * within + 0.5) / (count + 1.0)
}

/// What rounding put outside the ends is moved to the end.
#[inline(always)]
pub(in crate::score) fn within_ends([low, likely, high]: [f64; 3]) -> [f64; 3] {
    let likely = if likely < low { low } else { likely };
    [low, if likely > high { high } else { likely }, high]
}

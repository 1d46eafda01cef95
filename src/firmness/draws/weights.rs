//! Random weights.

use super::number::Stream;
use crate::firmness::WeightDraws;

/// Draws the weights of one draw from its stream; `own` are those of the case.
pub(super) fn draw(how: WeightDraws, own: &[f64], stream: Stream, weights: &mut [f64]) {
    let numbers = (1..).map(|n| stream.output(n).share());
    match how {
        WeightDraws::Any => {
            // The gaps between sorted numbers are uniform on the simplex.
            let counting = || own.iter().filter(|own| **own > 0.0);
            let cuts = counting().skip(1).zip(numbers);
            let mut cuts: Vec<f64> = cuts.map(|(_, cut)| cut).collect();
            cuts.sort_by(f64::total_cmp);
            let mut before = 0.0;
            let drawn = weights.iter_mut().zip(own).filter(|(_, own)| **own > 0.0);
            for ((weight, _), cut) in drawn.zip(cuts.iter().chain([&1.0])) {
                *weight = cut - before;
                before = *cut;
            }
        }
        WeightDraws::Around { spread } => {
            let spread = spread.get();
            let mut sum = 0.0;
            for ((weight, own), number) in weights.iter_mut().zip(own).zip(numbers) {
                *weight = own * (1.0 + spread * (2.0 * number - 1.0));
                sum += *weight;
            }
            for (weight, own) in weights.iter_mut().zip(own) {
                *weight = if sum > 0.0 { *weight / sum } else { *own };
            }
        }
    }
}

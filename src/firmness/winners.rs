//! Who leads for some weights and facts, and who for all of them: by linear
//! programming, not by drawing.

use super::Firmness;
use crate::units::Share;

/// Which facilities can lead, over all weights and all that unknown facts may be.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Winners {
    /// For each place: weights, in the order of the criteria, for which it leads when
    /// its unknown facts turn out best and the others' worst; `None` where there are
    /// none.
    pub possible: Vec<Option<Vec<Share>>>,
    /// The place that leads for all weights and all facts, if one does.
    pub necessary: Option<usize>,
}

/// Margins below this are ties up to rounding, decided by id.
const TIE: f64 = 1e-12;

impl Firmness<'_> {
    /// Who can lead and who must, over all weights of the criteria that the family gave one.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::firmness::Winners;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// // Who can be first at all, whatever is asked for and whatever the homes answer.
    /// let Winners { possible, necessary, .. } = firmness.winners();
    /// let able = possible.iter().filter(|weights| weights.is_some()).count();
    /// println!("{able} of {} homes", possible.len());
    /// // The first of the order can, at the weights of the case; so nobody else must.
    /// assert!(possible[0].is_some() && necessary.is_none_or(|place| place == 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn winners(&self) -> Winners {
        let all = 0..self.places.len();
        Winners {
            possible: all
                .clone()
                .map(|place| self.leading_weights(place))
                .collect(),
            necessary: all.clone().find(|place| self.must_lead(*place)),
        }
    }

    /// A margin is linear in the weights, so it is least at a corner, where one
    /// criterion has all the weight.
    fn must_lead(&self, place: usize) -> bool {
        let rivals = 0..self.places.len();
        self.fits(place)
            && rivals.into_iter().all(|rival| {
                rival == place
                    || self.counting().all(|c| {
                        let margin = Self::at(&self.low, c, place) - Self::at(&self.high, c, rival);
                        margin > 0.0 || (margin == 0.0 && self.wins_tie(place, rival))
                    })
            })
    }

    /// Weights for which a place leads at its best and the others at their worst.
    fn leading_weights(&self, place: usize) -> Option<Vec<Share>> {
        let rivals: Vec<usize> = (0..self.places.len())
            .filter(|rival| *rival != place)
            .collect();
        let margins: Vec<Vec<f64>> = self
            .counting()
            .map(|c| {
                let best = Self::at(&self.high, c, place);
                rivals
                    .iter()
                    .map(|rival| best - self.sure(c, *rival))
                    .collect()
            })
            .collect();
        let own: Vec<f64> = self.own_weights();
        // At its best the first place leads at the weights of the case.
        let found = if place == 0 {
            own
        } else {
            widest_margin(&margins)
        };
        // The program answers with weights; whether they do is looked up anew.
        let leads = place == 0
            || rivals.iter().enumerate().all(|(at, rival)| {
                let of = |(weight, column): (&f64, &Vec<f64>)| {
                    weight * column.get(at).copied().unwrap_or(0.0)
                };
                let margin: f64 = found.iter().zip(&margins).map(of).sum();
                // A rival that turns out not to fit is beaten by whoever does.
                !self.fits(*rival)
                    || margin > TIE
                    || (margin > -TIE && self.wins_tie(place, *rival))
            });
        let mut weights = vec![Share::trusted(0.0); self.criteria.len()];
        for (c, weight) in self.counting().zip(found) {
            if let Some(of) = weights.get_mut(c) {
                *of = Share::trusted(weight);
            }
        }
        leads.then_some(weights)
    }

    /// The weights of the case above 0.
    fn own_weights(&self) -> Vec<f64> {
        let weights = self.criteria.iter().map(|(_, weight)| weight.get());
        weights.filter(|weight| *weight > 0.0).collect()
    }
}

/// The weights, 0 or more and summing to 1, for which the least of the margins is
/// greatest; `margins` has a column for each criterion.
///
/// A matrix game (von Neumann 1928), solved by the simplex method from the side of
/// the rivals: as many rows as criteria, a column for each rival, and a first
/// solution that is always there.
fn widest_margin(margins: &[Vec<f64>]) -> Vec<f64> {
    let rows = margins.len();
    let rivals = margins.first().map_or(0, Vec::len);
    let even = even_weights(rows);
    if rivals == 0 {
        return even;
    }
    // All payoffs above 0, so that the value of the game is.
    let least = margins.iter().flatten().copied().fold(0.0_f64, f64::min);
    let shift = 1.0 - least;
    // Each row: the rivals' columns, the slack columns, the right-hand side.
    let width = rivals + rows + 1;
    let mut table: Vec<Vec<f64>> = margins
        .iter()
        .enumerate()
        .map(|(row, column)| {
            let slack = (0..rows).map(|at| if at == row { 1.0 } else { 0.0 });
            column
                .iter()
                .map(|margin| margin + shift)
                .chain(slack)
                .chain([1.0])
                .collect()
        })
        .collect();
    let mut goal: Vec<f64> = (0..width)
        .map(|at| if at < rivals { -1.0 } else { 0.0 })
        .collect();
    let mut basis: Vec<usize> = (rivals..rivals + rows).collect();
    for step in 0..50 * (rows + 10) {
        // The steepest column first; by Bland's rule later, which never goes round.
        let is_bland = step > 20 * (rows + 10);
        let open = goal
            .iter()
            .take(width - 1)
            .enumerate()
            .filter(|(_, cost)| **cost < -1e-12);
        let entering = if is_bland {
            open.map(|(at, _)| at).next()
        } else {
            open.min_by(|a, b| a.1.total_cmp(b.1)).map(|(at, _)| at)
        };
        let Some(entering) = entering else { break };
        let ratio = |row: &Vec<f64>| {
            let (pivot, right) = (*row.get(entering)?, *row.last()?);
            (pivot > 1e-12).then_some(right / pivot)
        };
        let leaving = table
            .iter()
            .enumerate()
            .filter_map(|(at, row)| Some((ratio(row)?, basis.get(at).copied()?, at)))
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let Some((_, _, leaving)) = leaving else {
            break;
        };
        pivot(&mut table, &mut goal, leaving, entering);
        if let Some(place) = basis.get_mut(leaving) {
            *place = entering;
        }
    }
    // The prices of the rows are the weights.
    let prices: Vec<f64> = goal
        .iter()
        .skip(rivals)
        .take(rows)
        .map(|price| price.max(0.0))
        .collect();
    let sum: f64 = prices.iter().sum();
    if sum > 0.0 {
        prices.iter().map(|price| price / sum).collect()
    } else {
        even
    }
}

/// The same weight for every criterion.
#[expect(clippy::cast_precision_loss, reason = "at most six criteria")]
fn even_weights(rows: usize) -> Vec<f64> {
    vec![1.0 / rows.max(1) as f64; rows]
}

fn pivot(table: &mut [Vec<f64>], goal: &mut [f64], leaving: usize, entering: usize) {
    let Some(row) = table.get_mut(leaving) else {
        return;
    };
    let by = row.get(entering).copied().unwrap_or(1.0);
    for cell in row.iter_mut() {
        *cell /= by;
    }
    let row = row.clone();
    let clear = |target: &mut [f64]| {
        let factor = target.get(entering).copied().unwrap_or(0.0);
        if factor != 0.0 {
            for (cell, of_row) in target.iter_mut().zip(&row) {
                *cell -= factor * of_row;
            }
        }
    };
    for (at, target) in table.iter_mut().enumerate() {
        if at != leaving {
            clear(target);
        }
    }
    clear(goal);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_margin_is_found_where_no_criterion_alone_gives_it() {
        // Against two rivals: ahead of one by care alone, of the other by cost alone.
        let weights = widest_margin(&[vec![1.0, -1.0], vec![-1.0, 1.0]]);
        assert!((weights[0] - 0.5).abs() < 1e-9 && (weights[1] - 0.5).abs() < 1e-9);
        let weights = widest_margin(&[vec![3.0, -1.0], vec![-1.0, 1.0]]);
        // 3w - (1 - w) = -w + (1 - w): w = 1/3.
        assert!((weights[0] - 1.0 / 3.0).abs() < 1e-9);
    }
}

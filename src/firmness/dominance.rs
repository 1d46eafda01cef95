//! What is beaten on every criterion, whatever the unknowns turn out to be.

use super::Firmness;

impl Firmness<'_> {
    /// For each facility the first in the order that dominates it: it fits, and is as good
    /// on every criterion with a weight and better on one, even where its own unknown facts turn out
    /// worst and the other's best. `None` for those on the frontier.
    #[must_use]
    pub fn dominated_by(&self) -> Vec<Option<usize>> {
        let all = 0..self.places.len();
        all.clone()
            .map(|place| all.clone().find(|rival| self.dominates(*rival, place)))
            .collect()
    }

    fn dominates(&self, one: usize, other: usize) -> bool {
        let mut is_better = false;
        one != other
            && self.fits(one)
            && self.counting().all(|c| {
                let (worst, best) = (Self::at(&self.low, c, one), Self::at(&self.high, c, other));
                is_better |= worst > best;
                worst >= best
            })
            && is_better
    }
}

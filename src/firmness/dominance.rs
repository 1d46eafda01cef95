//! What is beaten on every criterion, whatever the unknowns turn out to be.

use super::Firmness;

impl Firmness<'_> {
    /// For each facility the first in the order that dominates it: it fits, and is as good
    /// on every criterion with a weight and better on one, even where its own unknown facts turn out
    /// worst and the other's best. `None` for those on the frontier.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Criterion;
    /// use silverbay::firmness::Firmness;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// // Where the way alone counts, homes farther off in every case need no look.
    /// let case = case.change().only(Criterion::Visit).build()?;
    /// let ranking = catalog.rank(&case)?;
    /// let firmness = Firmness::new(&ranking);
    /// let dominated = firmness.dominated_by();
    /// let pairs = dominated.iter().enumerate().filter_map(|(place, by)| Some(place).zip(*by));
    /// for (place, by) in pairs.clone() {
    ///     assert!(firmness.places()[by].is_above(&firmness.places()[place]));
    /// }
    /// println!("{} of {} homes", pairs.count(), dominated.len());
    /// # assert!(dominated.iter().any(|by| by.is_some()) && dominated[0].is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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

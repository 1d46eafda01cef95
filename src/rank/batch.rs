//! Several cases against one catalog.

use super::Ranking;
use crate::case::{Case, Refused};
use crate::catalog::Catalog;

impl Catalog {
    /// Ranks for each case and gives what `ask` wants of its ranking, in the order
    /// of the cases. With the feature `parallel` on all cores, with the same answer.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// let cases = [Case::from_toml_str(&text, &catalog)?];
    /// let best = catalog.rank_batch(&cases, |ranking| {
    ///     ranking.top(3).map(|place| place.facility().id.clone()).collect::<Vec<_>>()
    /// });
    /// assert_eq!(best[0].as_ref().map(Vec::len), Ok(3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rank_batch<T: Send>(
        &self,
        cases: &[Case],
        ask: impl Fn(&Ranking<'_>) -> T + Sync,
    ) -> Vec<Result<T, Refused>> {
        let answer = |case: &Case| self.rank(case).map(|ranking| ask(&ranking));
        #[cfg(feature = "parallel")]
        {
            use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
            cases.par_iter().map(answer).collect()
        }
        #[cfg(not(feature = "parallel"))]
        cases.iter().map(answer).collect()
    }
}

//! Several cases against one catalog.

use std::ops::ControlFlow;

use super::Ranking;
use crate::case::{Case, Refused};
use crate::catalog::Catalog;
use crate::side_by_side;

/// So many cases are ranked before any is handed on.
const AT_ONCE: usize = 1_000;

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
        ask: impl Fn(&Ranking<'_, '_>) -> T + Sync,
    ) -> Vec<Result<T, Refused>> {
        self.each_of(cases, &ask)
    }

    /// Ranks for each case as it comes and hands what `ask` wants of its ranking to `take`, in
    /// the order of the cases, until `take` breaks off. Cases are taken a thousand at a time,
    /// so any number of them needs no more memory than that; with the feature `parallel` they
    /// are ranked on all cores, with the same answer. Gives back what `take` broke off with.
    ///
    /// # Example
    ///
    /// ```
    /// use std::ops::ControlFlow;
    ///
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let mut done = 0;
    /// // Ten thousand cases, of which the first hundred are enough.
    /// let stopped = catalog.rank_each(
    ///     std::iter::repeat_n(case, 10_000),
    ///     |ranking| ranking.top(1).next().map(|home| home.key()),
    ///     |best| {
    ///         done += usize::from(best.is_ok());
    ///         if done < 100 { ControlFlow::Continue(()) } else { ControlFlow::Break("enough") }
    ///     },
    /// );
    /// assert_eq!((stopped, done), (ControlFlow::Break("enough"), 100));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rank_each<T: Send, B>(
        &self,
        cases: impl IntoIterator<Item = Case>,
        ask: impl Fn(&Ranking<'_, '_>) -> T + Sync,
        mut take: impl FnMut(Result<T, Refused>) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let mut cases = cases.into_iter();
        loop {
            let some: Vec<Case> = cases.by_ref().take(AT_ONCE).collect();
            if some.is_empty() {
                return ControlFlow::Continue(());
            }
            for answer in self.each_of(&some, &ask) {
                take(answer)?;
            }
        }
    }

    fn each_of<T: Send>(
        &self,
        cases: &[Case],
        ask: &(impl Fn(&Ranking<'_, '_>) -> T + Sync),
    ) -> Vec<Result<T, Refused>> {
        let answer = |case: &Case| self.rank(case).map(|ranking| ask(&ranking));
        side_by_side::map(cases, answer)
    }
}

//! The values that an unknown number may take, with shares that sum to 1.

use super::Share;

/// Values with their shares, in a fixed order. A known number is one point.
#[derive(Clone, Debug, PartialEq)]
pub struct Points(Vec<(f64, f64)>);

impl Points {
    /// One value that is known.
    pub(crate) fn known(value: f64) -> Self {
        Self(vec![(value, 1.0)])
    }

    /// Values with shares that are known to sum to 1.
    pub(crate) const fn trusted(points: Vec<(f64, f64)>) -> Self {
        Self(points)
    }

    /// Some of these points, their shares brought to sum 1; `None` where there are none
    /// or all have the share 0.
    pub(crate) fn brought_to_one(points: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        let points: Vec<_> = points.collect();
        let sum: f64 = points.iter().map(|(_, share)| share).sum();
        (sum > 0.0).then(|| {
            let scaled = points.into_iter();
            Self(scaled.map(|(value, share)| (value, share / sum)).collect())
        })
    }

    /// The points of [`five`].
    pub(crate) fn five(a: f64, b: f64) -> Self {
        let mut points = Vec::with_capacity(5);
        five(a, b, |value, share| points.push((value, share)));
        Self(points)
    }

    pub(crate) fn as_slice(&self) -> &[(f64, f64)] {
        &self.0
    }

    /// Each point times each factor, the shares multiplied; point after point.
    pub(crate) fn times(&self, factors: &Self) -> Self {
        let product = |(value, share): &(f64, f64)| {
            let (value, share) = (*value, *share);
            let factors = factors.0.iter();
            factors.map(move |(factor, of_factor)| (value * factor, share * of_factor))
        };
        Self(self.0.iter().flat_map(product).collect())
    }

    /// The same shares of other values.
    pub(crate) fn map(&self, change: impl Fn(f64) -> f64) -> Self {
        let points = self.0.iter();
        Self(
            points
                .map(|(value, share)| (change(*value), *share))
                .collect(),
        )
    }

    /// The mean: Σ share × value, in the order of the points.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// // What a month may cost at the first home, each possible sum with its share.
    /// let first = ranking.top(1).next().ok_or("a home")?;
    /// let points = first.cost().points;
    /// let sum: f64 = points.iter().map(|(value, share)| value * share.get()).sum();
    /// assert!((points.mean() - sum).abs() < 1e-6);
    /// assert!(first.cost_to_elder().low().get() <= points.mean() + 1e-6);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean_of(|value| value)
    }

    /// The mean of what `of` makes of each value.
    pub(crate) fn mean_of(&self, of: impl Fn(f64) -> f64) -> f64 {
        let mut mean = 0.0;
        for (value, share) in &self.0 {
            mean += share * of(*value);
        }
        mean
    }

    /// The chance that a value is at most `cap`, from a count in `N + 1` parts so that it
    /// is never 0 and never 1: `(K + ½) / (N + 1)` for N points and K = N × the shares of
    /// those at most the cap.
    pub(crate) fn chance_within(&self, cap: f64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few dozen points")]
        let count = self.0.len() as f64;
        let mut within = 0.0;
        for (_, share) in self.0.iter().filter(|(value, _)| *value <= cap) {
            within += share;
        }
        (count * within + 0.5) / (count + 1.0)
    }

    /// How many points there are, at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always a point")]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The values with their shares, in order.
    pub fn iter(&self) -> impl Iterator<Item = (f64, Share)> {
        let points = self.0.iter();
        points.map(|(value, share)| (*value, Share::trusted(*share)))
    }
}

/// One point where the ends are equal; otherwise five evenly spread within them, a
/// fifth each: `a + (b − a) (2k − 1) / 10` for k = 1 … 5.
pub(crate) fn five(a: f64, b: f64, mut take: impl FnMut(f64, f64)) {
    if a == b {
        return take(a, 1.0);
    }
    for odd in [1.0, 3.0, 5.0, 7.0, 9.0] {
        take(a + (b - a) * odd / 10.0, 0.2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_points_lie_within_the_ends_and_a_known_number_is_one() {
        let points: Vec<_> = Points::five(10.0, 20.0).iter().map(|(x, _)| x).collect();
        assert_eq!(points, [11.0, 13.0, 15.0, 17.0, 19.0]);
        assert!((Points::five(10.0, 20.0).mean() - 15.0).abs() < 1e-12);
        assert_eq!(Points::five(7.0, 7.0), Points::known(7.0));
    }

    #[test]
    fn the_chance_to_be_within_a_cap_is_never_nought_and_never_one() {
        let points = Points::five(10.0, 20.0);
        assert_eq!(points.chance_within(0.0), 0.5 / 6.0);
        assert!((points.chance_within(15.0) - 3.5 / 6.0).abs() < 1e-12);
        assert_eq!(points.chance_within(99.0), 5.5 / 6.0);
    }

    #[test]
    fn shares_of_some_points_are_brought_to_one() {
        let all = [(1.0, 0.2), (2.0, 0.2), (3.0, 0.6)];
        let some = Points::brought_to_one(all.into_iter().skip(1)).unwrap();
        assert!((some.mean() - 2.75).abs() < 1e-12);
        assert_eq!(Points::brought_to_one(std::iter::empty()), None);
    }

    #[test]
    fn an_old_price_is_each_point_times_each_factor() {
        let factors = Points::trusted(vec![(1.0, 0.5), (1.5, 0.5)]);
        let old = Points::known(100.0).times(&factors);
        assert_eq!(old, Points::trusted(vec![(100.0, 0.5), (150.0, 0.5)]));
    }
}

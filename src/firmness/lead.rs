//! Two facilities side by side, and what would put one of them first.

use super::Firmness;
use crate::case::Criterion;
use crate::score::cost_scale;
use crate::units::{HkdPerMonth, Share};

/// By how much one facility is ahead of another on one criterion, at the stance.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Difference {
    /// The criterion.
    pub criterion: Criterion,
    /// The part of the key that the first has more; below 0 where it has less.
    pub ahead: f64,
}

/// What would put a facility first, one change at a time.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lead {
    /// The place.
    pub place: usize,
    /// The least cut of what the elder pays a month, in whole dollars; `None` where no cut
    /// is enough.
    pub fee_cut: Option<HkdPerMonth>,
    /// For each criterion for which there is one, the weight nearest to the case's at
    /// which it leads, the others in proportion, as a share of all in thousandths.
    pub weights: Vec<(Criterion, Share)>,
}

/// Keys nearer than this may change places when the scores are computed anew.
pub(super) const SURE: f64 = 1e-11;

impl Firmness<'_> {
    /// By how much one place is ahead of another on each criterion, what decides
    /// most first. The sum is the difference of the keys up to rounding.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::firmness::Difference;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// // Why the first comes before the second.
    /// let why: Vec<Difference> = firmness.differences(0, 1);
    /// let decisive = why.first().ok_or("a criterion")?;
    /// println!("{} decides, with {:+.3}", decisive.criterion, decisive.ahead);
    /// let sum: f64 = why.iter().map(|of| of.ahead).sum();
    /// let keys = firmness.places()[0].key().get() - firmness.places()[1].key().get();
    /// assert!((sum - keys).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn differences(&self, one: usize, other: usize) -> Vec<Difference> {
        let of = |(c, (criterion, weight)): (usize, &(Criterion, Share))| Difference {
            criterion: *criterion,
            ahead: weight.get()
                * (Self::at(&self.counted, c, one) - Self::at(&self.counted, c, other)),
        };
        let mut all: Vec<_> = self.criteria.iter().enumerate().map(of).collect();
        all.sort_by(|a, b| b.ahead.abs().total_cmp(&a.ahead.abs()));
        all
    }

    /// What would put a place first; `None` where it is there or does not exist.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::firmness::Lead;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// // What to say in a call: how much cheaper the second would have to be.
    /// let Lead { fee_cut, weights, .. } = firmness.to_lead(1).ok_or("a second place")?;
    /// match fee_cut {
    ///     Some(cut) => println!("{cut} a month less"),
    ///     None => println!("no price is low enough"),
    /// }
    /// for (criterion, share) in &weights {
    ///     println!("or {criterion} at {:.1} %", share.get() * 100.0);
    /// }
    /// // The first needs nothing.
    /// assert_eq!(firmness.to_lead(0), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_lead(&self, place: usize) -> Option<Lead> {
        let first = self
            .places
            .first()
            .filter(|_| (1..self.places.len()).contains(&place))?;
        let criteria = self.criteria.iter().enumerate();
        let movable = criteria.filter(|(_, (_, weight))| weight.get() < 1.0);
        let weights = movable
            .filter_map(|(c, (criterion, _))| Some((*criterion, self.nearest_lead(c, place)?)));
        Some(Lead {
            place,
            fee_cut: self.fee_cut(place, first.key().get()),
            weights: weights.collect(),
        })
    }

    /// The least cut, in whole dollars, that raises the key of a place above `rival`. The
    /// key never falls as the cut grows, so that halving finds it. A cut may also bring a
    /// cost under the cap, which raises the chance that the facility fits.
    fn fee_cut(&self, place: usize, rival: f64) -> Option<HkdPerMonth> {
        let weight = self.weight_of(Criterion::Cost)?;
        let fit = self.fit.get(place).copied()?;
        let standing = self.places.get(place)?;
        let case = self.ranking.case();
        let scale = cost_scale(case);
        let cost = standing.cost();
        let parts = case.stance().parts();
        let utility = |hkd: f64, cut: f64| scale.of((hkd - cut).max(0.0)).get();
        let at_stance = |cut: f64| {
            let points = cost.points.iter();
            let likely: f64 = points
                .map(|(hkd, share)| share.get() * utility(hkd, cut))
                .sum();
            let [worst, middle, best] = parts;
            worst * utility(cost.to_elder.high().get(), cut)
                + middle * likely
                + best * utility(cost.to_elder.low().get(), cut)
        };
        // Without the cap, should the facility be within it.
        let within = |cut: f64| {
            let cap = case.money().cap.map_or(f64::INFINITY, HkdPerMonth::get);
            if cost.to_elder.high().get() - cut <= cap {
                1.0
            } else {
                cost.points.chance_within(cap + cut)
            }
        };
        let others = standing.key().get() / fit - weight * at_stance(0.0);
        let leads = |cut: f64| {
            let key = fit / within(0.0) * within(cut) * (others + weight * at_stance(cut));
            key > rival + SURE
        };
        let dearest = cost.points.iter().map(|(hkd, _)| hkd);
        let ends = dearest.chain([cost.to_elder.high().get()]);
        let most = ends.filter(|hkd| hkd.is_finite()).fold(0.0, f64::max);
        let (mut short, mut enough) = (0.0_f64, most.ceil());
        if !leads(enough) {
            return None;
        }
        while enough - short > 1.0 {
            let middle = f64::midpoint(short, enough).floor();
            if leads(middle) {
                enough = middle;
            } else {
                short = middle;
            }
        }
        HkdPerMonth::new(enough).ok()
    }

    /// The weight of a criterion, where it applies.
    pub(super) fn weight_of(&self, criterion: Criterion) -> Option<f64> {
        let mut criteria = self.criteria.iter();
        criteria
            .find(|(of, _)| *of == criterion)
            .map(|(_, weight)| weight.get())
    }
}

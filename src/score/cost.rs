//! What a month costs: what is possible, and what is likely.

use super::{Paid, Scorer};
use crate::facility::{Facility, FeeRange};
use crate::units::{Currency, Estimate, HkdPerMonth, Interval, Points, five};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a price comes from.
    #[non_exhaustive]
    "basis of a price": pub enum PriceBasis {
        /// The facility publishes it.
        Published = "published",
        /// The facility publishes one end or a part of it; the rest is believed.
        Part = "part",
        /// It was published too long ago, or without a date.
        Old = "old",
        /// Nothing is published: the price is typical on that side at that level.
        Typical = "typical",
    }
}

/// What a month costs, from what is published to what the elder pays.
///
/// # Example
///
/// ```
/// use silverbay::score::{Cost, PriceBasis};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// // Ask for the price first where it is only typical of such homes.
/// for home in ranking.top(10) {
///     let cost: Cost = home.cost();
///     match cost.published {
///         Some((fee, currency)) => println!("{currency} {fee}, {}", cost.basis),
///         None => assert_eq!(cost.basis, PriceBasis::Typical),
///     }
///     // The family pays it itself.
///     assert_eq!(cost.to_elder, cost.hkd);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cost {
    /// The published range in its own currency, where anything is published.
    pub published: Option<(FeeRange, Currency)>,
    /// Whether the price is too old, or undated, so that it is only a floor.
    pub is_floor: bool,
    /// Where the price comes from.
    pub basis: PriceBasis,
    /// What the place costs in HKD.
    pub hkd: Estimate<HkdPerMonth>,
    /// What the elder pays of it after funding.
    pub to_elder: Estimate<HkdPerMonth>,
    /// The points of what the elder pays, in HKD.
    pub points: Points,
}

/// The least that is known and, where one is known, the most, in HKD a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PriceRange {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl PriceRange {
    pub(crate) const UNKNOWN: Self = Self {
        low: 0.0,
        high: f64::INFINITY,
    };

    /// Gives the points of a young price to `take`, each with its share: section 6 of the
    /// method, with the prices that are typical where nothing is known.
    pub(crate) fn each_point(self, typical: &[(f64, f64)], mut take: impl FnMut(f64, f64)) {
        let (a, b) = (self.low, self.high);
        // Of the typical prices those in the range, where one end is not known.
        let is_in = |value: f64| (a == 0.0 || value > a) && value <= b;
        let is_range = a > 0.0 && b.is_finite();
        let within = || typical.iter().filter(|(value, _)| is_in(*value));
        let sum: f64 = within().map(|(_, share)| share).sum();
        if a == 0.0 && b.is_infinite() {
            for (value, share) in typical {
                take(*value, *share);
            }
        } else if !is_range && sum > 0.0 {
            for (value, share) in within() {
                take(*value, share / sum);
            }
        } else if b.is_infinite() {
            for factor in [1.1, 1.3, 1.6] {
                take(factor * a, 1.0 / 3.0);
            }
        } else {
            five(a, b, take);
        }
    }

    /// The points of a young price.
    pub(crate) fn points(self, typical: &Points) -> Points {
        let mut points = Vec::new();
        self.each_point(typical.as_slice(), |value, share| {
            points.push((value, share));
        });
        Points::trusted(points)
    }
}

impl Scorer<'_> {
    /// The price of a facility as published, in HKD and as if it were young.
    fn price(&self, facility: &Facility) -> Option<(FeeRange, Currency, PriceRange)> {
        let fees = facility.fees.as_ref()?;
        let range = fees.monthly(self.case.elder().care_level);
        if range == FeeRange::UNKNOWN {
            return None;
        }
        // A currency without a rate says nothing in HKD.
        let hkd = self
            .rate(fees.currency)
            .map_or(PriceRange::UNKNOWN, |rate| PriceRange {
                low: range.low().units() * rate,
                high: range
                    .high()
                    .map_or(f64::INFINITY, |high| high.units() * rate),
            });
        Some((range, fees.currency, hkd))
    }

    /// What a month at a facility costs.
    pub(crate) fn cost(&self, facility: &Facility) -> Cost {
        let price = self.price(facility);
        let young = price.map_or(PriceRange::UNKNOWN, |(_, _, hkd)| hkd);
        let is_known = young != PriceRange::UNKNOWN;
        let is_old = facility.fees.is_some() && self.is_floor(facility);
        let typical = self.prior.prices(facility.city.side());
        let mut points = young.points(typical);
        // Where nothing is known there is no price to age.
        if is_known && is_old {
            points = points.times(&self.prior.old_price);
        }
        let range = Interval::trusted(
            HkdPerMonth::trusted(young.low),
            if is_old {
                HkdPerMonth::UNBOUNDED
            } else {
                HkdPerMonth::trusted(young.high)
            },
        );
        let paid = Paid::at(&facility.scheme, self.case);
        let left = points.map(|price| paid.off(HkdPerMonth::trusted(price)).get());
        Cost {
            published: price.map(|(range, currency, _)| (range, currency)),
            is_floor: is_old,
            basis: match (is_known, is_old) {
                (false, _) => PriceBasis::Typical,
                (true, true) => PriceBasis::Old,
                (true, false) if young.low > 0.0 && young.high.is_finite() => PriceBasis::Published,
                (true, false) if young.low == young.high => PriceBasis::Published,
                (true, false) => PriceBasis::Part,
            },
            hkd: Estimate::trusted(range, HkdPerMonth::trusted(points.mean())),
            to_elder: Estimate::trusted(paid.off_range(range), HkdPerMonth::trusted(left.mean())),
            points: left,
        }
    }

    /// The multiples of the rate of a currency at which the cost of a facility bends or
    /// jumps: where a price meets what funding takes off it, twice the budget or the cap
    /// above that, or a typical price the published one.
    pub(crate) fn turns_over_rate(&self, facility: &Facility, currency: Currency) -> Vec<f64> {
        let paid = Paid::at(&facility.scheme, self.case);
        let off = match paid {
            Paid::Amount(amount) => amount.get(),
            Paid::Nothing => 0.0,
            // What the Government pays does not depend on a rate.
            Paid::All => return Vec::new(),
        };
        let price = self.price(facility);
        let young = price.map_or(PriceRange::UNKNOWN, |(_, _, hkd)| hkd);
        let is_own = price.is_some_and(|(_, of, _)| of == currency);
        let (side, level) = (facility.city.side(), self.case.elder().care_level);
        let ends = || [young.low, young.high].into_iter();
        let is_range = young.low > 0.0 && young.high.is_finite();
        // Where both ends are known no typical price counts.
        let typical: Vec<f64> = self
            .beliefs
            .prices(side, level)
            .iter()
            .filter(|typical| !is_range && typical.currency == currency)
            .filter_map(|typical| Some(typical.amount * self.rate(typical.currency)?))
            .collect();
        let mut moving = typical.clone();
        if is_own {
            moving.extend(ends());
            moving.extend([1.1, 1.3, 1.6].map(|factor| factor * young.low));
            let high = if young.high.is_finite() {
                young.high
            } else {
                0.0
            };
            let mut take = |value, _| moving.push(value);
            five(young.low, high.max(young.low), &mut take);
            five(0.0, high, &mut take);
        }
        let factors = self.prior.old_price.iter().map(|(factor, _)| factor);
        let factors: Vec<f64> = factors.chain([1.0]).collect();
        let cap = self.case.money().cap.map(HkdPerMonth::get);
        let marks = [Some(0.0), Some(super::cost_scale(self.case).end()), cap];
        let mut turns = Vec::new();
        for price in moving
            .iter()
            .filter(|price| price.is_finite() && **price > 0.0)
        {
            for factor in &factors {
                let marks = marks.iter().flatten();
                turns.extend(marks.map(|mark| (mark + off) / (price * factor)));
            }
        }
        // Where only one of the two moves they pass each other.
        let fixed = |own: bool| -> Vec<f64> {
            let all = self.beliefs.prices(side, level).iter();
            let others = all.filter(|typical| typical.currency != currency);
            if own {
                others
                    .filter_map(|typical| Some(typical.amount * self.rate(typical.currency)?))
                    .collect()
            } else {
                ends().collect()
            }
        };
        if is_own {
            let pairs = fixed(true);
            turns.extend(ends().flat_map(|end| pairs.iter().map(move |price| price / end)));
        } else {
            let pairs = fixed(false);
            turns.extend(
                typical
                    .iter()
                    .flat_map(|price| pairs.iter().map(move |end| end / price)),
            );
        }
        turns.retain(|turn| turn.is_finite() && *turn > 0.0);
        turns
    }

    /// Whether the price of a facility is only a floor on the day of the ranking.
    pub(crate) fn is_floor(&self, facility: &Facility) -> bool {
        let until = facility.price_until(self.case.elder().care_level);
        until.is_none_or(|until| self.date.is_some_and(|date| until < date))
    }
}

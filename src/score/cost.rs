//! What a month costs the elder.

use super::Paid;
use crate::facility::{Facility, FeeRange};
use crate::units::{Currency, HkdPerMonth, Interval};

/// What a month costs, from what is published to what the elder pays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cost {
    /// The published range in its own currency, where anything is published.
    pub published: Option<(FeeRange, Currency)>,
    /// Whether the price is too old, or undated, so that it is only a floor.
    pub is_floor: bool,
    /// What the place costs in HKD.
    pub hkd: Interval<HkdPerMonth>,
    /// What the elder pays of it after funding.
    pub to_elder: Interval<HkdPerMonth>,
}

impl super::Prepared<'_> {
    pub(crate) fn cost(&self, facility: &Facility) -> Cost {
        let level = self.case.elder().care_level;
        let mut cost = Cost {
            published: None,
            is_floor: false,
            hkd: Interval::trusted(HkdPerMonth::ZERO, HkdPerMonth::UNBOUNDED),
            to_elder: Interval::trusted(HkdPerMonth::ZERO, HkdPerMonth::UNBOUNDED),
        };
        if let Some(fees) = &facility.fees {
            let range = fees.monthly(level);
            cost.is_floor = self.is_floor(facility);
            if range != FeeRange::UNKNOWN {
                cost.published = Some((range, fees.currency));
            }
            // A currency without a rate says nothing in HKD.
            if let Some(rate) = self.rate(fees.currency) {
                let hkd = |units: f64| HkdPerMonth::trusted(units * rate);
                let high = range.high().filter(|_| !cost.is_floor);
                cost.hkd = Interval::trusted(
                    hkd(range.low().units()),
                    high.map_or(HkdPerMonth::UNBOUNDED, |high| hkd(high.units())),
                );
            }
        }
        cost.to_elder = Paid::at(&facility.scheme, self.case).off_range(cost.hkd);
        cost
    }
}

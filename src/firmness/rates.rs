//! What a rate of exchange could change.

use super::Firmness;
use crate::facility::Facility;
use crate::rank::{RankedFacility, Ranking};
use crate::score::Rule;
use crate::units::{Currency, ExchangeRate};
use crate::vocabulary::Word;

/// The first three at a rate of exchange.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RateStep {
    /// The rate as a multiple of the one used.
    pub factor: f64,
    /// The ids of the first three.
    pub first_three: Vec<Box<str>>,
}

/// What the rate of one currency could change.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RateRisk {
    /// The currency.
    pub currency: Currency,
    /// Hong Kong dollars for one unit, as used.
    pub rate: ExchangeRate,
    /// The first three at 0.90, 0.95, 1, 1.05 and 1.10 times the rate.
    pub steps: Vec<RateStep>,
    /// The greatest lower rate, at least half the one used, just below which another leads:
    /// one that is eligible now, or that comes under a cap just there. The rate used where
    /// the least fall is enough.
    pub lower: Option<ExchangeRate>,
    /// The least higher rate, at most twice the one used, just above which another leads.
    pub higher: Option<ExchangeRate>,
}

const FACTORS: [f64; 5] = [0.90, 0.95, 1.0, 1.05, 1.10];
/// Just beyond a rate at which two keys are equal.
const BEYOND: f64 = 1e-9;

impl Firmness<'_> {
    /// For each currency in which some facility publishes its fee, and that has a
    /// rate.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::firmness::{RateRisk, RateStep};
    /// use silverbay::units::Currency;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// # let firmness = silverbay::firmness::Firmness::new(&ranking);
    /// let risks = firmness.rate_risks();
    /// let yuan = risks.iter().find(|risk| risk.currency == Currency::Cny).ok_or("fees in renminbi")?;
    /// let RateRisk { rate, steps, .. } = yuan;
    /// assert_eq!(ranking.rate(Currency::Cny), Some(*rate));
    /// // At the rate used the first three are those of the ranking.
    /// let now: Option<&RateStep> = steps.iter().find(|step| step.factor == 1.0);
    /// let ids = now.ok_or("the rate used")?.first_three.iter();
    /// assert!(ids.eq(ranking.top(3).map(|home| &home.facility().id)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn rate_risks(&self) -> Vec<RateRisk> {
        let currencies = Currency::ALL.iter().copied();
        currencies
            .filter(|currency| *currency != Currency::Hkd)
            .filter_map(|currency| self.rate_risk(currency))
            .collect()
    }

    fn rate_risk(&self, currency: Currency) -> Option<RateRisk> {
        let catalog = self.ranking.catalog();
        let priced = |home: &crate::facility::Facility| {
            home.fees
                .as_ref()
                .is_some_and(|fees| fees.currency == currency)
        };
        let rate = self.ranking.rate(currency)?;
        if !catalog.known().any(priced) {
            return None;
        }
        let leader = self.first_at(currency, rate.get(), 1).pop()?;
        let steps = FACTORS.map(|factor| RateStep {
            factor,
            first_three: self.first_at(currency, rate.get() * factor, 3),
        });
        let mut candidates = self.candidates(currency);
        candidates.sort_by(f64::total_cmp);
        let changes = |factor: &f64| {
            let first = self.first_at(currency, rate.get() * factor, 1);
            first.first() != Some(&leader)
        };
        // A key may jump just at the rate used: a price is then as high as the cap.
        let up = candidates.iter().filter(|factor| **factor >= 1.0);
        let higher = up
            .copied()
            .find(|factor| changes(&(factor * (1.0 + BEYOND))));
        let down = candidates.iter().rev().filter(|factor| **factor <= 1.0);
        let lower = down
            .copied()
            .find(|factor| changes(&(factor * (1.0 - BEYOND))));
        let at = |factor: f64| ExchangeRate::new(rate.get() * factor).ok();
        Some(RateRisk {
            currency,
            rate,
            steps: steps.to_vec(),
            lower: lower.and_then(at),
            higher: higher.and_then(at),
        })
    }

    /// The ids of the first `k` at a rate, by ranking anew.
    fn first_at(&self, currency: Currency, rate: f64, k: usize) -> Vec<Box<str>> {
        let case = self.ranking.case().clone().change();
        let case = ExchangeRate::new(rate).map(|rate| case.at_rate(currency, rate).build());
        let Ok(Ok(case)) = case else {
            return Vec::new();
        };
        let Ok(ranking) = self.ranking.catalog().rank(&case) else {
            return Vec::new();
        };
        ranking
            .top(k)
            .map(|place| place.facility().id.clone())
            .collect()
    }

    /// The multiples of the rate, from a half to two, at which the leader may change:
    /// where its key meets that of another, and where a key jumps because a price comes
    /// under the cap or a facility enters or leaves. Facilities that are too dear at the
    /// rate used are looked at as well: they may enter and overtake later.
    ///
    /// Between these a key is straight in the rate.
    fn candidates(&self, currency: Currency) -> Vec<f64> {
        let mut candidates = Vec::new();
        let first = self.places.first().map(RankedFacility::facility);
        let Some(leader) = first.and_then(|first| self.line(first, currency)) else {
            return candidates;
        };
        // The leader may leave without a rival.
        candidates.extend(&leader.turns);
        for facility in self.contenders() {
            let Some(rival) = self.line(facility, currency) else {
                continue;
            };
            let mut turns: Vec<f64> = leader.turns.iter().chain(&rival.turns).copied().collect();
            turns.extend([0.5, 1.0, 2.0]);
            turns.retain(|turn| (0.5..=2.0).contains(turn));
            turns.sort_by(f64::total_cmp);
            turns.dedup();
            let is_ahead =
                |gap: f64| gap > 0.0 || (gap == 0.0 && leader.facility.id < rival.facility.id);
            for (from, to) in turns.iter().zip(turns.iter().skip(1)) {
                let gap = |factor: f64| leader.key(factor) - rival.key(factor);
                let (after, before) = (from * (1.0 + BEYOND), to * (1.0 - BEYOND));
                let (start, end) = (gap(after), gap(before));
                if is_ahead(start) != is_ahead(end) {
                    let meets = after + (before - after) * (start / (start - end));
                    candidates.push(if meets.is_finite() { meets } else { *from });
                }
                if is_ahead(end) != is_ahead(gap(to * (1.0 + BEYOND))) {
                    candidates.push(*to);
                }
            }
        }
        candidates.retain(|factor| (0.5..=2.0).contains(factor));
        candidates
    }

    /// The facilities that come behind the first, and those that nothing but the cap of
    /// the cost excludes.
    fn contenders(&self) -> impl Iterator<Item = &Facility> {
        let behind = self.places.iter().skip(1).map(RankedFacility::facility);
        let too_dear = self.ranking.excluded().filter(|out| {
            let reasons = out.reasons();
            reasons.iter().all(|reason| reason.rule() == Rule::CostCap)
        });
        behind.chain(too_dear.map(|out| out.facility()))
    }

    /// The key of a facility over the multiple of the rate of a currency.
    fn line<'s>(&'s self, facility: &'s Facility, currency: Currency) -> Option<KeyOverRate<'s>> {
        let turns = self.ranking.turns_over_rate(facility, currency);
        let rate = self.ranking.rate(currency)?;
        let key = |factor| key_at(self.ranking, facility, currency, rate.get() * factor);
        Some(KeyOverRate {
            ranking: self.ranking,
            facility,
            currency,
            rate,
            fixed: turns.is_empty().then(|| key(1.0)),
            turns,
        })
    }
}

/// The key of a facility at a rate, below all others where it is excluded.
fn key_at(ranking: &Ranking<'_, '_>, facility: &Facility, currency: Currency, rate: f64) -> f64 {
    let key = ranking.key_at_rate(facility, currency, rate);
    // Finite, so that differences of keys are numbers.
    key.unwrap_or(-1.0)
}

/// A key as a function of the multiple of a rate.
struct KeyOverRate<'r> {
    ranking: &'r Ranking<'r, 'r>,
    facility: &'r Facility,
    currency: Currency,
    rate: ExchangeRate,
    /// The key where it does not depend on the rate.
    fixed: Option<f64>,
    /// Where the line bends or jumps.
    turns: Vec<f64>,
}

impl KeyOverRate<'_> {
    fn key(&self, factor: f64) -> f64 {
        let rate = self.rate.get() * factor;
        self.fixed
            .unwrap_or_else(|| key_at(self.ranking, self.facility, self.currency, rate))
    }
}

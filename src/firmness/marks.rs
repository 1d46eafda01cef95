//! The answers that a home can give, at which something changes.

use super::Firmness;
use crate::case::{Criterion, Funding};
use crate::rank::RankedFacility;
use crate::score::{Answer, Beyond, Confirmation};
use crate::units::{HkdPerMonth, Minutes};

/// A price below this part of the least typical price is no answer that a home gives.
const LEAST_PART: f64 = 0.2;

/// The answers about one criterion of one place.
pub(super) struct Marks<'m> {
    firmness: &'m Firmness<'m>,
    place: &'m RankedFacility<'m, 'm>,
    criterion: Criterion,
    /// The cap of the cost or the journey where it is open, with the chance to be within.
    cap: Option<(f64, f64)>,
}

impl<'m> Marks<'m> {
    pub(super) fn new(
        firmness: &'m Firmness<'m>,
        place: &'m RankedFacility<'m, 'm>,
        criterion: Criterion,
    ) -> Self {
        let open = if place.evaluation().fits() {
            Vec::new()
        } else {
            place.open_rules()
        };
        let cap = open
            .iter()
            .find_map(|open| match (criterion, &open.question) {
                (Criterion::Cost, Confirmation::CostCap { cap, .. }) => {
                    Some((cap.get(), open.chance.get()))
                }
                (Criterion::Visit, Confirmation::VisitCap { cap, .. }) => {
                    Some((cap.get(), open.chance.get()))
                }
                _ => None,
            });
        Self {
            firmness,
            place,
            criterion,
            cap,
        }
    }

    /// The chance to be within the open cap; 1 where there is none.
    pub(super) fn chance_within_cap(&self) -> f64 {
        self.cap.map_or(1.0, |(_, chance)| chance)
    }

    /// The answers above a utility and within the cap, as a home gives them.
    pub(super) fn above(&self, beyond: Beyond) -> Option<Answer> {
        let cap = self.cap.map_or(f64::INFINITY, |(cap, _)| cap);
        match self.answer(beyond)? {
            Answer::CostBelow(cost) => self.cost_below(cost.get().min(cap)),
            Answer::JourneyBelow(of) => self.journey_below(of.get().min(cap)),
            other => Some(other),
        }
    }

    /// The answers within the cap, where it is open.
    pub(super) fn within_cap(&self) -> Option<Answer> {
        let (cap, _) = self.cap?;
        if self.criterion == Criterion::Cost {
            self.cost_below(cap)
        } else {
            self.journey_below(cap)
        }
    }

    /// The answers below a utility or above the cap, as a home gives them.
    pub(super) fn below(&self, beyond: Option<Beyond>) -> Option<Answer> {
        match beyond.and_then(|beyond| self.answer(beyond)) {
            Some(Answer::CostAbove(cost)) => self.cost_above(self.capped(cost.get())),
            Some(Answer::JourneyAbove(of)) => self.journey_above(self.capped(of.get())),
            Some(other) => Some(other),
            None => self.beyond_cap(),
        }
    }

    /// The answers above the cap, with which the facility is left out.
    pub(super) fn beyond_cap(&self) -> Option<Answer> {
        let (cap, _) = self.cap?;
        if self.criterion == Criterion::Cost {
            self.cost_above(cap)
        } else {
            self.journey_above(cap)
        }
    }

    fn answer(&self, beyond: Beyond) -> Option<Answer> {
        let case = self.firmness.ranking().case();
        let measure = self.criterion.measure();
        measure.answer(self.place.facility(), case, beyond)
    }

    fn capped(&self, quantity: f64) -> f64 {
        self.cap.map_or(quantity, |(cap, _)| quantity.min(cap))
    }

    /// Whole minutes below which something changes.
    fn journey_below(&self, mark: f64) -> Option<Answer> {
        let least = self.place.minutes().map_or(0.0, |of| of.low().get());
        let mark = mark.floor();
        let minutes = Minutes::new(mark).ok().filter(|_| mark > least)?;
        Some(Answer::JourneyBelow(minutes))
    }

    /// Whole minutes above which something changes.
    fn journey_above(&self, mark: f64) -> Option<Answer> {
        let most = self
            .place
            .minutes()
            .map_or(f64::INFINITY, |of| of.high().get());
        let mark = mark.ceil();
        let minutes = Minutes::new(mark).ok().filter(|_| mark < most)?;
        Some(Answer::JourneyAbove(minutes))
    }

    /// A home names its own price, in whole dollars: what the elder pays and what funding
    /// takes off. A mark that no home could answer is left out.
    fn cost_below(&self, to_elder: f64) -> Option<Answer> {
        let mark = (to_elder + self.paid()).floor();
        let least = self.place.cost().hkd.low().get();
        let is_plausible = mark > least && mark >= self.least_plausible();
        let mark = HkdPerMonth::new(mark).ok().filter(|_| is_plausible)?;
        Some(Answer::CostBelow(mark))
    }

    fn cost_above(&self, to_elder: f64) -> Option<Answer> {
        let mark = (to_elder + self.paid()).ceil();
        let most = self.place.cost().hkd.high().get();
        let is_plausible = mark < most && mark >= self.least_plausible();
        let mark = HkdPerMonth::new(mark).ok().filter(|_| is_plausible)?;
        Some(Answer::CostAbove(mark))
    }

    /// What funding takes off a price here, in HKD a month.
    fn paid(&self) -> f64 {
        match self.firmness.ranking().case().money().funding {
            Funding::PortableCssa(amount) if self.place.facility().scheme.is_member() => {
                amount.get()
            }
            _ => 0.0,
        }
    }

    /// A fifth of the least typical price on that side at that level.
    fn least_plausible(&self) -> f64 {
        let ranking = self.firmness.ranking();
        let side = self.place.facility().city.side();
        let level = ranking.case().elder().care_level;
        let typical = ranking.catalog().beliefs().prices(side, level).iter();
        let hkd =
            typical.filter_map(|price| Some(price.amount * ranking.rate(price.currency)?.get()));
        let least = hkd.fold(f64::INFINITY, f64::min);
        if least.is_finite() {
            LEAST_PART * least
        } else {
            0.0
        }
    }
}

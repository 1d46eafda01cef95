//! What the beliefs say of unknown facts, worked out once for a case.

use super::criteria::{medical_known, stars_utility};
use crate::belief::Beliefs;
use crate::facility::CareLevel;
use crate::place::Side;
use crate::units::{Currency, HkdPerMonth, Points};
use crate::vocabulary::Word;

/// The utility that a medical model has at least where a facility calls itself
/// integrated.
pub(crate) const STATED_LEAST: f64 = 0.3;

/// The points of unknown facts.
#[derive(Clone, Debug)]
pub(crate) struct Prior {
    /// Utilities of an unknown medical model.
    pub(crate) medical: Points,
    /// Utilities of a medical model that is stated and no more.
    pub(crate) stated: Points,
    /// Utilities of unknown stars.
    pub(crate) stars: Points,
    /// Factors on an aged price.
    pub(crate) old_price: Points,
    /// Prices a month in HKD, by side.
    prices: [Points; Side::ALL.len()],
}

impl Prior {
    pub(super) fn new(
        beliefs: &Beliefs,
        level: CareLevel,
        rate: impl Fn(Currency) -> Option<f64>,
    ) -> Self {
        let models = beliefs.medical().iter();
        let medical: Vec<_> = models
            .map(|(model, share)| (medical_known(*model), *share))
            .collect();
        let stated = medical
            .iter()
            .copied()
            .filter(|(utility, _)| *utility >= STATED_LEAST);
        let stars = beliefs.stars().iter();
        let prices = |side: &Side| {
            let prices = beliefs.prices(*side, level).iter();
            let in_hkd = prices
                .filter_map(|price| Some((price.amount * rate(price.currency)?, price.share)));
            // Without a rate of exchange a typical price says nothing, and no utility is
            // likely.
            Points::brought_to_one(in_hkd)
                .unwrap_or_else(|| Points::known(HkdPerMonth::UNBOUNDED.get()))
        };
        Self {
            stated: Points::brought_to_one(stated).unwrap_or_else(|| Points::known(STATED_LEAST)),
            medical: Points::trusted(medical),
            stars: Points::trusted(
                stars
                    .map(|(stars, share)| (stars_utility(*stars), *share))
                    .collect(),
            ),
            old_price: Points::trusted(beliefs.old_price().to_vec()),
            prices: [Side::HongKong, Side::Macao, Side::Mainland].map(|side| prices(&side)),
        }
    }

    /// Prices a month in HKD on a side.
    pub(crate) fn prices(&self, side: Side) -> &Points {
        let [hong_kong, macao, mainland] = &self.prices;
        match side {
            Side::HongKong => hong_kong,
            Side::Macao => macao,
            Side::Mainland => mainland,
        }
    }
}

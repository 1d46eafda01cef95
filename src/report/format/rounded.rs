//! Numbers as people read them, in a spreadsheet and on a map.

use crate::rank::RankedFacility;
use crate::units::HkdPerMonth;

/// A score or a share, with four digits behind the point.
pub(super) fn share(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// Minutes or dollars without a part.
pub(super) fn whole(value: f64) -> f64 {
    value.round()
}

/// The least that the elder pays; `None` where no price says so. Nothing at all only
/// where somebody else pays everything that is known.
pub(super) fn least_cost(place: &RankedFacility<'_, '_>) -> Option<f64> {
    let paid = place.cost_to_elder();
    let is_known = place.cost().hkd.low() > HkdPerMonth::ZERO;
    let is_free = paid.high() == HkdPerMonth::ZERO;
    (is_known || is_free).then(|| whole(paid.low().get()))
}

/// The most that the elder pays, where there is an end.
pub(super) fn most_cost(place: &RankedFacility<'_, '_>) -> Option<f64> {
    let most = place.cost_to_elder().high().bounded();
    most.map(whole)
}

/// What the elder is likely to pay, where anything says so.
pub(super) fn likely_cost(place: &RankedFacility<'_, '_>) -> Option<f64> {
    let likely = place.cost_to_elder().likely().bounded();
    likely.map(whole)
}

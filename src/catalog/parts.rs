//! What a catalog is made of.

use std::collections::HashMap;

use super::Policy;
use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::place::{Crossing, CrossingHours, Gazetteer, Hospital, MeasuredJourneys, Paces};
use crate::units::{Currency, Rate};
use crate::vocabulary::Word;

/// What a catalog is made of when it does not come from tables.
///
/// # Example
///
/// ```
/// use silverbay::catalog::{Catalog, Parts};
///
/// let shipped = Catalog::load("data")?;
/// // The homes of one city with its crossings, for a program that needs no others.
/// let mut homes = shipped.facilities().to_vec();
/// homes.retain(|home| home.city.code() == "Zhuhai");
/// let parts = Parts {
///     facilities: homes,
///     crossings: shipped.crossings().to_vec(),
///     rates: shipped.rates().to_vec(),
///     ..Parts::of(shipped.gazetteer().clone())
/// };
/// let zhuhai = Catalog::new(parts)?;
/// assert!(zhuhai.facility("zh-heyuan").is_some() && zhuhai.facility("gz-cixin").is_none());
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The facilities; each id once.
    pub facilities: Vec<Facility>,
    /// The districts and cities.
    pub gazetteer: Gazetteer,
    /// The crossings; each id once.
    pub crossings: Vec<Crossing>,
    /// Their hours on some weekdays or between two dates, beside the usual ones.
    pub crossing_hours: Vec<CrossingHours>,
    /// The rates of exchange; the newest of a currency counts.
    pub rates: Vec<Rate>,
    /// The policies; the newest of a name counts.
    pub policies: Vec<Policy>,
    /// How often something is so where nobody has said.
    pub beliefs: Beliefs,
    /// How fast people travel.
    pub paces: Paces,
    /// Journeys that win over the estimate.
    pub journeys: MeasuredJourneys,
    /// Hospitals and voucher points; shown and never scored.
    pub hospitals: Vec<Hospital>,
}

impl Parts {
    /// Districts alone, with the beliefs and the paces that come with the crate.
    #[must_use]
    pub fn of(gazetteer: Gazetteer) -> Self {
        Self {
            facilities: Vec::new(),
            gazetteer,
            crossings: Vec::new(),
            crossing_hours: Vec::new(),
            rates: Vec::new(),
            policies: Vec::new(),
            beliefs: Beliefs::built_in().clone(),
            paces: Paces::built_in(),
            journeys: MeasuredJourneys::default(),
            hospitals: Vec::new(),
        }
    }
}

/// The currencies of fees that have no rate, each with the number of its fees.
pub(super) fn currencies_without_rate(
    facilities: &[Facility],
    rates: &[Rate],
) -> Vec<(Currency, usize)> {
    let mut fees: HashMap<Currency, usize> = HashMap::new();
    for schedule in facilities.iter().filter_map(|home| home.fees.as_ref()) {
        *fees.entry(schedule.currency).or_default() += 1;
    }
    let has_rate = |currency| rates.iter().any(|rate| rate.currency() == currency);
    let foreign = Currency::ALL
        .iter()
        .filter(|other| **other != Currency::Hkd);
    foreign
        .filter_map(|currency| Some((*currency, *fees.get(currency)?)))
        .filter(|(currency, _)| !has_rate(*currency))
        .collect()
}

//! What a catalog is made of, and what every way to one refuses.

use std::collections::HashMap;

use super::Policy;
use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::place::{City, Crossing, CrossingHours, Gazetteer, Hospital, MeasuredJourneys, Paces};
use crate::text;
use crate::units::{Currency, Rate};
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

/// What a catalog is made of when it does not come from tables.
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

/// Why parts make no catalog.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartsError {
    /// An answer is of a facility that the catalog does not have.
    UnknownFacility(Box<str>),
    /// Two facilities have one id.
    SameFacilityId(Box<str>),
    /// A facility has no id.
    NoFacilityId,
    /// A facility is in a city that is not in the gazetteer.
    UnknownCity(City),
    /// A facility is in a district that is not in the gazetteer.
    UnknownDistrict {
        /// The id of the facility.
        id: Box<str>,
        /// The English name of the district.
        district: Box<str>,
    },
    /// A facility takes and does not take a level of care, or offers and does not offer a
    /// service.
    Contradiction {
        /// The id of the facility.
        id: Box<str>,
        /// The code of the level or the service.
        word: &'static str,
    },
    /// A fee is in a currency that no rate of exchange is of.
    NoRate(Currency),
    /// The ends of a crossing are on one side.
    CrossingOfOneSide(Box<str>),
    /// Two crossings have one id.
    SameCrossingId(Box<str>),
}

impl PartsError {
    /// Why, in words of the language.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::UnknownFacility(id) => {
                text!(lang, "parts-unknown-facility", id = lang.quoted(id))
            }
            Self::SameFacilityId(id) => text!(lang, "parts-same-facility", id = lang.quoted(id)),
            Self::NoFacilityId => text!(lang, "parts-no-facility-id"),
            Self::UnknownCity(city) => text!(lang, "parts-unknown-city", city = city.code()),
            Self::UnknownDistrict { id, district } => {
                let (id, district) = (lang.quoted(id), lang.quoted(district));
                text!(lang, "parts-unknown-district", id = id, district = district)
            }
            Self::Contradiction { id, word } => {
                text!(
                    lang,
                    "parts-contradiction",
                    id = lang.quoted(id),
                    word = *word
                )
            }
            Self::NoRate(currency) => text!(lang, "parts-no-rate", currency = currency.code()),
            Self::CrossingOfOneSide(id) => {
                text!(lang, "parts-crossing-of-one-side", id = lang.quoted(id))
            }
            Self::SameCrossingId(id) => text!(lang, "parts-same-crossing", id = lang.quoted(id)),
        }
    }
}
displayed_in_english!(PartsError);

/// Refuses a facility that no row of a table could give.
pub(super) fn checked(facility: &Facility, gazetteer: &Gazetteer) -> Result<(), PartsError> {
    let id = || facility.id.clone();
    if facility.id.is_empty() {
        return Err(PartsError::NoFacilityId);
    }
    if let Some(name) = &facility.district
        && gazetteer.district(name).is_none()
    {
        let district = name.clone();
        return Err(PartsError::UnknownDistrict { id: id(), district });
    }
    let services = facility.services.intersection(facility.services_absent);
    let levels = facility.care_levels.unwrap_or_default();
    let levels = levels.intersection(facility.care_levels_absent);
    let service = services.iter().next().map(Word::code);
    match service.or_else(|| levels.iter().next().map(Word::code)) {
        Some(word) => Err(PartsError::Contradiction { id: id(), word }),
        None => Ok(()),
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

//! Facts that take few values, as small numbers: a node holds the set of those that
//! occur below it in one word.

use crate::facility::{CareLevel, Facility, Medical, PlaceType, Scheme, Served, Service};
use crate::place::{Gazetteer, Side};
use crate::units::Currency;
use crate::vocabulary::{Word, WordSet};

/// A fact that takes one of at most [`VALUES`] values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    City,
    Membership,
    Residents,
    Medical,
    Rating,
    Currency,
}

/// How many such facts there are.
pub(crate) const CODES: usize = Code::Currency as usize + 1;
/// How many values a code has room for: one bit each in a word.
pub(crate) const VALUES: usize = 64;

const MEMBERSHIPS: usize = 1 << (2 + PlaceType::ALL.len());
const RESIDENTS: usize = 1 << Side::ALL.len();
/// One more than the models: unknown.
const MODELS: usize = Medical::ALL.len() + 1;

const _: () = assert!(
    CareLevel::COUNT == CareLevel::ALL.len(),
    "the levels are counted right"
);
const _: () = assert!(Gazetteer::MOST_CITIES <= VALUES, "a bit for each city");
const _: () = assert!(MEMBERSHIPS <= VALUES, "a bit for each membership");
const _: () = assert!(RESIDENTS <= VALUES, "a bit for each set of sides");
const _: () = assert!(
    Service::ALL.len() + CareLevel::ALL.len() <= 64,
    "a bit for each service and each level"
);
const _: () = assert!(MODELS <= VALUES, "a bit for each medical model");
const _: () = assert!(Currency::ALL.len() <= VALUES, "a bit for each currency");

/// What a facility is under the scheme, and whether nobody can live there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Membership {
    pub(crate) is_out: bool,
    pub(crate) scheme: Scheme,
}

impl Membership {
    /// Every membership, by its code.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let at = |code: usize| {
            let is = |bit: usize| code & (1 << bit) != 0;
            let types = PlaceType::ALL
                .iter()
                .copied()
                .filter(|kind| is(2 + kind.index()));
            let scheme = Scheme {
                member: Some(is(1)),
                place_types: types.collect(),
                joined: None,
            };
            Self {
                is_out: is(0),
                scheme,
            }
        };
        (0..MEMBERSHIPS).map(at)
    }

    pub(super) fn code(facility: &Facility) -> usize {
        let types = facility
            .scheme
            .place_types
            .iter()
            .map(|kind| 1 << (2 + kind.index()));
        usize::from(!facility.is_residence())
            + 2 * usize::from(facility.scheme.is_member())
            + types.sum::<usize>()
    }
}

/// Every set of sides whose residents are taken, by its code.
pub(crate) fn all_residents() -> impl Iterator<Item = WordSet<Side>> {
    let sides = |code: usize| {
        let sides = Side::ALL.iter().copied();
        sides
            .filter(|side| code & (1 << side.index()) != 0)
            .collect()
    };
    (0..RESIDENTS).map(sides)
}

pub(super) fn residents_code(residents: WordSet<Side>) -> usize {
    residents.iter().map(|side| 1 << side.index()).sum()
}

/// The bit of a service among the yes-or-no facts.
pub(crate) fn service_bit(service: Service) -> u64 {
    1 << service.index()
}

/// The bit of a care level among the yes-or-no facts: behind the services.
pub(crate) fn level_bit(level: CareLevel) -> u64 {
    1 << (Service::ALL.len() + level.index())
}

/// The yes-or-no facts that are so, and those that are known not to be so.
pub(super) fn bits(facility: &Facility) -> (u64, u64) {
    let serving = facility.serving();
    let levels = |wanted: Served| -> u64 {
        let levels = CareLevel::ALL.iter().copied();
        levels
            .filter(|level| serving.of(*level) == wanted)
            .map(level_bit)
            .sum()
    };
    let absent = facility.services_absent.without(facility.services);
    (
        facility.services.bits() | levels(Served::Yes),
        absent.bits() | levels(Served::No),
    )
}

/// The medical model, with the unknown one behind the others.
pub(super) fn medical_code(model: Option<Medical>) -> usize {
    model.map_or(Medical::ALL.len(), Word::index)
}

/// Every medical model, by its code.
pub(crate) fn all_models() -> impl Iterator<Item = Option<Medical>> {
    Medical::ALL.iter().copied().map(Some).chain([None])
}

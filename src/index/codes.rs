//! Facts that take few values, as small numbers: a node holds the set of those that
//! occur below it in one word.

use crate::facility::{CareLevel, Facility, Kind, Medical, PlaceType, Scheme, Serving};
use crate::place::Gazetteer;
use crate::units::Currency;
use crate::vocabulary::Word;

const LEVELS: usize = CareLevel::COUNT;

/// A fact that takes one of at most [`VALUES`] values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    City,
    Membership,
    Care,
    Medical,
    Rating,
    Currency,
}

/// How many such facts there are.
pub(crate) const CODES: usize = Code::Currency as usize + 1;
/// How many values a code has room for: one bit each in a word.
pub(crate) const VALUES: usize = 64;

const MEMBERSHIPS: usize = 1 << (2 + PlaceType::ALL.len());
const SERVINGS: usize = 1 << (CareLevel::ALL.len() + 1);
/// One more than the models: unknown.
const MODELS: usize = Medical::ALL.len() + 1;

const _: () = assert!(
    CareLevel::COUNT == CareLevel::ALL.len(),
    "the levels are counted right"
);
const _: () = assert!(Gazetteer::MOST_CITIES <= VALUES, "a bit for each city");
const _: () = assert!(MEMBERSHIPS <= VALUES, "a bit for each membership");
const _: () = assert!(SERVINGS <= VALUES, "a bit for each set of levels");
const _: () = assert!(MODELS <= VALUES, "a bit for each medical model");
const _: () = assert!(Currency::ALL.len() <= VALUES, "a bit for each currency");

/// What a facility is under the scheme, and whether anyone lives there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Membership {
    pub(crate) is_centre: bool,
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
                is_centre: is(0),
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
        usize::from(facility.kind == Kind::ServiceCentre)
            + 2 * usize::from(facility.scheme.is_member())
            + types.sum::<usize>()
    }
}

/// Every set of levels shown and whether it is complete, by its code.
pub(crate) fn all_servings() -> impl Iterator<Item = Serving> {
    let at = |code: usize| {
        let shown = CareLevel::ALL
            .iter()
            .copied()
            .filter(|level| code & (1 << level.index()) != 0);
        Serving {
            shown: shown.collect(),
            complete: code & (1 << LEVELS) != 0,
        }
    };
    (0..SERVINGS).map(at)
}

pub(super) fn care_code(serving: Serving) -> usize {
    let shown: usize = serving.shown.iter().map(|level| 1 << level.index()).sum();
    shown + (usize::from(serving.complete) << LEVELS)
}

/// The medical model, with the unknown one behind the others.
pub(super) fn medical_code(model: Option<Medical>) -> usize {
    model.map_or(Medical::ALL.len(), Word::index)
}

/// Every medical model, by its code.
pub(crate) fn all_models() -> impl Iterator<Item = Option<Medical>> {
    Medical::ALL.iter().copied().map(Some).chain([None])
}

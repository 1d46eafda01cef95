//! Facts that take few values, as small numbers: a node holds the set of those that
//! occur below it in one word.

use crate::facility::{CareLevel, Facility, Kind, Medical, PlaceType, Scheme, Serving};
use crate::vocabulary::Word;

const LEVELS: usize = CareLevel::COUNT;

/// How many facts take one of at most 64 values each: city, membership, care, medical
/// model, rating and currency, in this order.
pub(crate) const CODES: usize = 6;
pub(crate) const MEMBERSHIP: usize = 1;
pub(crate) const CURRENCY: usize = 5;

/// What a facility is under the scheme, and whether anyone lives there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Membership {
    pub(crate) is_centre: bool,
    pub(crate) scheme: Scheme,
}

impl Membership {
    /// Every membership, by its code.
    pub(crate) fn all() -> Vec<Self> {
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
        (0..16).map(at).collect()
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
pub(crate) fn all_servings() -> Vec<Serving> {
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
    (0..64).map(at).collect()
}

pub(super) fn care_code(serving: Serving) -> usize {
    let shown: usize = serving.shown.iter().map(|level| 1 << level.index()).sum();
    shown + (usize::from(serving.complete) << LEVELS)
}

/// The medical model, with the unknown one behind the others.
pub(super) fn medical_code(model: Option<Medical>) -> usize {
    model.map_or(Medical::ALL.len(), Word::index)
}

//! In which order facilities stand in the leaves, so that those that score alike
//! for many cases stand together.
//!
//! rstar's bulk loading slices by rank along each axis in turn, so the axes need
//! no common scale; its leaves from left to right are the order. The only file
//! that knows rstar.

use rstar::{AABB, Envelope, ParentNode, RTree, RTreeNode, RTreeObject, RTreeParams};

use crate::facility::{CareLevel, Facility, Medical};
use crate::units::Currency;
use crate::vocabulary::Word;

/// Longitude, latitude, fee, stars, medical model.
const AXES: usize = 5;

struct Element {
    at: [f32; AXES],
    place: u32,
}

impl RTreeObject for Element {
    type Envelope = AABB<[f32; AXES]>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_point(self.at)
    }
}

struct Fanout;

impl RTreeParams for Fanout {
    const MIN_SIZE: usize = super::LANES / 2;
    const MAX_SIZE: usize = super::LANES;
    const REINSERTION_COUNT: usize = 2;
    type DefaultInsertionStrategy = rstar::RStarInsertionStrategy;
}

/// The places of the facilities in the order of the leaves.
pub(super) fn packed<'f>(
    facilities: impl Iterator<Item = (u32, &'f Facility)>,
    per_unit: &dyn Fn(Currency) -> Option<f64>,
) -> Vec<u32> {
    let elements = facilities
        .map(|(place, f)| Element {
            at: axes(f, per_unit),
            place,
        })
        .collect();
    let tree: RTree<Element, Fanout> = RTree::bulk_load_with_params(elements);
    let mut places = Vec::with_capacity(tree.size());
    collect(tree.root(), &mut places);
    places
}

fn collect<T: Envelope>(node: &ParentNode<Element>, places: &mut Vec<u32>)
where
    Element: RTreeObject<Envelope = T>,
{
    for child in node.children() {
        match child {
            RTreeNode::Leaf(element) => places.push(element.place),
            RTreeNode::Parent(parent) => collect(parent, places),
        }
    }
}

/// Where a facility stands among the others. What is not known stands at an end
/// of its axis, and known prices by how far they are known.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "the order needs no more digits"
)]
fn axes(facility: &Facility, per_unit: &dyn Fn(Currency) -> Option<f64>) -> [f32; AXES] {
    let position = facility.location.position;
    // The models are declared from the best on, with the vague ones behind.
    let medical = facility.medical.map_or(Medical::ALL.len(), Word::index);
    let stars = facility.stars.map_or(2.5, |stars| f64::from(stars.get()));
    [
        position.lon() as f32,
        position.lat() as f32,
        fee(facility, per_unit) as f32,
        stars as f32,
        medical as f32,
    ]
}

/// The monthly fee in HKD at a moderate level; behind it, each in a range of its
/// own, prices without an upper end and no price at all.
fn fee(facility: &Facility, per_unit: &dyn Fn(Currency) -> Option<f64>) -> f64 {
    const BEHIND: f64 = 1e7;
    let Some(fees) = &facility.fees else {
        return 3.0 * BEHIND;
    };
    let rate = per_unit(fees.currency).unwrap_or(1.0);
    let range = fees.monthly(CareLevel::Moderate);
    let low = (range.low().units() * rate).min(BEHIND);
    // The older the price, the sooner it is only a floor.
    let dated = facility.prices_until();
    match (range.high(), dated) {
        (Some(_), Some(_)) => low,
        (Some(_), None) => BEHIND + low,
        (None, _) => 2.0 * BEHIND + low,
    }
}

//! The bounded R-tree over a catalog's facilities.
//!
//! Every node bounds everything that is ranked: journeys to the far end of each
//! crossing, fees at each level of care, medical models, ratings, services. One
//! index therefore answers any case, whatever its weights, limits and funding.
//!
//! Holds facts and knows nothing of cases; `rank::search` asks it.

mod build;
mod codes;
mod columns;
mod compact;
mod ids;
mod order;
mod rounding;
#[cfg(feature = "snapshot")]
mod stored;

use crate::facility::{Facility, Stars};
use crate::place::{Crossing, Gazetteer, MeasuredJourneys, Side};
use crate::units::Currency;
use crate::vocabulary::Word;
pub(crate) use codes::{
    CODES, Code, Membership, VALUES, all_models, all_residents, level_bit, service_bit,
};
pub(crate) use columns::{Columns, Kinds, Lanes, Spots, UNBOUNDED};
pub(crate) use compact::{Compact, CompactHome, CompactPrice, CompactRow, DayNumber};
pub(crate) use ids::{IdPlace, Ids};
pub(crate) use rounding::{day_number, down, up};

/// The position of a facility in its catalog; never to be taken for a position in an
/// order, which is a bare number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row(pub(crate) usize);

/// Entries of a node, and facilities of a leaf.
pub(crate) const LANES: usize = 32;

/// The facilities of one side of the boundary in a packed tree, members of the
/// scheme apart from the others: they are few, and some cases are about them alone. So are
/// those whose facts are still young when the newest was read: where a node holds young and
/// aged facts, its bound has the better of both for each.
///
/// The tree is implied by the order: leaf `b` holds the facilities from `32 b` on,
/// and node `b` of any level holds the nodes from `32 b` on of the level below.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tree {
    pub(crate) side: Side,
    /// Rows of the catalog, in the order of the leaves; four bytes each.
    facilities: Vec<u32>,
    /// Leaves first, the root last.
    pub(crate) levels: Vec<Columns>,
}

/// What is known besides the facilities.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub(crate) crossings: &'a [Crossing],
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) journeys: &'a MeasuredJourneys,
    /// Hong Kong dollars for one unit of each currency, where there is a rate.
    pub(crate) rates: [Option<f64>; Currency::ALL.len()],
}

impl Surroundings<'_> {
    fn hkd_per_unit(&self, currency: Currency) -> Option<f64> {
        self.rates.get(currency.index()).copied().flatten()
    }

    /// Whether a measured journey may lead there.
    fn is_measured(&self, facility: &Facility) -> bool {
        self.journeys.lead_to(&facility.id, facility.at_district())
    }
}

/// A catalog's facilities, ready to be searched for any case.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    pub(crate) trees: Vec<Tree>,
    pub(crate) ratings: Ratings,
    /// The facts of all facilities, by row.
    pub(crate) compact: Compact,
}

/// The different ratings of a catalog, each with a small number.
///
/// There are 5 stars and few years. A rating that finds no code of its own shares
/// the last one, which may be any rating.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Ratings(Vec<Given>);

/// Stars with the year they were given, where it is known.
type Given = (Stars, Option<i16>);

impl Ratings {
    const UNKNOWN: usize = 0;
    /// The code of ratings that share one.
    pub(super) const MOST: usize = VALUES - 1;

    /// What each code in use stands for: stars or unknown ones; `None` for the code that may
    /// stand for any stars.
    pub(crate) fn all(&self) -> impl Iterator<Item = Option<Option<Given>>> {
        let known = self.0.iter().copied().map(|given| Some(Some(given)));
        let may_share = self.0.len() == Self::MOST - 1;
        let unknown = std::iter::once(Some(None));
        unknown.chain(known).chain(may_share.then_some(None))
    }

    pub(crate) fn code(&mut self, facility: &Facility) -> usize {
        let Some(stars) = facility.stars else {
            return Self::UNKNOWN;
        };
        let given = (stars, facility.rating().map(|rating| rating.year));
        if let Some(at) = self.0.iter().position(|known| *known == given) {
            return at + 1;
        }
        if self.0.len() == Self::MOST - 1 {
            return Self::MOST;
        }
        self.0.push(given);
        self.0.len()
    }
}

impl Tree {
    /// The row of the facility at a position of the leaves.
    pub(crate) fn row(&self, at: usize) -> Option<Row> {
        self.facilities.get(at).map(|row| Row(*row as usize))
    }
}

impl Index {
    /// Bytes held beyond the catalog.
    pub(crate) fn bytes(&self) -> usize {
        let tree = |tree: &Tree| {
            let columns: usize = tree.levels.iter().map(Columns::bytes).sum();
            columns + tree.facilities.capacity() * size_of::<u32>()
        };
        self.trees.iter().map(tree).sum::<usize>() + self.compact.bytes()
    }
}

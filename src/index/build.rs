//! From facilities to the index, on all cores with the feature `parallel`, always the same.

use super::columns::NewEntry;
use super::compact::CompactHome;
use super::order;
use super::{Columns, Compact, DayNumber, Ids, Index, LANES, Ratings, Row, Surroundings, Tree};
use crate::facility::Facility;
use crate::place::Side;
use crate::side_by_side::{map, map_rows};
use crate::units::AsOf;
use crate::vocabulary::Word;

/// How many leaves are filled together.
const LEAVES: usize = 256;

/// The facilities of one tree.
struct Grove {
    side: Side,
    rows: Vec<u32>,
}

impl Index {
    /// Builds the index; `far_km` is the row of far legs of a facility.
    pub(crate) fn new<'f>(
        facilities: &[Facility],
        ids: &Ids,
        around: &Surroundings<'_>,
        far_km: impl Fn(Row) -> &'f [f64] + Sync,
    ) -> Self {
        // The codes are given in the order of the rows.
        let mut ratings = Ratings::default();
        let rated = facilities.iter().zip(ids.places());
        let rated: Vec<(&Facility, u32, usize)> = rated
            .map(|(facility, id)| (facility, id, ratings.code(facility)))
            .collect();
        let homes = map(&rated, |(facility, id, rating)| {
            (CompactHome::new(facility, around, *rating), *id)
        });
        drop(rated);
        let compact: Compact = homes.into_iter().collect();
        let groves = groves(facilities, &compact);
        let trees = map(&groves, |grove| {
            tree(grove, facilities, &compact, around, &far_km)
        });
        Self {
            trees,
            ratings,
            compact,
        }
    }
}

/// The facilities by tree; those without any are left out.
fn groves(facilities: &[Facility], compact: &Compact) -> Vec<Grove> {
    let dates = facilities.iter().filter_map(|home| home.provenance.as_of);
    let newest: DayNumber = dates.map(AsOf::last_day).max().into();
    // Of each side members first, and of these the young ones.
    let mut all: Vec<Grove> = Vec::new();
    for side in Side::ALL {
        all.extend((0..4).map(|_| Grove {
            side: *side,
            rows: Vec::new(),
        }));
    }
    for (row, home) in (0_u32..).zip(facilities) {
        let Some(facts) = compact.row(row) else {
            continue;
        };
        let is_aged = facts.facts_until < newest;
        let kind = 2 * usize::from(!home.scheme.is_member()) + usize::from(is_aged);
        if let Some(grove) = all.get_mut(4 * facts.side.index() + kind) {
            grove.rows.push(row);
        }
    }
    all.retain(|grove| !grove.rows.is_empty());
    all
}

fn tree<'f>(
    grove: &Grove,
    facilities: &[Facility],
    compact: &Compact,
    around: &Surroundings<'_>,
    far_km: &(impl Fn(Row) -> &'f [f64] + Sync),
) -> Tree {
    let side = grove.side;
    let known = grove.rows.iter();
    let known = known.filter_map(|row| Some((*row, facilities.get(*row as usize)?)));
    let rows = order::packed(known, &|currency| around.hkd_per_unit(currency));
    let touching = around.crossings.iter().enumerate();
    let touching = touching.filter(|(_, crossing)| crossing.end_on(side).is_some());
    let touching: Vec<usize> = touching.map(|(at, _)| at).collect();
    let parts = map_rows(&rows, LEAVES * LANES, |rows| {
        let mut leaves = Columns::new(touching.clone());
        for row in rows {
            let known = (facilities.get(*row as usize), compact.row(*row));
            if let (Some(facility), Some(facts)) = known {
                let far_km = far_km(Row(*row as usize));
                let entry = NewEntry { facts, far_km };
                leaves.push_facility(facility, &entry, &|of| around.hkd_per_unit(of));
            }
        }
        leaves
    });
    let mut leaves = Columns::new(touching);
    for part in parts {
        leaves.append(part);
    }
    let mut levels = vec![leaves];
    while let Some(below) = levels.last().filter(|level| level.blocks() > 1) {
        let above = below.summary();
        levels.push(above);
    }
    levels.iter_mut().for_each(Columns::shrink);
    Tree {
        side,
        facilities: rows,
        levels,
    }
}

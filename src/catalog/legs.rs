//! How far every facility is from the far end of every crossing, once per
//! catalog: no trigonometry is left for the ranking.

use crate::facility::Facility;
use crate::index::Row;
use crate::place::Crossing;

/// Great-circle kilometres, one row a facility, one column a crossing.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct FarLegs {
    crossings: usize,
    km: Vec<f64>,
}

impl FarLegs {
    pub(super) fn new(facilities: &[Facility], crossings: &[Crossing]) -> Self {
        let leg = |facility: &Facility, crossing: &Crossing| {
            let end = crossing.end_on(facility.city.side());
            // A crossing that does not touch the side is never asked for; no
            // journey leads over it.
            end.map_or(f64::INFINITY, |end| {
                end.distance_to(facility.location.position).get()
            })
        };
        let mut km = Vec::with_capacity(facilities.len() * crossings.len());
        for facility in facilities {
            km.extend(crossings.iter().map(|crossing| leg(facility, crossing)));
        }
        Self {
            crossings: crossings.len(),
            km,
        }
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.km.capacity() * size_of::<f64>()
    }

    /// The row of a facility, in the order of the crossings.
    pub(crate) fn of(&self, row: Row) -> &[f64] {
        let start = row.0 * self.crossings;
        self.km
            .get(start..start + self.crossings)
            .unwrap_or_default()
    }
}

//! How far every facility is from the far end of every crossing, and those ends from each
//! other, once per catalog: no trigonometry is left for the ranking.

use crate::facility::Facility;
use crate::index::Row;
use crate::place::{Crossing, Direction, Paces, Position, Side};
use crate::side_by_side::fill;
#[cfg(feature = "snapshot")]
use crate::stored::{Sink, Source, Stored, put_column, take_column};
use crate::vocabulary::Word;

/// Great-circle kilometres, one row a facility, one column a crossing.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct FarLegs {
    crossings: usize,
    km: Vec<f64>,
}

impl FarLegs {
    pub(super) fn new(facilities: &[Facility], ends: &CrossingEnds) -> Self {
        let mut km = vec![0.0; facilities.len() * ends.crossings];
        fill(facilities, &mut km, ends.crossings, |facility, row| {
            for (place, far) in row.iter_mut().zip(ends.far_km(facility)) {
                *place = far;
            }
        });
        Self {
            crossings: ends.crossings,
            km,
        }
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.km.capacity() * size_of::<f64>()
    }

    /// Whether there is a row for each of these facilities.
    #[cfg(feature = "snapshot")]
    pub(super) const fn is_of(&self, facilities: usize, crossings: usize) -> bool {
        self.crossings == crossings && self.km.len() == facilities * crossings
    }

    /// The row of a facility, in the order of the crossings.
    pub(crate) fn of(&self, row: Row) -> &[f64] {
        let start = row.0 * self.crossings;
        self.km
            .get(start..start + self.crossings)
            .unwrap_or_default()
    }
}

#[cfg(feature = "snapshot")]
impl Stored for FarLegs {
    fn put(&self, sink: &mut Sink<'_>) {
        (self.crossings as u64).put(sink);
        put_column(&self.km, sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        Some(Self {
            crossings: usize::try_from(u64::take(source)?).ok()?,
            km: take_column(source)?,
        })
    }
}

/// The ends of the crossings on each side, and the rides between them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CrossingEnds {
    crossings: usize,
    /// Side after side; none where a crossing does not touch it.
    ends: Vec<Option<Direction>>,
    /// Minutes at the low and at the high pace: side after side, from after from, to after
    /// to.
    rides: Vec<[f64; 2]>,
}

impl CrossingEnds {
    pub(super) fn new(crossings: &[Crossing], paces: &Paces) -> Self {
        let end = |side, crossing: usize| crossings.get(crossing)?.end_on(side);
        Self::between(crossings.len(), end, paces)
    }

    /// The same from the end of each crossing on each side.
    pub(crate) fn between(
        crossings: usize,
        end: impl Fn(Side, usize) -> Option<Position>,
        paces: &Paces,
    ) -> Self {
        let mut ends = Vec::with_capacity(Side::ALL.len() * crossings);
        let mut rides = Vec::with_capacity(ends.capacity() * crossings);
        for side in Side::ALL {
            let here: Vec<_> = (0..crossings)
                .map(|crossing| end(*side, crossing).map(Position::direction))
                .collect();
            let ride = |from: Option<Direction>, to: Option<Direction>| {
                let (Some(from), Some(to)) = (from, to) else {
                    return [f64::INFINITY; 2];
                };
                let between = from.distance_to(to);
                [paces.low(), paces.high()].map(|pace| pace.ride(between).get())
            };
            for from in &here {
                rides.extend(here.iter().map(|to| ride(*from, *to)));
            }
            ends.extend(here);
        }
        Self {
            crossings,
            ends,
            rides,
        }
    }

    /// How far a facility is from the end of each crossing on its side.
    pub(super) fn far_km(&self, facility: &Facility) -> impl Iterator<Item = f64> {
        let at = facility.location.position.direction();
        // A crossing that does not touch the side is never asked for; no journey leads over
        // it.
        let leg = move |end: &Option<Direction>| {
            end.map_or(f64::INFINITY, |end| end.distance_to(at).get())
        };
        self.on(facility.city.side()).iter().map(leg)
    }

    /// The end of each crossing on a side.
    pub(crate) fn on(&self, side: Side) -> &[Option<Direction>] {
        let start = side.index() * self.crossings;
        self.ends
            .get(start..start + self.crossings)
            .unwrap_or_default()
    }

    /// The rides on a side from the end of one crossing to those of all, in the order of
    /// the crossings; infinite where one does not touch it.
    pub(crate) fn rides_from(&self, side: Side, crossing: usize) -> &[[f64; 2]] {
        let start = (side.index() * self.crossings + crossing) * self.crossings;
        self.rides
            .get(start..start + self.crossings)
            .unwrap_or_default()
    }
}

//! One level of the tree in columns: each block of 32 entries holds one array a
//! bound, so that one pass of vector instructions bounds them all.
//!
//! A facility is an entry whose bounds are its facts; a node's entry takes the
//! better end of those below it. Numbers are rounded towards the better side.

use super::LANES;
use super::codes::CODES;
use super::compact::CompactRow;
use super::rounding::{down, up};
use crate::facility::{CareLevel, Facility, FeeRange};
use crate::units::{Amount, Currency};
use crate::vocabulary::Word;

pub(crate) type Lanes = [f32; LANES];

/// No upper end. Finite, so that nothing times nothing stays a number.
pub(crate) const UNBOUNDED: f32 = f32::MAX;

/// For each entry of a block the box around the positions below it, by axis in
/// kilometres from the Earth's centre, and the radii to which they are known.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spots {
    pub(crate) least: [Lanes; 3],
    pub(crate) most: [Lanes; 3],
    pub(crate) least_radius: Lanes,
    pub(crate) most_radius: Lanes,
}

/// Which ends the prices of some facilities have: a bit for each combination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Kinds(pub(super) u8);

impl Kinds {
    /// Neither end: nothing is known.
    pub(crate) const UNKNOWN: Self = Self(1);
    /// A low end alone.
    pub(crate) const FROM: Self = Self(2);
    /// A high end alone, the low one being 0.
    pub(crate) const UP_TO: Self = Self(4);
    /// Both ends.
    pub(crate) const RANGE: Self = Self(8);
    const ALL: Self = Self(15);

    pub(crate) const fn contain(self, kind: Self) -> bool {
        self.0 & kind.0 != 0
    }
}

/// What is to be known of a facility that enters the index, besides its own facts.
pub(crate) struct NewEntry<'f> {
    pub(super) facts: &'f CompactRow,
    /// Kilometres to the far end of each crossing.
    pub(super) far_km: &'f [f64],
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Columns {
    /// The crossings that touch the side, by their place in the catalog.
    pub(crate) crossings: Vec<usize>,
    pub(super) entries: usize,
    /// Block after block, crossing after crossing: the least that the distance to
    /// the far end can be, and the least that it must reckon with.
    pub(crate) km_low: Vec<Lanes>,
    pub(crate) km_high: Vec<Lanes>,
    /// Block after block, level of care after level: HKD a month at the rates of
    /// the catalog, the least low and the least high end of the prices that have one.
    pub(crate) cost_low: Vec<Lanes>,
    pub(crate) cost_high: Vec<Lanes>,
    /// Which ends the prices below have, in the same order.
    pub(crate) kinds: Vec<[Kinds; LANES]>,
    /// The last day on which one of the prices is young.
    pub(crate) until: Vec<Lanes>,
    /// The first and the last of the days until which the other facts are young.
    pub(crate) facts_first: Vec<Lanes>,
    pub(crate) facts_last: Vec<Lanes>,
    /// 0 where a measured journey may win over the estimate, otherwise unbounded.
    pub(crate) measured: Vec<Lanes>,
    pub(crate) spots: Vec<Spots>,
    /// Leaves: the one code of each facility. Nodes: the set of those below.
    pub(crate) codes: Vec<[[u8; LANES]; CODES]>,
    pub(crate) sets: Vec<[[u64; LANES]; CODES]>,
    /// The first id below, as its place among all ids in order.
    pub(crate) first_id: Vec<[u32; LANES]>,
    /// Yes-or-no facts that are so of one, and that are known not to be so of all.
    pub(crate) offered: Vec<[u64; LANES]>,
    pub(crate) absent: Vec<[u64; LANES]>,
}

const LEVELS: usize = CareLevel::COUNT;

impl Columns {
    pub(crate) const fn new(crossings: Vec<usize>) -> Self {
        Self {
            crossings,
            entries: 0,
            km_low: Vec::new(),
            km_high: Vec::new(),
            cost_low: Vec::new(),
            cost_high: Vec::new(),
            kinds: Vec::new(),
            until: Vec::new(),
            facts_first: Vec::new(),
            facts_last: Vec::new(),
            measured: Vec::new(),
            spots: Vec::new(),
            codes: Vec::new(),
            sets: Vec::new(),
            first_id: Vec::new(),
            offered: Vec::new(),
            absent: Vec::new(),
        }
    }

    /// How many blocks there are.
    pub(crate) const fn blocks(&self) -> usize {
        self.entries.div_ceil(LANES)
    }

    /// How many entries a block has.
    pub(crate) fn len_of(&self, block: usize) -> usize {
        (self.entries - LANES * block).min(LANES)
    }

    /// Bytes held.
    pub(crate) fn bytes(&self) -> usize {
        let lanes = [
            &self.km_low,
            &self.km_high,
            &self.cost_low,
            &self.cost_high,
            &self.until,
            &self.facts_first,
            &self.facts_last,
            &self.measured,
        ];
        lanes
            .iter()
            .map(|column| column.capacity() * size_of::<Lanes>())
            .sum::<usize>()
            + self.kinds.capacity() * size_of::<[Kinds; LANES]>()
            + self.spots.capacity() * size_of::<Spots>()
            + self.codes.capacity() * size_of::<[[u8; LANES]; CODES]>()
            + self.sets.capacity() * size_of::<[[u64; LANES]; CODES]>()
            + self.first_id.capacity() * size_of::<[u32; LANES]>()
            + (self.offered.capacity() + self.absent.capacity()) * size_of::<[u64; LANES]>()
    }

    /// The next entry: a lane of the last block, or of a new one.
    fn next_lane(&mut self) -> usize {
        let lane = self.entries % LANES;
        self.entries += 1;
        if lane == 0 {
            // Empty lanes are never looked at.
            let more = |column: &mut Vec<Lanes>, count| {
                column.extend(std::iter::repeat_n([UNBOUNDED; LANES], count));
            };
            more(&mut self.km_low, self.crossings.len());
            more(&mut self.km_high, self.crossings.len());
            more(&mut self.cost_low, LEVELS);
            more(&mut self.cost_high, LEVELS);
            let kinds = std::iter::repeat_n([Kinds::default(); LANES], LEVELS);
            self.kinds.extend(kinds);
            self.until.push([f32::NEG_INFINITY; LANES]);
            self.facts_first.push([f32::NEG_INFINITY; LANES]);
            self.facts_last.push([f32::NEG_INFINITY; LANES]);
            self.measured.push([UNBOUNDED; LANES]);
            self.spots.push(Spots {
                least: [[UNBOUNDED; LANES]; 3],
                most: [[-UNBOUNDED; LANES]; 3],
                least_radius: [UNBOUNDED; LANES],
                most_radius: [0.0; LANES],
            });
            self.first_id.push([u32::MAX; LANES]);
            self.offered.push([0; LANES]);
            self.absent.push([u64::MAX; LANES]);
        }
        lane
    }

    /// Appends a facility.
    pub(crate) fn push_facility(
        &mut self,
        facility: &Facility,
        entry: &NewEntry<'_>,
        per_unit: &dyn Fn(Currency) -> Option<f64>,
    ) {
        let NewEntry { facts, far_km } = *entry;
        let lane = self.next_lane();
        let radius = facility.location.precision.radius().get();
        let km = |crossing: &usize| far_km.get(*crossing).copied().unwrap_or(0.0);
        let crossings = self.crossings.iter();
        let lows = crossings
            .clone()
            .map(|crossing| down((km(crossing) - radius).max(0.0)));
        put(&mut self.km_low, lane, lows);
        put(
            &mut self.km_high,
            lane,
            crossings.map(|crossing| down(km(crossing) + radius)),
        );
        let mut costs = [(0.0, 0.0, Kinds::default()); LEVELS];
        for (cost, level) in costs.iter_mut().zip(CareLevel::ALL) {
            *cost = monthly(facility, *level, per_unit);
        }
        put(&mut self.cost_low, lane, costs.iter().map(|cost| cost.0));
        put(&mut self.cost_high, lane, costs.iter().map(|cost| cost.1));
        put(&mut self.kinds, lane, costs.iter().map(|cost| cost.2));
        let until = facts.prices_until.in_single_precision();
        set(self.until.last_mut(), lane, until);
        let until = facts.facts_until.in_single_precision();
        set(self.facts_first.last_mut(), lane, until);
        set(self.facts_last.last_mut(), lane, until);
        let measured = if facts.is_measured { 0.0 } else { UNBOUNDED };
        set(self.measured.last_mut(), lane, measured);

        let at = facts.at.in_km();
        if let Some(spots) = self.spots.last_mut() {
            let axes = spots.least.iter_mut().zip(&mut spots.most).zip(at);
            for ((least, most), at) in axes {
                set(Some(least), lane, down(at));
                set(Some(most), lane, up(at));
            }
            set(Some(&mut spots.least_radius), lane, down(radius));
            set(Some(&mut spots.most_radius), lane, up(radius));
        }
        if lane == 0 {
            self.codes.push([[0; LANES]; CODES]);
        }
        for (column, code) in self.codes.last_mut().into_iter().flatten().zip(facts.codes) {
            set(Some(column), lane, code);
        }
        set(self.first_id.last_mut(), lane, facts.id);
        set(self.offered.last_mut(), lane, facts.offered);
        set(self.absent.last_mut(), lane, facts.absent);
    }

    /// Appends the entries of the same crossings behind whole blocks.
    pub(super) fn append(&mut self, other: Self) {
        debug_assert!(self.entries.is_multiple_of(LANES) && self.crossings == other.crossings);
        if self.entries == 0 {
            *self = other;
            return;
        }
        let Self {
            crossings: _,
            entries,
            km_low,
            km_high,
            cost_low,
            cost_high,
            kinds,
            until,
            facts_first,
            facts_last,
            measured,
            spots,
            codes,
            sets,
            first_id,
            offered,
            absent,
        } = other;
        self.entries += entries;
        self.km_low.extend(km_low);
        self.km_high.extend(km_high);
        self.cost_low.extend(cost_low);
        self.cost_high.extend(cost_high);
        self.kinds.extend(kinds);
        self.until.extend(until);
        self.facts_first.extend(facts_first);
        self.facts_last.extend(facts_last);
        self.measured.extend(measured);
        self.spots.extend(spots);
        self.codes.extend(codes);
        self.sets.extend(sets);
        self.first_id.extend(first_id);
        self.offered.extend(offered);
        self.absent.extend(absent);
    }

    /// The level above: one entry for each block.
    pub(crate) fn summary(&self) -> Self {
        let mut above = Self::new(self.crossings.clone());
        for block in 0..self.blocks() {
            above.push_summary(self, block);
        }
        above
    }

    fn push_summary(&mut self, below: &Self, block: usize) {
        let lane = self.next_lane();
        let count = below.len_of(block);
        let least = |column: &[Lanes], wide: usize| -> Vec<f32> {
            let of_block = column.iter().skip(block * wide).take(wide);
            of_block
                .map(|lanes| lanes.iter().take(count).copied().fold(UNBOUNDED, f32::min))
                .collect()
        };
        let wide = self.crossings.len();
        put(
            &mut self.km_low,
            lane,
            least(&below.km_low, wide).into_iter(),
        );
        put(
            &mut self.km_high,
            lane,
            least(&below.km_high, wide).into_iter(),
        );
        put(
            &mut self.cost_low,
            lane,
            least(&below.cost_low, LEVELS).into_iter(),
        );
        put(
            &mut self.cost_high,
            lane,
            least(&below.cost_high, LEVELS).into_iter(),
        );
        let of_block = below.kinds.iter().skip(block * LEVELS).take(LEVELS);
        let kinds = of_block.map(|kinds| {
            let kinds = kinds.iter().take(count);
            kinds.fold(Kinds::default(), |all, one| Kinds(all.0 | one.0))
        });
        put(&mut self.kinds, lane, kinds.collect::<Vec<_>>().into_iter());
        let latest = |column: &[Lanes]| {
            let days = column.get(block).into_iter().flatten().take(count);
            days.copied().fold(f32::NEG_INFINITY, f32::max)
        };
        set(self.until.last_mut(), lane, latest(&below.until));
        set(self.facts_last.last_mut(), lane, latest(&below.facts_last));
        let least_of = |column: &[Lanes]| {
            let values = column.get(block).into_iter().flatten().take(count);
            values.copied().fold(UNBOUNDED, f32::min)
        };
        set(
            self.facts_first.last_mut(),
            lane,
            least_of(&below.facts_first),
        );
        set(self.measured.last_mut(), lane, least_of(&below.measured));
        if let (Some(spots), Some(below)) = (self.spots.last_mut(), below.spots.get(block)) {
            let least = |lanes: &Lanes| lanes.iter().take(count).copied().fold(UNBOUNDED, f32::min);
            let most = |lanes: &Lanes| lanes.iter().take(count).copied().fold(-UNBOUNDED, f32::max);
            for (above, below) in spots.least.iter_mut().zip(&below.least) {
                set(Some(above), lane, least(below));
            }
            for (above, below) in spots.most.iter_mut().zip(&below.most) {
                set(Some(above), lane, most(below));
            }
            set(
                Some(&mut spots.least_radius),
                lane,
                least(&below.least_radius),
            );
            set(Some(&mut spots.most_radius), lane, most(&below.most_radius));
        }
        if lane == 0 {
            self.sets.push([[0; LANES]; CODES]);
        }
        let sets = below.sets_of(block, count);
        for (column, set_below) in self.sets.last_mut().into_iter().flatten().zip(sets) {
            set(Some(column), lane, set_below);
        }
        let ids = below.first_id.get(block).into_iter().flatten().take(count);
        set(
            self.first_id.last_mut(),
            lane,
            ids.copied().min().unwrap_or(u32::MAX),
        );
        let offered = below.offered.get(block).into_iter().flatten().take(count);
        set(
            self.offered.last_mut(),
            lane,
            offered.fold(0, |all, one| all | one),
        );
        let absent = below.absent.get(block).into_iter().flatten().take(count);
        set(
            self.absent.last_mut(),
            lane,
            absent.fold(u64::MAX, |all, one| all & one),
        );
    }
}

impl Columns {
    /// The codes that occur in a block.
    fn sets_of(&self, block: usize, count: usize) -> [u64; CODES] {
        let mut all = [0; CODES];
        for (all, codes) in all
            .iter_mut()
            .zip(self.codes.get(block).into_iter().flatten())
        {
            *all |= codes
                .iter()
                .take(count)
                .fold(0, |all, code| all | 1 << code);
        }
        for (all, sets) in all
            .iter_mut()
            .zip(self.sets.get(block).into_iter().flatten())
        {
            *all |= sets.iter().take(count).fold(0, |all, set| all | set);
        }
        all
    }

    /// Gives back what was reserved and is not used.
    pub(crate) fn shrink(&mut self) {
        for column in [
            &mut self.km_low,
            &mut self.km_high,
            &mut self.cost_low,
            &mut self.cost_high,
            &mut self.until,
            &mut self.facts_first,
            &mut self.facts_last,
            &mut self.measured,
        ] {
            column.shrink_to_fit();
        }
        self.kinds.shrink_to_fit();
        self.spots.shrink_to_fit();
        self.codes.shrink_to_fit();
        self.sets.shrink_to_fit();
        self.offered.shrink_to_fit();
        self.absent.shrink_to_fit();
        self.first_id.shrink_to_fit();
    }
}

/// HKD a month at the catalog's rates, both ends as far down as needed, and which of them
/// are known; an end that is not known is unbounded. Where the catalog has no rate a case
/// may still state one, so the price may be anything down to 0.
fn monthly(
    facility: &Facility,
    level: CareLevel,
    per_unit: &dyn Fn(Currency) -> Option<f64>,
) -> (f32, f32, Kinds) {
    let fees = facility.fees.as_ref();
    let Some((fees, range)) = fees
        .map(|fees| (fees, fees.monthly(level)))
        .filter(|(_, range)| *range != FeeRange::UNKNOWN)
    else {
        return (UNBOUNDED, UNBOUNDED, Kinds::UNKNOWN);
    };
    let Some(rate) = per_unit(fees.currency) else {
        return (0.0, 0.0, Kinds::ALL);
    };
    let hkd = |amount: Amount| down((amount.units() * rate).min(f64::from(UNBOUNDED)));
    match (range.low(), range.high()) {
        (Amount::ZERO, None) => (UNBOUNDED, UNBOUNDED, Kinds::UNKNOWN),
        (low, None) => (hkd(low), UNBOUNDED, Kinds::FROM),
        (Amount::ZERO, Some(high)) => (UNBOUNDED, hkd(high), Kinds::UP_TO),
        (low, Some(high)) => (hkd(low), hkd(high), Kinds::RANGE),
    }
}

/// Writes a lane of the last rows of a column, one value a row.
fn put<T>(column: &mut [[T; LANES]], lane: usize, values: impl ExactSizeIterator<Item = T>) {
    let rows = column.len().saturating_sub(values.len());
    for (lanes, value) in column.iter_mut().skip(rows).zip(values) {
        set(Some(lanes), lane, value);
    }
}

fn set<T>(lanes: Option<&mut [T; LANES]>, lane: usize, value: T) {
    if let Some(place) = lanes.and_then(|lanes| lanes.get_mut(lane)) {
        *place = value;
    }
}

//! The form of an index in a snapshot: its columns as they are.

use super::codes::CODES;
use super::columns::{Kinds, Spots};
use super::compact::{CompactPrice, CompactRow};
use super::{Columns, Compact, DayNumber, Ids, Index, LANES, Lanes, Ratings, Tree};
use crate::facility::CareLevel;
use crate::place::{Direction, Precision, Side};
use crate::stored::{Plain, Sink, Source, Stored, put_column, take_column};
use crate::vocabulary::Word;

impl Stored for Index {
    fn put(&self, sink: &mut Sink<'_>) {
        self.trees.put(sink);
        self.ratings.put(sink);
        self.compact.put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        Some(Self {
            trees: Stored::take(source)?,
            ratings: Stored::take(source)?,
            compact: Stored::take(source)?,
        })
    }
}

impl Index {
    /// Whether it is of this many facilities and crossings.
    pub(crate) fn is_of(&self, facilities: usize, crossings: usize) -> bool {
        let in_trees: usize = self.trees.iter().map(|tree| tree.facilities.len()).sum();
        let is_there = |tree: &Tree| {
            let is_row = |row: &u32| (*row as usize) < facilities;
            tree.facilities.iter().all(is_row)
                && tree.is_complete()
                && tree.levels.iter().all(|level| {
                    level.crossings.iter().all(|crossing| *crossing < crossings)
                        && level.is_complete()
                })
        };
        in_trees == facilities && self.compact.is_of(facilities) && self.trees.iter().all(is_there)
    }
}

impl Stored for Tree {
    fn put(&self, sink: &mut Sink<'_>) {
        self.side.put(sink);
        put_column(&self.facilities, sink);
        self.levels.put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        Some(Self {
            side: Stored::take(source)?,
            facilities: take_column(source)?,
            levels: Stored::take(source)?,
        })
    }
}

impl Tree {
    /// Whether each level has an entry for every block of the one below.
    fn is_complete(&self) -> bool {
        let mut entries = self.facilities.len();
        let holds = self.levels.iter().all(|level| {
            let is_whole = level.entries == entries;
            entries = level.blocks();
            is_whole
        });
        holds && entries == 1
    }
}

impl Stored for Ratings {
    fn put(&self, sink: &mut Sink<'_>) {
        self.0.put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        let given = Vec::take(source)?;
        (given.len() < Self::MOST).then_some(Self(given))
    }
}

impl Stored for Ids {
    fn put(&self, sink: &mut Sink<'_>) {
        put_column(&self.0, sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        take_column(source).map(Self)
    }
}

impl Ids {
    /// Whether they are the rows of this many facilities.
    pub(crate) fn is_of(&self, facilities: usize) -> bool {
        let is_row = |row: &u32| (*row as usize) < facilities;
        self.0.len() == facilities && self.0.iter().all(is_row)
    }
}

/// Writes or reads all fields of the columns of a level, each field once.
macro_rules! columns {
    ($($field:ident),+) => {
        impl Stored for Columns {
            fn put(&self, sink: &mut Sink<'_>) {
                let Self { crossings, entries, spots, kinds, $($field),+ } = self;
                let places: Vec<u64> = crossings.iter().map(|place| *place as u64).collect();
                put_column(&places, sink);
                (*entries as u64).put(sink);
                put_column(&spots.iter().map(Spots::lanes).collect::<Vec<_>>(), sink);
                put_column(&kinds.iter().map(|kinds| kinds.map(|of| of.0)).collect::<Vec<_>>(), sink);
                $(put_column($field, sink);)+
            }

            fn take(source: &mut Source<'_>) -> Option<Self> {
                let places: Vec<u64> = take_column(source)?;
                let crossings = places.into_iter().map(|place| usize::try_from(place).ok());
                Some(Self {
                    crossings: crossings.collect::<Option<_>>()?,
                    entries: usize::try_from(u64::take(source)?).ok()?,
                    spots: take_column(source)?.into_iter().map(Spots::of).collect(),
                    kinds: take_column::<[u8; LANES]>(source)?
                        .into_iter()
                        .map(|kinds| kinds.map(Kinds))
                        .collect(),
                    $($field: take_column(source)?),+
                })
            }
        }
    };
}
columns! {
    km_low, km_high, cost_low, cost_high, until, facts_first, facts_last, measured, codes, sets,
    first_id, offered, absent
}

impl Columns {
    /// Whether every column has all its blocks.
    fn is_complete(&self) -> bool {
        let blocks = self.blocks();
        let of_crossings = [&self.km_low, &self.km_high];
        let of_levels = [&self.cost_low, &self.cost_high];
        let single = [
            &self.until,
            &self.facts_first,
            &self.facts_last,
            &self.measured,
        ];
        let wide = |columns: &[&Vec<Lanes>], width: usize| {
            columns.iter().all(|column| column.len() == blocks * width)
        };
        wide(&of_crossings, self.crossings.len())
            && wide(&of_levels, CareLevel::COUNT)
            && wide(&single, 1)
            && self.kinds.len() == blocks * CareLevel::COUNT
            && self.spots.len() == blocks
            && self.codes.len() + self.sets.len() == blocks
            && self.first_id.len() == blocks
            && self.offered.len() == blocks
            && self.absent.len() == blocks
    }
}

impl Spots {
    fn lanes(&self) -> [Lanes; 8] {
        let [x, y, z] = self.least;
        let [to_x, to_y, to_z] = self.most;
        [
            x,
            y,
            z,
            to_x,
            to_y,
            to_z,
            self.least_radius,
            self.most_radius,
        ]
    }

    fn of([x, y, z, to_x, to_y, to_z, least_radius, most_radius]: [Lanes; 8]) -> Self {
        Self {
            least: [x, y, z],
            most: [to_x, to_y, to_z],
            least_radius,
            most_radius,
        }
    }
}

impl Stored for Compact {
    fn put(&self, sink: &mut Sink<'_>) {
        let rows: Vec<_> = self.rows.iter().map(CompactRow::bytes).collect();
        put_column(&rows, sink);
        for prices in &self.prices {
            let ends: Vec<_> = prices.iter().map(|price| [price.low, price.high]).collect();
            put_column(&ends, sink);
        }
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        let rows = take_column(source)?.into_iter().map(CompactRow::of_bytes);
        let mut compact = Self {
            rows: rows.collect::<Option<_>>()?,
            ..Self::default()
        };
        for prices in &mut compact.prices {
            let ends: Vec<[u32; 2]> = take_column(source)?;
            let ends = ends.into_iter();
            *prices = ends.map(|[low, high]| CompactPrice { low, high }).collect();
        }
        Some(compact)
    }
}

impl Compact {
    fn is_of(&self, facilities: usize) -> bool {
        let mut prices = self.prices.iter();
        self.rows.len() == facilities && prices.all(|prices| prices.len() == facilities)
    }
}

/// The bytes of a row: a number for each fact with few values, then the others.
#[derive(Clone, Copy, Default)]
struct RowBytes {
    few: [[u8; 6]; 2],
    days_and_id: [u32; 3],
    facts: [u64; 2],
    at: [f64; 3],
}

impl Plain for RowBytes {
    const SIZE: usize = 12 + 12 + 16 + 24;

    fn put_plain(self, to: &mut Vec<u8>) {
        self.few.put_plain(to);
        self.days_and_id.put_plain(to);
        self.facts.put_plain(to);
        self.at.put_plain(to);
    }

    #[inline]
    fn of_plain(bytes: &[u8]) -> Self {
        let part = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
        Self {
            few: Plain::of_plain(part(0, 12)),
            days_and_id: Plain::of_plain(part(12, 24)),
            facts: Plain::of_plain(part(24, 40)),
            at: Plain::of_plain(part(40, 64)),
        }
    }
}

impl CompactRow {
    #[expect(clippy::cast_possible_truncation, reason = "vocabularies are short")]
    fn bytes(&self) -> RowBytes {
        let Self {
            at,
            offered,
            absent,
            prices_until,
            facts_until,
            codes,
            id,
            side,
            precision,
            min_age,
            is_measured,
            is_whole,
        } = *self;
        let _: [u8; CODES] = codes;
        RowBytes {
            few: [
                codes,
                [
                    side.index() as u8,
                    precision.index() as u8,
                    min_age,
                    u8::from(is_measured),
                    u8::from(is_whole),
                    0,
                ],
            ],
            days_and_id: [prices_until.0, facts_until.0, id],
            facts: [offered, absent],
            at: at.parts(),
        }
    }

    fn of_bytes(bytes: RowBytes) -> Option<Self> {
        let RowBytes {
            few: [codes, [side, precision, min_age, is_measured, is_whole, _]],
            days_and_id: [prices_until, facts_until, id],
            facts: [offered, absent],
            at,
        } = bytes;
        Some(Self {
            at: Direction::of_parts(at),
            offered,
            absent,
            prices_until: DayNumber(prices_until),
            facts_until: DayNumber(facts_until),
            codes,
            id,
            side: *Side::ALL.get(usize::from(side))?,
            precision: *Precision::ALL.get(usize::from(precision))?,
            min_age,
            is_measured: is_measured != 0,
            is_whole: is_whole != 0,
        })
    }
}

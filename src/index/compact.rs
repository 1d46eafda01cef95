//! What a score needs of every facility, close together and exact, without names, sources
//! and sentences: a row of the catalog each.

use super::codes::{CODES, Membership, bits, medical_code, residents_code};
use super::{Ratings, Row, Surroundings};
use crate::facility::{CareLevel, Facility, FeeRange};
use crate::place::{Direction, Precision, Side};
use crate::units::{Amount, Day};
use crate::vocabulary::Word;

/// A day in calendar order; 0 for none, which is before every day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct DayNumber(pub(super) u32);

impl DayNumber {
    const NONE: Self = Self(0);
    /// Before every day, and after none.
    pub(crate) const FIRST: Self = Self(1);
    /// After every day.
    pub(crate) const LAST: Self = Self(u32::MAX);

    #[expect(
        clippy::cast_sign_loss,
        reason = "years begin long after -10,000, the earliest that there is"
    )]
    pub(crate) fn of(day: Day) -> Self {
        let months = (i32::from(day.year()) + 10_000) * 12 + i32::from(day.month());
        Self((months * 31 + i32::from(day.day())) as u32)
    }
}

impl DayNumber {
    /// As [`day_number`](super::day_number) has it; before every day where there is none.
    #[expect(
        clippy::cast_precision_loss,
        reason = "below 2^24 for every year there is"
    )]
    pub(super) fn in_single_precision(self) -> f32 {
        const YEARS: i64 = 10_000 * 12 * 31;
        match self {
            Self::NONE => f32::NEG_INFINITY,
            Self(day) => (i64::from(day) - YEARS) as f32,
        }
    }
}

impl From<Option<Day>> for DayNumber {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::NONE, Self::of)
    }
}

/// A published price in cents of its currency; the high end may not be known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CompactPrice {
    pub(super) low: u32,
    pub(super) high: u32,
}

impl CompactPrice {
    const OPEN: u32 = u32::MAX;
    const UNKNOWN: Self = Self {
        low: 0,
        high: Self::OPEN,
    };

    /// `None` for sums beyond what it can hold.
    fn of(range: FeeRange) -> Option<Self> {
        let cents = |amount: Amount| u32::try_from(amount.cents()).ok();
        let price = Self {
            low: cents(range.low())?,
            high: range.high().map_or(Some(Self::OPEN), cents)?,
        };
        let is_open = range.high().is_none();
        (is_open == (price.high == Self::OPEN)).then_some(price)
    }

    /// The low end in units of its currency.
    pub(crate) fn low(self) -> f64 {
        f64::from(self.low) / 100.0
    }

    /// The high end, where it is known.
    pub(crate) fn high(self) -> Option<f64> {
        (self.high != Self::OPEN).then(|| f64::from(self.high) / 100.0)
    }

    /// Whether neither end is known.
    pub(crate) fn is_unknown(self) -> bool {
        self == Self::UNKNOWN
    }
}

/// The facts of a facility that a score may need, but for its prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CompactRow {
    pub(crate) at: Direction,
    /// The yes-or-no facts that are so, and those that are known not to be so.
    pub(crate) offered: u64,
    pub(crate) absent: u64,
    /// The last day on which its prices are young, and the last one for its other facts.
    pub(crate) prices_until: DayNumber,
    pub(crate) facts_until: DayNumber,
    /// By [`Code`](super::Code).
    pub(crate) codes: [u8; CODES],
    /// Its id, as its place among all ids in order.
    pub(crate) id: u32,
    pub(crate) side: Side,
    pub(crate) precision: Precision,
    /// The least age that it takes; 0 where it takes all.
    pub(crate) min_age: u8,
    /// Whether some measured journey leads there.
    pub(crate) is_measured: bool,
    /// Whether this is all that a score needs. Otherwise a measured journey may lead there,
    /// or a number did not fit.
    pub(crate) is_whole: bool,
}

/// Prices that care levels share: nobody publishes one for complete care alone.
const PRICES: usize = 4;

fn price_of(level: CareLevel) -> usize {
    level.index().min(PRICES - 1)
}

/// The facts of all facilities, in the order of the catalog's rows.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Compact {
    pub(super) rows: Vec<CompactRow>,
    pub(super) prices: [Vec<CompactPrice>; PRICES],
}

/// The facts of one facility that a score may need.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CompactHome {
    /// Without the place of its id.
    row: CompactRow,
    prices: [CompactPrice; PRICES],
}

impl CompactHome {
    #[expect(clippy::cast_possible_truncation, reason = "codes are below 64")]
    /// The facts of a facility with the code of its rating.
    pub(crate) fn new(facility: &Facility, around: &Surroundings<'_>, rating: usize) -> Self {
        let is_own_rating = rating != Ratings::MOST;
        let is_measured = around.is_measured(facility);
        let mut is_whole = is_own_rating && !is_measured && facility.answered.is_none();
        let fees = facility.fees.as_ref();
        let mut prices = [None; PRICES];
        for level in CareLevel::ALL {
            let range = fees.map_or(FeeRange::UNKNOWN, |fees| fees.monthly(*level));
            let price = CompactPrice::of(range);
            is_whole &= price.is_some();
            let price = price.unwrap_or(CompactPrice::UNKNOWN);
            if let Some(place) = prices.get_mut(price_of(*level)) {
                is_whole &= *place.get_or_insert(price) == price;
            }
        }
        // All are below 64: asserted in codes.rs while compiling. The city is of this
        // gazetteer, which has no more than codes.
        let codes = [
            around
                .gazetteer
                .place_of(&facility.city)
                .unwrap_or_default(),
            Membership::code(facility),
            residents_code(facility.residents),
            medical_code(facility.medical),
            rating,
            fees.map_or(0, |fees| fees.currency.index()),
        ];
        let (offered, absent) = bits(facility);
        let row = CompactRow {
            at: facility.location.position.direction(),
            offered,
            absent,
            prices_until: facility.prices_until().into(),
            facts_until: facility.facts_until().into(),
            codes: codes.map(|code| code as u8),
            id: u32::MAX,
            side: facility.city.side(),
            precision: facility.location.precision,
            min_age: facility.min_age.unwrap_or_default(),
            is_measured,
            is_whole,
        };
        Self {
            row,
            prices: prices.map(|price| price.unwrap_or(CompactPrice::UNKNOWN)),
        }
    }

    /// The facts with the price at a level of care.
    pub(crate) fn at(&self, level: CareLevel) -> (&CompactRow, CompactPrice) {
        let price = self.prices.get(price_of(level)).copied();
        (&self.row, price.unwrap_or(CompactPrice::UNKNOWN))
    }
}

/// Each facility with the place of its id, in the order of the rows.
impl FromIterator<(CompactHome, u32)> for Compact {
    fn from_iter<I: IntoIterator<Item = (CompactHome, u32)>>(homes: I) -> Self {
        let homes = homes.into_iter();
        let (count, _) = homes.size_hint();
        let mut all = Self {
            rows: Vec::with_capacity(count),
            prices: std::array::from_fn(|_| Vec::with_capacity(count)),
        };
        for (home, id) in homes {
            all.rows.push(CompactRow { id, ..home.row });
            for (column, price) in all.prices.iter_mut().zip(home.prices) {
                column.push(price);
            }
        }
        all
    }
}

impl Compact {
    pub(super) fn row(&self, row: u32) -> Option<&CompactRow> {
        self.rows.get(row as usize)
    }

    /// The facts of all facilities with their prices at a level of care.
    pub(crate) fn at(&self, level: CareLevel) -> (&[CompactRow], &[CompactPrice]) {
        let prices = self.prices.get(price_of(level));
        (&self.rows, prices.map_or(&[], Vec::as_slice))
    }

    /// The place of the id of a row among all ids.
    pub(crate) fn id_of(&self, row: Row) -> u32 {
        self.rows.get(row.0).map_or(u32::MAX, |facts| facts.id)
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let prices: usize = self.prices.iter().map(Vec::capacity).sum();
        self.rows.capacity() * size_of::<CompactRow>() + prices * size_of::<CompactPrice>()
    }
}

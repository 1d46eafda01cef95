//! The highest keys that the entries of a block can reach.
//!
//! The same terms as the score, each with the better end of what is below, in
//! loops over 32 lanes that the compiler turns into vector instructions.

#![expect(
    clippy::inline_always,
    reason = "what is not inlined is not compiled for the vectors of the machine"
)]

use super::price::Price;
use super::query::{
    AGED, Approach, ByAge, EITHER, PaceLines, Parts, Query, SLACK, Scale, Worth, YOUNG,
};
use crate::index::{Code, Columns, Kinds, LANES, Lanes, Spots, UNBOUNDED, VALUES, down};
use crate::place::Side;
use crate::vocabulary::Word;

/// What single precision can add to a distance between points in kilometres from
/// the Earth's centre, where a step is half a metre.
const COARSE_KM: f32 = 0.004;

/// One of two numbers for each lane: a sum that bounds the score at the stance, and a
/// product that bounds the chance to fit.
struct Sums {
    sum: Lanes,
    fit: Lanes,
}

/// Upper bounds of the keys of a block's entries, before [`SLACK`](super::query::SLACK) is
/// added; minus infinity where a rule excludes all below, in lanes without an entry, and
/// where the key stays below the floor whatever the cost.
pub(super) fn bounds(
    columns: &Columns,
    block: usize,
    side: Side,
    query: &Query,
    homes: &[(f32, Approach)],
    floor: f64,
) -> Lanes {
    pulp::Arch::new().dispatch(Bounding {
        columns,
        block,
        side,
        query,
        homes,
        floor,
    })
}

/// The bounding of a block, compiled once for each kind of vectors that a machine may have.
struct Bounding<'s> {
    columns: &'s Columns,
    block: usize,
    side: Side,
    query: &'s Query,
    homes: &'s [(f32, Approach)],
    floor: f64,
}

impl pulp::NullaryFnOnce for Bounding<'_> {
    type Output = Lanes;

    #[inline(always)]
    fn call(self) -> Lanes {
        bounds_with(
            self.columns,
            self.block,
            self.side,
            self.query,
            self.homes,
            self.floor,
        )
    }
}

#[inline(always)]
fn bounds_with(
    columns: &Columns,
    block: usize,
    side: Side,
    query: &Query,
    homes: &[(f32, Approach)],
    floor: f64,
) -> Lanes {
    let count = columns.len_of(block);
    let mut sums = Sums {
        sum: [query.full; LANES],
        fit: [1.0; LANES],
    };
    let ages = ages(columns, block, query);
    coded(columns, block, query, count, &ages, &mut sums);
    yes_or_no(columns, block, query, &ages, &mut sums);
    if !homes.is_empty() {
        add_visit(columns, block, query, homes, &mut sums);
    }
    // The cost takes longest: it is for those that may still reach the floor.
    shut_out(query.cost.most, floor, &mut sums);
    add_cost(columns, block, side, query, floor, &mut sums);
    let mut bounds = [f32::NEG_INFINITY; LANES];
    let lanes = bounds.iter_mut().zip(sums.sum.iter().zip(&sums.fit));
    for (bound, (sum, fit)) in lanes.take(count) {
        // Where a rule excludes nothing is multiplied: nought times infinity is no number.
        if *sum > f32::NEG_INFINITY {
            *bound = sum * fit;
        }
    }
    bounds
}

/// Excludes the lanes whose keys stay below the floor even with this much more.
#[inline(always)]
fn shut_out(most: f32, floor: f64, sums: &mut Sums) {
    let floor = down(floor - SLACK);
    for (sum, fit) in sums.sum.iter_mut().zip(&sums.fit) {
        if (*sum + most) * fit < floor {
            *sum = f32::NEG_INFINITY;
        }
    }
}

/// How old the facts of each entry are: [`YOUNG`], [`AGED`] or [`EITHER`].
#[inline(always)]
fn ages(columns: &Columns, block: usize, query: &Query) -> [u32; LANES] {
    let mut ages = [EITHER; LANES];
    if let (Some(first), Some(last)) = (
        columns.facts_first.get(block),
        columns.facts_last.get(block),
    ) {
        for (age, (first, last)) in ages.iter_mut().zip(first.iter().zip(last)) {
            let young = if *first >= query.date { YOUNG } else { EITHER };
            *age = if *last < query.date { AGED } else { young };
        }
    }
    ages
}

/// The place of a code at an age in [`WorthByAge`].
#[inline(always)]
fn at_age(age: u32, code: u8) -> usize {
    age as usize * VALUES + (usize::from(code) & (VALUES - 1))
}

/// A number of a table whose length is a power of two, at a place within it.
#[expect(
    clippy::indexing_slicing,
    reason = "the mask keeps it within, and the compiler sees so"
)]
#[inline(always)]
fn within<const N: usize>(table: &[f32; N], at: usize) -> f32 {
    const { assert!(N.is_power_of_two()) };
    table[at & (N - 1)]
}

/// The best worth among the codes of a set.
#[inline(always)]
fn best(set: u64, worth: &Worth) -> f32 {
    best_at(set, 0, worth)
}

/// The best worth among the codes of a set, from this place of a table on.
#[inline(always)]
fn best_at<const N: usize>(set: u64, start: usize, worth: &[f32; N]) -> f32 {
    let mut left = set;
    let mut best = f32::NEG_INFINITY;
    while left != 0 {
        let code = left.trailing_zeros() as usize;
        best = greater(best, within(worth, start + code));
        left &= left - 1;
    }
    best
}

/// City, membership, residents, medical model and rating.
#[inline(always)]
fn coded(
    columns: &Columns,
    block: usize,
    query: &Query,
    count: usize,
    ages: &[u32; LANES],
    sums: &mut Sums,
) {
    let tables = || query.worth.iter();
    if let Some(codes) = columns.codes.get(block) {
        for (codes, worth) in codes.iter().zip(tables()) {
            let Some(worth) = worth else { continue };
            let lanes = sums.sum.iter_mut().zip(codes.iter().zip(ages)).take(count);
            for (sum, (code, age)) in lanes {
                *sum += within(worth, at_age(*age, *code));
            }
        }
    }
    if let Some(sets) = columns.sets.get(block) {
        for (sets, worth) in sets.iter().zip(tables()) {
            let Some(worth) = worth else { continue };
            let lanes = sums.sum.iter_mut().zip(sets.iter().zip(ages)).take(count);
            for (sum, (set, age)) in lanes {
                *sum += best_at(*set, at_age(*age, 0), worth);
            }
        }
    }
    if let Some(fit) = &query.fit {
        each(columns, block, Code::Membership, fit, best, &mut sums.fit);
    }
}

/// Care levels and services.
#[inline(always)]
fn yes_or_no(columns: &Columns, block: usize, query: &Query, ages: &[u32; LANES], sums: &mut Sums) {
    let (Some(so), Some(not_so)) = (columns.offered.get(block), columns.absent.get(block)) else {
        return;
    };
    for fact in &query.facts {
        // Words of 32 bits throughout, or the compiler takes one lane after the other.
        let bits = |words: &[u64; LANES]| {
            let mut bits = [0; LANES];
            for (bit, word) in bits.iter_mut().zip(words) {
                #[expect(clippy::cast_possible_truncation, reason = "one bit is left")]
                let is_set = (word >> fact.bit) as u32 & 1;
                *bit = is_set;
            }
            bits
        };
        let (so, not_so): ([u32; LANES], [u32; LANES]) = (bits(so), bits(not_so));
        let chosen = |table: ByAge| {
            let mut chosen = [0.0; LANES];
            let states = so.iter().zip(&not_so);
            for ((chosen, age), (so, not_so)) in chosen.iter_mut().zip(ages).zip(states) {
                *chosen = table.at(*so, *not_so, *age);
            }
            chosen
        };
        for (sum, more) in sums.sum.iter_mut().zip(&chosen(fact.add)) {
            *sum += more;
        }
        if let Some(times) = fact.times {
            for (fit, factor) in sums.fit.iter_mut().zip(&chosen(times)) {
                *fit *= factor;
            }
        }
    }
}

impl ByAge {
    /// One of the nine numbers, chosen without a jump.
    #[inline(always)]
    fn at(self, is_so: u32, is_not_so: u32, age: u32) -> f32 {
        let of_state = |[so, unknown, not_so]: [f32; 3]| {
            let other = if is_not_so == 0 { unknown } else { not_so };
            if is_so == 0 { other } else { so }
        };
        let (young, aged) = (of_state(self.young), of_state(self.aged));
        let either = of_state(self.either);
        let other = if age == YOUNG { young } else { either };
        if age == AGED { aged } else { other }
    }
}

/// The lesser of two numbers. Neither is ever NaN, and without that case this is
/// one instruction; so for the greater.
#[inline(always)]
fn lesser(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

#[inline(always)]
fn greater(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// What is left of a scale after this much of it, 0 to 1.
#[inline(always)]
fn left(x: f32, per: f32) -> f32 {
    lesser(greater(1.0 - x * per, 0.0), 1.0)
}

/// Nothing, or minus infinity when a cap is passed.
#[inline(always)]
fn unless_above(x: f32, cap: f32) -> f32 {
    if x > cap { f32::NEG_INFINITY } else { 0.0 }
}

/// The five points between two ends, a fifth each.
#[inline(always)]
fn five(low: f32, high: f32) -> [f32; 5] {
    let step = (high - low) * 0.1;
    [1.0, 3.0, 5.0, 7.0, 9.0].map(|odd| low + step * odd)
}

#[inline(always)]
fn add_visit(
    columns: &Columns,
    block: usize,
    query: &Query,
    homes: &[(f32, Approach)],
    sums: &mut Sums,
) {
    let (mut low, mut high) = ([0.0; LANES], [0.0; LANES]);
    let [fast, slow] = query.paces;
    for ((share, approach), floor) in homes.iter().zip(&query.measured) {
        let (mut least, mut most) = ([UNBOUNDED; LANES], [UNBOUNDED; LANES]);
        match approach {
            Approach::Crossings(legs) => {
                for (column, near_low, near_high) in legs {
                    let at = block * columns.crossings.len() + column;
                    shorten(&mut least, *near_low, fast, columns.km_low.get(at));
                    shorten(&mut most, *near_high, slow, columns.km_high.get(at));
                }
            }
            Approach::Direct(home) => {
                if let Some(spots) = columns.spots.get(block) {
                    let km = distances(home, spots);
                    let ends = least.iter_mut().zip(&mut most).zip(&km);
                    let radii = spots.least_radius.iter().zip(&spots.most_radius);
                    for (((least, most), km), (near, wide)) in ends.zip(radii) {
                        *least = ride(0.0, fast, greater(km - wide, 0.0));
                        *most = ride(0.0, slow, km + near);
                    }
                }
            }
        }
        // A measured journey may be shorter than any estimate.
        if let Some(measured) = columns.measured.get(block).filter(|_| floor.0 < UNBOUNDED) {
            for ((least, most), measured) in least.iter_mut().zip(&mut most).zip(measured) {
                if *measured == 0.0 {
                    *least = lesser(*least, floor.0);
                    *most = lesser(*most, floor.1);
                }
            }
        }
        for ((low, high), (least, most)) in
            low.iter_mut().zip(&mut high).zip(least.iter().zip(&most))
        {
            *low += share * least;
            *high += share * most;
        }
    }
    let Scale {
        parts: Parts([worst, likely, best]),
        per,
    } = query.visit;
    for (sum, (low, high)) in sums.sum.iter_mut().zip(low.iter().zip(&high)) {
        let mut mean = 0.0;
        for minutes in five(*low, *high) {
            mean += 0.2 * left(minutes, per);
        }
        let visit = worst * left(*high, per) + likely * mean + best * left(*low, per);
        *sum += visit + unless_above(*low, query.minutes_cap);
    }
    if query.minutes_cap < f32::INFINITY {
        for (fit, (low, high)) in sums.fit.iter_mut().zip(low.iter().zip(&high)) {
            if *high > query.minutes_cap {
                let points = five(*low, *high).into_iter();
                let within: f32 = points
                    .filter(|minutes| *minutes <= query.minutes_cap)
                    .map(|_| 1.0)
                    .sum();
                *fit *= (within + 0.5) / 6.0;
            }
        }
    }
}

#[inline(always)]
fn ride(start: f32, pace: PaceLines, km: f32) -> f32 {
    lesser(start + pace.near * km, start + pace.start + pace.far * km)
}

#[inline(always)]
fn shorten(minutes: &mut Lanes, start: f32, pace: PaceLines, km: Option<&Lanes>) {
    let Some(km) = km else { return };
    for (minutes, km) in minutes.iter_mut().zip(km) {
        *minutes = lesser(*minutes, ride(start, pace, *km));
    }
}

/// From a point to the nearest point of each box: never more than the arc.
#[inline(always)]
fn distances(home: &[f32; 3], spots: &Spots) -> Lanes {
    let mut km = [0.0; LANES];
    for (home, (least, most)) in home.iter().zip(spots.least.iter().zip(&spots.most)) {
        for (km, (least, most)) in km.iter_mut().zip(least.iter().zip(most)) {
            let beside = greater(greater(least - home, home - most), 0.0);
            *km += beside * beside;
        }
    }
    for km in &mut km {
        *km = greater(km.sqrt() - COARSE_KM, 0.0);
    }
    km
}

#[inline(always)]
fn add_cost(
    columns: &Columns,
    block: usize,
    side: Side,
    query: &Query,
    floor: f64,
    sums: &mut Sums,
) {
    let count = columns.len_of(block);
    let at = block * crate::facility::CareLevel::COUNT + query.level;
    let (Some(lows), Some(highs), Some(kinds), Some(until)) = (
        columns.cost_low.get(at),
        columns.cost_high.get(at),
        columns.kinds.get(at),
        columns.until.get(block),
    ) else {
        return;
    };
    let (mut factor, mut off) = ([1.0; LANES], [0.0; LANES]);
    if query.has_rates {
        each(
            columns,
            block,
            Code::Currency,
            &query.factor,
            least,
            &mut factor,
        );
    }
    if query.has_funding {
        each(columns, block, Code::Membership, &query.off, best, &mut off);
    }
    let typical = query
        .cost
        .typical
        .get(side.index())
        .map_or(&[][..], Vec::as_slice);
    let least_of = |least: f64, (price, _): &(f64, f64)| least.min(*price);
    let cheapest = typical.iter().fold(f64::INFINITY, least_of);
    // Where nothing is known of a price, it is the same for all homes that pay it themselves.
    let mut of_nothing_known = None;
    let prices = lows.iter().zip(highs).zip(kinds).zip(until);
    let changes = factor.iter().zip(&off);
    let lanes = sums.sum.iter_mut().zip(&mut sums.fit).take(count);
    for ((sum, fit), ((((low, high), kinds), until), (factor, off))) in
        lanes.zip(prices.zip(changes))
    {
        if *sum == f32::NEG_INFINITY || *off == UNBOUNDED {
            // Nothing changes, or somebody else pays it all, and no cost counts or is too dear.
            continue;
        }
        let price = Price {
            low: f64::from(*low) * f64::from(*factor),
            high: if *high == UNBOUNDED {
                f64::INFINITY
            } else {
                f64::from(*high) * f64::from(*factor)
            },
            is_old: *until < query.date,
            is_one: columns.sets.is_empty(),
            off: f64::from(*off),
            typical,
            cheapest,
        };
        let most = price.most(*kinds, &query.cost);
        if (f64::from(*sum) + most) * f64::from(*fit) + SLACK < floor {
            *sum = f32::NEG_INFINITY;
            continue;
        }
        let mut better: Option<(f64, f64)> = None;
        for kind in [Kinds::UNKNOWN, Kinds::FROM, Kinds::UP_TO, Kinds::RANGE] {
            if !kinds.contain(kind) {
                continue;
            }
            let bound = if kind == Kinds::UNKNOWN && price.off == 0.0 {
                *of_nothing_known.get_or_insert_with(|| price.bound(kind, &query.cost))
            } else {
                price.bound(kind, &query.cost)
            };
            if let Some((worth, chance)) = bound {
                let (of, to) = better.unwrap_or((0.0, 0.0));
                better = Some((of.max(worth), to.max(chance)));
            }
        }
        match better {
            None => *sum = f32::NEG_INFINITY,
            Some((worth, chance)) => {
                #[expect(clippy::cast_possible_truncation, reason = "what is lost is in SLACK")]
                let (worth, chance) = (worth as f32, chance as f32);
                *sum += worth;
                *fit *= chance;
            }
        }
    }
}

/// What each entry's code or set of codes is worth.
#[inline(always)]
fn each(
    columns: &Columns,
    block: usize,
    code: Code,
    worth: &Worth,
    of_set: fn(u64, &Worth) -> f32,
    out: &mut Lanes,
) {
    if let Some(codes) = columns
        .codes
        .get(block)
        .and_then(|codes| codes.get(code as usize))
    {
        for (out, code) in out.iter_mut().zip(codes) {
            *out = within(worth, usize::from(*code));
        }
    }
    if let Some(sets) = columns
        .sets
        .get(block)
        .and_then(|sets| sets.get(code as usize))
    {
        for (out, set) in out.iter_mut().zip(sets) {
            *out = of_set(*set, worth);
        }
    }
}

/// The least worth among the codes of a set.
#[inline(always)]
fn least(set: u64, worth: &Worth) -> f32 {
    let mut left = set;
    let mut least = f32::INFINITY;
    while left != 0 {
        let code = left.trailing_zeros() as usize;
        least = least.min(worth.get(code).copied().unwrap_or(0.0));
        left &= left - 1;
    }
    least
}

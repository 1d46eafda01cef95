//! The highest keys that the entries of a block can reach.
//!
//! The same terms as the score, each with the better end of what is below, in
//! loops over 32 lanes that the compiler turns into vector instructions.

use super::price::Price;
use super::query::{Approach, PaceLines, Parts, Query, Scale, Worth, Yield};
use crate::index::{CODES, Code, Columns, Kinds, LANES, Lanes, Spots, UNBOUNDED, VALUES};
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
/// added; minus infinity where a rule excludes all below, and in lanes without an entry.
pub(super) fn bounds(
    columns: &Columns,
    block: usize,
    side: Side,
    query: &Query,
    homes: &[(f32, Approach)],
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
    add_cost(columns, block, side, query, count, &mut sums);
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

/// How old the facts of an entry are.
#[derive(Clone, Copy, PartialEq)]
enum Age {
    Young,
    Aged,
    Either,
}

fn ages(columns: &Columns, block: usize, query: &Query) -> [Age; LANES] {
    let mut ages = [Age::Either; LANES];
    if let (Some(first), Some(last)) = (
        columns.facts_first.get(block),
        columns.facts_last.get(block),
    ) {
        for (age, (first, last)) in ages.iter_mut().zip(first.iter().zip(last)) {
            if *last < query.date {
                *age = Age::Aged;
            } else if *first >= query.date {
                *age = Age::Young;
            }
        }
    }
    ages
}

#[expect(
    clippy::indexing_slicing,
    reason = "the mask keeps it within, and the compiler sees so"
)]
fn worth_of(code: u8, worth: &Worth) -> f32 {
    worth[usize::from(code) & (VALUES - 1)]
}

/// The best worth among the codes of a set.
fn best(set: u64, worth: &Worth) -> f32 {
    let mut left = set;
    let mut best = f32::NEG_INFINITY;
    while left != 0 {
        let code = left.trailing_zeros() as usize;
        best = best.max(worth.get(code).copied().unwrap_or(f32::INFINITY));
        left &= left - 1;
    }
    best
}

/// City, membership, residents, medical model and rating.
fn coded(
    columns: &Columns,
    block: usize,
    query: &Query,
    count: usize,
    ages: &[Age; LANES],
    sums: &mut Sums,
) {
    let worth = &query.worth;
    let tables = worth.young.iter().zip(&worth.aged).zip(&worth.either);
    let pick = |age: Age, young, aged, either| match age {
        Age::Young => young,
        Age::Aged => aged,
        Age::Either => either,
    };
    // Currency is worth nothing by itself.
    let tables = tables.take(CODES - 1);
    if let Some(codes) = columns.codes.get(block) {
        for (codes, ((young, aged), either)) in codes.iter().zip(tables.clone()) {
            let lanes = sums.sum.iter_mut().zip(codes.iter().zip(ages)).take(count);
            for (sum, (code, age)) in lanes {
                *sum += worth_of(*code, pick(*age, young, aged, either));
            }
        }
    }
    if let Some(sets) = columns.sets.get(block) {
        for (sets, ((young, aged), either)) in sets.iter().zip(tables) {
            let lanes = sums.sum.iter_mut().zip(sets.iter().zip(ages)).take(count);
            for (sum, (set, age)) in lanes {
                *sum += best(*set, pick(*age, young, aged, either));
            }
        }
    }
    each(
        columns,
        block,
        Code::Membership,
        &query.fit,
        best,
        &mut sums.fit,
    );
}

/// Care levels and services.
fn yes_or_no(columns: &Columns, block: usize, query: &Query, ages: &[Age; LANES], sums: &mut Sums) {
    let (Some(so), Some(not_so)) = (columns.offered.get(block), columns.absent.get(block)) else {
        return;
    };
    for fact in &query.facts {
        let lanes = sums.sum.iter_mut().zip(&mut sums.fit);
        let known = so.iter().zip(not_so).zip(ages);
        for ((sum, fit), ((so, not_so), age)) in lanes.zip(known) {
            let Yield { add, times } = match age {
                Age::Young => fact.yields.young,
                Age::Aged => fact.yields.aged,
                Age::Either => fact.yields.either,
            };
            let ([yes, open, no], [if_yes, if_open, if_no]) = (add, times);
            let (add, times) = if so & fact.mask != 0 {
                (yes, if_yes)
            } else if not_so & fact.mask == 0 {
                (open, if_open)
            } else {
                (no, if_no)
            };
            *sum += add;
            *fit *= times;
        }
    }
}

/// The lesser of two numbers. Neither is ever NaN, and without that case this is
/// one instruction; so for the greater.
fn lesser(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

fn greater(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// What is left of a scale after this much of it, 0 to 1.
fn left(x: f32, per: f32) -> f32 {
    lesser(greater(1.0 - x * per, 0.0), 1.0)
}

/// Nothing, or minus infinity when a cap is passed.
fn unless_above(x: f32, cap: f32) -> f32 {
    if x > cap { f32::NEG_INFINITY } else { 0.0 }
}

/// The five points between two ends, a fifth each.
fn five(low: f32, high: f32) -> [f32; 5] {
    let step = (high - low) * 0.1;
    [1.0, 3.0, 5.0, 7.0, 9.0].map(|odd| low + step * odd)
}

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

fn ride(start: f32, pace: PaceLines, km: f32) -> f32 {
    lesser(start + pace.near * km, start + pace.start + pace.far * km)
}

fn shorten(minutes: &mut Lanes, start: f32, pace: PaceLines, km: Option<&Lanes>) {
    let Some(km) = km else { return };
    for (minutes, km) in minutes.iter_mut().zip(km) {
        *minutes = lesser(*minutes, ride(start, pace, *km));
    }
}

/// From a point to the nearest point of each box: never more than the arc.
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

fn add_cost(
    columns: &Columns,
    block: usize,
    side: Side,
    query: &Query,
    count: usize,
    sums: &mut Sums,
) {
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
    let prices = lows.iter().zip(highs).zip(kinds).zip(until);
    let changes = factor.iter().zip(&off);
    let lanes = sums.sum.iter_mut().zip(&mut sums.fit).take(count);
    for ((sum, fit), ((((low, high), kinds), until), (factor, off))) in
        lanes.zip(prices.zip(changes))
    {
        if *off == UNBOUNDED {
            // Somebody else pays it all, and no cost counts or is too dear.
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
        };
        let mut better: Option<(f64, f64)> = None;
        for kind in [Kinds::UNKNOWN, Kinds::FROM, Kinds::UP_TO, Kinds::RANGE] {
            if kinds.contain(kind)
                && let Some((worth, chance)) = price.bound(kind, &query.cost)
            {
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
            *out = worth_of(*code, worth);
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

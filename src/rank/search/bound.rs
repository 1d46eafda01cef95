//! The highest keys that the entries of a block can reach.
//!
//! The same terms as the score, each with the better end of what is below, in
//! loops over 32 lanes that the compiler turns into vector instructions.

use super::query::{Approach, Query, Scale, Worth};
use crate::index::{CODES, Code, Columns, LANES, Lanes, Spots, UNBOUNDED, VALUES};
use crate::place::{DETOUR, FAR_MINUTES_PER_KM, NEAR_KM, NEAR_MINUTES_PER_KM};

/// Riding minutes are the lesser of two lines in the distance, because the later
/// kilometres are the faster ones: from the start at the slow pace, or all at the fast
/// pace with the minutes that the first stretch adds.
#[expect(clippy::cast_possible_truncation, reason = "what is lost is in SLACK")]
const NEAR: f32 = (DETOUR * NEAR_MINUTES_PER_KM) as f32;
#[expect(clippy::cast_possible_truncation, reason = "what is lost is in SLACK")]
const FAR: f32 = (DETOUR * FAR_MINUTES_PER_KM) as f32;
#[expect(clippy::cast_possible_truncation, reason = "what is lost is in SLACK")]
const START: f32 = ((NEAR_MINUTES_PER_KM - FAR_MINUTES_PER_KM) * NEAR_KM) as f32;

/// What single precision can add to a distance between points in kilometres from
/// the Earth's centre, where a step is half a metre.
const COARSE_KM: f32 = 0.004;

/// Upper bounds of the keys of a block's entries but for [`SLACK`](super::query::SLACK); minus infinity
/// where a rule excludes all below, and in lanes without an entry.
pub(super) fn bounds(
    columns: &Columns,
    block: usize,
    query: &Query,
    homes: &[(f32, Approach)],
) -> Lanes {
    let count = columns.len_of(block);
    let mut sum = coded(columns, block, query, count);
    if !homes.is_empty() {
        add_visit(columns, block, query, homes, &mut sum);
    }
    add_cost(columns, block, query, &mut sum);
    for lane in sum.iter_mut().skip(count) {
        *lane = f32::NEG_INFINITY;
    }
    sum
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

/// City, membership, care, medical model, rating and wishes.
fn coded(columns: &Columns, block: usize, query: &Query, count: usize) -> Lanes {
    let mut sum = [query.full; LANES];
    // Currency is worth nothing by itself.
    if let Some(codes) = columns.codes.get(block) {
        for (codes, worth) in codes.iter().zip(&query.worth).take(CODES - 1) {
            for (sum, code) in sum.iter_mut().zip(codes).take(count) {
                *sum += worth_of(*code, worth);
            }
        }
    }
    if let Some(sets) = columns.sets.get(block) {
        for (sets, worth) in sets.iter().zip(&query.worth).take(CODES - 1) {
            for (sum, set) in sum.iter_mut().zip(sets).take(count) {
                *sum += best(*set, worth);
            }
        }
    }
    let (Some(offered), Some(absent)) = (columns.offered.get(block), columns.absent.get(block))
    else {
        return sum;
    };
    if query.needs != 0 {
        for ((sum, offered), absent) in sum.iter_mut().zip(offered).zip(absent) {
            if absent & query.needs & !offered != 0 {
                *sum = f32::NEG_INFINITY;
            }
        }
    }
    // Wishes are few: bit by bit the lanes go side by side.
    let (mut sure, mut hoped) = ([0_u32; LANES], [0_u32; LANES]);
    let mut wishes = query.wishes;
    while wishes != 0 {
        let bit = wishes.trailing_zeros();
        wishes &= wishes - 1;
        let lanes = sure
            .iter_mut()
            .zip(&mut hoped)
            .zip(offered.iter().zip(absent));
        for ((sure, hoped), (offered, absent)) in lanes {
            *sure += u32::from((offered >> bit) & 1 != 0);
            *hoped += u32::from(((!absent | offered) >> bit) & 1 != 0);
        }
    }
    for (sum, (sure, hoped)) in sum.iter_mut().zip(sure.iter().zip(&hoped)) {
        #[expect(clippy::cast_precision_loss, reason = "at most 64")]
        let life = query.life.0 * *sure as f32 + query.life.1 * *hoped as f32;
        *sum += life;
    }
    sum
}

/// The lesser of two numbers. Neither is ever NaN, and without that case this is
/// one instruction; so for the greater.
fn lesser(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

fn greater(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// What is left of a scale after so much of it, 0 to 1.
fn left(x: f32, per: f32) -> f32 {
    lesser(greater(1.0 - x * per, 0.0), 1.0)
}

/// Nothing, or minus infinity when a cap is passed.
fn unless_above(x: f32, cap: f32) -> f32 {
    if x > cap { f32::NEG_INFINITY } else { 0.0 }
}

fn add_visit(
    columns: &Columns,
    block: usize,
    query: &Query,
    homes: &[(f32, Approach)],
    sum: &mut Lanes,
) {
    let (mut low, mut high) = ([0.0; LANES], [0.0; LANES]);
    for (share, approach) in homes {
        let (mut least, mut most) = ([UNBOUNDED; LANES], [UNBOUNDED; LANES]);
        match approach {
            Approach::Crossings(legs) => {
                for (column, near_low, near_high) in legs {
                    let at = block * columns.crossings.len() + column;
                    shorten(&mut least, *near_low, columns.km_low.get(at));
                    shorten(&mut most, *near_high, columns.km_high.get(at));
                }
            }
            Approach::Direct(home) => {
                if let Some(spots) = columns.spots.get(block) {
                    let km = distances(home, spots);
                    let ends = least.iter_mut().zip(&mut most).zip(&km);
                    let radii = spots.least_radius.iter().zip(&spots.most_radius);
                    for (((least, most), km), (near, wide)) in ends.zip(radii) {
                        *least = ride(0.0, greater(km - wide, 0.0));
                        *most = ride(0.0, km + near);
                    }
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
    let Scale { ends, per } = query.visit;
    for (sum, (low, high)) in sum.iter_mut().zip(low.iter().zip(&high)) {
        let visit = ends.0 * left(*high, per) + ends.1 * left(*low, per);
        *sum += visit + unless_above(*low, query.minutes_cap);
    }
}

fn ride(start: f32, km: f32) -> f32 {
    lesser(start + NEAR * km, start + START + FAR * km)
}

fn shorten(minutes: &mut Lanes, start: f32, km: Option<&Lanes>) {
    let Some(km) = km else { return };
    for (minutes, km) in minutes.iter_mut().zip(km) {
        *minutes = lesser(*minutes, ride(start, *km));
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

fn add_cost(columns: &Columns, block: usize, query: &Query, sum: &mut Lanes) {
    let at = block * crate::facility::CareLevel::COUNT + query.level;
    let (Some(lows), Some(highs)) = (columns.cost_low.get(at), columns.cost_high.get(at)) else {
        return;
    };
    let Some(until) = columns.until.get(block) else {
        return;
    };
    let Scale { ends, per } = query.cost;
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
    for ((sum, (low, high)), ((factor, off), until)) in sum
        .iter_mut()
        .zip(lows.iter().zip(highs))
        .zip(factor.iter().zip(&off).zip(until))
    {
        let high = if *until < query.date {
            UNBOUNDED
        } else {
            *high
        };
        let low = greater(low * factor - off, 0.0);
        let high = if *off == UNBOUNDED {
            0.0
        } else {
            greater(high * factor - off, 0.0)
        };
        let cost = ends.0 * left(high, per) + ends.1 * left(low, per);
        *sum += cost + unless_above(low, query.cost_cap);
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

//! A prepared case in single precision, ready to bound blocks of entries.
//!
//! Every number is rounded towards the better side, so that what is worked out
//! with it bounds the true score but for the last rounding of each step, which
//! [`SLACK`] covers.

use crate::case::{Criterion, Funding};
use crate::facility::{Medical, Served};
use crate::index::{
    CODES, Ratings, Status, Tree, UNBOUNDED, all_servings, cartesian, day_number, down, up,
};
use crate::place::City;
use crate::score::{HALF_VISIT_MINUTES, HomeLegs, Prepared, care, medical, quality};
use crate::units::{Currency, HkdPerMonth, Interval, Minutes, Utility};
use crate::vocabulary::Word;

/// What the rounding of all steps in single precision can take from a bound: six
/// terms of at most 1, each from fewer than twenty steps of 6e-8.
pub(super) const SLACK: f64 = 1e-5;

/// What is left of a product in single precision when its rounding up is taken off.
const PRODUCT: f64 = 1.0 - 3e-7;

/// What a code adds to a bound; minus infinity where a rule excludes.
pub(super) type Worth = [f32; 64];

/// How a home reaches the side of a tree.
pub(super) enum Approach {
    /// On the same side, from this point.
    Direct([f32; 3]),
    /// Over crossings: the column of each with the minutes up to its far end.
    Crossings(Vec<(usize, f32, f32)>),
}

/// Each home's share of the visits and its approach to one side; `None` when a
/// home cannot reach the side at all.
pub(super) fn approaches(prepared: &Prepared<'_>, tree: &Tree) -> Option<Vec<(f32, Approach)>> {
    let columns = &tree.levels.first()?.crossings;
    let approach = |home: &HomeLegs| {
        if home.side == tree.side {
            return Some(Approach::Direct(cartesian(home.position).map(down)));
        }
        let legs = home.towards(tree.side).iter().filter_map(|leg| {
            let column = columns
                .iter()
                .position(|crossing| *crossing == leg.crossing)?;
            Some((column, down(leg.low), down(leg.high)))
        });
        let legs: Vec<_> = legs.collect();
        (!legs.is_empty()).then_some(Approach::Crossings(legs))
    };
    prepared
        .homes
        .iter()
        .map(|home| Some((down(home.share), approach(home)?)))
        .collect()
}

/// What of a case is the same for every tree.
pub(super) struct Query {
    /// What is added for city, status, care, medical model and rating.
    pub(super) worth: [Worth; CODES],
    /// Taken off the cost of each status.
    pub(super) off: Worth,
    /// The factor on the catalog's rate for each currency.
    pub(super) factor: Worth,
    /// Whether the case states a rate, and whether someone pays a part.
    pub(super) has_rates: bool,
    pub(super) has_funding: bool,
    pub(super) level: usize,
    pub(super) date: f32,
    /// Weights at the low end and at the high end of visit, of cost, of each wish.
    pub(super) visit: (f32, f32),
    pub(super) cost: (f32, f32),
    pub(super) life: (f32, f32),
    /// One over the journey, and over the cost, at which nothing is left.
    pub(super) per_minute: f32,
    pub(super) per_hkd: f32,
    pub(super) minutes_cap: f32,
    pub(super) cost_cap: f32,
    pub(super) wishes: u64,
    pub(super) needs: u64,
}

impl Query {
    pub(super) fn new(prepared: &Prepared<'_>, ratings: &Ratings) -> Self {
        let case = prepared.case;
        let stance = case.stance().share();
        let ends = |criterion| {
            let weight = prepared.weights.get(criterion);
            (up(weight * (1.0 - stance)), up(weight * stance))
        };
        // A scale beyond what single precision holds is worth what its end is.
        let per = |scale: f64| down(1.0 / scale).clamp(f32::MIN_POSITIVE, f32::MAX);
        let cap =
            |cap: Option<f64>| cap.map_or(f32::INFINITY, |cap| up(cap * (1.0 + SLACK) + SLACK));
        Self {
            // In the order of the codes.
            worth: [
                cities(prepared),
                statuses(prepared),
                levels(prepared),
                models(prepared),
                rated(prepared, ratings),
                [0.0; 64],
            ],
            off: paid_by_others(prepared),
            factor: table(Currency::ALL, |currency| {
                let catalog = prepared.catalog.hkd_per_unit(*currency);
                // What is taken off afterwards can cancel all but the rounding of the
                // product, so that rounding is given away beforehand. Without a rate in
                // the catalog the columns say 0.
                prepared
                    .rate(*currency)
                    .zip(catalog)
                    .map_or(1.0, |(here, then)| down(here / then * PRODUCT))
            }),
            has_rates: !case.money().rates.is_empty(),
            has_funding: case.money().funding != Funding::SelfFunded,
            level: case.elder().care_level.index(),
            date: prepared.date.map_or(f32::INFINITY, day_number),
            visit: ends(Criterion::Visit),
            cost: ends(Criterion::Cost),
            life: {
                let wishes = f64::from(case.elder().wishes.len().max(1));
                let weight = prepared.weights.get(Criterion::Life) / wishes;
                (up(weight * (1.0 - stance)), up(weight * stance))
            },
            per_minute: per(2.0 * HALF_VISIT_MINUTES),
            per_hkd: per(2.0 * case.money().budget.get()),
            minutes_cap: cap(case.limits().visit.map(Minutes::get)),
            cost_cap: cap(case.money().cap.map(HkdPerMonth::get)),
            wishes: case.elder().wishes.bits(),
            needs: case.elder().needs.bits(),
        }
    }
}

/// The weighted utility where the stance stands.
fn worth(prepared: &Prepared<'_>, criterion: Criterion, utility: Interval<Utility>) -> f32 {
    let stance = prepared.case.stance().share();
    let at = (1.0 - stance) * utility.low().get() + stance * utility.high().get();
    up(prepared.weights.get(criterion) * at)
}

fn cities(prepared: &Prepared<'_>) -> Worth {
    let cities = &prepared.case.limits().cities;
    let wanted = |city: &&City| cities.is_empty() || cities.contains(city);
    let all: Vec<&City> = prepared.catalog.gazetteer().cities().collect();
    table(
        &all,
        |city| {
            if wanted(city) { 0.0 } else { f32::NEG_INFINITY }
        },
    )
}

fn statuses(prepared: &Prepared<'_>) -> Worth {
    let need = prepared.case.elder().care_level;
    let any = prepared.case.money().funding != Funding::SchemePlace;
    let eligible = |status: &Status| !status.is_centre && (any || status.scheme.may_fit(need));
    table(&Status::all(), |status| {
        if eligible(status) {
            0.0
        } else {
            f32::NEG_INFINITY
        }
    })
}

fn paid_by_others(prepared: &Prepared<'_>) -> Worth {
    let need = prepared.case.elder().care_level;
    table(&Status::all(), |status| {
        match prepared.case.money().funding {
            Funding::SchemePlace if status.scheme.may_fit(need) => UNBOUNDED,
            Funding::PortableCssa(amount) if status.scheme.is_member() => up(amount.get()),
            _ => 0.0,
        }
    })
}

fn levels(prepared: &Prepared<'_>) -> Worth {
    let need = prepared.case.elder().care_level;
    table(&all_servings(), |serving| match serving.of(need) {
        Served::No => f32::NEG_INFINITY,
        Served::Yes | Served::Unknown => worth(prepared, Criterion::Care, care(*serving, need)),
    })
}

fn models(prepared: &Prepared<'_>) -> Worth {
    let models: Vec<_> = Medical::ALL
        .iter()
        .copied()
        .map(Some)
        .chain([None])
        .collect();
    table(&models, |model| {
        worth(prepared, Criterion::Medical, medical(*model))
    })
}

fn rated(prepared: &Prepared<'_>, ratings: &Ratings) -> Worth {
    // What has no number of its own may be the best.
    let mut all = [worth(prepared, Criterion::Quality, Interval::point(Utility::FULL)); 64];
    let known = std::iter::once(None).chain(ratings.0.iter().copied().map(Some));
    for (place, rating) in all.iter_mut().zip(known) {
        *place = worth(prepared, Criterion::Quality, quality(rating, prepared.date));
    }
    all
}

/// What each of some values is worth, by its code.
fn table<T>(values: &[T], worth: impl Fn(&T) -> f32) -> Worth {
    let mut table = [f32::NEG_INFINITY; 64];
    for (place, value) in table.iter_mut().zip(values) {
        *place = worth(value);
    }
    table
}

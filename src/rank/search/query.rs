//! A prepared case in single precision, ready to bound blocks of entries.
//!
//! Every number is rounded towards the better side, so that what is worked out
//! with it bounds the true score but for the last rounding of each step, which
//! [`SLACK`] covers.

use crate::case::{Criterion, Funding, Stance};
use crate::facility::Served;
use crate::index::{
    CODES, Code, Membership, Ratings, Tree, UNBOUNDED, VALUES, all_servings, cartesian, day_number,
    down, up,
};
use crate::score::{Bound, HomeLegs, Paid, Prepared};
use crate::units::{Currency, HkdPerMonth, Minutes};
use crate::vocabulary::Word;

/// What the rounding of all steps in single precision can take from a bound: six
/// terms of at most 1, each from fewer than twenty steps of 6e-8.
pub(super) const SLACK: f64 = 1e-5;

/// What is left of a product in single precision when its rounding up is taken off.
const PRODUCT: f64 = 1.0 - 3e-7;

/// What a code adds to a bound; minus infinity where a rule excludes.
pub(super) type Worth = [f32; VALUES];

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
    /// The weight of all criteria without a column, which count in full.
    pub(super) full: f32,
    /// What each code adds; minus infinity where a rule excludes.
    pub(super) worth: [Worth; CODES],
    /// Taken off the cost of each membership.
    pub(super) off: Worth,
    /// The factor on the catalog's rate for each currency.
    pub(super) factor: Worth,
    /// Whether the case states a rate, and whether someone pays a part.
    pub(super) has_rates: bool,
    pub(super) has_funding: bool,
    pub(super) level: usize,
    pub(super) date: f32,
    pub(super) visit: Scale,
    pub(super) cost: Scale,
    pub(super) life: Ends,
    pub(super) minutes_cap: f32,
    pub(super) cost_cap: f32,
    pub(super) wishes: u64,
    pub(super) needs: u64,
}

/// Weights at the low end and at the high end of a utility.
#[derive(Clone, Copy, Default)]
pub(super) struct Ends(pub(super) f32, pub(super) f32);

/// Weights at both ends, and one over the number at which no utility is left.
#[derive(Clone, Copy, Default)]
pub(super) struct Scale {
    pub(super) ends: Ends,
    pub(super) per: f32,
}

impl Query {
    pub(super) fn new(prepared: &Prepared<'_>, ratings: &Ratings) -> Self {
        let case = prepared.case;
        let cap =
            |cap: Option<f64>| cap.map_or(f32::INFINITY, |cap| up(cap * (1.0 + SLACK) + SLACK));
        let mut query = Self {
            full: 0.0,
            worth: allowed(prepared),
            off: paid_by_others(prepared),
            factor: table(Currency::ALL.iter().map(|currency| {
                let catalog = prepared.catalog.hkd_per_unit(*currency);
                // What is taken off afterwards can cancel all but the rounding of the
                // product, so that rounding is given away beforehand. Without a rate in
                // the catalog the columns say 0.
                prepared
                    .rate(*currency)
                    .zip(catalog)
                    .map_or(1.0, |(here, then)| down(here / then * PRODUCT))
            })),
            has_rates: !case.money().rates.is_empty(),
            has_funding: case.money().funding != Funding::SelfFunded,
            level: case.elder().care_level.index(),
            date: prepared.date.map_or(f32::INFINITY, day_number),
            visit: Scale::default(),
            cost: Scale::default(),
            life: Ends::default(),
            minutes_cap: cap(case.limits().visit.map(Minutes::get)),
            cost_cap: cap(case.money().cap.map(HkdPerMonth::get)),
            wishes: 0,
            needs: case.elder().needs.bits(),
        };
        for criterion in Criterion::ALL {
            let weight = *prepared.weights.get(*criterion);
            query.take(
                weight,
                case.stance(),
                criterion.measure().bound(prepared, ratings),
            );
        }
        query
    }

    /// Takes in what is known of one criterion. Each kind of column serves one
    /// criterion; a second one on it counts in full.
    fn take(&mut self, weight: f64, stance: Stance, bound: Bound) {
        let ends = |weight: f64| {
            let share = stance.share();
            Ends(up(weight * (1.0 - share)), up(weight * share))
        };
        // A scale beyond what single precision holds is worth what its end is.
        let per = |end: f64| down(1.0 / end).clamp(f32::MIN_POSITIVE, f32::MAX);
        match bound {
            Bound::Journey(end) if self.visit.per == 0.0 => {
                self.visit = Scale {
                    ends: ends(weight),
                    per: per(end),
                };
            }
            Bound::Cost(end) if self.cost.per == 0.0 => {
                self.cost = Scale {
                    ends: ends(weight),
                    per: per(end),
                };
            }
            Bound::Offered(services) if self.wishes == 0 => {
                self.wishes = services.bits();
                self.life = ends(weight / f64::from(services.len().max(1)));
            }
            Bound::Coded(code, utilities) => {
                if let Some(worth) = self.worth.get_mut(code as usize) {
                    for (worth, utility) in worth.iter_mut().zip(utilities) {
                        let at = stance.within(utility.low().get(), utility.high().get());
                        *worth += up(weight * at);
                    }
                }
            }
            Bound::Full | Bound::Journey(_) | Bound::Cost(_) | Bound::Offered(_) => {
                self.full += up(weight);
            }
        }
    }
}

/// Nothing for each code, and minus infinity where a rule excludes.
fn allowed(prepared: &Prepared<'_>) -> [Worth; CODES] {
    let case = prepared.case;
    let need = case.elder().care_level;
    let (cities, any) = (
        &case.limits().cities,
        case.money().funding != Funding::SchemePlace,
    );
    let worth = |is_allowed: bool| if is_allowed { 0.0 } else { f32::NEG_INFINITY };
    let mut all = [[0.0; VALUES]; CODES];
    for (code, worths) in [
        (
            Code::City,
            table(
                prepared
                    .catalog
                    .gazetteer()
                    .cities()
                    .map(|city| worth(cities.is_empty() || cities.contains(city))),
            ),
        ),
        (
            Code::Membership,
            table(Membership::all().map(|membership| {
                worth(!membership.is_centre && (any || membership.scheme.may_fit(need)))
            })),
        ),
        (
            Code::Care,
            table(all_servings().map(|serving| worth(serving.of(need) != Served::No))),
        ),
    ] {
        if let Some(place) = all.get_mut(code as usize) {
            *place = worths;
        }
    }
    all
}

fn paid_by_others(prepared: &Prepared<'_>) -> Worth {
    table(Membership::all().map(
        |membership| match Paid::at(&membership.scheme, prepared.case) {
            Paid::Nothing => 0.0,
            Paid::Amount(amount) => up(amount.get()),
            Paid::All => UNBOUNDED,
        },
    ))
}

/// What each of some values is worth, by its code.
fn table(worths: impl Iterator<Item = f32>) -> Worth {
    let mut table = [f32::NEG_INFINITY; VALUES];
    for (place, worth) in table.iter_mut().zip(worths) {
        *place = worth;
    }
    table
}

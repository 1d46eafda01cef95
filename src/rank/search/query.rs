//! A prepared case in single precision, ready to bound blocks of entries.
//!
//! Every number is rounded towards the better side, so that what is worked out
//! with it bounds the true score but for the last rounding of each step, which
//! [`SLACK`] covers.

use crate::case::{Criterion, Funding, Stance};
use crate::facility::{PlaceType, Served};
use crate::index::{
    CODES, Code, Membership, Ratings, Tree, UNBOUNDED, VALUES, all_residents, day_number, down,
    level_bit, service_bit, up,
};
use crate::place::{DETOUR, Destination, NEAR_KM, Pace, Side};
use crate::score::{Bound, Chance, HomeLegs, Paid, Scorer};
use crate::units::{Currency, HkdPerMonth};
use crate::vocabulary::Word;

/// What the rounding of all steps in single precision can take from a bound:
/// terms of at most 1 in sum, each from fewer than a hundred steps of 6e-8.
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
pub(super) fn approaches(scorer: &Scorer<'_>, tree: &Tree) -> Option<Vec<(f32, Approach)>> {
    let columns = &tree.levels.first()?.crossings;
    let approach = |home: &HomeLegs| {
        if home.side == tree.side {
            return Some(Approach::Direct(home.at.in_km().map(down)));
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
    scorer
        .homes
        .iter()
        .map(|home| Some((down(home.share), approach(home)?)))
        .collect()
}

/// How old facts are: all young, all aged, or some the one and some the other. The last
/// gets the better of both.
pub(super) const YOUNG: u8 = 0;
pub(super) const AGED: u8 = 1;
pub(super) const EITHER: u8 = 2;
/// A power of two, which those three are not.
const AGES: usize = 4;

/// What each code adds to a bound: at [`YOUNG`], then [`AGED`], then [`EITHER`].
pub(super) type WorthByAge = [f32; AGES * VALUES];

/// What a yes-or-no fact adds to a bound, and what it multiplies it with: when it is so,
/// not known, and known not to be so.
#[derive(Clone, Copy)]
struct Yield {
    add: [f32; 3],
    times: [f32; 3],
}

/// A yes-or-no fact.
pub(super) struct Fact {
    pub(super) mask: u64,
    /// What it adds, and what it multiplies with, by [`state_at_age`].
    pub(super) add: [f32; 4 * AGES],
    pub(super) times: [f32; 4 * AGES],
}

/// The place of a state, of three, at an age in a [`Fact`].
pub(super) const fn state_at_age(age: u8, state: usize) -> usize {
    age as usize * 4 + state
}

/// Weights of the low end, the likely value and the high end of a utility at the stance.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts(pub(super) [f32; 3]);

/// Those weights, and one over the number at which no utility is left.
#[derive(Clone, Copy, Default)]
pub(super) struct Scale {
    pub(super) parts: Parts,
    pub(super) per: f32,
}

/// What bounds the cost, in double precision: it is worked out point by point.
pub(super) struct CostQuery {
    /// Weights of the low end, the likely value and the high end.
    pub(super) parts: [f64; 3],
    /// What a month that costs nothing adds.
    pub(super) most: f32,
    /// The cost at which no utility is left; 0 where the cost does not count.
    pub(super) end: f64,
    /// The prices that are typical on each side.
    pub(super) typical: [Vec<(f64, f64)>; Side::ALL.len()],
    pub(super) old: Vec<(f64, f64)>,
    pub(super) cap: f64,
}

/// What of a case is the same for every tree.
pub(super) struct Query {
    /// What all facilities have alike: the weight of the criteria without a column, which
    /// count in full, and the bases of the means.
    pub(super) full: f32,
    /// What each code adds; minus infinity where a rule excludes.
    pub(super) worth: [WorthByAge; CODES],
    /// The chance to be a fitting member, by membership.
    pub(super) fit: Worth,
    /// The yes-or-no facts that count.
    pub(super) facts: Vec<Fact>,
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
    pub(super) cost: CostQuery,
    pub(super) minutes_cap: f32,
    pub(super) paces: [PaceLines; 2],
    /// The least ends of the measured journeys from each home.
    pub(super) measured: Vec<(f32, f32)>,
}

/// A pace as two lines over the great-circle distance: riding minutes are the lesser of
/// both, because the later kilometres are the faster ones.
#[derive(Clone, Copy)]
pub(super) struct PaceLines {
    pub(super) near: f32,
    pub(super) far: f32,
    /// What the first stretch adds to the second line.
    pub(super) start: f32,
}

impl PaceLines {
    fn new(pace: Pace) -> Self {
        Self {
            near: down(DETOUR * pace.near()),
            far: down(DETOUR * pace.far()),
            start: down((pace.near() - pace.far()) * NEAR_KM),
        }
    }
}

impl Query {
    pub(super) fn new(scorer: &Scorer<'_>, ratings: &Ratings) -> Self {
        let case = scorer.case;
        let cap = |cap: f64| cap * (1.0 + SLACK) + SLACK;
        let allowed = allowed(scorer);
        let paces = scorer.context.paces();
        let mut query = Self {
            full: 0.0,
            worth: allowed.map(|worth| {
                let mut ages = [0.0; AGES * VALUES];
                for age in ages.chunks_exact_mut(VALUES) {
                    age.copy_from_slice(&worth);
                }
                ages
            }),
            fit: fitting(scorer),
            facts: Vec::new(),
            off: paid_by_others(scorer),
            factor: table(Currency::ALL.iter().map(|currency| {
                let catalog = scorer.context.hkd_per_unit(*currency);
                // What is taken off afterwards can cancel all but the rounding of the
                // product, so that rounding is given away beforehand. Without a rate in
                // the catalog the columns say 0.
                scorer
                    .rate(*currency)
                    .zip(catalog)
                    .map_or(1.0, |(here, then)| down(here / then * PRODUCT))
            })),
            has_rates: !case.money().rates.is_empty(),
            has_funding: case.money().funding != Funding::SelfFunded,
            level: case.elder().care_level.index(),
            date: scorer.date.map_or(f32::INFINITY, day_number),
            visit: Scale::default(),
            cost: CostQuery {
                parts: [0.0; 3],
                most: 0.0,
                end: 0.0,
                typical: [Side::HongKong, Side::Macao, Side::Mainland]
                    .map(|side| scorer.prior.prices(side).as_slice().to_vec()),
                old: scorer.prior.old_price.as_slice().to_vec(),
                cap: case.money().cap.map_or(f64::INFINITY, HkdPerMonth::get),
            },
            minutes_cap: case
                .limits()
                .visit
                .map_or(f32::INFINITY, |minutes| up(cap(minutes.get()))),
            paces: [paces.low(), paces.high()].map(PaceLines::new),
            measured: scorer
                .homes
                .iter()
                .map(|home| measured(scorer, home))
                .collect(),
        };
        for criterion in Criterion::ALL {
            let weight = *scorer.weights.get(*criterion);
            query.take(
                weight,
                case.stance(),
                criterion.measure().bound(scorer, ratings),
            );
        }
        query.require(scorer);
        query
    }

    /// Takes in what is known of one criterion. Distances and fees serve one criterion
    /// each; a second one on them counts in full.
    fn take(&mut self, weight: f64, stance: Stance, bound: Bound) {
        let parts = stance.parts().map(|part| weight * part);
        // A scale beyond what single precision holds is worth what its end is.
        let per = |end: f64| down(1.0 / end).clamp(f32::MIN_POSITIVE, f32::MAX);
        match bound {
            Bound::Journey(end) if self.visit.per == 0.0 => {
                self.visit = Scale {
                    parts: Parts(parts.map(up)),
                    per: per(end),
                };
            }
            Bound::Cost(end) if self.cost.end == 0.0 => {
                self.cost.parts = parts;
                self.cost.most = up(parts.iter().sum());
                self.cost.end = end;
            }
            Bound::Mean { base, bits } if !bits.is_empty() => {
                self.full += up(weight * base);
                #[expect(clippy::cast_precision_loss, reason = "at most 64 facts")]
                let each = weight * (1.0 - base) / bits.len() as f64;
                let at = |[low, likely, high]: [f64; 3]| up(each * stance.of(low, likely, high));
                for bit in bits {
                    let gain = |ends: [[f64; 3]; 3]| Yield {
                        add: ends.map(at),
                        times: [1.0; 3],
                    };
                    self.fact(bit.mask, gain(bit.young), gain(bit.aged));
                }
            }
            Bound::Coded { code, young, aged } => {
                let at =
                    |[low, likely, high]: &[f64; 3]| up(weight * stance.of(*low, *likely, *high));
                let Some(worth) = self.worth.get_mut(code as usize) else {
                    return;
                };
                let young: Vec<f32> = young.iter().map(at).collect();
                let aged: Vec<f32> = aged.iter().map(at).collect();
                let either = young.iter().zip(&aged).map(|(a, b)| a.max(*b)).collect();
                for (worth, more) in worth.chunks_exact_mut(VALUES).zip([young, aged, either]) {
                    for (worth, more) in worth.iter_mut().zip(more) {
                        *worth += more;
                    }
                }
            }
            Bound::Full | Bound::Mean { .. } | Bound::Journey(_) | Bound::Cost(_) => {
                self.full += up(weight);
            }
        }
    }

    /// Takes in a yes-or-no fact.
    fn fact(&mut self, mask: u64, young: Yield, aged: Yield) {
        let better = |a: [f32; 3], b: [f32; 3]| {
            let [a0, a1, a2] = a;
            let [b0, b1, b2] = b;
            [a0.max(b0), a1.max(b1), a2.max(b2)]
        };
        let either = Yield {
            add: better(young.add, aged.add),
            times: better(young.times, aged.times),
        };
        let mut fact = Fact {
            mask,
            add: [0.0; 4 * AGES],
            times: [1.0; 4 * AGES],
        };
        let tables = fact.add.chunks_exact_mut(4);
        let tables = tables.zip(fact.times.chunks_exact_mut(4));
        for ((add, times), of_age) in tables.zip([young, aged, either]) {
            for (place, given) in add.iter_mut().zip(of_age.add) {
                *place = given;
            }
            for (place, given) in times.iter_mut().zip(of_age.times) {
                *place = given;
            }
        }
        self.facts.push(fact);
    }

    /// Takes in the level that must be served and the services that must be offered.
    fn require(&mut self, scorer: &Scorer<'_>) {
        let required = |chance: &dyn Fn(Served, bool) -> Chance, is_young: bool| {
            let yields = [Served::Yes, Served::Unknown, Served::No].map(|known| {
                let chance = chance(known, is_young);
                match chance.state {
                    Served::No => (f32::NEG_INFINITY, 0.0),
                    Served::Yes | Served::Unknown => (0.0, up(chance.yes)),
                }
            });
            Yield {
                add: yields.map(|(add, _)| add),
                times: yields.map(|(_, times)| times),
            }
        };
        let elder = scorer.case.elder();
        let need = elder.care_level;
        let care = |known, is_young| scorer.care_chance(known, is_young, need);
        self.fact(
            level_bit(need),
            required(&care, true),
            required(&care, false),
        );
        for service in elder.required().iter() {
            let offered = |known, is_young| scorer.service_chance(known, is_young, service);
            let (young, aged) = (required(&offered, true), required(&offered, false));
            self.fact(service_bit(service), young, aged);
        }
    }
}

/// The least ends of the measured journeys from a home's district.
fn measured(scorer: &Scorer<'_>, home: &HomeLegs) -> (f32, f32) {
    let rows = scorer.context.journeys().rows().iter();
    let touching = rows.filter(|row| {
        home.district.as_deref().is_some_and(|district| {
            *row.from == *district || row.to == Destination::District(district.into())
        })
    });
    touching.fold((UNBOUNDED, UNBOUNDED), |(low, high), row| {
        let (least, most) = (row.minutes.low().get(), row.minutes.high().get());
        (low.min(down(least)), high.min(down(most)))
    })
}

/// Nothing for each code, and minus infinity where a rule excludes.
fn allowed(scorer: &Scorer<'_>) -> [Worth; CODES] {
    let case = scorer.case;
    let elder = case.elder();
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
                scorer
                    .context
                    .gazetteer()
                    .cities()
                    .map(|city| worth(cities.is_empty() || cities.contains(city))),
            ),
        ),
        (
            Code::Membership,
            table(Membership::all().map(|membership| {
                let fits = any || membership.scheme.may_fit(elder.care_level);
                worth(!membership.is_out && fits)
            })),
        ),
        (
            Code::Residents,
            table(all_residents().map(|residents| {
                worth(residents.is_empty() || residents.contains(elder.resident_of))
            })),
        ),
    ] {
        if let Some(place) = all.get_mut(code as usize) {
            *place = worths;
        }
    }
    all
}

/// The chance that a membership turns out to fit.
fn fitting(scorer: &Scorer<'_>) -> Worth {
    let case = scorer.case;
    let is_asked = case.money().funding == Funding::SchemePlace;
    let wanted = PlaceType::fitting(case.elder().care_level);
    let believed = up(scorer.beliefs.place_type(wanted).get());
    table(Membership::all().map(|membership| {
        if is_asked && membership.scheme.place_types.is_empty() {
            believed
        } else {
            1.0
        }
    }))
}

fn paid_by_others(scorer: &Scorer<'_>) -> Worth {
    table(Membership::all().map(
        |membership| match Paid::at(&membership.scheme, scorer.case) {
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

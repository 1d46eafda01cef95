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
pub(super) const YOUNG: u32 = 0;
pub(super) const AGED: u32 = 1;
pub(super) const EITHER: u32 = 2;
/// A power of two, which those three are not.
const AGES: usize = 4;

/// What each code adds to a bound: at [`YOUNG`], then [`AGED`], then [`EITHER`].
pub(super) type WorthByAge = [f32; AGES * VALUES];

/// One number for each state of a yes-or-no fact at each age: when it is so, not known, and
/// known not to be so.
#[derive(Clone, Copy)]
pub(super) struct ByAge {
    pub(super) young: [f32; 3],
    pub(super) aged: [f32; 3],
    /// The better of both.
    pub(super) either: [f32; 3],
}

impl ByAge {
    fn new(young: [f32; 3], aged: [f32; 3]) -> Self {
        let ([a0, a1, a2], [b0, b1, b2]) = (young, aged);
        let either = [a0.max(b0), a1.max(b1), a2.max(b2)];
        Self {
            young,
            aged,
            either,
        }
    }
}

/// A yes-or-no fact.
pub(super) struct Fact {
    /// Which bit of the entries says so.
    pub(super) bit: u32,
    /// What it adds to a bound.
    pub(super) add: ByAge,
    /// What it multiplies a bound with, where it does.
    pub(super) times: Option<ByAge>,
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
    /// What each code adds, minus infinity where a rule excludes; `None` where none adds
    /// anything.
    pub(super) worth: [Option<WorthByAge>; CODES],
    /// The chance to be a fitting member, by membership, where members are asked for.
    pub(super) fit: Option<Worth>,
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
                let worth = worth?;
                let mut ages = [0.0; AGES * VALUES];
                for age in ages.chunks_exact_mut(VALUES) {
                    age.copy_from_slice(&worth);
                }
                Some(ages)
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
                    let add = ByAge::new(bit.young.map(at), bit.aged.map(at));
                    let (bit, times) = (bit.mask.trailing_zeros(), None);
                    self.facts.push(Fact { bit, add, times });
                }
            }
            Bound::Coded { code, young, aged } => {
                let at =
                    |[low, likely, high]: &[f64; 3]| up(weight * stance.of(*low, *likely, *high));
                let Some(worth) = self.worth.get_mut(code as usize) else {
                    return;
                };
                let worth = worth.get_or_insert([0.0; AGES * VALUES]);
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

    /// Takes in the level that must be served and the services that must be offered.
    fn require(&mut self, scorer: &Scorer<'_>) {
        let mut required = |mask: u64, chance: &dyn Fn(Served, bool) -> Chance| {
            let known = [Served::Yes, Served::Unknown, Served::No];
            let at = |is_young: bool| known.map(|known| chance(known, is_young));
            let add = |chance: Chance| match chance.state {
                Served::No => f32::NEG_INFINITY,
                Served::Yes | Served::Unknown => 0.0,
            };
            let times = |chance: Chance| match chance.state {
                Served::No => 0.0,
                Served::Yes | Served::Unknown => up(chance.yes),
            };
            let (young, aged) = (at(true), at(false));
            self.facts.push(Fact {
                bit: mask.trailing_zeros(),
                add: ByAge::new(young.map(add), aged.map(add)),
                times: Some(ByAge::new(young.map(times), aged.map(times))),
            });
        };
        let elder = scorer.case.elder();
        let need = elder.care_level;
        required(level_bit(need), &|known, is_young| {
            scorer.care_chance(known, is_young, need)
        });
        for service in elder.required().iter() {
            required(service_bit(service), &|known, is_young| {
                scorer.service_chance(known, is_young, service)
            });
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

/// Nothing for each code, and minus infinity where a rule excludes; `None` where none does.
fn allowed(scorer: &Scorer<'_>) -> [Option<Worth>; CODES] {
    let case = scorer.case;
    let elder = case.elder();
    let (cities, any) = (
        &case.limits().cities,
        case.money().funding != Funding::SchemePlace,
    );
    let may_be: [(Code, Vec<bool>); 3] = [
        (
            Code::City,
            scorer
                .context
                .gazetteer()
                .cities()
                .map(|city| cities.is_empty() || cities.contains(city))
                .collect(),
        ),
        (
            Code::Membership,
            Membership::all()
                .map(|membership| {
                    let fits = any || membership.scheme.may_fit(elder.care_level);
                    !membership.is_out && fits
                })
                .collect(),
        ),
        (
            Code::Residents,
            all_residents()
                .map(|residents| residents.is_empty() || residents.contains(elder.resident_of))
                .collect(),
        ),
    ];
    let mut all = [None; CODES];
    for (code, may_be) in may_be {
        let excludes = may_be.contains(&false);
        if let Some(place) = all.get_mut(code as usize).filter(|_| excludes) {
            let worth = |may_be| if may_be { 0.0 } else { f32::NEG_INFINITY };
            *place = Some(table(may_be.into_iter().map(worth)));
        }
    }
    all
}

/// The chance that a membership turns out to fit, where the case asks for a member.
fn fitting(scorer: &Scorer<'_>) -> Option<Worth> {
    let case = scorer.case;
    if case.money().funding != Funding::SchemePlace {
        return None;
    }
    let wanted = PlaceType::fitting(case.elder().care_level);
    let believed = up(scorer.beliefs.place_type(wanted).get());
    Some(table(Membership::all().map(|membership| {
        if membership.scheme.place_types.is_empty() {
            believed
        } else {
            1.0
        }
    })))
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

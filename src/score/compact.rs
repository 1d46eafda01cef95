//! The same score from compact facts, for many facilities one after the other.
//!
//! What a case makes of a fact with few values is worked out once; for a facility it is
//! looked up and added in the order of the method. The numbers are those of
//! [`Prepared::evaluate`] bit for bit, which stays the definition. A facility of which the
//! compact facts are not all is given to it.

use super::block::{chance_within, within_ends};
use super::criteria::{Bit, Bound, cost_scale};
use super::decline::Decline;
use super::journey::HomeLegs;
use super::{Chance, Evaluation, Paid, Prepared, PriceRange};
use crate::case::{Criterion, Funding, Stance};
use crate::facility::{CareLevel, PlaceType, Served};
use crate::index::{
    Code, CompactPrice, CompactRow, DayNumber, Membership, Row, all_residents, level_bit,
    service_bit,
};
use crate::place::{Pace, Side};
use crate::units::{Currency, HkdPerMonth, Minutes};
use crate::vocabulary::{Word, WordSet};

/// What a yes-or-no fact gives: when it is aged and when it is young, each for known to be
/// so, not known, and known not to be so.
pub(super) struct YesOrNo<T> {
    mask: u64,
    aged: [T; 3],
    young: [T; 3],
}

impl<T: Copy> YesOrNo<T> {
    pub(super) fn of(&self, row: &CompactRow, is_young: bool) -> T {
        let [yes, unknown, no] = if is_young { self.young } else { self.aged };
        if row.offered & self.mask != 0 {
            yes
        } else if row.absent & self.mask != 0 {
            no
        } else {
            unknown
        }
    }
}

/// Where the utility of a criterion comes from.
pub(super) enum Term {
    Journey,
    Cost,
    Coded {
        code: Code,
        aged: Vec<[f64; 3]>,
        young: Vec<[f64; 3]>,
    },
    Mean {
        base: f64,
        facts: Vec<YesOrNo<[f64; 3]>>,
    },
}

impl Term {
    /// `None` for a criterion that compact facts say nothing of.
    fn new(bound: Bound) -> Option<Self> {
        let fact = |Bit { mask, young, aged }| YesOrNo { mask, aged, young };
        let all = |ends: Vec<[f64; 3]>| ends.into_iter().map(within_ends).collect();
        match bound {
            Bound::Full => None,
            Bound::Journey(_) => Some(Self::Journey),
            Bound::Cost(_) => Some(Self::Cost),
            Bound::Coded { code, young, aged } => Some(Self::Coded {
                code,
                aged: all(aged),
                young: all(young),
            }),
            Bound::Mean { base, bits } => Some(Self::Mean {
                base,
                facts: bits.into_iter().map(fact).collect(),
            }),
        }
    }
}

/// What a month costs the elder.
#[derive(Clone, Copy, Default)]
pub(super) struct Costs {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) likely: f64,
    /// The mean of the utilities of the points.
    pub(super) utility: f64,
    /// The chance to keep within the cap.
    pub(super) within: f64,
}

/// The memberships that there are.
const MEMBERSHIPS: usize = 1 << (2 + PlaceType::ALL.len());

/// A case against compact facts.
pub(crate) struct Compact<'p> {
    prepared: &'p Prepared<'p, 'p>,
    need: CareLevel,
    rows: &'p [CompactRow],
    prices: &'p [CompactPrice],
    /// The codes that a rule looks at, each with the values that it does not exclude.
    allowed: Vec<(Code, u64)>,
    /// The memberships without a place type, and the chance that they have the wanted one.
    open_places: u64,
    place_chance: f64,
    age: u8,
    /// The day of the ranking: facts young until earlier days are aged, and prices a floor.
    date: DayNumber,
    floor: DayNumber,
    /// The needed level and services: the chance of each, below 0 where it is not served.
    required: Vec<YesOrNo<f64>>,
    /// By criterion; none where compact facts do not say enough of all.
    terms: Vec<Term>,
    rates: [Option<f64>; Currency::ALL.len()],
    /// The sides that every home can reach.
    reached: [bool; Side::ALL.len()],
    paces: [Pace; 2],
    minutes_cap: f64,
    scale: Decline,
    cap: f64,
    /// What somebody else pays, by membership.
    paid: [Paid; MEMBERSHIPS],
    /// What an unknown price costs where nobody else pays, on each side.
    unknown: [Costs; Side::ALL.len()],
}

/// The codes of the values for which this is so.
fn codes(are: impl Iterator<Item = bool>) -> u64 {
    let so = (0..64).zip(are).filter(|(_, is)| *is);
    so.fold(0, |all, (code, _)| all | 1 << code)
}

/// A fact that a rule requires, with the chance that it passes; below 0 where it does not.
fn required(mask: u64, chance: impl Fn(Served, bool) -> Chance) -> YesOrNo<f64> {
    let all = |is_young| {
        [Served::Yes, Served::Unknown, Served::No].map(|known| {
            let chance = chance(known, is_young);
            match chance.state {
                Served::No => -1.0,
                Served::Yes | Served::Unknown => chance.yes,
            }
        })
    };
    YesOrNo {
        mask,
        aged: all(false),
        young: all(true),
    }
}

impl<'p> Compact<'p> {
    pub(crate) fn new(prepared: &'p Prepared<'p, 'p>) -> Self {
        let catalog = prepared.catalog;
        let index = catalog.index();
        let case = prepared.scorer.case;
        let elder = case.elder();
        let need = elder.care_level;
        let (rows, prices) = index.compact.at(need);
        let is_asked = case.money().funding == Funding::SchemePlace;
        let mut allowed = Vec::new();
        let mut allow = |code: Code, codes| allowed.push((code, codes));
        let cities = &case.limits().cities;
        if !cities.is_empty() {
            let all = catalog.gazetteer().cities();
            allow(Code::City, codes(all.map(|city| cities.contains(city))));
        }
        let may_live =
            Membership::all().map(|of| !of.is_out && (!is_asked || of.scheme.may_fit(need)));
        allow(Code::Membership, codes(may_live));
        let taken = |sides: WordSet<Side>| sides.is_empty() || sides.contains(elder.resident_of);
        allow(Code::Residents, codes(all_residents().map(taken)));
        let is_open = Membership::all().map(|of| is_asked && of.scheme.place_types.is_empty());
        let mut paid = [Paid::Nothing; MEMBERSHIPS];
        for (place, membership) in paid.iter_mut().zip(Membership::all()) {
            *place = Paid::at(&membership.scheme, case);
        }
        let care = |known, is_young| prepared.scorer.care_chance(known, is_young, need);
        let services = elder.required().iter().map(|service| {
            let offered =
                |known, is_young| prepared.scorer.service_chance(known, is_young, service);
            required(service_bit(service), offered)
        });
        let criteria = Criterion::ALL.iter();
        let terms: Option<Vec<Term>> = criteria
            .map(|criterion| {
                Term::new(
                    criterion
                        .measure()
                        .bound(&prepared.scorer, catalog.ratings()),
                )
            })
            .collect();
        let mut compact = Self {
            prepared,
            need,
            rows,
            prices,
            allowed,
            open_places: codes(is_open),
            place_chance: prepared
                .scorer
                .beliefs
                .place_type(PlaceType::fitting(need))
                .get(),
            age: elder.age.unwrap_or(u8::MAX),
            // Without a day nothing known is young, and only a price without a date a floor.
            date: prepared.scorer.date.map_or(DayNumber::LAST, DayNumber::of),
            floor: prepared.scorer.date.map_or(DayNumber::FIRST, DayNumber::of),
            required: [required(level_bit(need), care)]
                .into_iter()
                .chain(services)
                .collect(),
            terms: terms.unwrap_or_default(),
            rates: [Currency::Hkd, Currency::Cny, Currency::Mop].map(|of| prepared.scorer.rate(of)),
            reached: [Side::HongKong, Side::Macao, Side::Mainland].map(|side| {
                let mut homes = prepared.scorer.homes.iter();
                homes.all(|home| home.side == side || !home.towards(side).is_empty())
            }),
            paces: [catalog.paces().low(), catalog.paces().high()],
            minutes_cap: case.limits().visit.map_or(f64::INFINITY, Minutes::get),
            scale: cost_scale(case),
            cap: case.money().cap.map_or(f64::INFINITY, HkdPerMonth::get),
            paid,
            unknown: [Costs::default(); Side::ALL.len()],
        };
        compact.unknown = [Side::HongKong, Side::Macao, Side::Mainland]
            .map(|side| compact.costs_of_points(PriceRange::UNKNOWN, false, side, Paid::Nothing));
        compact
    }

    /// The compact facts of a row and its price, where these are all that a score needs.
    pub(super) fn facts(&self, row: Row) -> Option<(&'p CompactRow, CompactPrice)> {
        let (facts, price) = match (self.rows.get(row.0), self.prices.get(row.0)) {
            (Some(facts), Some(price)) => (facts, *price),
            _ => self.prepared.catalog.changed_facts(row, self.need)?,
        };
        (facts.is_whole && !self.terms.is_empty()).then_some((facts, price))
    }

    /// All numbers of the facility in a row, by the definition.
    pub(super) fn by_definition(&self, row: Row) -> Option<Evaluation> {
        let facility = self.prepared.catalog.facility_at(row)?;
        self.prepared.evaluate(row, facility, |_| ())
    }

    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }

    pub(super) const fn scale(&self) -> Decline {
        self.scale
    }

    /// The most that it may cost, and the longest that the journey may take; infinite where
    /// the case does not say.
    pub(super) const fn caps(&self) -> [f64; 2] {
        [self.cap, self.minutes_cap]
    }

    pub(super) fn has_visitors(&self) -> bool {
        !self.prepared.scorer.homes.is_empty()
    }

    /// The homes that visit.
    pub(super) fn homes(&self) -> &[HomeLegs] {
        &self.prepared.scorer.homes
    }

    /// Whether every home that visits can reach a side.
    pub(super) fn can_reach(&self, side: Side) -> bool {
        self.reached
            .get(side.index())
            .is_some_and(|reached| *reached)
    }

    /// The low and the high pace.
    pub(super) const fn paces(&self) -> [Pace; 2] {
        self.paces
    }

    /// Kilometres from a row to the far end of each crossing.
    pub(super) fn far_km(&self, row: Row) -> &'p [f64] {
        self.prepared.catalog.far_km(row)
    }

    pub(super) const fn weights(&self) -> &[f64; Criterion::ALL.len()] {
        self.prepared.scorer.weights.values()
    }

    pub(super) const fn stance(&self) -> Stance {
        self.prepared.scorer.case.stance()
    }

    pub(super) fn is_young(&self, row: &CompactRow) -> bool {
        self.date <= row.facts_until
    }

    /// Whether its price is only a floor.
    pub(super) fn is_old(&self, row: &CompactRow) -> bool {
        row.prices_until < self.floor
    }

    /// The chance that it has the place that is asked for.
    pub(super) fn place_chance(&self, row: &CompactRow) -> f64 {
        let [_, membership, ..] = row.codes;
        if self.open_places & 1 << membership == 0 {
            1.0
        } else {
            self.place_chance
        }
    }

    /// The chance to keep within the cap on the cost, from that of the points.
    pub(super) fn cost_chance(&self, high: f64, within: f64) -> f64 {
        if self.cap < high { within } else { 1.0 }
    }

    /// The chance to fit as far as no number counts; `None` where a rule excludes it.
    pub(super) fn fits(&self, row: &CompactRow, is_young: bool) -> Option<f64> {
        let is_allowed = |(code, values): &(Code, u64)| {
            let value = row.codes.get(*code as usize).copied().unwrap_or_default();
            values & 1 << value != 0
        };
        if row.min_age > self.age || !self.allowed.iter().all(is_allowed) {
            return None;
        }
        let mut fit = 1.0;
        for fact in &self.required {
            let chance = fact.of(row, is_young);
            if chance < 0.0 {
                return None;
            }
            fit *= chance;
        }
        Some(fit)
    }

    /// The published price in HKD, and what somebody else pays of it.
    pub(super) fn price(&self, row: &CompactRow, price: CompactPrice) -> (PriceRange, Paid) {
        let [_, membership, .., currency] = row.codes;
        let rate = self.rates.get(usize::from(currency)).copied().flatten();
        let paid = self.paid.get(usize::from(membership)).copied();
        let range = match rate {
            Some(rate) if !price.is_unknown() => PriceRange {
                low: price.low() * rate,
                high: price.high().map_or(f64::INFINITY, |high| high * rate),
            },
            // A currency without a rate says nothing in HKD.
            _ => PriceRange::UNKNOWN,
        };
        (range, paid.unwrap_or(Paid::Nothing))
    }

    /// What a price costs the elder.
    pub(super) fn costs(&self, range: PriceRange, is_old: bool, side: Side, paid: Paid) -> Costs {
        if range == PriceRange::UNKNOWN && paid == Paid::Nothing {
            let [hong_kong, macao, mainland] = self.unknown;
            return match side {
                Side::HongKong => hong_kong,
                Side::Macao => macao,
                Side::Mainland => mainland,
            };
        }
        self.costs_of_points(range, is_old, side, paid)
    }

    /// Section 6 of the method in one pass over the points.
    fn costs_of_points(&self, range: PriceRange, is_old: bool, side: Side, paid: Paid) -> Costs {
        let is_old = is_old && range != PriceRange::UNKNOWN;
        let off = |price| paid.off(HkdPerMonth::trusted(price)).get();
        let (mut likely, mut utility, mut within, mut count) = (0.0, 0.0, 0.0, 0.0);
        let typical = self.prepared.scorer.prior.prices(side).as_slice();
        range.each_point(typical, |price, share| {
            for (factor, of_factor) in self.factors(is_old) {
                let (left, share) = (off(price * factor), share * of_factor);
                likely += share * left;
                utility += share * self.scale.of(left).get();
                within += if left <= self.cap { share } else { 0.0 };
                count += 1.0;
            }
        });
        Costs {
            low: off(range.low),
            high: off(if is_old { f64::INFINITY } else { range.high }),
            likely,
            utility,
            within: chance_within(within, count),
        }
    }

    /// The factors on a price.
    pub(super) fn factors(&self, is_old: bool) -> &[(f64, f64)] {
        if is_old {
            self.prepared.scorer.prior.old_price.as_slice()
        } else {
            &[(1.0, 1.0)]
        }
    }
}

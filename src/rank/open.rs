//! What answers may still change about a facility, for whoever follows them without the
//! tables: the page for the family.

use super::{RankedFacility, Ranking};
use crate::answers::{Fact, counts_from};
use crate::case::Criterion;
use crate::facility::{CareLevel, Facility, Service};
use crate::place::WayHome;
use crate::score::{Chance, Confirmation, Paid, Prepared};
use crate::units::{Currency, Day, Points, Share};
use crate::vocabulary::Word;

/// The facts that rules and criteria take from a facility and that it may be asked for, as
/// they are before any answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OpenFacts {
    /// The needed level of care and those above it.
    pub(crate) levels: Vec<Chance>,
    /// The currency of its fees, and the same levels where a price in another currency has
    /// taken the place of the fees, some of which show a level.
    pub(crate) without_fees: Option<(Currency, Vec<Chance>)>,
    /// The services that are needed or wished.
    pub(crate) services: Vec<(Service, Chance)>,
    /// The chances of the rules that are open beside those on levels and services: the cost
    /// cap, the cap on journeys, the place type.
    pub(crate) cost_cap: Option<Share>,
    pub(crate) visit_cap: Option<Share>,
    pub(crate) place_type: Option<Share>,
    /// What somebody else pays of its price.
    pub(crate) paid: Paid,
}

impl RankedFacility<'_, '_> {
    /// What answers may change about it; `None` where it has answers already.
    pub(crate) fn open_facts(&self) -> Option<OpenFacts> {
        let (prepared, facility) = (self.prepared, self.facility);
        if prepared.catalog.answers_of(&facility.id).next().is_some() {
            return None;
        }
        let elder = self.case().elder();
        let services = elder.required().union(elder.wishes);
        let mut open = OpenFacts {
            levels: levels(prepared, facility),
            without_fees: facility.fees.as_ref().map(|fees| {
                let mut bare = facility.clone();
                bare.fees = None;
                (fees.currency, levels(prepared, &bare))
            }),
            services: services
                .iter()
                .map(|service| (service, prepared.scorer.offers(facility, service)))
                .collect(),
            cost_cap: None,
            visit_cap: None,
            place_type: None,
            paid: Paid::at(&facility.scheme, self.case()),
        };
        for rule in self.open_rules() {
            match rule.question {
                Confirmation::Care(_) | Confirmation::Service(_) => {}
                Confirmation::CostCap { .. } => open.cost_cap = Some(rule.chance),
                Confirmation::VisitCap { .. } => open.visit_cap = Some(rule.chance),
                Confirmation::PlaceType(_) => open.place_type = Some(rule.chance),
            }
        }
        Some(open)
    }

    /// The first day of which an answer to a fact counts against the row; `None` where every
    /// one does.
    pub(crate) fn answer_counts_from(&self, fact: Fact) -> Option<Day> {
        counts_from(self.facility, fact)
    }

    /// The points of a criterion where they are more than its utility, which is known.
    pub(crate) fn open_points(&self, criterion: Criterion) -> Option<Points> {
        let utility = self.evaluation.utility(criterion);
        let points = self.points(criterion);
        let known = Points::known(utility.low().get());
        (!utility.is_point() || points != known).then_some(points)
    }
}

/// The levels of care from the needed one on.
fn levels(prepared: &Prepared<'_, '_>, facility: &Facility) -> Vec<Chance> {
    let serving = facility.serving();
    let from_need = needed(prepared);
    from_need
        .map(|level| prepared.scorer.serves(facility, serving, level))
        .collect()
}

fn needed(prepared: &Prepared<'_, '_>) -> impl Iterator<Item = CareLevel> {
    let need = prepared.scorer.case.elder().care_level;
    let levels = CareLevel::ALL.iter().copied();
    levels.filter(move |level| *level >= need)
}

impl Ranking<'_, '_> {
    /// Hong Kong dollars for one unit of a currency, as the case or the catalog has it.
    pub(crate) fn hkd_for_one(&self, currency: Currency) -> Option<f64> {
        self.prepared.scorer.rate(currency)
    }

    /// The points of unknown stars, and the chance that stars that have lapsed still hold.
    pub(crate) fn stars_believed(&self) -> (&Points, f64) {
        let prepared = &self.prepared;
        (
            &prepared.scorer.prior.stars,
            prepared.scorer.beliefs.holds().stars,
        )
    }

    /// The last day up to `last` on which every facility is scored as on the day of the
    /// ranking: none of its facts grows old, no answer of a later day counts, and the same
    /// crossings are open. `None` without a day.
    pub(crate) fn unchanged_until(&self, last: Day) -> Option<Day> {
        let day = self.prepared.scorer.date?;
        let mut until = last.max(day);
        for answer in self.prepared.catalog.answers().as_slice() {
            if answer.asked_on > day {
                until = until.min(answer.asked_on.plus_days(-1)?);
            }
        }
        until = self.same_crossings_until(day, until);
        let prepared: &Prepared<'_, '_> = &self.prepared;
        for (row, facility) in prepared.rows() {
            let mut ends = self.young_until(facility);
            ends.retain(|end| (day..until).contains(end));
            ends.sort_unstable();
            for end in ends {
                let mut later = prepared.clone();
                later.scorer.date = end.plus_days(1);
                let now = prepared.evaluate(row, facility, |_| {});
                if later.evaluate(row, facility, |_| {}) != now {
                    until = until.min(end);
                    break;
                }
            }
        }
        Some(until)
    }

    /// The last day up to `last` on which the crossings can be used that can be on `day`.
    fn same_crossings_until(&self, day: Day, last: Day) -> Day {
        let (catalog, limits) = (self.catalog(), self.case().limits());
        let usable = |day| {
            let way_home = WayHome::new(limits.return_time, limits.visit_day, Some(day));
            let crossings = catalog.crossings().iter();
            let usable = crossings.map(|crossing| catalog.context().can_use(crossing, way_home));
            usable.collect::<Vec<_>>()
        };
        let now = usable(day);
        let later = |of: &Day| of.plus_days(1).filter(|of| *of <= last);
        let same = std::iter::successors(Some(day), later).take_while(|of| usable(*of) == now);
        same.last().unwrap_or(day)
    }

    /// The days after which a fact of a facility is old.
    fn young_until(&self, facility: &Facility) -> Vec<Day> {
        let elder = self.case().elder();
        let levels = needed(&self.prepared).map(|level| facility.level_until(level));
        let services = elder.required().union(elder.wishes);
        let services = services.iter().map(|of| facility.service_until(of));
        let rating = facility.rating();
        let stars = rating.and_then(|rating| Day::new(rating.last_year(), 12, 31).ok());
        let others = [
            facility.medical_until(),
            facility.price_until(elder.care_level),
            stars,
        ];
        levels.chain(services).chain(others).flatten().collect()
    }
}

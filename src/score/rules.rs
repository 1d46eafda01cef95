//! Who is eligible: the rules that come before any score.

use super::Subject;
use crate::case::{Funding, Home};
use crate::facility::{CareLevel, Facility, FacilityStatus, Kind, PlaceType, Served, Service};
use crate::place::{City, Side};
use crate::units::{HkdPerMonth, Interval, Minutes, Points, Share};
use crate::vocabulary::{WordSet, vocabulary};

vocabulary! {
    /// A rule of eligibility.
    #[non_exhaustive]
    "rule": pub enum Rule {
        /// People must be able to live there.
        Residence = "residence",
        /// It must take residents of the elder's side.
        Residents = "residents",
        /// The elder must be old enough for it.
        Age = "age",
        /// The needed level of care must be served.
        Care = "care",
        /// The required services must be offered.
        RequiredServices = "required_services",
        /// It must be in one of the cities the case names.
        Cities = "cities",
        /// It must cost no more than the cap.
        CostCap = "cost_cap",
        /// The journey must take no longer than the cap.
        VisitCap = "visit_cap",
        /// A crossing must lead there.
        Reachable = "reachable",
        /// For a scheme place, it must be a member with the right place type.
        SchemePlace = "scheme_place",
    }
}

/// Why a facility is not eligible.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Exclusion<'a> {
    /// Nobody lives there.
    NotAResidence,
    /// It is planned or closed.
    NotOpen(FacilityStatus),
    /// It takes only residents of these sides.
    ResidentsNotTaken {
        /// Whose resident the elder is.
        resident_of: Side,
        /// Whose residents it takes.
        taken: WordSet<Side>,
    },
    /// The elder is younger than the least age it takes.
    BelowItsAge {
        /// The elder's age in years.
        age: u8,
        /// The least age.
        least: u8,
    },
    /// It does not serve the needed level.
    CareNotServed(CareLevel),
    /// It does not offer a required service.
    ServiceAbsent(Service),
    /// It is in a city the case does not name.
    OtherCity(&'a City),
    /// At its least it costs more than the cap.
    TooDear {
        /// The least it costs the elder.
        at_least: HkdPerMonth,
        /// The cap.
        cap: HkdPerMonth,
    },
    /// At its shortest the journey takes longer than the cap.
    TooFar {
        /// The shortest journey.
        at_least: Minutes,
        /// The cap.
        cap: Minutes,
    },
    /// No open crossing joins the sides.
    Unreachable {
        /// From where.
        home: &'a Home,
        /// To which side.
        side: Side,
    },
    /// It is not a member of the scheme.
    NotAMember,
    /// It is a member without the place type that fits.
    NoFittingPlace {
        /// The type that fits.
        wanted: PlaceType,
        /// The types it has.
        offered: WordSet<PlaceType>,
    },
}

impl Exclusion<'_> {
    /// The rule that excludes.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Self::NotAResidence | Self::NotOpen(_) => Rule::Residence,
            Self::ResidentsNotTaken { .. } => Rule::Residents,
            Self::BelowItsAge { .. } => Rule::Age,
            Self::CareNotServed(_) => Rule::Care,
            Self::ServiceAbsent(_) => Rule::RequiredServices,
            Self::OtherCity(_) => Rule::Cities,
            Self::TooDear { .. } => Rule::CostCap,
            Self::TooFar { .. } => Rule::VisitCap,
            Self::Unreachable { .. } => Rule::Reachable,
            Self::NotAMember | Self::NoFittingPlace { .. } => Rule::SchemePlace,
        }
    }
}

/// What must be asked of a facility before it can be relied on.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Confirmation {
    /// Does it serve the needed level?
    Care(CareLevel),
    /// Does it offer a required service?
    Service(Service),
    /// Does it keep within the cost cap?
    CostCap {
        /// What it costs the elder as far as known.
        cost: Interval<HkdPerMonth>,
        /// The cap.
        cap: HkdPerMonth,
    },
    /// Is the journey within the cap?
    VisitCap {
        /// The journey as far as known.
        minutes: Interval<Minutes>,
        /// The cap.
        cap: Minutes,
    },
    /// Does it have the place type that fits?
    PlaceType(PlaceType),
}

impl Confirmation {
    /// The rule that asks.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Care(_) => Rule::Care,
            Self::Service(_) => Rule::RequiredServices,
            Self::CostCap { .. } => Rule::CostCap,
            Self::VisitCap { .. } => Rule::VisitCap,
            Self::PlaceType(_) => Rule::SchemePlace,
        }
    }
}

/// A rule that is open: what must be asked, and the chance that the answer lets the
/// facility pass.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct OpenRule {
    /// What must be asked.
    pub question: Confirmation,
    /// The chance that the facility passes.
    pub chance: Share,
}

/// What a rule answers when it does not simply pass.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Finding<'a> {
    Exclude(Exclusion<'a>),
    Open(OpenRule),
}

impl<'a> super::Scorer<'a> {
    /// Puts every rule to a facility, in their order; rules that pass are silent.
    pub(crate) fn rules(
        &self,
        facility: &'a Facility,
        subject: &Subject<'_>,
        mut answer: impl FnMut(Finding<'a>),
    ) {
        use Finding::Exclude;
        let case = self.case;
        let elder = case.elder();
        let need = elder.care_level;
        let open = |question, chance| {
            let chance = Share::trusted(chance);
            Finding::Open(OpenRule { question, chance })
        };
        if facility.kind == Kind::ServiceCentre {
            answer(Exclude(Exclusion::NotAResidence));
        } else if facility.status != FacilityStatus::Open {
            answer(Exclude(Exclusion::NotOpen(facility.status)));
        }
        if !facility.takes(elder.resident_of) {
            answer(Exclude(Exclusion::ResidentsNotTaken {
                resident_of: elder.resident_of,
                taken: facility.residents,
            }));
        }
        if let (Some(age), Some(least)) = (elder.age, facility.min_age)
            && age < least
        {
            answer(Exclude(Exclusion::BelowItsAge { age, least }));
        }
        let serves = self.serves(facility, subject.serving, need);
        match serves.state {
            Served::Yes => {}
            Served::No => answer(Exclude(Exclusion::CareNotServed(need))),
            Served::Unknown => answer(open(Confirmation::Care(need), serves.yes)),
        }
        for service in elder.required().iter() {
            let offers = self.offers(facility, service);
            match offers.state {
                Served::Yes => {}
                Served::No => answer(Exclude(Exclusion::ServiceAbsent(service))),
                Served::Unknown => answer(open(Confirmation::Service(service), offers.yes)),
            }
        }
        let cities = &case.limits().cities;
        if !cities.is_empty() && !cities.contains(&facility.city) {
            answer(Exclude(Exclusion::OtherCity(&facility.city)));
        }
        if let Some(cap) = case.money().cap {
            let cost = subject.cost.to_elder.range();
            if cost.low() > cap {
                answer(Exclude(Exclusion::TooDear {
                    at_least: cost.low(),
                    cap,
                }));
            } else if cap < cost.high() {
                let chance = subject.cost.points.chance_within(cap.get());
                answer(open(Confirmation::CostCap { cost, cap }, chance));
            }
        }
        if let (Some(cap), Some(minutes)) = (case.limits().visit, subject.minutes) {
            if minutes.low() > cap {
                answer(Exclude(Exclusion::TooFar {
                    at_least: minutes.low(),
                    cap,
                }));
            } else if cap < minutes.high() {
                let points = Points::five(minutes.low().get(), minutes.high().get());
                let chance = points.chance_within(cap.get());
                answer(open(Confirmation::VisitCap { minutes, cap }, chance));
            }
        }
        // With all ways known there is nothing unreachable to look for.
        if subject.minutes.is_none() {
            for (home, way) in self.ways(facility, subject.far_km) {
                if way.is_none() {
                    let side = facility.city.side();
                    answer(Exclude(Exclusion::Unreachable { home, side }));
                }
            }
        }
        if case.money().funding == Funding::SchemePlace {
            let wanted = PlaceType::fitting(need);
            let offered = facility.scheme.place_types;
            if !facility.scheme.is_member() {
                answer(Exclude(Exclusion::NotAMember));
            } else if !facility.scheme.may_fit(need) {
                answer(Exclude(Exclusion::NoFittingPlace { wanted, offered }));
            } else if offered.is_empty() {
                let chance = self.beliefs.place_type(wanted).get();
                answer(open(Confirmation::PlaceType(wanted), chance));
            }
        }
    }
}

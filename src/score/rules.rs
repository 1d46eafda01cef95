//! Who is eligible: eight rules that come before any score.

use crate::case::{Funding, Home};
use crate::facility::{CareLevel, Facility, Kind, PlaceType, Served, Service};
use crate::place::{City, Side};
use crate::units::{HkdPerMonth, Interval, Minutes};
use crate::vocabulary::{WordSet, vocabulary};

vocabulary! {
    /// A rule of eligibility.
    "rule": pub enum Rule {
        /// People must be able to live there.
        Residence = "residence",
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
            Self::NotAResidence => Rule::Residence,
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

/// What a rule answers when it does not simply pass.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Finding<'a> {
    Exclude(Exclusion<'a>),
    Confirm(Confirmation),
}

impl<'a> super::Prepared<'a> {
    /// Puts every rule to a facility, in their order; rules that pass are silent.
    pub(crate) fn rules(
        &self,
        facility: &'a Facility,
        far_km: &[f64],
        minutes: Option<Interval<Minutes>>,
        to_elder: Interval<HkdPerMonth>,
        mut answer: impl FnMut(Finding<'a>),
    ) {
        use Finding::{Confirm, Exclude};
        let case = self.case;
        let need = case.elder().care_level;
        if facility.kind == Kind::ServiceCentre {
            answer(Exclude(Exclusion::NotAResidence));
        }
        match facility.serves(need) {
            Served::Yes => {}
            Served::No => answer(Exclude(Exclusion::CareNotServed(need))),
            Served::Unknown => answer(Confirm(Confirmation::Care(need))),
        }
        for service in case.elder().needs.without(facility.services).iter() {
            if facility.services_absent.contains(service) {
                answer(Exclude(Exclusion::ServiceAbsent(service)));
            } else {
                answer(Confirm(Confirmation::Service(service)));
            }
        }
        let cities = &case.limits().cities;
        if !cities.is_empty() && !cities.contains(&facility.city) {
            answer(Exclude(Exclusion::OtherCity(&facility.city)));
        }
        if let Some(cap) = case.money().cap {
            if to_elder.low() > cap {
                answer(Exclude(Exclusion::TooDear {
                    at_least: to_elder.low(),
                    cap,
                }));
            } else if to_elder.contains(cap) {
                answer(Confirm(Confirmation::CostCap {
                    cost: to_elder,
                    cap,
                }));
            }
        }
        if let (Some(cap), Some(minutes)) = (case.limits().visit, minutes) {
            if minutes.low() > cap {
                answer(Exclude(Exclusion::TooFar {
                    at_least: minutes.low(),
                    cap,
                }));
            } else if minutes.contains(cap) {
                answer(Confirm(Confirmation::VisitCap { minutes, cap }));
            }
        }
        // With all ways known there is nothing unreachable to look for.
        if minutes.is_none() {
            for (home, way) in self.ways(facility, far_km) {
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
                answer(Confirm(Confirmation::PlaceType(wanted)));
            }
        }
    }
}

//! Why a facility is left out, the least change that would let it in, and why the
//! scheme does not take an elder.

use super::place::sources;
use super::{Block, Lang, answered, care_level, city, facility_name, place_type, service, side};
use crate::case::SchemeCondition;
use crate::rank::Excluded;
use crate::score::Exclusion;
use crate::text;
use crate::units::{HkdPerMonth, grouped};

/// Why a facility is left out, the least change that would let it in, what it answered,
/// and its sources.
#[must_use]
pub fn explain_exclusion(lang: Lang, out: &Excluded<'_, '_>) -> Vec<Block> {
    let facility = out.facility();
    let reasons = out.reasons();
    let reasons = reasons
        .iter()
        .map(|reason| lang.sentences([exclusion(lang, reason), least_change(lang, reason)]));
    let mut page = vec![
        Block::Title(text!(
            lang,
            "exclusion-title",
            name = facility_name(lang, facility),
            city = city(lang, &facility.city),
        )),
        Block::List(reasons.collect()),
    ];
    page.extend(answered(lang, &out.answers(), &out.conflicts()));
    page.extend(sources(lang, facility));
    page
}

/// Why a facility is not eligible, as a whole sentence.
#[must_use]
pub fn exclusion(lang: Lang, reason: &Exclusion<'_>) -> String {
    match reason {
        Exclusion::NotAResidence => text!(lang, "exclusion-not-a-residence"),
        Exclusion::NotOpen(_) => text!(lang, "exclusion-not-open"),
        Exclusion::ResidentsNotTaken { resident_of, taken } => text!(
            lang,
            "exclusion-residents",
            taken = lang.list_and(taken.iter().map(|of| side(lang, of))),
            side = side(lang, *resident_of),
        ),
        Exclusion::BelowItsAge { age, least } => {
            text!(lang, "exclusion-age", age = *age, least = *least)
        }
        Exclusion::CareNotServed(level) => {
            let level = care_level(lang, *level);
            text!(lang, "exclusion-care", level = level)
        }
        Exclusion::ServiceAbsent(absent) => {
            let absent = service(lang, *absent);
            text!(lang, "exclusion-service", service = absent)
        }
        Exclusion::OtherCity(other) => text!(lang, "exclusion-city", city = city(lang, other)),
        Exclusion::TooDear { at_least, cap } => text!(
            lang,
            "exclusion-cost",
            cost = at_least.to_string(),
            cap = cap.to_string(),
        ),
        Exclusion::TooFar { at_least, cap } => text!(
            lang,
            "exclusion-journey",
            minutes = format!("{:.0}", at_least.get()),
            cap = format!("{:.0}", cap.get()),
        ),
        Exclusion::Unreachable { home, side: to } => text!(
            lang,
            "exclusion-unreachable",
            home = &*home.label,
            side = side(lang, *to),
        ),
        Exclusion::NotAMember => text!(lang, "exclusion-not-a-member"),
        Exclusion::NoFittingPlace { wanted, .. } => {
            let wanted = place_type(lang, *wanted);
            text!(lang, "exclusion-place-type", place = wanted)
        }
    }
}

/// The least change to the case, or to the facts, that takes a reason away.
fn least_change(lang: Lang, reason: &Exclusion<'_>) -> String {
    match reason {
        Exclusion::NotAResidence
        | Exclusion::NotOpen(_)
        | Exclusion::ResidentsNotTaken { .. }
        | Exclusion::BelowItsAge { .. } => text!(lang, "exclusion-not-a-residence.change"),
        Exclusion::CareNotServed(_) => text!(lang, "exclusion-care.change"),
        Exclusion::ServiceAbsent(absent) => {
            let absent = service(lang, *absent);
            text!(lang, "exclusion-service.change", service = absent)
        }
        Exclusion::OtherCity(other) => {
            text!(lang, "exclusion-city.change", city = city(lang, other))
        }
        // Limits are rounded up, so that the limit that is printed is enough.
        Exclusion::TooDear { at_least, .. } => {
            let cap = HkdPerMonth::new(at_least.get().ceil()).unwrap_or(*at_least);
            text!(lang, "exclusion-cost.change", cap = cap.to_string())
        }
        Exclusion::TooFar { at_least, .. } => {
            let cap = grouped(at_least.get().ceil());
            text!(lang, "exclusion-journey.change", cap = cap)
        }
        Exclusion::Unreachable { .. } => text!(lang, "exclusion-unreachable.change"),
        Exclusion::NotAMember => text!(lang, "exclusion-not-a-member.change"),
        Exclusion::NoFittingPlace { .. } => text!(lang, "exclusion-place-type.change"),
    }
}

/// Why the scheme does not take an elder, as a whole sentence.
#[must_use]
pub fn condition(lang: Lang, condition: &SchemeCondition) -> String {
    condition.told(lang)
}

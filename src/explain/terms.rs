//! The words of the domain: those of the Social Welfare Department in Hong Kong
//! and of the national standards on the mainland.

use super::Lang;
use crate::case::{Criterion, FundingKind, Home, Stance};
use crate::catalog::Catalog;
use crate::facility::{CareLevel, Facility, FeePart, FeeQuality, Medical, PlaceType, Service};
use crate::place::{City, Crossing, Gazetteer, Side};
use crate::score::Rule;
use crate::text;

/// A facility's name in a language, else in whichever there is.
#[must_use]
pub fn facility_name(lang: Lang, facility: &Facility) -> &str {
    let names = &facility.names;
    match lang.choose(&names.en, &names.zh_hant, &names.zh_hans) {
        "" => &facility.id,
        name => name,
    }
}

/// The policy with the telephones of the scheme's service centres.
const SERVICE_CENTRES: &str = "scheme_service_centres";

/// The telephone of a facility; of a member of the scheme without one those of the service
/// centres of the scheme, where the catalog has them; else that none is known.
#[must_use]
pub fn telephone(lang: Lang, facility: &Facility, catalog: &Catalog) -> String {
    if !facility.telephone.is_empty() {
        return facility.telephone.to_string();
    }
    let centres = catalog.policy(SERVICE_CENTRES);
    let says = centres
        .filter(|_| facility.scheme.is_member())
        .map(|of| lang.choose(&of.says_en, &of.says_zh_hant, &of.says_zh_hans));
    match says {
        Some(says) if !says.is_empty() => says.to_owned(),
        _ => text!(lang, "telephone-unknown"),
    }
}

/// A criterion as a column head or in a list.
#[must_use]
pub fn criterion(lang: Lang, criterion: Criterion) -> String {
    lang.word(criterion)
}

/// A city, by its code where it has no name in the language.
#[must_use]
pub fn city(lang: Lang, city: &City) -> String {
    let facts = city.facts();
    lang.choose(&facts.code, &facts.name_zh_hant, &facts.name_zh_hans)
        .to_owned()
}

/// A side of a boundary.
#[must_use]
pub fn side(lang: Lang, side: Side) -> String {
    lang.word(side)
}

/// A crossing.
#[must_use]
pub fn crossing(lang: Lang, crossing: &Crossing) -> &str {
    lang.choose(
        &crossing.name_en,
        &crossing.name_zh_hant,
        &crossing.name_zh_hans,
    )
}

/// A home: its own name, or else that of its district.
#[must_use]
pub fn home<'a>(lang: Lang, home: &'a Home, gazetteer: &'a Gazetteer) -> &'a str {
    let by_district = home.district().filter(|_| home.own_name().is_none());
    let (hant, hans) = by_district
        .and_then(|name| gazetteer.district(name))
        .map_or(("", ""), |district| {
            (&district.name_zh_hant, &district.name_zh_hans)
        });
    lang.choose(&home.label, hant, hans)
}

/// A level of care, in the words of each place: impairment in Hong Kong, loss of
/// ability on the mainland.
#[must_use]
pub fn care_level(lang: Lang, level: CareLevel) -> String {
    lang.word(level)
}

/// A medical model.
#[must_use]
pub fn medical(lang: Lang, medical: Medical) -> String {
    lang.word(medical)
}

/// A place type of the scheme.
#[must_use]
pub fn place_type(lang: Lang, place: PlaceType) -> String {
    lang.word(place)
}

/// Who pays.
#[must_use]
pub fn funding(lang: Lang, funding: FundingKind) -> String {
    lang.word(funding)
}

/// A stance.
#[must_use]
pub fn stance(lang: Lang, stance: Stance) -> String {
    lang.word(stance)
}

/// A part of the fee.
///
/// # Example
///
/// ```
/// use silverbay::explain::{fee_part, published_range};
/// use silverbay::facility::FeePart;
/// use silverbay::vocabulary::Word;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// // What a home publishes, part by part.
/// let home = catalog.facility("gz-cixin").ok_or("a home")?;
/// let fees = home.fees.as_ref().ok_or("its fees")?;
/// for part in FeePart::ALL {
///     if let Some(fee) = fees.part(*part) {
///         let fee = published_range(Lang::EN, fee, fees.currency);
///         println!("{}: {fee}", fee_part(Lang::EN, *part));
///     }
/// }
/// assert_eq!(fee_part(Lang::EN, FeePart::Meal), "meals");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn fee_part(lang: Lang, part: FeePart) -> String {
    lang.word(part)
}

/// How far a fee can be trusted.
#[must_use]
pub fn fee_quality(lang: Lang, quality: FeeQuality) -> String {
    lang.word(quality)
}

/// A rule of eligibility, as the reason why homes were left out.
#[must_use]
pub fn rule(lang: Lang, rule: Rule) -> String {
    lang.word(rule)
}

/// A service.
#[must_use]
pub fn service(lang: Lang, service: Service) -> String {
    lang.word(service)
}

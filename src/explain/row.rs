//! What a row of a ranking says of a facility: cost, journey, age and remarks.

use super::{
    Lang, answer_lines, cost_range, crossing, facility_name, fee_part, fee_quality, home,
    minutes_range, published_range, voucher_point,
};
use crate::case::Funding;
use crate::facility::{Facility, FeePart};
use crate::place::{Crossing, Mode, Standing};
use crate::rank::{RankedFacility, Ranking};
use crate::score::{Journey, PriceBasis};
use crate::text;
use crate::units::{AsOf, HkdPerMonth, Interval, grouped};
use crate::vocabulary::Word;

/// What the elder pays, who pays the difference, and the price it comes from with its
/// source and date; one line each. A price that is only typical is never shown as the
/// facility's.
#[must_use]
pub fn price_lines(
    lang: Lang,
    place: &RankedFacility<'_, '_>,
    ranking: &Ranking<'_, '_>,
) -> Vec<String> {
    let cost = place.cost();
    let likely = cost.to_elder.likely().to_string();
    let is_free = cost.to_elder.is_point() && cost.to_elder.high() == HkdPerMonth::ZERO;
    if cost.basis == PriceBasis::Typical && !is_free {
        let typical = text!(lang, "price-typical", cost = likely);
        let lines = [text!(lang, "price-none"), typical].into_iter();
        return lines.chain(cost_note(lang, place, ranking)).collect();
    }
    let mut lines = vec![cost_range(lang, cost.to_elder.range())];
    if !cost.to_elder.is_point() {
        lines.push(text!(lang, "price-likely", cost = likely));
    }
    lines.extend(cost_note(lang, place, ranking));
    if let Some((range, currency)) = cost.published {
        let price = published_range(lang, range, currency);
        let source = price_source(lang, place);
        lines.push(match cost.basis {
            PriceBasis::Part => text!(lang, "price-part", price = price, source = source),
            PriceBasis::Old => text!(lang, "price-old", price = price, source = source),
            PriceBasis::Published | PriceBasis::Typical => {
                text!(lang, "price-published", price = price, source = source)
            }
        });
    }
    lines
}

/// Who pays the difference between the price and what the elder pays, or that a supplement
/// is not paid here; `None` where the family pays the price itself.
pub(super) fn cost_note(
    lang: Lang,
    place: &RankedFacility<'_, '_>,
    ranking: &Ranking<'_, '_>,
) -> Option<String> {
    match ranking.case().money().funding {
        Funding::SelfFunded => None,
        Funding::SchemePlace => {
            let cost = place.cost();
            let is_paid = cost.to_elder != cost.hkd;
            is_paid.then(|| text!(lang, "cost-government-pays"))
        }
        Funding::PortableCssa(amount) => Some(if place.facility().scheme.is_member() {
            text!(lang, "cost-after-cssa", amount = amount.to_string())
        } else {
            text!(lang, "cost-no-cssa")
        }),
    }
}

/// What the elder pays in twelve months, at a price that is only typical where no other is
/// known.
///
/// # Example
///
/// ```
/// use silverbay::explain::year_cost;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// // A scheme place costs the elder nothing, this year as this month.
/// let first = ranking.top(1).next().ok_or("a home")?;
/// assert_eq!(year_cost(Lang::EN, &first), "HK$0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn year_cost(lang: Lang, place: &RankedFacility<'_, '_>) -> String {
    let cost = place.cost();
    let of_year = |month: HkdPerMonth| HkdPerMonth::trusted(month.get() * 12.0);
    let (low, high) = (cost.to_elder.low(), cost.to_elder.high());
    let is_free = cost.to_elder.is_point() && high == HkdPerMonth::ZERO;
    if cost.basis == PriceBasis::Typical && !is_free {
        let likely = of_year(cost.to_elder.likely()).to_string();
        return text!(lang, "price-typical", cost = likely);
    }
    let year = Interval::new(of_year(low), of_year(high));
    year.map_or_else(|_| String::new(), |year| cost_range(lang, year))
}

/// Where a price comes from and when: `press, 2026-02-02`.
pub(super) fn price_source(lang: Lang, place: &RankedFacility<'_, '_>) -> String {
    let facility = place.facility();
    let date = facility.price_date(place.case().elder().care_level);
    let date = date.map_or_else(|| text!(lang, "date-unknown"), |date| date.to_string());
    match facility.fees.as_ref().and_then(|fees| fees.quality) {
        Some(quality) => {
            let source = fee_quality(lang, quality);
            text!(lang, "cost-source", source = source, date = date)
        }
        None => date,
    }
}

/// The journey from each home and the crossing it leads over, and how precisely the
/// position is known; one line each.
#[must_use]
pub fn journey_lines(
    lang: Lang,
    place: &RankedFacility<'_, '_>,
    ranking: &Ranking<'_, '_>,
) -> Vec<String> {
    let journeys = journeys(lang, place, ranking);
    let is_visited = !journeys.is_empty();
    let mut lines: Vec<String> = journeys.into_iter().flatten().collect();
    if is_visited {
        lines.extend(position(lang, place.facility()));
    }
    lines
}

/// The same with one line for each home of the family: `Sha Tin 47–133 min, via Shenzhen Bay`.
///
/// # Example
///
/// ```
/// use silverbay::explain::journeys_by_home;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// let first = ranking.top(1).next().ok_or("a home")?;
/// let lines = journeys_by_home(Lang::EN, &first, &ranking);
/// assert!(lines[0].starts_with("Tai Po") && lines[1].starts_with("Nanshan"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn journeys_by_home(
    lang: Lang,
    place: &RankedFacility<'_, '_>,
    ranking: &Ranking<'_, '_>,
) -> Vec<String> {
    let journeys = journeys(lang, place, ranking);
    let is_visited = !journeys.is_empty();
    let lines = journeys.iter().map(|parts| journey_line(lang, parts));
    let position = position(lang, place.facility()).filter(|_| is_visited);
    lines.chain(position).collect()
}

/// The journey from each home, named where there are several, and the crossing it leads
/// over.
pub(super) fn journeys(
    lang: Lang,
    place: &RankedFacility<'_, '_>,
    ranking: &Ranking<'_, '_>,
) -> Vec<Vec<String>> {
    let all: Vec<_> = place.journeys().collect();
    let one = |journey: &Journey<'_>| {
        let minutes = minutes_range(lang, journey.minutes);
        let minutes = match all.len() {
            1 => minutes,
            _ => text!(
                lang,
                "journey-from",
                home = home(lang, journey.home, ranking.catalog().gazetteer()),
                minutes = minutes,
            ),
        };
        let via = journey.via.map(|by| way(lang, by, crossing(lang, by)));
        [minutes].into_iter().chain(via).collect()
    };
    all.iter().map(one).collect()
}

/// The minutes of a journey with its way, on one line.
pub(super) fn journey_line(lang: Lang, parts: &[String]) -> String {
    match parts {
        [minutes, way] => text!(lang, "journey-by-way", minutes = &**minutes, way = &**way),
        other => lang.list(other),
    }
}

/// How a crossing is used: through a control point, or by a train or a ferry that leads
/// over it.
fn way(lang: Lang, by: &Crossing, name: &str) -> String {
    if by.modes.contains(Mode::HighSpeedRail) || by.modes.contains(Mode::Ferry) {
        text!(lang, "journey-by-train", crossing = name)
    } else {
        text!(lang, "journey-via", crossing = name)
    }
}

/// How precisely a position is known; `None` where it is the facility's own.
fn position(lang: Lang, facility: &Facility) -> Option<String> {
    let location = facility.location;
    let km = location.precision.radius().get();
    match location.standing {
        Standing::Own(_) => None,
        Standing::District => Some(text!(lang, "position-district", km = km)),
        Standing::City => Some(text!(lang, "position-city", km = km)),
    }
}

/// How old the facts of these facilities are.
///
/// # Example
///
/// ```
/// use silverbay::explain::data_age;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// let places: Vec<_> = ranking.top(5).collect();
/// let age = data_age(Lang::EN, &places);
/// let dates = places.iter().filter_map(|place| place.facility().provenance.as_of);
/// let oldest = dates.min_by_key(|date| date.last_day()).ok_or("a date")?;
/// assert!(age.contains(&oldest.to_string()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn data_age(lang: Lang, places: &[RankedFacility<'_, '_>]) -> String {
    let dated = places.iter().map(|place| place.facility().provenance.as_of);
    let undated = dated.clone().filter(Option::is_none).count();
    let known = || dated.clone().flatten();
    let oldest = known().min_by_key(|as_of| AsOf::last_day(*as_of));
    let newest = known().max_by_key(|as_of| AsOf::last_day(*as_of));
    let age = match oldest.zip(newest) {
        Some((oldest, newest)) if oldest == newest => {
            text!(lang, "age-one-date", date = oldest.to_string())
        }
        Some((oldest, newest)) => text!(
            lang,
            "age-dates",
            oldest = oldest.to_string(),
            newest = newest.to_string(),
        ),
        None => String::new(),
    };
    let rest = match undated {
        0 => String::new(),
        _ => text!(lang, "age-undated", undated = undated, all = places.len()),
    };
    lang.sentences([age, rest])
}

/// What the family should know of a facility; what the table notes where it says nothing
/// to the family.
///
/// # Example
///
/// ```
/// use silverbay::explain::remark;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// // Each reader gets what is said to families; what a clerk notes is for nobody else.
/// let home = catalog.facility("gz-cixin").ok_or("a home")?;
/// assert_eq!(remark(Lang::ZH_HANT, home), &*home.remarks.zh_hant);
/// assert_ne!(remark(Lang::EN, home), &*home.notes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn remark(lang: Lang, facility: &Facility) -> &str {
    let of = &facility.remarks;
    match lang.choose(&of.en, &of.zh_hant, &of.zh_hans) {
        "" => &facility.notes,
        remark => remark,
    }
}

/// Age and sources of the row, the parts of the price, deposits, the nearest voucher point
/// and notes: shown and never scored.
#[must_use]
pub fn remarks(lang: Lang, place: &RankedFacility<'_, '_>) -> String {
    let facility = place.facility();
    let mut parts = vec![facility_name(lang, facility).to_owned()];
    let sources = facility.provenance.sources().count();
    parts.push(match facility.provenance.as_of {
        Some(as_of) => text!(
            lang,
            "remarks-dated",
            date = as_of.to_string(),
            sources = sources
        ),
        None => text!(lang, "remarks-undated", sources = sources),
    });
    parts.extend(answer_lines(lang, &place.answers(), &place.conflicts()));
    if let Some(beds) = facility.beds {
        let written = grouped(f64::from(beds));
        parts.push(text!(lang, "remarks-beds", count = beds, beds = written));
    }
    if let Some(fees) = &facility.fees {
        for part in FeePart::ALL.iter().filter(|part| **part != FeePart::AllIn) {
            if let Some(fee) = fees.part(*part) {
                parts.push(text!(
                    lang,
                    "remarks-fee",
                    part = fee_part(lang, *part),
                    price = published_range(lang, fee, fees.currency),
                ));
            }
        }
    }
    parts.push(facility.deposit.to_string());
    parts.extend(voucher_point(lang, place));
    parts.push(remark(lang, facility).to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(&text!(lang, "remarks-between"))
}

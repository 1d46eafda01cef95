//! What is near a facility: shown and never scored.

use super::{Lang, city, publisher};
use crate::place::{Hospital, Near};
use crate::rank::RankedFacility;
use crate::text;
use crate::units::{Interval, Kilometres};

/// A hospital's name in a language, else in whichever there is.
#[must_use]
pub fn hospital_name(lang: Lang, of: &Hospital) -> &str {
    lang.choose(&of.name_en, &of.name_zh_hant, &of.name_zh_hans)
}

/// The nearest service point of the Elderly Health Care Voucher with the straight line to
/// it; `None` where the catalog has none on the facility's side of the boundary.
///
/// # Example
///
/// ```
/// use silverbay::explain::{hospital_name, voucher_point};
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// for lang in [Lang::EN, Lang::ZH_HANT] {
///     for home in ranking.top(5) {
///         let near = catalog.nearest_voucher_point(home.facility()).ok_or("a hospital")?;
///         let said = voucher_point(lang, &home).ok_or("a hospital")?;
///         assert!(said.contains(hospital_name(lang, near.hospital)));
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn voucher_point(lang: Lang, place: &RankedFacility<'_, '_>) -> Option<String> {
    let near = place.catalog().nearest_voucher_point(place.facility())?;
    Some(text!(
        lang,
        "voucher-point",
        name = hospital_name(lang, near.hospital),
        city = city(lang, &near.hospital.city),
        distance = kilometres(lang, near.distance),
    ))
}

/// The same, and where it was read.
pub(super) fn voucher_lines(lang: Lang, place: &RankedFacility<'_, '_>) -> Vec<String> {
    let near = place.catalog().nearest_voucher_point(place.facility());
    let sources = near.iter().flat_map(Near::sources);
    let sources = sources.map(|url| lang.labelled(&publisher(lang, url), url));
    voucher_point(lang, place)
        .into_iter()
        .chain(sources)
        .collect()
}

/// A distance in whole kilometres, its low end rounded down and its high end up.
fn kilometres(lang: Lang, distance: Interval<Kilometres>) -> String {
    let (low, high) = (distance.low().get().floor(), distance.high().get().ceil());
    let high_text = format!("{high:.0}");
    if low == 0.0 {
        return text!(lang, "voucher-distance-up-to", high = high_text);
    }
    let low_text = format!("{low:.0}");
    let range = if low == high {
        low_text
    } else {
        lang.range(&low_text, &high_text)
    };
    text!(lang, "voucher-distance", range = range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_claims_no_more_than_it_knows() {
        let show = |low, high| {
            let ends = [low, high].map(|end| Kilometres::new(end).unwrap());
            kilometres(Lang::EN, Interval::new(ends[0], ends[1]).unwrap())
        };
        assert_eq!(show(0.0, 10.2), "up to 11 km");
        assert_eq!(show(0.7, 10.2), "up to 11 km");
        assert_eq!(show(3.9, 19.1), "3–20 km");
        assert_eq!(show(4.0, 4.0), "4 km");
    }
}

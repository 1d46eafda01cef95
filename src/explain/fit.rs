//! Whether a home fits, and where its price comes from.

use super::{Lang, cost_range, fee_quality, published_range};
use crate::case::Funding;
use crate::facility::Facility;
use crate::rank::{RankedFacility, Ranking};
use crate::score::PriceBasis;
use crate::text;
use crate::units::Share;

/// The chance that a home fits: `about 9 in 10`. A chance that is neither 0 nor 1 is not
/// rounded to one of them.
#[must_use]
pub fn fit(lang: Lang, chance: Share) -> String {
    let tenths = (chance.get() * 10.0).round();
    if chance.get() == 1.0 {
        text!(lang, "page-fit-certain")
    } else if tenths >= 10.0 {
        text!(lang, "page-fit-above")
    } else if tenths < 1.0 {
        text!(lang, "page-fit-below")
    } else {
        text!(lang, "page-fit", tenths = tenths)
    }
}

/// What the elder pays, and where that comes from; one line each.
#[must_use]
pub fn price_lines(lang: Lang, place: &RankedFacility<'_>, ranking: &Ranking<'_>) -> Vec<String> {
    let cost = place.cost();
    let funding = ranking.case().money().funding;
    if matches!(funding, Funding::SchemePlace) {
        // Why is said once on the page.
        return vec![cost_range(lang, cost.to_elder.range())];
    }
    let likely = cost.to_elder.likely().to_string();
    if cost.basis == PriceBasis::Typical {
        return vec![
            text!(lang, "page-price-none"),
            text!(lang, "page-price-typical", cost = likely),
        ];
    }
    let mut lines = vec![cost_range(lang, cost.to_elder.range())];
    if !cost.to_elder.is_point() {
        lines.push(text!(lang, "page-price-likely", cost = likely));
    }
    if cost.to_elder != cost.hkd {
        lines.push(text!(lang, "cost-after-cssa"));
    }
    if let Some((range, currency)) = cost.published {
        let price = published_range(lang, range, currency);
        let source = source(lang, place.facility());
        lines.push(match cost.basis {
            PriceBasis::Part => text!(lang, "page-price-part", price = price, source = source),
            PriceBasis::Old => text!(lang, "page-price-old", price = price, source = source),
            PriceBasis::Published | PriceBasis::Typical => {
                text!(lang, "page-price-published", price = price, source = source)
            }
        });
    }
    lines
}

/// Who published a price, and when.
fn source(lang: Lang, facility: &Facility) -> String {
    let date = facility.fee_as_of.or(facility.provenance.as_of);
    let date = date.map_or_else(|| text!(lang, "date-unknown"), |date| date.to_string());
    match facility.fees.as_ref().and_then(|fees| fees.quality) {
        Some(quality) => {
            let source = fee_quality(lang, quality);
            text!(lang, "cost-source", source = source, date = date)
        }
        None => date,
    }
}

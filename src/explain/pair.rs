//! Why one ranked facility comes before another.

use super::numbers::points_ahead;
use super::{Block, Lang, criterion, facility_name, fact, points};
use crate::firmness::Firmness;
use crate::rank::RankedFacility;
use crate::text;

/// Why the better of two places comes before the other, criterion by criterion, the
/// greatest difference first. Empty where one of the positions does not exist.
#[must_use]
pub fn explain_against(
    lang: Lang,
    firmness: &Firmness<'_>,
    one: usize,
    other: usize,
) -> Vec<Block> {
    let (one, other) = (one.min(other), one.max(other));
    let places = firmness.places();
    let (Some(above), Some(below)) = (places.get(one), places.get(other)) else {
        return Vec::new();
    };
    let ranking = firmness.ranking();
    let first = facility_name(lang, above.facility());
    let second = facility_name(lang, below.facility());
    let differences = firmness.differences(one, other);
    let ahead = match differences.first() {
        Some(greatest) if above.key() > below.key() => text!(
            lang,
            "pair-ahead",
            points = points(above.key().get() - below.key().get()),
            criterion = criterion(lang, greatest.criterion),
        ),
        _ => text!(lang, "pair-equal"),
    };
    let is_known =
        |place: &RankedFacility<'_, '_>| place.score().is_point() && place.evaluation().fits();
    let firm = if is_known(above) && is_known(below) {
        // Nothing unknown could change it.
        None
    } else if above.is_above(below) || below.is_above(above) {
        Some(text!(lang, "pair-certain"))
    } else {
        Some(text!(lang, "pair-open"))
    };
    let rows = differences.iter().map(|difference| {
        let of = difference.criterion;
        vec![
            criterion(lang, of),
            points_ahead(difference.ahead),
            fact(lang, above, of, ranking),
            fact(lang, below, of, ranking),
        ]
    });
    vec![
        Block::Heading(text!(lang, "pair-title", first = first, second = second)),
        Block::Paragraph(lang.sentences([ahead].into_iter().chain(firm))),
        Block::Table {
            head: vec![
                text!(lang, "pair-head.criterion"),
                text!(lang, "pair-head.ahead"),
                first.to_owned(),
                second.to_owned(),
            ],
            rows: rows.collect(),
        },
    ]
}

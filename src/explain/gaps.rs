//! What is missing, as a page for whoever keeps the data.

use super::{Block, Lang, city, facility_name, points, telephone};
use crate::calls::{Gap, GapKind};
use crate::catalog::Catalog;
use crate::facility::Facility;
use crate::place::Side;
use crate::text;
use crate::vocabulary::Word;

/// What is missing over so many cases, worth most first: the first `top` facts with where
/// each may be had, and the sum of each kind.
#[must_use]
pub fn explain_gaps(
    lang: Lang,
    catalog: &Catalog,
    gaps: &[Gap],
    cases: usize,
    top: usize,
) -> Vec<Block> {
    let mut page = vec![
        Block::Title(text!(lang, "gaps-title")),
        Block::Paragraph(text!(lang, "gaps-says", cases = cases)),
    ];
    if gaps.is_empty() {
        page.push(Block::Paragraph(text!(lang, "gaps-none")));
        return page;
    }
    let row = |gap: &Gap| {
        let facility = catalog.facility(&gap.facility)?;
        let town = city(lang, &facility.city);
        Some(vec![
            text!(
                lang,
                "gaps-home",
                name = facility_name(lang, facility),
                city = town
            ),
            lang.word(gap.kind),
            points(gap.worth),
            gap.cases.to_string(),
            gap_source(lang, catalog, facility, gap.kind),
        ])
    };
    page.push(Block::Table {
        head: vec![
            text!(lang, "gaps-head.home"),
            text!(lang, "gaps-head.fact"),
            text!(lang, "gaps-head.points"),
            text!(lang, "gaps-head.cases"),
            text!(lang, "gaps-head.source"),
        ],
        rows: gaps.iter().take(top).filter_map(row).collect(),
    });
    page.push(Block::Heading(text!(lang, "gaps-kinds")));
    page.push(Block::Table {
        head: vec![
            text!(lang, "gaps-head.fact"),
            text!(lang, "gaps-head.points"),
            text!(lang, "gaps-head.homes"),
        ],
        rows: kinds(gaps)
            .into_iter()
            .map(|(kind, worth, homes)| vec![lang.word(kind), points(worth), homes.to_string()])
            .collect(),
    });
    page
}

/// What each kind is worth over all homes, and how many homes lack it; worth most first.
fn kinds(gaps: &[Gap]) -> Vec<(GapKind, f64, usize)> {
    let sum = |kind: &GapKind| {
        let of_kind = gaps.iter().filter(|gap| gap.kind == *kind);
        let worth = of_kind.clone().map(|gap| gap.worth).sum();
        (*kind, worth, of_kind.count())
    };
    let mut kinds: Vec<(GapKind, f64, usize)> = GapKind::ALL.iter().map(sum).collect();
    kinds.retain(|(_, _, homes)| *homes > 0);
    kinds.sort_by(|a, b| b.1.total_cmp(&a.1));
    kinds
}

/// Where a fact may be asked for, or downloaded.
///
/// # Example
///
/// ```
/// use silverbay::calls::GapKind;
/// use silverbay::explain::{gap_source, telephone};
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// let home = catalog.facility("gz-clifford-elderly").ok_or("a home")?;
/// // Only the home itself knows its price; its stars stand in a list.
/// let price = gap_source(Lang::EN, &catalog, home, GapKind::Price);
/// assert!(price.contains(&telephone(Lang::EN, home, &catalog)));
/// assert_ne!(gap_source(Lang::EN, &catalog, home, GapKind::Stars), price);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn gap_source(lang: Lang, catalog: &Catalog, facility: &Facility, kind: GapKind) -> String {
    match (kind, facility.city.side()) {
        (GapKind::Position, Side::HongKong) => text!(lang, "gaps-source.position_hong_kong"),
        (GapKind::Position, _) => text!(lang, "gaps-source.position"),
        (GapKind::Stars, Side::Mainland) => text!(lang, "gaps-source.stars"),
        (GapKind::PlaceTypes, _) => text!(lang, "gaps-source.place_types"),
        _ => {
            let telephone = telephone(lang, facility, catalog);
            text!(lang, "gaps-ask", telephone = telephone)
        }
    }
}

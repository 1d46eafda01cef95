//! Several ranked facilities side by side.

use super::{
    Block, Lang, city, criterion, facility_name, fact, fit_lines, points, points_range, rank_label,
};
use crate::case::Criterion;
use crate::firmness::Firmness;
use crate::rank::{RankedFacility, Ranking};
use crate::text;
use crate::units::grouped;

/// Several facilities side by side, a column each; rows that differ are marked.
/// Positions that do not exist are left out.
#[must_use]
pub fn compare(lang: Lang, firmness: &Firmness<'_>, which: &[usize]) -> Vec<Block> {
    let places: Vec<&RankedFacility<'_, '_>> = which
        .iter()
        .filter_map(|at| firmness.places().get(*at))
        .collect();
    let row = |name: String, cell: &dyn Fn(&RankedFacility<'_, '_>) -> String| {
        let cells: Vec<String> = places.iter().map(|place| cell(place)).collect();
        marked(lang, name, cells)
    };
    let mut head = vec![String::new()];
    let names = places
        .iter()
        .map(|place| facility_name(lang, place.facility()).to_owned());
    head.extend(names);
    let mut rows = vec![
        row(text!(lang, "compare-row.place"), &|place| {
            rank_label(lang, place)
        }),
        row(text!(lang, "compare-row.points"), &|place| {
            points(place.score().likely().get())
        }),
        row(text!(lang, "compare-row.range"), &|place| {
            points_range(place.score().low().get(), place.score().high().get())
        }),
        row(text!(lang, "compare-row.city"), &|place| {
            city(lang, &place.facility().city)
        }),
    ];
    for (of, _) in firmness.criteria() {
        rows.push(row(criterion(lang, *of), &|place| {
            points_and_fact(lang, place, *of, firmness.ranking())
        }));
    }
    rows.push(row(text!(lang, "compare-row.beds"), &|place| {
        let beds = place.facility().beds;
        beds.map_or_else(|| unknown(lang), |beds| grouped(f64::from(beds)))
    }));
    rows.push(row(
        text!(lang, "compare-row.deposit"),
        &|place| match &*place.facility().deposit {
            "" => unknown(lang),
            deposit => deposit.to_owned(),
        },
    ));
    rows.push(row(text!(lang, "compare-row.confirm"), &|place| {
        lang.clauses(fit_lines(lang, place))
    }));
    vec![
        Block::Title(text!(lang, "compare-title")),
        Block::Table { head, rows },
        Block::Paragraph(text!(lang, "compare-legend")),
    ]
}

/// A row with its name first, marked where its cells differ.
fn marked(lang: Lang, name: String, cells: Vec<String>) -> Vec<String> {
    let differs = cells.iter().skip(1).any(|cell| Some(cell) != cells.first());
    let name = if differs {
        text!(lang, "compare-differs", row = name)
    } else {
        name
    };
    let mut row = vec![name];
    row.extend(cells);
    row
}

fn points_and_fact(
    lang: Lang,
    place: &RankedFacility<'_, '_>,
    of: Criterion,
    ranking: &Ranking<'_, '_>,
) -> String {
    let part = place.contributions().find(|part| part.criterion == of);
    let given = part.map_or_else(String::new, |part| {
        points_range(
            part.contribution.low().get(),
            part.contribution.high().get(),
        )
    });
    let fact = fact(lang, place, of, ranking);
    text!(lang, "compare-criterion", points = given, fact = fact)
}

fn unknown(lang: Lang) -> String {
    text!(lang, "compare-unknown")
}

//! A ranking as rows for a spreadsheet: one facility a row, one fact a column.

use std::fmt::Display;
use std::io::{self, Write};

use super::rounded::{least_cost, likely_cost, most_cost, share, whole};
use crate::catalog::{ByteOrderMark, guarded};
use crate::explain::{Lang, address, confirmation, facility_name, remark, romanised};
use crate::rank::{RankedFacility, Ranking};
use crate::vocabulary::Word;

/// A column: its head, and the cell of a place in a language.
type Column = (&'static str, fn(&RankedFacility<'_, '_>, Lang) -> String);

/// The columns in the order of the file. New ones are added at the end.
const COLUMNS: &[Column] = &[
    ("rank", |place, _| place.rank().to_string()),
    ("id", |place, _| place.facility().id.to_string()),
    ("name", |place, lang| {
        facility_name(lang, place.facility()).to_owned()
    }),
    ("city", |place, _| place.facility().city.code().to_owned()),
    ("key", |place, _| share(place.key().get()).to_string()),
    ("low", |place, _| {
        share(place.score().low().get()).to_string()
    }),
    ("high", |place, _| {
        share(place.score().high().get()).to_string()
    }),
    ("evidence", |place, _| share(place.evidence()).to_string()),
    ("cost_low_hkd", |place, _| cell(least_cost(place))),
    ("cost_high_hkd", |place, _| cell(most_cost(place))),
    ("published_currency", |place, _| {
        cell(place.cost().published.map(|(_, currency)| currency))
    }),
    ("published_fee", |place, _| {
        cell(place.cost().published.map(|(range, _)| range))
    }),
    ("fee_is_floor", |place, _| {
        if place.cost().is_floor { "yes" } else { "no" }.to_owned()
    }),
    ("fee_quality", |place, _| {
        let fees = place.facility().fees.as_ref();
        cell(fees.and_then(|fees| fees.quality))
    }),
    ("minutes_low", |place, _| {
        cell(place.minutes().map(|minutes| whole(minutes.low().get())))
    }),
    ("minutes_high", |place, _| {
        cell(place.minutes().map(|minutes| whole(minutes.high().get())))
    }),
    ("via", |place, _| {
        let crossings = place.journeys().filter_map(|journey| journey.via);
        let ids: Vec<&str> = crossings.map(|crossing| &*crossing.id).collect();
        ids.join(";")
    }),
    ("confirm", |place, lang| {
        let asked = place.confirmations();
        lang.sentences(asked.iter().map(|question| confirmation(lang, question)))
    }),
    ("as_of", |place, _| cell(place.facility().provenance.as_of)),
    ("source_urls", |place, _| {
        place.facility().provenance.source_urls.to_string()
    }),
    ("operator", |place, _| place.facility().operator.to_string()),
    ("beds", |place, _| cell(place.facility().beds)),
    ("deposit", |place, _| place.facility().deposit.to_string()),
    ("notes", |place, lang| {
        remark(lang, place.facility()).to_owned()
    }),
    ("shared_rank", |place, _| cell(place.shared_rank())),
    ("likely", |place, _| {
        share(place.score().likely().get()).to_string()
    }),
    ("fit", |place, _| share(place.fit().get()).to_string()),
    ("price_basis", |place, _| {
        place.cost().basis.code().to_owned()
    }),
    ("cost_likely_hkd", |place, _| cell(likely_cost(place))),
    ("address", |place, lang| {
        address(lang, place.facility()).to_owned()
    }),
    ("telephone", |place, _| {
        place.facility().telephone.to_string()
    }),
    ("name_romanised", |place, _| {
        cell(romanised(place.facility()))
    }),
];

/// A value as it is written; blank where there is none.
fn cell(value: Option<impl Display>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Writes the first `top` places, or all of them. A cell is blank where nothing
/// is known or no end is; the questions to ask are in `lang`.
///
/// People read it, so scores and shares have four digits behind the point, and costs and
/// minutes are whole. [`RankingReport`](crate::report::RankingReport) has every bit.
///
/// Texts that a spreadsheet would take for a formula get a `'` in front.
///
/// # Errors
///
/// What the writer says.
///
/// # Example
///
/// ```
/// use silverbay::catalog::ByteOrderMark;
/// use silverbay::report::write_csv;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// let mut file = Vec::new();
/// write_csv(&ranking, Some(5), Lang::EN, ByteOrderMark::Without, &mut file)?;
/// let text = String::from_utf8(file)?;
/// assert!(text.starts_with("rank,id,name,city,"));
/// assert!(text.lines().nth(1).is_some_and(|line| line.starts_with("1,")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_csv(
    ranking: &Ranking<'_, '_>,
    top: Option<usize>,
    lang: Lang,
    mark: ByteOrderMark,
    mut writer: impl Write,
) -> io::Result<()> {
    mark.write(&mut writer)?;
    let mut writer = csv::Writer::from_writer(writer);
    writer.write_record(COLUMNS.iter().map(|(head, _)| head))?;
    for place in ranking.top(top.unwrap_or(usize::MAX)) {
        let cells = COLUMNS.iter().map(|(_, cell)| cell(&place, lang));
        writer.write_record(cells.map(guarded))?;
    }
    writer.flush()
}

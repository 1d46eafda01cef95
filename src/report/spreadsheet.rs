//! A ranking as rows for a spreadsheet: one facility a row, one fact a column.

use std::io::{self, Write};

use crate::catalog::{ByteOrderMark, guarded};
use crate::explain::{Lang, confirmation, facility_name};
use crate::rank::{RankedFacility, Ranking};

const COLUMNS: [&str; 24] = [
    "rank",
    "id",
    "name",
    "city",
    "key",
    "low",
    "high",
    "evidence",
    "cost_low_hkd",
    "cost_high_hkd",
    "published_currency",
    "published_fee",
    "fee_is_floor",
    "fee_quality",
    "minutes_low",
    "minutes_high",
    "via",
    "confirm",
    "as_of",
    "source_urls",
    "operator",
    "beds",
    "deposit",
    "notes",
];

/// Writes the first `top` places, or all of them. A cell is blank where nothing
/// is known or no end is; the questions to ask are in `lang`.
///
/// Texts that a spreadsheet would take for a formula get a `'` in front.
///
/// # Errors
///
/// What the writer says.
pub fn write_csv(
    ranking: &Ranking<'_>,
    top: Option<usize>,
    lang: Lang,
    mark: ByteOrderMark,
    mut writer: impl Write,
) -> io::Result<()> {
    mark.write(&mut writer)?;
    let mut writer = csv::Writer::from_writer(writer);
    writer.write_record(COLUMNS)?;
    for place in ranking.top(top.unwrap_or(usize::MAX)) {
        writer.write_record(row(&place, lang).map(guarded))?;
    }
    writer.flush()
}

fn row(place: &RankedFacility<'_>, lang: Lang) -> [String; COLUMNS.len()] {
    let facility = place.facility();
    let cost = place.cost();
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let via = place
        .journeys()
        .filter_map(|journey| journey.via)
        .map(|crossing| &*crossing.id);
    let asked = place.confirmations();
    let asked = asked.iter().map(|question| confirmation(lang, question));
    let quality = facility.fees.as_ref().and_then(|fees| fees.quality);
    [
        place.rank().to_string(),
        facility.id.to_string(),
        facility_name(lang, facility).to_owned(),
        facility.city.code().to_owned(),
        place.key().get().to_string(),
        place.score().low().get().to_string(),
        place.score().high().get().to_string(),
        place.evidence().to_string(),
        number(cost.to_elder.low().bounded()),
        number(cost.to_elder.high().bounded()),
        cost.published
            .map_or_else(String::new, |(_, currency)| currency.to_string()),
        cost.published
            .map_or_else(String::new, |(range, _)| range.to_string()),
        if cost.is_floor { "yes" } else { "no" }.to_owned(),
        quality.map_or_else(String::new, |quality| quality.to_string()),
        number(place.minutes().map(|minutes| minutes.low().get())),
        number(place.minutes().map(|minutes| minutes.high().get())),
        via.collect::<Vec<_>>().join(";"),
        asked.collect::<Vec<_>>().join(" "),
        facility
            .provenance
            .as_of
            .map_or_else(String::new, |as_of| as_of.to_string()),
        facility.provenance.source_urls.to_string(),
        facility.operator.to_string(),
        facility
            .beds
            .map_or_else(String::new, |beds| beds.to_string()),
        facility.deposit.to_string(),
        facility.notes.to_string(),
    ]
}

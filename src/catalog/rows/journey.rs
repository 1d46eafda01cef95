//! `journeys.csv`: journeys that were published or measured, which win over the
//! estimate.

use std::borrow::Cow;

use super::{Around, columns, is_crossing, minutes};
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::place::{Destination, MeasuredJourney};
use crate::problem::{ProblemKind, Wanted};
use crate::units::{Interval, Minutes};

use JourneyColumn as C;

columns! {
    /// A column of `journeys.csv`.
    "column of journeys.csv": pub enum JourneyColumn of MeasuredJourney {
        /// The district at one end.
        From = "from", EveryRow, [], with_row(|journey| journey.from.to_string());
        /// The other end: a facility or a district.
        To = "to", EveryRow, [], with_row(|journey| match &journey.to {
            Destination::Facility(id) => id.to_string(),
            Destination::District(name) => name.to_string(),
        });
        /// Least minutes door to door.
        MinutesLow = "minutes_low", EveryRow, [],
            with_row(|journey| journey.minutes.low().get().to_string());
        /// Most minutes door to door.
        MinutesHigh = "minutes_high", EveryRow, [],
            with_row(|journey| journey.minutes.high().get().to_string());
        /// The id of the crossing, where it is known.
        Crossing = "crossing", Usual, [], own(
            read_crossing,
            |journey| journey.crossing.as_deref().unwrap_or_default().to_owned()
        );
        /// How people travelled.
        Modes = "modes", Usual, [], text(modes);
        /// Where it was read.
        SourceUrls = "source_urls", Usual, [], text(source_urls);
        /// Date of the source.
        AsOf = "as_of", Usual, [], date(as_of);
        /// Anything else.
        Notes = "notes", Minor, [], text(notes);
    }

    const KIND: TableKind = TableKind::Journeys;

    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<MeasuredJourney> {
        let from = row.required(C::From, Wanted::ShortName);
        let to = row.required(C::To, Wanted::ShortName);
        let minutes = minutes::required(row, C::MinutesLow, C::MinutesHigh);
        let from = from.filter(|name| is_district(row, C::From, name, around));
        let to = to.and_then(|name| destination(row, name, around));
        Some(new(from?, to?, minutes?))
    }

    fn stand_in() -> Option<MeasuredJourney> {
        let no_time = Interval::point(Minutes::new(0.0).ok()?);
        Some(new("", Destination::District(Box::default()), no_time))
    }

    fn records(of: Records<'_>) -> Cow<'_, [MeasuredJourney]> {
        of.context.journeys().rows().into()
    }
}

/// A journey with everything else unknown.
fn new(from: &str, to: Destination, minutes: Interval<Minutes>) -> MeasuredJourney {
    MeasuredJourney {
        from: from.into(),
        to,
        minutes,
        crossing: None,
        modes: Box::default(),
        source_urls: Box::default(),
        as_of: None,
        notes: Box::default(),
    }
}

/// Reads the id of a crossing.
fn read_crossing(row: &mut Row<'_, C>, around: &mut Around<'_>, journey: &mut MeasuredJourney) {
    let id = row.text(C::Crossing);
    if !id.is_empty() && is_crossing(row, C::Crossing, id, around) {
        journey.crossing = Some(id.into());
    }
}

/// Whether a name is that of a district; reported where it is not. Without districts
/// it is not checked.
fn is_district(row: &mut Row<'_, C>, column: C, name: &str, around: &Around<'_>) -> bool {
    let Some(gazetteer) = around.gazetteer else {
        return true;
    };
    let is_known = gazetteer.district(name).is_some();
    if !is_known {
        let kind = ProblemKind::UnknownDistrict {
            text: name.to_owned(),
            nearest: gazetteer.nearest_name(name).map(str::to_owned),
        };
        row.report(column, kind);
    }
    is_known
}

/// The facility of an id, else the district of a name. Without facilities every other
/// name is taken for an id.
fn destination(row: &mut Row<'_, C>, name: &str, around: &Around<'_>) -> Option<Destination> {
    if around
        .gazetteer
        .is_some_and(|all| all.district(name).is_some())
    {
        return Some(Destination::District(name.into()));
    }
    let is_facility = match around.facilities {
        Some(homes) => homes.contains_key(name),
        None => true,
    };
    if is_facility {
        return Some(Destination::Facility(name.into()));
    }
    is_district(row, C::To, name, around).then(|| Destination::District(name.into()))
}

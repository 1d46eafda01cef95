//! `crossing_hours.csv`.

use std::borrow::Cow;

use super::{Around, columns, is_crossing, text};
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::place::CrossingHours;
use crate::problem::{ProblemKind, Wanted};
use crate::units::{ClockTime, Hours};
use crate::vocabulary::WordSet;

use CrossingHoursColumn as C;

columns! {
    /// A column of `crossing_hours.csv`.
    "column of crossing_hours.csv": pub enum CrossingHoursColumn of CrossingHours {
        /// The id of the crossing.
        Crossing = "crossing", EveryRow, [], with_row(|row| row.crossing.to_string());
        /// The weekdays on which the hours hold; blank: all.
        Weekdays = "weekdays", Usual, [], words(weekdays);
        /// The first day on which they hold; blank: any earlier day.
        ValidFrom = "valid_from", Usual, [], own(
            |row: &mut Row<'_, C>, _, of: &mut CrossingHours| of.valid_from = row.parsed(C::ValidFrom),
            |of| text(of.valid_from)
        );
        /// The last day on which they hold; blank: any later day.
        ValidUntil = "valid_until", Usual, [], own(read_until, |of| text(of.valid_until));
        /// When it opens.
        Opens = "opens", EveryRow, [], with_row(|row| row.hours.opens.to_string());
        /// When it closes.
        Closes = "closes", EveryRow, [], with_row(|row| row.hours.closes.to_string());
        /// Where it was read.
        SourceUrls = "source_urls", Usual, [], text(source_urls);
        /// Date of the source.
        AsOf = "as_of", Usual, [], date(as_of);
        /// Anything else.
        Notes = "notes", Minor, [], text(notes);
    }

    const KIND: TableKind = TableKind::CrossingHours;

    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<CrossingHours> {
        let crossing = row.required(C::Crossing, Wanted::Id);
        let opens = row.parsed_required(C::Opens, Wanted::TimeOfDay);
        let closes = row.parsed_required(C::Closes, Wanted::TimeOfDay);
        let crossing = crossing.filter(|id| is_crossing(row, C::Crossing, id, around));
        let hours = Hours {
            opens: opens?,
            closes: closes?,
        };
        Some(new(crossing?, hours))
    }

    fn stand_in() -> Option<CrossingHours> {
        let midnight = ClockTime::MIDNIGHT;
        let hours = Hours {
            opens: midnight,
            closes: midnight,
        };
        Some(new("", hours))
    }

    fn records(of: Records<'_>) -> Cow<'_, [CrossingHours]> {
        of.context.crossing_hours().into()
    }
}

/// Hours on every day, with all else unknown.
fn new(crossing: &str, hours: Hours) -> CrossingHours {
    CrossingHours {
        crossing: crossing.into(),
        weekdays: WordSet::EMPTY,
        valid_from: None,
        valid_until: None,
        hours,
        source_urls: Box::default(),
        as_of: None,
        notes: Box::default(),
    }
}

/// Reads the last day, which is not before the first.
fn read_until(row: &mut Row<'_, C>, _: &mut Around<'_>, of: &mut CrossingHours) {
    of.valid_until = row.parsed(C::ValidUntil);
    if let (Some(from), Some(until)) = (of.valid_from, of.valid_until)
        && until < from
    {
        let text = format!("{from} – {until}");
        row.report(C::ValidUntil, ProblemKind::EndsReversed { text });
    }
}

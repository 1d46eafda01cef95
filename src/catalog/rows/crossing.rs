//! `crossings.csv`.

use std::borrow::Cow;

use super::{Around, columns, minutes, position, text, unique};
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::place::{Crossing, Lat, Lon, Position, Side, Status};
use crate::problem::{ProblemKind, Wanted};
use crate::units::{Hours, Interval, Minutes};
use crate::vocabulary::Word;

use CrossingColumn as C;

columns! {
    /// A column of `crossings.csv`.
    "column of crossings.csv": pub enum CrossingColumn of Crossing {
        /// Short unique name.
        Id = "id", EveryRow, [], with_row(|crossing| crossing.id.to_string());
        /// Name in English.
        NameEn = "name_en", EveryRow, [], with_row(|crossing| crossing.name_en.to_string());
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant", Usual, [], text(name_zh_hant);
        /// Side of the first end.
        SideA = "side_a", EveryRow, [], with_row(|crossing| first(crossing).0.to_string());
        /// Degrees north of the first end.
        LatA = "lat_a", EveryRow, [], with_row(|crossing| first(crossing).1.lat().to_string());
        /// Degrees east of the first end.
        LonA = "lon_a", EveryRow, [], with_row(|crossing| first(crossing).1.lon().to_string());
        /// Side of the second end.
        SideB = "side_b", EveryRow, [], with_row(|crossing| second(crossing).0.to_string());
        /// Degrees north of the second end.
        LatB = "lat_b", EveryRow, [], with_row(|crossing| second(crossing).1.lat().to_string());
        /// Degrees east of the second end.
        LonB = "lon_b", EveryRow, [], with_row(|crossing| second(crossing).1.lon().to_string());
        /// Least minutes from end to end.
        MinutesLow = "minutes_low", EveryRow, [],
            with_row(|crossing| crossing.minutes.low().get().to_string());
        /// Most minutes from end to end.
        MinutesHigh = "minutes_high", EveryRow, [],
            with_row(|crossing| crossing.minutes.high().get().to_string());
        /// When it opens.
        Opens = "opens", EveryRow, [], with_row(|crossing| text(crossing.hours.map(|hours| hours.opens)));
        /// When it closes.
        Closes = "closes", EveryRow, [],
            with_row(|crossing| text(crossing.hours.map(|hours| hours.closes)));
        /// Open or closed.
        Status = "status", EveryRow, [], with_row(|crossing| crossing.status.to_string());
        /// Modes of travel.
        Modes = "modes", Usual, [], words(modes);
        /// Where it was read.
        SourceUrls = "source_urls", Usual, [], text(source_urls);
        /// Date of the source.
        AsOf = "as_of", Usual, [], own(
            |row: &mut Row<'_, C>, _, crossing: &mut Crossing| crossing.as_of = row.parsed(C::AsOf),
            |crossing| text(crossing.as_of)
        );
        /// Where the minutes come from.
        MinutesBasis = "minutes_basis", Minor, [], word(minutes_basis);
        /// Name in Simplified Chinese.
        NameZhHans = "name_zh_hans", Minor, [], text(name_zh_hans);
        /// Anything else.
        Notes = "notes", Minor, [], text(notes);
    }

    const KIND: TableKind = TableKind::Crossings;

    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<Crossing> {
        let id = row.required(C::Id, Wanted::Id);
        let name_en = row.required(C::NameEn, Wanted::NameEn);
        let side_a = row.word_required::<Side>(C::SideA, Wanted::SideA);
        let end_a = position::required(row, C::LatA, C::LonA);
        let side_b = row.word_required::<Side>(C::SideB, Wanted::SideB);
        let end_b = position::required(row, C::LatB, C::LonB);
        if let Some(side) = side_a.filter(|side| side_b == Some(*side)) {
            let side = side.code();
            row.report(C::SideB, ProblemKind::SameSide { side });
        }
        let minutes = minutes::required(row, C::MinutesLow, C::MinutesHigh);
        let hours = hours(row);
        let status = row.word_required(C::Status, Wanted::Status);
        if let Some(id) = id {
            unique(row, C::Id, id, &mut around.ids);
        }
        Some(Crossing {
            hours,
            ..Crossing::new(
                id?,
                name_en?,
                [(side_a?, end_a?), (side_b?, end_b?)],
                minutes?,
                status?,
            )
        })
    }

    fn stand_in() -> Option<Crossing> {
        let nowhere = Position::from_degrees(Lat(0.0), Lon(0.0)).ok()?;
        let ends = [(Side::HongKong, nowhere), (Side::Macao, nowhere)];
        let minutes = Interval::point(Minutes::new(0.0).ok()?);
        Some(Crossing::new("", "", ends, minutes, Status::Closed))
    }

    fn records(of: Records<'_>) -> Cow<'_, [Crossing]> {
        of.context.crossings().into()
    }
}

const fn first(crossing: &Crossing) -> (Side, Position) {
    let [first, _] = crossing.ends;
    first
}

const fn second(crossing: &Crossing) -> (Side, Position) {
    let [_, second] = crossing.ends;
    second
}

/// The two cells of the hours: both filled or both blank.
fn hours(row: &mut Row<'_, C>) -> Option<Hours> {
    let pair = match [C::Opens, C::Closes].map(|column| row.text(column).is_empty()) {
        [false, true] => Some((C::Opens, C::Closes)),
        [true, false] => Some((C::Closes, C::Opens)),
        _ => None,
    };
    if let Some((given, wanted)) = pair {
        let kind = ProblemKind::HalfAPair {
            given: given.code(),
            wanted: wanted.code(),
        };
        row.report(wanted, kind);
    }
    let opens = row.parsed(C::Opens);
    let closes = row.parsed(C::Closes);
    opens
        .zip(closes)
        .map(|(opens, closes)| Hours { opens, closes })
}

//! Hours of crossings on some weekdays or between two dates, beside their usual ones.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::Crossing;
use crate::units::{AsOf, ClockTime, Day, Hours, Weekday};
use crate::vocabulary::WordSet;

/// Hours of one crossing that hold on some weekdays, between two dates, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrossingHours {
    /// The id of the crossing.
    pub crossing: Box<str>,
    /// The weekdays on which they hold; empty for all.
    pub weekdays: WordSet<Weekday>,
    /// The first day on which they hold; `None` for any earlier day.
    pub valid_from: Option<Day>,
    /// The last day on which they hold; `None` for any later day.
    pub valid_until: Option<Day>,
    /// The hours. Those that run past midnight belong to the day on which they begin.
    pub hours: Hours,
    /// Where this was read, addresses separated by `;`, or empty.
    pub source_urls: Box<str>,
    /// The date of the source.
    pub as_of: Option<AsOf>,
    /// What else is to be known, or empty.
    pub notes: Box<str>,
}

/// When the visitors cross on the way home, as far as a case says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WayHome {
    pub(crate) time: Option<ClockTime>,
    pub(crate) weekday: Option<Weekday>,
    /// The first such weekday from the day of the ranking on.
    date: Option<Day>,
}

impl WayHome {
    /// At a time, on a weekday, seen from the day of the ranking.
    pub(crate) fn new(
        time: Option<ClockTime>,
        weekday: Option<Weekday>,
        today: Option<Day>,
    ) -> Self {
        let date = weekday
            .zip(today)
            .and_then(|(weekday, today)| weekday.on_or_after(today));
        Self {
            time,
            weekday,
            date,
        }
    }

    /// Whether a crossing can be used then.
    pub(crate) fn can_use(self, crossing: &Crossing, rows: &[CrossingHours]) -> bool {
        let other = rows
            .iter()
            .filter(|row| row.crossing == crossing.id && row.hold(self))
            .min_by_key(|row| row.rank());
        crossing.is_usable_in(
            other.map_or(crossing.hours, |row| Some(row.hours)),
            self.time,
        )
    }
}

impl CrossingHours {
    /// Whether these hours hold on the day of a way home. Where no weekday is stated, the
    /// usual hours are meant; where no day is known, those of dates do not hold.
    fn hold(&self, way: WayHome) -> bool {
        let Some(weekday) = way.weekday else {
            return false;
        };
        let is_dated = self.valid_from.is_some() || self.valid_until.is_some();
        let is_then = way.date.map_or(!is_dated, |date| {
            self.valid_from.is_none_or(|from| from <= date)
                && self.valid_until.is_none_or(|until| date <= until)
        });
        is_then && (self.weekdays.is_empty() || self.weekdays.contains(weekday))
    }

    /// Of several rows the least counts: the one that begins last, then the one that ends
    /// first, then the one of fewest weekdays.
    fn rank(&self) -> impl Ord + use<> {
        let is_daily = self.weekdays.is_empty();
        let ends = (self.valid_until.is_none(), self.valid_until);
        (
            Reverse(self.valid_from),
            ends,
            is_daily,
            self.weekdays.len(),
        )
    }
}

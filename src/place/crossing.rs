//! The ways over a boundary.

use serde::{Deserialize, Serialize};

use super::{Position, Side};
use crate::units::{AsOf, ClockTime, Hours, Interval, Minutes};
use crate::vocabulary::{WordSet, vocabulary};

vocabulary! {
    /// Whether a crossing lets people through at all.
    "crossing status": pub enum Status {
        /// In service.
        Open = "open",
        /// Out of service until further notice.
        Closed = "closed",
    }
}

vocabulary! {
    /// How people travel over a crossing.
    #[non_exhaustive]
    "mode of travel": pub enum Mode {
        /// On foot.
        Walk = "walk",
        /// Underground or light rail.
        Metro = "metro",
        /// Railway.
        Rail = "rail",
        /// High-speed railway.
        HighSpeedRail = "high_speed_rail",
        /// Public bus.
        Bus = "bus",
        /// Bus between the two ports.
        ShuttleBus = "shuttle_bus",
        /// Cross-boundary coach.
        Coach = "coach",
        /// Taxi.
        Taxi = "taxi",
        /// Private car.
        PrivateCar = "private_car",
        /// Ferry.
        Ferry = "ferry",
    }
}

vocabulary! {
    /// Where the minutes of a crossing come from.
    "basis of minutes": pub enum MinutesBasis {
        /// Both ends were published.
        Published = "published",
        /// A part was published, the rest is an estimate.
        PartPublished = "part_published",
        /// A part was published, the rest is an estimate that includes getting into the
        /// station and waiting for a train.
        PartPublishedAndWait = "part_published_and_wait",
        /// Nothing was published and both ends are an estimate.
        Estimated = "estimated",
    }
}

/// One way over one boundary: two ends, a time, hours and a status.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Crossing {
    /// A short name that no other crossing has; decides ties.
    pub id: Box<str>,
    /// The name in English.
    pub name_en: Box<str>,
    /// The name in Traditional Chinese.
    pub name_zh_hant: Box<str>,
    /// The name in Simplified Chinese, or empty.
    pub name_zh_hans: Box<str>,
    /// The two ends, on different sides.
    pub ends: [(Side, Position); 2],
    /// From one end to the other with clearance, without the wait for a train
    /// or a bus.
    pub minutes: Interval<Minutes>,
    /// The hours in which people are let through, where known.
    pub hours: Option<Hours>,
    /// Whether it is in service.
    pub status: Status,
    /// How people travel over it.
    pub modes: WordSet<Mode>,
    /// Where this was read, addresses separated by `;`.
    pub source_urls: Box<str>,
    /// The date of the source.
    pub as_of: Option<AsOf>,
    /// Where the minutes come from.
    pub minutes_basis: Option<MinutesBasis>,
    /// What else is to be known about the row.
    pub notes: Box<str>,
}

impl Crossing {
    /// A crossing with all that may be left out unknown.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::{Crossing, Lat, Lon, Position, Side, Status};
    /// use silverbay::units::{Interval, Minutes};
    ///
    /// let south = Position::from_degrees(Lat(22.50), Lon(113.94))?;
    /// let north = Position::from_degrees(Lat(22.51), Lon(113.95))?;
    /// let ends = [(Side::HongKong, south), (Side::Mainland, north)];
    /// let minutes = Interval::point(Minutes::new(40.0)?);
    /// let crossing = Crossing::new("bay", "The Bay", ends, minutes, Status::Open);
    /// assert!(crossing.is_usable(None));
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn new(
        id: &str,
        name_en: &str,
        ends: [(Side, Position); 2],
        minutes: Interval<Minutes>,
        status: Status,
    ) -> Self {
        Self {
            id: id.into(),
            name_en: name_en.into(),
            name_zh_hant: Box::default(),
            name_zh_hans: Box::default(),
            ends,
            minutes,
            hours: None,
            status,
            modes: WordSet::EMPTY,
            source_urls: Box::default(),
            as_of: None,
            minutes_basis: None,
            notes: Box::default(),
        }
    }

    /// The end on this side, or `None` when the crossing does not touch it.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::{MinutesBasis, Mode, Side};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// let mut crossings = catalog.crossings().iter();
    /// let lo_wu = crossings.find(|crossing| &*crossing.id == "lo_wu").ok_or("a crossing")?;
    /// // Where a map draws it on the mainland, and that it leads nowhere in Macao.
    /// let end = lo_wu.end_on(Side::Mainland).ok_or("an end")?;
    /// assert!(end.lat() > lo_wu.end_on(Side::HongKong).ok_or("an end")?.lat());
    /// assert_eq!(lo_wu.end_on(Side::Macao), None);
    /// assert!(lo_wu.modes.contains(Mode::Rail));
    /// assert_eq!(lo_wu.minutes_basis, Some(MinutesBasis::PartPublished));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn end_on(&self, side: Side) -> Option<Position> {
        self.ends
            .iter()
            .find(|(on, _)| *on == side)
            .map(|(_, position)| *position)
    }

    /// Whether one can use it in its usual hours: it is in service and, where a time is asked
    /// and hours are known, lets people through at that time.
    #[must_use]
    pub fn is_usable(&self, at: Option<ClockTime>) -> bool {
        self.is_usable_in(self.hours, at)
    }

    /// Whether one can use it where its hours are these.
    pub(super) fn is_usable_in(&self, hours: Option<Hours>, at: Option<ClockTime>) -> bool {
        self.status == Status::Open
            && match (at, hours) {
                (Some(time), Some(hours)) => hours.contain(time),
                _ => true,
            }
    }
}

//! Days of the week.

use super::Day;
use crate::vocabulary::{Word, vocabulary};

vocabulary! {
    /// A day of the week.
    "weekday": pub enum Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl Weekday {
    /// The first day of this weekday on or after a day; `None` beyond year 9999.
    ///
    /// ```
    /// use silverbay::units::{Day, Weekday};
    ///
    /// let friday = Day::new(2024, 2, 9).unwrap();
    /// assert_eq!(Weekday::Friday.on_or_after(friday), Some(friday));
    /// assert_eq!(Weekday::Sunday.on_or_after(friday), Day::new(2024, 2, 11).ok());
    /// ```
    #[must_use]
    pub fn on_or_after(self, day: Day) -> Option<Day> {
        let days = Self::ALL.iter().zip(0..7);
        days.filter_map(|(_, later)| day.plus_days(later))
            .find(|later| later.weekday() == self)
    }
}

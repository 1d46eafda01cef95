//! Calendar dates, and dates known only to the month or the year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::Weekday;

/// A day of the calendar, in the years 1 to 9999. All sides keep the same time, so there is
/// no zone.
///
/// # Example
///
/// ```
/// use silverbay::units::{Day, NotADay};
///
/// let day: Day = "2026-11-22".parse()?;
/// assert_eq!(day, Day::new(2026, 11, 22)?);
/// assert_eq!(serde_json::to_string(&day).unwrap(), r#""2026-11-22""#);
/// assert!(matches!(Day::new(2026, 2, 30), Err(NotADay::NoSuchDay { .. })));
/// # Ok::<(), NotADay>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day of this year, month and day of the month.
    ///
    /// # Errors
    ///
    /// [`NotADay::NoSuchDay`] when the calendar has no such day in the years 1 to 9999.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, NotADay> {
        let date = Date::new(year, month, day).ok();
        date.filter(|date| date.year() > 0)
            .map(Self)
            .ok_or_else(|| NotADay::NoSuchDay {
                text: format!("{year:04}-{month:02}-{day:02}"),
            })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        use jiff::civil::Weekday as Of;
        match self.0.weekday() {
            Of::Monday => Weekday::Monday,
            Of::Tuesday => Weekday::Tuesday,
            Of::Wednesday => Weekday::Wednesday,
            Of::Thursday => Weekday::Thursday,
            Of::Friday => Weekday::Friday,
            Of::Saturday => Weekday::Saturday,
            Of::Sunday => Weekday::Sunday,
        }
    }

    /// The same day this number of years later; 29 February becomes the 28th where the
    /// year has none. `None` beyond year 9999.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::{Day, NotADay, Weekday};
    ///
    /// let day = Day::new(2028, 2, 29)?;
    /// assert_eq!(day.plus_years(1), Day::new(2029, 2, 28).ok());
    /// let next = day.plus_days(1).expect("March");
    /// assert_eq!((next.month(), next.day(), next.weekday()), (3, 1, Weekday::Wednesday));
    /// # Ok::<(), NotADay>(())
    /// ```
    #[must_use]
    pub fn plus_years(self, years: i16) -> Option<Self> {
        let span = jiff::Span::new().try_years(years).ok()?;
        self.later(span)
    }

    /// The day this many days later, or earlier; `None` beyond the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let span = jiff::Span::new().try_days(days).ok()?;
        self.later(span)
    }

    fn later(self, span: jiff::Span) -> Option<Self> {
        let later = self.0.checked_add(span).ok();
        later.filter(|later| later.year() > 0).map(Self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        match text.parse()? {
            AsOf::Day(day) => Ok(day),
            AsOf::Month { .. } | AsOf::Year(_) => Err(NotADay::Shape {
                text: text.to_owned(),
            }),
        }
    }
}

/// A text or numbers that are no date.
///
/// # Example
///
/// ```
/// use silverbay::units::{Day, NotADay};
///
/// let error = "2026-02-30".parse::<Day>().unwrap_err();
/// assert_eq!(error.to_string(), "\"2026-02-30\" is a date that does not exist");
/// assert!(matches!("22/11/2026".parse::<Day>(), Err(NotADay::Shape { .. })));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotADay {
    /// The text does not look like a date.
    Shape {
        /// The text as found.
        text: String,
    },
    /// The text looks like a date that the calendar does not have.
    NoSuchDay {
        /// The text as found.
        text: String,
    },
}

/// The date of a source: a day, or only the month or the year.
///
/// # Example
///
/// ```
/// use silverbay::units::AsOf;
///
/// let month: AsOf = "2025-11".parse()?;
/// assert_eq!(month.last_day().to_string(), "2025-11-30");
/// assert_eq!(month.to_string(), "2025-11");
/// # Ok::<(), silverbay::units::NotADay>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AsOf {
    /// A day: `2026-02-01`.
    Day(Day),
    /// A month: `2025-11`.
    Month {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
    },
    /// A year: `2025`.
    Year(i16),
}

impl AsOf {
    /// The last day the source can be of: a month or a year counts to its end. A
    /// month or a year that no calendar has counts as the nearest that it has.
    #[must_use]
    pub fn last_day(self) -> Day {
        let year = |year: i16| year.clamp(1, 9999);
        match self {
            Self::Day(day) => day,
            Self::Month { year: of, month } => {
                Day(Date::constant(year(of), month.clamp(1, 12), 1).last_of_month())
            }
            Self::Year(of) => Day(Date::constant(year(of), 12, 31)),
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        match self {
            Self::Day(day) => day.year(),
            Self::Month { year, .. } | Self::Year(year) => year,
        }
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for AsOf {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let shape = || NotADay::Shape {
            text: text.to_owned(),
        };
        let no_such_day = || NotADay::NoSuchDay {
            text: text.to_owned(),
        };
        let mut parts = text.split('-');
        let year: i16 = digits(parts.next(), 4).ok_or_else(shape)?;
        let Some(month) = parts.next() else {
            // Year 0 of the calendar library is never meant.
            return if year > 0 {
                Ok(Self::Year(year))
            } else {
                Err(no_such_day())
            };
        };
        let month = digits(Some(month), 2)
            .and_then(|m| i8::try_from(m).ok())
            .ok_or_else(shape)?;
        let first = Day::new(year, month, 1).map_err(|_| no_such_day())?;
        let Some(day) = parts.next() else {
            return Ok(Self::Month {
                year: first.year(),
                month,
            });
        };
        let day = digits(Some(day), 2)
            .and_then(|d| i8::try_from(d).ok())
            .ok_or_else(shape)?;
        if parts.next().is_some() {
            return Err(shape());
        }
        Day::new(year, month, day)
            .map(Self::Day)
            .map_err(|_| no_such_day())
    }
}

as_text!(Day, AsOf);

/// A number of exactly `count` ASCII digits.
fn digits(text: Option<&str>, count: usize) -> Option<i16> {
    let text = text?;
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_or_a_year_counts_to_its_last_day() {
        let last = |text: &str| text.parse::<AsOf>().unwrap().last_day().to_string();
        assert_eq!(last("2024-02"), "2024-02-29");
        assert_eq!(last("2025"), "2025-12-31");
        assert_eq!(last("2025-09-22"), "2025-09-22");
    }

    #[test]
    fn a_date_is_written_as_it_was_read() {
        for text in ["2014-06", "2025", "2026-02-01"] {
            assert_eq!(text.parse::<AsOf>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_date_that_does_not_exist_is_told_from_a_text_that_is_no_date() {
        assert_eq!(
            "2026-02-30".parse::<AsOf>().unwrap_err().to_string(),
            "\"2026-02-30\" is a date that does not exist"
        );
        assert!(matches!(
            "2026-13".parse::<AsOf>(),
            Err(NotADay::NoSuchDay { .. })
        ));
        for text in [
            "",
            "22/9/2025",
            "2025-9-2",
            "2025-09-22-1",
            "２０２５",
            "-2025",
        ] {
            assert!(
                matches!(text.parse::<AsOf>(), Err(NotADay::Shape { .. })),
                "{text}"
            );
        }
    }

    #[test]
    fn a_year_beyond_the_calendar_counts_as_its_end() {
        assert_eq!(AsOf::Year(20_000).last_day().to_string(), "9999-12-31");
        assert_eq!(AsOf::Year(-3).last_day().to_string(), "0001-12-31");
        assert_eq!(
            AsOf::Month {
                year: 2025,
                month: 13
            }
            .last_day()
            .to_string(),
            "2025-12-31"
        );
    }

    #[test]
    fn three_years_after_a_leap_day_is_the_end_of_february() {
        let day: Day = "2024-02-29".parse().unwrap();
        assert_eq!(day.plus_years(3).unwrap().to_string(), "2027-02-28");
    }
}

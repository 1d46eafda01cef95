//! Times of the day as signs at a control point give them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A time of the day in minutes after midnight, 0 to 1440. Signs say 24:00 for
/// the end of the day, so the clock has it too.
///
/// # Example
///
/// ```
/// use silverbay::units::ClockTime;
///
/// let time = ClockTime::from_hm(21, 30)?;
/// assert_eq!(time, "21:30".parse()?);
/// assert_eq!(time.minutes(), 21 * 60 + 30);
/// assert!(ClockTime::from_hm(24, 1).is_err());
/// # Ok::<(), silverbay::units::NotAClockTime>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u16);

impl ClockTime {
    /// The end of the day, 24:00.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::{ClockTime, Hours};
    ///
    /// // A gate that closes at midnight closes at the end of the day and not at its beginning.
    /// let hours = Hours { opens: "06:30".parse()?, closes: ClockTime::MIDNIGHT };
    /// assert_eq!(ClockTime::MIDNIGHT, "24:00".parse()?);
    /// assert!(hours.contain("23:59".parse()?));
    /// # Ok::<(), silverbay::units::NotAClockTime>(())
    /// ```
    pub const MIDNIGHT: Self = Self(24 * 60);

    /// The time of this hour, 0 to 24, and minute, 0 to 59.
    ///
    /// # Errors
    ///
    /// [`NotAClockTime`] when a day has no such time.
    pub fn from_hm(hour: u8, minute: u8) -> Result<Self, NotAClockTime> {
        let time = Self(u16::from(hour) * 60 + u16::from(minute));
        if minute < 60 && time <= Self::MIDNIGHT {
            Ok(time)
        } else {
            Err(NotAClockTime {
                text: format!("{hour:02}:{minute:02}"),
            })
        }
    }

    /// Minutes after midnight, 0 to 1440.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

/// A text that is not a time of the day.
///
/// # Example
///
/// ```
/// use silverbay::units::ClockTime;
///
/// let error = "25:00".parse::<ClockTime>().unwrap_err();
/// assert_eq!(error.text, "25:00");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAClockTime {
    /// The text as found.
    pub text: String,
}

impl FromStr for ClockTime {
    type Err = NotAClockTime;

    fn from_str(text: &str) -> Result<Self, NotAClockTime> {
        let error = || NotAClockTime {
            text: text.to_owned(),
        };
        let two = |part: &str| {
            (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse().ok())
                .flatten()
        };
        let (hours, minutes) = text.split_once(':').ok_or_else(error)?;
        let (hours, minutes) = two(hours).zip(two(minutes)).ok_or_else(error)?;
        Self::from_hm(hours, minutes)
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

as_text!(ClockTime);

/// The hours in which a control point lets people through, both ends included.
/// Where `closes` is the earlier, the hours run past
/// midnight.
///
/// # Example
///
/// ```
/// use silverbay::units::{ClockTime, Hours};
///
/// let hours = Hours { opens: "06:30".parse()?, closes: "24:00".parse()? };
/// assert!(hours.contain(ClockTime::from_hm(23, 59)?));
/// assert!(!hours.contain(ClockTime::from_hm(6, 0)?));
/// # Ok::<(), silverbay::units::NotAClockTime>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// When it opens.
    pub opens: ClockTime,
    /// When it closes.
    pub closes: ClockTime,
}

impl Hours {
    /// Whether people are let through at this time. A traveller who arrives on the
    /// minute of closing is still in time.
    #[must_use]
    pub fn contain(self, time: ClockTime) -> bool {
        if self.opens <= self.closes {
            self.opens <= time && time <= self.closes
        } else {
            self.opens <= time || time <= self.closes
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> ClockTime {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_ends_at_24_00() {
        assert_eq!(time("24:00"), ClockTime::MIDNIGHT);
        assert_eq!(time("06:30").to_string(), "06:30");
        for text in ["24:01", "6:30", "06:60", "0630", "", "ab:cd", "+1:00"] {
            assert!(text.parse::<ClockTime>().is_err(), "{text}");
        }
    }

    #[test]
    fn whoever_arrives_on_the_minute_of_closing_is_in_time() {
        let hours = Hours {
            opens: time("06:30"),
            closes: time("22:30"),
        };
        assert!(hours.contain(time("06:30")) && hours.contain(time("22:30")));
        assert!(!hours.contain(time("22:31")) && !hours.contain(time("06:29")));
    }

    #[test]
    fn hours_may_run_past_midnight() {
        let hours = Hours {
            opens: time("06:30"),
            closes: time("02:00"),
        };
        assert!(hours.contain(time("23:59")) && hours.contain(time("02:00")));
        assert!(!hours.contain(time("02:01")));
    }
}

//! Times of the day as signs at a control point give them.

use std::fmt;
use std::str::FromStr;

/// A time of the day in minutes after midnight, 0 to 1440. Signs say 24:00 for
/// the end of the day, so the clock has it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u16);

impl ClockTime {
    /// The end of the day, 24:00.
    pub const MIDNIGHT: Self = Self(24 * 60);

    /// Minutes after midnight, 0 to 1440.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

/// A text that is not a time of the day.
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
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let (hours, minutes) = text.split_once(':').ok_or_else(error)?;
        let (hours, minutes) = two(hours).zip(two(minutes)).ok_or_else(error)?;
        let time = Self(hours * 60 + minutes);
        (minutes < 60 && time <= Self::MIDNIGHT)
            .then_some(time)
            .ok_or_else(error)
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// The hours in which a control point lets people through, both ends included.
/// Where `closes` is the earlier, the hours run past
/// midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

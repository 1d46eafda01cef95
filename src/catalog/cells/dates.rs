//! Dates as people and spreadsheets write them.

use super::fold::{folded, half_width};
use crate::problem::ProblemKind;
use crate::units::{AsOf, Day, NotADay};

/// A date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateRead {
    /// The date.
    pub(crate) date: AsOf,
    /// Whether it is worth a note how it was read: as a serial number, by the names of
    /// months, in the years of the Republic.
    pub(crate) is_noted: bool,
}

/// The first and the last serial number of a spreadsheet that is taken for a date: 1980 to
/// 2064.
const SERIALS: std::ops::RangeInclusive<i32> = 29_221..=60_000;
/// The first year of the Republic, less one.
const REPUBLIC: i16 = 1911;
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Reads a date: `2026-02-01`, `2026年2月1日`, `2026/2/1`, `20260201`, `1-Feb-26`,
/// `2026-02-01 00:00:00`, `46054` as a spreadsheet counts days, `民國115年2月`,
/// `二〇二六年二月`.
///
/// Which of two numbers is the month is never guessed: `03/04/2026` is asked about,
/// `25/04/2026` leaves no choice.
pub(crate) fn date(text: &str) -> Result<DateRead, ProblemKind> {
    let is_normal = |byte: u8| byte.is_ascii_digit() || byte == b'-';
    if matches!(text.len(), 4 | 7 | 10) && text.bytes().all(is_normal) {
        let date = text.parse()?;
        return Ok(DateRead {
            date,
            is_noted: false,
        });
    }
    let plain = half_width(text).trim().to_lowercase();
    let plain = without_time(&plain);
    if let Some(date) = year_first(plain).or_else(|| year_first(&in_digits(plain))) {
        return date.map(|date| DateRead {
            date,
            is_noted: false,
        });
    }
    let other = serial(plain)
        .or_else(|| eight_digits(plain))
        .or_else(|| by_month_name(plain))
        .or_else(|| of_the_republic(plain));
    if let Some(date) = other {
        return Ok(DateRead {
            date,
            is_noted: true,
        });
    }
    year_last(plain, text)
}

/// The text without a time of the day behind it.
fn without_time(text: &str) -> &str {
    let Some((date, time)) = text.split_once(['t', ' ']) else {
        return text;
    };
    let is_time = time.contains(':')
        && time
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b":.z+".contains(&byte));
    if is_time { date } else { text }
}

/// A date with the year of four digits first.
fn year_first(text: &str) -> Option<Result<AsOf, ProblemKind>> {
    let plain = text
        .replace(['年', '月', '/', '.'], "-")
        .replace(['日', '号', '號'], "");
    let parts: Vec<&str> = plain
        .trim()
        .trim_end_matches('-')
        .split('-')
        .map(str::trim)
        .collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_year_first = parts.first().is_some_and(|year| year.len() == 4);
    if !is_year_first || parts.len() > 3 || !parts.iter().all(is_number) {
        return None;
    }
    let padded: Vec<String> = parts.iter().map(|part| format!("{part:0>2}")).collect();
    Some(padded.join("-").parse().map_err(ProblemKind::from))
}

/// Chinese numerals of years, months and days as digits: `二〇二六年十二月`.
fn in_digits(text: &str) -> String {
    const DIGITS: &str = "〇一二三四五六七八九";
    let digit = |c: char| DIGITS.chars().position(|of| of == c);
    let mut out = String::new();
    let mut all = text
        .replace(['零', '○'], "〇")
        .chars()
        .collect::<Vec<_>>()
        .into_iter()
        .peekable();
    while let Some(c) = all.next() {
        match (digit(c), c) {
            (Some(value), _) => out.push_str(&value.to_string()),
            (None, '十') => {
                // 十二 is 12, 二十 is 20, 二十一 is 21.
                if !out.ends_with(|c: char| c.is_ascii_digit()) {
                    out.push('1');
                }
                if all.peek().is_none_or(|next| digit(*next).is_none()) {
                    out.push('0');
                }
            }
            (None, other) => out.push(other),
        }
    }
    out
}

/// The days that a spreadsheet counts from the end of 1899.
fn serial(text: &str) -> Option<AsOf> {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    if whole.len() != 5 {
        return None;
    }
    let days: i32 = whole.parse().ok().filter(|days| SERIALS.contains(days))?;
    let first = Day::new(1899, 12, 30).ok()?;
    first.plus_days(days).map(AsOf::Day)
}

fn eight_digits(text: &str) -> Option<AsOf> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i16 = text.get(..4)?.parse().ok()?;
    let (month, day) = (text.get(4..6)?.parse().ok()?, text.get(6..)?.parse().ok()?);
    let is_near = (1990..=2099).contains(&year);
    Day::new(year, month, day)
        .ok()
        .filter(|_| is_near)
        .map(AsOf::Day)
}

/// `1-mar-25`, `1 march 2025`, `march 1, 2025`, `march 2025`.
fn by_month_name(text: &str) -> Option<AsOf> {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let month_of = |part: &str| {
        let name = part.get(..3)?;
        let month = MONTHS.iter().position(|month| *month == name)?;
        let is_word = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        i8::try_from(month + 1).ok().filter(|_| is_word)
    };
    let year_of = |part: &str| match part.len() {
        4 => part.parse::<i16>().ok(),
        2 => part.parse::<i16>().ok().map(|year| 2000 + year),
        _ => None,
    };
    let day_of = |part: &str| {
        let bare = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        bare.parse::<i8>().ok()
    };
    match parts.as_slice() {
        [month, year] if year.len() == 4 => Some(AsOf::Month {
            year: year_of(year)?,
            month: month_of(month)?,
        }),
        [a, b, year] => {
            let (day, month) = match (month_of(a), month_of(b)) {
                (Some(month), None) => (day_of(b)?, month),
                (None, Some(month)) => (day_of(a)?, month),
                _ => return None,
            };
            Day::new(year_of(year)?, month, day).ok().map(AsOf::Day)
        }
        _ => None,
    }
}

/// `民國114年3月1日`.
fn of_the_republic(text: &str) -> Option<AsOf> {
    let text = folded(text);
    let rest = text.strip_prefix("民国")?;
    let rest = in_digits(rest);
    let (year, rest) = rest.split_once('年')?;
    let year = year.parse::<i16>().ok()?.checked_add(REPUBLIC)?;
    year_first(&format!("{year}年{rest}"))?.ok()
}

/// A date with the year last: asked about unless one number can be no month.
fn year_last(plain: &str, text: &str) -> Result<DateRead, ProblemKind> {
    let shape = || {
        ProblemKind::from(NotADay::Shape {
            text: text.to_owned(),
        })
    };
    let parts: Vec<&str> = plain.split(['/', '-', '.']).map(str::trim).collect();
    let [a, b, year] = parts.as_slice() else {
        return Err(shape());
    };
    let number = |part: &str| part.parse::<i8>().map_err(|_| shape());
    let (a, b) = (number(a)?, number(b)?);
    let year: i16 = year
        .parse()
        .ok()
        .filter(|_| year.len() == 4)
        .ok_or_else(shape)?;
    let (day, month) = match (a, b) {
        (13.., 1..=12) => (a, b),
        (1..=12, 13..) => (b, a),
        (a, b) if a == b => (a, b),
        _ => {
            let text = text.to_owned();
            return Err(ProblemKind::AmbiguousDate { text });
        }
    };
    let day = Day::new(year, month, day).map_err(|_| NotADay::NoSuchDay {
        text: text.to_owned(),
    })?;
    Ok(DateRead {
        date: AsOf::Day(day),
        is_noted: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_and_spreadsheets_write_it() {
        for (text, expected) in [
            ("2026年2月1日", "2026-02-01"),
            ("2026/2/1", "2026-02-01"),
            ("2026.2", "2026-02"),
            ("2026年", "2026"),
            ("２０２６－０２", "2026-02"),
            ("2026-02-01", "2026-02-01"),
            ("2025-03-01 00:00:00", "2025-03-01"),
            ("2025-03-01T00:00:00Z", "2025-03-01"),
            ("2025年3月1号", "2025-03-01"),
            ("45717", "2025-03-01"),
            ("45717.0", "2025-03-01"),
            ("20250301", "2025-03-01"),
            ("1-Mar-25", "2025-03-01"),
            ("1 March 2025", "2025-03-01"),
            ("March 1st, 2025", "2025-03-01"),
            ("Mar 2025", "2025-03"),
            ("民國114年3月1日", "2025-03-01"),
            ("民国一一四年三月", "2025-03"),
            ("二〇二五年三月", "2025-03"),
            ("二零二五年十二月二十一日", "2025-12-21"),
            ("二〇二五年十月三十日", "2025-10-30"),
            ("25/03/2025", "2025-03-25"),
            ("03/25/2025", "2025-03-25"),
        ] {
            let read = date(text).map(|read| read.date.to_string());
            assert_eq!(read.as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn which_number_is_the_month_is_never_guessed() {
        let code = |text| date(text).unwrap_err().code();
        assert_eq!(code("03/01/2025"), "ambiguous_date");
        assert_eq!(code("3.1.2025"), "ambiguous_date");
        for text in [
            "2025年第一季",
            "soon",
            "2023111日",
            "99999",
            "12345",
            "31-Feb-25",
            "1/2",
            "",
        ] {
            assert_eq!(code(text), "not_a_day", "{text}");
        }
    }
}

//! Numbers and dates of cells as a person sees them in the sheet.

use calamine::ExcelDateTime;

/// How a cell shows its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// As it is.
    #[default]
    Plain,
    /// As a sum of money in the currency of this code.
    Money(&'static str),
    /// As hundredths.
    Percent,
    /// With as many digits, noughts in front.
    Digits(usize),
    /// As a date without its day, or without its month too.
    Month,
    Year,
}

/// The marks of currencies in formats, the longer first. `$` alone is none: it stands for
/// the currency of whoever opens the sheet.
const MONEY: [(&str, &str); 13] = [
    ("HK$", "HKD"),
    ("HKD", "HKD"),
    ("港币", "HKD"),
    ("港幣", "HKD"),
    ("港元", "HKD"),
    ("MOP", "MOP"),
    ("澳门元", "MOP"),
    ("澳門元", "MOP"),
    ("RMB", "CNY"),
    ("CNY", "CNY"),
    ("¥", "CNY"),
    ("￥", "CNY"),
    ("元", "CNY"),
];

impl Format {
    /// The format of this code, such as `"HK$"#,##0.00`.
    pub(super) fn of(code: &str) -> Self {
        // What follows a semicolon is for negative numbers.
        let code = code.split(';').next().unwrap_or_default();
        if let Some((_, currency)) = MONEY.iter().find(|(mark, _)| code.contains(mark)) {
            return Self::Money(currency);
        }
        if code.len() > 1 && code.bytes().all(|byte| byte == b'0') {
            return Self::Digits(code.len());
        }
        let bare = unquoted(code);
        if bare == "general" {
            return Self::Plain;
        }
        if bare.ends_with('%') {
            return Self::Percent;
        }
        let has = |letter: char| bare.contains(letter);
        match (has('y') || has('e'), has('m'), has('d'), has('h')) {
            (true, true, false, false) => Self::Month,
            (true, false, false, false) => Self::Year,
            _ => Self::Plain,
        }
    }

    /// The text of a number.
    pub(super) fn number(self, value: f64) -> String {
        match self {
            Self::Money(currency) => format!("{currency} {}", number(value)),
            Self::Percent => format!("{}%", number(value * 100.0)),
            Self::Digits(digits) => format!("{:0>digits$}", number(value)),
            Self::Plain | Self::Month | Self::Year => number(value),
        }
    }

    /// The text of a date, in the shape in which tables have dates; with its time of day
    /// unless that is midnight.
    pub(super) fn date(self, value: &ExcelDateTime) -> String {
        if value.is_duration() {
            return number(value.as_f64());
        }
        let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
        let is_time_alone = (0.0..1.0).contains(&value.as_f64());
        match self {
            _ if is_time_alone => format!("{hour:02}:{minute:02}"),
            Self::Year => format!("{year:04}"),
            Self::Month => format!("{year:04}-{month:02}"),
            _ if (hour, minute, second) == (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
            _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
        }
    }
}

/// The code of a format in small letters, without what stands in quotes and brackets.
fn unquoted(code: &str) -> String {
    let (mut bare, mut until) = (String::new(), None);
    for c in code.chars() {
        match (until, c) {
            (Some(end), c) if c == end => until = None,
            (Some(_), _) => {}
            (None, '"') => until = Some('"'),
            (None, '[') => until = Some(']'),
            (None, c) => bare.extend(c.to_lowercase()),
        }
    }
    bare
}

/// A number in the digits that a spreadsheet shows: fifteen that count, no exponent, no
/// point behind whole numbers.
pub(super) fn number(value: f64) -> String {
    let shown: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    // Adding 0.0 turns -0.0 into 0.0.
    (shown + 0.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn a_number_is_written_as_it_is_seen() {
        for (value, text) in [
            (8000.0, "8000"),
            (0.1 + 0.2, "0.3"),
            (22.543_099, "22.543099"),
            (1e15, "1000000000000000"),
            (85_212_345_678.0, "85212345678"),
            (-0.0, "0"),
            (1e-7, "0.0000001"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn a_format_says_the_currency_the_noughts_and_what_of_a_date_is_meant() {
        for (code, format) in [
            ("General", Format::Plain),
            ("\"HK$\"#,##0.00", Format::Money("HKD")),
            ("[$¥-804]#,##0;[Red]-[$¥-804]#,##0", Format::Money("CNY")),
            ("0\"元\"", Format::Money("CNY")),
            ("\"$\"#,##0", Format::Plain),
            ("0.0%", Format::Percent),
            ("00000", Format::Digits(5)),
            ("yyyy\"年\"m\"月\"", Format::Month),
            ("yyyy-mm-dd", Format::Plain),
            ("yyyy", Format::Year),
            ("h:mm", Format::Plain),
        ] {
            assert_eq!(Format::of(code), format, "{code}");
        }
        assert_eq!(Format::Money("HKD").number(8000.0), "HKD 8000");
        assert_eq!(Format::Percent.number(0.85), "85%");
        assert_eq!(Format::Digits(5).number(42.0), "00042");
    }

    #[test]
    fn a_date_is_written_with_what_is_known_of_it() {
        let at = |value| ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false);
        assert_eq!(Format::Plain.date(&at(45717.0)), "2025-03-01");
        assert_eq!(Format::Month.date(&at(45717.0)), "2025-03");
        assert_eq!(Format::Plain.date(&at(45717.5)), "2025-03-01 12:00:00");
        assert_eq!(Format::Plain.date(&at(0.5)), "12:00");
    }
}

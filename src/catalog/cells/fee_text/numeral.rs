//! Numbers as fee texts write them: `7,000`, `1.2万`, `二千`, `三千五`.

/// A number in ten-thousandths, so that `1.2345万` is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) value: i64,
    /// Digits alone, without separators, decimals or a multiplier.
    pub(super) is_plain: bool,
    /// What the multiplier behind it multiplies by; 1 without one.
    pub(super) multiplier: i64,
}

pub(super) const ONE: i64 = 10_000;

/// The number at the start of a text and how many bytes it takes. `None` where
/// there is none, or one that no fee is written as: `7,00`, `1.23456`.
pub(super) fn numeral(text: &str) -> Option<(Numeral, usize)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        arabic(text)
    } else {
        chinese(text)
    }
}

fn arabic(text: &str) -> Option<(Numeral, usize)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    let mut plain = text.get(..length)?.to_owned();
    let mut is_plain = true;
    // A comma sets three digits apart, or it does not belong to the number.
    if length <= 3 {
        while let Some(group) = text.get(length..)?.strip_prefix(',')
            && digits(group) == 3
        {
            plain += group.get(..3)?;
            length += 4;
            is_plain = false;
        }
    }
    if plain.len() > 13 {
        return None;
    }
    let mut value = plain.parse::<i64>().ok()?.checked_mul(ONE)?;
    if let Some(decimals) = text.get(length..)?.strip_prefix('.') {
        let count = digits(decimals);
        if !(1..=4).contains(&count) {
            return None;
        }
        value += format!("{:0<4}", decimals.get(..count)?)
            .parse::<i64>()
            .ok()?;
        length += 1 + count;
        is_plain = false;
    }
    let has_thousandths = text
        .get(..length)?
        .rsplit_once('.')
        .is_some_and(|(_, d)| d.len() == 3);
    let rest = text.get(length..)?;
    let gap = rest.len() - rest.trim_start().len();
    let unit = rest.trim_start().chars().next();
    let multiplier = unit.and_then(power).unwrap_or(1);
    if multiplier > 1 {
        length += gap + unit.map_or(0, char::len_utf8);
        is_plain = false;
    }
    // 4.000 may be four thousand as other countries write it.
    if has_thousandths && multiplier == 1 {
        return None;
    }
    Some((
        Numeral {
            value: value.checked_mul(multiplier)?,
            is_plain,
            multiplier,
        },
        length,
    ))
}

const fn power(c: char) -> Option<i64> {
    match c {
        '百' => Some(100),
        '千' => Some(1_000),
        '万' => Some(10_000),
        _ => None,
    }
}

fn digit(c: char) -> Option<i64> {
    let found = "零一二三四五六七八九"
        .chars()
        .zip(0..)
        .find(|(d, _)| *d == c);
    match c {
        '两' => Some(2),
        '〇' => Some(0),
        _ => found.map(|(_, value)| value),
    }
}

/// Reads 二千, 一万二千五百, 三千五 (a last digit counts in tenths of the unit
/// before it) and 一千零五.
fn chinese(text: &str) -> Option<(Numeral, usize)> {
    let (mut total, mut section, mut pending) = (0_i64, 0_i64, None);
    // The unit, in tenths, of a last digit.
    let mut last_unit = 1_i64;
    let mut length = 0;
    for c in text.chars() {
        if let Some(value) = digit(c) {
            if pending.is_some_and(|before| before != 0) {
                // 二三 is two digits side by side and no number of this kind.
                return None;
            }
            if value == 0 {
                last_unit = 1;
            }
            pending = Some(value);
        } else if c == '十' {
            section += pending.take().unwrap_or(1) * 10;
            last_unit = 10;
        } else if c == '万' {
            // 万二 leaves out the one before it, or something was lost.
            if pending.is_none() && section == 0 && total == 0 {
                return None;
            }
            total = (total + section + pending.take().unwrap_or(0)).checked_mul(10_000)?;
            section = 0;
            last_unit = 10_000;
        } else if let Some(unit) = power(c) {
            section += pending.take()? * unit;
            last_unit = unit;
        } else {
            break;
        }
        length += c.len_utf8();
        if total > 1_000_000_000 {
            return None;
        }
    }
    let last = text.get(..length)?.chars().next_back();
    let multiplier = last.and_then(power).unwrap_or(1);
    let tail = pending.unwrap_or(0);
    let tenths = if last_unit >= 100 { last_unit / 10 } else { 1 };
    let value = total + section + tail * tenths;
    (length > 0 && value > 0).then_some((
        Numeral {
            value: value * ONE,
            is_plain: false,
            multiplier,
        },
        length,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(i64, usize)> {
        numeral(text).map(|(number, length)| (number.value, length))
    }

    #[test]
    fn digits_keep_their_separators_decimals_and_multipliers() {
        assert_eq!(read("7,000-8,000"), Some((7_000 * ONE, 5)));
        assert_eq!(read("11,000.00"), Some((11_000 * ONE, 9)));
        assert_eq!(read("40.5元"), Some((405_000, 4)));
        assert_eq!(read("1.2万"), Some((12_000 * ONE, 6)));
        assert_eq!(read("240 万"), Some((2_400_000 * ONE, 7)));
        assert_eq!(read("1.2345万"), Some((12_345 * ONE, 9)));
        assert_eq!(read("7,00"), Some((7 * ONE, 1)));
        assert_eq!(read("1234,567"), Some((1234 * ONE, 4)));
        assert_eq!(read("1.23456"), None);
        assert_eq!(read("5."), None);
        assert_eq!(read("4.000"), None);
        assert_eq!(read("1.234万"), Some((12_340 * ONE, 8)));
        assert_eq!(read("99999999999999"), None);
    }

    #[test]
    fn chinese_numerals_are_read_as_they_are_said() {
        for (text, value) in [
            ("二千", 2_000),
            ("八千元", 8_000),
            ("两千五百", 2_500),
            ("三千五", 3_500),
            ("一万二", 12_000),
            ("一万二千", 12_000),
            ("一千零五", 1_005),
            ("一百零五", 105),
            ("一百五", 150),
            ("十五", 15),
            ("二十", 20),
            ("十万", 100_000),
            ("五", 5),
        ] {
            assert_eq!(read(text).map(|(v, _)| v), Some(value * ONE), "{text}");
        }
        for text in ["元", "", "二三", "千", "零", "万二"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_beyond_any_price_are_no_numbers() {
        assert!(read("1234567890123").is_some() && read("12345678901234").is_none());
        assert!(read("十万万").is_some() && read("二十万万").is_none());
        assert_eq!(read("零"), None);
    }
}

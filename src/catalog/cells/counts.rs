//! Beds, stars and dates as people write them: `300 张`, `五星級`, `2026年2月1日`.

use std::borrow::Cow;

use super::fold::{folded, half_width};
use crate::facility::Stars;
use crate::problem::{ProblemKind, Wanted};

/// Reads a number of beds in use. Refuses a rough number and one of households.
pub(crate) fn beds(text: &str) -> Result<u32, ProblemKind> {
    if let Ok(beds) = plain(text) {
        return Ok(beds);
    }
    let folded = folded(text);
    let counted = ["床位数量", "床位数目", "床位数", "床位", "beds"]
        .iter()
        .find_map(|label| folded.strip_prefix(label))
        .unwrap_or(&folded)
        .trim_start_matches([':', ' ']);
    let counted = ["张床位", "个床位", "张", "个", "宿位", "beds", "床"]
        .iter()
        .find_map(|unit| counted.strip_suffix(unit))
        .unwrap_or(counted);
    let text = text.to_owned();
    plain(counted.trim()).map_err(|()| {
        if folded.contains(|c: char| c.is_ascii_digit()) && !folded.starts_with('-') {
            ProblemKind::BedsUnclear { text }
        } else {
            let wanted = Wanted::Beds;
            ProblemKind::NotANumber { text, wanted }
        }
    })
}

fn plain(text: &str) -> Result<u32, ()> {
    let digits = half_width(text);
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_plain).ok_or(())
}

/// A star rating: `4`, `4星`, `四星級`, `★★★★`; `none` where there is none.
pub(crate) fn stars(text: &str) -> Result<Stars, ProblemKind> {
    let folded = folded(text);
    if ["none", "无", "没有", "无星级", "未评级", "未评"].contains(&folded.as_str()) {
        return Ok(Stars::NONE);
    }
    let number = ["星级", "星", "stars", "star"]
        .iter()
        .find_map(|unit| folded.strip_suffix(unit))
        .unwrap_or(&folded)
        .trim();
    let numeral = "一二三四五"
        .chars()
        .zip(1..)
        .find(|(c, _)| number.strip_prefix(*c) == Some(""));
    let found = match numeral {
        Some((_, stars)) => Some(stars),
        // An empty star counts as missing.
        None if !folded.is_empty() && folded.chars().all(|c| c == '★') => {
            u8::try_from(folded.chars().count()).ok()
        }
        None => plain(number)
            .ok()
            .and_then(|stars| u8::try_from(stars).ok()),
    };
    let stars = found.ok_or_else(|| ProblemKind::NotANumber {
        text: text.to_owned(),
        wanted: Wanted::Stars,
    })?;
    Ok(Stars::new(stars)?)
}

/// A date with the year first as the normal form writes it: `2026年2月1日`,
/// `2026/2/1`, `2026.2` as `2026-02-01`, `2026-02`. Any other text as it is.
pub(crate) fn date(text: &str) -> Cow<'_, str> {
    let is_normal = |byte: u8| byte.is_ascii_digit() || byte == b'-';
    if matches!(text.len(), 4 | 7 | 10) && text.bytes().all(is_normal) {
        return Cow::Borrowed(text);
    }
    let plain = half_width(text)
        .replace(['年', '月', '/', '.'], "-")
        .replace('日', "");
    let parts: Vec<&str> = plain
        .trim()
        .trim_end_matches('-')
        .split('-')
        .map(str::trim)
        .collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    // In 3/4/2026 the month is unknown.
    let is_year_first = parts.first().is_some_and(|year| year.len() == 4);
    if is_year_first && parts.len() <= 3 && parts.iter().all(is_number) {
        let padded = parts.iter().map(|part| format!("{part:0>2}"));
        Cow::Owned(padded.collect::<Vec<_>>().join("-"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beds_are_counted_and_nothing_else() {
        for (text, expected) in [
            ("300", 300),
            ("300 张", 300),
            ("300張", 300),
            ("３００", 300),
            ("床位数量 300 张", 300),
            ("床位數目：120", 120),
        ] {
            assert_eq!(beds(text), Ok(expected), "{text}");
        }
        for text in ["400多张", "60套", "约1200户", "300-400", "280+130"] {
            assert_eq!(beds(text).unwrap_err().code(), "beds_unclear", "{text}");
        }
        for text in ["many", "若干", "-5"] {
            assert_eq!(beds(text).unwrap_err().code(), "not_a_number", "{text}");
        }
    }

    #[test]
    fn stars_are_read_in_digits_numerals_and_signs() {
        for (text, expected) in [
            ("4", 4),
            ("五星级", 5),
            ("三星級", 3),
            ("4星", 4),
            ("★★★", 3),
            ("none", 0),
            ("無星級", 0),
        ] {
            assert_eq!(stars(text).map(Stars::get), Ok(expected), "{text}");
        }
        for text in ["", "★★☆", "五", "AAA", "4.5"] {
            let read = stars(text);
            assert!(text == "五" || read.is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_with_the_year_first_is_put_in_the_normal_form() {
        for (text, expected) in [
            ("2026年2月1日", "2026-02-01"),
            ("2026/2/1", "2026-02-01"),
            ("2026.2", "2026-02"),
            ("2026年", "2026"),
            ("２０２６－０２", "2026-02"),
            ("2026-02-01", "2026-02-01"),
            ("3/4/2026", "3/4/2026"),
            ("2023111日", "2023111日"),
            ("soon", "soon"),
        ] {
            assert_eq!(date(text), expected, "{text}");
        }
    }
}

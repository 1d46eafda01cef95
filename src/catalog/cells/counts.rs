//! Beds and stars as people write them: `300 张`, `1,200`, `五星級`.

use super::fold::{folded, half_width};
use crate::facility::Stars;
use crate::problem::{ProblemKind, Wanted};

/// Reads a number of beds in use. Refuses a rough number and one of households.
pub(crate) fn beds(text: &str) -> Result<u32, ProblemKind> {
    if let Ok(beds) = plain(text) {
        return plausible(beds, text);
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
    if let Ok(beds) = plain(counted.trim()) {
        return plausible(beds, &text);
    }
    Err(
        if folded.contains(|c: char| c.is_ascii_digit()) && !folded.starts_with('-') {
            ProblemKind::BedsUnclear { text }
        } else {
            let wanted = Wanted::Beds;
            ProblemKind::NotANumber { text, wanted }
        },
    )
}

/// More beds than any home of the region has.
const TOO_MANY: u32 = 20_000;

/// A number of beds that a home may have; no home has none.
fn plausible(beds: u32, text: &str) -> Result<u32, ProblemKind> {
    if (1..TOO_MANY).contains(&beds) {
        Ok(beds)
    } else {
        let text = text.to_owned();
        Err(ProblemKind::BedsUnclear { text })
    }
}

/// A whole number, with commas between its thousands or without.
fn plain(text: &str) -> Result<u32, ()> {
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain(text) {
        return text.parse().map_err(|_| ());
    }
    let mut digits = half_width(text).into_owned();
    let groups: Vec<&str> = digits.split(',').collect();
    let is_grouped = matches!(groups.as_slice(), [first, rest @ ..] if !rest.is_empty()
        && (1..=3).contains(&first.len())
        && rest.iter().all(|group| group.len() == 3));
    if is_grouped {
        digits = groups.concat();
    }
    let whole = Some(digits).filter(|digits| is_plain(digits));
    whole.and_then(|digits| digits.parse().ok()).ok_or(())
}

/// Whether a cell says that nobody has rated the home as far as the list knows.
pub(crate) fn is_unrated(text: &str) -> bool {
    if let [digit] = text.as_bytes() {
        return *digit == b'0';
    }
    let folded = folded(text);
    [
        "0",
        "未评",
        "未评级",
        "未评定",
        "未评星",
        "未定级",
        "未参评",
        "not rated",
        "unrated",
    ]
    .contains(&folded.as_str())
}

/// A star rating: `4`, `4星`, `四星級`, `★★★★`; `none` where there is none.
pub(crate) fn stars(text: &str) -> Result<Stars, ProblemKind> {
    // What a table in the normal form holds.
    if let [digit @ b'1'..=b'5'] = text.as_bytes() {
        return Ok(Stars::new(digit - b'0')?);
    }
    let folded = folded(text);
    if ["none", "无星级", "没有星级"].contains(&folded.as_str()) {
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
            ("1,200", 1200),
            ("1，200张", 1200),
        ] {
            assert_eq!(beds(text), Ok(expected), "{text}");
        }
        for text in [
            "400多张",
            "60套",
            "约1200户",
            "300-400",
            "280+130",
            "0",
            "99999999",
            "1,20",
        ] {
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
}

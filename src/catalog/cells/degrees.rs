//! Degrees as people write them: `22°32'10"N`, `22度32分10秒`, both in one cell.

use super::fold::half_width;

/// Degrees with minutes and seconds, or with a letter of the compass; `None` for a plain
/// number and for anything else.
pub(crate) fn degrees(text: &str) -> Option<f64> {
    // What nearly every cell of a position holds.
    let is_of_a_number = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b'-';
    if text.bytes().all(is_of_a_number) {
        return None;
    }
    let text = half_width(text).trim().to_lowercase();
    let is_negative = text.starts_with(['-', 's', 'w']) || text.ends_with(['s', 'w']);
    let has_letter = text.starts_with(['n', 'e', 's', 'w']) || text.ends_with(['n', 'e', 's', 'w']);
    let has_sign = text.contains(['°', '度', 'º']);
    if !has_letter && !has_sign {
        return None;
    }
    let bare = text
        .replace("北纬", "")
        .replace("东经", "")
        .replace("北緯", "")
        .replace("東經", "");
    let parts: Vec<&str> = bare
        .split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .filter(|part| !part.is_empty())
        .collect();
    let numbers = parts.iter().map(|part| part.parse::<f64>().ok());
    let numbers: Vec<f64> = numbers.collect::<Option<_>>()?;
    let (whole, minutes, seconds) = match numbers.as_slice() {
        [whole] => (*whole, 0.0, 0.0),
        [whole, minutes] => (*whole, *minutes, 0.0),
        [whole, minutes, seconds] => (*whole, *minutes, *seconds),
        _ => return None,
    };
    let is_good = minutes < 60.0 && seconds < 60.0;
    let value = whole + minutes / 60.0 + seconds / 3600.0;
    is_good.then_some(if is_negative { -value } else { value })
}

/// A latitude and a longitude that stand in one cell, in either order: only one of the two
/// can be a latitude. `None` where either can be, or neither.
pub(crate) fn pair(text: &str) -> Option<(f64, f64)> {
    let text = half_width(text);
    let bare = text.trim().trim_matches(['(', ')', '[', ']']);
    let parts: Vec<&str> = bare
        .split([',', ';', '/', '、', ' '])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let [a, b] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| {
        let is_plain = part
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b".-+".contains(&byte));
        let plain = part.parse::<f64>().ok().filter(|_| is_plain);
        plain.or_else(|| degrees(part))
    };
    let (a, b) = (number(a)?, number(b)?);
    match (a.abs() <= 90.0, b.abs() <= 90.0) {
        (true, false) if b.abs() <= 180.0 => Some((a, b)),
        (false, true) if a.abs() <= 180.0 => Some((b, a)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_with_minutes_seconds_and_letters() {
        for (text, expected) in [
            ("22°30'0\"N", 22.5),
            ("22度30分36秒", 22.51),
            ("北緯22°30′", 22.5),
            ("N22.5", 22.5),
            ("113.5E", 113.5),
            ("22.5S", -22.5),
        ] {
            let read = degrees(text).unwrap();
            assert!((read - expected).abs() < 1e-9, "{text}: {read}");
        }
        for text in ["22.5", "22°70'", "north", "", "22°1'2\"3"] {
            assert_eq!(degrees(text), None, "{text}");
        }
    }

    #[test]
    fn both_in_one_cell_are_told_apart_where_only_one_is_a_latitude() {
        assert_eq!(pair("113.93,22.53"), Some((22.53, 113.93)));
        assert_eq!(pair("22.53，113.93"), Some((22.53, 113.93)));
        assert_eq!(pair("(22.53 113.93)"), Some((22.53, 113.93)));
        for text in ["22.5,45.1", "837000,826000", "22.53", "a,b"] {
            assert_eq!(pair(text), None, "{text}");
        }
    }
}

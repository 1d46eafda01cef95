//! Cells that say that nothing is stated.

/// Words for "not stated", in small letters and Simplified Chinese.
const WORDS: [&str; 30] = [
    "n/a",
    "n.a.",
    "na",
    "nil",
    "null",
    "nan",
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "－",
    "/",
    "\\",
    "?",
    "#n/a",
    "#value!",
    "#ref!",
    "#div/0!",
    "#name?",
    "#null!",
    "#num!",
    "未知",
    "不详",
    "暂无",
    "未填",
    "未提供",
    "无资料",
    "未公布",
];
/// Words that say so in a column in which they mean nothing else.
const NOTHING: [&str; 4] = ["无", "没有", "暂缺", "空"];

/// The longest of these words in bytes.
const LONGEST: usize = 12;

/// Whether a cell says that nothing is stated, in any column.
pub(crate) fn is_not_stated(text: &str) -> bool {
    text.len() <= LONGEST && is_one(text, &WORDS)
}

/// Whether a cell says that there is nothing, in a column in which that is no fact.
pub(crate) fn is_nothing(text: &str) -> bool {
    text.len() <= LONGEST && is_one(text, &NOTHING)
}

fn is_one(text: &str, words: &[&str]) -> bool {
    // Asked of many cells: nothing is copied where the text is of a keyboard.
    if text.is_ascii() {
        return words.iter().any(|word| word.eq_ignore_ascii_case(text));
    }
    let folded = super::folded(text);
    words.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_stated_is_known_in_three_scripts_and_as_a_spreadsheet_says_it() {
        for text in [
            "N/A", "n/a", "—", "-", "－", "未知", "暫無", "暂无", "不詳", "不详", "#N/A", "#REF!",
            "NaN",
        ] {
            assert!(is_not_stated(text), "{text}");
        }
        for text in ["無", "无", "沒有"] {
            assert!(!is_not_stated(text) && is_nothing(text), "{text}");
        }
        for text in ["", "0", "none", "深圳", "-5", "N", "no"] {
            assert!(!is_not_stated(text) && !is_nothing(text), "{text}");
        }
    }
}

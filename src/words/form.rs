//! How a language writes lists, ranges, quotations and labels.

use super::Lang;
use crate::text;

/// How much of a text a message quotes, in characters.
const QUOTED: usize = 120;

impl Lang {
    /// Items one after the other: `a, b, c` or `a、b、c`.
    #[must_use]
    pub fn list<T: AsRef<str>>(self, items: impl IntoIterator<Item = T>) -> String {
        join(items, &text!(self, "form-list"))
    }

    /// Items with a word before the last: `a, b and c` or `a、b及c`.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::words::Lang;
    ///
    /// let cities = ["Shenzhen", "Zhuhai", "Foshan"];
    /// assert_eq!(Lang::EN.list_and(cities), "Shenzhen, Zhuhai and Foshan");
    /// assert_eq!(Lang::ZH_HANT.list_and(["深圳", "珠海", "佛山"]), "深圳、珠海及佛山");
    /// ```
    #[must_use]
    pub fn list_and<T: AsRef<str>>(self, items: impl IntoIterator<Item = T>) -> String {
        let mut items: Vec<T> = items.into_iter().collect();
        let Some(last) = items.pop() else {
            return String::new();
        };
        if items.is_empty() {
            return last.as_ref().to_owned();
        }
        let first = self.list(&items);
        text!(self, "form-and", first = first, last = last.as_ref())
    }

    /// Parts of one sentence: `a; b` or `a；b`.
    #[must_use]
    pub fn clauses<T: AsRef<str>>(self, parts: impl IntoIterator<Item = T>) -> String {
        join(parts, &text!(self, "form-clauses"))
    }

    /// Whole sentences in a row, with a space between them where the language has one.
    /// Empty ones are left out.
    #[must_use]
    pub fn sentences<T: AsRef<str>>(self, sentences: impl IntoIterator<Item = T>) -> String {
        let kept = sentences
            .into_iter()
            .filter(|sentence| !sentence.as_ref().is_empty());
        join(kept, &text!(self, "form-sentences"))
    }

    /// A label and what it labels: `label: text` or `label：text`.
    #[must_use]
    pub fn labelled(self, label: &str, text: &str) -> String {
        text!(self, "form-labelled", label = label, text = text)
    }

    /// Two ends of a range: `5–8`.
    #[must_use]
    pub fn range(self, low: &str, high: &str) -> String {
        text!(self, "form-range", low = low, high = high)
    }

    /// A text of a file as a message quotes it: on one line, cut after 120 characters,
    /// control characters and marks of direction shown as escapes.
    #[must_use]
    pub fn quoted(self, text: &str) -> String {
        let mut short = String::new();
        for c in text.chars().take(QUOTED) {
            if c.is_control() || turns_direction(c) {
                short.extend(c.escape_default());
            } else {
                short.push(c);
            }
        }
        if text.chars().nth(QUOTED).is_some() {
            short.push('…');
        }
        text!(self, "form-quoted", text = short)
    }
}

/// Whether nobody sees a character that changes how others are shown: a control
/// character other than line end and tab, or a mark of direction.
pub(crate) fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || turns_direction(c)
}

/// A text in which each character that nobody sees and that changes how others are shown
/// stands as `U+FFFD`: control characters, which could send commands to a terminal, and
/// marks that turn the direction of the text after them. Line ends and tabs stay.
///
/// ```
/// use silverbay::words::visible;
///
/// assert_eq!(visible("A\u{202e}B\u{1b}[2J".to_owned()), "A\u{fffd}B\u{fffd}[2J");
/// ```
#[must_use]
pub fn visible(text: String) -> String {
    if text.contains(is_unseen) {
        text.replace(is_unseen, "\u{fffd}")
    } else {
        text
    }
}

/// Whether a character turns the direction of the text around it.
const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn join<T: AsRef<str>>(items: impl IntoIterator<Item = T>, between: &str) -> String {
    let mut out = String::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            out.push_str(between);
        }
        out.push_str(item.as_ref());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_joins_in_its_own_way() {
        let three = ["a", "b", "c"];
        assert_eq!(Lang::EN.list(three), "a, b, c");
        assert_eq!(Lang::ZH_HANT.list(three), "a、b、c");
        assert_eq!(Lang::EN.list_and(three), "a, b and c");
        assert_eq!(Lang::ZH_HANS.list_and(["甲", "乙"]), "甲和乙");
        assert_eq!(Lang::EN.list_and(["a"]), "a");
        assert_eq!(Lang::EN.sentences(["A.", "", "B."]), "A. B.");
        assert_eq!(Lang::ZH_HANT.sentences(["甲。", "乙。"]), "甲。乙。");
        assert_eq!(Lang::EN.labelled("Rates", "none"), "Rates: none");
        assert_eq!(Lang::ZH_HANT.labelled("匯率", "無"), "匯率：無");
    }

    #[test]
    fn a_quotation_is_one_line_and_shows_what_cannot_be_seen() {
        assert_eq!(Lang::EN.quoted("a\nb"), "\"a\\nb\"");
        assert_eq!(Lang::ZH_HANT.quoted("好\u{202e}"), "「好\\u{202e}」");
        assert_eq!(Lang::EN.quoted(&"x".repeat(500)).chars().count(), 123);
    }
}

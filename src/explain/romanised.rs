//! Names in letters, so that whoever reads no Chinese can say them aloud.
//!
//! Ours and never official: the usual reading of each character in Mandarin, in Hanyu Pinyin
//! without tones. Homes of Hong Kong and Macao have none, since there names are said in
//! Cantonese.

use std::sync::LazyLock;

use super::{Lang, facility_name};
use crate::catalog::folded;
use crate::facility::Facility;
use crate::place::Side;
use crate::text;

/// Words that are written together and begin with a capital, and single sounds that are not
/// the first reading of their character; the longer before the shorter of one beginning.
const READINGS: &str = include_str!("../../data/names/readings.csv");

/// What is written, folded, and how it is read.
static WORDS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let rows = READINGS.lines().skip(1);
    rows.filter_map(|row| row.split_once(',')).collect()
});

/// The name of a facility in letters, in a language whose readers prefer an English name,
/// where it has none: "Guangzhou Shi Laorenyuan". `None` elsewhere, for homes of Hong Kong
/// and Macao, and without the feature `romanised`.
///
/// # Example
///
/// ```
/// use silverbay::explain::romanised_name;
/// use silverbay::words::Lang;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// let home = catalog.facility("gz-city-home-for-aged").ok_or("a home")?;
/// let name = romanised_name(Lang::EN, home);
/// assert_eq!(name.as_deref(), Some("Guangzhou Shi Laorenyuan"));
/// // Who reads Chinese needs no letters.
/// assert_eq!(romanised_name(Lang::ZH_HANT, home), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn romanised_name(lang: Lang, facility: &Facility) -> Option<String> {
    let prefers_english = lang.choose("en", "zh", "zh") == "en";
    prefers_english.then(|| romanised(facility)).flatten()
}

/// The name of a facility, with the same in letters behind it where it has no other.
#[must_use]
pub fn name_to_say(lang: Lang, facility: &Facility) -> String {
    let name = facility_name(lang, facility);
    match romanised_name(lang, facility) {
        Some(letters) => text!(lang, "name-in-letters", name = name, letters = letters),
        None => name.to_owned(),
    }
}

/// The same in any language.
pub(crate) fn romanised(facility: &Facility) -> Option<String> {
    let names = &facility.names;
    if !names.en.is_empty() || facility.city.side() != Side::Mainland {
        return None;
    }
    let chinese = if names.zh_hans.is_empty() {
        &names.zh_hant
    } else {
        &names.zh_hans
    };
    letters(chinese)
}

/// A Chinese name in letters; `None` where a character has no reading.
fn letters(name: &str) -> Option<String> {
    let name = folded(name);
    let mut rest = name.as_str();
    let mut words = Words::default();
    while let Some(first) = rest.chars().next() {
        if let Some((written, read)) = WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
            if read.starts_with(|c: char| c.is_ascii_uppercase()) {
                words.word(read);
            } else {
                words.sound(read);
            }
            rest = rest.get(written.len()..)?;
            continue;
        }
        match first {
            '(' => words.open(),
            ')' => words.close(),
            other if other.is_ascii_alphanumeric() => words.sound(other.encode_utf8(&mut [0; 4])),
            other if other.is_alphanumeric() => words.sound(usual_reading(other)?),
            _ => words.end(),
        }
        rest = rest.get(first.len_utf8()..)?;
    }
    Some(words.text).filter(|text| !text.is_empty())
}

/// The usual reading of a character.
#[cfg(feature = "romanised")]
fn usual_reading(c: char) -> Option<&'static str> {
    pinyin::ToPinyin::to_pinyin(&c).map(pinyin::Pinyin::plain)
}

#[cfg(not(feature = "romanised"))]
fn usual_reading(_: char) -> Option<&'static str> {
    None
}

/// A text that grows by words and by single sounds, which join to a word.
#[derive(Default)]
struct Words {
    text: String,
    /// Whether the next sound belongs to the word before it.
    is_open: bool,
}

impl Words {
    fn word(&mut self, letters: &str) {
        self.space();
        self.text.push_str(letters);
        self.is_open = false;
    }

    fn sound(&mut self, letters: &str) {
        if self.is_open {
            // Xi'an, not xian.
            if letters.starts_with(['a', 'e', 'o']) {
                self.text.push('\'');
            }
            self.text.push_str(letters);
            return;
        }
        self.space();
        let mut characters = letters.chars();
        self.text
            .extend(characters.next().into_iter().flat_map(char::to_uppercase));
        self.text.push_str(characters.as_str());
        self.is_open = true;
    }

    const fn end(&mut self) {
        self.is_open = false;
    }

    fn open(&mut self) {
        self.space();
        self.text.push('(');
        self.is_open = false;
    }

    fn close(&mut self) {
        self.text.push(')');
        self.is_open = false;
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['(', ' ']) {
            self.text.push(' ');
        }
    }
}

#[cfg(test)]
#[cfg(feature = "romanised")]
mod tests {
    use super::*;

    fn read(name: &str) -> String {
        letters(name).unwrap()
    }

    #[test]
    fn words_stand_together_and_the_rest_is_read_sound_by_sound() {
        assert_eq!(read("廣州市老人院"), "Guangzhou Shi Laorenyuan");
        assert_eq!(
            read("佛山市順德區和泰安養中心"),
            "Foshan Shi Shunde Qu Hetai Anyang Zhongxin"
        );
        assert_eq!(
            read("悅年華頤養中心（深圳寶安）"),
            "Yuenianhua Yiyang Zhongxin (Shenzhen Bao'an)"
        );
        assert_eq!(read("泰康之家·粵園"), "Taikang Zhijia Yueyuan");
    }

    #[test]
    fn characters_of_several_readings_are_read_as_in_names_of_guangdong() {
        assert_eq!(read("番禺"), "Panyu");
        assert_eq!(read("陳涌"), "Chenchong");
        assert_eq!(read("長者"), "Zhangzhe");
        assert_eq!(read("黃沙長壽"), "Huangsha Changshou");
        assert_eq!(read("灣仔"), "Wanzai");
        assert_eq!(read("花都"), "Huadu");
    }

    #[test]
    fn a_name_with_a_sign_that_nobody_reads_has_no_letters() {
        assert_eq!(letters("···"), None);
        assert_eq!(letters(""), None);
    }

    #[test]
    fn a_longer_word_stands_above_the_shorter_that_begins_it() {
        for (at, (word, _)) in WORDS.iter().enumerate() {
            let above = WORDS.iter().take(at);
            assert!(above.clone().all(|(of, _)| !word.starts_with(of)), "{word}");
        }
        assert!(WORDS.iter().all(|(word, _)| *word == folded(word)));
    }
}

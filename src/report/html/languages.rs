//! The languages of a page: every text in each of them side by side, as markup of
//! which the style shows one.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Error, ErrorKind, HtmlEscape, Value};
use serde::Serialize;

use crate::explain::Lang;
use crate::text;
use crate::vocabulary::Word;
use crate::words;

/// Markup that needs no further escaping.
pub(super) fn markup(html: String) -> Value {
    Value::from_safe_string(html)
}

/// The languages of a page, in the order of its chooser.
#[derive(Clone, Debug)]
pub(super) struct Languages {
    all: Arc<[Lang]>,
    /// Texts without arguments by their keys: they repeat with every home.
    known: Arc<Mutex<HashMap<String, Value>>>,
}

/// A language as the chooser of the page shows it.
#[derive(Serialize)]
pub(super) struct Choice {
    tag: &'static str,
    code: &'static str,
    /// The name of the language in itself.
    name: String,
    is_open: bool,
}

impl Languages {
    /// These languages without repetition, and the one in which the page opens.
    pub(super) fn new(languages: &[Lang], opens_in: Lang) -> Self {
        let mut all: Vec<Lang> = Vec::new();
        for lang in languages.iter().copied().chain([opens_in]) {
            if !all.contains(&lang) {
                all.push(lang);
            }
        }
        Self {
            all: all.into(),
            known: Arc::default(),
        }
    }

    /// The languages with the class of those of their texts that are written in another
    /// language, and of their layers on the map.
    pub(super) fn classed(&self) -> impl Iterator<Item = (String, Lang)> {
        let all = self.all.iter().copied().enumerate();
        all.map(|(at, lang)| (class(at), lang))
    }

    /// What `of` gives for each language, in order.
    pub(super) fn each<T>(&self, of: impl Fn(Lang) -> T) -> Vec<T> {
        self.all.iter().map(|lang| of(*lang)).collect()
    }

    /// The chooser.
    pub(super) fn choices(&self, opens_in: Lang) -> Vec<Choice> {
        self.each(|lang| Choice {
            tag: lang.tag(),
            code: lang.code(),
            name: text!(lang, "language"),
            is_open: lang == opens_in,
        })
    }

    /// A text in each language.
    pub(super) fn said<T: AsRef<str>>(&self, of: impl Fn(Lang) -> T) -> Value {
        markup(self.spans(&self.each(of)))
    }

    /// A word of a closed vocabulary in each language.
    pub(super) fn word<W: Word>(&self, word: W) -> Value {
        let key = format!("{}.{}", W::WHAT, word.code());
        self.without_arguments(&key, |lang| lang.word(word))
    }

    fn without_arguments(&self, key: &str, of: impl Fn(Lang) -> String) -> Value {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = known.get(key) {
            return value.clone();
        }
        let value = self.said(of);
        known.insert(key.to_owned(), value.clone());
        value
    }

    /// Lines below one another in each language; languages may differ in how many.
    pub(super) fn lines(&self, of: impl Fn(Lang) -> Vec<String>) -> Value {
        let texts = self.each(|lang| of(lang).join("\n"));
        markup(self.spans(&texts).replace('\n', "<br>"))
    }

    /// One list a language, turned into items with all languages.
    pub(super) fn items<T: AsRef<str>>(&self, of: impl Fn(Lang) -> Vec<T>) -> Vec<Value> {
        self.merged(&self.each(of))
    }

    fn merged<T: AsRef<str>>(&self, lists: &[Vec<T>]) -> Vec<Value> {
        let most = lists.iter().map(Vec::len).max().unwrap_or_default();
        let item = |at: usize| {
            let texts = lists
                .iter()
                .map(|list| list.get(at).map_or("", AsRef::as_ref));
            markup(self.spans(&texts.collect::<Vec<_>>()))
        };
        (0..most).map(item).collect()
    }

    /// One list of labels and texts a language, turned into items with all languages.
    pub(super) fn pairs<T: AsRef<str>>(
        &self,
        of: impl Fn(Lang) -> Vec<(T, String)>,
    ) -> Vec<(Value, Value)> {
        let lists = self.each(|lang| of(lang).into_iter().unzip::<_, _, Vec<T>, Vec<String>>());
        let (labels, texts): (Vec<_>, Vec<_>) = lists.into_iter().unzip();
        let (labels, texts) = (self.merged(&labels), self.merged(&texts));
        labels.into_iter().zip(texts).collect()
    }

    /// The template's `t("key", name=value)`.
    pub(super) fn of_template(&self, key: &str, arguments: &Kwargs) -> Result<Value, Error> {
        let names: Vec<&str> = arguments.args().collect();
        if names.is_empty() {
            return Ok(self.without_arguments(key, |lang| lang.text(key, &[])));
        }
        let mut given = Vec::with_capacity(names.len());
        for name in names {
            let value: Value = arguments.get(name)?;
            given.push((name, argument(&value)?));
        }
        Ok(self.said(|lang| lang.text(key, &given)))
    }

    /// A text that is alike in all languages occurs once and bare. Of one that is not, each
    /// language has its own, which the style finds by the language or, where the text is
    /// in another one, by the class.
    fn spans<T: AsRef<str>>(&self, texts: &[T]) -> String {
        let Some(first) = texts.first().map(AsRef::as_ref) else {
            return String::new();
        };
        if texts.iter().all(|text| text.as_ref() == first) {
            let bare = HtmlEscape(first).to_string();
            let has_chinese = self.all.iter().any(|lang| lang.tag().starts_with("zh"));
            return if has_chinese {
                with_english(&bare)
            } else {
                bare
            };
        }
        let mut out = String::new();
        for ((class, lang), text) in self.classed().zip(texts) {
            let text = text.as_ref();
            let written = self.written_in(lang, text, texts);
            // The shortest element for a voice of its own: a page has thousands of them.
            out.push_str("<i");
            if written != lang.tag() {
                // The language alone does not tell on which side this text is.
                let _ = write!(out, " class={class}");
            }
            // Writing into a string does not fail.
            let text = HtmlEscape(text).to_string();
            let text = if written.starts_with("zh") {
                with_english(&text)
            } else {
                text
            };
            let _ = write!(out, " lang={written}>{text}</i>");
        }
        out
    }

    /// The language of a text on the side of `lang`: a home without a name in it is
    /// called by its Chinese one.
    fn written_in<T: AsRef<str>>(&self, lang: Lang, text: &str, texts: &[T]) -> &'static str {
        let is_chinese = |lang: Lang| lang.tag().starts_with("zh");
        let has_han = |c| ('\u{4e00}'..='\u{9fff}').contains(&c);
        if is_chinese(lang) || !text.contains(has_han) || text.contains(|c: char| c.is_lowercase())
        {
            return lang.tag();
        }
        let mut others = self.all.iter().zip(texts);
        let same = others.find(|(other, theirs)| is_chinese(**other) && theirs.as_ref() == text);
        same.map_or("zh", |(other, _)| other.tag())
    }
}

/// How many words of English in a row are a foreign part of a Chinese text, which a voice
/// must read as English.
const ENGLISH_WORDS: usize = 4;

/// A Chinese text, in markup, whose runs of English say that they are English.
fn with_english(html: &str) -> String {
    let is_letter = |c: char| c.is_ascii_alphabetic() || c == '\'' || c == '’';
    let may_be_within =
        |c: char| c.is_ascii_graphic() && !"<>&;".contains(c) || c == ' ' || c == '’';
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphabetic()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !may_be_within(c)).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        let words = run.split(' ').filter(|word| word.chars().any(is_letter));
        out.push_str(before);
        if words.count() < ENGLISH_WORDS {
            out.push_str(run);
        } else {
            let own = run.trim_end();
            let spaces = run.get(own.len()..).unwrap_or_default();
            let _ = write!(out, "<bdi lang=en>{own}</bdi>{spaces}");
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The class of a language, by its place among the languages.
fn class(at: usize) -> String {
    format!("l{at}")
}

/// An argument of a message, from a value of the template.
fn argument(value: &Value) -> Result<words::Value<'static>, Error> {
    let wrong = || Error::new(ErrorKind::InvalidOperation, "neither a text nor a number");
    match value.kind() {
        ValueKind::Number => f64::try_from(value.clone()).map(words::Value::from),
        ValueKind::String => value
            .as_str()
            .map(|text| words::Value::from(text.to_owned()))
            .ok_or_else(wrong),
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(texts: [&'static str; 3]) -> String {
        let languages = Languages::new(&[Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS], Lang::EN);
        let text = languages.items(|lang| {
            let at = languages.all.iter().position(|of| *of == lang).unwrap();
            vec![texts[at].to_owned()]
        });
        text[0].to_string()
    }

    #[test]
    fn what_differs_occurs_in_each_language_and_what_does_not_occurs_once() {
        assert_eq!(said(["12", "12", "12"]), "12");
        assert_eq!(
            said(["a <b>", "甲", "乙"]),
            "<i lang=en>a &lt;b&gt;</i><i lang=zh-Hant>甲</i>\
             <i lang=zh-Hans>乙</i>"
        );
        assert_eq!(
            said(["a", "見 Home for the Aged, Sha Tin（甲）", "乙"]),
            "<i lang=en>a</i><i lang=zh-Hant>見 <bdi lang=en>Home for the Aged, Sha Tin\
             </bdi>（甲）</i><i lang=zh-Hans>乙</i>"
        );
        assert!(said(["和園", "和園", "和园"]).starts_with("<i class=l0 lang=zh-Hant>"));
        assert!(said(["和園", "荷園", "荷园"]).starts_with("<i class=l0 lang=zh>"));
    }

    #[test]
    fn the_language_in_which_a_page_opens_is_one_of_it() {
        let languages = Languages::new(&[Lang::ZH_HANT, Lang::ZH_HANT], Lang::EN);
        assert_eq!(languages.each(Lang::code), ["zh-hant", "en"]);
    }
}

//! Texts in the three languages side by side, as markup of which one is shown.

use std::fmt::Write;

use minijinja::{HtmlEscape, Value};

use crate::explain::Lang;

/// Markup that needs no further escaping.
pub(super) fn markup(html: String) -> Value {
    Value::from_safe_string(html)
}

/// A text as `of` says it in each language.
pub(super) fn said(of: impl Fn(Lang) -> String) -> Value {
    markup(spans(&[of(Lang::EN), of(Lang::ZH_HANT), of(Lang::ZH_HANS)]))
}

/// A text of the template in the three languages.
pub(super) fn t(en: &str, zh_hant: &str, zh_hans: &str) -> Value {
    markup(spans(&[en, zh_hant, zh_hans].map(str::to_owned)))
}

/// Lines below one another, each as its language says it; languages may have as many
/// lines as they like.
pub(super) fn lines(of: impl Fn(Lang) -> Vec<String>) -> Value {
    let texts = [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS].map(|lang| of(lang).join("\n"));
    markup(spans(&texts).replace('\n', "<br>"))
}

/// The class by which the style shows a text in one language.
pub(super) fn class(lang: Lang) -> &'static str {
    lang.pick("e", "t", "s")
}

/// What is alike in all languages stands once and bare.
fn spans(texts: &[String; 3]) -> String {
    let [en, zh_hant, zh_hans] = texts;
    if en == zh_hant && en == zh_hans {
        return HtmlEscape(en).to_string();
    }
    let mut out = String::new();
    for (lang, text) in Lang::ALL.iter().zip(texts) {
        // A home without an English name is called by its Chinese one.
        let is_chinese = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
            && !text.chars().any(|c| c.is_ascii_lowercase());
        let written = if *lang == Lang::EN && is_chinese {
            Lang::ZH_HANT
        } else {
            *lang
        };
        // Writing into a string does not fail.
        let _ = write!(
            out,
            "<span class={} lang={}>{}</span>",
            class(*lang),
            written.tag(),
            HtmlEscape(text)
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_stands_in_each_language_and_what_does_not_stands_once() {
        assert_eq!(t("12", "12", "12").to_string(), "12");
        assert_eq!(
            t("a <b>", "甲", "乙").to_string(),
            "<span class=e lang=en>a &lt;b&gt;</span><span class=t lang=zh-Hant>甲</span>\
             <span class=s lang=zh-Hans>乙</span>"
        );
        assert!(
            t("和園", "和園", "和园")
                .to_string()
                .starts_with("<span class=e lang=zh-Hant>")
        );
    }
}

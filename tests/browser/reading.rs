//! How easy the page is to read: the grade of Flesch and Kincaid for English (Kincaid and
//! others 1975), the length of a sentence in Han for Chinese.
//!
//! Names of homes and offices, addresses, sources, labels and what the tables say of one home are left
//! out. The parts of a long list count one by one. Whether a family understands the page only
//! people can tell.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use silverbay::explain::Lang;

use super::Browser;
use super::standards::{each_page, open_all};

/// The mean grade of all sentences.
const GRADE: f64 = 6.0;
/// The grade of a sentence of which the formula can be asked something.
const HARDEST: f64 = 10.0;
const FEWEST_WORDS: usize = 8;
/// Han in a sentence.
const MOST_HAN: usize = 25;
/// From how many commas on something is a list.
const COMMAS: usize = 3;

/// The texts of the page in a language, with a word in place of each name of a home.
fn texts(browser: &Browser, lang: Lang) -> Vec<String> {
    let word = if lang == Lang::EN { "Home" } else { "甲" };
    let texts: Value = browser.run(
        "const [tag, word] = arguments;
         const names = [...document.querySelectorAll('.order .name')].flatMap((name) =>
           [...name.querySelectorAll(':scope > [lang]'), name].map((of) => of.childNodes[0].textContent.trim()))
           .filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
         const other = '.name,.town,.reach,.address,.telephone,.sources,.remarks,.languages,.chosen,'
           + '.podium b,.ring b,label,option,select,h1,th,svg,.out';
         return [...document.querySelectorAll(`.page i[lang=\"${tag}\"]`)]
           .filter((text) => text.closest(other) === null && text.getClientRects().length > 0)
           .map((text) => names.reduce((all, name) => all.replaceAll(name, word), text.innerText));",
        &[json!(lang.tag()), json!(word)],
    );
    serde_json::from_value(texts).unwrap()
}

/// The parts of a list, or the whole. What begins small follows a colon.
fn parts<'a>(sentence: &'a str, comma: &str) -> Vec<&'a str> {
    let follows_colon = sentence.starts_with(char::is_lowercase);
    let commas = COMMAS - usize::from(follows_colon);
    if sentence.matches(comma).count() >= commas {
        sentence.split(comma).collect()
    } else {
        vec![sentence]
    }
}

/// Groups of vowels, without a silent e at the end; a number counts as one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let letters: String = word.chars().filter(char::is_ascii_alphabetic).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let groups = letters
        .split(|c| !is_vowel(c))
        .filter(|of| !of.is_empty())
        .count();
    let is_silent = letters.ends_with('e') && !letters.ends_with("le") && groups > 1;
    (groups - usize::from(is_silent)).max(1)
}

fn grade(words: &[&str]) -> f64 {
    let count = words.len() as f64;
    let all: usize = words.iter().map(|word| syllables(word)).sum();
    0.39 * count + 11.8 * all as f64 / count - 15.59
}

fn english(texts: &[String]) -> BTreeSet<String> {
    let lines = texts.iter().flat_map(|text| text.split(['\n', '·']));
    let mut sentences = BTreeSet::new();
    for line in lines {
        let ends = ". |? |! |; |: ".split('|');
        let line = without_asides(line);
        let marked = ends.fold(line.trim().to_owned() + " ", |line, end| {
            line.replace(end, &format!("{end}\n"))
        });
        for sentence in marked.lines().map(str::trim) {
            if sentence.ends_with(['.', '?', '!']) {
                sentences.extend(parts(sentence, ", ").into_iter().map(str::to_owned));
            }
        }
    }
    sentences
}

/// A text without what stands in brackets or quotation marks.
fn without_asides(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|c| {
            depth += usize::from("（「“(".contains(*c));
            let is_kept = depth == 0;
            depth = depth.saturating_sub(usize::from("）」”)".contains(*c)));
            is_kept
        })
        .collect()
}

#[test]
fn sentences_of_the_page_are_short_and_plain_in_every_language() {
    each_page(|browser, name, lang| {
        open_all(browser);
        let texts = texts(browser, lang);
        assert!(texts.len() > 100, "{name} {lang}: {} texts", texts.len());
        let mut hard = Vec::new();
        if lang == Lang::EN {
            let sentences = english(&texts);
            let words = |sentence: &str| -> Vec<String> {
                let words = sentence.split([' ', '–', '-']);
                let words = words.filter(|word| word.contains(char::is_alphanumeric));
                let mut words: Vec<String> = words.map(str::to_owned).collect();
                // A name of several words is a name.
                words.dedup_by(|b, a| [a, b].iter().all(|of| of.starts_with(char::is_uppercase)));
                words
            };
            let mut grades = Vec::new();
            for sentence in &sentences {
                let words = words(sentence);
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                if words.len() < 3 {
                    continue;
                }
                let grade = grade(&words);
                grades.push(grade);
                if words.len() >= FEWEST_WORDS && grade > HARDEST {
                    hard.push(format!("{grade:.1}: {sentence}"));
                }
            }
            let mean = grades.iter().sum::<f64>() / grades.len() as f64;
            println!("{name}: mean grade {mean:.2} of {} sentences", grades.len());
            assert!(mean <= GRADE, "{name}: {mean}");
        } else {
            for text in &texts {
                let text = without_asides(text);
                for sentence in text.split(['。', '？', '！', '；', '：', '\n', '·']) {
                    for part in parts(sentence, "、") {
                        let han = part
                            .chars()
                            .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
                        let han = han.count();
                        if han > MOST_HAN {
                            hard.push(format!("{han}: {part}"));
                        }
                    }
                }
            }
        }
        hard.sort();
        hard.dedup();
        assert_eq!(hard, Vec::<String>::new(), "{name} {lang}");
    });
}

//! What published standards ask of a page that helps to decide (IPDAS, the CDC's index of
//! clear communication, WCAG 2.2), as far as a program can tell, in every language.

use serde_json::{Value, json};
use silverbay::explain::{Lang, certainty_of_first};

use super::{Browser, case, catalog, page, size, text_of};

/// The cases that are looked at: with a scheme place and with two visitors who pay.
const CASES: [&str; 2] = ["sample", "two_visitors"];

/// Opens the page of each case in each language, and hands over what to look at.
pub(super) fn each_page(look: impl Fn(&Browser, &str, Lang)) {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    for name in CASES {
        let case = case(name, &catalog);
        for lang in Lang::ALL {
            let path = page(&format!("standards-{name}-{lang}"), &catalog, &case, *lang);
            size(&browser, 1280);
            browser.open(&path);
            look(&browser, name, *lang);
        }
    }
}

pub(super) fn open_all(browser: &Browser) {
    let open = "for (const part of document.querySelectorAll('details')) part.open = true";
    browser.run(open, &[]);
}

/// What a function with this body finds wrong.
fn found(browser: &Browser, body: &str) -> Vec<String> {
    serde_json::from_value(browser.run(body, &[])).unwrap()
}

#[test]
fn one_message_of_a_few_words_stands_on_top_and_the_first_part_fits_a_window() {
    each_page(|browser, name, lang| {
        let message = text_of(browser, "#message");
        let han = message
            .chars()
            .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        let (han, words) = (han.count(), message.split_whitespace().count());
        assert!(!message.is_empty() && han <= 80 && words <= 45, "{message}");
        // A point within a number ends nothing.
        let ends = message
            .split(['。', '？', '?'])
            .flat_map(|part| part.split(". "));
        let ends = ends.filter(|part| !part.trim().is_empty()).count();
        assert!((1..=3).contains(&ends), "{ends} sentences: {message}");
        let order = browser.run(
            "const [, second] = document.querySelectorAll('h1,h2');
             const of = document.getElementById('message');
             return [of.compareDocumentPosition(second) & 4,
               document.querySelector('section').getBoundingClientRect().bottom + scrollY]",
            &[],
        );
        assert_eq!(order[0], 4, "before the second heading");
        assert!(
            order[1].as_f64().unwrap() <= 900.0,
            "{name} {lang}: {order}"
        );
    });
}

#[test]
fn the_page_says_what_it_is_about_when_it_was_made_and_who_pays() {
    each_page(|browser, name, lang| {
        for id in ["situation", "decision", "made-on", "review-by", "funding"] {
            let text = text_of(browser, &format!("#{id}"));
            assert!(!text.is_empty(), "{name} {lang}: #{id}");
        }
    });
}

#[test]
fn the_certainty_of_the_first_home_is_said_in_the_words_of_the_programs() {
    let catalog = catalog();
    each_page(|browser, name, lang| {
        let case = case(name, &catalog);
        let ranking = catalog.rank(&case).unwrap();
        let said = certainty_of_first(lang, &ranking).unwrap();
        assert!(
            text_of(browser, "#message").contains(&said),
            "{name} {lang}"
        );
    });
}

#[test]
fn for_against_and_unknown_stand_with_every_home_in_equal_detail() {
    each_page(|browser, name, lang| {
        open_all(browser);
        let wrong = found(
            browser,
            "const counts = [];
             const wrong = [];
             for (const home of document.querySelectorAll('.order details')) {
               const lists = ['for', 'against', 'unknown'].map((of) => home.querySelector(`.${of}`));
               if (lists.some((of) => of === null || of.innerText.trim() === '')) wrong.push(home.id);
               counts.push(lists.flatMap((of) => [...of.querySelectorAll('i.swatch')]).length);
             }
             if (counts.length === 0 || new Set(counts).size > 1) wrong.push(String(counts));
             return wrong",
        );
        assert_eq!(wrong, Vec::<String>::new(), "{name} {lang}");
    });
}

#[test]
fn every_home_of_the_call_sheet_can_be_dialled_or_says_that_no_number_was_found() {
    each_page(|browser, name, lang| {
        let none = silverbay::text!(lang, "telephone-unknown");
        let wrong = browser.run(
            "return [...document.querySelectorAll('.call')].filter((call) =>
               call.querySelector('a[href^=\"tel:\"]') === null
               && !call.innerText.includes(arguments[0])).map((call) => call.innerText)",
            &[json!(none)],
        );
        assert_eq!(wrong, json!([]), "{name} {lang}");
    });
}

#[test]
fn english_within_chinese_says_that_it_is_english() {
    each_page(|browser, name, lang| {
        open_all(browser);
        let wrong = found(
            browser,
            r"const wrong = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = walk.nextNode(); text !== null; text = walk.nextNode()) {
                if (text.parentElement.closest('script,style,template,noscript') !== null) continue;
                const lang = text.parentElement.closest('[lang]').getAttribute('lang');
                const run = /([A-Za-z’]+[ ,]+){3}[A-Za-z’]+/;
                if (lang.startsWith('zh') && run.test(text.data)) wrong.push(text.data);
              }
              return wrong",
        );
        assert_eq!(wrong, Vec::<String>::new(), "{name} {lang}");
    });
}

#[test]
fn links_can_be_hit_with_a_finger_and_say_where_they_lead() {
    each_page(|browser, name, lang| {
        open_all(browser);
        for width in [320, 768, 1280] {
            size(browser, width);
            let wrong = found(
                browser,
                "const wrong = [];
                 const boxes = [...document.querySelectorAll('.page a')]
                   .filter((link) => link.getClientRects().length > 0)
                   .map((link) => [link, link.getBoundingClientRect()]);
                 for (const [link] of boxes) {
                   if (link.innerText.includes('%E')) wrong.push(link.innerText);
                 }
                 for (const [at, [link, box]] of boxes.entries()) {
                   for (const [other, its] of boxes.slice(at + 1)) {
                     const across = box.left < its.right && its.left < box.right;
                     const apart = Math.abs((box.top + box.bottom - its.top - its.bottom) / 2);
                     if (across && apart < 24) wrong.push(`${link.innerText} | ${other.innerText}: ${apart}`);
                   }
                 }
                 return wrong",
            );
            assert_eq!(wrong, Vec::<String>::new(), "{name} {lang} at {width}");
        }
    });
}

#[test]
fn terms_are_explained_in_the_part_that_first_uses_them_or_before() {
    each_page(|browser, name, lang| {
        let mut terms = vec!["likely", "fit", "weight", "draws", "stance", "known"];
        if name == "sample" {
            terms.push("place");
        }
        for term in terms {
            let text = text_of(browser, &format!("[data-term={term}]"));
            assert!(!text.is_empty(), "{name} {lang}: {term}");
        }
        // Percentages of draws and of known facts are nowhere before they are explained.
        let early = browser.run(
            "const short = document.querySelector('.short [data-term=draws]').closest('section');
             const known = document.querySelector('[data-term=known]').closest('section');
             return [short.classList.contains('short'), known.classList.contains('homes'),
               document.querySelector('.homes [data-known]') !== null,
               document.querySelector('.short [data-known]') === null]",
            &[],
        );
        assert_eq!(early, json!([true, true, true, true]), "{name} {lang}");
    });
}

#[test]
fn every_table_has_a_caption_and_every_chart_a_line_on_how_to_read_it() {
    each_page(|browser, name, lang| {
        open_all(browser);
        let wrong = found(
            browser,
            "const bare = [...document.querySelectorAll('table')].filter((table) =>
               (table.caption?.innerText ?? '').trim() === '');
             const unread = [...document.querySelectorAll('svg')].filter((chart) =>
               chart.closest('section').querySelector('.how,figcaption') === null);
             return [...bare, ...unread].map((of) => of.outerHTML.slice(0, 80))",
        );
        assert_eq!(wrong, Vec::<String>::new(), "{name} {lang}");
        let map = text_of(browser, "figure figcaption");
        assert!(!map.is_empty(), "{name} {lang}");
    });
}

#[test]
fn nothing_is_wider_than_the_smallest_telephone() {
    each_page(|browser, name, lang| {
        size(browser, 320);
        open_all(browser);
        let wide: Value = browser.run("return document.documentElement.scrollWidth", &[]);
        assert!(wide.as_u64().unwrap() <= 320, "{name} {lang}: {wide}");
    });
}

//! The file that the page saves has every answer that there is, each once.

use serde_json::json;
use silverbay::answers::Answer;
use silverbay::explain::Lang;

use super::{Browser, case, catalog, page, saved, text_of};

const HEAD: &str = "facility,column,value,asked_on,asked_of,channel,note\n";

/// Of homes on the page and elsewhere, with and without notes, before and after the day of
/// the case.
const EARLIER: &str = "\
sz-shum-yip-yiju,care:severe,?,2026-11-20,admissions,telephone,\n\
sz-shum-yip-yiju,all_in_fee,3000至8000元/月,2026-11-20,admissions,telephone,\"said: \"\"about\"\", with meals\"\n\
sz-shum-yip-yiju,star_rating,4,2026-11-20,admissions,telephone,\n\
sz-shum-yip-yiju,star_year,2025,2026-11-20,admissions,telephone,\n\
zh-heyuan,service:tcm,yes,2026-12-24,manager,visit,after the day of the case\n\
hk-caritas-li-ka-shing,beds,200,2026-10-01,published,document,\n";

fn tap(browser: &Browser, id: &str, column: &str, value: &str, day: &str) {
    browser.run(
        "const [id, column, value, day] = arguments;
         const homes = JSON.parse(document.getElementById('data').textContent).homes;
         const call = document.getElementById(`call-${homes.findIndex((home) => home.id === id)}`);
         call.querySelector('[type=date]').value = day;
         call.querySelector(`[data-asked=\"${column}\"] [value=\"${value}\"]`).click();",
        &[json!(id), json!(column), json!(value), json!(day)],
    );
}

#[test]
fn answers_of_before_the_page_was_made_stay_in_the_file_with_their_dates_and_notes() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    // A home of the tables that the case leaves out.
    let out = catalog.facilities().iter().find(|home| {
        let homes = ["sz-shum-yip-yiju", "zh-heyuan"];
        !homes.contains(&&*home.id) && home.id.starts_with("hk")
    });
    let earlier = EARLIER.replace("hk-caritas-li-ka-shing", &out.unwrap().id);
    let text = format!("{HEAD}{earlier}");
    let read = |text: &str| -> Vec<Answer> {
        // The strict reader, to which a question twice asked is a mistake.
        let answers = catalog.read_answers("answers.csv", text.as_bytes());
        answers
            .unwrap_or_else(|error| panic!("{error}\n{text}"))
            .as_slice()
            .to_vec()
    };
    let before = read(&text);
    let answers = catalog.read_answers("answers.csv", text.as_bytes());
    let asked = catalog.clone().with_answers(answers.unwrap()).unwrap();
    browser.open(&page("earlier", &asked, &case("sample", &asked), Lang::EN));
    // Nothing entered: the file is the one of before.
    assert_eq!(read(&saved(&browser)), before);
    let told = text_of(&browser, "#saved");
    assert!(
        told.contains("Earlier answers, which the file has too: 6."),
        "{told}"
    );
    // Another answer to a question of the same day and way takes its place, and nothing else.
    tap(
        &browser,
        "sz-shum-yip-yiju",
        "care:severe",
        "yes",
        "2026-11-20",
    );
    let after = read(&saved(&browser));
    assert_eq!(after.len(), before.len());
    assert_eq!(after[..5], before[1..]);
    assert_eq!(
        (after[5].value(), after[5].asked_on.to_string()),
        ("yes".into(), "2026-11-20".into())
    );
    // The same answer again changes nothing: the earlier line stays, with its note.
    tap(
        &browser,
        "sz-shum-yip-yiju",
        "care:severe",
        "?",
        "2026-11-20",
    );
    assert_eq!(read(&saved(&browser)), before);
    // An answer of another day is a line of its own.
    tap(
        &browser,
        "sz-shum-yip-yiju",
        "care:severe",
        "no",
        "2026-11-25",
    );
    let later = read(&saved(&browser));
    assert_eq!(later[..6], before);
    assert_eq!((later.len(), later[6].value()), (7, "no".to_owned()));
    // Read again, and saved again, it is the same file.
    let answers = catalog.read_answers("answers.csv", saved(&browser).as_bytes());
    let again = catalog.clone().with_answers(answers.unwrap()).unwrap();
    let file = saved(&browser);
    let hash = browser.run("return location.hash", &[]);
    let path = page("earlier-again", &again, &case("sample", &again), Lang::EN);
    browser.open(std::path::Path::new(&format!(
        "{}{}",
        path.display(),
        hash.as_str().unwrap()
    )));
    assert_eq!(saved(&browser), file);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn answers_of_an_address_to_questions_that_the_page_does_not_ask_are_not_lost() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let catalog = catalog();
    let made =
        |name: &str, case_name: &str, lang| page(name, &catalog, &case(case_name, &catalog), lang);
    let (other, path) = (
        made("elsewhere-other", "two_visitors", Lang::ZH_HANT),
        made("elsewhere", "sample", Lang::EN),
    );
    // A price is not asked of a scheme place.
    browser.open(&other);
    browser.run(
        "const call = document.querySelector('.calls .call:has([type=number])');
         call.querySelector('[type=date]').value = '2026-11-20';
         const price = call.querySelector('[type=number]');
         price.value = '1e4';
         price.dispatchEvent(new Event('input', {bubbles: true}));",
        &[],
    );
    let (file, hash) = (saved(&browser), browser.run("return location.hash", &[]));
    assert!(file.contains(" 10000,2026-11-20,"), "{file}");
    let at = format!("{}{}", path.display(), hash.as_str().unwrap());
    browser.open(std::path::Path::new(&at));
    assert_eq!(saved(&browser), file);
    let told = text_of(&browser, "#saved");
    assert!(
        told.contains("questions that are not on this page: 1."),
        "{told}"
    );
    assert!(catalog.read_answers("answers.csv", file.as_bytes()).is_ok());
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

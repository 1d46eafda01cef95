//! What an adviser and a family are told, in three languages and three formats.

use serde_json::Value;
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::explain::{
    Block, Lang, compare, explain_against, explain_exclusion, explain_firmness, explain_place,
};
use silverbay::firmness::Firmness;
use silverbay::report::{ExplanationReport, FirmnessReport, markdown};
use silverbay::vocabulary::Word;

use crate::support::{shipped, shipped_cases};

/// Every page there is of a case.
fn pages(catalog: &Catalog, case: &Case, lang: Lang) -> Vec<Vec<Block>> {
    let ranking = catalog.rank(case).unwrap();
    let firmness = Firmness::new(&ranking);
    let all = 0..firmness.places().len();
    let mut pages: Vec<_> = all
        .clone()
        .map(|at| explain_place(lang, &firmness, at))
        .collect();
    pages.extend(
        all.clone()
            .skip(1)
            .map(|at| explain_against(lang, &firmness, 0, at)),
    );
    for out in ranking.excluded() {
        pages.push(explain_exclusion(lang, out.facility(), &out.reasons()));
    }
    pages.push(compare(lang, &firmness, &all.take(4).collect::<Vec<_>>()));
    pages.push(explain_firmness(lang, &firmness, 200, 1));
    pages
}

/// How many pieces a page has, and how many lines or cells each.
fn shape(page: &[Block]) -> Vec<(usize, usize)> {
    let of = |block: &Block| match block {
        Block::Title(_) | Block::Heading(_) | Block::Paragraph(_) => (1, 1),
        Block::List(items) => (items.len(), 2),
        Block::Table { head, rows } => {
            assert!(rows.iter().all(|row| row.len() == head.len()));
            (rows.len(), head.len())
        }
    };
    page.iter().map(of).collect()
}

#[test]
fn every_page_of_every_shipped_case_says_the_same_in_three_languages() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        if catalog.rank(&case).is_err() {
            continue;
        }
        let [en, zh_hant, zh_hans] =
            [Lang::En, Lang::ZhHant, Lang::ZhHans].map(|lang| pages(&catalog, &case, lang));
        for ((en, zh_hant), zh_hans) in en.iter().zip(&zh_hant).zip(&zh_hans) {
            assert_eq!(shape(en), shape(zh_hant), "{name}");
            assert_eq!(shape(en), shape(zh_hans), "{name}");
            let (zh_hant, zh_hans) = (markdown(zh_hant), markdown(zh_hans));
            // Characters that only one of the scripts has; links are in neither.
            let words = |text: &str| {
                let lines = text.lines().filter(|line| !line.contains("http"));
                lines.collect::<Vec<_>>().join("\n")
            };
            let (zh_hant, zh_hans) = (words(&zh_hant), words(&zh_hans));
            assert!(
                !zh_hans.contains(['個', '費', '項', '資', '準', '則', '無', '較', '須']),
                "{zh_hans}"
            );
            assert!(
                !zh_hant.contains(['个', '费', '项', '资', '则', '无', '较', '须', '权']),
                "{zh_hant}"
            );
            for english in [" would ", " weigh", "not known", " stays"] {
                assert!(!zh_hant.contains(english), "{english}: {zh_hant}");
            }
        }
    }
}

#[test]
fn the_points_of_an_explanation_add_up_to_the_score_bit_for_bit() {
    let catalog = shipped();
    for (_, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let Ok(ranking) = catalog.rank(&case) else {
            continue;
        };
        let firmness = Firmness::new(&ranking);
        for (at, place) in firmness.places().iter().enumerate() {
            let id = &place.facility().id;
            let report = ExplanationReport::new(&firmness, id, Some(0), Lang::En).unwrap();
            let json: Value =
                serde_json::from_str(&serde_json::to_string(&report).unwrap()).unwrap();
            let (mut low, mut high) = (0.0, 0.0);
            for part in json["place"]["criteria"].as_array().unwrap() {
                low += part["contribution"]["low"].as_f64().unwrap();
                high += part["contribution"]["high"].as_f64().unwrap();
            }
            assert_eq!(json["place"]["low"].as_f64(), Some(low));
            assert_eq!(json["place"]["high"].as_f64(), Some(high));
            // The table says the sum that the score has.
            let page = explain_place(Lang::En, &firmness, at);
            let Some(Block::Table { rows, .. }) =
                page.iter().find(|b| matches!(b, Block::Table { .. }))
            else {
                panic!("a table of points");
            };
            let shown = |value: f64| format!("{:.1}", value * 100.0);
            let sum = rows.last().unwrap().last().unwrap();
            assert!(
                sum.starts_with(&shown(low)) && sum.ends_with(&shown(high)),
                "{sum}"
            );
        }
    }
}

#[test]
fn the_firmness_report_holds_every_home_and_its_shares_sum_to_one() {
    let catalog = shipped();
    let (_, text) = shipped_cases()
        .into_iter()
        .find(|(name, _)| name.ends_with("two_visitors.toml"))
        .unwrap();
    let case = Case::from_toml_str(&text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let report = FirmnessReport::new(&firmness, 500, 1, Lang::ZhHant);
    let json = serde_json::to_value(&report).unwrap();
    let homes = json["homes"].as_array().unwrap();
    assert_eq!(homes.len(), ranking.len());
    let first: f64 = homes
        .iter()
        .map(|home| home["any"]["first"]["share"].as_f64().unwrap())
        .sum();
    assert!((first - 1.0).abs() < 1e-9);
    assert_eq!(
        json["weights"].as_array().unwrap().len(),
        firmness.criteria().len()
    );
    assert!(
        json["questions"][0]["text"]
            .as_str()
            .unwrap()
            .starts_with("請向")
    );
    let keys: Vec<_> = json
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        [
            "date",
            "draws",
            "homes",
            "least_weight_change",
            "method",
            "necessary",
            "questions",
            "rates",
            "seed",
            "spread",
            "weights"
        ]
    );
}

#[test]
fn a_home_left_out_is_told_with_every_reason_and_the_least_change() {
    let catalog = shipped();
    let (_, text) = shipped_cases()
        .into_iter()
        .find(|(name, _)| name.ends_with("tight_visit_limit.toml"))
        .unwrap();
    let text = text.replace("visit_minutes = 90", "visit_minutes = 30");
    let case = Case::from_toml_str(&text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let facility = catalog.facility("gz-cixin").unwrap();
    let reasons = ranking.exclusions("gz-cixin").unwrap();
    let page = markdown(&explain_exclusion(Lang::En, facility, &reasons));
    assert!(page.contains("With Guangzhou among the cities it would pass this rule."));
    assert!(
        page.contains("above the limit of 30. With a limit of 86 minutes it would pass this rule.")
    );
}

#[test]
fn no_two_criteria_have_one_name_in_any_language() {
    for lang in Lang::ALL {
        let names: std::collections::HashSet<_> = silverbay::case::Criterion::ALL
            .iter()
            .map(|criterion| silverbay::explain::criterion(*lang, *criterion))
            .collect();
        assert_eq!(names.len(), 6);
    }
}

//! What an adviser and a family are told, in three languages and three formats.

use serde_json::Value;
use silverbay::case::{Case, Criterion, Home, SchemeCondition};
use silverbay::catalog::Catalog;
use silverbay::explain::{
    Block, Lang, compare, condition, confirmation, confirmation_brief, exclusion, explain_against,
    explain_exclusion, explain_firmness, explain_place, explain_ranking, fact, price_lines,
};
use silverbay::facility::{CareLevel, PlaceType, Service};
use silverbay::firmness::Firmness;
use silverbay::place::{Lat, Lon, Position, Side};
use silverbay::report::{ExplanationReport, FirmnessReport, markdown};
use silverbay::score::{Confirmation, Exclusion};
use silverbay::units::{HkdPerMonth, Interval, Minutes};
use silverbay::vocabulary::Word;

use crate::support::{case, one, sample, shipped, shipped_cases};

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
        pages.push(explain_exclusion(lang, &out));
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
            [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS].map(|lang| pages(&catalog, &case, lang));
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
            for english in [" would ", " weight", "not known", " reverse", " known "] {
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
            let report = ExplanationReport::new(&firmness, id, Some(0), Lang::EN).unwrap();
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
            let page = explain_place(Lang::EN, &firmness, at);
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
    let report = FirmnessReport::new(&firmness, 500, 1, Lang::ZH_HANT);
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
    let out = ranking.excluded_home("gz-cixin").unwrap();
    let page = markdown(&explain_exclusion(Lang::EN, &out));
    assert!(page.contains("With Guangzhou among the cities it would pass this rule."));
    assert!(
        page.contains(
            "above the limit of 30. With a limit of 105 minutes it would pass this rule."
        )
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

/// Every kind of refusal, question and scheme condition in a language.
fn refusals_and_questions(lang: Lang) -> Vec<String> {
    let hkd = |value| HkdPerMonth::new(value).unwrap();
    let min = |value| Minutes::new(value).unwrap();
    let position = Position::from_degrees(Lat(22.0), Lon(114.0)).unwrap();
    let home = Home::at(Side::HongKong, position);
    let offered = [PlaceType::CareAndAttention].into_iter().collect();
    let zhuhai = crate::support::city("Zhuhai");
    let mut texts: Vec<String> = [
        Exclusion::NotAResidence,
        Exclusion::CareNotServed(CareLevel::Severe),
        Exclusion::ServiceAbsent(Service::Dialysis),
        Exclusion::OtherCity(&zhuhai),
        Exclusion::TooDear {
            at_least: hkd(9000.0),
            cap: hkd(8000.0),
        },
        Exclusion::TooFar {
            at_least: min(100.0),
            cap: min(90.0),
        },
        Exclusion::Unreachable {
            home: &home,
            side: Side::Macao,
        },
        Exclusion::NotAMember,
        Exclusion::NoFittingPlace {
            wanted: PlaceType::NursingHome,
            offered,
        },
    ]
    .iter()
    .map(|reason| exclusion(lang, reason))
    .collect();
    let cost = Interval::new(hkd(3000.0), HkdPerMonth::UNBOUNDED).unwrap();
    let minutes = Interval::new(min(80.0), min(130.0)).unwrap();
    texts.extend(
        [
            Confirmation::Care(CareLevel::Independent),
            Confirmation::Care(CareLevel::Moderate),
            Confirmation::Service(Service::Tcm),
            Confirmation::CostCap {
                cost,
                cap: hkd(8000.0),
            },
            Confirmation::VisitCap {
                minutes,
                cap: min(90.0),
            },
            Confirmation::PlaceType(PlaceType::NursingHome),
        ]
        .iter()
        .map(|question| confirmation(lang, question)),
    );
    texts.extend(
        [
            SchemeCondition::AgeNotStated,
            SchemeCondition::TooYoung(50),
            SchemeCondition::NeedNotProven(62),
            SchemeCondition::CareTooLight(CareLevel::Mild),
            SchemeCondition::PublicGuardianship,
            SchemeCondition::WelfareAppointee,
            SchemeCondition::PsychiatricFollowUp,
            SchemeCondition::RenalDialysis,
        ]
        .iter()
        .map(|refusal| condition(lang, refusal)),
    );
    texts
}

#[test]
fn every_sentence_is_whole_in_every_language() {
    for lang in Lang::ALL {
        for text in refusals_and_questions(*lang) {
            let end = text.chars().last().unwrap();
            assert!(".?。？".contains(end), "{text}");
            let chinese = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert_eq!(chinese, *lang != Lang::EN, "{text}");
        }
    }
}

#[test]
fn each_script_keeps_to_its_own_characters() {
    for text in refusals_and_questions(Lang::ZH_HANS) {
        assert!(
            !text.contains(['護', '費', '長', '須', '計', '劃', '鐘', '單', '歲']),
            "{text}"
        );
    }
    for text in refusals_and_questions(Lang::ZH_HANT) {
        assert!(
            !text.contains(['护', '费', '长', '须', '计', '划', '钟', '单', '岁']),
            "{text}"
        );
    }
}

#[test]
fn every_service_and_every_level_of_care_has_a_question_of_its_own() {
    for lang in Lang::ALL {
        let services = Service::ALL.iter().map(|of| Confirmation::Service(*of));
        let levels = CareLevel::ALL.iter().map(|of| Confirmation::Care(*of));
        let asked: Vec<Confirmation> = services.chain(levels).collect();
        for text in [confirmation, confirmation_brief] {
            let mut texts: Vec<String> = asked.iter().map(|of| text(*lang, of)).collect();
            assert!(texts.iter().all(|text| text.ends_with(['?', '？'])));
            texts.sort();
            texts.dedup();
            assert_eq!(texts.len(), asked.len(), "{lang}");
        }
    }
}

/// The fact behind a criterion at the only home of a world.
fn only_fact(cells: &[(&str, &str)], of: Criterion, elder: &str) -> [String; 2] {
    let catalog = one(cells);
    let case = case(&catalog, elder, "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.top(1).next().unwrap();
    [Lang::EN, Lang::ZH_HANT].map(|lang| fact(lang, &place, of, &ranking))
}

#[test]
fn what_is_known_of_care_is_said_for_the_needed_level_and_the_heavier_ones() {
    let fact = |levels| only_fact(&[("care_levels", levels)], Criterion::Care, "");
    let [en, zh] = fact("");
    assert_eq!(en, "Moderate care: not confirmed. Heavier care: not known.");
    assert_eq!(zh, "中度缺損長者：未確認是否接收。更高護理程度：不詳。");
    let [en, zh] = fact("moderate;severe");
    assert_eq!(
        en,
        "Moderate care: confirmed. Heavier care: severe confirmed; complete not taken."
    );
    assert_eq!(
        zh,
        "中度缺損長者：已確認接收。更高護理程度：已確認接收嚴重缺損；不接收完全依賴。"
    );
    let [en, _] = fact("moderate;severe;complete");
    assert_eq!(en, "Moderate care: confirmed. Heavier care: confirmed.");
}

#[test]
fn a_price_is_said_with_its_source_its_age_and_its_limits() {
    let cells = [
        ("currency", "HKD"),
        ("all_in_fee", "7000-8000"),
        ("fee_quality", "press"),
    ];
    let [en, zh] = only_fact(&cells, Criterion::Cost, "");
    assert_eq!(
        en,
        "HK$7,000–8,000 a month; price HK$7,000–8,000 (press, 2026-01-01)"
    );
    assert_eq!(
        zh,
        "每月HK$7,000–8,000；價目HK$7,000–8,000（報章，2026-01-01）"
    );
    let undated = [cells.as_slice(), &[("as_of", "")]].concat();
    let [en, _] = only_fact(&undated, Criterion::Cost, "");
    assert_eq!(
        en,
        "from HK$7,000 a month; price HK$7,000–8,000 (press, undated); \
         old or undated, may be higher today"
    );
    let [en, zh] = only_fact(&[], Criterion::Cost, "");
    assert_eq!(
        [en.as_str(), zh.as_str()],
        ["no price published", "沒有公布價目"]
    );
}

#[test]
fn a_language_of_another_file_prints_every_page() {
    // The English file with another tag and a mark at the start of every text.
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/en.ftl");
    let english = std::fs::read_to_string(file).unwrap();
    let own = english
        .replace(".tag = en", ".tag = en-SG")
        .replace("home fits this case", "facility fits this case")
        .replace("Where the points come from", "Where the marks come from")
        .replace("would pass this rule", "would be accepted by this rule")
        .replace("Side by side", "Next to each other")
        .replace(".home = home", ".home = facility");
    let lang = Lang::from_messages(&own).unwrap();
    assert_eq!(lang.tag(), "en-SG");
    let catalog = shipped();
    let (_, text) = shipped_cases()
        .into_iter()
        .find(|(name, _)| name.ends_with("tight_visit_limit.toml"))
        .unwrap();
    let case = Case::from_toml_str(&text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let out = ranking.excluded().next().unwrap();
    let print = |lang| {
        [
            explain_ranking(lang, &ranking, 3),
            explain_place(lang, &firmness, 1),
            explain_exclusion(lang, &out),
            compare(lang, &firmness, &[0, 1]),
        ]
        .map(|page| markdown(&page))
    };
    let (theirs, english) = (print(lang), print(Lang::EN));
    let changed = [
        ("| facility |", "| home |"),
        ("Where the marks come from", "Where the points come from"),
        ("would be accepted by this rule", "would pass this rule"),
        ("Next to each other", "Side by side"),
    ];
    for ((theirs, english), (own, shipped)) in theirs.iter().zip(&english).zip(changed) {
        assert!(theirs.contains(own), "{theirs}");
        assert_eq!(&theirs.replace(own, shipped), english);
    }
}

#[test]
fn a_scheme_place_says_who_pays_and_keeps_the_price_that_the_home_publishes() {
    let catalog = shipped();
    let case = sample(&catalog);
    let ranking = catalog.rank(&case).unwrap();
    let first = ranking.top(1).next().unwrap();
    assert_eq!(
        price_lines(Lang::EN, &first, &ranking),
        [
            "HK$0",
            "Government pays",
            "published RMB 7,000–8,000 (press, 2026-02-02)"
        ]
    );
}

#[test]
fn a_price_is_dated_by_its_own_date_before_that_of_the_row() {
    let catalog = one(&[
        ("all_in_fee", "5000"),
        ("currency", "CNY"),
        ("fee_as_of", "2025-03"),
        ("as_of", "2026-05-01"),
    ]);
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.top(1).next().unwrap();
    let lines = price_lines(Lang::EN, &place, &ranking);
    assert!(
        lines.iter().any(|line| line.ends_with("2025-03)")),
        "{lines:?}"
    );
}

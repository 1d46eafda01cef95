//! What is handed on: the map for other programs, the document, the page before its
//! script runs.

use serde_json::Value;
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, explain_ranking};
use silverbay::firmness::Firmness;
use silverbay::report::{
    Format, FormatSettings, GeoJsonReport, PageSettings, markdown, write_page,
};

use crate::support::{case, one, row, sample, shipped, shipped_cases, world};

fn geojson(catalog: &Catalog, case: &Case, top: Option<usize>) -> Value {
    let ranking = catalog.rank(case).unwrap();
    let text = serde_json::to_string(&GeoJsonReport::new(&ranking, top, Lang::EN)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn page(catalog: &Catalog, case: &Case, lang: Lang) -> String {
    page_in(catalog, case, lang, Lang::ALL)
}

fn page_in(catalog: &Catalog, case: &Case, lang: Lang, languages: &[Lang]) -> String {
    let ranking = catalog.rank(case).unwrap();
    let settings = PageSettings {
        lang,
        languages,
        draws: 500,
        ..PageSettings::default()
    };
    let mut html = Vec::new();
    write_page(&Firmness::new(&ranking), settings, &mut html).unwrap();
    String::from_utf8(html).unwrap()
}

fn kinds(report: &Value) -> Vec<&str> {
    let features = report["features"].as_array().unwrap().iter();
    features
        .map(|of| of["properties"]["kind"].as_str().unwrap())
        .collect()
}

#[test]
fn a_map_has_the_home_the_crossing_the_journey_and_the_facility() {
    let catalog = one(&[("lon", "114.05"), ("position_precision", "street")]);
    let report = geojson(&catalog, &case(&catalog, "", "", ""), None);
    assert_eq!(report["type"], "FeatureCollection");
    assert_eq!(report["date"], "2026-06-01");
    assert_eq!(kinds(&report), ["home", "crossing", "journey", "facility"]);
    let of = |at: usize, key: &str| report["features"][at][key].clone();
    // Longitude comes first.
    assert_eq!(
        of(0, "geometry")["coordinates"],
        serde_json::json!([114.0, 22.0])
    );
    assert_eq!(of(1, "geometry")["type"], "MultiPoint");
    assert_eq!(of(2, "properties")["via"], "gate");
    let way = serde_json::json!([[114.0, 22.0], [114.0, 22.0], [114.0, 22.0], [114.05, 22.0]]);
    assert_eq!(of(2, "geometry")["coordinates"], way);
    assert_eq!(of(3, "properties")["radius_km"], 0.5);
    assert_eq!(of(3, "properties")["cost_high_hkd"], Value::Null);
}

#[test]
fn a_map_of_the_real_homes_is_valid_geojson_with_the_scores_of_the_ranking() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let report = geojson(&catalog, &case, Some(5));
        let ranking = catalog.rank(&case).unwrap();
        let features = report["features"].as_array().unwrap();
        for feature in features {
            assert_eq!(feature["type"], "Feature", "{name}");
            let flat = feature["geometry"]["coordinates"].to_string();
            let numbers = flat.split(['[', ']', ',']).filter(|part| !part.is_empty());
            for (at, number) in numbers.enumerate() {
                let number: f64 = number.parse().unwrap();
                let within = if at % 2 == 0 {
                    111.0..116.0
                } else {
                    21.0..25.0
                };
                assert!(within.contains(&number), "{name}: {feature}");
            }
        }
        let keys = features
            .iter()
            .filter_map(|of| of["properties"]["key"].as_f64());
        // As people read them: four digits behind the point.
        let rounded = |key: f64| (key * 1e4).round() / 1e4;
        let expected = ranking.top(5).map(|place| rounded(place.key().get()));
        assert!(keys.eq(expected), "{name}");
    }
}

#[test]
fn a_number_that_is_not_known_is_blank_in_a_spreadsheet_and_on_a_map_and_never_nought() {
    let catalog = world(&[
        row(&[("id", "a")]),
        row(&[
            ("id", "b"),
            ("currency", "HKD"),
            ("all_in_fee", "up to 9000"),
        ]),
        row(&[
            ("id", "c"),
            ("currency", "HKD"),
            ("all_in_fee", "5000-6001"),
        ]),
    ]);
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let mut bytes = Vec::new();
    let settings = FormatSettings::default();
    Format::Csv.write(&ranking, settings, &mut bytes).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let head = reader.headers().unwrap().clone();
    let mut rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    rows.sort_by_key(|row| row[1].to_owned());
    let of = |name: &str| -> Vec<String> {
        let at = head.iter().position(|column| column == name).unwrap();
        rows.iter().map(|row| row[at].to_owned()).collect()
    };
    assert_eq!(of("cost_low_hkd"), ["", "", "5000"]);
    assert_eq!(of("cost_high_hkd"), ["", "9000", "6001"]);
    assert_eq!(of("price_basis"), ["typical", "part", "published"]);
    assert_eq!(of("cost_likely_hkd")[2], "5501");
    assert!(of("key").iter().all(|key| key.len() <= "0.1234".len()));
    let map = geojson(&catalog, &case, None);
    for feature in map["features"].as_array().unwrap() {
        let properties = &feature["properties"];
        if properties["id"] == "a" || properties["id"] == "b" {
            assert!(properties["cost_low_hkd"].is_null(), "{properties}");
        }
    }
    // Where the Government pays it all nothing is known, and nothing is paid.
    let scheme = world(&[row(&[("scheme_member", "yes")])]);
    let case = self::case(&scheme, "age = 70", "funding = \"scheme_place\"", "");
    let ranking = scheme.rank(&case).unwrap();
    let mut bytes = Vec::new();
    Format::Csv.write(&ranking, settings, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.lines().count() == 2 && text.contains(",0,0,"),
        "{text}"
    );
}

#[test]
fn a_document_has_the_case_the_table_and_what_stands_below_it() {
    let catalog = shipped();
    let case = sample(&catalog);
    let ranking = catalog.rank(&case).unwrap();
    let page = markdown(&explain_ranking(Lang::EN, &ranking, 3));
    assert!(page.starts_with("# Mrs Chan, 78, scheme place\n"));
    assert!(page.contains(
        "The family lives in Sha Tin (4 visits a month) and Tuen Mun (1 visit a month)."
    ));
    assert_eq!(
        page.lines().filter(|line| line.starts_with("| ")).count(),
        3 + 2 * 2,
        "three homes in two groups, each with its head"
    );
    assert!(page.contains("\n## Confirmed to fit\n") && page.contains("\n## May fit: ask first\n"));
    assert!(page.contains("\n* Weights: visiting 20.0%, care 20.0%"));
    assert!(page.contains("Check every fact at its source"));
}

#[test]
fn a_page_of_ten_homes_is_small_and_whole_in_every_language() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        for lang in [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS] {
            let html = page(&catalog, &case, lang);
            assert!(html.len() < 400_000, "{name}: {} bytes", html.len());
            let opens = format!("value=\"{}\" checked", lang.tag());
            assert!(html.contains(&opens), "{name} {lang}");
            // Ten homes are to be seen, and lie open to whoever has no script.
            let bodies = html
                .split("<tbody")
                .skip(1)
                .filter_map(|body| body.split('>').next());
            let seen = bodies
                .filter(|tag| tag.contains("data-home=") && !tag.contains(" hidden"))
                .count();
            let shown = catalog.rank(&case).unwrap().len().min(10);
            assert_eq!(seen, shown, "{name}");
            assert_eq!(html.matches("<details id=\"home-").count(), shown, "{name}");
            for outside in [
                " src=",
                "@import",
                "url(",
                "<link",
                "fetch(",
                "XMLHttpRequest",
            ] {
                // What lies within the page is named by a number sign.
                let beyond = html.replace("url(#", "");
                assert!(!beyond.contains(outside), "{name}: {outside}");
            }
        }
    }
}

/// English in capitals under another tag: each message text without its arguments.
fn loud_english() -> Lang {
    let english = include_str!("../../src/words/en.ftl");
    let mut loud = String::new();
    for line in english.lines() {
        let capitals = match line.split_once(" = ") {
            Some((key, text)) if key.starts_with("page-") && !key.contains("fonts") => {
                let mut in_braces = false;
                let text = text.chars().map(|c| {
                    in_braces = (in_braces || c == '{') && c != '}';
                    if in_braces { c } else { c.to_ascii_uppercase() }
                });
                format!("{key} = {}", text.collect::<String>())
            }
            _ => line.to_owned(),
        };
        loud.push_str(&capitals);
        loud.push('\n');
    }
    let loud = loud
        .replace("language = English", "language = Loud English")
        .replace(".tag = en\n", ".tag = en-AU\n");
    Lang::from_messages(&loud).unwrap()
}

#[test]
fn a_language_of_the_caller_is_on_the_page_like_every_other() {
    let catalog = shipped();
    let case = sample(&catalog);
    let loud = loud_english();
    let four: Vec<Lang> = Lang::ALL.iter().copied().chain([loud]).collect();
    let html = page_in(&catalog, &case, loud, &four);
    // The chooser.
    assert!(html.contains("<html lang=\"en-AU\">"));
    assert!(html.contains("id=\"lang-en-au\" value=\"en-AU\" checked"));
    assert!(html.contains("<label for=\"lang-en-au\" lang=\"en-AU\">Loud English</label>"));
    // The texts of the document: those of the template, with arguments, and those of `explain`.
    for loud in ["IN SHORT", "CHOOSE UP TO 4 HOMES; DIFFERENCES ARE MARKED."] {
        let span = format!("<i lang=en-AU>{loud}</i>");
        assert!(html.contains(&span), "{loud}");
    }
    assert!(html.contains("<i lang=en-AU>visiting</i>"));
    // The texts of the script, with its names in braces as they were.
    let data = html.split("id=\"data\">").nth(1).unwrap();
    let data: Value = serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
    assert_eq!(
        data["languages"][3],
        serde_json::json!({"tag": "en-AU", "class": "l3"})
    );
    assert_eq!(data["texts"]["up"][3], "▲ UP {count}");
    for (name, texts) in data["texts"].as_object().unwrap() {
        assert_eq!(texts.as_array().unwrap().len(), 4, "{name}");
    }
    assert!(
        data["stances"]
            .as_array()
            .unwrap()
            .iter()
            .all(|of| of[3] == of[0])
    );
    // The style: its labels, and the texts of the other languages hidden.
    let style = html.split("<style>").nth(1).unwrap();
    let style = style.split("</style>").next().unwrap();
    assert!(style.contains("--journey:\"JOURNEY ONE WAY: \""));
    for (chosen, hidden, is_hidden) in [
        ("en-au", "zh-Hans", true),
        ("en", "en-AU", true),
        ("en-au", "en-AU", false),
    ] {
        let rule = format!("#lang-{chosen}:checked~.page i[lang={hidden}]:not([class])");
        assert_eq!(style.contains(&rule), is_hidden, "{rule}");
    }
    // The map.
    assert!(html.contains("<g class=\"names l3\" lang=en-AU>"));
}

#[test]
fn a_page_in_one_language_has_no_text_of_another() {
    let catalog = shipped();
    let case = sample(&catalog);
    let all = page(&catalog, &case, Lang::ZH_HANS);
    let html = page_in(&catalog, &case, Lang::ZH_HANS, &[Lang::ZH_HANS]);
    assert!(html.contains("机构排名") && !html.contains("院舍排名"));
    assert!(!html.contains("The homes in order") && !html.contains("lang=zh-Hant>"));
    assert!(html.len() < all.len());
}

#[test]
fn what_comes_from_a_file_is_escaped_wherever_it_stands() {
    let evil = "</script><script>alert(1)</script>'\"><b onclick=x>&";
    let homes = ["a", "b"].map(|id| {
        row(&[
            ("id", id),
            ("name_en", evil),
            ("name_zh_hant", evil),
            ("operator", evil),
            ("deposit", evil),
            ("notes", evil),
            ("source_urls", "javascript:alert(1);HTTPS://example.org/<b>"),
        ])
    });
    let catalog = world(&homes);
    let html = page(&catalog, &case(&catalog, "", "", ""), Lang::EN);
    assert!(!html.contains("<script>alert") && !html.contains("<b onclick"));
    assert!(!html.contains("href=\"javascript"));
    assert!(
        html.contains("href=\"HTTPS:&#x2f;&#x2f;example.org")
            || html.contains("href=\"HTTPS://example.org")
    );
    // The page's own two scripts and nothing more.
    assert_eq!(html.matches("<script").count(), 2);
}

#[test]
fn a_case_that_no_home_fits_has_a_page_that_says_why() {
    let catalog = world(&[row(&[("kind", "service_centre")])]);
    let html = page(&catalog, &case(&catalog, "", "", ""), Lang::EN);
    assert!(html.contains("No home fits this case."));
    assert!(html.contains("It is a service centre without residents."));
    assert!(!html.contains("id=\"weights\""));
    let catalog = world(&[]);
    assert!(page(&catalog, &case(&catalog, "", "", ""), Lang::ZH_HANT).contains("沒有院舍符合"));
}

#[test]
fn more_homes_than_a_page_carries_are_counted() {
    let homes: Vec<String> = (0..230).map(|n| row(&[("id", &format!("h{n}"))])).collect();
    let catalog = world(&homes);
    let html = page(&catalog, &case(&catalog, "", "", ""), Lang::EN);
    let bodies = html.split("<tbody").skip(1);
    let homes = bodies.filter(|body| body.split('>').next().unwrap().contains("data-home="));
    assert_eq!(homes.count(), 74);
    assert!(html.contains("156 more homes are eligible but not on this page."));
}

#[test]
fn a_page_without_homes_of_the_family_has_no_slider_for_visits() {
    let catalog = one(&[]);
    let text = "name = \"x\"\n[elder]\ncare_level = \"moderate\"\n[money]\nbudget_hkd = 8000\n";
    let case = Case::from_toml_str(text, &catalog).unwrap();
    let html = page(&catalog, &case, Lang::EN);
    assert!(html.contains("id=\"weight-cost\"") && !html.contains("id=\"weight-visit\""));
}

#[test]
fn a_page_from_thousands_of_homes_is_as_small() {
    let catalog = silverbay::synthetic::catalog(&shipped(), 5_000, 1).unwrap();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let html = page(&catalog, &case, Lang::EN);
        assert!(html.len() < 400_000, "{name}: {} bytes", html.len());
    }
}

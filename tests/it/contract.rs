//! The shape of `--format json`, as the README promises it.

use serde_json::Value;
use silverbay::case::Case;
use silverbay::catalog::ByteOrderMark;
use silverbay::explain::Lang;
use silverbay::report::{RankingReport, write_csv};

use crate::support::{case, row, shipped, shipped_cases, world};

fn report(catalog: &silverbay::catalog::Catalog, case: &Case, top: Option<usize>) -> Value {
    let ranking = catalog.rank(case).unwrap();
    let text = serde_json::to_string(&RankingReport::new(&ranking, top, Lang::EN)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

#[test]
fn the_report_has_the_keys_of_the_contract() {
    let catalog = world(&[
        row(&[
            ("currency", "CNY"),
            ("all_in_fee", "2900 up"),
            ("star_rating", "5"),
        ]),
        row(&[("id", "out"), ("kind", "service_centre")]),
    ]);
    let case = case(&catalog, "wishes = [\"tcm\"]", "", "");
    let report = report(&catalog, &case, None);
    assert_eq!(
        keys(&report),
        [
            "beliefs",
            "case",
            "common",
            "date",
            "eligible",
            "excluded",
            "excluded_beyond",
            "excluded_counts",
            "guarantee",
            "let_in",
            "method",
            "ranking",
            "rates",
            "weights"
        ]
    );
    assert_eq!(report["method"], "2");
    assert_eq!(report["date"], "2026-06-01");
    assert_eq!(
        keys(&report["weights"]),
        ["care", "cost", "life", "medical", "quality", "visit"]
    );
    assert_eq!(report["rates"][0]["currency"], "CNY");
    assert_eq!(report["rates"][0]["hkd_per_unit"], 1.25);
    assert_eq!(report["rates"][0]["as_of"], "2026-01-01");
    let place = &report["ranking"][0];
    assert_eq!(
        keys(place),
        [
            "address_en",
            "address_zh",
            "as_of",
            "beds",
            "city",
            "confirm",
            "cost",
            "criteria",
            "deposit",
            "evidence",
            "fee_as_of",
            "fee_includes",
            "fit",
            "high",
            "id",
            "journeys",
            "key",
            "likely",
            "low",
            "name_en",
            "name_zh_hans",
            "name_zh_hant",
            "notes",
            "open",
            "operator",
            "rank",
            "remarks",
            "shared_rank",
            "source_urls",
            "telephone",
            "vacancy",
            "waiting_months",
            "website"
        ]
    );
    assert_eq!(place["rank"], 1);
    assert_eq!(place["cost"]["low"], 3625.0);
    assert_eq!(place["cost"]["high"], Value::Null);
    assert_eq!(place["cost"]["currency"], "HKD");
    assert_eq!(place["cost"]["published"]["currency"], "CNY");
    assert_eq!(place["journeys"][0]["home"], "Home");
    assert_eq!(place["journeys"][0]["via"], "gate");
    assert_eq!(place["journeys"][0]["minutes"]["low"], 10.0);
    assert_eq!(place["confirm"][0]["rule"], "care");
    assert_eq!(place["open"][0]["rule"], "care");
    assert_eq!(place["open"][0]["chance"], 0.9);
    assert_eq!(place["fit"], 0.9);
    assert_eq!(place["cost"]["basis"], "part");
    assert_eq!(
        keys(&place["criteria"][1]["utility"]),
        ["high", "likely", "low"]
    );
    let belief = &report["beliefs"][0];
    assert_eq!(belief["fact"], "care");
    assert_eq!(belief["share"], 0.9);
    assert_eq!(belief["basis"], "estimate");
    let units: Vec<_> = place["criteria"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| {
            assert_eq!(
                keys(part),
                ["contribution", "criterion", "raw", "utility", "weight"]
            );
            (
                part["criterion"].as_str().unwrap(),
                part["raw"]["unit"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        units,
        [
            ("visit", "minutes"),
            ("cost", "HKD per month"),
            ("care", "share of heavier levels served"),
            ("medical", "utility of the medical model"),
            ("quality", "stars"),
            ("life", "share of wishes offered"),
        ]
    );
    assert_eq!(place["criteria"][4]["raw"]["high"], 5.0);
    let out = &report["excluded"][0];
    assert_eq!(out["id"], "out");
    assert_eq!(out["reasons"][0]["rule"], "residence");
    assert_eq!(
        out["reasons"][0]["text"],
        "It is a service centre without residents."
    );
}

#[test]
fn numbers_read_back_to_the_same_bits_and_contributions_still_add_up() {
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let report = report(&catalog, &case, None);
        let ranking = catalog.rank(&case).unwrap();
        let places = report["ranking"].as_array().unwrap();
        assert_eq!(places.len(), ranking.len());
        for (place, shown) in ranking.iter().zip(places) {
            let bits = |key: &str| shown[key].as_f64().unwrap().to_bits();
            assert_eq!(bits("key"), place.key().get().to_bits(), "{name}");
            assert_eq!(bits("low"), place.score().low().get().to_bits(), "{name}");
            assert_eq!(bits("high"), place.score().high().get().to_bits(), "{name}");
            for end in ["low", "high"] {
                let parts = shown["criteria"].as_array().unwrap().iter();
                let sum = parts.fold(0.0, |sum, part| {
                    sum + part["contribution"][end].as_f64().unwrap()
                });
                assert_eq!(sum.to_bits(), bits(end), "{name}");
            }
        }
    }
}

#[test]
fn top_shortens_the_ranking_and_nothing_else() {
    let catalog = shipped();
    let (_, text) = shipped_cases().remove(0);
    let case = Case::from_toml_str(&text, &catalog).unwrap();
    let (all, two) = (
        report(&catalog, &case, None),
        report(&catalog, &case, Some(2)),
    );
    assert_eq!(two["ranking"].as_array().unwrap().len(), 2);
    assert_eq!(two["eligible"], all["eligible"]);
    assert_eq!(two["excluded"], all["excluded"]);
}

#[test]
fn the_spreadsheet_has_a_row_for_each_place_and_blanks_for_the_unknown() {
    let catalog = world(&[row(&[("name_en", "=cmd()")])]);
    let case = case(&catalog, "", "", "");
    let mut bytes = Vec::new();
    write_csv(
        &catalog.rank(&case).unwrap(),
        None,
        Lang::EN,
        ByteOrderMark::Without,
        &mut bytes,
    )
    .unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let head = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cell = |name: &str| &rows[0][head.iter().position(|column| column == name).unwrap()];
    assert_eq!(rows.len(), 1);
    assert_eq!(cell("name"), "'=cmd()");
    assert_eq!(cell("cost_high_hkd"), "");
    assert_eq!(cell("via"), "gate");
    assert_eq!(
        cell("confirm"),
        "Do you take residents who need moderate care?"
    );
}

#[test]
fn a_report_lists_as_many_excluded_homes_as_are_wanted_and_always_counts_them() {
    use silverbay::report::ExcludedListed;

    let catalog = shipped();
    for (_, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let with = |listed| {
            let report = RankingReport::with_excluded(&ranking, Some(3), listed, Lang::EN);
            serde_json::to_value(report).unwrap()
        };
        let mut whole = with(ExcludedListed::All);
        let all = whole["excluded"].as_array().unwrap().clone();
        assert_eq!(whole, report(&catalog, &case, Some(3)));
        for (listed, most) in [(ExcludedListed::Counts, 0), (ExcludedListed::First(2), 2)] {
            let mut few = with(listed);
            let shown = few["excluded"].as_array().unwrap().clone();
            assert_eq!(shown, all[..all.len().min(most)]);
            assert_eq!(few["excluded_beyond"], all.len() - shown.len());
            // Nothing else is another.
            for report in [&mut few, &mut whole] {
                for key in ["excluded", "excluded_beyond"] {
                    report.as_object_mut().unwrap().remove(key);
                }
            }
            assert_eq!(few, whole);
        }
        let counted = whole["excluded_counts"].as_object().unwrap();
        for (rule, count) in counted {
            let breaks = |out: &&Value| {
                let reasons = out["reasons"].as_array().unwrap();
                reasons.iter().any(|reason| reason["rule"] == **rule)
            };
            assert_eq!(*count, all.iter().filter(breaks).count());
        }
    }
}

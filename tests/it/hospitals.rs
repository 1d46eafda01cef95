//! Hospitals beside homes: shown, and never scored.

use silverbay::case::Case;
use silverbay::catalog::{
    Catalog, CheckOptions, HospitalColumn, TableKind, TableSettings, Tables, check_table,
};
use silverbay::explain::{Lang, explain_place, remarks};
use silverbay::firmness::Firmness;
use silverbay::place::{HospitalKind, Standing};
use silverbay::report::{
    Format, FormatSettings, GeoJsonReport, PageSettings, RankingReport, write_page,
};
use silverbay::vocabulary::Word;

use crate::support::{
    case, districts, facilities, gate, row, shipped, shipped_cases, tables, with_hospitals,
};

/// A voucher point 11 km north of the homes of the small world, its town known.
const NORTH: &str = "north,North Hospital,北醫院,北医院,hospital,Shenzhen,,,,22.1,114,wgs84,town,yes,2025,https://a.example,2025,\n";

fn table(rows: &str) -> String {
    format!("{}\n{rows}", HospitalColumn::CODES.join(","))
}

/// The small world with one home and these hospitals.
fn world(hospitals: &str) -> Catalog {
    let (homes, towns, gate) = (facilities(&[row(&[])]), districts(), gate());
    Catalog::read(Tables {
        hospitals: Some(Box::new(hospitals.as_bytes())),
        ..tables(&homes, &towns, &gate)
    })
    .unwrap_or_else(|e| panic!("{e}"))
}

fn problems(text: &str) -> Vec<String> {
    let checked = check_table("hospitals.csv", text.as_bytes(), &CheckOptions::default());
    assert_eq!(checked.source.unwrap().table, TableKind::Hospitals);
    checked.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn scores_are_the_same_to_the_bit_with_and_without_hospitals() {
    let with = shipped();
    let without = with_hospitals(&with, Vec::new());
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &with).unwrap();
        let (with, without) = (with.rank(&case).unwrap(), without.rank(&case).unwrap());
        assert_eq!(with.len(), without.len(), "{name}");
        for (a, b) in with.iter().zip(without.iter()) {
            assert_eq!(a.facility().id, b.facility().id, "{name}");
            assert_eq!(a.key().get().to_bits(), b.key().get().to_bits(), "{name}");
            assert_eq!(a.score(), b.score(), "{name}");
        }
    }
}

#[test]
fn without_hospitals_nothing_says_a_word_of_them() {
    let catalog = with_hospitals(&shipped(), Vec::new());
    for (_, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        for format in Format::ALL {
            let mut bytes = Vec::new();
            format
                .write(&ranking, FormatSettings::default(), &mut bytes)
                .unwrap();
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains("service point of the Elderly"), "{format}");
            assert!(!text.contains("voucher_point"), "{format}");
        }
        let mut page = Vec::new();
        write_page(
            &Firmness::new(&ranking),
            PageSettings {
                draws: 100,
                ..PageSettings::default()
            },
            &mut page,
        )
        .unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(!page.contains("class=clinic ") && !page.contains("A cross is"));
    }
}

#[test]
fn the_nearest_point_is_shown_with_the_range_that_both_positions_leave_open() {
    let catalog = world(&table(NORTH));
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.iter().next().unwrap();
    // 0.1 degree is 11.1 km, the town is known to 3 km.
    let says = "nearest service point of the Elderly Health Care Voucher: North Hospital \
        (Shenzhen), 8–15 km in a straight line";
    assert!(remarks(Lang::EN, &place).contains(says));
    let chinese = remarks(Lang::ZH_HANT, &place);
    assert!(
        chinese.contains("最近的長者醫療券服務點：北醫院（深圳），直線距離8–15公里"),
        "{chinese}"
    );
    let page = format!("{:?}", explain_place(Lang::EN, &Firmness::new(&ranking), 0));
    assert!(
        page.contains(says) && page.contains("https://a.example"),
        "{page}"
    );
    let report = RankingReport::new(&ranking, None, Lang::EN);
    let report = serde_json::to_value(report).unwrap();
    let point = &report["ranking"][0]["voucher_point"];
    assert_eq!(point["id"], "north");
    assert_eq!(point["precision"], "town");
    let ends = ["low", "high"].map(|end| point["distance_km"][end].as_f64().unwrap());
    assert!((ends[1] - ends[0] - 6.0).abs() < 1e-9, "{ends:?}");
    let map = serde_json::to_value(GeoJsonReport::new(&ranking, None, Lang::EN)).unwrap();
    let features = map["features"].as_array().unwrap();
    let hospital = features
        .iter()
        .find(|of| of["properties"]["kind"] == "hospital");
    assert_eq!(hospital.unwrap()["properties"]["name"], "North Hospital");
    let mut html = Vec::new();
    write_page(
        &Firmness::new(&ranking),
        PageSettings {
            draws: 100,
            ..PageSettings::default()
        },
        &mut html,
    )
    .unwrap();
    let html = String::from_utf8(html).unwrap();
    assert!(html.contains("class=clinic ") && html.contains("A cross is a service point"));
}

#[test]
fn a_home_over_the_boundary_from_every_point_has_none() {
    let over_there = NORTH.replace("Shenzhen", "Macao");
    let catalog = world(&table(&over_there));
    let home = &catalog.facilities()[0];
    assert!(catalog.nearest_voucher_point(home).is_none());
}

#[test]
fn every_bad_cell_of_a_hospital_is_told_in_one_pass() {
    let bad = ",,,,clinic,Shenzhen,,,,22.1,,wgs84,town,perhaps,soon,,,\n";
    let told = problems(&table(bad));
    let named: Vec<_> = told
        .iter()
        .map(|of| of.split(':').next().unwrap())
        .collect();
    assert_eq!(
        named,
        [
            "hospitals.csv, line 2, id",
            "hospitals.csv, line 2, name_en",
            "hospitals.csv, line 2, kind",
            "hospitals.csv, line 2, lon",
            "hospitals.csv, line 2, voucher",
            "hospitals.csv, line 2, voucher_from",
        ],
        "{told:?}"
    );
}

#[test]
fn an_id_that_occurs_twice_is_a_problem() {
    assert_eq!(problems(&table(NORTH)), Vec::<String>::new());
    assert_eq!(problems(&table(&NORTH.repeat(2))).len(), 1);
}

#[test]
fn a_list_of_homes_is_not_taken_for_hospitals_because_it_is_short() {
    let homes = "id,name_en,kind,city,district,address_en,lat,lon,datum,position_precision,source_urls,as_of,notes\n";
    assert_eq!(
        TableKind::of(homes.as_bytes(), &TableSettings::default()),
        TableKind::Facilities
    );
}

#[test]
fn the_shipped_points_are_the_21_of_august_2025_in_all_nine_cities() {
    let catalog = shipped();
    let points: Vec<_> = catalog
        .hospitals()
        .iter()
        .filter(|of| of.takes_voucher == Some(true))
        .collect();
    assert_eq!(points.len(), 21);
    let mut cities: Vec<_> = points.iter().map(|of| of.city.code()).collect();
    cities.sort_unstable();
    cities.dedup();
    assert_eq!(cities.len(), 9);
    let dental = points.iter().filter(|of| of.kind == HospitalKind::Dental);
    assert_eq!(dental.count(), 2);
    for of in catalog.hospitals() {
        assert!(of.sources().count() > 0, "{}", of.id);
        assert!(of.sources().all(|url| url.starts_with("http")), "{}", of.id);
        let names = [&of.name_en, &of.name_zh_hant, &of.name_zh_hans];
        assert!(names.iter().all(|name| !name.is_empty()), "{}", of.id);
        // A position needs a source of its own beside the list of points.
        let is_own = matches!(of.location.standing, Standing::Own(_));
        assert!(!is_own || of.sources().count() > 1 || of.takes_voucher != Some(true));
    }
    for home in catalog.facilities() {
        let has_side = home.city.side() == silverbay::place::Side::Mainland;
        assert_eq!(
            catalog.nearest_voucher_point(home).is_some(),
            has_side,
            "{}",
            home.id
        );
    }
}

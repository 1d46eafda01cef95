//! Official lists and the answers of map services, on small files of the same shape with
//! invented homes.

use silverbay::catalog::{Catalog, CheckOptions, FacilityReader};
use silverbay::explain::Lang;
use silverbay::facility::Facility;
use silverbay::lists::{ListError, ListFormat, as_table};
use silverbay::merge::{Decisions, Ledger, List, merge};
use silverbay::place::{Datum, Standing};
use silverbay::problem::Severity;
use silverbay::vocabulary::Word;

use crate::support::{shipped, with_facilities};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/lists/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The homes of a list, read as any table; nothing of it may raise an error or a question.
fn homes(catalog: &Catalog, format: ListFormat, name: &str) -> Vec<Facility> {
    let as_of = "2026-11-26".parse().ok();
    let table = as_table(format, name, &bytes(name), as_of, catalog.gazetteer()).unwrap();
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    };
    let mut reader = FacilityReader::new(name, table.as_slice(), &options);
    let homes = reader.by_ref().collect();
    let mut problems = reader.finish().problems;
    problems.retain(|of| of.severity() != Severity::Note);
    assert_eq!(problems, [], "{}", String::from_utf8_lossy(&table));
    homes
}

const FILES: [(ListFormat, &str); 5] = [
    (ListFormat::SwdRcheXml, "swd_rche.xml"),
    (ListFormat::CsdiCsv, "csdi.csv"),
    (ListFormat::OsmGeoJson, "osm.geojson"),
    (ListFormat::AmapJson, "amap.json"),
    (ListFormat::BaiduJson, "baidu.json"),
];

fn own_datum(home: &Facility) -> Option<Datum> {
    match home.location.standing {
        Standing::Own(own) => Some(own.datum()),
        Standing::District | Standing::City => None,
    }
}

#[test]
fn every_format_has_a_file_that_is_read() {
    let catalog = shipped();
    let of: Vec<ListFormat> = FILES.iter().map(|(format, _)| *format).collect();
    assert_eq!(of, ListFormat::ALL);
    let counts = FILES.map(|(format, name)| homes(&catalog, format, name).len());
    assert_eq!(counts, [3, 3, 2, 3, 3]);
}

#[test]
fn the_department_s_list_gives_names_addresses_districts_and_telephones() {
    let catalog = shipped();
    let homes = homes(&catalog, ListFormat::SwdRcheXml, "swd_rche.xml");
    let first = &homes[0];
    assert_eq!(&*first.names.en, "Lantern & Garden Elderly Home");
    assert_eq!(&*first.names.zh_hant, "明燈花園安老院");
    assert_eq!(&*first.names.zh_hans, "明灯花园安老院");
    assert_eq!(first.district.as_deref(), Some("Central and Western"));
    assert_eq!(&*first.address_en, "1/F, 12 Example Street, Sheung Wan");
    assert_eq!(&*first.telephone, "2000 0001");
    assert_eq!(first.city.code(), "Hong Kong");
    assert_eq!(first.provenance.as_of.unwrap().to_string(), "2026-11-26");
    assert_eq!(&*homes[2].names.zh_hant, "青山護理安老院");
}

#[test]
fn positions_keep_the_datum_of_their_list() {
    let catalog = shipped();
    let of = |format, name| -> Vec<Option<Datum>> {
        homes(&catalog, format, name)
            .iter()
            .map(own_datum)
            .collect()
    };
    let csdi = of(ListFormat::CsdiCsv, "csdi.csv");
    assert_eq!(csdi, [Some(Datum::Wgs84), Some(Datum::Hk1980), None]);
    assert_eq!(
        of(ListFormat::OsmGeoJson, "osm.geojson"),
        [Some(Datum::Wgs84); 2]
    );
    assert_eq!(
        of(ListFormat::AmapJson, "amap.json"),
        [Some(Datum::Gcj02); 3]
    );
    let baidu = of(ListFormat::BaiduJson, "baidu.json");
    assert_eq!(baidu, [Some(Datum::Bd09), Some(Datum::Bd09), None]);
    // The origin of the grid, by its published pair.
    let grid = &homes(&catalog, ListFormat::CsdiCsv, "csdi.csv")[1];
    assert!((grid.location.position.lat() - 22.310_602_4).abs() < 1e-6);
}

#[test]
fn of_open_street_map_only_homes_for_the_elderly_are_taken_with_the_nearest_district() {
    let catalog = shipped();
    let homes = homes(&catalog, ListFormat::OsmGeoJson, "osm.geojson");
    let ids: Vec<_> = homes.iter().map(|home| &*home.id).collect();
    assert_eq!(ids, ["osm-node-1", "osm-way-2"]);
    assert_eq!(&*homes[0].names.zh_hant, "和風養老院");
    assert_eq!(&*homes[0].names.en, "Breeze Home");
    assert_eq!(&*homes[0].address_zh, "一路3號");
    assert_eq!(homes[0].district.as_deref(), Some("Futian"));
    // The middle of the area.
    assert_eq!(homes[1].city.code(), "Zhuhai");
    assert!((homes[1].location.position.lon() - 113.55).abs() < 1e-9);
    assert_eq!(&*homes[1].address_en, "9 Pine Road");
}

#[test]
fn an_empty_list_in_an_answer_is_no_fact() {
    let catalog = shipped();
    let homes = homes(&catalog, ListFormat::AmapJson, "amap.json");
    assert_eq!((&*homes[1].address_zh, &*homes[1].telephone), ("", ""));
    assert_eq!(&*homes[0].id, "amap-B0TEST0001");
}

#[test]
fn what_is_no_list_of_the_format_is_told() {
    let gazetteer = shipped().gazetteer().clone();
    let told = |format, bytes: &[u8]| {
        let error = as_table(format, "file", bytes, None, &gazetteer).unwrap_err();
        let all: Vec<String> = Lang::ALL.iter().map(|lang| error.told(*lang)).collect();
        assert!(all[0] != all[1] && all[1] != all[2]);
        error
    };
    for format in ListFormat::ALL {
        let empty: &[u8] = match format {
            ListFormat::SwdRcheXml => b"<html><p>Not found</p></html>",
            ListFormat::CsdiCsv => b"a,b\n1,2\n",
            _ => b"{}",
        };
        assert!(
            matches!(told(*format, empty), ListError::NoHomes { .. }),
            "{format}"
        );
    }
    for format in [
        ListFormat::SwdRcheXml,
        ListFormat::OsmGeoJson,
        ListFormat::AmapJson,
    ] {
        let torn: &[u8] = b"<serviceUnits></serviceUnit>{\"pois\": [";
        assert!(
            matches!(told(format, torn), ListError::Unreadable { .. }),
            "{format}"
        );
    }
}

#[test]
fn the_directory_and_two_lists_of_hong_kong_merge_into_the_shipped_table() {
    let catalog = shipped();
    let table = List::new("facilities.csv", catalog.facilities().to_vec());
    let lists = FILES.map(|(format, name)| List::new(name, homes(&catalog, format, name)));
    let of = merge(&table, &Ledger::default(), &lists, &Decisions::default());
    let counts = of.counts();
    // The Lantern is in both lists of Hong Kong, 示例颐养院 in both of the map services.
    assert_eq!((counts.rows, counts.joined, counts.new), (14, 2, 12));
    assert_eq!((counts.before, counts.now), (77, 89));
    let mut written = Vec::new();
    of.write_table(&mut written).unwrap();
    let text = String::from_utf8(written).unwrap();
    let lantern = text.lines().find(|line| line.contains("Lantern")).unwrap();
    // The telephone of one, the position of the other.
    assert!(lantern.contains("2000 0001") && lantern.contains("22.2866,114.15,wgs84"));
}

#[test]
fn with_the_list_of_hong_kong_staying_there_can_be_ranked() {
    let catalog = shipped();
    let mut all = catalog.facilities().to_vec();
    all.extend(
        homes(&catalog, ListFormat::CsdiCsv, "csdi.csv")
            .into_iter()
            .enumerate()
            .map(|(at, home)| Facility {
                id: format!("csdi-{at}").into(),
                ..home
            }),
    );
    let catalog = with_facilities(&catalog, all);
    let text = include_str!("../../data/cases/staying_in_hong_kong.toml");
    let case = silverbay::case::Case::from_toml_str(text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    assert!(
        ranking
            .iter()
            .any(|place| place.facility().id.starts_with("csdi-"))
    );
}

/// The homes of a list as it is, with what cannot be used left out.
fn usable(format: ListFormat, bytes: &[u8]) -> Vec<Facility> {
    let catalog = shipped();
    let table = as_table(format, "list", bytes, None, catalog.gazetteer()).unwrap();
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    };
    FacilityReader::new("list", table.as_slice(), &options).collect()
}

#[test]
fn a_list_that_breaks_off_is_told_and_not_read_in_part() {
    let whole = bytes("swd_rche.xml");
    let gazetteer = shipped().gazetteer().clone();
    // Behind the first home, behind the last, and inside of a text.
    for end in [600, whole.len() - 20, 1_100] {
        let read = as_table(
            ListFormat::SwdRcheXml,
            "list.xml",
            &whole[..end],
            None,
            &gazetteer,
        );
        assert!(matches!(read, Err(ListError::Unreadable { .. })), "{end}");
    }
}

#[test]
fn a_list_may_be_saved_in_another_encoding() {
    for (format, name) in FILES {
        let text = String::from_utf8(bytes(name)).unwrap();
        let expected = usable(format, text.as_bytes());
        let marked = format!("\u{feff}{text}");
        assert_eq!(usable(format, marked.as_bytes()), expected, "{name}");
        let sixteen: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(usable(format, &sixteen), expected, "{name}");
    }
    let text = String::from_utf8(bytes("amap.json")).unwrap();
    let (gb18030, _, _) = encoding_rs::GB18030.encode(&text);
    assert_eq!(
        usable(ListFormat::AmapJson, &gb18030),
        usable(ListFormat::AmapJson, text.as_bytes())
    );
    let by_semicolon = "NameEN;NameTC;Latitude\nA Home;甲院;22.28\n";
    assert_eq!(
        &*usable(ListFormat::CsdiCsv, by_semicolon.as_bytes())[0]
            .names
            .zh_hant,
        "甲院"
    );
}

#[test]
fn a_map_service_that_refuses_is_told_in_its_words() {
    let gazetteer = shipped().gazetteer().clone();
    let home = r#"{"status":"1","pois":[{"id":"B1","name":"示例养老院","cityname":"深圳市","address":null,"tel":[],"location":null}]}"#;
    assert_eq!(usable(ListFormat::AmapJson, home.as_bytes()).len(), 1);
    let refusal = r#"{"status":"0","info":"DAILY_QUERY_OVER_LIMIT"}"#;
    // Among good answers too: the homes of a page would be missed without a word.
    for answer in [refusal.to_owned(), format!("[{home},{refusal}]")] {
        let error = as_table(
            ListFormat::AmapJson,
            "a.json",
            answer.as_bytes(),
            None,
            &gazetteer,
        );
        assert_eq!(
            error.unwrap_err().to_string(),
            "a.json is no answer with homes; the service of amap-json says \"DAILY_QUERY_OVER_LIMIT (status 0)\""
        );
    }
    let refusal = r#"{"status":240,"message":"APP 服务被禁用"}"#;
    let error = as_table(
        ListFormat::BaiduJson,
        "b.json",
        refusal.as_bytes(),
        None,
        &gazetteer,
    );
    assert!(matches!(error, Err(ListError::Refused { .. })));
}

#[test]
fn an_object_of_the_map_without_points_is_a_home_all_the_same() {
    let of = |geometry: &str, more: &str| {
        let text = format!(
            r#"{{"features":[{{"type":"Feature","properties":{{"id":9,"type":"relation",
            "amenity":"nursing_home","name":"甲院"{more}}},"geometry":{geometry}}}]}}"#
        );
        usable(ListFormat::OsmGeoJson, text.as_bytes())
    };
    let stands = of("null", r#","addr:city":"深圳市","addr:district":"福田区""#);
    assert_eq!(
        (&*stands[0].id, stands[0].city.code()),
        ("osm-relation-9", "Shenzhen")
    );
    assert_eq!(stands[0].location.standing, Standing::District);
    assert_eq!(
        &*stands[0].provenance.source_urls,
        "https://www.openstreetmap.org/relation/9"
    );
    let several = r#"{"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[114.05,22.54]},
        {"type":"MultiPolygon","coordinates":[[[[114.06,22.54],[114.07,22.55],[114.06,22.54]]]]}]}"#;
    let middle = of(several, "")[0].location.position;
    assert!((middle.lon() - 114.06).abs() < 1e-9 && (middle.lat() - 22.545).abs() < 1e-9);
}

#[test]
fn a_position_that_cannot_be_is_asked_about_and_costs_no_home() {
    let catalog = shipped();
    let swapped = "NameEN,NameTC,Latitude,Longitude\nA Home,甲院,114.15,22.28\n";
    let table = as_table(
        ListFormat::CsdiCsv,
        "list",
        swapped.as_bytes(),
        None,
        catalog.gazetteer(),
    );
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    };
    let table = table.unwrap();
    let mut reader = FacilityReader::new("list", table.as_slice(), &options);
    assert_eq!(reader.by_ref().count(), 1);
    let problems = reader.finish().problems;
    assert!(
        problems
            .iter()
            .any(|of| of.severity() == Severity::Question),
        "{problems:?}"
    );
}

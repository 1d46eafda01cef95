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

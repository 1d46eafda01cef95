#![cfg(feature = "synthetic")]

use super::*;
use crate::index::Ids;
use crate::place::{City, Crossing, District, Lat, Lon, Position, Side, Status};
use crate::units::{Interval, Minutes};

fn district(name: &str, city: &City, lat: f64) -> District {
    District {
        name_en: name.into(),
        name_zh_hant: Box::default(),
        name_zh_hans: Box::default(),
        city: city.clone(),
        position: Position::from_degrees(Lat(lat), Lon(114.0)).unwrap(),
        source_url: Box::default(),
    }
}

/// A hundred made-up homes on two sides of one crossing.
fn catalog() -> Catalog {
    let here = City::named("Hong Kong", Side::HongKong);
    let there = City::named("Shenzhen", Side::Mainland);
    let districts = vec![
        district("Hong Kong", &here, 22.3),
        district("North", &here, 22.4),
        district("Shenzhen", &there, 22.6),
    ];
    let gazetteer = Gazetteer::new(districts).unwrap();
    let facilities = crate::synthetic::facilities(&gazetteer, 100, 1);
    let end = |lat| Position::from_degrees(Lat(lat), Lon(114.1)).unwrap();
    let minutes = |of| Minutes::new(of).unwrap();
    let ends = [(Side::HongKong, end(22.5)), (Side::Mainland, end(22.51))];
    let minutes = Interval::new(minutes(10.0), minutes(20.0)).unwrap();
    let crossing = Crossing::new("gate", "", ends, minutes, Status::Open);
    let parts = Parts {
        facilities,
        crossings: vec![crossing],
        ..Parts::of(gazetteer)
    };
    let (context, facilities) = Context::new(parts);
    let by_id = Ids::new(&facilities);
    Catalog::build(context, facilities, by_id)
}

/// What is stored of homes and index, and its number. A change of either form, or of how the
/// index works out its numbers, needs a new number: an older file would be read wrongly.
#[test]
fn the_number_of_the_form_rises_when_what_is_stored_changes() {
    let catalog = catalog();
    let cities: Vec<City> = catalog.gazetteer().cities().cloned().collect();
    let mut sink = Sink {
        bytes: Vec::new(),
        cities: &cities,
    };
    homes::put(&catalog.homes.facilities, &mut sink);
    catalog.homes.by_id.put(&mut sink);
    catalog.homes.far_legs.put(&mut sink);
    catalog.homes.index.put(&mut sink);
    let stored = format!(
        "{} {:016x}\n",
        sections::VERSION,
        sections::checksum(&sink.bytes, 0)
    );
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/catalog/snapshot/form.txt");
    if std::env::var_os("WRITE_EXPECTED").is_some() {
        std::fs::write(file, &stored).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), stored);
}

//! Nodes and ways of OpenStreetMap as GeoJSON, by the tags of nursing homes and of social
//! facilities for the elderly.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::entry::{Entry, is_chinese, utf8};
use crate::catalog::FacilityColumn as C;
use crate::place::Datum;

/// What holds a home.
pub(super) const WANTED: &str = "amenity=nursing_home, amenity=social_facility";
/// Where an object is shown.
const SOURCE: &str = "https://www.openstreetmap.org/";
/// The social facilities that are homes.
const HOMES: [&str; 3] = ["nursing_home", "assisted_living", "group_home"];

/// The homes of a list.
pub(super) fn entries(bytes: &[u8]) -> Result<Vec<Entry>, serde_json::Error> {
    let root: Value = serde_json::from_slice(&utf8(bytes))?;
    let features = root.get("features").and_then(Value::as_array);
    let features = features.map_or(&[][..], Vec::as_slice);
    Ok(features.iter().filter_map(entry).collect())
}

fn entry(feature: &Value) -> Option<Entry> {
    let properties = feature.get("properties")?.as_object()?;
    let tags = tags(properties);
    let tag = |key: &str| tags.get(key).copied().unwrap_or_default();
    let is_for_others = !tag("social_facility:for").is_empty()
        && !tag("social_facility:for")
            .split(';')
            .any(|of| of.trim() == "senior");
    let is_home = match tag("amenity") {
        "nursing_home" => true,
        "social_facility" => HOMES.contains(&tag("social_facility")) && !is_for_others,
        _ => false,
    };
    if !is_home {
        return None;
    }
    let mut entry = Entry::default();
    let id = id(feature, properties).unwrap_or_default();
    if !id.is_empty() {
        entry.set(C::Id, &format!("osm-{}", id.replace('/', "-")));
    }
    entry.set(C::SourceUrls, &format!("{SOURCE}{id}"));
    entry.set_by_script(C::NameZhHant, C::NameEn, tag("name"));
    entry.set(C::NameEn, tag("name:en"));
    if is_chinese(tag("name:zh")) {
        entry.set(C::NameZhHant, tag("name:zh"));
    }
    entry.set(C::NameZhHant, tag("name:zh-Hant"));
    entry.set(C::NameZhHans, tag("name:zh-Hans"));
    entry.set_by_script(C::AddressZh, C::AddressEn, &address(&tags));
    let telephones = ["phone", "contact:phone"].map(tag);
    entry.set(
        C::Telephone,
        telephones.iter().find(|of| !of.is_empty()).unwrap_or(&""),
    );
    let websites = ["website", "contact:website"].map(tag);
    entry.set(
        C::Website,
        websites.iter().find(|of| !of.is_empty()).unwrap_or(&""),
    );
    if let Some([east, north]) = feature.get("geometry").and_then(middle) {
        entry.place(Datum::Wgs84, north, east);
    } else {
        // An object that was exported without its points stands where its address is.
        entry.set(C::City, tag("addr:city"));
        entry.set(C::District, tag("addr:district"));
    }
    Some(entry)
}

/// `node/123`, as osmtogeojson and Overpass write it, or a number beside its type.
fn id(feature: &Value, properties: &Map<String, Value>) -> Option<String> {
    let of = |key: &str| properties.get(key);
    let written = [of("@id"), of("id"), feature.get("id")];
    let written = written.into_iter().flatten();
    if let Some(id) = written.clone().find_map(Value::as_str) {
        return Some(id.to_owned());
    }
    let number = written.clone().find_map(Value::as_u64)?;
    Some(format!("{}/{number}", of("type")?.as_str()?))
}

/// The tags of an object: its properties, or a table of their own among them.
fn tags(properties: &Map<String, Value>) -> BTreeMap<&str, &str> {
    let own = properties.get("tags").and_then(Value::as_object);
    let tags = own.unwrap_or(properties).iter();
    tags.filter_map(|(key, value)| Some((key.as_str(), value.as_str()?)))
        .collect()
}

/// The address as a whole, else its parts as the writing of the street has them.
fn address(tags: &BTreeMap<&str, &str>) -> String {
    let tag = |key: &str| tags.get(key).copied().unwrap_or_default();
    if !tag("addr:full").is_empty() {
        return tag("addr:full").to_owned();
    }
    let (number, street) = (tag("addr:housenumber"), tag("addr:street"));
    if is_chinese(street) {
        format!("{street}{number}")
    } else {
        format!("{number} {street}")
    }
}

/// A point as it is; of a way, an area or several of them the middle of the box.
fn middle(geometry: &Value) -> Option<[f64; 2]> {
    let mut points = Vec::new();
    let parts = geometry.get("geometries").and_then(Value::as_array);
    let parts = parts.map_or(std::slice::from_ref(geometry), Vec::as_slice);
    for coordinates in parts.iter().filter_map(|part| part.get("coordinates")) {
        collect(coordinates, &mut points);
    }
    let ends = |of: usize| {
        let all = points.iter().filter_map(|point| point.get(of).copied());
        let low = all.clone().fold(f64::INFINITY, f64::min);
        let high = all.fold(f64::NEG_INFINITY, f64::max);
        f64::midpoint(low, high)
    };
    (!points.is_empty()).then(|| [ends(0), ends(1)])
}

/// The points in coordinates of any depth.
fn collect(coordinates: &Value, points: &mut Vec<[f64; 2]>) {
    let Some(list) = coordinates.as_array() else {
        return;
    };
    match list.as_slice() {
        [east, north, ..] if east.is_number() => {
            points.extend(east.as_f64().zip(north.as_f64()).map(|(e, n)| [e, n]));
        }
        _ => list.iter().for_each(|inner| collect(inner, points)),
    }
}

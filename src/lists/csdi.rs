//! Data sets of facilities of DATA.GOV.HK and the Common Spatial Data Infrastructure: CSV
//! with names, addresses, and positions in WGS 84, on the Hong Kong 1980 grid, or both.

use std::collections::BTreeMap;

use super::entry::{Entry, first, utf8};
use crate::catalog::{FacilityColumn as C, letters};
use crate::place::Datum;

/// What holds a home.
pub(super) const WANTED: &str = "NameEN, NameTC";
/// Where the data sets are published.
const SOURCE: &str = "https://portal.csdi.gov.hk/";
/// The city of all their facilities.
const CITY: &str = "Hong Kong";

/// The homes of a list.
pub(super) fn entries(bytes: &[u8]) -> Result<Vec<Entry>, csv::Error> {
    let bytes = utf8(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(separator(&bytes))
        .from_reader(bytes.as_slice());
    let heads: Vec<String> = reader.headers()?.iter().map(letters).collect();
    let mut entries = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cells = heads.iter().zip(&record);
        let cells = cells.map(|(head, cell)| (head.clone(), cell.trim().to_owned()));
        let entry = entry(&cells.collect());
        let names = [C::NameEn, C::NameZhHant, C::NameZhHans];
        entries.extend(
            names
                .iter()
                .any(|name| !entry.get(*name).is_empty())
                .then_some(entry),
        );
    }
    Ok(entries)
}

/// The separator that the first line has most of: a spreadsheet saves another than it read.
fn separator(bytes: &[u8]) -> u8 {
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let count = |of: &u8| line.iter().filter(|byte| *byte == of).count();
    let most = [b'\t', b';', b','].into_iter().max_by_key(count);
    most.unwrap_or(b',')
}

fn entry(cells: &BTreeMap<String, String>) -> Entry {
    let of = |keys: &[&str]| first(cells, keys, String::as_str);
    let mut entry = Entry::default();
    entry.set(C::NameEn, of(&["NameEN", "FacilityName", "FacilityNameEN"]));
    entry.set(C::NameZhHant, of(&["NameTC", "FacilityNameTC"]));
    entry.set(C::NameZhHans, of(&["NameSC"]));
    entry.set(C::City, CITY);
    let district = of(&["DistrictEN", "District", "SEARCH01_EN"]);
    entry.set(C::District, &district.replace('&', " and "));
    entry.set(C::AddressEn, of(&["AddressEN", "Address"]));
    entry.set(C::AddressZh, of(&["AddressTC", "AddressSC"]));
    entry.set(
        C::Telephone,
        of(&["Telephone", "TelephoneEN", "Tel", "ContactNumber"]),
    );
    entry.set(C::Website, of(&["Website", "WebsiteEN"]));
    entry.set(C::SourceUrls, SOURCE);
    let number = |keys: &[&str]| of(keys).parse().ok().filter(|of: &f64| of.is_finite());
    let degrees = number(&["Latitude", "Lat"]).zip(number(&["Longitude", "Lon", "Long"]));
    let grid = number(&["Northing"]).zip(number(&["Easting"]));
    if let Some((north, east)) = degrees {
        entry.place(Datum::Wgs84, north, east);
    } else if let Some((north, east)) = grid {
        entry.place(Datum::Hk1980, north, east);
    }
    entry
}

//! The datum that the heading of a position names: `经度(GCJ-02)`, `latitudewgs84`.

use super::fold::letters;
use crate::place::Datum;

/// What a heading says of the datum.
const NAMED: [(&str, Datum); 11] = [
    ("gcj02", Datum::Gcj02),
    ("火星", Datum::Gcj02),
    ("高德", Datum::Gcj02),
    ("腾讯", Datum::Gcj02),
    ("bd09", Datum::Bd09),
    ("百度", Datum::Bd09),
    ("wgs84", Datum::Wgs84),
    ("cgcs2000", Datum::Wgs84),
    ("天地图", Datum::Wgs84),
    ("hk1980", Datum::Hk1980),
    ("hk80", Datum::Hk1980),
];

/// The datum that a heading names; `None` where it names none.
pub(crate) fn datum_of_heading(heading: &str) -> Option<Datum> {
    let folded = letters(heading);
    let named = NAMED.iter().find(|(word, _)| folded.contains(word));
    named.map(|(_, datum)| *datum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_the_datum_of_its_numbers_or_none() {
        for (heading, datum) in [
            ("经度(GCJ-02)", Some(Datum::Gcj02)),
            ("高德緯度", Some(Datum::Gcj02)),
            ("latitudewgs84", Some(Datum::Wgs84)),
            ("百度经度", Some(Datum::Bd09)),
            ("Northing (HK1980 Grid)", Some(Datum::Hk1980)),
            ("纬度", None),
            ("lat", None),
        ] {
            assert_eq!(datum_of_heading(heading), datum, "{heading}");
        }
    }
}

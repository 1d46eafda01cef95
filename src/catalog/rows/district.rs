//! `districts.csv`: districts, and the cities that have rows of their own.
//!
//! The row of a city is named like the city and says on which side it is. What it
//! leaves out is taken from the shipped row of that city.

use std::borrow::Cow;

use super::position;
use super::{Around, city, columns, text, unique};
use crate::catalog::cells;
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::place::{City, CityFacts, District};
use crate::problem::{Problem, ProblemKind, Problems, Wanted};

use DistrictColumn as C;

columns! {
    /// A column of `districts.csv`.
    "column of districts.csv": pub enum DistrictColumn of District {
        /// Name in English.
        NameEn = "name_en", EveryRow, [], with_row(|district| district.name_en.to_string());
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant", Usual, [], text(name_zh_hant);
        /// City.
        City = "city", EveryRow, [], with_row(|district| district.city.to_string());
        /// Degrees north.
        Lat = "lat", EveryRow, [], with_row(|district| district.position.lat().to_string());
        /// Degrees east.
        Lon = "lon", EveryRow, [], with_row(|district| district.position.lon().to_string());
        /// Where it was read.
        SourceUrl = "source_url", Usual, [], text(source_url);
        /// Name in Simplified Chinese.
        NameZhHans = "name_zh_hans", Minor, [], text(name_zh_hans);
        /// Of a city's own row: the side of the boundary.
        Side = "side", Minor, [], with_row(|district| text(own_city(district).map(|city| city.side)));
        /// Of a city's own row: further spellings of the city, separated by `;`.
        Spellings = "spellings", Minor, [],
            with_row(|district| own_city(district).map_or_else(String::new, |city| city.spellings.join(";")));
    }

    const KIND: TableKind = TableKind::Districts;

    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<District> {
        let name_en = row.required(C::NameEn, Wanted::NameEn);
        let city = match name_en.filter(|name| names_own_city(row, name, around)) {
            Some(name) => declared(row, name, around),
            None => city(row, C::City, around),
        };
        let position = position::required(row, C::Lat, C::Lon);
        let name_en = name_en?;
        unique(row, C::NameEn, name_en, &mut around.ids);
        Some(District {
            name_en: name_en.into(),
            name_zh_hant: Box::default(),
            name_zh_hans: Box::default(),
            city: city?,
            position: position?,
            source_url: Box::default(),
        })
    }

    fn records(of: Records<'_>) -> Cow<'_, [District]> {
        of.context.gazetteer().districts().into()
    }

    /// Names the cities that have no row of their own.
    fn review(
        file: &str,
        districts: &mut Vec<District>,
        around: &Around<'_>,
        problems: &mut Problems,
    ) {
        let lacking = around.shipped.iter().filter(|city| lacks_row(districts, city));
        for city in lacking {
            let city = city.to_string();
            problems.push(Problem::of_file(file, ProblemKind::CityWithoutPoint { city }));
        }
    }
}

/// Whether a city has districts among these, and no row of its own.
pub(crate) fn lacks_row(districts: &[District], city: &City) -> bool {
    let mut of_city = districts.iter().filter(|district| district.city == *city);
    of_city.clone().next().is_some() && !of_city.any(District::is_city)
}

/// The city of a row that is the city's own.
fn own_city(district: &District) -> Option<&CityFacts> {
    district.is_city().then(|| district.city.facts())
}

/// Whether the row is that of the city it is in.
fn names_own_city(row: &Row<'_, C>, name_en: &str, around: &Around<'_>) -> bool {
    let text = row.text(C::City);
    let known = || cells::city(text, around.known_cities());
    text == name_en || known().is_some_and(|city| city.code() == name_en)
}

/// The city that its own row declares. `None` when nothing says on which side it is.
fn declared(row: &mut Row<'_, C>, code: &str, around: &mut Around<'_>) -> Option<City> {
    row.note_normal(C::City, || code.to_owned());
    let shipped = around.shipped.iter().find(|city| city.code() == code);
    let shipped = shipped.map(City::facts);
    let shipped_side = shipped
        .map(|city| city.side)
        .filter(|_| row.text(C::Side).is_empty());
    let side = match shipped_side {
        Some(side) => side,
        None => row.word_given(C::Side)?,
    };
    let name = |column, shipped: Option<&Box<str>>| -> Box<str> {
        match row.text(column).trim_end_matches('市') {
            "" => shipped.cloned().unwrap_or_default(),
            own => own.into(),
        }
    };
    let spellings = match row.text(C::Spellings) {
        "" => shipped
            .map(|city| city.spellings.clone())
            .unwrap_or_default(),
        own => own
            .split(';')
            .map(|spelling| spelling.trim().into())
            .collect(),
    };
    let city = City::new(CityFacts {
        code: code.into(),
        side,
        name_zh_hant: name(C::NameZhHant, shipped.map(|city| &city.name_zh_hant)),
        name_zh_hans: name(C::NameZhHans, shipped.map(|city| &city.name_zh_hans)),
        spellings,
    });
    around.cities.push(city.clone());
    Some(city)
}

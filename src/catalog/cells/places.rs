//! The city and the district that an address or a prefixed cell names:
//! `广东省深圳市南山区…`, `新界沙田`, `將軍澳`.
//!
//! A name counts where it stands first, in the order country, province, city, district; of
//! English addresses the last words count. Nothing is guessed from a street.

use std::sync::LazyLock;

use super::fold::folded;
use crate::place::{City, District, Gazetteer};

/// Places within districts that lists name in their stead: data, and part of the crate.
const WITHIN: &str = include_str!("../../../data/names/places.csv");

/// Names of a place within a district, folded, and the district.
static PLACES: LazyLock<Vec<([String; 3], Box<str>)>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(WITHIN.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let names = [cell(0), cell(1), cell(2)].map(plain);
        (names, cell(3).into())
    })
    .collect()
});

/// What may stand before a city or a district.
const BEFORE: [&str; 12] = [
    "中华人民共和国",
    "中国",
    "广东省",
    "广东",
    "新界",
    "九龙半岛",
    "港岛",
    "香港岛",
    "地址:",
    "地址",
    "粤港澳大湾区",
    "珠三角",
];
/// What may stand behind the name of a city and of a district.
const OF_A_CITY: [&str; 3] = ["特别行政区", "市", "城区"];
const OF_A_DISTRICT: [&str; 6] = ["自治县", "新区", "区", "县", "镇", "市"];

/// The names of a gazetteer, folded once for all rows of a table.
pub(crate) struct PlaceNames<'g> {
    gazetteer: &'g Gazetteer,
    cities: Vec<(&'g City, Vec<String>)>,
    districts: Vec<(&'g District, Vec<String>)>,
}

impl<'g> PlaceNames<'g> {
    pub(crate) fn new(gazetteer: &'g Gazetteer) -> Self {
        let bare_city = |name: &str| plain(name).trim_end_matches('市').to_owned();
        let bare_district = |name: &str| {
            let name = plain(name);
            let bare = OF_A_DISTRICT
                .iter()
                .find_map(|word| name.strip_suffix(word));
            bare.unwrap_or(&name).to_owned()
        };
        let named = |names: [&str; 2], bare: &dyn Fn(&str) -> String| {
            let names = names.map(bare).into_iter();
            names.filter(|name| !name.is_empty()).collect::<Vec<_>>()
        };
        let cities = gazetteer.cities().map(|city| {
            let facts = city.facts();
            (
                city,
                named([&facts.name_zh_hant, &facts.name_zh_hans], &bare_city),
            )
        });
        let districts = gazetteer.districts().iter().filter(|of| !of.is_city());
        let districts = districts.map(|of| {
            (
                of,
                named([&of.name_zh_hant, &of.name_zh_hans], &bare_district),
            )
        });
        Self {
            gazetteer,
            cities: cities.collect(),
            districts: districts.collect(),
        }
    }
}

/// Where a text says that a home is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found<'g> {
    pub(crate) city: &'g City,
    pub(crate) district: Option<&'g District>,
}

/// The city and the district that a text begins with, or that an English address ends
/// with; of districts those `within` a city where it is known. `None` where it names neither.
pub(crate) fn located<'g>(
    text: &str,
    names: &PlaceNames<'g>,
    within: Option<&City>,
) -> Option<Found<'g>> {
    if text.is_ascii() {
        return in_english(text, names.gazetteer, within);
    }
    let text = plain(text);
    let mut rest = text.as_str();
    let mut city: Option<&City> = None;
    loop {
        if let Some(behind) = BEFORE.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = behind;
        } else if city.is_none()
            && let Some((found, behind)) = begins_with_city(rest, names)
        {
            city = Some(found);
            rest = behind;
        } else {
            break;
        }
    }
    let wanted = city.or(within);
    let district = begins_with_district(rest, names, wanted);
    let city = city.or(district.map(|of| &of.city))?;
    Some(Found { city, district })
}

/// Folded, without spaces and signs before and between.
fn plain(text: &str) -> String {
    let folded = folded(text).to_lowercase();
    folded
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，' | '-' | '·'))
        .collect()
}

fn begins_with_city<'g, 't>(text: &'t str, names: &PlaceNames<'g>) -> Option<(&'g City, &'t str)> {
    names.cities.iter().find_map(|(city, names)| {
        let rest = names
            .iter()
            .find_map(|name| text.strip_prefix(name.as_str()))?;
        let behind = OF_A_CITY.iter().find_map(|word| rest.strip_prefix(word));
        Some((*city, behind.unwrap_or(rest)))
    })
}

fn begins_with_district<'g>(
    text: &str,
    names: &PlaceNames<'g>,
    within: Option<&City>,
) -> Option<&'g District> {
    if text.is_empty() {
        return None;
    }
    let is_within = |of: &District| within.is_none_or(|city| of.city == *city);
    let in_hong_kong = |of: &District| of.city.side() == crate::place::Side::HongKong;
    let begins = |of: &District, name: &str| {
        let Some(rest) = text.strip_prefix(name) else {
            return false;
        };
        let is_whole = rest.is_empty() || OF_A_DISTRICT.iter().any(|word| rest.starts_with(word));
        // 番禺大道 is a street of any district; 沙田 of Hong Kong stands without 區, but 東
        // and 北 do not.
        is_whole || (in_hong_kong(of) && name.chars().count() > 1)
    };
    let districts = names.districts.iter().filter(|(of, _)| is_within(of));
    let mut found = districts
        .filter(|(of, names)| names.iter().any(|name| begins(of, name)))
        .map(|(of, _)| *of);
    if let Some(first) = found.next() {
        // A name of several cities says nothing without one.
        let is_one = found.all(|other| other.city == first.city);
        return is_one.then_some(first);
    }
    let mut places = PLACES.iter().filter(|(names, _)| {
        let [hant, hans, _] = names;
        text.starts_with(hant.as_str()) || text.starts_with(hans.as_str())
    });
    if let Some((_, district)) = places.next() {
        return names
            .gazetteer
            .district(district)
            .filter(|of| is_within(of));
    }
    // 九龍 begins the name of a district too.
    let rest = text.strip_prefix("九龙")?;
    begins_with_district(rest, names, within)
}

/// The last parts of an address in English that name a district or a city.
fn in_english<'g>(
    text: &str,
    gazetteer: &'g Gazetteer,
    within: Option<&City>,
) -> Option<Found<'g>> {
    let parts = text.rsplit([',', ';', '\n']);
    let parts: Vec<String> = parts
        .map(|part| part.trim().trim_end_matches('.').to_lowercase())
        .filter(|part| !part.is_empty())
        .collect();
    let bare = |part: &str| {
        part.trim_end_matches(" district")
            .trim_end_matches(" city")
            .to_owned()
    };
    let city = parts.iter().find_map(|part| {
        let part = bare(part);
        gazetteer
            .cities()
            .find(|city| city.code().to_lowercase() == part)
    });
    let wanted = city.or(within);
    let district = parts.iter().find_map(|part| {
        let part = bare(part);
        let is_within =
            |of: &&District| wanted.is_none_or(|city| of.city == *city) && !of.is_city();
        let named = gazetteer
            .districts()
            .iter()
            .filter(is_within)
            .find(|of| of.name_en.to_lowercase() == part);
        let folded = plain(&part);
        let place = || {
            let (_, district) = PLACES.iter().find(|([.., name], _)| *name == folded)?;
            gazetteer.district(district).filter(is_within)
        };
        named.or_else(place)
    });
    let city = city.or(district.map(|of| &of.city))?;
    Some(Found { city, district })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn an_address_names_its_city_and_district_and_a_street_names_none() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
        let catalog = Catalog::load(folder).unwrap();
        let found = |text: &str| {
            let found = located(text, &PlaceNames::new(catalog.gazetteer()), None)?;
            let district = found.district.map_or("", |of| &*of.name_en);
            Some((found.city.code(), district))
        };
        for (text, city, district) in [
            ("广东省深圳市南山区桃园路1号", "Shenzhen", "Nanshan"),
            ("深圳市南山区", "Shenzhen", "Nanshan"),
            ("深圳光明新区", "Shenzhen", "Guangming"),
            ("新界沙田大圍道1號", "Hong Kong", "Sha Tin"),
            ("香港新界沙田", "Hong Kong", "Sha Tin"),
            ("九龍城區", "Hong Kong", "Kowloon City"),
            ("九龍紅磡", "Hong Kong", "Kowloon City"),
            ("將軍澳", "Hong Kong", "Sai Kung"),
            ("天水圍天瑞路", "Hong Kong", "Yuen Long"),
            ("廣州市番禺區", "Guangzhou", "Panyu"),
            ("广州市番禺大道1号", "Guangzhou", ""),
            ("1 Some Road, Sha Tin, Hong Kong", "Hong Kong", "Sha Tin"),
            (
                "2 Ocean Road, Nanshan District, Shenzhen",
                "Shenzhen",
                "Nanshan",
            ),
            ("TSEUNG KWAN O", "Hong Kong", "Sai Kung"),
        ] {
            assert_eq!(found(text), Some((city, district)), "{text}");
        }
        for text in ["粤海街道", "某路1号", "北京市朝阳区", "", "Main Street"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}

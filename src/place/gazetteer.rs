//! The districts and cities by name, each with one point.

use std::collections::HashMap;

use serde::Serialize;

use super::{City, Position};
use crate::text;
use crate::vocabulary::{Allowed, UnknownWord};
use crate::words::{Lang, displayed_in_english};

/// A district of a city, or the city itself, with the point that is taken for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct District {
    /// The name in English, by which tables and cases refer to it.
    pub name_en: Box<str>,
    /// The name in Traditional Chinese, or empty.
    pub name_zh_hant: Box<str>,
    /// The name in Simplified Chinese, or empty.
    pub name_zh_hans: Box<str>,
    /// The city it belongs to.
    pub city: City,
    /// Its town centre or seat of government, not a centroid.
    pub position: Position,
    /// Where the position was read.
    pub source_url: Box<str>,
}

impl District {
    /// Whether the row is that of a whole city.
    #[must_use]
    pub fn is_city(&self) -> bool {
        &*self.name_en == self.city.code()
    }
}

/// All districts by name. Every city of a district has a row of its own among them.
///
/// # Example
///
/// ```
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// let gazetteer = catalog.gazetteer();
/// // A chooser of districts by city; the row of the city itself stands for all of it.
/// let nanshan = gazetteer.district("Nanshan").ok_or("a district")?;
/// assert!(!nanshan.is_city());
/// let of_shenzhen = gazetteer.districts().iter().filter(|of| of.city == nanshan.city);
/// assert_eq!(of_shenzhen.filter(|of| of.is_city()).count(), 1);
/// // Where a home stands of which only the city is known.
/// let row = gazetteer.district("Shenzhen").ok_or("its row")?;
/// assert_eq!(gazetteer.centre(&nanshan.city), Some(row.position));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Gazetteer {
    districts: Vec<District>,
    by_name: HashMap<Box<str>, usize, foldhash::fast::RandomState>,
    /// Each city with its point, in the order of their rows.
    cities: Vec<(City, Position)>,
}

/// Why districts make no gazetteer.
///
/// # Example
///
/// ```
/// use silverbay::place::{Gazetteer, GazetteerError};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// let mut districts = catalog.gazetteer().districts().to_vec();
/// assert!(catalog.gazetteer().cities().count() <= Gazetteer::MOST_CITIES);
/// districts.push(districts[0].clone());
/// let error = Gazetteer::new(districts.clone()).unwrap_err();
/// assert_eq!(error, GazetteerError::SameName(districts[0].name_en.clone()));
/// districts.retain(|of| !of.is_city());
/// assert!(matches!(Gazetteer::new(districts), Err(GazetteerError::CityWithoutPoint(_))));
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GazetteerError {
    /// Two districts have one name.
    SameName(Box<str>),
    /// A city of a district has no row of its own.
    CityWithoutPoint(City),
    /// There are more cities than a ranking can tell apart.
    TooManyCities(usize),
}

impl GazetteerError {
    /// Why, in words of the language.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::SameName(name) => text!(lang, "gazetteer-same-name", name = lang.quoted(name)),
            Self::CityWithoutPoint(city) => {
                text!(lang, "gazetteer-city-without-point", city = city.code())
            }
            Self::TooManyCities(count) => text!(
                lang,
                "gazetteer-too-many-cities",
                count = *count,
                most = Gazetteer::MOST_CITIES
            ),
        }
    }
}
displayed_in_english!(GazetteerError);

impl Gazetteer {
    /// The greatest number of cities.
    pub const MOST_CITIES: usize = 64;

    /// Takes the districts in the order of their table. What a city is, its own row
    /// says: the others take it from there.
    ///
    /// # Errors
    ///
    /// [`GazetteerError`] when a name occurs twice, a city has no row of its own, or
    /// there are too many cities.
    pub fn new(mut districts: Vec<District>) -> Result<Self, GazetteerError> {
        let mut by_name = HashMap::with_capacity_and_hasher(
            districts.len(),
            foldhash::fast::RandomState::default(),
        );
        for (i, district) in districts.iter().enumerate() {
            if by_name.insert(district.name_en.clone(), i).is_some() {
                return Err(GazetteerError::SameName(district.name_en.clone()));
            }
        }
        let cities: Vec<_> = districts
            .iter()
            .filter(|district| district.is_city())
            .map(|district| (district.city.clone(), district.position))
            .collect();
        if cities.len() > Self::MOST_CITIES {
            return Err(GazetteerError::TooManyCities(cities.len()));
        }
        for district in &mut districts {
            let own = cities.iter().find(|(city, _)| *city == district.city);
            let Some((city, _)) = own else {
                return Err(GazetteerError::CityWithoutPoint(district.city.clone()));
            };
            district.city = city.clone();
        }
        Ok(Self {
            districts,
            by_name,
            cities,
        })
    }

    /// The districts in the order of their table.
    #[must_use]
    pub fn districts(&self) -> &[District] {
        &self.districts
    }

    /// The district of this English name.
    #[must_use]
    pub fn district(&self, name_en: &str) -> Option<&District> {
        self.districts.get(*self.by_name.get(name_en)?)
    }

    /// The cities in the order of their rows.
    pub fn cities(&self) -> impl Iterator<Item = &City> + Clone {
        self.cities.iter().map(|(city, _)| city)
    }

    /// The city of this code.
    #[must_use]
    pub fn city(&self, code: &str) -> Option<&City> {
        self.cities().find(|city| city.code() == code)
    }

    /// The point that is taken for a city. `None` when the city is of another
    /// gazetteer and not in this one.
    #[must_use]
    pub fn centre(&self, city: &City) -> Option<Position> {
        let own = self.cities.iter().find(|(own, _)| own == city);
        own.map(|(_, position)| *position)
    }

    /// The error for a text that is not the code of a city.
    pub(crate) fn unknown_city(&self, text: &str) -> UnknownWord {
        unknown_city(text, self.cities())
    }

    /// The place of a city among [`Gazetteer::cities`].
    pub(crate) fn place_of(&self, city: &City) -> Option<usize> {
        self.cities().position(|own| own == city)
    }

    /// The district whose name is spelt most like `name`, if one is near enough
    /// that a typing error explains it.
    #[must_use]
    pub fn nearest_name(&self, name: &str) -> Option<&str> {
        let fold = |text: &str| -> Vec<char> {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect()
        };
        // A Chinese name means that district.
        let chinese = name.trim_end_matches(['區', '区', '市', '縣', '县', '鎮', '镇']);
        let named = |district: &&District| {
            let names = [&district.name_zh_hant, &district.name_zh_hans];
            !chinese.is_ascii() && names.iter().any(|name| name.starts_with(chinese))
        };
        if let Some(district) = self.districts.iter().find(named) {
            return Some(&district.name_en);
        }
        let wanted = fold(name);
        self.districts
            .iter()
            .map(|district| (edits(&fold(&district.name_en), &wanted), &*district.name_en))
            .min()
            .filter(|(edits, _)| *edits <= 1 + wanted.len() / 4)
            .map(|(_, name)| name)
    }
}

/// The error for a text that names none of these cities.
pub(crate) fn unknown_city<'c>(text: &str, cities: impl Iterator<Item = &'c City>) -> UnknownWord {
    UnknownWord {
        what: "city",
        text: text.to_owned(),
        allowed: Allowed::Listed(cities.map(|city| city.code().into()).collect()),
    }
}

/// The number of letters to insert, delete or change (Levenshtein 1966).
pub(crate) fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(b) {
            let changed = diagonal + usize::from(letter != other);
            diagonal = *cell;
            left = changed.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_count_letters() {
        let count = |a: &str, b: &str| {
            edits(
                &a.chars().collect::<Vec<_>>(),
                &b.chars().collect::<Vec<_>>(),
            )
        };
        assert_eq!(count("shatin", "shatin"), 0);
        assert_eq!(count("shatni", "shatin"), 2);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("kitten", "sitting"), 3);
    }
}

//! The districts and cities by name, each with one point.

use std::collections::HashMap;

use super::{City, Position};
use crate::text;
use crate::vocabulary::Word;
use crate::words::Lang;

/// A district of a city, or the city itself, with the point that stands for it.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    /// The name in English, which is also how tables and cases refer to it.
    pub name_en: Box<str>,
    /// The name in Traditional Chinese, where known.
    pub name_zh_hant: Box<str>,
    /// The city it belongs to.
    pub city: City,
    /// Its town centre or seat of government, and no centroid.
    pub position: Position,
    /// Where the position was read.
    pub source_url: Box<str>,
}

impl District {
    /// Whether the row stands for a whole city.
    #[must_use]
    pub fn is_city(&self) -> bool {
        &*self.name_en == self.city.code()
    }
}

/// All districts by name; a point for every city is among them.
#[derive(Clone, Debug, PartialEq)]
pub struct Gazetteer {
    districts: Vec<District>,
    by_name: HashMap<Box<str>, usize, foldhash::fast::RandomState>,
    cities: [Position; City::ALL.len()],
}

/// Why districts make no gazetteer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GazetteerError {
    /// Two districts have one name.
    #[error("{}", text!(Lang::EN, "gazetteer-same-name", name = Lang::EN.quoted(_0)))]
    SameName(Box<str>),
    /// A city has no row of its own.
    #[error("{}", text!(Lang::EN, "gazetteer-city-without-point", city = _0.code()))]
    CityWithoutPoint(City),
}

impl Gazetteer {
    /// Takes the districts in the order of their table.
    ///
    /// # Errors
    ///
    /// [`GazetteerError`] when a name stands twice or a city has no point.
    pub fn new(districts: Vec<District>) -> Result<Self, GazetteerError> {
        let mut by_name = HashMap::with_capacity_and_hasher(
            districts.len(),
            foldhash::fast::RandomState::default(),
        );
        for (i, district) in districts.iter().enumerate() {
            if by_name.insert(district.name_en.clone(), i).is_some() {
                return Err(GazetteerError::SameName(district.name_en.clone()));
            }
        }
        let mut cities = Vec::with_capacity(City::ALL.len());
        for city in City::ALL {
            let row = districts.iter().find(|d| d.city == *city && d.is_city());
            cities.push(row.ok_or(GazetteerError::CityWithoutPoint(*city))?.position);
        }
        let Ok(cities) = cities.try_into() else {
            unreachable!("one position was pushed for each city");
        };
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

    /// The point that stands for a city.
    #[must_use]
    pub fn city(&self, city: City) -> Position {
        let [first, ..] = self.cities;
        self.cities.get(city.index()).copied().unwrap_or(first)
    }

    /// The district whose name is spelt most like `name`, if one is near enough
    /// that a slip of the hand explains it.
    #[must_use]
    pub fn nearest_name(&self, name: &str) -> Option<&str> {
        let fold = |text: &str| -> Vec<char> {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect()
        };
        // Whoever writes the Chinese name means that district.
        let chinese = name.trim_end_matches(['區', '区', '市', '縣', '县', '鎮', '镇']);
        let named = |district: &&District| {
            !chinese.is_empty() && !chinese.is_ascii() && district.name_zh_hant.starts_with(chinese)
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

/// How many letters must be put in, taken out or changed (Levenshtein 1966).
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

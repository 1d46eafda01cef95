//! Where the family lives.

use crate::place::{Gazetteer, Position, Side};
use crate::problem::ProblemKind;
use crate::units::VisitsPerMonth;
use crate::words::{Lang, displayed_in_english};

/// A home from which people visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// What it is called in the output: its district, or its position.
    pub label: Box<str>,
    /// The side of the boundary it is on.
    pub side: Side,
    /// Where it is; a district's point where only the district is given.
    pub position: Position,
    /// Its district by English name, where it was given by one.
    pub district: Option<Box<str>>,
    /// How often its people visit; the journeys of all homes are averaged by this.
    pub visits: VisitsPerMonth,
}

/// A name that no district has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownDistrict {
    /// The name as given.
    pub name: String,
    /// A district that is spelt alike.
    pub nearest: Option<String>,
}

impl From<UnknownDistrict> for ProblemKind {
    fn from(error: UnknownDistrict) -> Self {
        Self::UnknownDistrict {
            text: error.name,
            nearest: error.nearest,
        }
    }
}

impl UnknownDistrict {
    /// Why, as the problem that it becomes in a file.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        ProblemKind::from(self.clone()).told(lang).to_string()
    }
}
displayed_in_english!(UnknownDistrict);
impl std::error::Error for UnknownDistrict {}

impl Home {
    const ONCE_A_MONTH: VisitsPerMonth = VisitsPerMonth::trusted(1.0);

    /// A home in a district, at the district's point, visiting once a month.
    ///
    /// # Errors
    ///
    /// [`UnknownDistrict`] when the gazetteer has no such name.
    pub fn in_district(gazetteer: &Gazetteer, name_en: &str) -> Result<Self, UnknownDistrict> {
        let district = gazetteer.district(name_en).ok_or_else(|| UnknownDistrict {
            name: name_en.to_owned(),
            nearest: gazetteer.nearest_name(name_en).map(str::to_owned),
        })?;
        Ok(Self {
            label: district.name_en.clone(),
            district: Some(district.name_en.clone()),
            side: district.city.side(),
            position: district.position,
            visits: Self::ONCE_A_MONTH,
        })
    }

    /// A home at a position, visiting once a month.
    #[must_use]
    pub fn at(side: Side, position: Position) -> Self {
        Self {
            label: format!("{}, {}", position.lat(), position.lon()).into(),
            side,
            position,
            district: None,
            visits: Self::ONCE_A_MONTH,
        }
    }

    /// The same home visiting so often.
    #[must_use]
    pub fn visiting(mut self, visits: VisitsPerMonth) -> Self {
        self.visits = visits;
        self
    }
}

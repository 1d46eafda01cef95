//! Where the family lives.

use crate::place::{Gazetteer, Position, Side};
use crate::problem::ProblemKind;
use crate::units::VisitsPerMonth;
use crate::words::{Lang, displayed_in_english};

/// A home from which people visit: in a district, or at a position.
///
/// # Example
///
/// ```
/// use silverbay::case::Home;
/// use silverbay::place::{Lat, Lon, Position, Side};
/// use silverbay::units::VisitsPerMonth;
///
/// let position = Position::from_degrees(Lat(22.38), Lon(114.19))?;
/// let home = Home::at(Side::HongKong, position);
/// assert_eq!(home.label(), "22.38, 114.19");
/// let daughter = home.named("the daughter's").visiting(VisitsPerMonth::new(4.0)?);
/// assert_eq!(daughter.label(), "the daughter's");
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    pub(crate) label: Box<str>,
    pub(crate) side: Side,
    pub(crate) position: Position,
    pub(crate) district: Option<Box<str>>,
    pub(crate) visits: VisitsPerMonth,
}

impl Home {
    /// What it is called in the output: its name, or else its district or its position.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The side of the boundary it is on.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.side
    }

    /// Where it is; the district's point where only the district is given.
    #[must_use]
    pub const fn position(&self) -> Position {
        self.position
    }

    /// Its district by English name, where it was given by one.
    #[must_use]
    pub fn district(&self) -> Option<&str> {
        self.district.as_deref()
    }

    /// How often its people visit; the journeys of all homes are averaged by this.
    #[must_use]
    pub const fn visits(&self) -> VisitsPerMonth {
        self.visits
    }

    /// Its name, where it is called neither by its district nor by its position.
    pub(crate) fn own_name(&self) -> Option<&str> {
        let without_name = match &self.district {
            Some(district) => district.clone(),
            None => by_position(self.position),
        };
        (self.label != without_name).then_some(&self.label)
    }
}

fn by_position(position: Position) -> Box<str> {
    format!("{}, {}", position.lat(), position.lon()).into()
}

/// A name that no district has.
///
/// # Example
///
/// ```
/// use silverbay::{case::Home, catalog::Catalog};
///
/// let catalog = Catalog::load("data")?;
/// let error = Home::in_district(catalog.gazetteer(), "Shatin").unwrap_err();
/// assert_eq!(error.nearest.as_deref(), Some("Sha Tin"));
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
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
            visits: VisitsPerMonth::ONCE,
        })
    }

    /// A home at a position, visiting once a month.
    #[must_use]
    pub fn at(side: Side, position: Position) -> Self {
        Self {
            label: by_position(position),
            side,
            position,
            district: None,
            visits: VisitsPerMonth::ONCE,
        }
    }

    /// The same home called by a name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        self.label = name.into();
        self
    }

    /// The same home visiting so often.
    #[must_use]
    pub fn visiting(mut self, visits: VisitsPerMonth) -> Self {
        self.visits = visits;
        self
    }
}

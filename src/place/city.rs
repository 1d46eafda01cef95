//! The cities that facilities and homes are in, and the sides of the boundaries.
//!
//! Which cities there are is data: each has a row of its own in `districts.csv`.

use std::fmt;
use std::sync::Arc;

use crate::vocabulary::vocabulary;

/// A city: its code, its names and the side of the boundary that it is on.
///
/// The facts are shared, so a clone is cheap. Two cities are equal when their codes
/// are; a [`Catalog`](crate::catalog::Catalog) gives all its facilities the cities of
/// its own gazetteer.
#[derive(Clone)]
pub struct City(Arc<CityFacts>);

/// What is known of a city.
///
/// # Example
///
/// ```
/// use silverbay::place::CityFacts;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// let city = catalog.gazetteer().city("Guangzhou").ok_or("a city")?;
/// let CityFacts { name_zh_hant, spellings, .. } = city.facts();
/// assert_eq!(&**name_zh_hant, "廣州");
/// assert!(spellings.iter().any(|spelling| &**spelling == "canton"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityFacts {
    /// The name in English, by which tables, cases and output refer to it.
    pub code: Box<str>,
    /// The side of the boundary that it is on.
    pub side: Side,
    /// The name in Traditional Chinese without 市, or empty.
    pub name_zh_hant: Box<str>,
    /// The name in Simplified Chinese without 市, or empty.
    pub name_zh_hans: Box<str>,
    /// Further spellings that tables may use.
    pub spellings: Box<[Box<str>]>,
}

impl City {
    /// Puts a city together.
    #[must_use]
    pub fn new(facts: CityFacts) -> Self {
        Self(Arc::new(facts))
    }

    /// A city with names and spellings unknown.
    #[must_use]
    pub fn named(code: &str, side: Side) -> Self {
        Self::new(CityFacts {
            code: code.into(),
            side,
            name_zh_hant: Box::default(),
            name_zh_hans: Box::default(),
            spellings: Box::default(),
        })
    }

    /// All that is known of it.
    #[must_use]
    pub fn facts(&self) -> &CityFacts {
        &self.0
    }

    /// The name in English, by which tables, cases and output refer to it.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// The side of the boundary that it is on.
    #[must_use]
    pub fn side(&self) -> Side {
        self.0.side
    }
}

impl PartialEq for City {
    fn eq(&self, other: &Self) -> bool {
        // Nearly always both come from one gazetteer.
        Arc::ptr_eq(&self.0, &other.0) || self.code() == other.code()
    }
}

impl Eq for City {}

impl fmt::Debug for City {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.code(), f)
    }
}

/// The code.
impl fmt::Display for City {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// The code.
impl serde::Serialize for City {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for City {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "City".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

vocabulary! {
    /// A side of a boundary. A journey from one to another takes a crossing.
    "side": pub enum Side {
        /// Hong Kong.
        HongKong = "hong_kong",
        /// Macao.
        Macao = "macao",
        /// The mainland cities.
        Mainland = "mainland",
    }
}

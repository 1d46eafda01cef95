//! The districts that come with the crate, for tables that say less of their cities.

use std::sync::LazyLock;

use super::reading::{open, read_table};
use super::rows::{Around, DistrictColumn, lacks_row};
use super::table::TableSettings;
use crate::place::{City, District};
use crate::problem::Problems;

static DISTRICTS: LazyLock<Vec<District>> = LazyLock::new(|| {
    let bytes = include_bytes!("../../data/districts.csv").as_slice();
    let (mut problems, mut around) = (Problems::default(), Around::alone());
    let read = open(
        "districts.csv",
        bytes,
        &TableSettings::default(),
        &mut problems,
    )
    .and_then(|opened| read_table::<_, DistrictColumn>(opened, &mut around, &mut problems, None));
    // The tests read this file without a problem.
    read.map(|(districts, _)| districts).unwrap_or_default()
});

/// The rows of the shipped cities.
fn rows() -> impl Iterator<Item = &'static District> + Clone {
    DISTRICTS.iter().filter(|district| district.is_city())
}

/// The shipped cities.
pub(super) static CITIES: LazyLock<Vec<City>> =
    LazyLock::new(|| rows().map(|district| district.city.clone()).collect());

/// With the shipped cities.
impl Default for Around<'_> {
    fn default() -> Self {
        Self {
            shipped: &CITIES,
            ..Self::alone()
        }
    }
}

/// The shipped rows of the cities that these districts belong to and have no row of
/// their own among them.
pub(crate) fn missing(districts: &[District]) -> impl Iterator<Item = &'static District> {
    rows().filter(|row| lacks_row(districts, &row.city))
}

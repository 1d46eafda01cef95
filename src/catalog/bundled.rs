//! The tables that ship with the crate, in the library itself.

use std::sync::LazyLock;

use super::{Catalog, Tables};

static BUNDLED: LazyLock<Catalog> = LazyLock::new(|| {
    macro_rules! table {
        ($name:literal) => {
            Box::new(include_bytes!(concat!("../../data/", $name)).as_slice())
        };
    }
    let read = Catalog::read(Tables {
        facilities: table!("facilities.csv"),
        districts: table!("districts.csv"),
        crossings: table!("crossings.csv"),
        crossing_hours: Some(table!("crossing_hours.csv")),
        rates: table!("rates.csv"),
        policy: table!("policy.csv"),
        beliefs: Some(table!("beliefs.csv")),
        paces: Some(table!("paces.csv")),
        journeys: Some(table!("journeys.csv")),
        hospitals: Some(table!("hospitals.csv")),
    });
    let Ok(catalog) = read else {
        unreachable!("the tables are part of the crate, and a test reads them")
    };
    catalog
});

impl Catalog {
    /// The homes, districts and rates that ship with the crate, as they were when it was
    /// published: no folder is needed. Their dates say how old they are.
    ///
    /// They are read once a process.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::bundled();
    /// let case = Case::from_toml_str(
    ///     "[elder]\ncare_level = \"moderate\"\n\
    ///      [[homes]]\ndistrict = \"Sha Tin\"\n\
    ///      [money]\nbudget_hkd = 12000\n",
    ///     &catalog,
    /// )?;
    /// for place in catalog.rank(&case)?.top(5) {
    ///     println!("{place}");
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn bundled() -> Self {
        BUNDLED.clone()
    }
}

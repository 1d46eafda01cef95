//! The tables by name.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of the tables, in the order of reading.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{
    ///     BeliefColumn, CrossingColumn, CrossingHoursColumn, DistrictColumn, HospitalColumn,
    ///     JourneyColumn, PaceColumn, PolicyColumn, RateColumn, TableKind,
    /// };
    /// use silverbay::vocabulary::Word;
    ///
    /// // The first line of each table, for a template that a clerk fills in.
    /// let tables = [
    ///     (TableKind::Districts, DistrictColumn::CODES),
    ///     (TableKind::Crossings, CrossingColumn::CODES),
    ///     (TableKind::CrossingHours, CrossingHoursColumn::CODES),
    ///     (TableKind::Rates, RateColumn::CODES),
    ///     (TableKind::Policy, PolicyColumn::CODES),
    ///     (TableKind::Beliefs, BeliefColumn::CODES),
    ///     (TableKind::Paces, PaceColumn::CODES),
    ///     (TableKind::Journeys, JourneyColumn::CODES),
    ///     (TableKind::Hospitals, HospitalColumn::CODES),
    /// ];
    /// for (table, columns) in tables {
    ///     let shipped = std::fs::read_to_string(format!("data/{table}"))?;
    ///     assert_eq!(shipped.lines().next(), Some(&*columns.join(",")));
    /// }
    /// # Ok::<(), std::io::Error>(())
    /// ```
    "table": pub enum TableKind {
        /// Districts and cities.
        Districts = "districts.csv",
        /// Crossings.
        Crossings = "crossings.csv",
        /// Hours of crossings beside their usual ones.
        CrossingHours = "crossing_hours.csv",
        /// Rates of exchange.
        Rates = "rates.csv",
        /// Policy amounts.
        Policy = "policy.csv",
        /// How often something is so where nobody has said.
        Beliefs = "beliefs.csv",
        /// How fast people travel.
        Paces = "paces.csv",
        /// Facilities.
        Facilities = "facilities.csv",
        /// Published or measured journeys.
        Journeys = "journeys.csv",
        /// Hospitals and voucher points.
        Hospitals = "hospitals.csv",
        /// What homes answered.
        Answers = "answers.csv",
    }
}

impl TableKind {
    /// Whether a folder holds it. Answers are kept apart and named by whoever ranks.
    #[must_use]
    pub const fn is_of_a_folder(self) -> bool {
        !matches!(self, Self::Answers)
    }

    /// Whether a folder may leave the table out.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::TableKind;
    /// use silverbay::vocabulary::Word;
    ///
    /// // What a folder must have: the rest comes with the program or says nothing.
    /// let tables = TableKind::ALL.iter().filter(|table| table.is_of_a_folder());
    /// let needed: Vec<&str> = tables.filter(|of| !of.is_optional()).map(|of| of.code()).collect();
    /// assert!(needed.contains(&"facilities.csv") && !needed.contains(&"journeys.csv"));
    /// assert!(TableKind::Beliefs.is_built_in() && TableKind::Beliefs.is_optional());
    /// ```
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(
            self,
            Self::CrossingHours
                | Self::Beliefs
                | Self::Paces
                | Self::Journeys
                | Self::Hospitals
                | Self::Answers
        )
    }

    /// Whether the one that comes with the program is used where a folder has none.
    #[must_use]
    pub const fn is_built_in(self) -> bool {
        matches!(self, Self::Beliefs | Self::Paces)
    }
}

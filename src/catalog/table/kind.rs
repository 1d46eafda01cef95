//! The tables by name.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of the tables, in the order of reading.
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

//! What became of one facility.

use std::cmp::Ordering;

use super::{Excluded, RankedFacility, Ranking};
use crate::score::{Compact, Prepared};

/// What became of a facility.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "one home at a time, and nearly always an eligible one"
)]
pub enum Outcome<'r, 'c> {
    /// It is eligible and has a place in the order.
    Eligible(RankedFacility<'r, 'c>),
    /// It is not eligible.
    Excluded(Excluded<'r, 'c>),
}

impl<'c> Ranking<'c, '_> {
    /// What became of the facility of this id: its place in the order, or that it is excluded;
    /// `None` where the catalog does not have it.
    ///
    /// Its rank takes one pass over the keys of all facilities, as the whole order does, and
    /// none of the sorting.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog, rank::Outcome};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let ranking = catalog.rank(&case)?;
    /// for home in catalog.facilities() {
    ///     match ranking.place(&home.id) {
    ///         Some(Outcome::Eligible(place)) => assert!(place.rank() <= ranking.len()),
    ///         Some(Outcome::Excluded(out)) => assert!(!out.reasons().is_empty()),
    ///         None => unreachable!("the home is of this catalog"),
    ///     }
    /// }
    /// assert!(ranking.place("no such home").is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn place(&self, id: &str) -> Option<Outcome<'_, 'c>> {
        let prepared: &Prepared<'c, '_> = &self.prepared;
        let row = prepared.row_of(id)?;
        let facility = prepared.catalog.facility_at(row)?;
        let Some(evaluation) = prepared.evaluate(row, facility, |_| ()) else {
            return self.excluded_at(row).map(Outcome::Excluded);
        };
        let own_id = prepared.catalog.id_place(row);
        let (mut above, mut before, mut alike) = (0, 0, 0);
        let compact = Compact::new(prepared);
        super::search::eligible(prepared, &compact, |other, key| {
            match key.cmp(&evaluation.key) {
                Ordering::Greater => above += 1,
                Ordering::Equal => {
                    alike += 1;
                    before += usize::from(prepared.catalog.id_place(other) < own_id);
                }
                Ordering::Less => {}
            }
        });
        Some(Outcome::Eligible(RankedFacility {
            prepared,
            rank: above + before + 1,
            shared_rank: (alike > 1).then_some(above + 1),
            row,
            facility,
            evaluation,
        }))
    }
}

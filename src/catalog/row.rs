//! What a catalog knows by row: those of the tables first, then the homes that were changed
//! since, then the versions of homes that were asked.

use super::Catalog;
use super::changed::Changed;
use crate::facility::{CareLevel, Facility};
use crate::index::{CompactPrice, CompactRow, Index, Ratings, Row};
use crate::units::Day;

/// Where what is known of a row stands.
enum Stands<'c> {
    Row(usize),
    Changed(&'c Changed, usize),
    Version(usize),
}

impl Catalog {
    fn stands(&self, Row(row): Row) -> Stands<'_> {
        let Some(behind) = row.checked_sub(self.homes.facilities.len()) else {
            return Stands::Row(row);
        };
        match &self.changed {
            None => Stands::Version(behind),
            Some(changed) => match behind.checked_sub(changed.homes().len()) {
                None => Stands::Changed(changed, behind),
                Some(version) => Stands::Version(version),
            },
        }
    }

    /// The row of the first version of a home that was asked.
    pub(super) fn first_version(&self) -> usize {
        let changed = self.changed.as_ref();
        self.homes.facilities.len() + changed.map_or(0, |changed| changed.homes().len())
    }

    /// How many facilities there are.
    pub(crate) fn count(&self) -> usize {
        let changed = self.changed.as_ref();
        let more = changed.map_or(0, |changed| changed.more());
        self.homes.facilities.len().saturating_add_signed(more)
    }

    /// The rows of all facilities, in the order of their table.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> {
        let changed = self.changed.as_deref();
        let behind = self.homes.facilities.len();
        let own = (0..behind).map(Row).filter_map(move |row| match changed {
            Some(changed) if changed.is_gone(row) => Some(Row(behind + changed.in_stead(row)?)),
            _ => Some(row),
        });
        let added = changed.into_iter().flat_map(Changed::added);
        own.chain(added.map(move |at| Row(behind + at)))
    }

    /// All facilities, in the order of their table.
    pub(crate) fn homes(&self) -> impl Iterator<Item = &Facility> {
        self.rows().filter_map(|row| self.facility_at(row))
    }

    /// All facilities as their rows or answers have them, on any day.
    pub(crate) fn known(&self) -> impl Iterator<Item = &Facility> {
        self.homes().chain(self.versions())
    }

    /// All facilities as they are known on a day, with their rows.
    pub(crate) fn rows_on(&self, day: Option<Day>) -> impl Iterator<Item = (Row, &Facility)> {
        self.rows().filter_map(move |row| {
            let row = self.row_on(row, day);
            Some((row, self.facility_at(row)?))
        })
    }

    /// The row of the facility with this id, as its table or a change has it.
    pub(crate) fn row_of(&self, id: &str) -> Option<Row> {
        let rows = &self.homes.facilities;
        let Some(changed) = &self.changed else {
            return self.homes.by_id.find(id, rows);
        };
        if let Some(at) = changed.find(id) {
            return Some(Row(rows.len() + at));
        }
        let row = self.homes.by_id.find(id, rows)?;
        (!changed.is_gone(row)).then_some(row)
    }

    /// The facility in a row.
    pub(crate) fn facility_at(&self, row: Row) -> Option<&Facility> {
        match self.stands(row) {
            Stands::Row(row) => self.homes.facilities.get(row),
            Stands::Changed(changed, at) => changed.facility(at),
            Stands::Version(at) => self.version(at),
        }
    }

    /// How far a row is from the far end of each crossing, in km.
    pub(crate) fn far_km(&self, row: Row) -> &[f64] {
        match self.stands(row) {
            Stands::Row(_) => self.homes.far_legs.of(row),
            Stands::Changed(changed, at) => changed.far_km(at).unwrap_or_default(),
            Stands::Version(at) => self.far_km_of_version(at),
        }
    }

    /// A number that stands to those of other rows as their ids do.
    pub(crate) fn id_place(&self, row: Row) -> u32 {
        match self.stands(row) {
            Stands::Row(_) => self.index().compact.id_of(row),
            Stands::Changed(changed, at) => changed.id_place(at).unwrap_or(u32::MAX),
            Stands::Version(at) => self.id_of_version(at),
        }
    }

    /// The compact facts of a home that was changed, with its price at a level of care.
    pub(crate) fn changed_facts(
        &self,
        row: Row,
        level: CareLevel,
    ) -> Option<(&CompactRow, CompactPrice)> {
        match self.stands(row) {
            Stands::Changed(changed, at) => changed.facts(at, level),
            Stands::Row(_) | Stands::Version(_) => None,
        }
    }

    /// Whether the index holds a row that is not what is known of it: the home was asked,
    /// changed, or taken out.
    pub(crate) fn is_aside(&self, row: Row) -> bool {
        let changed = self.changed.as_ref();
        changed.is_some_and(|changed| changed.is_gone(row)) || self.is_asked(row)
    }

    /// What the index does not hold as it is known on a day: the homes that were asked, and
    /// those that were changed.
    pub(crate) fn aside_on(&self, day: Option<Day>) -> impl Iterator<Item = Row> {
        let behind = self.homes.facilities.len();
        let changed = (behind..self.first_version()).map(Row);
        let unasked = changed.filter(|row| !self.is_asked(*row));
        self.asked_on(day).chain(unasked)
    }

    pub(crate) fn index(&self) -> &Index {
        &self.homes.index
    }

    /// The ratings by their codes.
    pub(crate) fn ratings(&self) -> &Ratings {
        match &self.changed {
            None => &self.homes.index.ratings,
            Some(changed) => &changed.ratings,
        }
    }
}

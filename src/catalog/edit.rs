//! One home changed, while the catalog before goes on answering.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::changed::{Changed, ChangedHome};
use super::{Catalog, LoadError, sound};
use crate::answers::Answers;
use crate::facility::Facility;
use crate::index::{Ids, Ratings};

/// Homes being changed; see [`Catalog::edit`].
#[derive(Debug)]
pub struct Edit<'c> {
    catalog: &'c Catalog,
    /// Homes that are new or stand in for a row; none where one was removed again.
    homes: Vec<Option<Arc<ChangedHome>>>,
    by_id: HashMap<Box<str>, usize>,
    /// Rows that are gone with nothing in their stead.
    removed: BTreeSet<u32>,
    ratings: Ratings,
    is_changed: bool,
}

impl Catalog {
    /// Changes some homes: [`Edit::finish`] gives the changed catalog, while this one goes on
    /// answering. What is not changed is shared, so a change of one of a million homes takes
    /// about as long as a few rankings.
    ///
    /// The changed catalog gives the answers of one that is put together anew from the same
    /// homes. Every few hundred changes the index is in fact built anew, in `finish`.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::Catalog;
    /// use silverbay::facility::{Facility, FacilityStatus};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let home = catalog.facilities().first().expect("some home").clone();
    /// let mut edit = catalog.edit();
    /// edit.upsert(Facility { status: FacilityStatus::Closed, ..home.clone() })?;
    /// let changed = edit.finish()?;
    /// let status = |of: &Catalog| of.facility(&home.id).map(|home| home.status);
    /// assert_eq!(status(&changed), Some(FacilityStatus::Closed));
    /// assert_eq!(status(&catalog), Some(home.status));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn edit(&self) -> Edit<'_> {
        let changed = self.changed.as_deref();
        let homes: Vec<_> = changed
            .into_iter()
            .flat_map(|changed| changed.homes().iter().cloned().map(Some))
            .collect();
        let named = homes.iter().flatten().enumerate();
        Edit {
            by_id: named
                .map(|(at, home)| (home.facility.id.clone(), at))
                .collect(),
            homes,
            removed: changed.into_iter().flat_map(Changed::removed).collect(),
            ratings: self.ratings().clone(),
            catalog: self,
            is_changed: false,
        }
    }
}

impl Edit<'_> {
    /// Puts a home in, in place of the one with its id where there is one.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with what [`Catalog::new`] refuses of a facility; nothing is changed then.
    pub fn upsert(&mut self, mut facility: Facility) -> Result<(), LoadError> {
        let catalog = self.catalog;
        let alone = std::slice::from_ref(&facility);
        let (gazetteer, rates) = (catalog.gazetteer(), catalog.rates());
        let problems = sound::facilities(alone, &Ids::new(alone), gazetteer, rates);
        if !problems.is_empty() {
            return Err(LoadError::from(problems));
        }
        if let Some(city) = gazetteer.city(facility.city.code()) {
            facility.city = city.clone();
        }
        let at = self.by_id.get(&facility.id).copied();
        let own = at.and_then(|at| self.homes.get(at)?.as_ref());
        let replaces = match own {
            Some(home) => home.replaces,
            None => self.row(&facility.id),
        };
        let around = catalog.surroundings();
        let home = Arc::new(ChangedHome::new(
            facility,
            replaces,
            &catalog.homes,
            catalog.context.crossing_ends(),
            &around,
            &mut self.ratings,
        ));
        self.is_changed = true;
        if let Some(place) = at.and_then(|at| self.homes.get_mut(at)) {
            *place = Some(home);
        } else {
            self.by_id
                .insert(home.facility.id.clone(), self.homes.len());
            self.homes.push(Some(home));
        }
        Ok(())
    }

    /// Takes a home out, with what it answered. Returns whether it was there.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{Catalog, Edit, LoadError};
    ///
    /// /// Takes the homes of a city out and says how many they were.
    /// fn leave_out(edit: &mut Edit<'_>, catalog: &Catalog, city: &str) -> usize {
    ///     let homes = catalog.facilities().iter().filter(|home| home.city.code() == city);
    ///     homes.filter(|home| edit.remove(&home.id)).count()
    /// }
    ///
    /// let catalog = Catalog::load("data")?;
    /// let mut edit = catalog.edit();
    /// let gone = leave_out(&mut edit, &catalog, "Macao");
    /// assert_eq!(edit.finish()?.facilities().len(), catalog.facilities().len() - gone);
    /// # Ok::<(), LoadError>(())
    /// ```
    pub fn remove(&mut self, id: &str) -> bool {
        let own = self
            .by_id
            .remove(id)
            .and_then(|at| self.homes.get_mut(at)?.take());
        let row = match &own {
            Some(home) => home.replaces,
            None => self.row(id),
        };
        self.removed.extend(row);
        let was_there = own.is_some() || row.is_some();
        self.is_changed |= was_there;
        was_there
    }

    /// The row of an id that nothing stands in for.
    fn row(&self, id: &str) -> Option<u32> {
        let homes = &self.catalog.homes;
        let row = homes.by_id.find(id, &homes.facilities)?;
        let row = u32::try_from(row.0).ok()?;
        (!self.removed.contains(&row)).then_some(row)
    }

    /// The catalog with the changes.
    ///
    /// # Errors
    ///
    /// [`LoadError`] where a home that was changed is contradicted by what it
    /// answered.
    pub fn finish(self) -> Result<Catalog, LoadError> {
        let Self {
            catalog,
            homes,
            removed,
            ratings,
            is_changed,
            ..
        } = self;
        if !is_changed {
            return Ok(catalog.clone());
        }
        let homes: Vec<_> = homes.into_iter().flatten().collect();
        let rows = removed.iter().copied();
        let changed = match Changed::new(homes.clone(), rows, ratings, &catalog.homes) {
            Some(changed) => catalog.with_changes(changed),
            None => catalog.built_anew(&homes, &removed),
        };
        let answers = catalog.answers().as_slice().iter();
        let answers = answers.filter(|of| changed.row_of(&of.facility).is_some());
        let answers: Answers = answers.cloned().collect();
        changed.with_answers(answers)
    }
}

impl Catalog {
    /// A catalog whose index has the changes.
    fn built_anew(&self, homes: &[Arc<ChangedHome>], removed: &BTreeSet<u32>) -> Self {
        let by_row = homes.iter().filter_map(|home| Some((home.replaces?, home)));
        let by_row: HashMap<u32, &Arc<ChangedHome>> = by_row.collect();
        let rows = (0_u32..).zip(&self.homes.facilities);
        let kept = rows.filter(|(row, _)| !removed.contains(row));
        let kept = kept.map(|(row, home)| by_row.get(&row).map_or(home, |by| &by.facility));
        let added = homes.iter().filter(|home| home.replaces.is_none());
        let all = kept.chain(added.map(|home| &home.facility));
        self.with_homes(all.cloned().collect())
    }
}

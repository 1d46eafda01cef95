//! A catalog in one file, with its index: written once, opened in a fraction of the time
//! that its tables take.
//!
//! The file is for the machine that ranks and not for keeping: another version of Silverbay
//! may refuse it, and the tables make it anew. What is in it was checked when it was
//! loaded; opening checks that the bytes are those that were written, and that they are
//! values that the domain has.

mod error;
mod facts;
mod homes;
mod sections;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

pub use error::{SnapshotError, SnapshotErrorKind};
use sections::{Reading, Writing};

use super::homes::{Days, Homes};
use super::{Catalog, Context, Parts};
use crate::answers::Answers;
use crate::place::{City, Gazetteer};
use crate::problem::Cause;
use crate::stored::{Sink, Source, Stored};
use crate::units::Day;

impl Catalog {
    /// Writes the catalog with its index and its answers into one file, for
    /// [`Catalog::open`].
    ///
    /// # Errors
    ///
    /// What the system says.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::Catalog;
    ///
    /// let catalog = Catalog::load("data")?;
    /// let file = std::env::temp_dir().join("silverbay-example.snapshot");
    /// catalog.save_snapshot(&file)?;
    /// assert_eq!(Catalog::open(&file)?, catalog);
    /// # std::fs::remove_file(&file)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn save_snapshot(&self, file: impl AsRef<Path>) -> io::Result<()> {
        self.write_snapshot(BufWriter::new(File::create(file)?))
    }

    /// Like [`Catalog::save_snapshot`], to any writer.
    ///
    /// # Errors
    ///
    /// What the writer says.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::Catalog;
    ///
    /// // Sent to another process, without a file.
    /// let catalog = Catalog::load("data")?;
    /// let mut sent = Vec::new();
    /// catalog.write_snapshot(&mut sent)?;
    /// assert_eq!(Catalog::read_snapshot(sent.as_slice())?, catalog);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_snapshot(&self, writer: impl Write) -> io::Result<()> {
        let changed = self.changed.as_ref();
        let whole = changed.map(|_| self.with_homes(self.homes().cloned().collect()));
        let homes = whole.as_ref().map_or(&self.homes, |whole| &whole.homes);
        let cities: Vec<City> = self.gazetteer().cities().cloned().collect();
        let mut writing = Writing::begin(writer, &facts::vocabularies())?;
        let mut sink = Sink {
            bytes: Vec::new(),
            cities: &cities,
        };
        let mut section = |put: &dyn Fn(&mut Sink<'_>)| {
            sink.bytes.clear();
            put(&mut sink);
            writing.section(&sink.bytes)
        };
        section(&|sink| self.gazetteer().districts().to_vec().put(sink))?;
        section(&|sink| {
            self.crossings().to_vec().put(sink);
            self.crossing_hours().to_vec().put(sink);
            self.rates().to_vec().put(sink);
            self.policies().to_vec().put(sink);
            self.beliefs().put(sink);
            self.paces().put(sink);
            self.journeys().put(sink);
            self.hospitals().to_vec().put(sink);
            self.answers().put(sink);
            homes.days.as_list().put(sink);
        })?;
        section(&|sink| homes::put(&homes.facilities, sink))?;
        section(&|sink| homes.by_id.put(sink))?;
        section(&|sink| homes.far_legs.put(sink))?;
        section(&|sink| homes.index.put(sink))?;
        writing.end()
    }

    /// Opens what [`Catalog::save_snapshot`] wrote: it answers every case as the catalog
    /// that was saved.
    ///
    /// # Errors
    ///
    /// [`SnapshotError`] when the file cannot be read, is no snapshot or one of another
    /// version of Silverbay, is cut short, or is damaged.
    pub fn open(file: impl AsRef<Path>) -> Result<Self, SnapshotError> {
        let file = file.as_ref();
        let name = file.display().to_string();
        let opened = File::open(file).map_err(|error| SnapshotErrorKind::Unreadable {
            cause: Cause::of(error),
        });
        let read = opened.and_then(read);
        read.map_err(|kind| SnapshotError {
            file: name.into(),
            kind,
        })
    }

    /// Like [`Catalog::open`], from any source of bytes, which must end with the snapshot.
    ///
    /// # Errors
    ///
    /// As [`Catalog::open`].
    pub fn read_snapshot(source: impl Read) -> Result<Self, SnapshotError> {
        read(source).map_err(|kind| SnapshotError {
            file: Box::default(),
            kind,
        })
    }
}

/// Reads the next section as one value, to its last byte.
fn next<T>(
    reading: &mut Reading<impl Read>,
    bytes: &mut Vec<u8>,
    cities: &[City],
    take: impl Fn(&mut Source<'_>) -> Option<T>,
) -> Result<T, SnapshotErrorKind> {
    reading.section(bytes)?;
    let mut source = Source { bytes, cities };
    let value = take(&mut source).filter(|_| source.bytes.is_empty());
    value.ok_or(SnapshotErrorKind::Damaged)
}

fn read(source: impl Read) -> Result<Catalog, SnapshotErrorKind> {
    let mut reading = Reading::begin(source, &facts::vocabularies())?;
    let mut bytes = Vec::new();
    let districts = next(&mut reading, &mut bytes, &[], Stored::take)?;
    let gazetteer = Gazetteer::new(districts).map_err(|_| SnapshotErrorKind::Damaged)?;
    let cities: Vec<City> = gazetteer.cities().cloned().collect();
    reading.section(&mut bytes)?;
    let mut tables = Source {
        bytes: &bytes,
        cities: &cities,
    };
    let (parts, answers, days) =
        tables_of(&mut tables, gazetteer).ok_or(SnapshotErrorKind::Damaged)?;
    let homes = Homes {
        facilities: next(&mut reading, &mut bytes, &cities, homes::take)?,
        by_id: next(&mut reading, &mut bytes, &cities, Stored::take)?,
        days,
        far_legs: next(&mut reading, &mut bytes, &cities, Stored::take)?,
        index: next(&mut reading, &mut bytes, &cities, Stored::take)?,
    };
    reading.end()?;
    let (count, crossings) = (homes.facilities.len(), parts.crossings.len());
    let is_whole = homes.by_id.is_of(count)
        && homes.far_legs.is_of(count, crossings)
        && homes.index.is_of(count, crossings);
    if !is_whole {
        return Err(SnapshotErrorKind::Damaged);
    }
    let (context, _) = Context::new(parts);
    let answered = Catalog::of(context, homes).with_answers(answers);
    answered.map_err(|_| SnapshotErrorKind::Damaged)
}

/// The tables but the districts and the homes, with what was answered and the days.
fn tables_of(source: &mut Source<'_>, gazetteer: Gazetteer) -> Option<(Parts, Answers, Days)> {
    let parts = Parts {
        facilities: Vec::new(),
        gazetteer,
        crossings: Stored::take(source)?,
        crossing_hours: Stored::take(source)?,
        rates: Stored::take(source)?,
        policies: Stored::take(source)?,
        beliefs: Stored::take(source)?,
        paces: Stored::take(source)?,
        journeys: Stored::take(source)?,
        hospitals: Stored::take(source)?,
    };
    let (answers, days) = Stored::take(source)?;
    let days: Vec<(Day, u32)> = days;
    source
        .bytes
        .is_empty()
        .then(|| (parts, answers, Days::of_list(days)))
}

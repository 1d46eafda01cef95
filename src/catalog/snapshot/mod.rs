//! A catalog in one file, with its index: written once, opened in a fraction of the time
//! that its tables take.
//!
//! The file is for the machine that ranks and not for keeping: another version of Silverbay
//! may refuse it, and the tables make it anew. What is in it was checked when it was
//! loaded; opening checks that the bytes are those that were written, and that they are
//! values that the domain has.

mod error;
mod facts;
mod sections;
#[cfg(all(test, feature = "synthetic"))]
mod tests;

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

pub use error::{SnapshotError, SnapshotErrorKind};
use sections::{Reading, Writing};

use super::legs::{CrossingEnds, FarLegs};
use super::{Catalog, Parts};
use crate::facility::Facility;
use crate::index::{Ids, Index};
use crate::place::{City, Gazetteer};
use crate::stored::{Sink, Source, Stored};

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
    pub fn write_snapshot(&self, writer: impl Write) -> io::Result<()> {
        let cities: Vec<City> = self.gazetteer.cities().cloned().collect();
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
        section(&|sink| self.gazetteer.districts().to_vec().put(sink))?;
        section(&|sink| {
            self.crossings.put(sink);
            self.crossing_hours.put(sink);
            self.rates.put(sink);
            self.policies.put(sink);
            self.beliefs.put(sink);
            self.paces.put(sink);
            self.journeys.put(sink);
            self.hospitals.put(sink);
            self.answers().put(sink);
            self.newest.put(sink);
        })?;
        section(&|sink| self.facilities.put(sink))?;
        section(&|sink| self.by_id.put(sink))?;
        section(&|sink| self.far_legs.put(sink))?;
        section(&|sink| self.index.put(sink))?;
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
            cause: error.to_string().into(),
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

/// Reads one section as one value, to its last byte.
fn whole<T: Stored>(bytes: &[u8], cities: &[City]) -> Result<T, SnapshotErrorKind> {
    let mut source = Source { bytes, cities };
    let value = T::take(&mut source).filter(|_| source.bytes.is_empty());
    value.ok_or(SnapshotErrorKind::Damaged)
}

fn read(source: impl Read) -> Result<Catalog, SnapshotErrorKind> {
    let mut reading = Reading::begin(source, &facts::vocabularies())?;
    let mut bytes = Vec::new();
    reading.section(&mut bytes)?;
    let districts = whole(&bytes, &[])?;
    let gazetteer = Gazetteer::new(districts).map_err(|_| SnapshotErrorKind::Damaged)?;
    let cities: Vec<City> = gazetteer.cities().cloned().collect();
    reading.section(&mut bytes)?;
    let mut tables = Source {
        bytes: &bytes,
        cities: &cities,
    };
    let (parts, answers, newest) =
        tables_of(&mut tables, gazetteer).ok_or(SnapshotErrorKind::Damaged)?;
    reading.section(&mut bytes)?;
    let facilities: Vec<Facility> = whole(&bytes, &cities)?;
    reading.section(&mut bytes)?;
    let by_id: Ids = whole(&bytes, &cities)?;
    reading.section(&mut bytes)?;
    let far_legs: FarLegs = whole(&bytes, &cities)?;
    reading.section(&mut bytes)?;
    let index: Index = whole(&bytes, &cities)?;
    reading.end()?;
    let (homes, crossings) = (facilities.len(), parts.crossings.len());
    if !(by_id.is_of(homes) && far_legs.is_of(homes, crossings) && index.is_of(homes, crossings)) {
        return Err(SnapshotErrorKind::Damaged);
    }
    let catalog = Catalog {
        crossing_ends: CrossingEnds::new(&parts.crossings, &parts.paces),
        facilities,
        by_id,
        gazetteer: parts.gazetteer,
        crossings: parts.crossings,
        crossing_hours: parts.crossing_hours,
        rates: parts.rates,
        policies: parts.policies,
        beliefs: parts.beliefs,
        paces: parts.paces,
        journeys: parts.journeys,
        hospitals: parts.hospitals,
        newest,
        far_legs,
        index,
        answered: super::Answered::default(),
    };
    let answered = catalog.with_answers(answers);
    answered.map_err(|_| SnapshotErrorKind::Damaged)
}

/// The tables but the districts and the homes, with what was answered and the newest day.
fn tables_of(
    source: &mut Source<'_>,
    gazetteer: Gazetteer,
) -> Option<(Parts, crate::answers::Answers, Option<crate::units::Day>)> {
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
    let (answers, newest) = Stored::take(source)?;
    source.bytes.is_empty().then_some((parts, answers, newest))
}

//! Facilities one by one as their file is read, for callers without a catalog.

use std::io::Read;

use super::check::{CheckOptions, Checked};
use super::reading::{About, SourceReport, finish, open};
use super::rows::{Around, FacilityColumn, read_row};
use super::table::{Table, TableKind};
use crate::facility::Facility;
use crate::place::Standings;
use crate::problem::Problems;

/// The facilities of a table that can be used, in the order of the file.
///
/// Holds one row at a time, the ids met so far and the problems found.
///
/// # Example
///
/// ```
/// use silverbay::catalog::{Catalog, CheckOptions, FacilityReader};
///
/// let catalog = Catalog::load("data")?;
/// let options = CheckOptions {
///     gazetteer: Some(catalog.gazetteer()),
///     ..CheckOptions::default()
/// };
/// let file = std::fs::File::open("data/facilities.csv")?;
/// let mut reader = FacilityReader::new("facilities.csv", file, &options);
/// let beds: u32 = reader.by_ref().filter_map(|home| home.beds).sum();
/// assert!(beds > 0);
/// assert_eq!(reader.finish().problems, []);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct FacilityReader<'o, R> {
    file: String,
    about: Option<About>,
    table: Option<Table<R, FacilityColumn>>,
    around: Around<'o>,
    problems: Problems,
    /// The problems found before the first row.
    from: usize,
    standings: Standings,
}

impl<'o, R: Read> FacilityReader<'o, R> {
    /// Reads the first line. A file that is not a table of facilities yields none, and
    /// the problem is reported at the end. Without a gazetteer no row can be placed,
    /// and every row is read for its problems only.
    #[must_use]
    pub fn new(file: &str, source: R, options: &CheckOptions<'o>) -> Self {
        let mut problems = Problems::default();
        let list = &mut problems;
        let opened = open(file, source, &options.settings, list);
        let about = opened.as_ref().map(About::of);
        let from = list.kept();
        let table = opened.and_then(|opened| Table::open(opened, &options.settings, list));
        Self {
            file: file.to_owned(),
            about,
            table,
            from,
            around: Around {
                gazetteer: options.gazetteer,
                stated: options.settings.clone(),
                ..Around::default()
            },
            problems,
            standings: Standings::default(),
        }
    }

    /// What was found in the rows read so far.
    #[must_use]
    pub fn finish(mut self) -> Checked {
        if let Some(table) = &mut self.table {
            finish(&self.file, table, &self.around, &mut self.problems);
        }
        if let Some(about) = &self.about {
            self.problems.within(self.from, &about.within);
        }
        let source = self.table.as_ref().zip(self.about.as_ref());
        let source = source.map(|(table, about)| {
            let (kept, standings) = (self.standings.len(), self.standings);
            SourceReport::new(
                &self.file,
                about,
                TableKind::Facilities,
                table,
                kept,
                Some(standings),
            )
        });
        Checked {
            problems: self.problems.into_list(),
            source,
        }
    }
}

impl<R: Read> Iterator for FacilityReader<'_, R> {
    type Item = Facility;

    fn next(&mut self) -> Option<Facility> {
        let table = self.table.as_mut()?;
        loop {
            let row = table.next(&mut self.problems, |row| read_row(row, &mut self.around))?;
            if let Ok(home) = row {
                self.standings.add(home.location.standing);
                return Some(home);
            }
        }
    }
}

//! One file looked at by itself: its problems.

use std::io::Read;

use super::answered::homes;
use super::assembly::gazetteer;
use super::bytes::decode;
use super::opened::Opened;
use super::reading::{Put, SourceReport, open, read_table};
use super::rows::{Around, DistrictColumn, ForTable, Rows};
use super::table::{TableKind, TableSettings};
use super::{Catalog, LoadError};
use crate::place::Gazetteer;
use crate::problem::{Problem, Problems};

/// What to know of a table that is looked at by itself.
#[derive(Clone, Debug, Default)]
pub struct CheckOptions<'a> {
    /// The districts to look districts up in; without them they are not checked.
    pub gazetteer: Option<&'a Gazetteer>,
    /// The catalog that journeys and answers refer to; without it their ids are not checked.
    pub catalog: Option<&'a Catalog>,
    /// What is stated of the file.
    pub settings: TableSettings,
}

/// What was found in one table.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Every problem in the order of reading.
    pub problems: Vec<Problem>,
    /// How the file was read; `None` when it is not a table.
    pub source: Option<SourceReport>,
}

/// The gazetteer of one `districts.csv`, of its good rows.
///
/// # Errors
///
/// [`LoadError`] when the good rows make none: no columns, or too many cities.
pub fn read_gazetteer(file: &str, source: impl Read) -> Result<Gazetteer, LoadError> {
    let mut problems = Problems::default();
    let (list, mut around) = (&mut problems, Around::default());
    let read = open(file, source, &TableSettings::default(), list)
        .and_then(|opened| read_table::<_, DistrictColumn>(opened, &mut around, list, None));
    read.and_then(|(districts, _)| gazetteer(districts, &mut problems))
        .ok_or_else(|| LoadError::from(problems.into_list()))
}

/// Every problem of one table, whichever it is by its first line.
///
/// What concerns several tables, such as a currency without a rate, is found only
/// by loading them all. Rows are read one after the other and not kept.
#[must_use]
pub fn check_table(file: &str, source: impl Read, options: &CheckOptions<'_>) -> Checked {
    walk(file, source, options, None)
}

/// The bytes of a file in UTF-8, as tables read it and the spans of problems count
/// them, for callers that show the text beside its problems. Undecodable bytes of a
/// file in UTF-8 are kept.
#[must_use]
pub fn decoded(bytes: &[u8], settings: &TableSettings) -> Vec<u8> {
    decode(bytes, settings.encoding).0
}

pub(super) fn walk(
    file: &str,
    source: impl Read,
    options: &CheckOptions<'_>,
    put: Option<Put<'_>>,
) -> Checked {
    let mut problems = Problems::default();
    let opened = open(file, source, &options.settings, &mut problems);
    let report = opened.and_then(|opened| {
        let (kind, _) = TableKind::shared(&opened.headings);
        kind.with_columns(Walk {
            opened,
            options,
            problems: &mut problems,
            put,
        })
    });
    Checked {
        problems: problems.into_list(),
        source: report,
    }
}

/// How many rows a check compares with each other, which bounds its memory: three times
/// as many homes as Hong Kong and the mainland have.
const MOST_COMPARED: usize = 125_000;

/// A file to be read from the first line to the last.
struct Walk<'w, 'p, R> {
    opened: Opened<R>,
    options: &'w CheckOptions<'w>,
    problems: &'w mut Problems,
    put: Option<Put<'p>>,
}

impl<R: Read> ForTable for Walk<'_, '_, R> {
    type Answer = Option<SourceReport>;

    fn table<C: Rows>(self) -> Self::Answer {
        let homes = self.options.catalog.map(homes);
        let mut around = Around {
            gazetteer: self.options.gazetteer,
            crossings: self.options.catalog.map(Catalog::crossings),
            facilities: homes.as_ref(),
            stated: self.options.settings.clone(),
            most_compared: Some(MOST_COMPARED),
            ..Around::default()
        };
        let read = read_table::<_, C>(self.opened, &mut around, self.problems, self.put);
        read.map(|(_, report)| report)
    }
}

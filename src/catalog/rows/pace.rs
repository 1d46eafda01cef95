//! `paces.csv`: how fast people travel, in a row for each end of the range.

use std::borrow::Cow;

use super::{Around, columns};
use crate::catalog::cells::Spelt;
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::place::{Pace, PaceError, Paces};
use crate::problem::{Cause, ProblemKind, Wanted};
use crate::units::AsOf;
use crate::vocabulary::{Word, vocabulary};

use PaceColumn as C;

vocabulary! {
    /// An end of the range between two paces.
    "pace": pub enum PaceEnd {
        /// The faster one.
        Low = "low",
        /// The slower one.
        High = "high",
    }
}

impl Spelt for PaceEnd {}

/// One row of the paces.
#[derive(Clone, Debug)]
pub struct PaceRow {
    end: PaceEnd,
    pace: Pace,
    basis: Box<str>,
    source_urls: Box<str>,
    as_of: Option<AsOf>,
}

columns! {
    /// A column of `paces.csv`.
    "column of paces.csv": pub enum PaceColumn of PaceRow {
        /// Which end of the range.
        Pace = "pace", EveryRow, [], with_row(|row| row.end.to_string());
        /// Minutes for each of the first ten road kilometres.
        Near = "near", EveryRow, [], with_row(|row| row.pace.near().to_string());
        /// Minutes for each road kilometre after them.
        Far = "far", EveryRow, [], with_row(|row| row.pace.far().to_string());
        /// What it rests on, in words.
        Basis = "basis", Usual, [], text(basis);
        /// Where it was read.
        SourceUrls = "source_urls", Usual, [], text(source_urls);
        /// Its date.
        AsOf = "as_of", Usual, [], date(as_of);
    }

    const KIND: TableKind = TableKind::Paces;

    fn begin(row: &mut Row<'_, C>, _: &mut Around<'_>) -> Option<PaceRow> {
        let end = row.word_given(C::Pace);
        let mut minutes = |column| {
            row.required(column, Wanted::Minutes)?;
            row.number(column, Wanted::Minutes)
        };
        let (near, far) = (minutes(C::Near), minutes(C::Far));
        let (near, far) = near.zip(far)?;
        let pace = Pace::new(near, far).map_err(|error| {
            let column = match error {
                PaceError::OutOfRange(pace) if pace == near => C::Near,
                _ => C::Far,
            };
            let cause = Cause::of(error);
            row.report(column, ProblemKind::Unreadable { cause });
        });
        Some(PaceRow {
            end: end?,
            pace: pace.ok()?,
            basis: Box::default(),
            source_urls: Box::default(),
            as_of: None,
        })
    }

    fn records(of: Records<'_>) -> Cow<'_, [PaceRow]> {
        let paces = of.context.paces();
        let row = |end, pace| PaceRow {
            end,
            pace,
            basis: paces.basis.clone(),
            source_urls: paces.source_urls.clone(),
            as_of: paces.as_of,
        };
        Cow::Owned(vec![
            row(PaceEnd::Low, paces.low()),
            row(PaceEnd::High, paces.high()),
        ])
    }
}

/// The paces of the rows of a table; basis and source are those of the low one.
///
/// # Errors
///
/// What is wrong, in words: an end is missing or occurs twice, or the low pace is slower.
pub(crate) fn paces(rows: &[PaceRow]) -> Result<Paces, String> {
    let only = |end: PaceEnd| {
        let mut of_end = rows.iter().filter(|row| row.end == end);
        match (of_end.next(), of_end.next()) {
            (Some(row), None) => Ok(row),
            _ => Err(format!("pace: {}", end.code())),
        }
    };
    let (low, high) = (only(PaceEnd::Low)?, only(PaceEnd::High)?);
    let mut paces = Paces::new(low.pace, high.pace).map_err(|error| error.to_string())?;
    paces.basis.clone_from(&low.basis);
    paces.source_urls.clone_from(&low.source_urls);
    paces.as_of = low.as_of;
    Ok(paces)
}

//! From a catalog back to its tables; reading them gives the same catalog.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::bytes::guarded;
use super::rows::{ForTable, Rows};
use super::table::TableKind;
use super::{Catalog, Context};
use crate::answers::Answers;
use crate::facility::Facility;
use crate::vocabulary::Word;

impl Catalog {
    /// Writes one of the tables as CSV in UTF-8. Texts that a spreadsheet would
    /// take for a formula get a `'` in front, which reading takes off again.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write(
        &self,
        table: TableKind,
        mark: ByteOrderMark,
        writer: impl Write,
    ) -> io::Result<()> {
        let records = Records {
            context: self.context(),
            facilities: self.facilities(),
            answers: self.answers(),
        };
        records.write(table, mark, writer)
    }

    /// Writes all tables into a folder that exists.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn save(&self, folder: impl AsRef<Path>) -> io::Result<()> {
        let mut tables = TableKind::ALL.iter().filter(|table| table.is_of_a_folder());
        tables.try_for_each(|table| {
            let file = File::create(folder.as_ref().join(table.code()))?;
            self.write(*table, ByteOrderMark::Without, file)
        })
    }
}

/// Whether a file begins with the byte order mark, by which Excel knows UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ByteOrderMark {
    /// It does not; for programs.
    #[default]
    Without,
    /// It does; for Excel.
    With,
}

impl ByteOrderMark {
    pub(crate) fn write(self, writer: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Without => Ok(()),
            Self::With => writer.write_all("\u{feff}".as_bytes()),
        }
    }
}

/// What tables are written from.
#[derive(Clone, Copy)]
pub(crate) struct Records<'c> {
    pub(crate) context: &'c Context,
    pub(crate) facilities: &'c [Facility],
    pub(crate) answers: &'c Answers,
}

impl Records<'_> {
    pub(super) fn write(
        self,
        table: TableKind,
        mark: ByteOrderMark,
        mut writer: impl Write,
    ) -> io::Result<()> {
        mark.write(&mut writer)?;
        table.with_columns(Written {
            records: self,
            writer,
        })
    }
}

/// A table to be written.
struct Written<'c, W> {
    records: Records<'c>,
    writer: W,
}

impl<W: Write> ForTable for Written<'_, W> {
    type Answer = io::Result<()>;

    fn table<C: Rows>(self) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(self.writer);
        writer.write_record(C::CODES)?;
        for record in C::records(self.records).iter() {
            writer.write_record(C::ALL.iter().map(|column| guarded(column.write(record))))?;
        }
        writer.flush()
    }
}

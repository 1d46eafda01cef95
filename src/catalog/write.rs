//! From a catalog back to its five tables; reading them gives the same catalog.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::columns::{CrossingColumn, DistrictColumn, FacilityColumn, PolicyColumn, RateColumn};
use super::facilities::{cells, text};
use super::guard::guarded;
use super::{Catalog, TableKind};
use crate::place::{Crossing, District};
use crate::units::Rate;
use crate::vocabulary::Word;

impl Catalog {
    /// Writes one of the five tables as CSV in UTF-8. Texts that a spreadsheet would
    /// take for a formula get a `'` in front, which reading takes off again.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write(
        &self,
        table: TableKind,
        mark: ByteOrderMark,
        mut writer: impl Write,
    ) -> io::Result<()> {
        mark.write(&mut writer)?;
        match table {
            TableKind::Facilities => rows::<FacilityColumn, _>(writer, self.facilities(), cells),
            TableKind::Districts => {
                rows::<DistrictColumn, _>(writer, self.gazetteer().districts(), district)
            }
            TableKind::Crossings => rows::<CrossingColumn, _>(writer, self.crossings(), crossing),
            TableKind::Rates => rows::<RateColumn, _>(writer, self.rates(), rate),
            TableKind::Policy => rows::<PolicyColumn, _>(writer, self.policies(), |policy| {
                vec![
                    policy.id.to_string(),
                    policy.name_en.to_string(),
                    policy.name_zh_hant.to_string(),
                    policy.amount.amount.to_string(),
                    policy.amount.currency.to_string(),
                    policy.period.to_string(),
                    policy.source_url.to_string(),
                    policy.as_of.to_string(),
                    policy.notes.to_string(),
                ]
            }),
        }
    }

    /// Writes all five tables into a folder that exists.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn save(&self, folder: impl AsRef<Path>) -> io::Result<()> {
        TableKind::ALL.iter().try_for_each(|table| {
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

fn rows<C: Word, T>(
    writer: impl Write,
    items: &[T],
    cells: impl Fn(&T) -> Vec<String>,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(writer);
    writer.write_record(C::CODES)?;
    for item in items {
        writer.write_record(cells(item).into_iter().map(guarded))?;
    }
    writer.flush()
}

fn district(district: &District) -> Vec<String> {
    vec![
        district.name_en.to_string(),
        district.name_zh_hant.to_string(),
        district.city.to_string(),
        district.position.lat().to_string(),
        district.position.lon().to_string(),
        district.source_url.to_string(),
    ]
}

fn crossing(crossing: &Crossing) -> Vec<String> {
    let [(side_a, end_a), (side_b, end_b)] = crossing.ends;
    vec![
        crossing.id.to_string(),
        crossing.name_en.to_string(),
        crossing.name_zh_hant.to_string(),
        side_a.to_string(),
        end_a.lat().to_string(),
        end_a.lon().to_string(),
        side_b.to_string(),
        end_b.lat().to_string(),
        end_b.lon().to_string(),
        crossing.minutes.low().get().to_string(),
        crossing.minutes.high().get().to_string(),
        text(crossing.hours.map(|hours| hours.opens)),
        text(crossing.hours.map(|hours| hours.closes)),
        crossing.status.to_string(),
        crossing.modes.to_string(),
        crossing.source_urls.to_string(),
        text(crossing.as_of),
        text(crossing.minutes_basis),
        crossing.name_zh_hans.to_string(),
        crossing.notes.to_string(),
    ]
}

fn rate(rate: &Rate) -> Vec<String> {
    vec![
        rate.currency().to_string(),
        rate.hkd_per_unit().get().to_string(),
        rate.as_of().to_string(),
        rate.source_url().to_string(),
    ]
}

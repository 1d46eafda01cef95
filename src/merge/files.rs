//! The files of a merge, written: the table, `facts.csv`, `conflicts.csv` and
//! `questions.csv`.

use std::io::{self, Write};

use super::{Conflict, Merged, Question};
use crate::catalog::{FacilityColumn, YesNo, guarded};
use crate::vocabulary::Word;

/// The columns of `facts.csv`.
pub(super) const FACTS: [&str; 7] = [
    "facility",
    "column",
    "value",
    "as_of",
    "source_urls",
    "list",
    "used",
];
/// The columns of `questions.csv`.
pub(super) const QUESTIONS: [&str; 11] = [
    "decision",
    "agreement",
    "list",
    "row",
    "row_name",
    "row_address",
    "row_telephone",
    "facility",
    "facility_name",
    "facility_address",
    "facility_telephone",
];
/// The columns of `conflicts.csv`.
const CONFLICTS: [&str; 8] = [
    "facility",
    "column",
    "value",
    "as_of",
    "source_urls",
    "other_value",
    "other_as_of",
    "other_source_urls",
];

/// Writes rows, each cell guarded against being taken for a formula.
fn write<const N: usize>(
    writer: impl Write,
    head: &[&str],
    rows: impl Iterator<Item = [String; N]>,
) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(writer);
    out.write_record(head)?;
    for row in rows {
        out.write_record(row.map(guarded))?;
    }
    out.flush()
}

impl Merged {
    /// Writes the merged table in the normal form of `facilities.csv`.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_table(&self, writer: impl Write) -> io::Result<()> {
        let mut out = csv::Writer::from_writer(writer);
        out.write_record(FacilityColumn::CODES)?;
        for home in &self.homes {
            out.write_record(home.cells().into_iter().map(guarded))?;
        }
        out.flush()
    }

    /// Writes every fact of every source, `facts.csv`: what the table says and what it does
    /// not say.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_facts(&self, writer: impl Write) -> io::Result<()> {
        let here = self.homes.iter().flat_map(|home| {
            let said = home.offers.iter();
            said.map(move |offer| (&home.id, offer, home.uses(offer)))
        });
        // What is known of homes that the table does not have any more is kept too.
        let gone = self.gone.iter().flat_map(|(id, offers)| {
            let said = offers.iter();
            said.map(move |offer| (id, offer, false))
        });
        let facts = here.chain(gone).flat_map(|(id, offer, is_used)| {
            let used = YesNo::from(is_used).code();
            offer.cells.iter().map(move |(column, value)| {
                [
                    id.to_string(),
                    column.code().to_owned(),
                    value.to_string(),
                    offer
                        .as_of
                        .map_or_else(String::new, |date| date.to_string()),
                    offer.sources.to_string(),
                    offer.list.to_string(),
                    used.to_owned(),
                ]
            })
        });
        write(writer, &FACTS, facts)
    }

    /// Writes the facts on which sources disagree, `conflicts.csv`.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_conflicts(&self, writer: impl Write) -> io::Result<()> {
        let row = |of: Conflict| {
            [
                of.home,
                of.column.to_owned(),
                of.used.value,
                of.used.as_of,
                of.used.source_urls,
                of.other.value,
                of.other.as_of,
                of.other.source_urls,
            ]
        };
        write(writer, &CONFLICTS, self.conflicts().map(row))
    }

    /// Writes what to decide, and all that was decided, `questions.csv`: a `decision` of `yes`
    /// joins the row with the home, `no` does not.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_questions(&self, writer: impl Write) -> io::Result<()> {
        let row = |of: &Question| {
            let decision = of.decision.map(YesNo::from).map_or("", Word::code);
            let [row_name, row_address, row_telephone] = of.row_says.clone();
            let [name, address, telephone] = of.home_says.clone();
            [
                decision.to_owned(),
                of.agreement.code().to_owned(),
                of.list.clone(),
                of.row.clone(),
                row_name,
                row_address,
                row_telephone,
                of.home.clone(),
                name,
                address,
                telephone,
            ]
        };
        let all = self.questions.iter().chain(&self.decided);
        write(writer, &QUESTIONS, all.map(row))
    }
}

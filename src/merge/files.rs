//! The files of a merge, written: the table, `facts.csv`, `conflicts.csv` and
//! `questions.csv`.

use std::io::{self, Write};

use super::home::Listed;
use super::offer::Offer;
use super::{Conflict, Merged, Question};
use crate::catalog::{FacilityColumn, YesNo, guarded};
use crate::units::AsOf;
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
    /// not say. The `id` of a list is one of them, so that its row is found again.
    ///
    /// # Errors
    ///
    /// What the writer says.
    pub fn write_facts(&self, writer: impl Write) -> io::Result<()> {
        let date = |of: Option<AsOf>| of.map_or_else(String::new, |date| date.to_string());
        let fact = move |id: &str, offer: &Offer, is_used: bool| {
            let used = YesNo::from(is_used).code();
            let cells = offer.cells.iter().map(|(column, value)| {
                let sources = offer.sources.to_string();
                let (value, list) = (value.to_string(), offer.list.to_string());
                let (id, column) = (id.to_owned(), column.code().to_owned());
                let as_of = date(offer.as_of);
                [id, column, value, as_of, sources, list, used.to_owned()]
            });
            cells.collect::<Vec<_>>()
        };
        let listed = move |id: &str, of: &Listed| {
            let used = YesNo::from(*of.row == *id).code().to_owned();
            let column = FacilityColumn::Id.code().to_owned();
            let (row, sources) = (of.row.to_string(), of.sources.to_string());
            let list = of.list.to_string();
            [
                id.to_owned(),
                column,
                row,
                date(of.as_of),
                sources,
                list,
                used,
            ]
        };
        let here = self.homes.iter().flat_map(move |home| {
            let said = home.offers.iter();
            let said = said.flat_map(move |offer| fact(&home.id, offer, home.uses(offer)));
            said.chain(home.listed.iter().map(move |of| listed(&home.id, of)))
        });
        // What is known of homes that the table does not have any more is kept too.
        let gone = self.gone.iter().flat_map(move |(id, known)| {
            let said = known.offers.iter();
            let said = said.flat_map(move |offer| fact(id, offer, false));
            said.chain(known.listed.iter().map(move |of| listed(id, of)))
        });
        let facts = here.chain(gone);
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

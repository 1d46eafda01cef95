//! A home with all that its sources say, and the row that follows from it.

use super::offer::{Offer, Unit, add, offers, unit_of};
use super::{Change, Conflict, Said};
use crate::catalog::{FacilityColumn, Rows, letters};
use crate::facility::Facility;
use crate::units::AsOf;
use crate::vocabulary::Word;

use FacilityColumn as C;

/// A row of a list that is a home, by its id in the list, with its date and source.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub(super) list: Box<str>,
    pub(super) row: Box<str>,
    pub(super) as_of: Option<AsOf>,
    pub(super) sources: Box<str>,
}

impl Listed {
    /// What tells it from every other row.
    pub(super) fn key(&self) -> (&str, &str) {
        (&self.list, &self.row)
    }
}

/// What earlier merges knew of a home.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    pub(super) offers: Vec<Offer>,
    pub(super) listed: Vec<Listed>,
}

/// A home with what each source says, in the order in which it was learnt.
#[derive(Clone, Debug)]
pub(super) struct Home {
    pub(super) id: Box<str>,
    pub(super) offers: Vec<Offer>,
    /// The rows of lists that are this home.
    pub(super) listed: Vec<Listed>,
    /// Its row in the table, cell by cell; `None` for a new home.
    row: Option<Vec<String>>,
}

impl Home {
    /// A home of the table under this id, with what is known of it from merges before.
    ///
    /// What the row says beyond them stands first, so that of equally new sources the table
    /// counts, and notes that were changed in it stay.
    pub(super) fn of_table(id: &str, facility: &Facility, list: &str, known: Known) -> Self {
        let mut row: Vec<String> = C::ALL.iter().map(|column| column.write(facility)).collect();
        if let Some(own) = row.get_mut(C::Id.index()) {
            id.clone_into(own);
        }
        let mut home = Self::of_list(id, known);
        // The row as it was written from what is known: with its date and its addresses a
        // fact is no news, and with others somebody has looked again.
        let written = home.cells();
        let is_written = |unit: Unit| {
            let cells = [row.as_slice(), written.as_slice()];
            let [own, then] = cells.map(|of| (date_in(of, unit), cell(of, C::SourceUrls)));
            own == then
        };
        let is_news = |offer: &Offer| {
            let mut same = home.offers.iter().filter(|of| of.says_the_same(offer));
            if is_written(offer.unit) {
                same.next().is_none()
            } else {
                !same.any(|of| of.as_of == offer.as_of && of.sources == offer.sources)
            }
        };
        let mut all = Vec::new();
        let news: Vec<Offer> = offers(facility, list).into_iter().filter(is_news).collect();
        for offer in news.into_iter().chain(home.offers) {
            add(&mut all, offer);
        }
        home.offers = all;
        home.row = Some(row);
        home
    }

    /// A new home.
    pub(super) fn of_list(id: &str, known: Known) -> Self {
        Self {
            id: id.into(),
            offers: known.offers,
            listed: known.listed,
            row: None,
        }
    }

    /// Learns what a row of a list says, each fact of a source once.
    pub(super) fn join(&mut self, row: &Listed, offers: &[Offer]) {
        for offer in offers {
            let is_known = |own: &Offer| {
                let is_same_source = own.as_of == offer.as_of && own.sources == offer.sources;
                is_same_source && own.says_all_of(offer)
            };
            if !self.offers.iter().any(is_known) {
                add(&mut self.offers, offer.clone());
            }
        }
        if self.listed.iter().all(|of| of.key() != row.key()) {
            self.listed.push(row.clone());
        }
    }

    /// The source that a unit is taken from: the newest, of equally new ones the first. Of
    /// notes the first. A district counts only from a source that says no other city than the
    /// home has.
    fn winner(&self, unit: Unit) -> Option<&Offer> {
        let city = match unit {
            Unit::Own(C::District) => self.winner(Unit::Own(C::City)),
            _ => None,
        };
        let is_elsewhere = |offer: &Offer| {
            let is_of_source = |of: &&Offer| {
                let is_city = of.unit == Unit::Own(C::City);
                is_city && of.as_of == offer.as_of && of.sources == offer.sources
            };
            let mut cities = self.offers.iter().filter(is_of_source);
            city.is_some_and(|city| cities.any(|of| of.cells != city.cells))
        };
        let of_unit = self.offers.iter().filter(|offer| offer.unit == unit);
        let mut offers = of_unit.filter(|offer| !is_elsewhere(offer));
        let first = offers.next()?;
        if unit == Unit::Notes {
            return Some(first);
        }
        Some(offers.fold(first, |best, offer| {
            if offer.is_newer_than(best) {
                offer
            } else {
                best
            }
        }))
    }

    /// The winners of all units, each once.
    fn winners(&self) -> Vec<&Offer> {
        let mut units: Vec<Unit> = C::ALL.iter().filter_map(|of| unit_of(*of)).collect();
        units.sort_unstable();
        units.dedup();
        units
            .into_iter()
            .filter_map(|unit| self.winner(unit))
            .collect()
    }

    /// The row of the home, cell by cell. A row that says all that its sources say keeps
    /// to the letter.
    pub(super) fn cells(&self) -> Vec<String> {
        let winners = self.winners();
        if let Some(row) = self.row.as_ref().filter(|row| is_row_of(row, &winners)) {
            return row.clone();
        }
        let as_of = date(&winners);
        let fees = winners.iter().find(|of| of.unit == Unit::Fees);
        let cell = |column: &C| -> String {
            match (unit_of(*column), column) {
                (Some(unit), _) => {
                    let winner = winners.iter().find(|of| of.unit == unit);
                    winner.map_or("", |of| of.cell(*column)).to_owned()
                }
                (None, C::Id) => self.id.to_string(),
                (None, C::SourceUrls) => self.sources(&winners),
                (None, C::FeeAsOf) => fees
                    .and_then(|of| of.as_of)
                    .filter(|date| Some(*date) != as_of)
                    .map_or_else(String::new, |date| date.to_string()),
                (None, _) => as_of.map_or_else(String::new, |date| date.to_string()),
            }
        };
        C::ALL.iter().map(cell).collect()
    }

    /// The addresses that the row rests on, each once, in the order in which they were learnt.
    fn sources(&self, winners: &[&Offer]) -> String {
        let mut addresses: Vec<&str> = Vec::new();
        for offer in self
            .offers
            .iter()
            .filter(|of| winners.iter().any(|won| std::ptr::eq(*won, *of)))
        {
            for address in offer.addresses() {
                if !addresses.contains(&address) {
                    addresses.push(address);
                }
            }
        }
        addresses.join(";")
    }

    /// Whether the row is taken from this offer.
    pub(super) fn uses(&self, offer: &Offer) -> bool {
        let winner = self.winner(offer.unit);
        winner.is_some_and(|won| std::ptr::eq(won, offer))
    }

    /// The facts on which sources disagree, beyond the way of writing.
    pub(super) fn conflicts(&self) -> Vec<Conflict> {
        let mut conflicts: Vec<Conflict> = Vec::new();
        for offer in &self.offers {
            if offer.unit == Unit::Notes {
                continue;
            }
            let won = self.winner(offer.unit);
            for (column, cell) in &offer.cells {
                let used = won.map_or("", |of| of.cell(*column));
                if letters(used) == letters(cell) && used.is_empty() == cell.is_empty() {
                    continue;
                }
                let said = |of: &Offer, value: &str| Said {
                    value: value.to_owned(),
                    as_of: of.as_of.map_or_else(String::new, |date| date.to_string()),
                    source_urls: of.sources.to_string(),
                };
                conflicts.push(Conflict {
                    home: self.id.to_string(),
                    column: column.code(),
                    used: won.map_or_else(Said::default, |of| said(of, used)),
                    other: said(offer, cell),
                });
            }
        }
        conflicts
    }

    /// What the row says differently from the row of the table.
    pub(super) fn changes(&self) -> Vec<Change> {
        let Some(row) = &self.row else {
            return Vec::new();
        };
        let now = self.cells();
        let columns = C::ALL.iter().zip(row).zip(&now);
        let facts = columns.filter(|((column, _), _)| unit_of(**column).is_some());
        facts
            .filter(|((_, before), now)| before != now)
            .map(|((column, before), now)| Change {
                home: self.id.to_string(),
                column: column.code(),
                before: before.clone(),
                now: now.clone(),
            })
            .collect()
    }
}

/// A cell of a row.
fn cell(row: &[String], column: C) -> &str {
    row.get(column.index()).map_or("", String::as_str)
}

/// The date of the facts of a unit in a row.
fn date_in(row: &[String], unit: Unit) -> &str {
    match unit {
        Unit::Fees if !cell(row, C::FeeAsOf).is_empty() => cell(row, C::FeeAsOf),
        _ => cell(row, C::AsOf),
    }
}

/// Whether a row says what these sources say, with their dates and addresses.
fn is_row_of(row: &[String], winners: &[&Offer]) -> bool {
    let as_written = |date: Option<AsOf>| date.map_or_else(String::new, |date| date.to_string());
    let is_of_row = |of: &&Offer| {
        *of.sources == *cell(row, C::SourceUrls) && as_written(of.as_of) == date_in(row, of.unit)
    };
    let says = |column: &C| match unit_of(*column) {
        Some(unit) => {
            let winner = winners.iter().find(|of| of.unit == unit);
            winner.map_or("", |of| of.cell(*column)) == cell(row, *column)
        }
        None => true,
    };
    winners.iter().all(is_of_row) && C::ALL.iter().all(says)
}

/// The date of a row: the oldest of the facts that age, so that none is taken for younger
/// than it is; the newest of all where none ages. A price without a date leaves the row
/// without one, because it has no other way to say so.
fn date(winners: &[&Offer]) -> Option<AsOf> {
    let is_undated_price = |of: &&&Offer| of.unit == Unit::Fees && of.as_of.is_none();
    if winners.iter().any(|of| is_undated_price(&of)) {
        return None;
    }
    let ageing = winners.iter().filter(|of| of.unit.ages());
    let oldest = ageing.min_by_key(|of| of.as_of.map(AsOf::last_day));
    let newest = || {
        let all = winners.iter().filter(|of| of.unit != Unit::Fees);
        all.max_by_key(|of| of.as_of.map(AsOf::last_day))
    };
    oldest.or_else(newest)?.as_of
}

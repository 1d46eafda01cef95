//! From rows to facts and back, one table a file.
//!
//! A column is declared once, with its headings, how much it is needed, how its
//! cell is read and how it is written. What every row needs, and what takes
//! several cells, is read by the table's [`Rows::begin`].

mod answer;
mod belief;
mod columns;
mod crossing;
mod crossing_hours;
mod district;
mod duplicates;
mod facility;
mod fees;
mod hospital;
mod journey;
mod kind;
mod location;
mod minutes;
mod one_home;
mod pace;
mod policy;
mod position;
mod rate;
mod together;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::io::Read;
use std::ops::AddAssign;

pub use answer::AnswerColumn;
pub use belief::BeliefColumn;
use columns::columns;
pub use crossing::CrossingColumn;
pub use crossing_hours::CrossingHoursColumn;
pub use district::DistrictColumn;
pub(crate) use district::lacks_row;
pub use duplicates::{Duplicate, probable_duplicates};
pub(super) use facility::AGES;
pub use facility::FacilityColumn;
pub use hospital::HospitalColumn;
pub use journey::JourneyColumn;
pub use pace::PaceColumn;
pub(crate) use pace::paces;
pub use policy::{PORTABLE_CSSA, Period, Policy, PolicyColumn};
pub use rate::RateColumn;

use super::cells::{self, PlaceNames};
use super::table::{Headed, Ids, Need, Row, Table, TableKind, TableSettings, column};
use super::write::Records;
use crate::facility::Facility;
use crate::place::{City, Crossing, Datum, Gazetteer, Standing, unknown_city};
use crate::problem::{ListFact, ProblemKind, Problems, Wanted};
use crate::side_by_side;
use crate::vocabulary::{Allowed, UnknownWord, Word};

/// The columns of a table and what its rows are kept as.
pub(crate) trait Rows: Headed {
    /// The table.
    const KIND: TableKind;

    /// What a row is kept as.
    type Record: Clone + Send;

    /// Reads what every row needs. `None` when some of it is missing.
    fn begin(row: &mut Row<'_, Self>, around: &mut Around<'_>) -> Option<Self::Record>;

    /// A record that takes what else is read of a row without what it needs, so that
    /// all problems of the row are found; `None` where [`Rows::begin`] reads all.
    fn stand_in() -> Option<Self::Record> {
        None
    }

    /// Reads the cell of one column into the record.
    fn read(self, row: &mut Row<'_, Self>, around: &mut Around<'_>, record: &mut Self::Record);

    /// Whether a blank cell of the column leaves the record as it is.
    fn is_of_a_text(self) -> bool;

    /// The cell of a record in the normal form.
    fn write(self, record: &Self::Record) -> String;

    /// The records in the order of their table.
    fn records(of: Records<'_>) -> Cow<'_, [Self::Record]>;

    /// Whose point is used for a record; `None` where a table has no homes.
    fn standing(_record: &Self::Record) -> Option<Standing> {
        None
    }

    /// Reports what the records of one table say together.
    fn review(
        file: &str,
        records: &mut Vec<Self::Record>,
        around: &Around<'_>,
        problems: &mut Problems,
    ) {
        let _ = (file, records, around, problems);
    }
}

/// How many rows leave a fact to the whole list, which does not state it, and how many
/// have a place that was read elsewhere than in its column.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Left {
    pub(crate) kind: usize,
    pub(crate) currency: usize,
    pub(crate) datum: usize,
    pub(crate) precision: usize,
    /// Rows that cannot be used because nothing tells their city.
    pub(crate) city: usize,
    pub(crate) place_elsewhere: usize,
}

impl AddAssign for Left {
    fn add_assign(&mut self, others: Self) {
        self.kind += others.kind;
        self.currency += others.currency;
        self.datum += others.datum;
        self.precision += others.precision;
        self.city += others.city;
        self.place_elsewhere += others.place_elsewhere;
    }
}

impl Left {
    /// What is to be asked of the whole list, each with the rows that wait for it.
    pub(crate) fn problems(self) -> impl Iterator<Item = ProblemKind> {
        let asked = [
            (ListFact::Kind, self.kind),
            (ListFact::Currency, self.currency),
            (ListFact::Datum, self.datum),
            (ListFact::Precision, self.precision),
        ];
        let asked = asked.map(|(fact, rows)| (rows, ProblemKind::ListDoesNotSay { fact, rows }));
        let rows = self.place_elsewhere;
        let read = (rows, ProblemKind::PlaceFromAddress { rows });
        let rows = self.city;
        let lost = (rows, ProblemKind::ListWithoutCity { rows });
        let all = asked.into_iter().chain([read, lost]);
        all.filter(|(rows, _)| *rows > 0).map(|(_, kind)| kind)
    }
}

/// Facilities by their ids.
pub(crate) type Homes<'a> = HashMap<&'a str, &'a Facility>;

/// What reading a table takes besides its bytes, and what it has met so far.
pub(crate) struct Around<'a> {
    /// The districts; without them a facility is read for its problems only.
    pub(crate) gazetteer: Option<&'a Gazetteer>,
    /// The crossings; without them those of journeys are not checked.
    pub(crate) crossings: Option<&'a [Crossing]>,
    /// The facilities by id; without them the ends of journeys and the homes of answers are
    /// not checked.
    pub(crate) facilities: Option<&'a Homes<'a>>,
    /// What is stated of the whole table.
    pub(crate) stated: TableSettings,
    /// Whether rows are known by their ids alone, which each of them must then have.
    pub(crate) by_id: bool,
    /// How many records are kept and compared with each other; `None` for all.
    pub(crate) most_compared: Option<usize>,
    /// What rows leave to the whole table.
    pub(crate) left: Left,
    /// The ids of the rows read so far.
    pub(crate) ids: Ids,
    /// The cities whose own rows were read so far.
    pub(crate) cities: Vec<City>,
    /// The shipped cities, known besides.
    pub(crate) shipped: &'a [City],
    /// The names of the gazetteer, folded on first use.
    pub(crate) place_names: OnceCell<PlaceNames<'a>>,
    /// What the city cell of the row above says, where it is filled.
    pub(crate) city_above: Box<str>,
    /// Whether a row has asked for it where no row above had one.
    pub(crate) lacks_city_above: bool,
    /// The lines of the answers read so far.
    pub(crate) lines: Vec<u64>,
    /// The datum that the headings of the positions name, found on first use.
    pub(crate) datum_of_headings: OnceCell<Option<Datum>>,
}

impl<'a> Around<'a> {
    /// Nothing but the table itself.
    pub(crate) fn alone() -> Self {
        Self {
            gazetteer: None,
            crossings: None,
            facilities: None,
            stated: TableSettings::default(),
            by_id: false,
            most_compared: None,
            left: Left::default(),
            ids: Ids::default(),
            cities: Vec::new(),
            shipped: &[],
            place_names: OnceCell::new(),
            city_above: Box::default(),
            lacks_city_above: false,
            lines: Vec::new(),
            datum_of_headings: OnceCell::new(),
        }
    }

    /// What reads rows of the same table apart from the others.
    fn apart(&self) -> Self {
        Self {
            gazetteer: self.gazetteer,
            crossings: self.crossings,
            facilities: self.facilities,
            stated: self.stated.clone(),
            by_id: self.by_id,
            shipped: self.shipped,
            ..Self::alone()
        }
    }

    /// Forgets what the rows have said.
    fn forget_rows(&mut self) {
        self.left = Left::default();
        self.ids = Ids::default();
        self.city_above = Box::default();
        self.lacks_city_above = false;
    }

    /// The names of the gazetteer, folded; `None` without one.
    pub(crate) fn place_names(&self) -> Option<&PlaceNames<'a>> {
        let gazetteer = self.gazetteer?;
        Some(self.place_names.get_or_init(|| PlaceNames::new(gazetteer)))
    }

    /// The cities that a row may be in: those of the gazetteer, else those of the
    /// rows so far and the shipped ones.
    fn known_cities(&self) -> impl Iterator<Item = &City> + Clone {
        let given = self.gazetteer.into_iter().flat_map(Gazetteer::cities);
        let is_given = self.gazetteer.is_some();
        let others = self.cities.iter().chain(self.shipped);
        given.chain(others.filter(move |_| !is_given))
    }
}

/// Whether an id is that of a crossing; reported where it is not. Without crossings it is
/// not checked.
fn is_crossing<C: Headed>(row: &mut Row<'_, C>, column: C, id: &str, around: &Around<'_>) -> bool {
    let Some(known) = around.crossings else {
        return true;
    };
    let is_known = known.iter().any(|crossing| *crossing.id == *id);
    if !is_known {
        row.report(column, unknown_crossing(id, known));
    }
    is_known
}

/// That an id is none of these crossings.
pub(super) fn unknown_crossing(id: &str, known: &[Crossing]) -> UnknownWord {
    let allowed = known.iter().map(|crossing| crossing.id.clone());
    UnknownWord {
        what: "crossing",
        text: id.to_owned(),
        allowed: Allowed::Listed(allowed.collect()),
    }
}

/// Reads the cell of a city, which must be filled.
fn city<C: Headed>(row: &mut Row<'_, C>, column: C, around: &Around<'_>) -> Option<City> {
    let text = row.required(column, Wanted::City)?;
    let Some(city) = cells::city(text, around.known_cities()) else {
        row.report(column, unknown_city(text, around.known_cities()));
        return None;
    };
    row.note_normal(column, || city.to_string());
    Some(city.clone())
}

/// Reads one row. `None` when something that it needs is missing; what could not be
/// read is on the list of problems.
pub(crate) fn read_row<C: Rows>(
    row: &mut Row<'_, C>,
    around: &mut Around<'_>,
) -> Option<C::Record> {
    let begun = C::begin(row, around);
    let is_whole = begun.is_some();
    let mut record = begun.or_else(C::stand_in)?;
    for column in C::ALL {
        // Most cells of a list of homes are blank.
        if C::ASKS && column.is_of_a_text() && row.is_empty(*column) {
            continue;
        }
        column.read(row, around, &mut record);
    }
    is_whole.then_some(record)
}

/// The rows that are read together where several cores read a table.
const TOGETHER: usize = 1024;

/// Reads every row of a table and hands on the good ones.
pub(crate) fn read_rows<R: Read, C: Rows>(
    table: &mut Table<R, C>,
    around: &mut Around<'_>,
    problems: &mut Problems,
    mut keep: impl FnMut(C::Record),
) {
    // A row of the other tables may need what the rows above say.
    if C::ASKS
        && side_by_side::is_possible()
        && let Some(parts) = table.parts()
    {
        return together::read(parts, around, problems, TOGETHER, keep);
    }
    while let Some(row) = table.next(problems, |row| read_row(row, around)) {
        row.into_iter().for_each(&mut keep);
    }
}

/// Reports an id that another row has, and remembers this one.
fn unique<C: Headed>(row: &mut Row<'_, C>, column: C, id: &str, ids: &mut Ids) {
    let first_line = ids.first_line(id, row.line());
    once(row, column, id, first_line);
}

/// Reports an id that occurs first on another line: two rows never start on one.
fn once<C: Headed>(row: &mut Row<'_, C>, column: C, id: &str, first_line: u64) {
    if first_line != row.line() {
        let text = id.to_owned();
        row.report(column, ProblemKind::DuplicateId { text, first_line });
    }
}

/// The cell of a fact that may be unknown.
fn text<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// What can be done with any table, whichever columns it has.
pub(crate) trait ForTable {
    /// What is answered.
    type Answer;

    /// Does it with the table of the columns `C`.
    fn table<C: Rows>(self) -> Self::Answer;
}

impl TableKind {
    /// Does something with the columns of this table.
    pub(crate) fn with_columns<F: ForTable>(self, what: F) -> F::Answer {
        match self {
            Self::Districts => what.table::<DistrictColumn>(),
            Self::Crossings => what.table::<CrossingColumn>(),
            Self::CrossingHours => what.table::<CrossingHoursColumn>(),
            Self::Rates => what.table::<RateColumn>(),
            Self::Policy => what.table::<PolicyColumn>(),
            Self::Beliefs => what.table::<BeliefColumn>(),
            Self::Paces => what.table::<PaceColumn>(),
            Self::Facilities => what.table::<FacilityColumn>(),
            Self::Journeys => what.table::<JourneyColumn>(),
            Self::Hospitals => what.table::<HospitalColumn>(),
            Self::Answers => what.table::<AnswerColumn>(),
        }
    }

    /// The table that has most of the columns these headings name, and how many it
    /// has; of two that have as many, one that no folder may lack, then the one with fewer
    /// columns.
    pub(crate) fn shared(headings: &[String]) -> (Self, usize) {
        struct Shared<'h>(&'h [String]);
        impl ForTable for Shared<'_> {
            type Answer = (usize, bool, usize);

            fn table<C: Rows>(self) -> Self::Answer {
                let named = self.0.iter().filter_map(|heading| column::<C>(heading));
                let named: Vec<C> = named.map(|(column, _)| column).collect();
                let needed = C::ALL.iter().filter(|of| of.need() == Need::EveryRow);
                let is_whole = C::ASKS || needed.into_iter().all(|of| named.contains(of));
                (named.len(), is_whole, C::ALL.len())
            }
        }
        let all = Self::ALL
            .iter()
            .map(|kind| (*kind, kind.with_columns(Shared(headings))));
        let best = all.max_by_key(|(kind, (shared, is_whole, of))| {
            (*shared, *is_whole, !kind.is_optional(), usize::MAX - of)
        });
        best.map_or((Self::Facilities, 0), |(kind, (shared, ..))| (kind, shared))
    }

    /// How many of these headings the table has that has most of them.
    pub(crate) fn known(headings: &[String]) -> usize {
        Self::shared(headings).1
    }
}
